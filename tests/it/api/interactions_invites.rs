//! Custom routing by `POST …/Invites`, as it was written for Twilio Flex.

use crate::support::flex::{ACCOUNT, channel, interaction};
use crate::support::{ROUTER, World};
use chrono::TimeDelta;
use hiatus_channels::sids::{self, Of};
use serde_json::{Value, json};

/// A world in which a customer's reply waits for the owner's routing.
async fn awaiting() -> (World, String) {
    let world =
        World::set(|settings| settings["leave"]["on_reply"] = json!("custom_routing")).await;
    let body = json!({
        "channel": "sms", "from": "+15550001", "to": "+15559999", "message_id": "1", "body": "Hello?",
        "customer_name": "Ann", "attributes": {"tier": "gold", "direction": "sideways"}, "priority": 3,
    });
    world.available("alice", 5).await;
    let made = world.message(&body).await.is(201);
    let id = made["conversation_id"].as_str().unwrap().to_owned();
    world.settle().await;
    world.act_at_once("alice", &id, "leave").await;
    let mut again = body;
    again["message_id"] = json!("2");
    world.message(&again).await.is(201);
    world.settle().await;
    assert_eq!(world.get(&id).await["task"], Value::Null);
    (world, id)
}

fn invites(id: &str) -> String {
    format!("{}/Invites", channel(id))
}

/// A form that says where the task goes.
fn routing(properties: &Value) -> String {
    json!({ "properties": properties }).to_string()
}

#[tokio::test]
async fn an_invite_is_the_task_as_taskrouter_would_show_it() {
    let (world, id) = awaiting().await;
    let properties = json!({
        "workspace_sid": "WS0123456789abcdef0123456789abcdef", "workflow_sid": "WW0123456789abcdef0123456789abcdef",
        "queue_name": "vip", "task_channel_unique_name": "sms", "priority": 10, "timeout": 86400,
        "attributes": {"from": "+13115552368", "direction": "sideways"},
    });
    let form = [("Routing", routing(&properties))];
    let form: Vec<_> = form
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let made = world.flex_posts(&invites(&id), &form).await.is(200);
    let invite = sids::invite(&id, "2");
    let url = format!("{}{}", world.system.url(), invites(&id));
    assert_eq!(
        (&made["sid"], &made["url"], &made["routing"]["reservation"]),
        (&json!(invite), &json!(url), &Value::Null)
    );
    let mut task = made["routing"]["properties"].clone();
    let attributes = task["attributes"].take();
    let attributes: Value = serde_json::from_str(attributes.as_str().unwrap()).unwrap();
    let now = world.system.now().timestamp();
    let wanted = json!({
        "sid": sids::task(&id, "2"), "account_sid": ACCOUNT, "workspace_sid": sids::workspace(),
        "workflow_sid": sids::workflow(), "queue_sid": sids::queue("vip"), "queue_name": "vip", "routing_target": null,
        "task_channel_sid": sids::task_channel("sms"), "task_channel_unique_name": "sms", "assignment_status": "pending",
        "assignmentCounter": 0, "priority": 10, "age": 0, "age_in_queue": 0, "reason": "", "date_created": now,
        "date_updated": now, "task_queue_entered_date": now, "attributes": null,
    });
    assert_eq!(task, wanted);
    let wanted = json!({
        "from": "+13115552368", "flexInteractionSid": Of::Interaction.sid(&id),
        "flexInteractionChannelSid": Of::Channel.sid(&id), "flexChannelInviteSid": invite,
        "conversationSid": Of::Conversation.sid(&id), "channelType": "sms", "customerAddress": "+15550001",
        "customerName": "Ann", "direction": "inbound", "initiatedBy": "customer",
    });
    assert_eq!(attributes, wanted);
    let task = &world.get(&id).await["task"];
    assert_eq!(
        (&task["queue"], &task["priority"], &task["reason"]),
        (&json!("vip"), &json!(10), &json!("custom"))
    );
    assert_eq!(task["attributes"]["from"], "+13115552368");
    let listed = world.flex_reads(&invites(&id)).await;
    assert_eq!(listed["invites"], json!([made]));
    assert_eq!(listed["meta"]["key"], "invites");
}

#[tokio::test]
async fn the_task_goes_to_the_worker_or_to_the_queue_or_where_the_conversation_belongs() {
    let worker = "WK0123456789abcdef0123456789abcdef";
    let sid = "WQ0123456789abcdef0123456789abcdef";
    for (properties, queue, agent) in [
        (
            json!({"worker_sid": worker, "queue_sid": sid}),
            "default",
            Some(worker),
        ),
        (json!({"queue_sid": sid}), sid, None),
        (json!({"queue_sid": sid, "queue_name": "vip"}), "vip", None),
        (
            json!({"workspace_sid": "WS1", "workflow_sid": "WW1"}),
            "default",
            None,
        ),
        (
            json!({"queue_name": "vip", "attributes": r#"{"a":1}"#}),
            "vip",
            None,
        ),
    ] {
        let (world, id) = awaiting().await;
        world.presence("alice", "away", 5).await;
        if agent.is_some() {
            // Whoever is free would be given what is asked for nobody.
            world.presence(worker, "available", 1).await;
        }
        let form = routing(&properties);
        let made = world.flex_posts(&invites(&id), &[("Routing", &form)]).await;
        let task = &made.is(200)["routing"]["properties"];
        assert_eq!(task["queue_name"], queue, "{properties}");
        let shown = &world.get(&id).await["task"];
        assert_eq!(
            (&shown["queue"], shown["agent_id"].as_str()),
            (&json!(queue), agent)
        );
        if agent.is_some() {
            assert_eq!(
                (
                    &task["assignment_status"],
                    &task["routing_target"],
                    &task["assignmentCounter"]
                ),
                (&json!("assigned"), &json!(worker), &json!(1))
            );
        }
        if let Some(given) = properties.get("attributes") {
            let given: Value = serde_json::from_str(given.as_str().unwrap()).unwrap();
            assert_eq!(shown["attributes"], given);
        }
    }
}

#[tokio::test]
async fn a_reply_gets_one_task_however_often_it_is_routed() {
    let (world, id) = awaiting().await;
    let form = routing(&json!({"queue_name": "vip"}));
    let form = [("Routing", form.as_str())];
    let first = world
        .flex_form(&invites(&id), &form)
        .key("evt_1")
        .send()
        .await
        .is(200);
    let again = world
        .flex_form(&invites(&id), &form)
        .key("evt_1")
        .send()
        .await
        .is(200);
    assert_eq!(first["sid"], again["sid"]);
    world
        .flex_posts(&invites(&id), &form)
        .await
        .refused_as_twilio_does(409, 20409, "task_exists");
    assert_eq!(world.get(&id).await["task"]["id"], format!("{id}.2"));
}

#[tokio::test]
async fn a_retry_that_finds_the_task_over_says_what_became_of_it() {
    for (ends, wanted) in [
        ("closed", "completed"),
        ("wrapup", "wrapping"),
        ("waits", "canceled"),
    ] {
        let (world, id) = awaiting().await;
        let properties = match ends {
            "waits" => json!({"queue_name": "nobody"}),
            _ => json!({"worker_sid": "alice"}),
        };
        let form = routing(&properties);
        let call = || {
            world
                .flex_form(&invites(&id), &[("Routing", &form)])
                .key("evt_1")
        };
        call().send().await.is(200);
        let routing = format!(r#"{{"status":"{}"}}"#, ends.replace("waits", "closed"));
        let end = [("Status", "closed"), ("Routing", routing.as_str())];
        world.flex_posts(&channel(&id), &end).await.is(200);
        let again = call().send().await.is(200);
        let task = &again["routing"]["properties"];
        assert_eq!(
            (
                &task["assignment_status"],
                &task["sid"],
                &task["date_created"]
            ),
            (&json!(wanted), &json!(sids::task(&id, "2")), &Value::Null)
        );
        assert_eq!(world.flex_reads(&invites(&id)).await["invites"], json!([]));
    }
}

#[tokio::test]
async fn only_what_waits_for_routing_gets_a_task_and_only_by_a_routing_that_says_where() {
    let (world, id) = awaiting().await;
    for routing in [
        "",
        "{}",
        "[]",
        "vip",
        r#"{"properties":[]}"#,
        r#"{"properties":{"priority":-1}}"#,
        r#"{"properties":{"attributes":"no object"}}"#,
        r#"{"properties":{"queue_name":""}}"#,
        r#"{"properties":{"worker_sid":""}}"#,
        r#"{"properties":{"priority":4294967295}}"#,
    ] {
        let refused = world
            .flex_posts(&invites(&id), &[("Routing", routing)])
            .await;
        refused.refused_as_twilio_does(400, 20001, "invalid");
    }
    let nobody = routing(&json!({"worker_sid": "WKffffffffffffffffffffffffffffffff"}));
    let refused = world
        .flex_posts(&invites(&id), &[("Routing", &nobody)])
        .await;
    refused.refused_as_twilio_does(409, 20409, "agent_unavailable");
    assert_eq!(world.get(&id).await["task"], Value::Null);
    let anywhere = routing(&json!({}));
    let form = [("Routing", anywhere.as_str())];
    world.flex_posts(&invites(&id), &form).await.is(200);
    world.settle().await;
    world.act_at_once("alice", &id, "leave").await;
    let refused = world.flex_posts(&invites(&id), &form).await;
    refused.refused_as_twilio_does(409, 45359, "not_active");
    let ended = world
        .flex_posts(&channel(&id), &[("Status", "closed")])
        .await;
    ended.is(200);
    let refused = world.flex_posts(&invites(&id), &form).await;
    refused.refused_as_twilio_does(409, 45359, "conversation_closed");
}

#[tokio::test]
async fn a_task_that_waits_for_one_agent_is_reserved_and_grows_older() {
    let world = World::set(|settings| settings["pause"]["at_capacity"] = json!("wait")).await;
    world.available("alice", 1).await;
    let id = world.opened("ann").await;
    world.act_at_once("alice", &id, "pause").await;
    world.opened("bea").await;
    let resumed = world
        .flex_posts(&channel(&id), &[("Status", "active")])
        .await;
    resumed.is(200);
    world.pass_unnoticed(TimeDelta::seconds(7));
    let listed = world.flex_reads(&invites(&id)).await;
    let task = &listed["invites"][0]["routing"]["properties"];
    assert_eq!(
        (&task["assignment_status"], &task["routing_target"]),
        (&json!("reserved"), &json!(sids::worker("alice")))
    );
    assert_eq!(
        (&task["age"], &task["age_in_queue"]),
        (&json!(7), &json!(7))
    );
}

#[tokio::test]
async fn what_the_api_shows_and_what_webhooks_tell_have_the_same_sids() {
    let (world, id) = awaiting().await;
    let shown = world.flex_reads(&interaction(&id)).await;
    assert_eq!(
        Of::Interaction
            .conversation(shown["sid"].as_str().unwrap())
            .as_deref(),
        Some(id.as_str())
    );
    // The router's own token does the same by the other door.
    let task = world
        .command(ROUTER, &id, "tasks")
        .json(&json!({"queue": "vip"}));
    task.send().await.is(201);
    let listed = world.flex_reads(&invites(&id)).await;
    assert_eq!(listed["invites"][0]["sid"], sids::invite(&id, "2"));
}
