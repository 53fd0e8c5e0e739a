//! The sweep of routing, once a minute: an index that lagged, or an event that was lost, leaves no
//! task waiting beside a free agent.

use crate::give::{Given, give, release};
use crate::queue::route_queue;
use hiatus_domain::conversation::{Assignment, Conversation};
use hiatus_domain::ids::AgentId;
use hiatus_lambda::failure::chain;
use hiatus_lambda::{Deps, Failure, metrics};
use hiatus_store::{DueKind, StoreError, Wanted};
use serde_json::{Value, json};

/// How many tasks that wait for one agent are read at once.
const PAGE: usize = 100;

/// How many agents are compared at once with what is shown of them: two keys each, as many as one
/// call takes.
const AGENTS: usize = 50;

/// Looks after every agent, every queue that agents serve, and every task that waits for one agent.
pub(crate) async fn sweep(deps: &Deps) -> Result<Value, Failure> {
    let mut failed = 0_u64;
    let mut assigned = reserved(deps, &mut failed).await?;
    show_all(deps, &mut failed).await?;
    for queue in deps.store.queues().await? {
        match route_queue(deps, &queue, None).await {
            Ok(some) => assigned += some,
            Err(error) => {
                failed += 1;
                tracing::error!(queue = %queue, error = chain(&error), "the sweep failed on a queue");
            }
        }
    }
    // Whatever the sweep had to assign waited beside a free agent: the events should have seen to
    // it.
    metrics::counts(deps, &[("SweepOverdue", assigned), ("SweepFailed", failed)]);
    Ok(json!({ "handled": assigned, "assigned": assigned, "failed": failed }))
}

/// Shows every agent rightly, of which no event told: it was lost, or the built-in routing was off
/// at the time.
async fn show_all(deps: &Deps, failed: &mut u64) -> Result<(), StoreError> {
    for some in deps.store.agents().await?.chunks(AGENTS) {
        for id in deps.store.shown_wrongly(some).await? {
            if let Err(error) = deps.store.show(&id).await {
                *failed += 1;
                tracing::error!(agent_id = %id, error = chain(&error), "the sweep failed on an agent");
            }
        }
    }
    Ok(())
}

async fn reserved(deps: &Deps, failed: &mut u64) -> Result<u64, StoreError> {
    let mut assigned = 0;
    let mut after = None;
    loop {
        let page = deps
            .store
            .due(DueKind::Reserved, None, after.as_ref(), PAGE)
            .await?;
        let ids: Vec<_> = page
            .items
            .into_iter()
            .map(|entry| entry.conversation)
            .collect();
        for conversation in deps.store.conversations(&ids).await? {
            match look_after(deps, &conversation).await {
                Ok(some) => assigned += u64::from(some),
                Err(error) => {
                    *failed += 1;
                    tracing::error!(conversation_id = %conversation.id, error = chain(&error), "the sweep failed on an item");
                }
            }
        }
        after = page.next;
        if after.is_none() {
            return Ok(assigned);
        }
    }
}

/// Gives a task to the agent that it waits for, or to its queue where that agent takes no work.
async fn look_after(deps: &Deps, conversation: &Conversation) -> Result<bool, StoreError> {
    let Some(agent) = reserved_for(conversation) else {
        return Ok(false);
    };
    let record = deps
        .store
        .read(Wanted::new().agent(agent))
        .await?
        .agent(agent)?;
    if record
        .as_ref()
        .is_some_and(hiatus_domain::agent::Agent::is_available)
    {
        return Ok(matches!(
            give(deps, &conversation.id, agent).await?,
            Given::Yes(_)
        ));
    }
    release(deps, &conversation.id, record.as_ref()).await?;
    Ok(false)
}

fn reserved_for(conversation: &Conversation) -> Option<&AgentId> {
    match &conversation.live_task()?.assignment {
        Assignment::Pending { reserved_for, .. } => reserved_for.as_ref(),
        Assignment::Assigned { .. } => None,
    }
}
