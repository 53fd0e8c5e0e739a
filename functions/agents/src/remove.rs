//! `DELETE /v1/agents/{id}`.

use hiatus_domain::commands::give_back::{GiveBack, Gone};
use hiatus_domain::event::Actor;
use hiatus_domain::ids::AgentId;
use hiatus_lambda::Deps;
use hiatus_lambda::give_back::{Step, held_task, paused_of, release_reserved, step_by_step};
use hiatus_lambda::http::{Problem, Request, Response};
use hiatus_store::{Attempt, Committed, StoreError, Wanted};

/// Removes an agent: what is in its hands goes back to the queues, then the agent goes, then what it
/// had paused follows. A repetition goes on where the first attempt stopped, and changes nothing once
/// all is done.
pub(crate) async fn remove(
    deps: &Deps,
    request: &Request,
    id: &AgentId,
) -> Result<Response, Problem> {
    let intent = request.intent_without_key(deps.clock.now())?;
    let agent = deps.store.read(Wanted::new().agent(id)).await?;
    let agent = agent.last_agent(id)?;
    let agent = agent.ok_or_else(|| Problem::not_found("agent"))?;
    if !agent.is_removed() {
        intent.expected.check(agent.version)?;
    }
    let actor = &intent.caller.acting_for(id);
    step_by_step(|| step(deps, id, actor)).await?;
    deps.store.list_free(id).await?;
    paused_of(deps, id, &removal(deps, actor)).await?;
    release_reserved(deps, id, None).await?;
    Ok(Response::no_content())
}

fn removal(deps: &Deps, actor: &Actor) -> GiveBack {
    GiveBack {
        actor: actor.clone(),
        now: deps.clock.now(),
        gone: Gone::Removed,
    }
}

/// Puts one task back, or, where the agent holds nothing, removes the agent.
async fn step(deps: &Deps, id: &AgentId, actor: &Actor) -> Result<Attempt<Step>, StoreError> {
    let batch = deps.store.read(Wanted::new().agent(id)).await?;
    let Some(agent) = batch.agent(id)? else {
        return Ok(Attempt::Done(Step::Last));
    };
    let removal = removal(deps, actor);
    if let Some(removed) = removal.remove(&agent) {
        let committed = deps.store.commit_removed_agent(&removed).await?;
        return Ok(committed.attempt(Step::Last));
    }
    let mut committed = Committed::Yes;
    if let Some(held) = agent.tasks.first() {
        committed = held_task(deps, &removal, &agent, held).await?;
    }
    Ok(committed.attempt(Step::Made))
}
