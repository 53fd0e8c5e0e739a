//! Promise 13: refusals are typed.

use crate::support::{ADMIN, CHANNEL, EVE, ROUTER, World, agent, full};
use serde_json::{Value, json};

/// A conversation of alice's in this state.
async fn in_state(world: &World, state: &str, name: &str) -> String {
    let id = world.opened(&format!("u-{state}-{name}")).await;
    match state {
        "inactive" => world.act("alice", &id, "leave").await,
        "pause" => world.act("alice", &id, "pause").await,
        "closed" => world.act("alice", &id, "end").await,
        _ => world.get(&id).await,
    };
    id
}

#[tokio::test]
async fn promise_13_every_command_in_every_state_that_does_not_allow_it() {
    let world = World::on().await;
    world.available("alice", 50).await;
    for (state, what, code) in [
        ("active", "resume", "not_paused"),
        ("inactive", "leave", "not_active"),
        ("inactive", "pause", "not_active"),
        ("inactive", "resume", "not_paused"),
        ("inactive", "end", "not_active"),
        ("pause", "leave", "not_active"),
        ("pause", "pause", "not_active"),
        ("closed", "leave", "conversation_closed"),
        ("closed", "pause", "conversation_closed"),
        ("closed", "resume", "conversation_closed"),
        ("closed", "end", "conversation_closed"),
    ] {
        let id = in_state(&world, state, what).await;
        let before = world.get(&id).await;
        assert_eq!(before["channel_state"], state);
        world
            .command(agent("alice"), &id, what)
            .json(&json!({}))
            .send()
            .await
            .refused(409, code);
        assert_eq!(world.get(&id).await, before, "{what} while {state}");
        if state != "closed" {
            world
                .command(crate::support::EVE, &id, "end")
                .json(&json!({"wrap_up": false}))
                .send()
                .await
                .is(200);
        }
    }
}

#[tokio::test]
async fn promise_13_agents_messages_and_custom_tasks_in_the_wrong_state() {
    let world = World::on().await;
    world.available("alice", 50).await;
    for (state, code) in [
        ("inactive", "not_active"),
        ("closed", "conversation_closed"),
    ] {
        let id = in_state(&world, state, "says").await;
        let before = world.get(&id).await;
        world.says("alice", &id, "a").await.refused(409, code);
        world
            .command(ROUTER, &id, "tasks")
            .json(&json!({"queue": "vip"}))
            .send()
            .await
            .refused(409, code);
        assert_eq!(world.get(&id).await, before, "{state}");
    }
    let id = in_state(&world, "active", "tasks").await;
    world
        .command(ROUTER, &id, "tasks")
        .json(&json!({"queue": "vip"}))
        .send()
        .await
        .refused(409, "task_exists");
    let path = format!("/v1/tasks/{id}.1/complete");
    world
        .call("POST", &path, agent("alice"))
        .send()
        .await
        .refused(409, "not_wrapping");
}

#[tokio::test]
async fn promise_13_an_agent_who_is_not_there_or_has_no_room() {
    let (world, id, _) = full("refuse").await;
    let before = world.get(&id).await;
    world
        .command(agent("alice"), &id, "resume")
        .send()
        .await
        .refused(409, "agent_at_capacity");
    // What was paused goes back to who is away, whose room counts all the same, and not to who is
    // offline.
    for who in [agent("alice"), EVE] {
        world.presence("alice", "away", 1).await;
        let resume = world.command(who, &id, "resume").send().await;
        resume.refused(409, "agent_at_capacity");
        world.presence("alice", "offline", 1).await;
        world
            .command(who, &id, "resume")
            .send()
            .await
            .refused(409, "agent_unavailable");
    }
    assert_eq!(world.get(&id).await, before);
}

/// Bodies that no endpoint should fall over.
fn nonsense() -> Vec<Vec<u8>> {
    let deep = "[".repeat(5000).into_bytes();
    let deep_object = format!(
        "{{\"attributes\":{}1{}}}",
        "{\"a\":".repeat(200),
        "}".repeat(200)
    )
    .into_bytes();
    let mut all = vec![
        deep,
        deep_object,
        vec![0xff, 0xfe],
        vec![0],
        b"{".to_vec(),
        b"{\"a\":1".to_vec(),
    ];
    for text in [
        "[]",
        "null",
        "1",
        "\"x\"",
        "{\"wrap_up\":\"yes\"}",
        "{\"wrap_up\":null}",
        "{\"capacity\":-1}",
    ] {
        all.push(text.as_bytes().to_vec());
    }
    for text in [
        "{\"capacity\":1e400}",
        "{\"reassign_after_seconds\":9223372036854775807}",
        "{\"priority\":1.5}",
    ] {
        all.push(text.as_bytes().to_vec());
    }
    all.push(b"{\"body\":\"\\ud800\"}".to_vec());
    all.push(b"{\"reassign_after_seconds\":99999999999999999999999999}".to_vec());
    all
}

#[tokio::test]
async fn promise_13_nonsense_is_never_a_5xx_and_changes_nothing() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let before = (
        world.get(&id).await,
        world.read("/v1/settings", ADMIN).await,
    );
    for (method, path, who) in [
        ("POST", "/v1/messages".to_owned(), CHANNEL),
        (
            "POST",
            format!("/v1/conversations/{id}/messages"),
            agent("alice"),
        ),
        ("PUT", "/v1/settings".to_owned(), ADMIN),
        ("POST", format!("/v1/conversations/{id}/tasks"), ROUTER),
        (
            "POST",
            format!("/v1/conversations/{id}/resume"),
            agent("alice"),
        ),
    ] {
        for body in nonsense() {
            let answer = world
                .call(method, &path, who)
                .raw(body.clone())
                .send()
                .await;
            let text = String::from_utf8_lossy(&body)
                .chars()
                .take(80)
                .collect::<String>();
            assert!(
                (400..500).contains(&answer.status),
                "{method} {path} {text}: {} {}",
                answer.status,
                answer.body
            );
            let detail = answer.body["detail"].as_str().unwrap_or_default();
            assert!(
                !detail.is_empty(),
                "{method} {path} {text}: {}",
                answer.body
            );
            for inside in ["panicked", "src/", "DynamoDB", "Cancellation", "pk", "::"] {
                assert!(!detail.contains(inside), "of the inside: {detail}");
            }
        }
    }
    world.settle().await;
    assert_eq!(
        (
            world.get(&id).await,
            world.read("/v1/settings", ADMIN).await
        ),
        before
    );
}

#[tokio::test]
async fn promise_13_strange_paths_and_headers_are_never_a_5xx() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let long = "x".repeat(3000);
    for name in [
        "%00",
        "%0a",
        "..",
        "%2e%2e%2f",
        "%F0%9F%98%80",
        "' OR 1=1",
        "a.b.c",
        "-1",
        "0",
        long.as_str(),
        "%ff",
    ] {
        for path in [
            format!("/v1/conversations/{name}"),
            format!("/v1/conversations/{name}/events"),
        ] {
            let answer = world.call("GET", &path, crate::support::EVE).send().await;
            assert!(
                matches!(answer.status, 400 | 404),
                "{path}: {} {}",
                answer.status,
                answer.body
            );
        }
        let answer = world
            .call(
                "POST",
                &format!("/v1/tasks/{name}/complete"),
                agent("alice"),
            )
            .send()
            .await;
        assert!(
            matches!(answer.status, 400 | 404),
            "{name}: {} {}",
            answer.status,
            answer.body
        );
    }
    let before: Value = world.get(&id).await;
    for tag in ["5", "\"", "\"5", "W/", "nonsense"] {
        world
            .command(agent("alice"), &id, "leave")
            .if_match(tag)
            .send()
            .await
            .invalid("If-Match");
    }
    for tag in ["W/\"x\"", "\"99999999999999999999999\"", "\"-1\"", "\"\""] {
        world
            .command(agent("alice"), &id, "leave")
            .if_match(tag)
            .send()
            .await
            .refused(412, "version_mismatch");
    }
    assert_eq!(world.get(&id).await, before);
}
