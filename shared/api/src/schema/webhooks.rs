//! What endpoints of `/v1/webhooks` get, as `OpenAPI` 3.1 has webhooks: each event, a ping, and Flex's form.

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

/// A request as Standard Webhooks has it.
fn standard(kind: &str, summary: &str, data: &Value) -> Value {
    let payload = json!({
        "type": "object",
        "required": ["type", "timestamp", "data"],
        "properties": {
            "type": { "const": kind },
            "timestamp": { "type": "string", "format": "date-time", "description": "When it happened." },
            "data": data,
        },
    });
    let headers = ["EventId", "EventTimestamp", "EventSignature"]
        .map(|name| json!({ "$ref": format!("#/components/parameters/{name}") }));
    json!({ "post": {
        "summary": summary,
        "tags": ["webhooks"],
        "security": [],
        "parameters": headers,
        "requestBody": { "required": true, "content": { "application/json": { "schema": payload } } },
        "responses": responses(),
    } })
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
