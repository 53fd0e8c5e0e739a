//! Files that agents send.

use crate::support::twilio::ACCOUNT;
use crate::support::{ADMIN, Answer, CHANNEL, EVE, Program, World, agent};
use serde_json::{Value, json};

/// A file at this address.
fn file(url: &str, content_type: &str) -> Value {
    json!({"url": url, "content_type": content_type})
}

async fn says(world: &World, id: &str, message: &Value) -> Answer {
    let said = world.command(agent("alice"), id, "messages");
    said.json(message).send().await
}

async fn history(world: &World, id: &str) -> Value {
    let path = format!("/v1/conversations/{id}/messages");
    world.read(&path, EVE).await["messages"].clone()
}

/// A connection of the address `us` on the channel `chat`.
async fn connect(world: &World, provider: &str, account: Value) {
    let connection = json!({
        "provider": provider, "channel": "chat", "business_address": "us", "account": account,
    });
    let put = world.call("PUT", "/v1/connections/main", ADMIN);
    let made = put.json(&connection).send().await;
    assert!(made.status < 300, "{}", made.body);
}

#[tokio::test]
async fn a_file_is_in_the_history_the_inbox_and_the_row_and_the_same_again_is_a_retry() {
    let world = World::on().await;
    let id = world.assigned("alice", "ann").await;
    let bill = json!({
        "url": "https://files.example/bill.pdf?s=1", "content_type": "application/pdf", "name": "bill.pdf", "size": 7,
    });
    let message = json!({"message_id": "a1", "media": [bill]});
    says(&world, &id, &message).await.is(201);
    says(&world, &id, &message).await.is(200);
    let kept = json!([{
        "n": 0, "content_type": "application/pdf", "name": "bill.pdf", "size": 7,
        "reference": "https://files.example/bill.pdf?s=1",
    }]);
    let last = history(&world, &id).await[1].clone();
    assert_eq!((&last["body"], &last["media"]), (&json!(""), &kept));
    let inbox = world
        .read("/v1/inbox?channel=chat&to=us&from=ann", CHANNEL)
        .await;
    assert_eq!(inbox["messages"][0]["media"], kept);
    let desk = world.desk("alice").await;
    assert_eq!(
        desk["tasks"][0]["conversation"]["preview_media"],
        json!(["file"])
    );
    for (field, value) in [
        ("name", json!("other.pdf")),
        ("url", json!("https://files.example/other.pdf")),
        ("content_type", json!("text/plain")),
        ("size", json!(8)),
    ] {
        let mut other = message.clone();
        other["media"][0][field] = value;
        says(&world, &id, &other)
            .await
            .refused(409, "message_id_reused");
    }
    let none = json!({"message_id": "a1", "body": ""});
    says(&world, &id, &none)
        .await
        .refused(409, "message_id_reused");
}

#[tokio::test]
async fn what_is_no_file_is_refused_by_its_field() {
    let world = World::on().await;
    let id = world.assigned("alice", "ann").await;
    let good = file("https://files.example/a.jpg", "image/jpeg");
    let with = |field: &str, value: Value| {
        let mut file = good.clone();
        file[field] = value;
        json!([file])
    };
    for (media, field) in [
        (json!({}), "media"),
        (json!([7]), "media"),
        (json!([{"content_type": "image/jpeg"}]), "url"),
        (
            json!([{"url": "https://files.example/a.jpg"}]),
            "content_type",
        ),
        (with("url", json!("http://files.example/a.jpg")), "url"),
        (with("url", json!("https://169.254.169.254/latest")), "url"),
        (with("url", json!("https://[::1]/a")), "url"),
        (with("url", json!("https://u:p@files.example/a")), "url"),
        (with("url", json!("ME0123")), "url"),
        (with("content_type", json!("")), "content_type"),
        (with("name", json!("a\nb")), "name"),
        (with("size", json!(-1)), "size"),
        (with("size", json!(1_u64 << 53)), "size"),
        (with("more", json!(1)), "more"),
        (json!(vec![good.clone(); 31]), "media"),
    ] {
        let message = json!({"message_id": "a1", "body": "Look", "media": media});
        let refused = says(&world, &id, &message).await.refused(422, "invalid");
        let said = refused.to_string();
        assert!(said.contains(field), "{media}: {said}");
    }
    let template = json!({"name": "bill"});
    let both = json!({"message_id": "a1", "body": "x", "media": [good], "template": template});
    says(&world, &id, &both).await.refused(422, "invalid");
    let nothing = json!({"message_id": "a1"});
    let refused = says(&world, &id, &nothing).await.refused(422, "invalid");
    assert_eq!(refused["detail"], "body must be given");
    assert_eq!(history(&world, &id).await.as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_message_has_no_more_files_than_its_connection_carries() {
    let world = World::on().await;
    let id = world.assigned("alice", "ann").await;
    let url = |n: usize| format!("https://files.example/{n}");
    let says = |n: usize, files: usize, body: &str, content_type: &'static str| {
        let media: Vec<_> = (0..files).map(|n| file(&url(n), content_type)).collect();
        let message = json!({"message_id": format!("a{n}"), "body": body, "media": media});
        let (world, id) = (&world, &id);
        async move { says(world, id, &message).await }
    };
    let twilio = |sender: &str| json!({"account_sid": ACCOUNT, "sender": sender});
    let meta = json!({"phone_number_id": "106", "graph_version": "v25.0"});
    says(1, 30, "Look", "image/jpeg").await.is(201);
    connect(&world, "twilio_messaging", twilio("+15559999")).await;
    says(2, 10, "Look", "audio/ogg").await.is(201);
    let refused = says(3, 11, "Look", "image/jpeg")
        .await
        .refused(422, "invalid");
    assert!(refused["detail"].as_str().unwrap().contains("at most 10"));
    assert_eq!(refused["field"], "media");
    connect(&world, "whatsapp_cloud", meta).await;
    says(4, 1, "Your bill", "application/pdf").await.is(201);
    let refused = says(5, 2, "", "image/jpeg").await.refused(422, "invalid");
    assert!(refused["detail"].as_str().unwrap().contains("at most 1 "));
    let refused = says(5, 1, "Listen", "audio/ogg")
        .await
        .refused(422, "invalid");
    assert_eq!(refused["field"], "body");
    let long = "x".repeat(1_025);
    says(5, 1, &long, "image/jpeg")
        .await
        .refused(422, "invalid");
    says(5, 1, &long[1..], "image/jpeg").await.is(201);
    // What was said before this connection is a retry all the same, and nobody else hears of its rules.
    says(1, 30, "Look", "image/jpeg").await.is(200);
    world.available("bob", 1).await;
    let many = json!({"message_id": "b1", "media": [file(&url(1), "a/b"), file(&url(2), "a/b")]});
    let other = world.command(agent("bob"), &id, "messages").json(&many);
    other.send().await.refused(403, "not_your_task");
    // An agent who writes first goes by the same rules.
    let first = json!({
        "channel": "chat", "to": "bea", "from": "us", "message_id": "f1", "then": "leave",
        "media": [file(&url(1), "image/jpeg"), file(&url(2), "image/jpeg")],
    });
    let write = |body: &Value| {
        let call = world.call("POST", "/v1/conversations", agent("alice"));
        let call = call.json(body);
        async move { call.send().await }
    };
    write(&first).await.refused(422, "invalid");
    let mut one = first;
    one["media"].as_array_mut().unwrap().pop();
    let opened = write(&one).await.is(201);
    write(&one).await.is(200);
    let said = history(&world, opened["id"].as_str().unwrap()).await;
    assert_eq!(said[0]["media"][0]["reference"], url(1));
}

#[tokio::test]
async fn a_program_gets_the_files_and_what_does_not_fit_any_more_is_rejected() {
    let program = Program::start().await;
    let world = World::on().await;
    world
        .settings(|settings| settings["outbound"] = json!({"chat": {"deliver": true}}))
        .await;
    connect(&world, "webhook", json!({"url": program.url()})).await;
    let id = world.assigned("alice", "ann").await;
    let media = json!([
        {"url": "https://files.example/1", "content_type": "image/png", "name": "1.png", "size": 7},
        file("https://files.example/2", "application/pdf"),
    ]);
    let message = json!({"message_id": "a1", "body": "Both", "media": media});
    says(&world, &id, &message).await.is(201);
    world.settle().await;
    let mut wanted = media.clone();
    wanted[1]["name"] = Value::Null;
    wanted[1]["size"] = Value::Null;
    assert_eq!(program.taken()[0]["media"], wanted);
    // The connection becomes one that carries a single file, before the message is handed over.
    world.system.go_quiet().await;
    let message = json!({"message_id": "a2", "media": media});
    says(&world, &id, &message).await.is(201);
    let meta = json!({"phone_number_id": "106", "graph_version": "v25.0"});
    connect(&world, "whatsapp_cloud", meta).await;
    world.pass_unnoticed(chrono::TimeDelta::minutes(2));
    world.invoke("deliver", json!({"sweep": true})).await;
    let delivery = history(&world, &id).await[2]["delivery"].clone();
    assert_eq!(
        (&delivery["status"], &delivery["error"]["code"]),
        (&json!("failed"), &json!("rejected"))
    );
}
