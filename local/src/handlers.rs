//! The thirteen functions' handlers, under their names.

use hiatus_lambda::clock::Clock;
use hiatus_lambda::config::{BadConfig, Config};
use hiatus_lambda::{Deps, Failure};
use serde_json::Value;
use std::sync::Arc;

/// The thirteen functions, called as Lambda calls them, with their dependencies.
pub struct Handlers {
    /// What most of them get.
    pub deps: Deps,
    /// What `relay` gets.
    pub relay: relay::Deps,
    /// What `schedule` gets.
    pub schedule: schedule::Deps,
}

impl Handlers {
    /// The handlers as in Lambda, but on this clock.
    pub fn from_config(config: &Config, clock: Arc<dyn Clock>) -> Result<Self, BadConfig> {
        Ok(Self {
            deps: Deps {
                clock: Arc::clone(&clock),
                ..Deps::from_config(config)?
            },
            relay: relay::Deps::from_config(config)?,
            schedule: schedule::Deps {
                clock,
                ..schedule::Deps::from_config(config)?
            },
        })
    }

    /// What a function answers to an event; `None` if there is no such function.
    pub async fn call(&self, function: &str, event: Value) -> Option<Result<Value, Failure>> {
        let deps = &self.deps;
        Some(match function {
            "leave" => leave::handle(deps, event).await,
            "pause" => pause::handle(deps, event).await,
            "resume" => resume::handle(deps, event).await,
            "inbound-message" => inbound_message::handle(deps, event).await,
            "settings" => settings::handle(deps, event).await,
            "conversations" => conversations::handle(deps, event).await,
            "tasks" => tasks::handle(deps, event).await,
            "agents" => agents::handle(deps, event).await,
            "reassign" => reassign::handle(deps, event).await,
            "relay" => relay::handle(&self.relay, event).await,
            "schedule" => schedule::handle(&self.schedule, event).await,
            "route" => route::handle(deps, event).await,
            "purge" => purge::handle(deps, event).await,
            _ => return None,
        })
    }
}
