//! The rules of Leave and Pause: pure, total functions from a state, a command, and an instant to a
//! new state with its events, or to a typed refusal. No clock, no random source, no I/O, no JSON:
//! all of that comes in from outside.
//!
//! * [`conversation`] and [`agent`] are the two aggregates; [`settings`] is the policy that an
//!   administrator sets.
//! * [`commands`] holds one module for each thing that can happen; each is the whole answer to
//!   "what does X do in state Y".
//! * [`refusal`] lists everything that can be refused, and [`event`] everything that can be told.

pub mod agent;
pub mod commands;
pub mod conversation;
pub mod event;
pub mod ids;
pub mod instant;
pub mod message;
pub mod names;
pub mod refusal;
pub mod request;
pub mod settings;
pub mod text;

pub use instant::Instant;

/// A length of time.
pub type Duration = chrono::TimeDelta;
