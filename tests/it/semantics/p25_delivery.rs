//! Promise 25: an agent's message that was answered with 2xx is handed to its provider.

use crate::support::{ADMIN, Program, Reply, World, items, secret};
use chrono::TimeDelta;
use futures_util::future::join_all;
use hiatus_domain::ids::ConversationId;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// How many answers each of the conversations has.
const ANSWERS: usize = 10;

/// A world in which what is said on the channel `chat` to customers of `us` goes to this program.
pub(super) async fn delivering(program: &Program) -> World {
    let world = World::off().await;
    delivered_to(&world, program).await;
    world
}

async fn delivered_to(world: &World, program: &Program) {
    world
        .settings(|settings| settings["outbound"] = json!({"chat": {"deliver": true}}))
        .await;
    let connection = json!({
        "provider": "webhook", "channel": "chat", "business_address": "us",
        "account": {"url": program.url()},
    });
    let put = world.call("PUT", "/v1/connections/shop", ADMIN);
    let made = put.json(&connection).send().await.is(201);
    program.trusts(&[made["secret"].as_str().unwrap().to_owned()]);
}

/// So many customers, by their numbers.
pub(super) fn customers(count: usize) -> Vec<String> {
    (0..count).map(|n| format!("+1555{n:07}")).collect()
}

/// Conversations of these customers, each with an agent who answers ten times: what each customer is to see.
pub(super) async fn answers(
    world: &World,
    channel: &str,
    us: &str,
    customers: &[String],
) -> BTreeMap<String, Vec<String>> {
    for n in 0..customers.len().div_ceil(50) {
        world.presence(&format!("agent{n}"), "available", 50).await;
    }
    let mut conversations = Vec::new();
    for from in customers {
        let message = json!({"channel": channel, "from": from, "to": us, "message_id": from, "body": "Any news?"});
        let opened = world.message(&message).await.is(201);
        let id = opened["conversation_id"].as_str().unwrap().to_owned();
        conversations.push((from.clone(), id));
    }
    world.settle().await;
    let speak = |(customer, id): (String, String)| async move {
        let owner = world.get(&id).await["task"]["agent_id"].clone();
        let mut said = Vec::new();
        for n in 0..ANSWERS {
            let message = format!("{customer}-a{n}");
            let answer = world.says(owner.as_str().unwrap(), &id, &message).await;
            assert_eq!(answer.status, 201, "{message}");
            said.push(secret(&message));
        }
        (customer, said)
    };
    let mut said = BTreeMap::new();
    for some in conversations.chunks(20) {
        said.extend(join_all(some.iter().cloned().map(speak)).await);
    }
    said
}

/// Lets time pass until this is what was shown, for at most so many minutes.
pub(super) async fn until_shown(
    world: &World,
    shown: impl Fn() -> BTreeMap<String, Vec<String>>,
    expected: &BTreeMap<String, Vec<String>>,
    minutes: usize,
) {
    for _ in 0..minutes {
        if shown() == *expected {
            return;
        }
        world.pass(TimeDelta::minutes(1)).await;
    }
    assert_eq!(shown(), *expected);
}

#[tokio::test]
async fn promise_25_what_no_event_tells_of_the_sweep_delivers_within_two_minutes() {
    let program = Program::start().await;
    let world = delivering(&program).await;
    let id = world.assigned("alice", "ann").await;
    world.system.go_quiet().await;
    world.says("alice", &id, "a1").await.is(201);
    world.says("alice", &id, "a2").await.is(201);
    world.pass_unnoticed(TimeDelta::seconds(59));
    world.invoke("deliver", json!({"sweep": true})).await;
    assert_eq!(program.requests(), 0, "the event may still come");
    world.pass_unnoticed(TimeDelta::seconds(1));
    let swept = world.invoke("deliver", json!({"sweep": true})).await;
    assert_eq!(
        (&swept["handled"], &swept["failed"]),
        (&json!(2), &json!(0))
    );
    let shown = ["a1", "a2"].map(crate::support::secret).to_vec();
    assert_eq!(program.shown(), BTreeMap::from([("ann".to_owned(), shown)]));
}

#[tokio::test]
async fn promise_25_an_answer_that_waits_is_overdue_in_every_quarter_of_an_hour_however_seldom_it_is_tried()
 {
    let program = Program::start().await;
    let world = delivering(&program).await;
    program.behaves(|_, _| Reply::Refuse(503));
    let id = world.assigned("alice", "ann").await;
    world.system.go_quiet().await;
    world.says("alice", &id, "a1").await.is(201);
    let mut overdue = Vec::new();
    for _ in 0..180 {
        world.pass_unnoticed(TimeDelta::minutes(1));
        let swept = world.invoke("deliver", json!({"sweep": true})).await;
        overdue.push(swept["overdue"].as_u64().unwrap());
    }
    assert_eq!(overdue[..5].iter().sum::<u64>(), 0, "not yet");
    let quarters = overdue[9..].windows(15);
    let silent = quarters.filter(|quarter| quarter.iter().sum::<u64>() == 0);
    assert_eq!(silent.count(), 0, "{overdue:?}");
    assert!(program.requests() < 12, "{}", program.requests());
}

#[tokio::test]
async fn promise_25_who_dies_while_sending_is_followed_by_another() {
    let program = Program::start().await;
    let world = delivering(&program).await;
    let id = world.assigned("alice", "ann").await;
    world.system.go_quiet().await;
    world.says("alice", &id, "a1").await.is(201);
    let conversation = ConversationId::parse(id.as_str()).unwrap();
    let now = world.system.now();
    let store = world.system.store();
    let dead = store.take_owed(&conversation, now, now + TimeDelta::seconds(60));
    assert!(dead.await.unwrap().is_some());
    let event = json!({"detail-type": "message.added", "detail": {"conversation_id": id}});
    world.invoke("deliver", event.clone()).await;
    assert_eq!(program.requests(), 0, "somebody else is at it");
    world.pass_unnoticed(TimeDelta::seconds(60));
    world.invoke("deliver", json!({"sweep": true})).await;
    world.invoke("deliver", event).await;
    assert_eq!(program.requests(), 1);
}

#[tokio::test]
async fn promise_25_a_refusal_of_the_credentials_fails_no_message() {
    let program = Program::start().await;
    let world = delivering(&program).await;
    program.behaves(|_, _| Reply::Refuse(401));
    let expected = answers(&world, "chat", "us", &customers(3)).await;
    world.pass(TimeDelta::hours(3)).await;
    assert_eq!(program.shown(), BTreeMap::new());
    let refused = program.requests();
    assert!(
        refused < 150,
        "a connection that is held is left alone: {refused}"
    );
    program.behaves(|_, _| Reply::Take);
    until_shown(&world, || program.shown(), &expected, 20).await;
}

#[tokio::test]
async fn promise_25_one_message_that_is_refused_or_too_old_silences_no_conversation() {
    let program = Program::start().await;
    let world = delivering(&program).await;
    program.behaves(|_, data| match data["body"].as_str() {
        Some(body) if body.ends_with("a1") => Reply::Refuse(422),
        Some(body) if body.ends_with("a3") => Reply::Refuse(500),
        _ => Reply::Take,
    });
    let id = world.assigned("alice", "ann").await;
    for message in ["a1", "a2", "a3", "a4"] {
        world.says("alice", &id, message).await.is(201);
    }
    let shown = |messages: &[&str]| {
        let texts = messages
            .iter()
            .map(|message| crate::support::secret(message));
        BTreeMap::from([("ann".to_owned(), texts.collect())])
    };
    world.settle().await;
    assert_eq!(program.shown(), shown(&["a2"]));
    world.pass(TimeDelta::hours(23)).await;
    assert_eq!(program.shown(), shown(&["a2"]), "what is behind it waits");
    world.pass(TimeDelta::hours(2)).await;
    assert_eq!(program.shown(), shown(&["a2", "a4"]));
    let store = world.system.store();
    let conversation = ConversationId::parse(id.as_str()).unwrap();
    let known = store.deliveries(&conversation, 1..=5).await.unwrap();
    let seen: Vec<_> = known
        .iter()
        .map(|(seq, it)| {
            let error = it.error.as_ref();
            (
                *seq,
                it.status.as_str(),
                error.map(|error| error.code.as_str()),
            )
        })
        .collect();
    let expected = [
        (2, "failed", Some("rejected")),
        (3, "accepted", None),
        (4, "failed", Some("expired")),
        (5, "accepted", None),
    ];
    assert_eq!(seen, expected);
}

#[tokio::test]
async fn promise_25_where_nothing_is_to_be_delivered_nothing_is_owed() {
    let program = Program::start().await;
    let world = delivering(&program).await;
    world
        .settings(|settings| settings["outbound"] = json!({"chat": {"deliver": false}}))
        .await;
    let id = world.assigned("alice", "ann").await;
    world.says("alice", &id, "a1").await.is(201);
    let owed = |items: &[Value]| {
        let is_owed = |item: &&Value| item["sk"]["S"] == "D" || item["owed"].is_object();
        items.iter().filter(is_owed).count()
    };
    assert_eq!(owed(&items(&world).await), 0);
    // What is said once it is on goes out; what was said before was somebody else's.
    delivered_to_again(&world).await;
    world.says("alice", &id, "a2").await.is(201);
    world.settle().await;
    let shown = vec![crate::support::secret("a2")];
    assert_eq!(program.shown(), BTreeMap::from([("ann".to_owned(), shown)]));
}

async fn delivered_to_again(world: &World) {
    world
        .settings(|settings| settings["outbound"] = json!({"chat": {"deliver": true}}))
        .await;
}

#[tokio::test]
async fn promise_25_who_wants_no_more_gets_no_more_until_an_administrator_says_so() {
    let program = Program::start().await;
    let world = delivering(&program).await;
    program.behaves(|_, _| Reply::Refuse(410));
    let id = world.assigned("alice", "ann").await;
    world.says("alice", &id, "a1").await.is(201);
    world.settle().await;
    let mut connection = world.read("/v1/connections/shop", ADMIN).await;
    assert_eq!(connection["enabled"], false);
    world.pass(TimeDelta::hours(1)).await;
    assert_eq!(program.requests(), 1);
    program.behaves(|_, _| Reply::Take);
    let fields = [
        "id",
        "version",
        "hook_url",
        "previous_key_until",
        "health",
        "updated_by",
        "updated_at",
    ];
    for field in fields {
        connection.as_object_mut().unwrap().remove(field);
    }
    connection["enabled"] = json!(true);
    connection["account"] = json!({"url": program.url()});
    let put = world.call("PUT", "/v1/connections/shop", ADMIN);
    put.json(&connection).send().await.is(200);
    world.pass(TimeDelta::minutes(20)).await;
    let shown = vec![crate::support::secret("a1")];
    assert_eq!(program.shown(), BTreeMap::from([("ann".to_owned(), shown)]));
}
