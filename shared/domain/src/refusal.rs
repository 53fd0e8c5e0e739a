//! Everything that can be refused, each with a sentence that says what the caller can do. The stable
//! codes that clients see are in the API's table of problems.

use crate::Instant;
use crate::ids::{AgentId, ConnectionId, ConversationId};
use crate::pick_list::PickList;
use crate::settings::Required;
use crate::signal::{SignalOutcome, WaitEnd};
use crate::state_name::StateName;
use thiserror::Error;

/// A refusal: nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refusal {
    /// Leave is off, or off for this channel.
    #[error("leave is not on for this channel; an administrator can turn it on in the settings")]
    LeaveDisabled,
    /// Pause is off, or off for this channel.
    #[error("pause is not on for this channel; an administrator can turn it on in the settings")]
    PauseDisabled,
    /// The conversation is not active.
    #[error("the conversation is {}, not active; read it again to see what can be done", .0.as_str())]
    NotActive(StateName),
    /// The conversation is not paused.
    #[error("the conversation is {}, not paused; read it again to see what can be done", .0.as_str())]
    NotPaused(StateName),
    /// The conversation is not left.
    #[error("the conversation is {}, not left; read it again to see what can be done", .0.as_str())]
    NotInactive(StateName),
    /// No agent has its task.
    #[error("no agent has a task of this conversation; wait until it is assigned")]
    NoLiveTask,
    /// The task is somebody else's.
    #[error(
        "this is another agent's work, or nobody's yet; only its agent or a supervisor can do this"
    )]
    NotYourTask,
    /// The task is still being worked on.
    #[error("the task is not in wrap-up; leave, pause or end its conversation first")]
    NotWrapping,
    /// Somebody has it already.
    #[error("{by} already has this conversation; read it again to see what can be done")]
    AlreadyTaken {
        /// The agent.
        by: AgentId,
    },
    /// There is a live task already.
    #[error(
        "the conversation already has a live task; custom routing gives one only where there is none"
    )]
    TaskExists,
    /// No free capacity.
    #[error("the agent has no free capacity; complete a task or its wrap-up first")]
    AgentAtCapacity,
    /// Not available.
    #[error("the agent is not available; set its availability to available first")]
    AgentUnavailable,
    /// Terms of an absence for an agent who is available.
    #[error(
        "availability must be away or offline where until, paused, assigned or grace_seconds is given"
    )]
    NotAbsent,
    /// The conversation is over.
    #[error("the conversation is closed; the customer's next message opens a new one")]
    ConversationClosed,
    /// The caller has seen another version.
    #[error("the current version is {present}, not the one in If-Match; reload before retrying")]
    VersionMismatch {
        /// The present version.
        present: u64,
    },
    /// The idempotency key was used for another request.
    #[error(
        "this Idempotency-Key came with another request before; use a new key for a new request"
    )]
    IdempotencyKeyReused,
    /// The customer wrote last.
    #[error(
        "the customer wrote last; answer first, or leave with \"unanswered\": true if it needs no answer"
    )]
    Unanswered,
    /// A plan that the settings do not have.
    #[error("plan must be one of leave.plans of the settings, or steps")]
    NoSuchPlan,
    /// A plan that is over, where one has to be.
    #[error("nothing is planned for this conversation; read it again to see what can be done")]
    NoPlan,
    /// Another message of an agent has this id.
    #[error("another message of an agent has this message_id; use a new one for a new message")]
    MessageIdReused,
    /// The customer has an open conversation that is neither left nor the agent's own.
    #[error(
        "the customer's conversation is open, and not yours; take it over, or leave it to who has it"
    )]
    OpenWithAnotherAgent {
        /// That conversation.
        conversation: ConversationId,
    },
    /// Another note has this id.
    #[error("another note has this note_id; use a new one for a new note")]
    NoteIdReused,
    /// A pause that would end after the latest end there may be.
    #[error("the pause may end at {latest} at the latest; choose an earlier end")]
    BeyondLimit {
        /// The latest end that the caller may set.
        latest: Instant,
    },
    /// A pause that says less than the rules require.
    #[error("{0} must be given: the settings require it of every pause here")]
    Missing(Required),
    /// A pause for another reason than the rules offer.
    #[error("reason must be one of those that the settings offer; choose one of them")]
    ReasonNotOffered {
        /// The reasons to choose from.
        reasons: PickList,
    },
    /// The channel carries no free answer any more, or none yet.
    #[error(
        "the channel carries free answers only for a time after the customer's last message, and that is over; send a template, or wait until the customer writes"
    )]
    ReplyWindowClosed {
        /// Since when; `None` where the customer has never written.
        at: Option<Instant>,
    },
    /// An answer that is longer than the channel carries.
    #[error("body may have at most {most} characters on this channel; say it in several messages")]
    TooLong {
        /// How many characters it may have.
        most: u32,
    },
    /// More files than the connection carries in one message.
    #[error(
        "media may have at most {most} in one message by this connection; send the others in messages of their own"
    )]
    TooManyFiles {
        /// How many there may be.
        most: usize,
    },
    /// More text than the connection carries beside such a file.
    #[error(
        "body may have at most {most} characters beside such a file by this connection; say it in a message of its own"
    )]
    TooLongBesideFile {
        /// How many characters it may have.
        most: usize,
    },
    /// As many pauses as the agent may have.
    #[error(
        "the agent has {limit} conversations paused, as many as it may; resume, leave or end one first"
    )]
    TooManyPaused {
        /// How many it may have.
        limit: u32,
    },
    /// A pause like the one before, where there is none to go by.
    #[error(
        "there is no pause to have again: it was not paused before, or its agent has written since; pause it anew"
    )]
    NoPauseBefore,
    /// A signal that comes too late.
    #[error("nothing waits for this signal any more ({}); read the conversation again", .how.as_str())]
    WaitOver {
        /// How the wait ended.
        how: WaitEnd,
    },
    /// A signal that was given with another outcome.
    #[error("this signal was given before, with the outcome {outcome}; the first one counts")]
    SignalAlreadyGiven {
        /// The first outcome.
        outcome: SignalOutcome,
    },
    /// A pause until the next opening, where no calendar holds or nothing opens.
    #[error(
        "there is no next opening here: no calendar holds, or it does not open again; choose a time"
    )]
    NoOpening,
    /// A pause until a time that is past.
    #[error("until must be ahead; choose a later time")]
    NotAhead,
    /// An end of a pause that is no later than the present one, or past.
    #[error("until must be later than the present end of the pause, and ahead; choose a later one")]
    NotLater,
    /// Another connection has this channel's address.
    #[error(
        "the connection {by} has this address on this channel; change that one, or remove it first"
    )]
    AddressTaken {
        /// That connection.
        by: ConnectionId,
    },
    /// A time limit that is longer than the one in force.
    #[error("reassign_after_seconds may only shorten the limit in force, which is {limit} seconds")]
    LongerThanLimit {
        /// The limit in force, in seconds.
        limit: i64,
    },
}
