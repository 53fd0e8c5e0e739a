//! Edge cases of browsers, proxies and people: spelling, headers, ownership.

use crate::support::{CHANNEL, EVE, World, agent};
use chrono::TimeDelta;
use serde_json::{Value, json};

async fn asked() -> (World, String) {
    let world = World::set(|settings| settings["leave"]["unanswered"] = json!("refuse")).await;
    let id = world.assigned("alice", "u").await;
    (world, id)
}

#[tokio::test]
async fn leave_with_a_question_open_is_refused_unless_it_needs_no_answer() {
    let (world, id) = asked().await;
    for who in [agent("alice"), EVE] {
        let leave = world.command(who, &id, "leave").json(&json!({}));
        leave.send().await.refused(409, "unanswered");
    }
    let body = json!({"unanswered": true});
    let leave = world.command(agent("alice"), &id, "leave").json(&body);
    assert_eq!(leave.send().await.is(200)["channel_state"], "inactive");
    world.settle().await;
    let left = world.read("/v1/left", EVE).await;
    assert_eq!(left["left"][0]["unanswered"], true);
}

#[tokio::test]
async fn leave_after_an_answer_needs_no_word() {
    let (world, id) = asked().await;
    world.says("alice", &id, "a1").await.is(201);
    world.act("alice", &id, "leave").await;
    world.settle().await;
    let left = world.read("/v1/left", EVE).await;
    assert_eq!(left["left"][0]["unanswered"], false);
}

#[tokio::test]
async fn a_field_that_a_command_does_not_have_is_422_and_named() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let conversation = format!("/v1/conversations/{id}");
    let message = json!({"message_id": "a1", "body": "Hello."});
    for (method, path, who, body, field) in [
        (
            "POST",
            format!("{conversation}/pause"),
            agent("alice"),
            json!({}),
            "reassign_after",
        ),
        (
            "POST",
            format!("{conversation}/leave"),
            agent("alice"),
            json!({}),
            "wrapup",
        ),
        (
            "POST",
            format!("{conversation}/end"),
            agent("alice"),
            json!({}),
            "unanswered",
        ),
        (
            "POST",
            format!("{conversation}/resume"),
            EVE,
            json!({}),
            "agent",
        ),
        (
            "POST",
            format!("{conversation}/messages"),
            agent("alice"),
            message,
            "private",
        ),
        (
            "POST",
            format!("{conversation}/tasks"),
            ("r", "router"),
            json!({"queue": "q"}),
            "agent",
        ),
        (
            "POST",
            format!("/v1/tasks/{id}.1/complete"),
            agent("alice"),
            json!({}),
            "note",
        ),
        (
            "PUT",
            "/v1/agents/alice".to_owned(),
            agent("alice"),
            json!({}),
            "status",
        ),
    ] {
        let mut body: Value = body;
        body[field] = json!(1);
        let call = world.call(method, &path, who).json(&body);
        call.send().await.invalid(field);
    }
    assert_eq!(world.get(&id).await["version"], 2);
}

#[tokio::test]
async fn a_supervisor_resumes_into_another_agents_hands() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.act("alice", &id, "pause").await;
    world.available("bob", 1).await;
    let body = json!({"agent_id": "bob"});
    let resume = |who| world.command(who, &id, "resume").json(&body).send();
    resume(agent("alice")).await.refused(403, "not_your_task");
    resume(agent("bob")).await.refused(403, "not_your_task");
    let resumed = resume(EVE).await.is(200);
    assert_eq!(resumed["task"]["agent_id"], "bob");
    assert_eq!(world.desk("bob").await["in_use"], 1);
}

#[tokio::test]
async fn a_supervisor_resumes_into_no_hands_that_are_not_there_or_full() {
    let world = World::set(|settings| settings["pause"]["at_capacity"] = json!("refuse")).await;
    let id = world.assigned("alice", "u").await;
    world.act("alice", &id, "pause").await;
    let resume = || {
        let body = json!({"agent_id": "bob"});
        world.command(EVE, &id, "resume").json(&body).send()
    };
    resume().await.refused(409, "agent_unavailable");
    world.presence("bob", "away", 1).await;
    resume().await.refused(409, "agent_unavailable");
    world.presence("bob", "available", 0).await;
    resume().await.refused(409, "agent_at_capacity");
}

#[tokio::test]
async fn who_is_away_resumes_and_ends_what_is_its_own() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.act("alice", &id, "pause").await;
    world.presence("alice", "away", 1).await;
    let resumed = world.act("alice", &id, "resume").await;
    assert_eq!(resumed["task"]["agent_id"], "alice");
    assert_eq!(
        world.act("alice", &id, "end").await["channel_state"],
        "closed"
    );
}

/// A task that waits for alice, who has room for one and holds another.
async fn reserved(hold: i64) -> (World, String) {
    let world = World::set(|settings| {
        settings["pause"]["at_capacity"] = json!("wait");
        settings["pause"]["hold_seconds"] = json!(hold);
    })
    .await;
    let id = world.assigned("alice", "u").await;
    world.presence("alice", "available", 1).await;
    let pause = world.command(agent("alice"), &id, "pause");
    pause.json(&json!({"wrap_up": false})).send().await.is(200);
    world.opened("v").await;
    world.settle().await;
    world.act("alice", &id, "resume").await;
    (world, id)
}

#[tokio::test]
async fn waiting_for_one_agent_ends_with_the_hold_and_keeps_its_place() {
    let (world, id) = reserved(600).await;
    let task = world.get(&id).await["task"].clone();
    assert_eq!(task["reserved_for"], "alice");
    world.available("bob", 1).await;
    world.pass(TimeDelta::seconds(540)).await;
    assert_eq!(world.get(&id).await["task"]["reserved_for"], "alice");
    world.pass(TimeDelta::seconds(120)).await;
    world.settle().await;
    let with = world.get(&id).await["task"].clone();
    assert_eq!(with["agent_id"], "bob");
    assert_eq!(with["id"], task["id"]);
}

#[tokio::test]
async fn nobody_waits_for_an_agent_without_capacity_or_of_another_queue() {
    for presence in [json!({"capacity": 0}), json!({"queues": ["other"]})] {
        let (world, id) = reserved(900).await;
        let before = world.get(&id).await["task"]["queued_since"].clone();
        let set = world.call("PUT", "/v1/agents/alice", EVE).json(&presence);
        set.send().await.is(200);
        world.pass(TimeDelta::seconds(60)).await;
        let task = world.get(&id).await["task"].clone();
        assert_eq!(task["reserved_for"], json!(null), "{presence}");
        assert_eq!(task["queued_since"], before, "{presence}");
    }
}

#[tokio::test]
async fn a_hold_of_nothing_waits_for_nobody() {
    let (world, id) = reserved(0).await;
    assert_eq!(world.get(&id).await["task"]["reserved_for"], json!(null));
}

#[tokio::test]
async fn each_callers_idempotency_keys_are_its_own() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let body = json!({"message_id": "a1", "body": "Hello."});
    let path = format!("/v1/conversations/{id}/messages");
    let say = world.call("POST", &path, agent("alice")).key("k1");
    say.json(&body).send().await.is(201);
    let reply = json!({
        "channel": "chat", "from": "u", "to": "us", "message_id": "2", "body": "And?",
    });
    let sent = world.call("POST", "/v1/messages", CHANNEL).key("k1");
    assert_eq!(
        sent.json(&reply).send().await.is(201)["outcome"],
        "appended"
    );
    let supervisors = world.command(EVE, &id, "leave").key("k1").json(&json!({}));
    supervisors.send().await.is(200);
}

#[tokio::test]
async fn no_header_keeps_a_customers_message_out() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let write = |n: u32| {
        let body = json!({
            "channel": "chat", "from": "u", "to": "us", "message_id": n, "body": "And?",
        });
        world.call("POST", "/v1/messages", CHANNEL).json(&body)
    };
    write(1).key("k").send().await.is(201);
    write(2).key("k").send().await.is(201);
    write(3).key("x".repeat(1000)).send().await.is(201);
    let answer = write(4).if_match("3").send().await.is(201);
    let warning = answer["warnings"][0].as_str().unwrap();
    assert!(warning.starts_with("If-Match was left out"), "{warning}");
    write(5)
        .if_match("\"0\"")
        .send()
        .await
        .refused(412, "version_mismatch");
    assert_eq!(world.get(&id).await["last_message"]["seq"], 5);
}

#[tokio::test]
async fn a_weak_tag_names_its_version() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let pause = |tag: &str| {
        let call = world.command(agent("alice"), &id, "pause");
        call.if_match(tag).json(&json!({})).send()
    };
    pause("W/\"1\"").await.refused(412, "version_mismatch");
    pause("W/\"2\"").await.is(200);
}

#[tokio::test]
async fn commas_plus_and_percent_signs_of_a_query_survive() {
    let world = World::on().await;
    let body = json!({"availability": "available", "capacity": 5, "queues": ["default"]});
    let path = "/v1/agents/a%2Cb%2Bc%2541%20d";
    let set = world.call("PUT", path, EVE).json(&body);
    set.send().await.is(200);
    let id = world.opened("u").await;
    world.settle().await;
    world.act("a,b+c%41 d", &id, "pause").await;
    world.settle().await;
    for (agent, listed) in [
        ("a%2Cb%2Bc%2541+d", 1),
        ("a%2Cb%2Bc%2541%20d", 1),
        ("a", 0),
        ("a%2Cb+cA+d", 0),
    ] {
        let page = world
            .read(&format!("/v1/paused?agent_id={agent}"), EVE)
            .await;
        assert_eq!(page["paused"].as_array().unwrap().len(), listed, "{agent}");
    }
}

#[tokio::test]
async fn a_reason_has_several_lines_and_up_to_1000_characters() {
    let world = World::on().await;
    let reason = format!("Parts on order:\n\t- two\r\n{}", "é".repeat(970));
    assert!(reason.chars().count() <= 1_000);
    let id = world.assigned("alice", "u").await;
    let pause = |reason: &str| {
        let body = json!({"reason": reason});
        world
            .command(agent("alice"), &id, "pause")
            .json(&body)
            .send()
    };
    pause(&"x".repeat(1_001)).await.invalid("reason");
    pause("a\u{0}b").await.invalid("reason");
    assert_eq!(pause(&reason).await.is(200)["pause"]["reason"], reason);
}

#[tokio::test]
async fn an_agents_id_with_another_text_is_refused() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let say = |text: &str| {
        let body = json!({"message_id": "a1", "body": text});
        let path = format!("/v1/conversations/{id}/messages");
        world.call("POST", &path, agent("alice")).json(&body).send()
    };
    let seq = say("Hello.").await.is(201)["seq"].clone();
    assert_eq!(say("Hello.").await.is(200)["seq"], seq);
    say("Good-bye.").await.refused(409, "message_id_reused");
}

#[tokio::test]
async fn a_supervisor_resumes_for_an_agent_who_is_away_and_for_nobody_else_who_is() {
    let world = World::on().await;
    for (n, body) in [json!({}), json!({"agent_id": "alice"})]
        .into_iter()
        .enumerate()
    {
        let id = world.assigned("alice", &format!("u{n}")).await;
        world.act("alice", &id, "pause").await;
        world.presence("alice", "away", 5).await;
        world.presence("bob", "away", 5).await;
        let to_bob = world
            .command(EVE, &id, "resume")
            .json(&json!({"agent_id": "bob"}));
        to_bob.send().await.refused(409, "agent_unavailable");
        let resumed = world
            .command(EVE, &id, "resume")
            .json(&body)
            .send()
            .await
            .is(200);
        assert_eq!(resumed["task"]["agent_id"], "alice");
        world.act("alice", &id, "end").await;
    }
}

#[tokio::test]
async fn two_agents_who_number_their_messages_alike_are_told_so() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.says("alice", &id, "1").await.is(201);
    world.act("alice", &id, "pause").await;
    world.available("bob", 1).await;
    let to_bob = world
        .command(EVE, &id, "resume")
        .json(&json!({"agent_id": "bob"}));
    to_bob.send().await.is(200);
    world
        .says("bob", &id, "1")
        .await
        .refused(409, "message_id_reused");
    world.says("bob", &id, "2").await.is(201);
    // alice's own retry is still a retry.
    assert_eq!(world.says("alice", &id, "1").await.is(200)["seq"], 2);
}

#[tokio::test]
async fn a_stranger_does_not_learn_which_messages_there_are() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.says("alice", &id, "1").await.is(201);
    let path = format!("/v1/conversations/{id}/messages");
    let history = world.read(&path, EVE).await;
    let said = history["messages"][1]["body"].clone();
    for (message, body) in [
        ("1", said),
        ("1", json!("something else")),
        ("2", json!("new")),
    ] {
        let body = json!({"message_id": message, "body": body});
        let say = world.call("POST", &path, agent("mallory")).json(&body);
        say.send().await.refused(403, "not_your_task");
    }
}

#[tokio::test]
async fn whoever_had_an_open_conversation_reads_it_however_long_ago_that_was() {
    let world = World::on().await;
    let id = world.assigned("agent-0", "u").await;
    for n in 1..8 {
        let owner = format!("agent-{}", n - 1);
        let pause = world.command(agent(&owner), &id, "pause");
        pause.json(&json!({"wrap_up": false})).send().await.is(200);
        world.available(&format!("agent-{n}"), 5).await;
        let next = json!({"agent_id": format!("agent-{n}")});
        world
            .command(EVE, &id, "resume")
            .json(&next)
            .send()
            .await
            .is(200);
    }
    world.settle().await;
    let path = format!("/v1/conversations/{id}");
    for n in 0..8 {
        let name = format!("agent-{n}");
        for path in [
            path.clone(),
            format!("{path}/messages"),
            format!("{path}/events"),
        ] {
            world.call("GET", &path, agent(&name)).send().await.is(200);
        }
    }
    world.available("stranger", 1).await;
    world
        .call("GET", &path, agent("stranger"))
        .send()
        .await
        .refused(404, "not_found");
    world.act("agent-7", &id, "end").await;
    world.settle().await;
    world
        .call("GET", &path, agent("agent-0"))
        .send()
        .await
        .refused(404, "not_found");
}
