//! The functions, called with events as Lambda calls them, behind a proxy that notes what they ask AWS for: each request
//! as the actions and resources that IAM would check.

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, Method, Uri};
use axum::response::Response;
use hiatus::System;
use hiatus_lambda::config::Config;
use hiatus_lambda::{Deps, Failure};
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;

/// An IAM action and the kind of resource that it is done to, as the template's roles name them.
pub(crate) type Grant = (String, String);

/// The thirteen functions of one local system, each request of theirs on record.
pub(crate) struct Recorded {
    deps: Deps,
    relay: relay::Deps,
    schedule: schedule::Deps,
    proxy: Arc<Proxy>,
}

struct Proxy {
    client: reqwest::Client,
    dynamodb: String,
    aws: String,
    seen: Mutex<BTreeSet<Grant>>,
}

impl Recorded {
    /// The functions on this system's table, bus, scheduler and clock.
    pub(crate) async fn on(system: &System) -> Self {
        let proxy = Arc::new(Proxy {
            client: reqwest::Client::new(),
            dynamodb: system.dynamodb_url(),
            aws: system.aws_url(),
            seen: Mutex::default(),
        });
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let router = Router::new().fallback(forward).with_state(Arc::clone(&proxy));
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });

        let through =
            |name: &str, value: String| if name.starts_with("AWS_ENDPOINT_URL") { url.clone() } else { value };
        let environment = system.environment().into_iter();
        let config: Config = environment.map(|(name, value)| (name.to_owned(), through(name, value))).collect();
        let mut deps = Deps::from_config(&config).unwrap();
        deps.clock = system.clock();
        let relay = relay::Deps::from_config(&config).unwrap();
        let schedule = schedule::Deps { clock: system.clock(), ..schedule::Deps::from_config(&config).unwrap() };
        Self { deps, relay, schedule, proxy }
    }

    /// What one function answers to an event, given as its raw bytes, and what it asked AWS for.
    pub(crate) async fn invoke(&self, function: &str, event: &[u8]) -> (Result<Value, Failure>, BTreeSet<Grant>) {
        self.take();
        let answer = self.call(function, serde_json::from_slice(event).unwrap()).await;
        (answer, self.take())
    }

    async fn call(&self, function: &str, event: Value) -> Result<Value, Failure> {
        let deps = &self.deps;
        match function {
            "leave" => leave::handle(deps, event).await,
            "pause" => pause::handle(deps, event).await,
            "resume" => resume::handle(deps, event).await,
            "inbound-message" => inbound_message::handle(deps, event).await,
            "settings" => settings::handle(deps, event).await,
            "conversations" => conversations::handle(deps, event).await,
            "tasks" => tasks::handle(deps, event).await,
            "agents" => agents::handle(deps, event).await,
            "reassign" => reassign::handle(deps, event).await,
            "relay" => relay::handle(&self.relay, event).await,
            "schedule" => schedule::handle(&self.schedule, event).await,
            "route" => route::handle(deps, event).await,
            "purge" => purge::handle(deps, event).await,
            other => panic!("there is no function {other}"),
        }
    }

    fn take(&self) -> BTreeSet<Grant> {
        std::mem::take(&mut self.proxy.seen.lock().unwrap())
    }
}

async fn forward(
    State(proxy): State<Arc<Proxy>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let target = headers.get("x-amz-target").map(|target| target.to_str().unwrap()).unwrap_or_default();
    proxy.seen.lock().unwrap().extend(grants(&method, target, &body));
    let upstream = if target.starts_with("DynamoDB") { &proxy.dynamodb } else { &proxy.aws };
    let request = proxy.client.request(method, format!("{upstream}{uri}"));
    let passed = headers.iter().filter(|(name, _)| ![HeaderName::from_static("host")].contains(name));
    let request = passed.fold(request, |request, (name, value)| request.header(name, value));
    let answer = request.body(body).send().await.unwrap();
    let (status, headers) = (answer.status(), answer.headers().clone());
    let mut response = Response::new(Body::from(answer.bytes().await.unwrap()));
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}

/// What IAM checks for a request.
fn grants(method: &Method, target: &str, body: &[u8]) -> BTreeSet<Grant> {
    let body: Value = serde_json::from_slice(body).unwrap_or_default();
    let grant = |action: &str, resource: &str| (action.to_owned(), resource.to_owned());
    match target.split_once('.') {
        Some((service, operation)) if service.starts_with("DynamoDB") => dynamodb(operation, &body),
        Some(("AWSEvents", operation)) => BTreeSet::from([grant(&format!("events:{operation}"), "Bus.Arn")]),
        Some(other) => panic!("{other:?} is a service that no function should call"),
        // The scheduler's protocol has no targets, but methods. Whoever makes a schedule passes its role on.
        None if method == Method::POST => {
            BTreeSet::from([grant("scheduler:CreateSchedule", "schedule"), grant("iam:PassRole", "SchedulerRole.Arn")])
        }
        None if method == Method::DELETE => BTreeSet::from([grant("scheduler:DeleteSchedule", "schedule")]),
        None => panic!("{method} is no request that a function should make"),
    }
}

/// A transaction is no action of its own: each of its items is checked.
fn dynamodb(operation: &str, body: &Value) -> BTreeSet<Grant> {
    if operation == "TransactWriteItems" {
        let items = body["TransactItems"].as_array().unwrap().iter();
        let actions = items.flat_map(|item| item.as_object().unwrap().keys()).map(|kind| match kind.as_str() {
            "ConditionCheck" => "dynamodb:ConditionCheckItem".to_owned(),
            kind => format!("dynamodb:{kind}Item"),
        });
        return actions.map(|action| (action, "Table.Arn".to_owned())).collect();
    }
    let resource = match body["IndexName"].as_str() {
        Some(index) => format!("Table.Arn/index/{index}"),
        None => "Table.Arn".to_owned(),
    };
    BTreeSet::from([(format!("dynamodb:{operation}"), resource)])
}
