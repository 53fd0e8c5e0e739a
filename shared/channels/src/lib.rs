//! What providers of channels and Hiatus say to each other, as pure translation: signatures, and the
//! keys that they are made with; requests that hand messages over, and what the answers mean.

mod keys;
pub mod outbound;
pub mod standard_webhooks;
pub mod status;
pub mod webhook;

pub use keys::{Purpose, SigningKey};
