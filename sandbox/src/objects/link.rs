//! Signed links, by AWS's signature of version 4 in a query: written out here, so that it is not the signer that checks
//! itself.

use crate::names::{ACCESS_KEY, REGION, SECRET_KEY};
use axum::extract::Request;
use axum::http::{HeaderMap, Method, Uri};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use ring::{digest, hmac};
use std::fmt::Write as _;

const SIGNATURE: &str = "X-Amz-Signature";
/// The longest that a link may be good for: a week.
const LONGEST: i64 = 7 * 24 * 60 * 60;

/// Why a link leads nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refused {
    /// Its time is over, or has not come.
    Expired,
    /// It is not signed by who may.
    Unsigned,
}

/// Whether a request has a good link.
pub(super) fn check(request: &Request, now: DateTime<Utc>) -> Result<(), Refused> {
    check_link(request.method(), request.uri(), request.headers(), now)
}

/// Whether a link is good for a request with these headers.
pub(super) fn check_link(
    method: &Method,
    uri: &Uri,
    headers: &HeaderMap,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let query = uri.query().unwrap_or_default();
    let value = |wanted: &str| {
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        let found = pairs.find(|(name, _)| name == wanted);
        found
            .map(|(_, value)| value.into_owned())
            .ok_or(Refused::Unsigned)
    };
    let (date, expires) = (value("X-Amz-Date")?, value("X-Amz-Expires")?);
    let day = date.get(..8).unwrap_or_default();
    let scope = format!("{day}/{REGION}/s3/aws4_request");
    let names = value("X-Amz-SignedHeaders")?;
    let is_ours = value("X-Amz-Algorithm")? == "AWS4-HMAC-SHA256"
        && names.split(';').any(|name| name == "host")
        && value("X-Amz-Credential")? == format!("{ACCESS_KEY}/{scope}");
    if !is_ours {
        return Err(Refused::Unsigned);
    }
    let mut signed_headers = String::new();
    for name in names.split(';') {
        let value = headers.get(name).and_then(|value| value.to_str().ok());
        let value = value.ok_or(Refused::Unsigned)?.trim();
        // Writing into a string does not fail.
        let _ = writeln!(signed_headers, "{name}:{value}");
    }
    let mut pairs: Vec<_> = query.split('&').collect();
    pairs.retain(|pair| !pair.starts_with(SIGNATURE));
    pairs.sort_unstable();
    let (path, pairs) = (uri.path(), pairs.join("&"));
    let asked = format!("{method}\n{path}\n{pairs}\n{signed_headers}\n{names}\nUNSIGNED-PAYLOAD");
    let asked = hex(digest::digest(&digest::SHA256, asked.as_bytes()).as_ref());
    let signed = format!("AWS4-HMAC-SHA256\n{date}\n{scope}\n{asked}");
    let signature = unhex(&value(SIGNATURE)?).ok_or(Refused::Unsigned)?;
    hmac::verify(&key(day), signed.as_bytes(), &signature).map_err(|_| Refused::Unsigned)?;
    let from = NaiveDateTime::parse_from_str(&date, "%Y%m%dT%H%M%SZ");
    let from = from.map_err(|_| Refused::Unsigned)?.and_utc();
    let seconds: i64 = expires.parse().map_err(|_| Refused::Unsigned)?;
    let is_long = !(1..=LONGEST).contains(&seconds);
    if is_long || now < from || now >= from + TimeDelta::seconds(seconds) {
        return Err(Refused::Expired);
    }
    Ok(())
}

/// The key of a day.
fn key(day: &str) -> hmac::Key {
    let first = hmac::Key::new(hmac::HMAC_SHA256, format!("AWS4{SECRET_KEY}").as_bytes());
    [day, REGION, "s3", "aws4_request"]
        .into_iter()
        .fold(first, |key, part| {
            let next = hmac::sign(&key, part.as_bytes());
            hmac::Key::new(hmac::HMAC_SHA256, next.as_ref())
        })
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing into a string does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let byte = |at: usize| u8::from_str_radix(text.get(at..at + 2)?, 16).ok();
    (0..text.len()).step_by(2).map(byte).collect()
}
