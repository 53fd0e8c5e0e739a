//! Topic: what AWS End User Messaging and SES publish to the stack's own topic: texts, WhatsApp's entries, and events of
//! messages of ours. Nobody else may publish there, so that nothing is signed, and nothing is secret. What fails is tried again by
//! Lambda, and then kept for the operator.

mod connections;
mod event;

use connections::Connections;
use event::Notification;
use hiatus_channels::aws::{Item, notified, sms};
use hiatus_channels::fact::{Fact, Ignored};
use hiatus_domain::account::Account;
use hiatus_domain::connection::Connection;
use hiatus_intake::{Facts, Intake, Noted};
use hiatus_lambda::config::{BadConfig, Config};
use hiatus_lambda::http::Problem;
use hiatus_lambda::{Deps, Failure, metrics};
use serde_json::{Value, json};
use thiserror::Error;

/// What it gets in Lambda.
pub fn deps(_: &Config, common: Deps) -> Result<Intake, BadConfig> {
    Ok(Intake {
        common,
        noted: Noted::default(),
    })
}

/// Why a notification is not taken in now.
#[derive(Debug, Error)]
enum NotTaken {
    /// It is none of these services'.
    #[error("this is no notification of AWS End User Messaging or SES")]
    Unknown,
    /// There is trouble of ours.
    #[error("it cannot be taken in ({0})")]
    Intake(&'static str),
}

impl From<NotTaken> for Failure {
    fn from(why: NotTaken) -> Self {
        Self::Service {
            service: "SNS",
            doing: "take a notification in",
            source: Box::new(why),
        }
    }
}

/// Handles the event of SNS.
pub async fn handle(intake: &Intake, event: Value) -> Result<Value, Failure> {
    let mut items = Vec::new();
    for Notification { message, published } in event::read(event)? {
        items.extend(notified(&message, published).ok_or(NotTaken::Unknown)?);
    }
    let connections = Connections::read(&intake.common.store, &items).await?;
    let mut facts = Facts::default();
    for Item { ours, fact } in items {
        let mut of = connections.of(&ours).peekable();
        if of.peek().is_none() {
            facts.add(None, fact.clone());
        }
        for connection in of {
            facts.add(Some(connection), meant(Some(connection), fact.clone()));
        }
    }
    let taken = facts.take_in(intake).await;
    let taken = taken.map_err(|problem: Problem| NotTaken::Intake(problem.code.as_str()))?;
    let numbers = [
        ("TopicIgnored", taken.ignored),
        ("TopicUnreadable", taken.unreadable),
    ];
    metrics::report_some(&intake.common, &numbers);
    Ok(json!(taken))
}

/// A fact as it concerns this connection: AWS has obeyed `STOP` already, unless that is the business's to do.
fn meant(connection: Option<&Connection>, fact: Fact) -> Fact {
    let account = connection.map(|it| &it.described.account);
    match (account, fact) {
        (Some(Account::AwsSms(account)), Fact::Message(arrived))
            if !account.self_managed_opt_outs && sms::is_obeyed(arrived.body.as_str()) =>
        {
            Fact::Ignored(Ignored::OptOut)
        }
        (_, fact) => fact,
    }
}
