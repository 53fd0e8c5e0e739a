//! A running sandbox.

use crate::clock::TestClock;
use crate::engine::{Advanced, Engine, EngineError, Switches};
use crate::functions::Functions;
use crate::gateway::{Gateway, Setup, TokenError, Tokens};
use crate::journal::{BusEvent, Journal, JournalError};
use crate::objects::{self, Objects};
use crate::pattern::PatternError;
use crate::services::events::Bus;
use crate::services::scheduler::Scheduler;
use crate::services::secrets::Secrets;
use crate::services::{self, SecretError, Services};
use crate::sockets::{self, Posts, SocketRoute, Sockets};
use crate::stack::Stack;
use axum::Router;
use axum::http::HeaderMap;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Map, Value};
use std::io;
use std::sync::Arc;

/// A running sandbox.
pub struct Sandbox {
    pub(crate) stack: Stack,
    pub(crate) clock: Arc<TestClock>,
    pub(crate) journal: Arc<Journal>,
    pub(crate) objects: Arc<Objects>,
    pub(crate) functions: Arc<dyn Functions>,
    pub(crate) engine: Arc<Engine>,
    pub(crate) tokens: Arc<Tokens>,
    pub(crate) posts: Arc<Posts>,
}

impl Sandbox {
    /// The HTTP API: a router for its routes, to be served with the peers' addresses. Requests on
    /// other paths are left to the caller's fallback.
    pub fn gateway(&self, setup: Setup) -> Router {
        let gateway = Gateway {
            clock: Arc::clone(&self.clock),
            tokens: Arc::clone(&self.tokens),
            functions: Arc::clone(&self.functions),
            engine: Arc::clone(&self.engine),
            refuse: setup.refuse,
        };
        gateway.router(setup.routes)
    }

    /// A WebSocket API: a router for its path. What its function posts to a connection comes by
    /// [`Self::services`].
    pub fn sockets(&self, route: &SocketRoute) -> Router {
        let sockets = Sockets {
            function: route.function,
            clock: Arc::clone(&self.clock),
            functions: Arc::clone(&self.functions),
            engine: Arc::clone(&self.engine),
            posts: Arc::clone(&self.posts),
        };
        sockets::router(route.path, sockets)
    }

    /// The value of the secret of this name.
    pub fn secret(&self, name: &str) -> Result<String, SecretError> {
        Secrets::new(Arc::clone(&self.journal)).value(name)
    }

    /// The value of the secret of this name, if it has one yet.
    pub fn present_secret(&self, name: &str) -> Result<Option<String>, SecretError> {
        Secrets::new(Arc::clone(&self.journal)).present(name)
    }

    /// Gives this name a secret, in the place of what it has.
    pub fn put_secret(&self, name: &str, value: &str) -> Result<(), SecretError> {
        Secrets::new(Arc::clone(&self.journal)).put(name, value)
    }

    /// Puts an object into the bucket, as another service does that the application has given leave to.
    pub fn put_object(&self, key: &str, content: Vec<u8>) -> io::Result<()> {
        self.objects.put_by_service(key, content)
    }

    /// Puts an object where this signed link says, with the headers that it was signed for, as another service does that was
    /// given it. False where the link is not good for that.
    pub fn put_by_link(
        &self,
        link: &str,
        headers: &HeaderMap,
        content: Vec<u8>,
    ) -> io::Result<bool> {
        let Ok(uri) = link.parse() else {
            return Ok(false);
        };
        let now = self.clock.now();
        objects::put_by_link(&self.objects, &uri, headers, content.into(), now)
    }

    /// What signed links to the bucket's objects lead to: a router for their path.
    pub fn links(&self) -> Router {
        objects::router(Arc::clone(&self.objects), Arc::clone(&self.clock))
    }

    /// S3, EventBridge, its scheduler, Secrets Manager and the connections of WebSocket APIs, to be served on one port.
    pub fn services(&self) -> Result<Router, PatternError> {
        let (clock, journal) = (Arc::clone(&self.clock), Arc::clone(&self.journal));
        let bus = Bus::new(
            clock,
            Arc::clone(&journal),
            self.stack.bus,
            &self.stack.rules,
        )?;
        let targets = self.stack.schedule_targets.clone();
        let secrets = Secrets::new(Arc::clone(&journal));
        let scheduler = Scheduler::new(journal, self.stack.schedule_group, targets);
        let services = Services::new(
            bus,
            scheduler,
            secrets,
            Arc::clone(&self.objects),
            Arc::clone(&self.posts),
            Arc::clone(&self.engine),
        );
        Ok(services::router(Arc::new(services)))
    }

    /// The sandbox's clock.
    pub fn clock(&self) -> Arc<TestClock> {
        Arc::clone(&self.clock)
    }

    /// What can be switched off.
    pub fn switches(&self) -> &Switches {
        self.engine.switches()
    }

    /// Ends work in the background: from now on nothing happens until the clock is advanced or the
    /// sandbox is settled.
    pub async fn go_quiet(&self) {
        self.engine.go_quiet().await;
    }

    /// Moves the clock on, from one thing that falls due to the next.
    pub async fn advance(&self, by: TimeDelta) -> Result<Advanced, EngineError> {
        self.engine.advance(by).await
    }

    /// Delivers the stream and the bus; returns when nothing is left to deliver.
    pub async fn settle(&self) -> Result<(), EngineError> {
        self.engine.settle().await
    }

    /// What was put on the bus after this position, oldest first, at most so many events.
    pub fn events_after(&self, position: i64, limit: u32) -> Result<Vec<BusEvent>, JournalError> {
        self.journal.events_after(position, limit)
    }

    /// Calls a function with an event.
    pub async fn invoke(&self, function: &str, event: Value) -> Result<Value, String> {
        self.functions.invoke(function, event).await
    }

    /// A token for this subject with these scopes, separated by spaces. `extra` claims are added to
    /// the usual ones, or replace them; one that is null leaves that claim out.
    pub fn token(
        &self,
        sub: &str,
        scope: &str,
        extra: Map<String, Value>,
    ) -> Result<String, TokenError> {
        self.tokens.issue(sub, scope, extra)
    }

    /// The time on the clock.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }
}
