//! Unreadable stream records, set aside as items beside the one that they are about (a dead letter
//! inside the table): nothing is lost until an operator has looked at them, and purging or erasing
//! the conversation removes them, too. A sparse index lists all of them.

use crate::keys::{self, Key};
use crate::sdk::{key_item, s};
use crate::{Store, StoreError};

/// The record, as JSON.
const RECORD: &str = "record";

impl Store {
    /// Sets a stream record aside; idempotent. `of` is the key of its item, where that can be read,
    /// and `sequence` the record's number in the stream.
    pub async fn set_aside(
        &self,
        of: Option<&Key>,
        sequence: &str,
        record: String,
    ) -> Result<(), StoreError> {
        let mut item = key_item(&keys::set_aside(of, sequence));
        let place = keys::set_aside_place(sequence);
        item.insert(keys::DUE.pk.to_owned(), s(place.pk));
        item.insert(keys::DUE.sk.to_owned(), s(place.sk));
        item.insert(RECORD.to_owned(), s(record));
        self.put_item("set a stream record aside", item).await
    }
}
