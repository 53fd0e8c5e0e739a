//! Whose turn it was, in few bytes, since it is in every write.

use super::BadRecord;
use hiatus_domain::turn::Turns;
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;

/// The seconds of the queue, of agents and of pauses, each in as many bytes as it takes: seven bits in each,
/// the lowest first, and the highest bit says that more follow (LEB128).
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct TurnsRecord(ByteBuf);

impl TurnsRecord {
    pub(crate) fn of(turns: &Turns) -> Self {
        let mut bytes = Vec::new();
        for mut seconds in [turns.queue, turns.agent, turns.pause] {
            while seconds >= 0x80 {
                bytes.push(low_bits(seconds) | 0x80);
                seconds >>= 7;
            }
            bytes.push(low_bits(seconds));
        }
        Self(ByteBuf::from(bytes))
    }

    pub(crate) fn read(self) -> Result<Turns, BadRecord> {
        let mut bytes = self.0.into_iter();
        let turns = Turns {
            queue: next(&mut bytes)?,
            agent: next(&mut bytes)?,
            pause: next(&mut bytes)?,
        };
        match bytes.next() {
            None => Ok(turns),
            Some(_) => Err(OUT_OF_RANGE),
        }
    }
}

const OUT_OF_RANGE: BadRecord = BadRecord::OutOfRange { field: "turns" };

const fn low_bits(number: u64) -> u8 {
    (number & 0x7f) as u8
}

/// Five bytes are more than a thousand years.
fn next(bytes: &mut impl Iterator<Item = u8>) -> Result<u64, BadRecord> {
    let mut number = 0;
    for place in 0..5 {
        let byte = bytes.next().ok_or(OUT_OF_RANGE)?;
        number |= u64::from(byte & 0x7f) << (7 * place);
        if byte < 0x80 {
            return Ok(number);
        }
    }
    Err(OUT_OF_RANGE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back_in_few_bytes() {
        for (queue, agent, pause, bytes) in [
            (0, 0, 0, 3),
            (300, 1_800, 1_209_600, 7),
            (127, 128, 16_383, 5),
            (7_776_000, 1 << 34, 1, 10),
        ] {
            let turns = Turns {
                queue,
                agent,
                pause,
            };
            let record = TurnsRecord::of(&turns);
            assert_eq!(record.0.len(), bytes, "{turns:?}");
            assert_eq!(record.read().unwrap(), turns);
        }
    }

    #[test]
    fn what_is_none_is_refused() {
        for bytes in [
            vec![],
            vec![0, 0],
            vec![0, 0, 0, 0],
            vec![0, 0, 0x80],
            vec![0xff; 15],
        ] {
            let record = TurnsRecord(ByteBuf::from(bytes.clone()));
            assert!(record.read().is_err(), "{bytes:?}");
        }
    }
}
