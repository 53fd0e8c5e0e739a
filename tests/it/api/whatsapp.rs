//! `/v1/hooks/{id}` of a `whatsapp_cloud` connection.

use crate::support::whatsapp::{APP, WhatsApp, batch, counts, described, text};
use crate::support::{ADMIN, CHANNEL, EVE, World, agent, items};
use chrono::TimeDelta;
use futures_util::future::join_all;
use hiatus_tests::delivery::signature_of_meta as sign;
use serde_json::{Value, json};

const ANN: &str = "15550001";

/// The customer's conversations.
async fn conversations(world: &World, customer: &str) -> Vec<Value> {
    let path = format!("/v1/customers?channel=whatsapp&address={customer}");
    let list = world.read(&path, EVE).await;
    list["conversations"].as_array().unwrap().clone()
}

async fn conversation(world: &World, customer: &str) -> Value {
    conversations(world, customer).await.remove(0)
}

#[tokio::test]
async fn a_hook_is_shown_to_be_ours_to_who_knows_the_token() {
    let world = World::off().await;
    let whatsapp = WhatsApp::connected(&world, "wa-main", "106").await;
    let asks = async |path: &str, query: &str| {
        let path = format!("{path}?{query}");
        world.anonymous("GET", &path).send().await
    };
    let query = "hub.mode=subscribe&hub.verify_token=told&hub.challenge=1158201444";
    let shown = asks(&whatsapp.path(), query).await;
    assert!(
        shown.headers["content-type"]
            .to_str()
            .unwrap()
            .starts_with("text/plain")
    );
    assert_eq!(shown.is(200), 1_158_201_444);
    for (path, query) in [
        (
            whatsapp.path().as_str(),
            "hub.verify_token=other&hub.challenge=1",
        ),
        (
            whatsapp.path().as_str(),
            "hub.verify_token=&hub.challenge=1",
        ),
        ("/v1/hooks/nothing", "hub.verify_token=told&hub.challenge=1"),
        ("/v1/hooks/NOTHING", "hub.verify_token=told&hub.challenge=1"),
    ] {
        asks(path, query).await.refused(403, "forbidden");
    }
    asks(&whatsapp.path(), "hub.challenge=1")
        .await
        .refused(401, "unauthorized");
    let by_token = world.call("GET", &whatsapp.path(), CHANNEL);
    by_token.send().await.refused(401, "unauthorized");
}

#[tokio::test]
async fn a_signed_batch_is_taken_in_once_whatever_meta_repeats() {
    let world = World::off().await;
    let whatsapp = WhatsApp::connected(&world, "wa-main", "106").await;
    let messages = [
        text(ANN, "wamid.1"),
        text("15550002", "wamid.2"),
        text(ANN, "wamid.3"),
    ];
    for _ in 0..2 {
        let answer = whatsapp.delivers(&messages).await.is(200);
        assert_eq!(counts(&answer), [3, 0, 0]);
    }
    let found = conversation(&world, "%2B15550001").await;
    assert_eq!(found["business_address"], "+1555106");
    assert_eq!(found["last_message"]["seq"], 2);
    let history = format!(
        "/v1/conversations/{}/messages",
        found["id"].as_str().unwrap()
    );
    let history = world.read(&history, EVE).await;
    let said = history["messages"].as_array().unwrap();
    let ids: Vec<_> = said.iter().map(|message| &message["message_id"]).collect();
    assert_eq!(ids, ["wamid.1", "wamid.3"]);
    assert_eq!(said[0]["sent_at"], "2026-01-01T00:00:00.000Z");
    // One who has no number is a customer too.
    let mut nameless = text(ANN, "wamid.4");
    nameless.as_object_mut().unwrap().remove("from");
    nameless["from_user_id"] = json!("US.13491208655302741918");
    whatsapp.delivers(&[nameless]).await.is(200);
    let found = conversation(&world, "US.13491208655302741918").await;
    assert_eq!(found["last_message"]["seq"], 1);
}

#[tokio::test]
async fn what_the_apps_secret_has_not_signed_changes_nothing() {
    let world = World::off().await;
    let whatsapp = WhatsApp::connected(&world, "wa-main", "106").await;
    let before = items(&world).await;
    let body = whatsapp.batch(&[text(ANN, "wamid.1")]).to_string();
    let good = sign(APP, &body);
    for (signature, body) in [
        (sign("other", &body), body.clone()),
        (sign("", &body), body.clone()),
        (good.clone(), body.replace("Any", "No")),
        (good.replace("sha256=", "sha1="), body.clone()),
        (String::new(), body.clone()),
    ] {
        let refused = whatsapp.claims(&signature, &body).await;
        refused.refused(403, "forbidden");
    }
    for path in ["/v1/hooks/nothing", "/v1/hooks/NOTHING"] {
        let call = world.anonymous("POST", path).raw(body.clone());
        let call = call.header("x-hub-signature-256", &good);
        call.send().await.refused(403, "forbidden");
    }
    let unsigned = world
        .call("POST", &whatsapp.path(), CHANNEL)
        .raw(body.clone());
    unsigned.send().await.refused(401, "unauthorized");
    assert_eq!(items(&world).await, before);
    whatsapp.signed_by("old", &body).await.is(200);
    let mut off = described("106");
    off["enabled"] = json!(false);
    let put = world
        .call("PUT", "/v1/connections/wa-main", ADMIN)
        .json(&off);
    put.send().await.is(200);
    whatsapp
        .claims(&good, &body)
        .await
        .refused(403, "forbidden");
}

#[tokio::test]
async fn one_app_has_one_url_for_all_of_its_numbers() {
    let world = World::off().await;
    let whatsapp = WhatsApp::connected(&world, "wa-main", "106").await;
    let _second = WhatsApp::connected(&world, "wa-second", "107").await;
    let foreign = WhatsApp::connected(&world, "wa-foreign", "108").await;
    foreign.give(&json!({"app_secret": ["of another app"]}));
    let mut all = whatsapp.batch(&[text(ANN, "wamid.1")]);
    for (n, number) in ["107", "108", "109"].into_iter().enumerate() {
        let message = text(ANN, &format!("wamid.{}", n + 2));
        let entry = batch(number, &[message])["entry"][0].clone();
        all["entry"].as_array_mut().unwrap().push(entry);
    }
    let answer = whatsapp.signed_by(APP, &all.to_string()).await.is(200);
    // Neither a number of another app nor one that nobody has connected.
    assert_eq!(counts(&answer), [2, 2, 0]);
    let found = conversations(&world, "%2B15550001").await;
    let mut ours: Vec<_> = found
        .iter()
        .map(|one| one["business_address"].as_str().unwrap())
        .collect();
    ours.sort_unstable();
    assert_eq!(ours, ["+1555106", "+1555107"]);
}

#[tokio::test]
async fn one_bad_item_of_a_batch_does_not_make_meta_repeat_the_others() {
    let world = World::off().await;
    let whatsapp = WhatsApp::connected(&world, "wa-main", "106").await;
    let mut messages: Vec<_> = (0..50)
        .map(|n| text(&format!("1555{:04}", n % 7), &format!("wamid.{n}")))
        .collect();
    messages.insert(
        20,
        json!({"from": ANN, "type": "text", "text": {"body": "no id"}}),
    );
    messages.insert(30, json!("no message"));
    messages.insert(
        40,
        json!({"from": ANN, "id": "wamid.r", "type": "reaction", "reaction": {}}),
    );
    let answer = whatsapp.delivers(&messages).await.is(200);
    assert_eq!(counts(&answer), [50, 1, 2]);
    // What could not be read is kept for two weeks, once however often it comes.
    whatsapp.delivers(&messages).await.is(200);
    let kept = items(&world).await;
    let kept: Vec<_> = kept
        .iter()
        .filter(|item| item["pk"]["S"] == "KH#wa-main" && item["content"]["S"].is_string())
        .map(|item| {
            (
                item["field"]["S"].as_str().unwrap(),
                item["content"]["S"].as_str().unwrap(),
            )
        })
        .collect();
    let at = |n: usize| format!("entry[0].changes[0].value.messages[{n}]");
    assert_eq!(kept.len(), 2);
    assert!(kept.contains(&(format!("{}.id", at(30)).as_str(), r#""no message""#)));
    let without_id = kept
        .iter()
        .find(|(field, _)| *field == format!("{}.id", at(20)));
    assert!(without_id.unwrap().1.contains("no id"));
    whatsapp.signed_by(APP, "{").await.refused(400, "malformed");
    let other = whatsapp.signed_by(APP, r#"{"object":"user"}"#).await;
    assert_eq!(counts(&other.is(200)), [0, 1, 0]);
}

/// Meta repeats a batch that was not taken whole, for up to seven days.
#[tokio::test]
async fn a_thousand_messages_with_a_poisoned_one_are_each_in_a_history_once_however_often_they_come()
 {
    let world = World::off().await;
    let whatsapp = WhatsApp::connected(&world, "wa-main", "106").await;
    let mut messages: Vec<_> = (0..1000)
        .map(|n| text(&format!("1555{:04}", n % 10), &format!("wamid.{n}")))
        .collect();
    messages[500] = json!("no message");
    let taken = async || loop {
        let answer = whatsapp.delivers(&messages).await;
        // What there was no time for comes again.
        if answer.status != 503 {
            return counts(&answer.is(200));
        }
    };
    assert_eq!(taken().await, [999, 0, 1]);
    let histories = async || {
        let mut rows = items(&world).await;
        rows.retain(|row| row["sk"]["S"].as_str().unwrap().starts_with("M#"));
        rows
    };
    let first = histories().await;
    assert_eq!(first.len(), 999);
    world.pass(TimeDelta::days(7)).await;
    assert_eq!(taken().await, [999, 0, 1]);
    assert_eq!(histories().await, first);
}

#[tokio::test]
async fn an_album_of_ten_in_parallel_to_what_was_left_is_ten_messages_and_one_task() {
    let world = World::on().await;
    world.available("alice", 3).await;
    let whatsapp = WhatsApp::connected(&world, "wa-main", "106").await;
    whatsapp.delivers(&[text(ANN, "wamid.0")]).await.is(200);
    world.settle().await;
    let id = conversation(&world, "%2B15550001").await["id"]
        .as_str()
        .unwrap()
        .to_owned();
    world.says("alice", &id, "a1").await.is(201);
    world.act_at_once("alice", &id, "leave").await;
    let pictures: Vec<_> = (1..=10)
        .map(|n| json!({"from": ANN, "id": format!("wamid.{n}"), "timestamp": "1767225600", "type": "image", "image": {"id": format!("m{n}"), "mime_type": "image/jpeg"}}))
        .collect();
    let all = pictures
        .iter()
        .map(|picture| whatsapp.delivers(std::slice::from_ref(picture)));
    for answer in join_all(all).await {
        assert_eq!(counts(&answer.is(200)), [1, 0, 0]);
    }
    world.settle().await;
    assert_eq!(conversations(&world, "%2B15550001").await.len(), 1);
    let now = world.get(&id).await;
    assert_eq!(now["task"]["agent_id"], "alice");
    assert_eq!(
        world.count(&id, "task.queued"),
        2,
        "the first one, and one for the album"
    );
    let history = format!("/v1/conversations/{id}/messages");
    let history = world.read(&history, agent("alice")).await;
    let messages = history["messages"].as_array().unwrap();
    assert_eq!(messages.len(), 12);
    let mut pictures: Vec<_> = messages[2..]
        .iter()
        .map(|message| message["media"][0]["reference"].as_str().unwrap())
        .collect();
    pictures.sort_unstable();
    assert_eq!(
        pictures,
        ["m1", "m10", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9"]
    );
    assert_eq!(messages[0]["media"], json!([]));
    // Neither what they are found by nor what they are goes over the bus.
    let published = json!(world.published(&id)).to_string();
    assert!(!published.contains("image/jpeg") && !published.contains("\"m10\""));
}

#[tokio::test]
async fn who_writes_is_known_by_what_meta_calls_them() {
    let world = World::off().await;
    let more = json!({"attributes": {"brand": "acme"}});
    let whatsapp = WhatsApp::connected_with(&world, "wa-main", "106", &more).await;
    let contacts = json!([
        {"wa_id": "15550001", "user_id": "US.1", "profile": {"name": " Ann\u{7} Lee ", "username": "annlee"}},
        {"wa_id": "15550002", "user_id": "US.2", "profile": {"name": ""}},
    ]);
    let mut batch = whatsapp.batch(&[text(ANN, "wamid.1"), text("15550002", "wamid.2")]);
    batch["entry"][0]["changes"][0]["value"]["contacts"] = contacts;
    whatsapp.signed_by(APP, &batch.to_string()).await.is(200);
    let ann = conversation(&world, "%2B15550001").await;
    assert_eq!(ann["customer_name"], "Ann Lee");
    let said = json!({"name": " Ann\u{7} Lee ", "user_id": "US.1", "username": "annlee", "wa_id": "15550001"});
    assert_eq!(
        ann["attributes"],
        json!({"brand": "acme", "whatsapp": said})
    );
    let bo = conversation(&world, "%2B15550002").await;
    assert_eq!(bo["customer_name"], json!(null));
    assert_eq!(
        bo["attributes"]["whatsapp"],
        json!({"user_id": "US.2", "wa_id": "15550002"})
    );
}

/// A message as Meta sends it of one who has both a number and what Meta calls them, or one of the two.
fn by(number: Option<&str>, user: Option<&str>, id: &str) -> Value {
    let mut message = text(number.unwrap_or_default(), id);
    if number.is_none() {
        message.as_object_mut().unwrap().remove("from");
    }
    if let Some(user) = user {
        message["from_user_id"] = json!(user);
    }
    message
}

#[tokio::test]
async fn a_customer_who_takes_a_user_name_is_the_same_one_as_before() {
    let world = World::on().await;
    world.available("alice", 3).await;
    let whatsapp = WhatsApp::connected(&world, "wa-main", "106").await;
    let writes = async |message: Value| {
        whatsapp.delivers(&[message]).await.is(200);
        world.settle().await;
    };
    // Left for long, with both addresses known; then there is only the one that Meta gave.
    writes(by(Some(ANN), Some("US.1"), "wamid.1")).await;
    let first = conversation(&world, "%2B15550001").await["id"].clone();
    let first = first.as_str().unwrap();
    world.says("alice", first, "a1").await.is(201);
    world.act_at_once("alice", first, "leave").await;
    world.pass_unnoticed(chrono::TimeDelta::days(60));
    writes(by(None, Some("US.1"), "wamid.2")).await;
    let found = conversations(&world, "US.1").await;
    assert_eq!((found.len(), &found[0]["id"]), (1, &json!(first)));
    let back = world.get(first).await;
    assert_eq!(
        (&back["channel_state"], &back["last_message"]["seq"]),
        (&json!("active"), &json!(3))
    );
    assert_eq!(back["customer_address"], "+15550001");
    // What Meta repeats is a duplicate, whichever address it comes by.
    writes(by(None, Some("US.1"), "wamid.2")).await;
    writes(by(Some(ANN), Some("US.1"), "wamid.2")).await;
    assert_eq!(world.get(first).await["last_message"]["seq"], 3);
    // It ends, and the next one has both addresses, too.
    world.act_at_once("alice", first, "end").await;
    writes(by(None, Some("US.1"), "wamid.3")).await;
    let next = conversation(&world, "US.1").await["id"].clone();
    assert_ne!(next, first);
    writes(by(Some(ANN), Some("US.1"), "wamid.4")).await;
    assert_eq!(
        world.get(next.as_str().unwrap()).await["last_message"]["seq"],
        2
    );
}

#[tokio::test]
async fn of_two_conversations_of_one_customer_the_open_one_goes_on() {
    let world = World::on().await;
    world.available("alice", 3).await;
    let whatsapp = WhatsApp::connected(&world, "wa-main", "106").await;
    let writes = async |message: Value| {
        whatsapp.delivers(&[message]).await.is(200);
        world.settle().await;
    };
    // Nobody knows yet that these are one.
    writes(by(Some(ANN), None, "wamid.1")).await;
    writes(by(None, Some("US.1"), "wamid.2")).await;
    let by_number = conversation(&world, "%2B15550001").await["id"].clone();
    let by_user = conversation(&world, "US.1").await["id"].clone();
    assert_ne!(by_number, by_user);
    world
        .act_at_once("alice", by_number.as_str().unwrap(), "end")
        .await;
    writes(by(Some(ANN), Some("US.1"), "wamid.3")).await;
    let joined = world.get(by_user.as_str().unwrap()).await;
    assert_eq!(joined["last_message"]["seq"], 2);
    writes(by(Some(ANN), None, "wamid.4")).await;
    assert_eq!(
        world.get(by_user.as_str().unwrap()).await["last_message"]["seq"],
        3
    );
    // What is over had its message all the same.
    writes(by(Some(ANN), Some("US.1"), "wamid.1")).await;
    assert_eq!(
        world.get(by_user.as_str().unwrap()).await["last_message"]["seq"],
        3
    );
}

#[tokio::test]
async fn two_open_conversations_of_one_customer_stay_two() {
    let world = World::on().await;
    let whatsapp = WhatsApp::connected(&world, "wa-main", "106").await;
    let writes = async |message: Value| {
        whatsapp.delivers(&[message]).await.is(200);
        world.settle().await;
    };
    writes(by(Some(ANN), None, "wamid.1")).await;
    writes(by(None, Some("US.1"), "wamid.2")).await;
    writes(by(Some(ANN), Some("US.1"), "wamid.3")).await;
    writes(by(None, Some("US.1"), "wamid.4")).await;
    for customer in ["%2B15550001", "US.1"] {
        let found = conversations(&world, customer).await;
        assert_eq!(found.len(), 1, "{customer}");
        assert_eq!(found[0]["last_message"]["seq"], 2, "{customer}");
    }
}

#[tokio::test]
async fn two_messages_at_once_by_both_addresses_are_of_one_conversation() {
    let world = World::on().await;
    let whatsapp = WhatsApp::connected(&world, "wa-main", "106").await;
    for n in 0..5 {
        let (number, user) = (format!("1555000{n}"), format!("US.{n}"));
        let ids = (0..6).map(|m| format!("wamid.{n}.{m}"));
        let messages: Vec<_> = ids
            .enumerate()
            .map(|(m, id)| [by((m % 2 == 0).then_some(&number), Some(&user), &id)])
            .collect();
        // The first word says what belongs together; what follows comes in any order.
        whatsapp.delivers(&messages[0]).await.is(200);
        let rest = messages[1..]
            .iter()
            .map(|message| whatsapp.delivers(message));
        for answer in join_all(rest).await {
            answer.is(200);
        }
        world.settle().await;
        let found = conversations(&world, &user).await;
        assert_eq!(found.len(), 1, "{n}");
        assert_eq!(found[0]["last_message"]["seq"], 6, "{n}");
    }
}

#[tokio::test]
async fn both_addresses_of_a_customer_go_with_the_conversation() {
    let world = World::on().await;
    let whatsapp = WhatsApp::connected(&world, "wa-main", "106").await;
    whatsapp
        .delivers(&[by(Some(ANN), None, "wamid.1")])
        .await
        .is(200);
    whatsapp
        .delivers(&[by(Some(ANN), Some("US.1"), "wamid.2")])
        .await
        .is(200);
    world.settle().await;
    let erase = world.call("POST", "/v1/customers/erase", ADMIN);
    let body = json!({"channel": "whatsapp", "address": "US.1"});
    erase.json(&body).send().await.is(202);
    world.settle().await;
    world.pass(chrono::TimeDelta::minutes(5)).await;
    let left = items(&world).await;
    let left: Vec<_> = left
        .iter()
        .filter(|item| item.to_string().contains("conversation_id"))
        .collect();
    let pointers = left
        .iter()
        .filter(|item| item["pk"]["S"].as_str().unwrap().starts_with("A#"));
    assert_eq!(pointers.count(), 0, "{left:?}");
    for customer in ["US.1", "%2B15550001"] {
        assert_eq!(conversations(&world, customer).await, [] as [Value; 0]);
    }
}
