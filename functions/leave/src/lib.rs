//! `POST /v1/conversations/{id}/leave`: the agent has answered and steps out until the customer
//! replies, perhaps with a plan for as long as that does not happen.
//! `POST /v1/conversations/{id}/plan/skip` and `/cancel`: the plan goes on otherwise, or not at all.

use hiatus_api::requests::{LeaveRequest, Nothing};
use hiatus_api::routes::LeaveOperation;
use hiatus_api::{Wire, WishedPlan};
use hiatus_domain::commands::leave::Leave;
use hiatus_domain::commands::plan::{CancelPlan, SkipStep};
use hiatus_lambda::http::{Problem, Request, Response, respond};
use hiatus_lambda::{Deps, Failure, commands};
use serde_json::Value;

/// Handles API Gateway's event.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    respond(answer(deps, event).await)
}

async fn answer(deps: &Deps, event: Value) -> Result<Response, Problem> {
    let (operation, request) = Request::parse(deps, event)?;
    match operation {
        LeaveOperation::Leave => {
            let leave = parse(request.json()?)?;
            commands::answer(deps, &request, &leave).await
        }
        LeaveOperation::SkipStep => {
            let Nothing {} = request.json()?;
            commands::answer(deps, &request, &SkipStep).await
        }
        LeaveOperation::CancelPlan => {
            let Nothing {} = request.json()?;
            commands::answer(deps, &request, &CancelPlan).await
        }
    }
}

fn parse(body: LeaveRequest) -> Result<Leave, Problem> {
    let plan = body.plan.map(WishedPlan::parse).transpose()?;
    Ok(Leave {
        wrap_up: body.wrap_up,
        unanswered: body.unanswered,
        topic: body.topic.map(|Wire(topic)| topic),
        plan: plan.unwrap_or_default(),
    })
}
