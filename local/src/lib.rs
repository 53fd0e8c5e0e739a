//! The whole of Hiatus in one process: the functions, called through the same handlers with the
//! same events as in AWS; an embedded DynamoDB; and of the other AWS services what the functions
//! use, made here.
//!
//! * [`System`] starts and stops it.
//! * `front` is API Gateway: it checks tokens and makes events.
//! * `database` is DynamoDB with its stream, `aws` EventBridge and its scheduler, [`rules`] says
//!   what calls what.
//! * `pump` carries the stream and the bus, `engine` lets time pass, `journal` remembers it all on
//!   disk.

mod aws;
pub mod banner;
pub mod clock;
mod database;
mod engine;
mod front;
mod functions;
mod handlers;
mod journal;
mod loopback;
pub mod names;
mod options;
pub mod pattern;
mod pump;
pub mod replay;
pub mod rules;
mod system;
mod tokens;

pub use clock::{ClockMode, TestClock};
pub use engine::{Advanced, EngineError, Switches};
pub use front::has_console;
pub use handlers::Handlers;
pub use journal::BusEvent;
pub use options::{Data, Options};
pub use system::{StartError, System};
pub use tokens::{AUDIENCE, ISSUER, TokenError};
