//! What the settings ask of a pause: `require`, `reasons` and `max_per_agent`; and its note.

use crate::support::{ADMIN, Answer, EVE, World, agent, events_agree};
use chrono::TimeDelta;
use futures_util::future::join_all;
use serde_json::{Value, json};

async fn patch(world: &World, pause: Value) -> Answer {
    let call = world.call("PATCH", "/v1/settings", ADMIN);
    call.json(&json!({ "pause": pause })).send().await
}

async fn pause(world: &World, id: &str, body: Value) -> Answer {
    let mut body = body;
    body["wrap_up"] = json!(false);
    let call = world.command(agent("alice"), id, "pause");
    call.json(&body).send().await
}

#[tokio::test]
async fn what_the_settings_require_is_422_by_its_name_where_it_is_missing() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    patch(
        &world,
        json!({"require": ["until", "reason", "note", "reason"]}),
    )
    .await
    .is(200);
    let settings = world.read("/v1/settings", ADMIN).await;
    assert_eq!(
        settings["pause"]["require"],
        json!(["reason", "note", "until"])
    );
    for (body, field) in [
        (json!({}), "reason"),
        (json!({"reason": "parts"}), "note"),
        (json!({"reason": "parts", "note": "Call him."}), "until"),
    ] {
        pause(&world, &id, body).await.invalid(field);
    }
    assert_eq!(world.get(&id).await["version"], 2, "nothing was changed");
    for end in [
        json!({"reassign_after_seconds": 60}),
        json!({"preset": "in_1h"}),
        json!({"until": "2026-01-02T00:00:00Z"}),
    ] {
        let mut body = json!({"reason": "parts", "note": "Call him."});
        body.as_object_mut()
            .unwrap()
            .extend(end.as_object().unwrap().clone());
        let paused = pause(&world, &id, body).await.is(200);
        assert_eq!(paused["pause"]["note"], "Call him.");
        world.act("alice", &id, "resume").await;
    }
}

#[tokio::test]
async fn another_reason_than_those_to_choose_from_is_422_with_all_of_them() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let reasons = json!(["Parts on order", "Third party"]);
    patch(&world, json!({"reasons": reasons})).await.is(200);
    let refused = pause(&world, &id, json!({"reason": "lunch"})).await;
    let problem = refused.refused(422, "invalid");
    assert_eq!(
        (&problem["field"], &problem["reasons"]),
        (&json!("reason"), &reasons)
    );
    let held = world.read("/v1/policy", agent("alice")).await;
    assert_eq!(held["pause"]["reasons"], reasons);
    let paused = pause(&world, &id, json!({"reason": "Third party"})).await;
    assert_eq!(paused.is(200)["pause"]["reason"], "Third party");
}

#[tokio::test]
async fn rules_that_cannot_be_are_refused_by_their_place() {
    let world = World::on().await;
    let many: Vec<_> = (0..51).map(|n| n.to_string()).collect();
    for (rules, field) in [
        (json!({"require": ["topic"]}), "pause.require"),
        (json!({"reasons": ["x".repeat(101)]}), "pause.reasons"),
        (json!({"reasons": [""]}), "pause.reasons"),
        (json!({"reasons": ["a", "a"]}), "pause.reasons"),
        (json!({"reasons": many}), "pause.reasons"),
        (json!({"max_per_agent": 101}), "pause.max_per_agent"),
        (json!({"max_per_agent": -1}), "pause.max_per_agent"),
    ] {
        patch(&world, rules).await.invalid(field);
    }
    let list: Vec<_> = (0..50).map(|n| n.to_string()).collect();
    let policies = |n: usize| -> Vec<_> {
        let one = |n| json!({"match": {"queue": format!("q{n}")}, "pause": {"reasons": list}});
        (0..n).map(one).collect()
    };
    let set = |n| {
        let call = world.call("PATCH", "/v1/settings", ADMIN);
        call.json(&json!({ "policies": policies(n) })).send()
    };
    set(4).await.is(200);
    set(5).await.invalid("pause.reasons");
}

#[tokio::test]
async fn the_next_agent_reads_the_note_of_the_pause() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let body = json!({"note": "Ask for the\ninvoice.", "reassign_after_seconds": 60});
    pause(&world, &id, body).await.is(200);
    world.presence("alice", "away", 1).await;
    world.available("bob", 1).await;
    world.pass(TimeDelta::minutes(1)).await;
    let task = world.get(&id).await["task"].clone();
    assert_eq!(
        (&task["agent_id"], &task["note"]),
        (&json!("bob"), &json!("Ask for the\ninvoice."))
    );
    let published = json!(world.published(&id)).to_string();
    assert!(!published.contains("invoice"), "it is in no event");
    events_agree(&world, &id).await;
}

/// Alice has so many conversations.
async fn several(limit: u32, customers: &[&str]) -> (World, Vec<String>) {
    let world = World::set(|settings| settings["pause"]["max_per_agent"] = json!(limit)).await;
    let mut ids = Vec::new();
    for customer in customers {
        ids.push(world.assigned("alice", customer).await);
    }
    (world, ids)
}

#[tokio::test]
async fn one_pause_more_than_an_agent_may_have_is_409_until_one_is_over() {
    let (world, ids) = several(2, &["a", "b", "c", "d"]).await;
    let [a, b, c, d] = ids.as_slice() else {
        unreachable!()
    };
    pause(&world, a, json!({})).await.is(200);
    pause(&world, b, json!({"reassign_after_seconds": 60}))
        .await
        .is(200);
    let refused = pause(&world, c, json!({})).await;
    let problem = refused.refused(409, "too_many_paused");
    assert_eq!(problem["limit"], 2);
    // A supervisor has the agent's limit, too.
    let by_eve = world.command(EVE, c, "pause").send().await;
    by_eve.refused(409, "too_many_paused");
    assert_eq!(world.get(c).await["channel_state"], "active");
    world.act("alice", a, "resume").await;
    pause(&world, c, json!({})).await.is(200);
    pause(&world, d, json!({}))
        .await
        .refused(409, "too_many_paused");
    // Nobody tells her record that the time of this one is up.
    world.pass(TimeDelta::minutes(1)).await;
    pause(&world, d, json!({})).await.is(200);
    pause(&world, a, json!({}))
        .await
        .refused(409, "too_many_paused");
}

#[tokio::test]
async fn every_way_out_of_a_pause_makes_room_for_another() {
    for way in ["resume", "end", "transfer", "take", "reply", "wake"] {
        let (world, ids) = several(1, &["a", "b", "c"]).await;
        let [a, b, c] = ids.as_slice() else {
            unreachable!()
        };
        let on_reply = if way == "reply" { "wake" } else { "stay" };
        pause(&world, a, json!({"on_reply": on_reply}))
            .await
            .is(200);
        pause(&world, b, json!({}))
            .await
            .refused(409, "too_many_paused");
        match way {
            "resume" | "end" => drop(world.act("alice", a, way).await),
            "transfer" => {
                let transfer = world.command(agent("alice"), a, way);
                let transfer = transfer.json(&json!({"queue": "vip"}));
                transfer.send().await.is(200);
            }
            "take" => {
                world.presence("bob", "available", 1).await;
                let take = world.command(EVE, a, way).json(&json!({"agent_id": "bob"}));
                take.send().await.is(200);
            }
            "reply" => drop(world.writes("a", "news").await.is(201)),
            _ => {
                let order = json!({"filter": {"state": "pause"}, "do": "wake"});
                let run = world.call("POST", "/v1/bulk", EVE).json(&order);
                run.send().await.is(202);
                world.pass(TimeDelta::minutes(2)).await;
            }
        }
        world.settle().await;
        pause(&world, b, json!({})).await.is(200);
        pause(&world, c, json!({}))
            .await
            .refused(409, "too_many_paused");
    }
}

#[tokio::test]
async fn a_limit_counts_what_was_paused_before_it_was_set() {
    let (world, ids) = several(0, &["a", "b", "c", "d"]).await;
    for id in &ids[..3] {
        pause(&world, id, json!({})).await.is(200);
    }
    world.settle().await;
    patch(&world, json!({"max_per_agent": 2})).await.is(200);
    let refused = pause(&world, &ids[3], json!({})).await;
    refused.refused(409, "too_many_paused");
    for id in &ids[..3] {
        assert_eq!(world.get(id).await["channel_state"], "pause", "it stays");
    }
    world.act("alice", &ids[0], "resume").await;
    world.settle().await;
    let refused = pause(&world, &ids[3], json!({})).await;
    refused.refused(409, "too_many_paused");
    world.act("alice", &ids[1], "resume").await;
    world.settle().await;
    pause(&world, &ids[3], json!({})).await.is(200);
}

#[tokio::test]
async fn a_policy_has_a_limit_of_its_own_and_counts_all_that_its_agent_has_paused() {
    let (world, ids) = several(0, &["a", "b", "c"]).await;
    let policies = json!([{"match": {"channel": "chat"}, "pause": {"max_per_agent": 2}}]);
    let call = world.call("PATCH", "/v1/settings", ADMIN);
    let call = call.json(&json!({ "policies": policies }));
    call.send().await.is(200);
    let email = json!({"channel": "email", "from": "e@example.com", "to": "us@example.com", "message_id": "e1", "body": "Hi"});
    let email = world.message(&email).await.is(201)["conversation_id"].clone();
    let email = email.as_str().unwrap();
    world.settle().await;
    pause(&world, email, json!({})).await.is(200);
    pause(&world, &ids[0], json!({})).await.is(200);
    let refused = pause(&world, &ids[1], json!({})).await;
    let problem = refused.refused(409, "too_many_paused");
    assert_eq!(problem["limit"], 2);
}

#[tokio::test]
async fn however_many_pauses_at_once_an_agent_has_no_more_than_it_may() {
    let customers = ["a", "b", "c", "d", "e", "f", "g", "h"];
    for round in 0..4 {
        let (world, ids) = several(3, &customers).await;
        if round % 2 == 1 {
            // One that is over without her record's knowing.
            let soon = json!({"reassign_after_seconds": 60});
            pause(&world, &ids[0], soon).await.is(200);
            world.pass(TimeDelta::minutes(1)).await;
        }
        let at_once = ids.iter().enumerate().map(|(n, id)| {
            let who = if n % 2 == 0 { agent("alice") } else { EVE };
            world.command(who, id, "pause").json(&json!({})).send()
        });
        let answers = join_all(at_once).await;
        let paused = answers.iter().filter(|answer| answer.status == 200).count();
        assert_eq!(paused, 3);
        for answer in answers.into_iter().filter(|answer| answer.status != 200) {
            answer.refused(409, "too_many_paused");
        }
        for id in &ids {
            events_agree(&world, id).await;
        }
    }
}
