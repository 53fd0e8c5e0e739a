//! The rules, proven from outside: each test is named by the sentence that it proves.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod agents;
mod agreement;
mod details;
mod invariants;
mod matrix;
mod names;
mod policies;
mod retries;
mod small_world;
mod table;
mod worlds;
