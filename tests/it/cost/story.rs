//! One conversation's way through everything, each step with all that follows from it: the stream's
//! records go to `relay`, and what it publishes goes to the rules' targets, as on AWS.

use crate::support::{Feed, fits, takes};
use hiatus::rules::{mappings, rules, sweeps};
use hiatus::{Options, System};
use hiatus_tests::recorder::{Observed, Recorded};
use hiatus_tests::seed::request;
use serde_json::{Value, json};

/// What a step took, all that followed included.
#[derive(Debug, Default, Clone, PartialEq)]
pub(crate) struct Usage {
    pub(crate) requests: u32,
    pub(crate) invocations: u32,
    pub(crate) reads: f64,
    pub(crate) table_writes: f64,
    pub(crate) index_writes: f64,
    pub(crate) events: u32,
    pub(crate) firings: u32,
    /// Requests to the bucket of files.
    pub(crate) objects: u32,
}

impl Usage {
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
            objects: self.objects + other.objects * times,
        }
    }
}

/// A system on which nothing happens by itself, and how far its stream has been read.
pub(crate) struct Story {
    pub(crate) system: System,
    functions: Box<Recorded>,
    feed: Feed,
    taken: Usage,
    deployed: Vec<&'static str>,
}

/// What a stack has for the asking alone: functions of channels, live connections and webhooks.
const OPTIONAL: [&str; 6] = ["backfill", "deliver", "live", "mail", "media", "notify"];

impl Story {
    pub(crate) async fn begin() -> Self {
        Self::configured(&[]).await
    }

    /// The same, with these settings of the functions' environment changed.
    pub(crate) async fn configured(changed: &[(&str, &str)]) -> Self {
        let options = Options::default().with_steady_table();
        let options = options.frozen_at("2027-01-01T00:00:00Z".parse().unwrap());
        let system = System::start(options).await.unwrap();
        system.go_quiet().await;
        let functions = Recorded::configured(&system, changed).await;
        Self {
            feed: Feed::of(&system),
            system,
            functions: Box::new(functions),
            taken: Usage::default(),
            deployed: Vec::new(),
        }
    }

    /// From now on the stack has one more of the functions that it has for the asking.
    pub(crate) fn deploy(&mut self, function: &'static str) {
        self.deployed.push(function);
    }

    fn is_deployed(&self, function: &str) -> bool {
        !OPTIONAL.contains(&function) || self.deployed.contains(&function)
    }

    /// A request of the API with all that follows: its answer, and what was taken.
    pub(crate) async fn ask(
        &mut self,
        function: &str,
        route: &'static str,
        id: &str,
        who: (&str, &str),
        body: &Value,
    ) -> (Value, Usage) {
        self.answered(function, &request(route, id, who, body))
            .await
    }

    /// A question whose answer the client has already, as an open desk asks it: 304, and what that takes.
    pub(crate) async fn ask_again(
        &mut self,
        function: &str,
        route: &'static str,
        id: &str,
        who: (&str, &str),
    ) -> Usage {
        let mut event = request(route, id, who, &Value::Null);
        let answer = self.call(function, &event).await;
        event["headers"]["if-none-match"] = answer["headers"]["etag"].clone();
        self.taken = Usage::default();
        let answer = self.call(function, &event).await;
        assert_eq!(answer["statusCode"], 304, "{route}: {answer}");
        self.taken.requests += 1;
        std::mem::take(&mut self.taken)
    }

    /// A delivery at a hook, as its provider signs it, with all that follows: its answer, and what was taken.
    pub(crate) async fn receive(&mut self, delivery: &Value) -> (Value, Usage) {
        self.answered("hook", delivery).await
    }

    /// A request at a hook that nobody has signed.
    pub(crate) async fn refuse(&mut self, forged: &Value) -> Usage {
        let answer = self.call("hook", forged).await;
        assert_eq!(answer["statusCode"], 401, "{answer}");
        self.taken.requests += 1;
        std::mem::take(&mut self.taken)
    }

    /// A request of the API, as its function gets it, with all that follows: its answer, and what was taken.
    pub(crate) async fn answered(&mut self, function: &str, event: &Value) -> (Value, Usage) {
        let answer = self.call(function, event).await;
        self.taken.requests += 1;
        let status = answer["statusCode"].as_u64().unwrap();
        assert!(
            (200..300).contains(&status),
            "{}: {answer}",
            event["routeKey"]
        );
        self.follow().await;
        (
            // To Twilio nothing is said in JSON, or at all.
            serde_json::from_str(answer["body"].as_str().unwrap_or_default()).unwrap_or_default(),
            std::mem::take(&mut self.taken),
        )
    }

    /// A schedule fires.
    pub(crate) async fn fire(&mut self, event: &Value) -> Usage {
        assert_eq!(self.call("reassign", event).await["handled"], 1);
        self.taken.firings += 1;
        self.follow().await;
        std::mem::take(&mut self.taken)
    }

    /// An event is told to those who are connected.
    pub(crate) async fn tell(&mut self, event: &Value, told: u32) -> Usage {
        assert_eq!(self.call("live", event).await["told"], told);
        std::mem::take(&mut self.taken)
    }

    /// A function is called with an event of the bus, or of its schedule.
    pub(crate) async fn run(&mut self, function: &str, event: &Value) -> Usage {
        self.call(function, event).await;
        self.follow().await;
        std::mem::take(&mut self.taken)
    }

    /// Each sweep once, with nothing to do but look.
    pub(crate) async fn sweep(&mut self) -> Usage {
        for sweep in sweeps() {
            if self.is_deployed(sweep.function) {
                self.call(sweep.function, &sweep.input).await;
            }
        }
        self.follow().await;
        std::mem::take(&mut self.taken)
    }

    async fn call(&mut self, function: &str, event: &Value) -> Value {
        let (answer, asked) = self
            .functions
            .invoke(function, event.to_string().as_bytes())
            .await;
        let Observed {
            calls,
            published,
            objects,
            ..
        } = asked;
        self.taken.objects += objects;
        self.taken.invocations += 1;
        for call in calls {
            self.taken.reads += call.reads;
            self.taken.table_writes += call.table_writes;
            self.taken.index_writes += call.index_writes;
        }
        self.taken.events += u32::try_from(published.len()).unwrap();
        for entry in published {
            // Boxed, because what follows from a call is a call.
            Box::pin(self.deliver(&entry)).await;
        }
        answer.unwrap()
    }

    /// Hands an event of the bus to the rules' targets.
    async fn deliver(&mut self, entry: &Value) {
        let detail: Value = serde_json::from_str(entry["Detail"].as_str().unwrap()).unwrap();
        let event = json!({ "source": entry["Source"], "detail-type": entry["DetailType"], "detail": detail });
        for rule in rules() {
            if self.is_deployed(rule.function) && fits(&rule.pattern, &event) {
                self.call(rule.function, &event).await;
            }
        }
    }

    /// Hands the stream's new records to the mappings' functions, one by one: no more calls are
    /// possible.
    async fn follow(&mut self) {
        loop {
            let records = self.feed.records().await;
            if records.is_empty() {
                return;
            }
            for record in records {
                for mapping in mappings() {
                    if takes(&mapping, &record) {
                        self.call(mapping.function, &json!({ "Records": [record] }))
                            .await;
                    }
                }
            }
        }
    }
}
