//! What endpoints of `/v1/webhooks` get, as `OpenAPI` 3.1 has webhooks: each event, a ping, and Flex's form; and what the program
//! of a connection gets.

use super::events::reference;
use hiatus_domain::endpoint::Format;
use hiatus_domain::event::EventKind;
use hiatus_domain::names::Named;
use serde_json::{Map, Value, json};

/// Each request by its name: an event's type, or one of the two that are no events, `ping` and `twilio_interactions`.
pub fn webhooks() -> Map<String, Value> {
    let of_events = EventKind::ALL
        .into_iter()
        .map(|kind| (kind.to_string(), of_event(kind)));
    let others = [
        ("ping".to_owned(), ping()),
        (Format::TwilioInteractions.to_string(), interactions()),
    ];
    of_events.chain(others).collect()
}

/// What the program of a `webhook` connection gets, by names, given the schemas of a message and of the answer to it, which are
/// those of whoever makes the request.
pub fn to_programs([message, answer]: [Value; 2]) -> Map<String, Value> {
    [outbound(&message, &answer), check()].into_iter().collect()
}

fn outbound(message: &Value, answer: &Value) -> (String, Value) {
    to_program(
        "message.outbound",
        "What an agent, or a plan, says to a customer, for the program of a `webhook` connection that has a `url`.",
        message,
        json!({
            "2XX": {
                "description": "It is taken, perhaps under an id of the program's own.",
                "content": { "application/json": { "schema": answer } },
            },
            "410": { "description": "The program wants no more: the connection is disabled, and its messages wait." },
            "429": { "description": "All messages of the connection wait; likewise with 401 and 403." },
            "4XX": { "description": "It is never taken: the message has failed. With 408 and 425 it comes again." },
            "5XX": { "description": "It comes again, until the connection gives up." },
        }),
    )
}

fn check() -> (String, Value) {
    let data = json!({
        "type": "object",
        "required": ["connection_id"],
        "properties": { "connection_id": { "type": "string", "description": "The connection that is checked." } },
    });
    to_program(
        "connection.check",
        "A connection is checked; nothing has happened.",
        &data,
        json!({ "2XX": { "description": "The program takes what is signed. With any other answer the check says so." } }),
    )
}

/// A request to the program of a connection, under its name.
fn to_program(
    kind: &'static str,
    summary: &'static str,
    data: &Value,
    responses: Value,
) -> (String, Value) {
    let posted = Posted {
        kind,
        summary,
        tag: "channels",
        id: json!({
            "name": "webhook-id", "in": "header", "required": true, "schema": { "type": "string" },
            "description": "What is sent, the same however often it comes: of a message its `reference`.",
        }),
        when: "When this attempt was made.",
        data,
        responses,
    };
    let mut request = posted.request();
    super::without_width(&mut request);
    without_titles(&mut request);
    (kind.to_owned(), request)
}

/// Removes the names of Rust's types.
fn without_titles(schema: &mut Value) {
    match schema {
        Value::Array(schemas) => schemas.iter_mut().for_each(without_titles),
        Value::Object(fields) => {
            if fields.get("title").is_some_and(Value::is_string) {
                fields.remove("title");
            }
            fields.values_mut().for_each(without_titles);
        }
        _ => {}
    }
}

fn of_event(kind: EventKind) -> Value {
    standard(kind.as_str(), kind.description(), &reference(kind))
}

/// What `POST /v1/webhooks/{id}/test` sends.
fn ping() -> Value {
    let data = json!({
        "type": "object",
        "required": ["webhook_id"],
        "properties": { "webhook_id": { "type": "string", "description": "The endpoint that is tried." } },
    });
    standard("ping", "An endpoint is tried; nothing has happened.", &data)
}

/// An event of an endpoint's.
fn standard(kind: &'static str, summary: &'static str, data: &Value) -> Value {
    let posted = Posted {
        kind,
        summary,
        tag: "webhooks",
        id: parameter("EventId"),
        when: "When it happened.",
        data,
        responses: responses(),
    };
    posted.request()
}

/// A request as Standard Webhooks has it.
struct Posted<'a> {
    kind: &'static str,
    summary: &'static str,
    tag: &'static str,
    /// The parameter `webhook-id`.
    id: Value,
    when: &'static str,
    data: &'a Value,
    responses: Value,
}

impl Posted<'_> {
    fn request(&self) -> Value {
        let payload = json!({
            "type": "object",
            "required": ["type", "timestamp", "data"],
            "properties": {
                "type": { "const": self.kind },
                "timestamp": { "type": "string", "format": "date-time", "description": self.when },
                "data": self.data,
            },
        });
        json!({ "post": {
            "summary": self.summary,
            "tags": [self.tag],
            "security": [],
            "parameters": [self.id, parameter("EventTimestamp"), parameter("EventSignature")],
            "requestBody": { "required": true, "content": { "application/json": { "schema": payload } } },
            "responses": self.responses,
        } })
    }
}

fn parameter(name: &str) -> Value {
    json!({ "$ref": format!("#/components/parameters/{name}") })
}

/// A request as [Flex](https://www.twilio.com/docs/flex/developer/conversations/register-interactions-webhooks) has it.
fn interactions() -> Value {
    let sid = |kind: &str, what: &str| json!({ "type": "string", "pattern": format!("^{kind}[0-9a-f]{{32}}$"), "description": what });
    let form = json!({
        "type": "object",
        "required": ["EventType", "AccountSid", "InstanceSid", "EventSid", "Timestamp"],
        "additionalProperties": false,
        "properties": {
            "EventType": { "type": "string", "enum": [
                "onInteractionCreated", "onChannelCreated", "onChannelStatusUpdated", "onParticipantJoined",
                "onParticipantLeft", "ping",
            ] },
            "AccountSid": sid("AC", "The endpoint's `account_sid`; zeros where it has none."),
            "InstanceSid": sid("GO", "The account's instance of Flex."),
            "EventSid": { "type": "string", "description": "The same however often the form is sent." },
            "Timestamp": { "type": "string", "format": "date-time", "description": "When it happened." },
            "InteractionSid": sid("KD", "The conversation: its id's 128 bits."),
            "ChannelSid": sid("UO", "The conversation, as a channel."),
            "MediaChannelSid": sid("CH", "The conversation, as what holds its messages."),
            "MediaChannelType": { "type": "string", "description": "The channel; `chat` for one that Twilio does not know." },
            "ChannelStatus": { "type": "string", "description": "The conversation's state." },
            "PreviousChannelStatus": { "type": "string", "description": "Its state before." },
            "ParticipantType": { "const": "agent" },
            "ParticipantSid": sid("UT", "The agent in this conversation."),
            "WorkerSid": { "type": "string", "description": "The agent." },
            "TaskSid": sid("WT", "The task."),
        },
    });
    let signature = json!({
        "name": "X-Twilio-Signature",
        "in": "header",
        "required": true,
        "description": "Of the URL and the form, as Twilio signs, by the endpoint's key as the token.",
        "schema": { "type": "string" },
    });
    json!({ "post": {
        "summary": "What happened, for an endpoint whose format is `twilio_interactions`: one form or several for each event.",
        "tags": ["webhooks"],
        "security": [],
        "parameters": [signature],
        "requestBody": { "required": true, "content": { "application/x-www-form-urlencoded": { "schema": form } } },
        "responses": responses(),
    } })
}

fn responses() -> Value {
    json!({
        "2XX": { "description": "It is taken. With any other answer it comes again." },
        "410": { "description": "The endpoint wants no more: it is disabled." },
    })
}
