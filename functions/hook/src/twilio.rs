//! What Twilio delivers: a form, signed by a token of the account or by a key of the operator's own. Twilio
//! tries again where the connection fails, and where it is told to.

use crate::Deps;
use hiatus_channels::fact::{Fact, Ignored, Unreadable};
use hiatus_channels::status::Reference;
use hiatus_channels::twilio;
use hiatus_domain::account::Account;
use hiatus_domain::connection::{Connection, Provider};
use hiatus_lambda::http::{Delivery, Problem, Response};
use hiatus_lambda::metrics;

fn is_messaging(provider: Provider) -> bool {
    provider == Provider::TwilioMessaging
}

/// Takes in what is delivered.
pub(crate) async fn receive(deps: &Deps, delivery: &Delivery) -> Result<Response, Problem> {
    let (connection, parameters) = deps.proof().by_twilio(delivery, "", is_messaging).await?;
    let Account::TwilioMessaging(account) = &connection.described.account else {
        return Err(Problem::forbidden("this is no connection of Twilio's"));
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
    let reference = delivery.path_parameter("reference");
    let path = format!("/status/{reference}");
    let proof = deps.proof();
    let (connection, parameters) = proof.by_twilio(delivery, &path, is_messaging).await?;
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
