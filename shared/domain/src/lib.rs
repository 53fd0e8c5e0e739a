//! The rules of Leave and Pause: pure, total functions from a state, a command, and an instant to a
//! new state with its events, or to a typed refusal. No clock, no random source, no I/O, no JSON:
//! the edges bring them.
//!
//! * [`conversation`] and [`agent`] are the two aggregates; [`settings`] is the policy that an
//!   administrator sets.
//! * [`commands`] has one module for each command; each is the whole answer to "what does X do in
//!   state Y".
//! * [`bulk`] is one command on many conversations.
//! * [`report`] says what a transition counts as.
//! * [`refusal`] lists everything that can be refused, and [`event`] every event.

mod access;
pub mod account;
pub mod address;
pub mod agent;
pub mod answer;
pub mod bulk;
pub mod calendar;
pub mod capacity;
pub mod commands;
pub mod connection;
pub mod conversation;
pub mod delivery;
pub mod enclosed;
pub mod endpoint;
pub mod event;
pub mod filter;
pub mod idempotency;
pub mod ids;
pub mod instant;
pub mod intent;
pub mod media;
pub mod message;
pub mod names;
pub mod note;
pub mod pauses;
pub mod pick_list;
pub mod plan;
pub mod policy;
pub mod preset;
pub mod priority;
pub mod read_mark;
pub mod refusal;
pub mod reminders;
pub mod reply_window;
pub mod report;
pub mod settings;
pub mod signal;
pub mod silence;
pub mod state_name;
pub mod template;
pub mod terms;
pub mod text;
pub mod turn;
pub mod zone;

pub use instant::Instant;

/// The largest count of anything: 2^53 − 1, which even readers of floating-point numbers read exactly.
pub const MAX_COUNT: u64 = (1 << 53) - 1;

/// A length of time.
pub type Duration = chrono::TimeDelta;

#[cfg(test)]
mod tests {
    #[test]
    fn counts_are_exact_in_every_reader_of_json() {
        // `Number.MAX_SAFE_INTEGER` of JavaScript, whose numbers are floats.
        assert_eq!(super::MAX_COUNT, 9_007_199_254_740_991);
    }
}
