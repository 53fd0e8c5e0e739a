//! Meta's WhatsApp Cloud API.

mod content;
mod errors;
mod inbound;
mod outbound;

pub(crate) use inbound::items;
pub use outbound::{call, found, outcome, question};
