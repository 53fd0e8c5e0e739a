//! The functions, called with events as Lambda calls them, behind a proxy that notes what they ask AWS for.

mod proxy;

use hiatus::System;
use hiatus_lambda::config::Config;
use hiatus_lambda::{Deps, Failure};
use proxy::Proxy;
pub(crate) use proxy::{Asked, Grant};
use serde_json::Value;
use std::sync::Arc;

/// The thirteen functions of one local system, each request of theirs on record.
pub(crate) struct Recorded {
    deps: Deps,
    relay: relay::Deps,
    schedule: schedule::Deps,
    proxy: Arc<Proxy>,
}

impl Recorded {
    /// The functions on this system's table, bus, scheduler and clock.
    pub(crate) async fn on(system: &System) -> Self {
        let (proxy, url) = Proxy::before(system).await;
        let through =
            |name: &str, value: String| if name.starts_with("AWS_ENDPOINT_URL") { url.clone() } else { value };
        let environment = system.environment().into_iter();
        let config: Config = environment.map(|(name, value)| (name.to_owned(), through(name, value))).collect();
        let mut deps = Deps::from_config(&config).unwrap();
        deps.clock = system.clock();
        let relay = relay::Deps::from_config(&config).unwrap();
        let schedule = schedule::Deps { clock: system.clock(), ..schedule::Deps::from_config(&config).unwrap() };
        Self { deps, relay, schedule, proxy }
    }

    /// What one function answers to an event, given as its raw bytes, and what it asked AWS for.
    pub(crate) async fn invoke(&self, function: &str, event: &[u8]) -> (Result<Value, Failure>, Asked) {
        self.proxy.take();
        let answer = self.call(function, serde_json::from_slice(event).unwrap()).await;
        (answer, self.proxy.take())
    }

    /// The next batch in which this item is read has it as it is here, as if it had been read a little earlier.
    pub(crate) fn reads_once(&self, earlier: Value) {
        self.proxy.reads_once(earlier);
    }

    async fn call(&self, function: &str, event: Value) -> Result<Value, Failure> {
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
