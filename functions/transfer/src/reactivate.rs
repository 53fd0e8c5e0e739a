//! `POST /v1/conversations/{id}/reactivate`: the agent who left takes the conversation up again, before
//! the customer replies.

use hiatus_api::Wire;
use hiatus_api::requests::ReactivateRequest;
use hiatus_domain::commands::reactivate::Reactivate;
use hiatus_lambda::http::{Problem, Request, Response};
use hiatus_lambda::{Deps, commands};

/// Takes up the left conversation that the path names.
pub(crate) async fn reactivate(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let body: ReactivateRequest = request.json()?;
    let reactivate = Reactivate {
        agent: body.agent_id.map(|Wire(agent)| agent),
    };
    commands::answer(deps, request, &reactivate).await
}
