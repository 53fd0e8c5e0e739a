//! `cargo run`: the whole of Hiatus in one process.
fn main() {}
