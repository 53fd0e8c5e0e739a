//! Keys of endpoints of outgoing webhooks, and of the events that they have not taken.

use super::index::shard_of;
use super::{Key, SHARDS, sortable};
use crate::digest;
use hiatus_domain::Instant;
use hiatus_domain::ids::EndpointId;

/// The partition of all endpoints.
pub(crate) const ENDPOINTS_PK: &str = "N";
/// How the partitions of what was not taken begin in the index of what is due.
const DUE: char = 'E';

/// An endpoint.
pub(crate) fn endpoint(id: &EndpointId) -> Key {
    Key::new(ENDPOINTS_PK, id.as_str())
}

/// The endpoint whose key this is.
pub(super) fn endpoint_of(key: &Key) -> Option<EndpointId> {
    let id = Some(&key.sk).filter(|_| key.pk == ENDPOINTS_PK)?;
    EndpointId::parse(id.as_str()).ok()
}

/// The partition of what an endpoint has not taken.
pub(crate) fn undelivered_pk(id: &EndpointId) -> String {
    format!("{ENDPOINTS_PK}#{id}")
}

/// An event that an endpoint has not taken. An event's id may be longer than a key.
pub(crate) fn undelivered(id: &EndpointId, event: &str) -> Key {
    Key::new(undelivered_pk(id), digest(&[event.as_bytes()], 43))
}

/// One shard of what is to be sent again.
pub(crate) fn undelivered_due_pk(shard: u8) -> String {
    format!("{DUE}#{shard}")
}

/// The place of an event that is to be sent again then.
pub(crate) fn undelivered_place(at: Instant, id: &EndpointId, event: &str) -> Key {
    let Key { sk: digest, .. } = undelivered(id, event);
    let shard = shard_of(&digest, SHARDS);
    Key::new(
        undelivered_due_pk(shard),
        format!("{}#{id}#{digest}", sortable(at)),
    )
}

/// The endpoint and the key of the event that is at this place.
pub(crate) fn undelivered_of_due_sk(sk: &str) -> Option<(EndpointId, Key)> {
    let (_, rest) = sk.split_once('#')?;
    let (id, digest) = rest.split_once('#')?;
    let id = EndpointId::parse(id).ok()?;
    let pk = undelivered_pk(&id);
    Some((id, Key::new(pk, digest)))
}
