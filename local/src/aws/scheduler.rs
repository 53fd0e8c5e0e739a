//! EventBridge Scheduler, as far as `schedule` uses it: one-time schedules that call a function.

use super::AwsError;
use crate::journal::{Journal, Schedule};
use crate::names::{ACCOUNT, REGION, SCHEDULE_GROUP, function_arn};
use chrono::{DateTime, NaiveDateTime, Utc};
use serde_json::{Value, json};
use std::sync::Arc;

/// Scheduler's own limits.
const MAX_NAME: usize = 64;
const MAX_RETRIES: u64 = 185;
/// The group of schedules that name none.
const DEFAULT_GROUP: &str = "default";

/// The scheduler: what it is asked for is in the journal, and the engine fires it when its time has
/// come.
pub(crate) struct Scheduler {
    journal: Arc<Journal>,
}

impl Scheduler {
    /// A scheduler with this journal.
    pub(crate) fn new(journal: Arc<Journal>) -> Self {
        Self { journal }
    }

    /// `CreateSchedule`.
    pub(crate) fn create(&self, name: &str, request: &Value) -> Result<Value, AwsError> {
        let schedule = read(name, request)?;
        let arn = arn(&schedule.group, name);
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
            fields.insert("Arn".to_owned(), json!(arn(group, name)));
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
}

fn unknown(name: &str) -> AwsError {
    AwsError::not_found(format!("Schedule {name} does not exist."))
}

fn arn(group: &str, name: &str) -> String {
    format!("arn:aws:scheduler:{REGION}:{ACCOUNT}:schedule/{group}/{name}")
}

/// The request as a schedule, or what Scheduler would say against it.
fn read(name: &str, request: &Value) -> Result<Schedule, AwsError> {
    let fits = |text: &str| {
        (1..=MAX_NAME).contains(&text.len())
            && text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
    };
    let text =
        |object: &Value, field: &str| object.get(field).and_then(Value::as_str).map(str::to_owned);
    if !fits(name) {
        return Err(AwsError::validation(
            "the name must be 1 to 64 of the characters a-z A-Z 0-9 - _ .",
        ));
    }
    let group = text(request, "GroupName").unwrap_or_else(|| DEFAULT_GROUP.to_owned());
    if group != SCHEDULE_GROUP && group != DEFAULT_GROUP {
        return Err(AwsError::not_found(format!(
            "Schedule group {group} does not exist."
        )));
    }
    if request
        .pointer("/FlexibleTimeWindow/Mode")
        .and_then(Value::as_str)
        != Some("OFF")
    {
        return Err(AwsError::validation("FlexibleTimeWindow must be OFF here"));
    }
    match text(request, "ScheduleExpressionTimezone").as_deref() {
        None | Some("UTC") => {}
        Some(_) => {
            return Err(AwsError::validation(
                "ScheduleExpressionTimezone must be UTC here",
            ));
        }
    }
    let expression = text(request, "ScheduleExpression").unwrap_or_default();
    let due = one_time(&expression).ok_or_else(|| {
        AwsError::validation(format!("Invalid Schedule Expression {expression}."))
    })?;
    let delete_when_done = match text(request, "ActionAfterCompletion").as_deref() {
        Some("DELETE") => true,
        None | Some("NONE") => false,
        Some(_) => {
            return Err(AwsError::validation(
                "ActionAfterCompletion must be DELETE or NONE",
            ));
        }
    };
    let target = request
        .get("Target")
        .ok_or_else(|| AwsError::validation("Target is required"))?;
    if !text(target, "RoleArn").is_some_and(|role| role.starts_with("arn:")) {
        return Err(AwsError::validation("Target.RoleArn must be an ARN"));
    }
    // The only function that schedules call.
    if text(target, "Arn").as_deref() != Some(&function_arn("reassign")) {
        return Err(AwsError::validation(
            "Target.Arn must be the function reassign's",
        ));
    }
    let max_retries = match target.pointer("/RetryPolicy/MaximumRetryAttempts") {
        None | Some(Value::Null) => MAX_RETRIES,
        Some(retries) => retries
            .as_u64()
            .filter(|retries| *retries <= MAX_RETRIES)
            .ok_or_else(|| AwsError::validation("MaximumRetryAttempts must be from 0 to 185"))?,
    };
    Ok(Schedule {
        group,
        name: name.to_owned(),
        due,
        function: "reassign".to_owned(),
        input: text(target, "Input").unwrap_or_else(|| "{}".to_owned()),
        attempts: 0,
        max_retries: u32::try_from(max_retries).unwrap_or(u32::MAX),
        delete_when_done,
        definition: request.to_string(),
    })
}

/// `at(yyyy-mm-ddThh:mm:ss)`, in UTC. A time that is past fires at once.
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
    use crate::names::scheduler_role_arn;

    fn request() -> Value {
        json!({
            "GroupName": "hiatus",
            "ScheduleExpression": "at(2026-01-01T00:00:05)",
            "FlexibleTimeWindow": {"Mode": "OFF"},
            "ActionAfterCompletion": "DELETE",
            "Target": {
                "Arn": function_arn("reassign"), "RoleArn": scheduler_role_arn(), "Input": r#"{"pause_id":"p"}"#,
                "RetryPolicy": {"MaximumRetryAttempts": 5},
            },
        })
    }

    fn scheduler() -> Scheduler {
        Scheduler::new(Arc::new(Journal::open(None).unwrap()))
    }

    #[test]
    fn a_schedule_is_made_once_read_and_deleted_once() {
        let scheduler = scheduler();
        let made = scheduler.create("p", &request()).unwrap();
        assert_eq!(
            made["ScheduleArn"],
            "arn:aws:scheduler:us-east-1:000000000000:schedule/hiatus/p"
        );
        assert_eq!(
            scheduler.create("p", &request()).unwrap_err().code(),
            "ConflictException"
        );
        let got = scheduler.get(Some("hiatus"), "p").unwrap();
        assert_eq!(
            (&got["Name"], &got["ScheduleExpression"]),
            (&json!("p"), &json!("at(2026-01-01T00:00:05)"))
        );
        assert_eq!(
            scheduler.get(None, "p").unwrap_err().code(),
            "ResourceNotFoundException"
        );
        scheduler.delete(Some("hiatus"), "p").unwrap();
        assert_eq!(
            scheduler.delete(Some("hiatus"), "p").unwrap_err().code(),
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
            ("reassign", r#"{"pause_id":"p"}"#)
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
