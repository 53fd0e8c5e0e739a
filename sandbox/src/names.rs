//! The region and the account that every ARN names.

/// The region.
pub const REGION: &str = "us-east-1";
/// Whose keys sign what the functions ask...
pub const ACCESS_KEY: &str = "local";
/// ...and with what.
pub const SECRET_KEY: &str = "local";
/// The account.
pub const ACCOUNT: &str = "000000000000";

/// A function's ARN.
pub fn function_arn(function: &str) -> String {
    format!("arn:aws:lambda:{REGION}:{ACCOUNT}:function:{function}")
}

/// An event bus's ARN.
pub(crate) fn bus_arn(bus: &str) -> String {
    format!("arn:aws:events:{REGION}:{ACCOUNT}:event-bus/{bus}")
}

/// A schedule's ARN.
pub(crate) fn schedule_arn(group: &str, name: &str) -> String {
    format!("arn:aws:scheduler:{REGION}:{ACCOUNT}:schedule/{group}/{name}")
}

/// The ARN of a table's stream.
pub(crate) fn stream_arn(table: &str) -> String {
    format!("arn:aws:dynamodb:{REGION}:{ACCOUNT}:table/{table}/stream/local")
}
