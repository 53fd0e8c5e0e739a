//! Schedule: a one-time EventBridge schedule for each pause, so that it goes back to the queue on
//! time.

mod scheduler;

use hiatus_domain::Instant;
use hiatus_domain::event::EventKind;
use hiatus_domain::ids::{ConversationId, PauseId};
use hiatus_lambda::clock::{Clock, SystemClock};
use hiatus_lambda::config::{BadConfig, Config};
use hiatus_lambda::consumer::{self, BusEvent};
use hiatus_lambda::{Failure, aws};
use serde::Deserialize;
use serde_json::{Value, json};
use std::sync::Arc;

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

/// A pause that begins, or is extended.
#[derive(Debug, Deserialize)]
struct Begins {
    #[serde(deserialize_with = "consumer::conversation_id")]
    conversation_id: ConversationId,
    #[serde(deserialize_with = "consumer::pause_id")]
    pause_id: PauseId,
    #[serde(deserialize_with = "consumer::instant")]
    reassign_at: Instant,
}

async fn create(deps: &Deps, begins: &Begins) -> Result<&'static str, Failure> {
    let (conversation, pause) = (&begins.conversation_id, &begins.pause_id);
    scheduler::create(deps, conversation, pause, begins.reassign_at).await
}

/// A pause that is over.
#[derive(Debug, Deserialize)]
struct Over {
    #[serde(deserialize_with = "consumer::pause_id")]
    pause_id: PauseId,
}

/// Handles an event of the bus: creates the schedule of a pause that begins, moves that of one that is
/// extended, deletes that of one that is over. Idempotent and independent of order: a schedule that is left over fires into a
/// pause that is gone, and changes nothing.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    let event = BusEvent::parse(event)?;
    let bad = |source| Failure::BadEvent { source };
    let done = match event.kind {
        Some(EventKind::ChannelPaused) => {
            let begins: Begins = serde_json::from_value(event.detail).map_err(bad)?;
            create(deps, &begins).await?
        }
        // The schedule of the same pause, at its new time. Should an older event come later, the sweep
        // takes care of what then has no schedule.
        Some(EventKind::PauseExtended) => {
            let begins: Begins = serde_json::from_value(event.detail).map_err(bad)?;
            scheduler::delete(deps, &begins.pause_id).await?;
            create(deps, &begins).await?
        }
        Some(
            EventKind::ChannelResumed
            | EventKind::ChannelClosed
            | EventKind::TaskTransferred
            | EventKind::TaskTaken,
        ) => {
            let over: Over = serde_json::from_value(event.detail).map_err(bad)?;
            scheduler::delete(deps, &over.pause_id).await?
        }
        _ => "ignored",
    };
    Ok(json!({ "schedule": done }))
}
