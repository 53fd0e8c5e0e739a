//! Promise 17: one customer, one conversation.

use crate::support::World;
use serde_json::{Value, json};

fn message(channel: &str, from: &str, to: &str, n: usize) -> Value {
    json!({"channel": channel, "from": from, "to": to, "message_id": n, "body": format!("Text {n}.")})
}

#[tokio::test]
async fn promise_17_however_the_address_is_spelled_what_was_left_comes_back() {
    for (channel, ours, spellings) in [
        (
            "whatsapp",
            ["+15559999", "whatsapp:+1 555-9999"],
            [
                "+15551004664",
                "whatsapp:+15551004664",
                "1 555 100 4664",
                "tel:+1-555-100-4664 ",
            ],
        ),
        (
            "email",
            ["help@example.com", "Help <HELP@example.com>"],
            [
                "Jo.Doe@Example.com",
                "jo.doe@example.com",
                "\"Doe, Jo\" <jo.doe@EXAMPLE.com>",
                " jo.doe@example.com",
            ],
        ),
        (
            "chat",
            ["us", " us"],
            [
                "Rene\u{301}e",
                "Ren\u{e9}e",
                "Ren\u{e9}e ",
                "\u{a0}Ren\u{e9}e",
            ],
        ),
    ] {
        let world = World::on().await;
        world.available("alice", 9).await;
        let opened = world
            .message(&message(channel, spellings[0], ours[0], 0))
            .await
            .is(201);
        let id = opened["conversation_id"].as_str().unwrap().to_owned();
        world.settle().await;
        for (n, spelling) in spellings.iter().enumerate().skip(1) {
            world.act("alice", &id, "leave").await;
            let reply = message(channel, spelling, ours[n % 2], n);
            let back = world.message(&reply).await.is(201);
            assert_eq!(back["outcome"], "reactivated", "{spelling}");
            assert_eq!(back["conversation_id"], id, "{spelling}");
            world.settle().await;
        }
        assert_eq!(world.get(&id).await["customer_address"], spellings[0]);
    }
}

#[tokio::test]
async fn promise_17_two_threads_are_two_conversations_and_each_comes_back() {
    let world = World::on().await;
    world.available("alice", 5).await;
    let mut ids = Vec::new();
    for (n, thread) in ["t1", "t2"].into_iter().enumerate() {
        let mut first = message("email", "jo@example.com", "help@example.com", n);
        first["thread"] = json!(thread);
        let opened = world.message(&first).await.is(201);
        assert_eq!(opened["outcome"], "opened");
        ids.push(opened["conversation_id"].as_str().unwrap().to_owned());
    }
    world.settle().await;
    for id in &ids {
        world.act("alice", id, "leave").await;
    }
    for (n, (thread, id)) in ["t1", "t2"].into_iter().zip(&ids).enumerate() {
        let mut reply = message("email", "JO@example.com", "help@example.com", 10 + n);
        reply["thread"] = json!(thread);
        let back = world.message(&reply).await.is(201);
        assert_eq!(back["outcome"], "reactivated", "{thread}");
        assert_eq!(back["conversation_id"], **id, "{thread}");
        assert_eq!(world.get(id).await["thread"], thread);
    }
}
