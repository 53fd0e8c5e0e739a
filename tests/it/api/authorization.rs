//! The authorization matrix: every route of the table × every caller × every kind of object, each
//! with the answer that it must get. A route without a rule here fails.

use crate::support::{ADMIN, Answer, CHANNEL, EVE, World, agent};
use hiatus_api::routes::{ROUTES, Route, Scope};
use hiatus_tests::flex;
use serde_json::{Value, json};
use std::cell::Cell;

/// Who calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Caller {
    /// Nobody: no token.
    Nobody,
    /// A token that nobody issued.
    Forger,
    /// alice, with a token that has this and no other scope.
    Alice(&'static str),
}

/// The owner of the object that the route is called about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Object {
    /// alice's.
    Own,
    /// bob's.
    Others,
    /// It is there, and no agent has it.
    Nobodys,
    /// It is not there.
    Unknown,
}

const OBJECTS: [Object; 4] = [
    Object::Own,
    Object::Others,
    Object::Nobodys,
    Object::Unknown,
];
/// Scopes that Hiatus does not know, or not in this spelling; and none.
const NO_SCOPES: [&str; 6] = [
    "",
    "Agent",
    "agents",
    "admin,agent",
    "*",
    "supervisor\u{a0}agent",
];

/// What is answered: the status, and the code of a refusal.
type Verdict = (u16, Option<&'static str>);

const NOT_FOUND: Verdict = (404, Some("not_found"));
const NOT_YOURS: Verdict = (403, Some("not_your_task"));

const fn done(status: u16) -> Verdict {
    (status, None)
}

const fn conflict(code: &'static str) -> Verdict {
    (409, Some(code))
}

/// What a caller with a scope of the route gets.
fn rule(route: &Route, scope: Scope, object: Object) -> Verdict {
    let supervisor = scope == Scope::Supervisor;
    let work = |on_nobodys| on_work(object, supervisor, done(200), on_nobodys);
    let unless_supervisor = |verdict| if supervisor { verdict } else { NOT_YOURS };
    match route.key {
        "POST /v1/messages" | "POST /v1/conversations" | "POST /v1/live/ticket" => done(201),
        "POST /v1/customers/erase" | "POST /v1/bulk" | "POST /v1/topics/{topic}/wake" => done(202),
        // The messages of the matrix have no files.
        "GET /v1/conversations/{id}/messages/{seq}/media/{n}"
        | "GET /v1/customers/erasures/{id}"
        | "GET /v1/bulk/{id}"
        | "POST /v1/bulk/{id}/cancel"
        | "POST /v1/webhooks/{id}/deliveries/{event}/retry" => NOT_FOUND,
        "GET /v1/conversations"
        | "POST /v1/customers/export"
        | "GET /v1/paused"
        | "GET /v1/left"
        | "GET /v1/agents"
        | "GET /v1/queues"
        | "GET /v1/reports"
        | "GET /v1/reports/returns"
        | "GET /v1/policy"
        | "GET /v1/presets"
        | "GET /v1/customers"
        | "GET /v1/connections"
        | "GET /v1/webhooks"
        | "GET /v1/inbox"
        | "GET /v1/settings"
        | "PUT /v1/settings"
        | "PATCH /v1/settings"
        | "GET /v1/topics/{topic}" => done(200),
        "GET /v1/connections/{id}"
        | "PUT /v1/connections/{id}"
        | "DELETE /v1/connections/{id}"
        | "POST /v1/connections/{id}/rotate"
        | "POST /v1/connections/{id}/check"
        | "GET /v1/webhooks/{id}"
        | "PUT /v1/webhooks/{id}"
        | "DELETE /v1/webhooks/{id}"
        | "POST /v1/webhooks/{id}/rotate"
        | "POST /v1/webhooks/{id}/test"
        | "GET /v1/webhooks/{id}/deliveries" => {
            on_connection(route.method, object == Object::Unknown)
        }
        "GET /v1/agents/{id}" | "GET /v1/agents/{id}/tasks" | "POST /v1/agents/{id}/heartbeat" => {
            on_agent(object, supervisor, NOT_FOUND)
        }
        "DELETE /v1/agents/{id}" if object == Object::Unknown => NOT_FOUND,
        "DELETE /v1/agents/{id}" => done(204),
        // It makes the agent that is not there.
        "PUT /v1/agents/{id}" => on_agent(object, supervisor || scope == Scope::Admin, done(200)),
        "GET /v1/conversations/{id}" => {
            on_reading(object, supervisor || scope == Scope::Router, done(200))
        }
        "GET /v1/conversations/{id}/messages"
        | "GET /v1/conversations/{id}/notes"
        | "GET /v1/conversations/{id}/templates"
        | "GET /v1/conversations/{id}/events"
        | "POST /v1/conversations/{id}/read" => on_reading(object, supervisor, done(200)),
        "POST /v1/conversations/{id}/notes" => on_reading(object, supervisor, done(201)),
        "POST /v1/conversations/{id}/messages" => on_work(object, supervisor, done(201), NOT_YOURS),
        "POST /v1/conversations/{id}/leave" | "POST /v1/conversations/{id}/pause" => {
            work(unless_supervisor(conflict("no_live_task")))
        }
        "POST /v1/conversations/{id}/resume" | "POST /v1/conversations/{id}/extend" => {
            work(conflict("not_paused"))
        }
        // Whoever may give signals may about any conversation.
        "POST /v1/conversations/{id}/signals" => on_work(object, true, done(200), done(200)),
        "POST /v1/conversations/{id}/reactivate"
        | "POST /v1/conversations/{id}/plan/skip"
        | "POST /v1/conversations/{id}/plan/cancel" => work(conflict("not_inactive")),
        "POST /v1/conversations/{id}/take" if object == Object::Others && !supervisor => {
            conflict("already_taken")
        }
        // A transfer to a queue that nobody serves.
        "POST /v1/conversations/{id}/end"
        | "POST /v1/conversations/{id}/take"
        | "POST /v1/conversations/{id}/transfer" => work(unless_supervisor(done(200))),
        "POST /v1/tasks/{task_id}/complete" => work(conflict("not_wrapping")),
        // Custom routing has no work of its own: it gives whatever has no task its task.
        "POST /v1/conversations/{id}/tasks" => {
            on_work(object, true, done(201), conflict("task_exists"))
        }
        other => panic!("{other} has no rule: who may do it?"),
    }
}

/// A desk is its agent's and the supervisors'; whether another's is there, an agent does not get to
/// know.
fn on_agent(object: Object, supervisor: bool, on_unknown: Verdict) -> Verdict {
    match object {
        Object::Own => done(200),
        _ if !supervisor => (403, Some("forbidden")),
        Object::Unknown => on_unknown,
        Object::Others | Object::Nobodys => done(200),
    }
}

/// A connection is nobody's; putting makes one that is not there.
fn on_connection(method: &str, is_unknown: bool) -> Verdict {
    match method {
        "PUT" if is_unknown => done(201),
        "DELETE" if !is_unknown => done(204),
        _ if is_unknown => NOT_FOUND,
        _ => done(200),
    }
}

/// What is another agent's, or waits in a queue that the agent does not serve, is not there for it.
fn on_reading(object: Object, supervisor: bool, done: Verdict) -> Verdict {
    match object {
        Object::Own => done,
        Object::Others | Object::Nobodys if supervisor => done,
        Object::Others | Object::Nobodys | Object::Unknown => NOT_FOUND,
    }
}

/// Work is its agent's, and a supervisor acts for any agent.
fn on_work(object: Object, supervisor: bool, done: Verdict, on_nobodys: Verdict) -> Verdict {
    match object {
        Object::Own => done,
        Object::Others if supervisor => done,
        Object::Others => NOT_YOURS,
        Object::Nobodys => on_nobodys,
        Object::Unknown => NOT_FOUND,
    }
}

/// What any caller gets.
fn verdict(route: &Route, caller: Caller, object: Object) -> Verdict {
    match caller {
        // No token opens what asks for a signature, or for a password.
        _ if route.has_own_proof() => (401, Some("unauthorized")),
        Caller::Nobody | Caller::Forger => (401, Some("unauthorized")),
        Caller::Alice(scope) => {
            match Scope::parse(scope).filter(|scope| route.scopes.contains(scope)) {
                Some(scope) => rule(route, scope, object),
                None => (403, Some("forbidden")),
            }
        }
    }
}

/// A world with alice and bob, and a fresh conversation for whoever asks.
struct Stage {
    world: World,
    made: Cell<u32>,
}

impl Stage {
    async fn set() -> Self {
        let stage = Self {
            world: World::on().await,
            made: Cell::new(0),
        };
        stage.agents().await;
        stage
    }

    async fn agents(&self) {
        for name in ["alice", "bob"] {
            let body = json!({"availability": "available", "capacity": 100, "queues": [name]});
            let put = self.world.call("PUT", &format!("/v1/agents/{name}"), EVE);
            put.json(&body).send().await.is(200);
        }
        self.world.settle().await;
    }

    /// A conversation of this queue's agent, if it has one, in the state that the route needs.
    async fn conversation(&self, route: &Route, queue: &str) -> String {
        let n = self.made.replace(self.made.get() + 1);
        let custom = route.path == "/v1/conversations/{id}/tasks" && queue != "nobody";
        if custom {
            self.world
                .settings(|settings| settings["leave"]["on_reply"] = json!("custom_routing"))
                .await;
        }
        let id = self.writes(n, 1, queue).await;
        let before = match route.path {
            "/v1/conversations/{id}/resume" => Some(("pause", json!({"wrap_up": false}))),
            "/v1/conversations/{id}/extend" => Some((
                "pause",
                json!({"wrap_up": false, "reassign_after_seconds": 60}),
            )),
            "/v1/conversations/{id}/plan/skip" | "/v1/conversations/{id}/plan/cancel" => {
                let plan = json!([{"after_seconds": 60, "do": "close"}]);
                Some(("leave", json!({"wrap_up": false, "plan": plan})))
            }
            "/v1/conversations/{id}/reactivate" => Some(("leave", json!({"wrap_up": false}))),
            "/v1/tasks/{task_id}/complete" => Some(("leave", json!({"wrap_up": true}))),
            _ if custom => Some(("leave", json!({"wrap_up": false}))),
            _ => None,
        };
        if let Some((what, body)) = before.filter(|_| queue != "nobody") {
            self.world
                .command(agent(queue), &id, what)
                .json(&body)
                .send()
                .await
                .is(200);
        }
        if custom {
            self.writes(n, 2, queue).await;
            self.world
                .settings(|settings| settings["leave"]["on_reply"] = json!("new_task"))
                .await;
        }
        id
    }

    async fn writes(&self, customer: u32, message: u32, queue: &str) -> String {
        let body = json!({
            "channel": "chat", "from": format!("c{customer}"), "to": "us", "queue": queue,
            "message_id": message.to_string(), "body": "Hello.",
        });
        let answer = self
            .world
            .call("POST", "/v1/messages", CHANNEL)
            .json(&body)
            .send()
            .await
            .is(201);
        self.world.settle().await;
        answer["conversation_id"].as_str().unwrap().to_owned()
    }

    /// A connection, which is nobody's in particular.
    async fn connect(&self, id: &str) {
        let path = format!("/v1/connections/{id}");
        let body = json!({"provider": "webhook", "channel": "web", "business_address": id});
        let put = self.world.call("PUT", &path, ADMIN).json(&body);
        put.send().await.is(201);
    }

    /// An endpoint of webhooks, which is nobody's in particular either, and where nobody listens.
    async fn subscribe(&self, id: &str) {
        let path = format!("/v1/webhooks/{id}");
        let body =
            json!({"url": "http://127.0.0.1:9/", "events": ["agent.removed"], "enabled": false});
        let put = self.world.call("PUT", &path, ADMIN).json(&body);
        put.send().await.is(201);
    }

    /// What the route's path names.
    async fn id(&self, route: &Route, object: Object) -> String {
        let name = match object {
            Object::Own => "alice",
            Object::Others => "bob",
            Object::Nobodys => "nobody",
            Object::Unknown => "nothing",
        };
        if ["/v1/connections/", "/v1/hooks/"]
            .iter()
            .any(|start| route.path.starts_with(start))
        {
            let n = self.made.replace(self.made.get() + 1);
            if object != Object::Unknown {
                self.connect(&format!("c{n}")).await;
            }
            return format!("c{n}");
        }
        if route.path.starts_with("/v1/webhooks/") {
            let n = self.made.replace(self.made.get() + 1);
            if object != Object::Unknown {
                self.subscribe(&format!("e{n}")).await;
            }
            return format!("e{n}");
        }
        if route.path.starts_with("/v1/agents/") {
            // A supervisor's PUT makes the agent that was not there.
            let n = self.made.replace(self.made.get() + 1);
            return match object {
                Object::Unknown => format!("nothing{n}"),
                Object::Nobodys => "bob".to_owned(),
                Object::Own | Object::Others => name.to_owned(),
            };
        }
        if object == Object::Unknown || !route.path.contains('{') {
            return "nothing".to_owned();
        }
        self.conversation(route, name).await
    }

    async fn call(&self, route: &Route, caller: Caller, id: &str) -> Answer {
        let path = route
            .path
            .replace("{id}", id)
            .replace("{task_id}", &format!("{id}.1"))
            .replace("{topic}", "outage")
            .replace("{seq}", "1")
            .replace("{n}", "0")
            .replace("{event}", "nothing")
            .replace("{reference}", "01K00000000000000000000000-1");
        let path = flex::path(&path, id, "alice");
        let path = match route.key {
            "GET /v1/conversations" => format!("{path}?agent_id=me"),
            "GET /v1/presets" => format!("{path}?zone=UTC"),
            "GET /v1/customers" => format!("{path}?channel=chat&address=c1"),
            "GET /v1/reports" => format!("{path}?from=2026-01-01&to=2026-01-02"),
            "GET /v1/inbox" => format!("{path}?channel=chat&to=us&from=c1"),
            _ => path,
        };
        let call = match caller {
            Caller::Nobody => self.world.anonymous(route.method, &path),
            Caller::Forger => self
                .world
                .anonymous(route.method, &path)
                .header("authorization", "Bearer a.b.c"),
            Caller::Alice(scope) => self.world.call(route.method, &path, ("alice", scope)),
        };
        match self.body(route).await {
            Value::Null => call.send().await,
            body => call.json(&body).send().await,
        }
    }

    async fn body(&self, route: &Route) -> Value {
        let n = self.made.replace(self.made.get() + 1);
        match (route.method, route.path) {
            ("GET", _) => Value::Null,
            ("POST", "/v1/messages") => {
                json!({"channel": "sms", "from": format!("m{n}"), "to": "us", "queue": "nobody", "message_id": "1", "body": "Hello."})
            }
            ("POST", "/v1/conversations") => {
                json!({"channel": "sms", "to": format!("f{n}"), "from": "us", "message_id": "1", "body": "Hello.", "then": "leave"})
            }
            ("POST", "/v1/conversations/{id}/messages") => {
                json!({"message_id": format!("a{n}"), "body": "Hello."})
            }
            ("POST", "/v1/conversations/{id}/notes") => {
                json!({"note_id": format!("n{n}"), "text": "Hello."})
            }
            ("POST", "/v1/customers/export" | "/v1/customers/erase") => {
                json!({"channel": "chat", "address": "nobody"})
            }
            ("POST", "/v1/bulk") => {
                json!({"filter": {"queue": "bob"}, "do": "wake", "dry_run": true})
            }
            ("POST", "/v1/conversations/{id}/signals") => {
                json!({"signal": format!("s{n}"), "outcome": "done"})
            }
            ("POST", "/v1/conversations/{id}/read") => json!({"seq": 1}),
            ("POST", "/v1/conversations/{id}/extend") => json!({"by_seconds": 60}),
            ("POST", "/v1/conversations/{id}/tasks" | "/v1/conversations/{id}/transfer") => {
                json!({"queue": "nobody"})
            }
            ("PUT", "/v1/connections/{id}") => {
                json!({"provider": "webhook", "channel": "web", "business_address": format!("w{n}")})
            }
            ("PUT", "/v1/webhooks/{id}") => json!({"url": "https://a.example/", "events": ["*"]}),
            ("PUT", "/v1/settings") => self.world.read("/v1/settings", ADMIN).await,
            _ => json!({}),
        }
    }

    /// The conversation or agent as it is, where it is one that is there.
    async fn look(&self, route: &Route, id: &str) -> Option<Value> {
        let kind = ["agents", "connections", "webhooks"]
            .into_iter()
            .find(|kind| route.path.starts_with(&format!("/v1/{kind}/")))
            .unwrap_or("conversations");
        let answer = self
            .world
            .call("GET", &format!("/v1/{kind}/{id}"), EVE)
            .send()
            .await;
        (answer.status == 200).then_some(answer.body)
    }

    /// Tries one case. What is refused changes nothing.
    async fn case(&self, route: &Route, caller: Caller, object: Object, id: &str) {
        let about = format!("{} by {caller:?} on {object:?}", route.key);
        let wanted = verdict(route, caller, object);
        let before = if wanted.1.is_some() {
            self.look(route, id).await
        } else {
            None
        };
        let answer = self.call(route, caller, id).await;
        // Twilio's clients read numbers, and beside them what everybody else does.
        let problem = if route.is_twilios() {
            &answer.body["details"]
        } else {
            &answer.body
        };
        let seen = (answer.status, problem["code"].as_str());
        assert_eq!(seen, wanted, "{about}: {}", answer.body);
        if wanted.1.is_some() {
            assert_eq!(
                self.look(route, id).await,
                before,
                "{about} changed something"
            );
        }
        if answer.status == 204 {
            assert_eq!(self.look(route, id).await, None, "{about}");
            self.agents().await;
        }
        if wanted.0 == 401 {
            assert!(answer.headers.contains_key("www-authenticate"), "{about}");
        }
    }
}

#[tokio::test]
async fn every_route_by_every_caller_on_everybodys() {
    let stage = Stage::set().await;
    let mut callers = vec![Caller::Nobody, Caller::Forger];
    callers.extend(Scope::ALL.map(|scope| Caller::Alice(scope.as_str())));
    callers.extend(NO_SCOPES.map(Caller::Alice));
    let mut cases = 0;
    for route in ROUTES {
        for object in OBJECTS {
            // Those who are refused share one, which must stay as it is; whoever is not gets one to
            // change.
            let shared = stage.id(route, object).await;
            for caller in &callers {
                let refused = verdict(route, *caller, object).1.is_some();
                let id = if refused {
                    shared.clone()
                } else {
                    stage.id(route, object).await
                };
                stage.case(route, *caller, object, &id).await;
                cases += 1;
            }
        }
    }
    println!(
        "authorization: {cases} cases, {} routes, {} callers, {} objects",
        ROUTES.len(),
        callers.len(),
        OBJECTS.len()
    );
    assert_eq!(cases, ROUTES.len() * callers.len() * OBJECTS.len());
}
