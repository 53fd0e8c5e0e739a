//! `/v1/connections`: the addresses of ours at providers of channels; and `/v1/inbox`, what goes out
//! from them, for who asks.

mod change;
mod inbox;
mod key;
mod view;

use hiatus_api::routes::ConnectionsOperation;
use hiatus_domain::ids::ConnectionId;
use hiatus_lambda::Failure;
use hiatus_lambda::http::{Problem, Request, Response, respond};
pub use hiatus_secrets::Deps;
use serde_json::Value;

/// Handles API Gateway's event.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    respond(answer(deps, event).await)
}

async fn answer(deps: &Deps, event: Value) -> Result<Response, Problem> {
    let (operation, request) = Request::parse(&deps.common, event)?;
    match operation {
        ConnectionsOperation::List => view::list(deps, &request).await,
        ConnectionsOperation::Read => view::read(deps, &request, &id(&request)?).await,
        ConnectionsOperation::Put => change::put(deps, &request, &id(&request)?).await,
        ConnectionsOperation::Remove => {
            change::remove(&deps.common, &request, &id(&request)?).await
        }
        ConnectionsOperation::Rotate => key::rotate(deps, &request, &id(&request)?).await,
        ConnectionsOperation::ReadInbox => inbox::read(&deps.common, &request).await,
    }
}

/// The connection that the path names.
fn id(request: &Request) -> Result<ConnectionId, Problem> {
    request.id("id", |text| ConnectionId::parse(text), "connection")
}
