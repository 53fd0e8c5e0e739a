//! Bulk runs: one action on every conversation that matches, each once, page by page, whoever works on
//! it and however often that one is ended.

mod order;

pub use order::{Action, ActionName, BadOrder, Order, WakeUp};

use crate::conversation::Conversation;
use crate::idempotency::{DIGEST_BYTES, REMEMBERED_KEYS, RequestKey};
use crate::ids::{AgentId, BulkId, ConversationId};
use crate::names;
use crate::{Duration, Instant};

/// The most conversations of a run: their ids are written in one transaction.
pub const MOST_MATCHED: usize = 10_000;
/// How many conversations are worked on between two records of the progress.
pub const PAGE_ITEMS: usize = 200;
/// How often a page is tried on which calls fail, before what has failed is skipped.
const MOST_TRIES: u32 = 3;
/// How long a run can be read, and its request recognised, after it was asked for.
const KEPT: Duration = Duration::days(30);

/// A bulk run. What it is about was found when it began: conversations that match later are not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Its id.
    pub id: BulkId,
    /// Counts its writes, and fences those who work on it.
    pub version: u64,
    /// The supervisor who asked for it, and acts in it.
    pub by: AgentId,
    /// When.
    pub at: Instant,
    /// The fingerprint of the request, where it has an idempotency key.
    pub fingerprint: Option<[u8; DIGEST_BYTES]>,
    /// What is done with which conversations.
    pub order: Order,
    /// How many conversations it is about.
    pub matched: usize,
    /// What has been recorded of it so far.
    pub tally: Tally,
    /// How far it is.
    pub progress: Progress,
}

/// How many conversations of a run, or of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Were done.
    pub done: usize,
    /// Were skipped.
    pub skipped: usize,
}

/// How far a run is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// Something is left to do.
    Open(Open),
    /// Every conversation was done or skipped.
    Done,
    /// It was stopped before; what is not done stays as it is.
    Canceled,
}

/// What is left of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// The next page, from 0.
    pub page: usize,
    /// Whether some of that page may be done already: somebody works on it, or was ended there.
    pub begun: bool,
    /// How often calls have failed on that page.
    pub tries: u32,
    /// Whether it is to stop: whoever works on it records what is done, and no more.
    pub canceling: bool,
    /// When it was last worked on: of several runs, the one that has waited longest goes on.
    pub touched: Instant,
}

names! {
    /// The state of a bulk run.
    pub enum RunState {
        /// It is being worked on.
        Running = "running",
        /// It was cancelled, and what was under way is being recorded.
        Canceling = "canceling",
        /// Every conversation was done or skipped.
        Done = "done",
        /// It was cancelled; what was not done stays as it is.
        Canceled = "canceled",
    }
}

/// A conversation of a run, in the version in which it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The conversation.
    pub conversation: ConversationId,
    /// Its version then: nothing was done before it.
    pub version: u64,
}

impl Item {
    /// Whether it may have been done without the conversation remembering so: it remembers as many keys
    /// as are in the versions after the item's own.
    pub fn is_in_doubt(&self, conversation: &Conversation) -> bool {
        conversation.version > self.version + REMEMBERED_KEYS as u64
    }
}

impl Run {
    /// A new run over so many conversations.
    pub fn of(id: BulkId, order: Order, matched: usize, by: AgentId, at: Instant) -> Self {
        let open = Open {
            page: 0,
            begun: false,
            tries: 0,
            canceling: false,
            touched: at,
        };
        Self {
            id,
            version: 1,
            by,
            at,
            fingerprint: None,
            order,
            matched,
            tally: Tally::default(),
            progress: if matched == 0 {
                Progress::Done
            } else {
                Progress::Open(open)
            },
        }
    }

    /// The state that clients see.
    pub const fn state(&self) -> RunState {
        match &self.progress {
            Progress::Open(open) if open.canceling => RunState::Canceling,
            Progress::Open(_) => RunState::Running,
            Progress::Done => RunState::Done,
            Progress::Canceled => RunState::Canceled,
        }
    }

    /// What is left, if anything.
    pub const fn open(&self) -> Option<&Open> {
        match &self.progress {
            Progress::Open(open) => Some(open),
            Progress::Done | Progress::Canceled => None,
        }
    }

    /// The same, asked for under this key.
    #[must_use]
    pub fn under(self, key: Option<&RequestKey>) -> Self {
        Self {
            fingerprint: key.map(|key| key.fingerprint),
            ..self
        }
    }

    /// When it stops being readable, and TTL may remove it.
    pub fn kept_until(&self) -> Instant {
        self.at + KEPT
    }

    /// How many pages it has.
    pub const fn pages(&self) -> usize {
        self.matched.div_ceil(PAGE_ITEMS)
    }

    /// The version in which somebody works on it. Whoever worked on it before cannot write any more.
    #[must_use]
    pub fn taken(self, now: Instant) -> Self {
        self.next(now, |open| open.begun = true)
    }

    /// The version after a page was worked on, with what came of it; somebody goes on with the next one.
    #[must_use]
    pub fn after_page(self, page: Tally, now: Instant) -> Self {
        let pages = self.pages();
        let counted = Self {
            tally: Tally {
                done: self.tally.done + page.done,
                skipped: self.tally.skipped + page.skipped,
            },
            ..self
        };
        let mut next = counted.next(now, |open| {
            open.page += 1;
            open.tries = 0;
        });
        if next.open().is_some_and(|open| open.page >= pages) {
            next.progress = Progress::Done;
        }
        next
    }

    /// The version in which nobody works on it, with its next page untouched.
    #[must_use]
    pub fn laid_down(self, now: Instant) -> Self {
        self.next(now, |open| open.begun = false)
    }

    /// The version after calls have failed on a page.
    #[must_use]
    pub fn failed(self, now: Instant) -> Self {
        self.next(now, |open| open.tries += 1)
    }

    /// Whether what fails now is skipped, since it has failed too often.
    pub fn gives_up(&self) -> bool {
        self.open().is_some_and(|open| open.tries + 1 >= MOST_TRIES)
    }

    /// The version in which it is stopped; nothing where it is over, or is being stopped already. Where
    /// some of a page may be done, that is recorded first.
    #[must_use]
    pub fn stopped(self, now: Instant) -> Option<Self> {
        let open = self.open().filter(|open| !open.canceling)?;
        if open.begun {
            return Some(self.next(now, |open| open.canceling = true));
        }
        Some(self.canceled(Tally::default(), now))
    }

    /// The version in which it is over before its end, with what was done of the page at hand.
    #[must_use]
    pub fn canceled(self, page: Tally, now: Instant) -> Self {
        Self {
            progress: Progress::Canceled,
            ..self.after_page(page, now)
        }
    }

    fn next(mut self, now: Instant, change: impl FnOnce(&mut Open)) -> Self {
        self.version += 1;
        if let Progress::Open(open) = &mut self.progress {
            open.touched = now;
            change(open);
        }
        self
    }
}
