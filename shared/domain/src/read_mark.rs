//! How far an agent has read a conversation.

use crate::Instant;

/// The last message that an agent has read in a conversation, and when it looked last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadMark {
    /// The message's number.
    pub seq: u64,
    /// When the agent read it, or first looked at the conversation in its present task.
    pub at: Instant,
}

impl ReadMark {
    /// The mark of an agent who has read as far as this now, where it says more than the last one: it only goes up. `held_since` is since
    /// when the conversation is in the agent's hands, if it is: whether a task was opened is told by a look that came after it, also
    /// where there was nothing more to read.
    pub fn further(
        last: Option<Self>,
        seq: u64,
        now: Instant,
        held_since: Option<Instant>,
    ) -> Option<Self> {
        // The clocks of two functions differ a little.
        let at = held_since.map_or(now, |since| since.max(now));
        let Some(last) = last else {
            return Some(Self { seq, at });
        };
        let is_more = seq > last.seq || held_since.is_some_and(|since| last.at < since);
        is_more.then(|| Self {
            seq: seq.max(last.seq),
            at: at.max(last.at),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(ms: i64) -> Instant {
        Instant::from_timestamp_millis(ms).unwrap()
    }

    fn mark(seq: u64, ms: i64) -> ReadMark {
        ReadMark { seq, at: at(ms) }
    }

    #[test]
    fn a_mark_goes_up_and_never_down() {
        let last = Some(mark(5, 10));
        assert_eq!(ReadMark::further(None, 1, at(20), None), Some(mark(1, 20)));
        assert_eq!(ReadMark::further(last, 6, at(20), None), Some(mark(6, 20)));
        for seq in [1, 4, 5] {
            assert_eq!(ReadMark::further(last, seq, at(20), None), None);
        }
        // Whose clock is behind does not make the look earlier.
        assert_eq!(ReadMark::further(last, 6, at(9), None), Some(mark(6, 10)));
    }

    #[test]
    fn the_first_look_in_a_new_task_counts_though_nothing_was_written() {
        let last = Some(mark(5, 10));
        let opened = ReadMark::further(last, 3, at(20), Some(at(15)));
        assert_eq!(opened, Some(mark(5, 20)));
        assert_eq!(ReadMark::further(opened, 5, at(30), Some(at(15))), None);
        // A task that begins ahead of this clock is opened all the same.
        let ahead = ReadMark::further(last, 5, at(20), Some(at(22)));
        assert_eq!(ahead, Some(mark(5, 22)));
        assert_eq!(ReadMark::further(ahead, 5, at(21), Some(at(22))), None);
    }
}
