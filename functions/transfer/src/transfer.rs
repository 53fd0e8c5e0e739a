//! `POST /v1/conversations/{id}/transfer`: whoever has the conversation hands it on.

use hiatus_api::Wire;
use hiatus_api::requests::TransferRequest;
use hiatus_domain::commands::transfer::{IfUnavailable, Transfer};
use hiatus_domain::priority::Priority;
use hiatus_lambda::http::{Problem, Request, Response, field, queue_or_agent};
use hiatus_lambda::{Deps, commands};

/// Hands on the conversation that the path names.
pub(crate) async fn transfer(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let command = parse(request.json()?)?;
    let done = commands::on_conversation(deps, request, &command).await?;
    Ok(done.response(deps.clock.now()))
}

fn parse(body: TransferRequest) -> Result<Transfer, Problem> {
    let priority = body.priority.map(Priority::new);
    Ok(Transfer {
        to: queue_or_agent(body.queue, body.agent_id)?,
        note: body.note.map(|Wire(note)| note),
        priority: priority
            .map(|priority| field("priority", priority))
            .transpose()?,
        wrap_up: body.wrap_up,
        if_unavailable: body
            .if_unavailable
            .map_or(IfUnavailable::Queue, |Wire(choice)| choice),
    })
}
