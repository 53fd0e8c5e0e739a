//! The schemas of events: one for each kind, over what they have in common.

use crate::events::{
    AgentEvent, ConnectionEvent, ConversationEvent, DeliveryEvent, Left, MessageAdded, Moved,
    NoteEvent, Opened, Paused, Reactivated, Routing, SettingsEvent, TaskDetails, WebhookEvent,
    WrapUpEvent,
};
use crate::wire::Wire;
use hiatus_domain::Instant;
use hiatus_domain::event::EventKind;
use hiatus_domain::names::Named;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};
use std::borrow::Cow;

/// An event as EventBridge wraps it. Delivered at least once: a redelivery has the same
/// `detail.id`. The bus keeps no order: consumers that need one compare `detail.version`.
#[derive(JsonSchema)]
#[schemars(rename = "Event")]
#[expect(dead_code, reason = "described, and made by EventBridge")]
pub struct Envelope {
    #[schemars(extend("const" = "0"))]
    version: String,
    /// EventBridge's own id; a redelivery has another one.
    id: String,
    /// What happened.
    #[schemars(rename = "detail-type")]
    detail_type: Wire<EventKind>,
    #[schemars(extend("const" = "hiatus"))]
    source: String,
    account: String,
    time: Wire<Instant>,
    region: String,
    resources: Vec<String>,
    /// The event itself.
    detail: EventDetail,
}

/// The detail of an event of any kind.
pub struct EventDetail;

impl JsonSchema for EventDetail {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("EventDetail")
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let references: Vec<_> = EventKind::ALL.into_iter().map(reference).collect();
        let mapping: Map<String, Value> = EventKind::ALL
            .into_iter()
            .map(|kind| (kind.to_string(), json!(pointer(&name(kind)))))
            .collect();
        json_schema!({
            "description": "What happened. A conversation's transitions and notes are its audit trail, too. No \
                            text of a message or a note, and no pause's reason, is in an event.",
            "oneOf": references,
            "discriminator": { "propertyName": "type", "mapping": mapping },
        })
    }
}

pub(super) fn register(generator: &mut SchemaGenerator) {
    generator.subschema_for::<Envelope>();
    generator.subschema_for::<ConversationEvent<'_>>();
    generator.subschema_for::<WrapUpEvent<'_>>();
    generator.subschema_for::<NoteEvent<'_>>();
    generator.subschema_for::<AgentEvent<'_>>();
    generator.subschema_for::<SettingsEvent<'_>>();
    generator.subschema_for::<DeliveryEvent<'_>>();
    generator.subschema_for::<ConnectionEvent<'_>>();
    generator.subschema_for::<WebhookEvent<'_>>();
    generator.subschema_for::<Wire<Routing>>();
}

/// The schema of each kind of event, by its component's name: the fields of all events of its
/// aggregate, its `type`, and the fields that only this kind has.
pub fn by_kind() -> Map<String, Value> {
    EventKind::ALL
        .into_iter()
        .map(|kind| (name(kind), schema(kind)))
        .collect()
}

/// When each event is published, and the schema of its detail.
pub fn x_events() -> Map<String, Value> {
    let entry = |kind: EventKind| {
        let entry = json!({ "description": kind.description(), "detail": reference(kind) });
        (kind.to_string(), entry)
    };
    EventKind::ALL.into_iter().map(entry).collect()
}

fn schema(kind: EventKind) -> Value {
    let mut own = details(kind).to_value();
    super::without_width(&mut own);
    if let Some(fields) = own.as_object_mut() {
        fields.remove("title");
        fields.remove("description");
        fields.remove("type");
        if is_of_a_pause(kind) {
            require(fields, "pause_id");
        }
        let properties = fields.entry("properties").or_insert_with(|| json!({}));
        if let Some(properties) = properties.as_object_mut() {
            properties.insert("type".to_owned(), json!({ "const": kind.as_str() }));
        }
    }
    let component = |name: &str| json!({ "$ref": pointer(name) });
    let description = kind.description();
    match kind {
        EventKind::AgentUpdated | EventKind::AgentRemoved => {
            json!({ "description": description, "allOf": [component("AgentEvent"), own] })
        }
        EventKind::SettingsUpdated => {
            json!({ "description": description, "allOf": [component("SettingsEvent"), own] })
        }
        EventKind::NoteAdded => {
            json!({ "description": description, "allOf": [component("NoteEvent"), own] })
        }
        EventKind::MessageDeliveryUpdated => {
            json!({ "description": description, "allOf": [component("DeliveryEvent"), own] })
        }
        EventKind::ConnectionFailing | EventKind::ConnectionRecovered => {
            json!({ "description": description, "allOf": [component("ConnectionEvent"), own] })
        }
        EventKind::WebhookDisabled => {
            json!({ "description": description, "allOf": [component("WebhookEvent"), own] })
        }
        // By the conversation where a command completes the task; by the agent, without the
        // conversation's state, where a wrap-up is completed.
        EventKind::TaskCompleted => json!({
            "description": description,
            "allOf": [own],
            "anyOf": [component("ConversationEvent"), component("WrapUpCompleted")],
        }),
        _ => json!({ "description": description, "allOf": [component("ConversationEvent"), own] }),
    }
}

/// The fields that only this kind has, as [`crate::events`] makes them.
fn details(kind: EventKind) -> Schema {
    match kind {
        EventKind::ConversationOpened => inline::<Opened>(),
        EventKind::MessageAdded => inline::<MessageAdded>(),
        EventKind::ChannelReactivated => inline::<Reactivated>(),
        EventKind::ChannelLeft => inline::<Left>(),
        EventKind::ChannelPaused | EventKind::PauseExtended | EventKind::PauseReminder => {
            inline::<Paused>()
        }
        EventKind::TaskTransferred | EventKind::TaskTaken => inline::<Moved>(),
        EventKind::TaskQueued | EventKind::TaskAssigned => inline::<TaskDetails>(),
        _ => json_schema!({}),
    }
}

fn inline<T: JsonSchema>() -> Schema {
    T::json_schema(&mut super::generator(
        schemars::generate::SchemaSettings::for_serialize,
    ))
}

const fn is_of_a_pause(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::ChannelPaused
            | EventKind::PauseExtended
            | EventKind::PauseReminder
            | EventKind::ChannelResumed
            | EventKind::ChannelReassigned
    )
}

fn require(fields: &mut Map<String, Value>, name: &str) {
    let required = fields.entry("required").or_insert_with(|| json!([]));
    if let Some(required) = required.as_array_mut() {
        required.push(json!(name));
    }
}

/// `channel.left` is described by `ChannelLeft`.
fn name(kind: EventKind) -> String {
    let mut name = String::new();
    for word in kind.as_str().split(['.', '_']) {
        let (first, rest) = word.split_at(word.len().min(1));
        name.push_str(&first.to_uppercase());
        name.push_str(rest);
    }
    name
}

pub(super) fn reference(kind: EventKind) -> Value {
    json!({ "$ref": pointer(&name(kind)) })
}

fn pointer(component: &str) -> String {
    format!("#/components/schemas/{component}")
}
