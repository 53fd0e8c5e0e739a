//! The conversation item, with the entries that it has in the three indexes.

use super::outbox::OutboxRecord;
use super::packed_id::PackedId;
use super::recent_keys::RecentKeysRecord;
use super::signal::SignalRecord;
use super::state::{Inherited, StateRecord};
use super::terms::LastPauseRecord;
use super::turns::TurnsRecord;
use super::{BadRecord, at_most, attributes, count, instant, priority, tasks, text, ttl};
use crate::keys::{self, DueKind, Key, WaitingPlace};
use hiatus_domain::Instant;
use hiatus_domain::conversation::{
    Assignment, ChannelState, Conversation, Holder, REMEMBERED_HOLDERS, Task, Work,
};
use hiatus_domain::ids::{AgentId, PauseId};
use hiatus_domain::message::{LastMessage, Side};
use hiatus_domain::signal::REMEMBERED_SIGNALS;
use hiatus_domain::text::{Address, ChannelName, CustomerName, QueueName, Thread};
use serde::{Deserialize, Serialize};

/// No time lies so far from another one.
const NEVER: i64 = i64::MAX;

/// A conversation as it is stored. A write unit holds 1 KiB of it, names included: they are short,
/// and nothing is in it twice.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ConversationRecord {
    pk: String,
    sk: String,
    version: u64,
    channel: String,
    theirs: String,
    ours: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    thread: Option<String>,
    /// The customer's other address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    alias: Option<String>,
    /// What the customer is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    queue: String,
    priority: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    attributes: Option<String>,
    /// The conversation before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    prev: Option<PackedId>,
    opened_at: i64,
    last_seq: u64,
    /// Whether the last message is a quiet one of the customer.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    quiet: bool,
    /// Whether the last message is Hiatus's own.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    system: bool,
    /// Whether, but for quiet ones and Hiatus's own, the last message is the agent's.
    answered: bool,
    last_at: i64,
    /// How many milliseconds before that the customer wrote last, below zero where the message before was the later
    /// one; elided where it was none, [`NEVER`] where the customer has never written. An item of a release before this
    /// field: as if the last message were the customer's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    heard: Option<i64>,
    /// For how many milliseconds the customer had waited for an answer by then; elided where it was none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    waited: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    turns: Option<TurnsRecord>,
    tasks: u32,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    holders: Vec<String>,
    state: StateRecord,
    /// The pause before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    again: Option<LastPauseRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    signals: Vec<SignalRecord>,
    #[serde(default, skip_serializing_if = "RecentKeysRecord::is_empty")]
    keys: RecentKeysRecord,
    outbox: OutboxRecord,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due_pk: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due_sk: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    work_pk: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    work_sk: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    topic_pk: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    topic_sk: Option<String>,
    /// When its agent is reminded of a pause next, which is before its place in `due`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    remind_at: Option<String>,
    /// Epoch seconds, for TTL.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    expires_at: Option<i64>,
}

impl From<&Conversation> for ConversationRecord {
    fn from(conversation: &Conversation) -> Self {
        let key = keys::conversation(&conversation.id);
        let (due_pk, due_sk) = due_entry(conversation).map(Key::into_parts).unzip();
        let (work_pk, work_sk) = work_entry(conversation).map(Key::into_parts).unzip();
        let (topic_pk, topic_sk) = topic_entry(conversation).map(Key::into_parts).unzip();
        Self {
            pk: key.pk,
            sk: key.sk,
            version: conversation.version,
            channel: conversation.channel.as_str().to_owned(),
            theirs: conversation.customer_address.to_string(),
            ours: conversation.business_address.to_string(),
            thread: conversation.thread.as_ref().map(ToString::to_string),
            alias: conversation
                .customer_alias
                .as_ref()
                .map(ToString::to_string),
            name: conversation.customer_name.as_ref().map(ToString::to_string),
            queue: conversation.queue.to_string(),
            priority: conversation.priority.get(),
            attributes: conversation
                .attributes
                .as_ref()
                .map(|a| a.as_str().to_owned()),
            prev: conversation.previous.as_ref().map(PackedId::of),
            opened_at: conversation.opened_at.timestamp_millis(),
            last_seq: conversation.last_message.seq,
            quiet: conversation.last_message.quiet,
            system: conversation.last_message.from == Side::System,
            answered: !conversation.last_message.is_unanswered(),
            last_at: conversation.last_message.at.timestamp_millis(),
            heard: heard(conversation),
            waited: waited(&conversation.last_message),
            turns: conversation.turns.as_ref().map(TurnsRecord::of),
            tasks: conversation.task_count,
            holders: conversation
                .holders
                .iter()
                .map(|h| format!("{} {}", h.task, h.agent))
                .collect(),
            state: StateRecord::of(conversation),
            again: conversation.last_pause.as_deref().map(LastPauseRecord::of),
            signals: conversation.signals.iter().map(SignalRecord::of).collect(),
            keys: (&conversation.recent_keys).into(),
            outbox: OutboxRecord::of(&conversation.outbox, pause_of(&conversation.state)),
            due_pk,
            due_sk,
            work_pk,
            work_sk,
            topic_pk,
            topic_sk,
            remind_at: next_reminder(conversation).map(keys::sortable),
            expires_at: gone_at(conversation).map(ttl),
        }
    }
}

/// When its agent is reminded next, while it is paused.
pub(crate) fn next_reminder(conversation: &Conversation) -> Option<Instant> {
    match &conversation.state {
        ChannelState::Pause(paused) => paused.next_reminder(),
        ChannelState::Active(_) | ChannelState::Inactive(_) | ChannelState::Closed(_) => None,
    }
}

/// The entry in the `due` index of what has a time.
fn due_entry(conversation: &Conversation) -> Option<Key> {
    let (kind, at) = match &conversation.state {
        ChannelState::Pause(paused) => (DueKind::Paused, paused.reassign_at),
        ChannelState::Inactive(left) => {
            return Some(match &left.plan {
                Some(plan) => keys::due_step(plan.at, &conversation.id),
                None => keys::due(DueKind::Left, left.expires_at, &conversation.id),
            });
        }
        ChannelState::Active(Work::AwaitingRouting { deadline }) => {
            (DueKind::AwaitingRouting, *deadline)
        }
        ChannelState::Active(Work::Task(task)) => match &task.assignment {
            Assignment::Pending {
                reserved_for: Some(reservation),
                ..
            } => (DueKind::Reserved, reservation.until),
            Assignment::Pending {
                reserved_for: None, ..
            } => return None,
            Assignment::Assigned { .. } => (DueKind::InHand, task.due_at()?),
        },
        ChannelState::Closed(_) => return None,
    };
    Some(keys::due(kind, at, &conversation.id))
}

/// The entry in the `work` index of what waits for an agent, or is an agent's.
fn work_entry(conversation: &Conversation) -> Option<Key> {
    let id = &conversation.id;
    match &conversation.state {
        ChannelState::Pause(paused) => Some(keys::paused_by(&paused.agent, paused.reassign_at, id)),
        ChannelState::Active(Work::Task(task)) => waiting_entry(conversation, task),
        _ => None,
    }
}

/// The entry in the `topic` index of what waits for something with others.
fn topic_entry(conversation: &Conversation) -> Option<Key> {
    let since = match &conversation.state {
        ChannelState::Inactive(left) => left.at,
        ChannelState::Pause(paused) => paused.at,
        ChannelState::Active(_) | ChannelState::Closed(_) => return None,
    };
    Some(keys::topic(conversation.topic()?, since, &conversation.id))
}

fn waiting_entry(conversation: &Conversation, task: &Task) -> Option<Key> {
    let Assignment::Pending {
        queued_since,
        reserved_for,
        ..
    } = &task.assignment
    else {
        return None;
    };
    let place = WaitingPlace {
        priority: task.priority,
        since: *queued_since,
        conversation: &conversation.id,
        channel: &conversation.channel,
    };
    Some(match reserved_for {
        Some(reservation) => keys::reserved(&reservation.agent, place),
        None => keys::waiting(&task.queue, place),
    })
}

/// When TTL may remove it: at the end of what was promised for reading.
fn gone_at(conversation: &Conversation) -> Option<Instant> {
    match &conversation.state {
        ChannelState::Inactive(left) => Some(left.kept_until),
        ChannelState::Closed(closed) => Some(closed.purge_at),
        ChannelState::Active(_) | ChannelState::Pause(_) => None,
    }
}

impl TryFrom<ConversationRecord> for Conversation {
    type Error = BadRecord;

    fn try_from(record: ConversationRecord) -> Result<Self, BadRecord> {
        let id = keys::conversation_of_pk(&record.pk).ok_or(BadRecord::Unknown { field: "pk" })?;
        let queue = text("queue", QueueName::parse(record.queue))?;
        let forgotten = record.holders.len().saturating_sub(REMEMBERED_HOLDERS);
        let holders = record
            .holders
            .iter()
            .skip(forgotten)
            .map(|text| holder(text))
            .collect::<Result<Vec<_>, _>>()?;
        let priority = priority("priority", record.priority)?;
        let inherited = Inherited {
            queue: &queue,
            priority,
            holder: holders.last().map(|holder| &holder.agent),
        };
        let state = record.state.read(&inherited)?;
        let last_pause = record.again.map(LastPauseRecord::read).transpose()?;
        let signals = at_most("signals", REMEMBERED_SIGNALS, record.signals)?.into_iter();
        Ok(Self {
            signals: signals.map(SignalRecord::read).collect::<Result<_, _>>()?,
            last_pause: last_pause.map(Box::new),
            id,
            version: count("version", record.version)?,
            channel: text("channel", ChannelName::parse(record.channel))?,
            customer_address: text("theirs", Address::parse(record.theirs))?,
            business_address: text("ours", Address::parse(record.ours))?,
            thread: record
                .thread
                .map(|thread| text("thread", Thread::parse(thread)))
                .transpose()?,
            customer_alias: record
                .alias
                .map(|alias| text("alias", Address::parse(alias)))
                .transpose()?,
            customer_name: record
                .name
                .map(|name| text("name", CustomerName::parse(name)))
                .transpose()?,
            priority,
            attributes: attributes("attributes", record.attributes)?,
            previous: record.prev.map(PackedId::read).transpose()?,
            opened_at: instant("opened_at", record.opened_at)?,
            turns: record.turns.map(TurnsRecord::read).transpose()?,
            last_customer_at: last_customer_at(record.last_at, record.heard)?,
            last_message: LastMessage {
                seq: count("last_seq", record.last_seq)?,
                from: match (record.system, record.answered) {
                    (true, _) => Side::System,
                    (false, true) if !record.quiet => Side::Agent,
                    (false, _) => Side::Customer,
                },
                at: instant("last_at", record.last_at)?,
                quiet: record.quiet,
                unanswered_since: if record.answered {
                    None
                } else {
                    Some(instant("waited", since(record.last_at, record.waited)?)?)
                },
            },
            task_count: tasks("tasks", record.tasks)?,
            recent_keys: record.keys.into(),
            outbox: record.outbox.read(pause_of(&state))?,
            queue,
            holders,
            state,
        })
    }
}

/// How long before the last message the customer wrote last.
fn heard(conversation: &Conversation) -> Option<i64> {
    let heard = match conversation.last_customer_at {
        Some(at) => (conversation.last_message.at - at).num_milliseconds(),
        None => NEVER,
    };
    (heard != 0).then_some(heard)
}

fn last_customer_at(last_at: i64, heard: Option<i64>) -> Result<Option<Instant>, BadRecord> {
    match heard {
        Some(NEVER) => Ok(None),
        heard => {
            let at = last_at.checked_sub(heard.unwrap_or_default());
            let at = at.ok_or(BadRecord::OutOfRange { field: "heard" })?;
            instant("heard", at).map(Some)
        }
    }
}

/// For how long the customer waited when the last message came.
fn waited(last: &LastMessage) -> Option<i64> {
    let waited = (last.at - last.unanswered_since?).num_milliseconds();
    (waited != 0).then_some(waited)
}

/// Since when: a release before 0.2.0 kept no more than the last message.
fn since(last_at: i64, waited: Option<i64>) -> Result<i64, BadRecord> {
    let since = last_at.checked_sub(waited.unwrap_or_default());
    since.ok_or(BadRecord::OutOfRange { field: "waited" })
}

/// The pause that is in force.
const fn pause_of(state: &ChannelState) -> Option<&PauseId> {
    match state {
        ChannelState::Pause(paused) => Some(&paused.id),
        _ => None,
    }
}

/// Reads `<task's number> <agent>`.
fn holder(stored: &str) -> Result<Holder, BadRecord> {
    let unknown = || BadRecord::Unknown { field: "holders" };
    let (task, agent) = stored.split_once(' ').ok_or_else(unknown)?;
    Ok(Holder {
        task: task.parse().map_err(|_| unknown())?,
        agent: text("holders", AgentId::parse(agent))?,
    })
}
