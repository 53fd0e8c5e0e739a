//! `GET /v1/conversations/{id}/templates`: what may go out when free text goes no more.

use hiatus_api::documents::Templates;
use hiatus_api::routes::Scope;
use hiatus_api::templates::listed;
use hiatus_lambda::http::{Problem, Request, Response};
use hiatus_lambda::{Deps, reading};

/// The templates that the connection of the conversation's address lists; none where there is no such connection.
pub(crate) async fn read(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let now = deps.clock.now();
    let conversation = reading::readable(deps, request, &[Scope::Supervisor], now).await?;
    let connection = deps.store.connection_of(&conversation.addresses()).await?;
    let menu = connection.and_then(|(connection, _)| connection.described.templates);
    let templates = listed(menu.as_ref());
    Ok(Response::json(200, &Templates { templates }))
}
