//! What every client command comes with: the caller, the instant, the versions that it is meant for
//! (optimistic concurrency), and its idempotency key.

use crate::Instant;
use crate::event::{Actor, ActorKind};
use crate::idempotency::RequestKey;
use crate::ids::AgentId;
use crate::refusal::Refusal;

/// Who gives a command, when, and under which preconditions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intent {
    /// The caller.
    pub caller: Caller,
    /// The instant of the decision.
    pub now: Instant,
    /// The versions that it is meant for, if the caller says so.
    pub expected: Expected,
    /// The idempotency key, if the client gives one.
    pub key: Option<RequestKey>,
    /// Whether it is an item of a bulk run, which its events then name as their cause.
    pub in_bulk: bool,
}

impl Intent {
    /// The same, decided at this instant: for another attempt at the same command.
    #[must_use]
    pub fn at(&self, now: Instant) -> Self {
        Self {
            now,
            ..self.clone()
        }
    }
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
    /// The actor when the caller acts on something that this agent owns: the agent itself, or a
    /// supervisor for it.
    pub fn acting_for(&self, owner: &AgentId) -> Actor {
        let kind = if self.id == *owner {
            ActorKind::Agent
        } else {
            ActorKind::Supervisor
        };
        Actor::new(kind, self.id.as_str())
    }

    /// The same of something that perhaps nobody owns.
    pub fn acting_for_any(&self, owner: Option<&AgentId>) -> Actor {
        owner.map_or_else(
            || Actor::new(ActorKind::Supervisor, self.id.as_str()),
            |owner| self.acting_for(owner),
        )
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

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn another_attempt_is_decided_at_its_own_instant() {
        let at = |ms| Instant::from_timestamp_millis(ms).unwrap();
        let intent = Intent {
            caller: Caller {
                id: AgentId::parse("alice").unwrap(),
                supervisor: false,
            },
            now: at(1),
            expected: Expected::OneOf(vec![7]),
            key: None,
            in_bulk: false,
        };
        let again = intent.at(at(2));
        assert_eq!(again.now, at(2));
        assert_eq!(again.at(at(1)), intent);
    }
}
