//! Keys of what reports count.

use super::Key;
use super::index::{SHARDS, shard, sortable};
use crate::digest;
use hiatus_domain::Instant;
use hiatus_domain::ids::ConversationId;

/// How the partitions begin.
const REPORT: &str = "RP#";

/// A transition that is counted: among those of its day, by its time. Its conversation is no longer to be seen in it.
pub(crate) fn counted(conversation: &ConversationId, version: u64, at: Instant) -> Key {
    let parts = [conversation.as_str().as_bytes(), &version.to_be_bytes()];
    let digest = digest(&parts, 16);
    Key::new(
        counted_pk(at, shard(conversation)),
        format!("{}#{digest}", sortable(at)),
    )
}

fn counted_pk(at: Instant, shard: u8) -> String {
    format!("{REPORT}{}#{shard}", at.format("%Y%m%d"))
}

/// The partitions of this instant's day.
pub(crate) fn counted_pks(at: Instant) -> impl Iterator<Item = String> {
    (0..SHARDS).map(move |shard| counted_pk(at, shard))
}

/// From which sort key to which everything is from one instant until before another, both included.
pub(crate) fn counted_range(from: Instant, to: Instant) -> (String, String) {
    // An instant alone sorts before every key with it.
    (sortable(from), sortable(to))
}
