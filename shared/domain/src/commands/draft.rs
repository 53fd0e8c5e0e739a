//! A draft of a conversation's next version: the version is incremented and the idempotency key
//! remembered once, however many things happen in one transition.

use super::provenance::Provenance;
use crate::Instant;
use crate::agent::{Agent, AgentKind};
use crate::answer::AnswerClock;
use crate::conversation::{
    Assignment, ChannelState, Conversation, Left, PassedOver, Paused, Reservation, Task,
    TaskReason, Work,
};
use crate::event::{Cause, Event, EventKind};
use crate::ids::AgentId;
use crate::message::{LastMessage, Message, Side};
use crate::priority::Priority;
use crate::settings::{OnReply, Settings};
use crate::signal::{Fate, Signal, Wait};
use crate::silence::SilenceClock;
use crate::text::{Address, Attributes, CustomerName, QueueName, Reason};

/// The properties of a new task.
#[derive(Debug)]
pub(crate) struct NewTask {
    pub(crate) reason: TaskReason,
    pub(crate) attributes: Option<Attributes>,
    pub(crate) note: Option<Reason>,
    /// Since when it has waited, if that is not now.
    pub(crate) queued_since: Option<Instant>,
    pub(crate) passed_over: Option<PassedOver>,
    pub(crate) humans_only: bool,
    /// How often it went back because there was no answer.
    pub(crate) returns: u32,
}

impl From<TaskReason> for NewTask {
    fn from(reason: TaskReason) -> Self {
        Self {
            reason,
            attributes: None,
            note: None,
            queued_since: None,
            passed_over: None,
            humans_only: false,
            returns: 0,
        }
    }
}

/// What a pause leaves behind in the queue: work of an AI goes to humans.
pub(crate) fn after_pause(reason: TaskReason, paused: &Paused) -> NewTask {
    NewTask {
        humans_only: paused.kind == AgentKind::Ai,
        note: paused.note.clone(),
        ..reason.into()
    }
}

/// What a pause leaves behind in an agent's hands.
pub(crate) fn taken_after_pause(reason: TaskReason, paused: &Paused) -> NewTask {
    NewTask {
        note: paused.note.clone(),
        ..reason.into()
    }
}

/// `channel.reassigned`: a pause ends without its agent.
pub(crate) fn reassigned_event(paused: &Paused) -> Event {
    Event::of_task(EventKind::ChannelReassigned, paused.task)
        .with_agent(&paused.agent)
        .with_pause(&paused.id)
}

/// `channel.resumed`: a pause ends in the hands of this agent.
pub(crate) fn resumed_event(paused: &Paused, agent: &Agent) -> Event {
    Event::of_task(EventKind::ChannelResumed, paused.task)
        .with_agent(&agent.id)
        .with_pause(&paused.id)
}

/// `pause.reply`: the customer wrote, and the conversation stays paused.
pub(crate) fn reply_event(paused: &Paused) -> Event {
    Event::of_task(EventKind::PauseReply, paused.task)
        .with_agent(&paused.agent)
        .with_pause(&paused.id)
}

/// What is left comes back by the rules in force when it was left: with this task, or to the owner's
/// routing. The task may be reserved.
pub(crate) fn on_return(
    draft: Draft,
    left: &Left,
    (task, reserved_for): (impl Into<NewTask>, Option<Reservation>),
    now: Instant,
) -> Draft {
    match left.policy.on_reply {
        OnReply::NewTask => draft.queued(task, reserved_for),
        OnReply::CustomRouting => draft.state(ChannelState::Active(Work::AwaitingRouting {
            deadline: now + left.policy.custom_routing_timeout,
        })),
    }
}

/// An unfinished version. Its events are in the order of the calls.
#[derive(Debug)]
#[must_use]
pub(crate) struct Draft(Conversation, Option<Box<Wait>>);

impl Conversation {
    /// Begins the next version as a copy of this one.
    pub(crate) fn draft(&self, provenance: &Provenance) -> Draft {
        let waited = match &self.state {
            ChannelState::Pause(paused) => paused.terms.wait.clone(),
            _ => None,
        };
        let next = Self {
            version: self.version + 1,
            turns: self.turns_until(provenance.now),
            recent_keys: self.recent_keys.with(provenance.key.as_ref()),
            outbox: provenance.outbox(Some(self.state.name()), Vec::new()),
            last_pause: match &self.state {
                ChannelState::Pause(paused) => Some(Box::new(paused.into())),
                _ => self.last_pause.clone(),
            },
            ..self.clone()
        };
        Draft(next, waited)
    }
}

impl Draft {
    /// The finished version. What is active remembers the pause before; and a wait that ended without its
    /// signal is remembered, so that whoever comes later is told.
    pub(crate) fn done(mut self) -> Conversation {
        if let (Some(wait), false) = (self.1, matches!(self.0.state, ChannelState::Pause(_))) {
            let over = Signal {
                fate: Fate::Over(wait.ended_by(self.0.outbox.cause)),
                at: self.0.outbox.at,
                name: wait.signal,
            };
            self.0.remember_signal(over);
        }
        if !matches!(self.0.state, ChannelState::Active(_)) {
            self.0.last_pause = None;
        }
        self.0
    }

    pub(crate) fn event(mut self, event: Event) -> Self {
        self.0.outbox.events.push(event);
        self
    }

    pub(crate) fn state(mut self, state: ChannelState) -> Self {
        self.0.state = state;
        self
    }

    pub(crate) fn queue(mut self, queue: QueueName) -> Self {
        self.0.queue = queue;
        self
    }

    /// Its last message so far.
    pub(crate) const fn last_message(&self) -> &LastMessage {
        &self.0.last_message
    }

    /// The signal was given, and nobody waits for it any more.
    pub(crate) fn signal(mut self, signal: Signal) -> Self {
        self.1 = self.1.filter(|wait| wait.signal != signal.name);
        self.0.remember_signal(signal);
        self
    }

    pub(crate) fn priority(mut self, priority: Priority) -> Self {
        self.0.priority = priority;
        self
    }

    pub(crate) fn attributes(mut self, attributes: Attributes) -> Self {
        self.0.attributes = Some(attributes);
        self
    }

    pub(crate) fn customer_name(mut self, name: CustomerName) -> Self {
        self.0.customer_name = Some(name);
        self
    }

    pub(crate) fn customer_alias(mut self, alias: Address) -> Self {
        self.0.customer_alias = Some(alias);
        self
    }

    /// As it is up to now.
    pub(crate) const fn conversation(&self) -> &Conversation {
        &self.0
    }

    /// The first version has no state before it.
    pub(crate) fn opening(mut self) -> Self {
        self.0.outbox.previous = None;
        self
    }

    /// Remembers whose task it was, so that its wrap-up is found.
    pub(crate) fn held_by(mut self, task: u32, holder: &AgentId) -> Self {
        self.0.remember_holder(task, holder);
        self
    }

    /// The message is in the history: `message.added`. Where an agent has the task, the customer waits
    /// for an answer, or has one, unless the message is quiet.
    pub(crate) fn message(mut self, message: &Message) -> Self {
        // Who left has said that what was asked until then needs no answer.
        let (from, quiet) = (message.from.side(), message.nature.is_quiet());
        let was_left = matches!(self.0.state, ChannelState::Inactive(_));
        if was_left && from == Side::Customer && !quiet {
            self.0.last_message.unanswered_since = None;
        }
        self.0.last_message = self.0.last_message.followed_by(message);
        self.0.last_customer_at = self.0.last_customer_at.max(message.heard_at());
        if from == Side::Agent {
            self.0.last_pause = None;
        }
        if let ChannelState::Active(Work::Task(task)) = &mut self.0.state
            && !quiet
        {
            task.heard(from, message.at);
        }
        self.event(Event::of(EventKind::MessageAdded))
    }

    /// Active, with a new task that waits for an agent, or for this one only: `task.queued`.
    pub(crate) fn queued(
        mut self,
        task: impl Into<NewTask>,
        reserved_for: Option<Reservation>,
    ) -> Self {
        let task = task.into();
        let assignment = Assignment::Pending {
            queued_since: task.queued_since.unwrap_or(self.0.outbox.at),
            reserved_for,
            passed_over: task.passed_over.clone(),
        };
        let task = self.new_task(task, assignment);
        let queued = Event::of_task(EventKind::TaskQueued, task.number);
        self.state(ChannelState::Active(Work::Task(task)))
            .event(queued)
    }

    /// Active, with a new task that this agent has at once, by the rules that hold for it now:
    /// `task.assigned`.
    pub(crate) fn assigned(
        mut self,
        task: impl Into<NewTask>,
        agent: &AgentId,
        settings: &Settings,
    ) -> Self {
        let assignment = self.to(agent, self.0.outbox.at, settings);
        let task = self.new_task(task.into(), assignment);
        self.given(task, agent)
    }

    /// Active, with a task that waited and that this agent has now, by the rules that hold for it:
    /// `task.assigned`.
    pub(crate) fn assign(self, task: &Task, agent: &AgentId, settings: &Settings) -> Self {
        let task = Task {
            assignment: self.to(agent, task.queued_since(), settings),
            ..task.clone()
        };
        self.given(task, agent)
    }

    fn given(self, task: Task, agent: &AgentId) -> Self {
        let assigned = Event::of_task(EventKind::TaskAssigned, task.number).with_agent(agent);
        self.state(ChannelState::Active(Work::Task(task)))
            .event(assigned)
    }

    fn to(&self, agent: &AgentId, queued_since: Instant, settings: &Settings) -> Assignment {
        let Conversation {
            outbox,
            last_message,
            ..
        } = &self.0;
        let rule = settings.routing.answer_rule();
        // Who writes first has spoken.
        let spoke = outbox.cause == Cause::Outbound;
        Assignment::Assigned {
            agent: agent.clone(),
            since: outbox.at,
            queued_since,
            answer: rule.map(|rule| {
                let clock = AnswerClock::started(rule, last_message.is_unanswered(), outbox.at);
                Box::new(clock)
            }),
            silence: settings.silence_of(&self.0).map(|lasts| SilenceClock {
                lasts,
                since: spoke.then_some(outbox.at),
            }),
        }
    }

    fn new_task(&mut self, task: NewTask, assignment: Assignment) -> Task {
        self.0.task_count += 1;
        Task {
            number: self.0.task_count,
            queue: self.0.queue.clone(),
            priority: self.0.priority,
            reason: task.reason,
            attributes: task.attributes,
            humans_only: task.humans_only,
            note: task.note,
            returns: task.returns,
            created_at: self.0.outbox.at,
            assignment,
        }
    }
}
