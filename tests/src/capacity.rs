//! What each command takes of DynamoDB, read from its own answers: the calls and their units.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "a test or a measurement that cannot go on fails"
)]

use crate::crowd;
use crate::recorder::Call;
use crate::scene::{AGENT, CHANNEL, OTHER, QUEUE, Scene, agent_id, message};
use chrono::TimeDelta;
use hiatus_domain::Duration;
use hiatus_domain::priority::Priority;
use hiatus_domain::settings::Settings;
use hiatus_domain::text::QueueName;
use serde_json::{Value, json};

/// What one command took.
#[derive(Debug, Clone, PartialEq)]
pub struct Usage {
    /// The command.
    pub command: &'static str,
    /// Its calls.
    pub calls: Vec<Call>,
}

impl Usage {
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

/// Carries out every command on one conversation with so many messages, beside so many others: a
/// third paused by its own agent, a third left, a third waiting in another queue.
pub async fn measure(others: usize, messages: u64) -> Vec<Usage> {
    let scene = Scene::set().await;
    let given = scene.conversation().await;
    let (agent, now, policy) = (agent_id(), given.opened_at, Settings::default().leave);
    let queue = QueueName::parse("elsewhere").unwrap();
    let crowd = (0..others).map(|n| {
        let until = now + Duration::days(3) + Duration::milliseconds(i64::try_from(n).unwrap());
        let state = match n % 3 {
            0 => crowd::paused(n, &agent, now, until),
            1 => crowd::left(&agent, now, until, policy.clone()),
            _ => crowd::waiting(&queue, Priority::default(), until),
        };
        crowd::like(&given, n, state)
    });
    crowd::put_conversations(scene.system.store(), crowd).await;
    crowd::lengthen(scene.system.store(), &given, messages).await;
    let mut commands = Commands {
        scene,
        taken: Vec::new(),
    };
    commands.carry_all_out().await;
    commands.taken
}

struct Commands {
    scene: Scene,
    taken: Vec<Usage>,
}

impl Commands {
    /// A command of the agent on the conversation.
    async fn agent(
        &mut self,
        command: &'static str,
        function: &str,
        verb: &str,
        body: &Value,
    ) -> Value {
        let route = format!("POST /v1/conversations/{{id}}/{verb}");
        let (answer, calls) = self
            .scene
            .ask(function, &route, &self.scene.id, AGENT, body)
            .await;
        self.taken.push(Usage { command, calls });
        answer
    }

    async fn customer(&mut self, command: &'static str) {
        let (_, calls) = self
            .scene
            .ask(
                "inbound-message",
                "POST /v1/messages",
                "",
                CHANNEL,
                &message(command),
            )
            .await;
        self.taken.push(Usage { command, calls });
    }

    async fn carry_all_out(&mut self) {
        self.customer("message into an open conversation").await;
        let said =
            json!({ "message_id": "01K0000000000000000000DESK", "body": "We will look into it." });
        self.agent("agent's message", "conversations", "messages", &said)
            .await;
        let note =
            json!({ "note_id": "01K0000000000000000000NOTE", "text": "Calls back on Monday." });
        self.agent("note", "conversations", "notes", &note).await;
        self.agent(
            "pause",
            "pause",
            "pause",
            &json!({ "reason": "Waits for the bank" }),
        )
        .await;
        self.customer("message into a paused conversation").await;
        self.agent("resume", "resume", "resume", &json!({})).await;
        let again = json!({ "reason": "Waits for the bank", "reassign_after_seconds": 30 });
        let paused = self.agent("pause again", "pause", "pause", &again).await;
        let longer = json!({ "by_seconds": 30 });
        self.agent("extend", "transfer", "extend", &longer).await;
        self.reassign(&paused).await;
        self.complete().await;
        let calls = self.scene.route(&self.scene.id).await;
        self.taken.push(Usage {
            command: "route to an agent",
            calls,
        });
        self.agent("leave", "leave", "leave", &json!({})).await;
        self.agent("reactivate", "transfer", "reactivate", &json!({}))
            .await;
        self.leave_again().await;
        self.customer("message that reactivates").await;
        self.scene.route(&self.scene.id).await;
        let back = json!({ "queue": QUEUE, "note": "Waits for the bank" });
        self.agent("give back", "transfer", "transfer", &back).await;
        self.agent("take of what waits", "transfer", "take", &json!({}))
            .await;
        self.scene.presence(OTHER.0, 5, &["elsewhere"]).await;
        let to = |agent: (&str, &str)| json!({ "agent_id": agent.0 });
        self.agent("transfer to an agent", "transfer", "transfer", &to(OTHER))
            .await;
        self.taken_back().await;
        self.agent("end", "conversations", "end", &json!({})).await;
        self.first_word().await;
    }

    /// A supervisor takes it for the agent.
    async fn taken_back(&mut self) {
        let route = "POST /v1/conversations/{id}/take";
        let (supervisor, agent) = (("eve", "supervisor"), json!({ "agent_id": AGENT.0 }));
        let (_, calls) = self
            .scene
            .ask("transfer", route, &self.scene.id, supervisor, &agent)
            .await;
        self.taken.push(Usage {
            command: "take out of other hands",
            calls,
        });
    }

    async fn leave_again(&self) {
        let route = "POST /v1/conversations/{id}/leave";
        self.scene
            .ask("leave", route, &self.scene.id, AGENT, &json!({}))
            .await;
    }

    /// To a customer who has no conversation yet.
    async fn first_word(&mut self) {
        let word = json!({
            "channel": "whatsapp", "to": "+15550002", "from": "+15559999", "queue": QUEUE,
            "message_id": "01K0000000000000000000WORD", "body": "Your part is here.",
        });
        let route = "POST /v1/conversations";
        let (_, calls) = self.scene.ask("transfer", route, "", AGENT, &word).await;
        self.taken.push(Usage {
            command: "first word",
            calls,
        });
    }

    async fn reassign(&mut self, paused: &Value) {
        let clock = self.scene.system.clock();
        clock.advance_to(clock.now() + TimeDelta::seconds(60));
        let due =
            json!({ "conversation_id": self.scene.id, "pause_id": paused["pause"]["pause_id"] });
        let (answer, calls) = self.scene.call("reassign", &due).await;
        assert_eq!(answer["handled"], 1);
        self.taken.push(Usage {
            command: "reassign",
            calls,
        });
    }

    async fn complete(&mut self) {
        let task = format!("{}.2", self.scene.id);
        let (_, calls) = self
            .scene
            .ask(
                "tasks",
                "POST /v1/tasks/{task_id}/complete",
                &task,
                AGENT,
                &json!({}),
            )
            .await;
        self.taken.push(Usage {
            command: "wrap-up completed",
            calls,
        });
    }
}
