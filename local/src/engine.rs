//! Makes things happen when their time has come: pumps, fires schedules, sweeps every minute, removes what TTL would
//! remove, and moves the test clock from one of these to the next.

use crate::clock::{TestClock, minute_at_or_after, minute_at_or_before};
use crate::database::Table;
use crate::functions::Functions;
use crate::journal::{Journal, Schedule};
use crate::pump::{Progress, Pump, PumpError, TTL_ATTRIBUTE};
use crate::rules::SWEEPS;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use thiserror::Error;
use tokio::sync::{Mutex, Notify};
use tokio::time::Instant;

/// Settling and advancing give up after so long without coming to rest.
const PATIENCE: Duration = Duration::from_mins(1);
/// How often the stream is looked at for what other processes wrote.
const POLL: Duration = Duration::from_millis(200);
/// How often a ticking clock is compared with what is due.
const TICK: Duration = Duration::from_millis(500);
/// While what is overdue stays where it is, sweeps on the way of an advance become rarer, down to one in this time.
const RAREST_SWEEP: TimeDelta = TimeDelta::hours(1);
/// So many expired items are removed at once.
const EXPIRED: u32 = 500;
/// What is closed in the last year before is kept for up to ten years, and RFC 3339 ends with the year 9999.
const LAST_YEAR: i64 = 253_055_232_000;

/// Why time does not go on.
#[derive(Debug, Error)]
pub enum EngineError {
    /// The pump.
    #[error(transparent)]
    Pump(#[from] PumpError),
    /// Something keeps failing.
    #[error("the stream, the bus and their consumers did not come to rest within {} seconds", PATIENCE.as_secs())]
    Restless,
    /// There is no such time.
    #[error("the clock cannot go beyond the year 9988")]
    TooFar,
    /// A sweep or its index fails.
    #[error("{0}")]
    Function(String),
}

impl From<crate::journal::JournalError> for EngineError {
    fn from(error: crate::journal::JournalError) -> Self {
        PumpError::from(error).into()
    }
}

impl From<crate::database::DatabaseError> for EngineError {
    fn from(error: crate::database::DatabaseError) -> Self {
        PumpError::from(error).into()
    }
}

/// What an advance of the clock did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Advanced {
    /// The time that it is.
    pub now: DateTime<Utc>,
    /// How many schedules fired, and how many items the sweeps dealt with.
    pub fired: u64,
}

/// Parts that a test can switch off, as if that service were down.
#[derive(Debug)]
pub struct Switches {
    /// The pump's work of its own accord; settling and advancing pump even so. Off for good by [`Engine::go_quiet`].
    background: AtomicBool,
    /// The scheduler: it takes no schedules and fires none.
    pub scheduler: AtomicBool,
    /// The minute sweeps.
    pub sweeps: AtomicBool,
}

impl Default for Switches {
    fn default() -> Self {
        Self { background: true.into(), scheduler: true.into(), sweeps: true.into() }
    }
}

/// The engine of one system.
pub(crate) struct Engine {
    clock: Arc<TestClock>,
    journal: Arc<Journal>,
    functions: Arc<dyn Functions>,
    table: Table,
    switches: Switches,
    wake: Notify,
    turn: Mutex<Turn>,
}

/// What only one at a time may have in hand.
struct Turn {
    pump: Pump,
    swept: Option<DateTime<Utc>>,
    stuck: Stuck,
}

/// What is overdue and does not go away, and for how long the next sweep on the way waits.
#[derive(Debug, Default, Clone, Copy)]
struct Stuck {
    earliest: Option<DateTime<Utc>>,
    wait: Option<TimeDelta>,
}

impl Engine {
    /// An engine at rest.
    pub(crate) fn new(
        clock: Arc<TestClock>,
        journal: Arc<Journal>,
        functions: Arc<dyn Functions>,
        table: Table,
    ) -> Result<Self, EngineError> {
        let pump = Pump::new(table.clone(), Arc::clone(&journal), Arc::clone(&functions))?;
        let turn = Mutex::new(Turn { pump, swept: None, stuck: Stuck::default() });
        Ok(Self { clock, journal, functions, table, switches: Switches::default(), wake: Notify::new(), turn })
    }

    /// What can be switched off.
    pub(crate) fn switches(&self) -> &Switches {
        &self.switches
    }

    /// Something was written: look at the stream now.
    pub(crate) fn wake(&self) {
        self.wake.notify_one();
    }

    /// Ends the work of its own accord; what is in hand is done when this answers.
    pub(crate) async fn go_quiet(&self) {
        self.switches.background.store(false, Ordering::Relaxed);
        drop(self.turn.lock().await);
    }

    /// Runs for ever: pumps when woken or now and then, and with a ticking clock does what has fallen due.
    pub(crate) async fn run(&self) {
        let mut next_tick = Instant::now();
        let mut next_hour = Instant::now();
        loop {
            let pause = if self.switches.background.load(Ordering::Relaxed) {
                self.work(&mut next_tick, &mut next_hour).await.unwrap_or_else(|error| {
                    tracing::error!(%error, "the local system's background work failed and goes on");
                    POLL
                })
            } else {
                POLL
            };
            // A timeout is the usual case: nobody woke it.
            let _ = tokio::time::timeout(pause, self.wake.notified()).await;
        }
    }

    async fn work(&self, next_tick: &mut Instant, next_hour: &mut Instant) -> Result<Duration, EngineError> {
        let mut turn = self.turn.lock().await;
        // It may have been put to rest while this waited for its turn.
        if !self.switches.background.load(Ordering::Relaxed) {
            return Ok(POLL);
        }
        if self.clock.is_ticking() && *next_tick <= Instant::now() {
            *next_tick = Instant::now() + TICK;
            self.tick(&mut turn).await?;
        }
        let progress = turn.pump.drain().await?;
        if *next_hour <= Instant::now() {
            *next_hour = Instant::now() + Duration::from_hours(1);
            if self.clock.is_ticking() {
                self.expire_items(&mut turn).await?;
            }
            if let Some(read) = turn.pump.read_by_all()? {
                self.table.trim_stream(&read)?;
            }
        }
        Ok(match progress {
            Progress::Idle => POLL,
            Progress::Waiting(at) => at.saturating_duration_since(Instant::now()).min(POLL),
        })
    }

    /// Delivers everything, and answers when there is nothing more to deliver.
    pub(crate) async fn settle(&self) -> Result<(), EngineError> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let mut turn =
                tokio::time::timeout_at(deadline, self.turn.lock()).await.map_err(|_| EngineError::Restless)?;
            let progress = turn.pump.drain().await?;
            drop(turn);
            match progress {
                Progress::Idle => return Ok(()),
                Progress::Waiting(at) if at < deadline => tokio::time::sleep_until(at).await,
                Progress::Waiting(_) => return Err(EngineError::Restless),
            }
        }
    }

    /// Moves the clock on, from one thing that falls due to the next.
    pub(crate) async fn advance(&self, by: TimeDelta) -> Result<Advanced, EngineError> {
        let mut turn = self.turn.lock().await;
        let target = self.clock.now().checked_add_signed(by.max(TimeDelta::zero())).ok_or(EngineError::TooFar)?;
        if target.timestamp() >= LAST_YEAR {
            return Err(EngineError::TooFar);
        }
        let mut fired = 0;
        Self::rest(&mut turn).await?;
        while let Some(next) = self.next_due(&turn, target).await? {
            self.set_clock(next.at)?;
            fired += self.fire_schedules().await?;
            // What the schedules set off is not the sweep's to do.
            Self::rest(&mut turn).await?;
            if next.sweep {
                fired += self.sweep(&mut turn).await?;
                Self::rest(&mut turn).await?;
            }
        }
        self.set_clock(target)?;
        fired += self.fire_schedules().await?;
        Self::rest(&mut turn).await?;
        fired += self.sweep(&mut turn).await?;
        Self::rest(&mut turn).await?;
        self.expire_items(&mut turn).await?;
        Ok(Advanced { now: self.clock.now(), fired })
    }

    async fn tick(&self, turn: &mut Turn) -> Result<(), EngineError> {
        let now = self.clock.now();
        self.fire_schedules().await?;
        if turn.swept.is_none_or(|swept| swept.timestamp().div_euclid(60) < now.timestamp().div_euclid(60)) {
            self.sweep(turn).await?;
        }
        Ok(())
    }

    async fn rest(turn: &mut Turn) -> Result<(), EngineError> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            match turn.pump.drain().await? {
                Progress::Idle => return Ok(()),
                Progress::Waiting(at) if at < deadline => tokio::time::sleep_until(at).await,
                Progress::Waiting(_) => return Err(EngineError::Restless),
            }
        }
    }

    /// The next thing that falls due before the target, if any.
    async fn next_due(&self, turn: &Turn, target: DateTime<Utc>) -> Result<Option<Next>, EngineError> {
        let schedule = if self.switches.scheduler.load(Ordering::Relaxed) {
            self.journal.next_schedule()?.map(|schedule| schedule.due)
        } else {
            None
        };
        let sweep = self.next_sweep(turn).await?;
        let now = self.clock.now();
        let at = match (schedule, sweep) {
            (Some(schedule), Some(sweep)) => schedule.min(sweep),
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => return Ok(None),
        };
        // What is due at the target itself is done once the clock has arrived there.
        if at >= target {
            return Ok(None);
        }
        Ok(Some(Next { at: at.max(now), sweep: sweep == Some(at) }))
    }

    /// The first minute at which a sweep would find something, and after the last sweep.
    async fn next_sweep(&self, turn: &Turn) -> Result<Option<DateTime<Utc>>, EngineError> {
        if !self.switches.sweeps.load(Ordering::Relaxed) {
            return Ok(None);
        }
        let Some(earliest) = self.functions.earliest_due().await.map_err(EngineError::Function)? else {
            return Ok(None);
        };
        let minute = minute_at_or_after(earliest);
        let Some(swept) = turn.swept else { return Ok(Some(minute)) };
        let wait = turn.stuck.wait.filter(|_| turn.stuck.earliest == Some(earliest)).unwrap_or(TimeDelta::minutes(1));
        let after_last = swept.checked_add_signed(wait).map_or(swept, minute_at_or_before);
        Ok(Some(if minute > swept { minute } else { after_last.max(minute) }))
    }

    async fn fire_schedules(&self) -> Result<u64, EngineError> {
        let mut fired = 0;
        while self.switches.scheduler.load(Ordering::Relaxed) {
            let now = self.clock.now();
            let Some(schedule) = self.journal.next_schedule()?.filter(|schedule| schedule.due <= now) else { break };
            self.fire(&schedule, now).await?;
            fired += 1;
        }
        Ok(fired)
    }

    async fn fire(&self, schedule: &Schedule, now: DateTime<Utc>) -> Result<(), EngineError> {
        // An input that is no JSON reaches the function as text, as Lambda would be given it.
        let input = serde_json::from_str(&schedule.input).unwrap_or_else(|_| Value::String(schedule.input.clone()));
        match self.functions.invoke(&schedule.function, input).await {
            Ok(_) => self.journal.schedule_done(schedule)?,
            Err(error) if schedule.attempts < schedule.max_retries => {
                tracing::warn!(schedule = schedule.name, error, "a schedule's target failed and is tried again");
                let wait = TimeDelta::seconds(15 << schedule.attempts.min(8));
                self.journal.schedule_again(schedule, now.checked_add_signed(wait).unwrap_or(now))?;
            }
            Err(error) => {
                tracing::error!(schedule = schedule.name, error, "a schedule was given up");
                self.journal.schedule_done(schedule)?;
            }
        }
        Ok(())
    }

    /// One minute's sweep by every function that sweeps; the number of items that they dealt with.
    async fn sweep(&self, turn: &mut Turn) -> Result<u64, EngineError> {
        if !self.switches.sweeps.load(Ordering::Relaxed) {
            return Ok(0);
        }
        let before = self.functions.earliest_due().await.map_err(EngineError::Function)?;
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
        let after = self.functions.earliest_due().await.map_err(EngineError::Function)?;
        turn.swept = Some(now);
        turn.stuck = match after {
            Some(earliest) if after == before && earliest <= now => {
                let wait = turn.stuck.wait.map_or(TimeDelta::minutes(1), |wait| (wait * 2).min(RAREST_SWEEP));
                Stuck { earliest: Some(earliest), wait: Some(wait) }
            }
            _ => Stuck::default(),
        };
        Ok(handled)
    }

    /// What TTL would do, late as it may: remove what has expired.
    async fn expire_items(&self, turn: &mut Turn) -> Result<(), EngineError> {
        loop {
            let expired = self.journal.expired(self.clock.now().timestamp(), EXPIRED)?;
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

    fn set_clock(&self, at: DateTime<Utc>) -> Result<(), EngineError> {
        self.clock.advance_to(at);
        Ok(self.journal.set_meta(CLOCK, &self.clock.saved())?)
    }
}

/// The clock's name in the journal.
pub(crate) const CLOCK: &str = "clock";

struct Next {
    at: DateTime<Utc>,
    sweep: bool,
}

/// Functions answer a sweep with counts; what was dealt with is under `handled`.
fn count_handled(answer: &Value) -> u64 {
    answer.get("handled").and_then(Value::as_u64).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::ClockMode;
    use crate::database::tests::{put, table};
    use crate::functions::Later;
    use serde_json::json;
    use std::sync::Mutex as Lock;

    const START: &str = "2026-01-01T00:00:30Z";

    /// A world in which things are due at times, which sweeps deal with once it is time.
    struct Diary {
        clock: Arc<TestClock>,
        due: Lock<Vec<DateTime<Utc>>>,
        poison: Option<DateTime<Utc>>,
        failures: Lock<u32>,
        calls: Lock<Vec<(String, Value, DateTime<Utc>)>>,
    }

    impl Diary {
        fn times(&self, function: &str) -> Vec<String> {
            let calls = self.calls.lock().unwrap();
            calls.iter().filter(|(name, ..)| name == function).map(|(_, _, at)| short(*at)).collect()
        }
    }

    fn short(at: DateTime<Utc>) -> String {
        at.format("%dT%H:%M:%S").to_string()
    }

    impl Functions for Diary {
        fn invoke<'a>(&'a self, function: &'a str, event: Value) -> Later<'a, Result<Value, String>> {
            let now = self.clock.now();
            self.calls.lock().unwrap().push((function.to_owned(), event.clone(), now));
            let mut failures = self.failures.lock().unwrap();
            let answer = if function == "reassign" && *failures > 0 {
                *failures -= 1;
                Err("down".to_owned())
            } else if function == "reassign" && event == json!({"sweep": true}) {
                let mut due = self.due.lock().unwrap();
                let before = due.len();
                due.retain(|at| *at > now);
                Ok(json!({"handled": before - due.len()}))
            } else {
                Ok(json!({}))
            };
            Box::pin(async { answer })
        }

        fn earliest_due(&self) -> Later<'_, Result<Option<DateTime<Utc>>, String>> {
            let due = self.due.lock().unwrap();
            let earliest = due.iter().copied().chain(self.poison).min();
            Box::pin(async move { Ok(earliest) })
        }
    }

    struct World {
        engine: Engine,
        diary: Arc<Diary>,
        journal: Arc<Journal>,
        table: Table,
    }

    fn at(text: &str) -> DateTime<Utc> {
        format!("2026-01-{text}Z").parse().unwrap()
    }

    fn world(due: &[&str], poison: Option<&str>) -> World {
        let clock = Arc::new(TestClock::resume(ClockMode::Frozen(START.parse().unwrap()), None));
        let journal = Arc::new(Journal::open(None).unwrap());
        let diary = Arc::new(Diary {
            clock: Arc::clone(&clock),
            due: Lock::new(due.iter().map(|text| at(text)).collect()),
            poison: poison.map(at),
            failures: Lock::new(0),
            calls: Lock::default(),
        });
        let table = table(None);
        let engine = Engine::new(clock, Arc::clone(&journal), diary.clone(), table.clone()).unwrap();
        World { engine, diary, journal, table }
    }

    fn schedule(journal: &Journal, name: &str, due: &str) {
        let schedule = Schedule {
            group: "hiatus".into(),
            name: name.into(),
            due: at(due),
            function: "reassign".into(),
            input: json!({"pause_id": name}).to_string(),
            attempts: 0,
            max_retries: 2,
            delete_when_done: true,
            definition: "{}".into(),
        };
        assert!(journal.create_schedule(&schedule).unwrap());
    }

    #[tokio::test(start_paused = true)]
    async fn what_falls_due_on_the_way_happens_at_its_time_and_in_order() {
        let w = world(&["01T05:00:10", "01T05:00:50", "09T00:00:00"], None);
        schedule(&w.journal, "b", "03T00:00:01");
        schedule(&w.journal, "a", "01T04:59:59");
        schedule(&w.journal, "late", "20T00:00:00");
        let advanced = w.engine.advance(TimeDelta::days(10)).await.unwrap();
        assert_eq!(short(advanced.now), "11T00:00:30");
        assert_eq!(advanced.fired, 5);
        assert_eq!(
            w.diary.times("reassign"),
            ["01T04:59:59", "01T05:01:00", "03T00:00:01", "09T00:00:00", "11T00:00:30"]
        );
        assert_eq!(w.diary.times("route"), ["01T05:01:00", "09T00:00:00", "11T00:00:30"]);
        assert_eq!(w.journal.next_schedule().unwrap().unwrap().name, "late");
        assert_eq!(w.journal.meta(CLOCK).unwrap().as_deref(), Some("at 2026-01-11T00:00:30Z"));
    }

    #[tokio::test(start_paused = true)]
    async fn what_is_due_at_the_very_end_happens() {
        let w = world(&["01T00:01:00"], None);
        schedule(&w.journal, "a", "01T00:01:00");
        assert_eq!(w.engine.advance(TimeDelta::seconds(29)).await.unwrap().fired, 0);
        assert_eq!(w.engine.advance(TimeDelta::seconds(1)).await.unwrap().fired, 2);
    }

    #[tokio::test(start_paused = true)]
    async fn what_stays_overdue_does_not_make_an_advance_endless_nor_hide_the_rest() {
        let w = world(&["08T00:00:00"], Some("02T00:00:00"));
        let advanced = w.engine.advance(TimeDelta::days(14)).await.unwrap();
        assert_eq!(advanced.fired, 1);
        let sweeps = w.diary.times("route");
        assert!((300..400).contains(&sweeps.len()), "{}", sweeps.len());
        assert!(sweeps.contains(&"02T00:00:00".to_owned()));
    }

    #[tokio::test(start_paused = true)]
    async fn a_schedule_whose_target_fails_is_tried_again_and_given_up_in_the_end() {
        let w = world(&[], None);
        schedule(&w.journal, "a", "02T00:00:00");
        *w.diary.failures.lock().unwrap() = 1;
        w.engine.advance(TimeDelta::days(2)).await.unwrap();
        assert_eq!(w.diary.times("reassign"), ["02T00:00:00", "02T00:00:15", "03T00:00:30"]);
        schedule(&w.journal, "b", "04T00:00:00");
        *w.diary.failures.lock().unwrap() = 9;
        w.engine.advance(TimeDelta::days(2)).await.unwrap();
        assert_eq!(w.journal.next_schedule().unwrap(), None);
    }

    #[tokio::test(start_paused = true)]
    async fn with_the_scheduler_off_the_sweep_does_it_all() {
        let w = world(&["02T00:00:10"], None);
        schedule(&w.journal, "a", "02T00:00:10");
        w.engine.switches().scheduler.store(false, Ordering::Relaxed);
        assert_eq!(w.engine.advance(TimeDelta::days(4)).await.unwrap().fired, 1);
        assert_eq!(w.diary.times("reassign"), ["02T00:01:00", "05T00:00:30"]);
        w.engine.switches().sweeps.store(false, Ordering::Relaxed);
        assert_eq!(w.engine.advance(TimeDelta::days(4)).await.unwrap().fired, 0);
        assert_eq!(w.diary.times("reassign").len(), 2);
    }

    #[tokio::test(start_paused = true)]
    async fn what_has_expired_is_removed_and_its_removal_is_in_the_stream() {
        let w = world(&[], None);
        let soon = at("05T00:00:00").timestamp();
        put(&w.table, "a", Some(soon));
        put(&w.table, "b", Some(soon + 1_000_000));
        w.engine.advance(TimeDelta::days(5)).await.unwrap();
        let purged =
            w.diary.calls.lock().unwrap().iter().filter(|(name, ..)| name == "purge").cloned().collect::<Vec<_>>();
        assert_eq!(purged.len(), 1);
        assert_eq!(purged[0].1["Records"][0]["dynamodb"]["Keys"]["pk"]["S"], "a");
        assert_eq!(w.journal.expired(soon + 1_000_000, 9).unwrap().len(), 1);
    }

    #[tokio::test(start_paused = true)]
    async fn time_ends_somewhere() {
        let w = world(&[], None);
        assert!(matches!(w.engine.advance(TimeDelta::days(3_000_000)).await, Err(EngineError::TooFar)));
        assert_eq!(w.engine.advance(TimeDelta::days(-1)).await.unwrap().now, START.parse::<DateTime<Utc>>().unwrap());
    }

    #[tokio::test(start_paused = true)]
    async fn settling_gives_up_on_what_keeps_failing() {
        let w = world(&[], None);
        schedule(&w.journal, "a", "01T00:00:00");
        *w.diary.failures.lock().unwrap() = u32::MAX;
        w.journal.append(&[(json!({"id": "1"}), vec!["reassign"])]).unwrap();
        assert!(matches!(w.engine.settle().await, Err(EngineError::Restless)));
        *w.diary.failures.lock().unwrap() = 0;
        w.engine.settle().await.unwrap();
    }
}
