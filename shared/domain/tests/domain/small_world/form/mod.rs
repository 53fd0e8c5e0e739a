//! The normal form of a world: two worlds with the same one have the same future, so that only one
//! of them is explored.
//!
//! Versions, times, and the numbers of tasks, pauses, requests and conversations are relative to
//! what is there; what nobody can refer to any more is forgotten; and the two agents are
//! interchangeable, as are commands under way.

mod processes;

use super::deed::{Who, pause_name, signal_name, signal_outcome};
use super::process::{Phase, Process};
use super::stored::{conversation_place, place_of};
use super::world::World;
use crate::given::digest;
use hiatus_domain::agent::{Agent, AgentKind, Availability, HeldStatus};
use hiatus_domain::answer::Awaited;
use hiatus_domain::conversation::{Assignment, ChannelState, Conversation, Task, Work};
use hiatus_domain::settings::{AtCapacity, OnReply, Settings};
use hiatus_domain::signal::Fate;
use hiatus_domain::silence::SilenceClock;
use hiatus_domain::terms::{BackTo, WhilePaused};
use hiatus_domain::{Duration, Instant};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// A fingerprint of the normal form.
pub(crate) fn fingerprint(world: &World) -> u128 {
    let mut forms = Vec::with_capacity(4);
    for swapped in [false, true] {
        let mut order: Vec<&Process> = world.processes.iter().collect();
        forms.push(Form::of(world, &order, swapped));
        if order.len() > 1 {
            order.reverse();
            forms.push(Form::of(world, &order, swapped));
        }
    }
    let least = forms.into_iter().min().unwrap();
    let half = |seed: u8| {
        let mut hasher = DefaultHasher::new();
        (seed, &least).hash(&mut hasher);
        u128::from(hasher.finish())
    };
    (half(0) << 64) | half(1)
}

struct Form<'a> {
    world: &'a World,
    swapped: bool,
    /// Whether a message that finds its conversation itself is under way.
    has_message: bool,
    /// The conversations that something refers to, by their places.
    places: Vec<usize>,
    /// For each of them, the numbers of the tasks that something refers to, ascending.
    tasks: Vec<Vec<u32>>,
    pauses: Vec<u32>,
    names: Vec<u32>,
    out: Vec<i64>,
}

impl<'a> Form<'a> {
    fn of(world: &'a World, processes: &[&Process], swapped: bool) -> Vec<i64> {
        let mut names: Vec<u32> = Vec::new();
        for process in processes {
            if !names.contains(&process.name) {
                names.push(process.name);
            }
        }
        let has_message = processes.iter().any(|process| process.deed.arrives());
        let (places, tasks, pauses, out) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut form = Self {
            world,
            swapped,
            has_message,
            places,
            tasks,
            pauses,
            names,
            out,
        };
        form.refer(processes);
        form.stored();
        for process in processes {
            form.process(process);
        }
        form.out
    }

    fn put(&mut self, value: i64) {
        self.out.push(value);
    }

    fn refer(&mut self, processes: &[&Process]) {
        let stored = &self.world.stored;
        self.places.extend(stored.address);
        self.places
            .extend(stored.previous.filter(|_| self.has_message));
        self.places.extend(
            processes
                .iter()
                .filter(|it| !it.deed.arrives())
                .map(|it| it.place),
        );
        for process in processes {
            match &process.phase {
                Phase::Pointed {
                    address, previous, ..
                } => {
                    self.places
                        .extend([*address, *previous].into_iter().flatten());
                }
                Phase::Opening { follows, .. } => self.places.extend(*follows),
                Phase::Decided {
                    then_opens: Some(then),
                    ..
                } => self.places.push(then.follows),
                _ => {}
            }
        }
        let mut agents: Vec<&Agent> = stored.agents.iter().map(AsRef::as_ref).collect();
        for process in processes {
            match &process.phase {
                Phase::Agent { agent, .. } => agents.push(agent),
                Phase::Opening {
                    desk: Some(desk), ..
                } => agents.extend(&desk.agent),
                Phase::Decided { write, .. } => {
                    agents.extend(write.agents.iter().map(|(_, agent)| agent.as_ref()));
                }
                _ => {}
            }
        }
        let held: Vec<(usize, u32)> = agents
            .iter()
            .flat_map(|agent| &agent.tasks)
            .map(|held| {
                (
                    conversation_place(&held.task.conversation),
                    held.task.number,
                )
            })
            .collect();
        self.places.extend(held.iter().map(|(place, _)| *place));
        self.places
            .retain(|place| *place < stored.conversations.len());
        self.places.sort_unstable();
        self.places.dedup();
        for place in self.places.clone() {
            let conversation = &stored.conversations[place];
            let mut numbers: Vec<u32> = held
                .iter()
                .filter(|(of, _)| *of == place)
                .map(|(_, number)| *number)
                .collect();
            numbers.extend([conversation.task_count, conversation.task_count + 1]);
            if let ChannelState::Pause(paused) = &conversation.state {
                numbers.push(paused.task);
            }
            numbers.sort_unstable();
            numbers.dedup();
            self.tasks.push(numbers);
        }
    }

    fn rank(&self, place: usize) -> i64 {
        self.places
            .iter()
            .position(|other| *other == place)
            .map_or(-1, as_number)
    }

    fn number(&self, place: usize, number: u32) -> i64 {
        let Some(numbers) = self
            .places
            .iter()
            .position(|other| *other == place)
            .map(|rank| &self.tasks[rank])
        else {
            return -1;
        };
        numbers
            .iter()
            .rev()
            .position(|other| *other == number)
            .map_or(-1, as_number)
    }

    fn agent_of(&self, place: usize) -> i64 {
        as_number(if self.swapped { 1 - place } else { place })
    }

    fn who(&self, who: Who) -> i64 {
        match who {
            Who::Agent(place) => self.agent_of(place),
            Who::Sue => 2,
        }
    }

    fn pause(&mut self, pause: u32) -> i64 {
        let known = self.pauses.iter().position(|other| *other == pause);
        as_number(known.unwrap_or_else(|| {
            self.pauses.push(pause);
            self.pauses.len() - 1
        }))
    }

    /// How long until then; what is past is past.
    fn until(&self, at: Instant) -> i64 {
        (at - self.world.now).num_milliseconds().max(0)
    }

    fn since(&self, at: Instant) -> i64 {
        (self.world.now - at).num_milliseconds()
    }

    fn stored(&mut self) {
        let stored = &self.world.stored;
        let address = stored.address.map_or(-1, |place| self.rank(place));
        let previous = stored
            .previous
            .filter(|_| self.has_message)
            .map_or(-1, |place| self.rank(place));
        self.out.extend([address, previous]);
        self.settings(&stored.settings);
        for place in self.places.clone() {
            self.conversation(place, &stored.conversations[place]);
            for name in self.names.clone() {
                let there = stored
                    .messages
                    .iter()
                    .any(|row| (row.place, row.name) == (place, name));
                self.put(i64::from(there));
            }
        }
        for place in if self.swapped { [1, 0] } else { [0, 1] } {
            self.agent(&stored.agents[place]);
        }
        for name in self.names.clone() {
            let carried_out = self.world.effects.contains(&name);
            let anywhere = stored.messages.iter().any(|row| row.name == name);
            self.put(i64::from(carried_out) + 2 * i64::from(anywhere));
        }
    }

    fn settings(&mut self, settings: &Settings) {
        self.put(i64::from(settings.leave.enabled));
        self.on_reply(settings.leave.on_reply);
    }

    fn on_reply(&mut self, on_reply: OnReply) {
        self.put(i64::from(on_reply == OnReply::CustomRouting));
    }

    fn conversation(&mut self, place: usize, conversation: &Conversation) {
        let there = self
            .world
            .stored
            .conversations
            .get(place)
            .map_or(0, |there| there.version);
        let rank = self.rank(place);
        self.put(rank);
        self.put(difference(there, conversation.version));
        self.put(i64::from(conversation.queue.as_str() == "vip"));
        let number = self.number(place, conversation.task_count);
        self.put(number);
        for name in self.names.clone() {
            let name = digest(&name.to_string());
            self.put(i64::from(
                conversation
                    .recent_keys
                    .as_slice()
                    .iter()
                    .any(|known| known.key == name),
            ));
        }
        self.signal(conversation);
        match &conversation.state {
            ChannelState::Active(Work::Task(task)) => self.task(place, task),
            ChannelState::Active(Work::AwaitingRouting { deadline }) => {
                let until = self.until(*deadline);
                self.out.extend([2, until]);
            }
            ChannelState::Inactive(left) => {
                let until = self.until(left.expires_at);
                let leaver = left.agent.as_ref();
                let leaver = leaver.map_or(-1, |agent| self.agent_of(place_of(agent)));
                let plan = left.plan.as_ref();
                let (step, due) = plan.map_or((0, 0), |it| (i64::from(it.step), self.until(it.at)));
                self.out.extend([3, until, leaver, step, due]);
                self.on_reply(left.policy.on_reply);
                // Whether a plan may speak.
                self.put(i64::from(conversation.last_message.is_unanswered()));
            }
            ChannelState::Pause(paused) => {
                let pause = self.pause(pause_name(&paused.id));
                let agent = self.agent_of(place_of(&paused.agent));
                let (until, task) = (
                    self.until(paused.reassign_at),
                    self.number(place, paused.task),
                );
                self.out.extend([
                    4,
                    pause,
                    agent,
                    until,
                    task,
                    i64::from(paused.at_capacity == AtCapacity::Wait),
                    i64::from(paused.kind == AgentKind::Ai),
                    i64::from(paused.terms.wait.is_some()),
                    i64::from(paused.goes_to() == BackTo::Agent),
                    i64::from(paused.terms.on_reply == WhilePaused::Wake),
                    // How far it can still be extended.
                    self.until(paused.at + Duration::minutes(4)),
                    self.until(paused.at + Duration::minutes(5)),
                ]);
            }
            ChannelState::Closed(closed) => {
                // Only the next message asks for it.
                let asked = self.world.stored.address == Some(place) || self.has_message;
                let until = if asked {
                    self.until(closed.purge_at)
                } else {
                    0
                };
                self.out.extend([5, until]);
            }
        }
    }

    /// What is known of the one signal, and whether it still counts for a pause that begins.
    fn signal(&mut self, conversation: &Conversation) {
        let known = conversation.signal(&signal_name());
        self.put(known.map_or(0, |known| match &known.fate {
            Fate::Over(_) => 1,
            Fate::Given { outcome, .. } => {
                let approved = i64::from(*outcome == signal_outcome(true));
                2 + approved + 2 * i64::from(known.counts(self.world.now))
            }
        }));
    }

    fn task(&mut self, place: usize, task: &Task) {
        let number = self.number(place, task.number);
        self.out
            .extend([1, number, i64::from(task.queue.as_str() == "vip")]);
        self.put(i64::from(task.humans_only));
        self.put(i64::from(task.returns));
        let awaited = match task.answer_clock().map(|clock| clock.awaited) {
            None => -1,
            Some(Awaited::Nothing) => -2,
            Some(Awaited::Escalated) => -3,
            Some(Awaited::AnswerBy(at)) => self.until(at),
        };
        self.put(awaited);
        let silent = task.silence().map(SilenceClock::due_at);
        self.put(match silent {
            None => -1,
            Some(None) => -2,
            Some(Some(at)) => self.until(at),
        });
        let agent = match &task.assignment {
            Assignment::Assigned { agent, .. } => self.agent_of(place_of(agent)),
            Assignment::Pending {
                reserved_for: None, ..
            } => 2,
            Assignment::Pending {
                reserved_for: Some(reservation),
                ..
            } => {
                self.put(self.until(reservation.until));
                3 + self.agent_of(place_of(&reservation.agent))
            }
        };
        self.put(agent);
    }

    fn agent(&mut self, agent: &Agent) {
        let there = self.world.stored.agents[place_of(&agent.id)].version;
        let availability = match agent.availability {
            Availability::Available => 0,
            Availability::Away => 1,
            Availability::Offline => 2,
        };
        let version = difference(there, agent.version);
        self.out
            .extend([version, availability, i64::from(agent.capacity.total)]);
        self.put(i64::from(agent.is_human()));
        let mut tasks: Vec<i64> = Vec::new();
        for held in &agent.tasks {
            let place = conversation_place(&held.task.conversation);
            let wrapping = i64::from(held.status == HeldStatus::Wrapping);
            tasks.push(
                (self.rank(place) * 100 + self.number(place, held.task.number)) * 2 + wrapping,
            );
        }
        tasks.sort_unstable();
        self.put(as_number(tasks.len()));
        self.out.extend(tasks);
        for name in self.names.clone() {
            let name = digest(&name.to_string());
            self.put(i64::from(
                agent
                    .recent_keys
                    .as_slice()
                    .iter()
                    .any(|known| known.key == name),
            ));
        }
    }
}

fn as_number(position: usize) -> i64 {
    i64::try_from(position).unwrap()
}

fn difference(there: u64, version: u64) -> i64 {
    version.cast_signed() - there.cast_signed()
}
