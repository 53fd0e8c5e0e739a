//! `/v1/hooks/{id}/conversations` of a `twilio_conversations` connection, and what agents say in its threads.

use crate::support::twilio::{ACCOUNT, Twilio};
use crate::support::{ADMIN, Answer, EVE, World, items};
use chrono::TimeDelta;
use hiatus_domain::ids::ConnectionId;
use hiatus_tests::delivery::{encoded, form as owned, signature_of_twilio as sign};
use serde_json::{Value, json};

const US: &str = "+15559999";
const ANN: &str = "+15550001";
const CH: &str = "CH0123456789abcdef0123456789abcdef";
const OTHER: &str = "CHfedcba9876543210fedcba9876543210";
const SERVICE: &str = "IS0123456789abcdef0123456789abcdef";
const PATH: &str = "/v1/hooks/main/conversations";
const TOKEN: &str = "token";

type Form = Vec<(String, String)>;

/// A world with a connection, and what its provider signs with; a key of the operator's own alone signs, and calls nobody.
async fn connected(account: Value) -> World {
    let world = World::off().await;
    connect(&world, account).await;
    world
}

async fn connect(world: &World, mut account: Value) {
    account["account_sid"] = json!(ACCOUNT);
    let connection = json!({
        "provider": "twilio_conversations", "channel": "whatsapp", "business_address": US, "account": account,
    });
    let put = world.call("PUT", "/v1/connections/main", ADMIN);
    put.json(&connection).send().await.is(201);
    let id = ConnectionId::parse("main").unwrap();
    let secrets = json!({"shared_keys": {"k1": "shared"}, "auth_tokens": [TOKEN]});
    let secrets = secrets.as_object().unwrap().clone();
    world.system.give_secrets(&id, secrets).unwrap();
}

/// A message as its webhook tells of it, with these parameters instead.
fn added(thread: &str, index: u64, other: &[(&str, &str)]) -> Form {
    let (index, sid) = (index.to_string(), format!("IM{index:032x}"));
    let form = [
        ("EventType", "onMessageAdded"),
        ("AccountSid", ACCOUNT),
        ("ChatServiceSid", SERVICE),
        ("ConversationSid", thread),
        ("MessageSid", &sid),
        ("Index", &index),
        ("Author", "whatsapp:+15550001"),
        ("ParticipantSid", "MB0123456789abcdef0123456789abcdef"),
        ("Body", "Any news?"),
        ("Source", "WHATSAPP"),
    ];
    let is_other = |name: &str| other.iter().any(|(own, _)| *own == name);
    let kept = form.into_iter().filter(|(name, _)| !is_other(name));
    owned(&kept.chain(other.iter().copied()).collect::<Vec<_>>())
}

async fn claims(world: &World, path: &str, signature: &str, form: &Form) -> Answer {
    let call = world.anonymous("POST", path).raw(encoded(form));
    let call = call.header("content-type", "application/x-www-form-urlencoded");
    call.header("x-twilio-signature", signature).send().await
}

async fn delivers(world: &World, form: &Form) -> Answer {
    let url = format!("{}{PATH}", world.system.url());
    claims(world, PATH, &sign(TOKEN, &url, form), form).await
}

/// How many messages, reports, ignored and unreadable things there were.
fn taken(answer: &Value) -> [u64; 4] {
    let names = ["messages", "statuses", "ignored", "unreadable"];
    names.map(|name| answer[name].as_u64().unwrap())
}

async fn conversations(world: &World) -> Vec<Value> {
    let path = "/v1/customers?channel=whatsapp&address=%2B15550001";
    let list = world.read(path, EVE).await;
    list["conversations"].as_array().unwrap().clone()
}

#[tokio::test]
async fn each_thread_is_a_conversation_and_each_message_is_in_it_once() {
    let world = connected(json!({})).await;
    let told = world.read("/v1/connections/main", ADMIN).await;
    assert_eq!(told["hook_url"], format!("{}{PATH}", world.system.url()));
    assert_eq!(told["account"]["agent_author"], "hiatus");
    assert_eq!(told["account"]["chat_service_sid"], Value::Null);
    for _ in 0..2 {
        let answer = delivers(&world, &added(CH, 0, &[])).await.is(200);
        assert_eq!(taken(&answer), [1, 0, 0, 0]);
    }
    let file = r#"[{"Sid":"ME1","Filename":"a.jpg","ContentType":"image/jpeg","Size":12}]"#;
    let with_file = [("Media", file), ("DateCreated", "2026-11-28T10:00:00Z")];
    delivers(&world, &added(CH, 1, &with_file)).await.is(200);
    let other = [("MessageSid", "IMffffffffffffffffffffffffffffffff")];
    delivers(&world, &added(OTHER, 0, &other)).await.is(200);
    let mut found = conversations(&world).await;
    found.sort_by_key(|it| it["thread"].to_string());
    let threads: Vec<_> = found.iter().map(|it| it["thread"].as_str()).collect();
    assert_eq!(threads, [Some(CH), Some(OTHER)]);
    assert_eq!(found[0]["customer_address"], ANN);
    let path = format!(
        "/v1/conversations/{}/messages",
        found[0]["id"].as_str().unwrap()
    );
    let history = world.read(&path, EVE).await;
    assert_eq!(history["messages"].as_array().unwrap().len(), 2);
    let media = &history["messages"][1]["media"][0];
    assert_eq!(
        (&media["name"], &media["size"]),
        (&json!("a.jpg"), &json!(12))
    );
    assert_eq!(
        history["messages"][1]["sent_at"],
        "2026-11-28T10:00:00.000Z"
    );
}

#[tokio::test]
async fn what_is_not_signed_for_this_very_hook_changes_nothing() {
    let world = connected(json!({})).await;
    let messaging = Twilio::connected(&world, "tw", "+15558888").await;
    let before = items(&world).await;
    let form = added(CH, 0, &[]);
    let url = |path: &str| format!("{}{path}", world.system.url());
    for signature in [
        sign("another", &url(PATH), &form),
        sign(TOKEN, &url("/v1/hooks/main"), &form),
        sign(TOKEN, &url(PATH), &added(CH, 1, &[])),
        "junk".to_owned(),
        String::new(),
    ] {
        let refused = claims(&world, PATH, &signature, &form).await;
        refused.refused(403, "forbidden");
    }
    let unsigned = world.anonymous("POST", PATH).raw(encoded(&form));
    unsigned.send().await.refused(401, "unauthorized");
    // Neither product's hook takes what is the other's, nor what is for nobody.
    let elsewhere = format!("{}/conversations", messaging.path());
    for (token, path) in [
        ("token of tw", elsewhere.as_str()),
        (TOKEN, "/v1/hooks/main"),
        (TOKEN, "/v1/hooks/none/conversations"),
    ] {
        let signature = sign(token, &url(path), &form);
        let refused = claims(&world, path, &signature, &form).await;
        refused.refused(403, "forbidden");
    }
    let other_account = [("AccountSid", "AC00000000000000000000000000000000")];
    let refused = delivers(&world, &added(CH, 0, &other_account)).await;
    refused.refused(403, "forbidden");
    assert_eq!(items(&world).await, before);
}

#[tokio::test]
async fn what_no_customer_has_written_wakes_nobody() {
    let world = connected(json!({"agent_author": "desk", "chat_service_sid": SERVICE})).await;
    for (n, other) in [
        vec![("Author", "desk")],
        vec![("Author", "system")],
        vec![("ParticipantSid", "")],
        vec![("Source", "API"), ("Attributes", r#"{"hiatus":"01J-1"}"#)],
        vec![("EventType", "onMessageUpdated")],
        vec![("EventType", "onConversationStateUpdated")],
        vec![("ChatServiceSid", "IS00000000000000000000000000000000")],
        vec![("EventType", "onDeliveryUpdated"), ("Status", "unheard")],
    ]
    .into_iter()
    .enumerate()
    {
        let form = added(CH, n.try_into().unwrap(), &other);
        let answer = delivers(&world, &form).await.is(200);
        assert_eq!(taken(&answer), [0, 0, 1, 0], "{other:?}");
    }
    assert_eq!(conversations(&world).await.len(), 0);
}

#[tokio::test]
async fn what_cannot_be_read_is_kept_and_keeps_nothing_else_out() {
    let world = connected(json!({})).await;
    let bad = added(CH, 0, &[("Author", "whatsapp:")]);
    let answer = delivers(&world, &bad).await.is(200);
    assert_eq!(taken(&answer), [0, 0, 0, 1]);
    for field in ["Index", "ConversationSid"] {
        let bad = added(CH, 1, &[(field, "x")]);
        let refused = delivers(&world, &bad).await;
        let body = refused.refused(422, "invalid");
        assert!(body.to_string().contains(field), "{body}");
    }
    let kept = items(&world).await.into_iter();
    let kept = kept.filter(|item| item["content"]["S"].is_string());
    assert_eq!(kept.count(), 3);
    delivers(&world, &added(CH, 1, &[])).await.is(200);
    assert_eq!(conversations(&world).await.len(), 1);
}

/// A conversation of ann's by the simulated provider, which alice has.
async fn answered() -> (World, String) {
    let world = World::on().await;
    world.available("alice", 3).await;
    let put = world.anonymous("PUT", "/local/connections/main");
    let body = json!({"provider": "twilio_conversations"});
    put.json(&body).send().await.is(201);
    let deed = json!({"from": ANN, "body": "Any news?"});
    let posted = world.anonymous("POST", "/local/phones/main/messages");
    posted.json(&deed).send().await.is(200);
    world.settle().await;
    let desk = world.desk("alice").await;
    let id = desk["tasks"][0]["conversation_id"]
        .as_str()
        .unwrap()
        .to_owned();
    (world, id)
}

async fn faults(world: &World, faults: Value) {
    let put = world.anonymous("PUT", "/local/phones/main/faults");
    put.json(&faults).send().await.is(200);
}

/// What agents have said, as the thread has it, and how far each has got there.
async fn shown(world: &World) -> Vec<(String, String)> {
    let path = "/local/phones/main?customer=%2B15550001";
    let shown = world.anonymous("GET", path).send().await.is(200);
    let messages = shown["messages"].as_array().unwrap().iter();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let ours = messages.filter(|it| it["from"] == "business");
    ours.map(|it| (text(&it["body"]), text(&it["status"])))
        .collect()
}

/// How they fare, as Hiatus has it: the status, and why it failed.
async fn fare(world: &World, id: &str) -> Vec<(Value, Value)> {
    let path = format!("/v1/conversations/{id}/messages");
    let history = world.read(&path, EVE).await;
    let messages = history["messages"].as_array().unwrap().iter();
    let known = messages.filter(|it| it["delivery"].is_object());
    known
        .map(|it| {
            let delivery = &it["delivery"];
            (
                delivery["status"].clone(),
                delivery["error"]["code"].clone(),
            )
        })
        .collect()
}

async fn says(world: &World, id: &str, message: &str) {
    world.says("alice", id, message).await.is(201);
    world.settle().await;
}

#[tokio::test]
async fn what_an_agent_says_goes_into_the_thread_and_twilio_tells_how_it_fares() {
    let (world, id) = answered().await;
    says(&world, &id, "a1").await;
    assert_eq!(shown(&world).await.len(), 1);
    assert_eq!(fare(&world, &id).await, [(json!("delivered"), Value::Null)]);
    faults(
        &world,
        json!({"next": ["undeliverable"], "reports": "twice"}),
    )
    .await;
    says(&world, &id, "a2").await;
    let read = world.anonymous("POST", "/local/phones/main/read");
    read.json(&json!({"from": ANN})).send().await.is(200);
    world.settle().await;
    let expected = [
        (json!("read"), Value::Null),
        (json!("failed"), json!("bad_address")),
    ];
    assert_eq!(fare(&world, &id).await, expected);
    // The customer answers: what was said between is passed over, and nothing comes back as a message.
    let deed = json!({"from": ANN, "body": "Thanks"});
    let posted = world.anonymous("POST", "/local/phones/main/messages");
    assert_eq!(posted.json(&deed).send().await.is(200)["hook_status"], 200);
    assert_eq!(world.get(&id).await["last_message"]["seq"], 4);
}

#[tokio::test]
async fn a_thread_is_asked_before_anything_is_said_again() {
    for (trouble, count) in [("time_out", 1), ("break", 1)] {
        let (world, id) = answered().await;
        faults(&world, json!({"next": [trouble], "reports": "never"})).await;
        says(&world, &id, "a1").await;
        world.pass(TimeDelta::minutes(3)).await;
        assert_eq!(shown(&world).await.len(), count, "{trouble}");
        let fared = fare(&world, &id).await;
        assert_eq!(fared, [(json!("accepted"), Value::Null)], "{trouble}");
    }
}

#[tokio::test]
async fn what_has_no_thread_to_go_to_fails_at_once_and_says_so() {
    let (world, _) = answered().await;
    let word = json!({
        "channel": "sms", "to": "+15550009", "from": US, "message_id": "w1", "body": "Hello",
    });
    let first = world.call("POST", "/v1/conversations", ("alice", "agent"));
    let opened = first.json(&word).send().await.is(201);
    world.settle().await;
    let id = opened["id"].as_str().unwrap();
    assert_eq!(
        fare(&world, id).await,
        [(json!("failed"), json!("bad_address"))]
    );
    // Files go nowhere in a thread: that is said before.
    let file = json!({"url": "https://files.example.com/a.png", "content_type": "image/png"});
    let body = json!({"message_id": "w2", "media": [file]});
    let said = world
        .command(("alice", "agent"), id, "messages")
        .json(&body);
    said.send().await.refused(422, "invalid");
}

#[tokio::test]
async fn while_twilio_refuses_who_calls_answers_wait_and_a_check_says_so() {
    let (world, id) = answered().await;
    let check = async || {
        let call = world.call("POST", "/v1/connections/main/check", ADMIN);
        call.json(&json!({})).send().await.is(200)
    };
    assert_eq!(check().await["ok"], true, "{}", check().await);
    faults(&world, json!({"token_expired": true})).await;
    let checked = check().await;
    let bad = checked["checks"].as_array().unwrap().iter();
    let bad: Vec<_> = bad
        .filter(|it| it["ok"] == false)
        .map(|it| &it["name"])
        .collect();
    assert_eq!(bad, ["account"]);
    says(&world, &id, "a1").await;
    let health = world.read("/v1/connections/main", ADMIN).await;
    assert_eq!(health["health"]["state"], "failing");
    faults(&world, json!({})).await;
    world.pass(TimeDelta::minutes(20)).await;
    assert_eq!(fare(&world, &id).await, [(json!("delivered"), Value::Null)]);
}
