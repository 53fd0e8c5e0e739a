//! What providers of channels and Hiatus say to each other, as pure translation: signatures, and the
//! keys that they are made with.

mod keys;
pub mod standard_webhooks;

pub use keys::{Purpose, SigningKey};
