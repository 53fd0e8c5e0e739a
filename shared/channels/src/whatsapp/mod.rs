//! Meta's WhatsApp Cloud API.

mod content;
mod errors;
mod inbound;
mod outbound;

pub(crate) use inbound::{items, of_entries};
pub(crate) use outbound::{Plus, message};
pub use outbound::{call, found, outcome, question};
