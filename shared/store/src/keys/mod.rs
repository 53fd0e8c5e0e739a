//! Where everything is: the table's keys, and those of its three sparse indexes. Every
//! prefix, letter and attribute name of a key is in this module and nowhere else.
//!
//! | item | `pk` | `sk` |
//! | --- | --- | --- |
//! | conversation | `C#<id>` | `C` |
//! | message | `C#<id>` | `M#<seq>` |
//! | message id, note id | `C#<id>` | `I#<digest>` |
//! | note | `C#<id>` | `N#<instant>#<digest>` |
//! | audit trail | `C#<id>` | `E#<version>` |
//! | what is owed to a provider | `C#<id>` | `D` |
//! | who hands it over, and how far that has got | `C#<id>` | `DS` |
//! | delivery of a message | `C#<id>` | `D#<seq>` |
//! | pointer of an address pair | `A#<digest of channel, ours, theirs>` | `A` |
//! | conversation of a customer | `K#<digest of channel, theirs>` | `<id>` |
//! | connection | `K` | `<id>` |
//! | the connection of an address of ours | `KA#<digest of channel, ours>` | `KA` |
//! | what keeps a connection's messages waiting | `KH#<id>` | `H` |
//! | up to when a connection's provider was asked for what it has | `KH#<id>` | `B` |
//! | the conversation of a mail | `V#<digest of connection, Message-ID>` | `V` |
//! | how far a thread of a connection's provider is taken in | `KT#<digest of connection, thread>` | `KT` |
//! | that a customer was erased | `KE#<digest of channel, theirs>` | `KE` |
//! | endpoint of outgoing webhooks | `N` | `<id>` |
//! | event that an endpoint has not taken | `N#<id>` | `<digest of event>` |
//! | erasure of a customer | `X#<id>` | `X` |
//! | bulk run | `Y#<id>` | `Y` |
//! | page of a bulk run | `Y#<id>` | `Y#<number>` |
//! | ticket of a live connection | `LT#<digest of the ticket>` | `LT` |
//! | live connection | `LC#<connection>` | `LC` |
//! | who follows a conversation, an agent, a queue, everything, the settings, nothing | `LF#C#<id>`, `LF#G#<id>`, `LF#Q#<queue>`, `LF#E`, `LF#S`, `LF#N` | `<connection>` |
//! | agent | `G#<id>` | `G` |
//! | the queues in which an agent is listed as free | `G#<id>` | `H` |
//! | last sign of an agent's desk | `G#<id>` | `P` |
//! | how far an agent has read its conversations | `G#<id>` | `R` |
//! | directory of agents | `GS` | `<id>` |
//! | free agent of a queue | `Q#<queue>` | `F#<digest of agent>` |
//! | queue where something waits | `QS` | `<queue>` |
//! | where a sweep stopped, and who runs it | `SW` | `<sweep>` |
//! | stream record set aside | that of its item | `U#<sequence number>` |
//! | transition that reports count | `RP#<day>#<shard>` | `<instant>#<digest>` |
//! | settings | `S` | `S` |
//!
//! | index | partition | sort | what |
//! | --- | --- | --- | --- |
//! | `due` | `P#<shard>` | due, id | paused, soonest first |
//! | `due` | `L#<shard>` | end of window, id | left, soonest first |
//! | `due` | `R#<shard>` | deadline, id | waiting for custom routing |
//! | `due` | `V#<shard>` | end of the hold, id | tasks reserved for one agent |
//! | `due` | `A#<shard>` | answer due, id | in an agent's hands, and the customer waits |
//! | `due` | `O#<shard>` | next attempt, id | something is owed to a provider |
//! | `due` | `E#<shard>` | next attempt, endpoint, digest of event | events that endpoints have not taken |
//! | `due` | `H#<shard>` | when it is looked at, connection, thread | threads that something was heard of |
//! | `due` | `X` | next pass, id | erasures that are not done |
//! | `due` | `Y` | last worked on, id | bulk runs that are open |
//! | `due` | `B#<shard>` | next timer, id | agents that have a timer |
//! | `due` | `U` | sequence number | stream records set aside |
//! | `work` | `W#<queue>#<shard>` | priority, age, id, channel | tasks that wait in a queue |
//! | `work` | `W@<agent>` | priority, age, id, channel | tasks reserved for one agent |
//! | `work` | `P@<agent>` | due, id | paused conversations of an agent |

mod agent;
mod bulk;
mod connection;
mod conversation;
mod customer;
mod endpoint;
mod index;
mod live;
mod queue;
mod report;
mod thread;

pub(crate) use agent::{AGENTS_PK, agent_of_pk};
pub use agent::{agent, agent_of, free_rows, heartbeat, known_agent, read_marks};
pub use bulk::bulk;
pub(crate) use bulk::{BULK, bulk_of_pk, bulk_page, bulk_page_sk, bulk_pk, bulk_place};
pub(crate) use connection::{
    CONNECTIONS_PK, caught_up, connection, connection_at, connection_of_hold, hold, last_inbound,
    mail, unreadable,
};
pub(crate) use conversation::{
    CONVERSATION_SK, conversation_pk, delivery_of, message_range, message_sk, note_range, sending,
    trail_place, trail_range,
};
pub use conversation::{
    address, address_as_spelled, conversation, conversation_of, conversation_of_note,
    conversation_of_pk, delivery, is_note_place, message, message_id, message_id_of_its_own, note,
    note_id, note_key, note_place, owed, reminder, trail,
};
pub use customer::customers_conversation;
pub(crate) use customer::{customer_pk, erased_customer, row_of_customer};
pub(crate) use endpoint::{
    ENDPOINTS_PK, endpoint, undelivered, undelivered_due_pk, undelivered_of_due_sk, undelivered_pk,
    undelivered_place,
};
pub(crate) use index::{
    AFTER_ALL, DUE, Index, TOPIC, WORK, WaitingPlace, after_its_priority, channel_of_waiting_sk,
    due, due_agent, due_agents_pk, due_pk, due_sk, due_step, instant_of_due_sk,
    instant_of_waiting_sk, is_step, paused_by, paused_by_pk, reserved, reserved_pk, sortable,
    topic, topic_pk, waiting, waiting_pk,
};
pub use index::{DueKind, SHARDS, is_due_sk, is_waiting_sk, shard, shard_among, timer};
pub(crate) use live::{follower, followers_pk, live_connection, live_ticket};
pub(crate) use queue::{FREE_AGENTS, QUEUES_PK, free_agent_0_1, queue_pk};
pub use queue::{free_agent, waiting_queue};
pub(crate) use report::{counted, counted_pks, counted_range};
pub(crate) use thread::{thread, thread_of_due_sk, thread_place, threads_due_pk};

use hiatus_domain::Instant;
use hiatus_domain::ids::{AgentId, ConversationId};

/// The attribute of the table's partition key.
pub const PK: &str = "pk";
/// The attribute of the table's sort key.
pub const SK: &str = "sk";
/// The longest sort key that DynamoDB takes.
pub const MAX_SK_BYTES: usize = 1_024;
/// The attribute that TTL looks at: epoch seconds.
pub const EXPIRES_AT: &str = "expires_at";

/// The item of an aggregate, as a filter of the table's stream names it: what its partition key
/// begins with, and its sort key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pattern {
    /// What the partition key begins with.
    pub pk_prefix: &'static str,
    /// The sort key.
    pub sk: &'static str,
}

/// Conversations.
pub const CONVERSATIONS: Pattern = Pattern {
    pk_prefix: conversation::PARTITION,
    sk: CONVERSATION_SK,
};
/// How the sort keys of notes begin, in the partitions of conversations.
pub const NOTES: &str = conversation::NOTE;
/// How the sort keys of deliveries begin, in the partitions of conversations.
pub const DELIVERY: &str = conversation::DELIVERY;
/// What keeps connections' messages waiting, or has.
pub const HOLDS: Pattern = Pattern {
    pk_prefix: connection::HOLD_PK,
    sk: connection::HOLD_SK,
};
/// The partition of the endpoints of outgoing webhooks.
pub const ENDPOINTS: &str = endpoint::ENDPOINTS_PK;
/// Agents.
pub const AGENTS: Pattern = Pattern {
    pk_prefix: agent::PARTITION,
    sk: agent::AGENT_SK,
};
/// The settings. There is one item of them, whose keys are both this.
pub const SETTINGS: &str = "S";

/// An item's primary key, or an entry's place in an index.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key {
    /// The partition key.
    pub pk: String,
    /// The sort key.
    pub sk: String,
}

impl Key {
    fn new(pk: impl Into<String>, sk: impl Into<String>) -> Self {
        Self {
            pk: pk.into(),
            sk: sk.into(),
        }
    }

    pub(crate) fn into_parts(self) -> (String, String) {
        (self.pk, self.sk)
    }

    /// Whose item it is, where it is one that publishes events. An item whose
    /// sort key merely looks like theirs, such as the directory's row of a queue called `C`, is
    /// none.
    pub fn aggregate(&self) -> Option<AggregateKey> {
        if *self == settings() {
            return Some(AggregateKey::Settings);
        }
        let agent = || agent_of(self).map(AggregateKey::Agent);
        let note = || conversation_of_note(self).map(AggregateKey::Note);
        let delivery = || delivery_of(&self.pk, &self.sk).map(|_| AggregateKey::Delivery);
        let hold = || connection_of_hold(&self.pk, &self.sk).map(|_| AggregateKey::Hold);
        let endpoint = || endpoint::endpoint_of(self).map(|_| AggregateKey::Endpoint);
        let conversation = conversation_of(self).map(AggregateKey::Conversation);
        let of_people = conversation.or_else(agent).or_else(note);
        of_people.or_else(delivery).or_else(hold).or_else(endpoint)
    }
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.pk, self.sk)
    }
}

/// Whose item has this key, where it is an item that publishes events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AggregateKey {
    /// A conversation's.
    Conversation(ConversationId),
    /// That of a note on this conversation.
    Note(ConversationId),
    /// An agent's.
    Agent(AgentId),
    /// The settings.
    Settings,
    /// That of a delivery.
    Delivery,
    /// That of a connection's hold.
    Hold,
    /// An endpoint's.
    Endpoint,
}

/// Where a sweep stopped, and who runs it.
pub fn sweep(name: &str) -> Key {
    Key::new("SW", name)
}

/// A stream record that was set aside: beside the item that it is about, where that is known.
pub fn set_aside(of: Option<&Key>, sequence: &str) -> Key {
    let pk = of.map_or(SET_ASIDE, |of| of.pk.as_str());
    Key::new(pk, format!("{SET_ASIDE}#{sequence}"))
}

/// An erasure of a customer.
pub fn erasure(id: &str) -> Key {
    Key::new(format!("{ERASURE}#{id}"), ERASURE)
}

/// The erasure whose partition this is.
pub(crate) fn erasure_of_pk(pk: &str) -> Option<String> {
    let id = pk.strip_prefix(ERASURE)?.strip_prefix('#')?;
    Some(id.to_owned())
}

/// The place in the index of an erasure whose next pass is due then.
pub(crate) fn erasure_place(due: Instant, id: &str) -> Key {
    Key::new(ERASURE, due_sk(due, id))
}

/// The sort key of an erasure, how the partition key begins, and the partition in that index.
pub(crate) const ERASURE: &str = "X";

/// Its place in the index that lists all of them.
pub(crate) fn set_aside_place(sequence: &str) -> Key {
    Key::new(SET_ASIDE, format!("{sequence:0>40}"))
}

/// The partition in that index, and how the sort keys begin.
const SET_ASIDE: &str = "U";

/// The settings.
pub fn settings() -> Key {
    Key::new(SETTINGS, SETTINGS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use hiatus_domain::address::{Addresses, CanonicalAddress};
    use hiatus_domain::ids::{ConnectionId, EndpointId, MessageId, NoteId};
    use hiatus_domain::text::{Address, ChannelName, QueueName};

    fn id(text: &str) -> ConversationId {
        ConversationId::parse(text).unwrap()
    }

    fn note_named(name: &str) -> NoteId {
        NoteId::parse(name).unwrap()
    }

    fn named(name: &str) -> QueueName {
        QueueName::parse(name).unwrap()
    }

    #[test]
    fn the_longest_names_fit_into_dynamodbs_keys() {
        let long = "\u{1F980}".repeat(256);
        let agent = AgentId::parse(long.clone()).unwrap();
        let queue_name = named(&long);
        let address_text = Address::parse(long.clone()).unwrap();
        let channel = ChannelName::parse("c".repeat(256)).unwrap();
        let at = Instant::from_timestamp_millis(253_402_300_799_999).unwrap();
        let keys = [
            conversation(&id(&long)),
            message_id(&id(&long), &MessageId::parse(long.clone()).unwrap()),
            note(&id(&long), at, &note_named(&long)),
            note_id(&id(&long), &note_named(&long)),
            trail(&id(&long), u64::MAX, Some("agent-version-and-more")),
            address(&Addresses {
                channel: &channel,
                ours: &address_text,
                theirs: &address_text,
                thread: None,
            }),
            super::agent(&agent),
            free_agent(&queue_name, &agent),
            free_agent_0_1(&queue_name, at, &agent),
            waiting_queue(&queue_name),
            connection_at(&channel, &CanonicalAddress::of(&channel, &address_text)),
        ];
        for key in keys {
            assert!(
                key.pk.len() <= 2048 && key.sk.len() <= MAX_SK_BYTES,
                "{key}"
            );
        }
        assert!(waiting_pk(&queue_name, 3).len() <= 2048 && paused_by_pk(&agent).len() <= 2048);
    }

    #[test]
    fn queues_whose_names_end_alike_do_not_share_a_partition() {
        assert_ne!(waiting_pk(&named("a#1"), 2), waiting_pk(&named("a"), 1));
        assert_ne!(
            waiting_pk(&named("a"), 1),
            reserved_pk(&AgentId::parse("a#1").unwrap())
        );
    }

    #[test]
    fn only_an_aggregates_own_key_is_an_aggregates() {
        let alice = AgentId::parse("alice").unwrap();
        let own = [
            (conversation(&id("1")), AggregateKey::Conversation(id("1"))),
            (super::agent(&alice), AggregateKey::Agent(alice.clone())),
            (settings(), AggregateKey::Settings),
            (delivery(&id("1"), 2), AggregateKey::Delivery),
            (
                hold(&ConnectionId::parse("main").unwrap()),
                AggregateKey::Hold,
            ),
            (
                super::endpoint(&EndpointId::parse("crm").unwrap()),
                AggregateKey::Endpoint,
            ),
            (
                note(&id("1"), Instant::UNIX_EPOCH, &note_named("n")),
                AggregateKey::Note(id("1")),
            ),
        ];
        for (key, aggregate) in own {
            assert_eq!(key.aggregate(), Some(aggregate));
        }
        let other = [
            waiting_queue(&named("C")),
            waiting_queue(&named("S")),
            known_agent(&AgentId::parse("G").unwrap()),
            known_agent(&AgentId::parse("C").unwrap()),
            message(&id("1"), 1),
            free_rows(&alice),
            read_marks(&alice),
            Key::new("C#", "C"),
            Key::new("G#alice", "C"),
            Key::new("C#1", "G"),
            note_id(&id("1"), &note_named("n")),
            Key::new("C#1", "N#"),
            owed(&id("1")),
            sending(&id("1")),
            Key::new("C#1", "D#1"),
            Key::new("KH#main", "C"),
            Key::new("K", "main"),
            Key::new("N#crm", "AAAA"),
            Key::new("C#1", "N#000000000000000#tooshort"),
            Key::new("G#alice", "N#000000000000000#AAAAAAAAAAAA"),
        ];
        for key in other {
            assert_eq!(key.aggregate(), None, "{key}");
        }
    }
}
