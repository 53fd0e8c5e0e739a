//! How the services misbehave, as the real ones may: the bus delivers in any order and sometimes
//! twice, transactions collide, indexes lag. It comes from a seed, so that a run can be repeated as
//! far as its timing allows.

use fastrand::Rng;
use std::sync::{Mutex, PoisonError};

/// Whether the services misbehave.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Disorder {
    /// The bus delivers in the order of the events, each once unless its target fails.
    #[default]
    None,
    /// The bus delivers in any order, and some events twice.
    Bus(u64),
    /// The same, and now and then a write is refused because of another transaction, and an index
    /// lacks the newest changes until the sandbox is settled or its clock has moved on.
    Everything(u64),
}

/// One delivery in so many comes twice.
const TWICE: u32 = 10;
/// One transaction in so many collides with another one.
const COLLIDES: u32 = 25;

/// The choices of one sandbox.
#[derive(Debug)]
pub(crate) struct Choices {
    random: Option<Mutex<Rng>>,
    table: bool,
}

impl Choices {
    pub(crate) fn new(disorder: Disorder) -> Self {
        let seed = match disorder {
            Disorder::None => None,
            Disorder::Bus(seed) | Disorder::Everything(seed) => Some(seed),
        };
        Self {
            random: seed.map(|seed| Mutex::new(Rng::with_seed(seed))),
            table: matches!(disorder, Disorder::Everything(_)),
        }
    }

    /// Which of so many comes next.
    pub(crate) fn next_of(&self, count: usize) -> usize {
        self.choose(0, |random| random.usize(..count.max(1)))
    }

    /// Whether this comes twice.
    pub(crate) fn twice(&self) -> bool {
        self.choose(false, |random| random.u32(..TWICE) == 0)
    }

    /// Whether the table's indexes lag and its transactions collide.
    pub(crate) const fn disturbs_the_table(&self) -> bool {
        self.table
    }

    /// Whether a transaction collides with another one.
    pub(crate) fn collides(&self) -> bool {
        self.table && self.choose(false, |random| random.u32(..COLLIDES) == 0)
    }

    fn choose<T>(&self, ordered: T, disordered: impl FnOnce(&mut Rng) -> T) -> T {
        match &self.random {
            None => ordered,
            Some(random) => disordered(&mut random.lock().unwrap_or_else(PoisonError::into_inner)),
        }
    }
}
