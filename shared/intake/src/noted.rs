//! When a customer's message last came in by each connection, which an operator looks at first when nothing comes.

use crate::Intake;
use hiatus_domain::ids::ConnectionId;
use hiatus_domain::{Duration, Instant};
use hiatus_lambda::failure::chain;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// How often it is written down at most.
const EACH: Duration = Duration::minutes(1);

/// What this instance has written down last.
#[derive(Debug, Clone, Default)]
pub struct Noted(Arc<Mutex<HashMap<ConnectionId, Instant>>>);

impl Noted {
    /// Whether it is to be written down again; then it counts as written.
    fn is_due(&self, id: &ConnectionId, now: Instant) -> bool {
        let mut noted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_due = noted.get(id).is_none_or(|last| *last <= now - EACH);
        if is_due {
            noted.insert(id.clone(), now);
        }
        is_due
    }
}

impl Intake {
    /// Notes that a message has come in by this connection. That it cannot be noted is no trouble of the message's.
    pub async fn note(&self, id: &ConnectionId) {
        let common = &self.common;
        let now = common.clock.now();
        if !self.noted.is_due(id, now) {
            return;
        }
        if let Err(error) = common.store.note_inbound(id, now, now - EACH).await {
            tracing::warn!(error = chain(&error), "that a message came in is not noted");
        }
    }
}
