//! Erasures of customers: one item for each. It names the conversations that are to go for as long
//! as one is left; then it only says who erased how many, and when.

use crate::batch::decode;
use crate::commit::{Condition, Write, encode};
use crate::keys;
use crate::record::{BadRecord, PackedId};
use crate::{Committed, Store, StoreError, Wanted};
use hiatus_domain::Instant;
use hiatus_domain::address::Customer;
use hiatus_domain::idempotency::{DIGEST_BYTES, RequestKey};
use hiatus_domain::ids::{AgentId, ConversationId};
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;

/// The most conversations that one erasure takes: their ids are in one item, which has room for 400
/// KB.
pub const MOST_ERASED: usize = 10_000;

/// An erasure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasure {
    /// Its id.
    pub id: String,
    /// Counts its writes.
    pub version: u64,
    /// The administrator who asked for it.
    pub by: AgentId,
    /// When.
    pub at: Instant,
    /// The fingerprint of the request, where it has an idempotency key.
    pub fingerprint: Option<[u8; DIGEST_BYTES]>,
    /// How many conversations it is about.
    pub count: usize,
    /// What is left to do; `None` once all is done.
    pub left: Option<Left>,
}

/// What is left of an erasure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// The partition of the customer's conversations: a digest, never the address.
    pub customer: String,
    /// The conversations.
    pub conversations: Vec<ConversationId>,
    /// When the next pass over them is due.
    pub due: Instant,
}

#[derive(Serialize, Deserialize)]
struct ErasureRecord {
    pk: String,
    sk: String,
    version: u64,
    by: String,
    at: i64,
    count: usize,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    request: Option<ByteBuf>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    customer: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    left: Vec<PackedId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due_pk: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due_sk: Option<String>,
}

impl Erasure {
    /// An erasure of these conversations of a customer, with its first pass after the present one
    /// due then.
    pub fn of(
        customer: &Customer,
        conversations: Vec<ConversationId>,
        id: String,
        by: AgentId,
        [at, due]: [Instant; 2],
    ) -> Self {
        let (count, customer) = (conversations.len(), keys::customer_pk(customer));
        let left = Left {
            customer,
            conversations,
            due,
        };
        Self {
            id,
            version: 1,
            by,
            at,
            fingerprint: None,
            count,
            left: Some(left).filter(|_| count > 0),
        }
    }

    /// The same, asked for under this key.
    #[must_use]
    pub fn under(self, key: Option<&RequestKey>) -> Self {
        Self {
            fingerprint: key.map(|key| key.fingerprint),
            ..self
        }
    }

    /// The next version, with the next pass due then, or with nothing left to do.
    #[must_use]
    pub fn next(self, due: Option<Instant>) -> Self {
        let left = self.left.zip(due).map(|(left, due)| Left { due, ..left });
        Self {
            version: self.version + 1,
            left,
            ..self
        }
    }

    /// Whether every conversation is gone, with all that belonged to it.
    pub const fn is_done(&self) -> bool {
        self.left.is_none()
    }
}

impl From<&Erasure> for ErasureRecord {
    fn from(erasure: &Erasure) -> Self {
        let key = keys::erasure(&erasure.id);
        let left = erasure.left.as_ref();
        let place = left.map(|left| keys::erasure_place(left.due, &erasure.id));
        let (due_pk, due_sk) = place.map(keys::Key::into_parts).unzip();
        Self {
            pk: key.pk,
            sk: key.sk,
            version: erasure.version,
            by: erasure.by.to_string(),
            at: erasure.at.timestamp_millis(),
            count: erasure.count,
            request: erasure.fingerprint.map(ByteBuf::from),
            customer: left.map(|left| left.customer.clone()),
            left: left
                .map(|left| left.conversations.iter().map(PackedId::of).collect())
                .unwrap_or_default(),
            due: left.map(|left| left.due.timestamp_millis()),
            due_pk,
            due_sk,
        }
    }
}

impl TryFrom<ErasureRecord> for Erasure {
    type Error = BadRecord;

    fn try_from(record: ErasureRecord) -> Result<Self, BadRecord> {
        let id = keys::erasure_of_pk(&record.pk).ok_or(BadRecord::Unknown { field: "pk" })?;
        let conversations = record.left.into_iter().map(PackedId::read);
        let conversations = conversations.collect::<Result<Vec<_>, _>>()?;
        let left = record.customer.zip(record.due).map(|(customer, due)| {
            Ok(Left {
                customer,
                conversations,
                due: crate::record::instant("due", due)?,
            })
        });
        let request = record.request.map(ByteBuf::into_vec);
        let fingerprint = request.map(TryInto::try_into);
        Ok(Self {
            id,
            version: crate::record::count("version", record.version)?,
            by: crate::record::text("by", AgentId::parse(record.by))?,
            at: crate::record::instant("at", record.at)?,
            fingerprint: fingerprint
                .transpose()
                .map_err(|_| BadRecord::OutOfRange { field: "request" })?,
            count: record.count,
            left: left.transpose()?,
        })
    }
}

impl Store {
    /// The erasure with this id, if there is one.
    pub async fn erasure(&self, id: &str) -> Result<Option<Erasure>, StoreError> {
        let key = keys::erasure(id);
        let batch = self.read(Wanted::new().key(key.clone())).await?;
        let item = batch.item(&key).cloned();
        item.map(|item| decode::<ErasureRecord, Erasure>(&key, item))
            .transpose()
    }

    /// Commits an erasure: the first version only if there is none under its id, any other only in
    /// the place of the one before.
    pub async fn commit_erasure(&self, erasure: &Erasure) -> Result<Committed, StoreError> {
        let item = encode(&keys::erasure(&erasure.id), ErasureRecord::from(erasure))?;
        let condition = Condition::replaces(erasure.version);
        self.write(vec![Write::new(item, condition)]).await
    }

    /// The ids of up to `limit` erasures whose next pass is due, the longest due first; eventually
    /// consistent.
    pub async fn erasures_due(
        &self,
        now: Instant,
        limit: usize,
    ) -> Result<Vec<String>, StoreError> {
        let pk = keys::ERASURE.to_owned();
        let due = self.timed(pk, Some(now), limit, keys::erasure_of_pk);
        Ok(due.await?.into_iter().map(|entry| entry.of).collect())
    }

    /// Removes the rows of these conversations among those of their customer: they are gone.
    pub async fn unlist(&self, left: &Left) -> Result<(), StoreError> {
        let rows = left.conversations.iter();
        let rows: Vec<_> = rows
            .map(|id| keys::row_of_customer(&left.customer, id))
            .collect();
        self.delete_all(&rows).await
    }
}
