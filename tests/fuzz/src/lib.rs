//! Fuzzing: everything that reads bytes from outside, each as one function from bytes to nothing
//! that must not panic.
//!
//! `cargo test` runs every target over its seeds, its corpus, and a fixed number of mutations of
//! them. `scripts/check fuzz` runs the same functions under libFuzzer, which looks for inputs that
//! reach new code.

#![allow(
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a target that cannot go on fails"
)]

mod canned;
mod functions;
mod parsers;
mod scene;
mod seeds;

pub use seeds::{corpus, seeds};

/// One target: what reads the bytes.
pub struct Target {
    /// Its name, and that of its folder in the corpus.
    pub name: &'static str,
    /// Reads them.
    pub run: fn(&[u8]),
}

const fn target(name: &'static str, run: fn(&[u8])) -> Target {
    Target { name, run }
}

/// Every target.
pub const TARGETS: [Target; 8] = [
    target("request", parsers::request),
    target("record", parsers::record),
    target("item", parsers::item),
    target("cursor", parsers::cursor),
    target("text", parsers::text),
    target("mail", parsers::mail),
    target("event", functions::event),
    target("function", functions::function),
];

/// The target of this name.
pub fn named(name: &str) -> Option<&'static Target> {
    TARGETS.iter().find(|target| target.name == name)
}
