//! Meta's signatures: `sha256=` and the hexadecimal HMAC-SHA256 of the body by the app's secret. It proves
//! the app, and not which of its numbers.

use super::Secret;
use crate::hex::hex;
use ring::hmac;

/// The header with the signature.
pub const SIGNATURE: &str = "x-hub-signature-256";

/// What a delivery says of itself.
#[derive(Debug, Clone, Copy)]
pub struct Signed<'a> {
    /// Its signature.
    pub signature: &'a str,
    /// Its body, as it came.
    pub body: &'a [u8],
}

impl Signed<'_> {
    /// Whether it is signed by one of the app's secrets; compared in constant time.
    pub fn is_by(&self, secret: &Secret) -> bool {
        let Some(given) = self.signature.strip_prefix("sha256=").and_then(bytes) else {
            return false;
        };
        secret.app_secret.iter().any(|secret| {
            let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
            hmac::verify(&key, self.body, &given).is_ok()
        })
    }
}

/// Meta's signature of this body.
pub fn sign(secret: &str, body: &[u8]) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
    format!("sha256={}", hex(hmac::sign(&key, body).as_ref()))
}

/// The bytes of hexadecimal digits.
fn bytes(hex: &str) -> Option<Vec<u8>> {
    let byte = |at: usize| {
        let digits = hex.get(at..at + 2)?;
        let is_hex = digits.bytes().all(|b| b.is_ascii_hexdigit());
        u8::from_str_radix(digits, 16).ok().filter(|_| is_hex)
    };
    (0..hex.len()).step_by(2).map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// HMAC-SHA256 of the body with the key `app secret`, by Python's `hmac`.
    const GOOD: &str = "sha256=bd97dbcf0b140a69a1c9dc07ef5ca301951f2d753dd8c3dfd458240ae6015618";
    const BODY: &[u8] = "{\"text\":\"\u{1f600}\"}".as_bytes();

    fn is_by(signature: &str, body: &[u8], secrets: &[&str]) -> bool {
        let secret = Secret {
            app_secret: secrets.iter().map(ToString::to_string).collect(),
            ..Secret::default()
        };
        Signed { signature, body }.is_by(&secret)
    }

    #[test]
    fn what_the_apps_secret_signs_is_taken_byte_for_byte() {
        assert!(is_by(GOOD, BODY, &["app secret"]));
        assert!(is_by(GOOD, BODY, &["new", "app secret"]));
        for (signature, body, secrets) in [
            (GOOD, &b"{}"[..], &["app secret"][..]),
            (GOOD, BODY, &["other"]),
            (GOOD, BODY, &[]),
            (GOOD.trim_start_matches("sha256="), BODY, &["app secret"]),
            (
                GOOD.trim_end_matches(char::is_alphanumeric),
                BODY,
                &["app secret"],
            ),
            ("sha256=", BODY, &["app secret"]),
            ("sha256=zz", BODY, &["app secret"]),
            ("sha256=+1", BODY, &["app secret"]),
            ("sha256=\u{e9}\u{e9}", BODY, &["app secret"]),
            ("", BODY, &["app secret"]),
        ] {
            assert!(!is_by(signature, body, secrets), "{signature}");
        }
    }
}
