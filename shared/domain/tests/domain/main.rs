//! The rules, proven from outside: each test is named by the sentence that it proves.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod absence;
mod access;
mod agents;
mod agreement;
mod answers;
mod bulk;
mod calendars;
mod capacity;
mod details;
mod erasures;
mod fallback;
mod first_words;
mod given;
mod invariants;
mod loads;
mod matrix;
mod names;
mod notes;
mod pause_rules;
mod pauses;
mod placement;
mod plans;
mod policies;
mod presence;
mod reminders;
mod removal;
mod replies;
mod reservations;
mod resume;
mod retries;
mod scoped_policies;
mod sequences;
mod signals;
mod small_world;
mod table;
mod taken_up;
mod takes;
mod terms;
mod transfers;
mod turns;
mod windows;
mod worlds;
mod wrap_ups;
