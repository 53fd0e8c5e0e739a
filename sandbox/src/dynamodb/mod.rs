//! The embedded DynamoDB, served over DynamoDB's own protocol.

mod table;

pub use table::TableError;
#[cfg(test)]
pub(crate) use table::tests;
pub(crate) use table::{StreamRecord, Table};
