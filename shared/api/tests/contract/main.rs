//! The documents and events as JSON, one snapshot each. A change of one is a change of the API:
//! after a look at the difference, `INSTA_UPDATE=always cargo test -p hiatus-api` takes it over.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod documents;
mod events;
mod given;
mod requests;
