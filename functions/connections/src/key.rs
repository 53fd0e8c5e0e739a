//! The key of a connection: shown when it is made, and never again.

use crate::view;
use hiatus_api::documents::ConnectionWithKey;
use hiatus_channels::SigningKey;
use hiatus_domain::commands::connection::rotate_key;
use hiatus_domain::connection::{Connection, Known};
use hiatus_domain::ids::ConnectionId;
use hiatus_lambda::http::{Problem, Request, Response};
use hiatus_secrets::Deps;
use hiatus_store::{Attempt, until_committed};

/// Of connections whose providers have secrets of their own.
const NO_KEY: &str = "key: the provider of this connection signs by secrets of its own";

/// `POST /v1/connections/{id}/rotate`: another key. The one before is taken along for a day.
pub(crate) async fn rotate(
    deps: &Deps,
    request: &Request,
    id: &ConnectionId,
) -> Result<Response, Problem> {
    let common = &deps.common;
    let intent = &request.intent(common.clock.now())?;
    let connection = until_committed(|| async move {
        let known = common.store.connection(id).await?;
        let Known::There(present) = &known else {
            return Err(Problem::not_found("connection"));
        };
        if !present.described.account.provider().signs_by_our_key() {
            return Err(Problem::not_found(NO_KEY));
        }
        let rotated = rotate_key(present, &intent.at(common.clock.now()))?;
        let Some(next) = rotated.into_change() else {
            return Ok(Attempt::Done((**present).clone()));
        };
        let committed = common.store.commit_connection(&known, &next).await?;
        Ok(committed.attempt(next))
    })
    .await?;
    with_key(deps, request, &connection).await
}

/// A connection with its present key, if it has one of ours.
pub(crate) async fn with_key(
    deps: &Deps,
    request: &Request,
    connection: &Connection,
) -> Result<Response, Problem> {
    let document = ConnectionWithKey {
        connection: view::document(deps, request, connection).await?,
        secret: key(deps, connection).await?,
    };
    Ok(Response::json(200, &document).etag(connection.version))
}

async fn key(deps: &Deps, connection: &Connection) -> Result<Option<String>, Problem> {
    if !connection.described.account.provider().signs_by_our_key() {
        return Ok(None);
    }
    let master = deps.master.value(deps.common.clock.now()).await?;
    let key = SigningKey::of(master.as_bytes(), connection);
    Ok(Some(key.to_text()))
}
