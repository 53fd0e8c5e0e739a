//! The HTTP connections below the SDK's clients: HTTP/1.1 over rustls with ring. The SDK's own
//! connector brings HTTP/2, proxies and the system's certificates, which no function needs and
//! every start would pay for.

mod ahead;
#[cfg(test)]
mod tests;
mod trust;

use crate::clock::Clock;
use crate::config::{BadConfig, Config};
use ahead::Connector;
use aws_sdk_dynamodb::error::BoxError;
use aws_smithy_runtime_api::client::connection::{CaptureSmithyConnection, ConnectionMetadata};
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use http::Uri;
use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::{
    CaptureConnection, HttpConnector as Tcp, capture_connection,
};
use hyper_util::rt::TokioExecutor;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// Within this a connection is open, or it is not.
const CONNECT: Duration = Duration::from_secs(1);

/// Connections, kept open for the next request; clones share them.
#[derive(Clone)]
pub(crate) struct Connections {
    client: Client<Connector, SdkBody>,
    connector: Connector,
}

impl Connections {
    pub(crate) fn new(config: &Config, clock: Arc<dyn Clock>) -> Result<Self, BadConfig> {
        let mut tcp = Tcp::new();
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        let connector = Connector::new(HttpsConnector::from((tcp, trust::tls(config)?)), clock);
        let client = Client::builder(TokioExecutor::new()).build(connector.clone());
        Ok(Self { client, connector })
    }

    /// Opens a connection for the first request that goes there. Nothing is asked on it: no
    /// permission is needed, and no round trip beyond those of TCP and TLS.
    pub(crate) async fn open_ahead(&self, to: Uri) -> Result<(), BoxError> {
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
            // Whatever happens to a connection, the SDK tries again: its calls are conditional or
            // carry a token.
            let answer = answer
                .await
                .map_err(|error| ConnectorError::io(error.into()))?;
            HttpResponse::try_from(answer.map(SdkBody::from_body_1_x))
                .map_err(|error| ConnectorError::other(error.into(), None))
        })
    }
}

/// By this the SDK gives up a connection on which the other end failed: the next attempt takes
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
