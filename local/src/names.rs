//! The names that the local system's resources have, as the template gives names to the real ones.

/// The region that every ARN and event names.
pub const REGION: &str = "us-east-1";
/// The account that every ARN and event names.
pub const ACCOUNT: &str = "000000000000";
/// The table.
pub const TABLE: &str = "hiatus";
/// The event bus.
pub const BUS: &str = "hiatus";
/// The schedules' group.
pub const SCHEDULE_GROUP: &str = "hiatus";

/// A function's ARN.
pub fn function_arn(function: &str) -> String {
    format!("arn:aws:lambda:{REGION}:{ACCOUNT}:function:{function}")
}

/// The role with which the scheduler calls.
pub fn scheduler_role_arn() -> String {
    format!("arn:aws:iam::{ACCOUNT}:role/hiatus-scheduler")
}

/// Where the scheduler puts what it gives up.
pub fn schedule_dlq_arn() -> String {
    format!("arn:aws:sqs:{REGION}:{ACCOUNT}:hiatus-schedule-dlq")
}

/// The environment that a function needs to run by itself against this system.
pub fn environment(dynamodb_url: &str, aws_url: &str) -> Vec<(&'static str, String)> {
    vec![
        ("AWS_REGION", REGION.to_owned()),
        ("AWS_ACCESS_KEY_ID", "local".to_owned()),
        ("AWS_SECRET_ACCESS_KEY", "local".to_owned()),
        ("AWS_ENDPOINT_URL_DYNAMODB", dynamodb_url.to_owned()),
        ("AWS_ENDPOINT_URL_EVENTBRIDGE", aws_url.to_owned()),
        ("AWS_ENDPOINT_URL_SCHEDULER", aws_url.to_owned()),
        ("HIATUS_TABLE", TABLE.to_owned()),
        ("HIATUS_BUS", BUS.to_owned()),
        ("HIATUS_SCHEDULE_GROUP", SCHEDULE_GROUP.to_owned()),
        ("HIATUS_REASSIGN_ARN", function_arn("reassign")),
        ("HIATUS_SCHEDULER_ROLE_ARN", scheduler_role_arn()),
        ("HIATUS_SCHEDULE_DLQ_ARN", schedule_dlq_arn()),
    ]
}
