//! The master secret, from which all keys of ours are derived.

use crate::client::Client;
use crate::kept::Secret;
use crate::{FEWEST_BYTES, SecretError};
use hiatus_domain::Instant;
use hiatus_lambda::config::{BadConfig, Config};
use std::sync::Arc;

/// The master secret. Cheap to clone; clones share what is kept.
#[derive(Debug, Clone)]
pub struct Master(Secret);

impl Master {
    /// The secret of this name, or with this ARN.
    pub fn new(client: Client, name: impl Into<Arc<str>>) -> Self {
        Self(Secret::new(client, name))
    }

    /// That of the stack (`HIATUS_MASTER_SECRET`).
    pub fn from_config(config: &Config) -> Result<Self, BadConfig> {
        let client = Client::from_config(config)?;
        Ok(Self::new(client, config.required("HIATUS_MASTER_SECRET")?))
    }

    /// The same secret, by another client.
    #[must_use]
    pub fn by(&self, client: Client) -> Self {
        Self(self.0.by(client))
    }

    /// Its value, which was read at most five minutes ago.
    pub async fn value(&self, now: Instant) -> Result<Arc<str>, SecretError> {
        let value = self.0.value(now).await?;
        if value.len() < FEWEST_BYTES {
            return Err(SecretError::TooShort);
        }
        Ok(value)
    }
}
