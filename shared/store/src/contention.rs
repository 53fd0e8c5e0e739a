//! Optimistic concurrency: read, decide, and commit conditionally on the versions that were read;
//! if somebody else committed first, back off and start again from the read.

use crate::{Backoff, Committed, StoreError};

/// How one attempt ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Attempt<T> {
    /// Committed, or nothing had to be.
    Done(T),
    /// Something that was read has changed since: nothing was written.
    Lost,
}

impl Committed {
    /// The attempt's end: `done`, where the commit went through.
    pub fn attempt<T>(self, done: T) -> Attempt<T> {
        match self {
            Self::Yes => Attempt::Done(done),
            Self::Conflict => Attempt::Lost,
        }
    }
}

/// Repeats `attempt` until it commits: the one loop of optimistic concurrency. Each attempt reads
/// everything anew. Ends with [`StoreError::Contended`] after 40 lost races.
///
/// `attempt` is `|| async move { … }` over references rather than an `AsyncFnMut`, because the
/// compiler cannot yet prove that an `AsyncFnMut`'s futures are `Send`, which the local system
/// needs.
pub async fn until_committed<T, E, F>(mut attempt: impl FnMut() -> F) -> Result<T, E>
where
    E: From<StoreError>,
    F: Future<Output = Result<Attempt<T>, E>>,
{
    let mut contention = Contention::default();
    loop {
        // Boxed, so that the futures of its callers stay small and the compiler can lay them out.
        match Box::pin(attempt()).await? {
            Attempt::Done(done) => return Ok(done),
            Attempt::Lost => contention.lost().await?,
        }
    }
}

/// Counts the lost races of one command.
#[derive(Debug)]
pub struct Contention(Backoff);

impl Default for Contention {
    fn default() -> Self {
        Self(Backoff::contended())
    }
}

impl Contention {
    /// Waits before the next attempt; gives up after too many.
    pub async fn lost(&mut self) -> Result<(), StoreError> {
        if self.0.retry().await {
            return Ok(());
        }
        Err(StoreError::Contended {
            attempts: self.0.failed(),
        })
    }
}
