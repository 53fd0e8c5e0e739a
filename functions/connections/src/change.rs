//! `PUT` and `DELETE /v1/connections/{id}`.

use crate::view::response;
use hiatus_api::Wire;
use hiatus_api::requests::ConnectionRequest;
use hiatus_domain::commands::connection::{Put, put_connection, remove_connection};
use hiatus_domain::connection::{Described, Known};
use hiatus_domain::ids::ConnectionId;
use hiatus_domain::priority::Priority;
use hiatus_lambda::Deps;
use hiatus_lambda::http::{Problem, Request, Response, attributes, field};
use hiatus_store::{Attempt, until_committed};

/// Makes a connection, or describes it anew: 201, or 200.
pub(crate) async fn put(
    deps: &Deps,
    request: &Request,
    id: &ConnectionId,
) -> Result<Response, Problem> {
    let described = &described(request.json()?)?;
    let intent = &request.intent_without_key(deps.clock.now())?;
    let (status, connection) = until_committed(|| async move {
        let found = deps.store.connection_and_holder(id, Some(described));
        let (known, holder) = found.await?;
        let intent = intent.at(deps.clock.now());
        let put = put_connection(&known, id, described.clone(), holder.as_ref(), &intent)?;
        let (status, next) = match put {
            Put::Unchanged(present) => return Ok::<_, Problem>(Attempt::Done((200, present))),
            Put::Changed(next) => (200, next),
            Put::Made(next) => (201, next),
        };
        let committed = deps.store.commit_connection(&known, &next).await?;
        Ok(committed.attempt((status, next)))
    })
    .await?;
    Ok(response(status, &connection))
}

fn described(body: ConnectionRequest) -> Result<Described, Problem> {
    let Wire(channel) = body.channel;
    let Wire(business_address) = body.business_address;
    let priority = body.priority.map(Priority::new);
    let described = Described {
        provider: body.provider.0,
        channel,
        business_address,
        enabled: body.enabled.unwrap_or(true),
        queue: body.queue.map(|Wire(queue)| queue),
        priority: priority
            .map(|priority| field("priority", priority))
            .transpose()?,
        attributes: body.attributes.map(attributes).transpose()?,
    };
    if described.address().1.is_usable() {
        Ok(described)
    } else {
        Err(Problem::invalid("business_address", "is nobody's address"))
    }
}

/// Removes a connection. One that was removed before is not removed again.
pub(crate) async fn remove(
    deps: &Deps,
    request: &Request,
    id: &ConnectionId,
) -> Result<Response, Problem> {
    let intent = &request.intent_without_key(deps.clock.now())?;
    until_committed(|| async move {
        let present = match deps.store.connection(id).await? {
            Known::There(present) => *present,
            Known::Removed { .. } => return Ok(Attempt::Done(())),
            Known::Never => return Err(Problem::not_found("connection")),
        };
        let version = remove_connection(&present, intent)?;
        let store = &deps.store;
        let committed = store.commit_removed_connection(&present, version).await?;
        Ok(committed.attempt(()))
    })
    .await?;
    Ok(Response::no_content())
}
