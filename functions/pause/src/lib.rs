//! `POST /v1/conversations/{id}/pause`: the agent needs time, and keeps the conversation.
//! `GET /v1/presets`: until when, usually.

mod count;
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
use hiatus_lambda::{Deps, Failure, commands};
use hiatus_store::Wanted;
use serde_json::Value;

/// How often an agent's pauses are counted for one request: again where the agent has paused others since.
const MAX_COUNTS: u32 = 3;

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
    let mut command = parse(deps, request.json()?)?;
    let mut counts = 0;
    loop {
        let refused = match commands::on_conversation(deps, request, &command).await {
            Err(refused) if counts < MAX_COUNTS => refused,
            done => return Ok(done?.response(deps.clock.now())),
        };
        // Only too many pauses have a limit.
        let Some(limit) = refused.more.limit else {
            return Err(refused);
        };
        // In a box of its own: it is rare, and no pause should be the larger for it.
        let counted = Box::pin(count::pauses(deps, &request.conversation_id()?)).await?;
        if !counted.has_room(limit) {
            return Err(refused);
        }
        command.counted = Some(counted);
        counts += 1;
    }
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
