//! A conversation's id in few bytes, where it is a part of every write of another conversation.

use super::{BadRecord, text};
use hiatus_domain::ids::ConversationId;
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;
use ulid::Ulid;

/// The 16 bytes of a ULID, or the text of any other id. Every id is as long as a ULID's text, so
/// that the two cannot be confused.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct PackedId(ByteBuf);

impl PackedId {
    pub(crate) fn of(id: &ConversationId) -> Self {
        // A ULID is read in any case of letters, but written in one.
        let ulid = Ulid::from_string(id.as_str()).ok();
        let ulid = ulid.filter(|ulid| ulid.to_string() == id.as_str());
        Self(ByteBuf::from(match ulid {
            Some(ulid) => ulid.to_bytes().to_vec(),
            None => id.as_str().as_bytes().to_vec(),
        }))
    }

    pub(crate) fn read(self) -> Result<ConversationId, BadRecord> {
        let bytes = self.0.into_vec();
        let id = match <[u8; 16]>::try_from(bytes.as_slice()) {
            Ok(ulid) => Ulid::from_bytes(ulid).to_string(),
            Err(_) => String::from_utf8(bytes).map_err(|_| BadRecord::Unknown { field: "prev" })?,
        };
        text("prev", ConversationId::parse(id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_read_back_and_a_ulid_takes_16_bytes() {
        for (id, bytes) in [
            ("01KDVDM001A2B3C4D5E6F7G8H9", 16),
            ("01kdvdm001a2b3c4d5e6f7g8h9", 26),
            ("01SAMPLE00000000000000READ", 26),
            ("7ZZZZZZZZZZZZZZZZZZZZZZZZZ", 16),
            ("ZZZZZZZZZZZZZZZZZZZZZZZZZZ", 26),
        ] {
            let id = ConversationId::parse(id).unwrap();
            let packed = PackedId::of(&id);
            assert_eq!(packed.0.len(), bytes, "{id}");
            assert_eq!(packed.read().unwrap(), id);
        }
    }

    #[test]
    fn what_is_no_id_is_refused() {
        for bytes in [vec![], vec![0xff; 26]] {
            assert!(PackedId(ByteBuf::from(bytes)).read().is_err());
        }
    }
}
