//! Problems: RFC 9457, with a stable code, and never anything of the inside.

use super::Response;
use crate::failure::chain;
use hiatus_domain::refusal::Refusal;
use hiatus_store::StoreError;
use serde_json::{Map, Value, json};

/// An answer that says why something was not done, and what the caller can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The HTTP status.
    pub status: u16,
    /// Stable, in snake_case.
    pub code: &'static str,
    /// For people.
    pub detail: String,
    /// What else a client may want to know.
    pub more: Map<String, Value>,
}

impl Problem {
    /// A problem.
    pub fn new(status: u16, code: &'static str, detail: impl Into<String>) -> Self {
        Self {
            status,
            code,
            detail: detail.into(),
            more: Map::new(),
        }
    }

    /// Valid JSON, or a parameter, with a bad value.
    pub fn invalid(field: &str, why: impl std::fmt::Display) -> Self {
        Self::new(422, "invalid", format!("{field} {why}")).with("field", field)
    }

    /// No JSON, or no request.
    pub fn malformed(why: impl Into<String>) -> Self {
        Self::new(400, "malformed", why)
    }

    /// What is not there, or what the caller may not know of.
    pub fn not_found(what: &str) -> Self {
        Self::new(404, "not_found", format!("there is no such {what}"))
    }

    /// No identity.
    pub fn unauthorized(why: &str) -> Self {
        Self::new(401, "unauthorized", why)
    }

    /// An identity that may not do this.
    pub fn forbidden(why: impl Into<String>) -> Self {
        Self::new(403, "forbidden", why)
    }

    /// The same, telling this too.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.more.insert(name.to_owned(), value.into());
        self
    }

    /// What a status stands for.
    pub const fn title(status: u16) -> &'static str {
        match status {
            400 => "Bad Request",
            401 => "Unauthorized",
            403 => "Forbidden",
            404 => "Not Found",
            405 => "Method Not Allowed",
            409 => "Conflict",
            412 => "Precondition Failed",
            413 => "Content Too Large",
            422 => "Unprocessable Content",
            503 => "Service Unavailable",
            _ => "Internal Server Error",
        }
    }

    /// The problem as a JSON document.
    pub fn document(&self) -> Value {
        let mut document = json!({
            "type": format!("urn:hiatus:problem:{}", self.code),
            "title": Self::title(self.status),
            "status": self.status,
            "detail": self.detail,
            "code": self.code,
        });
        if let Some(document) = document.as_object_mut() {
            document.extend(self.more.clone());
        }
        document
    }

    /// The answer.
    pub fn response(&self) -> Response {
        let mut response = Response::json(self.status, &self.document())
            .header("content-type", "application/problem+json");
        if self.status == 503 {
            response = response.header("retry-after", "1");
        }
        if self.status == 401 {
            response = response.header("www-authenticate", "Bearer");
        }
        response
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        let status = match refusal {
            Refusal::NotYourTask => 403,
            Refusal::VersionMismatch { .. } => 412,
            Refusal::IdempotencyKeyReused | Refusal::LongerThanLimit { .. } => 422,
            _ => 409,
        };
        let problem = Self::new(status, refusal.code(), refusal.to_string());
        match refusal {
            Refusal::VersionMismatch { present } => problem.with("current_version", present),
            Refusal::LongerThanLimit { .. } => problem.with("field", "reassign_after_seconds"),
            _ => problem,
        }
    }
}

impl From<StoreError> for Problem {
    /// The cause goes into the log, never to the client.
    fn from(error: StoreError) -> Self {
        tracing::error!(error = chain(&error), "the table failed");
        match error {
            StoreError::Throttled { .. } => {
                Self::new(503, "throttled", "too much at once; try again in a second")
            }
            StoreError::Unavailable { .. } => Self::new(
                503,
                "unavailable",
                "it may or may not have been done; try again with the same Idempotency-Key",
            ),
            StoreError::Contended { .. } => Self::new(
                503,
                "contended",
                "others change this at the same time; try again in a second",
            ),
            StoreError::Corrupt { .. } => Self::new(
                500,
                "internal",
                "this cannot be read; its operator has been told",
            ),
        }
    }
}
