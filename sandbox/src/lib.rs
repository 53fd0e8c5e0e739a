//! The AWS services of a serverless application in one process: API Gateway with a JWT authorizer,
//! S3, DynamoDB with its stream and time to live, EventBridge and its scheduler, and Lambda's event
//! source mappings, on a clock that can be moved.
//!
//! It knows nothing of the application. What a template would say is handed in as a [`Stack`], the
//! code as [`Functions`], the routes to [`Sandbox::gateway`].
//!
//! * `gateway` checks tokens, makes events of requests and responses of answers; `sockets` does so for connections.
//! * `dynamodb` is the table, `services` EventBridge and its scheduler, `objects` S3, each over its own protocol.
//! * `pump` delivers the stream and the bus, `engine` lets time pass, `journal` keeps their state.

mod clock;
mod disorder;
mod dynamodb;
mod engine;
mod functions;
pub mod gateway;
mod journal;
pub mod loopback;
pub mod names;
mod objects;
pub mod pattern;
mod prepared;
mod pump;
mod random;
mod running;
pub mod segment;
mod services;
mod sockets;
mod stack;

pub use clock::{ClockMode, TestClock};
pub use disorder::Disorder;
pub use dynamodb::TableError;
pub use engine::{Advanced, EngineError, Switches};
pub use functions::{Functions, Later, MAX_ANSWER_BYTES};
pub use journal::{BusEvent, JournalError};
pub use prepared::{Files, PrepareError, Prepared};
pub use pump::PumpError;
pub use running::Sandbox;
pub use services::SecretError;
pub use sockets::SocketRoute;
pub use stack::{Mapping, Rule, Stack, Sweep};
