//! Idempotency: a client names an attempt (`Idempotency-Key`), and the retry of what was carried
//! out changes nothing.

use crate::refusal::Refusal;

/// How many keys a conversation or an agent remembers, as the API promises. Each is a part of every
/// later write.
pub const REMEMBERED_KEYS: usize = 8;

/// The bytes of a [`RequestKey`]'s digests: 72 bits.
pub const DIGEST_BYTES: usize = 9;

/// An idempotency key, with a fingerprint of its request. Both are digests computed at the edge:
/// the fingerprint covers the caller, the operation and the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestKey {
    /// Digest of the `Idempotency-Key`.
    pub key: [u8; DIGEST_BYTES],
    /// Digest of the request.
    pub fingerprint: [u8; DIGEST_BYTES],
}

/// The keys of recent requests, oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RecentKeys(Vec<RequestKey>);

/// Whether a request is new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Admission {
    /// A new request: carry it out.
    Proceed,
    /// A retry of one that was carried out: answer with the present state.
    Replay,
}

impl RecentKeys {
    /// From what was stored.
    pub fn from_stored(keys: Vec<RequestKey>) -> Self {
        Self(keys)
    }

    /// What to store.
    pub fn as_slice(&self) -> &[RequestKey] {
        &self.0
    }

    /// Recognises a retry; refuses a key that was used for another request.
    pub fn admit(&self, request: Option<&RequestKey>) -> Result<Admission, Refusal> {
        let Some(request) = request else {
            return Ok(Admission::Proceed);
        };
        match self.0.iter().find(|known| known.key == request.key) {
            None => Ok(Admission::Proceed),
            Some(known) if known.fingerprint == request.fingerprint => Ok(Admission::Replay),
            Some(_) => Err(Refusal::IdempotencyKeyReused),
        }
    }

    /// The same with this request added and the oldest dropped.
    #[must_use]
    pub fn with(&self, request: Option<&RequestKey>) -> Self {
        let mut keys = self.0.clone();
        keys.extend(request.cloned());
        let surplus = keys.len().saturating_sub(REMEMBERED_KEYS);
        keys.drain(..surplus);
        Self(keys)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(key: u8, fingerprint: u8) -> RequestKey {
        RequestKey {
            key: [key; DIGEST_BYTES],
            fingerprint: [fingerprint; DIGEST_BYTES],
        }
    }

    #[test]
    fn a_retry_is_recognised_and_another_body_refused() {
        let keys = RecentKeys::default().with(Some(&key(7, 1)));
        assert_eq!(keys.admit(Some(&key(7, 1))), Ok(Admission::Replay));
        assert_eq!(
            keys.admit(Some(&key(7, 2))),
            Err(Refusal::IdempotencyKeyReused)
        );
        assert_eq!(keys.admit(Some(&key(8, 1))), Ok(Admission::Proceed));
        assert_eq!(keys.admit(None), Ok(Admission::Proceed));
    }

    #[test]
    fn the_last_8_keys_are_remembered_and_no_more() {
        let mut keys = RecentKeys::default();
        for n in 0..30 {
            keys = keys.with(Some(&key(n, 1)));
        }
        assert_eq!(keys.as_slice().len(), 8);
        for n in 22..30 {
            assert_eq!(keys.admit(Some(&key(n, 1))), Ok(Admission::Replay));
        }
        assert_eq!(keys.admit(Some(&key(0, 1))), Ok(Admission::Proceed));
    }
}
