//! What Meta's products have in common: the secrets of an app, how it signs, the envelope of what it delivers, and where its API
//! is.

mod answer;
mod delivery;
#[cfg(test)]
mod hostile;
mod secret;
mod signature;

pub(crate) use answer::{Trouble, found, outcome, trouble_of_code};
pub use delivery::{Item, is_meta, read};
pub(crate) use delivery::{each, object};
pub use secret::Secret;
pub use signature::{SIGNATURE, Signed, sign};

/// Where Meta's Graph API is.
pub const API: &str = "https://graph.facebook.com";

/// What stands in front of our own references, where Meta keeps one with a message.
pub(crate) const OURS: &str = "hiatus:";

/// What proves to Meta who calls; none where the operator has given nothing.
pub(crate) fn authorization(secret: &Secret) -> Option<String> {
    let token = secret.access_token.as_deref();
    let token = token.filter(|token| !token.is_empty())?;
    Some(format!("Bearer {token}"))
}
