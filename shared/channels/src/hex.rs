//! Bytes as hexadecimal digits.

use std::fmt::Write as _;

/// The bytes as lower-case digits, two for each.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Nothing fails to be written into a text.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
