//! `POST /v1/conversations/{id}/take`: an agent takes a conversation, or a supervisor takes it for one.

use hiatus_api::Wire;
use hiatus_api::requests::TakeRequest;
use hiatus_api::routes::Scope;
use hiatus_domain::commands::take::Take;
use hiatus_lambda::http::{Problem, Request, Response};
use hiatus_lambda::{Deps, commands};

/// Takes the conversation that the path names.
pub(crate) async fn take(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let command = parse(request, request.json()?)?;
    commands::answer(deps, request, &command).await
}

fn parse(request: &Request, body: TakeRequest) -> Result<Take, Problem> {
    let caller = &request.identity.id;
    let taker = body
        .agent_id
        .map_or_else(|| caller.clone(), |Wire(agent)| agent);
    if !request.identity.has(Scope::Supervisor) {
        if taker != *caller {
            return Err(reserved("agent_id"));
        }
        if body.force {
            return Err(reserved("force"));
        }
    }
    Ok(Take {
        taker,
        force: body.force,
    })
}

fn reserved(field: &str) -> Problem {
    Problem::forbidden(format!("only a supervisor may set {field}")).about(field)
}
