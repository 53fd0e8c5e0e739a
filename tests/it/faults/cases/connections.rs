//! Connections are made, described and removed.

use super::case;
use crate::faults::case::{Act, Case, Step, conversation, of_it};
use crate::faults::given::{ADMIN, ALICE, assigned, does, reads, then, writes};
use crate::faults::stage::api;
use crate::support::twilio::ACCOUNT;
use hiatus::System;
use hiatus_domain::ids::ConnectionId;
use hiatus_tests::delivery;
use serde_json::{Value, json};

fn puts(id: &str, address: &str) -> Value {
    let body = json!({ "provider": "webhook", "channel": "web", "business_address": address });
    api("PUT /v1/connections/{id}", id, ADMIN, &body)
}

fn removes(id: &str) -> Value {
    api("DELETE /v1/connections/{id}", id, ADMIN, &json!({}))
}

fn rotates(id: &str) -> Value {
    let route = "POST /v1/connections/{id}/rotate";
    api(route, id, ADMIN, &json!({}))
}

fn checks(id: &str) -> Value {
    api("POST /v1/connections/{id}/check", id, ADMIN, &json!({}))
}

/// A message that is delivered at the hook of a connection.
fn delivered(system: &System, message: &str) -> Value {
    let data = json!({ "from": "ann", "message_id": message, "body": "Any news?" });
    let body = json!({ "type": "message.received", "data": data });
    delivery::signed(system, "web-1", &body)
}

/// What providers sign with: of all cases at once, since it is read once in a while.
fn gives_secrets(system: &System) {
    for (connection, secrets) in [
        ("phone-tw", json!({ "auth_tokens": ["token"] })),
        // Nothing that Twilio could be called with: it is asked nothing.
        ("phone-ch", json!({ "shared_keys": { "k1": "shared" } })),
        (
            "phone-wa",
            json!({ "app_secret": ["secret"], "verify_token": "told" }),
        ),
    ] {
        let id = ConnectionId::parse(connection).unwrap();
        let secrets = secrets.as_object().unwrap().clone();
        system.give_secrets(&id, secrets).unwrap();
    }
}

fn puts_account(id: &str, provider: &str, account: &Value) -> Step {
    let body = json!({
        "provider": provider, "channel": "sms", "business_address": "+15559999", "account": account,
    });
    Step::Asks(api("PUT /v1/connections/{id}", id, ADMIN, &body))
}

/// A text that Twilio delivers.
fn by_twilio(system: &System) -> Value {
    gives_secrets(system);
    let text = [
        ("AccountSid", ACCOUNT),
        ("MessageSid", "SM1"),
        ("From", "+15550001"),
        ("To", "+15559999"),
        ("Body", "Any news?"),
    ];
    delivery::by_twilio("phone-tw", "token", &delivery::form(&text))
}

/// What the webhooks of Conversations tell, with these parameters more.
fn by_conversations(system: &System, more: &[(&str, &str)]) -> Value {
    gives_secrets(system);
    let form = [
        ("AccountSid", ACCOUNT),
        ("ConversationSid", "CH0123456789abcdef0123456789abcdef"),
        ("MessageSid", "IM0123456789abcdef0123456789abcdef"),
        ("ParticipantSid", "MB0123456789abcdef0123456789abcdef"),
        ("Body", "Any news?"),
    ];
    let form: Vec<_> = more.iter().copied().chain(form).collect();
    delivery::by_shared_key("phone-ch", ("k1", "shared"), &delivery::form(&form))
}

fn added(system: &System, author: &str, index: &str) -> Value {
    let more = [
        ("EventType", "onMessageAdded"),
        ("Author", author),
        ("Index", index),
    ];
    by_conversations(system, &more)
}

fn first_of_a_thread(system: &System) -> Value {
    added(system, "+15550001", "0")
}

fn behind_a_gap(system: &System) -> Value {
    added(system, "+15550001", "2")
}

/// Nobody has written it: nobody can read it.
fn of_nobody(system: &System) -> Value {
    added(system, "", "0")
}

fn of_a_message_of_ours(system: &System) -> Value {
    let more = [("EventType", "onDeliveryUpdated"), ("Status", "delivered")];
    by_conversations(system, &more)
}

/// Two texts of one customer that Meta delivers in one batch, and something that cannot be read.
fn by_meta(system: &System) -> Value {
    gives_secrets(system);
    let text = |id: &str| json!({ "from": "15550001", "id": id, "type": "text", "text": { "body": "Any news?" } });
    let messages = json!([text("wamid.1"), {}, text("wamid.2")]);
    let value = json!({ "metadata": { "phone_number_id": "106" }, "messages": messages });
    let changes = json!([{ "field": "messages", "value": value }]);
    let batch = json!({ "object": "whatsapp_business_account", "entry": [{ "changes": changes }] });
    delivery::by_meta("phone-wa", "secret", &batch)
}

/// A report on a message that is not there.
fn reported(system: &System) -> Value {
    gives_secrets(system);
    let report = [
        ("AccountSid", ACCOUNT),
        ("MessageSid", "SM1"),
        ("MessageStatus", "delivered"),
    ];
    let reference = "01K00000000000000000000000-1";
    delivery::reported_by_twilio("phone-tw", reference, "token", &delivery::form(&report))
}

/// Meta asks whether the hook is ours.
fn meta_asks(system: &System) -> Value {
    gives_secrets(system);
    let mut event = delivery::by_meta("phone-wa", "secret", &Value::Null);
    event["routeKey"] = json!("GET /v1/hooks/{id}");
    event["rawQueryString"] = json!("hub.verify_token=told&hub.challenge=1");
    event
}

/// What SNS calls the function with.
fn published(message: &Value) -> Act {
    let sns = json!({ "Message": message.to_string(), "Timestamp": "2027-01-01T00:00:00.000Z" });
    Act::Published(json!({ "Records": [{ "EventSource": "aws:sns", "Sns": sns }] }))
}

/// A text that AWS publishes; without a sender nobody can read it.
fn text_by_aws(from: &str) -> Act {
    published(&json!({
        "originationNumber": from, "destinationNumber": "+15559999", "messageBody": "Any news?",
        "inboundMessageId": "i1",
    }))
}

/// What AWS publishes.
pub(crate) fn notifications() -> Vec<Case> {
    let arn = "arn:aws:sms-voice:us-east-1:000000000000:phone-number/phone-1";
    let sms = json!({ "phone_number_arn": arn, "configuration_set": "hiatus" });
    let whatsapp = json!({
        "origination_phone_number_id": "phone-number-id-1", "phone_number_id": "106", "graph_version": "v25.0",
    });
    let one = || vec![puts_account("phone-aws", "aws_sms", &sms)];
    let message = json!({ "from": "15550001", "id": "wamid.1", "type": "text", "text": { "body": "Any news?" } });
    let value = json!({ "metadata": { "phone_number_id": "106" }, "messages": [message, {}] });
    let entry = json!({ "changes": [{ "field": "messages", "value": value }] });
    let event = json!({
        "eventType": "TEXT_DELIVERED", "originationPhoneNumber": "+15559999",
        "context": { "hiatus": "01K00000000000000000000000-1" },
    });
    let mailbox =
        json!({ "provider": "ses", "channel": "email", "business_address": "help@shop.example" });
    let mailbox = api("PUT /v1/connections/{id}", "mailbox", ADMIN, &mailbox);
    let mailbox = vec![Step::Asks(mailbox)];
    let tags = json!({ "hiatus": ["01K00000000000000000000000-1"] });
    let of_mail = json!({
        "eventType": "Delivery", "mail": { "source": "help@shop.example", "messageId": "m", "tags": tags },
    });
    vec![
        case("a text by AWS", one(), text_by_aws("+15550001")),
        case(
            "a text by AWS into an open conversation",
            then(one(), writes(1, 1)),
            text_by_aws("+15550001"),
        ),
        case("a text by AWS that nobody can read", one(), text_by_aws("")),
        case("an event by AWS", one(), published(&event)),
        case("an event by SES", mailbox, published(&of_mail)),
        case(
            "an entry of WhatsApp's by AWS",
            vec![puts_account("wa-aws", "aws_whatsapp", &whatsapp)],
            published(&json!({ "whatsAppWebhookEntry": entry.to_string() })),
        ),
    ]
}

/// What providers deliver.
pub(crate) fn deliveries() -> Vec<Case> {
    let one = || vec![Step::Asks(puts("web-1", "us"))];
    let open = || then(one(), writes_on_the_web("m0"));
    let twilio = json!({ "account_sid": ACCOUNT, "sender": "+15559999" });
    let whatsapp = json!({ "phone_number_id": "106", "graph_version": "v25.0" });
    let account = json!({ "account_sid": ACCOUNT });
    let conversations = || vec![puts_account("phone-ch", "twilio_conversations", &account)];
    vec![
        case(
            "a delivery that opens a conversation",
            one(),
            Act::Delivery(|system| delivered(system, "m1")),
        ),
        case(
            "a delivery into an open conversation",
            open(),
            Act::Delivery(|system| delivered(system, "m1")),
        ),
        case(
            "a delivery that is a duplicate",
            open(),
            Act::Delivery(|system| delivered(system, "m0")),
        ),
        case(
            "a text by Twilio",
            vec![puts_account("phone-tw", "twilio_messaging", &twilio)],
            Act::Delivery(by_twilio),
        ),
        case(
            "a report by Twilio",
            vec![puts_account("phone-tw", "twilio_messaging", &twilio)],
            Act::Delivery(reported),
        ),
        case(
            "a message of a thread",
            conversations(),
            Act::Delivery(first_of_a_thread),
        ),
        case(
            "a message of a thread behind a gap",
            conversations(),
            Act::Delivery(behind_a_gap),
        ),
        case(
            "a message of a thread that nobody can read",
            conversations(),
            Act::Delivery(of_nobody),
        ),
        case(
            "a report on a message of a thread",
            conversations(),
            Act::Delivery(of_a_message_of_ours),
        ),
        case(
            "a batch by Meta",
            vec![puts_account("phone-wa", "whatsapp_cloud", &whatsapp)],
            Act::Delivery(by_meta),
        ),
        case(
            "a hook is shown to be ours",
            vec![puts_account("phone-wa", "whatsapp_cloud", &whatsapp)],
            Act::Delivery(meta_asks),
        ),
    ]
}

/// The same customer's message on the same channel.
fn writes_on_the_web(message: &str) -> Value {
    let body = json!({
        "channel": "web", "from": "ann", "to": "us", "message_id": message, "body": "Any news?",
    });
    api("POST /v1/messages", "", ("webhook", "channel"), &body)
}

/// Changes of connections.
pub(crate) fn connections() -> Vec<Case> {
    let one = || vec![Step::Asks(puts("web-1", "us"))];
    let case = |name, steps, command| case(name, steps, Act::Api(command));
    vec![
        case("a connection that is new", Vec::new(), puts("web-1", "us")),
        case(
            "a connection at another address",
            one(),
            puts("web-1", "them"),
        ),
        case("a connection as it is", one(), puts("web-1", "us")),
        case("a connection gets another key", one(), rotates("web-1")),
        case("a connection is checked", one(), checks("web-1")),
        case("a connection is removed", one(), removes("web-1")),
        case(
            "a connection that was removed comes back",
            vec![
                Step::Asks(puts("web-1", "us")),
                Step::Asks(removes("web-1")),
            ],
            puts("web-1", "us"),
        ),
    ]
}

/// Alice has answered twice, and a third time in the next conversation.
fn answered() -> Vec<Step> {
    let says = |n: &str| of_it("/messages", ALICE, &json!({ "message_id": n, "body": n }));
    let steps = then(assigned(), says("a1"));
    then(
        then(then(steps, says("a2")), does("/end", ALICE)),
        writes(1, 2),
    )
}

fn inbox() -> Value {
    let mut event = reads("GET /v1/inbox", "", ("webhook", "channel"));
    let after = format!("{}-1", conversation());
    let query = format!("limit=2&channel=sms&to=%2B15559999&from=%2B15550001&after={after}");
    event["rawQueryString"] = json!(query);
    event
}

/// Reads of connections.
pub(crate) fn readings() -> Vec<Case> {
    let three = || {
        let ids = ["web-1", "web-2", "web-3"];
        ids.map(|id| Step::Asks(puts(id, id))).into_iter().collect()
    };
    let read = |route, id| Act::Api(reads(route, id, ADMIN));
    vec![
        case(
            "a connection",
            three(),
            read("GET /v1/connections/{id}", "web-2"),
        ),
        case("the connections", three(), read("GET /v1/connections", "")),
        case("an inbox", answered(), Act::Api(inbox())),
    ]
}

/// What a provider is asked that has nothing to say: its connection is disabled, which is noted.
pub(crate) fn backfills() -> Vec<Case> {
    let body = json!({
        "provider": "twilio_messaging", "channel": "sms", "business_address": "+15559999", "enabled": false,
        "account": { "account_sid": ACCOUNT, "sender": "+15559999" },
    });
    let put = api("PUT /v1/connections/{id}", "tw-off", ADMIN, &body);
    let disabled = vec![Step::Asks(put)];
    vec![case(
        "what came in is asked for",
        disabled,
        Act::Sweep("backfill"),
    )]
}
