//! What tests, tools and measurements share: the functions, also behind a recorder, crowds of
//! conversations, what the commands cost, conversations for the sample events, and the samples
//! themselves.

pub mod capacity;
pub mod crowd;
pub mod delivery;
pub mod flex;
pub mod recorder;
pub mod samples;
pub mod scene;
pub mod seed;
