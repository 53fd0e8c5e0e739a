//! `/v1/hooks/{id}` of a `twilio_messaging` connection.

use crate::support::twilio::{ACCOUNT, Twilio, described, token};
use crate::support::{ADMIN, CHANNEL, World, agent, items, time};
use chrono::TimeDelta;
use hiatus::Options;
use hiatus_tests::delivery::{form as owned, signature_of_twilio as sign};
use serde_json::{Value, json};

const US: &str = "+15559999";
const ANN: &str = "+15550001";

/// The customer's open conversation.
async fn conversation(world: &World) -> String {
    let path = format!(
        "/v1/customers?channel=sms&address={}",
        ANN.replace('+', "%2B")
    );
    let list = world.read(&path, crate::support::EVE).await;
    list["conversations"][0]["id"].as_str().unwrap().to_owned()
}

fn is_of_a_connection(item: &Value) -> bool {
    item["pk"]["S"].as_str().unwrap().starts_with("KH#")
}

/// All that is in the table but what was seen of connections.
async fn conversations(world: &World) -> Vec<Value> {
    let mut items = items(world).await;
    items.retain(|item| !is_of_a_connection(item));
    items
}

/// What could not be read of deliveries.
async fn unreadable(world: &World) -> Vec<Value> {
    let mut items = items(world).await;
    items.retain(|item| is_of_a_connection(item) && item["content"]["S"].is_string());
    items
}

/// Behind a proxy of the operator's own, under a path of its own.
#[tokio::test]
async fn where_providers_are_told_another_address_their_signatures_are_over_that() {
    const PUBLIC: &str = "https://cc.example.com/hiatus";
    let options = Options::default().told("HIATUS_PUBLIC_URL", PUBLIC);
    let world = World::with(options).await;
    let twilio = Twilio::connected(&world, "tw", US).await;
    let connection = world.read("/v1/connections/tw", ADMIN).await;
    let url = format!("{PUBLIC}{}", twilio.path());
    assert_eq!(connection["hook_url"], url);
    let form = twilio.text(ANN, "SM1", "Any news?");
    twilio.delivers(&form).await.refused(403, "forbidden");
    let signature = sign(&token("tw"), &url, &form);
    twilio.claims(&signature, &form).await.is(200);
    conversation(&world).await;
}

#[tokio::test]
async fn a_signed_text_is_taken_in_once_and_answered_without_an_instruction() {
    let world = World::off().await;
    let twilio = Twilio::connected(&world, "tw-main", US).await;
    for _ in 0..3 {
        let answer = twilio.writes(ANN, "SM1", "Any news?").await;
        assert_eq!(answer.headers["content-type"], "text/xml");
        assert_eq!(answer.is(200), "<Response/>");
    }
    let id = conversation(&world).await;
    let conversation = world.get(&id).await;
    for (field, value) in [
        ("channel", "sms"),
        ("customer_address", ANN),
        ("business_address", US),
    ] {
        assert_eq!(conversation[field], value, "{field}");
    }
    assert_eq!(conversation["last_message"]["seq"], 1);
    // What Twilio adds, and words in every script, are signed too.
    let mut form = twilio.text(ANN, "SM2", " Grüße \u{1f600} & = + % \n");
    form.extend(owned(&[
        ("New", ""),
        ("New", "b"),
        ("New", "a"),
        ("é", "é"),
    ]));
    twilio.delivers(&form).await.is(200);
    assert_eq!(world.get(&id).await["last_message"]["seq"], 2);
}

#[tokio::test]
async fn a_conversation_that_a_message_opens_knows_what_twilio_says_of_its_customer() {
    let world = World::off().await;
    let twilio = Twilio::connected(&world, "tw-main", US).await;
    let mut form = twilio.text(ANN, "SM1", "Any news?");
    form.extend(owned(&[
        ("ProfileName", "Ann Lee"),
        ("WaId", "15550001"),
        ("FromCountry", ""),
    ]));
    twilio.delivers(&form).await.is(200);
    let found = world.get(&conversation(&world).await).await;
    assert_eq!(found["customer_name"], "Ann Lee");
    let said = json!({"AccountSid": ACCOUNT, "ProfileName": "Ann Lee", "WaId": "15550001"});
    assert_eq!(found["attributes"], json!({"twilio": said}));
}

#[tokio::test]
async fn what_is_not_signed_by_the_accounts_token_changes_nothing() {
    let world = World::off().await;
    let twilio = Twilio::connected(&world, "tw-main", US).await;
    let other = Twilio::connected(&world, "tw-other", "+15558888").await;
    let key = world.call("PUT", "/v1/connections/web", ADMIN);
    let web = json!({"provider": "webhook", "channel": "web", "business_address": "shop"});
    key.json(&web).send().await.is(201);
    let before = items(&world).await;
    let form = twilio.text(ANN, "SM1", "Any news?");
    let url = format!("{}{}", world.system.url(), twilio.path());
    for signature in [
        sign(&token("tw-other"), &url, &form),
        sign("", &url, &form),
        sign(&token("tw-main"), &format!("{url}?x=1"), &form),
        sign(
            &token("tw-main"),
            &url,
            &twilio.text(ANN, "SM2", "Any news?"),
        ),
        "junk".to_owned(),
        String::new(),
    ] {
        let refused = twilio.claims(&signature, &form).await;
        refused.refused(403, "forbidden");
    }
    let elsewhere = sign(&token("tw-main"), &url, &form);
    other
        .claims(&elsewhere, &form)
        .await
        .refused(403, "forbidden");
    for path in ["/v1/hooks/nothing", "/v1/hooks/NOTHING", "/v1/hooks/web"] {
        let call = world.anonymous("POST", path).raw("a=b");
        let call = call.header("content-type", "application/x-www-form-urlencoded");
        let call = call.header("x-twilio-signature", sign("", &url, &owned(&[("a", "b")])));
        call.send().await.refused(403, "forbidden");
    }
    let unsigned = world.call("POST", &twilio.path(), CHANNEL).raw("a=b");
    unsigned.send().await.refused(401, "unauthorized");
    assert_eq!(items(&world).await, before);
}

#[tokio::test]
async fn a_token_that_was_replaced_is_known_within_a_minute() {
    let world = World::off().await;
    let twilio = Twilio::connected(&world, "tw-main", US).await;
    twilio.writes(ANN, "SM1", "Any news?").await.is(200);
    twilio.give(&json!({"auth_tokens": [token("tw-main"), "new"]}));
    let form = twilio.text(ANN, "SM2", "Any news?");
    // At most once a minute, so that what is not signed costs little.
    twilio
        .signed_by("new", &form)
        .await
        .refused(403, "forbidden");
    world.pass_unnoticed(TimeDelta::minutes(1));
    twilio.signed_by("new", &form).await.is(200);
    twilio
        .delivers(&twilio.text(ANN, "SM3", "Well?"))
        .await
        .is(200);
}

#[tokio::test]
async fn without_secrets_or_with_damaged_ones_nothing_is_signed_and_others_are_not_touched() {
    let world = World::off().await;
    let twilio = Twilio::connected(&world, "tw-main", US).await;
    let other = Twilio::connected(&world, "tw-other", "+15558888").await;
    for secrets in [
        json!({}),
        json!({"auth_tokens": []}),
        json!({"auth_tokens": ""}),
        json!({"auth_tokens": 7}),
    ] {
        twilio.give(&secrets);
        world.pass_unnoticed(TimeDelta::minutes(5));
        let form = twilio.text(ANN, "SM1", "Any news?");
        for forged in ["", "token of tw-main"] {
            let refused = twilio.signed_by(forged, &form).await;
            refused.refused(403, "forbidden");
        }
        other.writes(ANN, "SM1", "Any news?").await.is(200);
    }
}

#[tokio::test]
async fn what_twilio_has_dealt_with_wakes_nobody_and_what_is_for_others_is_refused() {
    let world = World::on().await;
    world.available("alice", 3).await;
    let twilio = Twilio::connected(&world, "tw-main", US).await;
    twilio.writes(ANN, "SM1", "Any news?").await.is(200);
    world.settle().await;
    let id = conversation(&world).await;
    world.says("alice", &id, "a1").await.is(201);
    world.act_at_once("alice", &id, "leave").await;
    world.settle().await;
    let before = conversations(&world).await;
    let mut stop = twilio.text(ANN, "SM2", "STOP");
    stop.extend(owned(&[("OptOutType", "STOP")]));
    assert_eq!(twilio.delivers(&stop).await.is(200), "<Response/>");
    let mut status = twilio.text(ANN, "SM3", "");
    status.extend(owned(&[("MessageStatus", "delivered")]));
    twilio.delivers(&status).await.is(200);
    let mut form = twilio.text(ANN, "SM4", "Well?");
    form[0].1 = ACCOUNT.replace('0', "1");
    twilio.delivers(&form).await.refused(403, "forbidden");
    for (field, value) in [
        ("MessageSid", ""),
        ("From", "whatsapp:"),
        ("To", "+15558888"),
    ] {
        let mut form = twilio.text(ANN, "SM4", "Well?");
        let own = form.iter_mut().find(|(name, _)| name == field);
        own.unwrap().1 = value.to_owned();
        twilio.delivers(&form).await.invalid(field);
    }
    assert_eq!(conversations(&world).await, before);
    // Who asked for what could not be read is refused, and what it was is kept for two weeks.
    let kept = unreadable(&world).await;
    assert_eq!(kept.len(), 3);
    for item in kept {
        assert!(
            item["content"]["S"]
                .as_str()
                .unwrap()
                .contains("Body=Well%3F")
        );
        let gone = item["expires_at"]["N"].as_str().unwrap();
        let days = world.system.now() + TimeDelta::days(14);
        assert_eq!(gone, days.timestamp().to_string());
    }
    twilio.writes(ANN, "SM4", "Well?").await.is(200);
    world.settle().await;
    assert_eq!(world.get(&id).await["task"]["agent_id"], "alice");
    let history = world
        .read(&format!("/v1/conversations/{id}/messages"), agent("alice"))
        .await;
    assert_eq!(history["messages"].as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn a_disabled_connection_takes_nothing_and_no_secret_is_in_the_table() {
    let world = World::off().await;
    let twilio = Twilio::connected(&world, "tw-main", US).await;
    twilio.writes(ANN, "SM1", "Any news?").await.is(200);
    let leaks = items(&world).await;
    assert!(
        leaks
            .iter()
            .all(|item| !item.to_string().contains(&token("tw-main")))
    );
    let mut off = described(US);
    off["enabled"] = json!(false);
    let put = world
        .call("PUT", "/v1/connections/tw-main", ADMIN)
        .json(&off);
    put.send().await.is(200);
    twilio
        .writes(ANN, "SM2", "Well?")
        .await
        .refused(403, "forbidden");
}

#[tokio::test]
async fn when_a_message_last_came_in_is_known_to_the_minute() {
    let world = World::off().await;
    let twilio = Twilio::connected(&world, "tw-main", US).await;
    let read = async || {
        world.read("/v1/connections/tw-main", ADMIN).await["health"]["last_inbound_at"].clone()
    };
    assert_eq!(read().await, json!(null));
    let mut stop = twilio.text(ANN, "SM0", "STOP");
    stop.extend(owned(&[("OptOutType", "STOP")]));
    twilio.delivers(&stop).await.is(200);
    assert_eq!(read().await, json!(null));
    twilio.writes(ANN, "SM1", "Any news?").await.is(200);
    let first = world.system.now();
    assert_eq!(time(&read().await), first);
    for (seconds, noted) in [(59, 0), (1, 60)] {
        world.pass_unnoticed(TimeDelta::seconds(seconds));
        let id = format!("SM{seconds}");
        twilio.writes(ANN, &id, "Well?").await.is(200);
        let noted = first + TimeDelta::seconds(noted);
        assert_eq!(time(&read().await), noted);
    }
}
