//! The size limit of a Lambda answer.

use serde::Serialize;
use std::io;

/// The most bytes of a synchronous Lambda answer.
pub const MAX_ANSWER_BYTES: usize = 6_291_556;

/// Bytes reserved for the rest of an answer (status, headers, cursor), and for the first
/// conversation of a second list on the page.
const RESERVED_BYTES: usize = 256 * 1024;

/// Room for the entries of one page. The answer is JSON with the document as a string inside, so
/// that each quote and each backslash of the document takes two bytes.
#[derive(Debug)]
pub struct Room {
    left: usize,
    is_empty: bool,
    beside: usize,
}

impl Default for Room {
    fn default() -> Self {
        Self {
            left: MAX_ANSWER_BYTES - RESERVED_BYTES,
            is_empty: true,
            beside: 0,
        }
    }
}

/// What a preview takes at most: 120 characters of four bytes, or as many quotes, and its name.
const PREVIEW_BYTES: usize = 512;

impl Room {
    /// For conversations whose previews are read once it is known which are on the page.
    pub fn of_rows() -> Self {
        Self {
            beside: PREVIEW_BYTES,
            ..Self::default()
        }
    }

    /// Whether this entry still fits on the page; the first one always does. After one that does
    /// not fit, no later one may be added.
    pub fn takes(&mut self, entry: &impl Serialize) -> bool {
        let needed = escaped_bytes(entry) + self.beside;
        let fits = self.is_empty || needed <= self.left;
        self.is_empty = false;
        self.left = if fits {
            self.left.saturating_sub(needed)
        } else {
            0
        };
        fits
    }
}

/// The bytes that a document takes as a text inside JSON.
fn escaped_bytes(document: &impl Serialize) -> usize {
    let mut count = EscapedBytes(0);
    // Only counted here: a document that cannot be serialized fails when it is answered.
    let _ = serde_json::to_writer(&mut count, document);
    // And the comma behind it.
    count.0 + 1
}

struct EscapedBytes(usize);

impl io::Write for EscapedBytes {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let escaped = bytes.iter().filter(|byte| matches!(byte, b'"' | b'\\'));
        self.0 += bytes.len() + escaped.count();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_counted_as_the_answer_carries_it() {
        for text in [
            "",
            "abc",
            "\"",
            "\\",
            "\n\t\u{7}",
            "é\u{1F980}",
            "a\"b\\c\nd",
        ] {
            let inside = serde_json::to_string(text).unwrap();
            let carried = serde_json::to_string(&inside).unwrap();
            // Without the quotes around it, with the comma behind it.
            assert_eq!(escaped_bytes(&text), carried.len() - 2 + 1, "{text:?}");
        }
    }

    #[test]
    fn the_first_entry_always_fits_and_none_follows_one_that_does_not() {
        let mut room = Room::default();
        assert!(room.takes(&"x".repeat(MAX_ANSWER_BYTES)));
        assert!(!room.takes(&"x"));
        let mut room = Room::of_rows();
        assert!(room.takes(&"x".repeat(6_000_000)));
        let left = MAX_ANSWER_BYTES - RESERVED_BYTES - 6_000_003 - PREVIEW_BYTES;
        assert!(!room.takes(&"x".repeat(left - 2)), "no preview would fit");
        let mut room = Room::default();
        assert!(room.takes(&"x".repeat(6_000_000)));
        assert!(!room.takes(&"x".repeat(400_000)));
        assert!(!room.takes(&"x"));
    }
}
