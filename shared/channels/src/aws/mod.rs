//! AWS End User Messaging: SMS, and WhatsApp as Meta has it. What comes in is published to a topic of SNS of the stack's own;
//! what goes out are requests that the function's role signs. There is no secret.

pub mod sms;
pub mod social;

mod notification;

pub use notification::{Item, Ours, notified};

/// The header that names an operation, in the protocols of AWS that have it.
const TARGET: &str = "x-amz-target";
