//! Reminders: its agent is told of a pause so long before its end.

use crate::{Duration, Instant};
use std::collections::BTreeSet;

/// The most reminders that a pause may have.
pub const MAX_REMINDERS: usize = 5;
/// One minute: EventBridge Scheduler is precise to the minute.
pub const MIN_REMINDER: Duration = Duration::seconds(60);

/// The reminders of a pause, as they were when it began.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminders {
    /// How long before the end, once each.
    pub before: BTreeSet<Duration>,
    /// From when on they count: what does not lie behind this instant is past. The beginning of the pause, its
    /// last extension, or its last reminder.
    pub since: Instant,
    /// When the last one was given.
    pub last: Option<Instant>,
}

impl Reminders {
    /// Those of a pause that begins now; none where there are none.
    pub(crate) fn begun(before: &BTreeSet<Duration>, now: Instant) -> Option<Box<Self>> {
        let reminders = Self {
            before: before.clone(),
            since: now,
            last: None,
        };
        (!before.is_empty()).then(|| Box::new(reminders))
    }

    /// The next one, of a pause that ends then.
    pub fn next(&self, end: Instant) -> Option<Instant> {
        let ahead = self.before.iter();
        let ahead = ahead.filter_map(|before| end.checked_sub_signed(*before));
        ahead.filter(|at| *at > self.since).min()
    }

    /// The same from now on: whatever is past is not made up for.
    pub(crate) fn from(&self, now: Instant) -> Self {
        Self {
            since: now,
            ..self.clone()
        }
    }

    /// The same, once the one that is due was given, however many are.
    pub(crate) fn given(&self, now: Instant) -> Self {
        Self {
            last: Some(now),
            ..self.from(now)
        }
    }
}
