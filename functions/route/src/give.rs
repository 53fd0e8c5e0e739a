//! One task to one agent: decided on what is, and not on what an index said.

use crate::rules::settings_in;
use hiatus_domain::agent::{Agent, HeldTask};
use hiatus_domain::commands::Transition;
use hiatus_domain::commands::assign::assign;
use hiatus_domain::commands::release_reservation::release_reservation;
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_domain::text::{ChannelName, QueueName};
use hiatus_lambda::failure::chain;
use hiatus_lambda::{Deps, commands};
use hiatus_store::{Attempt, Committed, StoreError, Wanted, until_committed};

/// What came of an attempt to give a task.
pub(crate) enum Given {
    /// The agent has it; this is the agent now.
    Yes(Box<Agent>),
    /// The agent has no room for anything, or is gone.
    NoRoom,
    /// The agent has room, but not for this; this is the agent now.
    NoRoomForThis(Box<Agent>),
    /// The agent gave this task of this channel back just now, to this queue: somebody else is to have
    /// it.
    PassedOver(QueueName, ChannelName),
    /// The task no longer waits, or not for this agent.
    Stale,
}

/// What an agent gets who gave a task back just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Giver {
    /// Something else: others are to be asked first.
    PassedOver,
    /// The same task again: there is nobody else.
    Accepted,
}

/// Which rows of the free-agent index are corrected when a task is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rows {
    /// Whatever changes.
    All,
    /// Those of an agent who is full by it; the caller corrects the others.
    OfTheFull,
}

/// Gives the waiting task of a conversation to an agent.
pub(crate) async fn give(
    deps: &Deps,
    task_of: &ConversationId,
    agent: &AgentId,
    giver: Giver,
) -> Result<Given, StoreError> {
    until_committed(|| try_give(deps, task_of, agent, giver)).await
}

async fn try_give(
    deps: &Deps,
    task_of: &ConversationId,
    agent: &AgentId,
    giver: Giver,
) -> Result<Attempt<Given>, StoreError> {
    let wanted = Wanted::new().conversation(task_of).agent(agent).settings();
    let batch = deps.store.read(wanted).await?;
    let Some(record) = batch.agent(agent)?.filter(Agent::can_take) else {
        return Ok(Attempt::Done(Given::NoRoom));
    };
    let Some(conversation) = batch.conversation(task_of)? else {
        return Ok(Attempt::Done(Given::Stale));
    };
    let now = deps.clock.now();
    let task = conversation.live_task();
    let settings = settings_in(&batch);
    let passed_over =
        task.filter(|task| giver == Giver::PassedOver && task.passes_over(agent, now));
    if let Some(task) = passed_over {
        let (queue, channel) = (task.queue.clone(), conversation.channel.clone());
        return Ok(Attempt::Done(Given::PassedOver(queue, channel)));
    }
    if !record.has_room_for(&settings.routing.weights.load(&conversation.channel)) {
        return Ok(Attempt::Done(Given::NoRoomForThis(Box::new(record))));
    }
    match assign(&conversation, &record, &settings, now).into_change() {
        Some(transition) => commit(deps, transition, Rows::All).await,
        None => Ok(Attempt::Done(Given::Stale)),
    }
}

/// Commits an assignment, and corrects the agent's rows in the free-agent index.
pub(crate) async fn commit(
    deps: &Deps,
    transition: Transition,
    rows: Rows,
) -> Result<Attempt<Given>, StoreError> {
    if deps.store.commit(&transition).await? == Committed::Conflict {
        return Ok(Attempt::Lost);
    }
    let Some(agent) = &transition.taker else {
        return Ok(Attempt::Done(Given::Stale));
    };
    // The assignment stands, whatever becomes of this: who meets the row next corrects it, or the sweep.
    if let Err(error) = correct_rows(deps, &transition, agent, rows).await {
        tracing::warn!(agent_id = %agent.id, error = chain(&error), "an agent's rows are corrected later");
    }
    Ok(Attempt::Done(Given::Yes(Box::new(agent.clone()))))
}

/// In the queue that its task came from, an agent with more room for the same moves to the end, one
/// without says so in its row, and one with no room at all leaves. Its rows in other queues are corrected
/// by whoever meets them there.
async fn correct_rows(
    deps: &Deps,
    transition: &Transition,
    agent: &Agent,
    rows: Rows,
) -> Result<(), StoreError> {
    let Some(task) = transition.conversation.live_task() else {
        return Ok(());
    };
    let given = transition.conversation.task_id(task.number);
    let Some(load) = agent.held(&given).and_then(HeldTask::load) else {
        return Ok(());
    };
    if agent.can_take() && agent.has_room_for(&load) {
        return match rows {
            Rows::All => deps.store.correct_free(&task.queue, agent).await,
            Rows::OfTheFull => Ok(()),
        };
    }
    deps.store.unlist_for(&agent.id, &task.queue, &load).await
}

/// What came of something, unless an item was unreadable: then it is logged and skipped, so that it
/// keeps nothing else waiting.
pub(crate) fn if_readable<T>(outcome: Result<T, StoreError>) -> Result<Option<T>, StoreError> {
    match outcome {
        Ok(done) => Ok(Some(done)),
        Err(error @ StoreError::Corrupt { .. }) => {
            tracing::error!(error = chain(&error), "routing skipped an unreadable item");
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

/// Opens a task that is reserved for an agent who takes no work to every agent of its queue.
pub(crate) async fn release(
    deps: &Deps,
    task_of: &ConversationId,
    agent: Option<&Agent>,
) -> Result<bool, StoreError> {
    commands::by_system(deps, task_of, |conversation, now| {
        release_reservation(conversation, agent, now)
    })
    .await
}
