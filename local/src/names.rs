//! The names of the local system's resources, and the environment that the functions find them by.

use sandbox::names::{ACCESS_KEY, ACCOUNT, REGION, SECRET_KEY, function_arn};

/// The table.
pub const TABLE: &str = "hiatus";
/// The event bus.
pub const BUS: &str = "hiatus";
/// The schedules' group.
pub const SCHEDULE_GROUP: &str = "hiatus";
/// The secret that keys of connections are derived from.
pub const MASTER_SECRET: &str = "hiatus-master";
/// The secret with what the operator has from providers of channels.
pub const CONNECTIONS_SECRET: &str = "hiatus-connections";
/// What providers sign with where nobody has said, and what opens the Interactions API: nobody but this system has it.
pub const SIMULATED: &str = "simulated";
/// The bucket of copies of files.
pub const BUCKET: &str = "hiatus-media";
/// The topic that AWS End User Messaging publishes what comes in to.
pub const TOPIC_ARN: &str = "arn:aws:sns:us-east-1:000000000000:hiatus-providers";
/// The issuer of the tokens.
pub const ISSUER: &str = "hiatus-local";
/// The audience of the tokens.
pub const AUDIENCE: &str = "hiatus";

/// The role that the scheduler assumes.
pub fn scheduler_role_arn() -> String {
    format!("arn:aws:iam::{ACCOUNT}:role/hiatus-scheduler")
}

/// The dead-letter queue of schedules that were given up.
pub fn schedule_dlq_arn() -> String {
    format!("arn:aws:sqs:{REGION}:{ACCOUNT}:hiatus-schedule-dlq")
}

/// The environment that a function needs to run by itself against this system.
pub fn environment(dynamodb_url: &str, aws_url: &str) -> Vec<(&'static str, String)> {
    vec![
        ("AWS_REGION", REGION.to_owned()),
        ("AWS_ACCESS_KEY_ID", ACCESS_KEY.to_owned()),
        ("AWS_SECRET_ACCESS_KEY", SECRET_KEY.to_owned()),
        ("AWS_ENDPOINT_URL_DYNAMODB", dynamodb_url.to_owned()),
        ("AWS_ENDPOINT_URL_EVENTBRIDGE", aws_url.to_owned()),
        ("AWS_ENDPOINT_URL_SCHEDULER", aws_url.to_owned()),
        ("AWS_ENDPOINT_URL_SECRETS_MANAGER", aws_url.to_owned()),
        ("AWS_ENDPOINT_URL_S3", aws_url.to_owned()),
        (
            "AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI",
            aws_url.to_owned(),
        ),
        ("HIATUS_TABLE", TABLE.to_owned()),
        ("HIATUS_SCOPE_PREFIX", String::new()),
        ("HIATUS_STACK", "local".to_owned()),
        ("HIATUS_MESSAGE_EVENTS", "ENABLED".to_owned()),
        ("HIATUS_BUS", BUS.to_owned()),
        ("HIATUS_MASTER_SECRET", MASTER_SECRET.to_owned()),
        ("HIATUS_CONNECTIONS_SECRET", CONNECTIONS_SECRET.to_owned()),
        ("HIATUS_MEDIA_BUCKET", BUCKET.to_owned()),
        ("HIATUS_PROVIDERS_TOPIC", TOPIC_ARN.to_owned()),
        ("HIATUS_PUBLIC_URL", String::new()),
        ("HIATUS_LIVE_URL", String::new()),
        ("HIATUS_SCHEDULE_GROUP", SCHEDULE_GROUP.to_owned()),
        ("HIATUS_REASSIGN_ARN", function_arn("reassign")),
        ("HIATUS_SCHEDULER_ROLE_ARN", scheduler_role_arn()),
        ("HIATUS_SCHEDULE_DLQ_ARN", schedule_dlq_arn()),
    ]
}

/// Where the providers' APIs are, which are simulated beside the other services. No template has them: on AWS they are the
/// providers' own.
pub fn providers(aws_url: &str) -> [(&'static str, String); 6] {
    [
        "HIATUS_TWILIO_URL",
        "HIATUS_TWILIO_CONVERSATIONS_URL",
        "HIATUS_GRAPH_URL",
        "AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2",
        "AWS_ENDPOINT_URL_SESV2",
        "AWS_ENDPOINT_URL_SOCIALMESSAGING",
    ]
    .map(|name| (name, aws_url.to_owned()))
}
