//! Who delivers: the connection that the path names, if the delivery is signed by its key.

use crate::Deps;
use hiatus_channels::standard_webhooks::{ID, SIGNATURE, Signed, TIMESTAMP, Unproven};
use hiatus_channels::{Purpose, SigningKey};
use hiatus_domain::connection::Connection;
use hiatus_domain::ids::ConnectionId;
use hiatus_lambda::http::{Delivery, Problem};

/// The connection that a delivery is for, which has signed it. What costs nothing is looked at
/// first, and a connection that is not there is refused like a wrong signature.
pub(crate) async fn connection(deps: &Deps, delivery: &Delivery) -> Result<Connection, Problem> {
    let signed = Signed {
        id: header(delivery, ID)?,
        timestamp: header(delivery, TIMESTAMP)?,
        signature: header(delivery, SIGNATURE)?,
        body: delivery.body(),
    };
    let now = deps.common.clock.now();
    signed.check_time(now.timestamp()).map_err(refused)?;
    let unknown = || refused(Unproven::WrongSignature);
    let id = ConnectionId::parse(delivery.path_parameter("id")).map_err(|_| unknown())?;
    let known = deps.common.store.connection(&id).await?;
    let connection = known.connection().ok_or_else(unknown)?;
    let master = deps.master.value(now).await?;
    let keys: Vec<_> = connection
        .keys
        .in_force(now)
        .map(|generation| {
            SigningKey::derived(
                master.as_bytes(),
                Purpose::Connection,
                id.as_str(),
                generation,
            )
        })
        .collect();
    signed.check_signature(&keys).map_err(refused)?;
    if connection.described.enabled {
        Ok(connection)
    } else {
        Err(Problem::forbidden("this connection is disabled"))
    }
}

fn header<'a>(delivery: &'a Delivery, name: &str) -> Result<&'a str, Problem> {
    let value = delivery.header(name);
    value.ok_or_else(|| Problem::unauthorized(&format!("the header {name} is missing")))
}

fn refused(why: Unproven) -> Problem {
    Problem::unauthorized(&why.to_string())
}
