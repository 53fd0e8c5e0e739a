//! Delivers the bus's events to one target of its rules: many at once, in any order where disorder is
//! on, each again until it takes it, or as often as its rule says. No target waits for another one.

use super::Step;
use super::jobs::{Job, Jobs};
use super::retry::Retry;
use crate::disorder::Choices;
use crate::journal::{Delivery, Journal, JournalError};
use serde_json::Value;
use std::collections::{HashMap, VecDeque};
use std::sync::Arc;
use tokio::time::Instant;

/// How many of a target's deliveries are in flight at most.
const IN_FLIGHT: usize = 16;
/// How many deliveries are read from the journal at once...
const BATCH: u32 = 200;
/// ...and from how many of them the next one is chosen where disorder is on.
const WINDOW: usize = 50;

/// The deliveries to one target.
pub(super) struct Deliveries {
    function: &'static str,
    /// How often it is tried.
    attempts: u32,
    choices: Arc<Choices>,
    /// The last one that was read from the journal.
    read: i64,
    ready: VecDeque<Delivery>,
    waiting: Vec<(Retry, Delivery)>,
    in_flight: HashMap<i64, InFlight>,
}

/// A delivery that was started, once or twice.
struct InFlight {
    delivery: Delivery,
    running: u32,
    previous: Option<Retry>,
    error: Option<String>,
}

impl Deliveries {
    pub(super) fn new(
        (function, attempts): (&'static str, Option<u32>),
        choices: Arc<Choices>,
    ) -> Self {
        Self {
            function,
            attempts: attempts.unwrap_or(u32::MAX),
            choices,
            read: 0,
            ready: VecDeque::new(),
            waiting: Vec::new(),
            in_flight: HashMap::new(),
        }
    }

    /// Starts as many deliveries as may be in flight.
    pub(super) fn start(
        &mut self,
        own: usize,
        journal: &Journal,
        jobs: &mut Jobs,
    ) -> Result<Step, JournalError> {
        let mut step = Step::Nothing;
        while self.in_flight.len() < IN_FLIGHT {
            let Some((delivery, previous)) = self.next(journal)? else {
                break;
            };
            self.launch(own, delivery, previous, jobs);
            step = Step::Moved;
        }
        let waiting = self.waiting.iter().map(|(retry, _)| retry.at).min();
        Ok(step.and(waiting.map_or(Step::Nothing, Step::Wait)))
    }

    /// The next delivery: one whose back-off is over, or a new one.
    fn next(
        &mut self,
        journal: &Journal,
    ) -> Result<Option<(Delivery, Option<Retry>)>, JournalError> {
        let now = Instant::now();
        if let Some(due) = self.waiting.iter().position(|(retry, _)| retry.at <= now) {
            let (retry, delivery) = self.waiting.remove(due);
            return Ok(Some((delivery, Some(retry))));
        }
        if self.ready.len() < WINDOW {
            let more = journal.deliveries_after(self.function, self.read, BATCH)?;
            self.read = more.last().map_or(self.read, |last| last.id);
            self.ready.extend(more);
        }
        let chosen = self.choices.next_of(self.ready.len().min(WINDOW));
        Ok(self.ready.remove(chosen).map(|delivery| (delivery, None)))
    }

    fn launch(&mut self, own: usize, delivery: Delivery, previous: Option<Retry>, jobs: &mut Jobs) {
        let running = if self.choices.twice() { 2 } else { 1 };
        for _ in 0..running {
            let job = Job::Delivery {
                target: own,
                id: delivery.id,
            };
            jobs.start(job, self.function, delivery.envelope.clone());
        }
        let in_flight = InFlight {
            delivery,
            running,
            previous,
            error: None,
        };
        self.in_flight.insert(in_flight.delivery.id, in_flight);
    }

    /// What is in flight will not be answered.
    pub(super) fn abandon(&mut self) {
        let abandoned = self
            .in_flight
            .drain()
            .map(|(_, in_flight)| in_flight.delivery);
        self.ready.extend(abandoned);
    }

    /// An invocation was answered. True if the delivery is done with it.
    pub(super) fn finish(&mut self, id: i64, answer: Result<Value, String>) -> bool {
        let Some(in_flight) = self.in_flight.get_mut(&id) else {
            return false;
        };
        in_flight.running -= 1;
        in_flight.error = in_flight.error.take().or(answer.err());
        if in_flight.running > 0 {
            return false;
        }
        let Some(done) = self.in_flight.remove(&id) else {
            return false;
        };
        let Some(error) = done.error else { return true };
        let retry = Retry::after(done.previous);
        if retry.attempts >= self.attempts {
            tracing::error!(function = self.function, error, "an event was given up");
            return true;
        }
        tracing::warn!(
            function = self.function,
            attempts = retry.attempts,
            error,
            "an event's target failed and is retried"
        );
        self.waiting.push((retry, done.delivery));
        false
    }
}
