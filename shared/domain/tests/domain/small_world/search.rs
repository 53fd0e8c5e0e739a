//! Breadth first through everything that can happen, so that the first violation is found with the
//! shortest story.

use super::deed::About;
use super::form::fingerprint;
use super::stored::policies;
use super::world::{Action, World};
use crate::worlds::label;
use hiatus_domain::settings::Settings;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::fmt;
use std::rc::Rc;

/// How far the search goes. All states in which no command is under way are explored; from some of
/// each kind of them the commands' steps interleave.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bounds {
    /// From so many states of each kind: the ones with the shortest story.
    pub(crate) starts: usize,
    /// So many things happen one after the other from there on.
    pub(crate) depth: usize,
    /// So many commands are under way at once, beside those that nothing interrupts.
    pub(crate) under_way: usize,
}

/// What was explored.
#[derive(Debug, Default)]
pub(crate) struct Explored {
    /// The states in which no command is under way: all there are.
    pub(crate) at_rest: usize,
    /// All states.
    pub(crate) states: usize,
    pub(crate) transitions: u64,
    /// How many commits lost their race.
    pub(crate) lost_races: u64,
    /// How many of them the steps of commands interleave from.
    pub(crate) starts: usize,
    /// The channel states that were reached.
    pub(crate) labels: BTreeSet<&'static str>,
}

/// A promise that is broken, and how it comes to that.
#[derive(Debug)]
pub(crate) struct Violation {
    pub(crate) what: String,
    pub(crate) story: Vec<Action>,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.what)?;
        self.story
            .iter()
            .enumerate()
            .try_for_each(|(n, action)| writeln!(f, "{:>3}. {action:?}", n + 1))
    }
}

/// A state that is to be gone on from, with its number among the origins.
type Reached = (usize, World);

/// Where a state came from; the first one, number 0, from nowhere.
struct Origin {
    parent: usize,
    action: Action,
}

struct Search {
    policies: Vec<Rc<Settings>>,
    seen: HashSet<u128>,
    origins: Vec<Origin>,
    explored: Explored,
}

/// Explores every state within these bounds.
pub(crate) fn search(about: About, bounds: Bounds) -> Result<Explored, Violation> {
    let first = World::empty(about);
    let seen = HashSet::from([fingerprint(&first)]);
    let mut search = Search {
        policies: policies(about),
        seen,
        origins: Vec::new(),
        explored: Explored::default(),
    };
    let mut at_rest = Vec::new();
    let mut frontier = vec![(0, first)];
    while !frontier.is_empty() {
        let next = search.level(&frontier, 0)?;
        at_rest.append(&mut frontier);
        frontier = next;
    }
    search.explored.at_rest = at_rest.len();
    let mut frontier = of_each_kind(at_rest, bounds.starts);
    search.explored.starts = frontier.len();
    for _ in 0..bounds.depth {
        frontier = search.level(&frontier, bounds.under_way)?;
    }
    search.explored.states = search.seen.len();
    Ok(search.explored)
}

/// The first states of each kind: the channel state, whether something is due, what its rules are
/// and who is free.
fn of_each_kind(states: Vec<Reached>, starts: usize) -> Vec<Reached> {
    let mut kinds: HashMap<_, usize> = HashMap::new();
    let mut first = |(_, world): &Reached| {
        let seen = kinds.entry(world.kind()).or_default();
        *seen += 1;
        *seen <= starts
    };
    states.into_iter().filter(|state| first(state)).collect()
}

impl Search {
    /// Everything new that can happen next in these states.
    fn level(&mut self, frontier: &[Reached], under_way: usize) -> Result<Vec<Reached>, Violation> {
        let mut next = Vec::new();
        for (origin, world) in frontier {
            for action in world.actions(under_way, &self.policies) {
                let after = world
                    .after(action, &self.policies)
                    .map_err(|what| self.violation(what, *origin, action))?;
                let Some(after) = after else { continue };
                self.explored.transitions += 1;
                self.explored.lost_races += u64::from(after.has_lost(world, action));
                if !self.seen.insert(fingerprint(&after)) {
                    continue;
                }
                after
                    .stored
                    .check(after.now)
                    .map_err(|what| self.violation(what, *origin, action))?;
                self.explored.labels.extend(
                    after
                        .stored
                        .present()
                        .map(|conversation| label(conversation)),
                );
                self.origins.push(Origin {
                    parent: *origin,
                    action,
                });
                next.push((self.origins.len(), after));
            }
        }
        Ok(next)
    }

    fn violation(&self, what: String, mut origin: usize, last: Action) -> Violation {
        let mut story = vec![last];
        while let Some(from) = origin.checked_sub(1).and_then(|n| self.origins.get(n)) {
            story.push(from.action);
            origin = from.parent;
        }
        story.reverse();
        Violation { what, story }
    }
}
