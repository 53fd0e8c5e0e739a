//! A batch read is not a snapshot: an agent's record may be older than the conversation beside it.

use crate::support::{World, item};
use hiatus_tests::recorder::Recorded;
use hiatus_tests::seed::request;
use serde_json::json;

#[tokio::test]
async fn a_record_from_before_the_task_was_given_does_not_keep_its_slot_in_use() {
    for what in ["leave", "pause", "end"] {
        let world = World::on().await;
        world.presence("alice", "available", 1).await;
        let before = item(&world, "G#alice", "G").await.unwrap();
        let id = world.opened("u").await;
        assert_eq!(
            world.desk("alice").await["tasks"].as_array().unwrap().len(),
            1
        );

        let functions = Recorded::on(&world.system).await;
        functions.reads_once(before);
        let route = format!("POST /v1/conversations/{{id}}/{what}");
        let event = request(
            &route,
            &id,
            ("alice", "agent"),
            &json!({ "wrap_up": false }),
        )
        .to_string();
        let function = if what == "end" { "conversations" } else { what };
        let (answer, _) = functions.invoke(function, event.as_bytes()).await;
        assert_eq!(answer.unwrap()["statusCode"], 200, "{what}");
        assert_eq!(world.desk("alice").await["tasks"], json!([]), "{what}");
        assert_eq!(world.opened("v").await, {
            let tasks = world.desk("alice").await["tasks"].clone();
            tasks[0]["conversation_id"].as_str().unwrap().to_owned()
        });
    }
}
