//! `POST /v1/messages`: which conversation a customer's message belongs to.

use super::inbound::{message, send, with};
use crate::support::World;
use serde_json::{Value, json};

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
    assert_eq!(conversation["task"]["attributes"], json!({"lang": "de"}));
}

#[tokio::test]
async fn a_thread_is_one_thread_however_it_is_spelled() {
    let world = World::off().await;
    for (n, (one, other)) in [("A", " A "), ("\u{e9}", "e\u{301}"), ("\t", " ")]
        .into_iter()
        .enumerate()
    {
        let mut first = with("thread", json!(one));
        first["from"] = json!(format!("user-{n}"));
        let mut second = first.clone();
        (second["thread"], second["message_id"]) = (json!(other), json!("second"));
        let opened = send(&world, &first).await.is(201);
        let appended = send(&world, &second).await.is(201);
        assert_eq!(
            appended["conversation_id"], opened["conversation_id"],
            "{one:?} {other:?}"
        );
    }
    // A blank thread is none.
    let mut none = message();
    (none["from"], none["message_id"]) = (json!("user-2"), json!("third"));
    assert_eq!(send(&world, &none).await.is(201)["outcome"], "appended");
}

#[tokio::test]
async fn other_media_or_another_kind_under_one_id_is_a_message_of_its_own() {
    let world = World::off().await;
    let picture = |n: u32| json!([{"url": format!("https://example.com/{n}.png")}]);
    let mut seen = Vec::new();
    for (field, value) in [
        ("media", json!(null)),
        ("media", picture(1)),
        ("media", picture(2)),
        ("kind", json!("reaction")),
    ] {
        let message = with(field, value);
        let taken = send(&world, &message).await.is(201)["seq"].clone();
        let again = send(&world, &message).await.is(200);
        assert_eq!(
            (&again["outcome"], &again["seq"]),
            (&json!("duplicate"), &taken)
        );
        seen.push(taken);
    }
    assert_eq!(seen, [1, 2, 3, 4].map(|seq| json!(seq)));
}

#[tokio::test]
async fn an_address_that_names_nobody_is_refused_and_a_stray_line_end_is_not() {
    let world = World::off().await;
    for (channel, address) in [
        ("sms", " "),
        ("sms", "\n"),
        ("whatsapp", "whatsapp:"),
        ("sms", "tel: "),
        ("email", "<>"),
        ("email", "()"),
        ("chat", "\u{200e}"),
    ] {
        for field in ["from", "to"] {
            let mut message = with("channel", json!(channel));
            message[field] = json!(address);
            let refused = send(&world, &message).await.refused(422, "invalid");
            assert_eq!(refused["field"], field, "{address:?}");
        }
    }
    let blank = send(&world, &with("message_id", json!("  "))).await;
    assert_eq!(blank.refused(422, "invalid")["field"], "message_id");

    let opened = send(&world, &message()).await.is(201);
    for (n, (field, value)) in [
        ("from", "+15550001\r\n"),
        ("to", "\t+15559999"),
        ("message_id", "<abc@x>\r\n"),
    ]
    .into_iter()
    .enumerate()
    {
        let mut message = with(field, json!(value));
        message["body"] = json!(format!("text {n}"));
        let taken = send(&world, &message).await.is(201);
        assert_eq!(
            taken["conversation_id"], opened["conversation_id"],
            "{field}"
        );
        assert!(
            taken["warnings"][0].as_str().unwrap().starts_with(field),
            "{taken}"
        );
    }
}
