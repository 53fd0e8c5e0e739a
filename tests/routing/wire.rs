//! The SDK client's transport: the embedded DynamoDB, in process, after the latency that each
//! operation has on AWS. Every call is counted.

use aws_sdk_dynamodb::config::{HttpClient, RuntimeComponents, SharedHttpClient};
use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_types::body::SdkBody;
use dynoxide::Database;
use dynoxide::errors::DynoxideError;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What went over the wire.
#[derive(Debug, Clone, Default)]
pub(crate) struct Calls {
    counts: BTreeMap<String, usize>,
    /// Transactions that were cancelled.
    pub(crate) cancelled: usize,
}

impl Calls {
    /// How often this operation was called.
    pub(crate) fn of(&self, operation: &str) -> usize {
        self.counts.get(operation).copied().unwrap_or_default()
    }
}

/// The transport.
#[derive(Clone)]
pub(crate) struct Wire {
    db: Database,
    calls: Arc<Mutex<Calls>>,
}

impl std::fmt::Debug for Wire {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Wire")
    }
}

impl Wire {
    pub(crate) fn new() -> Self {
        Self {
            db: Database::memory().unwrap(),
            calls: Arc::default(),
        }
    }

    /// For the SDK's client.
    pub(crate) fn http_client(&self) -> SharedHttpClient {
        SharedHttpClient::new(self.clone())
    }

    /// What was called since the last time.
    pub(crate) fn take(&self) -> Calls {
        std::mem::take(&mut self.calls.lock().unwrap())
    }

    async fn carry(self, operation: String, body: Vec<u8>) -> HttpResponse {
        let latency = latency(&operation);
        tokio::time::sleep(latency / 2).await;
        let answer = self.answer(&operation, &body);
        tokio::time::sleep(latency / 2).await;
        let (status, body) = match answer {
            Ok(body) => (200, body),
            Err(error) => (error.status_code(), error.to_json()),
        };
        let mut calls = self.calls.lock().unwrap();
        if operation == "TransactWriteItems" && status != 200 {
            calls.cancelled += 1;
        }
        *calls.counts.entry(operation).or_default() += 1;
        HttpResponse::new(status.try_into().unwrap(), SdkBody::from(body))
    }

    fn answer(&self, operation: &str, body: &[u8]) -> Result<String, DynoxideError> {
        let db = &self.db;
        match operation {
            "PutItem" => call(body, |request| db.put_item(request)),
            "DeleteItem" => call(body, |request| db.delete_item(request)),
            "BatchGetItem" => call(body, |request| db.batch_get_item(request)),
            "BatchWriteItem" => call(body, |request| db.batch_write_item(request)),
            "Query" => call(body, |request| db.query(request)),
            "TransactWriteItems" => call(body, |request| db.transact_write_items(request)),
            "CreateTable" => call(&without_stream(body), |request| db.create_table(request)),
            "UpdateTimeToLive" => call(body, |request| db.update_time_to_live(request)),
            other => panic!("{other}"),
        }
    }
}

/// The table without its stream, which nothing reads here: for each record the embedded DynamoDB
/// looks through all that it has.
fn without_stream(table: &[u8]) -> Vec<u8> {
    let mut table: Value = serde_json::from_slice(table).unwrap();
    table.as_object_mut().unwrap().remove("StreamSpecification");
    serde_json::to_vec(&table).unwrap()
}

fn call<Q: DeserializeOwned, A: Serialize>(
    body: &[u8],
    operation: impl FnOnce(Q) -> Result<A, DynoxideError>,
) -> Result<String, DynoxideError> {
    let answer = operation(serde_json::from_slice(body).unwrap())?;
    Ok(serde_json::to_string(&answer).unwrap())
}

/// Medians as CloudWatch shows them, rounded up.
fn latency(operation: &str) -> Duration {
    Duration::from_millis(match operation {
        "Query" => 4,
        "TransactWriteItems" => 12,
        _ => 5,
    })
}

impl HttpClient for Wire {
    fn http_connector(
        &self,
        _: &HttpConnectorSettings,
        _: &RuntimeComponents,
    ) -> SharedHttpConnector {
        SharedHttpConnector::new(self.clone())
    }
}

impl HttpConnector for Wire {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let target = request.headers().get("x-amz-target").unwrap_or_default();
        let operation = target.rsplit('.').next().unwrap_or_default().to_owned();
        let body = request.body().bytes().unwrap_or_default().to_vec();
        let wire = self.clone();
        HttpConnectorFuture::new(async move { Ok(wire.carry(operation, body).await) })
    }
}
