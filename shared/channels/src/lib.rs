//! What providers of channels and Hiatus say to each other, as pure translation: signatures, and the
//! keys that they are made with; deliveries as facts; requests that hand messages over, and what the answers
//! mean.

mod apis;
pub mod aws;
pub mod event;
pub mod fact;
mod hex;
pub mod interactions;
mod keys;
pub mod media;
pub mod messenger;
pub mod meta;
pub mod outbound;
mod place;
pub mod probe;
mod secret;
pub mod sids;
pub mod standard_webhooks;
pub mod status;
pub mod twilio;
pub mod webhook;
pub mod whatsapp;

pub use apis::Apis;
pub use keys::{HasKeys, Purpose, SigningKey};
