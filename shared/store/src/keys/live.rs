//! Keys of live connections: those who are told at once what changes.

use super::Key;
use crate::digest;
use crate::live::Feed;

/// How the partition of a ticket begins, and its sort key.
const TICKET: &str = "LT";
/// How the partition of a connection begins, and its sort key.
const CONNECTION: &str = "LC";
/// How the partition of those begins who follow a feed.
const FOLLOWERS: &str = "LF";

/// A ticket, by what only its holder knows: nothing in the table opens a connection.
pub(crate) fn live_ticket(ticket: &str) -> Key {
    let digest = digest(&[ticket.as_bytes()], 43);
    Key::new(format!("{TICKET}#{digest}"), TICKET)
}

/// A live connection.
pub(crate) fn live_connection(id: &str) -> Key {
    Key::new(format!("{CONNECTION}#{id}"), CONNECTION)
}

/// The partition of those who follow a feed.
pub(crate) fn followers_pk(feed: &Feed) -> String {
    match feed {
        Feed::Conversation(id) => format!("{FOLLOWERS}#C#{id}"),
        Feed::Agent(id) => format!("{FOLLOWERS}#G#{id}"),
        Feed::Queue(queue) => format!("{FOLLOWERS}#Q#{queue}"),
        Feed::Everything => format!("{FOLLOWERS}#E"),
        Feed::Settings => format!("{FOLLOWERS}#S"),
        Feed::Nothing => format!("{FOLLOWERS}#N"),
    }
}

/// A connection among those who follow a feed.
pub(crate) fn follower(feed: &Feed, connection: &str) -> Key {
    Key::new(followers_pk(feed), connection)
}
