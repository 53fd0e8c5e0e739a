//! A secret of Secrets Manager, kept for a few minutes.

use crate::SecretError;
use crate::client::Client;
use hiatus_domain::{Duration, Instant};
use std::sync::Arc;
use tokio::sync::Mutex;

/// How long it is kept: a secret that an operator replaces is in use everywhere after this time.
const KEPT: Duration = Duration::minutes(5);
/// How often it is read again for those who have met something that is not signed by it.
const AGAIN: Duration = Duration::minutes(1);

/// A secret. Cheap to clone; clones share what is kept.
#[derive(Debug, Clone)]
pub(crate) struct Secret {
    client: Client,
    name: Arc<str>,
    kept: Arc<Mutex<Option<Kept>>>,
}

#[derive(Clone)]
struct Kept {
    value: Arc<str>,
    read: Instant,
}

impl std::fmt::Debug for Kept {
    /// Never the secret itself.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Kept")
            .field("read", &self.read)
            .finish_non_exhaustive()
    }
}

impl Secret {
    /// The secret of this name, or with this ARN.
    pub(crate) fn new(client: Client, name: impl Into<Arc<str>>) -> Self {
        Self {
            client,
            name: name.into(),
            kept: Arc::default(),
        }
    }

    /// The same secret, by another client.
    pub(crate) fn by(&self, client: Client) -> Self {
        Self::new(client, Arc::clone(&self.name))
    }

    /// Its value, which was read at most five minutes ago.
    pub(crate) async fn value(&self, now: Instant) -> Result<Arc<str>, SecretError> {
        Ok(self.read_within(KEPT, now).await?.0)
    }

    /// Its value, if it could be read anew: which it is once a minute at most.
    pub(crate) async fn value_anew(&self, now: Instant) -> Result<Option<Arc<str>>, SecretError> {
        let (value, is_new) = self.read_within(AGAIN, now).await?;
        Ok(is_new.then_some(value))
    }

    /// Its value, and whether it had to be read: it was not within this time.
    async fn read_within(
        &self,
        time: Duration,
        now: Instant,
    ) -> Result<(Arc<str>, bool), SecretError> {
        let mut kept = self.kept.lock().await;
        if let Some(kept) = kept.as_ref().filter(|kept| now < kept.read + time) {
            return Ok((Arc::clone(&kept.value), false));
        }
        let value: Arc<str> = self.client.value(&self.name, now).await?.into();
        *kept = Some(Kept {
            value: Arc::clone(&value),
            read: now,
        });
        Ok((value, true))
    }
}
