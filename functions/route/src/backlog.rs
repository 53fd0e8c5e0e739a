//! More tasks than agents, or events that come late: one invocation gives out all that waits in the queue,
//! a page at a time, and the others only look whether their own task still waits. Each of them stays
//! until it does not, so that whoever drains may end at any moment.

use crate::drain::drain;
use crate::give::if_readable;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::text::QueueName;
use hiatus_lambda::Deps;
use hiatus_lambda::sweep::Budget;
use hiatus_store::{StoreError, WaitingTask, Wanted, jittered};
use std::time::Duration;

/// How long those that are placed one by one take: about a read and a transaction.
const ROUND: Duration = Duration::from_millis(25);
/// Nobody looks sooner whose task is far down the line: somebody else is to drain.
const BEHIND: Duration = Duration::from_millis(75);
/// The longest wait between two looks.
const LONGEST: Duration = Duration::from_secs(1);
/// For how long one invocation alone drains a queue; half of it is its work, so that it is done before
/// another one takes over.
const LEASE: Duration = Duration::from_secs(10);

/// What became of the task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Seen {
    /// It waits no longer in this queue.
    Placed,
    /// It waits, and nobody drains the queue.
    Waiting,
}

/// A queue's backlog, as the invocation of one of its tasks sees it.
pub(crate) struct Backlog<'a> {
    deps: &'a Deps,
    queue: &'a QueueName,
    task_of: &'a ConversationId,
    lease: String,
    looks: u32,
    assigned: u64,
}

impl<'a> Backlog<'a> {
    pub(crate) fn of(deps: &'a Deps, queue: &'a QueueName, task_of: &'a ConversationId) -> Self {
        Self {
            deps,
            queue,
            task_of,
            lease: format!("queue {queue}"),
            looks: 0,
            assigned: 0,
        }
    }

    /// How many tasks this invocation has given out of it.
    pub(crate) const fn assigned(&self) -> u64 {
        self.assigned
    }

    /// Drains the queue once those are placed that need no drain, unless another invocation is doing
    /// so: then waits for that one. Who is next in the line begins.
    pub(crate) async fn drain_in_turn(&mut self, is_next: bool) -> Result<Seen, StoreError> {
        let mut wait = if is_next { ROUND } else { BEHIND };
        loop {
            self.wait(wait).await;
            if self.wait_while_drained().await? == Seen::Placed {
                return Ok(Seen::Placed);
            }
            if self.drain_alone().await? {
                return self.look().await.map(|(seen, _)| seen);
            }
            wait = BEHIND;
        }
    }

    /// Waits as long as another invocation drains the queue, or until the task is placed.
    pub(crate) async fn wait_while_drained(&mut self) -> Result<Seen, StoreError> {
        loop {
            match self.look().await? {
                (Seen::Waiting, true) => self.wait(BEHIND).await,
                (seen, _) => return Ok(seen),
            }
        }
    }

    /// Whether the task waits, and whether somebody drains the queue.
    async fn look(&self) -> Result<(Seen, bool), StoreError> {
        let wanted = Wanted::new().conversation(self.task_of).lease(&self.lease);
        let batch = self.deps.store.read(wanted).await?;
        let conversation = if_readable(batch.conversation(self.task_of))?.flatten();
        let waits = conversation
            .is_some_and(|conversation| WaitingTask::of(&conversation, self.queue).is_some());
        let seen = if waits { Seen::Waiting } else { Seen::Placed };
        Ok((seen, batch.is_leased(&self.lease, self.deps.clock.now())))
    }

    /// Drains the queue, unless another invocation is doing so; whether it did.
    async fn drain_alone(&mut self) -> Result<bool, StoreError> {
        let (store, now) = (&self.deps.store, self.deps.clock.now());
        let until = now + hiatus_domain::Duration::from_std(LEASE).unwrap_or_default();
        let Some(lease) = store.begin_sweep(&self.lease, now, until).await? else {
            return Ok(false);
        };
        let budget = Budget::of(LEASE / 2);
        let drained = drain(self.deps, self.queue, Some(self.task_of), budget).await;
        store.forget_sweep(&lease).await?;
        self.assigned += drained?;
        Ok(true)
    }

    /// Longer each time.
    async fn wait(&mut self, first: Duration) {
        let wait = first.saturating_mul(1 << self.looks.min(10)).min(LONGEST);
        self.looks += 1;
        tokio::time::sleep(wait / 2 + jittered(wait)).await;
    }
}
