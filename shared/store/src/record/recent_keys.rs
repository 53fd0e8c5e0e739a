//! The idempotency keys of recent requests, packed as bytes because they are part of every write.

use hiatus_domain::idempotency::{DIGEST_BYTES, RecentKeys, RequestKey};
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;

/// For each request the digest of its key, then the digest of its content.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct RecentKeysRecord(ByteBuf);

impl RecentKeysRecord {
    /// Whether there are none: then the attribute is not stored.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<&RecentKeys> for RecentKeysRecord {
    fn from(keys: &RecentKeys) -> Self {
        let bytes = keys
            .as_slice()
            .iter()
            .flat_map(|request| request.key.into_iter().chain(request.fingerprint));
        Self(ByteBuf::from(bytes.collect::<Vec<u8>>()))
    }
}

impl From<RecentKeysRecord> for RecentKeys {
    fn from(record: RecentKeysRecord) -> Self {
        let (digests, _) = record.0.as_chunks::<DIGEST_BYTES>();
        let (requests, _) = digests.as_chunks::<2>();
        Self::from_stored(
            requests
                .iter()
                .map(|&[key, fingerprint]| RequestKey { key, fingerprint })
                .collect(),
        )
    }
}
