//! Services of AWS that are asked for few things, without their SDKs, which are larger than a function may be: their requests
//! are signed by the SDK's signer, and go out like any other request.

mod messaging;
mod service;
mod signer;

pub use messaging::Messaging;
pub use service::{Service, ServiceName};
pub use signer::{BoxError, Signer, Unsigned};
