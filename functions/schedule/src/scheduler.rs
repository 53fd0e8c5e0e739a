//! EventBridge Scheduler: creating and deleting a pause's schedule, both idempotent.

use crate::Deps;
use aws_sdk_scheduler::error::SdkError;
use aws_sdk_scheduler::operation::create_schedule::CreateScheduleError;
use aws_sdk_scheduler::operation::delete_schedule::DeleteScheduleError;
use aws_sdk_scheduler::types::{
    ActionAfterCompletion, DeadLetterConfig, FlexibleTimeWindow, FlexibleTimeWindowMode,
    RetryPolicy, Target,
};
use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use hiatus_domain::ids::{ConversationId, PauseId};
use hiatus_lambda::Failure;
use serde_json::json;

/// A call that fails is retried for an hour; by then the sweep has long done its work.
const MAX_EVENT_AGE_SECONDS: i32 = 3600;
const MAX_RETRIES: i32 = 10;

/// Creates the schedule of a pause. One of its name is the same one: the name is the pause's id.
pub(crate) async fn create(
    deps: &Deps,
    conversation: &ConversationId,
    pause: &PauseId,
    at: DateTime<Utc>,
) -> Result<&'static str, Failure> {
    // Scheduler refuses an instant in the past; the sweep does it within the minute.
    if at <= deps.clock.now() {
        return Ok("past");
    }
    let window = FlexibleTimeWindow::builder()
        .mode(FlexibleTimeWindowMode::Off)
        .build()
        .map_err(failed("describe"))?;
    let sent = deps
        .scheduler
        .create_schedule()
        .name(pause.as_str())
        .group_name(&deps.group)
        .schedule_expression(expression(at))
        .schedule_expression_timezone("UTC")
        .flexible_time_window(window)
        .action_after_completion(ActionAfterCompletion::Delete)
        .target(target(deps, conversation, pause)?)
        .send()
        .await;
    match sent {
        Ok(_) => Ok("created"),
        Err(SdkError::ServiceError(e))
            if matches!(e.err(), CreateScheduleError::ConflictException(_)) =>
        {
            Ok("there")
        }
        Err(error) => Err(failed("create a schedule")(error)),
    }
}

/// Deletes the schedule of a pause that is over. One that is not there has fired, or was deleted
/// before.
pub(crate) async fn delete(deps: &Deps, pause: &PauseId) -> Result<&'static str, Failure> {
    let sent = deps
        .scheduler
        .delete_schedule()
        .name(pause.as_str())
        .group_name(&deps.group)
        .send()
        .await;
    match sent {
        Ok(_) => Ok("deleted"),
        Err(SdkError::ServiceError(e))
            if matches!(e.err(), DeleteScheduleError::ResourceNotFoundException(_)) =>
        {
            Ok("gone")
        }
        Err(error) => Err(failed("delete a schedule")(error)),
    }
}

fn target(deps: &Deps, conversation: &ConversationId, pause: &PauseId) -> Result<Target, Failure> {
    let input = json!({ "conversation_id": conversation.as_str(), "pause_id": pause.as_str() });
    let retry = RetryPolicy::builder()
        .maximum_event_age_in_seconds(MAX_EVENT_AGE_SECONDS)
        .maximum_retry_attempts(MAX_RETRIES)
        .build();
    Target::builder()
        .arn(&deps.reassign_arn)
        .role_arn(&deps.role_arn)
        .input(input.to_string())
        .retry_policy(retry)
        .dead_letter_config(DeadLetterConfig::builder().arn(&deps.dlq_arn).build())
        .build()
        .map_err(failed("describe a target"))
}

/// Scheduler takes whole seconds: rounded up, so that it never fires early.
fn expression(at: DateTime<Utc>) -> String {
    let whole = at.trunc_subsecs(0);
    let whole = if whole < at {
        whole + TimeDelta::seconds(1)
    } else {
        whole
    };
    format!("at({})", whole.format("%Y-%m-%dT%H:%M:%S"))
}

fn failed<E>(doing: &'static str) -> impl FnOnce(E) -> Failure
where
    E: std::error::Error + Send + Sync + 'static,
{
    move |error| Failure::Service {
        service: "EventBridge Scheduler",
        doing,
        source: Box::new(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_expression_is_in_whole_seconds_and_never_early() {
        let at = |text: &str| expression(text.parse().unwrap());
        assert_eq!(at("2026-01-01T00:00:00Z"), "at(2026-01-01T00:00:00)");
        assert_eq!(at("2026-01-01T00:00:00.001Z"), "at(2026-01-01T00:00:01)");
        assert_eq!(at("2026-12-31T23:59:59.999Z"), "at(2027-01-01T00:00:00)");
    }
}
