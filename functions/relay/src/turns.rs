//! Turns: what may be told together. The entries of one call may succeed and fail one by one, so
//! that two versions of one item never go in the same call: the later could arrive without the
//! earlier.

use hiatus_domain::event::MAX_EVENTS;
use hiatus_lambda::stream::Told;
use serde_json::Value;
use std::collections::HashSet;

/// One record's events.
pub(crate) struct Telling {
    /// The record's place in the batch.
    pub(crate) record: usize,
    /// The item's key.
    pub(crate) item: String,
    /// The item.
    pub(crate) told: Told,
    /// Its events, in order.
    pub(crate) events: Vec<Value>,
}

/// Splits a batch into turns, in its order.
pub(crate) fn turns(tellings: Vec<Telling>) -> Vec<Vec<Telling>> {
    let mut turns: Vec<Vec<Telling>> = Vec::new();
    let mut items = HashSet::new();
    let mut entries = 0;
    for telling in tellings {
        entries += telling.events.len();
        let fits = entries <= MAX_EVENTS && !items.contains(&telling.item);
        if let Some(turn) = turns.last_mut().filter(|_| fits) {
            items.insert(telling.item.clone());
            turn.push(telling);
        } else {
            entries = telling.events.len();
            items = HashSet::from([telling.item.clone()]);
            turns.push(vec![telling]);
        }
    }
    turns
}

#[cfg(test)]
mod tests {
    use super::*;

    fn telling(record: usize, item: &str, events: usize) -> Telling {
        let told = Told::Settings(Box::default());
        Telling {
            record,
            item: item.to_owned(),
            told,
            events: vec![Value::Null; events],
        }
    }

    fn records(tellings: Vec<Telling>) -> Vec<Vec<usize>> {
        turns(tellings)
            .iter()
            .map(|turn| turn.iter().map(|telling| telling.record).collect())
            .collect()
    }

    #[test]
    fn two_versions_of_one_item_never_go_together() {
        let batch = vec![
            telling(0, "a", 1),
            telling(1, "b", 1),
            telling(2, "a", 1),
            telling(3, "b", 1),
        ];
        assert_eq!(records(batch), [vec![0, 1], vec![2, 3]]);
    }

    #[test]
    fn a_turn_has_at_most_the_entries_of_one_call() {
        let batch = (0..5).map(|n| telling(n, &n.to_string(), 3)).collect();
        assert_eq!(records(batch), [vec![0, 1, 2], vec![3, 4]]);
    }
}
