//! The emulated DynamoDB over its own protocol, and its stream, read from a checkpoint.

use hiatus::System;
use sandbox::Mapping;
use sandbox::pattern::Pattern;
use serde_json::{Value, json};

/// Any signature does: the emulation asks for one, and checks none.
const SIGNED: &str = "AWS4-HMAC-SHA256 Credential=local/20270101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0";

/// A reader of one system's table and of its stream.
pub(crate) struct Feed {
    http: reqwest::Client,
    url: String,
    table: String,
    iterator: Option<Value>,
}

impl Feed {
    /// A reader that has not read anything.
    pub(crate) fn of(system: &System) -> Self {
        let table = system.store().table().to_owned();
        Self {
            http: patient(),
            url: system.dynamodb_url(),
            table,
            iterator: None,
        }
    }

    /// One call of DynamoDB's; once more where another write was at the same item.
    pub(crate) async fn dynamodb(&self, target: &str, body: &Value) -> Value {
        loop {
            let (status, answer) = self.asked(target, body).await;
            let kind = answer["__type"].as_str().unwrap_or_default();
            if !kind.ends_with("TransactionConflictException") {
                assert!(status.is_success(), "{target}: {answer}");
                return answer;
            }
        }
    }

    async fn asked(&self, target: &str, body: &Value) -> (reqwest::StatusCode, Value) {
        let request = self
            .http
            .post(&self.url)
            .header("x-amz-target", target)
            .header("authorization", SIGNED);
        let request = request
            .header("content-type", "application/x-amz-json-1.0")
            .header("x-amz-date", "20270101T000000Z");
        let answer = request.body(body.to_string()).send().await.unwrap();
        (answer.status(), answer.json().await.unwrap())
    }

    /// The records since the last time, as Lambda hands them over.
    pub(crate) async fn records(&mut self) -> Vec<Value> {
        let iterator = match self.iterator.take() {
            Some(iterator) => iterator,
            None => self.first_iterator().await,
        };
        let wanted = json!({ "ShardIterator": iterator });
        let mut answer = self
            .dynamodb("DynamoDBStreams_20120810.GetRecords", &wanted)
            .await;
        self.iterator = Some(answer["NextShardIterator"].take());
        answer["Records"]
            .as_array_mut()
            .map(std::mem::take)
            .unwrap_or_default()
    }

    async fn first_iterator(&self) -> Value {
        let table = json!({ "TableName": self.table });
        let described = self
            .dynamodb("DynamoDB_20120810.DescribeTable", &table)
            .await;
        let arn = &described["Table"]["LatestStreamArn"];
        let stream = self
            .dynamodb(
                "DynamoDBStreams_20120810.DescribeStream",
                &json!({ "StreamArn": arn }),
            )
            .await;
        let shard = &stream["StreamDescription"]["Shards"][0]["ShardId"];
        let from =
            json!({ "StreamArn": arn, "ShardId": shard, "ShardIteratorType": "TRIM_HORIZON" });
        self.dynamodb("DynamoDBStreams_20120810.GetShardIterator", &from)
            .await["ShardIterator"]
            .take()
    }
}

/// A client without timers, which a clock that stands still would run through.
pub(crate) fn patient() -> reqwest::Client {
    reqwest::Client::builder()
        .pool_idle_timeout(None)
        .build()
        .unwrap()
}

/// Whether an event matches a pattern.
pub(crate) fn fits(pattern: &Value, event: &Value) -> bool {
    Pattern::parse(pattern).unwrap().matches(event)
}

/// Whether a consumer of the stream gets this record: as any of its filters says.
pub(crate) fn takes(mapping: &Mapping, record: &Value) -> bool {
    mapping.filters.iter().any(|filter| fits(filter, record))
}
