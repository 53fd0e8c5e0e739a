//! A plan never speaks after the customer, and never twice for one silence.

use crate::support::{Answer, EVE, World, agent, events_agree};
use chrono::TimeDelta;
use futures_util::future::join_all;
use hiatus_domain::ids::ConversationId;
use hiatus_store::Wanted;
use hiatus_tests::crowd;
use serde_json::{Value, json};

const HOUR: i64 = 3600;

fn nudge(hours: i64, text: &str) -> Value {
    json!({"after_seconds": hours * HOUR, "do": "nudge", "text": text})
}

/// Two nudges, and an end, an hour after each other.
fn chase() -> Value {
    let close = json!({"after_seconds": HOUR, "do": "close"});
    json!([nudge(1, "Still there?"), nudge(1, "Last call."), close])
}

/// With a plan for whatever is left.
async fn world() -> World {
    World::set(|settings| {
        settings["leave"]["plans"] = json!({"chase": chase()});
        settings["leave"]["plan"] = json!("chase");
    })
    .await
}

async fn leaves(world: &World, id: &str, body: Value) -> Answer {
    let call = world.command(agent("alice"), id, "leave");
    call.json(&body).send().await
}

/// A conversation that alice has answered and left.
async fn left(world: &World, from: &str) -> String {
    let id = world.assigned("alice", from).await;
    world.says("alice", &id, "answer").await.is(201);
    leaves(world, &id, json!({"wrap_up": false})).await.is(200);
    world.settle().await;
    id
}

/// The same of several customers, with each thing at once.
async fn all_left(world: &World, names: &[String]) -> Vec<String> {
    let written = names.iter().map(|name| world.writes(name, "question"));
    let written = join_all(written).await.into_iter();
    let ids: Vec<_> = written
        .map(|written| {
            written.is(201)["conversation_id"]
                .as_str()
                .unwrap()
                .to_owned()
        })
        .collect();
    world.settle().await;
    let answers = ids.iter().map(|id| world.says("alice", id, "answer"));
    join_all(answers)
        .await
        .into_iter()
        .for_each(|said| drop(said.is(201)));
    let leave = ids
        .iter()
        .map(|id| leaves(world, id, json!({"wrap_up": false})));
    join_all(leave)
        .await
        .into_iter()
        .for_each(|left| drop(left.is(200)));
    ids
}

/// Who wrote each of the messages.
async fn voices(world: &World, id: &str) -> Vec<String> {
    let path = format!("/v1/conversations/{id}/messages?limit=200");
    let page = world.read(&path, EVE).await;
    let messages = page["messages"].as_array().unwrap().iter();
    messages
        .map(|message| message["from"]["type"].as_str().unwrap().to_owned())
        .collect()
}

/// Whether Hiatus has spoken right after the customer.
async fn has_spoken_after_the_customer(world: &World, id: &str) -> bool {
    let voices = voices(world, id).await;
    voices.windows(2).any(|two| two == ["customer", "system"])
}

async fn due(world: &World, id: &str) -> Value {
    world.get(id).await["leave"]["plan"].clone()
}

#[tokio::test]
async fn promise_24_a_plan_nudges_and_closes_by_its_schedules() {
    let world = world().await;
    let id = left(&world, "u").await;
    let first = json!({"step": 1, "next_at": "2026-01-01T01:00:30.000Z", "do": "nudge"});
    assert_eq!(due(&world, &id).await, first);
    world
        .pass(TimeDelta::hours(1) - TimeDelta::milliseconds(1))
        .await;
    assert_eq!(voices(&world, &id).await, ["customer", "agent"]);
    assert_eq!(world.pass(TimeDelta::milliseconds(1)).await, 1);
    let path = format!("/v1/conversations/{id}/messages");
    let nudged = world.read(&path, EVE).await["messages"][2].clone();
    assert_eq!(nudged["from"], json!({"type": "system", "id": "hiatus"}));
    assert_eq!(
        (&nudged["body"], &nudged["quiet"]),
        (&json!("Still there?"), &json!(false))
    );
    let told = world.published(&id);
    let told = told.last().unwrap();
    assert_eq!(
        (&told["type"], &told["from"], &told["cause"], &told["actor"]),
        (
            &json!("message.added"),
            &json!("system"),
            &json!("follow_up"),
            &json!({"type": "system", "id": "hiatus"})
        )
    );
    let conversation = world.get(&id).await;
    assert_eq!(conversation["unanswered"], false);
    assert_eq!(conversation["last_message"]["from"], "system");
    assert_eq!(conversation["leave"]["plan"]["step"], 2);
    world.pass(TimeDelta::hours(2)).await;
    let closed = world.get(&id).await;
    assert_eq!(closed["channel_state"], "closed");
    assert_eq!(closed["closed"]["expired"], false);
    let closed = voices(&world, &id).await;
    assert_eq!(closed, ["customer", "agent", "system", "system"]);
    events_agree(&world, &id).await;
    let again = world.writes("u", "again").await.is(201);
    assert_eq!(again["outcome"], "opened");
}

/// Whether the step was done, and what became of the reply.
async fn race(world: &World, id: &str, name: &str, n: usize) -> (bool, Value) {
    let fires = async {
        for _ in 0..n % 5 {
            tokio::task::yield_now().await;
        }
        let timer = json!({"conversation_id": id});
        world.invoke("reassign", timer).await["handled"] == 1
    };
    let replies = async {
        for _ in 0..n / 5 % 5 {
            tokio::task::yield_now().await;
        }
        world.writes(name, "reply").await.is(201)
    };
    if n.is_multiple_of(2) {
        futures_util::join!(fires, replies)
    } else {
        let (replied, fired) = futures_util::join!(replies, fires);
        (fired, replied)
    }
}

/// The customer's reply, and the step that is due in the same millisecond, each as far as its first call, its
/// second, and so on, before the other: whichever comes first, none speaks after the customer.
#[tokio::test]
async fn promise_24_a_reply_in_the_millisecond_of_a_nudge_is_the_last_word_1000_times() {
    let world = world().await;
    world.available("alice", 25).await;
    let (mut nudged, mut silent, at_once) = (0, 0, json!({"wrap_up": false}));
    for round in 0..40 {
        let names: Vec<_> = (0..25).map(|n| format!("u{round}-{n}")).collect();
        let ids = all_left(&world, &names).await;
        world.pass_unnoticed(TimeDelta::hours(1));
        let races = ids.iter().zip(&names).enumerate();
        let races = races.map(|(n, (id, name))| race(&world, id, name, n + round));
        let outcomes = join_all(races).await;
        for (id, (fired, replied)) in ids.iter().zip(outcomes) {
            assert_eq!(replied["outcome"], "reactivated");
            let heard = voices(&world, id).await;
            let said = heard.iter().filter(|voice| *voice == "system").count();
            assert_eq!(said, usize::from(fired), "{heard:?}");
            assert_eq!(heard.last().map(String::as_str), Some("customer"));
            assert!(
                !has_spoken_after_the_customer(&world, id).await,
                "{heard:?}"
            );
            nudged += said;
            silent += 1 - said;
        }
        let end = |id: &String| world.command(EVE, id, "end").json(&at_once).send();
        for ended in join_all(ids.iter().map(end)).await {
            ended.is(200);
        }
    }
    assert_eq!(nudged + silent, 1_000);
    assert!(
        nudged > 0 && silent > 0,
        "{nudged} nudged, {silent} did not"
    );
}

#[tokio::test]
async fn promise_24_after_an_outage_of_days_one_step_happens() {
    let world = world().await;
    let (id, other) = (left(&world, "u").await, left(&world, "v").await);
    let steps = json!([
        nudge(1, "1"),
        nudge(1, "2"),
        nudge(1, "3"),
        nudge(96, "4"),
        {"after_seconds": HOUR, "do": "return"}
    ]);
    let third = world.assigned("alice", "w").await;
    world.says("alice", &third, "answer").await.is(201);
    leaves(&world, &third, json!({"plan": steps, "wrap_up": false}))
        .await
        .is(200);
    world.pass_unnoticed(TimeDelta::days(3));
    let swept = world.invoke("reassign", json!({"sweep": true})).await;
    assert_eq!(
        (&swept["overdue"], &swept["failed"]),
        (&json!(3), &json!(0))
    );
    for id in [&id, &other] {
        assert_eq!(world.get(id).await["channel_state"], "closed");
        assert_eq!(voices(&world, id).await, ["customer", "agent"]);
    }
    let path = format!("/v1/conversations/{third}/messages");
    let page = world.read(&path, EVE).await;
    assert_eq!(page["messages"][2]["body"], "3");
    assert_eq!(page["messages"].as_array().unwrap().len(), 3);
    let next = due(&world, &third).await;
    // As far from it as planned.
    assert_eq!(next["next_at"], "2026-01-08T00:00:30.000Z");
    let again = world.invoke("reassign", json!({"sweep": true})).await;
    assert_eq!(again["handled"], 0);
}

#[tokio::test]
async fn promise_24_an_auto_responder_is_not_nudged_in_a_loop() {
    let world = world().await;
    let id = left(&world, "robot").await;
    let mut answered = 0;
    for round in 0..1_000 {
        world.pass_unnoticed(TimeDelta::minutes(5));
        world
            .invoke("reassign", json!({"conversation_id": id}))
            .await;
        if world.get(&id).await["last_message"]["from"] == "system" {
            let body = json!({
                "channel": "chat", "from": "robot", "to": "us", "message_id": format!("r{round}"),
                "body": "I am out of the office.", "kind": "auto_reply",
            });
            let taken = world.message(&body).await.is(201);
            assert_eq!(taken["outcome"], "appended_quietly");
            answered += 1;
        }
    }
    assert_eq!(answered, 2, "the steps run out");
    let robot = [
        "customer", "agent", "system", "customer", "system", "customer",
    ];
    assert_eq!(voices(&world, &id).await, robot);
    assert_eq!(world.get(&id).await["channel_state"], "closed");
}

#[tokio::test]
async fn promise_24_a_question_that_is_open_is_not_nudged() {
    let world = world().await;
    let id = world.assigned("alice", "u").await;
    let answer = leaves(&world, &id, json!({"wrap_up": false})).await.is(200);
    assert_eq!(answer["unanswered"], true);
    assert_eq!(answer["leave"]["plan"]["do"], "close");
    world.settle().await;
    world.pass(TimeDelta::hours(3)).await;
    assert_eq!(voices(&world, &id).await, ["customer"]);
    assert_eq!(world.get(&id).await["channel_state"], "closed");
}

#[tokio::test]
async fn promise_24_whatever_ends_the_leave_ends_its_plan() {
    for how in ["reactivate", "end", "wake", "first word", "cancel"] {
        let world = world().await;
        let id = left(&world, "u").await;
        match how {
            "reactivate" => {
                world.act("alice", &id, "reactivate").await;
            }
            "end" => {
                let end = world.command(EVE, &id, "end");
                end.json(&json!({})).send().await.is(200);
            }
            "wake" => {
                let run = world.call("POST", "/v1/bulk", EVE);
                let run = run.json(&json!({"filter": {"queue": "default"}, "do": "wake"}));
                run.send().await.is(202);
            }
            "first word" => {
                let word = world.call("POST", "/v1/conversations", agent("alice"));
                let body = json!({"channel": "chat", "to": "u", "from": "us", "message_id": "w", "body": "Hello."});
                word.json(&body).send().await.is(200);
            }
            _ => {
                let cancel = world.command(EVE, &id, "plan/cancel");
                cancel.json(&json!({})).send().await.is(200);
            }
        }
        world.settle().await;
        world.pass(TimeDelta::hours(4)).await;
        let heard = voices(&world, &id).await;
        assert!(!heard.contains(&"system".to_owned()), "{how}: {heard:?}");
        events_agree(&world, &id).await;
    }
}

/// Nothing is retroactive: what was left before there was a plan has none.
#[tokio::test]
async fn promise_24_a_plan_that_is_switched_on_leaves_10000_left_conversations_alone() {
    let world = World::on().await;
    let id = ConversationId::parse(left(&world, "u").await).unwrap();
    let store = world.system.store();
    let batch = store.read(Wanted::new().conversation(&id)).await.unwrap();
    let given = batch.conversation(&id).unwrap().unwrap();
    let crowd: Vec<_> = (0..10_000)
        .map(|n| crowd::like(&given, n, given.state.clone()))
        .collect();
    crowd::put_conversations(store, crowd.iter().cloned()).await;
    world
        .settings(|settings| {
            settings["leave"]["plans"] = json!({"chase": chase()});
            settings["leave"]["plan"] = json!("chase");
        })
        .await;
    world.pass_unnoticed(TimeDelta::days(30));
    let swept = world.invoke("reassign", json!({"sweep": true})).await;
    assert_eq!(
        (&swept["handled"], &swept["failed"]),
        (&json!(0), &json!(0))
    );
    for conversation in crowd.iter().step_by(1_000) {
        assert_eq!(due(&world, conversation.id.as_str()).await, Value::Null);
    }
}
