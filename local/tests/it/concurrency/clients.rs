//! Clients: each sends one request after the other, and retries it unchanged until it is answered.

use super::history::{History, Look, Op, Saw, Took, What};
use super::model::{AGENTS, EVE};
use crate::running::Running;
use fastrand::Rng;
use reqwest::Client;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// How many customers write.
pub(crate) const CUSTOMERS: usize = 3;
/// How many tasks an agent may hold: few enough that all of them are full at times.
pub(crate) const CAPACITY: usize = 2;
const AGAIN: Duration = Duration::from_millis(15);
/// How long a client retries one request before the test fails.
const PATIENCE: Duration = Duration::from_mins(1);

/// What all clients share.
pub(crate) struct Crowd {
    pub(crate) history: History,
    pub(crate) stop: AtomicBool,
    pub(crate) retries: AtomicU64,
    /// What was acknowledged of messages: the line, the conversation, its number, and its id.
    pub(crate) acknowledged: Mutex<Vec<(usize, String, u64, String)>>,
    /// The conversations that some answer has named, and whose line they are.
    known: Mutex<Vec<(usize, String)>>,
    url: Mutex<String>,
    tokens: HashMap<&'static str, String>,
    client: Client,
}

/// An answer, and whether it is that of the first attempt.
pub(crate) struct Answer {
    status: u16,
    pub(crate) body: Value,
    version: Option<u64>,
    is_first: bool,
}

impl Crowd {
    /// Clients of this process, which has been set up for them.
    pub(crate) async fn of(running: &Running) -> Self {
        let mut tokens = HashMap::new();
        for (sub, scope) in [("root", "admin"), ("hook", "channel"), (EVE, "supervisor")] {
            tokens.insert(sub, running.token(sub, scope).await);
        }
        for agent in AGENTS {
            tokens.insert(agent, running.token(agent, "agent").await);
        }
        let crowd = Self {
            history: History::default(),
            stop: AtomicBool::default(),
            retries: AtomicU64::default(),
            acknowledged: Mutex::default(),
            known: Mutex::default(),
            url: Mutex::new(running.url.clone()),
            tokens,
            client: Client::new(),
        };
        let mut settings = crowd.get("/v1/settings").await;
        settings["leave"]["enabled"] = json!(true);
        settings["leave"]["unanswered"] = json!("allow");
        settings["pause"]["enabled"] = json!(true);
        crowd
            .call("PUT", "/v1/settings", "root", &settings, None)
            .await;
        for agent in AGENTS {
            let presence =
                json!({"availability": "available", "capacity": CAPACITY, "queues": ["default"]});
            crowd
                .call("PUT", &format!("/v1/agents/{agent}"), EVE, &presence, None)
                .await;
        }
        crowd
    }

    /// The process is somewhere else now.
    pub(crate) fn moved(&self, url: &str) {
        url.clone_into(&mut self.url.lock().unwrap());
    }

    /// The conversations that some answer has named.
    pub(crate) fn conversations(&self) -> Vec<(usize, String)> {
        self.known.lock().unwrap().clone()
    }

    /// Reads something as a supervisor.
    pub(crate) async fn get(&self, path: &str) -> Value {
        let answer = self.call("GET", path, EVE, &Value::Null, None).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        answer.body
    }

    /// Asks until there is an answer.
    pub(crate) async fn call(
        &self,
        method: &str,
        path: &str,
        by: &str,
        body: &Value,
        expected: Option<u64>,
    ) -> Answer {
        let key = format!("{:016x}", fastrand::u64(..));
        let (mut is_first, began) = (true, Instant::now());
        loop {
            assert!(
                began.elapsed() < PATIENCE,
                "{by} has no answer to {method} {path} {body}"
            );
            let url = format!("{}{path}", self.url.lock().unwrap());
            let request = self
                .client
                .request(method.parse().unwrap(), url)
                .bearer_auth(&self.tokens[by]);
            let request = match expected {
                Some(version) => request.header("if-match", format!("\"{version}\"")),
                None => request,
            };
            let request = if body.is_null() {
                request
            } else {
                request.header("idempotency-key", &key).json(body)
            };
            if let Some(answer) = read(request, is_first).await {
                return answer;
            }
            is_first = false;
            self.retries.fetch_add(1, Ordering::Relaxed);
            tokio::time::sleep(AGAIN).await;
        }
    }

    /// A customer writes, until it is time to stop.
    pub(crate) async fn customer(&self, line: usize, client: usize, mut random: Rng) {
        for n in 0.. {
            if self.stop.load(Ordering::Relaxed) {
                return;
            }
            let id = format!("{line}-{client}-{n}");
            let body = json!({"channel": "chat", "from": format!("c{line}"), "to": "us", "message_id": id, "body": id});
            let invoked = self.history.now();
            let answer = self.call("POST", "/v1/messages", "hook", &body, None).await;
            let took = answer.took(answer.body["conversation_id"].as_str().unwrap(), "outcome");
            self.acknowledge(line, &took, id);
            self.history
                .note(line, invoked, Op::Writes, Saw::Took(took));
            tokio::time::sleep(Duration::from_millis(random.u64(0..200))).await;
        }
    }

    fn acknowledge(&self, line: usize, took: &Took, message: String) {
        self.acknowledged
            .lock()
            .unwrap()
            .push((line, took.on.clone(), took.seq.unwrap(), message));
        let mut known = self.known.lock().unwrap();
        if !known.iter().any(|(_, id)| *id == took.on) {
            known.push((line, took.on.clone()));
        }
    }

    /// An agent, or the supervisor, does this and that, until it is time to stop.
    pub(crate) async fn desk(&self, by: &'static str, client: usize, mut random: Rng) {
        for n in 0.. {
            if self.stop.load(Ordering::Relaxed) {
                return;
            }
            let name = format!("{by}-{client}-{n}");
            // Mostly on its own conversations, as it sees them; now and then on any conversation,
            // whoever's it is and however long it has been over.
            if by == EVE || random.u8(..4) == 0 {
                let known = self.conversations();
                let lately = known.len().saturating_sub(CUSTOMERS * 2);
                let from = if random.u8(..4) == 0 { 0 } else { lately };
                if let Some((line, id)) = random.choice(&known[from..]).cloned() {
                    self.any(line, id, by, &name, &mut random).await;
                }
            } else {
                self.own(by, &name, &mut random).await;
            }
            tokio::time::sleep(Duration::from_millis(random.u64(0..20))).await;
        }
    }

    async fn any(&self, line: usize, id: String, by: &'static str, name: &str, random: &mut Rng) {
        let taker = if by == EVE { anybody(random) } else { by };
        let all = [
            What::Say,
            What::Leave,
            What::Pause { short: true },
            What::Resume,
            What::Transfer {
                to: Some(anybody(random)),
            },
            What::Take { taker },
        ];
        match random.u8(..20) {
            // A supervisor would end anything, and take it: seldom.
            0 => self.command(line, id, by, What::End, name, random).await,
            1..12 if by != EVE => {
                let what = all[random.usize(..all.len())];
                self.command(line, id, by, what, name, random).await;
            }
            1..4 => {
                self.command(line, id, by, What::Take { taker }, name, random)
                    .await;
            }
            _ => drop(self.look(line, id).await),
        }
    }

    /// What an agent does with what it sees on its desk, which may have changed by the time it
    /// acts.
    async fn own(&self, by: &'static str, name: &str, random: &mut Rng) {
        let desk = self.get(&format!("/v1/agents/{by}/tasks")).await;
        let tasks = desk["tasks"]
            .as_array()
            .unwrap()
            .iter()
            .map(|task| (task["status"].as_str(), &task["conversation"]));
        let paused = desk["paused"]
            .as_array()
            .unwrap()
            .iter()
            .map(|conversation| (None, conversation));
        let all: Vec<_> = tasks.chain(paused).collect();
        let Some((status, conversation)) = random.choice(&all) else {
            return;
        };
        let id = conversation["id"].as_str().unwrap().to_owned();
        let Some(line) = self
            .conversations()
            .iter()
            .find_map(|(line, known)| (*known == id).then_some(*line))
        else {
            // Its first message is not answered yet.
            return;
        };
        let what = match (status, random.u8(..20)) {
            (Some("wrapping"), _) => return self.complete_one(by, random).await,
            (_, 0) => What::End,
            (None, _) => What::Resume,
            (_, 1..8) => What::Say,
            (_, 8..13) => What::Leave,
            (_, 13) => What::Transfer { to: None },
            (_, 14) => What::Transfer {
                to: Some(anybody(random)),
            },
            (_, choice) => What::Pause { short: choice < 17 },
        };
        self.command(line, id, by, what, name, random).await;
    }

    /// Somebody reads a conversation.
    pub(crate) async fn look(&self, line: usize, id: String) -> Look {
        let invoked = self.history.now();
        let body = self.get(&format!("/v1/conversations/{id}")).await;
        let agent = body
            .pointer("/task/agent_id")
            .or(body.pointer("/pause/agent_id"));
        let look = Look {
            on: id.clone(),
            version: body["version"].as_u64().unwrap(),
            seq: body["last_message"]["seq"].as_u64().unwrap(),
            state: body["channel_state"].as_str().unwrap().to_owned(),
            agent: agent.and_then(Value::as_str).map(str::to_owned),
        };
        self.history
            .note(line, invoked, Op::Reads { on: id }, Saw::Is(look.clone()));
        look
    }

    async fn command(
        &self,
        line: usize,
        id: String,
        by: &'static str,
        what: What,
        name: &str,
        random: &mut Rng,
    ) {
        let expected = if random.u8(..4) == 0 {
            Some(self.look(line, id.clone()).await.version)
        } else {
            None
        };
        let wrap_up = json!({"wrap_up": random.bool()});
        let (path, body) = match what {
            What::Say => ("messages", json!({"message_id": name, "body": name})),
            What::Leave => ("leave", wrap_up),
            What::Pause { short: true } => (
                "pause",
                json!({"wrap_up": wrap_up["wrap_up"], "reassign_after_seconds": 1}),
            ),
            What::Pause { short: false } => ("pause", wrap_up),
            What::Resume => ("resume", json!({})),
            What::Transfer { to } => {
                let mut body = wrap_up;
                match to {
                    Some(agent) => body["agent_id"] = json!(agent),
                    None => body["queue"] = json!("default"),
                }
                ("transfer", body)
            }
            What::Take { .. } if by != EVE => ("take", json!({})),
            What::Take { taker } => ("take", json!({"agent_id": taker})),
            What::End => ("end", wrap_up),
        };
        let invoked = self.history.now();
        let answer = self
            .call(
                "POST",
                &format!("/v1/conversations/{id}/{path}"),
                by,
                &body,
                expected,
            )
            .await;
        let saw = answer.saw(&id, what);
        if let (What::Say, Saw::Took(took)) = (what, &saw) {
            self.acknowledge(line, took, name.to_owned());
        }
        self.history.note(
            line,
            invoked,
            Op::Commands {
                what,
                by,
                on: id,
                expected,
            },
            saw,
        );
    }

    /// An agent completes one of its wrap-ups.
    async fn complete_one(&self, by: &'static str, random: &mut Rng) {
        let wrapping = self.wrapping(by).await;
        if let Some(task) = random.choice(&wrapping) {
            self.call(
                "POST",
                &format!("/v1/tasks/{task}/complete"),
                by,
                &json!({}),
                None,
            )
            .await
            .is_done();
        }
    }

    /// What an agent wraps up.
    pub(crate) async fn wrapping(&self, agent: &str) -> Vec<String> {
        let desk = self.get(&format!("/v1/agents/{agent}/tasks")).await;
        let tasks = desk["tasks"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|task| task["status"] == "wrapping");
        tasks
            .map(|task| task["task_id"].as_str().unwrap().to_owned())
            .collect()
    }
}

fn anybody(random: &mut Rng) -> &'static str {
    AGENTS[random.usize(..AGENTS.len())]
}

/// The answer, if there is one that says what became of the request.
async fn read(request: reqwest::RequestBuilder, is_first: bool) -> Option<Answer> {
    let response = request.send().await.ok()?;
    let status = response.status().as_u16();
    let tag = response
        .headers()
        .get("etag")
        .and_then(|tag| tag.to_str().ok());
    let version = tag.and_then(|tag| tag.trim_matches('"').parse().ok());
    let body: Value = response.json().await.ok()?;
    assert!(status < 500 || status == 503, "{status}: {body}");
    (status != 503).then_some(Answer {
        status,
        body,
        version,
        is_first,
    })
}

impl Answer {
    /// It is done, or was done before.
    pub(crate) fn is_done(&self) {
        assert!(
            (200..300).contains(&self.status),
            "{}: {}",
            self.status,
            self.body
        );
    }

    /// What is known of an effect: a retry that finds it done is answered with the state by then.
    fn took(&self, on: &str, became: &str) -> Took {
        self.is_done();
        let is_its_own = self.is_first && self.body[became] != "duplicate";
        let word = self
            .body
            .pointer(&format!("/{became}"))
            .and_then(Value::as_str)
            .map(str::to_owned);
        Took {
            on: on.to_owned(),
            version: self.version.filter(|_| is_its_own),
            seq: self.body["seq"].as_u64(),
            became: word.filter(|_| is_its_own),
        }
    }

    fn saw(&self, on: &str, what: What) -> Saw {
        if (200..300).contains(&self.status) {
            let became = match what {
                What::Resume | What::Transfer { .. } => "task/status",
                _ => "nothing",
            };
            let mut took = self.took(on, became);
            if matches!(what, What::Take { .. }) {
                // Who has it already takes nothing: the version may be another request's.
                took.version = None;
            }
            return Saw::Took(took);
        }
        let code = self.body["code"].as_str().unwrap().to_owned();
        Saw::Refused {
            code,
            version: self.body["current_version"].as_u64(),
        }
    }
}
