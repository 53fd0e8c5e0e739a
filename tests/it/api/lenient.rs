//! `POST /v1/messages`: no detail of a channel's format keeps a customer's message out.

use super::inbound::{message, send};
use crate::support::{CHANNEL, EVE, World};
use serde_json::{Value, json};

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
        ("media", json!("https://example.com/a.jpg")),
        ("customer_name", json!("")),
        ("customer_name", json!(["Ann"])),
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
async fn a_file_stays_whatever_is_unusable_of_it() {
    let world = World::off().await;
    let url = "https://example.com/a.jpg";
    let whole = json!({"url": url, "content_type": "image/jpeg", "name": "a.jpg", "size": 7});
    let long = "x".repeat(2_049);
    let mut files = vec![
        whole,
        json!({"reference": url, "size": 1_u64 << 53, "name": ["a"]}),
        json!({"url": long, "content_type": "x".repeat(257)}),
        json!(null),
        json!(url),
    ];
    files.resize(31, json!({}));
    let mut body = message();
    body["media"] = json!(files);
    body.as_object_mut().unwrap().remove("body");
    let answer = send(&world, &body).await.is(201);
    let expected = [
        "media was cut to 30 files",
        "media[1].name must be a string; it was left out",
        "media[1].size must be a whole number; it was left out",
        "media[2].url must have at most 2048 characters; it was left out",
        "media[2].content_type must have at most 256 characters; it was left out",
    ];
    assert_eq!(answer["warnings"], json!(expected));
    let id = answer["conversation_id"].as_str().unwrap();
    let path = format!("/v1/conversations/{id}/messages");
    let page = world.read(&path, EVE).await;
    let kept = page["messages"][0]["media"].as_array().unwrap();
    assert_eq!(kept.len(), 30);
    let first =
        json!({"n": 0, "content_type": "image/jpeg", "name": "a.jpg", "size": 7, "reference": url});
    assert_eq!(kept[0], first);
    assert_eq!(kept[1]["reference"], url);
    assert_eq!(kept[2]["reference"], json!(null));
    // The same id with another file is another message.
    body["media"] = json!([{"url": url}]);
    let other = send(&world, &body).await.is(201);
    assert_eq!(other["outcome"], "appended");
}

#[tokio::test]
async fn a_customer_is_called_what_was_known_first() {
    let world = World::off().await;
    let mut body = message();
    for (n, name, known) in [
        (1, None, None),
        (2, Some("Ann"), Some("Ann")),
        (3, Some("Bo"), Some("Ann")),
    ] {
        body["message_id"] = json!(n);
        body["customer_name"] = json!(name);
        let answer = send(&world, &body).await.is(201);
        let conversation = world.get(answer["conversation_id"].as_str().unwrap()).await;
        assert_eq!(conversation["customer_name"], json!(known));
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
