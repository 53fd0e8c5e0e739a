//! What the operator has from Twilio's console.

use crate::secret::one_or_more;
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

impl fmt::Debug for Secret {
    /// Never the secrets themselves.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}
