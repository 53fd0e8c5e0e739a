//! Keys of how far threads of a provider are taken in.

use super::index::shard_of;
use super::{Key, SHARDS, sortable};
use crate::digest;
use hiatus_domain::Instant;
use hiatus_domain::ids::ConnectionId;
use hiatus_domain::text::Thread;

/// The sort key of such a row, and how its partition begins.
const THREAD: &str = "KT";
/// How the partitions of those begin in the index of what is due that are to be looked at.
const DUE: char = 'H';

/// How far a thread of a connection's provider is taken in.
pub(crate) fn thread(id: &ConnectionId, thread: &Thread) -> Key {
    Key::new(format!("{THREAD}#{}", digest_of(id, thread)), THREAD)
}

fn digest_of(id: &ConnectionId, thread: &Thread) -> String {
    digest(&[id.as_str(), thread.as_str()].map(str::as_bytes), 43)
}

/// One shard of what is to be looked at.
pub(crate) fn threads_due_pk(shard: u8) -> String {
    format!("{DUE}#{shard}")
}

/// The place of a thread that is to be looked at then. Its provider has made its name, which is no text of anybody's.
pub(crate) fn thread_place(at: Instant, id: &ConnectionId, thread: &Thread) -> Key {
    let shard = shard_of(&digest_of(id, thread), SHARDS);
    Key::new(
        threads_due_pk(shard),
        format!("{}#{id}#{}", sortable(at), thread.as_str()),
    )
}

/// The connection and the thread that are at this place.
pub(crate) fn thread_of_due_sk(sk: &str) -> Option<(ConnectionId, Thread)> {
    let (_, rest) = sk.split_once('#')?;
    let (id, thread) = rest.split_once('#')?;
    Some((ConnectionId::parse(id).ok()?, Thread::parse(thread).ok()?))
}
