//! One round: every function is called about everything. Healthy items are served, whatever lies
//! beside them.

use super::gallery::{Conversations, Gallery};
use hiatus_api::routes::{ROUTES, Route, Scope};
use hiatus_store::Item;
use hiatus_tests::flex;
use hiatus_tests::seed::request;
use serde_json::{Value, json};
use std::time::Duration;

/// The time limit of one call: beyond it, the function loops or hangs.
const PATIENCE: Duration = Duration::from_secs(20);

impl Gallery {
    /// Puts these items into the table and calls every function. Says what is wrong, if anything
    /// is.
    pub(crate) async fn round(&self, damaged: &[Item]) -> Result<(), String> {
        self.reset(damaged).await;
        self.requests().await?;
        self.reset(damaged).await;
        self.lists().await?;
        self.sweeps().await?;
        self.reset(damaged).await;
        self.timers_and_events().await
    }

    /// Calls a function; a panic, or no answer in time, is an error like any other.
    pub(crate) async fn call(&self, function: &str, event: Value) -> Result<Value, String> {
        let about = format!(
            "{function}: {}",
            event.to_string().chars().take(200).collect::<String>()
        );
        let answer =
            tokio::time::timeout(PATIENCE, self.world.system.invoke(function, event)).await;
        match answer {
            Err(_) => Err(format!("{about}: no end of it")),
            Ok(Err(failure)) => Err(format!("{about}: {failure}")),
            Ok(Ok(answer)) => Ok(answer),
        }
    }

    /// The same for a call that may fail but not panic: Lambda reports the failure, and retries.
    pub(crate) async fn may_fail(&self, function: &str, event: Value) -> Result<(), String> {
        match self.call(function, event).await {
            Err(failure) if failure.contains("panicked") || failure.contains("no end of it") => {
                Err(failure)
            }
            _ => Ok(()),
        }
    }

    /// Every route for each of hal's and vic's conversations. Nobody's gets a panic; hal's get no
    /// 5xx either, but where the settings themselves are spoilt.
    async fn requests(&self) -> Result<(), String> {
        let settings_are_fine = self.settings_are_readable().await;
        for (person, conversations) in [("vic", &self.vic), ("hal", &self.hal)] {
            for route in ROUTES {
                for id in ids(route, person, conversations) {
                    let answer = self.request(route, person, &id).await?;
                    let status = answer["statusCode"].as_u64().unwrap_or_default();
                    if status >= 500 && person == "hal" && settings_are_fine {
                        return Err(format!("{} of hal's {id}: {answer}", route.key));
                    }
                    if status == 503 {
                        return Err(format!(
                            "{} of {person}'s {id} asks to try again: {answer}",
                            route.key
                        ));
                    }
                }
            }
        }
        Ok(())
    }

    async fn request(&self, route: &Route, person: &str, id: &str) -> Result<Value, String> {
        let scope = if route.scopes.contains(&Scope::Agent) {
            Scope::Agent
        } else {
            route.scopes.first().copied().unwrap_or(Scope::Channel)
        };
        let subject = if scope == Scope::Agent {
            person
        } else {
            Self::who(scope.as_str()).0
        };
        let event = if route.is_twilios() {
            flex::event(route.key, id, person, form(route))
        } else {
            let who = (subject, scope.as_str());
            request(route.key, id, who, &body(route, person))
        };
        let answer = self.call(route.function, event).await?;
        let status = answer["statusCode"].as_u64().unwrap_or_default();
        let is_problem = if route.is_twilios() {
            let problem = answer["body"].as_str().unwrap_or_default();
            problem.starts_with("{\"code\":")
        } else {
            answer["headers"]["content-type"] == "application/problem+json"
        };
        if !(200..600).contains(&status) || is_problem != (status >= 400) {
            return Err(format!("{} of {id}: {answer}", route.key));
        }
        Ok(answer)
    }

    /// Lists show what is healthy, from the first page to the last, however small the pages.
    async fn lists(&self) -> Result<(), String> {
        for (path, name, wanted) in [
            ("/v1/paused", "paused", &self.hal["paused"]),
            ("/v1/left", "left", &self.hal["left"]),
        ] {
            if !self.all_of(path, name).await?.contains(wanted) {
                return Err(format!("{path} does not show {wanted}"));
            }
        }
        let connections = self.all_of("/v1/connections", "connections").await?;
        if !connections.contains(&"hal".to_owned()) {
            return Err("/v1/connections does not show hal's".to_owned());
        }
        let id = &self.hal["assigned"];
        let history = self
            .read("GET /v1/conversations/{id}/messages", id, &json!({}))
            .await?;
        let trail = self
            .read("GET /v1/conversations/{id}/events", id, &json!({}))
            .await?;
        if history["messages"].as_array().map(Vec::len) != Some(2)
            || trail["events"].as_array().map_or(0, Vec::len) < 4
        {
            return Err(format!("hal's history: {history} {trail}"));
        }
        Ok(())
    }

    /// The ids on all pages of a list.
    async fn all_of(&self, path: &str, name: &str) -> Result<Vec<String>, String> {
        let (mut all, mut query) = (Vec::new(), json!({"limit": "1"}));
        for _ in 0..100 {
            let page = self.read(&format!("GET {path}"), "", &query).await?;
            let items = page[name]
                .as_array()
                .ok_or_else(|| format!("{path}: {page}"))?;
            all.extend(
                items
                    .iter()
                    .map(|item| item["id"].as_str().unwrap_or_default().to_owned()),
            );
            let Some(next) = page["next_cursor"].as_str() else {
                return Ok(all);
            };
            query["cursor"] = json!(next);
        }
        Err(format!("{path} has no end"))
    }

    /// What a supervisor reads.
    pub(crate) async fn read(&self, route: &str, id: &str, query: &Value) -> Result<Value, String> {
        let mut event = request(route, id, ("eve", "supervisor"), &json!({}));
        event["queryStringParameters"] = query.clone();
        let function = ROUTES
            .iter()
            .find(|known| known.key == route)
            .unwrap()
            .function;
        let answer = self.call(function, event).await?;
        let body =
            serde_json::from_str(answer["body"].as_str().unwrap_or_default()).unwrap_or_default();
        if answer["statusCode"] == 200 {
            Ok(body)
        } else {
            Err(format!("{route} of {id}: {answer}"))
        }
    }

    /// The sweeps do everything that is due for healthy items.
    async fn sweeps(&self) -> Result<(), String> {
        self.call("route", json!({"sweep": true})).await?;
        self.call("reassign", json!({"sweep": true})).await?;
        for (name, task, state) in [
            ("waiting", Some("assigned"), "active"),
            ("paused", Some("pending"), "active"),
            ("awaiting", Some("pending"), "active"),
            // Every reader takes it for closed, whether or not that could be recorded.
            ("expired", None, "closed"),
        ] {
            let now = self
                .read("GET /v1/conversations/{id}", &self.hal[name], &json!({}))
                .await?;
            let seen = (
                now["task"]["status"].as_str(),
                now["channel_state"].as_str(),
            );
            if seen != (task, Some(state)) {
                return Err(format!("the sweeps did not see to hal's {name}: {now}"));
            }
        }
        Ok(())
    }

    /// Timers and events of both, and a batch of the stream in which both are.
    async fn timers_and_events(&self) -> Result<(), String> {
        for person in ["vic", "hal"] {
            let conversations = if person == "hal" {
                &self.hal
            } else {
                &self.vic
            };
            self.timers_and_events_of(person, conversations).await?;
        }
        let hal = self
            .read(
                "GET /v1/conversations/{id}",
                &self.hal["waiting"],
                &json!({}),
            )
            .await?;
        if hal["task"]["status"] != "assigned" {
            return Err(format!("routing did not see to hal's task: {hal}"));
        }
        self.streams().await
    }

    async fn timers_and_events_of(
        &self,
        person: &str,
        conversations: &Conversations,
    ) -> Result<(), String> {
        let is_healthy = person == "hal";
        for id in conversations.values() {
            let due = json!({"conversation_id": id, "pause_id": "nothing-like-it"});
            self.healthy_or_not(is_healthy, "reassign", due).await?;
            let queued = json!({"detail-type": "task.queued", "detail": {"conversation_id": id, "queue": "shared"}});
            // The queue is shared: vic's items must not keep it from being served.
            self.call("route", queued).await?;
        }
        for agent in [person.to_owned(), format!("{person}-full")] {
            let updated = json!({"detail-type": "agent.updated", "detail": {"agent_id": agent}});
            self.healthy_or_not(is_healthy, "route", updated).await?;
        }
        Ok(())
    }

    async fn healthy_or_not(
        &self,
        is_healthy: bool,
        function: &str,
        event: Value,
    ) -> Result<(), String> {
        if is_healthy {
            self.call(function, event).await.map(drop)
        } else {
            self.may_fail(function, event).await
        }
    }
}

/// The ids with which a route is called.
fn ids(route: &Route, person: &str, conversations: &Conversations) -> Vec<String> {
    if route.path.starts_with("/v1/agents/") {
        return vec![person.to_owned(), format!("{person}-full")];
    }
    if route.path.starts_with("/v1/connections/") || route.path.starts_with("/v1/hooks/") {
        return vec![person.to_owned()];
    }
    if route.path.starts_with("/v1/tasks/") {
        return conversations
            .values()
            .flat_map(|id| [format!("{id}.1"), format!("{id}.2")])
            .collect();
    }
    match route.path {
        "/v1/messages" => conversations
            .keys()
            .map(|name| format!("{person}-{name}"))
            .collect(),
        path if path.contains("{id}") || path.contains("{interaction}") => {
            conversations.values().cloned().collect()
        }
        _ => vec![String::new()],
    }
}

/// What Twilio's clients post: whatever the conversation is in is tried.
fn form(route: &Route) -> &'static [(&'static str, &'static str)] {
    match (route.method, route.path.rsplit('/').next()) {
        ("GET", _) => &[],
        (_, Some("Invites")) => &[("Routing", r#"{"properties":{"queue_name":"shared"}}"#)],
        (_, Some("{participant}")) => &[("Status", "wrapup")],
        _ => &[("Status", "pause"), ("Routing", r#"{"status":"closed"}"#)],
    }
}

fn body(route: &Route, person: &str) -> Value {
    match (route.method, route.path) {
        ("POST", "/v1/messages") => json!({
            "channel": "chat", "from": format!("{person}-assigned"), "to": "us", "message_id": "again", "body": "Hello?",
        }),
        ("POST", "/v1/conversations/{id}/messages") => json!({
            "message_id": "a2", "body": "Here.",
            "media": [{"url": "https://files.example/a.jpg", "content_type": "image/jpeg"}],
        }),
        ("POST", "/v1/conversations/{id}/tasks") => json!({"queue": "shared"}),
        ("PUT", "/v1/agents/{id}") => json!({"availability": "available"}),
        _ => json!({}),
    }
}
