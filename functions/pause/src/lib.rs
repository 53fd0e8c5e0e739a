//! `POST /v1/conversations/{id}/pause`: the agent needs time, and keeps the conversation.
//! `GET /v1/presets`: until when, usually.

mod end;

use hiatus_api::Wire;
use hiatus_api::documents::{PresetTime, Presets};
use hiatus_api::requests::PauseRequest;
use hiatus_api::routes::PauseOperation;
use hiatus_domain::commands::pause::Pause;
use hiatus_domain::ids::PauseId;
use hiatus_domain::preset::Preset;
use hiatus_domain::text::{ChannelName, QueueName};
use hiatus_domain::zone::ZoneName;
use hiatus_lambda::http::{Problem, Request, Response, field, respond};
use hiatus_lambda::{Deps, Failure, pausing};
use hiatus_store::Wanted;
use serde_json::Value;

/// Handles API Gateway's event.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    respond(answer(deps, event).await)
}

async fn answer(deps: &Deps, event: Value) -> Result<Response, Problem> {
    let (operation, request) = Request::parse(deps, event)?;
    match operation {
        PauseOperation::Pause => pause(deps, &request).await,
        PauseOperation::ListPresets => presets(deps, &request).await,
    }
}

async fn pause(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let command = parse(deps, request.json()?)?;
    let id = request.conversation_id()?;
    let intent = request.intent(deps.clock.now())?;
    let done = pausing::pause(deps, &id, &intent, command).await?;
    Ok(done.response(deps.clock.now()))
}

fn parse(deps: &Deps, body: PauseRequest) -> Result<Pause, Problem> {
    let now = deps.clock.now();
    let end = end::asked(&body, now)?;
    let wait = body.wait.clone().map(end::wait).transpose()?;
    let id = field("pause_id", PauseId::parse(deps.ids.fresh(now)))?;
    Ok(body.command(id, end, wait))
}

async fn presets(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let name = request.query("zone").unwrap_or_default();
    let zone = end::zone("zone", &field("zone", ZoneName::parse(name))?)?;
    let queue = request.query_as("queue", QueueName::parse)?;
    let channel = request.query_as("channel", ChannelName::parse)?;
    let settings = deps
        .store
        .read(Wanted::new().settings())
        .await?
        .settings()?;
    let now = deps.clock.now();
    let opening = settings.next_opening(queue.as_ref(), channel.as_ref(), now);
    let opening = opening.map(|until| (Preset::NextOpening, until));
    let presets = end::presets(&zone, now).chain(opening);
    let presets = presets.map(|(preset, until)| PresetTime {
        preset: Wire(preset),
        until: Wire(until),
    });
    let presets = presets.collect();
    Ok(Response::json(200, &Presets { presets }))
}
