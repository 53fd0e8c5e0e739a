//! Does what has fallen due: fires schedules, sweeps, and deletes what has expired.

use super::{Engine, EngineError, Stuck, Turn};
use crate::journal::Schedule;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use std::sync::atomic::Ordering;

/// While what is overdue stays overdue, the sweeps of an advance become rarer, down to one in this
/// time.
const RAREST_SWEEP: TimeDelta = TimeDelta::hours(1);
/// How many expired items are deleted at once.
const EXPIRED: u32 = 500;

impl Engine {
    /// What a ticking clock has made due: schedules, and a new minute's sweep.
    pub(super) async fn tick(&self, turn: &mut Turn) -> Result<(), EngineError> {
        let now = self.clock.now();
        self.fire_schedules().await?;
        if turn
            .swept
            .is_none_or(|swept| swept.timestamp().div_euclid(60) < now.timestamp().div_euclid(60))
        {
            self.sweep(turn).await?;
        }
        Ok(())
    }

    pub(super) async fn fire_schedules(&self) -> Result<u64, EngineError> {
        let mut fired = 0;
        while self.switches.scheduler.load(Ordering::Relaxed) {
            let now = self.clock.now();
            let Some(schedule) = self
                .journal
                .next_schedule()?
                .filter(|schedule| schedule.due <= now)
            else {
                break;
            };
            self.fire(&schedule, now).await?;
            fired += 1;
        }
        Ok(fired)
    }

    async fn fire(&self, schedule: &Schedule, now: DateTime<Utc>) -> Result<(), EngineError> {
        // An input that is not JSON reaches the function as a string, as in Lambda.
        let input = serde_json::from_str(&schedule.input)
            .unwrap_or_else(|_| Value::String(schedule.input.clone()));
        match self.functions.invoke(&schedule.function, input).await {
            Ok(_) => self.journal.schedule_done(schedule)?,
            Err(error) if schedule.attempts < schedule.max_retries => {
                tracing::warn!(
                    schedule = schedule.name,
                    error,
                    "a schedule's target failed and is retried"
                );
                let wait = TimeDelta::seconds(15 << schedule.attempts.min(8));
                self.journal
                    .schedule_again(schedule, now.checked_add_signed(wait).unwrap_or(now))?;
            }
            Err(error) => {
                tracing::error!(schedule = schedule.name, error, "a schedule was given up");
                self.journal.schedule_done(schedule)?;
            }
        }
        Ok(())
    }

    /// One minute's sweep; the number of items that the functions handled.
    pub(super) async fn sweep(&self, turn: &mut Turn) -> Result<u64, EngineError> {
        if !self.switches.sweeps.load(Ordering::Relaxed) {
            return Ok(0);
        }
        let before = self
            .functions
            .earliest_due()
            .await
            .map_err(EngineError::Function)?;
        let mut handled = 0;
        for sweep in &self.sweeps {
            match self
                .functions
                .invoke(sweep.function, sweep.input.clone())
                .await
            {
                Ok(answer) => handled += count_handled(&answer),
                // The next minute's sweep is the retry.
                Err(error) => tracing::error!(function = sweep.function, error, "a sweep failed"),
            }
        }
        let now = self.clock.now();
        let after = self
            .functions
            .earliest_due()
            .await
            .map_err(EngineError::Function)?;
        turn.swept = Some(now);
        turn.stuck = match after {
            Some(earliest) if after == before && earliest <= now => {
                let wait = turn
                    .stuck
                    .wait
                    .map_or(TimeDelta::minutes(1), |wait| (wait * 2).min(RAREST_SWEEP));
                Stuck {
                    earliest: Some(earliest),
                    wait: Some(wait),
                }
            }
            _ => Stuck::default(),
        };
        Ok(handled)
    }

    /// Deletes what has expired, as TTL does at some time.
    pub(super) async fn expire_items(&self, turn: &mut Turn) -> Result<(), EngineError> {
        loop {
            let expired = self
                .journal
                .expired(self.clock.now().timestamp(), EXPIRED)?;
            if expired.is_empty() {
                return Ok(());
            }
            for item in &expired {
                self.table.expire(item, self.ttl_attribute)?;
                self.journal.forget_expiring(item)?;
            }
            Self::rest(turn).await?;
        }
    }
}

/// A function answers a sweep with the number of items that it `handled`.
fn count_handled(answer: &Value) -> u64 {
    answer.get("handled").and_then(Value::as_u64).unwrap_or(0)
}
