//! `POST /v1/agents/{id}/heartbeat`: the desk is still open.

use hiatus_api::documents::Lease;
use hiatus_api::{Wire, requests};
use hiatus_domain::ids::AgentId;
use hiatus_lambda::Deps;
use hiatus_lambda::http::{Problem, Request, Response};
use hiatus_store::Wanted;

/// Renews the lease of an agent's presence. One whose lease has lapsed stays away until it says that it
/// is back.
pub(crate) async fn renew(
    deps: &Deps,
    request: &Request,
    id: &AgentId,
) -> Result<Response, Problem> {
    let requests::Nothing {} = request.json()?;
    let intent = request.intent(deps.clock.now())?;
    let batch = deps.store.read(Wanted::new().agent(id).settings()).await?;
    let agent = batch.agent(id)?;
    let agent = agent.ok_or_else(|| Problem::not_found("agent"))?;
    intent.expected.check(agent.version)?;
    let routing = batch.settings()?.routing;
    // Without leases a heartbeat stands for nothing, and costs nothing.
    let is_leased = routing.has_leases();
    if is_leased {
        deps.store.put_heartbeat(id, intent.now).await?;
    }
    let present_until =
        (is_leased && agent.is_available()).then(|| Wire(intent.now + routing.presence));
    let lease = Lease {
        availability: Wire(agent.availability),
        present_until,
    };
    Ok(Response::json(200, &lease))
}
