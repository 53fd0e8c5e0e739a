//! API Gateway's WebSocket APIs: who connects, what is said and who goes are events of a function, and what the
//! function posts to a connection is sent to it.

mod event;
mod open;
mod posts;

pub use open::SocketRoute;
pub(crate) use open::{Sockets, router};
pub(crate) use posts::{MAX_MESSAGE_BYTES, NotSent, Outgoing, Posts};
