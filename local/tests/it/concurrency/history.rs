//! The history of requests and answers, each with its time.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

/// What is asked for.
#[derive(Debug, Clone)]
pub(crate) enum Op {
    /// The customer writes.
    Writes,
    /// An agent gives a command on a conversation, perhaps only if it still has this version.
    Commands {
        what: What,
        by: &'static str,
        on: String,
        expected: Option<u64>,
    },
    /// Somebody reads a conversation.
    Reads { on: String },
}

/// An agent's command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    /// A message.
    Say,
    Leave,
    /// A pause that may end by itself while the clients are at it, or one that does not.
    Pause {
        short: bool,
    },
    Resume,
    /// To this agent, or back to the queue.
    Transfer {
        to: Option<&'static str>,
    },
    /// By this agent, or by the supervisor for this agent.
    Take {
        taker: &'static str,
    },
    End,
}

/// What was answered.
#[derive(Debug, Clone)]
pub(crate) enum Saw {
    /// It was carried out.
    Took(Took),
    /// It was refused with this code; where that is for the version, with the present one.
    Refused { code: String, version: Option<u64> },
    /// The conversation is like this.
    Is(Look),
}

/// What is known of an effect. A retry is answered with the state by then, not with the version
/// that it made.
#[derive(Debug, Clone)]
pub(crate) struct Took {
    /// Where it took effect.
    pub(crate) on: String,
    /// Which version it made.
    pub(crate) version: Option<u64>,
    /// Which number its message got.
    pub(crate) seq: Option<u64>,
    /// What became of a message, or of a conversation that was resumed or transferred: the answer's own word.
    pub(crate) became: Option<String>,
}

/// A conversation as a client sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Look {
    pub(crate) on: String,
    pub(crate) version: u64,
    pub(crate) seq: u64,
    pub(crate) state: String,
    /// The agent who has the task, or who paused.
    pub(crate) agent: Option<String>,
}

/// One thing that was asked for.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) invoked: u64,
    pub(crate) returned: u64,
    pub(crate) op: Op,
    pub(crate) saw: Saw,
}

/// Everything that was asked for on each line: one customer's conversations, one after the other.
#[derive(Default)]
pub(crate) struct History {
    clock: AtomicU64,
    lines: Mutex<Vec<Vec<Entry>>>,
}

impl History {
    /// Counts a moment: whatever is counted later happens later.
    pub(crate) fn now(&self) -> u64 {
        self.clock.fetch_add(1, Ordering::SeqCst)
    }

    /// Notes what was answered, now.
    pub(crate) fn note(&self, line: usize, invoked: u64, op: Op, saw: Saw) {
        let returned = self.now();
        let mut lines = self.lines.lock().unwrap();
        while lines.len() <= line {
            lines.push(Vec::new());
        }
        lines[line].push(Entry {
            invoked,
            returned,
            op,
            saw,
        });
    }

    /// All of it, each line in the order in which things were asked for.
    pub(crate) fn lines(&self) -> Vec<Vec<Entry>> {
        let mut lines = self.lines.lock().unwrap().clone();
        for line in &mut lines {
            line.sort_by_key(|entry| entry.invoked);
        }
        lines
    }
}
