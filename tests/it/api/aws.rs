//! SMS and WhatsApp by AWS End User Messaging: what its topic brings, what goes out, and what a check says.

use crate::support::{ADMIN, Answer, EVE, World, items};
use serde_json::{Value, json};

const ANN: &str = "+15550001";
const US: &str = "+15559999";

/// A connection of the local system's, with its phones.
async fn connected(world: &World, id: &str, provider: &str) {
    let path = format!("/local/connections/{id}");
    let put = world.anonymous("PUT", &path);
    put.json(&json!({ "provider": provider }))
        .send()
        .await
        .is(201);
}

/// The event with which SNS calls the function.
fn published(message: &Value) -> Value {
    json!({"Records": [{"EventSource": "aws:sns", "Sns": {
        "Type": "Notification", "TopicArn": "arn:aws:sns:us-east-1:000000000000:hiatus-providers",
        "Message": message.to_string(), "Timestamp": "2026-01-01T00:00:00.000Z",
    }}]})
}

fn text(from: &str, id: &str, body: &str) -> Value {
    json!({
        "originationNumber": from, "destinationNumber": US, "messageKeyword": "X", "messageBody": body,
        "inboundMessageId": id, "previousPublishedMessageId": null,
    })
}

/// How many messages and reports were taken in, ignored, and could not be read.
async fn counts(world: &World, message: &Value) -> [u64; 4] {
    let taken = world.invoke("topic", published(message)).await;
    ["messages", "statuses", "ignored", "unreadable"].map(|field| taken[field].as_u64().unwrap())
}

async fn of_ann(world: &World, channel: &str) -> Vec<Value> {
    let path = format!("/v1/customers?channel={channel}&address=%2B15550001");
    let found = world.read(&path, EVE).await;
    found["conversations"].as_array().unwrap().clone()
}

#[tokio::test]
async fn a_text_is_taken_in_once_as_of_when_it_was_published() {
    let world = World::on().await;
    connected(&world, "main", "aws_sms").await;
    for _ in 0..2 {
        assert_eq!(
            counts(&world, &text(ANN, "i1", "Any news?")).await,
            [1, 0, 0, 0]
        );
    }
    let found = of_ann(&world, "sms").await;
    assert_eq!(found[0]["business_address"], US);
    let path = format!(
        "/v1/conversations/{}/messages",
        found[0]["id"].as_str().unwrap()
    );
    let history = world.read(&path, EVE).await;
    let said = history["messages"].as_array().unwrap();
    assert_eq!(said.len(), 1);
    assert_eq!(said[0]["sent_at"], "2026-01-01T00:00:00.000Z");
    // When something last came in is known of its connection.
    let connection = world.read("/v1/connections/main", ADMIN).await;
    assert!(
        connection["health"]["last_inbound_at"].is_string(),
        "{connection}"
    );
}

#[tokio::test]
async fn a_word_that_aws_obeys_wakes_nobody_unless_the_business_obeys_it() {
    let world = World::on().await;
    connected(&world, "main", "aws_sms").await;
    assert_eq!(
        counts(&world, &text(ANN, "i1", "Any news?")).await,
        [1, 0, 0, 0]
    );
    world.available("alice", 3).await;
    let id = of_ann(&world, "sms").await[0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    world.act_at_once("alice", &id, "leave").await;
    world.settle().await;
    let before = items(&world).await;
    for (n, word) in ["STOP", " stop ", "Help"].into_iter().enumerate() {
        let obeyed = text(ANN, &format!("s{n}"), word);
        assert_eq!(counts(&world, &obeyed).await, [0, 0, 1, 0], "{word}");
    }
    assert_eq!(items(&world).await, before);
    let mut connection = world.read("/v1/connections/main", ADMIN).await;
    let described = connection.as_object_mut().unwrap();
    described.retain(|name, _| {
        ["provider", "account", "channel", "business_address"].contains(&name.as_str())
    });
    let account = described["account"].as_object_mut().unwrap();
    account.retain(|_, value| !value.is_null());
    account.insert("self_managed_opt_outs".to_owned(), json!(true));
    let put = world.call("PUT", "/v1/connections/main", ADMIN);
    put.json(&connection).send().await.is(200);
    assert_eq!(counts(&world, &text(ANN, "s9", "STOP")).await, [1, 0, 0, 0]);
    assert_eq!(world.get(&id).await["channel_state"], "active");
}

#[tokio::test]
async fn what_is_for_nobody_or_for_a_connection_that_is_off_changes_nothing() {
    let world = World::on().await;
    connected(&world, "main", "aws_sms").await;
    connected(&world, "wa", "aws_whatsapp").await;
    world.settle().await;
    let before = items(&world).await;
    let mut elsewhere = text(ANN, "i1", "Any news?");
    elsewhere["destinationNumber"] = json!("+15558888");
    let entry = json!({"id": "WABA", "changes": [{"field": "messages", "value": {
        "metadata": {"phone_number_id": "7"}, "messages": [
            {"from": "15550001", "id": "wamid.1", "type": "text", "text": {"body": "Hello"}},
        ],
    }}]});
    let envelope = json!({"whatsAppWebhookEntry": entry.to_string()});
    let event = json!({
        "eventType": "TEXT_DELIVERED", "originationPhoneNumber": US, "messageId": "m", "context": {"other": "1"},
    });
    for ignored in [elsewhere, envelope, event, json!({"Event": "another"})] {
        assert_eq!(counts(&world, &ignored).await, [0, 0, 1, 0], "{ignored}");
    }
    // A report on a message that is nobody's of this connection is none.
    let forged = json!({
        "eventType": "TEXT_DELIVERED", "originationPhoneNumber": US, "messageId": "m",
        "context": {"hiatus": "01K00000000000000000000000-1"},
    });
    assert_eq!(counts(&world, &forged).await, [0, 1, 0, 0]);
    assert_eq!(items(&world).await, before);
    let off = json!({"provider": "aws_sms", "enabled": false});
    let put = world.anonymous("PUT", "/local/connections/main");
    put.json(&off).send().await.is(200);
    assert_eq!(
        counts(&world, &text(ANN, "i1", "Any news?")).await,
        [0, 0, 1, 0]
    );
    assert_eq!(of_ann(&world, "sms").await, [json!(null); 0]);
}

#[tokio::test]
async fn what_cannot_be_read_is_kept_and_what_is_no_notification_is_tried_again() {
    let world = World::on().await;
    connected(&world, "main", "aws_sms").await;
    let mut nobodys = text("", "i1", "Any news?");
    assert_eq!(counts(&world, &nobodys).await, [0, 0, 0, 1]);
    let kept = items(&world).await;
    let kept = kept.iter().map(Value::to_string);
    assert_eq!(
        kept.filter(|item| item.contains("originationNumber"))
            .count(),
        1
    );
    // Of a number that nobody has, nothing is kept.
    nobodys["destinationNumber"] = json!("+15558888");
    assert_eq!(counts(&world, &nobodys).await, [0, 0, 1, 0]);
    for message in ["", "hello", "[]", "{\"whatsAppWebhookEntry\":\"{\"}"] {
        let mut event = published(&Value::Null);
        event["Records"][0]["Sns"]["Message"] = json!(message);
        assert!(
            world.system.invoke("topic", event).await.is_err(),
            "{message}"
        );
    }
    for event in [json!({}), json!({"Records": [{}]}), json!({"Records": 7})] {
        assert!(world.system.invoke("topic", event).await.is_err());
    }
}

#[tokio::test]
async fn whatsapp_comes_in_by_the_topic_as_by_metas_hook() {
    let world = World::on().await;
    connected(&world, "main", "aws_whatsapp").await;
    let message = |id: &str, kind: &str, part: Value| {
        let message = json!({"from": "15550001", "id": id, "timestamp": "1767225600", "type": kind, kind: part});
        let value = json!({
            "metadata": {"phone_number_id": "15559999"}, "messages": [message],
            "contacts": [{"profile": {"name": "Ann"}, "wa_id": "15550001", "user_id": "US.1"}],
        });
        let entry = json!({"id": "WABA", "changes": [{"field": "messages", "value": value}]});
        json!({"whatsAppWebhookEntry": entry.to_string(), "aws_account_id": "000000000000"})
    };
    for _ in 0..2 {
        let said = message("wamid.1", "text", json!({"body": "Any news?"}));
        assert_eq!(counts(&world, &said).await, [1, 0, 0, 0]);
    }
    let reaction = message(
        "wamid.2",
        "reaction",
        json!({"message_id": "wamid.0", "emoji": "x"}),
    );
    assert_eq!(counts(&world, &reaction).await, [0, 0, 1, 0]);
    let found = of_ann(&world, "whatsapp").await;
    assert_eq!(found.len(), 1);
    let conversation = world.get(found[0]["id"].as_str().unwrap()).await;
    assert_eq!(conversation["attributes"]["whatsapp"]["name"], "Ann");
    // Under the name that Meta has for her she is the same.
    let path = "/v1/customers?channel=whatsapp&address=US.1";
    assert_eq!(
        world.read(path, EVE).await["conversations"][0]["id"],
        found[0]["id"]
    );
}

#[tokio::test]
async fn a_check_asks_aws_for_the_number_and_where_it_publishes() {
    for (provider, names) in [
        (
            "aws_sms",
            &["enabled", "outbound", "account", "address", "hook"][..],
        ),
        (
            "aws_whatsapp",
            &["enabled", "outbound", "account", "address"],
        ),
    ] {
        let world = World::off().await;
        connected(&world, "main", provider).await;
        let check = || async {
            let check = world.call("POST", "/v1/connections/main/check", ADMIN);
            check.send().await.is(200)
        };
        let well = check().await;
        assert_eq!(well["ok"], true, "{well}");
        let found: Vec<_> = well["checks"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it["name"].clone())
            .collect();
        assert_eq!(found, names);
        let faults = world.anonymous("PUT", "/local/phones/main/faults");
        faults
            .json(&json!({"token_expired": true}))
            .send()
            .await
            .is(200);
        let refused = check().await;
        assert_eq!(refused["ok"], false);
        let account = refused["checks"]
            .as_array()
            .unwrap()
            .iter()
            .find(|it| it["name"] == "account");
        assert_eq!(account.unwrap()["ok"], false, "{refused}");
    }
}

#[tokio::test]
async fn an_account_has_what_its_provider_needs_and_nothing_else() {
    let world = World::off().await;
    let arn = "arn:aws:sms-voice:us-east-1:000000000000:phone-number/phone-1";
    let sms = json!({"phone_number_arn": arn, "configuration_set": "hiatus"});
    let whatsapp = json!({
        "origination_phone_number_id": "phone-number-id-1", "phone_number_id": "106", "graph_version": "v25.0",
    });
    let put = async |provider: &str, account: &Value| {
        let body = json!({"provider": provider, "channel": "c", "business_address": US, "account": account});
        let put = world.call("PUT", "/v1/connections/main", ADMIN);
        put.json(&body).send().await
    };
    for (provider, account) in [("aws_sms", &sms), ("aws_whatsapp", &whatsapp)] {
        for name in account.as_object().unwrap().keys() {
            let mut without = account.clone();
            without.as_object_mut().unwrap().remove(name);
            put(provider, &without)
                .await
                .invalid(&format!("account.{name}"));
        }
        let mut more = account.clone();
        more["sender"] = json!(US);
        put(provider, &more).await.invalid("account.sender");
        let made = put(provider, account).await.ok();
        assert_eq!(made["provider"], provider);
        for (name, value) in account.as_object().unwrap() {
            assert_eq!(made["account"][name], *value, "{name}");
        }
    }
    // It has no key, and none can be made.
    let rotate = world.call("POST", "/v1/connections/main/rotate", ADMIN);
    rotate.send().await.refused(404, "not_found");
    let mut bad = sms;
    bad["phone_number_arn"] = json!("+15559999");
    put("aws_sms", &bad).await.refused(422, "invalid");
}

/// What ann sends from her phone; what a supervisor is answered who asks for the copy.
async fn copied(world: &World, seq: u64, file: &Value) -> Answer {
    let deed = json!({"from": ANN, "body": "Look", "file": file});
    let sent = world.anonymous("POST", "/local/phones/main/messages");
    assert_eq!(sent.json(&deed).send().await.is(200)["hook_status"], 200);
    world.settle().await;
    copy(world, seq).await
}

async fn copy(world: &World, seq: u64) -> Answer {
    let id = of_ann(world, "whatsapp").await[0]["id"].clone();
    let path = format!(
        "/v1/conversations/{}/messages/{seq}/media/0",
        id.as_str().unwrap()
    );
    let asked = world.call("GET", &path, EVE);
    asked.header("accept", "application/json").send().await
}

#[tokio::test]
async fn a_file_by_whatsapp_is_put_into_the_bucket_by_aws_under_its_own_name_and_type() {
    let world = World::on().await;
    connected(&world, "main", "aws_whatsapp").await;
    let pdf = json!({"content_type": "application/pdf", "name": "bill.pdf", "content": "JVBERg=="});
    let link = copied(&world, 1, &pdf).await.is(200);
    let file = reqwest::get(link["url"].as_str().unwrap()).await.unwrap();
    let header = |name: &str| file.headers()[name].to_str().unwrap().to_owned();
    assert_eq!(header("content-type"), "application/pdf");
    assert_eq!(
        header("content-disposition"),
        "attachment; filename*=UTF-8''bill%2Epdf"
    );
    assert_eq!(&file.bytes().await.unwrap()[..], b"%PDF");
    // What is not copied of anybody's is not copied of this one's.
    let page = json!({"content_type": "text/html", "name": "a.html", "content": "PHA+"});
    let refused = copied(&world, 2, &page).await;
    refused.refused(404, "media_unavailable");
}

#[tokio::test]
async fn a_file_that_aws_does_not_give_now_is_tried_again() {
    let world = World::on().await;
    connected(&world, "main", "aws_whatsapp").await;
    let faults = world.anonymous("PUT", "/local/phones/main/faults");
    let expired = json!({"token_expired": true});
    faults.json(&expired).send().await.is(200);
    let picture = json!({"content_type": "image/png", "content": "iVBORw=="});
    let pending = copied(&world, 1, &picture).await;
    pending.refused(404, "media_pending");
    let faults = world.anonymous("PUT", "/local/phones/main/faults");
    faults.json(&json!({})).send().await.is(200);
    let id = of_ann(&world, "whatsapp").await[0]["id"].clone();
    let detail = json!({"conversation_id": id, "seq": 1, "from": "customer"});
    let event = json!({"source": "hiatus", "detail-type": "message.added", "detail": detail});
    assert_eq!(world.invoke("media", event).await["copied"], 1);
    assert_eq!(copy(&world, 1).await.status, 200);
}
