//! The preconditions of a request: `If-Match` (optimistic concurrency) and `Idempotency-Key`.

use super::{Problem, Request};
use hiatus_api::routes::Scope;
use hiatus_domain::Instant;
use hiatus_domain::idempotency::RequestKey;
use hiatus_domain::ids::IdempotencyKey;
use hiatus_domain::intent::{Caller, Expected, Intent};
use hiatus_store::short_digest;

impl Request {
    /// The caller and the preconditions, for the domain.
    pub fn intent(&self, now: Instant) -> Result<Intent, Problem> {
        Ok(Intent {
            key: self.key()?,
            ..self.intent_without_key(now)?
        })
    }

    /// The same for a command that is idempotent by itself and needs no key.
    pub fn intent_without_key(&self, now: Instant) -> Result<Intent, Problem> {
        Ok(Intent {
            caller: Caller {
                id: self.identity.id.clone(),
                supervisor: self.identity.has(Scope::Supervisor),
            },
            now,
            expected: self.expected()?,
            key: None,
            in_bulk: false,
        })
    }

    /// `If-Match`.
    pub fn expected(&self) -> Result<Expected, Problem> {
        let Some(header) = self.header("if-match") else {
            // A non-ASCII `If-Match` is still a precondition: reject it rather than silently drop
            // it.
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
        // A tag that Hiatus did not write matches no version.
        let tags: Vec<&str> = header.split(',').map(str::trim).collect();
        if tags.iter().any(|tag| !is_tag(tag)) {
            return Err(Problem::invalid(
                "If-Match",
                "must be a list of ETags, each in double quotes",
            ));
        }
        // A proxy that compresses makes a tag weak; the version is the same.
        let version = |tag: &&str| {
            let tag = tag.trim_start_matches("W/");
            tag.trim_matches('"').parse().ok()
        };
        Ok(Expected::OneOf(tags.iter().filter_map(version).collect()))
    }

    /// `Idempotency-Key`, as digests: of the key, and of the caller, operation, path and body.
    pub fn key(&self) -> Result<Option<RequestKey>, Problem> {
        let Some(header) = self.header("idempotency-key") else {
            // A non-ASCII key is still a key: reject it rather than carry out a retry twice.
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
        // Keys are scoped to their caller.
        let caller = self.identity.id.as_str().as_bytes();
        Ok(Some(RequestKey {
            key: short_digest(&[caller, key.as_str().as_bytes()]),
            fingerprint: short_digest(&asked),
        }))
    }

    /// Whether the client already has the document with this ETag (`If-None-Match`).
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
