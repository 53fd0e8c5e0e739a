//! Configuration from the environment, read and checked once at start.

use https_pool::TrustError;
use thiserror::Error;

/// A setting with which a function cannot start.
#[derive(Debug, Error)]
pub enum BadConfig {
    /// It is missing.
    #[error("the environment variable {name} is not set")]
    Missing {
        /// Which.
        name: &'static str,
    },
    /// It names no usable file of certificates.
    #[error("the certificates in the file of the environment variable {name} cannot be used")]
    Trust {
        /// Which.
        name: &'static str,
        /// Why.
        source: TrustError,
    },
}

/// The environment as it was at start: a list, since it is short and looked up a dozen times.
#[derive(Debug, Clone, Default)]
pub struct Config(Vec<(String, String)>);

impl Config {
    /// The process's environment; variables that are not valid UTF-8 are skipped.
    pub fn from_env() -> Self {
        std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
            .collect()
    }

    /// A setting, if it is set and not empty.
    pub fn optional(&self, name: &str) -> Option<&str> {
        // The last of several, as in a map.
        let (_, value) = self.0.iter().rfind(|(own, _)| own == name)?;
        Some(value.as_str()).filter(|value| !value.is_empty())
    }

    /// A mandatory setting.
    pub fn required(&self, name: &'static str) -> Result<String, BadConfig> {
        self.optional(name)
            .map(str::to_owned)
            .ok_or(BadConfig::Missing { name })
    }
}

impl FromIterator<(String, String)> for Config {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(settings: I) -> Self {
        Self(settings.into_iter().collect())
    }
}
