//! Whether a history is linearizable: Wing and Gong's search. Each request takes effect at one
//! moment between its start and its answer; versions say which effects follow each other.

use super::history::{Entry, Saw};
use super::model::Line;
use std::collections::{HashMap, HashSet};
use std::fmt;

/// How far the search got, where there is no order: so many requests have one, then things are like
/// this, and none of these can be next.
pub(crate) struct Stuck(usize, Line, Vec<Entry>);

impl fmt::Debug for Stuck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(placed, line, next) = self;
        write!(
            f,
            "after {placed} requests, {line:#?} has none of {next:#?} next"
        )
    }
}

/// A history, in the order in which things were asked for.
struct Search<'a> {
    entries: &'a [Entry],
    /// Who made each version, as far as the answers say so.
    made: HashMap<(&'a str, u64), usize>,
}

/// Which requests have their place.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Placed {
    /// All before this one.
    first: usize,
    /// And some after it.
    others: Vec<usize>,
}

impl Placed {
    fn has(&self, n: usize) -> bool {
        n < self.first || self.others.contains(&n)
    }

    fn with(&self, n: usize) -> Self {
        let mut next = self.clone();
        next.others.push(n);
        next.others.sort_unstable();
        while next.others.first() == Some(&next.first) {
            next.others.remove(0);
            next.first += 1;
        }
        next
    }
}

/// Finds an order, or says where there is none.
pub(crate) fn linearize(entries: &[Entry]) -> Result<(), Box<Stuck>> {
    let search = Search::of(entries);
    let mut open = vec![(
        Placed {
            first: 0,
            others: Vec::new(),
        },
        Line::default(),
    )];
    let mut known = HashSet::new();
    let mut furthest = (open[0].clone(), 0);
    while let Some((placed, line)) = open.pop() {
        let placed = search.without_effect(placed, &line);
        if placed.first == entries.len() {
            return Ok(());
        }
        if !known.insert((placed.clone(), line.clone())) {
            continue;
        }
        let count = placed.first + placed.others.len();
        if count >= furthest.1 {
            furthest = ((placed.clone(), line.clone()), count);
        }
        open.extend(search.next(&placed, &line));
    }
    let ((placed, line), count) = furthest;
    let next = search
        .candidates(&placed)
        .into_iter()
        .map(|n| entries[n].clone())
        .collect();
    Err(Box::new(Stuck(count, line, next)))
}

impl<'a> Search<'a> {
    fn of(entries: &'a [Entry]) -> Self {
        let made = entries
            .iter()
            .enumerate()
            .filter_map(|(n, entry)| match &entry.saw {
                Saw::Took(took) => Some(((took.on.as_str(), took.version?), n)),
                _ => None,
            });
        let all: Vec<_> = made.collect();
        let made: HashMap<_, _> = all.iter().copied().collect();
        assert_eq!(made.len(), all.len(), "two requests made the same version");
        Self { entries, made }
    }

    /// What may be next: whatever was asked for before anything else was answered.
    fn candidates(&self, placed: &Placed) -> Vec<usize> {
        let mut candidates = Vec::new();
        let mut answered = u64::MAX;
        for (n, entry) in self.entries.iter().enumerate().skip(placed.first) {
            if entry.invoked > answered {
                break;
            }
            if !placed.has(n) {
                candidates.push(n);
                answered = answered.min(entry.returned);
            }
        }
        candidates
    }

    /// Whatever changes nothing and can be now is now: that leaves more to choose from, not less.
    fn without_effect(&self, mut placed: Placed, line: &Line) -> Placed {
        loop {
            let now = self.candidates(&placed).into_iter().find(|n| {
                let Entry { op, saw, .. } = &self.entries[*n];
                line.answers(op, saw)
            });
            match now {
                Some(n) => placed = placed.with(n),
                None => return placed,
            }
        }
    }

    /// Everything that can come next; what is most likely comes last.
    fn next(&self, placed: &Placed, line: &Line) -> Vec<(Placed, Line)> {
        let maker = line
            .at()
            .and_then(|(id, version)| self.made.get(&(id, version + 1)).copied());
        let by_itself = line.by_itself().into_iter().filter(|_| maker.is_none());
        let mut next: Vec<_> = by_itself.map(|line| (placed.clone(), line)).collect();
        for n in self.candidates(placed) {
            let Entry {
                op,
                saw: Saw::Took(took),
                ..
            } = &self.entries[n]
            else {
                continue;
            };
            // What may change something or nothing makes no version where it changes nothing.
            let after = line.after(op, took).into_iter();
            let after = after.filter(|after| after == line || maker.is_none_or(|maker| maker == n));
            next.extend(after.map(|line| (placed.with(n), line)));
        }
        next
    }
}

#[cfg(test)]
mod tests {
    use super::super::history::{Look, Op, Took, What};
    use super::*;

    fn entry(invoked: u64, returned: u64, op: Op, saw: Saw) -> Entry {
        Entry {
            invoked,
            returned,
            op,
            saw,
        }
    }

    fn writes(invoked: u64, returned: u64, seq: u64, version: Option<u64>, became: &str) -> Entry {
        let became = Some(became.to_owned()).filter(|_| version.is_some());
        let took = Took {
            on: "c".to_owned(),
            version,
            seq: Some(seq),
            became,
        };
        entry(invoked, returned, Op::Writes, Saw::Took(took))
    }

    fn reads(invoked: u64, returned: u64, seq: u64, version: u64, agent: Option<&str>) -> Entry {
        let agent = agent.map(str::to_owned);
        let look = Look {
            on: "c".to_owned(),
            version,
            seq,
            state: "active".to_owned(),
            agent,
        };
        entry(
            invoked,
            returned,
            Op::Reads { on: "c".to_owned() },
            Saw::Is(look),
        )
    }

    fn leaves(invoked: u64, returned: u64, by: &'static str, version: u64) -> Entry {
        let op = Op::Commands {
            what: What::Leave,
            by,
            on: "c".to_owned(),
            expected: None,
        };
        entry(
            invoked,
            returned,
            op,
            Saw::Took(Took {
                on: "c".to_owned(),
                version: Some(version),
                seq: None,
                became: None,
            }),
        )
    }

    #[test]
    fn what_overlaps_may_be_in_either_order() {
        let opened = writes(0, 1, 1, Some(1), "opened");
        let (second, third) = (
            writes(2, 5, 3, Some(3), "appended"),
            writes(3, 4, 2, Some(2), "appended"),
        );
        linearize(&[opened.clone(), second.clone(), third]).unwrap();
        // The same two one after the other cannot have swapped.
        let late = writes(6, 7, 2, Some(2), "appended");
        linearize(&[opened, second, late]).unwrap_err();
    }

    #[test]
    fn a_stale_read_is_found() {
        let opened = writes(0, 1, 1, Some(1), "opened");
        let appended = writes(2, 3, 2, Some(2), "appended");
        linearize(&[opened.clone(), appended.clone(), reads(4, 5, 2, 2, None)]).unwrap();
        linearize(&[opened, appended, reads(4, 5, 1, 1, None)]).unwrap_err();
    }

    #[test]
    fn routing_fills_a_gap_between_versions_and_only_with_what_fits() {
        let opened = writes(0, 1, 1, Some(1), "opened");
        linearize(&[opened.clone(), leaves(2, 3, "alice", 3)]).unwrap();
        linearize(&[opened.clone(), leaves(2, 3, "alice", 2)]).unwrap_err();
        linearize(&[
            opened,
            reads(2, 3, 1, 2, Some("bob")),
            leaves(4, 5, "alice", 3),
        ])
        .unwrap_err();
    }

    #[test]
    fn a_lost_message_and_one_that_is_there_twice_are_found() {
        let opened = writes(0, 1, 1, Some(1), "opened");
        let retried = writes(2, 3, 2, None, "duplicate");
        linearize(&[opened.clone(), retried.clone(), reads(4, 5, 2, 2, None)]).unwrap();
        linearize(&[opened.clone(), retried.clone(), reads(4, 5, 1, 1, None)]).unwrap_err();
        linearize(&[opened, retried, reads(4, 5, 3, 3, None)]).unwrap_err();
    }
}
