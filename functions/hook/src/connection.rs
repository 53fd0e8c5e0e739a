//! The connection that a delivery is for, and what proves that the delivery is its provider's.

use crate::Deps;
use hiatus_domain::connection::{Connection, Provider};
use hiatus_domain::ids::ConnectionId;
use hiatus_lambda::http::{Delivery, Problem};
use hiatus_lambda::metrics;
use serde::de::DeserializeOwned;

/// The connection that the path names, if it is there and such a provider's. Nothing else is read before one
/// knows who has signed.
pub(crate) async fn of(
    deps: &Deps,
    delivery: &Delivery,
    is_one: fn(Provider) -> bool,
) -> Result<Option<Connection>, Problem> {
    let Ok(id) = ConnectionId::parse(delivery.path_parameter("id")) else {
        return Ok(None);
    };
    let known = deps.keys.common.store.connection(&id).await?;
    let connection = known.connection();
    Ok(connection.filter(|connection| is_one(connection.described.account.provider())))
}

/// Whether what the operator has from a connection's provider proves it: as it is kept, or else as it can be
/// read anew.
pub(crate) async fn is_proven<S: DeserializeOwned + Default>(
    deps: &Deps,
    connection: &Connection,
    proves: &(dyn Fn(&S) -> bool + Sync),
) -> Result<bool, Problem> {
    let now = deps.keys.common.clock.now();
    Ok(deps.providers.prove(&connection.id, now, proves).await?)
}

/// The connection, if it takes anything.
pub(crate) fn enabled(connection: Connection) -> Result<Connection, Problem> {
    if connection.described.enabled {
        Ok(connection)
    } else {
        Err(Problem::forbidden("this connection is disabled"))
    }
}

/// A refusal of what is not proven, which is counted: somebody is at the door, or a secret is wrong.
pub(crate) fn refused(deps: &Deps, problem: Problem) -> Problem {
    metrics::report(&deps.keys.common, &[("HookRefused", 1)]);
    problem
}
