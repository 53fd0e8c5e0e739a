//! The thirteen functions, called with events as Lambda calls them.

#![allow(clippy::panic, clippy::missing_panics_doc, reason = "a test that cannot go on fails")]

use hiatus_lambda::{Deps, Failure};
use serde_json::Value;

/// What each function gets from outside.
pub struct Functions {
    /// What most of them get.
    pub deps: Deps,
    /// What `relay` gets.
    pub relay: relay::Deps,
    /// What `schedule` gets.
    pub schedule: schedule::Deps,
}

impl Functions {
    /// What one function answers to an event.
    pub async fn invoke(&self, function: &str, event: Value) -> Result<Value, Failure> {
        let deps = &self.deps;
        match function {
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
            other => panic!("there is no function {other}"),
        }
    }
}
