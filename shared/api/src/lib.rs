//! The contract of the HTTP API, once, as types: whoever serves, calls, documents or tests the API
//! takes its names from here.

pub mod routes;
