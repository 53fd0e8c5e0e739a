//! What ends a pause: `POST /v1/conversations/{id}/resume`, the agent who paused takes the conversation up
//! again; and `POST /v1/conversations/{id}/signals`, what it waited for has come out.

use hiatus_api::Wire;
use hiatus_api::requests::SignalRequest;
use hiatus_api::routes::ResumeOperation;
use hiatus_domain::commands::signal::GiveSignal;
use hiatus_lambda::http::{Problem, Request, Response, asked, respond, signal_data};
use hiatus_lambda::{Deps, Failure, commands};
use serde_json::Value;

/// Handles API Gateway's event.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    respond(answer(deps, event).await)
}

async fn answer(deps: &Deps, event: Value) -> Result<Response, Problem> {
    let (operation, request) = Request::parse(deps, event)?;
    match operation {
        ResumeOperation::Resume => {
            let resume = asked::resume(request.json()?);
            commands::answer(deps, &request, &resume).await
        }
        ResumeOperation::GiveSignal => {
            let signal = signal(request.json()?)?;
            commands::answer(deps, &request, &signal).await
        }
    }
}

fn signal(body: SignalRequest) -> Result<GiveSignal, Problem> {
    let (Wire(signal), Wire(outcome)) = (body.signal, body.outcome);
    Ok(GiveSignal {
        signal,
        outcome,
        data: body.data.map(signal_data).transpose()?,
    })
}
