//! How far an agent has read its conversations, packed as bytes because every mark writes all of them.

use super::BadRecord;
use hiatus_domain::instant;
use hiatus_domain::read_mark::ReadMark;
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;

/// The bytes of a conversation's digest: among an agent's five hundred, no two are the same.
const OF: usize = 6;
/// The bytes of a mark: of which conversation, the message's number, and when, in milliseconds.
const MARK: usize = OF + 4 + 6;

/// The digest of a conversation's id: no id can be read from it.
pub(crate) type MarkOf = [u8; OF];

/// An agent's marks as they are stored.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct ReadMarksRecord {
    pub(crate) pk: String,
    pub(crate) sk: String,
    pub(crate) version: u64,
    /// The oldest first.
    pub(crate) marks: PackedMarks,
    /// For TTL: epoch seconds.
    pub(crate) expires_at: i64,
}

/// Marks, one after the other.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct PackedMarks(ByteBuf);

impl PackedMarks {
    pub(crate) fn of<'a>(marks: impl Iterator<Item = &'a (MarkOf, ReadMark)>) -> Self {
        Self(ByteBuf::from(marks.flat_map(packed).collect::<Vec<u8>>()))
    }

    pub(crate) fn read(self) -> Result<Vec<(MarkOf, ReadMark)>, BadRecord> {
        let (marks, rest) = self.0.as_chunks::<MARK>();
        if !rest.is_empty() {
            return Err(BAD);
        }
        marks.iter().map(|mark| unpacked(mark).ok_or(BAD)).collect()
    }
}

const BAD: BadRecord = BadRecord::Unknown { field: "marks" };

/// No conversation has more messages than four bytes count, and no time of the next eight thousand years more milliseconds
/// than six.
fn packed((of, mark): &(MarkOf, ReadMark)) -> impl Iterator<Item = u8> {
    let seq = u32::try_from(mark.seq).unwrap_or(u32::MAX);
    let [_, _, ms @ ..] = mark.at.timestamp_millis().to_be_bytes();
    of.iter().copied().chain(seq.to_be_bytes()).chain(ms)
}

fn unpacked(mark: &[u8; MARK]) -> Option<(MarkOf, ReadMark)> {
    let (of, mark) = mark.split_first_chunk::<OF>()?;
    let (seq, ms) = mark.split_first_chunk::<4>()?;
    let ms = ms.iter().fold(0, |ms, byte| (ms << 8) | i64::from(*byte));
    let mark = ReadMark {
        seq: u32::from_be_bytes(*seq).into(),
        at: instant::from_millis(ms)?,
    };
    Some((*of, mark))
}

#[cfg(test)]
mod tests {
    use super::*;
    use hiatus_domain::Instant;

    #[test]
    fn a_mark_takes_16_bytes_and_is_read_back() {
        let mark = |seq, ms| ReadMark {
            seq,
            at: Instant::from_timestamp_millis(ms).unwrap(),
        };
        let marks = vec![
            ([1, 2, 3, 4, 5, 6], mark(1, 0)),
            ([0; OF], mark(u32::MAX.into(), 253_402_300_799_999)),
        ];
        let packed = PackedMarks::of(marks.iter());
        assert_eq!(packed.0.len(), 2 * 16);
        assert_eq!(packed.read().unwrap(), marks);
        let cut = PackedMarks(ByteBuf::from(vec![0; 17]));
        assert!(cut.read().is_err());
    }
}
