//! Stored items of any shape, from healthy ones that were damaged at random. The cases are the same
//! in every run; `HIATUS_HOSTILE_CASES` asks for more of them.

use super::damage::{can_be_stored, damaged, damages};
use super::gallery::Gallery;
use hiatus_store::Item;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// How many cases there are where nobody asks for more, for each unit of a test's weight.
const CASES: u32 = 4;

fn cases(weight: u32) -> u32 {
    let asked = std::env::var("HIATUS_HOSTILE_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok());
    asked.unwrap_or(CASES) * weight
}

/// Tries generated cases, and shrinks the first that is wrong.
pub(crate) async fn check<S: Strategy>(
    weight: u32,
    strategy: &S,
    holds: impl AsyncFn(S::Value) -> Result<(), String>,
) where
    S::Value: Clone,
{
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    for n in 0..cases(weight) {
        let mut tree = strategy.new_tree(&mut runner).unwrap();
        let Err(mut wrong) = holds(tree.current()).await else {
            continue;
        };
        let mut simplest = tree.current();
        let mut steps = 0;
        while steps < 60 && tree.simplify() {
            loop {
                steps += 1;
                match holds(tree.current()).await {
                    Err(still) => {
                        (wrong, simplest) = (still, tree.current());
                        break;
                    }
                    Ok(()) if steps < 60 && tree.complicate() => {}
                    Ok(()) => break,
                }
            }
        }
        panic!("case {n}: {simplest:?}: {wrong}");
    }
}

#[tokio::test]
async fn whatever_is_damaged_of_vics_hal_is_served() {
    let gallery = Gallery::open().await;
    let items = gallery.of_vic();
    let strategy = proptest::collection::vec((any::<Index>(), damages()), 1..=3);
    check(
        5,
        &strategy,
        async |all: Vec<(Index, Vec<super::damage::Damage>)>| {
            let spoilt: Vec<Item> = all
                .iter()
                .map(|(at, damages)| damaged(at.get(&items), damages))
                .collect();
            gallery.round(&storable(spoilt)).await
        },
    )
    .await;
}

#[tokio::test]
async fn with_damaged_settings_hals_pauses_and_tasks_go_on() {
    let gallery = Gallery::open().await;
    let settings = gallery.item("S", "S");
    check(
        2,
        &damages(),
        async |damages: Vec<super::damage::Damage>| {
            gallery
                .round(&storable(vec![damaged(&settings, &damages)]))
                .await
        },
    )
    .await;
}

/// What DynamoDB would take, each key once.
fn storable(mut items: Vec<Item>) -> Vec<Item> {
    items.retain(can_be_stored);
    items.sort_by_key(|item| format!("{:?}{:?}", item["pk"], item["sk"]));
    items.dedup_by_key(|item| format!("{:?}{:?}", item["pk"], item["sk"]));
    items
}
