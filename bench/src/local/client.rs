//! A client of the local system's HTTP API.

use hiatus::System;
use reqwest::{Client, Method};
use serde_json::{Value, json};

/// Who calls, with which scope.
const CALLERS: [(&str, &str); 4] = [
    ("webhook", "channel"),
    ("supervisor", "supervisor"),
    ("admin", "admin"),
    ("agent", "agent"),
];

/// How many tasks an agent holds at once.
pub(super) const CAPACITY: usize = 50;

/// A client with a token for each scope.
#[derive(Clone)]
pub(super) struct Api {
    client: Client,
    url: String,
    tokens: Vec<(&'static str, String)>,
}

impl Api {
    pub(super) fn of(system: &System) -> Self {
        Self {
            client: Client::new(),
            url: system.url(),
            tokens: CALLERS
                .map(|(sub, scope)| (scope, system.token(sub, scope).unwrap()))
                .to_vec(),
        }
    }

    /// An accepted request's answer; `None` where it was refused.
    pub(super) async fn call(
        &self,
        method: Method,
        path: &str,
        scope: &str,
        body: &Value,
    ) -> Option<Value> {
        let (_, token) = self.tokens.iter().find(|(own, _)| *own == scope).unwrap();
        let request = self
            .client
            .request(method, format!("{}{path}", self.url))
            .bearer_auth(token)
            .json(body);
        let answer = request.send().await.unwrap();
        if !answer.status().is_success() {
            return None;
        }
        Some(answer.json().await.unwrap_or(Value::Null))
    }

    pub(super) async fn post(&self, path: &str, scope: &str, body: &Value) -> Option<Value> {
        self.call(Method::POST, path, scope, body).await
    }

    /// Turns leave and pause on, and has so many agents at work.
    pub(super) async fn open(&self, agents: usize) {
        let read = self.call(Method::GET, "/v1/settings", "admin", &Value::Null);
        let mut settings = read.await.unwrap();
        settings.as_object_mut().unwrap().remove("version");
        settings["leave"]["enabled"] = json!(true);
        settings["pause"]["enabled"] = json!(true);
        self.call(Method::PUT, "/v1/settings", "admin", &settings)
            .await
            .unwrap();
        for n in 0..agents {
            let body =
                json!({"availability": "available", "capacity": CAPACITY, "queues": ["default"]});
            let path = format!("/v1/agents/agent-{n}");
            self.call(Method::PUT, &path, "supervisor", &body)
                .await
                .unwrap();
        }
    }

    /// A new customer's message opens a conversation; its id.
    pub(super) async fn write(&self, customer: &str) -> Option<String> {
        let body = json!({"channel": "sms", "from": customer, "to": "+15559999",
            "message_id": customer, "body": "My order is late."});
        let answer = self.post("/v1/messages", "channel", &body).await?;
        Some(answer["conversation_id"].as_str()?.to_owned())
    }
}
