//! `GET /v1/connections` and `GET /v1/connections/{id}`.

use hiatus_api::documents::{self, Connections};
use hiatus_domain::connection::Connection;
use hiatus_domain::ids::ConnectionId;
use hiatus_lambda::http::{Problem, Request, Response, Room};
use hiatus_secrets::Deps;
use hiatus_store::Cursor;

/// Reads one page of the connections.
pub(crate) async fn list(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let paging = request.paging()?;
    let page = deps
        .common
        .store
        .connections(paging.after.as_ref(), paging.limit)
        .await?;
    let (url, now) = (deps.url(request), deps.common.clock.now());
    let ids = page.items.iter().map(|connection| &connection.id);
    let observed = deps.common.store.observed(ids).await?;
    let mut room = Room::default();
    let listed: Vec<_> = page
        .items
        .iter()
        .map(|connection| {
            let observed = observed.get(&connection.id).cloned();
            let observed = observed.unwrap_or_default();
            documents::Connection::at(connection, &observed, &url, now)
        })
        .take_while(|connection| room.takes(connection))
        .collect();
    let next = match listed.last() {
        // The next page goes on behind the last connection of this one.
        Some(last) if listed.len() < page.items.len() => Some(Cursor::after(last.id.0.as_str())),
        _ => page.next,
    };
    let page = Connections {
        connections: listed,
    };
    Ok(Response::page(page, next.as_ref()))
}

/// A connection as it is, with its health.
pub(crate) async fn document<'a>(
    deps: &Deps,
    request: &Request,
    connection: &'a Connection,
) -> Result<documents::Connection<'a>, Problem> {
    let id = &connection.id;
    let observed = deps.common.store.observed([id]).await?.remove(id);
    let observed = observed.unwrap_or_default();
    let (url, now) = (deps.url(request), deps.common.clock.now());
    Ok(documents::Connection::at(connection, &observed, &url, now))
}

/// Reads a connection.
pub(crate) async fn read(
    deps: &Deps,
    request: &Request,
    id: &ConnectionId,
) -> Result<Response, Problem> {
    let connection = deps.common.store.connection(id).await?.connection();
    let connection = connection.ok_or_else(|| Problem::not_found("connection"))?;
    let document = document(deps, request, &connection).await?;
    let answer = Response::json(200, &document).etag(connection.version);
    Ok(answer.unless_known(request))
}
