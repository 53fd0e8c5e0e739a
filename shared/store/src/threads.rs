//! How far threads of a provider are taken in whose messages are numbered: what is missing shows by its number. A row for
//! each thread, in the index `due` from when something was heard of it until it was looked at. No text is in it.

use crate::deliveries::Updated;
use crate::holds::ms;
use crate::keys::{self, DUE, SHARDS};
use crate::list::Range;
use crate::record::ttl;
use crate::sdk::{key_item, n, s};
use crate::{Item, Store, StoreError, Wanted};
use aws_sdk_dynamodb::operation::update_item::builders::UpdateItemFluentBuilder;
use aws_sdk_dynamodb::types::AttributeValue;
use futures_util::future::try_join_all;
use hiatus_domain::ids::ConnectionId;
use hiatus_domain::text::Thread;
use hiatus_domain::{Duration, Instant};

/// How long a row outlives what was heard of its thread. Of one that is forgotten, no more is asked for than of one that
/// was never heard of.
const KEPT: Duration = Duration::days(30);

const THROUGH: &str = "through";
const HEARD: &str = "heard_ms";
const BEHIND: &str = "behind";
const WRITES: &str = "writes";

/// A thread of a connection's provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ThreadOf<'a> {
    /// The connection.
    pub connection: &'a ConnectionId,
    /// The thread, as the provider names it.
    pub thread: &'a Thread,
}

/// How far a thread was taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ThreadTaken {
    /// The number up to which all is taken in; none where that is not known.
    pub through: Option<u64>,
    /// When the provider last delivered something of it.
    pub heard_at: Instant,
    /// Whether something of it could not be asked for when it should have been.
    pub is_behind: bool,
    /// Whether it is yet to be looked at.
    pub is_due: bool,
    writes: u64,
}

/// A thread that is to be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueThread {
    /// The connection.
    pub connection: ConnectionId,
    /// The thread, as the provider names it.
    pub thread: Thread,
    place: String,
}

impl DueThread {
    /// Which it is.
    pub const fn of(&self) -> ThreadOf<'_> {
        ThreadOf {
            connection: &self.connection,
            thread: &self.thread,
        }
    }

    /// Its place in the list of what is due.
    pub fn place(&self) -> &str {
        &self.place
    }
}

impl ThreadTaken {
    fn of(item: &Item) -> Option<Self> {
        let number = |name: &str| item.get(name)?.as_n().ok()?.parse().ok();
        let heard = item.get(HEARD)?.as_n().ok()?.parse().ok()?;
        Some(Self {
            through: number(THROUGH),
            heard_at: Instant::from_timestamp_millis(heard)?,
            is_behind: item.contains_key(BEHIND),
            is_due: item.contains_key(DUE.sk),
            writes: number(WRITES)?,
        })
    }
}

impl Store {
    /// How far a thread was taken in; none where nobody has heard of it.
    pub async fn thread_taken(&self, of: ThreadOf<'_>) -> Result<Option<ThreadTaken>, StoreError> {
        let key = keys::thread(of.connection, of.thread);
        let batch = self.read(Wanted::new().key(key.clone())).await?;
        Ok(batch.item(&key).and_then(ThreadTaken::of))
    }

    /// Notes that all of a thread is taken in up to this number, unless more is known to be; it is looked at then, or when it
    /// was to be looked at before.
    pub async fn note_thread_taken(
        &self,
        of: ThreadOf<'_>,
        through: u64,
        (now, look_at): (Instant, Instant),
    ) -> Result<(), StoreError> {
        let update = self
            .heard(of, look_at, now)
            .update_expression("SET through = :through, heard_ms = :now, expires_at = :expires, due_pk = if_not_exists(due_pk, :due_pk), due_sk = if_not_exists(due_sk, :due_sk) ADD writes :one")
            .condition_expression("attribute_not_exists(through) OR through < :through")
            .expression_attribute_values(":through", n(through));
        self.updated("note how far a thread is taken in", update)
            .await
            .map(drop)
    }

    /// Notes that something of a thread may be missing that could not be asked for: it is looked at as soon as may be.
    pub async fn note_thread_behind(
        &self,
        of: ThreadOf<'_>,
        now: Instant,
    ) -> Result<(), StoreError> {
        let update = self
            .heard(of, now, now)
            .update_expression("SET heard_ms = :now, expires_at = :expires, behind = :true, due_pk = :due_pk, due_sk = :due_sk ADD writes :one")
            .expression_attribute_values(":true", AttributeValue::Bool(true));
        self.updated("note that a thread is behind", update)
            .await
            .map(drop)
    }

    fn heard(&self, of: ThreadOf<'_>, look_at: Instant, now: Instant) -> UpdateItemFluentBuilder {
        let place = keys::thread_place(look_at, of.connection, of.thread);
        let expires = AttributeValue::N(ttl(now + KEPT).to_string());
        self.of_thread(of)
            .expression_attribute_values(":now", n(ms(now)))
            .expression_attribute_values(":expires", expires)
            .expression_attribute_values(":due_pk", s(place.pk))
            .expression_attribute_values(":due_sk", s(place.sk))
    }

    fn of_thread(&self, of: ThreadOf<'_>) -> UpdateItemFluentBuilder {
        self.client()
            .update_item()
            .table_name(self.table())
            .set_key(Some(key_item(&keys::thread(of.connection, of.thread))))
            .expression_attribute_values(":one", n(1))
    }

    /// Notes that a thread was looked at, and taken in up to this number. Whether nobody has heard of it since it was read:
    /// otherwise it is looked at again.
    pub async fn note_thread_looked_at(
        &self,
        of: ThreadOf<'_>,
        seen: ThreadTaken,
        through: Option<u64>,
    ) -> Result<bool, StoreError> {
        let update = self
            .of_thread(of)
            .condition_expression("writes = :seen")
            .expression_attribute_values(":seen", n(seen.writes));
        let rest = "REMOVE due_pk, due_sk, behind ADD writes :one";
        let update = match through.max(seen.through) {
            None => update.update_expression(rest),
            Some(through) => update
                .update_expression(format!("SET through = :through {rest}"))
                .expression_attribute_values(":through", n(through)),
        };
        let doing = "note that a thread was looked at";
        Ok(matches!(
            self.updated(doing, update).await?,
            Updated::Yes(_)
        ))
    }

    /// Puts off looking at a thread until then, unless something was heard of it since it was read.
    pub async fn put_off_thread(
        &self,
        of: ThreadOf<'_>,
        seen: ThreadTaken,
        until: Instant,
    ) -> Result<(), StoreError> {
        let place = keys::thread_place(until, of.connection, of.thread);
        let update = self
            .of_thread(of)
            .update_expression("SET due_sk = :due_sk ADD writes :one")
            .condition_expression("writes = :seen")
            .expression_attribute_values(":seen", n(seen.writes))
            .expression_attribute_values(":due_sk", s(place.sk));
        self.updated("put off a thread", update).await.map(drop)
    }

    /// The first threads that are to be looked at by then, up to so many, behind this place.
    pub async fn due_threads(
        &self,
        by: Instant,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<DueThread>, StoreError> {
        // The index is read strictly before an instant; what is due this very millisecond is due.
        let before = keys::sortable(by + Duration::milliseconds(1));
        let shards = (0..SHARDS).map(|shard| {
            let range = Range {
                index: DUE,
                pk: keys::threads_due_pk(shard),
                after,
                before: Some(&before),
                is_place: keys::is_due_sk,
            };
            self.places(range, limit, |_| Some(()))
        });
        let entries = try_join_all(shards).await?.into_iter().flatten();
        let due = entries.filter_map(|entry| {
            let (connection, thread) = keys::thread_of_due_sk(&entry.sk)?;
            Some(DueThread {
                connection,
                thread,
                place: entry.sk,
            })
        });
        let mut due: Vec<_> = due.collect();
        due.sort_by(|one, other| one.place.cmp(&other.place));
        due.truncate(limit);
        Ok(due)
    }
}
