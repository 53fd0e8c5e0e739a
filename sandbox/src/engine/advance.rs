//! Moves the test clock on, from one thing that falls due to the next.

use super::{CLOCK, Engine, EngineError, Swept};
use crate::clock::{minute_at_or_after, minute_at_or_before};
use chrono::{DateTime, TimeDelta, Utc};
use std::sync::atomic::Ordering;

/// 9989-01-01: an application may add up to ten years to the time, and RFC 3339 ends with the year
/// 9999.
const LAST_YEAR: i64 = 253_055_232_000;

/// What an advance of the clock did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Advanced {
    /// The time that it is.
    pub now: DateTime<Utc>,
    /// How many schedules fired, and how many items the sweeps handled.
    pub fired: u64,
}

impl Engine {
    /// Moves the clock on, from one thing that falls due to the next.
    pub(crate) async fn advance(&self, by: TimeDelta) -> Result<Advanced, EngineError> {
        let mut swept = self.swept.lock().await;
        let _schedules = self.schedules.lock().await;
        let mut pump = self.pump.lock().await;
        let target = self
            .clock
            .now()
            .checked_add_signed(by.max(TimeDelta::zero()))
            .ok_or(EngineError::TooFar)?;
        if target.timestamp() >= LAST_YEAR {
            return Err(EngineError::TooFar);
        }
        let mut fired = 0;
        self.rest(&mut pump).await?;
        while let Some(next) = self.next_due(&swept, target).await? {
            self.set_clock(next.at)?;
            fired += self.fire_schedules().await?;
            // So that the sweep does not find what the schedules have set off.
            self.rest(&mut pump).await?;
            if next.sweep {
                fired += self.sweep(&mut swept).await?;
                self.rest(&mut pump).await?;
            }
        }
        self.set_clock(target)?;
        fired += self.fire_schedules().await?;
        self.rest(&mut pump).await?;
        fired += self.sweep(&mut swept).await?;
        self.rest(&mut pump).await?;
        self.expire_items(&mut pump).await?;
        Ok(Advanced {
            now: self.clock.now(),
            fired,
        })
    }

    /// The next thing that falls due before the target, if any.
    async fn next_due(
        &self,
        swept: &Swept,
        target: DateTime<Utc>,
    ) -> Result<Option<Next>, EngineError> {
        let schedule = if self.switches.scheduler.load(Ordering::Relaxed) {
            self.journal.next_schedule()?.map(|schedule| schedule.due)
        } else {
            None
        };
        let sweep = self.next_sweep(swept).await?;
        let now = self.clock.now();
        let at = match (schedule, sweep) {
            (Some(schedule), Some(sweep)) => schedule.min(sweep),
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => return Ok(None),
        };
        // What is due at the target itself is done once the clock is there.
        if at >= target {
            return Ok(None);
        }
        Ok(Some(Next {
            at: at.max(now),
            sweep: sweep == Some(at),
        }))
    }

    /// The first minute at which a sweep would find something, and after the last sweep.
    async fn next_sweep(&self, swept: &Swept) -> Result<Option<DateTime<Utc>>, EngineError> {
        if !self.switches.sweeps.load(Ordering::Relaxed) {
            return Ok(None);
        }
        let Some(earliest) = self.earliest_due().await? else {
            return Ok(None);
        };
        let minute = minute_at_or_after(earliest);
        let Some(last) = swept.at else {
            return Ok(Some(minute));
        };
        let wait = swept
            .wait
            .filter(|_| swept.stuck == Some(earliest))
            .unwrap_or(TimeDelta::minutes(1));
        let after_last = last
            .checked_add_signed(wait)
            .map_or(last, minute_at_or_before);
        Ok(Some(if minute > last {
            minute
        } else {
            after_last.max(minute)
        }))
    }

    fn set_clock(&self, at: DateTime<Utc>) -> Result<(), EngineError> {
        self.clock.advance_to(at);
        Ok(self.journal.set_meta(CLOCK, &self.clock.saved())?)
    }
}

struct Next {
    at: DateTime<Utc>,
    sweep: bool,
}
