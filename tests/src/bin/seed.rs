//! Puts the conversations of the sample events into the local system's table: `cargo run -p
//! hiatus-tests --bin seed`. Never into AWS: without `AWS_ENDPOINT_URL_DYNAMODB` it writes to
//! loopback.

use hiatus_lambda::Deps;
use hiatus_lambda::clock::{Clock as _, SystemClock};
use hiatus_lambda::config::Config;
use hiatus_tests::seed;
use std::process::ExitCode;

const DEFAULTS: [(&str, &str); 4] = [
    ("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:8081"),
    ("HIATUS_TABLE", "hiatus"),
    ("AWS_ACCESS_KEY_ID", "local"),
    ("AWS_SECRET_ACCESS_KEY", "local"),
];

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let given = std::env::vars().filter(|(name, value)| {
        name.starts_with("AWS_ENDPOINT_URL_DYN") && !value.is_empty() || name == "HIATUS_TABLE"
    });
    let defaults = DEFAULTS.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let config: Config = defaults.into_iter().chain(given).collect();
    let outcome = match Deps::from_config(&config) {
        Ok(deps) => seed::sow(&deps.store, SystemClock.now())
            .await
            .map_err(|e| hiatus_lambda::failure::chain(&e)),
        Err(bad) => Err(bad.to_string()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(text) => {
            eprintln!("{text}");
            ExitCode::FAILURE
        }
    }
}
