//! The embedded DynamoDB, served over DynamoDB's own protocol, with what the real one does now and
//! then.

mod collisions;
mod endpoint;
mod lagging;
mod operations;
mod server;
mod table;
mod tokens;

pub(crate) use endpoint::Endpoint;
pub(crate) use server::router;
pub use table::TableError;
#[cfg(test)]
pub(crate) use table::tests;
pub(crate) use table::{StreamRecord, Table};
