//! Logs: one JSON line for each thing worth telling, never with a message's text in it.

use crate::config::Config;
use tracing_subscriber::EnvFilter;

/// Turns logging on for this process, at the level of Lambda's own setting.
pub fn start(config: &Config) {
    let level = config.optional("AWS_LAMBDA_LOG_LEVEL").unwrap_or("INFO").to_ascii_lowercase();
    let filter = EnvFilter::try_new(level).unwrap_or_else(|_| EnvFilter::new("info"));
    // Lambda puts the time on each line itself.
    let logs = tracing_subscriber::fmt().json().flatten_event(true).without_time().with_env_filter(filter);
    if logs.try_init().is_err() {
        tracing::debug!("logging was on already");
    }
}
