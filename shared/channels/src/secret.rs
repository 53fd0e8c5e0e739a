//! What secrets of providers have in common.

use ring::hmac;
use serde::{Deserialize, Deserializer};

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

/// One secret, or a list of them while one replaces another. An empty one, by which anybody could sign, is
/// none.
pub(crate) fn one_or_more<'de, D: Deserializer<'de>>(given: D) -> Result<Vec<String>, D::Error> {
    let mut secrets = match OneOrMore::deserialize(given)? {
        OneOrMore::One(secret) => vec![secret],
        OneOrMore::More(secrets) => secrets,
    };
    secrets.retain(|secret| !secret.is_empty());
    Ok(secrets)
}

/// Whether somebody has given our own secret; compared in constant time. An empty one is nobody's.
pub(crate) fn is_same(own: &str, given: &str) -> bool {
    let of = |secret: &str| hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
    let signed = hmac::sign(&of(own), b"");
    !own.is_empty() && hmac::verify(&of(given), b"", signed.as_ref()).is_ok()
}
