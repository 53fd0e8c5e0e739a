//! What every handler needs.
pub mod routes;
