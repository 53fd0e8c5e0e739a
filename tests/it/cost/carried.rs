//! What it costs that messages come and go by Twilio, WhatsApp and AWS, with their files, and that Twilio is asked for what its
//! webhook did not bring.

use super::month::{beyond, dollars_of};
use super::story::{Story, Usage};
use super::{ALICE, TEXT, price, threads};
use crate::support::shelf::{Served, Shelf};
use crate::support::twilio::{ACCOUNT, described as of_twilio};
use crate::support::whatsapp::batch;
use chrono::TimeDelta;
use hiatus_domain::ids::ConnectionId;
use hiatus_tests::delivery::{by_meta, by_twilio, form, of_ses, put_mail, reported_by_twilio};
use hiatus_tests::scene::settings;
use serde_json::{Value, json};
use std::fmt::Write as _;

const ADA: (&str, &str) = ("ada", "admin");
pub(super) const US: &str = "+15559999";
pub(super) const ANN: &str = "+15550001";
const NUMBER: &str = "106";
const MAILBOX: &str = "help@shop.example";

/// The manual's table, and what stands below it.
pub(super) async fn table() -> String {
    let mut text = String::from(
        "| by Twilio, Meta and AWS | API requests | functions | read units | write units (table + indexes) | events | requests to the provider | to S3 |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n",
    );
    let file = Box::pin(twilio(&mut text)).await;
    Box::pin(whatsapp(&mut text)).await;
    Box::pin(messenger(&mut text)).await;
    Box::pin(aws(&mut text)).await;
    Box::pin(mail(&mut text)).await;
    Box::pin(backfill(&mut text)).await;
    Box::pin(threads::rows(&mut text)).await;
    let of_files = dollars_of(&file) * 1e6 + f64::from(file.objects) * price::OBJECT;
    let sentence = format!(
        "\nThat is {of_files:.0} dollars for a million files, with S3's requests and without what the function waits for their providers.\n"
    );
    text + &sentence
}

/// A system with a connection whose provider is a server of the test's.
pub(super) struct Carried {
    pub(super) story: Story,
    pub(super) provider: Shelf,
    pub(super) asked: usize,
    pub(super) text: String,
}

impl Carried {
    pub(super) async fn by(mut connection: Value) -> Self {
        connection["queue"] = json!("support");
        let provider = Shelf::start().await;
        let places = [
            "HIATUS_TWILIO_URL",
            "HIATUS_TWILIO_CONVERSATIONS_URL",
            "HIATUS_GRAPH_URL",
            "AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2",
            "AWS_ENDPOINT_URL_SESV2",
        ];
        let changed = places.map(|name| (name, provider.url.as_str()));
        let mut story = super::opened(&changed).await;
        let put = "PUT /v1/connections/{id}";
        story
            .ask("connections", put, "main", ADA, &connection)
            .await;
        let secrets =
            json!({"auth_tokens": ["token"], "access_token": "token", "app_secret": "secret"});
        let main = ConnectionId::parse("main").unwrap();
        let secrets = secrets.as_object().unwrap().clone();
        story.system.give_secrets(&main, secrets).unwrap();
        let mut on = settings();
        let deliver = json!({"deliver": true});
        on["outbound"] =
            json!({"sms": deliver, "whatsapp": deliver, "messenger": deliver, "email": deliver});
        let set = "PUT /v1/settings";
        story.ask("settings", set, "", ADA, &on).await;
        Self {
            story,
            provider,
            asked: 0,
            text: String::new(),
        }
    }

    /// What is delivered, with what it took.
    async fn receives(&mut self, delivery: &Value) -> Usage {
        self.story.receive(delivery).await.1
    }

    /// The same at another function.
    pub(super) async fn told(&mut self, function: &str, delivery: &Value) -> Usage {
        self.story.answered(function, delivery).await.1
    }

    /// Alice answers in the customer's conversation.
    pub(super) async fn answers(&mut self) -> (String, Usage) {
        let id = self.conversation().await;
        let say = "POST /v1/conversations/{id}/messages";
        let answer = json!({"message_id": "01K0000000000000000000SENT", "body": TEXT});
        let said = self.story.ask("conversations", say, &id, ALICE, &answer);
        let (_, taken) = said.await;
        (id, taken)
    }

    /// The conversation whose task alice has.
    async fn conversation(&mut self) -> String {
        let desk = "GET /v1/agents/{id}/tasks";
        let nothing = Value::Null;
        let (desk, _) = self
            .story
            .ask("agents", desk, "alice", ALICE, &nothing)
            .await;
        let id = desk["tasks"][0]["conversation_id"].as_str();
        id.unwrap().to_owned()
    }

    /// A row of the table: what a step took, with what was asked of the provider since the last row.
    pub(super) fn row(&mut self, step: &str, taken: &Usage) {
        let Usage {
            requests,
            invocations,
            reads,
            table_writes,
            index_writes,
            events,
            objects,
            ..
        } = taken;
        let asked = self.provider.requests() - self.asked;
        self.asked += asked;
        writeln!(
            self.text,
            "| {step} | {requests} | {invocations} | {reads} | {table_writes} + {index_writes} | {events} | {asked} | {objects} |"
        )
        .unwrap();
    }
}

/// By Twilio; what a file takes beside the message that it comes with.
async fn twilio(text: &mut String) -> Usage {
    let mut by = Carried::by(of_twilio(US)).await;
    by.receives(&texted("SM1", None)).await;
    let plain = by.receives(&texted("SM2", None)).await;
    by.row(
        "customer's message by Twilio, into an open conversation",
        &plain,
    );
    by.story.deploy("deliver");
    let messages = format!("/2010-04-01/Accounts/{ACCOUNT}/Messages.json");
    by.provider
        .puts(&messages, Served::Says(json!({"sid": "SM9"}).to_string()));
    let (id, said) = by.answers().await;
    by.row("agent's message, by Twilio", &said);
    let report = [
        ("AccountSid", ACCOUNT),
        ("MessageSid", "SM9"),
        ("MessageStatus", "delivered"),
    ];
    let reference = format!("{id}-3");
    let report = reported_by_twilio("main", &reference, "token", &form(&report));
    let reported = by.receives(&report).await;
    by.row("Twilio's report on it", &reported);
    by.story.deploy("media");
    by.provider
        .puts("/ME0", Served::File("image/jpeg", b"content".to_vec()));
    let url = format!("{}/ME0", by.provider.url);
    let pictured = by.receives(&texted("SM3", Some(&url))).await;
    by.row(
        "customer's message by Twilio with a picture, which is copied (`MediaCopies`)",
        &pictured,
    );
    text.push_str(&by.text);
    Usage {
        objects: pictured.objects,
        ..beyond(&pictured, &plain)
    }
}

/// A text, or a picture at this address.
fn texted(sid: &str, picture: Option<&str>) -> Value {
    let mut pairs = vec![
        ("AccountSid", ACCOUNT),
        ("MessageSid", sid),
        ("From", ANN),
        ("To", US),
        ("Body", TEXT),
    ];
    if let Some(url) = picture {
        pairs.extend([
            ("NumMedia", "1"),
            ("MediaUrl0", url),
            ("MediaContentType0", "image/jpeg"),
        ]);
    }
    by_twilio("main", "token", &form(&pairs))
}

async fn whatsapp(text: &mut String) {
    let mut by = Carried::by(json!({
        "provider": "whatsapp_cloud", "channel": "whatsapp", "business_address": US,
        "account": {"phone_number_id": NUMBER, "graph_version": "v25.0"},
    }))
    .await;
    by.receives(&wrote("wamid.1", false)).await;
    let plain = by.receives(&wrote("wamid.2", false)).await;
    by.row(
        "customer's message by WhatsApp, into an open conversation",
        &plain,
    );
    let both = by.receives(&wrote("wamid.3", true)).await;
    by.row(
        "the first one that names both the customer's number and `user_id`",
        &both,
    );
    let again = by.receives(&wrote("wamid.4", true)).await;
    by.row("each later one that names both", &again);
    by.story.deploy("deliver");
    let sent = json!({"messages": [{"id": "wamid.9"}]}).to_string();
    let messages = format!("/v25.0/{NUMBER}/messages");
    by.provider.puts(&messages, Served::Says(sent));
    let (id, said) = by.answers().await;
    by.row("agent's message, by WhatsApp", &said);
    let status = json!({
        "id": "wamid.9", "status": "delivered", "timestamp": "1798761600", "recipient_id": "15550001",
        "biz_opaque_callback_data": format!("hiatus:{id}-5"),
    });
    let mut report = batch(NUMBER, &[]);
    report["entry"][0]["changes"][0]["value"]["statuses"] = json!([status]);
    let reported = by.receives(&by_meta("main", "secret", &report)).await;
    by.row("Meta's report on it", &reported);
    text.push_str(&by.text);
}

async fn messenger(text: &mut String) {
    let mut by = Carried::by(json!({
        "provider": "messenger", "channel": "messenger", "business_address": NUMBER,
        "account": {"page_id": NUMBER, "graph_version": "v25.0"},
    }))
    .await;
    let event = |part: &str, content: Value| {
        let mut event = json!({"sender": {"id": "24680"}, "timestamp": 1_798_761_600_000_i64});
        event[part] = content;
        let entry = json!([{"id": NUMBER, "messaging": [event]}]);
        by_meta("main", "secret", &json!({"object": "page", "entry": entry}))
    };
    let wrote = |id: &str| event("message", json!({"mid": id, "text": TEXT}));
    by.receives(&wrote("m_1")).await;
    let plain = by.receives(&wrote("m_2")).await;
    by.row(
        "customer's message by Messenger or Instagram, into an open conversation",
        &plain,
    );
    by.story.deploy("deliver");
    let sent = json!({"recipient_id": "24680", "message_id": "m_9"}).to_string();
    let messages = format!("/v25.0/{NUMBER}/messages");
    by.provider.puts(&messages, Served::Says(sent));
    let (_, said) = by.answers().await;
    by.row("agent's message, by Messenger or Instagram", &said);
    let delivered = event("delivery", json!({"mids": ["m_9"]}));
    let reported = by.receives(&delivered).await;
    by.row("that it was delivered or read", &reported);
    text.push_str(&by.text);
}

/// What the customer writes, who has a name for this business beside the number, or is not said to.
fn wrote(id: &str, has_both: bool) -> Value {
    let mut message = json!({
        "from": "15550001", "id": id, "timestamp": "1798761600", "type": "text", "text": {"body": TEXT},
    });
    if has_both {
        message["from_user_id"] = json!("US.13491208655302741918");
    }
    by_meta("main", "secret", &batch(NUMBER, &[message]))
}

/// By AWS, texts; WhatsApp's messages come the same way, and are as much.
async fn aws(text: &mut String) {
    let mut by = Carried::by(json!({
        "provider": "aws_sms", "channel": "sms", "business_address": US, "account": {
            "phone_number_arn": "arn:aws:sms-voice:us-east-1:000000000000:phone-number/phone-1",
            "configuration_set": "hiatus",
        },
    }))
    .await;
    let published = |message: &Value| json!({"Records": [{"Sns": {"Message": message.to_string(), "Timestamp": "2027-01-01T00:00:00.000Z"}}]});
    let wrote = |id: &str| {
        published(&json!({
            "originationNumber": ANN, "destinationNumber": US, "messageBody": TEXT, "inboundMessageId": id,
        }))
    };
    by.story.run("topic", &wrote("i1")).await;
    let plain = by.story.run("topic", &wrote("i2")).await;
    by.row("customer's text by AWS, into an open conversation", &plain);
    by.story.deploy("deliver");
    let sent = json!({"MessageId": "m9"}).to_string();
    by.provider.puts("/", Served::Says(sent));
    let (id, said) = by.answers().await;
    by.row("agent's text, by AWS", &said);
    let event = json!({
        "eventType": "TEXT_DELIVERED", "originationPhoneNumber": US, "messageId": "m9",
        "context": {"hiatus": format!("{id}-3")},
    });
    let reported = by.story.run("topic", &published(&event)).await;
    by.row("AWS's event of it", &reported);
    text.push_str(&by.text);
}

/// By SES.
async fn mail(text: &mut String) {
    let mut by = Carried::by(json!({
        "provider": "ses", "channel": "email", "business_address": MAILBOX, "account": {"configuration_set": "hiatus"},
    }))
    .await;
    let comes = async |by: &mut Carried, id: &str, answers: &str| {
        let raw = format!(
            "From: Ann <ann@home.example>\r\nMessage-ID: <{id}@home.example>\r\nSubject: A question\r\n{answers}\r\n{TEXT}\r\n"
        );
        put_mail(&by.story.system, id, raw).await;
        by.story.run("mail", &of_ses(id, &[MAILBOX])).await
    };
    comes(&mut by, "m1", "").await;
    let plain = comes(&mut by, "m2", "In-Reply-To: <m1@home.example>\r\n").await;
    by.row("customer's mail, into an open conversation", &plain);
    by.story.deploy("deliver");
    let sent = json!({"MessageId": "m9"}).to_string();
    by.provider
        .puts("/v2/email/outbound-emails", Served::Says(sent));
    let (id, said) = by.answers().await;
    by.row("agent's mail, by SES", &said);
    let event = json!({"eventType": "Delivery", "mail": {
        "source": MAILBOX, "messageId": "m9", "tags": {"hiatus": [format!("{id}-3")]},
    }});
    let event = json!({"Records": [{"Sns": {"Message": event.to_string(), "Timestamp": "2027-01-01T00:00:00.000Z"}}]});
    let reported = by.story.run("topic", &event).await;
    by.row("SES's event of it", &reported);
    text.push_str(&by.text);
}

/// Twilio is asked.
async fn backfill(text: &mut String) {
    let mut bare = super::opened(&[]).await;
    let sweep = json!({"sweep": true});
    let nobody = bare.run("backfill", &sweep).await;
    let mut by = Carried::by(of_twilio(US)).await;
    by.receives(&texted("SM1", None)).await;
    let clock = by.story.system.clock();
    clock.advance_to(clock.now() + TimeDelta::minutes(15));
    let lists = format!("/2010-04-01/Accounts/{ACCOUNT}/Messages.json");
    let mut runs = Vec::new();
    // Nothing; what the hook has brought; that, and what it has not.
    for listed in [&[][..], &["SM1"], &["SM1", "SM2"]] {
        let now = by.story.system.now();
        let message = |sid: &&str| {
            json!({
                "sid": sid, "account_sid": ACCOUNT, "from": ANN, "to": US, "body": TEXT, "direction": "inbound",
                "num_media": "0", "date_created": now.to_rfc2822(), "date_sent": now.to_rfc2822(),
            })
        };
        let messages: Vec<_> = listed.iter().map(message).collect();
        let says = json!({"messages": messages, "next_page_uri": null});
        by.provider.puts(&lists, Served::Says(says.to_string()));
        runs.push(by.story.run("backfill", &sweep).await);
        clock.advance_to(clock.now() + TimeDelta::minutes(15));
    }
    let [run, known, missed] = &runs[..] else {
        unreachable!()
    };
    let more = |one: &Usage, other: &Usage| Usage {
        events: one.events - other.events,
        ..beyond(one, other)
    };
    let run = more(run, &nobody);
    by.asked = by.provider.requests() - 1;
    by.row("a run of backfill, for each connection of Twilio's", &run);
    by.asked = by.provider.requests();
    by.row(
        "for each message that it lists and the hook has brought",
        &more(known, &runs[0]),
    );
    by.row(
        "for each that the hook has not brought",
        &more(missed, known),
    );
    text.push_str(&by.text);
}
