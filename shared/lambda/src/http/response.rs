//! Answers.

use super::{Problem, Request};
use crate::Failure;
use crate::rows::PAGE_TAG;
use hiatus_store::digest;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// An HTTP answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    status: u16,
    headers: Map<String, Value>,
    body: Option<String>,
}

impl Response {
    /// A JSON document.
    pub fn json(status: u16, document: &impl Serialize) -> Self {
        let (status, body) = match serde_json::to_string(document) {
            Ok(body) => (status, Some(body)),
            // Only a map key that is not a string fails to serialize, and no document has one.
            Err(error) => {
                tracing::error!(%error, "a document could not be written");
                (500, None)
            }
        };
        Self {
            status,
            headers: Map::new(),
            body,
        }
        .header("content-type", "application/json")
    }

    /// A text of this content type.
    pub fn text(status: u16, content_type: &str, body: impl Into<String>) -> Self {
        Self {
            status,
            headers: Map::new(),
            body: Some(body.into()),
        }
        .header("content-type", content_type)
    }

    /// Nothing to say: 204.
    pub fn no_content() -> Self {
        Self {
            status: 204,
            headers: Map::new(),
            body: None,
        }
    }

    /// Somewhere else: 302.
    pub fn found(location: String) -> Self {
        Self {
            status: 302,
            headers: Map::new(),
            body: None,
        }
        .header("location", location)
    }

    /// The same, for something new: 201.
    #[must_use]
    pub fn created(self) -> Self {
        Self {
            status: 201,
            ..self
        }
    }

    /// The same, with this header.
    #[must_use]
    pub fn header(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.headers.insert(name.to_owned(), value.into());
        self
    }

    /// The same, with the ETag of this version.
    #[must_use]
    pub fn etag(self, version: impl std::fmt::Display) -> Self {
        self.header("etag", format!("\"{version}\""))
    }

    /// The same, with an ETag made of what it says: for what has no version.
    #[must_use]
    pub fn etag_of_body(self) -> Self {
        let said = self.body.as_deref().unwrap_or_default();
        let etag = digest(&[said.as_bytes()], PAGE_TAG);
        self.etag(etag)
    }

    /// The same, or 304 without a body if the client already has it.
    #[must_use]
    pub fn unless_known(mut self, request: &Request) -> Self {
        let known = self
            .headers
            .get("etag")
            .and_then(Value::as_str)
            .is_some_and(|etag| request.knows(etag));
        if known {
            self.status = 304;
            self.body = None;
            self.headers.remove("content-type");
        }
        self
    }

    /// The status.
    pub const fn status(&self) -> u16 {
        self.status
    }

    /// As API Gateway takes it (payload 2.0).
    fn payload(self) -> Value {
        let mut headers = self.headers;
        // Conversations are private: no shared cache may store them.
        headers
            .entry("cache-control")
            .or_insert_with(|| json!("no-cache, private"));
        json!({
            "statusCode": self.status,
            "headers": headers,
            "body": self.body.unwrap_or_default(),
            "isBase64Encoded": false,
        })
    }
}

/// The result of an HTTP handler for Lambda: a problem is an answer like any other.
pub fn respond(result: Result<Response, Problem>) -> Result<Value, Failure> {
    respond_with(result, Problem::response)
}

/// The same, for clients who read problems in another form.
pub fn respond_with(
    result: Result<Response, Problem>,
    form: impl FnOnce(Problem) -> Response,
) -> Result<Value, Failure> {
    let response = result.unwrap_or_else(|problem| {
        tracing::info!(
            status = problem.status(),
            code = problem.code.as_str(),
            "refused"
        );
        form(problem)
    });
    Ok(response.payload())
}
