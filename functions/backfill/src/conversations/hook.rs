//! `POST /v1/hooks/{id}/conversations`: what the webhooks of Conversations tell.

use super::thread::{Came, Line};
use crate::{Deps, Trouble, list};
use hiatus_api::documents::TakenDelivery;
use hiatus_channels::fact::{Ignored, Unreadable};
use hiatus_channels::status::{Reference, Report};
use hiatus_channels::twilio::conversations::{self, Event, Updated};
use hiatus_domain::account::Account;
use hiatus_domain::connection::{Connection, Provider};
use hiatus_lambda::failure::chain;
use hiatus_lambda::http::{Delivery, Problem, Response};
use hiatus_lambda::metrics;

/// What the path has below the connection's hook.
const BELOW: &str = "/conversations";

/// Takes in what is delivered.
pub(crate) async fn receive(deps: &Deps, delivery: &Delivery) -> Result<Response, Problem> {
    let is_one = |of| of == Provider::TwilioConversations;
    let proof = deps.proof();
    let (connection, parameters) = proof.by_twilio(delivery, BELOW, is_one).await?;
    let Account::TwilioConversations(account) = &connection.described.account else {
        return Err(Problem::forbidden("this is no service of Conversations"));
    };
    let line = Line {
        deps,
        connection: &connection,
        account,
    };
    let taken = match conversations::read(&parameters, account) {
        Ok(Event::Added(message)) => counted(line.heard(*message).await?),
        Ok(Event::Updated(updated)) => told(line, updated).await?,
        Ok(Event::Other) => ignored(Ignored::OtherField),
        Err(unreadable) => return Err(unread(deps, (&connection, delivery), unreadable).await?),
    };
    let numbers = [
        ("HookIgnored", taken.ignored),
        ("HookUnreadable", taken.unreadable),
    ];
    metrics::report_some(&deps.common, &numbers);
    Ok(Response::json(200, &taken))
}

/// What should have been a message is kept as it came, and refused.
async fn unread(
    deps: &Deps,
    (connection, delivery): (&Connection, &Delivery),
    unreadable: Unreadable,
) -> Result<Problem, Problem> {
    let content = String::from_utf8_lossy(delivery.body()).into_owned();
    let unreadable = Unreadable {
        content,
        ..unreadable
    };
    let intake = deps.intake();
    intake.keep_unreadable(connection, &unreadable).await?;
    metrics::report(&deps.common, &[("HookUnreadable", 1)]);
    Ok(Problem::invalid(&unreadable.field, unreadable.why))
}

fn counted(came: Came) -> TakenDelivery {
    let mut taken = TakenDelivery::default();
    match came {
        Came::New | Came::Known => taken.messages = 1,
        Came::Ignored(kind) => return ignored(kind),
        Came::Unreadable => taken.unreadable = 1,
    }
    taken
}

fn ignored(kind: Ignored) -> TakenDelivery {
    tracing::info!(kind = kind.as_str(), "ignored");
    TakenDelivery {
        ignored: 1,
        ..TakenDelivery::default()
    }
}

/// Keeps how a message of ours fares: Twilio says whose it is when it is asked for the message, which has our mark. What
/// cannot be asked for now is not reported again: how far the message has got next will be.
async fn told(line: Line<'_>, updated: Updated) -> Result<TakenDelivery, Problem> {
    let reference = match asked(line, &updated).await {
        Ok(reference) => reference,
        Err(Trouble::Store(error)) => return Err(error.into()),
        Err(Trouble::Secret(error)) => return Err(error.into()),
        Err(trouble) => {
            let (connection, error) = (line.connection.id.as_str(), chain(&trouble));
            tracing::warn!(connection, error, "a report is on nobody knows what");
            None
        }
    };
    let Some(reference) = reference else {
        return Ok(ignored(Ignored::Status));
    };
    let report = Report {
        reference,
        status: updated.status,
        error: updated.error,
        provider_id: Some(updated.sid),
    };
    let intake = line.deps.intake();
    intake.keep_report(line.connection, report).await?;
    Ok(TakenDelivery {
        statuses: 1,
        ..TakenDelivery::default()
    })
}

async fn asked(line: Line<'_>, updated: &Updated) -> Result<Option<Reference>, Trouble> {
    let secret = line.secret(false).await?;
    let call = line.asks(&secret).one(&updated.thread, &updated.sid);
    let call = call.ok_or(Trouble::NoSecrets)?;
    let answer = list::answered(line.deps, call).await?;
    let reference = conversations::reference(list::parts(&answer), line.account);
    reference.map_err(Trouble::Provider)
}
