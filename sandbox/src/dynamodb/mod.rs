//! The embedded DynamoDB, served over DynamoDB's own protocol.

mod operations;
mod server;
mod table;

pub(crate) use server::router;
pub use table::TableError;
#[cfg(test)]
pub(crate) use table::tests;
pub(crate) use table::{StreamRecord, Table};
