//! One page of a run: its conversations, a few at a time, at a steady pace.

use crate::item::{self, Outcome, Terms};
use futures_util::{StreamExt as _, stream};
use hiatus_domain::bulk::{Run, Tally};
use hiatus_lambda::Deps;
use hiatus_store::{BulkPage, StoreError};
use std::time::Duration;
use tokio::time::{Interval, MissedTickBehavior, interval};

/// How many conversations are worked on at once...
const AT_ONCE: usize = 5;
/// ...and how long one such group has at least: 50 conversations a second, of all runs together, beside
/// which routing and the API have most of a table to themselves.
const GROUP: Duration = Duration::from_millis(100);

/// How fast conversations are worked on, whatever they belong to.
#[derive(Debug)]
pub(crate) struct Pace(Interval);

impl Pace {
    pub(crate) fn new() -> Self {
        let mut interval = interval(GROUP);
        // What was late is not made up for.
        interval.set_missed_tick_behavior(MissedTickBehavior::Delay);
        Self(interval)
    }
}

/// What came of a page.
#[derive(Debug)]
pub(crate) struct Outcomes {
    /// Of each conversation; nothing of those that were not begun.
    each: Vec<Option<Outcome>>,
    /// The run, where it has changed meanwhile: it is being cancelled, or somebody else works on it.
    pub(crate) interrupted: Option<Run>,
}

/// Works on a page until it is done, or until the run has changed.
pub(crate) async fn work(
    deps: &Deps,
    run: &Run,
    page: &BulkPage,
    terms: Terms,
    pace: &mut Pace,
) -> Result<Outcomes, StoreError> {
    let mut worked = Outcomes {
        each: vec![None; page.items.len()],
        interrupted: None,
    };
    let groups = worked.each.chunks_mut(AT_ONCE);
    for (items, outcomes) in page.items.chunks(AT_ONCE).zip(groups) {
        pace.0.tick().await;
        let there = deps.store.bulk_run(&run.id).await?;
        if let Some(there) = there.filter(|there| there.version != run.version) {
            worked.interrupted = Some(there);
            break;
        }
        let work = items.iter().zip(outcomes);
        let work: Vec<_> = work
            .map(|(item, outcome)| async move {
                *outcome = Some(item::carry_out(deps, run, item, terms).await);
            })
            .collect();
        stream::iter(work)
            .buffer_unordered(AT_ONCE)
            .collect::<()>()
            .await;
    }
    Ok(worked)
}

/// What is known of a page that somebody else began, without doing anything.
pub(crate) async fn recognize(deps: &Deps, run: &Run, page: &BulkPage) -> Outcomes {
    let work: Vec<_> = page
        .items
        .iter()
        .map(|item| item::recognize(deps, run, item))
        .collect();
    Outcomes {
        each: stream::iter(work).buffered(AT_ONCE).collect().await,
        interrupted: None,
    }
}

impl Outcomes {
    /// Whether calls have failed, so that some of it has to be done again.
    pub(crate) fn has_failed(&self) -> bool {
        let failed = |outcome: &Option<Outcome>| matches!(outcome, Some(Outcome::Failed(_)));
        self.each.iter().any(failed)
    }

    /// The same, with what is known of the conversations that were not begun.
    pub(crate) fn or(self, other: Self) -> Self {
        let each = self.each.into_iter().zip(other.each);
        Self {
            each: each.map(|(own, other)| own.or(other)).collect(),
            interrupted: self.interrupted,
        }
    }

    /// The page with what was skipped, and how many of it there are of what. What has failed is skipped,
    /// too.
    pub(crate) fn recorded(&self, page: BulkPage) -> (BulkPage, Tally) {
        let mut tally = Tally::default();
        let mut skipped = Vec::new();
        for (place, outcome) in self.each.iter().enumerate() {
            match outcome {
                Some(Outcome::Done) => tally.done += 1,
                Some(Outcome::Skipped(code) | Outcome::Failed(code)) => {
                    tally.skipped += 1;
                    skipped.push((place, code.as_str().to_owned()));
                }
                None => {}
            }
        }
        (BulkPage { skipped, ..page }, tally)
    }
}
