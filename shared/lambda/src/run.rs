//! The loop that runs a handler in Lambda.

use crate::clock::{Clock as _, SystemClock};
use crate::config::{BadConfig, Config};
use crate::deadline::Deadline;
use crate::deps::Connected;
use crate::failure::chain;
use crate::{Deps, Failure, logs};
use lambda_runtime::{Diagnostic, LambdaEvent, service_fn};
use serde_json::Value;
use std::pin::Pin;
use thiserror::Error;

/// Why a function cannot start or go on.
#[derive(Debug, Error)]
pub enum Stopped {
    /// Its configuration is incomplete or invalid.
    #[error("the function cannot start")]
    Config {
        /// What is missing.
        #[from]
        source: BadConfig,
    },
    /// Lambda's runtime interface failed.
    #[error("the Lambda runtime stopped")]
    Runtime {
        /// Why.
        source: lambda_runtime::Error,
    },
    /// The process's async runtime cannot start.
    #[error("the process cannot run")]
    Process {
        /// Why.
        #[from]
        source: std::io::Error,
    },
}

/// Runs a handler until Lambda ends the process: reads the configuration, builds what the handler
/// needs once, and hands it every event.
pub fn run<D, H>(
    build: impl FnOnce(&Config) -> Result<D, BadConfig>,
    handle: H,
) -> Result<(), Stopped>
where
    D: Send + Sync + 'static,
    H: AsyncFn(&D, Value) -> Result<Value, Failure>,
{
    let deps = build(&configured())?;
    serve(&deps, std::future::ready(()), async |deps, event, _| {
        handle(deps, event).await
    })
}

/// The same, with the connection to DynamoDB open before the first event.
pub fn run_connected<H>(handle: H) -> Result<(), Stopped>
where
    H: AsyncFn(&Deps, Value) -> Result<Value, Failure>,
{
    run_until(async |deps: &Deps, event, _| handle(deps, event).await)
}

/// The same, for a handler that needs more than the table.
pub fn run_connected_with<D, H>(
    extend: impl FnOnce(&Config, Deps) -> Result<D, BadConfig>,
    handle: H,
) -> Result<(), Stopped>
where
    D: Send + Sync + 'static,
    H: AsyncFn(&D, Value) -> Result<Value, Failure>,
{
    run_until_with(extend, async |deps: &D, event, _| handle(deps, event).await)
}

/// The same, for a handler that has to know how much time it has, too.
pub fn run_until_with<D, H>(
    extend: impl FnOnce(&Config, Deps) -> Result<D, BadConfig>,
    handle: H,
) -> Result<(), Stopped>
where
    D: Send + Sync + 'static,
    H: AsyncFn(&D, Value, Deadline) -> Result<Value, Failure>,
{
    let config = configured();
    let connected = Connected::from_config(&config)?;
    let deps = extend(&config, connected.deps.clone())?;
    serve(&deps, connected.connect(), handle)
}

/// The same, for a handler that has to know how much time it has.
pub fn run_until<H>(handle: H) -> Result<(), Stopped>
where
    H: AsyncFn(&Deps, Value, Deadline) -> Result<Value, Failure>,
{
    let connected = Connected::from_config(&configured())?;
    serve(&connected.deps, connected.connect(), handle)
}

fn configured() -> Config {
    let config = Config::from_env();
    logs::start(&config);
    config
}

/// A failure as Lambda reports it. It shows all of the causes: no client sees them.
fn diagnostic(failure: Failure) -> Diagnostic {
    let text = chain(&failure);
    tracing::error!(error = text, "the function failed");
    Diagnostic {
        error_type: "Failure".to_owned(),
        error_message: text,
    }
}

fn serve<D, H>(deps: &D, first: impl Future<Output = ()>, handle: H) -> Result<(), Stopped>
where
    D: Send + Sync + 'static,
    H: AsyncFn(&D, Value, Deadline) -> Result<Value, Failure>,
{
    // Lambda sends one event at a time: one thread is enough, and starts faster than a pool.
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let handle = &handle;
    let service = service_fn(|event: LambdaEvent<Value>| async move {
        let deadline = Deadline::of_context(event.context.deadline, SystemClock.now());
        // Boxed, so that the compiler need not lay a handler out within the runtime's own futures:
        // there is a limit to how deep it goes.
        let handled: Pin<Box<dyn Future<Output = _> + '_>> =
            Box::pin(handle(deps, event.payload, deadline));
        handled.await.map_err(diagnostic)
    });
    runtime.block_on(first);
    runtime
        .block_on(lambda_runtime::run(service))
        .map_err(|source| Stopped::Runtime { source })
}
