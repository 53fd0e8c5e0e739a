//! Problem documents (RFC 9457), each with a stable code, and never internal details.

use crate::wire::{Wire, named_values};
use hiatus_domain::ids::ConversationId;
use hiatus_domain::names;
use hiatus_domain::refusal::Refusal;
use hiatus_domain::signal::{SignalOutcome, WaitEnd};
use serde::Serialize;

/// Declares the codes, each with the status that it comes with.
macro_rules! codes {
    ($(#[doc = $doc:literal] $code:ident = $name:literal with $status:literal;)+) => {
        names! {
            /// Stable; more may be added.
            pub enum Code {
                $(#[doc = $doc] $code = $name,)+
            }
        }

        impl Code {
            /// The HTTP status that it comes with.
            pub const fn status(self) -> u16 {
                match self {
                    $(Self::$code => $status,)+
                }
            }
        }
    };
}

codes! {
    /// The request could not be parsed.
    Malformed = "malformed" with 400;
    /// The token is missing or invalid.
    Unauthorized = "unauthorized" with 401;
    /// The caller may not do this.
    Forbidden = "forbidden" with 403;
    /// The task is another agent's, or nobody's yet.
    NotYourTask = "not_your_task" with 403;
    /// It does not exist, or the caller may not know of it.
    NotFound = "not_found" with 404;
    /// The file is not copied from its provider yet; try again in a moment.
    MediaPending = "media_pending" with 404;
    /// There will be no copy of the file; `detail` says why.
    MediaUnavailable = "media_unavailable" with 404;
    /// The path does not support this method.
    MethodNotAllowed = "method_not_allowed" with 405;
    /// Leave is off for this channel.
    LeaveDisabled = "leave_disabled" with 409;
    /// Pause is off for this channel.
    PauseDisabled = "pause_disabled" with 409;
    /// The conversation is not active.
    NotActive = "not_active" with 409;
    /// The conversation is not paused.
    NotPaused = "not_paused" with 409;
    /// The conversation is not left.
    NotInactive = "not_inactive" with 409;
    /// Nothing waits for the signal any more; `how` says what ended the wait.
    WaitOver = "wait_over" with 409;
    /// The signal was given before with another outcome, which is `outcome`.
    SignalAlreadyGiven = "signal_already_given" with 409;
    /// There is no pause to have again.
    NoPauseBefore = "no_pause_before" with 409;
    /// No calendar holds, or it does not open again.
    NoOpening = "no_opening" with 409;
    /// The pause would end too late; `latest` is the latest end there may be.
    BeyondLimit = "beyond_limit" with 409;
    /// An agent has the conversation already; `by` says who.
    AlreadyTaken = "already_taken" with 409;
    /// No agent has the conversation's task.
    NoLiveTask = "no_live_task" with 409;
    /// The task is not in wrap-up.
    NotWrapping = "not_wrapping" with 409;
    /// The conversation already has a live task.
    TaskExists = "task_exists" with 409;
    /// The agent has no free capacity.
    AgentAtCapacity = "agent_at_capacity" with 409;
    /// The agent is not available.
    AgentUnavailable = "agent_unavailable" with 409;
    /// The customer wrote last; `"unanswered": true` says that no answer is needed.
    Unanswered = "unanswered" with 409;
    /// Nothing is planned for the conversation.
    NoPlan = "no_plan" with 409;
    /// Another message of an agent has this id.
    MessageIdReused = "message_id_reused" with 409;
    /// The customer's open conversation, `conversation_id`, is neither left nor the agent's own.
    OpenWithAnotherAgent = "open_with_another_agent" with 409;
    /// Another note has this id.
    NoteIdReused = "note_id_reused" with 409;
    /// The conversation no longer matches the filter of the bulk run.
    NoLongerMatches = "no_longer_matches" with 409;
    /// As many bulk runs are open as there may be.
    TooManyRuns = "too_many_runs" with 409;
    /// The channel carries no free answer any more; `closed_at` says since when, `how` what goes instead.
    ReplyWindowClosed = "reply_window_closed" with 409;
    /// The agent has as many conversations paused as it may; `limit` says how many.
    TooManyPaused = "too_many_paused" with 409;
    /// The conversation is closed.
    ConversationClosed = "conversation_closed" with 409;
    /// The version has changed; `current_version` is the present one.
    VersionMismatch = "version_mismatch" with 412;
    /// The body is too large.
    TooLarge = "too_large" with 413;
    /// A value is invalid; `field` says which.
    Invalid = "invalid" with 422;
    /// Another connection has this address on this channel.
    AddressTaken = "address_taken" with 422;
    /// The `Idempotency-Key` was used for another request.
    IdempotencyKeyReused = "idempotency_key_reused" with 422;
    /// An internal error.
    Internal = "internal" with 500;
    /// Too many requests at once; retry.
    Throttled = "throttled" with 503;
    /// Concurrent changes won every race; retry.
    Contended = "contended" with 503;
    /// It may or may not have taken effect; retry with the same `Idempotency-Key`.
    Unavailable = "unavailable" with 503;
}

named_values!(Code as "ProblemCode");

impl Code {
    /// The reason phrase of its status.
    pub const fn title(self) -> &'static str {
        match self.status() {
            400 => "Bad Request",
            401 => "Unauthorized",
            403 => "Forbidden",
            404 => "Not Found",
            405 => "Method Not Allowed",
            409 => "Conflict",
            412 => "Precondition Failed",
            413 => "Content Too Large",
            422 => "Unprocessable Content",
            503 => "Service Unavailable",
            _ => "Internal Server Error",
        }
    }
}

impl From<&Refusal> for Code {
    fn from(refusal: &Refusal) -> Self {
        match refusal {
            Refusal::LeaveDisabled => Self::LeaveDisabled,
            Refusal::PauseDisabled => Self::PauseDisabled,
            Refusal::NotActive(_) => Self::NotActive,
            Refusal::NotPaused(_) => Self::NotPaused,
            Refusal::NotInactive(_) => Self::NotInactive,
            Refusal::ReplyWindowClosed { .. } => Self::ReplyWindowClosed,
            Refusal::TooManyPaused { .. } => Self::TooManyPaused,
            Refusal::NoPauseBefore => Self::NoPauseBefore,
            Refusal::WaitOver { .. } => Self::WaitOver,
            Refusal::SignalAlreadyGiven { .. } => Self::SignalAlreadyGiven,
            Refusal::NoOpening => Self::NoOpening,
            Refusal::BeyondLimit { .. } => Self::BeyondLimit,
            Refusal::AlreadyTaken { .. } => Self::AlreadyTaken,
            Refusal::NoLiveTask => Self::NoLiveTask,
            Refusal::NotYourTask => Self::NotYourTask,
            Refusal::NotWrapping => Self::NotWrapping,
            Refusal::TaskExists => Self::TaskExists,
            Refusal::AgentAtCapacity => Self::AgentAtCapacity,
            Refusal::AgentUnavailable => Self::AgentUnavailable,
            Refusal::ConversationClosed => Self::ConversationClosed,
            Refusal::VersionMismatch { .. } => Self::VersionMismatch,
            Refusal::IdempotencyKeyReused => Self::IdempotencyKeyReused,
            Refusal::Unanswered => Self::Unanswered,
            Refusal::NoPlan => Self::NoPlan,
            Refusal::MessageIdReused => Self::MessageIdReused,
            Refusal::OpenWithAnotherAgent { .. } => Self::OpenWithAnotherAgent,
            Refusal::NoteIdReused => Self::NoteIdReused,
            Refusal::AddressTaken { .. } => Self::AddressTaken,
            Refusal::Missing(_)
            | Refusal::ReasonNotOffered { .. }
            | Refusal::NotAhead
            | Refusal::TooLong { .. }
            | Refusal::TooManyFiles { .. }
            | Refusal::TooLongBesideFile { .. }
            | Refusal::NotLater
            | Refusal::LongerThanLimit { .. }
            | Refusal::NoSuchPlan
            | Refusal::NotAbsent => Self::Invalid,
        }
    }
}

/// Why something was not done, and what the caller can do (RFC 9457).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Problem {
    /// The code, as a URN.
    #[serde(rename = "type")]
    #[cfg_attr(
        feature = "schema",
        schemars(url, regex(pattern = "^urn:hiatus:problem:[a-z_]+$"))
    )]
    pub urn: String,
    /// The reason phrase of the status.
    pub title: &'static str,
    /// The HTTP status.
    #[cfg_attr(feature = "schema", schemars(range(min = 400, max = 599)))]
    pub status: u16,
    /// For people; it may change.
    pub detail: String,
    /// For programs.
    pub code: Wire<Code>,
    /// Further members for clients.
    #[serde(flatten)]
    pub more: More,
}

/// How something ended, or what to do instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum How {
    /// What ended the wait.
    Ended(Wire<WaitEnd>),
    /// What goes instead.
    Instead(Wire<Instead>),
}

names! {
    /// What goes instead of a free answer.
    pub enum Instead {
        /// A text that the provider has approved.
        Template = "send a template",
    }
}

named_values!(Instead as "Instead");

/// The members that only some problems have; absent otherwise.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct More {
    /// The field, parameter or header whose value is invalid (`invalid`), or that the caller may
    /// not set (`forbidden`).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub field: Option<String>,
    /// The agent who has the conversation (`already_taken`).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Wire<hiatus_domain::ids::AgentId>")
    )]
    pub by: Option<Wire<hiatus_domain::ids::AgentId>>,
    /// The conversation that is open (`open_with_another_agent`).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Wire<ConversationId>"))]
    pub conversation_id: Option<Wire<ConversationId>>,
    /// The latest end that the caller may set (`beyond_limit`).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Wire<hiatus_domain::Instant>"))]
    pub latest: Option<Wire<hiatus_domain::Instant>>,
    /// Since when the channel carries no free answer (`reply_window_closed`); null where its customer has never
    /// written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed_at: Option<Option<Wire<hiatus_domain::Instant>>>,
    /// What ended the wait (`wait_over`), or what goes instead (`reply_window_closed`).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "How"))]
    pub how: Option<How>,
    /// The outcome that counts (`signal_already_given`).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Wire<SignalOutcome>"))]
    pub outcome: Option<Wire<SignalOutcome>>,
    /// How many conversations the agent may have paused (`too_many_paused`).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "u32"))]
    pub limit: Option<u32>,
    /// The reasons to choose from (`invalid`, of another reason).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::schema::Choice>"))]
    pub reasons: Option<Vec<Wire<hiatus_domain::text::Reason>>>,
    /// The present version (`version_mismatch`).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "u64"))]
    pub current_version: Option<u64>,
    /// Who changed the settings last (`version_mismatch`).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub updated_by: Option<String>,
    /// When they were changed last (`version_mismatch`).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Wire<hiatus_domain::Instant>"))]
    pub updated_at: Option<Wire<hiatus_domain::Instant>>,
}

impl Problem {
    /// A problem with this code, in these words.
    pub fn new(code: Code, detail: impl Into<String>, more: More) -> Self {
        Self {
            urn: format!("urn:hiatus:problem:{code}"),
            title: code.title(),
            status: code.status(),
            detail: detail.into(),
            code: Wire(code),
            more,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_has_a_title_of_its_own() {
        for code in Code::ALL {
            let internal = code.title() == "Internal Server Error";
            assert_eq!(internal, code.status() == 500, "{code}");
        }
    }
}
