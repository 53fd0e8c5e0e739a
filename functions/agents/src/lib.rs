//! `/v1/agents`: the agents, their presence, what they have on their desks, and how far they have read it.

mod desk_list;
mod heartbeat;
mod list;
mod mark_read;
mod presence;
mod queues;
mod remove;

use hiatus_api::documents;
use hiatus_api::routes::{AgentsOperation, Scope};
use hiatus_domain::ids::AgentId;
use hiatus_lambda::http::{Problem, Request, Response, respond};
use hiatus_lambda::{Deps, Failure};
use hiatus_store::Wanted;
use serde_json::Value;

/// Handles API Gateway's event.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    respond(answer(deps, event).await)
}

async fn answer(deps: &Deps, event: Value) -> Result<Response, Problem> {
    let (operation, request) = Request::parse(deps, event)?;
    let agent = |others| agent(&request, others);
    match operation {
        AgentsOperation::List => list::read(deps, &request).await,
        AgentsOperation::ListQueues => queues::read(deps, &request).await,
        AgentsOperation::SetPresence => {
            let id = agent(&[Scope::Supervisor, Scope::Admin])?;
            presence::set(deps, &request, &id).await
        }
        AgentsOperation::Heartbeat => {
            heartbeat::renew(deps, &request, &agent(&[Scope::Supervisor])?).await
        }
        AgentsOperation::MarkRead => mark_read::mark(deps, &request).await,
        AgentsOperation::Remove => remove::remove(deps, &request, &request.agent_id()?).await,
        AgentsOperation::Read => read(deps, &request, &agent(&[Scope::Supervisor])?).await,
        AgentsOperation::ReadDesk => {
            desk_list::read(deps, &request, &agent(&[Scope::Supervisor])?).await
        }
    }
}

/// The agent that the path names: the caller, or any for a caller with one of these scopes.
fn agent(request: &Request, others: &[Scope]) -> Result<AgentId, Problem> {
    let id = request.agent_id()?;
    let caller = &request.identity;
    if caller.id == id || others.iter().any(|scope| caller.has(*scope)) {
        return Ok(id);
    }
    let others: Vec<_> = others.iter().map(|scope| scope.as_str()).collect();
    Err(Problem::forbidden(format!(
        "this is another agent; only that agent or a token with the scope {} may do this",
        others.join(" or ")
    )))
}

async fn read(deps: &Deps, request: &Request, id: &AgentId) -> Result<Response, Problem> {
    let agent = deps.store.read(Wanted::new().agent(id)).await?.agent(id)?;
    let agent = agent.ok_or_else(|| Problem::not_found("agent"))?;
    Ok(Response::json(200, &documents::Agent::from(&agent))
        .etag(agent.version)
        .unless_known(request))
}
