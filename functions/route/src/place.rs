//! A task that was queued: this invocation places it, and nothing else.
//!
//! Of several that are queued at once, the task that is the n-th in the line goes to the agent that is
//! the n-th longest idle: each invocation finds its own pair from the same two lists, and they do
//! not get in each other's way. Where more wait than there are agents, or events come late, that would
//! be as many looks at a long line as there are tasks: one invocation gives out all of it ([`backlog`]).
//!
//! [`backlog`]: crate::backlog

use crate::backlog::{Backlog, Seen};
use crate::free::{Free, Orphans};
use crate::give::{self, Given, Giver, Rows, if_readable};
use crate::line::Line;
use hiatus_domain::Instant;
use hiatus_domain::agent::Agent;
use hiatus_domain::commands::assign::assign;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::text::{ChannelName, QueueName};
use hiatus_lambda::Deps;
use hiatus_store::{Attempt, Backoff, StoreError, WaitingTask, Wanted};

/// How many entries of the line are read at least.
const PAGE: usize = 8;

/// What came of one attempt.
enum Attempted {
    /// The task has its agent.
    Placed,
    /// It no longer waits for any agent of this queue.
    Gone,
    /// Somebody else wrote first.
    Lost,
    /// Fewer agents are free than it seemed.
    TooFew,
}

/// When an event comes: of a backlog, or as it happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Came {
    InTime,
    Late,
}

/// Gives the waiting task of this conversation, on this channel, to an agent of its queue; how many were
/// assigned. Where nobody has room for it, the task stays waiting, and its queue is marked.
pub(crate) async fn place(
    deps: &Deps,
    (queue, channel): (&QueueName, &ChannelName),
    task_of: &ConversationId,
    came: Came,
) -> Result<u64, StoreError> {
    let mut backlog = Backlog::of(deps, queue, task_of);
    let mut contention = Backoff::contended();
    if came == Came::Late && backlog.wait_while_drained().await? == Seen::Placed {
        return Ok(0);
    }
    loop {
        let mut free = Free::for_task(deps, (queue, channel), Orphans::RemoveSettled).await?;
        if !free.is_empty() {
            let limit = free.len().max(PAGE) + 1;
            let any_for = |channel: &ChannelName| free.any_for(channel);
            let line = Line::before(deps, queue, task_of, limit, any_for).await?;
            let attempted = if came == Came::Late && line.len > PAGE {
                Attempted::TooFew
            } else {
                attempt(deps, task_of, &mut free, line.rank).await?
            };
            match attempted {
                Attempted::Placed => return Ok(backlog.assigned() + 1),
                Attempted::Gone => return Ok(backlog.assigned()),
                Attempted::Lost if contention.retry().await => {
                    if backlog.wait_while_drained().await? == Seen::Placed {
                        return Ok(backlog.assigned());
                    }
                    continue;
                }
                Attempted::Lost => {
                    let attempts = contention.failed();
                    return Err(StoreError::Contended { attempts });
                }
                Attempted::TooFew if !free.is_empty() => {
                    let is_next = line.rank <= free.len();
                    match backlog.drain_in_turn(is_next).await? {
                        Seen::Placed => return Ok(backlog.assigned()),
                        Seen::Waiting if !is_for_none_of(task_of, &mut free).await? => continue,
                        Seen::Waiting => {}
                    }
                }
                Attempted::TooFew => {}
            }
        }
        // Whoever became free before the mark has not seen it: one more look.
        if !waits(deps, queue, task_of).await?
            || !deps.store.mark_waiting(queue, deps.clock.now()).await?
        {
            return Ok(backlog.assigned());
        }
    }
}

pub(crate) async fn waits(
    deps: &Deps,
    queue: &QueueName,
    task_of: &ConversationId,
) -> Result<bool, StoreError> {
    let conversation = readable(deps, task_of).await?;
    Ok(conversation.is_some_and(|conversation| WaitingTask::of(&conversation, queue).is_some()))
}

/// The channel of a conversation, where an event does not say it.
pub(crate) async fn channel_of(
    deps: &Deps,
    task_of: &ConversationId,
) -> Result<Option<ChannelName>, StoreError> {
    let conversation = readable(deps, task_of).await?;
    Ok(conversation.map(|conversation| conversation.channel))
}

async fn readable(deps: &Deps, id: &ConversationId) -> Result<Option<Conversation>, StoreError> {
    let batch = deps.store.read(Wanted::new().conversation(id)).await?;
    Ok(if_readable(batch.conversation(id))?.flatten())
}

async fn attempt(
    deps: &Deps,
    task_of: &ConversationId,
    free: &mut Free<'_>,
    rank: usize,
) -> Result<Attempted, StoreError> {
    let wanted = Wanted::new().conversation(task_of);
    let Some((agent, batch)) = free.nth(rank, &wanted).await? else {
        return Ok(Attempted::TooFew);
    };
    let Some(conversation) = if_readable(batch.conversation(task_of))?.flatten() else {
        return Ok(Attempted::Gone);
    };
    if let Some(agent) = reserved_for(&conversation) {
        let given = if_readable(give::give(deps, task_of, agent, Giver::Accepted).await)?;
        return Ok(match given {
            Some(Given::Yes(_)) => Attempted::Placed,
            Some(_) | None => Attempted::Gone,
        });
    }
    let now = deps.clock.now();
    let Some(agent) = or_another(agent, &conversation, free, now).await? else {
        return Ok(Attempted::TooFew);
    };
    let transition = assign(&conversation, &agent, &free.settings(), now);
    let Some(transition) = transition.into_change() else {
        return Ok(Attempted::Gone);
    };
    Ok(match give::commit(deps, transition, Rows::All).await? {
        Attempt::Done(_) => Attempted::Placed,
        Attempt::Lost => Attempted::Lost,
    })
}

/// The agent, or another one that is free if this one is not to have the task: because it is not for
/// this one, or, as long as there is anybody else, because this one gave it back just now.
async fn or_another(
    agent: Agent,
    conversation: &Conversation,
    free: &mut Free<'_>,
    now: Instant,
) -> Result<Option<Agent>, StoreError> {
    let waits = conversation
        .live_task()
        .filter(|task| task.agent().is_none());
    let Some(task) = waits else {
        return Ok(Some(agent));
    };
    let (mut next, mut giver) = (Some(agent), None);
    while let Some(agent) = next {
        let is_for = task.is_for(&agent);
        if is_for && !task.passes_over(&agent.id, now) {
            return Ok(Some(agent));
        }
        free.drop(&agent.id);
        giver = giver.or(Some(agent).filter(|_| is_for));
        next = free.nth(0, &Wanted::new()).await?.map(|(next, _)| next);
    }
    Ok(giver)
}

/// Whether nobody who is free may have the task, however many there are.
async fn is_for_none_of(task_of: &ConversationId, free: &mut Free<'_>) -> Result<bool, StoreError> {
    let wanted = Wanted::new().conversation(task_of);
    let (agents, batch) = free.first(free.len(), &wanted).await?;
    let conversation = if_readable(batch.conversation(task_of))?.flatten();
    let task = conversation.as_ref().and_then(Conversation::live_task);
    Ok(task.is_some_and(|task| !agents.iter().any(|agent| task.is_for(agent))))
}

/// The agent for whom the conversation's task is reserved.
pub(crate) fn reserved_for(conversation: &Conversation) -> Option<&hiatus_domain::ids::AgentId> {
    let reservation = conversation.live_task()?.reservation()?;
    Some(&reservation.agent)
}
