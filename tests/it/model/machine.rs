//! The system under test beside the model, step by step.

use super::centre::{Act, Answer, Centre, Clock, Is, NUDGE, RULES, Rules, Task, Time};
use super::observed::Observed;
use super::request::{NAMES, Request};
use super::step::{AGENTS, CUSTOMERS, Command, Leap, Plan, Step};
use crate::support::{EVE, World, events_agree};
use chrono::TimeDelta;
use proptest_state_machine::StateMachineTest;
use serde_json::{Value, json};
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::runtime::Runtime;

/// How long a bulk run can be read.
const RUNS_ARE_KEPT: TimeDelta = TimeDelta::days(30);

/// How many sequences and steps were tried, for the summary.
static TRIED: [AtomicU64; 2] = [AtomicU64::new(0), AtomicU64::new(0)];

/// A request, and whether it changed anything: one that found what it asks for already so leaves no
/// key behind, and is decided anew when it comes again.
#[derive(Clone)]
struct Sent {
    request: Request,
    at: Time,
    answer: Answer,
    done: bool,
}

/// What the model answers, and whether the request changed anything.
fn carried_out(model: &mut Centre, request: &Request) -> (Answer, bool) {
    let before = model.clone();
    let answer = model.carry_out(request);
    (answer, answer.is_ok() && *model != before)
}

pub(crate) struct Machine {
    runtime: Option<Runtime>,
    story: Option<Story>,
}

struct Story {
    world: World,
    model: Centre,
    observed: Observed,
    /// The conversations' ids, in the order in which they were opened.
    ids: Vec<String>,
    sent: Vec<Sent>,
    names: u32,
}

impl StateMachineTest for Machine {
    type SystemUnderTest = Self;
    type Reference = Plan;

    fn init_test(_: &Plan) -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let story = runtime.block_on(Story::begin());
        TRIED[0].fetch_add(1, Ordering::Relaxed);
        Self {
            runtime: Some(runtime),
            story: Some(story),
        }
    }

    fn apply(mut machine: Self, _: &Plan, step: Step) -> Self {
        TRIED[1].fetch_add(1, Ordering::Relaxed);
        if let (Some(runtime), Some(story)) = (&machine.runtime, &mut machine.story) {
            runtime.block_on(story.step(step));
        }
        machine
    }

    fn teardown(mut machine: Self, _: Plan) {
        if let (Some(runtime), Some(story)) = (&machine.runtime, &mut machine.story) {
            runtime.block_on(story.end());
        }
        let [sequences, steps] = [&TRIED[0], &TRIED[1]].map(|tried| tried.load(Ordering::Relaxed));
        println!("{sequences} sequences, {steps} steps");
    }
}

impl Story {
    async fn begin() -> Self {
        let world = World::off().await;
        world.system.go_quiet().await;
        let model = Centre::new(world.system.now());
        let (ids, sent) = (Vec::new(), Vec::new());
        let mut story = Self {
            world,
            model,
            observed: Observed::default(),
            ids,
            sent,
            names: 0,
        };
        story.step(Step::Settings(0)).await;
        // From the first read of a list on, it lacks nothing that is older than a moment.
        story.step(Step::Sweep).await;
        for agent in 0..2 {
            story
                .step(Step::Command(Command::Present {
                    agent,
                    ai: false,
                    available: true,
                    capacity: 1,
                    chats: None,
                }))
                .await;
        }
        story
    }

    async fn step(&mut self, step: Step) {
        let mut routed = false;
        match step {
            Step::Command(command) => self.command(command).await,
            Step::AtOnce(one, other) => self.at_once(one, other).await,
            Step::Again(n) => self.again(n).await,
            Step::Timer { customer } => self.fire(customer).await,
            Step::AgentTimer { agent } => {
                let event = json!({"agent_id": NAMES[agent]});
                self.world.invoke("reassign", event).await;
                self.model.fire_of_agent(agent);
            }
            Step::Sweep => {
                self.world.invoke("reassign", json!({"sweep": true})).await;
                self.model.sweep();
            }
            Step::RouteSweep => {
                self.world.invoke("route", json!({"sweep": true})).await;
                routed = true;
            }
            Step::TaskDelivered { customer } => {
                if let Some(n) = self.model.current(customer) {
                    self.deliver(
                        "task.queued",
                        json!({"conversation_id": self.ids[n], "queue": "default"}),
                    )
                    .await;
                    routed = true;
                }
            }
            Step::AgentDelivered { agent } => {
                self.deliver("agent.updated", json!({"agent_id": NAMES[agent]}))
                    .await;
                routed = true;
            }
            Step::Settle => {
                self.world.settle().await;
                routed = true;
            }
            Step::Leap(leap) => self.leap(leap),
            Step::Settings(n) => self.settings(n).await,
        }
        self.compare(routed).await;
    }

    async fn deliver(&self, kind: &str, detail: Value) {
        self.world
            .invoke("route", json!({"detail-type": kind, "detail": detail}))
            .await;
    }

    /// A request of this command, where there is something to ask for.
    fn request(&mut self, command: Command) -> Option<Request> {
        let about = match &command {
            Command::Write { .. }
            | Command::First { .. }
            | Command::Complete { .. }
            | Command::Present { .. }
            | Command::Bulk { .. } => None,
            Command::Say { customer, .. }
            | Command::Note { customer }
            | Command::Leave { customer, .. }
            | Command::Pause { customer, .. }
            | Command::Signal { customer, .. }
            | Command::Resume { customer, .. }
            | Command::Transfer { customer, .. }
            | Command::Take { customer, .. }
            | Command::Extend { customer, .. }
            | Command::Reactivate { customer, .. }
            | Command::Plan { customer, .. }
            | Command::End { customer, .. }
            | Command::Route { customer, .. } => Some(self.model.current(*customer)?),
        };
        let task = match &command {
            Command::Complete { agent } => Some(
                self.model.agents[*agent]
                    .hands
                    .iter()
                    .find(|held| held.wrapping)?
                    .clone(),
            ),
            _ => None,
        };
        self.names += 1;
        Some(Request {
            command,
            about,
            task,
            name: format!("r{}", self.names),
            at: self.model.now,
        })
    }

    async fn command(&mut self, command: Command) {
        if matches!(command, Command::Bulk { .. }) {
            // A run finds what the lists have; who reads them a moment later sees all of it.
            self.leap(Leap::Seconds(1));
            self.world.read("/v1/paused", EVE).await;
        }
        let Some(request) = self.request(command) else {
            return;
        };
        let (answer, body) = request.send(&self.world, &self.ids).await;
        let (expected, done) = carried_out(&mut self.model, &request);
        assert_eq!(answer, expected, "{request:?}: {body}");
        self.note(&body);
        self.sent.push(Sent {
            request,
            at: self.model.now,
            answer,
            done,
        });
    }

    /// The id of a conversation that was just opened.
    fn note(&mut self, body: &Value) {
        if body["outcome"] == "opened" {
            self.ids
                .push(body["conversation_id"].as_str().unwrap().to_owned());
        }
    }

    /// Two at once end as one after the other would.
    async fn at_once(&mut self, one: Command, other: Command) {
        let (Some(one), Some(other)) = (self.request(one), self.request(other)) else {
            return;
        };
        let ids = self.ids.clone();
        let (first, second) =
            futures_util::join!(one.send(&self.world, &ids), other.send(&self.world, &ids));
        self.note(&first.1);
        self.note(&second.1);
        let in_order = |one: &Request, other: &Request| {
            let mut model = self.model.clone();
            let carried_out = (carried_out(&mut model, one), carried_out(&mut model, other));
            (model, carried_out)
        };
        let (this_way, (a, b)) = in_order(&one, &other);
        let (other_way, (d, c)) = in_order(&other, &one);
        self.observed = Observed::read(&self.world, &self.ids).await;
        let mut ends = Vec::new();
        for (model, (one, other)) in [(this_way, (a, b)), (other_way, (c, d))] {
            let is = self.observed.as_centre(&self.world, &model).await;
            if (one.0, other.0) == (first.0, second.0) && same(&is, &model) {
                ends.push((model, [one.1, other.1]));
            }
        }
        let Some((model, [one_done, other_done])) = ends.into_iter().next() else {
            panic!(
                "no order explains {one:?}: {first:?} and {other:?}: {second:?}\n{:#?}",
                self.observed
            );
        };
        self.model = model;
        self.sent.push(Sent {
            request: one,
            at: self.model.now,
            answer: first.0,
            done: one_done,
        });
        self.sent.push(Sent {
            request: other,
            at: self.model.now,
            answer: second.0,
            done: other_done,
        });
    }

    /// The same request again changes nothing more, if it was carried out.
    async fn again(&mut self, n: usize) {
        let Some(at) = self.sent.len().checked_sub(n + 1) else {
            return;
        };
        let Sent { request, done, .. } = self.sent[at].clone();
        let expected: Option<Answer> = match &request.command {
            Command::Present { .. } => None,
            // It finds the run that it began, with what came of it.
            Command::Bulk { .. } => {
                let (answer, body) = request.send(&self.world, &self.ids).await;
                let is_kept = self.model.now - self.sent[at].at < RUNS_ARE_KEPT;
                let expected = if is_kept {
                    self.sent[at].answer
                } else {
                    Err("idempotency_key_reused")
                };
                assert_eq!(answer, expected, "again: {request:?}: {body}");
                return;
            }
            Command::First { customer, .. } => {
                // One that was refused is carried out now, if it can be.
                let near = [
                    self.model.current(*customer),
                    self.model.previous(*customer),
                ];
                let mut near = near.into_iter().flatten();
                if near.any(|n| self.model.conversations[n].history.contains(&request.name)) {
                    Some(Ok("done"))
                } else if done {
                    return;
                } else {
                    None
                }
            }
            Command::Write { customer, .. } => {
                let near = [
                    self.model.current(*customer),
                    self.model.previous(*customer),
                ];
                let known = near
                    .into_iter()
                    .flatten()
                    .any(|n| self.model.conversations[n].history.contains(&request.name));
                if !known {
                    return;
                }
                Some(Ok("duplicate"))
            }
            _ if done => Some(Ok("done")),
            _ => None,
        };
        let (answer, body) = request.send(&self.world, &self.ids).await;
        let (expected, done) = expected.map_or_else(
            || carried_out(&mut self.model, &request),
            |expected| (expected, false),
        );
        assert_eq!(answer, expected, "again: {request:?}: {body}");
        self.note(&body);
        self.sent[at].done |= done;
    }

    /// The timers of the customer's last two conversations fire, due or not.
    async fn fire(&mut self, customer: usize) {
        let last = [self.model.current(customer), self.model.previous(customer)];
        for n in last.into_iter().flatten() {
            let event = json!({"conversation_id": self.ids[n]});
            self.world.invoke("reassign", event).await;
            self.model.fire(n);
        }
    }

    fn leap(&mut self, leap: Leap) {
        let (due, exactly) = match leap {
            Leap::Seconds(seconds) => {
                let to = self.model.now + TimeDelta::seconds(seconds);
                (Some(to), true)
            }
            Leap::Due { customer, exactly } => (self.due_of(customer), exactly),
            Leap::DueOfAgent { agent, exactly } => {
                let hands = self.model.agents[agent].hands.iter();
                (hands.filter_map(|held| held.until).min(), exactly)
            }
        };
        let early = TimeDelta::milliseconds(i64::from(!exactly));
        let to = due.map(|due| due - early);
        if let Some(to) = to.filter(|to| *to > self.model.now) {
            self.world.pass_unnoticed(to - self.model.now);
            self.model.now = to;
        }
    }

    fn due_of(&self, customer: usize) -> Option<Time> {
        let conversation = &self.model.conversations[self.model.current(customer)?];
        match conversation.is {
            Is::Paused {
                until, reminders, ..
            } => reminders.next(until).or(Some(until)),
            Is::AwaitingRouting { until } | Is::WaitingFor { until, .. } => Some(until),
            Is::Left { until, plan, .. } => Some(plan.map_or(until, |step| step.at)),
            Is::With(_) => due_in_hand(&conversation.task),
            Is::Queued | Is::Closed => None,
        }
    }

    async fn settings(&mut self, n: usize) {
        let rules = RULES[n];
        self.world
            .settings(|settings| {
                settings["leave"] = json!({
                    "enabled": rules.leave,
                    "on_reply": if rules.custom_routing { "custom_routing" } else { "new_task" },
                    "window_seconds": rules.window,
                    "custom_routing_timeout_seconds": super::centre::ROUTING,
                    "unanswered": "allow",
                    "auto_after_seconds": rules.auto.unwrap_or(0),
                    "plans": { "chase": chase(rules) },
                    "plan": rules.plan.map(|_| "chase"),
                });
                settings["pause"] = json!({
                    "enabled": rules.pause, "time_limit_seconds": rules.limit, "at_capacity": rules.at_capacity, "hold_seconds": super::centre::HOLD,
                    "reminders_seconds": rules.reminder.into_iter().collect::<Vec<_>>(),
                });
                settings["history"]["retention_seconds"] = json!(315_360_000);
                settings["outbound"] = json!({
                    "chat": { "deliver": false, "reply_window_seconds": rules.reply.unwrap_or(0) },
                });
                settings["wrap_up"]["limit_seconds"] = json!(rules.wrap_up.unwrap_or(0));
                let routing = &mut settings["routing"];
                routing["weights"] = json!({ "chat": rules.chat });
                let answers = rules.answers;
                routing["answer_within_seconds"] = json!(answers.map_or(0, |it| it.within));
                routing["max_returns"] = json!(answers.map_or(2, |it| it.most));
                routing["return"] = match rules.returns {
                    None => json!({ "prefer": "nobody", "within_seconds": 86_400, "hold_seconds": 300 }),
                    Some(it) => json!({
                        "prefer": "last_agent", "within_seconds": it.within, "hold_seconds": it.hold,
                    }),
                };
            })
            .await;
        self.model.rules = Some(rules);
    }

    /// What is there is what the model says; where routing had its turn, whatever it gave was to be
    /// given.
    async fn compare(&mut self, routed: bool) {
        let before = std::mem::take(&mut self.observed);
        self.observed = Observed::read(&self.world, &self.ids).await;
        self.observed.check(&before, &self.world);
        let is = self.observed.as_centre(&self.world, &self.model).await;
        if routed {
            self.adopt(&is);
        }
        assert!(
            same(&is, &self.model),
            "is: {is:#?}\nshould be: {:#?}",
            self.model
        );
    }

    /// Which of several free agents gets a task is routing's business; that it is a free one is
    /// not.
    fn adopt(&mut self, is: &Centre) {
        for (n, now) in is.conversations.iter().enumerate() {
            let waits_for = match self.model.conversations[n].is {
                Is::Queued => None,
                Is::WaitingFor { agent, until } => {
                    let holds = self.model.agents[agent].may_have_a_slot(self.model.load(n));
                    (holds && self.model.now < until).then_some(agent)
                }
                _ => continue,
            };
            match now.is {
                Is::With(agent)
                    if self.model.agents[agent].is_free_for(self.model.load(n))
                        && self.is_for(n, waits_for, agent) =>
                {
                    self.model.give(n, agent);
                }
                Is::Queued if waits_for.is_none() => self.model.conversations[n].is = Is::Queued,
                _ => {}
            }
        }
    }

    /// Whether routing may give this agent the task that waits, for one agent alone or for everybody.
    fn is_for(&self, n: usize, waits_for: Option<usize>, agent: usize) -> bool {
        match waits_for {
            Some(only) => only == agent,
            None => !(self.model.conversations[n].task.humans_only && self.model.agents[agent].ai),
        }
    }

    /// Once everything is published and swept, nothing is due, nobody waits beside a free agent,
    /// and the events agree.
    async fn end(&mut self) {
        self.step(Step::Settle).await;
        self.step(Step::Sweep).await;
        self.step(Step::Settle).await;
        self.step(Step::RouteSweep).await;
        for (n, conversation) in self.model.conversations.iter().enumerate() {
            let id = &self.ids[n];
            match conversation.is {
                Is::Queued => {
                    let load = self.model.load(n);
                    let free = (0..AGENTS).find(|agent| {
                        self.is_for(n, None, *agent) && self.model.agents[*agent].is_free_for(load)
                    });
                    assert_eq!(free, None, "{id} waits beside a free agent");
                }
                Is::WaitingFor { agent, until } => {
                    let agent = &self.model.agents[agent];
                    let load = self.model.load(n);
                    let holds = agent.may_have_a_slot(load) && until > self.model.now;
                    assert!(holds && !agent.is_free_for(load), "{id} waits for nothing");
                }
                Is::Paused { until, .. }
                | Is::AwaitingRouting { until }
                | Is::Left {
                    until, plan: None, ..
                } => {
                    assert!(until > self.model.now, "{id} is overdue");
                }
                Is::Left {
                    plan: Some(step), ..
                } => {
                    assert!(step.at > self.model.now, "{id} has a step that is overdue");
                }
                Is::With(_) => {
                    let due = due_in_hand(&conversation.task);
                    let is_over = due.is_some_and(|due| due <= self.model.now);
                    assert!(!is_over, "{id} waits for an answer, or a reply, in vain");
                }
                Is::Closed => {}
            }
            events_agree(&self.world, id).await;
        }
        let now = self.model.now;
        let mut held = self.model.agents.iter().flat_map(|agent| &agent.hands);
        assert!(
            held.all(|held| held.until.is_none_or(|until| until > now)),
            "a wrap-up is overdue"
        );
        assert!(
            self.model
                .conversations
                .iter()
                .all(|conversation| conversation.customer < CUSTOMERS)
        );
    }
}

/// When its agent loses what it has in hand, if something comes of that by itself.
fn due_in_hand(task: &Task) -> Option<Time> {
    let answer = task.clock.as_ref().and_then(Clock::due);
    answer.or_else(|| task.silence?.due())
}

/// The steps of the plan that holds, if one does.
fn chase(rules: Rules) -> Value {
    let Some(plan) = rules.plan else {
        return json!([]);
    };
    let then = match plan.then {
        Act::Return => json!({ "after_seconds": plan.after, "do": "return" }),
        Act::Close => json!({ "after_seconds": plan.after, "do": "close" }),
        Act::Nudge => json!({ "after_seconds": plan.after, "do": "nudge", "text": NUDGE }),
    };
    json!([{ "after_seconds": plan.after, "do": "nudge", "text": NUDGE }, then])
}

/// The same, whatever the order in which an agent took its tasks.
fn same(is: &Centre, model: &Centre) -> bool {
    let sorted = |centre: &Centre| {
        let mut centre = centre.clone();
        centre
            .agents
            .iter_mut()
            .for_each(|agent| agent.hands.sort());
        centre
    };
    sorted(is) == sorted(model)
}
