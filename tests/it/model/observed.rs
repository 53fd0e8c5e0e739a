//! The system as it is, read from its table, and the promises asked of it.

use super::centre::{
    Act, Agent, Awaited, Centre, Clock, Conversation, GoingOn, Held, Is, Known, Last, Load,
    Reminders, Returns, Silence, Task, Wait,
};
use super::invariants::{AT_EVERY_MOMENT, IN_EVERY_STEP, Present, Step};
use super::request::{NAMES, SIGNAL};
use super::step::{AGENTS, Terms};
use crate::support::World;
use chrono::TimeDelta;
use hiatus_domain::agent::{Agent as Record, AgentKind, HeldStatus};
use hiatus_domain::answer;
use hiatus_domain::conversation::{Assignment, ChannelState, Conversation as Stored, Paused, Work};
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_domain::message::{Author, Side};
use hiatus_domain::plan::{self, FollowUp};
use hiatus_domain::settings::{AtCapacity, OnReply, ReturnRule, Settings};
use hiatus_domain::signal::{Fate, Signal};
use hiatus_domain::terms::{BackTo, WhilePaused};
use hiatus_store::Wanted;

/// Everything that is stored.
#[derive(Debug, Clone, Default)]
pub(crate) struct Observed {
    pub(crate) conversations: Vec<Stored>,
    pub(crate) agents: Vec<Record>,
    pub(crate) settings: Settings,
}

impl Observed {
    /// Reads it.
    pub(crate) async fn read(world: &World, ids: &[String]) -> Self {
        let conversations: Vec<_> = ids
            .iter()
            .map(|id| ConversationId::parse(id.clone()).unwrap())
            .collect();
        let agents: Vec<_> = NAMES
            .iter()
            .map(|name| AgentId::parse(*name).unwrap())
            .collect();
        let wanted = conversations
            .iter()
            .fold(Wanted::new().settings(), Wanted::conversation);
        let batch = world
            .system
            .store()
            .read(agents.iter().fold(wanted, Wanted::agent))
            .await
            .unwrap();
        Self {
            conversations: conversations
                .iter()
                .map(|id| batch.conversation(id).unwrap().unwrap())
                .collect(),
            agents: agents
                .iter()
                .filter_map(|id| batch.agent(id).unwrap())
                .collect(),
            settings: batch.settings().unwrap(),
        }
    }

    /// Asks every promise, of the moment and of what one commit has changed since `before`.
    pub(crate) fn check(&self, before: &Self, world: &World) {
        let present = Present {
            now: world.system.now(),
            conversations: self.conversations.iter().collect(),
            agents: self.agents.iter().collect(),
            rules: &self.settings.routing,
        };
        for promise in AT_EVERY_MOMENT {
            promise(&present).unwrap();
        }
        for (n, after) in self.conversations.iter().enumerate() {
            let was = before.conversations.get(n);
            if after.version != was.map_or(0, |was| was.version) + 1 {
                continue;
            }
            self.check_step(before, was, after);
        }
    }

    fn check_step(&self, before: &Self, was: Option<&Stored>, after: &Stored) {
        // The agents that this conversation's commit has changed: those that were changed at all,
        // by one version.
        let changed = before
            .agents
            .iter()
            .zip(&self.agents)
            .filter(|(was, is)| was.id == is.id && was.version + 1 == is.version);
        let agents = changed.filter(|(_, is)| {
            is.outbox.cause == after.outbox.cause && is.outbox.at == after.outbox.at
        });
        let agents: Vec<_> = agents.collect();
        let more = self
            .conversations
            .iter()
            .zip(&before.conversations)
            .filter(|(is, was)| is.version != was.version)
            .count()
            > 1;
        if more {
            return;
        }
        let added = was.map_or(0, |was| was.last_message.seq) < after.last_message.seq;
        let message = added.then(|| hiatus_domain::message::Message {
            seq: after.last_message.seq,
            id: hiatus_domain::ids::MessageId::parse("any").unwrap(),
            from: match after.last_message.from {
                Side::System => Author::System,
                _ => Author::Customer(after.customer_address.clone()),
            },
            body: hiatus_domain::text::Body::parse("").unwrap(),
            at: after.last_message.at,
            sent_at: None,
            nature: hiatus_domain::message::Nature::of(
                hiatus_domain::message::MessageKind::Message,
                !after.last_message.quiet,
            ),
            media: Vec::new(),
            template: None,
        });
        let step = Step {
            before: was,
            after,
            agents: agents.clone(),
            message: message.as_ref(),
            settings: &self.settings,
        };
        for promise in IN_EVERY_STEP {
            promise(&step)
                .unwrap_or_else(|wrong| panic!("{wrong}\n{step:#?}", step = (was, after, &agents)));
        }
    }

    /// The same, as the model would put it.
    pub(crate) async fn as_centre(&self, world: &World, model: &Centre) -> Centre {
        let mut conversations = Vec::new();
        for (stored, of) in self.conversations.iter().zip(&model.conversations) {
            let messages = world
                .system
                .store()
                .messages(&stored.id, 0, 1_000)
                .await
                .unwrap();
            assert!(
                messages
                    .iter()
                    .zip(1..)
                    .all(|(message, seq)| message.seq == seq),
                "a gap in {}",
                stored.id
            );
            let history = messages
                .iter()
                .map(|message| message.body.as_str().to_owned())
                .collect();
            let notes = world.system.store().notes(&stored.id, None, 1_000);
            let notes = notes.await.unwrap().items;
            let mut notes: Vec<_> = notes
                .iter()
                .map(|note| note.text.as_str().to_owned())
                .collect();
            notes.sort();
            conversations.push(Conversation {
                customer: of.customer,
                is: is(stored),
                task: task(stored),
                tasks: stored.task_count,
                history,
                notes,
                signals: stored.signals.iter().map(known).collect(),
                last: stored.last_pause.as_deref().map(|last| Last {
                    terms: terms(&last.terms),
                    asked: last.terms.until.as_ref().map(|until| until.at),
                }),
                unanswered: stored.last_message.is_unanswered(),
                heard: stored.last_customer_at,
            });
        }
        let mut agents: [Agent; AGENTS] = Default::default();
        for record in &self.agents {
            agents[place(&record.id)] = Agent {
                known: true,
                ai: record.kind == AgentKind::Ai,
                available: record.is_available(),
                capacity: record.capacity.total,
                chats: record.capacity.channels.values().next().copied(),
                hands: self.hands(record),
            };
        }
        Centre {
            now: model.now,
            rules: model.rules,
            conversations,
            agents,
        }
    }

    fn hands(&self, record: &Record) -> Vec<Held> {
        let held = record.tasks.iter().map(|held| Held {
            conversation: self
                .conversations
                .iter()
                .position(|of| of.id == held.task.conversation)
                .unwrap(),
            task: held.task.number,
            wrapping: held.status == HeldStatus::Wrapping,
            until: held.until,
            load: Load {
                is_chat: held.channel.as_ref().unwrap().as_str() == "chat",
                weight: held.weight,
            },
        });
        held.collect()
    }
}

pub(crate) fn place(agent: &AgentId) -> usize {
    NAMES
        .iter()
        .position(|name| *name == agent.as_str())
        .unwrap()
}

fn terms(terms: &hiatus_domain::terms::Terms) -> Terms {
    Terms {
        back: terms.then == BackTo::Agent,
        wake: terms.on_reply == WhilePaused::Wake,
    }
}

/// Which signal, or which outcome, has this name.
fn number(name: &str) -> usize {
    name.strip_prefix(SIGNAL).unwrap().parse().unwrap()
}

fn known(known: &Signal) -> Known {
    Known {
        signal: number(known.name.as_str()),
        at: known.at,
        outcome: match &known.fate {
            Fate::Given { outcome, .. } => Some(number(outcome.as_str())),
            Fate::Over(_) => None,
        },
    }
}

/// Where there are none, what the model has of none.
fn reminders(paused: &Paused) -> Reminders {
    let stored = paused.reminders.as_deref();
    let before = stored.and_then(|stored| stored.before.first());
    Reminders {
        before: before.map(TimeDelta::num_seconds),
        since: stored.map_or(paused.at, |stored| stored.since),
        last: stored.and_then(|stored| stored.last),
    }
}

fn returns(rule: ReturnRule) -> Returns {
    Returns {
        within: rule.within.num_seconds(),
        hold: rule.hold.num_seconds(),
    }
}

fn going_on(plan: &FollowUp) -> GoingOn {
    let act = |act: &plan::Act| match act {
        plan::Act::Nudge(_) => Act::Nudge,
        plan::Act::Return => Act::Return,
        plan::Act::Close => Act::Close,
    };
    let then = plan.later.first();
    GoingOn {
        step: plan.step,
        at: plan.at,
        act: act(&plan.act),
        then: then.map(|step| (step.after.num_seconds(), act(&step.act))),
        ai: plan.kind == AgentKind::Ai,
    }
}

fn task(stored: &Stored) -> Task {
    let Some(task) = stored.live_task() else {
        return Task::default();
    };
    Task {
        humans_only: task.humans_only,
        returns: task.returns,
        silence: task.silence().map(|clock| Silence {
            lasts: clock.lasts.num_seconds(),
            since: clock.since,
        }),
        clock: task.answer_clock().map(|clock| Clock {
            within: clock.rule.within.num_seconds(),
            most: clock.rule.max_returns,
            awaited: match clock.awaited {
                answer::Awaited::Nothing => Awaited::Nothing,
                answer::Awaited::AnswerBy(by) => Awaited::AnswerBy(by),
                answer::Awaited::Escalated => Awaited::Escalated,
            },
        }),
    }
}

fn is(stored: &Stored) -> Is {
    match &stored.state {
        ChannelState::Active(Work::Task(task)) => match &task.assignment {
            Assignment::Assigned { agent, .. } => Is::With(place(agent)),
            Assignment::Pending {
                reserved_for: Some(reservation),
                ..
            } => Is::WaitingFor {
                agent: place(&reservation.agent),
                until: reservation.until,
            },
            Assignment::Pending {
                reserved_for: None, ..
            } => Is::Queued,
        },
        ChannelState::Active(Work::AwaitingRouting { deadline }) => {
            Is::AwaitingRouting { until: *deadline }
        }
        ChannelState::Inactive(left) => Is::Left {
            agent: left.agent.as_ref().map(place),
            since: left.at,
            until: left.expires_at,
            custom_routing: left.policy.on_reply == OnReply::CustomRouting,
            returns: left.returns.map(returns),
            plan: left.plan.as_deref().map(going_on),
        },
        ChannelState::Pause(paused) => Is::Paused {
            agent: place(&paused.agent),
            ai: paused.kind == AgentKind::Ai,
            task: paused.task,
            since: paused.at,
            until: paused.reassign_at,
            at_capacity: match paused.at_capacity {
                AtCapacity::Queue => "queue",
                AtCapacity::Wait => "wait",
                AtCapacity::Refuse => "refuse",
            },
            asked: paused.terms.until.as_ref().map(|until| until.at),
            terms: terms(&paused.terms),
            wait: paused.terms.wait.as_deref().map(|wait| Wait {
                signal: number(wait.signal.as_str()),
                back: wait.on_timeout == BackTo::Agent,
                times_out: wait.times_out,
            }),
            reminders: reminders(paused),
            returns: paused.returns.map(returns),
        },
        ChannelState::Closed(_) => Is::Closed,
    }
}
