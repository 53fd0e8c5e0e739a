//! A pool of connections for the clients of the AWS SDK that costs a process little of its start:
//! HTTP/1.1 over rustls with ring. The SDK's own connector brings HTTP/2, proxies and the system's
//! certificates, all of which a short-lived process pays for and seldom uses.
//!
//! ```no_run
//! # async fn start() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
//! use https_pool::{Connections, Trust};
//!
//! let connections = Connections::new(Trust::Mozilla, std::time::SystemTime::now)?;
//! connections.open_ahead("https://dynamodb.eu-central-1.amazonaws.com".parse()?).await?;
//! # Ok(()) }
//! ```

mod ahead;
mod outside;
#[cfg(test)]
mod tests;
mod trust;

pub use outside::{Answer, NoAnswer, Outside, Reach};
pub use trust::{Trust, TrustError};

use ahead::Connector;
use aws_smithy_runtime_api::client::connection::{CaptureSmithyConnection, ConnectionMetadata};
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use http::Uri;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::{CaptureConnection, capture_connection};
use hyper_util::rt::TokioExecutor;
use std::fmt;
use std::time::{Duration, SystemTime};

/// Why a connection cannot be opened.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// Connect timeout: looking up the name, TCP and TLS together.
const CONNECT: Duration = Duration::from_secs(1);

/// The pool. Connections are kept open for the next request; clones share them.
#[derive(Clone)]
pub struct Connections {
    client: Client<Connector, SdkBody>,
    connector: Connector,
}

impl Connections {
    /// An empty pool. `now` is the time of day, by which a connection that was opened ahead grows
    /// too old to use: unlike a monotonic clock, it goes on while the process is frozen.
    pub fn new(
        trust: Trust<'_>,
        now: impl Fn() -> SystemTime + Send + Sync + 'static,
    ) -> Result<Self, TrustError> {
        let https = outside::https(trust, Reach::Services)?;
        let connector = Connector::new((https, CONNECT), now);
        let client = Client::builder(TokioExecutor::new()).build(connector.clone());
        Ok(Self { client, connector })
    }

    /// Opens a connection for the first request that goes there. Nothing is sent on it: this needs
    /// no permission, and no round trip beyond those of TCP and TLS.
    pub async fn open_ahead(&self, to: Uri) -> Result<(), BoxError> {
        self.connector.open_ahead(to).await
    }
}

impl fmt::Debug for Connections {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Connections")
            .finish_non_exhaustive()
    }
}

impl HttpClient for Connections {
    fn http_connector(
        &self,
        _: &HttpConnectorSettings,
        _: &RuntimeComponents,
    ) -> SharedHttpConnector {
        SharedHttpConnector::new(self.clone())
    }
}

impl HttpConnector for Connections {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let mut request = match request.try_into_http1x() {
            Ok(request) => request,
            Err(error) => {
                return HttpConnectorFuture::ready(Err(ConnectorError::user(error.into())));
            }
        };
        let connection = capture_connection(&mut request);
        if let Some(capture) = request.extensions().get::<CaptureSmithyConnection>() {
            capture.set_connection_retriever(move || metadata(connection.clone()));
        }
        let answer = self.client.request(request);
        HttpConnectorFuture::new(async move {
            // An I/O error, so that the SDK retries: its calls are conditional or carry a token.
            let answer = answer
                .await
                .map_err(|error| ConnectorError::io(error.into()))?;
            HttpResponse::try_from(answer.map(SdkBody::from_body_1_x))
                .map_err(|error| ConnectorError::other(error.into(), None))
        })
    }
}

/// Lets the SDK poison a connection on which the server failed, so that the next attempt takes
/// another one.
fn metadata(connection: CaptureConnection) -> Option<ConnectionMetadata> {
    connection.connection_metadata().as_ref()?;
    let poison = move || {
        if let Some(connected) = connection.connection_metadata().as_ref() {
            connected.poison();
        }
    };
    Some(
        ConnectionMetadata::builder()
            .proxied(false)
            .poison_fn(poison)
            .build(),
    )
}
