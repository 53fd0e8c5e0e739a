//! AWS's own services: SMS, WhatsApp as Meta has it, and e-mail. What comes in, and what becomes of messages, is published to
//! a topic of SNS of the stack's own, but mail, which is put into a bucket; what goes out are requests that the function's
//! role signs. There is no secret.

pub mod email;
pub mod sms;
pub mod social;

mod notification;

pub use notification::{Item, Ours, notified};

/// The header that names an operation, in the protocols of AWS that have it.
const TARGET: &str = "x-amz-target";
