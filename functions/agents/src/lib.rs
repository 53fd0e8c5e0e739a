//! `/v1/agents/{id}`: presence, and what an agent has on its desk.

mod desk_list;
mod presence;

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
    let (operation, request) = Request::parse(event)?;
    let id = request.agent_id()?;
    may_know(&request, &id)?;
    match operation {
        AgentsOperation::SetPresence => presence::set(deps, &request, &id).await,
        AgentsOperation::Read => read(deps, &request, &id).await,
        AgentsOperation::ReadDesk => desk_list::read(deps, &request, &id).await,
    }
}

/// An agent's desk is its own and the supervisors'.
fn may_know(request: &Request, id: &AgentId) -> Result<(), Problem> {
    if request.identity.id == *id || request.identity.has(Scope::Supervisor) {
        return Ok(());
    }
    Err(Problem::forbidden(
        "this is another agent; only that agent or a supervisor may do this",
    ))
}

async fn read(deps: &Deps, request: &Request, id: &AgentId) -> Result<Response, Problem> {
    let agent = deps.store.read(Wanted::new().agent(id)).await?.agent(id)?;
    let agent = agent.ok_or_else(|| Problem::not_found("agent"))?;
    Ok(Response::json(200, &documents::Agent::from(&agent))
        .etag(agent.version)
        .unless_known(request))
}
