//! Erasing a customer: every conversation becomes unreadable first, then all that belongs to it is
//! removed. Whoever carries an erasure on starts from its beginning, so that it may stop anywhere:
//! the request that asked for it does what it has time for, the sweep does the rest, and looks once
//! more for what `relay` wrote meanwhile.

use crate::Deps;
use crate::failure::chain;
use crate::sweep::Budget;
use futures_util::{StreamExt as _, stream};
use hiatus_domain::commands::Decision;
use hiatus_domain::commands::erase::Erasure as Erase;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::event::{Actor, ActorKind};
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_domain::{Duration, Instant};
use hiatus_store::{Attempt, Erasure, Left, StoreError, Wanted, until_committed};
use std::collections::BTreeSet;

/// When the next pass is due: later than `relay` writes a row without looking whether its
/// conversation is still there.
pub const NEXT_PASS: Duration = Duration::seconds(120);

/// How many conversations are worked on at once.
const AT_ONCE: usize = 16;
/// How many erasures a sweep reads at once.
const PAGE: usize = 25;

/// What became of a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    /// It was gone already.
    Gone,
    /// It was there.
    There,
    /// There was no time for it.
    Late,
    /// It failed.
    Failed,
}

/// What a pass did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pass {
    /// Whether nobody can read any of the conversations now.
    pub is_unreadable: bool,
    /// Whether something failed, so that it has to be done again.
    pub failed: bool,
    /// Whether nothing was there any more when it began.
    pub found_nothing: bool,
}

/// One pass over an erasure, as far as there is time.
pub async fn pass(deps: &Deps, erasure: &Erasure, left: &Left, time: Budget) -> Pass {
    let actor = &Actor::new(ActorKind::Admin, erasure.by.as_str());
    // What can be read goes before what takes time to remove.
    let close = |id| async move { close(deps, &id, actor).await };
    let closed = each(&left.conversations, time, close).await;
    let is_closed = |found: Found| matches!(found, Found::Gone | Found::There);
    let done = closed.iter().filter(|(_, found)| is_closed(*found));
    let done: Vec<_> = done.map(|(id, _)| id.clone()).collect();
    let remove = |id| async move { remove(deps, &id).await };
    let removed = each(&done, time, remove).await;
    let marks = forget_read_marks(deps, &left.conversations, time).await;
    let found = closed.iter().chain(&removed).map(|(_, found)| *found);
    let mut all = found.chain([marks]);
    Pass {
        is_unreadable: done.len() == closed.len(),
        failed: all.clone().any(|found| found == Found::Failed),
        found_nothing: all.all(|found| found == Found::Gone),
    }
}

/// Does this to each conversation; one that fails is logged, and keeps none of the others waiting.
async fn each<F>(
    conversations: &[ConversationId],
    time: Budget,
    work: impl Fn(ConversationId) -> F,
) -> Vec<(ConversationId, Found)>
where
    F: Future<Output = Result<Found, StoreError>>,
{
    let one = |id: &ConversationId| {
        let (id, work) = (id.clone(), work(id.clone()));
        async move {
            if time.is_spent() {
                return (id, Found::Late);
            }
            let found = work.await.unwrap_or_else(|error| {
                tracing::error!(conversation_id = %id, error = chain(&error), "an erasure failed on a conversation");
                Found::Failed
            });
            (id, found)
        }
    };
    let work: Vec<_> = conversations.iter().map(one).collect();
    stream::iter(work).buffer_unordered(AT_ONCE).collect().await
}

/// Makes a conversation unreadable, and frees what its agents hold of it.
async fn close(deps: &Deps, id: &ConversationId, actor: &Actor) -> Result<Found, StoreError> {
    let closed = until_committed(|| close_once(deps, id, actor)).await;
    let erased = match closed {
        Ok(Some(erased)) => erased,
        Ok(None) => return Ok(Found::Gone),
        // Whatever is in it, it goes with the rest.
        Err(error @ StoreError::Corrupt { .. }) => {
            tracing::error!(conversation_id = %id, error = chain(&error), "unreadable item");
            return Ok(Found::There);
        }
        Err(error) => return Err(error),
    };
    let holders: BTreeSet<_> = erased.holders.iter().map(|holder| &holder.agent).collect();
    for holder in holders {
        while until_committed(|| drop_held(deps, id, holder, actor)).await? {}
    }
    Ok(Found::There)
}

/// The conversation as it was erased; `None` where it is gone.
async fn close_once(
    deps: &Deps,
    id: &ConversationId,
    actor: &Actor,
) -> Result<Attempt<Option<Conversation>>, StoreError> {
    let batch = deps.store.read(Wanted::new().conversation(id)).await?;
    let Some(conversation) = batch.conversation(id)? else {
        return Ok(Attempt::Done(None));
    };
    let owner = match conversation.owner() {
        Some(owner) => {
            let batch = deps.store.read(Wanted::new().agent(owner)).await?;
            readable(batch.agent(owner))?
        }
        None => None,
    };
    let erase = Erase {
        actor: actor.clone(),
        now: deps.clock.now(),
    };
    match erase.erase(&conversation, owner.as_ref()) {
        Decision::Commit(transition) => {
            let committed = deps.store.commit(&transition).await?;
            Ok(committed.attempt(Some(transition.conversation)))
        }
        Decision::Unchanged => Ok(Attempt::Done(Some(conversation))),
    }
}

/// Frees some of what an agent holds of an erased conversation; whether there was anything.
async fn drop_held(
    deps: &Deps,
    id: &ConversationId,
    holder: &AgentId,
    actor: &Actor,
) -> Result<Attempt<bool>, StoreError> {
    let batch = deps.store.read(Wanted::new().agent(holder)).await?;
    let erase = Erase {
        actor: actor.clone(),
        now: deps.clock.now(),
    };
    let agent = readable(batch.agent(holder))?;
    match agent.and_then(|agent| erase.drop_held(&agent, id)) {
        Some(less) => Ok(deps.store.commit_agent(&less).await?.attempt(true)),
        None => Ok(Attempt::Done(false)),
    }
}

/// An agent whose record is damaged keeps no customer from being forgotten.
fn readable<T>(read: Result<Option<T>, StoreError>) -> Result<Option<T>, StoreError> {
    match read {
        Err(error @ StoreError::Corrupt { .. }) => {
            tracing::error!(error = chain(&error), "unreadable item");
            Ok(None)
        }
        read => read,
    }
}

/// Removes a conversation, with its pointer and all of its rows.
async fn remove(deps: &Deps, id: &ConversationId) -> Result<Found, StoreError> {
    let batch = deps.store.read(Wanted::new().conversation(id)).await?;
    match readable(batch.conversation(id))? {
        Some(conversation) if conversation.is_erased() => {
            for addresses in conversation.all_addresses() {
                deps.store.purge_pointers(id, &addresses).await?;
            }
        }
        // Repaired since it was seen.
        Some(_) => return Ok(Found::Late),
        None => {}
    }
    let rows = deps.store.purge_erased(id).await?;
    Ok(if rows > 0 { Found::There } else { Found::Gone })
}

/// Forgets how far agents have read them.
async fn forget_read_marks(deps: &Deps, conversations: &[ConversationId], time: Budget) -> Found {
    if time.is_spent() {
        return Found::Late;
    }
    let now = deps.clock.now();
    match deps.store.forget_read_marks(conversations, now).await {
        Ok(true) => Found::There,
        Ok(false) => Found::Gone,
        Err(error) => {
            tracing::error!(
                error = chain(&error),
                "an erasure failed on what agents have read"
            );
            Found::Failed
        }
    }
}

/// The sweep's part: each erasure whose next pass is due. How many failed.
pub async fn sweep(deps: &Deps, now: Instant, time: Budget) -> Result<u64, StoreError> {
    let mut failed = 0;
    for id in deps.store.erasures_due(now, PAGE).await? {
        let erasure = deps.store.erasure(&id).await?;
        let left = erasure.as_ref().and_then(|erasure| erasure.left.clone());
        if let (Some(erasure), Some(left)) = (erasure, left.filter(|left| left.due <= now)) {
            let pass = pass(deps, &erasure, &left, time).await;
            failed += u64::from(pass.failed);
            if !pass.failed {
                conclude(deps, erasure, &left, pass).await?;
            }
        }
    }
    Ok(failed)
}

/// An erasure is done after a pass that found nothing any more; otherwise another one follows.
async fn conclude(
    deps: &Deps,
    erasure: Erasure,
    left: &Left,
    pass: Pass,
) -> Result<(), StoreError> {
    let mut due = Some(deps.clock.now() + NEXT_PASS);
    if pass.found_nothing {
        deps.store.unlist(left).await?;
        due = None;
        tracing::info!(erasure_id = erasure.id, "an erasure is done");
    }
    // Whoever came first has carried it on just as well.
    let _ = deps.store.commit_erasure(&erasure.next(due)).await?;
    Ok(())
}
