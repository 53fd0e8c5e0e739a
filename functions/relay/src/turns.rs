//! Turns: what may be published together. The entries of one call may succeed and fail one by one,
//! so that two versions of one item never go in the same call: the later could arrive without the
//! earlier.

use crate::publication::Publication;
use hiatus_domain::event::MAX_EVENTS;
use std::collections::HashSet;

/// Splits a batch into turns, in its order.
pub(crate) fn turns(publications: Vec<Publication>) -> Vec<Vec<Publication>> {
    let mut turns: Vec<Vec<Publication>> = Vec::new();
    let mut items = HashSet::new();
    let mut entries = 0;
    for publication in publications {
        entries += publication.events.len();
        let fits = entries <= MAX_EVENTS && !items.contains(&publication.item);
        if let Some(turn) = turns.last_mut().filter(|_| fits) {
            items.insert(publication.item.clone());
            turn.push(publication);
        } else {
            entries = publication.events.len();
            items = HashSet::from([publication.item.clone()]);
            turns.push(vec![publication]);
        }
    }
    turns
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn publication(record: usize, item: &str, events: usize) -> Publication {
        Publication {
            record,
            item: item.to_owned(),
            events: vec![Value::Null; events],
            trail: Vec::new(),
            counted: None,
        }
    }

    fn records(publications: Vec<Publication>) -> Vec<Vec<usize>> {
        turns(publications)
            .iter()
            .map(|turn| turn.iter().map(|publication| publication.record).collect())
            .collect()
    }

    #[test]
    fn two_versions_of_one_item_never_go_together() {
        let batch = vec![
            publication(0, "a", 1),
            publication(1, "b", 1),
            publication(2, "a", 1),
            publication(3, "b", 1),
        ];
        assert_eq!(records(batch), [vec![0, 1], vec![2, 3]]);
    }

    #[test]
    fn a_turn_has_at_most_the_entries_of_one_call() {
        let batch = (0..5).map(|n| publication(n, &n.to_string(), 3)).collect();
        assert_eq!(records(batch), [vec![0, 1, 2], vec![3, 4]]);
    }
}
