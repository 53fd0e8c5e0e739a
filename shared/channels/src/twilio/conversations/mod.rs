//! Twilio's Conversations, which Twilio calls classic: threads of numbered messages. Its webhooks are tried once, for five
//! seconds, and never again; the numbers show what is missing, and the thread is there to be asked for.
//! <https://www.twilio.com/docs/conversations/conversations-webhooks>

mod inbound;
mod list;
mod message;
mod outbound;

pub use inbound::{Event, Updated, read};
pub use list::{Asks, Page, is_thread, page, reference};
pub use message::Numbered;
pub use outbound::{call, found, outcome, question};

/// Where the API of Conversations is.
pub const API: &str = "https://conversations.twilio.com";

/// The name that our reference has in a message's attributes.
const OURS: &str = "hiatus";

#[cfg(test)]
mod tests;
