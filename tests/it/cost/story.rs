//! One conversation's way through everything, each step with all that follows from it: the stream's records go to `relay`,
//! and what it tells goes to whoever the rules say, as on AWS.

use hiatus::pattern::Pattern;
use hiatus::rules::{MAPPINGS, RULES};
use hiatus::{Options, System};
use hiatus_tests::recorder::{Asked, Recorded};
use hiatus_tests::seed::request;
use serde_json::{Value, json};

/// What a step took, all that followed included.
#[derive(Debug, Default, Clone, PartialEq)]
pub(crate) struct Taken {
    pub(crate) requests: u32,
    pub(crate) invocations: u32,
    pub(crate) reads: f64,
    pub(crate) table_writes: f64,
    pub(crate) index_writes: f64,
    pub(crate) events: u32,
    pub(crate) firings: u32,
}

impl Taken {
    pub(crate) fn plus(&self, other: &Self, times: u32) -> Self {
        let n = f64::from(times);
        Self {
            requests: self.requests + other.requests * times,
            invocations: self.invocations + other.invocations * times,
            reads: self.reads + other.reads * n,
            table_writes: self.table_writes + other.table_writes * n,
            index_writes: self.index_writes + other.index_writes * n,
            events: self.events + other.events * times,
            firings: self.firings + other.firings * times,
        }
    }
}

/// A system on which nothing happens by itself, and how far its stream has been read.
pub(crate) struct Story {
    pub(crate) system: System,
    functions: Recorded,
    http: reqwest::Client,
    read: Option<String>,
    taken: Taken,
}

impl Story {
    pub(crate) async fn begin() -> Self {
        let options = Options::default().frozen_at("2027-01-01T00:00:00Z".parse().unwrap());
        let system = System::start(options).await.unwrap();
        system.go_quiet().await;
        let functions = Recorded::on(&system).await;
        Self { system, functions, http: reqwest::Client::new(), read: None, taken: Taken::default() }
    }

    /// A request of the API with all that follows: its answer, and what was taken.
    pub(crate) async fn ask(
        &mut self,
        function: &str,
        route: &'static str,
        id: &str,
        who: (&str, &str),
        body: &Value,
    ) -> (Value, Taken) {
        let answer = self.call(function, &request(route, id, who, body)).await;
        self.taken.requests += 1;
        let status = answer["statusCode"].as_u64().unwrap();
        assert!((200..300).contains(&status), "{route}: {answer}");
        self.follow().await;
        (serde_json::from_str(answer["body"].as_str().unwrap()).unwrap(), std::mem::take(&mut self.taken))
    }

    /// A schedule fires.
    pub(crate) async fn fire(&mut self, event: &Value) -> Taken {
        assert_eq!(self.call("reassign", event).await["reassigned"], 1);
        self.taken.firings += 1;
        self.follow().await;
        std::mem::take(&mut self.taken)
    }

    async fn call(&mut self, function: &str, event: &Value) -> Value {
        let (answer, asked) = self.functions.invoke(function, event.to_string().as_bytes()).await;
        let Asked { calls, told, .. } = asked;
        self.taken.invocations += 1;
        for call in calls {
            self.taken.reads += call.reads;
            self.taken.table_writes += call.table_writes;
            self.taken.index_writes += call.index_writes;
        }
        self.taken.events += u32::try_from(told.len()).unwrap();
        for entry in told {
            // Boxed, because what follows from a call is a call.
            Box::pin(self.tell(&entry)).await;
        }
        answer.unwrap()
    }

    /// Hands an event of the bus to the rules' targets.
    async fn tell(&mut self, entry: &Value) {
        let detail: Value = serde_json::from_str(entry["Detail"].as_str().unwrap()).unwrap();
        let event = json!({ "source": entry["Source"], "detail-type": entry["DetailType"], "detail": detail });
        for rule in RULES {
            if fits(rule.pattern, &event) {
                self.call(rule.function, &event).await;
            }
        }
    }

    /// Hands the stream's new records to the mappings' functions, one by one: no more calls are possible.
    async fn follow(&mut self) {
        loop {
            let records = self.records().await;
            if records.is_empty() {
                return;
            }
            for record in records {
                self.read = record["dynamodb"]["SequenceNumber"].as_str().map(str::to_owned);
                for mapping in MAPPINGS {
                    if fits(mapping.filter, &record) {
                        self.call(mapping.function, &json!({ "Records": [record] })).await;
                    }
                }
            }
        }
    }

    async fn records(&self) -> Vec<Value> {
        let table = json!({ "TableName": self.system.store().table() });
        let described = self.dynamodb("DynamoDB_20120810.DescribeTable", &table).await;
        let arn = &described["Table"]["LatestStreamArn"];
        let stream = self.dynamodb("DynamoDBStreams_20120810.DescribeStream", &json!({ "StreamArn": arn })).await;
        let shard = &stream["StreamDescription"]["Shards"][0]["ShardId"];
        let mut from = json!({ "StreamArn": arn, "ShardId": shard, "ShardIteratorType": "TRIM_HORIZON" });
        if let Some(read) = &self.read {
            from["ShardIteratorType"] = json!("AFTER_SEQUENCE_NUMBER");
            from["SequenceNumber"] = json!(read);
        }
        let iterator = self.dynamodb("DynamoDBStreams_20120810.GetShardIterator", &from).await;
        let wanted = json!({ "ShardIterator": iterator["ShardIterator"] });
        let answer = self.dynamodb("DynamoDBStreams_20120810.GetRecords", &wanted).await;
        answer["Records"].as_array().cloned().unwrap_or_default()
    }

    async fn dynamodb(&self, target: &str, body: &Value) -> Value {
        let request = self.http.post(self.system.dynamodb_url()).header("x-amz-target", target);
        let request = request.header("content-type", "application/x-amz-json-1.0").header(
            "authorization",
            "AWS4-HMAC-SHA256 Credential=local/20270101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0",
        );
        let answer = request.header("x-amz-date", "20270101T000000Z").body(body.to_string()).send().await.unwrap();
        let status = answer.status();
        let answer: Value = answer.json().await.unwrap();
        assert!(status.is_success(), "{target}: {answer}");
        answer
    }
}

fn fits(pattern: &str, event: &Value) -> bool {
    Pattern::parse(&serde_json::from_str(pattern).unwrap()).unwrap().matches(event)
}
