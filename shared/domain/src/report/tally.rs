//! The sums of a report.

use super::{Counted, Fact, PauseEnd, ReportBy, What};
use crate::conversation::TaskReason;
use crate::{Duration, Instant};
use std::collections::BTreeMap;

/// The numbers of one row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Numbers {
    /// How often a conversation was left.
    pub left: u64,
    /// How often a left one came back.
    pub reactivated: u64,
    /// How long customers took to reply to what was left.
    pub replies: Ended,
    /// How often a conversation was paused.
    pub paused: u64,
    /// How often one was resumed before its time.
    pub resumed: u64,
    /// How often a pause's time was over.
    pub expired: u64,
    /// How long the pauses lasted that ended, however they did.
    pub pauses: Ended,
    /// How often an agent got a task, by why there was one.
    pub by_reason: BTreeMap<TaskReason, u64>,
    /// How often what came back from a leave or a pause came back to the agent who had had it.
    pub same_agent: u64,
    /// How long tasks had waited in a queue when an agent got them.
    pub waits: Ended,
    /// How long what was left, until it ended, and what was paused, until it ended, held no capacity.
    pub freed: Total,
    /// How often a conversation was handed on.
    pub transferred: u64,
    /// How often one went back to its queue since its agent did not answer.
    pub unanswered: u64,
}

/// A sum of lengths of time, in milliseconds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Total(u64);

/// Lengths of time, each of them kept: their median is exact.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ended(Vec<u64>);

impl Total {
    fn add(&mut self, lasted: Duration) {
        self.0 += millis(lasted);
    }

    /// In milliseconds.
    pub const fn millis(self) -> u64 {
        self.0
    }
}

impl Ended {
    fn add(&mut self, lasted: Duration) {
        self.0.push(millis(lasted));
    }

    /// All of them together.
    pub fn total(&self) -> Total {
        Total(self.0.iter().sum())
    }

    /// The median in milliseconds: the middle one, or the mean of the two in the middle, a half of a millisecond
    /// being cut off; `None` where there are none.
    pub fn median(&self) -> Option<u64> {
        let count = self.0.len();
        let upper = self.nth(count / 2)?;
        if count % 2 == 1 {
            return Some(upper);
        }
        let lower = self.nth(count / 2 - 1)?;
        Some(u64::midpoint(lower, upper))
    }

    /// The 90th percentile in milliseconds, by nearest rank: the least that nine in ten do not exceed.
    pub fn p90(&self) -> Option<u64> {
        let rank = (self.0.len() * 9).div_ceil(10);
        self.nth(rank.checked_sub(1)?)
    }

    /// The n-th shortest, from 0.
    fn nth(&self, n: usize) -> Option<u64> {
        if n >= self.0.len() {
            return None;
        }
        let mut lengths = self.0.clone();
        let (_, nth, _) = lengths.select_nth_unstable(n);
        Some(*nth)
    }
}

/// What two clocks see the wrong way round has lasted no time.
fn millis(lasted: Duration) -> u64 {
    u64::try_from(lasted.num_milliseconds()).unwrap_or_default()
}

impl Numbers {
    fn add(&mut self, what: What) {
        match what {
            What::Left => self.left += 1,
            What::Reactivated { after, by_reply } => {
                self.reactivated += 1;
                if let Some(after) = after {
                    self.freed.add(after);
                    if by_reply {
                        self.replies.add(after);
                    }
                }
            }
            What::LeaveOver { after } => self.freed.add(after),
            What::Paused => self.paused += 1,
            What::PauseOver { how, after } => {
                match how {
                    PauseEnd::Resumed => self.resumed += 1,
                    PauseEnd::Expired => self.expired += 1,
                    PauseEnd::Otherwise => {}
                }
                self.pauses.add(after);
                self.freed.add(after);
            }
            What::Assigned {
                reason,
                after,
                same_agent,
            } => {
                *self.by_reason.entry(reason).or_default() += 1;
                self.same_agent += u64::from(same_agent);
                if let Some(after) = after {
                    self.waits.add(after);
                }
            }
            What::Transferred => self.transferred += 1,
            What::Unanswered => self.unanswered += 1,
        }
    }
}

/// A report in the making.
#[derive(Debug, Clone)]
pub struct Tally {
    by: ReportBy,
    rows: BTreeMap<Option<String>, Numbers>,
    total: Numbers,
}

impl Tally {
    /// A report with such rows, without any yet.
    pub fn new(by: ReportBy) -> Self {
        Self {
            by,
            rows: BTreeMap::new(),
            total: Numbers::default(),
        }
    }

    /// Gives a day a row, whether or not anything happened on it, where rows are days.
    pub fn day(&mut self, at: Instant) {
        if self.by == ReportBy::Day {
            self.rows.entry(Some(day(at))).or_default();
        }
    }

    /// Counts one transition.
    pub fn add(&mut self, counted: &Counted) {
        for fact in &counted.facts {
            self.total.add(fact.what);
            let row = self.row_of(counted, fact);
            self.rows.entry(row).or_default().add(fact.what);
        }
    }

    fn row_of(&self, counted: &Counted, fact: &Fact) -> Option<String> {
        match self.by {
            ReportBy::Day => Some(day(counted.at)),
            ReportBy::Queue => Some(fact.queue.to_string()),
            ReportBy::Agent => fact.agent.as_ref().map(ToString::to_string),
            ReportBy::Channel => Some(counted.channel.as_str().to_owned()),
        }
    }

    /// The rows in the order of their names, and everything together. What belongs to no agent is in the row
    /// without a name, which comes first.
    pub fn done(self) -> (Vec<(Option<String>, Numbers)>, Numbers) {
        (self.rows.into_iter().collect(), self.total)
    }
}

/// The day of an instant, in UTC: `2026-01-31`.
fn day(at: Instant) -> String {
    at.format("%Y-%m-%d").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ended(seconds: impl IntoIterator<Item = i64>) -> Ended {
        let mut ended = Ended::default();
        seconds
            .into_iter()
            .for_each(|lasted| ended.add(Duration::milliseconds(lasted)));
        ended
    }

    #[test]
    fn the_median_is_the_middle_and_the_percentile_is_one_of_the_values() {
        for (values, median, p90) in [
            (vec![], None, None),
            (vec![7], Some(7), Some(7)),
            (vec![10, 2], Some(6), Some(10)),
            (vec![3, 1, 2], Some(2), Some(3)),
            ((1..=10).rev().collect(), Some(5), Some(9)),
            ((1..=11).collect(), Some(6), Some(10)),
            (vec![-5, 0], Some(0), Some(0)),
        ] {
            let lengths = ended(values.clone());
            assert_eq!(
                (lengths.median(), lengths.p90()),
                (median, p90),
                "{values:?}"
            );
        }
        assert_eq!(ended([1, 2, 3]).total().millis(), 6);
    }
}
