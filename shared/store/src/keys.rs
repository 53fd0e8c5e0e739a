//! Where everything is: the table's keys, and those of its two sparse, sharded indexes.
//!
//! | item | `pk` | `sk` |
//! | --- | --- | --- |
//! | conversation | `C#<id>` | `C` |
//! | message | `C#<id>` | `M#<seq>` |
//! | message id | `C#<id>` | `I#<digest>` |
//! | audit trail | `C#<id>` | `E#<version>` |
//! | open address | `A#<digest of channel, ours, theirs>` | `A` |
//! | agent | `G#<id>` | `G` |
//! | where an agent is shown as free | `G#<id>` | `H` |
//! | agent there is | `GS` | `<id>` |
//! | free agent of a queue | `Q#<queue>` | `F#<idle since>#<digest of agent>` |
//! | queue that agents serve | `QS` | `<queue>` |
//! | settings | `S` | `S` |
//!
//! | index | partition | sort | what |
//! | --- | --- | --- | --- |
//! | `due` | `P#<shard>` | due, id | paused, soonest first |
//! | `due` | `L#<shard>` | end of window, id | left, soonest first |
//! | `due` | `R#<shard>` | deadline, id | waiting for custom routing |
//! | `due` | `V#<shard>` | since when, id | tasks that wait for one agent |
//! | `work` | `W#<queue>#<shard>` | priority, age, id | tasks that wait in a queue |
//! | `work` | `W@<agent>` | priority, age, id | tasks that wait for one agent |
//! | `work` | `P@<agent>` | due, id | paused conversations of an agent |

use crate::{digest, short_digest};
use hiatus_domain::Instant;
use hiatus_domain::ids::{AgentId, ConversationId, MessageId};
use hiatus_domain::text::{Address, ChannelName, QueueName};

/// Partitions of each sharded list. EventBridge Scheduler fires at most 1,000 pauses a second by
/// default, a partition takes 1,000 write units a second, and one firing deletes or puts one entry
/// in each list: four leave room for three more of everything.
pub const SHARDS: u8 = 4;

/// An item's primary key.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key {
    /// The partition key.
    pub pk: String,
    /// The sort key.
    pub sk: String,
}

impl Key {
    fn new(pk: String, sk: impl Into<String>) -> Self {
        Self { pk, sk: sk.into() }
    }
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.pk, self.sk)
    }
}

/// The sort key of a conversation.
pub const CONVERSATION_SK: &str = "C";
/// The sort key of an agent.
pub const AGENT_SK: &str = "G";
/// Both keys of the settings.
pub const SETTINGS: &str = "S";
/// The partition that lists the agents.
pub const AGENTS_PK: &str = "GS";
/// The partition that lists the queues which agents serve.
pub const QUEUES_PK: &str = "QS";

/// The partition of a conversation, its messages and its trail.
pub fn conversation_pk(id: &ConversationId) -> String {
    format!("C#{id}")
}

/// The conversation whose partition this is.
pub fn conversation_of_pk(pk: &str) -> Option<ConversationId> {
    ConversationId::parse(pk.strip_prefix("C#")?).ok()
}

/// A conversation.
pub fn conversation(id: &ConversationId) -> Key {
    Key::new(conversation_pk(id), CONVERSATION_SK)
}

/// A message of a conversation.
pub fn message(id: &ConversationId, seq: u64) -> Key {
    Key::new(conversation_pk(id), message_sk(seq))
}

/// The sort key of a message; sorts as the number does.
pub fn message_sk(seq: u64) -> String {
    format!("M#{seq:012}")
}

/// The row that makes a message's id unique in its conversation.
pub fn message_id(id: &ConversationId, message: &MessageId) -> Key {
    let digest = digest(&[message.as_str().as_bytes()], 43);
    Key::new(conversation_pk(id), format!("I#{digest}"))
}

/// A row of the audit trail. `part` tells apart the rows that belong to one version without being
/// its transition.
pub fn trail(id: &ConversationId, version: u64, part: Option<&str>) -> Key {
    let part = part.map_or_else(String::new, |part| format!("#{part}"));
    Key::new(conversation_pk(id), format!("E#{version:012}{part}"))
}

/// The pointer to the open conversation of an address pair.
pub fn address(channel: &ChannelName, ours: &Address, theirs: &Address) -> Key {
    let parts = [
        channel.as_str().as_bytes(),
        ours.as_str().as_bytes(),
        theirs.as_str().as_bytes(),
    ];
    Key::new(format!("A#{}", digest(&parts, 43)), "A")
}

/// An agent.
pub fn agent(id: &AgentId) -> Key {
    Key::new(format!("G#{id}"), AGENT_SK)
}

/// An agent that there is.
pub fn listed_agent(id: &AgentId) -> Key {
    Key::new(AGENTS_PK.to_owned(), id.as_str())
}

/// Where an agent is shown as free.
pub fn shown(id: &AgentId) -> Key {
    Key::new(format!("G#{id}"), "H")
}

/// The settings.
pub fn settings() -> Key {
    Key::new(SETTINGS.to_owned(), SETTINGS)
}

/// The partition of a queue's free agents.
pub fn queue_pk(queue: &QueueName) -> String {
    format!("Q#{queue}")
}

/// A free agent of a queue; the longest idle sorts first.
pub fn free_agent(queue: &QueueName, idle_since: Instant, agent: &AgentId) -> Key {
    let agent = digest(&[agent.as_str().as_bytes()], 22);
    Key::new(
        queue_pk(queue),
        format!("F#{}#{agent}", sortable(idle_since)),
    )
}

/// A queue that agents serve.
pub fn queue(queue: &QueueName) -> Key {
    Key::new(QUEUES_PK.to_owned(), queue.as_str())
}

/// The shard of a conversation, in every sharded list.
pub fn shard(id: &ConversationId) -> u8 {
    shard_among(id, SHARDS)
}

/// The same, if there were so many.
pub fn shard_among(id: &ConversationId, shards: u8) -> u8 {
    let [first, ..] = short_digest(&[id.as_str().as_bytes()]);
    first % shards
}

/// Milliseconds in a form that sorts as the instant does.
pub fn sortable(at: Instant) -> String {
    format!("{:015}", at.timestamp_millis().max(0))
}

/// A sort key of the lists that are ordered by an instant.
pub fn due_sk(at: Instant, id: &ConversationId) -> String {
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

/// A sort key of the lists that are ordered by priority (the higher first), then by age.
pub fn waiting_sk(priority: u32, since: Instant, id: &ConversationId) -> String {
    format!("{:010}#{}#{id}", u32::MAX - priority, sortable(since))
}

/// The tasks that wait in a queue, one shard of them.
pub fn waiting_pk(queue: &QueueName, shard: u8) -> String {
    format!("W#{queue}#{shard}")
}

/// The tasks that wait for one agent.
pub fn reserved_pk(agent: &AgentId) -> String {
    format!("W@{agent}")
}

/// The paused conversations of an agent.
pub fn paused_by_pk(agent: &AgentId) -> String {
    format!("P@{agent}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> ConversationId {
        ConversationId::parse(text).unwrap()
    }

    #[test]
    fn the_longest_names_fit_into_dynamodbs_keys() {
        let long = "\u{1F980}".repeat(256);
        let agent = AgentId::parse(long.clone()).unwrap();
        let queue_name = QueueName::parse(long.clone()).unwrap();
        let address_text = Address::parse(long.clone()).unwrap();
        let channel = ChannelName::parse("c".repeat(256)).unwrap();
        let at = Instant::from_timestamp_millis(253_402_300_799_999).unwrap();
        let keys = [
            conversation(&id(&long)),
            message_id(&id(&long), &MessageId::parse(long.clone()).unwrap()),
            trail(&id(&long), u64::MAX, Some("agent-version-and-more")),
            address(&channel, &address_text, &address_text),
            super::agent(&agent),
            free_agent(&queue_name, at, &agent),
            queue(&queue_name),
        ];
        for key in keys {
            assert!(key.pk.len() <= 2048 && key.sk.len() <= 1024, "{key}");
        }
        assert!(waiting_pk(&queue_name, 3).len() <= 2048 && paused_by_pk(&agent).len() <= 2048);
    }

    #[test]
    fn a_higher_priority_sorts_first_and_then_the_older() {
        let at = |ms| Instant::from_timestamp_millis(ms).unwrap();
        let order = [
            waiting_sk(u32::MAX, at(9), &id("d")),
            waiting_sk(7, at(1), &id("c")),
            waiting_sk(7, at(2), &id("b")),
            waiting_sk(0, at(0), &id("a")),
        ];
        assert!(order.is_sorted(), "{order:?}");
    }

    #[test]
    fn queues_whose_names_end_alike_do_not_share_a_partition() {
        let named = |name: &str| QueueName::parse(name).unwrap();
        assert_ne!(waiting_pk(&named("a#1"), 2), waiting_pk(&named("a"), 1));
        assert_ne!(
            waiting_pk(&named("a"), 1),
            reserved_pk(&AgentId::parse("a#1").unwrap())
        );
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
}
