//! One task to one agent: decided on what is, and not on what an index said.

use hiatus_domain::agent::Agent;
use hiatus_domain::answer::AnswerRule;
use hiatus_domain::commands::Transition;
use hiatus_domain::commands::assign::assign;
use hiatus_domain::commands::release_reservation::release_reservation;
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_domain::text::QueueName;
use hiatus_lambda::failure::chain;
use hiatus_lambda::{Deps, commands};
use hiatus_store::{Attempt, Batch, Committed, StoreError, Wanted, until_committed};

/// What came of an attempt to give a task.
pub(crate) enum Given {
    /// The agent has it; this is the agent now.
    Yes(Box<Agent>),
    /// The agent has no room, or is gone.
    NoRoom,
    /// The agent gave it back just now, to this queue: somebody else is to have it.
    PassedOver(QueueName),
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
    let passed_over =
        task.filter(|task| giver == Giver::PassedOver && task.passes_over(agent, now));
    if let Some(task) = passed_over {
        return Ok(Attempt::Done(Given::PassedOver(task.queue.clone())));
    }
    match assign(&conversation, &record, answer_rule(&batch), now).into_change() {
        Some(transition) => commit(deps, transition).await,
        None => Ok(Attempt::Done(Given::Stale)),
    }
}

/// How long a customer may wait for the answer of whoever gets the task. Settings that cannot be read keep
/// nobody waiting for an agent.
pub(crate) fn answer_rule(batch: &Batch) -> Option<AnswerRule> {
    match batch.settings() {
        Ok(settings) => settings.routing.answer_rule(),
        Err(error) => {
            tracing::error!(
                error = chain(&error),
                "no limit for answers until the settings can be read"
            );
            None
        }
    }
}

/// Commits an assignment, and corrects the agent's rows in the free-agent index.
pub(crate) async fn commit(
    deps: &Deps,
    transition: Transition,
) -> Result<Attempt<Given>, StoreError> {
    if deps.store.commit(&transition).await? == Committed::Conflict {
        return Ok(Attempt::Lost);
    }
    let Some(agent) = &transition.taker else {
        return Ok(Attempt::Done(Given::Stale));
    };
    // The assignment stands, whatever becomes of this: the agent's own event does it again.
    if let Err(error) = correct_rows(deps, &transition, agent).await {
        tracing::warn!(agent_id = %agent.id, error = chain(&error), "an agent's rows are corrected later");
    }
    Ok(Attempt::Done(Given::Yes(Box::new(agent.clone()))))
}

/// In the queue that its task came from, an agent with more room moves to the end, and one without
/// leaves. Its rows in other queues are corrected by whoever meets them there.
async fn correct_rows(
    deps: &Deps,
    transition: &Transition,
    agent: &Agent,
) -> Result<(), StoreError> {
    let Some(task) = transition.conversation.live_task() else {
        return Ok(());
    };
    if agent.can_take() {
        return deps.store.correct_free(&task.queue, agent).await;
    }
    let unlisted = deps.store.unlist_full(&agent.id, &task.queue).await;
    unlisted.map(drop)
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
