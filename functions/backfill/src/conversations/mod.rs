//! Twilio's Conversations: what its webhooks bring, and what they do not. Twilio tries each webhook once; the numbers of a
//! thread's messages show what is missing, and the thread has it.

mod due;
mod hook;
mod listed;
mod thread;

pub(crate) use due::{Looked, look};
pub(crate) use hook::receive;
pub(crate) use thread::Line;
