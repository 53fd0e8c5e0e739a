//! Places in the three indexes.

use super::Key;
use crate::short_digest;
use hiatus_domain::Instant;
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_domain::priority::Priority;
use hiatus_domain::text::{ChannelName, QueueName, Topic};
use std::fmt::Display;

/// An index, and the attributes that put an item into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Index {
    pub(crate) name: &'static str,
    pub(crate) pk: &'static str,
    pub(crate) sk: &'static str,
}

/// Everything with a due time. An item has at most one, the next thing that happens to it by itself.
pub(crate) const DUE: Index = Index {
    name: "due",
    pk: "due_pk",
    sk: "due_sk",
};

/// A queue's and an agent's work.
pub(crate) const WORK: Index = Index {
    name: "work",
    pk: "work_pk",
    sk: "work_sk",
};

/// When the agent of a paused conversation is reminded next; in no index.
const REMIND_AT: &str = "remind_at";

/// What is paused or left for a topic.
pub(crate) const TOPIC: Index = Index {
    name: "topic",
    pk: "topic_pk",
    sk: "topic_sk",
};

/// Partitions of each sharded list. EventBridge Scheduler fires at most 1,000 pauses a second by
/// default, a partition takes 1,000 write units a second, and one firing deletes or puts one entry
/// in each list: four leave room for three more of everything.
pub const SHARDS: u8 = 4;

/// The shard of a conversation, in every sharded list.
pub fn shard(id: &ConversationId) -> u8 {
    shard_among(id, SHARDS)
}

/// The same, if there were so many.
pub fn shard_among(id: &ConversationId, shards: u8) -> u8 {
    shard_of(id.as_str(), shards)
}

pub(super) fn shard_of(id: &str, shards: u8) -> u8 {
    let [first, ..] = short_digest(&[id.as_bytes()]);
    first % shards
}

/// Sorts after every sort key that Hiatus writes into an index: they all begin with a digit.
pub(crate) const AFTER_ALL: &str = "~";

/// Milliseconds in a form that sorts as the instant does.
pub(crate) fn sortable(at: Instant) -> String {
    format!("{:015}", at.timestamp_millis().max(0))
}

/// The lists of what has a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueKind {
    /// Paused conversations, by when they go back to the queue.
    Paused,
    /// Left conversations, by the next step of their plan, or the end of their window.
    Left,
    /// Conversations that wait for custom routing, by their deadline.
    AwaitingRouting,
    /// Tasks reserved for one agent, by when they open to their queue. Routing looks after them, too:
    /// they may open, or go to their agent, before.
    Reserved,
    /// Reminders of paused conversations, in rows of their own: the conversation's own place is that of its end.
    Reminder,
    /// Conversations in an agent's hands whose customer waits for an answer, by when it has to come, or is
    /// silent, by when that has lasted for too long.
    InHand,
    /// Conversations of which something is owed to a provider, by the next attempt, in rows of their own.
    Owed,
}

impl DueKind {
    /// The lists of what happens when its time has come.
    pub const TIMED: [Self; 7] = [
        Self::Reminder,
        Self::Paused,
        Self::Left,
        Self::AwaitingRouting,
        Self::Reserved,
        Self::InHand,
        Self::Owed,
    ];

    /// Those of them that somebody waits for, whatever it is.
    const AWAITED: [Self; 4] = [
        Self::Paused,
        Self::AwaitingRouting,
        Self::Reserved,
        Self::InHand,
    ];

    const fn letter(self) -> char {
        match self {
            Self::Paused => 'P',
            Self::Left => 'L',
            Self::AwaitingRouting => 'R',
            Self::Reserved => 'V',
            Self::InHand => 'A',
            Self::Reminder => 'N',
            Self::Owed => 'O',
        }
    }
}

/// One shard of such a list.
pub(crate) fn due_pk(kind: DueKind, shard: u8) -> String {
    format!("{}#{shard}", kind.letter())
}

/// The letter of the agents that have a timer, in the place of a kind's.
const AGENTS: char = 'B';

/// One shard of the agents that have a timer.
pub(crate) fn due_agents_pk(shard: u8) -> String {
    format!("{AGENTS}#{shard}")
}

/// The instant at which somebody waits for something to happen to the item with these attributes by
/// itself: that of its place in `due`, or of a reminder before. None where nobody does: without a plan, a left
/// conversation's window is over for every reader without anybody's doing, and an erasure has its passes.
pub fn timer<'a>(attribute: impl Fn(&str) -> Option<&'a str>) -> Option<Instant> {
    let pk = attribute(DUE.pk)?;
    let is_of = |letter| {
        let shard = pk.strip_prefix(letter);
        shard.is_some_and(|shard| shard.starts_with('#'))
    };
    let sk = attribute(DUE.sk)?;
    let is_awaited = is_of(AGENTS)
        || (is_of(DueKind::Left.letter()) && is_step(sk))
        || DueKind::AWAITED.iter().any(|kind| is_of(kind.letter()));
    let place = instant_of_due_sk(sk).filter(|_| is_awaited)?;
    let reminder = attribute(REMIND_AT).and_then(instant_of_due_sk);
    Some(reminder.map_or(place, |reminder| reminder.min(place)))
}

/// The place of such an agent.
pub(crate) fn due_agent(at: Instant, id: &AgentId) -> Key {
    let shard = shard_of(id.as_str(), SHARDS);
    Key::new(due_agents_pk(shard), due_sk(at, id))
}

/// The place of a conversation in such a list.
pub(crate) fn due(kind: DueKind, at: Instant, id: &ConversationId) -> Key {
    Key::new(due_pk(kind, shard(id)), due_sk(at, id))
}

/// How the place of a left conversation ends at which a step of its plan is due.
const STEP: &str = "#step";

/// The place of a left conversation among those that are left, by the next step of its plan.
pub(crate) fn due_step(at: Instant, id: &ConversationId) -> Key {
    let Key { pk, sk } = due(DueKind::Left, at, id);
    Key::new(pk, sk + STEP)
}

/// Whether a place is that of a step.
pub(crate) fn is_step(sk: &str) -> bool {
    sk.ends_with(STEP)
}

/// A sort key of the lists that are ordered by an instant.
pub(crate) fn due_sk(at: Instant, id: &(impl Display + ?Sized)) -> String {
    format!("{}#{id}", sortable(at))
}

/// Whether this is a sort key of the lists that are ordered by an instant.
pub fn is_due_sk(sk: &str) -> bool {
    let (at, id) = sk.split_once('#').unwrap_or_default();
    is_number(at, 15) && !id.is_empty()
}

/// Whether this is a sort key of the lists that are ordered by priority.
pub fn is_waiting_sk(sk: &str) -> bool {
    sk.split_once('#')
        .is_some_and(|(priority, rest)| is_number(priority, 10) && is_due_sk(rest))
}

fn is_number(text: &str, digits: usize) -> bool {
    text.len() == digits && text.bytes().all(|b| b.is_ascii_digit())
}

/// The instant in a sort key of the lists that are ordered by one.
pub(crate) fn instant_of_due_sk(sk: &str) -> Option<Instant> {
    let ms = sk.split('#').next()?.parse().ok()?;
    Instant::from_timestamp_millis(ms)
}

/// The instant in a sort key of the lists that are ordered by priority.
pub(crate) fn instant_of_waiting_sk(sk: &str) -> Option<Instant> {
    instant_of_due_sk(sk.split_once('#')?.1)
}

/// The place of a task in the lists that are ordered by priority (the higher first), then by age. It
/// ends with the channel, so that whoever looks for an agent's next task passes over those of a channel
/// that the agent has no room for without reading them. A release before 0.2.0 wrote none.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WaitingPlace<'a> {
    pub(crate) priority: Priority,
    pub(crate) since: Instant,
    pub(crate) conversation: &'a ConversationId,
    pub(crate) channel: &'a ChannelName,
}

impl WaitingPlace<'_> {
    fn sk(self) -> String {
        let urgency = u32::MAX - self.priority.get();
        let since = sortable(self.since);
        format!(
            "{urgency:010}#{since}#{}#{}",
            self.conversation,
            self.channel.as_str()
        )
    }
}

/// The channel in a sort key of the lists that are ordered by priority.
pub(crate) fn channel_of_waiting_sk(sk: &str) -> Option<ChannelName> {
    let channel = sk.splitn(4, '#').nth(3)?;
    ChannelName::parse(channel).ok()
}

/// The place behind everything that has the priority of this sort key.
pub(crate) fn after_its_priority(sk: &str) -> String {
    let (priority, _) = sk.split_once('#').unwrap_or((sk, ""));
    // The character after the separator's.
    format!("{priority}$")
}

/// The tasks that wait in a queue, one shard of them.
pub(crate) fn waiting_pk(queue: &QueueName, shard: u8) -> String {
    format!("W#{queue}#{shard}")
}

/// The place of a task that waits in a queue.
pub(crate) fn waiting(queue: &QueueName, place: WaitingPlace<'_>) -> Key {
    Key::new(waiting_pk(queue, shard(place.conversation)), place.sk())
}

/// The tasks reserved for one agent.
pub(crate) fn reserved_pk(agent: &AgentId) -> String {
    format!("W@{agent}")
}

/// The place of a task reserved for one agent.
pub(crate) fn reserved(agent: &AgentId, place: WaitingPlace<'_>) -> Key {
    Key::new(reserved_pk(agent), place.sk())
}

/// What is paused or left for a topic: one partition, since nobody parks a thousand conversations a
/// second for the same thing.
pub(crate) fn topic_pk(topic: &Topic) -> String {
    format!("T#{topic}")
}

/// The place of a conversation among those of its topic, by how long it has been there.
pub(crate) fn topic(topic: &Topic, since: Instant, id: &ConversationId) -> Key {
    Key::new(topic_pk(topic), due_sk(since, id))
}

/// The paused conversations of an agent.
pub(crate) fn paused_by_pk(agent: &AgentId) -> String {
    format!("P@{agent}")
}

/// The place of a paused conversation among those of its agent.
pub(crate) fn paused_by(agent: &AgentId, at: Instant, id: &ConversationId) -> Key {
    Key::new(paused_by_pk(agent), due_sk(at, id))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> ConversationId {
        ConversationId::parse(text).unwrap()
    }

    fn waiting_sk(priority: u32, since: Instant, id: &ConversationId) -> String {
        WaitingPlace {
            priority: Priority::new(priority).unwrap(),
            since,
            conversation: id,
            channel: &ChannelName::parse("sms").unwrap(),
        }
        .sk()
    }

    #[test]
    fn a_waiting_tasks_channel_is_read_back_where_there_is_one() {
        let sk = waiting_sk(3, Instant::default(), &id("1"));
        let sms = ChannelName::parse("sms").ok();
        assert_eq!(channel_of_waiting_sk(&sk), sms);
        assert_eq!(
            channel_of_waiting_sk(sk.strip_suffix("#sms").unwrap()),
            None
        );
    }

    #[test]
    fn a_higher_priority_sorts_first_and_then_the_older() {
        let at = |ms| Instant::from_timestamp_millis(ms).unwrap();
        let order = [
            waiting_sk(i32::MAX.cast_unsigned(), at(9), &id("d")),
            waiting_sk(7, at(1), &id("c")),
            waiting_sk(7, at(2), &id("b")),
            waiting_sk(0, at(0), &id("a")),
        ];
        assert!(order.is_sorted(), "{order:?}");
    }

    #[test]
    fn behind_a_priority_come_the_lower_ones_alone() {
        let at = |ms| Instant::from_timestamp_millis(ms).unwrap();
        let behind = after_its_priority(&waiting_sk(7, at(1), &id("a")));
        assert!(waiting_sk(7, at(i64::MAX / 1_000_000), &id("~")) < behind);
        assert!(behind < waiting_sk(6, at(0), &id("a")));
    }

    #[test]
    fn conversations_spread_over_all_shards() {
        let mut seen = [0_u32; SHARDS as usize];
        for n in 0..4_000 {
            seen[usize::from(shard(&id(&n.to_string())))] += 1;
        }
        assert!(
            seen.iter().all(|n| (900..1_100).contains(n)),
            "evenly: {seen:?}"
        );
    }

    #[test]
    fn a_places_instant_is_read_back() {
        let at = Instant::from_timestamp_millis(7_000).unwrap();
        assert_eq!(instant_of_due_sk(&due_sk(at, &id("1"))), Some(at));
        assert_eq!(
            instant_of_waiting_sk(&waiting_sk(3, at, &id("1"))),
            Some(at)
        );
        assert_eq!(instant_of_due_sk("x"), None);
    }
}
