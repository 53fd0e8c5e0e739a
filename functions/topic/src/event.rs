//! The event with which SNS calls a function: <https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html>.

use hiatus_domain::{Instant, instant};
use hiatus_lambda::Failure;
use serde::Deserialize;
use serde_json::Value;

/// What was published.
#[derive(Debug)]
pub(crate) struct Notification {
    pub(crate) message: String,
    /// When, if that can be read.
    pub(crate) published: Option<Instant>,
}

#[derive(Deserialize)]
struct Event {
    #[serde(rename = "Records")]
    records: Vec<Record>,
}

#[derive(Deserialize)]
struct Record {
    #[serde(rename = "Sns")]
    sns: Sns,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Sns {
    message: String,
    #[serde(default)]
    timestamp: String,
}

/// The notifications of an event; SNS puts one into each.
pub(crate) fn read(event: Value) -> Result<Vec<Notification>, Failure> {
    let event: Event =
        serde_json::from_value(event).map_err(|source| Failure::BadEvent { source })?;
    let notifications = event.records.into_iter().map(|record| Notification {
        message: record.sns.message,
        published: instant::parse(&record.sns.timestamp).ok(),
    });
    Ok(notifications.collect())
}
