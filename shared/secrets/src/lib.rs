//! Secrets: the master secret, from which all keys of ours are derived, and those that the operator has from
//! providers. They are read from Secrets Manager, and kept for a few minutes.

mod client;
mod kept;
mod master;
mod providers;

pub use client::Client;
pub use master::Master;
pub use providers::ProviderSecrets;

use hiatus_lambda::Failure;
use hiatus_lambda::config::{BadConfig, Config};
use hiatus_lambda::failure::chain;
use hiatus_lambda::http::{Problem, Request};
use std::sync::Arc;
use thiserror::Error;

/// Why of any kind.
type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// The fewest bytes that keys are derived from.
const FEWEST_BYTES: usize = 32;

/// Why there is no secret.
#[derive(Debug, Error)]
pub enum SecretError {
    /// Secrets Manager did not answer, or refused.
    #[error("the secret cannot be read")]
    Unreadable {
        /// Why.
        source: BoxError,
    },
    /// What it has can be guessed.
    #[error("the master secret has fewer than {FEWEST_BYTES} bytes")]
    TooShort,
    /// The connections' secret is none.
    #[error("the connections' secret is no JSON object")]
    NoObject,
}

impl From<SecretError> for Failure {
    fn from(error: SecretError) -> Self {
        Self::Service {
            service: "Secrets Manager",
            doing: "read a secret",
            source: Box::new(error),
        }
    }
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
    /// Where the API is for those outside, where it is not where its gateway says.
    pub public_url: Option<Arc<str>>,
}

impl Deps {
    /// What it gets in Lambda.
    pub fn new(config: &Config, common: hiatus_lambda::Deps) -> Result<Self, BadConfig> {
        Ok(Self {
            common,
            master: Master::from_config(config)?,
            public_url: public_url(config),
        })
    }

    /// Where the API is for those outside.
    pub fn url(&self, request: &Request) -> String {
        let url = self.public_url.as_deref();
        url.map_or_else(|| request.own_url(), str::to_owned)
    }
}

/// Where the API is for those outside (`HIATUS_PUBLIC_URL`), if its gateway does not know.
pub fn public_url(config: &Config) -> Option<Arc<str>> {
    let url = config.optional("HIATUS_PUBLIC_URL")?;
    Some(url.trim_end_matches('/').into())
}
