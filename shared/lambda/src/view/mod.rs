//! The domain as JSON: what the API answers, and what the bus is told. The domain itself knows no
//! JSON.

mod agent;
mod conversation;
mod event;
mod message;
mod settings;
mod time;

pub use agent::{agent, held_task};
pub use conversation::{conversation, highlight, task};
pub use event::{conversation_details, details};
pub use message::message;
pub use settings::settings;
pub use time::rfc3339;
