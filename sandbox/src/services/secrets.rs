//! Secrets Manager: every name has a secret, which is made the first time that it is asked for unless it was
//! given one, and outlives a restart.

use super::AwsError;
use crate::journal::{Journal, JournalError};
use crate::random;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use serde_json::{Value, json};
use std::io;
use std::sync::Arc;
use thiserror::Error;

/// Why there is no secret.
#[derive(Debug, Error)]
pub enum SecretError {
    /// It cannot be kept.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// There is no randomness to make it of.
    #[error("no randomness for a secret: {0}")]
    Random(#[from] io::Error),
}

impl From<SecretError> for AwsError {
    fn from(error: SecretError) -> Self {
        tracing::error!(%error, "an emulated service failed");
        Self::internal("there is no secret")
    }
}

/// The secrets.
pub(crate) struct Secrets(Arc<Journal>);

impl Secrets {
    pub(crate) const fn new(journal: Arc<Journal>) -> Self {
        Self(journal)
    }

    /// `GetSecretValue`.
    pub(crate) fn get(&self, request: &Value) -> Result<Value, AwsError> {
        let name = request.get("SecretId").and_then(Value::as_str);
        let name = name.ok_or_else(|| AwsError::validation("SecretId is missing"))?;
        Ok(json!({ "Name": name, "SecretString": self.value(name)? }))
    }

    /// Gives this name a secret, in the place of what it has.
    pub(crate) fn put(&self, name: &str, value: &str) -> Result<(), SecretError> {
        Ok(self.0.set_meta(&kept_as(name), value)?)
    }

    /// What the name has; `None` if it has nothing yet.
    pub(crate) fn present(&self, name: &str) -> Result<Option<String>, SecretError> {
        Ok(self.0.meta(&kept_as(name))?)
    }

    /// The secret of this name.
    pub(crate) fn value(&self, name: &str) -> Result<String, SecretError> {
        if let Some(present) = self.present(name)? {
            return Ok(present);
        }
        let secret: [u8; 48] = random::bytes()?;
        let secret = STANDARD_NO_PAD.encode(secret);
        self.put(name, &secret)?;
        Ok(secret)
    }
}

fn kept_as(name: &str) -> String {
    format!("secret:{name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_made_once_and_each_name_has_its_own() {
        let journal = Arc::new(Journal::open(None).unwrap());
        let secrets = Secrets::new(Arc::clone(&journal));
        let one = secrets.value("one").unwrap();
        assert_eq!(one.len(), 64);
        assert_eq!(Secrets::new(journal).value("one").unwrap(), one);
        assert_ne!(secrets.value("two").unwrap(), one);
        secrets.put("one", "given").unwrap();
        assert_eq!(secrets.present("three").unwrap(), None);
        let one = secrets.value("one").unwrap();
        assert_eq!(one, "given");
        let answer = secrets.get(&json!({ "SecretId": "one" })).unwrap();
        assert_eq!(answer["SecretString"], one);
        assert_eq!(
            secrets.get(&json!({})).unwrap_err().code(),
            "ValidationException"
        );
    }
}
