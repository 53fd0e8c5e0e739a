//! The rules of routing, as the settings have them now.

use hiatus_domain::settings::{RoutingPolicy, Settings};
use hiatus_lambda::Deps;
use hiatus_lambda::failure::chain;
use hiatus_store::{Batch, StoreError, Wanted};

/// The settings in force.
pub(crate) async fn settings(deps: &Deps) -> Result<Settings, StoreError> {
    let batch = deps.store.read(Wanted::new().settings()).await?;
    Ok(settings_in(&batch))
}

/// The rules in force, for what is not done without them: none where they cannot be read.
pub(crate) async fn rules_if_readable(deps: &Deps) -> Result<Option<RoutingPolicy>, StoreError> {
    let settings = deps.store.read(Wanted::new().settings()).await?.settings();
    Ok(match settings {
        Ok(settings) => Some(settings.routing),
        Err(error) => {
            tracing::error!(
                error = chain(&error),
                "no lease lapses and nothing falls back until the settings can be read"
            );
            None
        }
    })
}

/// The settings that were read. Where they cannot be read, routing goes on by the defaults.
pub(crate) fn settings_in(batch: &Batch) -> Settings {
    batch.settings().unwrap_or_else(|error| {
        tracing::error!(
            error = chain(&error),
            "routing goes by the defaults until the settings can be read"
        );
        Settings::default()
    })
}
