//! Schedule: a one-time `EventBridge` schedule for each timer of an item, so that what is due happens to
//! the second. An item has at most one timer, that of its place in the index `due`; the events of its
//! versions say how it changes.

mod scheduler;
mod timer;

use hiatus_domain::Instant;
use hiatus_lambda::clock::{Clock, SystemClock};
use hiatus_lambda::config::{BadConfig, Config};
use hiatus_lambda::consumer::{self, BusEvent, TimerOf};
use hiatus_lambda::{Failure, aws};
use serde::Deserialize;
use serde_json::{Value, json};
use std::sync::Arc;
use timer::Timer;

/// EventBridge Scheduler, and the targets of its schedules.
#[derive(Clone)]
pub struct Deps {
    /// The SDK client.
    pub scheduler: aws_sdk_scheduler::Client,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// The group of the schedules.
    pub group: String,
    /// What a schedule calls: the function `reassign`.
    pub reassign_arn: String,
    /// The role in which it calls.
    pub role_arn: String,
    /// The dead-letter queue of calls that keep failing.
    pub dlq_arn: String,
}

impl Deps {
    /// What the function gets in Lambda.
    pub fn from_config(config: &Config) -> Result<Self, BadConfig> {
        Ok(Self {
            scheduler: aws_sdk_scheduler::Client::new(&aws::sdk(config, "SCHEDULER")?),
            clock: Arc::new(SystemClock),
            group: config.required("HIATUS_SCHEDULE_GROUP")?,
            reassign_arn: config.required("HIATUS_REASSIGN_ARN")?,
            role_arn: config.required("HIATUS_SCHEDULER_ROLE_ARN")?,
            dlq_arn: config.required("HIATUS_SCHEDULE_DLQ_ARN")?,
        })
    }
}

/// What an event says of its item's timer.
#[derive(Debug, Deserialize)]
struct Changed {
    #[serde(flatten)]
    of: TimerOf,
    #[serde(default, deserialize_with = "consumer::instant_or_null")]
    due_at: Option<Instant>,
    #[serde(default, deserialize_with = "consumer::instant_or_null")]
    was_due_at: Option<Instant>,
}

/// Handles an event of the bus that changes a timer: the schedule of the one before goes, that of the new
/// one is created. Idempotent and independent of order, since each timer has a schedule of its own: one
/// that is left over has its item looked at, of which nothing is due, and changes nothing.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    let event = BusEvent::parse(event)?;
    if event.detail.get("due_at").is_none() {
        return Ok(json!({ "schedule": "ignored" }));
    }
    let changed: Changed =
        serde_json::from_value(event.detail).map_err(|source| Failure::BadEvent { source })?;
    let timer = |at| Timer {
        of: &changed.of,
        at,
    };
    let mut done = "none";
    if let Some(was) = changed.was_due_at {
        done = scheduler::delete(deps, &timer(was)).await?;
    }
    if let Some(at) = changed.due_at {
        done = scheduler::create(deps, &timer(at)).await?;
    }
    Ok(json!({ "schedule": done }))
}
