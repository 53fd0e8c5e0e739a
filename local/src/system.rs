//! A whole Hiatus in one process.

use crate::clock::LocalClock;
use crate::front;
use crate::functions::Deployed;
use crate::handlers::Services;
use crate::names::{self, TABLE};
use crate::options::{Data, Options, PUBLIC_URL};
use crate::ports::{Addresses, Listeners, Port};
use crate::providers::{self, Hooks, Providers};
use crate::rules;
use crate::secrets;
use crate::wire::Wire;
use axum::serve::ListenerExt as _;
use chrono::{DateTime, TimeDelta, Utc};
use hiatus_domain::ids::ConnectionId;
use hiatus_store::{Store, StoreError, Wanted};
use sandbox::gateway::TokenError;
use sandbox::{
    Advanced, BusEvent, EngineError, Files, JournalError, PrepareError, Prepared, Sandbox,
    SecretError, Switches,
};
use serde_json::{Map, Value};
use std::fs::{self, File, TryLockError};
use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use thiserror::Error;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::task::JoinError;

/// Why a local system does not start.
#[derive(Debug, Error)]
pub enum StartError {
    /// The port is taken, or may not be used.
    #[error("{} cannot be listened on ({source}); choose another with --port", port_name(*port))]
    Port {
        /// Which was asked for.
        port: Port,
        /// Why.
        source: io::Error,
    },
    /// The folder cannot be used.
    #[error("the data folder {} cannot be used: {source}", folder.display())]
    Folder {
        /// Which.
        folder: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// Another system uses the data: two would deliver everything twice.
    #[error("the data folder {} is in use by another process; another one can be given with --data", folder.display())]
    InUse {
        /// Which.
        folder: PathBuf,
    },
    /// The sandbox.
    #[error(transparent)]
    Sandbox(#[from] PrepareError),
    /// The table cannot be created, or a function cannot be configured.
    #[error("{0}")]
    Functions(String),
    /// The threads that it runs on cannot be started.
    #[error("the system's threads cannot be started: {0}")]
    Threads(#[from] io::Error),
    /// A part of the start panicked.
    #[error("the start was interrupted: {0}")]
    Broken(#[from] JoinError),
}

/// A running local system. Dropping it stops it at once, as killing the process would.
pub struct System {
    // Its own threads, so that stopping leaves nothing behind.
    runtime: Option<Runtime>,
    parts: Parts,
    // Held as long as the data is in use.
    _lock: Option<File>,
}

struct Parts {
    port: Port,
    addresses: Addresses,
    sandbox: Arc<Sandbox>,
    providers: Arc<Providers>,
    store: Store,
}

impl System {
    /// Starts a system; it answers when this does.
    pub async fn start(options: Options) -> Result<Self, StartError> {
        let (files, lock) = match &options.data {
            Data::Memory => (None, None),
            Data::Folder(folder) => {
                let lock = claim(folder)?;
                (Some(folder.clone()), Some(lock))
            }
        };
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .thread_name("hiatus")
            .enable_all()
            .build()?;
        match runtime.spawn(start(options, files)).await? {
            Ok(parts) => Ok(Self {
                runtime: Some(runtime),
                parts,
                _lock: lock,
            }),
            Err(error) => {
                runtime.shutdown_background();
                Err(error)
            }
        }
    }

    /// Where the API is.
    pub fn url(&self) -> String {
        url(self.parts.addresses.front)
    }

    /// Where DynamoDB is.
    pub fn dynamodb_url(&self) -> String {
        url(self.parts.addresses.dynamodb)
    }

    /// Where EventBridge and the scheduler are.
    pub fn aws_url(&self) -> String {
        url(self.parts.addresses.services)
    }

    /// What was taken, and where that has moved to, in words.
    pub fn moves(&self) -> Vec<String> {
        self.parts.addresses.moves(self.parts.port)
    }

    /// The environment with which a function runs by itself against this system.
    pub fn environment(&self) -> Vec<(&'static str, String)> {
        let mut environment = names::environment(&self.dynamodb_url(), &self.aws_url());
        environment.extend(names::providers(&self.aws_url()));
        environment
    }

    /// The test clock.
    pub fn clock(&self) -> Arc<LocalClock> {
        Arc::new(LocalClock::new(self.parts.sandbox.clock()))
    }

    /// The time on the test clock.
    pub fn now(&self) -> DateTime<Utc> {
        self.parts.sandbox.now()
    }

    /// The table, as the functions see it.
    pub fn store(&self) -> &Store {
        &self.parts.store
    }

    /// The secret that keys of connections are derived from.
    pub fn master_secret(&self) -> Result<String, SecretError> {
        self.parts.sandbox.secret(names::MASTER_SECRET)
    }

    /// Gives a connection what its provider signs with.
    pub fn give_secrets(
        &self,
        connection: &ConnectionId,
        secrets: Map<String, Value>,
    ) -> Result<(), SecretError> {
        secrets::give(&self.parts.sandbox, connection, secrets)
    }

    /// What can be switched off.
    pub fn switches(&self) -> &Switches {
        self.parts.sandbox.switches()
    }

    /// From now on nothing happens of its own accord, until the clock is advanced or everything is
    /// settled.
    pub async fn go_quiet(&self) {
        self.parts.sandbox.go_quiet().await;
    }

    /// A token for this subject with these scopes, separated by spaces.
    pub fn token(&self, sub: &str, scope: &str) -> Result<String, TokenError> {
        self.parts.sandbox.token(sub, scope, Map::new())
    }

    /// Moves the test clock on, from one thing that falls due to the next.
    pub async fn advance(&self, by: TimeDelta) -> Result<Advanced, EngineError> {
        let sandbox = Arc::clone(&self.parts.sandbox);
        self.on_runtime(async move { sandbox.advance(by).await })
            .await?
    }

    /// Answers when the stream, the bus, their consumers and the simulated providers are idle.
    pub async fn settle(&self) -> Result<(), EngineError> {
        let sandbox = Arc::clone(&self.parts.sandbox);
        let providers = Arc::clone(&self.parts.providers);
        self.on_runtime(async move { settle(&sandbox, &providers).await })
            .await?
    }

    /// Everything that was put on the bus after this position, oldest first.
    pub fn events(&self, after: i64) -> Result<Vec<BusEvent>, JournalError> {
        self.parts.sandbox.events_after(after, u32::MAX)
    }

    /// The same, at most so many events.
    pub fn some_events(&self, after: i64, limit: u32) -> Result<Vec<BusEvent>, JournalError> {
        self.parts.sandbox.events_after(after, limit)
    }

    /// Calls a function with an event, as AWS would: for triggers that come twice, late, or for
    /// nothing.
    pub async fn invoke(&self, function: &str, event: Value) -> Result<Value, String> {
        let (sandbox, function) = (Arc::clone(&self.parts.sandbox), function.to_owned());
        let call = async move { sandbox.invoke(&function, event).await };
        self.on_runtime(call)
            .await
            .map_err(|error| error.to_string())?
    }

    /// Whether leave is on, and whether pause is.
    pub async fn what_is_on(&self) -> Result<(bool, bool), StoreError> {
        let settings = self
            .parts
            .store
            .read(Wanted::new().settings())
            .await?
            .settings()?;
        Ok((settings.leave.enabled, settings.pause.enabled))
    }

    /// Stops at once, finishing nothing.
    pub fn stop(self) {
        drop(self);
    }

    async fn on_runtime<T: Send + 'static>(
        &self,
        work: impl Future<Output = T> + Send + 'static,
    ) -> Result<T, EngineError> {
        let Some(runtime) = &self.runtime else {
            return Err(EngineError::Function("stopped".to_owned()));
        };
        runtime
            .spawn(work)
            .await
            .map_err(|error| EngineError::Function(error.to_string()))
    }
}

impl Drop for System {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

async fn start(options: Options, folder: Option<PathBuf>) -> Result<Parts, StartError> {
    let port = options.port;
    let bound = Listeners::bind(port).await;
    let listeners = bound.map_err(|source| StartError::Port { port, source })?;
    let addresses = listeners.addresses()?;
    let file = |name: &str| folder.as_ref().map(|folder| folder.join(name));
    let files = Files {
        table: file("dynamodb.db"),
        journal: file("journal.db"),
        objects: file("media"),
    };
    let prepared = Prepared::open(rules::stack(), &files, options.clock, options.disorder)?;
    serve(listeners.dynamodb, prepared.dynamodb());
    let services = Services {
        dynamodb: Wire::to(prepared.dynamodb()),
        others: Wire::default(),
        api_url: url(addresses.front),
    };

    let mut environment = names::environment(&url(addresses.dynamodb), &url(addresses.services));
    environment.extend(names::providers(&url(addresses.services)));
    let outside = options.outside;
    environment.retain(|(name, _)| outside.iter().all(|(other, _)| other != name));
    environment.extend(outside);
    let clock = LocalClock::new(prepared.clock());
    let deployed = Deployed::new(environment.clone(), clock.clone(), &services);
    let deployed = deployed.map_err(StartError::Functions)?;
    let store = deployed.store().clone();
    if !prepared.has_table()? {
        let made = hiatus_store::table::create(store.client(), TABLE).await;
        made.map_err(|error| StartError::Functions(error.to_string()))?;
    }

    let sandbox = Arc::new(prepared.start(Arc::new(deployed))?);
    secrets::begin(&sandbox).map_err(|error| StartError::Functions(error.to_string()))?;
    let others = sandbox.services().map_err(PrepareError::from)?;
    services.others.connect(others.clone());
    let gateway = front::gateway(&sandbox);
    let named = environment.iter().find(|(name, _)| *name == PUBLIC_URL);
    let named = named.map(|(_, url)| url.trim_end_matches('/').to_owned());
    let api_url = named.filter(|url| !url.is_empty());
    let api_url = api_url.unwrap_or_else(|| url(addresses.front));
    let hooks = Hooks::new(
        store.clone(),
        Arc::clone(&sandbox),
        gateway.clone(),
        (api_url, url(addresses.services)),
    );
    let providers = Arc::new(Providers::new(clock, hooks));
    let others = providers::layer(others, Arc::clone(&providers));
    serve(listeners.services, others);
    let front = front::router(gateway, &sandbox, &providers, environment);
    serve(listeners.front, front);
    if let Some(folder) = folder {
        announce(&folder, &url(addresses.front))?;
    }
    Ok(Parts {
        port,
        addresses,
        sandbox,
        providers,
        store,
    })
}

/// Returns when neither the sandbox has anything left to deliver nor the simulated providers anything to report.
pub(crate) async fn settle(sandbox: &Sandbox, providers: &Providers) -> Result<(), EngineError> {
    loop {
        let reported = providers.reported();
        sandbox.settle().await?;
        providers.report().await;
        if providers.reported() == reported {
            return Ok(());
        }
    }
}

fn serve(listener: TcpListener, router: axum::Router) {
    // Answers are small and wait for nobody.
    let listener = listener.tap_io(|stream| {
        let _ = stream.set_nodelay(true);
    });
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move {
        if let Err(error) = axum::serve(listener, service).await {
            tracing::error!(%error, "a server stopped");
        }
    });
}

fn url(address: SocketAddr) -> String {
    format!("http://{address}")
}

fn port_name(port: Port) -> String {
    match port {
        Port::Any => "no port".to_owned(),
        Port::Exactly(port) => format!("port {port}"),
        Port::From(port) => format!("no port from {port} on"),
    }
}

/// Leaves the API's address beside the data, for the commands of the documentation: whole, whoever looks for it meanwhile.
fn announce(folder: &Path, url: &str) -> Result<(), StartError> {
    let (new, known) = (folder.join("url.new"), folder.join("url"));
    let written = fs::write(&new, format!("{url}\n")).and_then(|()| fs::rename(&new, &known));
    written.map_err(|source| StartError::Folder {
        folder: folder.to_owned(),
        source,
    })
}

/// Creates the folder, readable by nobody else (the tokens' secret is in it), and locks it for this
/// process.
fn claim(folder: &Path) -> Result<File, StartError> {
    let unusable = |source| StartError::Folder {
        folder: folder.to_owned(),
        source,
    };
    fs::create_dir_all(folder).map_err(unusable)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).map_err(unusable)?;
    }
    let lock = File::create(folder.join("lock")).map_err(unusable)?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(StartError::InUse {
            folder: folder.to_owned(),
        }),
        Err(TryLockError::Error(source)) => Err(unusable(source)),
    }
}
