//! The provenance of a transition: actor, instant, command, and idempotency key.

use crate::Instant;
use crate::event::{Actor, ActorKind, Cause, Event, Outbox, SYSTEM};
use crate::idempotency::RequestKey;
use crate::intent::Intent;
use crate::state_name::StateName;

/// The source of a transition's outbox and of its remembered idempotency key.
#[derive(Debug, Clone)]
pub(crate) struct Provenance {
    pub(crate) now: Instant,
    pub(crate) actor: Actor,
    pub(crate) cause: Cause,
    pub(crate) key: Option<RequestKey>,
}

impl Provenance {
    /// Of a transition that Hiatus makes by itself.
    pub(crate) fn system(now: Instant, cause: Cause) -> Self {
        Self {
            now,
            actor: Actor::new(ActorKind::System, SYSTEM),
            cause,
            key: None,
        }
    }

    /// Of a transition that a client asked for.
    pub(crate) fn of(intent: &Intent, actor: Actor, cause: Cause) -> Self {
        Self {
            now: intent.now,
            actor,
            cause,
            key: intent.key.clone(),
        }
    }

    pub(crate) fn outbox(&self, previous: Option<StateName>, events: Vec<Event>) -> Outbox {
        Outbox {
            at: self.now,
            actor: self.actor.clone(),
            cause: self.cause,
            previous,
            events,
        }
    }
}
