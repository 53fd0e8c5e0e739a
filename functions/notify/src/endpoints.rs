//! The endpoints, kept for some seconds: whoever has none pays for a read in ten seconds, and not for one an event.

use hiatus_domain::endpoint::Endpoint;
use hiatus_domain::{Duration, Instant};
use hiatus_lambda::Deps;
use hiatus_store::StoreError;
use std::sync::Arc;
use tokio::sync::Mutex;

/// How long they are kept: a change is in force everywhere after this time.
const KEPT: Duration = Duration::seconds(10);

/// The endpoints. Clones share what is kept.
#[derive(Debug, Clone, Default)]
pub struct Endpoints(Arc<Mutex<Option<Kept>>>);

#[derive(Debug)]
struct Kept {
    read: Instant,
    all: Arc<[Endpoint]>,
}

impl Endpoints {
    /// All endpoints, as they were ten seconds ago at most.
    pub(crate) async fn get(&self, deps: &Deps) -> Result<Arc<[Endpoint]>, StoreError> {
        let now = deps.clock.now();
        let mut kept = self.0.lock().await;
        if let Some(kept) = kept.as_ref().filter(|kept| now < kept.read + KEPT) {
            return Ok(Arc::clone(&kept.all));
        }
        let all: Arc<[Endpoint]> = deps.store.all_endpoints().await?.into();
        *kept = Some(Kept {
            read: now,
            all: Arc::clone(&all),
        });
        Ok(all)
    }

    /// Reads them anew next time: one of them has changed.
    pub async fn forget(&self) {
        *self.0.lock().await = None;
    }
}
