//! What Meta delivers: batches of all numbers, pages or accounts of an app, at the one URL that a product of the app has, signed
//! by its secret. What is not answered 200 it delivers again, for up to seven days.

use crate::Deps;
use hiatus_channels::meta::{self, Item, Secret, Signed};
use hiatus_domain::account::Account;
use hiatus_domain::connection::{Connection, Provider};
use hiatus_intake::{Facts, enabled};
use hiatus_lambda::http::{Delivery, Problem, Response};
use hiatus_lambda::metrics;
use std::collections::BTreeSet;

/// How many connections are read at once.
const PAGE: usize = 100;

/// Meta asks whether a hook is ours: who knows the token gets its challenge back.
pub(crate) async fn verify(deps: &Deps, delivery: &Delivery) -> Result<Response, Problem> {
    let asked = |name: &str| delivery.query(&format!("hub.{name}"));
    let token = asked("verify_token").ok_or_else(|| {
        Problem::unauthorized("hub.verify_token is missing: this is where a provider delivers")
    })?;
    let refused = || {
        let why = "hub.verify_token is not that of this connection";
        deps.proof().refused(Problem::forbidden(why))
    };
    let connection = deps.proof().connection(delivery, meta::is_meta).await?;
    let connection = connection.ok_or_else(refused)?;
    let proves = |secret: &Secret| secret.is_verify_token(&token);
    if !deps.proof().is_proven(&connection, &proves).await? {
        return Err(refused());
    }
    let challenge = asked("challenge").unwrap_or_default();
    let answer = Response::text(200, "text/plain; charset=utf-8", challenge);
    Ok(answer.header("x-content-type-options", "nosniff"))
}

/// Takes in what is delivered with this signature.
pub(crate) async fn receive(
    deps: &Deps,
    delivery: &Delivery,
    signature: &str,
) -> Result<Response, Problem> {
    let signed = Signed {
        signature,
        body: delivery.body(),
    };
    let own = proven(deps, delivery, signed).await?;
    let items = meta::read(delivery.body());
    let items = items.map_err(|why| Problem::malformed(format!("the body {}", why.why)))?;
    let accounts: BTreeSet<_> = items.iter().map(account_of).collect();
    let mut connections = vec![own];
    let is_missing = |wanted: &(Provider, &str)| {
        !wanted.1.is_empty() && of_account(&connections, *wanted).is_none()
    };
    if accounts.iter().any(is_missing) {
        connections.extend(others(deps, &accounts, signed).await?);
    }
    let mut facts = Facts::default();
    for item in items {
        let connection = of_account(&connections, account_of(&item));
        facts.add(connection, item.fact);
    }
    let taken = facts.take_in(&deps.intake()).await?;
    let numbers = [
        ("HookIgnored", taken.ignored),
        ("HookUnreadable", taken.unreadable),
    ];
    metrics::report_some(&deps.keys.common, &numbers);
    Ok(Response::json(200, &taken))
}

/// The connection that the path names, whose secrets a delivery is signed by. One that is not there is
/// refused like a wrong signature.
async fn proven(
    deps: &Deps,
    delivery: &Delivery,
    signed: Signed<'_>,
) -> Result<Connection, Problem> {
    let refused = || {
        let why = "x-hub-signature-256 is not by a secret of this connection over the body";
        deps.proof().refused(Problem::forbidden(why))
    };
    let connection = deps.proof().connection(delivery, meta::is_meta).await?;
    let connection = connection.ok_or_else(refused)?;
    let proves = |secret: &Secret| signed.is_by(secret);
    if !deps.proof().is_proven(&connection, &proves).await? {
        return Err(refused());
    }
    enabled(connection)
}

/// The other connections of these accounts, which have to be of the same app: a signature proves no more.
async fn others(
    deps: &Deps,
    accounts: &BTreeSet<(Provider, &str)>,
    signed: Signed<'_>,
) -> Result<Vec<Connection>, Problem> {
    let store = &deps.keys.common.store;
    let (mut found, mut after) = (Vec::new(), None);
    loop {
        let page = store.connections(after.as_ref(), PAGE).await?;
        for connection in page.items {
            let is_wanted = own_account(&connection).is_some_and(|own| accounts.contains(&own));
            let proves = |secret: &Secret| signed.is_by(secret);
            if is_wanted
                && connection.described.enabled
                && deps.proof().is_proven(&connection, &proves).await?
            {
                found.push(connection);
            }
        }
        after = page.next;
        if after.is_none() {
            return Ok(found);
        }
    }
}

/// Whose an item is.
fn account_of(item: &Item) -> (Provider, &str) {
    (item.provider, &item.account)
}

/// The number, page or account of a connection, as Meta numbers it.
fn own_account(connection: &Connection) -> Option<(Provider, &str)> {
    let account = &connection.described.account;
    let id = match account {
        Account::WhatsAppCloud(number) => number.phone_number_id.as_str(),
        Account::Messenger(page) | Account::Instagram(page) => page.page_id.as_str(),
        Account::Webhook(_)
        | Account::TwilioMessaging(_)
        | Account::TwilioConversations(_)
        | Account::AwsSms(_)
        | Account::AwsWhatsApp(_)
        | Account::Ses(_) => return None,
    };
    Some((account.provider(), id))
}

fn of_account<'a>(
    connections: &'a [Connection],
    wanted: (Provider, &str),
) -> Option<&'a Connection> {
    connections
        .iter()
        .find(|connection| own_account(connection) == Some(wanted))
}
