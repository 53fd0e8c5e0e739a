//! A conversation.

use super::{PlanGoingOn, Task, policy};
use crate::wire::{Wire, named_values};
use hiatus_domain::conversation::{self as domain, ChannelState};
use hiatus_domain::ids::{AgentId, ConversationId, PauseId, TaskId};
use hiatus_domain::media::MediaKind;
use hiatus_domain::message::Side;
use hiatus_domain::read_mark::ReadMark;
use hiatus_domain::settings::Settings;
use hiatus_domain::signal::{Fate, SignalName, SignalOutcome, Wait};
use hiatus_domain::state_name::StateName;
use hiatus_domain::terms::{BackTo, WhilePaused};
use hiatus_domain::text::{
    self, Address, ChannelName, CustomerName, QueueName, Reason, Thread, Topic,
};
use hiatus_domain::zone::ZoneName;
use hiatus_domain::{Duration, Instant, names};
use serde::Serialize;
use serde_json::{Map, Value};

/// A conversation as it is now. One whose leave window is over is closed.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Conversation<'a> {
    /// Kept through every leave, pause and return.
    pub id: Wire<&'a ConversationId>,
    /// The channel that it is on.
    pub channel: Wire<&'a ChannelName>,
    /// The customer's address on the channel.
    pub customer_address: Wire<&'a Address>,
    /// Our address on the channel.
    pub business_address: Wire<&'a Address>,
    /// The thread, on channels that have several for one customer.
    pub thread: Option<Wire<&'a Thread>>,
    /// What the customer is called, where an agent who wrote first said so.
    pub customer_name: Option<Wire<&'a CustomerName>>,
    /// The queue of its tasks.
    pub queue: Wire<&'a QueueName>,
    /// The priority of its tasks; higher goes first.
    #[cfg_attr(feature = "schema", schemars(range(max = 2_147_483_647)))]
    pub priority: u32,
    /// Data for the owner's own routing.
    pub attributes: Attributes,
    /// `inactive` while it is left.
    pub channel_state: Wire<StateName>,
    /// The version; also the `ETag`. It counts the transitions.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub version: u64,
    /// When its first message was received.
    pub opened_at: Wire<Instant>,
    /// The conversation of the same addresses before it, if it could still be read when this one
    /// opened. It may be gone by now.
    pub previous_conversation_id: Option<Wire<&'a ConversationId>>,
    /// Its last message.
    pub last_message: LastMessage,
    /// Whether the customer had the last word. A quiet message is none.
    pub unanswered: bool,
    /// Since when the customer waits: when the first message came that nobody has answered, or that came
    /// after it was left. Null where the customer did not have the last word.
    pub waiting_since: Option<Wire<Instant>>,
    /// Until when its channel carries free answers; null where the settings give it no such window. Where one conversation is
    /// read, on an agent's desk, and in the lists of what is paused or left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply_window: Option<Option<ReplyWindow>>,
    /// The first 120 characters of its last message, in one line: empty where that has no text. Absent outside
    /// of lists, and where the message cannot be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(max = 120)))]
    pub preview: Option<&'a str>,
    /// What its last message has beside its text, in order. Absent where `preview` is, and where there is nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Vec<Wire<MediaKind>>", length(min = 1, max = 30))
    )]
    pub preview_media: Option<Vec<Wire<MediaKind>>>,
    /// The number of the last message that the agent has read on whose desk it is; null where none. On desks only.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub read_seq: Option<Option<u64>>,
    /// When the agent read that, or first looked at the conversation in its present task; null where it never has. On desks only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub read_at: Option<Option<Wire<Instant>>>,
    /// Whose turn it was so far. Null where a release before 0.2.0 has begun it.
    pub clock: Option<Clock>,
    /// The customer, and the agent who has the task or has paused it.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 2)))]
    pub participants: Vec<Participant<'a>>,
    /// The last signals that were given, at most four, newest last.
    pub signals: Vec<GivenSignal<'a>>,
    /// The live task. Null while there is none, even if an agent is still wrapping the last one up.
    pub task: Option<Task<'a>>,
    /// Only while it is left.
    pub leave: Option<Leave<'a>>,
    /// Only while it is paused.
    pub pause: Option<Pause<'a>>,
    /// The pause before, of an active conversation whose agent has not written since: what the next agent
    /// wants to know.
    pub last_pause: Option<LastPause<'a>>,
    /// Only once it is closed. Also null for a short while after a leave window has ended, until
    /// that is on record.
    pub closed: Option<Closed>,
}

/// What a conversation says of its last message.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LastMessage {
    /// Its number.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub seq: u64,
    /// Who wrote it.
    pub from: Wire<Side>,
    /// When it was received.
    pub at: Wire<Instant>,
    /// Whether it is quiet.
    pub quiet: bool,
}

/// Until when a channel carries free answers.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReplyWindow {
    /// Whether it does now.
    pub open: bool,
    /// From this instant on it does not; null where the customer has never written.
    pub closes_at: Option<Wire<Instant>>,
}

/// For how many whole seconds it was whose turn; together, how old the conversation is, or was when it closed.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Clock {
    /// It waited for an agent.
    pub queue: u64,
    /// An agent had it, and the customer had the last word.
    pub agent: u64,
    /// The customer was answered, or it was left.
    pub customer: u64,
    /// It was paused.
    pub pause: u64,
}

/// The customer, an agent, or, of a message, Hiatus itself.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Participant<'a> {
    /// Which side.
    #[serde(rename = "type")]
    pub side: Wire<Side>,
    /// The customer's address, the agent's id, or `hiatus`.
    #[cfg_attr(feature = "schema", schemars(with = "Wire<Address>"))]
    pub id: &'a str,
}

/// How a conversation is left.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Leave<'a> {
    /// Who left; null where a quiet message opened the conversation.
    pub agent_id: Option<Wire<&'a AgentId>>,
    /// When.
    pub left_at: Wire<Instant>,
    /// From this instant on a reply opens another conversation.
    pub expires_at: Wire<Instant>,
    /// The policy that held when it was left, `<queue>/<channel>`; null where the settings alone did.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::PolicyNameOrNone"))]
    pub policy: Option<String>,
    /// What it waits for, with others.
    pub topic: Option<Wire<&'a Topic>>,
    /// What happens by itself while the customer is silent; null where nothing does.
    pub plan: Option<PlanGoingOn>,
}

/// How a conversation is paused.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Pause<'a> {
    /// The pause's id.
    pub pause_id: Wire<&'a PauseId>,
    /// Who paused.
    pub agent_id: Wire<&'a AgentId>,
    /// The task that the pause ended.
    pub task_id: Wire<TaskId>,
    /// When it began.
    pub paused_at: Wire<Instant>,
    /// When the conversation goes back to its queue.
    pub reassign_at: Wire<Instant>,
    /// From this instant on its channel carries no free answer, unless the customer writes again. Where `reply_window` is; absent
    /// where the channel has no such window.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Wire<Instant>"))]
    pub reply_window_closes_at: Option<Wire<Instant>>,
    /// The time that the agent asked for, as an instant; null where it asked for none.
    pub until: Option<Wire<Instant>>,
    /// On whose clock that was meant, where the agent said so.
    pub zone: Option<Wire<&'a ZoneName>>,
    /// To whom it comes back then.
    pub then: Wire<BackTo>,
    /// What a message of the customer does meanwhile.
    pub on_reply: Wire<WhilePaused>,
    /// The signal that it waits for.
    pub wait: Option<AwaitedSignal<'a>>,
    /// Why, in the agent's words.
    pub reason: Option<Wire<&'a Reason>>,
    /// What the agent wants the next one to know.
    pub note: Option<Wire<&'a Reason>>,
    /// When its agent is reminded of it next; null where nobody is.
    pub next_reminder_at: Option<Wire<Instant>>,
    /// When its agent was reminded of it last; null where nobody was yet.
    pub reminded_at: Option<Wire<Instant>>,
    /// What it waits for, with others.
    pub topic: Option<Wire<&'a Topic>>,
    /// The time until `reassign_at`.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1_209_600)))]
    pub remaining_seconds: i64,
    /// Whether it is due soon.
    pub highlight: Wire<Highlight>,
    /// The policy that held when it was paused, `<queue>/<channel>`; null where the settings alone did.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::PolicyNameOrNone"))]
    pub policy: Option<String>,
}

/// What is left of the pause before.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LastPause<'a> {
    /// Why it was paused, in its agent's words.
    pub reason: Option<Wire<&'a Reason>>,
}

/// How a conversation was closed.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Closed {
    /// When.
    pub closed_at: Wire<Instant>,
    /// From this instant on, reading it is 404.
    pub readable_until: Wire<Instant>,
    /// Whether its leave window ran out, rather than somebody ending it.
    pub expired: bool,
}

names! {
    /// How soon a pause is due, by the marks that Flex highlights.
    pub enum Highlight {
        /// Not within a day.
        None = "none",
        /// Within a day.
        Within24h = "within_24h",
        /// Within an hour.
        Within1h = "within_1h",
    }
}

named_values!(Highlight as "Highlight", MediaKind as "MediaKind");

/// Data for the owner's own routing: an object of at most 16 KiB and 8 levels, or null. Hiatus does
/// not interpret it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Attributes(pub Option<Map<String, Value>>);

impl Attributes {
    /// Attributes as a JSON object. They were checked when they came in; unreadable ones are null.
    pub fn of(attributes: Option<&text::Attributes>) -> Self {
        Self(attributes.and_then(|attributes| serde_json::from_str(attributes.as_str()).ok()))
    }
}

impl<'a> Conversation<'a> {
    /// A conversation as it is at this instant: one whose leave window is over is closed, whether
    /// or not that has been recorded yet.
    pub fn at(conversation: &'a domain::Conversation, now: Instant) -> Self {
        let is_open = conversation.is_open(now);
        Self {
            id: Wire(&conversation.id),
            channel: Wire(&conversation.channel),
            customer_address: Wire(&conversation.customer_address),
            business_address: Wire(&conversation.business_address),
            thread: conversation.thread.as_ref().map(Wire),
            customer_name: conversation.customer_name.as_ref().map(Wire),
            queue: Wire(&conversation.queue),
            priority: conversation.priority.get(),
            attributes: Attributes::of(conversation.attributes.as_ref()),
            channel_state: Wire(state_at(conversation, now)),
            version: conversation.version,
            opened_at: Wire(conversation.opened_at),
            previous_conversation_id: conversation.previous.as_ref().map(Wire),
            last_message: LastMessage::from(&conversation.last_message),
            unanswered: conversation.last_message.is_unanswered(),
            waiting_since: conversation.last_message.unanswered_since.map(Wire),
            reply_window: None,
            preview: None,
            preview_media: None,
            read_seq: None,
            read_at: None,
            clock: conversation.clock(now).map(Clock::from),
            participants: participants(conversation),
            signals: GivenSignal::of(conversation),
            task: Task::live(conversation),
            leave: match &conversation.state {
                ChannelState::Inactive(left) if is_open => Some(Leave::of(conversation, left)),
                _ => None,
            },
            pause: match &conversation.state {
                ChannelState::Pause(paused) => Some(Pause::at(conversation, paused, now)),
                _ => None,
            },
            last_pause: conversation.last_pause.as_deref().map(LastPause::from),
            closed: match &conversation.state {
                ChannelState::Closed(closed) => Some(Closed::from(closed)),
                _ => None,
            },
        }
    }
}

impl<'a> Conversation<'a> {
    /// The same, with what these settings say of its channel at this instant.
    #[must_use]
    pub fn with_reply_window(
        self,
        conversation: &domain::Conversation,
        settings: &Settings,
        now: Instant,
    ) -> Self {
        let window = settings.reply_window(&conversation.channel, conversation.last_customer_at);
        let window = window.map(|window| ReplyWindow {
            open: window.is_open(now),
            closes_at: window.closes_at.map(Wire),
        });
        let closes_at = window.as_ref().and_then(|window| window.closes_at);
        let pause = self.pause.map(|pause| Pause {
            reply_window_closes_at: closes_at,
            ..pause
        });
        Self {
            reply_window: Some(window),
            pause,
            ..self
        }
    }

    /// The same, with the beginning of its last message, and what that has beside its text.
    #[must_use]
    pub fn with_preview(self, preview: Option<(&'a str, &[MediaKind])>) -> Self {
        let (preview, media) = preview.unzip();
        let media = media.filter(|media| !media.is_empty());
        Self {
            preview,
            preview_media: media.map(|media| media.iter().copied().map(Wire).collect()),
            ..self
        }
    }

    /// The same, with how far the agent has read it on whose desk it is.
    #[must_use]
    pub fn with_read_mark(self, mark: Option<ReadMark>) -> Self {
        Self {
            read_seq: Some(mark.map(|mark| mark.seq)),
            read_at: Some(mark.map(|mark| Wire(mark.at))),
            ..self
        }
    }
}

/// The state that a reader sees at this instant: `closed` for a leave window that is over, whether
/// or not that has been recorded yet.
pub(crate) fn state_at(conversation: &domain::Conversation, now: Instant) -> StateName {
    if conversation.is_open(now) {
        conversation.state.name()
    } else {
        StateName::Closed
    }
}

fn participants(conversation: &domain::Conversation) -> Vec<Participant<'_>> {
    let customer = Participant {
        side: Wire(Side::Customer),
        id: conversation.customer_address.as_str(),
    };
    let agent = conversation.owner().map(|agent| Participant {
        side: Wire(Side::Agent),
        id: agent.as_str(),
    });
    std::iter::once(customer).chain(agent).collect()
}

impl From<&hiatus_domain::message::LastMessage> for LastMessage {
    fn from(last: &hiatus_domain::message::LastMessage) -> Self {
        Self {
            seq: last.seq,
            from: Wire(last.from),
            at: Wire(last.at),
            quiet: last.quiet,
        }
    }
}

impl<'a> From<&'a hiatus_domain::terms::LastPause> for LastPause<'a> {
    fn from(pause: &'a hiatus_domain::terms::LastPause) -> Self {
        Self {
            reason: pause.reason.as_ref().map(Wire),
        }
    }
}

impl From<hiatus_domain::turn::Clock> for Clock {
    fn from(clock: hiatus_domain::turn::Clock) -> Self {
        Self {
            queue: clock.queue,
            agent: clock.agent,
            customer: clock.customer,
            pause: clock.pause,
        }
    }
}

impl<'a> Leave<'a> {
    fn of(conversation: &domain::Conversation, left: &'a domain::Left) -> Self {
        Self {
            agent_id: left.agent.as_ref().map(Wire),
            left_at: Wire(left.at),
            expires_at: Wire(left.expires_at),
            policy: policy::name_of(left.scope, conversation),
            topic: left.topic.as_ref().map(Wire),
            plan: left.plan.as_deref().map(PlanGoingOn::from),
        }
    }
}

impl From<&domain::Closed> for Closed {
    fn from(closed: &domain::Closed) -> Self {
        Self {
            closed_at: Wire(closed.at),
            readable_until: Wire(closed.purge_at),
            expired: closed.expired,
        }
    }
}

impl<'a> Pause<'a> {
    fn at(
        conversation: &'a domain::Conversation,
        paused: &'a domain::Paused,
        now: Instant,
    ) -> Self {
        let until = paused.terms.until.as_ref();
        let reminders = paused.reminders.as_deref();
        Self {
            pause_id: Wire(&paused.id),
            agent_id: Wire(&paused.agent),
            task_id: Wire(conversation.task_id(paused.task)),
            paused_at: Wire(paused.at),
            reassign_at: Wire(paused.reassign_at),
            reply_window_closes_at: None,
            until: until.map(|until| Wire(until.at)),
            zone: until.and_then(|until| until.zone.as_ref()).map(Wire),
            then: Wire(paused.terms.then),
            on_reply: Wire(paused.terms.on_reply),
            wait: paused.terms.wait.as_deref().map(AwaitedSignal::from),
            reason: paused.reason.as_ref().map(Wire),
            note: paused.note.as_ref().map(Wire),
            next_reminder_at: paused.next_reminder().map(Wire),
            reminded_at: reminders.and_then(|it| it.last).map(Wire),
            topic: paused.topic.as_ref().map(Wire),
            remaining_seconds: (paused.reassign_at - now).num_seconds().max(0),
            highlight: Wire(Highlight::at(paused, now)),
            policy: policy::name_of(paused.scope, conversation),
        }
    }
}

/// A signal that a pause waits for.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AwaitedSignal<'a> {
    /// Its name.
    pub signal: Wire<&'a SignalName>,
    /// The question, for whoever can answer it.
    pub ask: Option<Wire<&'a Reason>>,
    /// To whom the conversation comes back if it does not come in time.
    pub on_timeout: Wire<BackTo>,
}

/// A signal that was given.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GivenSignal<'a> {
    /// Its name.
    pub signal: Wire<&'a SignalName>,
    /// What came out.
    pub outcome: Wire<&'a SignalOutcome>,
    /// More about it.
    pub data: Option<Map<String, Value>>,
    /// When it was given.
    pub at: Wire<Instant>,
}

impl<'a> From<&'a Wait> for AwaitedSignal<'a> {
    fn from(wait: &'a Wait) -> Self {
        Self {
            signal: Wire(&wait.signal),
            ask: wait.ask.as_ref().map(Wire),
            on_timeout: Wire(wait.on_timeout),
        }
    }
}

impl<'a> GivenSignal<'a> {
    fn of(conversation: &'a domain::Conversation) -> Vec<Self> {
        let given = conversation.signals.iter().filter_map(|signal| {
            let Fate::Given { outcome, data } = &signal.fate else {
                return None;
            };
            // It was checked when it came in; unreadable data is null.
            let data = data.as_ref();
            Some(Self {
                signal: Wire(&signal.name),
                outcome: Wire(outcome),
                data: data.and_then(|data| serde_json::from_str(data.as_str()).ok()),
                at: Wire(signal.at),
            })
        });
        given.collect()
    }
}

impl Highlight {
    /// How soon this pause is due.
    pub fn at(paused: &domain::Paused, now: Instant) -> Self {
        let remaining = paused.reassign_at - now;
        if remaining <= Duration::hours(1) {
            Self::Within1h
        } else if remaining <= Duration::hours(24) {
            Self::Within24h
        } else {
            Self::None
        }
    }
}
