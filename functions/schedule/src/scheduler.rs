//! EventBridge Scheduler: creating and deleting a timer's schedule, both idempotent.

use crate::Deps;
use crate::timer::Timer;
use aws_sdk_scheduler::error::SdkError;
use aws_sdk_scheduler::operation::create_schedule::CreateScheduleError;
use aws_sdk_scheduler::operation::delete_schedule::DeleteScheduleError;
use aws_sdk_scheduler::types::{
    ActionAfterCompletion, DeadLetterConfig, FlexibleTimeWindow, FlexibleTimeWindowMode,
    RetryPolicy, Target,
};
use hiatus_lambda::Failure;

/// A call that fails is retried for an hour; by then the sweep has long done its work.
const MAX_EVENT_AGE_SECONDS: i32 = 3600;
const MAX_RETRIES: i32 = 10;

/// Creates the schedule of a timer. One of its name is the same one.
pub(crate) async fn create(deps: &Deps, timer: &Timer<'_>) -> Result<&'static str, Failure> {
    // Scheduler refuses an instant in the past; the sweep does it within the minute.
    if timer.at <= deps.clock.now() {
        return Ok("past");
    }
    let window = FlexibleTimeWindow::builder()
        .mode(FlexibleTimeWindowMode::Off)
        .build()
        .map_err(failed("describe"))?;
    let sent = deps
        .scheduler
        .create_schedule()
        .name(timer.name())
        .group_name(&deps.group)
        .schedule_expression(timer.expression())
        .schedule_expression_timezone("UTC")
        .flexible_time_window(window)
        .action_after_completion(ActionAfterCompletion::Delete)
        .target(target(deps, timer)?)
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

/// Deletes the schedule of a timer that is over. One that is not there has fired, or was deleted
/// before.
pub(crate) async fn delete(deps: &Deps, timer: &Timer<'_>) -> Result<&'static str, Failure> {
    // It has fired, which deleted it; or, in the second that it may be late, it finds nothing due.
    if timer.at <= deps.clock.now() {
        return Ok("past");
    }
    let sent = deps
        .scheduler
        .delete_schedule()
        .name(timer.name())
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

fn target(deps: &Deps, timer: &Timer<'_>) -> Result<Target, Failure> {
    let retry = RetryPolicy::builder()
        .maximum_event_age_in_seconds(MAX_EVENT_AGE_SECONDS)
        .maximum_retry_attempts(MAX_RETRIES)
        .build();
    Target::builder()
        .arn(&deps.reassign_arn)
        .role_arn(&deps.role_arn)
        .input(timer.of.input().to_string())
        .retry_policy(retry)
        .dead_letter_config(DeadLetterConfig::builder().arn(&deps.dlq_arn).build())
        .build()
        .map_err(failed("describe a target"))
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
