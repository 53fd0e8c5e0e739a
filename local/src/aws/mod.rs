//! The AWS endpoints that the functions call, apart from DynamoDB's: EventBridge's and the
//! scheduler's, on one port.

pub(crate) mod events;
pub(crate) mod scheduler;

use crate::engine::Engine;
use crate::journal::Journal;
use crate::loopback;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use events::Bus;
use scheduler::Scheduler;
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// The largest request that either service takes.
const MAX_BODY: usize = 1024 * 1024;

/// The two services.
pub(crate) struct Aws {
    bus: Bus,
    scheduler: Scheduler,
    engine: Arc<Engine>,
}

/// A service's refusal, in the form that the SDKs read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AwsError {
    status: StatusCode,
    code: &'static str,
    message: String,
}

impl AwsError {
    /// The request is wrong.
    pub(crate) fn validation(message: impl Into<String>) -> Self {
        Self {
            status: StatusCode::BAD_REQUEST,
            code: "ValidationException",
            message: message.into(),
        }
    }

    /// What the request would make is there already.
    pub(crate) fn conflict(message: impl Into<String>) -> Self {
        Self {
            status: StatusCode::CONFLICT,
            code: "ConflictException",
            message: message.into(),
        }
    }

    /// What the request is about is not there.
    pub(crate) fn not_found(message: impl Into<String>) -> Self {
        Self {
            status: StatusCode::NOT_FOUND,
            code: "ResourceNotFoundException",
            message: message.into(),
        }
    }

    /// The service itself fails.
    pub(crate) fn internal(message: impl Into<String>) -> Self {
        Self {
            status: StatusCode::INTERNAL_SERVER_ERROR,
            code: "InternalServerException",
            message: message.into(),
        }
    }

    fn unknown_operation() -> Self {
        Self {
            status: StatusCode::BAD_REQUEST,
            code: "UnknownOperationException",
            message: "this endpoint knows PutEvents and one-time schedules".to_owned(),
        }
    }

    /// The error's name.
    #[cfg(test)]
    pub(crate) const fn code(&self) -> &'static str {
        self.code
    }
}

impl From<crate::journal::JournalError> for AwsError {
    fn from(error: crate::journal::JournalError) -> Self {
        tracing::error!(%error, "an emulated service failed");
        Self::internal("the local system's journal failed")
    }
}

impl Aws {
    /// The services of one system.
    pub(crate) fn new(bus: Bus, journal: Arc<Journal>, engine: Arc<Engine>) -> Self {
        Self {
            bus,
            scheduler: Scheduler::new(journal),
            engine,
        }
    }

    async fn answer(&self, request: Request) -> Result<Value, AwsError> {
        let (parts, body) = request.into_parts();
        let body = axum::body::to_bytes(body, MAX_BODY)
            .await
            .map_err(|_| AwsError::validation("the request is too large or broken off"))?;
        if let Some(target) = parts.headers.get("x-amz-target") {
            return match target.as_bytes() {
                b"AWSEvents.PutEvents" => {
                    let answer = self.bus.put_events(&parse(&body)?);
                    self.engine.wake();
                    answer
                }
                _ => Err(AwsError::unknown_operation()),
            };
        }
        let Some(name) = parts.uri.path().strip_prefix("/schedules/") else {
            return Err(AwsError::unknown_operation());
        };
        if !self.engine.switches().scheduler.load(Ordering::Relaxed) {
            return Err(AwsError::internal("the scheduler is switched off"));
        }
        let name = crate::front::query::segment(name)
            .ok_or_else(|| AwsError::validation("the name cannot be decoded"))?;
        let query = crate::front::query::pairs(parts.uri.query().unwrap_or_default());
        let group = query
            .iter()
            .find(|(name, _)| name == "groupName")
            .map(|(_, group)| group.as_str());
        match parts.method.as_str() {
            "POST" => self.scheduler.create(&name, &parse(&body)?),
            "GET" => self.scheduler.get(group, &name),
            "DELETE" => self.scheduler.delete(group, &name),
            _ => Err(AwsError::unknown_operation()),
        }
    }
}

fn parse(body: &Bytes) -> Result<Value, AwsError> {
    serde_json::from_slice(body).map_err(|_| AwsError::validation("the request is no JSON"))
}

/// The endpoints, to be served.
pub(crate) fn router(aws: Arc<Aws>) -> Router {
    Router::new().fallback(handle).with_state(aws)
}

async fn handle(State(aws): State<Arc<Aws>>, request: Request) -> Response {
    let answer = match loopback::check(request.headers()) {
        Ok(()) => aws.answer(request).await,
        Err(reason) => Err(AwsError {
            status: StatusCode::FORBIDDEN,
            code: "AccessDeniedException",
            message: reason,
        }),
    };
    let (status, code, body) = match answer {
        Ok(body) => (StatusCode::OK, None, body),
        // Both spellings of the text: EventBridge's protocol has one, the scheduler's the other.
        Err(error) => (
            error.status,
            Some(error.code),
            json!({"__type": error.code, "message": error.message, "Message": error.message}),
        ),
    };
    let mut response = Response::new(Body::from(body.to_string()));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/json"),
    );
    if let Some(code) = code {
        headers.insert("x-amzn-errortype", HeaderValue::from_static(code));
    }
    response
}
