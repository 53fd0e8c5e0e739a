//! What the operator has from Meta's console.

use crate::secret::{is_same, one_or_more};
use serde::Deserialize;
use std::fmt;

/// The secrets of a connection: `{"app_secret":["…"],"verify_token":"…"}`.
#[derive(Clone, Default, Deserialize)]
pub struct Secret {
    /// The secrets of the app that Meta may sign with: two, while one is replaced by the other.
    #[serde(default, deserialize_with = "one_or_more")]
    pub app_secret: Vec<String>,
    /// What Meta is told, and tells again where it is pointed at a hook.
    #[serde(default)]
    pub verify_token: String,
    /// By which messages are sent.
    #[serde(default)]
    pub access_token: Option<String>,
}

impl Secret {
    /// Whether this is the token that Meta was told; compared in constant time. By none at all anybody could point a hook
    /// at itself.
    pub fn is_verify_token(&self, given: &str) -> bool {
        is_same(&self.verify_token, given)
    }
}

impl fmt::Debug for Secret {
    /// Never the secrets themselves.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_the_one_that_meta_was_told_and_an_empty_one_is_none() {
        let secret = |json| serde_json::from_str::<Secret>(json).unwrap();
        let told = secret(r#"{"app_secret":"s","verify_token":"told"}"#);
        assert!(told.is_verify_token("told"));
        for other in ["", "tol", "told ", "Told"] {
            assert!(!told.is_verify_token(other), "{other}");
        }
        for none in ["{}", r#"{"verify_token":""}"#] {
            assert!(!secret(none).is_verify_token(""), "{none}");
        }
        assert_eq!(format!("{told:?}"), "Secret");
    }
}
