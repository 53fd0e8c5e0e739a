//! A conversation in its agent's hands, on a system without background work.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "a test or a measurement that cannot go on fails"
)]

use crate::recorder::{Call, Recorded};
use crate::seed::request;
use hiatus::{Options, System};
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_store::Wanted;
use serde_json::{Value, json};

/// An agent named by a UUID, as most issuers do.
pub const AGENT: (&str, &str) = ("0f8fad5b-d9cb-469f-a165-70867728950e", "agent");
/// Another agent.
pub const OTHER: (&str, &str) = ("7c9e6679-7425-40de-944b-e07fc1f90ae7", "agent");
/// A channel's webhook.
pub const CHANNEL: (&str, &str) = ("webhook", "channel");
/// The queue of the conversation.
pub const QUEUE: &str = "support";

/// The agent's id.
pub fn agent_id() -> AgentId {
    AgentId::parse(AGENT.0).unwrap()
}

/// A customer's message of this id.
pub fn message(id: &str) -> Value {
    json!({
        "channel": "whatsapp", "from": "+15550001", "to": "+15559999", "queue": QUEUE,
        "message_id": id, "body": "Is there any news?",
    })
}

/// The settings with leave and pause on, and everything else as by default.
pub fn settings() -> Value {
    json!({
        "leave": { "enabled": true, "on_reply": "new_task", "window_seconds": 7_776_000, "custom_routing_timeout_seconds": 300, "unanswered": "allow" },
        "pause": { "enabled": true, "time_limit_seconds": 1_209_600, "at_capacity": "queue", "hold_seconds": 900 },
        "channels": ["*"], "history": { "retention_seconds": 7_776_000 },
    })
}

/// The system, its functions, and the conversation.
pub struct Scene {
    /// The system.
    pub system: System,
    /// Its functions, behind a recorder.
    pub functions: Recorded,
    /// The conversation.
    pub id: String,
}

impl Scene {
    /// Leave and pause are on; the agent has the conversation's task, and room for more.
    pub async fn set() -> Self {
        // A whole system is more than one wants on every caller's stack.
        Box::pin(Self::under(&settings())).await
    }

    /// The same, under these settings.
    pub async fn under(settings: &Value) -> Self {
        let system =
            System::start(Options::ordered().frozen_at("2027-01-01T00:00:00Z".parse().unwrap()))
                .await
                .unwrap();
        system.go_quiet().await;
        let functions = Recorded::on(&system).await;
        let mut scene = Self {
            system,
            functions,
            id: String::new(),
        };
        scene
            .ask(
                "settings",
                "PUT /v1/settings",
                "",
                ("ada", "admin"),
                settings,
            )
            .await;
        scene
            .presence(AGENT.0, 5, &[QUEUE, "sales", "billing"])
            .await;
        let (opened, _) = scene
            .ask(
                "inbound-message",
                "POST /v1/messages",
                "",
                CHANNEL,
                &message("first"),
            )
            .await;
        opened["conversation_id"]
            .as_str()
            .unwrap()
            .clone_into(&mut scene.id);
        scene.route(&scene.id).await;
        scene
    }

    /// An agent becomes available, and routing hears of it.
    pub async fn presence(&self, agent: &str, capacity: u32, queues: &[&str]) -> Vec<Call> {
        let presence =
            json!({ "availability": "available", "capacity": capacity, "queues": queues });
        self.ask(
            "agents",
            "PUT /v1/agents/{id}",
            agent,
            ("eve", "supervisor"),
            &presence,
        )
        .await;
        let changed = json!({ "detail-type": "agent.updated", "detail": { "agent_id": agent } });
        self.call("route", &changed).await.1
    }

    /// The conversation as it is stored.
    pub async fn conversation(&self) -> Conversation {
        let id = ConversationId::parse(self.id.as_str()).unwrap();
        self.system
            .store()
            .read(Wanted::new().conversation(&id))
            .await
            .unwrap()
            .conversation(&id)
            .unwrap()
            .unwrap()
    }

    /// What a function answers to an event, and its calls of DynamoDB.
    pub async fn call(&self, function: &str, event: &Value) -> (Value, Vec<Call>) {
        let (answer, asked) = self
            .functions
            .invoke(function, event.to_string().as_bytes())
            .await;
        (answer.unwrap(), asked.calls)
    }

    /// The body of what the API answers to a request that it carries out.
    pub async fn ask(
        &self,
        function: &str,
        route: &str,
        id: &str,
        who: (&str, &str),
        body: &Value,
    ) -> (Value, Vec<Call>) {
        let (answer, calls) = self.call(function, &request(route, id, who, body)).await;
        assert!(
            answer["statusCode"]
                .as_u64()
                .is_some_and(|status| (200..300).contains(&status)),
            "{route}: {answer}"
        );
        (
            serde_json::from_str(answer["body"].as_str().unwrap()).unwrap(),
            calls,
        )
    }

    /// Routing hears of the conversation's task, and assigns it.
    pub async fn route(&self, id: &str) -> Vec<Call> {
        let queued = json!({ "detail-type": "task.queued", "detail": { "conversation_id": id, "queue": QUEUE, "channel": "whatsapp" } });
        let (answer, calls) = self.call("route", &queued).await;
        assert_eq!(answer["assigned"], 1);
        calls
    }
}
