//! What a server of somebody else's leads to is asked by nobody but `media`, which has a promise of its own (32): a
//! redirect is an answer, and what was signed, or proves who calls, stays with whom it is for.

use crate::support::sending::{PROVIDERS, US};
use crate::support::shelf::{Served, Shelf};
use crate::support::twilio::ACCOUNT;
use crate::support::{ADMIN, EVE, World, put_webhook};
use chrono::TimeDelta;
use hiatus::Options;
use hiatus_domain::ids::ConnectionId;
use serde_json::{Value, json};

const MESSAGES: &str = "/2010-04-01/Accounts/AC0123456789abcdef0123456789abcdef/Messages.json";
const ACCOUNTS: &str = "/2010-04-01/Accounts/AC0123456789abcdef0123456789abcdef.json";

/// A server whose every address of these leads to another server, and that one.
async fn leading(paths: &[&str]) -> (Shelf, Shelf) {
    let (shelf, elsewhere) = (Shelf::start().await, Shelf::start().await);
    for path in paths {
        elsewhere.puts(path, Served::Says("{}".to_owned()));
        shelf.puts(path, Served::At(format!("{}{path}", elsewhere.url)));
    }
    (shelf, elsewhere)
}

/// A conversation that alice has answered, by a connection of this provider.
async fn answered(world: &World, provider: &str, account: Value) -> String {
    world
        .settings(|settings| settings["outbound"] = json!({"sms": {"deliver": true}}))
        .await;
    let connection = json!({
        "provider": provider, "channel": "sms", "business_address": US, "account": account,
    });
    let put = world.call("PUT", "/v1/connections/main", ADMIN);
    put.json(&connection).send().await.is(201);
    let secrets = json!({"auth_tokens": ["token"], "access_token": "token", "app_secret": "secret", "verify_token": "told"});
    let main = ConnectionId::parse("main").unwrap();
    let secrets = secrets.as_object().unwrap().clone();
    world.system.give_secrets(&main, secrets).unwrap();
    world.available("alice", 3).await;
    let message = json!({"channel": "sms", "from": "+15550001", "to": US, "message_id": "m1", "body": "Any news?"});
    let opened = world.message(&message).await.is(201);
    world.settle().await;
    let id = opened["conversation_id"].as_str().unwrap().to_owned();
    world.says("alice", &id, "a1").await.is(201);
    world.pass(TimeDelta::minutes(5)).await;
    id
}

fn account(provider: &str, shelf: &Shelf) -> Value {
    match provider {
        "twilio_messaging" => json!({"account_sid": ACCOUNT, "sender": US}),
        "whatsapp_cloud" => json!({"phone_number_id": "106", "graph_version": "v25.0"}),
        _ => json!({"url": format!("{}/in", shelf.url)}),
    }
}

#[tokio::test]
async fn an_endpoint_of_webhooks_that_leads_elsewhere_has_not_taken_the_event() {
    let (shelf, elsewhere) = leading(&["/in"]).await;
    let world = World::with(Options::ordered()).await;
    let body = json!({"url": format!("{}/in", shelf.url), "events": ["conversation.opened"]});
    put_webhook(&world, "crm", &body).await.is(201);
    world.opened("ann").await;
    let listed = world.read("/v1/webhooks/crm/deliveries", ADMIN).await;
    assert_eq!(listed["deliveries"][0]["last_error"], "307");
    let ping = world.call("POST", "/v1/webhooks/crm/test", ADMIN);
    assert_eq!(ping.json(&json!({})).send().await.is(200)["status"], 307);
    assert_eq!(shelf.requests(), 3);
    assert_eq!(elsewhere.requests(), 0);
}

#[tokio::test]
async fn a_provider_that_leads_elsewhere_has_not_taken_the_message_and_nobody_else_gets_it() {
    for provider in ["webhook"].into_iter().chain(PROVIDERS) {
        let (shelf, elsewhere) = leading(&["/in", MESSAGES, "/v25.0/106/messages"]).await;
        let world = World::with(shelf.reached(Options::default())).await;
        let id = answered(&world, provider, account(provider, &shelf)).await;
        let history = world
            .read(&format!("/v1/conversations/{id}/messages"), EVE)
            .await;
        let delivery = history["messages"][1]["delivery"].clone();
        assert_eq!(delivery["status"], "failed", "{provider}: {delivery}");
        assert_eq!(
            delivery["error"],
            json!({"code": "rejected", "provider_code": "307"})
        );
        assert_eq!(elsewhere.requests(), 0, "{provider}");
    }
}

#[tokio::test]
async fn what_a_check_asks_for_is_not_asked_for_elsewhere() {
    for provider in ["webhook"].into_iter().chain(PROVIDERS) {
        let (shelf, elsewhere) = leading(&["/in", ACCOUNTS, "/v25.0/106", "/v1/hooks/main"]).await;
        let options = shelf.reached(Options::default());
        let world = World::with(options.told("HIATUS_PUBLIC_URL", shelf.url.clone())).await;
        answered(&world, provider, account(provider, &shelf)).await;
        let check = world.call("POST", "/v1/connections/main/check", ADMIN);
        let checked = check.json(&json!({})).send().await.is(200);
        let checks = checked["checks"].as_array().unwrap();
        let is_bad = |name: &str| {
            checks
                .iter()
                .any(|it| it["name"] == name && it["ok"] == false)
        };
        assert!(is_bad("account") && is_bad("hook"), "{provider}: {checked}");
        assert!(shelf.requests() > 0);
        assert_eq!(elsewhere.requests(), 0, "{provider}");
    }
}
