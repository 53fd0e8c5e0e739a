//! `/twilio/v1/Interactions`: what code that was written for Twilio's Interactions API reads, does and is refused.

use crate::support::flex::{ACCOUNT, basic, channel, interaction};
use crate::support::{ADMIN, World, agent};
use chrono::TimeDelta;
use hiatus::names::SIMULATED;
use hiatus_channels::sids::{self, Of};
use hiatus_domain::ids::ConnectionId;
use serde_json::{Value, json};

const CLOSED: (&str, &str) = ("Routing", r#"{"status":"closed"}"#);
const WRAPUP: (&str, &str) = ("Routing", r#"{"status":"wrapup"}"#);

/// A world in which alice has a conversation of ann's.
async fn assigned() -> (World, String) {
    let world = World::on().await;
    let id = world.assigned("alice", "ann").await;
    (world, id)
}

/// The tasks that alice holds, by their status.
async fn held(world: &World) -> Vec<String> {
    let desk = world.desk("alice").await;
    let tasks = desk["tasks"].as_array().unwrap().iter();
    tasks
        .map(|task| task["status"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn an_interaction_has_one_channel_and_says_where_everything_is() {
    let (world, id) = assigned().await;
    let url = |path: &str| json!(format!("{}{path}", world.system.url()));
    let (interaction, channel) = (interaction(&id), channel(&id));
    let shown = world.flex_reads(&interaction).await;
    let sid = Of::Channel.sid(&id);
    let wanted = json!({
        "sid": Of::Interaction.sid(&id), "channel": {"type": "chat", "sid": sid}, "routing": null,
        "interaction_context_sid": null, "webhook_ttid": null, "url": url(&interaction),
        "links": {"channels": url(&format!("{interaction}/Channels"))},
    });
    assert_eq!(shown, wanted);
    let one = json!({
        "sid": sid, "interaction_sid": Of::Interaction.sid(&id), "type": "chat", "status": "active",
        "error_code": null, "error_message": "", "url": url(&channel),
        "links": {"participants": url(&format!("{channel}/Participants")), "invites": url(&format!("{channel}/Invites"))},
    });
    assert_eq!(world.flex_reads(&channel).await, one);
    let list = format!("{interaction}/Channels");
    let listed = world.flex_reads(&format!("{list}?PageSize=20")).await;
    assert_eq!(listed["channels"], json!([one]));
    let page = url(&format!("{list}?PageSize=20&Page=0"));
    let meta = json!({
        "page": 0, "page_size": 20, "first_page_url": page, "previous_page_url": null, "url": page,
        "next_page_url": null, "key": "channels",
    });
    assert_eq!(listed["meta"], meta);
    let second = world.flex_reads(&format!("{list}?Page=1")).await;
    assert_eq!(second["channels"], json!([]));
    for (query, field) in [("Page=x", "Page"), ("PageSize=1001", "PageSize")] {
        let refused = world.flex("GET", &format!("{list}?{query}")).send().await;
        let refused = refused.refused_as_twilio_does(400, 20001, "invalid");
        assert_eq!(refused["details"]["field"], field);
    }
}

#[tokio::test]
async fn a_channel_that_twilio_does_not_know_is_a_chat() {
    let world = World::on().await;
    for (name, wanted) in [
        ("telegram", "chat"),
        ("sms", "sms"),
        ("whatsapp", "whatsapp"),
    ] {
        let body = json!({"channel": name, "from": "ann", "to": "us", "message_id": "1", "body": "Hello?"});
        let made = world.message(&body).await.is(201);
        let id = made["conversation_id"].as_str().unwrap();
        assert_eq!(world.flex_reads(&channel(id)).await["type"], wanted);
    }
}

#[tokio::test]
async fn each_status_is_a_command_and_the_routing_says_whether_the_agent_wraps_up() {
    let (world, id) = assigned().await;
    let path = channel(&id);
    for (fields, state, tasks) in [
        (vec![("Status", "pause"), CLOSED], "pause", vec![]),
        (vec![("Status", "active")], "active", vec!["assigned"]),
        (vec![("Status", "pause"), WRAPUP], "pause", vec!["wrapping"]),
        (vec![("Status", "active")], "active", vec!["assigned"]),
        (vec![("Status", "pause")], "pause", vec!["wrapping"]),
        (vec![("Status", "active")], "active", vec!["assigned"]),
        (
            vec![("Status", "inactive"), WRAPUP],
            "inactive",
            vec!["wrapping"],
        ),
    ] {
        let answer = world.flex_posts(&path, &fields).await;
        let version = world.get(&id).await["version"].clone();
        assert_eq!(answer.etag(), format!("\"{version}\""));
        let shown = answer.is(200);
        assert_eq!(shown["status"], state, "{fields:?}");
        assert_eq!(world.get(&id).await["channel_state"], state);
        assert_eq!(held(&world).await, tasks, "{fields:?}");
        world.settle().await;
    }
    for (customer, fields, tasks) in [
        ("bea", vec![("Status", "inactive"), CLOSED], 1),
        ("cleo", vec![("Status", "closed"), CLOSED], 1),
        ("dana", vec![("Status", "closed"), WRAPUP], 2),
        ("elsa", vec![("Status", "closed")], 3),
    ] {
        let id = world.assigned("alice", customer).await;
        let answer = world.flex_posts(&channel(&id), &fields).await.is(200);
        assert_eq!(answer["status"], fields[0].1);
        assert_eq!(held(&world).await, vec!["wrapping"; tasks], "{fields:?}");
    }
}

#[tokio::test]
async fn what_is_done_is_done_by_the_account_for_the_agent() {
    let (world, id) = assigned().await;
    let left = [("Status", "inactive"), CLOSED];
    world.flex_posts(&channel(&id), &left).await.is(200);
    world.settle().await;
    let published = world.published(&id);
    let event = published
        .iter()
        .find(|event| event["type"] == "channel.left")
        .unwrap();
    assert_eq!(event["actor"], json!({"type": "supervisor", "id": ACCOUNT}));
    assert_eq!(event["agent_id"], "alice");
}

#[tokio::test]
async fn a_paused_channel_says_when_it_goes_back_and_no_other_does() {
    let (world, id) = assigned().await;
    let channel = channel(&id);
    let paused = world
        .flex_posts(&channel, &[("Status", "pause"), CLOSED])
        .await
        .is(200);
    let pause = &world.get(&id).await["pause"];
    assert_eq!(paused["status_timeout"], pause["reassign_at"]);
    assert!(paused["status_timeout"].is_string());
    let active = world
        .flex_posts(&channel, &[("Status", "active")])
        .await
        .is(200);
    assert_eq!(active.get("status_timeout"), None);
}

#[tokio::test]
async fn what_cannot_be_done_is_a_conflict_with_twilio_s_number() {
    let (world, id) = assigned().await;
    let channel = channel(&id);
    let post = async |fields: &[(&str, &str)]| world.flex_posts(&channel, fields).await;
    post(&[("Status", "active")])
        .await
        .refused_as_twilio_does(409, 45359, "not_paused");
    post(&[("Status", "inactive"), CLOSED]).await.is(200);
    for fields in [
        vec![("Status", "inactive"), CLOSED],
        vec![("Status", "pause"), CLOSED],
    ] {
        post(&fields)
            .await
            .refused_as_twilio_does(409, 45359, "not_active");
    }
    post(&[("Status", "closed")]).await.is(200);
    for fields in [
        vec![("Status", "inactive"), CLOSED],
        vec![("Status", "pause")],
        vec![("Status", "active")],
        vec![("Status", "closed")],
    ] {
        post(&fields)
            .await
            .refused_as_twilio_does(409, 45359, "conversation_closed");
    }
}

#[tokio::test]
async fn an_agent_who_is_full_or_away_does_not_get_it_back() {
    let world = World::set(|settings| settings["pause"]["at_capacity"] = json!("refuse")).await;
    world.available("alice", 1).await;
    let id = world.opened("ann").await;
    let path = channel(&id);
    world
        .flex_posts(&path, &[("Status", "pause"), CLOSED])
        .await
        .is(200);
    world.opened("bea").await;
    let resume = [("Status", "active")];
    world
        .flex_posts(&path, &resume)
        .await
        .refused_as_twilio_does(409, 20409, "agent_at_capacity");
    world.presence("alice", "offline", 1).await;
    world
        .flex_posts(&path, &resume)
        .await
        .refused_as_twilio_does(409, 20409, "agent_unavailable");
}

#[tokio::test]
async fn what_is_off_is_forbidden_and_what_the_settings_ask_for_is_asked_for() {
    let world = World::off().await;
    let id = world.assigned("alice", "ann").await;
    let path = channel(&id);
    let left = [("Status", "inactive"), CLOSED];
    let paused = [("Status", "pause"), CLOSED];
    world
        .flex_posts(&path, &left)
        .await
        .refused_as_twilio_does(403, 20403, "leave_disabled");
    world
        .flex_posts(&path, &paused)
        .await
        .refused_as_twilio_does(403, 20403, "pause_disabled");
    world
        .settings(|settings| {
            settings["leave"]["enabled"] = json!(true);
            settings["pause"] = json!({"enabled": true, "require": ["reason"], "time_limit_seconds": 60, "at_capacity": "queue"});
        })
        .await;
    world
        .flex_posts(&path, &left)
        .await
        .refused_as_twilio_does(409, 20409, "unanswered");
    let refused = world.flex_posts(&path, &paused).await;
    let refused = refused.refused_as_twilio_does(400, 20001, "invalid");
    assert_eq!(refused["details"]["field"], "reason");
}

#[tokio::test]
async fn as_many_pauses_as_an_agent_may_have_are_counted() {
    let world = World::set(|settings| settings["pause"]["max_per_agent"] = json!(1)).await;
    let first = world.assigned("alice", "ann").await;
    let second = world.assigned("alice", "bea").await;
    let paused = [("Status", "pause"), CLOSED];
    world.flex_posts(&channel(&first), &paused).await.is(200);
    let refused = world.flex_posts(&channel(&second), &paused).await;
    let refused = refused.refused_as_twilio_does(409, 20409, "too_many_paused");
    assert_eq!(refused["details"]["limit"], 1);
    // What ends a pause need not write it in the agent's record: they are looked at.
    world
        .flex_posts(&channel(&first), &[("Status", "closed")])
        .await
        .is(200);
    world.flex_posts(&channel(&second), &paused).await.is(200);
}

#[tokio::test]
async fn a_form_that_says_something_else_is_refused_by_its_field() {
    let (world, id) = assigned().await;
    let (path, before) = (channel(&id), world.get(&id).await);
    for (fields, field) in [
        (vec![], "Status"),
        (vec![("Status", "setup")], "Status"),
        (vec![("Status", "inactive")], "Routing"),
        (vec![("Status", "inactive"), ("Routing", "{}")], "Routing"),
        (vec![("Status", "pause"), ("Routing", "closed")], "Routing"),
        (
            vec![("Status", "pause"), ("Routing", r#"{"status":"done"}"#)],
            "Routing",
        ),
    ] {
        let refused = world.flex_posts(&path, &fields).await;
        let refused = refused.refused_as_twilio_does(400, 20001, "invalid");
        assert_eq!(refused["details"]["field"], field, "{fields:?}");
    }
    let call = world
        .flex("POST", &path)
        .header("content-type", "text/plain");
    let refused = call.raw("Status=closed").send().await;
    refused.refused_as_twilio_does(400, 20001, "malformed");
    let large = "x".repeat(256 * 1024);
    let refused = world.flex_posts(&path, &[("Status", &large)]).await;
    refused.refused_as_twilio_does(413, 20413, "too_large");
    assert_eq!(world.get(&id).await, before);
}

#[tokio::test]
async fn nothing_is_found_that_is_not_there_whoever_asks() {
    let (world, id) = assigned().await;
    let other = world.opened("bea").await;
    let unknown = "01M8DBPZA2ZV76X7DVGCRWTC51";
    let mixed = format!("{}/Channels/{}", interaction(&id), Of::Channel.sid(&other));
    let left = [("Status", "inactive"), CLOSED];
    for path in [
        &channel(unknown),
        &mixed,
        &format!(
            "/twilio/v1/Interactions/{id}/Channels/{}",
            Of::Channel.sid(&id)
        ),
        &format!("{}/Channels/{id}", interaction(&id)),
    ] {
        let message = format!(
            "The requested resource {} was not found",
            path.strip_prefix("/twilio").unwrap()
        );
        let read = world.flex("GET", path).send().await;
        let posted = world.flex_posts(path, &left).await;
        for refused in [read, posted] {
            let refused = refused.refused_as_twilio_does(404, 20404, "not_found");
            assert_eq!(refused["message"], message);
        }
    }
    for path in [interaction(unknown), interaction(unknown) + "/Channels"] {
        let refused = world.flex("GET", &path).send().await;
        refused.refused_as_twilio_does(404, 20404, "not_found");
    }
    for below in ["/Invites", "/Participants"] {
        let refused = world.flex("GET", &(mixed.clone() + below)).send().await;
        refused.refused_as_twilio_does(404, 20404, "not_found");
    }
}

#[tokio::test]
async fn a_customer_who_is_forgotten_is_no_interaction_any_more() {
    let (world, id) = assigned().await;
    let body = json!({"channel": "chat", "address": "ann"});
    let erased = world.call("POST", "/v1/customers/erase", ADMIN).json(&body);
    erased.send().await.is(202);
    let read = world.flex("GET", &channel(&id)).send().await;
    read.refused_as_twilio_does(404, 20404, "not_found");
    let left = [("Status", "inactive"), CLOSED];
    let refused = world.flex_posts(&channel(&id), &left).await;
    refused.refused_as_twilio_does(404, 20404, "not_found");
}

#[tokio::test]
async fn only_a_token_of_the_operator_s_opens_it_with_any_account() {
    let (world, id) = assigned().await;
    let path = channel(&id);
    let account = "ACffffffffffffffffffffffffffffffff";
    let token = world.system.token("eve", "supervisor").unwrap();
    let refused = [
        None,
        Some(String::new()),
        Some("Basic".to_owned()),
        Some(basic(ACCOUNT, "")),
        Some(basic(ACCOUNT, "another")),
        Some(basic("eve", SIMULATED)),
        Some(basic("SK0123456789abcdef0123456789abcdef", SIMULATED)),
        Some(basic("", "")),
        Some(format!("Bearer {token}")),
    ];
    for given in refused {
        let call = world.anonymous("GET", &path);
        let call = match &given {
            Some(given) => call.header("authorization", given),
            None => call,
        };
        let answer = call.send().await;
        assert_eq!(answer.headers["www-authenticate"], "Basic realm=\"Hiatus\"");
        let refused = answer.refused_as_twilio_does(401, 20003, "unauthorized");
        assert_eq!(refused["message"], "Authenticate", "{given:?}");
    }
    let call = world.anonymous("GET", &path);
    let call = call.header("authorization", basic(account, SIMULATED));
    call.send().await.is(200);
    // Nor does its token open anything else.
    let call = world.anonymous("GET", &format!("/v1/conversations/{id}"));
    let call = call.header("authorization", basic(ACCOUNT, SIMULATED));
    assert_eq!(call.send().await.status, 401);
}

#[tokio::test]
async fn a_token_that_is_replaced_is_good_within_a_minute_and_for_as_long_as_it_is_listed() {
    let (world, id) = assigned().await;
    let path = channel(&id);
    let reads = async |token: &str| {
        let call = world.anonymous("GET", &path);
        let call = call.header("authorization", basic(ACCOUNT, token));
        call.send().await.status
    };
    let give = |tokens: Value| {
        let tokens = json!({ "auth_tokens": tokens }).as_object().cloned();
        let entry = ConnectionId::of_interactions();
        world.system.give_secrets(&entry, tokens.unwrap()).unwrap();
    };
    assert_eq!(reads(SIMULATED).await, 200);
    give(json!(["new", SIMULATED]));
    world.pass(TimeDelta::minutes(1)).await;
    assert_eq!((reads("new").await, reads(SIMULATED).await), (200, 200));
    give(json!(["new"]));
    world.pass(TimeDelta::minutes(5)).await;
    assert_eq!((reads("new").await, reads(SIMULATED).await), (200, 401));
    // Where nothing is given, nothing opens.
    give(json!([]));
    world.pass(TimeDelta::minutes(5)).await;
    for token in ["", "new", SIMULATED] {
        assert_eq!(reads(token).await, 401, "{token}");
    }
}

#[tokio::test]
async fn no_connection_is_made_that_would_have_these_tokens() {
    let world = World::off().await;
    let body = json!({"provider": "webhook", "channel": "web", "business_address": "shop"});
    let put = world.call("PUT", "/v1/connections/interactions", ADMIN);
    put.json(&body).send().await.invalid("id");
}

#[tokio::test]
async fn a_retry_under_its_key_does_nothing_more_and_another_request_under_it_is_refused() {
    let (world, id) = assigned().await;
    let path = channel(&id);
    let paused = [("Status", "pause"), CLOSED];
    for _ in 0..2 {
        let call = world.flex_form(&path, &paused).key("one");
        assert_eq!(call.send().await.is(200)["status"], "pause");
    }
    assert_eq!(world.get(&id).await["version"], 3);
    let other = world.flex_form(&path, &[("Status", "closed")]).key("one");
    other
        .send()
        .await
        .refused_as_twilio_does(400, 20001, "idempotency_key_reused");
    let bad = world.flex_form(&path, &paused).key("");
    let refused = bad.send().await;
    let refused = refused.refused_as_twilio_does(400, 20001, "invalid");
    assert_eq!(refused["details"]["field"], "Idempotency-Key");
}

#[tokio::test]
async fn a_version_that_is_gone_is_refused() {
    let (world, id) = assigned().await;
    let path = channel(&id);
    let seen = world.flex("GET", &path).send().await.etag();
    world.says("alice", &id, "a1").await.is(201);
    let stale = world
        .flex_form(&path, &[("Status", "closed")])
        .if_match(&seen);
    let refused = stale.send().await;
    let refused = refused.refused_as_twilio_does(412, 20412, "version_mismatch");
    assert_eq!(refused["details"]["current_version"], 3);
    let seen = world.flex("GET", &path).send().await.etag();
    let call = world
        .flex_form(&path, &[("Status", "closed")])
        .if_match(seen);
    call.send().await.is(200);
}

#[tokio::test]
async fn who_takes_part_is_the_customer_and_the_agent_with_the_task() {
    let (world, id) = assigned().await;
    let path = format!("{}/Participants", channel(&id));
    let page = world.flex_reads(&path).await;
    assert_eq!(page["meta"]["key"], "participants");
    let [customer, alice] = &page["participants"].as_array().unwrap()[..] else {
        panic!("{page}");
    };
    assert_eq!(customer["sid"], sids::customer_in(&id));
    assert_eq!(
        (&customer["type"], &customer["routing_properties"]),
        (&json!("customer"), &Value::Null)
    );
    let wanted = json!({
        "sid": sids::agent_in(&id, "alice"), "type": "agent", "interaction_sid": Of::Interaction.sid(&id),
        "channel_sid": Of::Channel.sid(&id),
        "routing_properties": {
            "task_sid": sids::task(&id, "1"), "worker_sid": sids::worker("alice"), "reservation_sid": null,
        },
        "url": format!("{}{path}/{}", world.system.url(), sids::agent_in(&id, "alice")),
    });
    assert_eq!(*alice, wanted);
    let second = world.flex_reads(&format!("{path}?PageSize=1&Page=1")).await;
    assert_eq!(second["participants"], json!([wanted]));
    world.act_at_once("alice", &id, "pause").await;
    let page = world.flex_reads(&path).await;
    assert_eq!(page["participants"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn an_agent_s_participation_ends_with_a_leave() {
    for (status, tasks) in [("closed", vec![]), ("wrapup", vec!["wrapping"])] {
        let (world, id) = assigned().await;
        let sid = sids::agent_in(&id, "alice");
        let path = format!("{}/Participants/{sid}", channel(&id));
        let call = || world.flex_form(&path, &[("Status", status)]).key("one");
        for _ in 0..2 {
            let gone = call().send().await.is(200);
            assert_eq!(gone["sid"], sid);
            let properties = &gone["routing_properties"];
            assert_eq!(properties["task_sid"], sids::task(&id, "1"));
        }
        assert_eq!(world.get(&id).await["channel_state"], "inactive");
        assert_eq!(held(&world).await, tasks);
    }
}

#[tokio::test]
async fn nobody_s_participation_ends_for_another_one() {
    let (world, id) = assigned().await;
    let path = format!("{}/Participants", channel(&id));
    let closed = [("Status", "closed")];
    let at = |sid: &str| format!("{path}/{sid}");
    let customer = world
        .flex_posts(&at(&sids::customer_in(&id)), &closed)
        .await;
    let customer = customer.refused_as_twilio_does(400, 20001, "invalid");
    assert_eq!(customer["details"]["field"], "Participant");
    let alice = at(&sids::agent_in(&id, "alice"));
    for status in ["", "inactive"] {
        let refused = world.flex_posts(&alice, &[("Status", status)]).await;
        refused.refused_as_twilio_does(400, 20001, "invalid");
    }
    // By now bob has it.
    world.presence("bob", "available", 1).await;
    let taken = world.command(agent("alice"), &id, "transfer");
    let body = json!({"agent_id": "bob", "wrap_up": false});
    taken.json(&body).send().await.is(200);
    for sid in [sids::agent_in(&id, "alice"), sids::agent_in(&id, "nobody")] {
        let refused = world.flex_posts(&at(&sid), &closed).await;
        refused.refused_as_twilio_does(404, 20404, "not_found");
    }
    assert_eq!(world.get(&id).await["channel_state"], "active");
    let bob = world
        .flex_posts(&at(&sids::agent_in(&id, "bob")), &closed)
        .await;
    assert_eq!(bob.is(200)["type"], "agent");
}
