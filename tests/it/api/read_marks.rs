//! How far an agent has read each conversation: kept for the agent, on whichever machine it looks.

use crate::support::{ADMIN, Answer, EVE, Who, World, agent, events_agree, item, items};
use chrono::TimeDelta;
use futures_util::future::join_all;
use serde_json::{Value, json};

const DESK: &str = "/v1/agents/alice/tasks";

async fn reads(world: &World, who: Who<'_>, id: &str, seq: impl Into<Value>) -> Answer {
    let body = json!({"seq": seq.into()});
    world.command(who, id, "read").json(&body).send().await
}

/// What is kept of the one conversation on alice's desk, as her desk says it.
async fn kept(world: &World, who: Who<'_>) -> [Value; 2] {
    let desk = world.read(DESK, who).await;
    let held = &desk["tasks"][0]["conversation"];
    let row = if held.is_null() {
        &desk["paused"][0]
    } else {
        held
    };
    ["read_seq", "read_at"].map(|field| row[field].clone())
}

/// A conversation of alice's with three messages.
async fn three_messages(world: &World) -> String {
    let id = world.assigned("alice", "u").await;
    for n in ["2", "3"] {
        world.writes("u", &format!("u-{n}")).await.is(201);
    }
    world.settle().await;
    id
}

#[tokio::test]
async fn what_an_agent_has_read_is_on_its_desk_and_only_goes_up() {
    let world = World::on().await;
    let id = three_messages(&world).await;
    assert_eq!(
        kept(&world, agent("alice")).await,
        [json!(null), json!(null)]
    );
    world.pass(TimeDelta::seconds(10)).await;
    let first = reads(&world, agent("alice"), &id, 2).await.is(200);
    assert_eq!(first["read_seq"], 2);
    world.pass(TimeDelta::seconds(10)).await;
    for seq in [1, 2] {
        let again = reads(&world, agent("alice"), &id, seq).await.is(200);
        assert_eq!(again, first, "{seq}");
    }
    let next = reads(&world, agent("alice"), &id, 3).await.is(200);
    assert_eq!(next["read_seq"], 3);
    assert_ne!(next["read_at"], first["read_at"]);
    let expected = [next["read_seq"].clone(), next["read_at"].clone()];
    assert_eq!(kept(&world, agent("alice")).await, expected);
    // A pause keeps it; whoever looks at alice's desk sees hers, and changes nothing.
    world.act("alice", &id, "pause").await;
    world.settle().await;
    assert_eq!(kept(&world, EVE).await, expected);
    assert_eq!(kept(&world, agent("alice")).await, expected);
}

#[tokio::test]
async fn a_mark_is_no_part_of_the_conversation_and_no_event() {
    let world = World::on().await;
    let id = three_messages(&world).await;
    let before = (
        world.get(&id).await,
        world.read("/v1/agents/alice", EVE).await,
    );
    let published = world.published(&id);
    reads(&world, agent("alice"), &id, 3).await.is(200);
    world.settle().await;
    assert_eq!(
        (
            world.get(&id).await,
            world.read("/v1/agents/alice", EVE).await
        ),
        before
    );
    assert_eq!(world.published(&id), published);
    events_agree(&world, &id).await;
    assert_eq!(before.0.get("read_seq"), None, "on desks only");
    let searched = world
        .read("/v1/conversations?agent_id=me", agent("alice"))
        .await;
    assert_eq!(searched["conversations"][0].get("read_seq"), None);
}

#[tokio::test]
async fn a_desk_is_another_one_once_something_on_it_is_read() {
    let world = World::on().await;
    let id = three_messages(&world).await;
    let ask = async |etag: &str| {
        let call = world.call("GET", DESK, agent("alice"));
        call.header("if-none-match", etag).send().await
    };
    let etag = world.call("GET", DESK, agent("alice")).send().await.etag();
    assert_eq!(ask(&etag).await.status, 304);
    reads(&world, agent("alice"), &id, 3).await.is(200);
    let changed = ask(&etag).await;
    assert_eq!(changed.status, 200);
    let etag = changed.etag();
    reads(&world, agent("alice"), &id, 1).await.is(200);
    assert_eq!(ask(&etag).await.status, 304);
}

#[tokio::test]
async fn the_first_look_in_a_new_task_is_kept_though_nothing_was_written() {
    let world = World::on().await;
    let id = three_messages(&world).await;
    let first = reads(&world, agent("alice"), &id, 3).await.is(200);
    world.pass(TimeDelta::minutes(1)).await;
    world.act_at_once("alice", &id, "pause").await;
    world.act("alice", &id, "resume").await;
    world.settle().await;
    let since = world.desk("alice").await["tasks"][0]["since"].clone();
    assert!(since.as_str() > first["read_at"].as_str(), "not opened yet");
    let opened = reads(&world, agent("alice"), &id, 3).await.is(200);
    assert_eq!(opened["read_seq"], 3);
    assert!(opened["read_at"].as_str() >= since.as_str());
    world.pass(TimeDelta::minutes(1)).await;
    assert_eq!(reads(&world, agent("alice"), &id, 3).await.is(200), opened);
}

#[tokio::test]
async fn more_than_there_is_cannot_be_read_and_changes_nothing() {
    let world = World::on().await;
    let id = three_messages(&world).await;
    for seq in [json!(4), json!(0), json!(9_007_199_254_740_992_u64)] {
        reads(&world, agent("alice"), &id, seq).await.invalid("seq");
    }
    for seq in [json!(-1), json!("3"), json!(1.5), json!(null)] {
        let refused = reads(&world, agent("alice"), &id, seq).await;
        assert!([400, 422].contains(&refused.status), "{refused:?}");
    }
    let none = world.command(agent("alice"), &id, "read").json(&json!({}));
    assert!([400, 422].contains(&none.send().await.status));
    assert_eq!(
        kept(&world, agent("alice")).await,
        [json!(null), json!(null)]
    );
    assert_eq!(item(&world, "G#alice", "R").await, None);
}

#[tokio::test]
async fn who_is_no_agent_here_has_nothing_to_keep_it_in() {
    let world = World::on().await;
    let id = three_messages(&world).await;
    reads(&world, EVE, &id, 3).await.refused(403, "forbidden");
    reads(&world, agent("bob"), &id, 3)
        .await
        .refused(404, "not_found");
    let both = ("eve", "agent supervisor");
    reads(&world, both, &id, 3).await.refused(404, "not_found");
    world.available("eve", 0).await;
    reads(&world, both, &id, 3).await.is(200);
    // Hers is not alice's.
    assert_eq!(kept(&world, EVE).await, [json!(null), json!(null)]);
}

#[tokio::test]
async fn two_machines_at_once_keep_what_is_further() {
    let world = World::on().await;
    let id = three_messages(&world).await;
    let marks = [1, 3, 2, 3, 1, 2].map(|seq| reads(&world, agent("alice"), &id, seq));
    for answer in join_all(marks).await {
        answer.is(200);
    }
    assert_eq!(kept(&world, agent("alice")).await[0], 3);
}

#[tokio::test]
async fn marks_that_cannot_be_read_are_none_and_the_next_takes_their_place() {
    let world = World::on().await;
    let id = three_messages(&world).await;
    reads(&world, agent("alice"), &id, 3).await.is(200);
    for damaged in [
        json!({"version": {"N": "7"}, "marks": {"S": "nonsense"}}),
        json!({"version": {"S": "x"}, "marks": {"B": "AAAA"}, "expires_at": {"N": "1"}}),
        json!({}),
    ] {
        let mut row = json!({"pk": {"S": "G#alice"}, "sk": {"S": "R"}});
        let fields = damaged.as_object().unwrap().clone();
        row.as_object_mut().unwrap().extend(fields);
        let put = json!({"TableName": world.system.store().table(), "Item": row});
        let feed = crate::support::Feed::of(&world.system);
        feed.dynamodb("DynamoDB_20120810.PutItem", &put).await;
        assert_eq!(
            kept(&world, agent("alice")).await,
            [json!(null), json!(null)]
        );
        reads(&world, agent("alice"), &id, 3).await.is(200);
        assert_eq!(kept(&world, agent("alice")).await[0], 3, "{damaged}");
    }
}

#[tokio::test]
async fn a_removed_agent_takes_what_it_has_read_along() {
    let world = World::on().await;
    let id = three_messages(&world).await;
    reads(&world, agent("alice"), &id, 3).await.is(200);
    let row = item(&world, "G#alice", "R").await.unwrap();
    let expires_at = row["expires_at"]["N"].as_str().unwrap();
    let now = world.system.clock().now().timestamp();
    assert_eq!(expires_at.parse::<i64>().unwrap() - now, 90 * 86_400);
    let removal = world.call("DELETE", "/v1/agents/alice", EVE);
    removal.send().await.is(204);
    assert_eq!(item(&world, "G#alice", "R").await, None);
}

#[tokio::test]
async fn an_erased_customer_is_in_nobodys_marks() {
    let world = World::on().await;
    let id = three_messages(&world).await;
    let other = world.assigned("bob", "v").await;
    for (who, id, seq) in [("alice", &id, 3), ("bob", &other, 1)] {
        reads(&world, agent(who), id, seq).await.is(200);
    }
    // It has left alice's hands by then.
    let queue = json!({"queue": "elsewhere"});
    let transfer = world.command(agent("alice"), &id, "transfer").json(&queue);
    transfer.send().await.is(200);
    world.settle().await;
    let marks = async |who: &str| {
        let row = item(&world, &format!("G#{who}"), "R").await.unwrap();
        row["marks"]["B"].as_str().unwrap().len()
    };
    assert_eq!((marks("alice").await, marks("bob").await), (24, 24));
    let erase = world.call("POST", "/v1/customers/erase", ADMIN);
    let customer = json!({"channel": "chat", "address": "u"});
    erase.json(&customer).send().await.is(202);
    assert_eq!((marks("alice").await, marks("bob").await), (0, 24));
    reads(&world, agent("alice"), &id, 3)
        .await
        .refused(404, "not_found");
    world.pass(TimeDelta::minutes(10)).await;
    let rows = items(&world).await.into_iter().map(|row| row.to_string());
    assert!(!rows.into_iter().any(|row| row.contains(&id)));
}
