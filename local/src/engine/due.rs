//! Does what has fallen due: fires schedules, sweeps, and removes what has expired.

use super::{Engine, EngineError, Stuck, Turn};
use crate::journal::Schedule;
use crate::pump::TTL_ATTRIBUTE;
use crate::rules::SWEEPS;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use std::sync::atomic::Ordering;

/// While what is overdue stays where it is, sweeps on the way of an advance become rarer, down to
/// one in this time.
const RAREST_SWEEP: TimeDelta = TimeDelta::hours(1);
/// So many expired items are removed at once.
const EXPIRED: u32 = 500;

impl Engine {
    /// What a ticking clock has brought: schedules, and a new minute's sweep.
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
        // An input that is no JSON reaches the function as text, as Lambda would be given it.
        let input = serde_json::from_str(&schedule.input)
            .unwrap_or_else(|_| Value::String(schedule.input.clone()));
        match self.functions.invoke(&schedule.function, input).await {
            Ok(_) => self.journal.schedule_done(schedule)?,
            Err(error) if schedule.attempts < schedule.max_retries => {
                tracing::warn!(
                    schedule = schedule.name,
                    error,
                    "a schedule's target failed and is tried again"
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

    /// One minute's sweep by every function that sweeps; the number of items that they dealt with.
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
        for sweep in SWEEPS {
            let input = serde_json::from_str(sweep.input).unwrap_or(Value::Null);
            match self.functions.invoke(sweep.function, input).await {
                Ok(answer) => handled += count_handled(&answer),
                // The next minute's sweep is the repetition.
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

    /// What TTL would do, late as it may: remove what has expired.
    pub(super) async fn expire_items(&self, turn: &mut Turn) -> Result<(), EngineError> {
        loop {
            let expired = self
                .journal
                .expired(self.clock.now().timestamp(), EXPIRED)?;
            if expired.is_empty() {
                return Ok(());
            }
            for item in &expired {
                self.table.expire(item, TTL_ATTRIBUTE)?;
                self.journal.forget_expiring(item)?;
            }
            Self::rest(turn).await?;
        }
    }
}

/// Functions answer a sweep with counts; what was dealt with is under `handled`.
fn count_handled(answer: &Value) -> u64 {
    answer.get("handled").and_then(Value::as_u64).unwrap_or(0)
}
