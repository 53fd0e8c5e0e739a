//! Live connections: tickets, which open one each; the connections; and who follows what, in one
//! partition for each feed, so that whoever tells of a change finds those concerned by a query.

mod connections;
mod followers;
mod tickets;

use crate::Item;
use crate::sdk::n;
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_domain::text::QueueName;
use hiatus_domain::{Duration, Instant};
use std::collections::BTreeSet;

pub use followers::Follower;

const CALLER: &str = "caller";
const SCOPES: &str = "scopes";
const UNTIL: &str = "until_ms";
const FEEDS: &str = "feeds";
const DESK: &str = "is_desk";

/// What can be followed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Feed {
    /// One conversation.
    Conversation(ConversationId),
    /// What concerns an agent.
    Agent(AgentId),
    /// What waits in a queue.
    Queue(QueueName),
    /// All conversations, tasks and agents.
    Everything,
    /// The settings.
    Settings,
    /// Nothing: every connection follows it, so that one read says whether there is anybody to tell.
    Nothing,
}

impl Feed {
    /// The feed as its key says it.
    fn to_text(&self) -> String {
        let pk = crate::keys::followers_pk(self);
        pk.split_once('#')
            .map(|(_, feed)| feed.to_owned())
            .unwrap_or_default()
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        match text.split_once('#') {
            Some(("C", id)) => ConversationId::parse(id).ok().map(Self::Conversation),
            Some(("G", id)) => AgentId::parse(id).ok().map(Self::Agent),
            Some(("Q", queue)) => QueueName::parse(queue).ok().map(Self::Queue),
            None if text == "E" => Some(Self::Everything),
            None if text == "S" => Some(Self::Settings),
            None if text == "N" => Some(Self::Nothing),
            _ => None,
        }
    }
}

/// Who may open a connection, or has opened one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The caller.
    pub caller: AgentId,
    /// The names of the scopes that the caller had.
    pub scopes: Vec<String>,
    /// Until when the connection may be used.
    pub until: Instant,
}

/// A live connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiveConnection {
    /// The gateway's name of it.
    pub id: String,
    /// Whose it is.
    pub holder: Holder,
    /// What it follows.
    pub feeds: BTreeSet<Feed>,
    /// Whether it follows its agent's desk, and so the queues that the agent serves.
    pub is_desk: bool,
}

/// For how long a row stays after its connection may no longer be used: longer than a gateway keeps one open, so that none
/// is open of which nobody knows.
const KEPT: Duration = Duration::hours(3);

/// The attributes of a time, and of the TTL after it.
fn times(item: &mut Item, until: Instant) {
    item.insert(UNTIL.to_owned(), n(crate::holds::ms(until)));
    let seconds = u64::try_from((until + KEPT).timestamp()).unwrap_or_default();
    item.insert(crate::keys::EXPIRES_AT.to_owned(), n(seconds));
}

fn until(item: &Item) -> Option<Instant> {
    let ms = item.get(UNTIL)?.as_n().ok()?.parse().ok()?;
    Instant::from_timestamp_millis(ms)
}
