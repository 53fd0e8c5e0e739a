//! What connections are told by: the management API of API Gateway's WebSocket APIs.

use aws_sdk_apigatewaymanagement::Client;
use aws_sdk_apigatewaymanagement::config::Builder;
use aws_sdk_apigatewaymanagement::error::SdkError;
use aws_sdk_apigatewaymanagement::operation::post_to_connection::PostToConnectionError;
use aws_sdk_apigatewaymanagement::primitives::Blob;
use aws_types::SdkConfig;
use hiatus_lambda::failure::chain;

/// What became of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Posted {
    /// It is on its way.
    Sent,
    /// The connection is gone.
    Gone,
    /// It could not be sent.
    Failed,
}

/// The connections of one WebSocket API. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Posts(Client);

impl Posts {
    /// The connections of the WebSocket API at this address, or where the SDK's configuration says.
    pub fn new(sdk: &SdkConfig, url: Option<&str>) -> Self {
        let mut config = Builder::from(sdk);
        // The connections are managed at the address that clients connect to.
        if let Some(url) = url.filter(|_| sdk.endpoint_url().is_none()) {
            config = config.endpoint_url(url.replacen("ws", "http", 1));
        }
        Self(Client::from_conf(config.build()))
    }

    /// Sends a message to a connection.
    pub(crate) async fn post(&self, connection: &str, text: &str) -> Posted {
        let post = self.0.post_to_connection().connection_id(connection);
        match post.data(Blob::new(text)).send().await {
            Ok(_) => Posted::Sent,
            Err(error) if is_gone(&error) => Posted::Gone,
            Err(error) => {
                tracing::warn!(error = chain(&error), "a connection could not be told");
                Posted::Failed
            }
        }
    }

    /// Closes a connection. One that is gone is closed.
    pub(crate) async fn close(&self, connection: &str) {
        let closing = self.0.delete_connection().connection_id(connection);
        if let Err(error) = closing.send().await {
            tracing::info!(error = chain(&error), "a connection could not be closed");
        }
    }
}

fn is_gone<R>(error: &SdkError<PostToConnectionError, R>) -> bool {
    let error = error.as_service_error();
    error.is_some_and(PostToConnectionError::is_gone_exception)
}
