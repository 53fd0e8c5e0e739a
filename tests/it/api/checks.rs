//! `POST /v1/connections/{id}/check`: whether a connection works, and what to do where it does not.

use crate::support::sending::{PROVIDERS, Sending};
use crate::support::{ADMIN, EVE, Program, Reply, World, items};
use hiatus::Options;
use serde_json::{Value, json};

const CHECK: &str = "/v1/connections/main/check";

async fn check(world: &World) -> Value {
    let before = items(world).await;
    let checked = world.call("POST", CHECK, ADMIN).send().await.is(200);
    assert_eq!(items(world).await, before, "a check changes nothing");
    let checks = checked["checks"].as_array().unwrap();
    let all = checks.iter().all(|check| check["ok"] == true);
    assert_eq!(checked["ok"], all);
    for check in checks {
        assert_eq!(check["how"].is_null(), check["ok"] == true, "{check}");
    }
    checked
}

/// What of it is not well, and the names of all that was checked.
fn found(checked: &Value) -> (Vec<&str>, Vec<&str>) {
    let checks = checked["checks"].as_array().unwrap();
    let bad = checks.iter().filter(|check| check["ok"] == false);
    (bad.map(name).collect(), checks.iter().map(name).collect())
}

fn name(check: &Value) -> &str {
    check["name"].as_str().unwrap()
}

/// The secrets of a connection that lacks nothing.
fn secrets(sending: &Sending) -> Value {
    let mut secrets = sending.secrets();
    if !sending.is_twilio() {
        secrets["verify_token"] = json!("told");
    }
    secrets
}

#[tokio::test]
async fn a_connection_that_works_is_well() {
    for provider in PROVIDERS {
        let sending = Sending::by(provider).await;
        sending.give(&secrets(&sending));
        let checked = check(&sending.world).await;
        let all = [
            "enabled", "outbound", "secrets", "account", "address", "hook",
        ];
        assert_eq!(found(&checked), (vec![], all.to_vec()), "{checked:#}");
        // Twilio repeats what fails where it is told to.
        let hook = checked["checks"][5]["detail"].as_str().unwrap();
        assert_eq!(hook.contains("#rc=5&rp=5xx,ct,rt"), sending.is_twilio());
        assert_eq!(sending.carriers.questions(), 1);
        assert_eq!(sending.carriers.requests(), 0);
    }
}

#[tokio::test]
async fn what_is_not_well_is_named_and_says_what_to_do() {
    for provider in PROVIDERS {
        let sending = Sending::by(provider).await;
        // Nothing can be asked, or signed, without secrets.
        sending.give(&json!({}));
        let checked = check(&sending.world).await;
        let (bad, all) = found(&checked);
        assert_eq!(bad, ["secrets"]);
        assert!(
            !all.contains(&"account") && !all.contains(&"hook"),
            "{all:?}"
        );
        assert_eq!(sending.carriers.questions(), 0);
        sending.give(&secrets(&sending));
        sending.pass(2).await;
        // The provider refuses who calls, or does not say.
        for (status, detail) in [
            (401, "the provider refuses who calls (0)"),
            (503, "the provider does not say (0)"),
        ] {
            sending.carriers.refuse_questions(Some(status));
            let checked = check(&sending.world).await;
            assert_eq!(found(&checked).0, ["account"]);
            assert_eq!(checked["checks"][3]["detail"], detail);
        }
        sending.carriers.refuse_questions(None);
        let settings = json!({"outbound": {"sms": {"deliver": false}}});
        let patch = sending.world.call("PATCH", "/v1/settings", ADMIN);
        patch.json(&settings).send().await.is(200);
        assert_eq!(found(&check(&sending.world).await).0, ["outbound"]);
    }
}

#[tokio::test]
async fn an_account_or_a_number_that_is_another_is_named() {
    let twilio = Sending::by("twilio_messaging").await;
    twilio.carriers.account_is("suspended");
    let checked = check(&twilio.world).await;
    assert_eq!(found(&checked).0, ["account"]);
    assert_eq!(checked["checks"][3]["detail"], "the account is suspended");
    let meta = Sending::by("whatsapp_cloud").await;
    meta.give(&secrets(&meta));
    meta.carriers.number_is("+1 555-8888");
    let checked = check(&meta.world).await;
    assert_eq!(found(&checked).0, ["address"]);
    let detail = checked["checks"][4]["detail"].as_str().unwrap();
    assert_eq!(detail, "+1 555-8888 is not +15559999");
}

#[tokio::test]
async fn a_hook_that_is_not_where_the_provider_is_told_is_found() {
    let elsewhere = |url: &str| Options::default().told("HIATUS_PUBLIC_URL", url.to_owned());
    for (url, why) in [
        ("http://127.0.0.1:9", "no_connection"),
        ("http://10.0.0.1", "address_not_allowed"),
    ] {
        let world = World::with(elsewhere(url)).await;
        let connection =
            json!({"provider": "webhook", "channel": "web", "business_address": "shop"});
        let put = world.call("PUT", "/v1/connections/main", ADMIN);
        put.json(&connection).send().await.is(201);
        let checked = check(&world).await;
        assert_eq!(found(&checked), (vec!["hook"], vec!["enabled", "hook"]));
        let detail = checked["checks"][1]["detail"].as_str().unwrap();
        assert_eq!(
            detail,
            format!("{url}/v1/hooks/main cannot be reached ({why})")
        );
        let how = checked["checks"][1]["how"].as_str().unwrap();
        assert!(how.contains("PublicUrl"), "{how}");
    }
}

#[tokio::test]
async fn a_program_that_asks_its_inbox_is_checked_by_its_hook_alone() {
    let world = World::off().await;
    let mut connection =
        json!({"provider": "webhook", "channel": "web", "business_address": "shop"});
    let put = |body: Value| {
        world
            .call("PUT", "/v1/connections/main", ADMIN)
            .json(&body)
            .send()
    };
    put(connection.clone()).await.is(201);
    let checked = check(&world).await;
    assert_eq!(found(&checked), (vec![], vec!["enabled", "hook"]));
    connection["enabled"] = json!(false);
    put(connection).await.is(200);
    assert_eq!(found(&check(&world).await).0, ["enabled", "hook"]);
}

#[tokio::test]
async fn a_program_that_is_called_is_asked_by_what_is_signed_and_shows_nothing_to_anybody() {
    let program = Program::start().await;
    let world = World::off().await;
    let connection = json!({
        "provider": "webhook", "channel": "web", "business_address": "shop", "account": {"url": program.url()},
    });
    let put = world.call("PUT", "/v1/connections/main", ADMIN);
    let made = put.json(&connection).send().await.is(201);
    program.trusts(&[made["secret"].as_str().unwrap().to_owned()]);
    world
        .settings(|settings| settings["outbound"] = json!({"web": {"deliver": true}}))
        .await;
    let all = ["enabled", "outbound", "account", "hook"];
    assert_eq!(found(&check(&world).await), (vec![], all.to_vec()));
    assert_eq!(program.checks(), [json!({"connection_id": "main"})]);
    assert_eq!(program.requests(), 0);
    for (reply, detail) in [
        (
            Reply::Refuse(401),
            "the program refuses what is signed (401)",
        ),
        (
            Reply::Refuse(422),
            "the program refuses what is signed (422)",
        ),
        (
            Reply::Refuse(410),
            "the program wants no more messages (410)",
        ),
        (Reply::Refuse(503), "the program does not answer (503)"),
        (Reply::Break, "the program does not answer (no_connection)"),
    ] {
        program.behaves(move |_, _| reply.clone());
        let checked = check(&world).await;
        assert_eq!(found(&checked), (vec!["account"], all.to_vec()));
        assert_eq!(checked["checks"][2]["detail"], detail);
    }
    let made = world
        .call("GET", "/v1/connections/main", ADMIN)
        .send()
        .await
        .is(200);
    assert_eq!(made["enabled"], true, "a check disables nothing");
}

#[tokio::test]
async fn a_check_is_an_administrators_and_of_what_is_there() {
    let world = World::off().await;
    let by = |who| world.call("POST", CHECK, who).send();
    by(ADMIN).await.refused(404, "not_found");
    by(EVE).await.refused(403, "forbidden");
}
