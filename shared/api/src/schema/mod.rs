//! The JSON schemas of the contract, as `components/schemas` and `x-events` of `openapi.yaml`.

mod events;
pub(crate) mod texts;
mod webhooks;

use crate::documents::{
    AddedNote, Agent, AgentDesk, Agents, AskedErasure, BulkRun, Changed, CompletedTask, Connection,
    ConnectionCheck, ConnectionWithKey, Connections, Conversation, CustomersConversations,
    CustomersExport, Erasure, Events, Following, IgnoredDelivery, Inbox, Lease, LeftConversations,
    LiveTicket, MediaLink, Messages, Notes, Page, PastTask, PausedConversations, Pinged, PlanStep,
    PolicyInForce, Presets, Queues, ReadMark, ReceivedMessage, Report, ReportedStatus, Returns,
    RotatedKey, SentMessage, Settings, TakenDelivery, Task, Templates, TopicConversations,
    Undelivered, UndeliveredEvents, Webhook, WebhookWithKey, Webhooks,
};
use crate::problems::Problem;
use crate::requests::{
    AgentMessage, BulkRequest, ConnectionRequest, CustomTask, CustomerRequest, EndRequest,
    ExportRequest, ExtendRequest, FirstWord, IncomingMessage, LeaveRequest, Note, Nothing,
    PauseRequest, Presence, ReactivateRequest, ReadUpTo, ResumeRequest, SignalRequest, TakeRequest,
    TopicWakeRequest, TransferRequest, WebhookRequest,
};
use crate::settings_change::FIRST_VERSION;
use crate::twilio_problem::TwilioProblem;
use crate::wire::{ToText, Wire};
pub use events::{Envelope, EventDetail, by_kind, x_events};
use hiatus_domain::ids::TaskId;
use hiatus_domain::plan::{MAX_STEPS, PlanName};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};
use std::borrow::Cow;
pub use webhooks::{to_programs, webhooks};

impl<T: ToText> JsonSchema for Wire<T> {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed(T::schema().0)
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        T::schema().1
    }
}

/// A plan's name, or its steps.
pub struct NameOrSteps;

impl JsonSchema for NameOrSteps {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("WishedPlan")
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A plan's name, or its steps.",
            "oneOf": [
                generator.subschema_for::<Wire<PlanName>>(),
                {
                    "type": "array",
                    "maxItems": MAX_STEPS,
                    "items": generator.subschema_for::<PlanStep>(),
                },
            ],
        })
    }
}

/// A schema without a type in the contract.
macro_rules! schema_only {
    ($($(#[$doc:meta])* $name:ident as $shown:literal $schema:tt)+) => {$(
        $(#[$doc])*
        pub struct $name;

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                Cow::Borrowed($shown)
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    )+};
}

schema_only! {
    /// The cursor of a page.
    Cursor as "Cursor" {
        "type": "string",
        "minLength": 1,
        "maxLength": 1366,
        "pattern": "^[A-Za-z0-9_-]+$",
    }

    /// An instant that a client sends.
    InstantOfRequest as "RequestInstant" {
        "description": "An instant, as RFC 3339 writes it; from 1970 to 9999 in UTC.",
        "type": "string",
        "format": "date-time",
        "pattern": "^(19[789]|[2-9][0-9]{2})[0-9]-[0-9]{2}-[0-9]{2}[Tt]",
    }

    /// A time that a client writes.
    WrittenTime as "WrittenTime" {
        "description": "A time of the years 1970 to 9999: an instant, as RFC 3339 writes it, or a local time without an offset, such as `2026-12-01T09:00`.",
        "type": "string",
        "pattern": "^(19[789]|[2-9][0-9]{2})[0-9]-[0-9]{2}-[0-9]{2}[Tt]",
    }

    /// The channels of the settings.
    ChannelList as "ChannelList" {
        "type": "array",
        "maxItems": hiatus_domain::settings::MAX_CHANNELS,
        "items": {
            "type": "string",
            "minLength": 1,
            "maxLength": hiatus_domain::text::MAX_ID_CHARS,
            "pattern": r"^(\*|[a-z0-9._-]+)$",
        },
    }

    /// A queue, or null.
    QueueOrNone as "QueueOrNone" {
        "type": ["string", "null"],
        "minLength": 1,
        "maxLength": hiatus_domain::text::MAX_ID_CHARS,
    }

    /// A reason to choose.
    Choice as "ReasonToChoose" {
        "type": "string",
        "minLength": 1,
        "maxLength": hiatus_domain::pick_list::MAX_CHOICE_CHARS,
        "pattern": r"^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$",
    }

    /// A plan, or null.
    PlanOrNone as "PlanOrNone" {
        "type": ["string", "null"],
        "minLength": 1,
        "maxLength": hiatus_domain::text::MAX_ID_CHARS,
        "pattern": "^[a-z0-9._-]+$",
    }

    /// A calendar, or null.
    CalendarOrNone as "CalendarOrNone" {
        "type": ["string", "null"],
        "minLength": 1,
        "maxLength": hiatus_domain::text::MAX_ID_CHARS,
        "pattern": "^[a-z0-9._-]+$",
    }

    /// The name of a policy, or null.
    PolicyNameOrNone as "PolicyNameOrNone" {
        "description": "A policy by its queue and its channel; `*` is every one.",
        "type": ["string", "null"],
        "pattern": "^.+/.+$",
        "maxLength": 2 * hiatus_domain::text::MAX_ID_CHARS + 1,
    }

    /// How heavy the tasks of each channel are.
    ChannelWeights as "ChannelWeights" {
        "type": "object",
        "maxProperties": hiatus_domain::settings::MAX_CHANNELS,
        "propertyNames": { "maxLength": hiatus_domain::text::MAX_ID_CHARS, "pattern": "^[a-z0-9._-]+$" },
        "additionalProperties": {
            "type": "integer",
            "minimum": 1,
            "maximum": hiatus_domain::capacity::MAX_CAPACITY,
        },
    }
}

/// The documents that the API answers with, and the common parts of events: components by name.
pub fn documents() -> Map<String, Value> {
    let mut generator = generator(SchemaSettings::for_serialize);
    generator.subschema_for::<Conversation<'_>>();
    generator.subschema_for::<Task<'_>>();
    generator.subschema_for::<PastTask<'_>>();
    generator.subschema_for::<CompletedTask<'_>>();
    generator.subschema_for::<Report>();
    generator.subschema_for::<Returns>();
    generator.subschema_for::<Agent<'_>>();
    generator.subschema_for::<Connection<'_>>();
    generator.subschema_for::<ConnectionWithKey<'_>>();
    generator.subschema_for::<Webhook<'_>>();
    generator.subschema_for::<WebhookWithKey<'_>>();
    generator.subschema_for::<RotatedKey>();
    generator.subschema_for::<Pinged>();
    generator.subschema_for::<Undelivered<'_>>();
    generator.subschema_for::<IgnoredDelivery<'_>>();
    generator.subschema_for::<ReportedStatus>();
    generator.subschema_for::<TakenDelivery>();
    generator.subschema_for::<Inbox<'_>>();
    generator.subschema_for::<LiveTicket<'_>>();
    generator.subschema_for::<Changed>();
    generator.subschema_for::<Following>();
    generator.subschema_for::<Lease>();
    generator.subschema_for::<ReadMark>();
    generator.subschema_for::<ReceivedMessage<'_>>();
    generator.subschema_for::<SentMessage>();
    generator.subschema_for::<MediaLink>();
    generator.subschema_for::<Templates>();
    generator.subschema_for::<AddedNote<'_>>();
    generator.subschema_for::<ConnectionCheck>();
    generator.subschema_for::<AskedErasure<'_>>();
    generator.subschema_for::<Erasure<'_>>();
    generator.subschema_for::<Settings>();
    generator.subschema_for::<PolicyInForce>();
    generator.subschema_for::<Presets>();
    generator.subschema_for::<Problem>();
    generator.subschema_for::<TwilioProblem>();
    generator.subschema_for::<Wire<TaskId>>();
    events::register(&mut generator);
    let pages = [
        (
            "MessagePage",
            Page::<Messages<'_>>::json_schema(&mut generator),
        ),
        ("NotePage", Page::<Notes<'_>>::json_schema(&mut generator)),
        ("TrailPage", Page::<Events>::json_schema(&mut generator)),
        (
            "PausedPage",
            Page::<PausedConversations<'_>>::json_schema(&mut generator),
        ),
        (
            "LeftPage",
            Page::<LeftConversations<'_>>::json_schema(&mut generator),
        ),
        (
            "TopicPage",
            Page::<TopicConversations<'_>>::json_schema(&mut generator),
        ),
        (
            "CustomerPage",
            Page::<CustomersConversations<'_>>::json_schema(&mut generator),
        ),
        (
            "CustomerExport",
            Page::<CustomersExport<'_>>::json_schema(&mut generator),
        ),
        (
            "BulkRunPage",
            Page::<BulkRun<'_>>::json_schema(&mut generator),
        ),
        ("AgentPage", Page::<Agents<'_>>::json_schema(&mut generator)),
        (
            "ConnectionPage",
            Page::<Connections<'_>>::json_schema(&mut generator),
        ),
        (
            "WebhookPage",
            Page::<Webhooks<'_>>::json_schema(&mut generator),
        ),
        (
            "UndeliveredPage",
            Page::<UndeliveredEvents<'_>>::json_schema(&mut generator),
        ),
        ("QueuePage", Page::<Queues<'_>>::json_schema(&mut generator)),
        (
            "AgentDesk",
            Page::<AgentDesk<'_>>::json_schema(&mut generator),
        ),
    ];
    let mut documents = generator.take_definitions(true);
    documents.extend(pages.map(|(name, schema)| (name.to_owned(), schema.to_value())));
    documents.values_mut().for_each(without_width);
    documents
}

/// The bodies of requests: components by name. A document that goes both ways has one schema.
pub fn requests() -> Map<String, Value> {
    let mut generator = generator(SchemaSettings::for_deserialize);
    generator.subschema_for::<IncomingMessage>();
    generator.subschema_for::<AgentMessage>();
    generator.subschema_for::<FirstWord>();
    generator.subschema_for::<Note>();
    generator.subschema_for::<LeaveRequest>();
    generator.subschema_for::<EndRequest>();
    generator.subschema_for::<ResumeRequest>();
    generator.subschema_for::<ReactivateRequest>();
    generator.subschema_for::<PauseRequest>();
    generator.subschema_for::<SignalRequest>();
    generator.subschema_for::<TransferRequest>();
    generator.subschema_for::<TakeRequest>();
    generator.subschema_for::<ExtendRequest>();
    generator.subschema_for::<BulkRequest>();
    generator.subschema_for::<TopicWakeRequest>();
    generator.subschema_for::<Nothing>();
    generator.subschema_for::<ReadUpTo>();
    generator.subschema_for::<CustomTask>();
    generator.subschema_for::<Presence>();
    generator.subschema_for::<ConnectionRequest>();
    generator.subschema_for::<WebhookRequest>();
    generator.subschema_for::<CustomerRequest>();
    generator.subschema_for::<ExportRequest>();
    generator.subschema_for::<Settings>();
    let mut requests = generator.take_definitions(true);
    requests.extend(settings_changes(&requests));
    requests.values_mut().for_each(without_width);
    requests
}

/// Changes of the settings: the whole document, with the fields of its first version required; and
/// a patch, with none required.
fn settings_changes(schemas: &Map<String, Value>) -> [(String, Value); 2] {
    let replacement = settings_with(schemas, |field| FIRST_VERSION.contains(&field));
    let patch = settings_with(schemas, |_| false);
    [
        ("SettingsReplacement".to_owned(), replacement),
        ("SettingsPatch".to_owned(), patch),
    ]
}

/// The schema of the settings, in one piece, with these fields required.
fn settings_with(schemas: &Map<String, Value>, is_required: fn(&str) -> bool) -> Value {
    let settings = object(schemas, "Settings").unwrap_or_default();
    Value::Object(section_with(schemas, settings, "", is_required))
}

/// The schema of a section, and of those within it; a section is required where one of its fields is.
fn section_with(
    schemas: &Map<String, Value>,
    mut schema: Map<String, Value>,
    path: &str,
    is_required: fn(&str) -> bool,
) -> Map<String, Value> {
    let mut required = Vec::new();
    if let Some(Value::Object(fields)) = schema.get_mut("properties") {
        for (name, field) in fields {
            let path = format!("{path}{name}");
            let is_needed = match section(schemas, field) {
                Some(section) => {
                    let within = format!("{path}.");
                    let section = section_with(schemas, section, &within, is_required);
                    let is_needed = section.get("required") != Some(&json!([]));
                    *field = Value::Object(section);
                    is_needed
                }
                None => is_required(&path),
            };
            required.extend(is_needed.then(|| name.clone()));
        }
    }
    schema.insert("required".to_owned(), json!(required));
    schema
}

/// The object that a field of the settings refers to, if it is one.
fn section(schemas: &Map<String, Value>, field: &Value) -> Option<Map<String, Value>> {
    let reference = field.get("$ref")?.as_str()?;
    let section = object(schemas, reference.rsplit('/').next()?)?;
    section.contains_key("properties").then_some(section)
}

fn object(schemas: &Map<String, Value>, name: &str) -> Option<Map<String, Value>> {
    schemas.get(name)?.as_object().cloned()
}

fn generator(contract: fn(SchemaSettings) -> SchemaSettings) -> SchemaGenerator {
    let settings = SchemaSettings::draft2020_12().with(|settings| {
        settings.definitions_path = Cow::Borrowed("/components/schemas");
        settings.meta_schema = None;
    });
    contract(settings).into_generator()
}

/// Removes the widths of Rust's integers, which do not belong into the contract.
pub fn without_width(schema: &mut Value) {
    match schema {
        Value::Array(schemas) => schemas.iter_mut().for_each(without_width),
        Value::Object(fields) => {
            fields.values_mut().for_each(without_width);
            let format = fields.get("format").and_then(Value::as_str);
            if format.is_some_and(|format| format.starts_with("int") || format.starts_with("uint"))
            {
                fields.remove("format");
            }
        }
        _ => {}
    }
}

/// What the name of a channel looks like.
pub(crate) fn channel_name() -> Value {
    json!({ "maxLength": hiatus_domain::text::MAX_ID_CHARS, "pattern": "^[a-z0-9._-]+$" })
}

/// A reason to choose, in a list that may be null.
pub(crate) fn choice() -> Value {
    json!({ "$ref": "#/components/schemas/ReasonToChoose" })
}

/// A queue, or an agent: two shapes of the same fields.
pub(crate) fn either_queue_or_agent(schema: &mut Schema) {
    let name = || json!({ "$ref": "#/components/schemas/Name" });
    either(
        schema,
        ("Into a queue", "queue", name()),
        ("To an agent", "agent_id", name()),
    );
}

/// The schema of an extension: one of two fields, the other null or absent.
pub(crate) fn either_until_or_by(schema: &mut Schema) {
    let until = json!({ "$ref": "#/components/schemas/RequestInstant" });
    let by = json!({ "type": "integer", "minimum": 1, "maximum": 1_209_600 });
    either(
        schema,
        ("Until an instant", "until", until),
        ("By so many seconds", "by_seconds", by),
    );
}

/// At least one of the two is there and is not null.
pub(crate) fn a_channel_or_a_queue(schema: &mut Schema) {
    let there =
        |name: &str| json!({ "required": [name], "properties": { name: { "type": "string" } } });
    schema.insert(
        "anyOf".to_owned(),
        json!([there("channel"), there("queue")]),
    );
}

/// A nudge says something; a return and a close say nothing.
pub(crate) fn a_nudge_has_a_text(schema: &mut Schema) {
    let acts = |acts: &[&str]| json!({ "enum": acts });
    schema.insert(
        "oneOf".to_owned(),
        json!([
            { "required": ["text"], "properties": { "do": acts(&["nudge"]), "text": { "type": "string" } } },
            { "properties": { "do": acts(&["return", "close"]), "text": { "type": "null" } } },
        ]),
    );
}

/// A message has a text or a file, and no file beside a template. The condition leaves the object one for those who generate
/// code from it, which alternatives would not.
pub(crate) fn a_text_or_a_file(schema: &mut Schema) {
    let files = json!({ "required": ["media"], "properties": { "media": { "minItems": 1 } } });
    let no_template = json!({ "properties": { "template": { "type": "null" } } });
    let text = json!({ "type": "string", "minLength": 1 });
    let a_text = json!({ "required": ["body"], "properties": { "body": text } });
    for (word, says) in [("if", files), ("then", no_template), ("else", a_text)] {
        schema.insert(word.to_owned(), says);
    }
}

/// An object with one of these two fields, the other null or absent.
fn either(schema: &mut Schema, one: (&str, &str, Value), other: (&str, &str, Value)) {
    let Some(both) = schema.as_object().cloned() else {
        return;
    };
    let only = |(title, present, value): &(&str, &str, Value), absent: &str| {
        let mut one = both.clone();
        one.remove("description");
        one.insert("title".to_owned(), json!(title));
        one.insert("required".to_owned(), json!([present]));
        if let Some(properties) = one.get_mut("properties").and_then(Value::as_object_mut) {
            properties.insert((*present).to_owned(), value.clone());
            properties.insert(absent.to_owned(), json!({ "type": "null" }));
        }
        Value::Object(one)
    };
    *schema = json_schema!({
        "description": both.get("description"),
        "oneOf": [only(&one, other.1), only(&other, one.1)],
    });
}
