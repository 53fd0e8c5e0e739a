//! What providers have delivered and nobody could read: kept for two weeks (a dead letter inside the table), so that what a
//! customer wrote is not lost with it. Nothing finds these rows but who asks for those of a connection.

use crate::holds::ms;
use crate::sdk::{key_item, n, s};
use crate::{Store, StoreError, digest, keys};
use hiatus_domain::ids::ConnectionId;
use hiatus_domain::{Duration, Instant};

/// How long it is kept.
const KEPT: Duration = Duration::days(14);
/// The most bytes of it that are: an item has 400 KB.
const MOST_BYTES: usize = 256 * 1024;
/// How many characters of its digest tell it from others.
const DIGEST_CHARS: usize = 22;

/// A part of a delivery that could not be read.
#[derive(Debug, Clone, Copy)]
pub struct Unreadable<'a> {
    /// The connection.
    pub connection: &'a ConnectionId,
    /// Where it was wrong.
    pub field: &'a str,
    /// What was wrong there.
    pub why: &'a str,
    /// The part, as its provider sent it.
    pub content: &'a str,
    /// When it came.
    pub at: Instant,
}

impl Store {
    /// Keeps what could not be read; idempotent.
    pub async fn keep_unreadable(&self, unreadable: Unreadable<'_>) -> Result<(), StoreError> {
        let content = unreadable.content;
        let kept = content.get(..content.floor_char_boundary(MOST_BYTES));
        let content = kept.unwrap_or_default();
        let digest = digest(&[content.as_bytes()], DIGEST_CHARS);
        let gone = (unreadable.at + KEPT).timestamp();
        let mut item = key_item(&keys::unreadable(unreadable.connection, &digest));
        item.extend([
            ("field".to_owned(), s(unreadable.field)),
            ("why".to_owned(), s(unreadable.why)),
            ("content".to_owned(), s(content)),
            ("at_ms".to_owned(), n(ms(unreadable.at))),
            (
                keys::EXPIRES_AT.to_owned(),
                n(u64::try_from(gone).unwrap_or_default()),
            ),
        ]);
        self.put_item("keep what could not be read", item).await
    }
}
