//! Problems as answers: RFC 9457, with a stable code, and never internal details.

use super::Response;
use crate::failure::chain;
use hiatus_api::Wire;
use hiatus_api::documents::{self, BadSetting};
use hiatus_api::problems::{self, Code, How, Instead, More};
use hiatus_api::routes::Scope;
use hiatus_domain::event::Outbox;
use hiatus_domain::refusal::Refusal;
use hiatus_store::StoreError;

/// An answer that says why something was not done, and what the caller can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// For programs; the status goes with it.
    pub code: Code,
    /// For people.
    pub detail: String,
    /// Further members for clients; apart, because most problems have none.
    pub more: Box<More>,
}

impl Problem {
    /// A problem.
    pub fn new(code: Code, detail: impl Into<String>) -> Self {
        Self {
            code,
            detail: detail.into(),
            more: Box::default(),
        }
    }

    /// Valid JSON, or a parameter, with a bad value.
    pub fn invalid(field: &str, why: impl std::fmt::Display) -> Self {
        Self::new(Code::Invalid, format!("{field} {why}")).about(field)
    }

    /// Not JSON, or not a request.
    pub fn malformed(why: impl Into<String>) -> Self {
        Self::new(Code::Malformed, why)
    }

    /// JSON, but not an object.
    pub fn not_an_object() -> Self {
        Self::new(Code::Invalid, "the body must be a JSON object")
    }

    /// Something that does not exist, or that the caller may not know of.
    pub fn not_found(what: &str) -> Self {
        Self::new(Code::NotFound, format!("there is no such {what}"))
    }

    /// Without a valid identity.
    pub fn unauthorized(why: &str) -> Self {
        Self::new(Code::Unauthorized, why)
    }

    /// An identity without the right to do this.
    pub fn forbidden(why: impl Into<String>) -> Self {
        Self::new(Code::Forbidden, why)
    }

    /// A token with none of these scopes.
    pub fn without_scope(needed: &[Scope]) -> Self {
        let needed: Vec<_> = needed.iter().map(|scope| scope.as_str()).collect();
        Self::forbidden(format!(
            "this needs a token with the scope {}",
            needed.join(" or ")
        ))
    }

    /// A body of more than so many bytes.
    pub fn too_large(max: usize) -> Self {
        let why = format!("the body may have at most {max} bytes");
        Self::new(Code::TooLarge, why)
    }

    /// Something that is needed does not answer.
    pub fn unavailable(why: impl Into<String>) -> Self {
        Self::new(Code::Unavailable, why)
    }

    /// The same, about this field, parameter or header.
    #[must_use]
    pub fn about(mut self, field: impl Into<String>) -> Self {
        self.more.field = Some(field.into());
        self
    }

    /// The same, saying who made the last change and when.
    #[must_use]
    pub fn after_change(mut self, last: &Outbox) -> Self {
        self.more.updated_by = Some(last.actor.id.clone());
        self.more.updated_at = Some(Wire(last.at));
        self
    }

    /// The HTTP status.
    pub const fn status(&self) -> u16 {
        self.code.status()
    }

    /// The answer.
    pub fn response(self) -> Response {
        let status = self.status();
        let document = problems::Problem::new(self.code, self.detail, *self.more);
        let response =
            Response::json(status, &document).header("content-type", "application/problem+json");
        match status {
            401 => response.header("www-authenticate", "Bearer"),
            503 => response.header("retry-after", "1"),
            _ => response,
        }
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        let mut problem = Self::new(Code::from(&refusal), refusal.to_string());
        match refusal {
            Refusal::VersionMismatch { present } => problem.more.current_version = Some(present),
            Refusal::AlreadyTaken { by } => problem.more.by = Some(Wire(by)),
            Refusal::WaitOver { how } => problem.more.how = Some(How::Ended(Wire(how))),
            Refusal::SignalAlreadyGiven { outcome } => problem.more.outcome = Some(Wire(outcome)),
            Refusal::BeyondLimit { latest } => problem.more.latest = Some(Wire(latest)),
            Refusal::ReplyWindowClosed { at } => {
                problem.more.closed_at = Some(at.map(Wire));
                problem.more.how = Some(How::Instead(Wire(Instead::Template)));
            }
            Refusal::TooLong { .. } | Refusal::TooLongBesideFile { .. } => {
                return problem.about("body");
            }
            Refusal::TooManyFiles { .. } => return problem.about("media"),
            Refusal::TooManyPaused { limit } => problem.more.limit = Some(limit),
            Refusal::Missing(required) => return problem.about(required.as_str()),
            Refusal::ReasonNotOffered { reasons } => {
                problem.more.reasons = Some(documents::reasons(&reasons));
                return problem.about("reason");
            }
            Refusal::NotAhead | Refusal::NotLater => return problem.about("until"),
            Refusal::OpenWithAnotherAgent { conversation } => {
                problem.more.conversation_id = Some(Wire(conversation));
            }
            Refusal::LongerThanLimit { .. } => return problem.about("reassign_after_seconds"),
            Refusal::AddressTaken { .. } => return problem.about("business_address"),
            Refusal::NoSuchPlan => return problem.about("plan"),
            Refusal::NotAbsent => return problem.about("availability"),
            _ => {}
        }
        problem
    }
}

impl From<BadSetting> for Problem {
    fn from(bad: BadSetting) -> Self {
        Self::invalid(&bad.field, bad.why)
    }
}

impl From<StoreError> for Problem {
    /// The cause goes into the log, never to the client.
    fn from(error: StoreError) -> Self {
        tracing::error!(error = chain(&error), "the table failed");
        match error {
            StoreError::Throttled { .. } => Self::new(
                Code::Throttled,
                "too many requests at once; try again in a second",
            ),
            StoreError::Unavailable { .. } => Self::new(
                Code::Unavailable,
                "it may or may not have been done; try again with the same Idempotency-Key",
            ),
            StoreError::Contended { .. } => Self::new(
                Code::Contended,
                "others are changing this at the same time; try again in a second",
            ),
            StoreError::Corrupt { .. } => Self::new(
                Code::Internal,
                "stored data is unreadable; the operator has been notified",
            ),
        }
    }
}
