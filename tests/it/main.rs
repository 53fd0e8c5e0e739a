//! The tests that are about more than one room of the house.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod api;
mod capacity;
mod cost;
mod faults;
mod hostile;
mod model;
mod openapi;
mod repository;
mod samples;
mod semantics;
mod semantics_doc;
mod support;
mod template;
mod walls;
mod yaml;
