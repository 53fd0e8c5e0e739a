//! `ETag`, `If-Match`, `If-None-Match`, `Idempotency-Key`.

use crate::support::{ADMIN, EVE, World, agent};
use serde_json::json;

#[tokio::test]
async fn every_read_and_command_has_the_version_as_its_etag() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    for what in ["pause", "resume", "leave"] {
        let answer = world.command(agent("alice"), &id, what).send().await;
        let etag = answer.etag();
        assert_eq!(etag, format!("\"{}\"", answer.is(200)["version"]), "{what}");
        let read = world
            .call("GET", &format!("/v1/conversations/{id}"), EVE)
            .send()
            .await;
        assert_eq!(read.etag(), etag, "{what}");
    }
    let before = world.call("GET", "/v1/agents/alice", EVE).send().await;
    assert_eq!(before.etag(), format!("\"{}\"", before.body["version"]));
    world.call("GET", "/v1/settings", ADMIN).send().await.etag();
    world
        .call("GET", "/v1/agents/alice/tasks", EVE)
        .send()
        .await
        .etag();
}

#[tokio::test]
async fn what_the_reader_has_is_304_without_a_body() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    for path in [
        format!("/v1/conversations/{id}"),
        "/v1/agents/alice".to_owned(),
        "/v1/agents/alice/tasks".to_owned(),
        "/v1/settings".to_owned(),
        "/v1/paused".to_owned(),
        "/v1/left".to_owned(),
        "/v1/topics/parts".to_owned(),
        "/v1/conversations?state=active".to_owned(),
        "/v1/customers?channel=chat&address=u".to_owned(),
        "/v1/agents".to_owned(),
        "/v1/queues".to_owned(),
        format!("/v1/conversations/{id}/notes"),
        "/v1/reports?from=2026-01-01&to=2026-01-02".to_owned(),
        "/v1/reports?from=2026-01-01&to=2026-01-02&format=csv".to_owned(),
        "/v1/reports/returns".to_owned(),
    ] {
        let etag = world.call("GET", &path, EVE).send().await.etag();
        for tags in [
            etag.clone(),
            format!("W/{etag}"),
            format!("\"x\", {etag}"),
            "*".to_owned(),
        ] {
            let known = world
                .call("GET", &path, EVE)
                .header("if-none-match", &tags)
                .send()
                .await;
            assert_eq!(
                (known.status, &known.body),
                (304, &json!("")),
                "{path} {tags}"
            );
            assert_eq!(known.etag(), etag);
        }
        world
            .call("GET", &path, EVE)
            .header("if-none-match", "\"x\"")
            .send()
            .await
            .is(200);
    }
    let seen = world
        .call("GET", &format!("/v1/conversations/{id}"), EVE)
        .send()
        .await
        .etag();
    world.writes("u", "2").await.is(201);
    let changed = world
        .call("GET", &format!("/v1/conversations/{id}"), EVE)
        .header("if-none-match", seen);
    assert_eq!(changed.send().await.is(200)["last_message"]["seq"], 2);
}

#[tokio::test]
async fn if_match_is_honoured_on_every_command() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let stale = "\"1\"";
    let refuse = async |path: String, method: &str, body: serde_json::Value, who| {
        world
            .call(method, &path, who)
            .if_match(stale)
            .json(&body)
            .send()
            .await
            .refused(412, "version_mismatch");
    };
    let of = |what: &str| format!("/v1/conversations/{id}/{what}");
    for what in ["leave", "pause", "end"] {
        refuse(of(what), "POST", json!({}), agent("alice")).await;
    }
    refuse(
        of("messages"),
        "POST",
        json!({"message_id": "a", "body": "x"}),
        agent("alice"),
    )
    .await;
    world.act("alice", &id, "pause").await;
    refuse(of("resume"), "POST", json!({}), agent("alice")).await;
    refuse(
        format!("/v1/tasks/{id}.1/complete"),
        "POST",
        json!({}),
        agent("alice"),
    )
    .await;
    refuse(
        "/v1/agents/alice".to_owned(),
        "PUT",
        json!({"availability": "away"}),
        agent("alice"),
    )
    .await;
    let mut settings = world.read("/v1/settings", ADMIN).await;
    settings["channels"] = json!(["sms"]);
    world
        .call("PUT", "/v1/settings", ADMIN)
        .if_match("\"0\"")
        .json(&settings)
        .send()
        .await
        .refused(412, "version_mismatch");
    world
        .command(agent("alice"), &id, "resume")
        .if_match("*")
        .send()
        .await
        .is(200);
}

#[tokio::test]
async fn a_key_of_64_characters_is_taken_and_one_of_65_is_not() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    for key in ["x".repeat(65), String::new()] {
        world
            .command(agent("alice"), &id, "pause")
            .key(key)
            .send()
            .await
            .invalid("Idempotency-Key");
    }
    assert_eq!(world.get(&id).await["channel_state"], "active");
    let key = "x".repeat(64);
    world
        .command(agent("alice"), &id, "pause")
        .key(&key)
        .send()
        .await
        .is(200);
    world
        .command(agent("alice"), &id, "pause")
        .key(&key)
        .send()
        .await
        .is(200);
}

#[tokio::test]
async fn a_key_with_something_else_is_refused() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let pause = |body| {
        world
            .command(agent("alice"), &id, "pause")
            .key("k")
            .json(&body)
    };
    pause(json!({"reason": "a", "wrap_up": false}))
        .send()
        .await
        .is(200);
    // The same JSON written differently is the same.
    let same = world
        .command(agent("alice"), &id, "pause")
        .key("k")
        .raw("{ \"wrap_up\" : false, \"reason\":\"a\" }");
    same.send().await.is(200);
    pause(json!({"reason": "b", "wrap_up": false}))
        .send()
        .await
        .refused(422, "idempotency_key_reused");
    world
        .command(agent("alice"), &id, "resume")
        .key("k")
        .json(&json!({}))
        .send()
        .await
        .refused(422, "idempotency_key_reused");
    assert_eq!(world.get(&id).await["pause"]["reason"], "a");
}

#[tokio::test]
async fn the_last_8_keys_of_a_conversation_are_remembered() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    for n in 0..8 {
        let what = if n % 2 == 0 { "pause" } else { "resume" };
        world
            .command(agent("alice"), &id, what)
            .key(format!("k{n}"))
            .json(&json!({}))
            .send()
            .await
            .is(200);
    }
    let version = world.get(&id).await["version"].clone();
    for n in 0..8 {
        let what = if n % 2 == 0 { "pause" } else { "resume" };
        let again = world
            .command(agent("alice"), &id, what)
            .key(format!("k{n}"))
            .json(&json!({}))
            .send()
            .await
            .is(200);
        assert_eq!(again["version"], version, "k{n}");
    }
}

#[tokio::test]
async fn a_message_id_is_remembered_as_long_as_its_conversation() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    for n in 0..30 {
        world.says("alice", &id, &format!("a{n}")).await.is(201);
    }
    assert_eq!(
        world.writes("u", "u-1").await.is(200)["outcome"],
        "duplicate"
    );
    assert_eq!(world.says("alice", &id, "a0").await.is(200)["seq"], 2);
    assert_eq!(world.history(&id).await.len(), 31);
}

#[tokio::test]
async fn an_if_match_that_is_not_text_is_refused_and_not_ignored() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let strange = "\"\u{e9}\"".as_bytes();
    world
        .command(agent("alice"), &id, "leave")
        .raw_header("if-match", strange)
        .send()
        .await
        .refused(422, "invalid");
    assert_eq!(world.get(&id).await["channel_state"], "active");
}
