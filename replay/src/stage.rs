//! Plays the script: every step at its time on the test clock, as its actor, through the HTTP API.

use super::client::{Api, CallError, text};
use super::file::Session;
use super::script::{Deed, NUDGE_AFTER, NUDGES, PAUSE_LIMIT, Script, Step};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use std::collections::{BTreeSet, HashMap, HashSet};
use thiserror::Error;

/// The channel that the customers write on.
const CHANNEL: &str = "social";
/// The channel's webhook, the administrator and the supervisor, by the subjects of their tokens.
const WEBHOOK: (&str, &str) = ("webhook", "channel");
const ADMIN: &str = "administrator";
/// Who ends what was left, and reads the histories.
pub(super) const SUPERVISOR: &str = "supervisor";
/// Agents of each company.
const AGENTS: usize = 3;
/// The most that an agent may hold: in this script everything is to be answered at its time, so
/// nothing may wait.
const CAPACITY: u32 = 100;
/// Histories are to be readable at the end, however many years the file spans.
const RETENTION_SECONDS: i64 = 3650 * 86_400;

/// A step did not go as the script says.
#[derive(Debug, Error)]
pub enum StageError {
    /// A call failed.
    #[error(transparent)]
    Call(#[from] CallError),
    /// The same, with where in the file it happened.
    #[error("session {session}, {deed}: {source}")]
    Step {
        /// The conversation's name in the file.
        session: String,
        /// What was to be done.
        deed: String,
        /// Why it was not.
        source: CallError,
    },
    /// The conversation is with no agent.
    #[error("session {session}, {deed}: nobody has the conversation: {conversation}")]
    Unassigned {
        /// The conversation's name in the file.
        session: String,
        /// What was to be done.
        deed: String,
        /// The conversation.
        conversation: Value,
    },
}

/// The plan of whatever is left.
fn chase() -> Value {
    let after = NUDGE_AFTER.num_seconds();
    let nudge = |_| json!({"after_seconds": after, "do": "nudge", "text": "Are you still there?"});
    (0..NUDGES).map(nudge).collect()
}

/// What came of it, by the API's answers and by the bus.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Played {
    /// The conversations' ids, as the API gave them.
    pub conversations: Vec<String>,
    /// How often each `outcome` of a customer's message came, and how often each command was
    /// answered 2xx.
    pub answers: HashMap<&'static str, u64>,
    /// How often each event was on the bus, duplicates of one id counted once.
    pub events: HashMap<String, u64>,
}

/// Plays scripts.
pub(super) struct Stage<'a> {
    api: &'a mut Api,
    sessions: &'a [Session],
    script: &'a Script,
    now: DateTime<Utc>,
    played: Played,
}

impl<'a> Stage<'a> {
    /// A stage with everything prepared: leave and pause on, agents at work for every company.
    pub(super) async fn prepare(
        api: &'a mut Api,
        sessions: &'a [Session],
        script: &'a Script,
        now: DateTime<Utc>,
    ) -> Result<Self, StageError> {
        let settings = json!({
            "leave": {"enabled": true, "on_reply": "new_task", "window_seconds": 90 * 86_400,
                "custom_routing_timeout_seconds": 300, "unanswered": "allow", "plan": "chase", "plans": {"chase": chase()}},
            "pause": {"enabled": true, "time_limit_seconds": PAUSE_LIMIT.num_seconds(), "at_capacity": "queue", "hold_seconds": 900},
            "channels": ["*"],
            "history": {"retention_seconds": RETENTION_SECONDS},
        });
        api.put(ADMIN, "admin", "/v1/settings", settings).await?;
        let companies: BTreeSet<&str> = sessions
            .iter()
            .map(|session| session.company.as_str())
            .collect();
        for company in companies {
            for number in 1..=AGENTS {
                let agent = name(company, number);
                let body =
                    json!({"availability": "available", "capacity": CAPACITY, "queues": [company]});
                api.put(
                    ADMIN,
                    "admin",
                    &format!("/v1/agents/{}", escape(&agent)),
                    body,
                )
                .await?;
            }
        }
        let played = Played {
            conversations: vec![String::new(); sessions.len()],
            ..Played::default()
        };
        Ok(Self {
            api,
            sessions,
            script,
            now,
            played,
        })
    }

    /// Plays it all; `played` is called for every message.
    pub(super) async fn play(mut self, played: impl Fn()) -> Result<Played, StageError> {
        for step in &self.script.steps {
            let Some(session) = self.sessions.get(step.session) else {
                continue;
            };
            self.until(step.at).await?;
            self.perform(step, session).await?;
            if matches!(step.deed, Deed::CustomerWrites(_) | Deed::AgentWrites(_)) {
                played();
            }
        }
        self.settle().await?;
        self.count_events().await?;
        Ok(self.played)
    }

    async fn until(&mut self, at: DateTime<Utc>) -> Result<(), StageError> {
        let wait = at.signed_duration_since(self.now);
        if wait.num_milliseconds() <= 0 {
            return Ok(());
        }
        #[expect(clippy::cast_precision_loss, reason = "milliseconds of centuries fit")]
        let seconds = wait.num_milliseconds() as f64 / 1000.0;
        self.api
            .local("/local/clock", json!({"advance_seconds": seconds}))
            .await?;
        self.now = at;
        Ok(())
    }

    async fn settle(&self) -> Result<(), StageError> {
        self.api.local("/local/settle", json!({})).await?;
        Ok(())
    }

    async fn perform(&mut self, step: &Step, session: &Session) -> Result<(), StageError> {
        let done = match &step.deed {
            Deed::CustomerWrites(index) => {
                self.customer_writes(step.session, session, *index).await
            }
            Deed::EndBySupervisor => {
                let path = self.path(step.session, "/end");
                self.command(
                    "ended",
                    SUPERVISOR,
                    "supervisor",
                    &path,
                    json!({"wrap_up": false}),
                )
                .await
                .map(drop)
            }
            of_the_agent => {
                // Nobody can pause what is not routed yet.
                if matches!(of_the_agent, Deed::Pause(_) | Deed::Wait(_)) {
                    self.settle().await?;
                }
                let conversation = self
                    .api
                    .get(SUPERVISOR, "supervisor", &self.path(step.session, ""))
                    .await?;
                let Some(agent) = holder(&conversation) else {
                    let (session, deed) = (session.name.clone(), format!("{:?}", step.deed));
                    return Err(StageError::Unassigned {
                        session,
                        deed,
                        conversation,
                    });
                };
                self.agent_does(step, session, &agent, &conversation).await
            }
        };
        let (name, deed) = (&session.name, &step.deed);
        done.map_err(|source| StageError::Step {
            session: name.clone(),
            deed: format!("{deed:?}"),
            source,
        })
    }

    async fn customer_writes(
        &mut self,
        number: usize,
        session: &Session,
        index: usize,
    ) -> Result<(), CallError> {
        let Some(message) = session.messages.get(index) else {
            return Ok(());
        };
        let body = json!({
            "channel": CHANNEL,
            "from": self.script.addresses.get(number),
            "to": session.company,
            "queue": session.company,
            "message_id": message.id,
            "body": message.text,
            "sent_at": message.at,
            "attributes": {"session": session.name},
        });
        let path = "/v1/messages";
        let answer = self.api.post(WEBHOOK.0, WEBHOOK.1, path, body).await?;
        if let Some(id) = self
            .played
            .conversations
            .get_mut(number)
            .filter(|id| id.is_empty())
        {
            *id = text(&answer, path, "conversation_id")?;
        }
        let outcome = match text(&answer, path, "outcome")?.as_str() {
            "opened" => "opened",
            "appended" => "appended",
            "reactivated" => "reactivated",
            "appended_while_paused" => "appended_while_paused",
            _ => "other",
        };
        *self.played.answers.entry(outcome).or_default() += 1;
        Ok(())
    }

    async fn agent_does(
        &mut self,
        step: &Step,
        session: &Session,
        agent: &str,
        conversation: &Value,
    ) -> Result<(), CallError> {
        let path = |end| self.path(step.session, end);
        match &step.deed {
            Deed::AgentWrites(index) => {
                let Some(message) = session.messages.get(*index) else {
                    return Ok(());
                };
                let body = json!({"message_id": message.id, "body": message.text});
                self.command("answered", agent, "agent", &path("/messages"), body)
                    .await?;
            }
            Deed::Pause(seconds) => {
                let mut body =
                    json!({"reason": "waiting for an answer from inside", "wrap_up": false});
                if let (Some(seconds), Some(body)) = (seconds, body.as_object_mut()) {
                    body.insert("reassign_after_seconds".to_owned(), json!(seconds));
                }
                self.command("paused", agent, "agent", &path("/pause"), body)
                    .await?;
            }
            Deed::Wait(index) => {
                let wait = json!({"signal": signal(*index), "on_timeout": "queue"});
                let body =
                    json!({"reason": "waiting for an approval", "wrap_up": false, "wait": wait});
                self.command("paused", agent, "agent", &path("/pause"), body)
                    .await?;
            }
            Deed::Signal(index) => {
                let body = json!({"signal": signal(*index), "outcome": "approved"});
                self.command("signaled", "approvals", "signal", &path("/signals"), body)
                    .await?;
            }
            Deed::Resume => {
                self.command("resumed", agent, "agent", &path("/resume"), json!({}))
                    .await?;
            }
            Deed::Reactivate => {
                self.command("taken_up", agent, "agent", &path("/reactivate"), json!({}))
                    .await?;
            }
            Deed::Transfer => {
                let body = json!({"agent_id": colleague(agent, &session.company), "if_unavailable": "refuse"});
                self.command("transferred", agent, "agent", &path("/transfer"), body)
                    .await?;
            }
            Deed::Take => {
                let body = json!({"agent_id": colleague(agent, &session.company)});
                self.command("taken", SUPERVISOR, "supervisor", &path("/take"), body)
                    .await?;
            }
            Deed::Leave(wrap_up) => {
                self.command(
                    "left",
                    agent,
                    "agent",
                    &path("/leave"),
                    json!({"wrap_up": wrap_up}),
                )
                .await?;
                self.wrap_up(*wrap_up, agent, conversation).await?;
            }
            Deed::EndByAgent(wrap_up) => {
                self.command(
                    "ended",
                    agent,
                    "agent",
                    &path("/end"),
                    json!({"wrap_up": wrap_up}),
                )
                .await?;
                self.wrap_up(*wrap_up, agent, conversation).await?;
            }
            Deed::CustomerWrites(_) | Deed::EndBySupervisor => {}
        }
        Ok(())
    }

    /// Completes the task that the conversation had before it was left or ended.
    async fn wrap_up(
        &mut self,
        wrap_up: bool,
        agent: &str,
        before: &Value,
    ) -> Result<(), CallError> {
        let task = before.get("task").filter(|_| wrap_up);
        let Some(task) = task else { return Ok(()) };
        let path = format!("/v1/tasks/{}/complete", escape(&text(task, "task", "id")?));
        self.command("wrapped_up", agent, "agent", &path, json!({}))
            .await?;
        Ok(())
    }

    async fn command(
        &mut self,
        name: &'static str,
        who: &str,
        scope: &'static str,
        path: &str,
        body: Value,
    ) -> Result<Value, CallError> {
        let answer = self.api.post(who, scope, path, body).await?;
        *self.played.answers.entry(name).or_default() += 1;
        Ok(answer)
    }

    fn path(&self, number: usize, end: &str) -> String {
        let id = self
            .played
            .conversations
            .get(number)
            .map(String::as_str)
            .unwrap_or_default();
        format!("/v1/conversations/{}{end}", escape(id))
    }

    async fn count_events(&mut self) -> Result<(), StageError> {
        let mut seen = HashSet::new();
        let mut after = 0;
        loop {
            let path = format!("/local/events?after={after}");
            let page = self.api.get(SUPERVISOR, "supervisor", &path).await?;
            let events = page.get("events").and_then(Value::as_array);
            let Some(events) = events.filter(|events| !events.is_empty()) else {
                return Ok(());
            };
            for event in events {
                self.count_event(event, &mut seen);
            }
            match page.get("last").and_then(Value::as_i64) {
                Some(last) if last > after => after = last,
                _ => return Ok(()),
            }
        }
    }

    fn count_event(&mut self, event: &Value, seen: &mut HashSet<Option<Value>>) {
        let kind = event.get("detail-type").and_then(Value::as_str);
        if seen.insert(event.pointer("/detail/id").cloned()) {
            let counts = &mut self.played.events;
            *counts
                .entry(kind.unwrap_or_default().to_owned())
                .or_default() += 1;
        }
    }
}

/// The next agent of the company.
fn colleague(agent: &str, company: &str) -> String {
    let number = (1..=AGENTS).find(|number| *agent == name(company, *number));
    name(company, number.unwrap_or(AGENTS) % AGENTS + 1)
}

/// The `number`-th agent of a company, from 1.
fn name(company: &str, number: usize) -> String {
    format!("{company}-{number}")
}

/// The signal that a pause waits for which begins after this message.
fn signal(index: usize) -> String {
    format!("answer-{index}")
}

/// The agent whose a conversation is: the one of its task, who paused it, or who left it.
fn holder(conversation: &Value) -> Option<String> {
    let of = |part: &str| {
        conversation
            .pointer(part)
            .and_then(Value::as_str)
            .map(str::to_owned)
    };
    let parts = ["/task/agent_id", "/pause/agent_id", "/leave/agent_id"];
    parts.into_iter().find_map(of)
}

/// A text as one segment of a path.
pub(super) fn escape(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}
