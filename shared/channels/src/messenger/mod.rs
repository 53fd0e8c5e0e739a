//! Meta's Messenger, and direct messages on Instagram, which go by the same interface: of a page, or of the professional account
//! that a page is connected with.

mod content;
mod errors;
mod inbound;
mod outbound;

pub(crate) use inbound::items;
pub use outbound::{call, found, outcome, question};
