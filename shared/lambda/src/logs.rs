//! Logs: one JSON line for each thing worth telling, never with a message's text in it.

use crate::config::Config;
use tracing_subscriber::filter::LevelFilter;

/// Turns logging on for this process, at the level of Lambda's own setting.
pub fn start(config: &Config) {
    // One level for everything: filters by target would bring a regular-expression engine into
    // every function.
    let level = match config.optional("AWS_LAMBDA_LOG_LEVEL") {
        Some("FATAL") => LevelFilter::ERROR,
        level => level
            .and_then(|level| level.parse().ok())
            .unwrap_or(LevelFilter::INFO),
    };
    // Lambda puts the time on each line itself.
    let logs = tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .without_time()
        .with_max_level(level);
    if logs.try_init().is_err() {
        tracing::debug!("logging was on already");
    }
}
