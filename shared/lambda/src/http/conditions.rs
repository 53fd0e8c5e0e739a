//! What a request says about itself: the versions that its caller has seen, and whether it is a
//! retry.

use super::{Problem, Request};
use hiatus_domain::ids::IdempotencyKey;
use hiatus_domain::request::{Expected, RequestKey};
use hiatus_store::short_digest;

impl Request {
    /// `If-Match`.
    pub fn expected(&self) -> Result<Expected, Problem> {
        let Some(header) = self.header("if-match") else {
            // A header that is not text is there and matches nothing: to ignore it would be to
            // ignore the caller's care.
            let there = self.inner.headers.contains_key("if-match");
            return if there {
                Err(Problem::invalid("If-Match", "must be text"))
            } else {
                Ok(Expected::Any)
            };
        };
        if header.trim() == "*" {
            return Ok(Expected::Any);
        }
        // A tag that is none of ours matches no version, and so does a weak one.
        let tags: Vec<&str> = header.split(',').map(str::trim).collect();
        if tags.iter().any(|tag| !is_tag(tag)) {
            return Err(Problem::invalid(
                "If-Match",
                "must be a list of ETags, each in double quotes",
            ));
        }
        Ok(Expected::OneOf(
            tags.iter()
                .filter_map(|tag| tag.trim_matches('"').parse().ok())
                .collect(),
        ))
    }

    /// `Idempotency-Key`, as digests: of the key, and of who asks what of which path with which
    /// body.
    pub fn key(&self) -> Result<Option<RequestKey>, Problem> {
        let Some(header) = self.header("idempotency-key") else {
            // A header that is not text is there and is no key.
            let there = self.inner.headers.contains_key("idempotency-key");
            return if there {
                Err(Problem::invalid("Idempotency-Key", "must be text"))
            } else {
                Ok(None)
            };
        };
        let key = IdempotencyKey::parse(header)
            .map_err(|why| Problem::invalid("Idempotency-Key", why))?;
        let asked = [
            self.identity.id.as_str().as_bytes(),
            self.route.method.as_bytes(),
            self.path().as_bytes(),
            &self.canonical_body(),
        ];
        Ok(Some(RequestKey {
            key: short_digest(&[key.as_str().as_bytes()]),
            fingerprint: short_digest(&asked),
        }))
    }

    /// Whether the reader has what this ETag stands for (`If-None-Match`).
    pub(super) fn knows(&self, etag: &str) -> bool {
        let header = self.header("if-none-match").unwrap_or_default();
        header
            .split(',')
            .map(|tag| tag.trim().trim_start_matches("W/"))
            .any(|tag| tag == etag || tag == "*")
    }
}

/// An entity tag: quoted, weak or not.
fn is_tag(tag: &str) -> bool {
    let opaque = tag.strip_prefix("W/").unwrap_or(tag);
    opaque.len() >= 2 && opaque.starts_with('"') && opaque.ends_with('"')
}
