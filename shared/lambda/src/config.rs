//! Configuration: the environment, read once at start, refused at start.

use std::collections::HashMap;
use thiserror::Error;

/// A setting that is missing.
#[derive(Debug, Error)]
#[error("the environment variable {name} is not set")]
pub struct BadConfig {
    name: &'static str,
}

/// The environment as it was at start.
#[derive(Debug, Clone, Default)]
pub struct Config(HashMap<String, String>);

impl Config {
    /// The process's environment.
    pub fn from_env() -> Self {
        Self(std::env::vars().collect())
    }

    /// A setting, where it is set and not empty.
    pub fn optional(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }

    /// A setting that must be there.
    pub fn required(&self, name: &'static str) -> Result<String, BadConfig> {
        self.optional(name).map(str::to_owned).ok_or(BadConfig { name })
    }
}

impl FromIterator<(String, String)> for Config {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(settings: I) -> Self {
        Self(settings.into_iter().collect())
    }
}
