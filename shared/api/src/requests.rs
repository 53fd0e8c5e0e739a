//! The bodies of requests. Texts are parsed into the domain's types while the body is read, so that
//! a bad one is refused with the path of its field.

use crate::wire::Wire;
use hiatus_domain::Instant;
use hiatus_domain::agent::Availability;
use hiatus_domain::commands::pause::Pause;
use hiatus_domain::ids::{AgentId, MessageId, PauseId};
use hiatus_domain::text::{Address, Body, ChannelName, QueueName, Reason, Thread};
use serde::Deserialize;
use serde_json::{Map, Value};

/// A customer's message, from a channel's webhook. What of it is unusable beyond `channel`, `from`,
/// `to`, `message_id` and `body` is left out and named in `warnings`, like fields that are not here.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct IncomingMessage {
    /// The channel that it came in on.
    pub channel: Wire<ChannelName>,
    /// The customer's address. However it is spelled (blanks, case of a mail address, a number's
    /// hyphens, `whatsapp:` in front), it is one customer.
    pub from: Wire<Address>,
    /// Our address, likewise.
    pub to: Wire<Address>,
    /// The channel's id of the message. The same id with the same content is a duplicate; with other
    /// content it is a message of its own.
    pub message_id: Wire<MessageId>,
    /// What the customer wrote.
    #[cfg_attr(feature = "schema", schemars(extend("minLength" = 1)))]
    pub body: Wire<Body>,
    /// The matter, where the channel tells a customer's matters apart: another thread, another
    /// conversation.
    pub thread: Option<Wire<Thread>>,
    /// The queue of a conversation that this opens or reactivates; `default`, or the present one,
    /// where there is none.
    pub queue: Option<Wire<QueueName>>,
    /// The priority of a conversation that this opens or reactivates; 0, or the present one, where
    /// there is none.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 2_147_483_647)))]
    pub priority: Option<u32>,
    /// What the owner's own routing wants to know, at most 16 KiB and 8 levels; Hiatus does not read
    /// it.
    pub attributes: Option<Map<String, Value>>,
    /// When the customer sent it, as RFC 3339 writes it, from 1970 to 9999 in UTC; RFC 2822, `+0000`,
    /// and seconds or milliseconds since 1970 are understood, too.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<crate::schema::InstantOfRequest>")
    )]
    pub sent_at: Option<Wire<Instant>>,
}

/// An agent's message.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AgentMessage {
    /// The desk's id of the message. The same id with the same text is a duplicate; with another one
    /// it is refused.
    pub message_id: Wire<MessageId>,
    /// What the agent wrote.
    pub body: Wire<Body>,
}

/// Leave.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LeaveRequest {
    /// Whether the task goes through wrap-up, which still uses capacity; otherwise it is done at
    /// once.
    #[serde(default = "yes")]
    pub wrap_up: bool,
    /// Whether the customer's last message needs no answer: without it, and with `leave.unanswered`
    /// at `refuse`, leave is 409 `unanswered` while the customer wrote last.
    #[serde(default)]
    pub unanswered: bool,
}

/// End.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EndRequest {
    /// Whether the task goes through wrap-up, which still uses capacity; otherwise it is done at
    /// once.
    #[serde(default = "yes")]
    pub wrap_up: bool,
}

/// Resume.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ResumeRequest {
    /// Into whose hands, by a supervisor; those of the agent who paused where there is none.
    pub agent_id: Option<Wire<AgentId>>,
}

/// Pause.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PauseRequest {
    /// Why, in the agent's words.
    pub reason: Option<Wire<Reason>>,
    /// When the conversation goes back to the queue. May only shorten the limit in force
    /// (`pause.time_limit_seconds`): what is longer is 422.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 1_209_600)))]
    pub reassign_after_seconds: Option<i64>,
    /// Whether the task goes through wrap-up, which still uses capacity; otherwise it is done at
    /// once.
    #[serde(default = "yes")]
    pub wrap_up: bool,
}

impl PauseRequest {
    /// The command, with its new pause's id and the time that `reassign_after_seconds` stands for.
    pub fn command(self, id: PauseId, reassign_after: Option<hiatus_domain::Duration>) -> Pause {
        Pause {
            id,
            reason: self.reason.map(|Wire(reason)| reason),
            reassign_after,
            wrap_up: self.wrap_up,
        }
    }
}

/// A task goes through wrap-up unless the agent says otherwise.
const fn yes() -> bool {
    true
}

/// The body of a command that has no fields: an empty object.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// The task of a reactivated conversation: for the queue, or for the agent, and not both.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = crate::schema::either_queue_or_agent))]
#[serde(deny_unknown_fields)]
pub struct CustomTask {
    /// The queue that it waits in.
    pub queue: Option<Wire<QueueName>>,
    /// The agent who gets it.
    pub agent_id: Option<Wire<AgentId>>,
    /// The conversation's where none is given.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 2_147_483_647)))]
    pub priority: Option<u32>,
    /// What the owner's own routing wants to know, at most 16 KiB and 8 levels; Hiatus does not read
    /// it.
    pub attributes: Option<Map<String, Value>>,
}

/// An agent's presence. What is not given stays as it is.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Presence {
    /// Whether the agent takes work.
    pub availability: Option<Wire<Availability>>,
    /// How many tasks the agent takes at once.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 100)))]
    pub capacity: Option<u32>,
    /// The queues that the agent serves; at most 40, each counted once.
    pub queues: Option<Vec<Wire<QueueName>>>,
}
