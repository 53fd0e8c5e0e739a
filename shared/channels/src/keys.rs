//! Keys of ours. They are derived from one master secret and stored nowhere, so that none can leak
//! from the table or a backup of it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hiatus_domain::Instant;
use hiatus_domain::connection::{Connection, Keys};
use hiatus_domain::endpoint::Endpoint;
use ring::hmac;

/// What a key is for. Keys for different things have nothing to do with each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Signing what goes to and comes from a connection.
    Connection,
    /// Signing what goes to an endpoint of outgoing webhooks.
    Endpoint,
}

impl Purpose {
    const fn name(self) -> &'static str {
        match self {
            Self::Connection => "connection",
            Self::Endpoint => "endpoint",
        }
    }
}

/// What has keys of ours.
pub trait HasKeys {
    /// What they are for.
    const PURPOSE: Purpose;

    /// Whose they are.
    fn id(&self) -> &str;

    /// Which of them hold.
    fn keys(&self) -> &Keys;
}

impl HasKeys for Connection {
    const PURPOSE: Purpose = Purpose::Connection;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn keys(&self) -> &Keys {
        &self.keys
    }
}

impl HasKeys for Endpoint {
    const PURPOSE: Purpose = Purpose::Endpoint;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn keys(&self) -> &Keys {
        &self.keys
    }
}

/// A symmetric key of Standard Webhooks.
#[derive(Clone)]
pub struct SigningKey(hmac::Tag);

impl SigningKey {
    /// The key of this thing, in this generation.
    pub fn derived(master: &[u8], purpose: Purpose, id: &str, generation: u64) -> Self {
        let master = hmac::Key::new(hmac::HMAC_SHA256, master);
        // No id has a line break, so that no two things are the same text.
        let of = format!("{}\n{id}\n{generation}", purpose.name());
        Self(hmac::sign(&master, of.as_bytes()))
    }

    /// The present key.
    pub fn of<T: HasKeys>(master: &[u8], owner: &T) -> Self {
        Self::derived(master, T::PURPOSE, owner.id(), owner.keys().generation)
    }

    /// The keys that sign now: while one is being replaced, both.
    pub fn in_force<T: HasKeys>(master: &[u8], owner: &T, now: Instant) -> Vec<Self> {
        let generations = owner.keys().in_force(now);
        generations
            .map(|generation| Self::derived(master, T::PURPOSE, owner.id(), generation))
            .collect()
    }

    /// As libraries of Standard Webhooks take it: `whsec_` and base64.
    pub fn to_text(&self) -> String {
        format!("whsec_{}", STANDARD.encode(self.0.as_ref()))
    }

    pub(crate) fn hmac(&self) -> hmac::Key {
        hmac::Key::new(hmac::HMAC_SHA256, self.0.as_ref())
    }
}

impl std::fmt::Debug for SigningKey {
    /// Never the key itself.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SigningKey")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(master: &str, id: &str, generation: u64) -> String {
        SigningKey::derived(master.as_bytes(), Purpose::Connection, id, generation).to_text()
    }

    #[test]
    fn a_key_has_32_bytes_and_is_always_the_same() {
        let text = key("master", "web-main", 1);
        let bytes = STANDARD.decode(text.strip_prefix("whsec_").unwrap());
        assert_eq!(bytes.unwrap().len(), 32);
        assert_eq!(text, key("master", "web-main", 1));
    }

    #[test]
    fn everything_that_a_key_is_of_makes_another_one() {
        let one = key("master", "web", 1);
        for other in [
            key("masters", "web", 1),
            key("master", "web-1", 1),
            key("master", "web", 11),
            key("master", "web1", 1),
            SigningKey::derived(b"master", Purpose::Endpoint, "web", 1).to_text(),
        ] {
            assert_ne!(one, other);
        }
    }

    #[test]
    fn a_key_is_in_no_log() {
        let key = SigningKey::derived(b"master", Purpose::Connection, "web", 1);
        assert_eq!(format!("{key:?}"), "SigningKey");
    }
}
