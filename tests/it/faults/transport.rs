//! The transport between the functions' SDK clients and the emulated services. It forwards every
//! request except those in which a plan injects a fault: everything above it, including the SDK's
//! retries and timeouts, is what runs on AWS.

use super::fault::{Call, Fault, Step};
use aws_sdk_dynamodb::config::{HttpClient, RuntimeComponents, SharedHttpClient};
use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_types::body::SdkBody;
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock, Mutex};

/// A fault to inject.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plan {
    /// From which call on, counted from 0.
    pub(crate) from: usize,
    /// How.
    pub(crate) fault: Fault,
    /// Whether every call from there on that can fail in this way does, rather than only the first.
    pub(crate) lasting: bool,
}

/// What went over the wire.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    /// The calls, and what was asked in each.
    pub(crate) calls: Vec<(Call, Value)>,
    /// How many of them were spoilt.
    pub(crate) struck: usize,
    /// The entries that the bus accepted.
    pub(crate) published: Vec<Value>,
    /// The paths of the schedules that were made or deleted.
    pub(crate) schedules: BTreeSet<String>,
}

#[derive(Debug, Default)]
struct State {
    plan: Option<Plan>,
    seen: Seen,
}

/// The transport of one stage's clients.
#[derive(Debug, Clone, Default)]
pub(crate) struct Transport {
    client: reqwest::Client,
    state: Arc<Mutex<State>>,
}

/// Where requests are really sent: a runtime with a clock that runs, whereas the functions' stands
/// still while they wait.
static WIRE: LazyLock<tokio::runtime::Runtime> = LazyLock::new(|| {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap()
});

/// An answer of a service, before the SDK has read it.
pub(crate) struct Raw {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Transport {
    /// For the SDK's clients.
    pub(crate) fn http_client(&self) -> SharedHttpClient {
        SharedHttpClient::new(self.clone())
    }

    /// Injects this plan from now on, or none; returns what went over the wire until now.
    pub(crate) fn plan(&self, plan: Option<Plan>) -> Seen {
        let mut state = self.state.lock().unwrap();
        state.plan = plan;
        std::mem::take(&mut state.seen)
    }

    /// Counts a call in, and says what is to happen to it.
    fn enter(&self, call: &Call, request: &Value) -> Option<Fault> {
        let mut state = self.state.lock().unwrap();
        let n = state.seen.calls.len();
        state.seen.calls.push((call.clone(), request.clone()));
        let plan = state
            .plan
            .filter(|plan| n >= plan.from && plan.fault.can_happen_to(call, request))?;
        if state.seen.struck > 0 && !plan.lasting {
            return None;
        }
        state.seen.struck += 1;
        Some(plan.fault)
    }

    async fn carry(self, request: HttpRequest) -> Result<HttpResponse, ConnectorError> {
        let request = Sent::of(&request);
        // A function asks for its secret once in five minutes, so that no case can count on a call.
        if request.is_for_a_secret() {
            return Ok(response(self.pass_on(request).await));
        }
        // What is asked of the bucket changes nothing of what a case looks at.
        if request.is_for_files() {
            return Ok(response(self.send(request).await));
        }
        let call = request.call();
        match self.enter(&call, &request.body) {
            None => Ok(response(self.pass_on(request).await)),
            Some(fault) => self.spoil(fault, &call, request).await,
        }
    }

    async fn spoil(
        &self,
        fault: Fault,
        call: &Call,
        request: Sent,
    ) -> Result<HttpResponse, ConnectorError> {
        match fault.step(call, &request.body) {
            Step::Answer(raw) => Ok(response(raw)),
            Step::Break => Err(broken()),
            Step::DoThenAnswer(raw) => {
                self.pass_on(request).await;
                Ok(response(raw))
            }
            Step::DoThenBreak => {
                self.pass_on(request).await;
                Err(broken())
            }
            Step::DoThenHang => {
                self.pass_on(request).await;
                std::future::pending().await
            }
            Step::Change(change) => {
                let changed = Sent {
                    body: change.request,
                    ..request
                };
                let mut raw = self.pass_on(changed).await;
                assert_eq!(raw.status, 200, "{call:?}: {}", raw.body);
                let mut answer = serde_json::from_str(&raw.body).unwrap();
                (change.answer)(&mut answer);
                raw.body = answer.to_string();
                Ok(response(raw))
            }
        }
    }

    /// Really sends it. The functions' clock stands still meanwhile, as it does for every blocking
    /// task.
    async fn pass_on(&self, request: Sent) -> Raw {
        let (call, body) = (request.call(), request.body.clone());
        let raw = self.send(request).await;
        self.note(&call, &body, &raw);
        raw
    }

    async fn send(&self, request: Sent) -> Raw {
        let client = self.client.clone();
        let sent = tokio::task::spawn_blocking(move || WIRE.block_on(request.send(&client)));
        sent.await.unwrap()
    }

    fn note(&self, call: &Call, request: &Value, raw: &Raw) {
        let mut state = self.state.lock().unwrap();
        match call {
            Call::Bus => {
                let answer: Value = serde_json::from_str(&raw.body).unwrap();
                let results = answer["Entries"].as_array().into_iter().flatten();
                let entries = request["Entries"].as_array().unwrap().iter().zip(results);
                let taken = entries.filter(|(_, result)| result["EventId"].is_string());
                state
                    .seen
                    .published
                    .extend(taken.map(|(entry, _)| entry.clone()));
            }
            Call::Create(path) | Call::Delete(path) => {
                state.seen.schedules.insert(path.clone());
            }
            Call::Table(_) => {}
        }
    }
}

/// A request as it goes over the wire.
#[derive(Clone)]
struct Sent {
    method: String,
    uri: String,
    headers: Vec<(String, String)>,
    body: Value,
}

impl Sent {
    fn of(request: &HttpRequest) -> Self {
        let headers = request
            .headers()
            .iter()
            .filter(|(name, _)| !["host", "content-length"].contains(name));
        Self {
            method: request.method().to_owned(),
            uri: request.uri().to_owned(),
            headers: headers
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
            body: serde_json::from_slice(request.body().bytes().unwrap_or_default())
                .unwrap_or_default(),
        }
    }

    fn is_for_files(&self) -> bool {
        self.uri.contains(&format!("/{}/", hiatus::names::BUCKET))
    }

    fn is_for_a_secret(&self) -> bool {
        let mut headers = self.headers.iter();
        headers.any(|(_, value)| value == "secretsmanager.GetSecretValue")
    }

    fn call(&self) -> Call {
        let target = self.headers.iter().find(|(name, _)| name == "x-amz-target");
        match target.and_then(|(_, target)| target.split_once('.')) {
            Some(("AWSEvents", _)) => Call::Bus,
            Some((_, operation)) => Call::Table(operation.to_owned()),
            None => {
                let path = self
                    .uri
                    .splitn(4, '/')
                    .nth(3)
                    .unwrap()
                    .split('?')
                    .next()
                    .unwrap()
                    .to_owned();
                if self.method == "POST" {
                    Call::Create(path)
                } else {
                    Call::Delete(path)
                }
            }
        }
    }

    async fn send(self, client: &reqwest::Client) -> Raw {
        let request = client.request(self.method.parse().unwrap(), self.uri);
        let request = self
            .headers
            .into_iter()
            .fold(request, |request, (name, value)| {
                request.header(name, value)
            });
        let body = if self.body.is_null() {
            String::new()
        } else {
            self.body.to_string()
        };
        let answer = request.body(body).send().await.unwrap();
        let headers = answer
            .headers()
            .iter()
            .filter(|(name, _)| *name != "content-length" && *name != "x-amz-crc32");
        let headers = headers
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
            .collect();
        Raw {
            status: answer.status().as_u16(),
            headers,
            body: answer.text().await.unwrap(),
        }
    }
}

fn response(raw: Raw) -> HttpResponse {
    let mut response = HttpResponse::new(raw.status.try_into().unwrap(), SdkBody::from(raw.body));
    for (name, value) in raw.headers {
        response.headers_mut().insert(name, value);
    }
    response
}

fn broken() -> ConnectorError {
    ConnectorError::io(std::io::Error::from(std::io::ErrorKind::ConnectionReset).into())
}

impl HttpConnector for Transport {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        HttpConnectorFuture::new(self.clone().carry(request))
    }
}

impl HttpClient for Transport {
    fn http_connector(
        &self,
        _: &HttpConnectorSettings,
        _: &RuntimeComponents,
    ) -> SharedHttpConnector {
        SharedHttpConnector::new(self.clone())
    }
}
