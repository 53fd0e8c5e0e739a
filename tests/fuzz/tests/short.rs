//! The short version of fuzzing: every target over its seeds, its corpus, and a fixed number of
//! mutations of them.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

use hiatus_fuzz::{TARGETS, seeds};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// How many mutated inputs each target gets.
const MUTATIONS: usize = 300;

/// What JSON and Hiatus's texts are made of.
const TOKENS: [&str; 24] = [
    "null",
    "true",
    "{}",
    "[]",
    "\"\"",
    "-1",
    "0",
    "1e999",
    "18446744073709551615",
    "253402300800000",
    "{\"S\":\"\"}",
    "{\"N\":\"-1\"}",
    "{\"N\":\"9223372036854775807\"}",
    "\\u0000",
    "\\ud800",
    "#",
    "C#",
    "~",
    "\"sweep\":true,",
    "+262142-12-31T23:59:59Z",
    "\u{1F980}",
    ",",
    "\"",
    "}",
];

#[derive(Debug, Clone)]
enum Edit {
    Byte(Index, u8),
    Cut(Index, usize),
    Insert(Index, &'static str),
    Double(Index, usize),
}

fn edit() -> impl Strategy<Value = Edit> {
    let at = any::<Index>;
    prop_oneof![
        (at(), any::<u8>()).prop_map(|(at, byte)| Edit::Byte(at, byte)),
        (at(), 1_usize..40).prop_map(|(at, by)| Edit::Cut(at, by)),
        (at(), select(TOKENS.to_vec())).prop_map(|(at, token)| Edit::Insert(at, token)),
        (at(), 1_usize..60).prop_map(|(at, by)| Edit::Double(at, by)),
    ]
}

fn mutated(seed: &[u8], edits: &[Edit]) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for edit in edits {
        if bytes.is_empty() {
            break;
        }
        match edit {
            Edit::Byte(at, byte) => *at.get_mut(&mut bytes) = *byte,
            Edit::Cut(at, by) => {
                let start = at.index(bytes.len());
                bytes.drain(start..bytes.len().min(start + by));
            }
            Edit::Insert(at, token) => {
                let start = at.index(bytes.len());
                bytes.splice(start..start, token.bytes());
            }
            Edit::Double(at, by) => {
                let start = at.index(bytes.len());
                let part = bytes[start..bytes.len().min(start + by)].to_vec();
                bytes.splice(start..start, part);
            }
        }
    }
    bytes
}

#[test]
fn every_target_over_its_seeds_and_mutations_of_them() {
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let strategy = (any::<Index>(), proptest::collection::vec(edit(), 1..4));
    for target in TARGETS {
        let seeds = seeds(target.name);
        assert!(
            seeds.len() >= 5,
            "{} has something to begin with",
            target.name
        );
        for seed in &seeds {
            (target.run)(seed);
        }
        for _ in 0..MUTATIONS {
            let (at, edits) = strategy.new_tree(&mut runner).unwrap().current();
            let input = mutated(&seeds[at.index(seeds.len())], &edits);
            let outcome = std::panic::catch_unwind(|| (target.run)(&input));
            assert!(
                outcome.is_ok(),
                "{}: {}",
                target.name,
                String::from_utf8_lossy(&input)
            );
        }
    }
}
