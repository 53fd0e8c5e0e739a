//! Meta's WhatsApp Cloud API.

mod content;
mod errors;
mod inbound;
mod outbound;
mod secret;
mod signature;

pub use inbound::{Item, read};
pub(crate) use outbound::authorization;
pub use outbound::{API, call, found, outcome, question};
pub use secret::Secret;
pub use signature::{SIGNATURE, Signed, sign};
