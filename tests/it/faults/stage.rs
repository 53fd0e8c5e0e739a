//! A system on which nothing happens but what a case does, with the transport that injects faults;
//! and snapshots of the whole state for comparison.

use super::functions::{Counter, functions};
use super::picture::{
    DIGITS, GIVEN, Picture, Unpublished, detail_with_id, envelope, key, plain, without_fresh,
};
use super::transport::{Plan, Seen, Transport};
use crate::support::{Feed, fits, patient, takes};
use chrono::TimeDelta;
use hiatus::rules::{mappings, rules};
use hiatus::{Handlers, Options, System};
use hiatus_api::routes::ROUTES;
use hiatus_lambda::Failure;
use hiatus_store::digest;
use hiatus_tests::seed::request;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// The n-th id that a case made before anything went wrong.
pub(crate) fn given(n: u64) -> String {
    format!("{GIVEN}{n:0DIGITS$}")
}

/// The initial state of a case.
pub(crate) struct Beginning {
    items: Vec<Value>,
    schedules: BTreeMap<String, Value>,
}

/// The system.
pub(crate) struct Stage {
    system: System,
    functions: Box<Handlers>,
    transport: Transport,
    feed: Feed,
    ids: Arc<Counter>,
    http: reqwest::Client,
    published: Vec<Value>,
    delivered: usize,
    schedules: BTreeSet<String>,
}

impl Stage {
    /// An empty one.
    pub(crate) async fn empty() -> Self {
        let options = Options::default().with_steady_table();
        let options = options.frozen_at("2027-01-01T00:00:00Z".parse().unwrap());
        let system = System::start(options).await.unwrap();
        system.go_quiet().await;
        let (transport, ids) = (Transport::default(), Arc::new(Counter::default()));
        let functions = functions(&system, &transport, Arc::clone(&ids));
        Self {
            feed: Feed::of(&system),
            system,
            functions: Box::new(functions),
            transport,
            ids,
            http: patient(),
            published: Vec::new(),
            delivered: 0,
            schedules: BTreeSet::new(),
        }
    }

    /// The system.
    pub(crate) const fn system(&self) -> &System {
        &self.system
    }

    /// Removes everything, and counts ids from 1 again.
    pub(crate) async fn clear(&mut self) {
        self.ids.is_fresh.store(false, Ordering::SeqCst);
        self.ids.last.store(0, Ordering::SeqCst);
        self.put_back(&Beginning {
            items: Vec::new(),
            schedules: BTreeMap::new(),
        })
        .await;
    }

    /// Time passes.
    pub(crate) fn pass(&self, seconds: i64) {
        let clock = self.system.clock();
        clock.advance_to(clock.now() + TimeDelta::seconds(seconds));
    }

    /// Calls a function under this plan of faults; its answer, and what went over the wire.
    pub(crate) async fn invoke(
        &mut self,
        function: &str,
        event: &Value,
        plan: Option<Plan>,
    ) -> (Result<Value, Failure>, Seen) {
        self.transport.plan(plan);
        let answer = self.functions.call(function, event.clone()).await.unwrap();
        let mut seen = self.transport.plan(None);
        self.published.append(&mut seen.published);
        self.schedules.append(&mut seen.schedules);
        (answer, seen)
    }

    /// A request that has to succeed, without its consequences.
    pub(crate) async fn ask(&mut self, event: &Value) {
        let key = event["routeKey"].as_str().unwrap();
        let function = ROUTES
            .iter()
            .find(|route| route.key == key)
            .unwrap()
            .function;
        let (answer, _) = self.invoke(function, event, None).await;
        let answer = answer.unwrap();
        assert!(
            (200..300).contains(&answer["statusCode"].as_u64().unwrap()),
            "{event}: {answer}"
        );
    }

    /// TTL, or whoever, removes an item.
    pub(crate) async fn remove(&mut self, pk: &str, sk: &str) {
        let key = json!({ "pk": { "S": pk }, "sk": { "S": sk } });
        let deletion = json!({ "TableName": self.system.store().table(), "Key": key });
        self.feed
            .dynamodb("DynamoDB_20120810.DeleteItem", &deletion)
            .await;
    }

    /// Somebody takes the lease of a sweep, for ever.
    pub(crate) async fn hold(&mut self, name: &str) {
        let item = json!({
            "pk": { "S": "SW" }, "sk": { "S": name }, "holder": { "S": "somebody" },
            "until_ms": { "N": "99999999999999" }, "places": { "M": {} },
        });
        let put = json!({ "TableName": self.system.store().table(), "Item": item });
        self.feed.dynamodb("DynamoDB_20120810.PutItem", &put).await;
    }

    /// The stream's records since the last time.
    pub(crate) async fn records(&mut self) -> Vec<Value> {
        self.feed.records().await
    }

    /// All consequences, until there are no more: the stream's records go to the mappings'
    /// functions, and what those publish goes to the rules' targets.
    pub(crate) async fn follow(&mut self) {
        let records = self.records().await;
        self.follow_from(records).await;
    }

    /// The same, where these records have been read already.
    pub(crate) async fn follow_from(&mut self, mut records: Vec<Value>) {
        loop {
            for mapping in mappings() {
                let wanted: Vec<_> = records
                    .iter()
                    .filter(|record| takes(&mapping, record))
                    .collect();
                if !wanted.is_empty() {
                    let (answer, _) = self
                        .invoke(mapping.function, &json!({ "Records": wanted }), None)
                        .await;
                    assert_eq!(answer.unwrap()["batchItemFailures"], json!([]));
                }
            }
            let news = self.news();
            if records.is_empty() && news.is_empty() {
                return;
            }
            for (event, function) in news {
                self.invoke(function, &event, None).await.0.unwrap();
            }
            records = self.records().await;
        }
    }

    /// What the bus has had since the last time, for each of the rules' targets.
    pub(crate) fn news(&mut self) -> Vec<(Value, &'static str)> {
        let news: Vec<Value> = self
            .published
            .iter()
            .skip(self.delivered)
            .map(envelope)
            .collect();
        self.delivered = self.published.len();
        let targets = |event: Value| {
            let rules = rules();
            let targets = rules.iter().filter(|rule| fits(&rule.pattern, &event));
            targets
                .map(|rule| (event.clone(), rule.function))
                .collect::<Vec<_>>()
        };
        news.into_iter().flat_map(targets).collect()
    }

    /// The present state as the beginning of a case; ids made from here on are fresh.
    pub(crate) async fn begin(&mut self) -> Beginning {
        self.ids.is_fresh.store(true, Ordering::SeqCst);
        Beginning {
            items: self.items().await,
            schedules: self.all_schedules().await,
        }
    }

    /// Puts everything back as it was at the beginning.
    pub(crate) async fn put_back(&mut self, beginning: &Beginning) {
        // By instances that have done nothing yet.
        self.functions.noted = hiatus::Noted::default();
        let now = self.items().await;
        let there: BTreeSet<String> = beginning.items.iter().map(key).collect();
        let gone = now.iter().filter(|item| !there.contains(&key(item)));
        let delete = gone.map(
            |item| json!({ "DeleteRequest": { "Key": { "pk": item["pk"], "sk": item["sk"] } } }),
        );
        let put = beginning.items.iter().filter(|item| !now.contains(item));
        let put = put.map(|item| json!({ "PutRequest": { "Item": item } }));
        let requests: Vec<Value> = delete.chain(put).collect();
        for chunk in requests.chunks(25) {
            let batch = json!({ "RequestItems": { self.system.store().table(): chunk } });
            self.feed
                .dynamodb("DynamoDB_20120810.BatchWriteItem", &batch)
                .await;
        }
        for (path, _) in self.all_schedules().await {
            if !beginning.schedules.contains_key(&path) {
                self.scheduler(reqwest::Method::DELETE, &path, None).await;
            }
        }
        for (path, definition) in &beginning.schedules {
            // One that is there already is that very one.
            self.scheduler(reqwest::Method::POST, path, Some(definition))
                .await;
        }
        while !self.records().await.is_empty() {}
        self.published.clear();
        self.delivered = 0;
        self.schedules = beginning.schedules.keys().cloned().collect();
    }

    /// The present state before any consequence, and the stream's records that have consequences.
    pub(crate) async fn unpublished(&mut self) -> (Unpublished, Vec<Value>) {
        let mut records = self.records().await;
        let mappings = mappings();
        records.retain(|record| mappings.iter().any(|mapping| takes(mapping, record)));
        let plain_record = |record: &Value| {
            let image = |name: &str| record["dynamodb"].get(name).map(plain);
            format!(
                "{} {:?} {:?}",
                record["eventName"],
                image("OldImage"),
                image("NewImage")
            )
        };
        let unpublished = Unpublished {
            items: self.plain_items().await,
            published: self.plain_events(),
            records: records.iter().map(plain_record).collect(),
        };
        (unpublished, records)
    }

    /// The present state.
    pub(crate) async fn picture(&mut self) -> Picture {
        let schedules = self.all_schedules().await.into_iter();
        let schedules = schedules.map(|(path, definition)| {
            (
                without_fresh(&path),
                serde_json::from_str(&without_fresh(&definition.to_string())).unwrap(),
            )
        });
        Picture {
            schedules: schedules.collect(),
            items: self.plain_items().await,
            published: self.plain_events(),
        }
    }

    async fn plain_items(&self) -> Vec<String> {
        let items = self.items().await;
        // Orphans in the free-agent index are removed by their readers; so are the rows of agents who
        // are full, which may stay until then.
        let full: BTreeSet<&str> = items.iter().filter_map(full_agent).collect();
        let listed: BTreeSet<(String, String)> = items
            .iter()
            .filter(|item| item["sk"]["S"] == "H")
            .flat_map(rows_of)
            .collect();
        let is_orphan = |item: &&Value| {
            let agent = item["agent"]["S"].as_str().unwrap_or_default().to_owned();
            let pk = item["pk"]["S"].as_str().unwrap_or_default().to_owned();
            let is_full = full.contains(agent.as_str());
            pk.starts_with("Q#") && (is_full || !listed.contains(&(agent, pk)))
        };
        let names_rows_of_full = |item: &&Value| {
            let pk = item["pk"]["S"].as_str().unwrap_or_default();
            item["sk"]["S"] == "H" && full.contains(pk.trim_start_matches("G#"))
        };
        // Each attempt has its own, of which nobody knows more than one.
        let is_ticket = |item: &&Value| item["sk"]["S"] == "LT";
        // When a connection was last heard of is worth no failure, nor is it noted twice in a minute.
        let is_note = |item: &&Value| item["sk"]["S"] == "I";
        let is_left_out = |item: &&Value| {
            is_orphan(item) || names_rows_of_full(item) || is_ticket(item) || is_note(item)
        };
        let kept = items.iter().filter(|item| !is_left_out(item));
        let mut items: Vec<String> = kept.map(plain).collect();
        items.sort();
        items
    }

    fn plain_events(&self) -> Vec<String> {
        let once: BTreeMap<String, String> = self.published.iter().map(detail_with_id).collect();
        let mut published: Vec<String> =
            once.values().map(|detail| without_fresh(detail)).collect();
        published.sort();
        published
    }

    /// Each item's versions were published in order, not counting redeliveries.
    pub(crate) fn published_in_order(&self) {
        let mut last: BTreeMap<String, u64> = BTreeMap::new();
        let mut known = BTreeSet::new();
        for (id, detail) in self.published.iter().map(detail_with_id) {
            if !known.insert(id.clone()) {
                continue;
            }
            let detail: Value = serde_json::from_str(&detail).unwrap();
            let item = id.rsplitn(3, '.').nth(2).unwrap().to_owned();
            let version = detail["agent_version"]
                .as_u64()
                .or(detail["version"].as_u64())
                .unwrap();
            let before = last.insert(item, version).unwrap_or_default();
            assert!(
                version >= before,
                "{id} is published after version {before}"
            );
        }
    }

    async fn items(&self) -> Vec<Value> {
        let mut scan = json!({ "TableName": self.system.store().table(), "ConsistentRead": true });
        let mut items = Vec::new();
        loop {
            let mut page = self.feed.dynamodb("DynamoDB_20120810.Scan", &scan).await;
            items.append(page["Items"].as_array_mut().unwrap());
            if page["LastEvaluatedKey"].is_null() {
                return items;
            }
            scan["ExclusiveStartKey"] = page["LastEvaluatedKey"].take();
        }
    }

    async fn all_schedules(&self) -> BTreeMap<String, Value> {
        let mut all = BTreeMap::new();
        for path in &self.schedules {
            if let Some(mut definition) = self.scheduler(reqwest::Method::GET, path, None).await {
                // Each request has its own.
                definition.as_object_mut().unwrap().remove("ClientToken");
                all.insert(path.clone(), definition);
            }
        }
        all
    }

    async fn scheduler(
        &self,
        method: reqwest::Method,
        path: &str,
        body: Option<&Value>,
    ) -> Option<Value> {
        let url = format!(
            "{}/{path}?groupName={}",
            self.system.aws_url(),
            hiatus::names::SCHEDULE_GROUP
        );
        let request = self
            .http
            .request(method, url)
            .body(body.map(Value::to_string).unwrap_or_default());
        let answer = request.send().await.unwrap();
        assert!(
            answer.status().is_success() || [404, 409].contains(&answer.status().as_u16()),
            "{answer:?}"
        );
        if answer.status().is_success() {
            answer.json().await.unwrap()
        } else {
            None
        }
    }
}

/// A request of the API, under an idempotency key of its own.
pub(crate) fn api(route: &str, id: &str, who: (&str, &str), body: &Value) -> Value {
    let mut event = request(route, id, who, body);
    if route.starts_with("POST") {
        let asked = format!("{route} {id} {} {body}", who.0);
        event["headers"]["idempotency-key"] = json!(digest(&[asked.as_bytes()], 22));
    }
    event
}

/// The agent of this item, if it takes work and has no room for more.
fn full_agent(item: &Value) -> Option<&str> {
    let agent = item["pk"]["S"].as_str()?.strip_prefix("G#")?;
    let capacity: usize = item["capacity"]["N"].as_str()?.parse().ok()?;
    let held = item["tasks"]["L"].as_array()?.len();
    let takes_work = item["availability"]["S"] == "available" && capacity > 0;
    (takes_work && held >= capacity).then_some(agent)
}

/// The agent of this item, with the partition of each queue in which it says that it is listed.
fn rows_of(item: &Value) -> Vec<(String, String)> {
    let agent = item["pk"]["S"].as_str().unwrap_or_default();
    let agent = agent.trim_start_matches("G#").to_owned();
    let queues = item["queues"]["L"].as_array().into_iter().flatten();
    queues
        .map(|queue| {
            (
                agent.clone(),
                format!("Q#{}", queue["S"].as_str().unwrap_or_default()),
            )
        })
        .collect()
}
