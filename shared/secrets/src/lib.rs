//! The master secret, from which all keys of ours are derived: read from Secrets Manager, and kept
//! for a few minutes.

use aws_sdk_secretsmanager::Client;
use aws_sdk_secretsmanager::error::BoxError;
use hiatus_domain::{Duration, Instant};
use hiatus_lambda::aws;
use hiatus_lambda::config::{BadConfig, Config};
use hiatus_lambda::failure::chain;
use hiatus_lambda::http::Problem;
use std::sync::Arc;
use thiserror::Error;
use tokio::sync::Mutex;

/// How long it is kept: a secret that an operator replaces is in use everywhere after this time.
const KEPT: Duration = Duration::minutes(5);
/// The fewest bytes that keys are derived from.
const FEWEST_BYTES: usize = 32;

/// Why there is no secret.
#[derive(Debug, Error)]
pub enum SecretError {
    /// Secrets Manager did not answer, or refused.
    #[error("the master secret cannot be read")]
    Unreadable {
        /// Why.
        source: BoxError,
    },
    /// What it has can be guessed.
    #[error("the master secret has fewer than {FEWEST_BYTES} bytes")]
    TooShort,
}

impl From<SecretError> for Problem {
    /// The cause goes into the log, never to the client.
    fn from(error: SecretError) -> Self {
        tracing::error!(error = chain(&error), "no keys");
        Self::unavailable("the keys cannot be read at the moment; try again")
    }
}

/// What a function needs that derives keys.
#[derive(Clone)]
pub struct Deps {
    /// The table, the time, and fresh identifiers.
    pub common: hiatus_lambda::Deps,
    /// What keys are derived from.
    pub master: Master,
}

impl Deps {
    /// What it gets in Lambda.
    pub fn new(config: &Config, common: hiatus_lambda::Deps) -> Result<Self, BadConfig> {
        Ok(Self {
            common,
            master: Master::from_config(config)?,
        })
    }
}

/// The master secret. Cheap to clone; clones share what is kept.
#[derive(Debug, Clone)]
pub struct Master {
    client: Client,
    name: Arc<str>,
    kept: Arc<Mutex<Option<Kept>>>,
}

#[derive(Clone)]
struct Kept {
    secret: Arc<str>,
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

impl Master {
    /// The secret of this name, or with this ARN.
    pub fn new(client: Client, name: impl Into<Arc<str>>) -> Self {
        Self {
            client,
            name: name.into(),
            kept: Arc::default(),
        }
    }

    /// That of the stack (`HIATUS_MASTER_SECRET`).
    pub fn from_config(config: &Config) -> Result<Self, BadConfig> {
        let client = Client::new(&aws::sdk(config, "SECRETS_MANAGER")?);
        Ok(Self::new(client, config.required("HIATUS_MASTER_SECRET")?))
    }

    /// The same secret, by another client.
    #[must_use]
    pub fn by(&self, client: Client) -> Self {
        Self::new(client, Arc::clone(&self.name))
    }

    /// Its value, which was read at most five minutes ago.
    pub async fn value(&self, now: Instant) -> Result<Arc<str>, SecretError> {
        let mut kept = self.kept.lock().await;
        if let Some(kept) = kept.as_ref().filter(|kept| now < kept.read + KEPT) {
            return Ok(Arc::clone(&kept.secret));
        }
        let request = self.client.get_secret_value().secret_id(&*self.name);
        let answer = request.send().await;
        let answer = answer.map_err(|error| SecretError::Unreadable {
            source: error.into(),
        })?;
        let secret: Arc<str> = answer.secret_string.unwrap_or_default().into();
        if secret.len() < FEWEST_BYTES {
            return Err(SecretError::TooShort);
        }
        *kept = Some(Kept {
            secret: Arc::clone(&secret),
            read: now,
        });
        Ok(secret)
    }
}
