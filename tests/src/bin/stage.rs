//! A table, a bus and a scheduler without background work, seeded for the sample events: the
//! backend of functions under an emulator. Prints the environment that they need as one line of
//! JSON, and serves until it is ended.

use hiatus::{Options, System};
use hiatus_domain::ids::ConnectionId;
use hiatus_lambda::failure::chain;
use hiatus_tests::seed;
use serde_json::json;
use std::collections::BTreeMap;
use std::io::Write as _;
use std::process::ExitCode;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match stage().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "{}", chain(error.as_ref()));
            ExitCode::FAILURE
        }
    }
}

async fn stage() -> Result<(), Box<dyn std::error::Error>> {
    let system = System::start(Options::ordered()).await?;
    system.go_quiet().await;
    seed::sow(system.store(), system.now()).await?;
    // What deliveries of Meta's and Twilio's are signed with, which have no other names than their connections'.
    for (connection, name) in [("samples-wa", "app_secret"), ("samples-ch", "auth_tokens")] {
        let secrets = [(name.to_owned(), json!(["secret"]))];
        let id = ConnectionId::parse(connection)?;
        system.give_secrets(&id, secrets.into_iter().collect())?;
    }
    let environment: BTreeMap<_, _> = system.environment().into_iter().collect();
    writeln!(
        std::io::stdout(),
        "{}",
        serde_json::to_string(&environment)?
    )?;
    std::future::pending().await
}
