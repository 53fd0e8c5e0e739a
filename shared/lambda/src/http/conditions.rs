//! The preconditions of a request: `If-Match` (optimistic concurrency) and `Idempotency-Key`.

use super::body::canonical;
use super::request::header;
use super::{Delivery, Problem, Request};
use aws_lambda_events::apigw::ApiGatewayV2httpRequest;
use hiatus_api::routes::{Route, Scope};
use hiatus_domain::Instant;
use hiatus_domain::idempotency::RequestKey;
use hiatus_domain::ids::{AgentId, IdempotencyKey};
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
        expected(&self.inner)
    }

    /// `Idempotency-Key`, as digests: of the key, and of the caller, operation, path and body.
    pub fn key(&self) -> Result<Option<RequestKey>, Problem> {
        key(&self.inner, self.route, &self.identity.id, &self.body)
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

impl Delivery {
    /// A caller who has been recognised, and the preconditions, for the domain.
    pub fn intent(&self, caller: Caller, now: Instant) -> Result<Intent, Problem> {
        Ok(Intent {
            key: key(&self.inner, self.route, &caller.id, &self.body)?,
            expected: expected(&self.inner)?,
            caller,
            now,
            in_bulk: false,
        })
    }
}

fn expected(inner: &ApiGatewayV2httpRequest) -> Result<Expected, Problem> {
    let Some(header) = header(inner, "if-match") else {
        // A non-ASCII `If-Match` is still a precondition: reject it rather than silently drop it.
        return if inner.headers.contains_key("if-match") {
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

fn key(
    inner: &ApiGatewayV2httpRequest,
    route: &Route,
    caller: &AgentId,
    body: &[u8],
) -> Result<Option<RequestKey>, Problem> {
    let Some(header) = header(inner, "idempotency-key") else {
        // A non-ASCII key is still a key: reject it rather than carry out a retry twice.
        return if inner.headers.contains_key("idempotency-key") {
            Err(Problem::invalid("Idempotency-Key", "must be text"))
        } else {
            Ok(None)
        };
    };
    let key =
        IdempotencyKey::parse(header).map_err(|why| Problem::invalid("Idempotency-Key", why))?;
    let path = inner.raw_path.as_deref().unwrap_or_default();
    let asked = [
        caller.as_str().as_bytes(),
        route.method.as_bytes(),
        path.as_bytes(),
        &canonical(body),
    ];
    // Keys are scoped to their caller.
    Ok(Some(RequestKey {
        key: short_digest(&[caller.as_str().as_bytes(), key.as_str().as_bytes()]),
        fingerprint: short_digest(&asked),
    }))
}

/// An entity tag: quoted, weak or not.
fn is_tag(tag: &str) -> bool {
    let opaque = tag.strip_prefix("W/").unwrap_or(tag);
    opaque.len() >= 2 && opaque.starts_with('"') && opaque.ends_with('"')
}
