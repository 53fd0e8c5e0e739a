//! One request.

use super::Answer;
use reqwest::RequestBuilder;
use serde_json::Value;

/// A request that has not been sent.
pub(crate) struct Call {
    builder: RequestBuilder,
    about: String,
}

impl Call {
    pub(crate) fn new(builder: RequestBuilder, about: String) -> Self {
        Self { builder, about }
    }

    /// With this header.
    pub(crate) fn header(self, name: &str, value: impl AsRef<str>) -> Self {
        Self {
            builder: self.builder.header(name, value.as_ref()),
            ..self
        }
    }

    /// With a header that need not be text.
    pub(crate) fn raw_header(self, name: &str, value: &[u8]) -> Self {
        Self {
            builder: self.builder.header(name, value),
            ..self
        }
    }

    /// With this version expected.
    pub(crate) fn if_match(self, etag: impl AsRef<str>) -> Self {
        self.header("if-match", etag)
    }

    /// Under this name.
    pub(crate) fn key(self, key: impl AsRef<str>) -> Self {
        self.header("idempotency-key", key)
    }

    /// With this document.
    pub(crate) fn json(self, body: &Value) -> Self {
        let about = format!(
            "{} {}",
            self.about,
            body.to_string().chars().take(200).collect::<String>()
        );
        Self {
            builder: self.builder.json(body),
            about,
        }
    }

    /// With this text as it is.
    pub(crate) fn raw(self, body: impl Into<reqwest::Body>) -> Self {
        Self {
            builder: self.builder.body(body),
            ..self
        }
    }

    /// Sends it.
    pub(crate) async fn send(self) -> Answer {
        let response = self.builder.send().await.unwrap();
        Answer::read(self.about, response).await
    }
}
