//! A command as a request of the API, and what the answer says.

use super::centre::{Answer, Held, Time, channel};
use super::step::{AGENTS, Asks, Bulk, Command, Ends, Who as Place};
use crate::support::{ADMIN, CHANNEL, Call, EVE, ROUTER, Who, World, agent};
use chrono::TimeDelta;
use serde_json::{Value, json};

pub(crate) const NAMES: [&str; AGENTS] = ["alice", "bob", "carol"];

/// Customers' messages have so few ids, some of which agents' messages have, too: they differ only
/// in their content, which is the name of the attempt.
const COLLIDING: usize = 3;

/// A request that can be sent again: the same name is the same attempt.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    pub(crate) command: Command,
    /// The conversation that it is about.
    pub(crate) about: Option<usize>,
    /// The wrap-up that it completes.
    pub(crate) task: Option<Held>,
    /// Its idempotency key, or the message's id.
    pub(crate) name: String,
    /// When it was made.
    pub(crate) at: Time,
}

fn who(place: Place) -> Who<'static> {
    NAMES.get(place).map_or(EVE, |name| agent(name))
}

fn queue_or_agent(to: usize) -> Value {
    NAMES.get(to).map_or_else(
        || json!({"queue": "default"}),
        |name| json!({"agent_id": name}),
    )
}

fn back_to(back: bool) -> &'static str {
    if back { "agent" } else { "queue" }
}

/// A signal gives the approvals.
const APPROVALS: Who<'static> = ("approvals", "signal");

/// How the names of signals begin, and of what came out.
pub(crate) const SIGNAL: &str = "signal-";

fn signal(n: usize) -> String {
    format!("{SIGNAL}{n}")
}

/// What waits in a queue that nobody has looked at yet is found by the queue's name.
fn order(channel: &str, what: Bulk) -> Value {
    let (what, with) = match what {
        Bulk::Wake => ("wake", json!({})),
        Bulk::Resume => ("resume", json!({})),
        Bulk::Transfer => ("transfer", json!({"queue": "default"})),
        Bulk::Extend => ("extend", json!({"by_seconds": 60})),
        Bulk::End => ("end", json!({"wrap_up": false})),
    };
    let filter = json!({"channel": channel, "queue": "default"});
    json!({"filter": filter, "do": what, "with": with})
}

fn presence(ai: bool, available: bool, (total, chats): (u32, Option<u32>)) -> Value {
    let capacity = match chats {
        Some(chats) => json!({"total": total, "channels": {"chat": chats}}),
        None => json!(total),
    };
    let availability = if available { "available" } else { "away" };
    let kind = if ai { "ai" } else { "human" };
    json!({"kind": kind, "availability": availability, "capacity": capacity, "queues": ["default"]})
}

impl Request {
    fn pause(&self, wrap_up: bool, asks: Asks) -> Value {
        let Asks::For { terms, ends, wait } = asks else {
            return json!({"wrap_up": wrap_up, "again": true});
        };
        let on_reply = if terms.wake { "wake" } else { "stay" };
        let mut body =
            json!({"wrap_up": wrap_up, "then": back_to(terms.back), "on_reply": on_reply});
        match ends {
            Ends::AtLimit => {}
            Ends::After(seconds) => body["reassign_after_seconds"] = json!(seconds),
            Ends::Until(seconds) => {
                body["until"] = json!((self.at + TimeDelta::seconds(seconds)).to_rfc3339());
            }
        }
        if let Some(wait) = wait {
            body["wait"] = json!({
                "signal": signal(wait.signal), "timeout_seconds": wait.timeout, "on_timeout": back_to(wait.back),
            });
        }
        body
    }

    /// Sends it to this system, in which the conversations have these ids.
    pub(crate) async fn send(&self, world: &World, ids: &[String]) -> (Answer, Value) {
        let call = self.call(world, ids);
        if matches!(self.command, Command::Bulk { .. }) {
            return run_to_its_end(world, call.key(&self.name)).await;
        }
        let answer = match self.command {
            Command::Write { .. } | Command::First { .. } | Command::Present { .. } => {
                call.send().await
            }
            _ => call.key(&self.name).send().await,
        };
        // A first word is answered with the conversation: a new one is 201.
        let opened = matches!(self.command, Command::First { .. }) && answer.status == 201;
        let mut answer = answer;
        if opened {
            answer.body = json!({"outcome": "opened", "conversation_id": answer.body["id"]});
        }
        let word = |member: &str, none| answer.body[member].as_str().map_or(none, known);
        let said = if answer.status < 300 {
            Ok(word("outcome", "done"))
        } else {
            Err(word("code", "no code"))
        };
        (said, answer.body)
    }

    /// The number in its name.
    fn number(&self) -> usize {
        self.name[1..].parse().unwrap()
    }

    /// The addresses of a customer's message, in one of their spellings.
    fn spelled(&self, customer: usize) -> (String, &'static str) {
        match self.number() % 3 {
            0 => (format!("u{customer}"), "us"),
            1 => (format!(" u{customer}"), "us "),
            _ => (format!("sms:u{customer}"), "tel:us"),
        }
    }

    fn first_word(&self, customer: usize, leave: bool) -> Value {
        let (to, from) = self.spelled(customer);
        let then = if leave { "leave" } else { "stay" };
        let id = self.number().to_string();
        json!({"channel": channel(customer), "from": from, "to": to, "message_id": id, "body": self.name, "then": then})
    }

    fn completion(&self, ids: &[String]) -> String {
        let task = self.task.as_ref();
        let task = task.map_or_else(String::new, |held| {
            format!("{}.{}", ids[held.conversation], held.task)
        });
        format!("/v1/tasks/{task}/complete")
    }

    fn message(&self, customer: usize, quiet: bool) -> Value {
        let (from, to) = self.spelled(customer);
        let id = self.number() % COLLIDING;
        json!({"channel": channel(customer), "from": from, "to": to, "message_id": id, "body": self.name, "wake": !quiet})
    }

    fn word(&self) -> Value {
        json!({"message_id": self.number().to_string(), "body": self.name})
    }

    fn note(&self) -> Value {
        json!({"note_id": self.name, "text": self.name})
    }

    fn call(&self, world: &World, ids: &[String]) -> Call {
        let id = self.about.map_or("", |n| &ids[n]);
        let on = |who, what: &str, body: Value| world.command(who, id, what).json(&body);
        match &self.command {
            Command::Write { customer, quiet } => {
                let body = self.message(*customer, *quiet);
                world.call("POST", "/v1/messages", CHANNEL).json(&body)
            }
            Command::First {
                agent: place,
                customer,
                leave,
            } => {
                let body = self.first_word(*customer, *leave);
                let call = world.call("POST", "/v1/conversations", who(*place));
                call.json(&body)
            }
            Command::Note { .. } => on(EVE, "notes", self.note()),
            Command::Say { who: place, .. } => on(who(*place), "messages", self.word()),
            Command::Leave {
                who: place,
                wrap_up,
                stale,
                ..
            } => {
                let call = on(who(*place), "leave", json!({"wrap_up": wrap_up}));
                if *stale {
                    call.if_match("\"999999\"")
                } else {
                    call
                }
            }
            Command::Pause {
                who: place,
                wrap_up,
                asks,
                ..
            } => on(who(*place), "pause", self.pause(*wrap_up, *asks)),
            Command::Signal {
                signal: n, outcome, ..
            } => {
                let body = json!({"signal": signal(*n), "outcome": signal(*outcome)});
                on(APPROVALS, "signals", body)
            }
            Command::Resume { who: place, .. } => on(who(*place), "resume", json!({})),
            Command::Transfer {
                who: place,
                to,
                wrap_up,
                ..
            } => {
                let mut body = queue_or_agent(*to);
                body["wrap_up"] = json!(wrap_up);
                on(who(*place), "transfer", body)
            }
            Command::Take {
                who: place,
                taker,
                force,
                ..
            } => {
                let body = json!({"agent_id": NAMES[*taker], "force": force});
                on(who(*place), "take", body)
            }
            Command::Extend { who: place, by, .. } => {
                on(who(*place), "extend", json!({"by_seconds": by}))
            }
            Command::Plan {
                who: place, cancel, ..
            } => {
                let what = if *cancel { "plan/cancel" } else { "plan/skip" };
                on(who(*place), what, json!({}))
            }
            Command::Reactivate { who: place, .. } => on(who(*place), "reactivate", json!({})),
            Command::End {
                who: place,
                wrap_up,
                ..
            } => on(who(*place), "end", json!({"wrap_up": wrap_up})),
            Command::Route { to, .. } => on(ROUTER, "tasks", queue_or_agent(*to)),
            Command::Complete { agent: place } => {
                let path = self.completion(ids);
                world.call("POST", &path, who(*place)).json(&json!({}))
            }
            Command::Bulk { customer, what } => {
                let order = order(channel(*customer), *what);
                world.call("POST", "/v1/bulk", EVE).json(&order)
            }
            Command::Present {
                agent: place,
                ai,
                available,
                capacity,
                chats,
            } => {
                let body = presence(*ai, *available, (*capacity, *chats));
                world
                    .call("PUT", &format!("/v1/agents/{}", NAMES[*place]), ADMIN)
                    .json(&body)
            }
        }
    }
}

/// A bulk run about one conversation at most: what came of that one.
async fn run_to_its_end(world: &World, call: Call) -> (Answer, Value) {
    let answer = call.send().await;
    if answer.status == 422 {
        let code = answer.body["code"].as_str().map_or("no code", known);
        return (Err(code), answer.body);
    }
    let mut run = answer.is(202);
    let path = format!("/v1/bulk/{}", run["bulk_id"].as_str().unwrap());
    for _ in 0..5 {
        if run["state"] == "done" {
            break;
        }
        world.invoke("bulk", json!({"sweep": true})).await;
        run = world.read(&path, EVE).await;
    }
    assert_eq!(run["state"], "done", "{run}");
    let code = run["skipped"][0]["code"].as_str().map(known);
    let said = match (code, run["done"].as_u64()) {
        (Some(code), _) => Err(code),
        (None, Some(1)) => Ok("done"),
        (None, _) => Ok("nothing"),
    };
    (said, run)
}

/// Every word that the model says; another one is shown as it is by the comparison that fails.
fn known(text: &str) -> &'static str {
    const WORDS: [&str; 30] = [
        "no_pause_before",
        "wait_over",
        "signal_already_given",
        "idempotency_key_reused",
        "already_taken",
        "opened",
        "appended",
        "reactivated",
        "appended_while_paused",
        "appended_quietly",
        "woken",
        "duplicate",
        "version_mismatch",
        "conversation_closed",
        "leave_disabled",
        "pause_disabled",
        "not_your_task",
        "no_live_task",
        "not_active",
        "not_paused",
        "agent_unavailable",
        "agent_at_capacity",
        "task_exists",
        "not_found",
        "open_with_another_agent",
        "beyond_limit",
        "invalid",
        "not_inactive",
        "no_plan",
        "reply_window_closed",
    ];
    WORDS
        .into_iter()
        .find(|word| *word == text)
        .unwrap_or_else(|| panic!("the model does not know {text}"))
}
