//! What is true of every command: who gives it, when, what they believe to be the present version,
//! and whether it is a retry.

use crate::Instant;
use crate::event::{Actor, ActorKind};
use crate::ids::AgentId;
use crate::refusal::Refusal;

/// How many keys a conversation or an agent remembers, as the API promises. Each is a part of every
/// later write.
pub const REMEMBERED_KEYS: usize = 8;

/// The bytes of a [`RequestKey`]'s digests: 72 bits.
pub const DIGEST_BYTES: usize = 9;

/// Who gives a command for an agent, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The caller.
    pub caller: Caller,
    /// The instant of the decision.
    pub now: Instant,
    /// The version that the caller has seen, where it says so.
    pub expected: Expected,
    /// The client's name for this attempt, where it gives one.
    pub key: Option<RequestKey>,
}

/// A signed-in person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// The token's `sub`.
    pub id: AgentId,
    /// Whether it may act for any agent.
    pub supervisor: bool,
}

impl Caller {
    /// The actor of what the caller does with something of this owner's: itself, or a supervisor
    /// for somebody.
    pub fn acting_for(&self, owner: &AgentId) -> Actor {
        let kind = if self.id == *owner {
            ActorKind::Agent
        } else {
            ActorKind::Supervisor
        };
        Actor::new(kind, self.id.as_str())
    }

    /// Refuses a caller who is neither the owner nor a supervisor.
    pub fn must_own(&self, owner: &AgentId) -> Result<(), Refusal> {
        if self.supervisor || self.id == *owner {
            Ok(())
        } else {
            Err(Refusal::NotYourTask)
        }
    }
}

/// The versions that a caller accepts (`If-Match`).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Expected {
    /// The caller does not say.
    #[default]
    Any,
    /// One of these.
    OneOf(Vec<u64>),
}

impl Expected {
    /// Refuses where the present version is none of those expected.
    pub fn check(&self, present: u64) -> Result<(), Refusal> {
        match self {
            Self::OneOf(versions) if !versions.contains(&present) => {
                Err(Refusal::VersionMismatch { present })
            }
            _ => Ok(()),
        }
    }
}

/// A client's name for one attempt, with a fingerprint of what was asked. Both are digests made at
/// the edge: the fingerprint covers the caller, the operation and the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestKey {
    /// Digest of the `Idempotency-Key`.
    pub key: [u8; DIGEST_BYTES],
    /// Digest of what was asked.
    pub fingerprint: [u8; DIGEST_BYTES],
}

/// The requests that were carried out lately, oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RecentKeys(Vec<RequestKey>);

/// Whether a request is new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Admission {
    /// It is: carry it out.
    Proceed,
    /// It was carried out before: answer with what is there now.
    Replay,
}

impl RecentKeys {
    /// Takes over what was stored.
    pub fn from_stored(keys: Vec<RequestKey>) -> Self {
        Self(keys)
    }

    /// What to store.
    pub fn as_slice(&self) -> &[RequestKey] {
        &self.0
    }

    /// Recognises a retry; refuses a key that came with something else before.
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

    /// The same, with this request remembered and the oldest forgotten.
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

    #[test]
    fn any_expectation_accepts_every_version_and_a_list_only_its_own() {
        assert_eq!(Expected::Any.check(7), Ok(()));
        assert_eq!(Expected::OneOf(vec![6, 7]).check(7), Ok(()));
        assert_eq!(
            Expected::OneOf(vec![]).check(7),
            Err(Refusal::VersionMismatch { present: 7 })
        );
    }

    #[test]
    fn only_the_owner_or_a_supervisor_acts() {
        let alice = AgentId::parse("alice").unwrap();
        let bob = |supervisor| Caller {
            id: AgentId::parse("bob").unwrap(),
            supervisor,
        };
        assert_eq!(bob(false).must_own(&alice), Err(Refusal::NotYourTask));
        assert_eq!(bob(true).must_own(&alice), Ok(()));
        assert_eq!(bob(true).acting_for(&alice).kind, ActorKind::Supervisor);
        assert_eq!(bob(true).acting_for(&bob(true).id).kind, ActorKind::Agent);
    }
}
