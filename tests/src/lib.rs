//! What tests and tools share: conversations for the sample events, and the samples themselves.

pub mod samples;
pub mod seed;
