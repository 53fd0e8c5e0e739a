//! `POST /v1/messages`.

use crate::support::{CHANNEL, EVE, World};
use serde_json::{Value, json};

fn message() -> Value {
    json!({"channel": "whatsapp", "from": "+15550001", "to": "+15559999", "message_id": "SM123", "body": "Any news?"})
}

fn with(field: &str, value: Value) -> Value {
    let mut message = message();
    message[field] = value;
    message
}

async fn send(world: &World, body: &Value) -> crate::support::Answer {
    world
        .call("POST", "/v1/messages", CHANNEL)
        .json(body)
        .send()
        .await
}

#[tokio::test]
async fn the_first_message_opens_with_the_defaults() {
    let world = World::off().await;
    let answer = send(&world, &message()).await;
    assert_eq!(answer.etag(), "\"1\"");
    let answer = answer.is(201);
    let id = answer["conversation_id"].as_str().unwrap();
    let expected = json!({"conversation_id": id, "seq": 1, "outcome": "opened", "channel_state": "active", "task_id": format!("{id}.1")});
    assert_eq!(answer, expected);
    let conversation = world.get(id).await;
    for (field, value) in [
        ("id", json!(id)),
        ("channel", json!("whatsapp")),
        ("customer_address", json!("+15550001")),
        ("business_address", json!("+15559999")),
        ("queue", json!("default")),
        ("channel_state", json!("active")),
        (
            "participants",
            json!([{"type": "customer", "id": "+15550001"}]),
        ),
        ("leave", json!(null)),
        ("pause", json!(null)),
        ("opened_at", json!("2026-01-01T00:00:30.000Z")),
        (
            "last_message",
            json!({"seq": 1, "from": "customer", "at": "2026-01-01T00:00:30.000Z"}),
        ),
    ] {
        assert_eq!(conversation[field], value, "{field}");
    }
    let task = &conversation["task"];
    assert_eq!(
        (&task["status"], &task["reason"], &task["priority"]),
        (&json!("pending"), &json!("new"), &json!(0))
    );
    assert_eq!(
        (&task["agent_id"], &task["queue"]),
        (&json!(null), &json!("default"))
    );
    assert_eq!(task["queued_since"], "2026-01-01T00:00:30.000Z");
}

#[tokio::test]
async fn what_it_says_of_queue_priority_and_attributes_is_the_conversations() {
    let world = World::off().await;
    let mut body = message();
    body["queue"] = json!("support");
    body["priority"] = json!(2_147_483_647);
    body["attributes"] = json!({"lang": "en", "deep": [{"a": null}]});
    body["sent_at"] = json!("2025-12-31T23:59:59+01:00");
    let id = send(&world, &body).await.is(201)["conversation_id"]
        .as_str()
        .unwrap()
        .to_owned();
    let conversation = world.get(&id).await;
    assert_eq!(conversation["attributes"], body["attributes"]);
    assert_eq!(
        (&conversation["queue"], &conversation["task"]["queue"]),
        (&json!("support"), &json!("support"))
    );
    assert_eq!(conversation["task"]["priority"], 2_147_483_647);
    let page = world
        .read(&format!("/v1/conversations/{id}/messages"), EVE)
        .await;
    let message = &page["messages"][0];
    assert_eq!(message["sent_at"], "2025-12-31T22:59:59.000Z");
    assert_eq!(
        message["from"],
        json!({"type": "customer", "id": "+15550001"})
    );
    assert_eq!(
        (&message["body"], &message["message_id"]),
        (&json!("Any news?"), &json!("SM123"))
    );
    assert!(page.get("next_cursor").is_none());
}

#[tokio::test]
async fn one_open_conversation_for_each_channel_to_and_from() {
    let world = World::off().await;
    let mut ids = std::collections::HashSet::new();
    for (field, value) in [
        ("channel", "whatsapp"),
        ("channel", "sms"),
        ("from", "+1"),
        ("to", "+2"),
        ("from", "+15550001"),
    ] {
        let mut body = with(field, json!(value));
        body["message_id"] = json!(format!("{field}{value}"));
        let answer = send(&world, &body).await.is(201);
        ids.insert(answer["conversation_id"].as_str().unwrap().to_owned());
        assert_eq!(
            answer["outcome"],
            if value == "+15550001" {
                "appended"
            } else {
                "opened"
            }
        );
    }
    assert_eq!(ids.len(), 4);
}

#[tokio::test]
async fn the_outcomes() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    assert_eq!(world.writes("u", "2").await.is(201)["outcome"], "appended");
    world.act("alice", &id, "pause").await;
    let paused = world.writes("u", "3").await.is(201);
    assert_eq!(
        (&paused["outcome"], &paused["channel_state"]),
        (&json!("appended_while_paused"), &json!("pause"))
    );
    assert_eq!(paused["task_id"], json!(null));
    world.act("alice", &id, "resume").await;
    world.act("alice", &id, "leave").await;
    let back = world.writes("u", "4").await.is(201);
    assert_eq!(
        (&back["outcome"], &back["seq"]),
        (&json!("reactivated"), &json!(4))
    );
    let again = world.writes("u", "4").await.is(200);
    assert_eq!(
        (&again["outcome"], &again["seq"]),
        (&json!("duplicate"), &json!(4))
    );
}

#[tokio::test]
async fn what_cannot_be_a_message_is_422_and_names_its_field() {
    let world = World::off().await;
    let long = "x".repeat(1_025);
    for (field, value) in [
        ("channel", json!("WhatsApp")),
        ("channel", json!("")),
        ("channel", json!("a b")),
        ("channel", json!(1)),
        ("from", json!("")),
        ("from", json!(long)),
        ("from", json!("a\nb")),
        ("to", json!("\u{7f}")),
        ("to", json!(null)),
        ("message_id", json!(long)),
        ("message_id", json!("")),
        ("message_id", json!("a\u{0}")),
        ("body", json!({})),
        ("body", json!("")),
    ] {
        send(&world, &with(field, value)).await.invalid(field);
    }
    for field in ["channel", "from", "to", "message_id", "body"] {
        let mut body = message();
        body.as_object_mut().unwrap().remove(field);
        send(&world, &body).await.invalid(field);
    }
    world.settle().await;
    assert!(
        world.system.events(0).unwrap().is_empty(),
        "nothing came of it"
    );
}

/// The message of its own customer that has this field, and the conversation that it opened.
async fn taken_in(world: &World, n: usize, field: &str, value: &Value) -> (Value, Value) {
    let mut body = message();
    body["from"] = json!(format!("u{n}"));
    body[field] = value.clone();
    let answer = send(world, &body).await.is(201);
    let id = answer["conversation_id"].as_str().unwrap();
    let conversation = world.get(id).await;
    (answer, conversation)
}

#[tokio::test]
async fn no_detail_keeps_a_message_out_and_each_that_is_left_out_is_named() {
    let world = World::off().await;
    let deep = |levels: usize| (0..levels).fold(json!(1), |inner, _| json!({"a": inner}));
    for (n, (field, value)) in [
        ("queue", json!("")),
        ("queue", json!("a\tb")),
        ("queue", json!("q".repeat(257))),
        ("queue", json!(7)),
        ("priority", json!(-1)),
        ("priority", json!(2_147_483_648_u64)),
        ("priority", json!("high")),
        ("priority", json!(0.5)),
        ("attributes", json!([])),
        ("attributes", json!("x")),
        ("attributes", json!({"a": "x".repeat(16 * 1024)})),
        ("attributes", deep(9)),
        ("thread", json!("")),
        ("thread", json!("x".repeat(1_025))),
        ("sent_at", json!("yesterday")),
        ("sent_at", json!({})),
        ("sent_at", json!("+12026-01-01T00:00:00Z")),
        ("sent_at", json!("2026-1-1T0:0:0Z")),
        ("sent_at", json!("2026-01-01T00:00:00")),
        ("sent_at", json!("1969-12-31T23:59:59.999Z")),
        ("sent_at", json!("9999-12-31T23:59:59-00:01")),
        ("media", json!([{"url": "https://example.com/a.jpg"}])),
        ("private", json!(true)),
    ]
    .into_iter()
    .enumerate()
    {
        let (answer, conversation) = taken_in(&world, n, field, &value).await;
        let warnings = answer["warnings"].as_array().unwrap();
        assert_eq!(warnings.len(), 1, "{field} {value}: {warnings:?}");
        let named = warnings[0]
            .as_str()
            .unwrap()
            .starts_with(&format!("{field} "));
        assert!(named, "{field} {value}: {warnings:?}");
        assert_eq!(conversation["queue"], "default");
        assert_eq!(conversation["priority"], 0);
        assert_eq!(conversation["attributes"], json!(null));
    }
}

#[tokio::test]
async fn attributes_beyond_what_any_reader_of_json_takes_are_left_out() {
    let world = World::off().await;
    for (n, attributes) in [
        format!("{}1{}", "[".repeat(500), "]".repeat(500)),
        "{\"n\":1e999}".to_owned(),
    ]
    .iter()
    .enumerate()
    {
        let text = message().to_string().replace("+15550001", &format!("u{n}"));
        let text = text.replacen('{', &format!("{{\"attributes\":{attributes},"), 1);
        let call = world.call("POST", "/v1/messages", CHANNEL);
        let answer = call.raw(text).send().await.is(201);
        let warning = answer["warnings"][0].as_str().unwrap();
        assert!(warning.starts_with("attributes "), "{warning}");
    }
}

#[tokio::test]
async fn halves_of_surrogate_pairs_a_byte_order_mark_and_bad_utf8_are_mended() {
    let world = World::off().await;
    let text = message().to_string();
    let half = text.replace("Any news?", r"Any \ud83d news\ude00\ud83d\ude00");
    for (n, (text, expected)) in [
        (half, "Any \u{fffd} news\u{fffd}\u{1f600}"),
        (format!("\u{feff}{text}"), "Any news?"),
    ]
    .into_iter()
    .enumerate()
    {
        let text = text.replace("+15550001", &format!("u{n}"));
        let call = world.call("POST", "/v1/messages", CHANNEL);
        let answer = call.raw(text).send().await.is(201);
        let id = answer["conversation_id"].as_str().unwrap();
        let page = world
            .read(&format!("/v1/conversations/{id}/messages"), EVE)
            .await;
        assert_eq!(page["messages"][0]["body"], expected);
    }
}

#[tokio::test]
async fn the_senders_time_is_read_as_channels_write_it() {
    let world = World::off().await;
    for (n, (sent_at, read)) in [
        (json!(1_767_222_000), "2025-12-31T23:00:00.000Z"),
        (json!(1_767_222_000.25), "2025-12-31T23:00:00.250Z"),
        (json!(1_767_222_000_123_u64), "2025-12-31T23:00:00.123Z"),
        (json!("1767222000"), "2025-12-31T23:00:00.000Z"),
        (json!("1767222000123"), "2025-12-31T23:00:00.123Z"),
        (
            json!("Thu, 01 Jan 2026 00:00:00 +0100"),
            "2025-12-31T23:00:00.000Z",
        ),
        (
            json!("2026-01-01T00:00:00+0100"),
            "2025-12-31T23:00:00.000Z",
        ),
        (
            json!("2025-12-31T23:00:00+0000"),
            "2025-12-31T23:00:00.000Z",
        ),
        (json!(" 2025-12-31T23:00:00Z"), "2025-12-31T23:00:00.000Z"),
    ]
    .into_iter()
    .enumerate()
    {
        let (answer, conversation) = taken_in(&world, n, "sent_at", &sent_at).await;
        assert_eq!(answer.get("warnings"), None, "{sent_at}");
        let id = conversation["id"].as_str().unwrap();
        let page = world
            .read(&format!("/v1/conversations/{id}/messages"), EVE)
            .await;
        assert_eq!(page["messages"][0]["sent_at"], read, "{sent_at}");
    }
}

#[tokio::test]
async fn values_at_their_limits_are_taken() {
    let world = World::off().await;
    let deep = (0..8).fold(json!(1), |inner, _| json!({"a": inner}));
    let full = json!({"a": "x".repeat(16 * 1024 - 8)});
    assert_eq!(full.to_string().len(), 16 * 1024);
    for (n, (field, value)) in [
        ("channel", json!("any-other_name.1")),
        ("from", json!("ü".repeat(1_024))),
        ("to", json!("x".repeat(1_024))),
        ("message_id", json!("é".repeat(1_024))),
        ("message_id", json!(17)),
        ("thread", json!("x".repeat(1_024))),
        ("body", json!("x".repeat(255 * 1024))),
        ("body", json!("ü".repeat(120 * 1024))),
        ("body", json!(" ")),
        ("body", json!("a\u{0}b\u{1F600}\r\n")),
        ("queue", json!("q".repeat(256))),
        ("attributes", deep),
        ("attributes", full),
        ("attributes", json!({})),
        ("attributes", json!(null)),
    ]
    .into_iter()
    .enumerate()
    {
        let (answer, conversation) = taken_in(&world, n, field, &value).await;
        assert_eq!(answer.get("warnings"), None, "{field}");
        if field == "body" {
            let id = conversation["id"].as_str().unwrap();
            let page = world
                .read(&format!("/v1/conversations/{id}/messages"), EVE)
                .await;
            assert_eq!(page["messages"][0]["body"], value);
        }
        if field == "attributes" {
            assert_eq!(conversation["attributes"], value);
        }
    }
}

#[tokio::test]
async fn the_same_id_with_other_content_is_a_message_of_its_own() {
    let world = World::off().await;
    let first = send(&world, &message()).await.is(201);
    let other = send(&world, &with("body", json!("Any news at all?"))).await;
    assert_eq!(other.is(201)["seq"], 2);
    for (body, seq) in [("Any news?", 1), ("Any news at all?", 2)] {
        let again = send(&world, &with("body", json!(body))).await.is(200);
        assert_eq!(
            (&again["outcome"], &again["seq"]),
            (&json!("duplicate"), &json!(seq))
        );
    }
    let id = first["conversation_id"].as_str().unwrap();
    assert_eq!(world.history(id).await, ["SM123", "SM123"]);
}

#[tokio::test]
async fn one_customer_has_one_conversation_however_the_address_is_spelled() {
    let world = World::off().await;
    for (channel, to, spellings) in [
        (
            "whatsapp",
            "+15559999",
            [
                "+15551004664",
                "whatsapp:+15551004664",
                "15551004664",
                " +1 (555) 100-46.64",
            ],
        ),
        (
            "email",
            "Help <Help@Example.com>",
            [
                "jo@example.com",
                "Jo <Jo@Example.COM>",
                " JO@example.com ",
                "<jo@example.com>",
            ],
        ),
        (
            "chat",
            "us",
            ["Jos\u{e9}", "Jose\u{301}", " Jos\u{e9}", "Jose\u{301} "],
        ),
    ] {
        let mut ids = std::collections::HashSet::new();
        for (n, from) in spellings.iter().enumerate() {
            let body = json!({
                "channel": channel, "to": to, "from": from, "message_id": n, "body": "Hello.",
            });
            let answer = send(&world, &body).await.is(201);
            ids.insert(answer["conversation_id"].as_str().unwrap().to_owned());
        }
        assert_eq!(ids.len(), 1, "{channel}");
        for id in ids {
            let shown = &world.get(&id).await["customer_address"];
            assert_eq!(*shown, spellings[0], "as it first came");
        }
    }
}

#[tokio::test]
async fn another_thread_is_another_conversation_and_the_same_one_comes_back() {
    let world = World::off().await;
    let in_thread = |thread: Value, id: &str| {
        let mut body = with("thread", thread);
        body["message_id"] = json!(id);
        body
    };
    let mut ids = std::collections::HashSet::new();
    for (n, thread) in [json!(null), json!("t1"), json!("t2"), json!(3)]
        .into_iter()
        .enumerate()
    {
        for again in ["a", "b"] {
            let body = in_thread(thread.clone(), &format!("{n}{again}"));
            let answer = send(&world, &body).await.is(201);
            ids.insert(answer["conversation_id"].as_str().unwrap().to_owned());
        }
    }
    assert_eq!(ids.len(), 4);
}

#[tokio::test]
async fn a_reply_says_where_its_task_goes() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.act("alice", &id, "leave").await;
    let reply = json!({
        "channel": "chat", "from": "u", "to": "us", "message_id": "2", "body": "Again.",
        "queue": "billing", "priority": 9, "attributes": {"lang": "de"},
    });
    let back = send(&world, &reply).await.is(201);
    assert_eq!(back["outcome"], "reactivated");
    let conversation = world.get(&id).await;
    for at in ["/queue", "/task/queue"] {
        assert_eq!(conversation.pointer(at), Some(&json!("billing")), "{at}");
    }
    for at in ["/priority", "/task/priority"] {
        assert_eq!(conversation.pointer(at), Some(&json!(9)), "{at}");
    }
    assert_eq!(conversation["attributes"], json!({"lang": "de"}));
}

#[tokio::test]
async fn malformed_json_is_400_and_too_much_of_it_413() {
    let world = World::off().await;
    for text in [
        "",
        "{",
        "nonsense",
        "{\"channel\":}",
        "{\"a\":1}}",
        "\u{feff}{",
    ] {
        let answer = world
            .call("POST", "/v1/messages", CHANNEL)
            .raw(text)
            .send()
            .await;
        if text.is_empty() {
            answer.invalid("channel");
        } else {
            drop(answer.refused(400, "malformed"));
        }
    }
    let mut body = message();
    body["padding"] = json!("");
    let room = 256 * 1024 - body.to_string().len();
    body["padding"] = json!("x".repeat(room));
    assert_eq!(body.to_string().len(), 256 * 1024);
    send(&world, &body).await.is(201);
    body["padding"] = json!("x".repeat(room + 1));
    body["message_id"] = json!("larger");
    send(&world, &body).await.refused(413, "too_large");
}

#[tokio::test]
async fn a_key_and_the_version_seen_are_respected() {
    let world = World::off().await;
    let call = || world.call("POST", "/v1/messages", CHANNEL);
    let first = call().key("k").json(&message()).send().await.is(201);
    let again = call().key("k").json(&message()).send().await.is(200);
    assert_eq!(again["conversation_id"], first["conversation_id"]);
    let other = with("message_id", json!("other"));
    call()
        .key("k")
        .json(&other)
        .send()
        .await
        .refused(422, "idempotency_key_reused");
    call()
        .if_match("\"7\"")
        .json(&other)
        .send()
        .await
        .refused(412, "version_mismatch");
    call().if_match("\"1\"").json(&other).send().await.is(201);
    assert_eq!(
        world
            .history(first["conversation_id"].as_str().unwrap())
            .await,
        ["SM123", "other"]
    );
}
