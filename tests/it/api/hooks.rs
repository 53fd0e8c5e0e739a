//! `/v1/hooks/{id}`: what providers deliver, signed by the library of the standard itself.

use crate::support::{ADMIN, Answer, CHANNEL, EVE, Program, World, agent, items};
use chrono::TimeDelta;
use serde_json::{Value, json};
use standardwebhooks::Webhook;

/// A connection of the channel `web`, at this address; its key.
async fn connected(world: &World, id: &str, more: &Value) -> String {
    let mut body = json!({"provider": "webhook", "channel": "web", "business_address": id});
    for (field, value) in more.as_object().into_iter().flatten() {
        body[field] = value.clone();
    }
    let put = world.call("PUT", &format!("/v1/connections/{id}"), ADMIN);
    secret(&put.json(&body).send().await.is(201))
}

fn secret(connection: &Value) -> String {
    connection["secret"].as_str().unwrap().to_owned()
}

fn received(from: &str, message: &str) -> Value {
    let data = json!({"from": from, "message_id": message, "body": "Any news?"});
    json!({"type": "message.received", "timestamp": "2026-01-01T00:00:00Z", "data": data})
}

/// A delivery as it is, signed by this key at this time.
async fn deliver_at(world: &World, id: &str, key: &str, body: &str, at: i64) -> Answer {
    let signature = Webhook::new(key)
        .unwrap()
        .sign("msg_1", at, body.as_bytes());
    world
        .anonymous("POST", &format!("/v1/hooks/{id}"))
        .header("webhook-id", "msg_1")
        .header("webhook-timestamp", at.to_string())
        .header("webhook-signature", signature.unwrap())
        .raw(body.to_owned())
        .send()
        .await
}

async fn deliver(world: &World, id: &str, key: &str, body: &Value) -> Answer {
    let now = world.system.now().timestamp();
    deliver_at(world, id, key, &body.to_string(), now).await
}

#[tokio::test]
async fn a_signed_message_is_taken_in_as_one_of_the_connections_channel_and_address() {
    let world = World::off().await;
    let more = json!({"queue": "vip", "priority": 7, "attributes": {"brand": "acme"}});
    let key = connected(&world, "shop", &more).await;
    let answer = deliver(&world, "shop", &key, &received("ann", "m1")).await;
    assert_eq!(answer.etag(), "\"1\"");
    let answer = answer.is(201);
    assert_eq!(
        (&answer["outcome"], &answer["warnings"]),
        (&json!("opened"), &Value::Null)
    );
    let conversation = world.get(answer["conversation_id"].as_str().unwrap()).await;
    let wanted = json!({
        "channel": "web", "customer_address": "ann", "business_address": "shop", "queue": "vip",
        "priority": 7, "attributes": {"brand": "acme"},
    });
    for (field, value) in wanted.as_object().unwrap() {
        assert_eq!(&conversation[field], value, "{field}");
    }
    // Again, under whatever id of delivery: a duplicate, here as by the other door.
    let again = deliver(&world, "shop", &key, &received("ann", "m1"))
        .await
        .is(200);
    assert_eq!(again["outcome"], "duplicate");
    let other = json!({"channel": "web", "from": "ann", "to": "shop", "message_id": "m1", "body": "Any news?"});
    assert_eq!(world.message(&other).await.is(200)["outcome"], "duplicate");
}

#[tokio::test]
async fn a_delivery_speaks_for_its_own_connection_alone() {
    let world = World::off().await;
    let key = connected(&world, "shop", &json!({})).await;
    let mut body = received("ann", "m1");
    body["data"]["channel"] = json!("sms");
    body["data"]["to"] = json!("store");
    body["data"]["queue"] = json!("own");
    let answer = deliver(&world, "shop", &key, &body).await.is(201);
    assert_eq!(answer["warnings"].as_array().unwrap().len(), 2, "{answer}");
    let conversation = world.get(answer["conversation_id"].as_str().unwrap()).await;
    let seen = ["channel", "business_address", "queue"].map(|field| &conversation[field]);
    assert_eq!(seen, ["web", "shop", "own"]);
}

#[tokio::test]
async fn what_is_not_signed_by_the_connections_key_just_now_changes_nothing() {
    let world = World::off().await;
    let key = connected(&world, "shop", &json!({})).await;
    let others = connected(&world, "store", &json!({})).await;
    let before = items(&world).await;
    let (now, body) = (
        world.system.now().timestamp(),
        received("ann", "m1").to_string(),
    );
    for (id, key, at) in [
        ("shop", &others, now),
        ("store", &key, now),
        ("nothing", &key, now),
        ("NOTHING", &key, now),
        ("shop", &key, now - 301),
        ("shop", &key, now + 301),
    ] {
        let refused = deliver_at(&world, id, key, &body, at).await;
        refused.refused(401, "unauthorized");
    }
    let path = "/v1/hooks/shop";
    let unsigned = world.anonymous("POST", path).raw(body.clone()).send().await;
    unsigned.refused(401, "unauthorized");
    let by_token = world
        .call("POST", path, CHANNEL)
        .raw(body.clone())
        .send()
        .await;
    by_token.refused(401, "unauthorized");
    // The body that was signed is not the one that comes.
    let signature = Webhook::new(&key)
        .unwrap()
        .sign("msg_1", now, body.as_bytes());
    let changed = world
        .anonymous("POST", path)
        .header("webhook-id", "msg_1")
        .header("webhook-timestamp", now.to_string())
        .header("webhook-signature", signature.unwrap())
        .raw(body.replace("Any", "No"));
    changed.send().await.refused(401, "unauthorized");
    assert_eq!(items(&world).await, before);
    deliver_at(&world, "shop", &key, &body, now - 300)
        .await
        .is(201);
}

#[tokio::test]
async fn after_a_rotation_both_keys_hold_for_a_day() {
    let world = World::off().await;
    let first = connected(&world, "shop", &json!({})).await;
    let rotate = async || {
        let call = world.call("POST", "/v1/connections/shop/rotate", ADMIN);
        call.key("rotation").send().await.is(200)
    };
    let rotated = rotate().await;
    let second = secret(&rotated);
    assert_ne!(second, first);
    assert!(rotated["previous_key_until"].is_string(), "{rotated}");
    // A retry finds the same key.
    assert_eq!(rotate().await, rotated);
    for (n, key) in [&first, &second].into_iter().enumerate() {
        let body = received("ann", &format!("m{n}"));
        deliver(&world, "shop", key, &body).await.is(201);
    }
    world.pass_unnoticed(TimeDelta::days(1));
    deliver(&world, "shop", &first, &received("ann", "m2"))
        .await
        .refused(401, "unauthorized");
    deliver(&world, "shop", &second, &received("ann", "m2"))
        .await
        .is(201);
    let read = world.read("/v1/connections/shop", ADMIN).await;
    assert_eq!(
        (&read["previous_key_until"], &read["secret"]),
        (&Value::Null, &Value::Null)
    );
}

#[tokio::test]
async fn no_key_comes_back_with_a_connection_of_the_same_name() {
    let world = World::off().await;
    let first = connected(&world, "shop", &json!({})).await;
    let delete = world.call("DELETE", "/v1/connections/shop", ADMIN);
    assert_eq!(delete.send().await.status, 204);
    deliver(&world, "shop", &first, &received("ann", "m1"))
        .await
        .refused(401, "unauthorized");
    let second = connected(&world, "shop", &json!({})).await;
    deliver(&world, "shop", &first, &received("ann", "m1"))
        .await
        .refused(401, "unauthorized");
    deliver(&world, "shop", &second, &received("ann", "m1"))
        .await
        .is(201);
}

#[tokio::test]
async fn no_key_is_in_the_table() {
    let world = World::off().await;
    let key = connected(&world, "shop", &json!({})).await;
    deliver(&world, "shop", &key, &received("ann", "m1"))
        .await
        .is(201);
    let bare = key.trim_start_matches("whsec_").to_owned();
    let leaks = items(&world).await;
    assert!(leaks.iter().all(|item| !item.to_string().contains(&bare)));
}

#[tokio::test]
async fn a_disabled_connection_takes_nothing() {
    let world = World::off().await;
    let key = connected(&world, "shop", &json!({"enabled": false})).await;
    let refused = deliver(&world, "shop", &key, &received("ann", "m1")).await;
    refused.refused(403, "forbidden");
}

#[tokio::test]
async fn what_is_signed_and_no_message_is_ignored_or_refused_by_its_field() {
    let world = World::off().await;
    let key = connected(&world, "shop", &json!({})).await;
    let status = json!({"type": "message.typing", "data": {"from": "ann"}});
    let ignored = deliver(&world, "shop", &key, &status).await.is(200);
    assert_eq!(ignored, json!({"ignored": "message.typing"}));
    for (body, field) in [
        (json!({}), "type"),
        (json!({"type": 1}), "type"),
        (json!({"type": "message.received"}), "data"),
        (json!({"type": "message.received", "data": []}), "data"),
        (
            json!({"type": "message.received", "data": {"from": "ann", "body": "x"}}),
            "message_id",
        ),
        (
            json!({"type": "message.received", "data": {"message_id": "m", "body": "x"}}),
            "from",
        ),
    ] {
        deliver(&world, "shop", &key, &body).await.invalid(field);
    }
    let now = world.system.now().timestamp();
    let broken = deliver_at(&world, "shop", &key, "{", now).await;
    broken.refused(400, "malformed");
}

#[tokio::test]
async fn a_delivery_may_be_larger_than_a_request_and_not_endless() {
    let world = World::off().await;
    let key = connected(&world, "shop", &json!({})).await;
    let mut body = received("ann", "m1");
    body["extra"] = json!("x".repeat(3_000_000));
    deliver(&world, "shop", &key, &body).await.is(201);
    body["extra"] = json!("x".repeat(4 * 1024 * 1024));
    deliver(&world, "shop", &key, &body)
        .await
        .refused(413, "too_large");
}

#[tokio::test]
async fn a_report_on_one_message_has_at_most_64_kib() {
    let world = World::off().await;
    let report = async |bytes| {
        let path = "/v1/hooks/main/status/01M8DBPZA2ZV76X7DVGCRWTC51-2";
        let call = world.anonymous("POST", path);
        call.raw("x".repeat(bytes)).send().await
    };
    report(64 * 1024).await.refused(401, "unauthorized");
    report(64 * 1024 + 1).await.refused(413, "too_large");
}

/// An item of the table has 400 KB: what is most in a message has to fit into one.
#[tokio::test]
async fn the_longest_text_with_the_longest_links_is_kept_without_the_links_that_are_too_much() {
    let world = World::off().await;
    let key = connected(&world, "shop", &json!({})).await;
    let mut body = received("ann", "m1");
    let long = |n: usize, chars: usize| format!("{n:02}{}", "\u{1F69A}".repeat(chars - 2));
    body["data"]["body"] = json!("\u{e9}".repeat(128 * 1024));
    let file = |n| json!({"url": long(n, 2_048), "content_type": long(n, 256), "name": long(n, 256), "size": 7});
    body["data"]["media"] = (0..30).map(file).collect();
    let taken = deliver(&world, "shop", &key, &body).await.is(201);
    let path = format!(
        "/v1/conversations/{}/messages",
        taken["conversation_id"].as_str().unwrap()
    );
    let history = world.read(&path, EVE).await;
    let message = &history["messages"][0];
    assert_eq!(message["body"].as_str().unwrap().len(), 256 * 1024);
    let kept = message["media"].as_array().unwrap();
    let whole = kept.iter().filter(|it| !it["reference"].is_null()).count();
    // Each is described with 10 KB, and all of them with 96 KiB.
    assert_eq!((kept.len(), whole), (30, 9));
    assert!(kept.iter().all(|it| it["size"] == 7));
    assert_eq!(kept[0]["reference"], long(0, 2_048));
    let warnings = taken["warnings"].as_array().unwrap();
    assert_eq!(warnings.len(), 21, "{warnings:?}");
    // The same again is the same message.
    deliver(&world, "shop", &key, &body).await.is(200);
}

#[tokio::test]
async fn a_reply_that_is_delivered_brings_a_left_conversation_back_once() {
    let world = World::on().await;
    world.available("alice", 5).await;
    let key = connected(&world, "shop", &json!({})).await;
    let opened = deliver(&world, "shop", &key, &received("ann", "m1"))
        .await
        .is(201);
    world.settle().await;
    let id = opened["conversation_id"].as_str().unwrap();
    world.says("alice", id, "a1").await.is(201);
    world.act_at_once("alice", id, "leave").await;
    let reply = received("ann", "m2");
    let all = (0..8).map(|_| deliver(&world, "shop", &key, &reply));
    let all = futures_util::future::join_all(all).await;
    let taken: Vec<_> = all
        .into_iter()
        .filter(|answer| answer.status == 201)
        .collect();
    assert_eq!(taken.len(), 1);
    assert_eq!(taken[0].body["outcome"], "reactivated");
    world.settle().await;
    assert_eq!(world.get(id).await["task"]["agent_id"], "alice");
    let history = format!("/v1/conversations/{id}/messages");
    let history = world.read(&history, agent("alice")).await;
    assert_eq!(history["messages"].as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn what_is_reported_of_a_message_is_kept_by_its_rank_and_seen_in_the_history() {
    let (world, program) = (World::off().await, Program::start().await);
    let on = |settings: &mut Value| settings["outbound"] = json!({"web": {"deliver": true}});
    world.settings(on).await;
    let account = json!({"account": {"url": program.url()}});
    let key = connected(&world, "shop", &account).await;
    program.trusts(std::slice::from_ref(&key));
    let opened = deliver(&world, "shop", &key, &received("ann", "m1"))
        .await
        .is(201);
    let id = opened["conversation_id"].as_str().unwrap();
    world.available("alice", 5).await;
    world.says("alice", id, "a1").await.is(201);
    let path = format!("/v1/conversations/{id}/messages");
    let seen = || async {
        let history = world.read(&path, EVE).await;
        assert_eq!(
            history["messages"][0]["delivery"],
            Value::Null,
            "a customer's"
        );
        history["messages"][1]["delivery"].clone()
    };
    world.settle().await;
    let accepted = seen().await;
    assert_eq!(
        (
            &accepted["status"],
            &accepted["error"],
            &accepted["provider_id"]
        ),
        (&json!("accepted"), &Value::Null, &Value::Null)
    );
    let report = |status: &str, more: Value| {
        let mut data = json!({"reference": format!("{id}-2"), "status": status});
        for (field, value) in more.as_object().unwrap() {
            data[field] = value.clone();
        }
        json!({"type": "message.status", "data": data})
    };
    let none = || json!({});
    for (status, more, is_news) in [
        ("sent", none(), true),
        ("failed", json!({"error": "opted_out"}), true),
        ("sent", none(), false),
        ("read", none(), true),
        ("delivered", none(), false),
        ("failed", none(), false),
        ("read", json!({"reference": format!("{id}-3")}), false),
        ("read", json!({"reference": "01NOWHERE-1"}), false),
    ] {
        let answer = deliver(&world, "shop", &key, &report(status, more)).await;
        let expected = json!({"status": status, "is_news": is_news});
        assert_eq!(answer.is(200), expected);
        if status == "failed" && is_news {
            let error = json!({"code": "opted_out", "provider_code": null});
            assert_eq!(seen().await["error"], error);
        }
    }
    let last = seen().await;
    assert_eq!(
        (&last["status"], &last["error"]),
        (&json!("read"), &Value::Null)
    );
    // Another connection says nothing of it, whatever it has signed.
    let others = connected(&world, "store", &json!({})).await;
    let answer = deliver(&world, "store", &others, &report("read", none())).await;
    assert_eq!(answer.is(200)["is_news"], false);
    for bad in [
        json!({"reference": "nothing", "status": "read"}),
        json!({"reference": format!("{id}-2"), "status": "sending"}),
        json!({"reference": format!("{id}-2")}),
    ] {
        let body = json!({"type": "message.status", "data": bad});
        let refused = deliver(&world, "shop", &key, &body).await;
        refused.refused(422, "invalid");
    }
}

#[tokio::test]
async fn a_signed_message_has_its_files_and_what_its_customer_is_called() {
    let world = World::off().await;
    let key = connected(&world, "shop", &json!({})).await;
    let mut body = received("ann", "m1");
    body["data"]["customer_name"] = json!("Ann Lee");
    body["data"]["media"] =
        json!([{"url": "https://example.com/a.jpg", "content_type": "image/jpeg"}]);
    let answer = deliver(&world, "shop", &key, &body).await.is(201);
    assert_eq!(answer.get("warnings"), None);
    let id = answer["conversation_id"].as_str().unwrap();
    assert_eq!(world.get(id).await["customer_name"], "Ann Lee");
    let path = format!("/v1/conversations/{id}/messages");
    let history = world.read(&path, EVE).await;
    let media = &history["messages"][0]["media"];
    assert_eq!(media[0]["reference"], "https://example.com/a.jpg");
}
