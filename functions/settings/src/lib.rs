//! `GET`, `PUT` and `PATCH /v1/settings`: whether leave and pause are on, and their limits.

mod change;

use hiatus_api::documents::PolicyInForce;
use hiatus_api::routes::SettingsOperation;
use hiatus_api::{SettingsChange, documents};
use hiatus_domain::settings::Settings;
use hiatus_domain::text::{ChannelName, QueueName};
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
    match operation {
        SettingsOperation::Read => read(deps, &request).await,
        SettingsOperation::ReadPolicy => read_policy(deps, &request).await,
        SettingsOperation::Replace => {
            let change = SettingsChange::Replace(request.json()?);
            Ok(response(&change::carry_out(deps, &request, &change).await?))
        }
        SettingsOperation::Patch => {
            let change = SettingsChange::Patch(request.json()?);
            Ok(response(&change::carry_out(deps, &request, &change).await?))
        }
    }
}

async fn read(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let settings = deps
        .store
        .read(Wanted::new().settings())
        .await?
        .settings()?;
    Ok(response(&settings).unless_known(request))
}

async fn read_policy(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let queue = request.query_as("queue", QueueName::parse)?;
    let channel = request.query_as("channel", ChannelName::parse)?;
    let settings = deps
        .store
        .read(Wanted::new().settings())
        .await?
        .settings()?;
    let held = PolicyInForce::of(&settings, queue.as_ref(), channel.as_ref());
    Ok(Response::json(200, &held))
}

fn response(settings: &Settings) -> Response {
    Response::json(200, &documents::Settings::from(settings)).etag(settings.version)
}
