//! What the operator has from Twilio's console.

use crate::secret::{is_same, one_or_more};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt;

/// The secrets of a connection: `{"auth_tokens":["…"],"shared_keys":{"<id>":"…"}}`.
#[derive(Clone, Default, Deserialize)]
pub struct Secret {
    /// The account's tokens that Twilio may sign with: two, while one is replaced by the other.
    #[serde(default, deserialize_with = "one_or_more")]
    pub auth_tokens: Vec<String>,
    /// Keys of the operator's own that Twilio may sign with, by their ids.
    #[serde(default)]
    pub shared_keys: BTreeMap<String, String>,
    /// A key of Twilio's API, by which messages are sent...
    #[serde(default)]
    pub api_key_sid: Option<String>,
    /// ...and its secret. Without, they are sent by the first token.
    #[serde(default)]
    pub api_key_secret: Option<String>,
}

impl Secret {
    /// Whether this is one of the account's tokens; compared in constant time.
    pub fn has_token(&self, given: &str) -> bool {
        self.auth_tokens.iter().any(|own| is_same(own, given))
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
    fn each_token_is_one_of_the_account_s_and_an_empty_one_is_none() {
        let secret = |json| serde_json::from_str::<Secret>(json).unwrap();
        let two = secret(r#"{"auth_tokens":["new","old",""]}"#);
        assert!(two.has_token("new") && two.has_token("old"));
        for other in ["", "ne", "new ", "New", "newold"] {
            assert!(!two.has_token(other), "{other}");
        }
        for none in ["{}", r#"{"auth_tokens":""}"#, r#"{"auth_tokens":[]}"#] {
            assert!(!secret(none).has_token(""), "{none}");
        }
    }
}
