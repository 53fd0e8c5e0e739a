//! What goes back to the queues because its agent is gone, removed or absent: what is in its hands, what
//! it has paused, and what waits in vain for its next free slot.

use crate::{Deps, commands};
use futures_util::{StreamExt as _, stream};
use hiatus_domain::agent::{Agent, HeldTask};
use hiatus_domain::capacity::MAX_CAPACITY;
use hiatus_domain::commands::Decision;
use hiatus_domain::commands::give_back::GiveBack;
use hiatus_domain::commands::release_reservation::release_reservation;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_store::{Attempt, Committed, StoreError, Wanted, until_committed};

/// How many conversations are read from a list at once.
const PAGE: usize = 100;
/// How many are worked on at once.
const AT_ONCE: usize = 16;
/// The most steps with one agent: more than it can hold, for what it is given meanwhile.
const MOST_STEPS: u32 = 2 * MAX_CAPACITY;

/// What a step with an agent found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Something to do, and did it.
    Made,
    /// Nothing that is left to do after it.
    Last,
}

/// Repeats a step with an agent, each decided on what is there by then, up to the last; how many there
/// were before that one.
pub async fn step_by_step<F>(step: impl Fn() -> F) -> Result<u32, StoreError>
where
    F: Future<Output = Result<Attempt<Step>, StoreError>>,
{
    for steps in 0..MOST_STEPS {
        if until_committed(&step).await? == Step::Last {
            return Ok(steps);
        }
    }
    Err(StoreError::Contended {
        attempts: MOST_STEPS,
    })
}

/// Takes one task out of the hands of an agent who is gone: back to its queue, or dropped where its
/// conversation does not know of it.
pub async fn held_task(
    deps: &Deps,
    give_back: &GiveBack,
    agent: &Agent,
    held: &HeldTask,
) -> Result<Committed, StoreError> {
    let store = &deps.store;
    let conversation = readable(deps, &held.task.conversation).await?;
    let live = conversation.as_ref().filter(|conversation| {
        let live = conversation.live_task();
        live.is_some_and(|live| live.number == held.task.number)
    });
    let change = live.map(|live| give_back.conversation(live, &agent.id, Some(agent)));
    if let Some(transition) = change.and_then(Decision::into_change) {
        return store.commit(&transition).await;
    }
    let version = conversation.map_or(0, |conversation| conversation.version);
    let less = give_back.drop_held(agent, &held.task, version);
    store.commit_agent(&less).await
}

/// The version of the conversation that a wrap-up belongs to; 0 where it is gone.
pub async fn version_of(deps: &Deps, id: &ConversationId) -> Result<u64, StoreError> {
    let conversation = readable(deps, id).await?;
    Ok(conversation.map_or(0, |conversation| conversation.version))
}

/// The conversation, if it is there. One that is damaged keeps nobody from going.
async fn readable(deps: &Deps, id: &ConversationId) -> Result<Option<Conversation>, StoreError> {
    let batch = deps.store.read(Wanted::new().conversation(id)).await?;
    match batch.conversation(id) {
        Err(error @ StoreError::Corrupt { .. }) => {
            tracing::error!(conversation_id = %id, error = crate::failure::chain(&error), "unreadable item");
            Ok(None)
        }
        read => read,
    }
}

/// Puts what an agent who is gone has paused back into the queues; how many conversations that were.
/// The list is eventually consistent: what it does not show yet is left to a repetition.
pub async fn paused_of(
    deps: &Deps,
    id: &AgentId,
    give_back: &GiveBack,
) -> Result<usize, StoreError> {
    let (mut after, mut count) = (None, 0);
    loop {
        let page = deps.store.paused_by(id, None, after.as_ref(), PAGE).await?;
        let paused = page.items.into_iter().map(|entry| entry.conversation);
        count += each(paused, |paused| async move {
            commands::by_system(deps, &paused, |conversation, now| {
                let give_back = GiveBack {
                    now,
                    ..give_back.clone()
                };
                give_back.conversation(conversation, id, None)
            })
            .await
        })
        .await?;
        after = page.next;
        if after.is_none() {
            return Ok(count);
        }
    }
}

/// Opens what is reserved for this agent, and waits for it in vain, to its queue. `agent` is its record,
/// if there is one.
pub async fn release_reserved(
    deps: &Deps,
    id: &AgentId,
    agent: Option<&Agent>,
) -> Result<(), StoreError> {
    let reserved = deps.store.waiting_for(id, usize::MAX).await?;
    let reserved = reserved.into_iter().map(|task| task.conversation);
    each(reserved, |reserved| async move {
        commands::by_system(deps, &reserved, |conversation, now| {
            release_reservation(conversation, agent, now)
        })
        .await
    })
    .await
    .map(drop)
}

/// Does this to each of them, and counts those that changed; one that cannot be read is logged and keeps none of the others waiting.
async fn each<F>(
    conversations: impl Iterator<Item = ConversationId>,
    work: impl Fn(ConversationId) -> F,
) -> Result<usize, StoreError>
where
    F: Future<Output = Result<bool, StoreError>>,
{
    let work: Vec<_> = conversations.map(work).collect();
    let mut work = stream::iter(work).buffer_unordered(AT_ONCE);
    let mut count = 0;
    while let Some(done) = work.next().await {
        match done {
            Err(error @ StoreError::Corrupt { .. }) => {
                tracing::error!(error = crate::failure::chain(&error), "unreadable item");
            }
            done => count += usize::from(done?),
        }
    }
    Ok(count)
}
