//! `/v1/connections`: addresses of ours at providers of channels.

use crate::support::{ADMIN, Answer, EVE, World};
use serde_json::{Value, json};

fn web(address: &str) -> Value {
    json!({"provider": "webhook", "channel": "web", "business_address": address})
}

async fn put(world: &World, id: &str, body: &Value) -> Answer {
    let path = format!("/v1/connections/{id}");
    world.call("PUT", &path, ADMIN).json(body).send().await
}

async fn remove(world: &World, id: &str) -> Answer {
    let path = format!("/v1/connections/{id}");
    world.call("DELETE", &path, ADMIN).send().await
}

#[tokio::test]
async fn a_connection_is_made_described_anew_and_read() {
    let world = World::off().await;
    let made = put(&world, "web-main", &web("shop")).await;
    assert_eq!(made.etag(), "\"1\"");
    let made = made.is(201);
    let described = json!({
        "provider": "webhook", "channel": "web", "business_address": "shop", "enabled": false,
        "queue": "support", "priority": 7, "attributes": {"brand": "acme"},
    });
    let changed = put(&world, "web-main", &described).await.is(200);
    for (field, value) in described.as_object().unwrap() {
        assert_eq!(&changed[field], value, "{field}");
    }
    let at = json!({"id": "web-main", "version": 2, "updated_by": ADMIN.0});
    for (field, value) in at.as_object().unwrap() {
        assert_eq!(&changed[field], value, "{field}");
    }
    assert_eq!(
        (&made["enabled"], &made["queue"]),
        (&json!(true), &json!(null))
    );
    let path = "/v1/connections/web-main";
    assert_eq!(world.read(path, EVE).await, changed);
    let again = world
        .call("GET", path, EVE)
        .header("if-none-match", "\"2\"");
    assert_eq!(again.send().await.status, 304);
    // The same again is no change, be it by somebody else and later.
    assert_eq!(put(&world, "web-main", &described).await.is(200), changed);
    let whole = put(&world, "web-main", &web("shop")).await.is(200);
    assert_eq!(
        (&whole["queue"], &whole["version"]),
        (&json!(null), &json!(3))
    );
}

#[tokio::test]
async fn two_connections_never_have_the_same_address() {
    let world = World::off().await;
    let sms = |address: &str| json!({"provider": "webhook", "channel": "sms", "business_address": address});
    put(&world, "one", &sms("+1 555 100-4664")).await.is(201);
    let taken = put(&world, "two", &sms("sms:15551004664")).await;
    let taken = taken.refused(422, "address_taken");
    assert_eq!(taken["field"], "business_address");
    assert!(taken["detail"].as_str().unwrap().contains("one"), "{taken}");
    let other_channel =
        json!({"provider": "webhook", "channel": "whatsapp", "business_address": "+15551004664"});
    put(&world, "two", &other_channel).await.is(201);
    // Moving away frees it, as removing does.
    put(&world, "one", &sms("+15551004665")).await.is(200);
    put(&world, "three", &sms("+15551004664")).await.is(201);
    put(&world, "one", &sms("+15551004664"))
        .await
        .refused(422, "address_taken");
    assert_eq!(remove(&world, "three").await.status, 204);
    put(&world, "one", &sms("+15551004664")).await.is(200);
}

#[tokio::test]
async fn of_many_who_want_an_address_at_once_one_gets_it() {
    let world = World::off().await;
    let ids: Vec<_> = (0..8).map(|n| format!("web-{n}")).collect();
    let body = web("shop");
    let all = futures_util::future::join_all(ids.iter().map(|id| put(&world, id, &body))).await;
    let made = all.iter().filter(|answer| answer.status == 201).count();
    assert_eq!(made, 1, "{all:?}");
    for refused in all.into_iter().filter(|answer| answer.status != 201) {
        refused.refused(422, "address_taken");
    }
}

#[tokio::test]
async fn what_is_no_connection_is_refused() {
    let world = World::off().await;
    for (field, value) in [
        ("provider", json!("carrier_pigeon")),
        ("channel", json!("Web")),
        ("business_address", json!(" - ")),
        ("business_address", json!("")),
        ("queue", json!("")),
        ("priority", json!(2_147_483_648_u32)),
        ("attributes", json!({"a": "x".repeat(17_000)})),
        ("secret", json!("mine")),
    ] {
        let mut body = web("shop");
        body[field] = value;
        put(&world, "web-main", &body).await.invalid(field);
    }
    for field in ["provider", "channel", "business_address"] {
        let mut body = web("shop");
        body.as_object_mut().unwrap().remove(field);
        put(&world, "web-main", &body).await.invalid(field);
    }
    for id in ["WEB", "web.main", "a%2Fb", &"x".repeat(33)] {
        put(&world, id, &web("shop"))
            .await
            .refused(404, "not_found");
    }
    let none = world.read("/v1/connections", EVE).await;
    assert_eq!(none, json!({"connections": []}));
}

#[tokio::test]
async fn an_account_has_what_its_provider_needs_and_nothing_else() {
    let world = World::off().await;
    let sid = "AC0123456789abcdef0123456789abcdef";
    let twilio = json!({"account_sid": sid, "sender": "+15559999"});
    let whatsapp = json!({"phone_number_id": "106540352242922", "graph_version": "v25.0"});
    let threads = json!({"account_sid": sid, "agent_author": "desk"});
    let page = json!({"page_id": "106", "graph_version": "v25.0", "human_agent": true});
    let of = |provider: &str, account: &Value| {
        let mut body = web("+15559999");
        body["provider"] = json!(provider);
        body["account"] = account.clone();
        body
    };
    for (provider, account, field) in [
        ("webhook", &twilio, "account.account_sid"),
        ("webhook", &whatsapp, "account.phone_number_id"),
        ("twilio_messaging", &json!({}), "account.account_sid"),
        ("twilio_messaging", &Value::Null, "account.account_sid"),
        (
            "twilio_messaging",
            &json!({"account_sid": sid}),
            "account.sender",
        ),
        (
            "twilio_messaging",
            &json!({"account_sid": "AC1", "sender": "+15559999"}),
            "account.account_sid",
        ),
        (
            "twilio_messaging",
            &json!({"account_sid": sid, "sender": "shop"}),
            "account.sender",
        ),
        (
            "twilio_messaging",
            &json!({"account_sid": sid, "sender": "+15559999", "graph_version": "v25.0"}),
            "account.graph_version",
        ),
        (
            "twilio_conversations",
            &json!({"account_sid": sid, "sender": "+15559999"}),
            "account.sender",
        ),
        (
            "twilio_conversations",
            &json!({"account_sid": sid, "chat_service_sid": "MG1"}),
            "account.chat_service_sid",
        ),
        ("twilio_messaging", &threads, "account.sender"),
        ("whatsapp_cloud", &page, "account.phone_number_id"),
        ("messenger", &whatsapp, "account.page_id"),
        (
            "messenger",
            &json!({"page_id": "shop", "graph_version": "v25.0"}),
            "account.page_id",
        ),
        (
            "instagram",
            &json!({"page_id": "106"}),
            "account.graph_version",
        ),
        (
            "whatsapp_cloud",
            &json!({"phone_number_id": "1"}),
            "account.graph_version",
        ),
        (
            "whatsapp_cloud",
            &json!({"phone_number_id": "+1", "graph_version": "v25.0"}),
            "account.phone_number_id",
        ),
        (
            "whatsapp_cloud",
            &json!({"phone_number_id": "1", "graph_version": "25"}),
            "account.graph_version",
        ),
    ] {
        put(&world, "main", &of(provider, account))
            .await
            .invalid(field);
    }
    for (id, provider, channel, account) in [
        ("tw-main", "twilio_messaging", "sms", &twilio),
        ("wa-main", "whatsapp_cloud", "whatsapp", &whatsapp),
        ("ch-main", "twilio_conversations", "threads", &threads),
        ("ms-main", "messenger", "messenger", &page),
        ("ig-main", "instagram", "instagram", &page),
    ] {
        let mut body = of(provider, account);
        body["channel"] = json!(channel);
        let made = put(&world, id, &body).await.is(201);
        // What it signs by is not ours.
        assert_eq!(made["secret"], Value::Null);
        let read = world.read(&format!("/v1/connections/{id}"), EVE).await;
        for (field, value) in account.as_object().unwrap() {
            assert_eq!(&read["account"][field], value, "{field}");
        }
        let rotate = world.call("POST", &format!("/v1/connections/{id}/rotate"), ADMIN);
        rotate.send().await.refused(404, "not_found");
        // What is read can be put again.
        body["account"] = read["account"].clone();
        assert_eq!(put(&world, id, &body).await.is(200)["version"], 1);
    }
}

#[tokio::test]
async fn a_change_that_was_meant_for_another_version_is_refused() {
    let world = World::off().await;
    let put_at = async |version: &str, address: &str| {
        let call = world.call("PUT", "/v1/connections/web-main", ADMIN);
        call.if_match(version).json(&web(address)).send().await
    };
    put_at("\"1\"", "shop")
        .await
        .refused(412, "version_mismatch");
    put_at("\"0\"", "shop").await.is(201);
    let refused = put_at("\"0\"", "store")
        .await
        .refused(412, "version_mismatch");
    assert_eq!(refused["current_version"], 1);
    put_at("\"1\"", "store").await.is(200);
    let removal = world.call("DELETE", "/v1/connections/web-main", ADMIN);
    removal
        .if_match("\"1\"")
        .send()
        .await
        .refused(412, "version_mismatch");
}

#[tokio::test]
async fn a_connection_that_was_removed_is_gone_and_its_versions_are_not_used_again() {
    let world = World::off().await;
    remove(&world, "web-main").await.refused(404, "not_found");
    put(&world, "web-main", &web("shop")).await.is(201);
    put(&world, "web-other", &web("store")).await.is(201);
    for _ in 0..2 {
        assert_eq!(remove(&world, "web-main").await.status, 204);
    }
    let read = world.call("GET", "/v1/connections/web-main", EVE);
    read.send().await.refused(404, "not_found");
    let listed = world.read("/v1/connections", EVE).await;
    assert_eq!(listed["connections"].as_array().unwrap().len(), 1);
    assert_eq!(
        put(&world, "web-main", &web("shop")).await.is(201)["version"],
        3
    );
}

#[tokio::test]
async fn the_pages_of_the_list_show_each_connection_once() {
    let world = World::off().await;
    let ids = ["a", "b", "c", "d", "e"];
    for id in ids {
        put(&world, id, &web(id)).await.is(201);
    }
    assert_eq!(remove(&world, "c").await.status, 204);
    let (mut seen, mut query) = (Vec::new(), "limit=2".to_owned());
    loop {
        let page = world.read(&format!("/v1/connections?{query}"), EVE).await;
        let listed = page["connections"].as_array().unwrap().iter();
        seen.extend(listed.map(|one| one["id"].as_str().unwrap().to_owned()));
        let Some(cursor) = page["next_cursor"].as_str() else {
            break;
        };
        query = format!("limit=2&cursor={cursor}");
    }
    assert_eq!(seen, ["a", "b", "d", "e"]);
}
