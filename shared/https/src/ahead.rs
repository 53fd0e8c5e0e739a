//! Opens connections, and one of them ahead of the first request.

use super::BoxError;
use super::outside::Names;
use http::Uri;
use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy::connect::HttpConnector;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::{Duration, SystemTime};
use tokio::time::timeout;
use tower_service::Service;

/// A connection that was opened ahead and has not been used for so long is dropped. A process may
/// be frozen between its start and its first request, for minutes, and the server may have closed
/// the connection meanwhile.
const STALE: Duration = Duration::from_secs(5);

/// One kind of them, whoever asks: each has its own copy of all that is below.
type Https = HttpsConnector<HttpConnector<Names>>;
pub(super) type Stream = <Https as Service<Uri>>::Response;
type Opening = Pin<Box<dyn Future<Output = Result<Stream, BoxError>> + Send>>;

/// Opens connections with TCP and TLS.
#[derive(Clone)]
pub(super) struct Connector {
    https: Https,
    /// How long one may take: looking up the name, TCP and TLS together.
    within: Duration,
    now: Arc<dyn Fn() -> SystemTime + Send + Sync>,
    ahead: Arc<Mutex<Option<Ahead>>>,
}

/// A connection that is open before it is needed.
struct Ahead {
    to: Uri,
    since: SystemTime,
    stream: Stream,
}

impl Connector {
    pub(super) fn new(
        (https, within): (Https, Duration),
        now: impl Fn() -> SystemTime + Send + Sync + 'static,
    ) -> Self {
        Self {
            https,
            within,
            now: Arc::new(now),
            ahead: Arc::default(),
        }
    }

    /// Opens a connection for the first request that goes there.
    pub(super) async fn open_ahead(&self, to: Uri) -> Result<(), BoxError> {
        let stream = self.clone().open(to.clone()).await?;
        let ahead = Ahead {
            to,
            since: (self.now)(),
            stream,
        };
        *self.ahead.lock().unwrap_or_else(PoisonError::into_inner) = Some(ahead);
        Ok(())
    }

    fn open(&mut self, to: Uri) -> Opening {
        let (opening, within) = (self.https.call(to), self.within);
        Box::pin(async move { timeout(within, opening).await? })
    }

    /// The connection that is open already, if it goes there and is fresh.
    fn opened(&self, to: &Uri) -> Option<Stream> {
        let ahead = self
            .ahead
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()?;
        let same = (ahead.to.scheme(), ahead.to.authority()) == (to.scheme(), to.authority());
        // After the clock was set back, the age is unknown.
        let age = (self.now)().duration_since(ahead.since).unwrap_or_default();
        let fresh = age < STALE;
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
