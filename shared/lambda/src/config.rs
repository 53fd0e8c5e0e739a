//! Configuration: the environment, read once at start, refused at start.

use thiserror::Error;

/// A setting that a function cannot start with.
#[derive(Debug, Error)]
pub enum BadConfig {
    /// It is missing.
    #[error("the environment variable {name} is not set")]
    Missing {
        /// Which.
        name: &'static str,
    },
    /// It names a file that cannot be read.
    #[error("the file that the environment variable {name} names cannot be read")]
    Unreadable {
        /// Which.
        name: &'static str,
        /// Why.
        source: std::io::Error,
    },
    /// It names a file that is not PEM.
    #[error("the file that the environment variable {name} names is not PEM")]
    NotPem {
        /// Which.
        name: &'static str,
        /// Why.
        source: rustls::pki_types::pem::Error,
    },
    /// It names a file without a certificate.
    #[error("the file that the environment variable {name} names has no certificate")]
    NoCertificate {
        /// Which.
        name: &'static str,
    },
    /// TLS cannot be set up: a certificate is none.
    #[error("TLS cannot be set up")]
    Tls {
        /// Why.
        source: rustls::Error,
    },
}

/// The environment as it was at start. It is short, and asked a dozen times.
#[derive(Debug, Clone, Default)]
pub struct Config(Vec<(String, String)>);

impl Config {
    /// The process's environment; what of it is no text is none of ours.
    pub fn from_env() -> Self {
        std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
            .collect()
    }

    /// A setting, where it is set and not empty.
    pub fn optional(&self, name: &str) -> Option<&str> {
        // Of several the last, as in a map.
        let (_, value) = self.0.iter().rfind(|(own, _)| own == name)?;
        Some(value.as_str()).filter(|value| !value.is_empty())
    }

    /// A setting that must be there.
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
