//! A fake AWS for the fuzzer, without a socket: every read finds the items that the input names,
//! and every write succeeds.

use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_sdk_dynamodb::config::{BehaviorVersion, Region, SharedHttpClient};
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_runtime_api::http::StatusCode;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::retry::RetryConfig;
use aws_types::SdkConfig;
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// The table's name.
pub(crate) const TABLE: &str = "hiatus";

/// Answers of AWS that hold these items, by the first letter of their sort key.
#[derive(Debug, Clone)]
struct Canned(Arc<Map<String, Value>>);

/// The configuration of clients that get these answers.
pub(crate) fn sdk(items: &Value) -> SdkConfig {
    let client = SharedHttpClient::new(canned(items));
    SdkConfig::builder()
        .behavior_version(BehaviorVersion::v2026_01_12())
        .http_client(client)
        .credentials_provider(SharedCredentialsProvider::new(Credentials::new(
            "a", "b", None, None, "fuzz",
        )))
        .region(Region::new("us-east-1"))
        .retry_config(RetryConfig::disabled())
        .endpoint_url("http://127.0.0.1:9")
        .build()
}

/// A connector that gets the same.
pub(crate) fn connector(items: &Value) -> SharedHttpConnector {
    SharedHttpConnector::new(canned(items))
}

fn canned(items: &Value) -> Canned {
    Canned(Arc::new(items.as_object().cloned().unwrap_or_default()))
}

impl HttpClient for Canned {
    fn http_connector(
        &self,
        _: &HttpConnectorSettings,
        _: &RuntimeComponents,
    ) -> SharedHttpConnector {
        SharedHttpConnector::new(self.clone())
    }
}

impl HttpConnector for Canned {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let target = request
            .headers()
            .get("x-amz-target")
            .unwrap_or_default()
            .to_owned();
        let asked = request
            .body()
            .bytes()
            .and_then(|body| serde_json::from_slice(body).ok())
            .unwrap_or(Value::Null);
        let answer = self.answer(target.rsplit('.').next().unwrap_or_default(), &asked);
        let status = StatusCode::try_from(200).unwrap_or_else(|_| unreachable!("200 is a status"));
        HttpConnectorFuture::ready(Ok(HttpResponse::new(
            status,
            SdkBody::from(answer.to_string()),
        )))
    }
}

impl Canned {
    fn answer(&self, operation: &str, asked: &Value) -> Value {
        match operation {
            "GetItem" => self
                .with_key(&asked["Key"])
                .map_or_else(|| json!({}), |item| json!({"Item": item})),
            "BatchGetItem" => {
                let keys = asked["RequestItems"][TABLE]["Keys"]
                    .as_array()
                    .cloned()
                    .unwrap_or_default();
                let found: Vec<Value> = keys.iter().filter_map(|key| self.with_key(key)).collect();
                json!({"Responses": {TABLE: found}, "UnprocessedKeys": {}})
            }
            "Query" => json!({"Items": self.query(asked)}),
            "PutEvents" => {
                let entries = asked["Entries"].as_array().map_or(0, Vec::len);
                json!({"FailedEntryCount": 0, "Entries": vec![json!({"EventId": "1"}); entries]})
            }
            _ => json!({"ScheduleArn": "arn:aws:scheduler:us-east-1:0:schedule/a/b"}),
        }
    }

    /// The item of this kind, under the key that is asked for.
    fn with_key(&self, key: &Value) -> Option<Value> {
        let sk = key["sk"]["S"].as_str().unwrap_or_default();
        let mut item = self.0.get(sk.get(..1)?)?.as_object()?.clone();
        item.extend(key.as_object()?.clone());
        Some(Value::Object(item))
    }

    /// What a list or a partition holds: one item of each kind that the query may be about.
    fn query(&self, asked: &Value) -> Vec<Value> {
        let values = &asked["ExpressionAttributeValues"];
        let kind = match (
            asked["IndexName"].as_str(),
            values[":pk"]["S"].as_str().unwrap_or_default(),
        ) {
            (Some(_), _) => "C",
            (None, "QS") => "Q",
            (None, pk) if pk.starts_with("Q#") => "F",
            _ if values.get(":first").is_some() => "M",
            _ => "E",
        };
        self.0
            .get(kind)
            .filter(|item| item.is_object())
            .cloned()
            .into_iter()
            .collect()
    }
}
