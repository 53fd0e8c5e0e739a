//! Opens connections, and one of them ahead of the first request.

use super::CONNECT;
use crate::clock::Clock;
use aws_sdk_dynamodb::error::BoxError;
use chrono::{DateTime, TimeDelta, Utc};
use http::Uri;
use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy::connect::HttpConnector;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use tokio::time::timeout;
use tower_service::Service;

/// A connection on which nothing was asked for so long is left alone. Lambda stops a process
/// between its start and its first event, for minutes where it starts one ahead of need, and the
/// other end may have closed it meanwhile.
const STALE: TimeDelta = TimeDelta::seconds(5);

type Https = HttpsConnector<HttpConnector>;
pub(super) type Stream = <Https as Service<Uri>>::Response;
type Opening = Pin<Box<dyn Future<Output = Result<Stream, BoxError>> + Send>>;

/// Opens connections with TCP and TLS.
#[derive(Clone)]
pub(super) struct Connector {
    https: Https,
    clock: Arc<dyn Clock>,
    ahead: Arc<Mutex<Option<Ahead>>>,
}

/// A connection that is open before it is needed.
struct Ahead {
    to: Uri,
    since: DateTime<Utc>,
    stream: Stream,
}

impl Connector {
    pub(super) fn new(https: Https, clock: Arc<dyn Clock>) -> Self {
        Self {
            https,
            clock,
            ahead: Arc::default(),
        }
    }

    /// Opens a connection for the first request that goes there.
    pub(super) async fn open_ahead(&self, to: Uri) -> Result<(), BoxError> {
        let stream = self.clone().open(to.clone()).await?;
        let ahead = Ahead {
            to,
            since: self.clock.now(),
            stream,
        };
        *self.ahead.lock().unwrap_or_else(PoisonError::into_inner) = Some(ahead);
        Ok(())
    }

    fn open(&mut self, to: Uri) -> Opening {
        let opening = self.https.call(to);
        // TCP, TLS and the look-up of the name, all together.
        Box::pin(async move { timeout(CONNECT, opening).await? })
    }

    /// The connection that is open already, where it goes there and is fresh.
    fn opened(&self, to: &Uri) -> Option<Stream> {
        let ahead = self
            .ahead
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()?;
        let same = (ahead.to.scheme(), ahead.to.authority()) == (to.scheme(), to.authority());
        let fresh = self.clock.now() - ahead.since < STALE;
        (same && fresh).then_some(ahead.stream)
    }
}

impl Service<Uri> for Connector {
    type Response = Stream;
    type Error = BoxError;
    type Future = Opening;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        self.https.poll_ready(context)
    }

    fn call(&mut self, to: Uri) -> Opening {
        match self.opened(&to) {
            Some(stream) => Box::pin(std::future::ready(Ok(stream))),
            None => self.open(to),
        }
    }
}
