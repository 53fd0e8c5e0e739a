//! Twilio's ids of what is Hiatus's: the same for the same thing, without a place where they are kept.

use crate::hex::hex;
use ring::digest::{Context, SHA256};
use ulid::Ulid;

/// The hexadecimal digits of an id behind its two letters.
const DIGITS: usize = 32;

/// The id of a conversation as this kind of thing (`KD`, `UO`, `CH`): its own 128 bits, so that it can be read back.
pub(super) fn of_conversation(kind: &str, id: &str) -> String {
    match Ulid::from_string(id) {
        Ok(ulid) => format!("{kind}{:032x}", ulid.0),
        // Hiatus makes no others; whatever it is, it gets an id.
        Err(_) => digested(kind, &[id]),
    }
}

/// The id of this kind of what these parts name.
pub(super) fn digested(kind: &str, parts: &[&str]) -> String {
    let mut context = Context::new(&SHA256);
    context.update(kind.as_bytes());
    for part in parts {
        context.update(part.as_bytes());
    }
    let digest = context.finish();
    let digits: String = hex(digest.as_ref()).chars().take(DIGITS).collect();
    format!("{kind}{digits}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conversation_reads_back_from_its_sid() {
        let id = "01M8DBPZA2ZV76X7DVGCRWTC51";
        let sid = of_conversation("KD", id);
        assert_eq!(sid.len(), 34);
        let digits = sid.strip_prefix("KD").unwrap();
        let bits = u128::from_str_radix(digits, 16).unwrap();
        assert_eq!(Ulid(bits).to_string(), id);
        assert_eq!(of_conversation("UO", id), sid.replace("KD", "UO"));
    }

    #[test]
    fn whatever_is_named_has_a_sid_of_its_kind() {
        for sid in [
            of_conversation("KD", "no ulid"),
            digested("WT", &["c", "1"]),
        ] {
            assert_eq!(sid.len(), 34, "{sid}");
            assert!(sid.bytes().skip(2).all(|b| b.is_ascii_hexdigit()), "{sid}");
        }
        assert_ne!(digested("WT", &["c", "1"]), digested("UT", &["c", "1"]));
    }
}
