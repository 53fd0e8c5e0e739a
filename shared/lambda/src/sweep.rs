//! What the sweeps have in common: one run at a time, a time budget for each part, and each part
//! going on where the last run had to stop.

use crate::deadline::Deadline;
use crate::{Deps, Failure};
use hiatus_domain::Instant;
use hiatus_store::{Cursor, DueEntry, DueKind, Store, StoreError, SweepLease};
use std::time::Duration;

/// The most of a run's time that its parts may use: what is under way then still ends before the next
/// sweep starts, a minute after this one.
const MOST: Duration = Duration::from_secs(48);
/// The share of an invocation's time that they may use, where that is less.
const USABLE: f64 = 0.8;
/// The longest that a run has the lease: less than the minute after which the next one starts. Whoever
/// is ended earlier needs it no longer.
const LEASE: Duration = Duration::from_secs(55);
/// How many entries of a list are read at once.
const PAGE: usize = 100;

/// A run of a sweep.
#[derive(Debug)]
pub struct Sweep {
    lease: SweepLease,
    until: Instant,
    time: Budget,
}

impl Sweep {
    /// Begins a run in an invocation that is over by then, unless another run is still going on.
    pub async fn begin(
        deps: &Deps,
        name: &str,
        deadline: Deadline,
    ) -> Result<Option<Self>, StoreError> {
        let remaining = deadline.remaining();
        let time = Budget::of(remaining.mul_f64(USABLE).min(MOST));
        let now = deps.clock.now();
        let until = now + remaining.min(LEASE);
        let lease = deps.store.begin_sweep(name, now, until).await?;
        if lease.is_none() {
            tracing::warn!(sweep = name, "the last run of this sweep is still going on");
        }
        Ok(lease.map(|lease| Self { lease, until, time }))
    }

    /// When the lease is over: from then on another run may be going on.
    pub const fn until(&self) -> Instant {
        self.until
    }

    /// The time of the next part: this share of what is left of the run's. What a part does not use is
    /// there for those that follow.
    pub fn budget(&self, share: f64) -> Budget {
        Budget::of(self.time.remaining().mul_f64(share))
    }

    /// Where this part stopped last time; none where it came to its end.
    pub fn place(&self, part: &str) -> Option<String> {
        self.lease.places.get(part).cloned()
    }

    /// Keeps where this part stopped this time.
    pub fn stopped_at(&mut self, part: &str, place: Option<String>) {
        match place {
            Some(place) => self.lease.places.insert(part.to_owned(), place),
            None => self.lease.places.remove(part),
        };
    }

    /// Ends the run, however it went.
    pub async fn end(self, deps: &Deps) -> Result<(), Failure> {
        Ok(deps.store.end_sweep(&self.lease).await?)
    }

    /// Ends the run of a sweep that stops nowhere and may not be run again for long: nothing of its lease
    /// is left.
    pub async fn end_without_trace(self, deps: &Deps) -> Result<(), Failure> {
        Ok(deps.store.forget_sweep(&self.lease).await?)
    }
}

/// The time that a part of a sweep has.
#[derive(Debug, Clone, Copy)]
pub struct Budget(tokio::time::Instant);

impl Budget {
    /// From now on.
    pub fn of(time: Duration) -> Self {
        Self(tokio::time::Instant::now() + time)
    }

    /// Whether none is left.
    pub fn is_spent(&self) -> bool {
        self.remaining().is_zero()
    }

    fn remaining(&self) -> Duration {
        self.0
            .saturating_duration_since(tokio::time::Instant::now())
    }
}

/// Once through a list of what has a time, page by page, from where the last run stopped to there.
#[derive(Debug)]
pub struct Round {
    kind: DueKind,
    before: Option<Instant>,
    start: Option<String>,
    place: Option<String>,
    state: State,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    ToTheEnd,
    FromTheBeginning,
    Done,
}

impl Round {
    /// Through what is due before this instant, where one is given.
    pub fn new(kind: DueKind, before: Option<Instant>, place: Option<String>) -> Self {
        Self {
            kind,
            before,
            start: place.clone(),
            place,
            state: State::ToTheEnd,
        }
    }

    /// The next page; none at the end of the round.
    pub async fn next(&mut self, store: &Store) -> Result<Option<Vec<DueEntry>>, StoreError> {
        while self.state != State::Done {
            let after = self
                .place
                .as_ref()
                .map(|place| Cursor::after(place.as_str()));
            let page = store
                .due(self.kind, self.before, after.as_ref(), PAGE)
                .await?;
            let mut entries = page.items;
            self.place = page.next.map(|cursor| cursor.place().to_owned());
            if self.state == State::FromTheBeginning {
                let start = self.start.as_deref().unwrap_or_default();
                let count = entries.len();
                entries.retain(|entry| entry.cursor().place() <= start);
                if entries.len() < count {
                    self.place = None;
                }
            }
            if self.place.is_none() {
                self.state = match self.state {
                    State::ToTheEnd if self.start.is_some() => State::FromTheBeginning,
                    _ => State::Done,
                };
            }
            if !entries.is_empty() {
                return Ok(Some(entries));
            }
        }
        Ok(None)
    }

    /// Where to go on next time; none where the round is done.
    pub fn stopped_at(self) -> Option<String> {
        self.place
    }
}

/// These items, beginning after the one of this name.
pub fn rotated<T>(mut items: Vec<T>, after: Option<&str>, name: impl Fn(&T) -> &str) -> Vec<T> {
    let first = after.map_or(0, |after| items.partition_point(|item| name(item) <= after));
    items.rotate_left(first);
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_begins_after_where_it_stopped_and_has_all_of_it() {
        let from = |after| rotated(vec!["a", "b", "c"], after, |name| name);
        assert_eq!(from(None), ["a", "b", "c"]);
        assert_eq!(from(Some("a")), ["b", "c", "a"]);
        assert_eq!(from(Some("bb")), ["c", "a", "b"]);
        assert_eq!(from(Some("c")), ["a", "b", "c"]);
    }
}
