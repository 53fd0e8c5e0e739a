//! Signatures of [Standard Webhooks](https://www.standardwebhooks.com) 1.0.0, symmetric:
//! `v1,` and the base64 of HMAC-SHA256 over id, timestamp and body.

use crate::SigningKey;
use crate::outbound::{Call, Method};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::hmac;
use thiserror::Error;

/// The header with the id of what is sent.
pub const ID: &str = "webhook-id";
/// The header with the time of sending, in seconds since 1970.
pub const TIMESTAMP: &str = "webhook-timestamp";
/// The header with the signatures, separated by blanks.
pub const SIGNATURE: &str = "webhook-signature";

/// How far the sender's clock may be from ours, in seconds.
pub const TOLERANCE: i64 = 300;

/// How many signatures are looked at: a sender that rotates its key has two.
const MOST_SIGNATURES: usize = 8;

/// What a request says of itself.
#[derive(Debug, Clone, Copy)]
pub struct Signed<'a> {
    /// Its id.
    pub id: &'a str,
    /// When it was sent.
    pub timestamp: &'a str,
    /// Its signatures.
    pub signature: &'a str,
    /// Its body, as it came.
    pub body: &'a [u8],
}

/// Why a request is not taken for what it says it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Unproven {
    /// The timestamp is no number of seconds.
    #[error("webhook-timestamp must be the time of sending in seconds since 1970")]
    NoTimestamp,
    /// The timestamp is too far from now.
    #[error("webhook-timestamp is more than {TOLERANCE} seconds away from the time here, {now}")]
    WrongTime {
        /// The time here, in seconds since 1970.
        now: i64,
    },
    /// No signature is by one of the keys.
    #[error("webhook-signature has no signature by the key of this connection")]
    WrongSignature,
}

impl Signed<'_> {
    /// Whether it was sent about now, which is cheap to know.
    pub fn check_time(&self, now: i64) -> Result<(), Unproven> {
        let sent: i64 = self.timestamp.parse().map_err(|_| Unproven::NoTimestamp)?;
        if sent.abs_diff(now) <= TOLERANCE.unsigned_abs() {
            Ok(())
        } else {
            Err(Unproven::WrongTime { now })
        }
    }

    /// Whether one of its signatures is by one of these keys; compared in constant time.
    pub fn check_signature(&self, keys: &[SigningKey]) -> Result<(), Unproven> {
        let signed = self.content();
        let given = self.signature.split(' ').take(MOST_SIGNATURES);
        let given = given.filter_map(|one| STANDARD.decode(one.strip_prefix("v1,")?).ok());
        let is_by =
            |key: &SigningKey, given: &[u8]| hmac::verify(&key.hmac(), &signed, given).is_ok();
        for given in given {
            if keys.iter().any(|key| is_by(key, &given)) {
                return Ok(());
            }
        }
        Err(Unproven::WrongSignature)
    }

    fn content(&self) -> Vec<u8> {
        let mut content = format!("{}.{}.", self.id, self.timestamp).into_bytes();
        content.extend_from_slice(self.body);
        content
    }
}

/// The request that takes a JSON body to this URL under this id, signed by each of these keys: while a key is being
/// replaced, by both. `timestamp` is in seconds since 1970.
pub(crate) fn call(
    url: &str,
    id: &str,
    keys: &[SigningKey],
    timestamp: i64,
    body: Vec<u8>,
) -> Call {
    let signed = |key| sign(key, id, timestamp, &body);
    let signatures: Vec<String> = keys.iter().map(signed).collect();
    Call {
        method: Method::Post,
        url: url.to_owned(),
        headers: vec![
            ("content-type", "application/json".to_owned()),
            (ID, id.to_owned()),
            (TIMESTAMP, timestamp.to_string()),
            (SIGNATURE, signatures.join(" ")),
        ],
        body,
    }
}

/// The signature of a body that is sent under this id at this time.
pub fn sign(key: &SigningKey, id: &str, timestamp: i64, body: &[u8]) -> String {
    let timestamp = timestamp.to_string();
    let signed = Signed {
        id,
        timestamp: &timestamp,
        signature: "",
        body,
    };
    let tag = hmac::sign(&key.hmac(), &signed.content());
    format!("v1,{}", STANDARD.encode(tag.as_ref()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Purpose;

    const NOW: i64 = 1_674_087_231;
    const BODY: &[u8] = br#"{"type":"message.received"}"#;

    fn key(generation: u64) -> SigningKey {
        SigningKey::derived(b"master", Purpose::Connection, "web-main", generation)
    }

    fn signed<'a>(timestamp: &'a str, signature: &'a str) -> Signed<'a> {
        Signed {
            id: "msg_x",
            timestamp,
            signature,
            body: BODY,
        }
    }

    #[test]
    fn what_is_signed_here_is_what_the_standards_own_library_signs_and_takes() {
        let theirs = standardwebhooks::Webhook::new(&key(1).to_text()).unwrap();
        let signature = sign(&key(1), "msg_x", NOW, BODY);
        assert_eq!(theirs.sign("msg_x", NOW, BODY).unwrap(), signature);
        let own = NOW.to_string();
        assert_eq!(signed(&own, &signature).check_signature(&[key(1)]), Ok(()));
    }

    #[test]
    fn any_of_several_signatures_by_any_of_several_keys_is_enough() {
        let (own, other) = (sign(&key(2), "msg_x", NOW, BODY), NOW.to_string());
        for given in [
            own.clone(),
            format!("v1,AAAA {own}"),
            format!("v1a,{} {own} v1,junk", "x".repeat(40)),
        ] {
            let signed = signed(&other, &given);
            assert_eq!(signed.check_signature(&[key(1), key(2)]), Ok(()), "{given}");
        }
    }

    #[test]
    fn whatever_differs_makes_the_signature_wrong() {
        let good = sign(&key(1), "msg_x", NOW, BODY);
        let (now, later) = (NOW.to_string(), (NOW + 1).to_string());
        let good = signed(&now, &good);
        assert_eq!(good.check_signature(&[key(1)]), Ok(()));
        let body = [BODY, b" "].concat();
        for wrong in [
            Signed {
                id: "msg_y",
                ..good
            },
            Signed {
                timestamp: &later,
                ..good
            },
            Signed {
                body: &body,
                ..good
            },
            Signed {
                signature: "",
                ..good
            },
            Signed {
                signature: "v1,",
                ..good
            },
            Signed {
                signature: good.signature.trim_start_matches("v1,"),
                ..good
            },
        ] {
            assert_eq!(
                wrong.check_signature(&[key(1)]),
                Err(Unproven::WrongSignature)
            );
        }
        assert_eq!(
            good.check_signature(&[key(2)]),
            Err(Unproven::WrongSignature)
        );
        assert_eq!(good.check_signature(&[]), Err(Unproven::WrongSignature));
    }

    #[test]
    fn an_old_request_and_one_of_the_future_are_refused() {
        for (sent, is_good) in [
            (NOW, true),
            (NOW - TOLERANCE, true),
            (NOW + TOLERANCE, true),
            (NOW - TOLERANCE - 1, false),
            (NOW + TOLERANCE + 1, false),
            (i64::MIN, false),
            (i64::MAX, false),
        ] {
            let sent = sent.to_string();
            assert_eq!(signed(&sent, "").check_time(NOW).is_ok(), is_good, "{sent}");
        }
        for none in ["", "soon", "1674087231.5", "99999999999999999999"] {
            let refused = signed(none, "").check_time(NOW);
            assert_eq!(refused, Err(Unproven::NoTimestamp), "{none}");
        }
    }
}
