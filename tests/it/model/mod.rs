//! Model-based tests: the whole system against a model of its promises that is far simpler than the
//! code. Any sequence of commands by several customers, agents and a supervisor, with timers,
//! sweeps and events that arrive late, twice, out of order or not at all, time that leaps, settings
//! that change, agents that go away, answers that are lost, and two commands at once.
//!
//! After every step the answer, every conversation and every agent are what the model says, and the
//! promises of `invariants` hold: the same functions that the exhaustive check of a small world
//! asks.
//!
//! `PROPTEST_CASES` says how many sequences; one that fails is kept in `regressions.txt` and always
//! tried first.

mod centre;
#[path = "../../../shared/domain/tests/domain/invariants/mod.rs"]
mod invariants;
mod machine;
mod observed;
mod request;
mod step;

use machine::Machine;
use proptest::test_runner::{Config, FileFailurePersistence};
use proptest_state_machine::prop_state_machine;

/// Few enough for every test run.
const CASES: u32 = 24;
const KEPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/it/model/regressions.txt");

fn config() -> Config {
    let cases = std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(CASES);
    Config {
        cases,
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(KEPT))),
        max_shrink_iters: 400,
        ..Config::default()
    }
}

prop_state_machine! {
    #![proptest_config(config())]

    #[test]
    fn whatever_happens_the_system_does_what_the_model_of_its_promises_says(sequential 10..60 => Machine);
}
