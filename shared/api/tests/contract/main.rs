//! The documents and events as JSON, one snapshot each. A change of one is a change of the API: after
//! a look at the difference, `INSTA_UPDATE=always cargo test -p hiatus-api` takes it over.

mod documents;
mod events;
mod given;
mod requests;
