//! How the services misbehave, as the real ones may: the bus delivers in any order and sometimes
//! twice. It comes from a seed, so that a run can be repeated as far as its timing allows.

use fastrand::Rng;
use std::sync::{Mutex, PoisonError};

/// Whether the services misbehave.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Disorder {
    /// The bus delivers in the order of the events, each once unless its target fails.
    #[default]
    None,
    /// The bus delivers in any order, and some events twice.
    Seeded(u64),
}

/// One delivery in so many comes twice.
const TWICE: u32 = 10;

/// The choices of one sandbox.
#[derive(Debug)]
pub(crate) struct Choices(Option<Mutex<Rng>>);

impl Choices {
    pub(crate) fn new(disorder: Disorder) -> Self {
        Self(match disorder {
            Disorder::None => None,
            Disorder::Seeded(seed) => Some(Mutex::new(Rng::with_seed(seed))),
        })
    }

    /// Which of so many comes next.
    pub(crate) fn next_of(&self, count: usize) -> usize {
        self.choose(0, |random| random.usize(..count.max(1)))
    }

    /// Whether this comes twice.
    pub(crate) fn twice(&self) -> bool {
        self.choose(false, |random| random.u32(..TWICE) == 0)
    }

    fn choose<T>(&self, ordered: T, disordered: impl FnOnce(&mut Rng) -> T) -> T {
        match &self.0 {
            None => ordered,
            Some(random) => disordered(&mut random.lock().unwrap_or_else(PoisonError::into_inner)),
        }
    }
}
