//! What secrets of providers have in common.

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
