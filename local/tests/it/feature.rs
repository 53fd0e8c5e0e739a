//! The feature through the whole system: stream, bus, scheduler, sweep and restart are involved.

use chrono::TimeDelta;
use hiatus::{Options, System};
use hiatus_domain::ids::ConversationId;
use reqwest::{Client, Method};
use serde_json::{Value, json};
use std::sync::atomic::Ordering;

/// A system with leave and pause on, and somebody to call it.
struct World {
    system: System,
    client: Client,
}

impl World {
    async fn start(options: Options) -> Self {
        let system = System::start(options.frozen_at("2026-01-01T00:00:30Z".parse().unwrap()))
            .await
            .unwrap();
        let world = Self {
            system,
            client: Client::new(),
        };
        let mut settings = world
            .call(Method::GET, "/v1/settings", "root", "admin", &Value::Null)
            .await;
        settings["leave"]["enabled"] = json!(true);
        settings["leave"]["unanswered"] = json!("allow");
        settings["pause"]["enabled"] = json!(true);
        world
            .call(Method::PUT, "/v1/settings", "root", "admin", &settings)
            .await;
        world
    }

    async fn call(
        &self,
        method: Method,
        path: &str,
        sub: &str,
        scope: &str,
        body: &Value,
    ) -> Value {
        let token = self.system.token(sub, scope).unwrap();
        let request = self
            .client
            .request(method, format!("{}{path}", self.system.url()))
            .bearer_auth(token);
        let request = if body.is_null() {
            request
        } else {
            request.json(body)
        };
        let response = request.send().await.unwrap();
        let status = response.status();
        let answer = response.json().await.unwrap();
        assert!(status.is_success(), "{path}: {status} {answer}");
        answer
    }

    async fn presence(&self, agent: &str, availability: &str) {
        let body = json!({"availability": availability, "capacity": 2, "queues": ["default"]});
        self.call(
            Method::PUT,
            &format!("/v1/agents/{agent}"),
            "eve",
            "supervisor",
            &body,
        )
        .await;
        self.system.settle().await.unwrap();
    }

    async fn customer_writes(&self, id: &str) -> Value {
        let body =
            json!({"channel": "chat", "from": "u", "to": "c", "message_id": id, "body": "?"});
        self.call(Method::POST, "/v1/messages", "webhook", "channel", &body)
            .await
    }

    async fn act(&self, agent: &str, conversation: &str, what: &str) -> Value {
        let path = format!("/v1/conversations/{conversation}/{what}");
        self.call(Method::POST, &path, agent, "agent", &json!({}))
            .await
    }

    async fn conversation(&self, id: &str) -> Value {
        self.call(
            Method::GET,
            &format!("/v1/conversations/{id}"),
            "eve",
            "supervisor",
            &Value::Null,
        )
        .await
    }

    /// A conversation that alice has.
    async fn with_alice(&self) -> String {
        self.presence("alice", "available").await;
        let opened = self.customer_writes("1").await;
        self.system.settle().await.unwrap();
        opened["conversation_id"].as_str().unwrap().to_owned()
    }

    fn kinds(&self) -> Vec<String> {
        let events = self.system.events(0).unwrap();
        events
            .iter()
            .map(|event| event.envelope["detail-type"].as_str().unwrap().to_owned())
            .collect()
    }
}

#[tokio::test]
async fn a_reply_to_a_left_conversation_comes_back_to_whoever_is_free() {
    let world = World::start(Options::default()).await;
    let id = world.with_alice().await;
    let left = world.act("alice", &id, "leave").await;
    assert_eq!(
        (&left["channel_state"], &left["leave"]["agent_id"]),
        (&json!("inactive"), &json!("alice"))
    );
    world.presence("alice", "away").await;
    world.presence("bob", "available").await;
    world.system.advance(TimeDelta::days(30)).await.unwrap();
    let reply = world.customer_writes("2").await;
    assert_eq!(
        (reply["outcome"].as_str(), reply["conversation_id"].as_str()),
        (Some("reactivated"), Some(id.as_str()))
    );
    world.system.settle().await.unwrap();
    assert_eq!(world.conversation(&id).await["task"]["agent_id"], "bob");
}

#[tokio::test]
async fn a_pause_ends_by_its_schedule_at_its_very_instant() {
    let world = World::start(Options::default()).await;
    let id = world.with_alice().await;
    world.act("alice", &id, "pause").await;
    world.presence("alice", "away").await;
    world.presence("bob", "available").await;
    let before = world
        .system
        .advance(TimeDelta::days(14) - TimeDelta::seconds(1))
        .await
        .unwrap();
    assert_eq!(
        (
            before.fired,
            &world.conversation(&id).await["channel_state"]
        ),
        (0, &json!("pause"))
    );
    let after = world.system.advance(TimeDelta::seconds(1)).await.unwrap();
    assert_eq!(after.fired, 1);
    let task = &world.conversation(&id).await["task"];
    assert_eq!(
        (&task["agent_id"], &task["reason"]),
        (&json!("bob"), &json!("pause_expired"))
    );
    assert_eq!(
        world
            .kinds()
            .iter()
            .filter(|kind| *kind == "channel.reassigned")
            .count(),
        1
    );
}

#[tokio::test]
async fn with_the_scheduler_down_the_sweep_ends_a_pause_within_its_minute() {
    let world = World::start(Options::default()).await;
    let id = world.with_alice().await;
    world.act("alice", &id, "pause").await;
    world.system.settle().await.unwrap();
    world
        .system
        .switches()
        .scheduler
        .store(false, Ordering::Relaxed);
    // Due at half past a minute; the sweep is at the full one.
    world
        .system
        .advance(TimeDelta::days(14) + TimeDelta::seconds(29))
        .await
        .unwrap();
    world.system.advance(TimeDelta::seconds(1)).await.unwrap();
    assert_eq!(
        world.conversation(&id).await["task"]["reason"],
        "pause_expired"
    );
}

#[tokio::test]
async fn a_resume_takes_its_schedule_away() {
    let world = World::start(Options::default()).await;
    let id = world.with_alice().await;
    world.act("alice", &id, "pause").await;
    world.system.settle().await.unwrap();
    assert_eq!(
        world.act("alice", &id, "resume").await["task"]["agent_id"],
        "alice"
    );
    assert_eq!(
        world
            .system
            .advance(TimeDelta::days(20))
            .await
            .unwrap()
            .fired,
        0
    );
    assert_eq!(world.conversation(&id).await["task"]["agent_id"], "alice");
}

#[tokio::test]
async fn what_the_stream_had_not_delivered_is_delivered_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let options = || Options::default().in_folder(folder.path());
    let first = World::start(options()).await;
    first.presence("alice", "available").await;
    first.system.go_quiet().await;
    first.system.settle().await.unwrap();
    let opened = first.customer_writes("1").await;
    let id = opened["conversation_id"].as_str().unwrap();
    assert!(!first.kinds().contains(&"conversation.opened".to_owned()));
    first.system.stop();

    let again = World::start(options()).await;
    again.system.settle().await.unwrap();
    assert!(again.kinds().contains(&"conversation.opened".to_owned()));
    assert_eq!(again.conversation(id).await["task"]["agent_id"], "alice");
}

#[tokio::test]
async fn a_closed_conversation_is_removed_with_all_that_belongs_to_it_once_its_time_is_over() {
    let world = World::start(Options::default()).await;
    let id = world.with_alice().await;
    world.act("alice", &id, "end").await;
    world.system.settle().await.unwrap();
    world.system.advance(TimeDelta::days(91)).await.unwrap();
    let rest = world
        .system
        .store()
        .trail(&ConversationId::parse(id).unwrap(), None, 10)
        .await
        .unwrap();
    assert_eq!(rest, []);
    assert_eq!(world.customer_writes("1").await["outcome"], "opened");
}
