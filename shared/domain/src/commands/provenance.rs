//! Where a transition comes from: who made it, when, by which command, and under which idempotency
//! key.

use crate::Instant;
use crate::event::{Actor, ActorKind, Cause, Event, Outbox};
use crate::idempotency::RequestKey;
use crate::intent::Intent;
use crate::state_name::StateName;

/// What a transition's outbox and its remembered keys are made of.
#[derive(Debug, Clone)]
pub(crate) struct Provenance {
    pub(crate) now: Instant,
    pub(crate) actor: Actor,
    pub(crate) cause: Cause,
    pub(crate) key: Option<RequestKey>,
}

impl Provenance {
    /// Of what Hiatus does by itself.
    pub(crate) fn system(now: Instant, cause: Cause) -> Self {
        Self {
            now,
            actor: Actor::new(ActorKind::System, "hiatus"),
            cause,
            key: None,
        }
    }

    /// Of what a client asked for.
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
