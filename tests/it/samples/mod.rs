//! The sample events of `events/`, fed to the functions as raw bytes: the answers and the effects
//! that the samples' document promises.

use crate::repository;
use crate::support::shelf::{Served, Shelf};
use crate::support::{Program, Receiver, Reply, status};
use aws_sdk_dynamodb::types::{AttributeValue, ReturnValue};
use chrono::TimeDelta;
use hiatus::{Options, System};
use hiatus_domain::ids::ConnectionId;
use hiatus_tests::recorder::{Grant, Recorded};
use hiatus_tests::samples::{self, Sample, difference};
use hiatus_tests::{delivery, flex, seed};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// A system on which nothing happens but what a test does, just seeded.
pub(crate) async fn seeded() -> (System, Recorded) {
    let options = Options::default().with_steady_table();
    let options = options.frozen_at("2027-01-01T00:00:00Z".parse().unwrap());
    let system = System::start(options).await.unwrap();
    system.go_quiet().await;
    seed::sow(system.store(), system.now()).await.unwrap();
    let functions = Recorded::on(&system).await;
    (system, functions)
}

/// The body of an answer of the API, and its status.
fn http(answer: &Value) -> (u64, Value) {
    let body = answer["body"].as_str().filter(|body| !body.is_empty());
    let body = body.unwrap_or("null");
    (
        answer["statusCode"].as_u64().unwrap(),
        serde_json::from_str(body).unwrap(),
    )
}

/// A supervisor's look at the system.
async fn look(functions: &Recorded, path: &str) -> Value {
    let mut parts = path.trim_start_matches("/v1/").split('/');
    let (kind, id, list) = (parts.next().unwrap(), parts.next(), parts.next());
    let route = match (id, list) {
        (Some(_), Some(list)) => format!("GET /v1/{kind}/{{id}}/{list}"),
        (Some(_), None) => format!("GET /v1/{kind}/{{id}}"),
        (None, _) => format!("GET /v1/{kind}"),
    };
    let event = json!({
        "version": "2.0", "routeKey": route, "rawPath": path, "rawQueryString": "", "headers": {},
        "pathParameters": { "id": id },
        "requestContext": {
            "authorizer": { "jwt": { "claims": { "sub": "sam", "scope": "supervisor" }, "scopes": ["supervisor"] } },
            "http": { "method": "GET", "path": path }, "routeKey": route, "stage": "$default",
        },
        "isBase64Encoded": false,
    });
    let function = if kind == "agents" {
        "agents"
    } else {
        "conversations"
    };
    let (answer, _) = functions
        .invoke(function, event.to_string().as_bytes())
        .await;
    http(&answer.unwrap()).1
}

/// Carries all samples out, in order; what each function asked AWS for.
pub(crate) async fn carry_all_out(functions: &Recorded) -> BTreeMap<String, BTreeSet<Grant>> {
    let mut asked: BTreeMap<String, BTreeSet<Grant>> = BTreeMap::new();
    for sample in samples::all().unwrap() {
        let (answer, asked_for) = functions
            .invoke(&sample.function, &sample.bytes().unwrap())
            .await;
        let answer = answer.unwrap_or_else(|failure| panic!("{}: {failure:?}", sample.event));
        asked
            .entry(sample.function.clone())
            .or_default()
            .extend(asked_for.grants);
        compare(&sample, &answer);
        for then in &sample.then {
            let seen = look(functions, &then.get).await;
            let different = difference(&seen, &then.answer);
            assert_eq!(
                different, None,
                "{}, then {}: {seen:#}",
                sample.event, then.get
            );
        }
    }
    asked
}

/// What no file can have, since it is signed by a key of this very system: a delivery that opens a
/// conversation, and the inbox of its customer; what each function asked AWS for.
pub(crate) async fn carry_signed_out(
    system: &System,
    functions: &Recorded,
) -> Vec<(&'static str, BTreeSet<Grant>)> {
    let admin = ("ada", "admin");
    let web = json!({"provider": "webhook", "channel": "web", "business_address": "signed"});
    let message = json!({"from": "ann", "message_id": "m1", "body": "Any news?"});
    let delivered = json!({"type": "message.received", "data": message});
    let mut inbox = seed::request("GET /v1/inbox", "", ("web", "channel"), &Value::Null);
    inbox["rawQueryString"] = json!("channel=web&to=signed&from=ann");
    let route = "PUT /v1/connections/{id}";
    let account = "AC0123456789abcdef0123456789abcdef";
    let sms = json!({
        "provider": "twilio_messaging", "channel": "sms", "business_address": "+15557777",
        "account": {"account_sid": account, "sender": "+15557777"},
    });
    let whatsapp = json!({
        "provider": "whatsapp_cloud", "channel": "whatsapp", "business_address": "+15557777",
        "account": {"phone_number_id": "106", "graph_version": "v25.0"},
    });
    let mut unsigned = whatsapp.clone();
    unsigned["business_address"] = json!("+15556666");
    let check = "POST /v1/connections/{id}/check";
    for (id, secrets) in [
        ("signed-sms", json!({"auth_tokens": ["token"]})),
        ("signed-wa", json!({"app_secret": ["secret"]})),
        ("signed-ch", json!({"shared_keys": {"k1": "shared"}})),
    ] {
        let id = ConnectionId::parse(id).unwrap();
        let secrets = secrets.as_object().cloned();
        system.give_secrets(&id, secrets.unwrap()).unwrap();
    }
    let text = [
        ("AccountSid", account),
        ("MessageSid", "SM1"),
        ("From", "+15550001"),
        ("To", "+15557777"),
        ("Body", "Any news?"),
    ];
    // Of a number that the hook's own connection does not have: the others are looked through.
    let value = json!({"metadata": {"phone_number_id": "107"}, "messages": [{}]});
    let changes = json!([{"field": "messages", "value": value}]);
    let batch = json!({"object": "whatsapp_business_account", "entry": [{"changes": changes}]});
    let batch = delivery::by_meta("signed-wa", "secret", &batch);
    let text = delivery::by_twilio("signed-sms", "token", &delivery::form(&text));
    let steps = [
        (
            "connections",
            seed::request(route, "signed", admin, &web),
            201,
        ),
        ("hook", delivery::signed(system, "signed", &delivered), 201),
        ("connections", inbox, 200),
        (
            "connections",
            seed::request(route, "signed-sms", admin, &sms),
            201,
        ),
        ("hook", text, 200),
        (
            "connections",
            seed::request(route, "signed-wa", admin, &whatsapp),
            201,
        ),
        ("hook", batch, 200),
        // Nothing has been given to ask its provider with.
        (
            "connections",
            seed::request(route, "unsigned", admin, &unsigned),
            201,
        ),
        (
            "connections",
            seed::request(check, "unsigned", admin, &json!({})),
            200,
        ),
    ];
    let mut asked = Vec::new();
    for (function, event, status) in steps.into_iter().chain(threads()) {
        let (answer, asked_for) = functions
            .invoke(function, event.to_string().as_bytes())
            .await;
        let answer = answer.unwrap();
        assert_eq!(answer["statusCode"], status, "{event}: {answer}");
        asked.push((function, asked_for.grants));
    }
    asked.extend(deliver_all(system, functions).await);
    asked.extend(notify_all(functions).await);
    asked.extend(copy_all(system, functions).await);
    asked.extend(take_mail_in(system, functions).await);
    asked.push(("backfill", ask_for_all(system).await));
    asked.extend(pause_as_twilio_does(functions).await);
    asked.extend(by_aws(system, functions).await);
    asked
}

/// A connection of Twilio's Conversations, the first message of a thread, and one behind what nobody can be asked for: who signs
/// by a key of the operator's own is called by nobody.
fn threads() -> [(&'static str, Value, u16); 3] {
    let account = "AC0123456789abcdef0123456789abcdef";
    let described = json!({
        "provider": "twilio_conversations", "channel": "chat", "business_address": "+15557777",
        "account": {"account_sid": account},
    });
    let put = "PUT /v1/connections/{id}";
    let message = |index: &str, sid: &str| {
        let form = delivery::form(&[
            ("EventType", "onMessageAdded"),
            ("AccountSid", account),
            ("ConversationSid", "CH0123456789abcdef0123456789abcdef"),
            ("MessageSid", sid),
            ("Index", index),
            ("Author", "ann"),
            ("ParticipantSid", "MB0123456789abcdef0123456789abcdef"),
            ("Body", "Any news?"),
        ]);
        delivery::by_shared_key("signed-ch", ("k1", "shared"), &form)
    };
    let (first, behind) = (
        message("0", "IM00000000000000000000000000000000"),
        message("2", "IM22222222222222222222222222222222"),
    );
    [
        (
            "connections",
            seed::request(put, "signed-ch", ("ada", "admin"), &described),
            201,
        ),
        ("backfill", first, 200),
        ("backfill", behind, 200),
    ]
}

/// What is said by AWS, what comes in by it, and what it says of its numbers; what each function asked AWS for.
async fn by_aws(system: &System, functions: &Recorded) -> Vec<(&'static str, BTreeSet<Grant>)> {
    let (admin, alice, ours) = (("ada", "admin"), ("alice", "agent"), "+15557776");
    let sms = json!({
        "provider": "aws_sms", "channel": "sms", "business_address": ours, "account": {
            "phone_number_arn": "arn:aws:sms-voice:us-east-1:000000000000:phone-number/phone-1",
            "configuration_set": "hiatus",
        },
    });
    let whatsapp = json!({
        "provider": "aws_whatsapp", "channel": "whatsapp", "business_address": ours, "account": {
            "origination_phone_number_id": "phone-number-id-1", "phone_number_id": "108", "graph_version": "v25.0",
        },
    });
    let mailbox = json!({
        "provider": "ses", "channel": "email", "business_address": "post@shop.example", "account": {"configuration_set": "hiatus"},
    });
    let on = json!({"outbound": {
        "whatsapp": {"deliver": true, "reply_window_seconds": 0}, "email": {"deliver": true},
    }});
    let writes = json!({
        "channel": "email", "to": "ann@home.example", "from": "post@shop.example", "message_id": "e1", "body": "Hello.",
    });
    let writes = seed::request("POST /v1/conversations", "", alice, &writes);
    let (put, check) = (
        "PUT /v1/connections/{id}",
        "POST /v1/connections/{id}/check",
    );
    let says = |channel: &str| {
        let word = json!({"channel": channel, "to": "+15550009", "from": ours, "message_id": channel, "body": "Hello."});
        seed::request("POST /v1/conversations", "", alice, &word)
    };
    let published = |message: &Value| json!({"Records": [{"Sns": {"Message": message.to_string(), "Timestamp": "2027-01-01T00:00:00.000Z"}}]});
    let text = |from: &str| {
        published(
            &json!({"originationNumber": from, "destinationNumber": ours, "messageBody": "Any news?", "inboundMessageId": "i1"}),
        )
    };
    let steps = [
        ("connections", seed::request(put, "aws-sms", admin, &sms)),
        (
            "connections",
            seed::request(put, "aws-wa", admin, &whatsapp),
        ),
        (
            "connections",
            seed::request(put, "aws-mail", admin, &mailbox),
        ),
        (
            "connections",
            seed::request(check, "aws-mail", admin, &json!({})),
        ),
        (
            "connections",
            seed::request(check, "aws-sms", admin, &json!({})),
        ),
        (
            "connections",
            seed::request(check, "aws-wa", admin, &json!({})),
        ),
        (
            "settings",
            seed::request("PATCH /v1/settings", "", admin, &on),
        ),
        ("transfer", writes),
        ("transfer", says("whatsapp")),
        ("transfer", says("sms")),
        ("deliver", json!({"sweep": true})),
        ("topic", text("+15550009")),
        ("topic", text("")),
    ];
    let (mut asked, mut conversations) = (Vec::new(), Vec::new());
    for (function, event) in steps {
        let clock = system.clock();
        clock.advance_to(clock.now() + TimeDelta::minutes(1));
        let (answer, asked_for) = functions
            .invoke(function, event.to_string().as_bytes())
            .await;
        let answer = answer.unwrap();
        let status = answer["statusCode"].as_u64().unwrap_or(200);
        assert!((200..300).contains(&status), "{event}: {answer}");
        if function == "transfer" {
            let opened = http(&answer).1;
            conversations.push(opened["id"].as_str().unwrap().to_owned());
        }
        asked.push((function, asked_for.grants));
    }
    let [_, whatsapp, conversation] = &conversations[..] else {
        panic!("{conversations:?}");
    };
    asked.extend(picture_by_aws(functions, whatsapp).await);
    let report = json!({
        "eventType": "TEXT_DELIVERED", "originationPhoneNumber": ours, "context": {"hiatus": format!("{conversation}-1")},
    });
    let report = published(&report).to_string();
    let (answer, asked_for) = functions.invoke("topic", report.as_bytes()).await;
    assert_eq!(answer.unwrap()["statuses"], 1);
    asked.push(("topic", asked_for.grants));
    asked
}

/// A picture that a customer sends by WhatsApp, which AWS has no more; what each function asked AWS for.
async fn picture_by_aws(functions: &Recorded, id: &str) -> Vec<(&'static str, BTreeSet<Grant>)> {
    let image = json!({"id": "106", "mime_type": "image/png"});
    let message = json!({"from": "15550009", "id": "wamid.p", "type": "image", "image": image});
    let value = json!({"metadata": {"phone_number_id": "108"}, "messages": [message]});
    let entry = json!({"changes": [{"field": "messages", "value": value}]});
    let said = json!({"whatsAppWebhookEntry": entry.to_string()}).to_string();
    let published =
        json!({"Records": [{"Sns": {"Message": said, "Timestamp": "2027-01-01T00:00:00.000Z"}}]});
    let detail = json!({"conversation_id": id, "seq": 2, "from": "customer"});
    let told = json!({"source": "hiatus", "detail-type": "message.added", "detail": detail});
    let mut asked = Vec::new();
    for (function, event, answer) in [
        (
            "topic",
            published,
            json!({"messages": 1, "statuses": 0, "ignored": 0, "unreadable": 0}),
        ),
        ("media", told, json!({"copied": 1})),
    ] {
        let (answered, asked_for) = functions
            .invoke(function, event.to_string().as_bytes())
            .await;
        assert_eq!(answered.unwrap(), answer);
        asked.push((function, asked_for.grants));
    }
    asked
}

/// A pause, by Twilio's client, of an agent whose pauses nobody has counted; what each function asked AWS for.
async fn pause_as_twilio_does(functions: &Recorded) -> Vec<(&'static str, BTreeSet<Grant>)> {
    let eve = ("eve", "supervisor");
    let body = json!({"availability": "available", "capacity": 1, "queues": ["flex"]});
    let present = seed::request("PUT /v1/agents/{id}", "flora", eve, &body);
    let body = json!({"channel": "sms", "from": "+15550021", "to": "us", "message_id": "f1", "body": "Hello?", "queue": "flex"});
    let writes = seed::request("POST /v1/messages", "", ("sms", "channel"), &body);
    let mut asked = Vec::new();
    let mut conversation = String::new();
    for (function, event) in [("agents", present), ("inbound-message", writes)] {
        let (answer, asked_for) = functions
            .invoke(function, event.to_string().as_bytes())
            .await;
        let (status, document) = http(&answer.unwrap());
        assert!(status < 300, "{document}");
        if let Some(id) = document["conversation_id"].as_str() {
            id.clone_into(&mut conversation);
        }
        asked.push((function, asked_for.grants));
    }
    let take = "POST /v1/conversations/{id}/take";
    let take = seed::request(take, &conversation, eve, &json!({"agent_id": "flora"}));
    let channel = "/twilio/v1/Interactions/{interaction}/Channels/{channel}";
    let pause = flex::event(
        &format!("POST {channel}"),
        &conversation,
        "flora",
        &[("Status", "pause")],
    );
    let participants = format!("GET {channel}/Participants");
    let participants = flex::event(&participants, &conversation, "flora", &[]);
    let steps = [
        ("transfer", take),
        ("interactions", pause),
        ("interactions", participants),
    ];
    for (function, event) in steps {
        let (answer, asked_for) = functions
            .invoke(function, event.to_string().as_bytes())
            .await;
        let (status, document) = http(&answer.unwrap());
        assert_eq!(status, 200, "{document}");
        asked.push((function, asked_for.grants));
    }
    asked
}

/// A mail with a file, which is copied, and what answers it from another mailbox; what each function asked AWS for.
async fn take_mail_in(
    system: &System,
    functions: &Recorded,
) -> Vec<(&'static str, BTreeSet<Grant>)> {
    let mailbox =
        json!({"provider": "ses", "channel": "email", "business_address": "help@shop.example"});
    let route = "PUT /v1/connections/{id}";
    let put = seed::request(route, "mailbox", ("ada", "admin"), &mailbox);
    let (first, answer) = (
        repository::file("tests/data/mail/page.eml"),
        "From: me@home.example\nMessage-ID: <m2>\nIn-Reply-To: <AM0PR01MB1234@AM0PR01MB1234.eurprd01.prod.exchange.example>\n\nMe again.",
    );
    let mut steps = vec![("connections", put)];
    for (id, raw) in [("s1", first.as_str()), ("s2", answer)] {
        delivery::put_mail(system, id, raw).await;
        steps.push(("mail", delivery::of_ses(id, &["help@shop.example"])));
    }
    let mut asked = Vec::new();
    for (function, event) in steps {
        let (answer, asked_for) = functions
            .invoke(function, event.to_string().as_bytes())
            .await;
        let answer = answer.unwrap();
        assert!(
            answer["statusCode"] == 201 || answer["messages"] == 1,
            "{answer}"
        );
        asked.push((function, asked_for.grants));
    }
    let mut list = seed::request("GET /v1/customers", "", ("eve", "supervisor"), &Value::Null);
    list["rawQueryString"] = json!("channel=email&address=juerg%40work.example");
    let (answer, _) = functions
        .invoke("customers", list.to_string().as_bytes())
        .await;
    let id = http(&answer.unwrap()).1["conversations"][0]["id"].clone();
    let detail = json!({"conversation_id": id, "seq": 1, "from": "customer"});
    let said = json!({"source": "hiatus", "detail-type": "message.added", "detail": detail});
    let (answer, asked_for) = functions.invoke("media", said.to_string().as_bytes()).await;
    assert_eq!(answer.unwrap(), json!({"copied": 1}));
    asked.push(("media", asked_for.grants));
    asked
}

/// A message that Twilio lists and no webhook has brought; what the function asked AWS for.
async fn ask_for_all(system: &System) -> BTreeSet<Grant> {
    let shelf = Shelf::start().await;
    let account = "AC0123456789abcdef0123456789abcdef";
    let listed = json!({
        "sid": "SM2", "account_sid": account, "direction": "inbound", "from": "+15550003", "to": "+15557777",
        "body": "Any news?", "date_sent": system.now().to_rfc2822(),
    });
    let page = json!({"messages": [listed], "next_page_uri": null});
    let path = format!("/2010-04-01/Accounts/{account}/Messages.json");
    shelf.puts(&path, Served::Says(page.to_string()));
    let functions = Recorded::configured(system, &[("HIATUS_TWILIO_URL", &shelf.url)]).await;
    let sweep = json!({"sweep": true}).to_string();
    let (answer, asked_for) = functions.invoke("backfill", sweep.as_bytes()).await;
    assert_eq!(answer.unwrap()["handled"], 1);
    asked_for.grants
}

/// A file that is copied, one that its provider does not have, and the copies of a conversation that is gone; what each
/// function asked AWS for.
async fn copy_all(system: &System, functions: &Recorded) -> Vec<(&'static str, BTreeSet<Grant>)> {
    let shelf = Shelf::start().await;
    shelf.puts("/a", Served::File("image/png", b"a picture".to_vec()));
    let account = "AC0123456789abcdef0123456789abcdef";
    let (one, other) = (format!("{}/a", shelf.url), format!("{}/b", shelf.url));
    let form = [
        ("AccountSid", account),
        ("MessageSid", "MM1"),
        ("From", "+15550002"),
        ("To", "+15557777"),
        ("Body", "Look"),
        ("NumMedia", "2"),
        ("MediaUrl0", &one),
        ("MediaUrl1", &other),
    ];
    let text = delivery::by_twilio("signed-sms", "token", &delivery::form(&form));
    let (answer, asked_for) = functions.invoke("hook", text.to_string().as_bytes()).await;
    assert_eq!(answer.unwrap()["statusCode"], 200);
    let mut asked = vec![("hook", asked_for.grants)];
    let customer = "/v1/customers?channel=sms&address=%2B15550002";
    let id = {
        let mut event = seed::request("GET /v1/customers", "", ("eve", "supervisor"), &Value::Null);
        event["rawQueryString"] = json!(customer.split_once('?').unwrap().1);
        let (answer, asked_for) = functions
            .invoke("customers", event.to_string().as_bytes())
            .await;
        asked.push(("customers", asked_for.grants));
        http(&answer.unwrap()).1["conversations"][0]["id"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let detail = json!({"conversation_id": id, "seq": 1, "from": "customer"});
    let said = json!({"source": "hiatus", "detail-type": "message.added", "detail": detail});
    let route = "GET /v1/conversations/{id}/messages/{seq}/media/{n}";
    let mut read = seed::request(route, &id, ("eve", "supervisor"), &Value::Null);
    read["pathParameters"]["seq"] = json!("1");
    read["pathParameters"]["n"] = json!("0");
    for (event, expected) in [
        (&said, json!({"copied": 2})),
        (&read, json!(302)),
        (&said, json!({"copied": 0})),
    ] {
        let (answer, asked_for) = functions
            .invoke("media", event.to_string().as_bytes())
            .await;
        let answer = answer.unwrap();
        let seen = answer.get("statusCode").unwrap_or(&answer);
        assert_eq!(*seen, expected, "{answer}");
        asked.push(("media", asked_for.grants));
    }
    // The conversation goes, and what is left of it has not yet; it comes back, and goes with all that is left.
    let store = system.store();
    let client = store.client();
    let key = |part: String| AttributeValue::S(part);
    let (pk, sk) = (key(format!("C#{id}")), key("C".to_owned()));
    let gone = client.delete_item().table_name(store.table());
    let gone = gone.key("pk", pk).key("sk", sk);
    let gone = gone.return_values(ReturnValue::AllOld).send().await;
    let item = gone.unwrap().attributes;
    let removed = json!({"Records": [{"eventName": "REMOVE", "dynamodb": {
        "SequenceNumber": "1", "Keys": {"pk": {"S": format!("C#{id}")}, "sk": {"S": "C"}},
    }}]});
    for (function, event, expected) in [
        ("media", &said, json!({"copied": 0})),
        ("media", &said, json!({"copied": 2})),
        ("purge", &removed, json!({"batchItemFailures": []})),
    ] {
        let (answer, asked_for) = functions
            .invoke(function, event.to_string().as_bytes())
            .await;
        assert_eq!(answer.unwrap(), expected, "{function}");
        asked.push((function, asked_for.grants));
        let back = client.put_item().table_name(store.table());
        back.set_item(item.clone()).send().await.unwrap();
    }
    asked
}

/// An event that an endpoint takes, one that it does not take until the sweep, and one that it never takes; what each
/// function asked AWS for.
async fn notify_all(functions: &Recorded) -> Vec<(&'static str, BTreeSet<Grant>)> {
    let receiver = Receiver::start().await;
    let (admin, nothing) = (("ada", "admin"), Value::Null);
    let described = json!({"url": receiver.url, "events": ["message.added"], "include_text": true});
    let on = |route, body: &Value| ("endpoints", seed::request(route, "told", admin, body));
    let told = |n: u32| {
        let detail = json!({
            "id": format!("01SAMPLE.{n}.1"), "type": "message.added", "time": "2027-01-01T00:00:00.000Z",
            "version": n, "conversation_id": "01SAMPLE00000000000000LEFT", "seq": 1, "from": "customer",
        });
        let event = json!({"source": "hiatus", "detail-type": "message.added", "detail": detail});
        ("notify", event)
    };
    let mut retry = seed::request(
        "POST /v1/webhooks/{id}/deliveries/{event}/retry",
        "told",
        admin,
        &nothing,
    );
    retry["pathParameters"]["event"] = json!("01SAMPLE.2.1");
    let steps = [
        (on("PUT /v1/webhooks/{id}", &described), 200),
        (told(1), 200),
        (on("POST /v1/webhooks/{id}/test", &nothing), 200),
        (told(2), 500),
        (on("GET /v1/webhooks/{id}/deliveries", &nothing), 200),
        (("endpoints", retry.clone()), 200),
        (("notify", json!({"sweep": true})), 500),
        (("endpoints", retry), 200),
        (("notify", json!({"sweep": true})), 200),
        (on("POST /v1/webhooks/{id}/rotate", &nothing), 200),
        (on("GET /v1/webhooks/{id}", &nothing), 200),
        (told(3), 410),
        (on("DELETE /v1/webhooks/{id}", &nothing), 200),
    ];
    let mut asked = Vec::new();
    for ((function, event), answers) in steps {
        receiver.answers(move |_| Some(status(answers)));
        let (answer, asked_for) = functions
            .invoke(function, event.to_string().as_bytes())
            .await;
        let answer = answer.unwrap();
        let is_good = answer["statusCode"].as_u64().is_none_or(|it| it < 300);
        assert!(is_good, "{event}: {answer}");
        asked.push((function, asked_for.grants));
    }
    assert_eq!(receiver.got().len(), 7);
    asked
}

/// What alice says to a customer first, handed to a program that refuses it, takes it, and wants no more; what each
/// function asked AWS for.
async fn deliver_all(
    system: &System,
    functions: &Recorded,
) -> Vec<(&'static str, BTreeSet<Grant>)> {
    let program = Program::start().await;
    let (mut asked, mut conversation) = (Vec::new(), String::new());
    let admin = ("ada", "admin");
    let connection = json!({
        "provider": "webhook", "channel": "web", "business_address": "store",
        "account": {"url": program.url()},
    });
    let on = json!({"outbound": {"web": {"deliver": true}, "sms": {"deliver": true}}});
    // Nothing to call Twilio with has been given yet, for which its messages wait.
    let sms = json!({
        "provider": "twilio_messaging", "channel": "sms", "business_address": "+15557778",
        "account": {"account_sid": "AC0123456789abcdef0123456789abcdef", "sender": "+15557778"},
    });
    let text = json!({"channel": "sms", "to": "+15550001", "from": "+15557778", "message_id": "w3", "body": "Hello."});
    let said = |id: &str| {
        let word = json!({"channel": "web", "to": "bea", "from": "store", "message_id": id, "body": "Hello."});
        seed::request("POST /v1/conversations", "", ("alice", "agent"), &word)
    };
    let steps = [
        (
            "connections",
            seed::request("PUT /v1/connections/{id}", "store", admin, &connection),
            Reply::Take,
        ),
        (
            "settings",
            seed::request("PATCH /v1/settings", "", admin, &on),
            Reply::Take,
        ),
        ("transfer", said("w1"), Reply::Take),
        ("deliver", json!({"sweep": true}), Reply::Refuse(429)),
        ("deliver", json!({"sweep": true}), Reply::Take),
        ("transfer", said("w2"), Reply::Take),
        ("deliver", json!({"sweep": true}), Reply::Refuse(410)),
        (
            "connections",
            seed::request("PUT /v1/connections/{id}", "bare-sms", admin, &sms),
            Reply::Take,
        ),
        (
            "transfer",
            seed::request("POST /v1/conversations", "", ("alice", "agent"), &text),
            Reply::Take,
        ),
        ("deliver", json!({"sweep": true}), Reply::Take),
    ];
    for (function, event, reply) in steps {
        program.behaves(move |_, _| reply.clone());
        let clock = system.clock();
        clock.advance_to(clock.now() + TimeDelta::minutes(1));
        let (answer, asked_for) = functions
            .invoke(function, event.to_string().as_bytes())
            .await;
        let answer = answer.unwrap();
        let status = answer["statusCode"].as_u64().unwrap_or(200);
        assert!((200..300).contains(&status), "{event}: {answer}");
        if function == "transfer" {
            let opened = http(&answer).1;
            opened["id"].as_str().unwrap().clone_into(&mut conversation);
        }
        asked.push((function, asked_for.grants));
        if function == "deliver" && program.requests() == 2 {
            let data = json!({"reference": format!("{conversation}-1"), "status": "read"});
            let status = json!({"type": "message.status", "data": data});
            let event = delivery::signed(system, "store", &status).to_string();
            let (answer, asked_for) = functions.invoke("hook", event.as_bytes()).await;
            assert_eq!(http(&answer.unwrap()).1["is_news"], true);
            asked.push(("hook", asked_for.grants));
        }
    }
    assert_eq!(program.requests(), 3);
    asked
}

fn compare(sample: &Sample, answer: &Value) {
    let seen = match sample.status {
        Some(status) => {
            let (seen, body) = http(answer);
            assert_eq!(seen, u64::from(status), "{}: {body}", sample.event);
            body
        }
        None => answer.clone(),
    };
    assert_eq!(
        difference(&seen, &sample.answer),
        None,
        "{}: {seen:#}",
        sample.event
    );
}

#[tokio::test]
async fn every_sample_is_answered_and_takes_effect() {
    let (system, functions) = seeded().await;
    let left_behind = rows(&system, "GONE").await;
    assert!(
        left_behind.len() >= 2,
        "a message and its id: {left_behind:?}"
    );
    carry_all_out(&functions).await;

    // What the API does not show: what was published, and what was removed.
    let published: Vec<_> = system
        .events(0)
        .unwrap()
        .into_iter()
        .map(|event| event.envelope["detail-type"].clone())
        .collect();
    assert_eq!(
        published,
        [
            "agent.updated",
            "channel.paused",
            "task.completed",
            "message.added"
        ]
    );
    assert_eq!(rows(&system, "GONE").await, [""; 0]);
}

/// The sort keys of what the table has of a sample's conversation.
async fn rows(system: &System, name: &str) -> Vec<String> {
    let query = system
        .store()
        .client()
        .query()
        .table_name(system.store().table());
    let pk = AttributeValue::S(format!("C#{}", seed::id(name)));
    let query = query
        .key_condition_expression("pk = :pk")
        .expression_attribute_values(":pk", pk);
    let items = query.send().await.unwrap().items.unwrap_or_default();
    items
        .iter()
        .map(|item| item["sk"].as_s().unwrap().clone())
        .collect()
}

#[test]
fn every_file_is_a_sample_and_every_function_has_one() {
    let samples = samples::all().unwrap();
    let listed: BTreeSet<_> = samples.iter().map(|sample| sample.event.clone()).collect();
    let files = std::fs::read_dir(samples::folder())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap());
    let events = files.filter(|name| {
        let is_json = std::path::Path::new(name)
            .extension()
            .is_some_and(|extension| extension == "json");
        is_json && name != "answers.json" && name != "env.json"
    });
    assert_eq!(listed, events.collect());
    for sample in &samples {
        assert!(
            sample.event.starts_with(&sample.function),
            "{} is named after its function",
            sample.event
        );
    }
    let functions: BTreeSet<_> = samples.into_iter().map(|sample| sample.function).collect();
    assert_eq!(functions, repository::functions());
}
