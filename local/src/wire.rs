//! The way from the functions' SDK clients to the services in the same process: the requests and
//! answers of the SDK, signed and encoded as for AWS, without a connection between them. Whoever
//! works against the system from another process uses the ports, where the same services answer.

use aws_sdk_dynamodb::config::{HttpClient, RuntimeComponents};
use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_types::body::SdkBody;
use axum::Router;
use axum::body::Body;
use http::header::{HOST, HeaderValue};
use std::fmt;
use std::sync::Arc;
use tokio::sync::SetOnce;
use tower_service::Service as _;

type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// One service of this process. It may be set up after the clients that call it; until then they
/// wait.
#[derive(Clone, Default)]
pub(crate) struct Wire(Arc<SetOnce<Router>>);

impl Wire {
    /// To a service that is there.
    pub(crate) fn to(service: Router) -> Self {
        Self(Arc::new(SetOnce::new_with(Some(service))))
    }

    /// The service is there now. The first one stays.
    pub(crate) fn connect(&self, service: Router) {
        let _ = self.0.set(service);
    }

    async fn carry(&self, request: HttpRequest) -> Result<HttpResponse, BoxError> {
        let mut request = request.try_into_http1x()?;
        // What an HTTP client adds.
        if let Some(authority) = request.uri().authority() {
            let host = HeaderValue::from_str(authority.as_str())?;
            request.headers_mut().insert(HOST, host);
        }
        let request = request.map(Body::new);
        let answer = self.0.wait().await.clone().call(request).await?;
        let (head, body) = answer.into_parts();
        let body = axum::body::to_bytes(body, usize::MAX).await?;
        let answer = http::Response::from_parts(head, SdkBody::from(body));
        Ok(HttpResponse::try_from(answer)?)
    }
}

impl HttpConnector for Wire {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let wire = self.clone();
        HttpConnectorFuture::new(async move {
            let answer = wire.carry(request).await;
            answer.map_err(|error| ConnectorError::other(error, None))
        })
    }
}

impl HttpClient for Wire {
    fn http_connector(
        &self,
        _: &HttpConnectorSettings,
        _: &RuntimeComponents,
    ) -> SharedHttpConnector {
        SharedHttpConnector::new(self.clone())
    }
}

impl fmt::Debug for Wire {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Wire").finish_non_exhaustive()
    }
}
