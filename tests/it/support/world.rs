//! A system with people.

use super::{Answer, Call};
use chrono::{DateTime, TimeDelta, Utc};
use futures_util::future::join_all;
use hiatus::{Options, System};
use reqwest::Client;
use serde_json::{Value, json};

/// When every test begins: not at a full minute, so that a sweep and a due time are not the same
/// instant by accident.
const START: &str = "2026-01-01T00:00:30Z";

/// Somebody: a `sub` and scopes.
pub(crate) type Who<'a> = (&'a str, &'a str);
/// The administrator.
pub(crate) const ADMIN: Who<'static> = ("root", "admin");
/// A supervisor.
pub(crate) const EVE: Who<'static> = ("eve", "supervisor");
/// The channels' webhook.
pub(crate) const CHANNEL: Who<'static> = ("webhook", "channel");
/// The owner's routing.
pub(crate) const ROUTER: Who<'static> = ("routing", "router");

/// An agent.
pub(crate) const fn agent(name: &str) -> Who<'_> {
    (name, "agent")
}

/// A system, frozen in time, and a client.
pub(crate) struct World {
    pub(crate) system: System,
    client: Client,
}

impl World {
    /// As it is before anybody has set anything: leave and pause are off.
    pub(crate) async fn off() -> Self {
        Self::with(Options::default()).await
    }

    /// On these options, with leave and pause off.
    pub(crate) async fn with(options: Options) -> Self {
        let system = System::start(options.frozen_at(START.parse().unwrap()))
            .await
            .unwrap();
        Self {
            system,
            client: Client::new(),
        }
    }

    /// With leave and pause on.
    pub(crate) async fn on() -> Self {
        Self::set(|_| ()).await
    }

    /// With leave and pause on, leave whoever wrote last, and these settings.
    pub(crate) async fn set(change: impl FnOnce(&mut Value)) -> Self {
        Self::off().await.turned_on(change).await
    }

    /// With leave and pause on, leave whoever wrote last, and these settings.
    pub(crate) async fn turned_on(self, change: impl FnOnce(&mut Value)) -> Self {
        self.settings(|settings| {
            settings["leave"]["enabled"] = json!(true);
            settings["leave"]["unanswered"] = json!("allow");
            settings["pause"]["enabled"] = json!(true);
            change(settings);
        })
        .await;
        self
    }

    /// A request.
    pub(crate) fn call(&self, method: &str, path: &str, who: Who<'_>) -> Call {
        let token = self.system.token(who.0, who.1).unwrap();
        self.request(method, path, Some(&token))
    }

    /// A request without a token.
    pub(crate) fn anonymous(&self, method: &str, path: &str) -> Call {
        self.request(method, path, None)
    }

    fn request(&self, method: &str, path: &str, token: Option<&str>) -> Call {
        let builder = self.client.request(
            method.parse().unwrap(),
            format!("{}{path}", self.system.url()),
        );
        let builder = match token {
            Some(token) => builder.bearer_auth(token),
            None => builder,
        };
        Call::new(builder, format!("{method} {path}"))
    }

    /// Reads something that is there.
    pub(crate) async fn read(&self, path: &str, who: Who<'_>) -> Value {
        self.call("GET", path, who).send().await.is(200)
    }

    /// Changes the settings.
    pub(crate) async fn settings(&self, change: impl FnOnce(&mut Value)) -> Value {
        let mut settings = self.read("/v1/settings", ADMIN).await;
        change(&mut settings);
        self.call("PUT", "/v1/settings", ADMIN)
            .json(&settings)
            .send()
            .await
            .is(200)
    }

    /// Makes an agent available in the default queue, and lets it have what waits.
    pub(crate) async fn available(&self, name: &str, capacity: u32) {
        self.presence(name, "available", capacity).await;
        self.settle().await;
    }

    /// Sets an agent's presence in the default queue.
    pub(crate) async fn presence(&self, name: &str, availability: &str, capacity: u32) {
        let body =
            json!({"availability": availability, "capacity": capacity, "queues": ["default"]});
        self.call("PUT", &format!("/v1/agents/{name}"), EVE)
            .json(&body)
            .send()
            .await
            .is(200);
    }

    /// A customer writes; the message's text names its id.
    pub(crate) async fn writes(&self, from: &str, id: &str) -> Answer {
        self.message(&json!({"channel": "chat", "from": from, "to": "us", "message_id": id, "body": secret(id)})).await
    }

    /// A webhook sends a message, and retries where the answer says that there was too much at
    /// once, as webhooks do.
    pub(crate) async fn message(&self, body: &Value) -> Answer {
        for _ in 0..50 {
            let answer = self
                .call("POST", "/v1/messages", CHANNEL)
                .json(body)
                .send()
                .await;
            if answer.status != 503 {
                return answer;
            }
            assert_eq!(answer.headers["retry-after"], "1");
        }
        panic!("too much at once, 50 times: {body}");
    }

    /// These messages of a customer, all at once.
    pub(crate) async fn burst(
        &self,
        from: &str,
        ids: impl IntoIterator<Item = String>,
    ) -> Vec<(String, Value)> {
        let one = |id: String| async move {
            let answer = self.writes(from, &id).await.ok();
            (id, answer)
        };
        join_all(ids.into_iter().map(one)).await
    }

    /// Opens a conversation and lets it be routed.
    pub(crate) async fn opened(&self, from: &str) -> String {
        let answer = self.writes(from, &format!("{from}-1")).await.is(201);
        assert_eq!(answer["outcome"], "opened");
        self.settle().await;
        answer["conversation_id"].as_str().unwrap().to_owned()
    }

    /// A conversation that this agent, made available, has.
    pub(crate) async fn assigned(&self, name: &str, from: &str) -> String {
        self.available(name, 50).await;
        let id = self.opened(from).await;
        assert_eq!(self.get(&id).await["task"]["agent_id"], name);
        id
    }

    /// An agent's command on a conversation.
    pub(crate) fn command(&self, who: Who<'_>, id: &str, what: &str) -> Call {
        self.call("POST", &format!("/v1/conversations/{id}/{what}"), who)
    }

    /// An agent's command that is carried out.
    pub(crate) async fn act(&self, name: &str, id: &str, what: &str) -> Value {
        self.command(agent(name), id, what)
            .json(&json!({}))
            .send()
            .await
            .is(200)
    }

    /// The same without a wrap-up: the capacity is free at once.
    pub(crate) async fn act_at_once(&self, name: &str, id: &str, what: &str) -> Value {
        self.command(agent(name), id, what)
            .json(&json!({"wrap_up": false}))
            .send()
            .await
            .is(200)
    }

    /// An agent's message.
    pub(crate) async fn says(&self, name: &str, id: &str, message: &str) -> Answer {
        let body = json!({"message_id": message, "body": secret(message)});
        self.command(agent(name), id, "messages")
            .json(&body)
            .send()
            .await
    }

    /// A conversation.
    pub(crate) async fn get(&self, id: &str) -> Value {
        self.read(&format!("/v1/conversations/{id}"), EVE).await
    }

    /// An agent's desk.
    pub(crate) async fn desk(&self, name: &str) -> Value {
        self.read(&format!("/v1/agents/{name}/tasks"), EVE).await
    }

    /// The ids of a conversation's messages; their numbers have no gap.
    pub(crate) async fn history(&self, id: &str) -> Vec<String> {
        let page = self
            .read(&format!("/v1/conversations/{id}/messages?limit=200"), EVE)
            .await;
        let messages = page["messages"].as_array().unwrap();
        let numbers: Vec<u64> = messages
            .iter()
            .map(|message| message["seq"].as_u64().unwrap())
            .collect();
        assert_eq!(
            numbers,
            (1..=messages.len() as u64).collect::<Vec<_>>(),
            "the history of {id} has a gap"
        );
        messages
            .iter()
            .map(|message| message["message_id"].as_str().unwrap().to_owned())
            .collect()
    }

    /// What was put on the bus about a conversation, in order.
    pub(crate) fn published(&self, id: &str) -> Vec<Value> {
        let events = self.system.events(0).unwrap().into_iter();
        events
            .map(|event| event.envelope["detail"].clone())
            .filter(|detail| detail["conversation_id"] == id)
            .collect()
    }

    /// How many events of this kind the bus has had about a conversation, repetitions apart.
    pub(crate) fn count(&self, id: &str, kind: &str) -> usize {
        let published = self.published(id);
        let ids = published
            .iter()
            .filter(|event| event["type"] == kind)
            .map(|event| event["id"].as_str().unwrap());
        ids.collect::<std::collections::HashSet<_>>().len()
    }

    /// Delivers everything.
    pub(crate) async fn settle(&self) {
        self.system.settle().await.unwrap();
    }

    /// Lets time pass; how much fell due.
    pub(crate) async fn pass(&self, time: TimeDelta) -> u64 {
        self.system.advance(time).await.unwrap().fired
    }

    /// Lets time pass without anything happening: no schedule, no sweep, no TTL.
    pub(crate) fn pass_unnoticed(&self, time: TimeDelta) {
        let clock = self.system.clock();
        clock.advance_to(clock.now() + time);
    }

    /// Calls a function as AWS would.
    pub(crate) async fn invoke(&self, function: &str, event: Value) -> Value {
        self.system.invoke(function, event).await.unwrap()
    }

    /// Fires a pause's timer.
    pub(crate) async fn fire(&self, paused: &Value) -> u64 {
        let event =
            json!({"conversation_id": paused["id"], "pause_id": paused["pause"]["pause_id"]});
        self.invoke("reassign", event).await["handled"]
            .as_u64()
            .unwrap()
    }
}

/// A world in which alice has paused a conversation, and her one slot is taken by another one; the
/// two conversations.
pub(crate) async fn full(at_capacity: &str) -> (World, String, String) {
    let world = World::set(|settings| settings["pause"]["at_capacity"] = json!(at_capacity)).await;
    world.available("alice", 1).await;
    let id = world.opened("u").await;
    world.act_at_once("alice", &id, "pause").await;
    let other = world.opened("v").await;
    assert_eq!(world.get(&other).await["task"]["agent_id"], "alice");
    (world, id, other)
}

/// A message's text, which is nowhere to be found but in the history.
pub(crate) fn secret(id: &str) -> String {
    format!("secret-text of {id}")
}

/// A time of the API.
pub(crate) fn time(value: &Value) -> DateTime<Utc> {
    value
        .as_str()
        .unwrap_or_else(|| panic!("no time: {value}"))
        .parse()
        .unwrap()
}
