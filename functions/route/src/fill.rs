//! An agent that has changed: listed as free or not, and given what waits as far as there is room.

use crate::free::{Free, Orphans};
use crate::give::{Given, Giver, give, if_readable};
use crate::line::waiting_for_any;
use crate::rules::settings;
use futures_util::future::try_join_all;
use hiatus_domain::agent::Agent;
use hiatus_domain::capacity::Weights;
use hiatus_domain::event::Cause;
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_domain::text::{ChannelName, QueueName};
use hiatus_lambda::Deps;
use hiatus_lambda::give_back::release_reserved;
use hiatus_store::{StoreError, WaitingTask, Wanted};
use std::collections::HashSet;

/// How many waiting tasks are read at once.
const PAGE: usize = 25;

/// Brings the agent's rows in the free-agent index up to date, then gives it what waits, as far as it has
/// room; how many tasks it got.
pub(crate) async fn agent_changed(
    deps: &Deps,
    id: &AgentId,
    cause: Option<Cause>,
) -> Result<u64, StoreError> {
    let Some(agent) = deps.store.list_free(id).await? else {
        return Ok(0);
    };
    let takes_work = agent.takes_work();
    // Whoever takes no work, or may serve other queues than before, keeps nothing waiting in vain.
    if !takes_work || cause.is_none_or(|cause| cause == Cause::Presence) {
        release_reserved(deps, id, Some(&agent)).await?;
    }
    if takes_work {
        fill(deps, agent).await
    } else {
        Ok(0)
    }
}

/// Gives the agent what waits, as far as there is room. What was tried is passed over from then on,
/// and read behind, and what the agent has no room for is not tried: nothing hides what waits behind it.
async fn fill(deps: &Deps, mut agent: Agent) -> Result<u64, StoreError> {
    let mut given = 0;
    let mut passed = HashSet::new();
    while agent.can_take() {
        let offer = Offer::of(deps, &agent, &passed).await?;
        if offer.tasks.is_empty() {
            return Ok(given);
        }
        for task_of in offer.tasks {
            match if_readable(offer_to(deps, &task_of, &agent).await)? {
                Some(Given::Yes(now)) => {
                    agent = *now;
                    given += 1;
                }
                Some(Given::NoRoomForThis(now)) => agent = *now,
                Some(Given::PassedOver(..) | Given::Stale) | None => {}
                Some(Given::NoRoom) => return Ok(given),
            }
            passed.insert(task_of);
            if !agent.can_take() {
                return Ok(given);
            }
        }
    }
    Ok(given)
}

/// Gives a task to the agent; one that the agent gave back itself only where nobody else of its queue
/// is free.
async fn offer_to(
    deps: &Deps,
    task_of: &ConversationId,
    agent: &Agent,
) -> Result<Given, StoreError> {
    let given = give(deps, task_of, &agent.id, Giver::PassedOver).await?;
    let Given::PassedOver(queue, channel) = &given else {
        return Ok(given);
    };
    let mut others = Free::for_task(deps, (queue, channel), Orphans::RemoveSettled).await?;
    others.drop(&agent.id);
    if others.nth(0, &Wanted::new()).await?.is_some() {
        return Ok(given);
    }
    give(deps, task_of, &agent.id, Giver::Accepted).await
}

/// What an agent is to be given next.
struct Offer {
    tasks: Vec<ConversationId>,
}

impl Offer {
    /// What is reserved for this agent, then what waits in its queues, in order. Where others are
    /// free too, and idle for longer, what is theirs is left to them: the one task that is as far
    /// down the line as the agent is.
    async fn of(
        deps: &Deps,
        agent: &Agent,
        passed: &HashSet<ConversationId>,
    ) -> Result<Self, StoreError> {
        let limit = PAGE + passed.len();
        let mut reserved = deps.store.waiting_for(&agent.id, limit).await?;
        let queues = queues(deps, agent).await?;
        if reserved.is_empty() && queues.is_empty() {
            return Ok(Self { tasks: Vec::new() });
        }
        let weights = &settings(deps).await?.routing.weights;
        reserved.retain(|task| {
            let channel = task.channel();
            let has_room = channel.is_none_or(|it| agent.has_room_for(&weights.load(&it)));
            has_room && !passed.contains(&task.conversation)
        });
        let tasks: Vec<_> = reserved.into_iter().map(|task| task.conversation).collect();
        if !tasks.is_empty() {
            return Ok(Self { tasks });
        }
        let mut line = line(deps, &queues, (agent, weights), limit).await?;
        line.retain(|(task, _)| !passed.contains(&task.conversation));
        let Some((first, queue)) = line.first().cloned() else {
            return Ok(Self { tasks });
        };
        let mut free = match first.channel() {
            Some(channel) => {
                Free::for_task(deps, (&queue, &channel), Orphans::RemoveSettled).await?
            }
            None => Free::of(deps, &queue, Orphans::RemoveSettled).await?,
        };
        let before = free.before(&agent.id).await?;
        if before >= line.len() && limit < before + 1 + passed.len() {
            let limit = before + 1 + passed.len();
            line = self::line(deps, &queues, (agent, weights), limit).await?;
            line.retain(|(task, _)| !passed.contains(&task.conversation));
        }
        let tasks = line.into_iter().map(|(task, _)| task.conversation);
        let mut tasks: Vec<_> = tasks.collect();
        if free.len() > 1 && !tasks.is_empty() {
            let own = tasks.swap_remove(before % tasks.len());
            tasks = vec![own];
        }
        Ok(Self { tasks })
    }
}

/// The agent's queues where something waits.
async fn queues(deps: &Deps, agent: &Agent) -> Result<Vec<QueueName>, StoreError> {
    let marked = deps.store.waiting_queues().await?;
    let queues = marked.into_iter().map(|marked| marked.queue);
    Ok(queues
        .filter(|queue| agent.queues.contains(queue))
        .collect())
}

/// What waits in these queues and the agent has room for, merged in the order in which it is to be given.
async fn line(
    deps: &Deps,
    queues: &[QueueName],
    (agent, weights): (&Agent, &Weights),
    limit: usize,
) -> Result<Vec<(WaitingTask, QueueName)>, StoreError> {
    let has_room = |channel: &ChannelName| agent.has_room_for(&weights.load(channel));
    let waiting = queues
        .iter()
        .map(|queue| waiting_for_any(deps, queue, limit, has_room));
    let waiting = try_join_all(waiting).await?;
    let mut line: Vec<_> = waiting
        .into_iter()
        .zip(queues)
        .flat_map(|(tasks, queue)| tasks.into_iter().map(move |task| (task, queue.clone())))
        .collect();
    line.sort();
    Ok(line)
}
