//! What Twilio delivers: a form, signed by a token of the account or by a key of the operator's own. Twilio
//! tries again where the connection fails, and where it is told to.

use crate::{Deps, connection};
use hiatus_channels::fact::{Fact, Ignored, Unreadable};
use hiatus_channels::status::Reference;
use hiatus_channels::twilio::{self, Parameters, SETTINGS, Secret, Signed};
use hiatus_domain::account::Account;
use hiatus_domain::connection::{Connection, Provider};
use hiatus_lambda::http::{Delivery, Problem, Response};
use hiatus_lambda::metrics;

/// Takes in what is delivered with this signature.
pub(crate) async fn receive(
    deps: &Deps,
    delivery: &Delivery,
    signature: &str,
) -> Result<Response, Problem> {
    let (connection, parameters) = proven(deps, delivery, signature, "").await?;
    let Account::TwilioMessaging(account) = &connection.described.account else {
        return Err(unproven(deps));
    };
    match twilio::read(&parameters, account, &connection.described) {
        Fact::Message(arrived) => {
            let taken = deps.intake().take_in(&connection, *arrived).await;
            if taken.as_ref().is_err_and(|problem| problem.status() < 500) {
                metrics::report(&deps.keys.common, &[("HookUnreadable", 1)]);
            }
            taken?;
        }
        Fact::Ignored(kind) => ignore(deps, &connection, kind),
        Fact::Status(_) | Fact::Seen(_) => ignore(deps, &connection, Ignored::Status),
        Fact::Unreadable(unreadable) => {
            let content = String::from_utf8_lossy(delivery.body()).into_owned();
            let unreadable = Unreadable {
                content,
                ..unreadable
            };
            deps.intake()
                .keep_unreadable(&connection, &unreadable)
                .await?;
            metrics::report(&deps.keys.common, &[("HookUnreadable", 1)]);
            return Err(Problem::invalid(&unreadable.field, unreadable.why));
        }
    }
    // No instruction: Twilio says nothing to the customer.
    Ok(Response::text(200, "text/xml", "<Response/>"))
}

/// Keeps what is reported of the message that the path names. Twilio reports as well as it can, in any order.
pub(crate) async fn report(deps: &Deps, delivery: &Delivery) -> Result<Response, Problem> {
    let signature = delivery.header(twilio::SIGNATURE);
    let signature = signature
        .ok_or_else(|| Problem::unauthorized("the header x-twilio-signature is missing"))?;
    let reference = delivery.path_parameter("reference");
    let path = format!("/status/{reference}");
    let (connection, parameters) = proven(deps, delivery, signature, &path).await?;
    let report =
        Reference::parse(reference).and_then(|reference| twilio::report(&parameters, reference));
    match report {
        Some(report) => {
            deps.intake().keep_report(&connection, report).await?;
        }
        None => ignore(deps, &connection, Ignored::Status),
    }
    Ok(Response::no_content())
}

fn ignore(deps: &Deps, connection: &Connection, kind: Ignored) {
    let (connection, kind) = (connection.id.as_str(), kind.as_str());
    tracing::info!(kind, connection, "ignored");
    metrics::report(&deps.keys.common, &[("HookIgnored", 1)]);
}

/// The connection that a delivery at this place below its hook is for, whose secrets it is signed by, and what is
/// delivered. A connection that is not there is refused like a wrong signature.
async fn proven(
    deps: &Deps,
    delivery: &Delivery,
    signature: &str,
    below: &str,
) -> Result<(Connection, Parameters), Problem> {
    let connection = connection::of(deps, delivery, |of| of == Provider::TwilioMessaging).await?;
    let connection = connection.ok_or_else(|| unproven(deps))?;
    let url = deps.url(delivery);
    let (id, query) = (&connection.id, delivery.raw_query());
    let url = format!("{url}/v1/hooks/{id}{below}{query}");
    let signed = Signed {
        url: &url,
        content_type: delivery.header("content-type"),
        body: delivery.body(),
        signature,
        settings: delivery.header(SETTINGS),
    };
    let proves = |secret: &Secret| signed.is_by(secret);
    if !connection::is_proven(deps, &connection, &proves).await? {
        return Err(unproven(deps));
    }
    let connection = connection::enabled(connection)?;
    let parameters = Parameters::read(delivery.header("content-type"), delivery.body());
    let parameters = parameters.map_err(|why| Problem::malformed(why.to_string()))?;
    check_account(&parameters, &connection)?;
    Ok((connection, parameters))
}

fn unproven(deps: &Deps) -> Problem {
    let why = "x-twilio-signature is not by a secret of this connection over its hook_url and the parameters";
    connection::refused(deps, Problem::forbidden(why))
}

/// A signature of another account's would be by another token, unless the operator has mixed them up.
fn check_account(parameters: &Parameters, connection: &Connection) -> Result<(), Problem> {
    let own = match &connection.described.account {
        Account::TwilioMessaging(account) => Some(account.account_sid.as_str()),
        _ => None,
    };
    if own.is_some() && parameters.get("AccountSid") == own {
        Ok(())
    } else {
        let why = "AccountSid is not the account of this connection";
        Err(Problem::forbidden(why))
    }
}
