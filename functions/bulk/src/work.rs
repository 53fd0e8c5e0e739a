//! Working on runs, page by page. One worker at a time has the lease of all runs; the run's version
//! fences one whose lease is over. A page that somebody began and did not end is done again: what is
//! done of it is recognised by its keys.

use crate::item::Terms;
use crate::page::{self, Outcomes, Pace};
use crate::sweep::NAME;
use hiatus_domain::Duration;
use hiatus_domain::bulk::{Open, Run, RunState, Tally};
use hiatus_domain::ids::BulkId;
use hiatus_lambda::deadline::Deadline;
use hiatus_lambda::failure::chain;
use hiatus_lambda::sweep::{Budget, Sweep};
use hiatus_lambda::{Deps, Failure};
use hiatus_store::{Attempt, BulkPage, Committed, Contention, StoreError, until_committed};

/// How long a request may work: a page takes four seconds.
const TIME: std::time::Duration = std::time::Duration::from_secs(15);

/// Works on one page of a run, so that a small one is done when its request is answered; not if somebody
/// else is at work, who will come to it. The sweep goes on with what is left, and with what fails.
pub(crate) async fn first_page(deps: &Deps, id: &BulkId) {
    let work = async {
        if let Some(sweep) = Sweep::begin(deps, NAME, Deadline::after(TIME)).await? {
            let no_more = Budget::of(std::time::Duration::ZERO);
            let worked = Worker::new(deps, &sweep).work(id, no_more).await;
            sweep.end_without_trace(deps).await?;
            worked?;
        }
        Ok::<_, Failure>(())
    };
    if let Err(error) = work.await {
        tracing::warn!(bulk_id = %id, error = chain(&error), "the sweep goes on with a bulk run");
    }
}

/// What a worker did with a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Worked {
    /// How long nobody had worked on it.
    pub(crate) waited: Duration,
    /// How many pages it ended.
    pub(crate) pages: u64,
    /// Whether calls failed, so that a page has to be done again.
    pub(crate) failed: bool,
}

/// Whoever has the lease.
pub(crate) struct Worker<'a> {
    deps: &'a Deps,
    sweep: &'a Sweep,
    pace: Pace,
}

impl<'a> Worker<'a> {
    pub(crate) fn new(deps: &'a Deps, sweep: &'a Sweep) -> Self {
        Self {
            deps,
            sweep,
            pace: Pace::new(),
        }
    }

    /// Works on a run: at least one page, and as many as there is time for.
    pub(crate) async fn work(&mut self, id: &BulkId, time: Budget) -> Result<Worked, StoreError> {
        let mut worked = Worked::default();
        let Some((mut run, before)) = self.take(id).await? else {
            return Ok(worked);
        };
        worked.waited = self.deps.clock.now() - before.touched;
        let mut may_be_done = before.begun;
        loop {
            run = match self.page(run, may_be_done).await? {
                Next::Page(next) => *next,
                Next::Again => {
                    worked.failed = true;
                    return Ok(worked);
                }
                Next::Nothing => return Ok(worked),
            };
            worked.pages += 1;
            if run.open().is_none() {
                return Ok(worked);
            }
            if time.is_spent() {
                let laid_down = run.laid_down(self.deps.clock.now());
                // Whoever has changed it meanwhile has seen it begun, and records what is done.
                let _ = self.deps.store.commit_bulk_run(&laid_down).await?;
                return Ok(worked);
            }
            may_be_done = false;
        }
    }

    /// Takes a run, so that nobody else can write it; with what was left of it before.
    async fn take(&self, id: &BulkId) -> Result<Option<(Run, Open)>, StoreError> {
        let store = &self.deps.store;
        until_committed(|| async move {
            let run = store.bulk_run(id).await?;
            let Some((open, run)) = run.and_then(|run| Some((run.open()?.clone(), run))) else {
                return Ok(Attempt::Done(None));
            };
            let taken = run.taken(self.deps.clock.now());
            let committed = store.commit_bulk_run(&taken).await?;
            Ok(committed.attempt(Some((taken, open))))
        })
        .await
    }

    /// Works on the next page, or records what is done of it where the run is being cancelled.
    async fn page(&mut self, run: Run, may_be_done: bool) -> Result<Next, StoreError> {
        let Some(open) = run.open() else {
            return Ok(Next::Nothing);
        };
        let pages = self.deps.store.bulk_pages(&run.id, open.page, 1).await?;
        // TTL removes the pages and the run in any order.
        let page = pages.into_iter().next().unwrap_or_else(|| BulkPage {
            number: open.page,
            items: Vec::new(),
            skipped: Vec::new(),
        });
        let Some((run, outcomes)) = self.outcomes(run, &page, may_be_done).await? else {
            return Ok(Next::Nothing);
        };
        if outcomes.has_failed() && !run.gives_up() {
            let failed = run.failed(self.deps.clock.now());
            // Whoever has changed it meanwhile tries it again as well.
            let _ = self.deps.store.commit_bulk_run(&failed).await?;
            return Ok(Next::Again);
        }
        let (page, tally) = outcomes.recorded(page);
        self.record(run, &page, tally).await
    }

    /// What comes of a page, with the run as it is then; nothing where somebody else works on it by now.
    async fn outcomes(
        &mut self,
        run: Run,
        page: &BulkPage,
        may_be_done: bool,
    ) -> Result<Option<(Run, Outcomes)>, StoreError> {
        if run.state() == RunState::Canceling {
            let known = page::recognize(self.deps, &run, page).await;
            return Ok(Some((run, known)));
        }
        let terms = Terms {
            until: self.sweep.until(),
            may_be_done,
        };
        let mut outcomes = page::work(self.deps, &run, page, terms, &mut self.pace).await?;
        match outcomes.interrupted.take() {
            None => Ok(Some((run, outcomes))),
            Some(there) if there.state() == RunState::Canceling => {
                let known = page::recognize(self.deps, &there, page).await;
                Ok(Some((there, outcomes.or(known))))
            }
            Some(_) => Ok(None),
        }
    }

    /// Records what came of a page.
    async fn record(
        &self,
        mut run: Run,
        page: &BulkPage,
        tally: Tally,
    ) -> Result<Next, StoreError> {
        let (store, now) = (&self.deps.store, self.deps.clock.now());
        let mut contention = Contention::default();
        loop {
            let is_canceling = run.state() == RunState::Canceling;
            let next = if is_canceling {
                run.clone().canceled(tally, now)
            } else {
                run.clone().after_page(tally, now)
            };
            if store.commit_bulk_page(&next, page).await? == Committed::Yes {
                return Ok(Next::Page(Box::new(next)));
            }
            contention.lost().await?;
            match store.bulk_run(&run.id).await? {
                Some(there) if there.version == run.version => {}
                // Cancelled at the same moment.
                Some(there) if !is_canceling && there.state() == RunState::Canceling => run = there,
                // Somebody else works on it.
                _ => return Ok(Next::Nothing),
            }
        }
    }
}

/// What follows a page.
enum Next {
    /// The run with the page recorded.
    Page(Box<Run>),
    /// Calls failed: the page has to be done again, later.
    Again,
    /// There is nothing to do for this worker.
    Nothing,
}
