//! Does what has fallen due: fires schedules, sweeps, and deletes what has expired.

use super::{Engine, EngineError, Swept, TICK};
use crate::functions::Functions;
use crate::journal::{Fired, Schedule};
use crate::pump::Pump;
use crate::stack::Sweep;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;
use tokio::task::JoinSet;

/// While what is overdue stays overdue, the sweeps of an advance become rarer, down to one in this
/// time.
const RAREST_SWEEP: TimeDelta = TimeDelta::hours(1);
/// How many expired items are deleted at once.
const EXPIRED: u32 = 500;
/// How many schedules are noted as fired at once...
const DUE: u32 = 200;
/// ...and how many of them fire at once.
const FIRE: usize = 16;
/// How often a ticking clock is compared with the next minute, and how often expired items are looked
/// for.
const HOUSEKEEPING: Duration = Duration::from_millis(500);
const EXPIRY: Duration = Duration::from_hours(1);

impl Engine {
    /// Fires the schedules that a ticking clock has made due.
    pub(super) async fn tick(&self) -> Result<Duration, EngineError> {
        let _schedules = self.schedules.lock().await;
        if self.is_in_background() && self.clock.is_ticking() {
            self.fire_schedules().await?;
        }
        Ok(TICK)
    }

    /// Sweeps in every new minute of a ticking clock, and deletes every hour what has expired.
    pub(super) async fn housekeep(&self) -> Result<Duration, EngineError> {
        let mut swept = self.swept.lock().await;
        if !self.is_in_background() {
            return Ok(HOUSEKEEPING);
        }
        let minute = |at: DateTime<Utc>| at.timestamp().div_euclid(60);
        let now = minute(self.clock.now());
        if self.clock.is_ticking() && swept.at.is_none_or(|at| minute(at) < now) {
            self.sweep(&mut swept).await?;
        }
        if swept.expired.is_none_or(|at| at.elapsed() >= EXPIRY) {
            swept.expired = Some(tokio::time::Instant::now());
            if self.clock.is_ticking() {
                while self.expire_some()? {}
            }
            if let Some(read) = self.pump.lock().await.read_by_all()? {
                self.table.trim_stream(&read)?;
            }
        }
        Ok(HOUSEKEEPING)
    }

    /// Fires every schedule that is due, several at once; how many there were.
    pub(super) async fn fire_schedules(&self) -> Result<u64, EngineError> {
        let mut fired = 0;
        while self.switches.scheduler.load(Ordering::Relaxed) {
            let due = self.journal.due_schedules(self.clock.now(), DUE)?;
            if due.is_empty() {
                break;
            }
            fired += u64::try_from(due.len()).unwrap_or(0);
            let outcomes = self.fire(due).await;
            self.journal.schedules_fired(&outcomes)?;
        }
        Ok(fired)
    }

    async fn fire(&self, schedules: Vec<Schedule>) -> Vec<(Schedule, Fired)> {
        let mut left = schedules.into_iter();
        let mut running = JoinSet::new();
        for schedule in left.by_ref().take(FIRE) {
            running.spawn(fire_one(Arc::clone(&self.functions), schedule));
        }
        let now = self.clock.now();
        let mut outcomes = Vec::new();
        while let Some(done) = running.join_next().await {
            if let Some(schedule) = left.next() {
                running.spawn(fire_one(Arc::clone(&self.functions), schedule));
            }
            // One that panics stays due, and is fired again.
            if let Ok((schedule, answer)) = done {
                let fired = outcome(&schedule, answer, now);
                outcomes.push((schedule, fired));
            }
            self.wake();
        }
        outcomes
    }

    /// One minute's sweep; the number of items that the functions handled.
    pub(super) async fn sweep(&self, swept: &mut Swept) -> Result<u64, EngineError> {
        if !self.switches.sweeps.load(Ordering::Relaxed) {
            return Ok(0);
        }
        let before = self.earliest_due().await?;
        let mut handled = 0;
        let now = self.clock.now();
        let is_time = |sweep: &&Sweep| swept.at.is_none_or(|last| is_time(sweep, last, now));
        for sweep in self.sweeps.iter().filter(is_time) {
            match self
                .functions
                .invoke(sweep.function, sweep.input.clone())
                .await
            {
                Ok(answer) => handled += count_handled(&answer),
                // The next minute's sweep is the retry.
                Err(error) => tracing::error!(function = sweep.function, error, "a sweep failed"),
            }
            self.wake();
        }
        let now = self.clock.now();
        let after = self.earliest_due().await?;
        swept.at = Some(now);
        let stuck = after.filter(|earliest| after == before && *earliest <= now);
        swept.wait = stuck.map(|_| {
            swept
                .wait
                .map_or(TimeDelta::minutes(1), |wait| (wait * 2).min(RAREST_SWEEP))
        });
        swept.stuck = stuck;
        Ok(handled)
    }

    pub(super) async fn earliest_due(&self) -> Result<Option<DateTime<Utc>>, EngineError> {
        let earliest = self.functions.earliest_due().await;
        earliest.map_err(EngineError::Function)
    }

    /// Deletes what has expired, as TTL does at some time, and delivers the removals.
    pub(super) async fn expire_items(&self, pump: &mut Pump) -> Result<(), EngineError> {
        while self.expire_some()? {
            self.rest(pump).await?;
        }
        Ok(())
    }

    /// Deletes some of what has expired; false if nothing has.
    fn expire_some(&self) -> Result<bool, EngineError> {
        let now = self.clock.now().timestamp();
        let expired = self.journal.expired(now, EXPIRED)?;
        for item in &expired {
            self.table.expire(item, self.ttl_attribute)?;
            self.journal.forget_expiring(item)?;
        }
        self.wake();
        Ok(!expired.is_empty())
    }
}

async fn fire_one(
    functions: Arc<dyn Functions>,
    schedule: Schedule,
) -> (Schedule, Result<Value, String>) {
    // An input that is not JSON reaches the function as a string, as in Lambda.
    let input = serde_json::from_str(&schedule.input)
        .unwrap_or_else(|_| Value::String(schedule.input.clone()));
    let answer = functions.invoke(&schedule.function, input).await;
    (schedule, answer)
}

/// What becomes of a schedule whose target gave this answer.
fn outcome(schedule: &Schedule, answer: Result<Value, String>, now: DateTime<Utc>) -> Fired {
    match answer {
        Ok(_) => Fired::Done,
        Err(error) if schedule.attempts < schedule.max_retries => {
            tracing::warn!(
                schedule = schedule.name,
                error,
                "a schedule's target failed and is retried"
            );
            let wait = TimeDelta::seconds(15 << schedule.attempts.min(8));
            Fired::Again(now.checked_add_signed(wait).unwrap_or(now))
        }
        Err(error) => {
            tracing::error!(schedule = schedule.name, error, "a schedule was given up");
            Fired::Done
        }
    }
}

/// Whether a sweep is to run that has run last at this time, or was not to.
fn is_time(sweep: &Sweep, last: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    let seconds = i64::from(sweep.minutes.max(1)) * 60;
    let turn = |at: DateTime<Utc>| at.timestamp().div_euclid(seconds);
    sweep.minutes <= 1 || turn(last) < turn(now)
}

/// A function answers a sweep with the number of items that it `handled`.
fn count_handled(answer: &Value) -> u64 {
    answer.get("handled").and_then(Value::as_u64).unwrap_or(0)
}
