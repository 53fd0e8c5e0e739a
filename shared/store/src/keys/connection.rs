//! Keys of connections.

use super::Key;
use crate::digest;
use hiatus_domain::address::CanonicalAddress;
use hiatus_domain::ids::ConnectionId;
use hiatus_domain::text::ChannelName;

/// The partition of all connections.
pub(crate) const CONNECTIONS_PK: &str = "K";
/// The sort key of an address of ours, and how its partition begins.
const OWN_ADDRESS: &str = "KA";

/// How the partition of a connection's hold begins.
pub(super) const HOLD_PK: &str = "KH#";
/// Its sort key.
pub(super) const HOLD_SK: &str = "H";
/// The sort key, in the same partition, of how far its provider was asked.
const CAUGHT_UP_SK: &str = "B";

/// What keeps all messages of a connection waiting.
pub(crate) fn hold(id: &ConnectionId) -> Key {
    Key::new(format!("{HOLD_PK}{id}"), HOLD_SK)
}

/// When a customer's message last came in by a connection.
pub(crate) fn last_inbound(id: &ConnectionId) -> Key {
    Key::new(format!("{HOLD_PK}{id}"), "I")
}

/// What a connection's provider has delivered and could not be read, by the digest of what it was.
pub(crate) fn unreadable(id: &ConnectionId, digest: &str) -> Key {
    Key::new(format!("{HOLD_PK}{id}"), format!("{UNREADABLE}{digest}"))
}

/// The row that says which conversation a mail is in that came in, or went out, by a connection.
pub(crate) fn mail(id: &ConnectionId, message_id: &str) -> Key {
    let parts = [id.as_str(), message_id];
    let digest = digest(&parts.map(str::as_bytes), 43);
    Key::new(format!("{MAIL}#{digest}"), MAIL)
}

/// The sort key of such a row, and how its partition begins.
const MAIL: &str = "V";

/// How the sort keys of what could not be read begin.
const UNREADABLE: &str = "U#";

/// Up to when a connection's provider was asked for what it has.
pub(crate) fn caught_up(id: &ConnectionId) -> Key {
    Key::new(format!("{HOLD_PK}{id}"), CAUGHT_UP_SK)
}

/// The connection whose hold has this key.
pub(crate) fn connection_of_hold(pk: &str, sk: &str) -> Option<ConnectionId> {
    let id = pk.strip_prefix(HOLD_PK).filter(|_| sk == HOLD_SK)?;
    ConnectionId::parse(id).ok()
}

/// A connection.
pub(crate) fn connection(id: &ConnectionId) -> Key {
    Key::new(CONNECTIONS_PK, id.as_str())
}

/// The row that says which connection an address of ours belongs to.
pub(crate) fn connection_at(channel: &ChannelName, ours: &CanonicalAddress) -> Key {
    let parts = [channel.as_str(), ours.as_str()];
    let digest = digest(&parts.map(str::as_bytes), 43);
    Key::new(format!("{OWN_ADDRESS}#{digest}"), OWN_ADDRESS)
}
