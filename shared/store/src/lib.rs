//! Hiatus on DynamoDB: one table, one conditional write for each command, with the events inside
//! the item (the outbox).
//!
//! * [`keys`] says where everything is; [`record`] what is in it; [`table`] what the table looks
//!   like.
//! * [`Store`] reads and commits. Every decision is taken on strongly consistent reads and
//!   committed under the version that it was taken on; an index is eventually consistent, and never
//!   decided on.
//! * Time is an argument here too. TTL is garbage collection: readers and conditions check the time
//!   themselves.

mod address;
mod backoff;
mod batch;
mod batch_write;
mod bulk;
mod caught_up;
mod commit;
mod connections;
mod contention;
mod deliveries;
mod digest;
mod endpoints;
mod erasures;
mod error;
mod free_agents;
mod heartbeats;
mod holds;
pub mod keys;
mod list;
mod live;
mod mails;
mod messages;
mod named_items;
mod notes;
mod owed;
mod previews;
mod purge;
mod read_marks;
pub mod record;
mod reminders;
mod reports;
mod sdk;
mod set_aside;
mod sweeps;
pub mod table;
mod threads;
mod trail;
mod transact;
mod undelivered;
mod unreadable;
mod waiting_queues;

use crate::sdk::s;
use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::operation::query::builders::QueryFluentBuilder;
use hiatus_domain::ids::ConversationId;
use std::sync::Arc;

pub use address::{Pointer, Way};
pub use backoff::{Backoff, jittered};
pub use batch::{Batch, Wanted};
pub use bulk::BulkPage;
pub use commit::{Committed, Damage};
pub use contention::{Attempt, Contention, until_committed};
pub use digest::{
    agents_content, customers_content, digest, notes_content, providers_content, short_digest,
};
pub use erasures::{Erasure, Left, MOST_ERASED};
pub use error::StoreError;
pub use free_agents::{FreeAgent, OutOfDate};
pub use keys::DueKind;
pub use list::due::DueEntry;
pub use list::waiting::{Waiting, WaitingTask};
pub use list::{BadCursor, Cursor, Page};
pub use live::{Feed, Follower, Holder, LiveConnection};
pub use notes::note_cursor;
pub use owed::{Lease, Left as LeftOwed};
pub use previews::Previews;
pub use read_marks::ReadMarks;
pub use reports::{COUNTED_FOR, CountedPages, NewCounted};
pub use sweeps::SweepLease;
pub use threads::{DueThread, ThreadOf, ThreadTaken};
pub use trail::{NewTrailRow, TrailRow};
pub use undelivered::{DueUndelivered, Undelivered};
pub use unreadable::Unreadable;
pub use waiting_queues::WaitingQueue;

/// A DynamoDB item.
pub type Item = std::collections::HashMap<String, aws_sdk_dynamodb::types::AttributeValue>;

/// The table, through an SDK client. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    client: Client,
    table: Arc<str>,
}

impl Store {
    /// A store on this table.
    pub fn new(client: Client, table: impl Into<Arc<str>>) -> Self {
        Self {
            client,
            table: table.into(),
        }
    }

    /// The table's name.
    pub fn table(&self) -> &str {
        &self.table
    }

    /// The SDK client.
    pub const fn client(&self) -> &Client {
        &self.client
    }

    /// The query of the rows in a conversation's partition from one sort key to another, both included, in
    /// pages of so many; strongly consistent.
    fn rows_of(
        &self,
        conversation: &ConversationId,
        (first, last): (String, String),
        limit: usize,
    ) -> QueryFluentBuilder {
        self.client()
            .query()
            .table_name(self.table())
            .consistent_read(true)
            .key_condition_expression("pk = :pk AND sk BETWEEN :first AND :last")
            .expression_attribute_values(":pk", s(keys::conversation_pk(conversation)))
            .expression_attribute_values(":first", s(first))
            .expression_attribute_values(":last", s(last))
            .limit(i32::try_from(limit).unwrap_or(i32::MAX))
    }

    /// Puts an item whatever is there: for items that are idempotent by their key.
    async fn put_item(&self, doing: &'static str, item: Item) -> Result<(), StoreError> {
        let put = self.client.put_item().table_name(self.table());
        let sent = put.set_item(Some(item)).send().await;
        sent.map(drop).map_err(|e| StoreError::sdk(doing, e))
    }
}
