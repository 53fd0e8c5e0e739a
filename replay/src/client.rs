//! The replay's end of the HTTP API.

use reqwest::{Client, Method, StatusCode};
use serde_json::{Value, json};
use std::collections::HashMap;
use thiserror::Error;

/// A call did not go as the script says.
#[derive(Debug, Error)]
pub enum CallError {
    /// No answer.
    #[error("{method} {path}: {source}")]
    Unanswered {
        /// What was called.
        method: Method,
        /// Where.
        path: String,
        /// Why.
        source: reqwest::Error,
    },
    /// The API refused.
    #[error("{method} {path} answered {status}: {body}")]
    Refused {
        /// What was called.
        method: Method,
        /// Where.
        path: String,
        /// The answer's status.
        status: StatusCode,
        /// The answer.
        body: Value,
    },
    /// An answer lacks a field that it must have.
    #[error("{path} answered without {field}: {body}")]
    Incomplete {
        /// Where.
        path: String,
        /// What is missing.
        field: &'static str,
        /// The answer.
        body: Value,
    },
}

/// Calls the API, each time as whoever acts.
pub(super) struct Api {
    client: Client,
    url: String,
    tokens: HashMap<(String, &'static str), String>,
}

impl Api {
    /// The API at this address.
    pub(super) fn new(url: String) -> Self {
        Self {
            client: Client::new(),
            url,
            tokens: HashMap::new(),
        }
    }

    /// Calls `/local/…`, which needs no token.
    pub(super) async fn local(&self, path: &str, body: Value) -> Result<Value, CallError> {
        self.call(Method::POST, path, None, Some(body)).await
    }

    /// Reads something.
    pub(super) async fn get(
        &mut self,
        who: &str,
        scope: &'static str,
        path: &str,
    ) -> Result<Value, CallError> {
        let token = self.token(who, scope).await?;
        self.call(Method::GET, path, Some(token), None).await
    }

    /// Does something.
    pub(super) async fn post(
        &mut self,
        who: &str,
        scope: &'static str,
        path: &str,
        body: Value,
    ) -> Result<Value, CallError> {
        let token = self.token(who, scope).await?;
        self.call(Method::POST, path, Some(token), Some(body)).await
    }

    /// Sets something.
    pub(super) async fn put(
        &mut self,
        who: &str,
        scope: &'static str,
        path: &str,
        body: Value,
    ) -> Result<Value, CallError> {
        let token = self.token(who, scope).await?;
        self.call(Method::PUT, path, Some(token), Some(body)).await
    }

    async fn token(&mut self, who: &str, scope: &'static str) -> Result<String, CallError> {
        let key = (who.to_owned(), scope);
        if let Some(token) = self.tokens.get(&key) {
            return Ok(token.clone());
        }
        let answer = self
            .local("/local/token", json!({"sub": who, "scope": scope}))
            .await?;
        let token = text(&answer, "/local/token", "token")?;
        self.tokens.insert(key, token.clone());
        Ok(token)
    }

    async fn call(
        &self,
        method: Method,
        path: &str,
        token: Option<String>,
        body: Option<Value>,
    ) -> Result<Value, CallError> {
        let mut request = self
            .client
            .request(method.clone(), format!("{}{path}", self.url));
        if let Some(token) = token {
            request = request.bearer_auth(token);
        }
        if let Some(body) = body {
            request = request.json(&body);
        }
        let unanswered = |source| CallError::Unanswered {
            method: method.clone(),
            path: path.to_owned(),
            source,
        };
        let response = request.send().await.map_err(unanswered)?;
        let status = response.status();
        let body = response.bytes().await.map_err(unanswered)?;
        let body: Value = serde_json::from_slice(&body).unwrap_or(Value::Null);
        if status.is_success() {
            Ok(body)
        } else {
            Err(CallError::Refused {
                method,
                path: path.to_owned(),
                status,
                body,
            })
        }
    }
}

/// A text that an answer must have.
pub(super) fn text(answer: &Value, path: &str, field: &'static str) -> Result<String, CallError> {
    answer
        .get(field)
        .and_then(Value::as_str)
        .map(str::to_owned)
        .ok_or_else(|| CallError::Incomplete {
            path: path.to_owned(),
            field,
            body: answer.clone(),
        })
}
