//! Values of the domain that are strings in JSON. The domain has no JSON; [`Wire`] gives each of
//! them its one form in every request, document and event.

use chrono::SecondsFormat;
use hiatus_domain::account::{
    AccountSid, AgentAuthor, BadName, ChatServiceSid, ConfigurationSet, FromName, GraphVersion,
    MailIdentity, OriginationPhoneNumberId, PageId, PhoneNumberArn, PhoneNumberId, ProgramUrl,
    TwilioSender,
};
use hiatus_domain::agent::{AgentKind, Availability, HeldStatus};
use hiatus_domain::bulk::{ActionName, RunState};
use hiatus_domain::commands::first_word::Then;
use hiatus_domain::commands::transfer::IfUnavailable;
use hiatus_domain::commands::wake::Then as AfterWake;
use hiatus_domain::conversation::TaskReason;
use hiatus_domain::endpoint::{BadPattern, EventPattern};
use hiatus_domain::event::{ActorKind, Cause, EventKind};
use hiatus_domain::ids::{
    AgentId, BulkId, ConnectionId, ConversationId, EndpointId, MessageId, NoteId, PauseId, TaskId,
};
use hiatus_domain::instant::BadInstant;
use hiatus_domain::media::{FileUrl, MediaName, MediaReference};
use hiatus_domain::message::{MessageKind, Side};
use hiatus_domain::names::Named;
use hiatus_domain::plan::ActName;
use hiatus_domain::preset::Preset;
use hiatus_domain::settings::{
    AgentsRead, AtCapacity, Idle, OnAbsence, OnReply, Prefer, Required, Unanswered,
};
use hiatus_domain::signal::{SignalName, SignalOutcome, WaitEnd};
use hiatus_domain::state_name::StateName;
use hiatus_domain::template::{TemplateLanguage, TemplateName};
use hiatus_domain::terms::{BackTo, WhilePaused};
use hiatus_domain::text::{
    Address, BadText, Body, ChannelName, CustomerName, NoteText, NudgeText, QueueName, Reason,
    Thread, Topic,
};
use hiatus_domain::zone::{BadTime, WrittenTime, ZoneName};
use hiatus_domain::{Instant, instant};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;

/// A value with a form as text.
pub trait ToText {
    /// The text.
    fn to_text(&self) -> Cow<'_, str>;

    /// The name of its schema, and the schema itself.
    #[cfg(feature = "schema")]
    fn schema() -> (&'static str, schemars::Schema);
}

/// A value that can be read from text.
pub trait FromText: Sized {
    /// Why a text was refused.
    type Error: fmt::Display;

    /// Reads the text.
    fn from_text(text: String) -> Result<Self, Self::Error>;
}

/// A value of the domain, or a reference to one, as a JSON string.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Wire<T>(pub T);

impl<T: ToText> Serialize for Wire<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.to_text())
    }
}

impl<'de, T: FromText> Deserialize<'de> for Wire<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        T::from_text(text).map(Self).map_err(D::Error::custom)
    }
}

impl<T: ToText> ToText for &T {
    fn to_text(&self) -> Cow<'_, str> {
        (*self).to_text()
    }

    #[cfg(feature = "schema")]
    fn schema() -> (&'static str, schemars::Schema) {
        T::schema()
    }
}

/// RFC 3339 in UTC, to the millisecond.
pub fn rfc3339(at: Instant) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

impl ToText for Instant {
    fn to_text(&self) -> Cow<'_, str> {
        Cow::Owned(rfc3339(*self))
    }

    #[cfg(feature = "schema")]
    fn schema() -> (&'static str, schemars::Schema) {
        crate::schema::texts::instant()
    }
}

impl FromText for Instant {
    type Error = BadInstant;

    fn from_text(text: String) -> Result<Self, BadInstant> {
        instant::parse(&text)
    }
}

impl FromText for WrittenTime {
    type Error = BadTime;

    fn from_text(text: String) -> Result<Self, BadTime> {
        Self::parse(&text)
    }
}

impl ToText for TaskId {
    fn to_text(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    #[cfg(feature = "schema")]
    fn schema() -> (&'static str, schemars::Schema) {
        crate::schema::texts::task_id()
    }
}

macro_rules! checked_texts {
    ($error:ident: $($text:ident as $schema:ident),+ $(,)?) => {$(
        impl ToText for $text {
            fn to_text(&self) -> Cow<'_, str> {
                Cow::Borrowed(self.as_str())
            }

            #[cfg(feature = "schema")]
            fn schema() -> (&'static str, schemars::Schema) {
                crate::schema::texts::$schema()
            }
        }

        impl FromText for $text {
            type Error = $error;

            fn from_text(text: String) -> Result<Self, $error> {
                Self::parse(text)
            }
        }
    )+};
}

checked_texts! {
    BadName:
    ProgramUrl as program_url,
    FileUrl as file_url,
    AccountSid as account_sid,
    TwilioSender as twilio_sender,
    ChatServiceSid as chat_service_sid,
    AgentAuthor as agent_author,
    PhoneNumberId as phone_number_id,
    PageId as page_id,
    GraphVersion as graph_version,
    PhoneNumberArn as phone_number_arn,
    ConfigurationSet as configuration_set,
    OriginationPhoneNumberId as origination_phone_number_id,
    FromName as from_name,
    MailIdentity as mail_identity,
}

checked_texts! {
    BadPattern:
    EventPattern as event_pattern,
}

checked_texts! {
    BadText:
    ConversationId as name,
    AgentId as name,
    BulkId as name,
    ConnectionId as connection_id,
    EndpointId as endpoint_id,
    MessageId as channels_own,
    NoteId as channels_own,
    Address as channels_own,
    MediaName as name,
    MediaReference as media_reference,
    TemplateName as channels_own,
    TemplateLanguage as name,
    Thread as channels_own,
    QueueName as name,
    CustomerName as name,
    ChannelName as channel_name,
    Topic as topic,
    PauseId as pause_id,
    Reason as reason,
    Body as text,
    NoteText as note,
    NudgeText as nudge,
    ZoneName as zone,
    SignalName as signal,
    SignalOutcome as signal,
}

/// A text that names none of an enum's values.
#[derive(Debug, Clone)]
pub struct UnknownName<E> {
    text: String,
    known: std::marker::PhantomData<E>,
}

impl<E: Named> fmt::Display for UnknownName<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known: Vec<_> = E::all().iter().map(|value| value.name()).collect();
        write!(f, "{:?} is not one of {}", self.text, known.join(", "))
    }
}

/// Makes an enum with names a string of the wire, under the name that its schema has.
macro_rules! named_values {
    ($($value:ident as $schema:literal),+ $(,)?) => {$(
        impl $crate::wire::ToText for $value {
            fn to_text(&self) -> std::borrow::Cow<'_, str> {
                std::borrow::Cow::Borrowed(self.as_str())
            }

            #[cfg(feature = "schema")]
            fn schema() -> (&'static str, schemars::Schema) {
                ($schema, $crate::schema::texts::one_of::<$value>())
            }
        }

        impl $crate::wire::FromText for $value {
            type Error = $crate::wire::UnknownName<Self>;

            fn from_text(text: String) -> Result<Self, Self::Error> {
                Self::parse(&text).ok_or_else(|| $crate::wire::UnknownName::of(text))
            }
        }
    )+};
}
pub(crate) use named_values;

impl<E> UnknownName<E> {
    pub(crate) const fn of(text: String) -> Self {
        Self {
            text,
            known: std::marker::PhantomData,
        }
    }
}

named_values! {
    StateName as "ChannelState",
    ActionName as "BulkAction",
    RunState as "BulkState",
    TaskReason as "TaskReason",
    Then as "Then",
    AfterWake as "AfterWake",
    Side as "Side",
    MessageKind as "MessageKind",
    AgentKind as "AgentKind",
    Availability as "Availability",
    HeldStatus as "HeldStatus",
    OnReply as "OnReply",
    OnAbsence as "OnAbsence",
    Idle as "Idle",
    Prefer as "Prefer",
    AgentsRead as "AgentsRead",
    AtCapacity as "AtCapacity",
    IfUnavailable as "IfUnavailable",
    Preset as "Preset",
    ActName as "PlanAct",
    BackTo as "BackTo",
    WhilePaused as "WhilePaused",
    WaitEnd as "WaitEnd",
    Required as "Required",
    Unanswered as "Unanswered",
    EventKind as "EventType",
    Cause as "Cause",
    ActorKind as "ActorType",
}
