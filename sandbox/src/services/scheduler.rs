//! EventBridge Scheduler: one-time schedules that call a function.

use super::AwsError;
use crate::journal::{Journal, Schedule};
use crate::names::{function_arn, schedule_arn};
use chrono::{DateTime, NaiveDateTime, Utc};
use serde_json::{Value, json};
use std::sync::Arc;

/// Scheduler's own limits.
const MAX_NAME: usize = 64;
const MAX_RETRIES: u32 = 185;
/// The group of schedules that name none.
const DEFAULT_GROUP: &str = "default";

/// The scheduler: its schedules are in the journal, and the engine fires them when they are due.
pub(crate) struct Scheduler {
    journal: Arc<Journal>,
    group: &'static str,
    targets: Vec<&'static str>,
}

impl Scheduler {
    /// A scheduler with this group of schedules, which may call these functions.
    pub(crate) fn new(
        journal: Arc<Journal>,
        group: &'static str,
        targets: Vec<&'static str>,
    ) -> Self {
        Self {
            journal,
            group,
            targets,
        }
    }

    /// `CreateSchedule`.
    pub(crate) fn create(&self, name: &str, request: &Value) -> Result<Value, AwsError> {
        let schedule = self.read(name, request)?;
        let arn = schedule_arn(&schedule.group, name);
        if self.journal.create_schedule(&schedule)? {
            Ok(json!({"ScheduleArn": arn}))
        } else {
            Err(AwsError::conflict(format!(
                "Schedule {name} already exists."
            )))
        }
    }

    /// `GetSchedule`.
    pub(crate) fn get(&self, group: Option<&str>, name: &str) -> Result<Value, AwsError> {
        let group = group.unwrap_or(DEFAULT_GROUP);
        let definition = self
            .journal
            .schedule_definition(group, name)?
            .ok_or_else(|| unknown(name))?;
        let mut answer: Value = serde_json::from_str(&definition)
            .map_err(|_| AwsError::internal("the schedule cannot be read"))?;
        if let Value::Object(fields) = &mut answer {
            fields.insert("Name".to_owned(), json!(name));
            fields.insert("Arn".to_owned(), json!(schedule_arn(group, name)));
        }
        Ok(answer)
    }

    /// `DeleteSchedule`.
    pub(crate) fn delete(&self, group: Option<&str>, name: &str) -> Result<Value, AwsError> {
        if self
            .journal
            .delete_schedule(group.unwrap_or(DEFAULT_GROUP), name)?
        {
            Ok(json!({}))
        } else {
            Err(unknown(name))
        }
    }

    /// The request as a schedule, or Scheduler's refusal.
    fn read(&self, name: &str, request: &Value) -> Result<Schedule, AwsError> {
        check_name(name)?;
        check_window(request)?;
        let target = request
            .get("Target")
            .ok_or_else(|| AwsError::validation("Target is required"))?;
        Ok(Schedule {
            group: self.group(request)?,
            name: name.to_owned(),
            due: due(request)?,
            function: self.function(target)?,
            input: text(target, "Input").unwrap_or("{}").to_owned(),
            attempts: 0,
            max_retries: max_retries(target)?,
            delete_when_done: delete_when_done(request)?,
            definition: request.to_string(),
        })
    }

    fn group(&self, request: &Value) -> Result<String, AwsError> {
        let group = text(request, "GroupName").unwrap_or(DEFAULT_GROUP);
        if group == self.group || group == DEFAULT_GROUP {
            Ok(group.to_owned())
        } else {
            Err(AwsError::not_found(format!(
                "Schedule group {group} does not exist."
            )))
        }
    }

    fn function(&self, target: &Value) -> Result<String, AwsError> {
        if !text(target, "RoleArn").is_some_and(|role| role.starts_with("arn:")) {
            return Err(AwsError::validation("Target.RoleArn must be an ARN"));
        }
        let arn = text(target, "Arn").unwrap_or_default();
        let function = self
            .targets
            .iter()
            .find(|function| function_arn(function) == arn);
        function
            .map(|function| (*function).to_owned())
            .ok_or_else(|| {
                AwsError::validation("Target.Arn must be that of a function that schedules call")
            })
    }
}

fn unknown(name: &str) -> AwsError {
    AwsError::not_found(format!("Schedule {name} does not exist."))
}

fn text<'a>(object: &'a Value, field: &str) -> Option<&'a str> {
    object.get(field).and_then(Value::as_str)
}

fn check_name(name: &str) -> Result<(), AwsError> {
    let valid = (1..=MAX_NAME).contains(&name.len())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
    if valid {
        Ok(())
    } else {
        Err(AwsError::validation(
            "the name must be 1 to 64 of the characters a-z A-Z 0-9 - _ .",
        ))
    }
}

/// Only schedules that fire exactly at their time, in UTC, are emulated.
fn check_window(request: &Value) -> Result<(), AwsError> {
    let mode = request
        .pointer("/FlexibleTimeWindow/Mode")
        .and_then(Value::as_str);
    if mode != Some("OFF") {
        return Err(AwsError::validation("FlexibleTimeWindow must be OFF here"));
    }
    match text(request, "ScheduleExpressionTimezone") {
        None | Some("UTC") => Ok(()),
        Some(_) => Err(AwsError::validation(
            "ScheduleExpressionTimezone must be UTC here",
        )),
    }
}

fn due(request: &Value) -> Result<DateTime<Utc>, AwsError> {
    let expression = text(request, "ScheduleExpression").unwrap_or_default();
    one_time(expression)
        .ok_or_else(|| AwsError::validation(format!("Invalid Schedule Expression {expression}.")))
}

fn delete_when_done(request: &Value) -> Result<bool, AwsError> {
    match text(request, "ActionAfterCompletion") {
        Some("DELETE") => Ok(true),
        None | Some("NONE") => Ok(false),
        Some(_) => Err(AwsError::validation(
            "ActionAfterCompletion must be DELETE or NONE",
        )),
    }
}

fn max_retries(target: &Value) -> Result<u32, AwsError> {
    match target.pointer("/RetryPolicy/MaximumRetryAttempts") {
        None | Some(Value::Null) => Ok(MAX_RETRIES),
        Some(retries) => retries
            .as_u64()
            .and_then(|retries| u32::try_from(retries).ok())
            .filter(|retries| *retries <= MAX_RETRIES)
            .ok_or_else(|| AwsError::validation("MaximumRetryAttempts must be from 0 to 185")),
    }
}

/// `at(yyyy-mm-ddThh:mm:ss)`, in UTC. A time in the past fires at once.
fn one_time(expression: &str) -> Option<DateTime<Utc>> {
    let time = expression.strip_prefix("at(")?.strip_suffix(')')?;
    // chrono is lenient with the number of digits; Scheduler is not.
    if time.len() != "yyyy-mm-ddThh:mm:ss".len() {
        return None;
    }
    Some(
        NaiveDateTime::parse_from_str(time, "%Y-%m-%dT%H:%M:%S")
            .ok()?
            .and_utc(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request() -> Value {
        json!({
            "GroupName": "timers",
            "ScheduleExpression": "at(2026-01-01T00:00:05)",
            "FlexibleTimeWindow": {"Mode": "OFF"},
            "ActionAfterCompletion": "DELETE",
            "Target": {
                "Arn": function_arn("ring"), "RoleArn": "arn:aws:iam::000000000000:role/scheduler", "Input": r#"{"timer_id":"p"}"#,
                "RetryPolicy": {"MaximumRetryAttempts": 5},
            },
        })
    }

    fn scheduler() -> Scheduler {
        Scheduler::new(
            Arc::new(Journal::open(None).unwrap()),
            "timers",
            vec!["ring"],
        )
    }

    #[test]
    fn a_schedule_is_created_once_read_and_deleted_once() {
        let scheduler = scheduler();
        let made = scheduler.create("p", &request()).unwrap();
        assert_eq!(
            made["ScheduleArn"],
            "arn:aws:scheduler:us-east-1:000000000000:schedule/timers/p"
        );
        assert_eq!(
            scheduler.create("p", &request()).unwrap_err().code(),
            "ConflictException"
        );
        let got = scheduler.get(Some("timers"), "p").unwrap();
        assert_eq!(
            (&got["Name"], &got["ScheduleExpression"]),
            (&json!("p"), &json!("at(2026-01-01T00:00:05)"))
        );
        assert_eq!(
            scheduler.delete(None, "p").unwrap_err().code(),
            "ResourceNotFoundException"
        );
        scheduler.delete(Some("timers"), "p").unwrap();
        assert_eq!(
            scheduler.delete(Some("timers"), "p").unwrap_err().code(),
            "ResourceNotFoundException"
        );
    }

    #[test]
    fn what_will_fire_is_what_was_asked_for() {
        let scheduler = scheduler();
        scheduler.create("p", &request()).unwrap();
        let schedule = scheduler.journal.next_schedule().unwrap().unwrap();
        assert_eq!(
            schedule.due,
            "2026-01-01T00:00:05Z".parse::<DateTime<Utc>>().unwrap()
        );
        assert_eq!(
            (schedule.function.as_str(), schedule.input.as_str()),
            ("ring", r#"{"timer_id":"p"}"#)
        );
        assert_eq!((schedule.max_retries, schedule.delete_when_done), (5, true));
    }

    #[test]
    fn nonsense_is_refused_and_makes_nothing() {
        let scheduler = scheduler();
        for name in ["", "a b", "a/b", "ä", &"x".repeat(65)] {
            assert_eq!(
                scheduler.create(name, &request()).unwrap_err().code(),
                "ValidationException",
                "{name}"
            );
        }
        for (pointer, value) in [
            ("/ScheduleExpression", json!("rate(1 minute)")),
            ("/ScheduleExpression", json!("at(2026-01-01T00:00:05Z)")),
            ("/ScheduleExpression", json!("at(2026-02-30T00:00:05)")),
            ("/ScheduleExpression", json!("at(2026-1-1T00:00:05)")),
            ("/ScheduleExpression", json!(null)),
            ("/FlexibleTimeWindow/Mode", json!("FLEXIBLE")),
            ("/ActionAfterCompletion", json!("KEEP")),
            (
                "/Target/Arn",
                json!("arn:aws:lambda:us-east-1:000000000000:function:other"),
            ),
            ("/Target/RoleArn", json!("role")),
            ("/Target/RetryPolicy/MaximumRetryAttempts", json!(186)),
            ("/Target", json!(null)),
        ] {
            let mut wrong = request();
            *wrong.pointer_mut(pointer).unwrap() = value.clone();
            let refusal = scheduler.create("p", &wrong).unwrap_err();
            assert_eq!(refusal.code(), "ValidationException", "{pointer} {value}");
        }
        let mut other_group = request();
        other_group["GroupName"] = json!("other");
        assert_eq!(
            scheduler.create("p", &other_group).unwrap_err().code(),
            "ResourceNotFoundException"
        );
        assert_eq!(scheduler.journal.next_schedule().unwrap(), None);
    }
}
