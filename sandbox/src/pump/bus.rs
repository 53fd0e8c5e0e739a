//! Delivers the bus's events to the targets of its rules, each again until its target takes it.

use super::retry::Retry;
use super::{PumpError, Sources, Step};
use crate::journal::Delivery;
use std::collections::HashMap;
use tokio::time::Instant;

/// How many deliveries are read from the journal at once.
const BATCH: u32 = 100;

/// The deliveries of one bus.
#[derive(Default)]
pub(super) struct Deliveries {
    retries: HashMap<i64, Retry>,
}

impl Deliveries {
    /// Makes every delivery that is pending once, except those that wait for their next attempt.
    pub(super) async fn deliver(&mut self, sources: &Sources) -> Result<Step, PumpError> {
        let (mut step, mut after) = (Step::Nothing, 0);
        loop {
            let pending = sources.journal.deliveries_after(after, BATCH)?;
            let Some(last) = pending.last() else {
                return Ok(step);
            };
            after = last.id;
            for delivery in pending {
                step = step.and(self.attempt(sources, delivery).await?);
            }
        }
    }

    async fn attempt(&mut self, sources: &Sources, delivery: Delivery) -> Result<Step, PumpError> {
        let previous = self.retries.get(&delivery.id).copied();
        if let Some(retry) = previous
            && retry.at > Instant::now()
        {
            return Ok(Step::Wait(retry.at));
        }
        let answer = sources
            .functions
            .invoke(&delivery.function, delivery.envelope)
            .await;
        let Err(error) = answer else {
            sources.journal.delivered(delivery.id)?;
            self.retries.remove(&delivery.id);
            return Ok(Step::Moved);
        };
        let retry = Retry::after(previous);
        tracing::warn!(
            function = delivery.function,
            attempts = retry.attempts,
            error,
            "an event's target failed and is retried"
        );
        self.retries.insert(delivery.id, retry);
        Ok(Step::Wait(retry.at))
    }
}
