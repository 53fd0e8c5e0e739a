//! The fallback: what comes back to a queue that nobody serves goes to the one that the settings name.

use super::{AT_ONCE, Done};
use futures_util::{StreamExt as _, stream};
use hiatus_domain::commands::fall_back::fall_back;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::settings::RoutingPolicy;
use hiatus_domain::text::QueueName;
use hiatus_lambda::sweep::Budget;
use hiatus_lambda::{Deps, commands};
use hiatus_store::StoreError;
use std::collections::BTreeSet;

/// How many waiting tasks are looked at together.
const PAGE: usize = 100;

/// Where what falls back goes, and which queues have agents, be they busy, away or offline.
pub(super) struct Fallback {
    queue: QueueName,
    staffed: BTreeSet<QueueName>,
}

impl Fallback {
    /// None where there is none, where nobody serves that one either, or where the rules or who serves what
    /// are not known.
    pub(super) fn of(
        rules: Option<&RoutingPolicy>,
        staffed: Option<BTreeSet<QueueName>>,
    ) -> Option<Self> {
        let (queue, staffed) = (rules?.fallback_queue.clone()?, staffed?);
        staffed.contains(&queue).then_some(Self { queue, staffed })
    }

    /// Lets what waits in those of these queues that nobody serves fall back, as far as there is time.
    pub(super) async fn sweep(&self, deps: &Deps, waiting: &[QueueName], budget: Budget) -> Done {
        let mut done = Done::default();
        for queue in waiting.iter().filter(|queue| !self.staffed.contains(queue)) {
            let moved = self.empty(deps, queue, budget).await;
            done.add(&Done::of(moved.map(|()| 0), queue.as_str()));
        }
        done
    }

    async fn empty(
        &self,
        deps: &Deps,
        queue: &QueueName,
        budget: Budget,
    ) -> Result<(), StoreError> {
        let mut after = None;
        while !budget.is_spent() {
            let page = deps.store.waiting_page(queue, after.as_ref(), PAGE).await?;
            let tasks = page.items.into_iter().map(|task| task.conversation);
            let moves = tasks.map(|task_of| self.move_task(deps, queue, task_of));
            let mut moves = stream::iter(moves.collect::<Vec<_>>()).buffer_unordered(AT_ONCE);
            while let Some(moved) = moves.next().await {
                crate::give::if_readable(moved)?;
            }
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        Ok(())
    }

    async fn move_task(
        &self,
        deps: &Deps,
        queue: &QueueName,
        task_of: ConversationId,
    ) -> Result<bool, StoreError> {
        commands::by_system(deps, &task_of, |conversation, now| {
            fall_back(conversation, (queue, &self.queue), now)
        })
        .await
    }
}
