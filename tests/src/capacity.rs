//! What each command takes of DynamoDB, read from its own answers: the calls and their units.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "a test or a measurement that cannot go on fails"
)]

use crate::crowd;
use crate::recorder::{Call, Recorded};
use crate::seed::request;
use chrono::TimeDelta;
use hiatus::{Options, System};
use hiatus_domain::Duration;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_domain::settings::Settings;
use hiatus_domain::text::QueueName;
use hiatus_store::Wanted;
use serde_json::{Value, json};
use std::sync::atomic::Ordering;

/// An agent named by a UUID, as most issuers do.
const AGENT: (&str, &str) = ("0f8fad5b-d9cb-469f-a165-70867728950e", "agent");
const CHANNEL: (&str, &str) = ("webhook", "channel");
const QUEUE: &str = "support";

/// What one command took.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// The command.
    pub command: &'static str,
    /// Its calls.
    pub calls: Vec<Call>,
}

impl Taken {
    /// Read units.
    pub fn reads(&self) -> f64 {
        self.calls.iter().map(|call| call.reads).sum()
    }

    /// Write units of the table.
    pub fn table_writes(&self) -> f64 {
        self.calls.iter().map(|call| call.table_writes).sum()
    }

    /// Write units of the indexes.
    pub fn index_writes(&self) -> f64 {
        self.calls.iter().map(|call| call.index_writes).sum()
    }
}

/// Carries out every command on one conversation with so many messages, beside so many others: a third paused by its own
/// agent, a third left, a third waiting in another queue.
pub async fn measure(others: usize, messages: u64) -> Vec<Taken> {
    let mut scene = Scene::set().await;
    let given = scene.conversation().await;
    let (agent, now, policy) = (agent_id(), given.opened_at, Settings::default().leave);
    let queue = QueueName::parse("elsewhere").unwrap();
    let crowd = (0..others).map(|n| {
        let until = now + Duration::days(3) + Duration::milliseconds(i64::try_from(n).unwrap());
        let state = match n % 3 {
            0 => crowd::paused(n, &agent, now, until),
            1 => crowd::left(&agent, now, until, policy.clone()),
            _ => crowd::waiting(&queue, 0, until),
        };
        crowd::like(&given, n, state)
    });
    crowd::put_conversations(scene.system.store(), crowd).await;
    crowd::lengthen(scene.system.store(), &given, messages).await;
    scene.carry_all_out().await;
    scene.taken
}

fn agent_id() -> AgentId {
    AgentId::parse(AGENT.0).unwrap()
}

/// A conversation with its agent, on a system on which nothing happens by itself.
struct Scene {
    system: System,
    functions: Recorded,
    id: String,
    taken: Vec<Taken>,
}

impl Scene {
    async fn set() -> Self {
        let system =
            System::start(Options::default().frozen_at("2027-01-01T00:00:00Z".parse().unwrap())).await.unwrap();
        system.switches().background.store(false, Ordering::Relaxed);
        let functions = Recorded::on(&system).await;
        let mut scene = Self { system, functions, id: String::new(), taken: Vec::new() };
        let settings = json!({
            "leave": { "enabled": true, "on_reply": "new_task", "window_seconds": 7_776_000, "custom_routing_timeout_seconds": 300 },
            "pause": { "enabled": true, "time_limit_seconds": 1_209_600, "at_capacity": "queue" },
            "channels": ["*"], "history": { "retention_seconds": 7_776_000 },
        });
        scene.ask("settings", "PUT /v1/settings", "", ("ada", "admin"), &settings).await;
        let presence = json!({ "availability": "available", "capacity": 5, "queues": [QUEUE, "sales", "billing"] });
        scene.ask("agents", "PUT /v1/agents/{id}", AGENT.0, AGENT, &presence).await;
        let changed = json!({ "detail-type": "agent.updated", "detail": { "agent_id": AGENT.0 } });
        scene.call("route", &changed).await;
        let (opened, _) = scene.ask("inbound-message", "POST /v1/messages", "", CHANNEL, &message("first")).await;
        opened["conversation_id"].as_str().unwrap().clone_into(&mut scene.id);
        scene.route().await;
        scene
    }

    async fn conversation(&self) -> Conversation {
        let id = ConversationId::parse(self.id.as_str()).unwrap();
        self.system.store().read(Wanted::new().conversation(&id)).await.unwrap().conversation(&id).unwrap().unwrap()
    }

    async fn call(&self, function: &str, event: &Value) -> (Value, Vec<Call>) {
        let (answer, asked) = self.functions.invoke(function, event.to_string().as_bytes()).await;
        (answer.unwrap(), asked.calls)
    }

    async fn ask(
        &mut self,
        function: &str,
        route: &str,
        id: &str,
        who: (&str, &str),
        body: &Value,
    ) -> (Value, Vec<Call>) {
        let (answer, calls) = self.call(function, &request(route, id, who, body)).await;
        assert!(answer["statusCode"].as_u64().is_some_and(|status| (200..300).contains(&status)), "{route}: {answer}");
        (serde_json::from_str(answer["body"].as_str().unwrap()).unwrap(), calls)
    }

    /// Routing hears of the conversation's task.
    async fn route(&self) -> Vec<Call> {
        let queued = json!({ "detail-type": "task.queued", "detail": { "conversation_id": self.id, "queue": QUEUE } });
        let (answer, calls) = self.call("route", &queued).await;
        assert_eq!(answer["assigned"], 1);
        calls
    }

    /// A command of the agent on the conversation.
    async fn command(&mut self, command: &'static str, function: &str, verb: &str, body: &Value) -> Value {
        let (id, route) = (self.id.clone(), format!("POST /v1/conversations/{{id}}/{verb}"));
        let (answer, calls) = self.ask(function, &route, &id, AGENT, body).await;
        self.taken.push(Taken { command, calls });
        answer
    }

    async fn customer(&mut self, command: &'static str) {
        let (_, calls) = self.ask("inbound-message", "POST /v1/messages", "", CHANNEL, &message(command)).await;
        self.taken.push(Taken { command, calls });
    }

    async fn carry_all_out(&mut self) {
        self.customer("message into an open conversation").await;
        let said = json!({ "message_id": "01K0000000000000000000DESK", "body": "We will look into it." });
        self.command("agent's message", "conversations", "messages", &said).await;
        self.command("pause", "pause", "pause", &json!({ "reason": "Waits for the bank" })).await;
        self.customer("message into a paused conversation").await;
        self.command("resume", "resume", "resume", &json!({})).await;
        let again = json!({ "reason": "Waits for the bank", "reassign_after_seconds": 60 });
        let paused = self.command("pause again", "pause", "pause", &again).await;
        self.reassign(&paused).await;
        self.complete().await;
        let calls = self.route().await;
        self.taken.push(Taken { command: "route to an agent", calls });
        self.command("leave", "leave", "leave", &json!({})).await;
        self.customer("message that reactivates").await;
        self.route().await;
        self.command("end", "conversations", "end", &json!({})).await;
    }

    async fn reassign(&mut self, paused: &Value) {
        let clock = self.system.clock();
        clock.advance_to(clock.now() + TimeDelta::seconds(60));
        let due = json!({ "conversation_id": self.id, "pause_id": paused["pause"]["pause_id"] });
        let (answer, calls) = self.call("reassign", &due).await;
        assert_eq!(answer["reassigned"], 1);
        self.taken.push(Taken { command: "reassign", calls });
    }

    async fn complete(&mut self) {
        let task = format!("{}.2", self.id);
        let (_, calls) = self.ask("tasks", "POST /v1/tasks/{task_id}/complete", &task, AGENT, &json!({})).await;
        self.taken.push(Taken { command: "wrap-up completed", calls });
    }
}

fn message(id: &str) -> Value {
    json!({ "channel": "whatsapp", "from": "+15550001", "to": "+15559999", "queue": QUEUE, "message_id": id, "body": "Is there any news?" })
}
