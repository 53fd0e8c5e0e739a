//! The endpoints of S3, EventBridge, its scheduler, Secrets Manager and the connections of WebSocket APIs, on one port.

mod connections;
pub(crate) mod events;
pub(crate) mod scheduler;
pub(crate) mod secrets;

use crate::engine::Engine;
use crate::loopback;
use crate::objects::{self, Objects};
use crate::segment;
use crate::sockets::Posts;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use events::Bus;
use scheduler::Scheduler;
pub use secrets::SecretError;
use secrets::Secrets;
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// The largest request that any of them accepts, in bytes.
const MAX_BODY: usize = 1024 * 1024;

/// The services.
pub(crate) struct Services {
    bus: Bus,
    scheduler: Scheduler,
    secrets: Secrets,
    objects: Arc<Objects>,
    posts: Arc<Posts>,
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
    /// The request is invalid.
    pub(crate) fn validation(message: impl Into<String>) -> Self {
        Self {
            status: StatusCode::BAD_REQUEST,
            code: "ValidationException",
            message: message.into(),
        }
    }

    /// What the request would create exists already.
    pub(crate) fn conflict(message: impl Into<String>) -> Self {
        Self {
            status: StatusCode::CONFLICT,
            code: "ConflictException",
            message: message.into(),
        }
    }

    /// What the request names does not exist.
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
            message: "only PutEvents, GetSecretValue, one-time schedules and connections are emulated here"
                .to_owned(),
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
        Self::internal("the sandbox's journal failed")
    }
}

impl Services {
    /// The services of one sandbox.
    pub(crate) const fn new(
        bus: Bus,
        scheduler: Scheduler,
        secrets: Secrets,
        objects: Arc<Objects>,
        posts: Arc<Posts>,
        engine: Arc<Engine>,
    ) -> Self {
        Self {
            bus,
            scheduler,
            secrets,
            objects,
            posts,
            engine,
        }
    }

    /// What a request of S3 is answered, which is no JSON; another one comes back.
    async fn of_bucket(&self, request: Request) -> Result<Response, Request> {
        let path = request.uri().path().to_owned();
        let is_own = path
            .strip_prefix('/')
            .and_then(|path| path.strip_prefix(self.objects.bucket()));
        if !is_own.is_some_and(|rest| rest.starts_with('/')) {
            return Err(request);
        }
        let (parts, body) = request.into_parts();
        let body = axum::body::to_bytes(body, objects::MAX_OBJECT).await;
        let query = parts.uri.query().unwrap_or_default();
        let answer = body.ok().and_then(|body| {
            objects::answer(
                &self.objects,
                &parts.method,
                (&path, query),
                &parts.headers,
                body,
            )
        });
        Ok(answer.unwrap_or_else(|| {
            let mut refused = Response::new(Body::empty());
            *refused.status_mut() = StatusCode::BAD_REQUEST;
            refused
        }))
    }

    async fn answer(&self, request: Request) -> Result<Value, AwsError> {
        let (parts, body) = request.into_parts();
        let body = axum::body::to_bytes(body, MAX_BODY)
            .await
            .map_err(|_| AwsError::validation("the request is too large or was cut short"))?;
        if let Some(target) = parts.headers.get("x-amz-target") {
            return match target.as_bytes() {
                b"AWSEvents.PutEvents" => {
                    let answer = self.bus.put_events(&parse(&body)?);
                    self.engine.wake();
                    answer
                }
                b"secretsmanager.GetSecretValue" => self.secrets.get(&parse(&body)?),
                _ => Err(AwsError::unknown_operation()),
            };
        }
        if let Some(id) = parts.uri.path().strip_prefix("/@connections/") {
            return connections::answer(&self.posts, &parts.method, id, &body);
        }
        let Some(name) = parts.uri.path().strip_prefix("/schedules/") else {
            return Err(AwsError::unknown_operation());
        };
        if !self.engine.switches().scheduler.load(Ordering::Relaxed) {
            return Err(AwsError::internal("the scheduler is switched off"));
        }
        let name = segment::decode(name)
            .ok_or_else(|| AwsError::validation("the name cannot be decoded"))?;
        let query = parts.uri.query().unwrap_or_default();
        let group = form_urlencoded::parse(query.as_bytes())
            .find(|(name, _)| name == "groupName")
            .map(|(_, group)| group);
        match parts.method.as_str() {
            "POST" => self.scheduler.create(&name, &parse(&body)?),
            "GET" => self.scheduler.get(group.as_deref(), &name),
            "DELETE" => self.scheduler.delete(group.as_deref(), &name),
            _ => Err(AwsError::unknown_operation()),
        }
    }
}

fn parse(body: &Bytes) -> Result<Value, AwsError> {
    serde_json::from_slice(body).map_err(|_| AwsError::validation("the request is not JSON"))
}

/// The endpoints, to be served.
pub(crate) fn router(services: Arc<Services>) -> Router {
    Router::new().fallback(handle).with_state(services)
}

async fn handle(State(services): State<Arc<Services>>, request: Request) -> Response {
    let answer = match loopback::check_program(request.headers()) {
        Ok(()) => match services.of_bucket(request).await {
            Ok(response) => return response,
            Err(request) => services.answer(request).await,
        },
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
