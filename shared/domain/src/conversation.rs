//! The conversation: who talks to whom on which channel, its channel state, and the data that only
//! that state has.

use crate::address::Addresses;
use crate::agent::{Agent, AgentKind};
use crate::answer::AnswerClock;
use crate::event::{Cause, Outbox};
use crate::idempotency::RecentKeys;
use crate::ids::{AgentId, ConversationId, PauseId, TaskId};
use crate::message::{LastMessage, Side};
use crate::names;
use crate::plan::FollowUp;
use crate::policy::PolicyScope;
use crate::priority::Priority;
use crate::reminders::Reminders;
use crate::settings::{AtCapacity, LeavePolicy, OnReply, ReturnRule};
use crate::signal::{REMEMBERED_SIGNALS, Signal, SignalName};
use crate::silence::SilenceClock;
use crate::state_name::StateName;
use crate::terms::{BackTo, LastPause, Terms, WhilePaused};
use crate::text::{
    Address, Attributes, ChannelName, CustomerName, QueueName, Reason, Thread, Topic,
};
use crate::turn::Turns;
use crate::{Duration, Instant};

/// For how many past tasks a conversation remembers the agent, so that a supervisor finds whose
/// wrap-up a task is.
pub const REMEMBERED_HOLDERS: usize = 4;

/// A conversation: one aggregate, stored as one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversation {
    /// Its id, kept through every leave, pause and return.
    pub id: ConversationId,
    /// The version for optimistic concurrency: counts the transitions, this one included; 1 for the
    /// first.
    pub version: u64,
    /// The channel that it is on.
    pub channel: ChannelName,
    /// The customer's address on the channel.
    pub customer_address: Address,
    /// Our address on the channel.
    pub business_address: Address,
    /// The thread, on channels that have several for one customer.
    pub thread: Option<Thread>,
    /// Another address on the channel that is the same customer's: messages from there are of this conversation, too.
    pub customer_alias: Option<Address>,
    /// What the customer is called, where somebody has said so.
    pub customer_name: Option<CustomerName>,
    /// The queue of its tasks.
    pub queue: QueueName,
    /// The priority of its tasks; higher goes first.
    pub priority: Priority,
    /// Data for the owner's routing; Hiatus does not read it.
    pub attributes: Option<Attributes>,
    /// The conversation of these addresses before it, if it could still be read when this one
    /// opened.
    pub previous: Option<ConversationId>,
    /// When its first message was received.
    pub opened_at: Instant,
    /// Its last message; there is always one, since a message opens it.
    pub last_message: LastMessage,
    /// When its customer wrote last, as the channel says, or was heard here, if that was earlier: only what
    /// is said counts, wake whom it may. `None` where the customer has never written.
    pub last_customer_at: Option<Instant>,
    /// Whose turn it was, up to this version; `None` where a release before 0.2.0 has begun it.
    pub turns: Option<Turns>,
    /// How many tasks it has had.
    pub task_count: u32,
    /// The agents who held its most recent tasks, newest last.
    pub holders: Vec<Holder>,
    /// The channel state, with what only that state has.
    pub state: ChannelState,
    /// The pause before, of an active conversation whose agent has not written since.
    pub last_pause: Option<Box<LastPause>>,
    /// The last signals that were given, or waited for in vain; newest last.
    pub signals: Vec<Signal>,
    /// The idempotency keys of recent requests.
    pub recent_keys: RecentKeys,
    /// The events of the transition that made this version.
    pub outbox: Outbox,
}

/// Whose task it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The task's number.
    pub task: u32,
    /// The agent who held it.
    pub agent: AgentId,
}

/// The channel states, each with its own data: a pause without a due time, or an active
/// conversation without a task or a deadline, cannot be represented.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChannelState {
    /// Assigned to an agent, or waiting for one.
    Active(Work),
    /// Left: open until the customer replies or the window is over.
    Inactive(Left),
    /// Paused: the agent's, without a task, until resume or the limit.
    Pause(Paused),
    /// Closed: the next message opens another conversation.
    Closed(Closed),
}

/// What an active conversation waits for, or who works on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Work {
    /// A live task.
    Task(Task),
    /// The owner's routing creates the task; if it does not in time, the default task is created.
    AwaitingRouting {
        /// When the default task is created.
        deadline: Instant,
    },
}

/// A live task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// The n-th of its conversation.
    pub number: u32,
    /// The queue that it waits in or came from.
    pub queue: QueueName,
    /// Higher goes first.
    pub priority: Priority,
    /// Why there is a task.
    pub reason: TaskReason,
    /// Data from the owner's routing; Hiatus does not read it.
    pub attributes: Option<Attributes>,
    /// Whether routing gives it to no AI: it is what an AI's pause left behind.
    pub humans_only: bool,
    /// What the agent who handed it on wants the next one to know.
    pub note: Option<Reason>,
    /// How often it went back to its queue since the customer got an answer, because there was none.
    pub returns: u32,
    /// When it was created.
    pub created_at: Instant,
    /// Who has it.
    pub assignment: Assignment,
}

/// Who has a live task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Assignment {
    /// Nobody yet.
    Pending {
        /// Since when it has waited: its place among tasks of the same priority.
        queued_since: Instant,
        /// The agent whose next free slot it waits for (at capacity: `wait`).
        reserved_for: Option<Reservation>,
        /// The agent who gave it back.
        passed_over: Option<PassedOver>,
    },
    /// This agent.
    Assigned {
        /// The agent.
        agent: AgentId,
        /// Since when.
        since: Instant,
        /// Since when it had waited: the place that it gets back where it is given back.
        queued_since: Instant,
        /// How long its customer may wait for an answer, where there is a limit.
        answer: Option<Box<AnswerClock>>,
        /// How long its customer may be silent, likewise.
        silence: Option<SilenceClock>,
    },
}

/// An agent who gave a task back, or did not answer: routing gives it to somebody else, as long as
/// somebody else of its queue is free.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassedOver {
    /// The agent.
    pub agent: AgentId,
    /// Until when.
    pub until: Instant,
}

/// The reservation of a waiting task for one agent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reservation {
    /// The agent.
    pub agent: AgentId,
    /// When it ends and the task waits for the whole queue.
    pub until: Instant,
}

impl Reservation {
    /// Whether it still makes sense to wait in this queue for the agent with this record: the hold
    /// is not over, and the agent may get a free slot for a task of this channel again.
    pub fn holds(
        &self,
        agent: Option<&Agent>,
        (queue, channel): (&QueueName, &ChannelName),
        now: Instant,
    ) -> bool {
        now < self.until
            && agent.is_some_and(|agent| {
                agent.id == self.agent
                    && agent.takes_work_on(channel)
                    && agent.queues.contains(queue)
            })
    }
}

names! {
    /// Why there is a task.
    pub enum TaskReason {
        /// A message opened the conversation.
        New = "new",
        /// The customer of a left conversation replied, or of one that was paused until then.
        Reply = "reply",
        /// An agent took the left conversation up again.
        Reactivated = "reactivated",
        /// The agent resumed.
        Resume = "resume",
        /// A pause reached its limit.
        PauseExpired = "pause_expired",
        /// A pause reached its end, after which its agent wanted the conversation back.
        PauseOver = "pause_over",
        /// The owner's routing made it.
        Custom = "custom",
        /// The agent wrote first.
        Outbound = "outbound",
        /// The agent who had the conversation, or had paused it, was removed.
        AgentRemoved = "agent_removed",
        /// The agent who had the conversation, or had paused it, was absent for too long.
        AgentAbsent = "agent_absent",
        /// The agent who had the conversation let its customer wait for too long.
        Unanswered = "unanswered",
        /// It was transferred.
        Transfer = "transfer",
        /// It was taken out of other hands, or out of a pause.
        Take = "take",
        /// The signal came that a pause waited for.
        Signal = "signal",
        /// It was left, and its plan brought it back.
        FollowUp = "follow_up",
        /// It was left or paused, and a bulk run woke it.
        Woken = "woken",
    }
}

/// A left conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// Who left; nobody, where a quiet message opened the conversation.
    pub agent: Option<AgentId>,
    /// When.
    pub at: Instant,
    /// Until when a reply reactivates it; from that instant on a reply opens another conversation.
    pub expires_at: Instant,
    /// How long its history is kept, as promised when it was left: TTL must not remove it before.
    pub kept_until: Instant,
    /// The rules as they were when it was left.
    pub policy: LeavePolicy,
    /// How it comes back to the agent who left, where that one is preferred.
    pub returns: Option<ReturnRule>,
    /// By what the policy matched whose rules these are; `None` where there was none.
    pub scope: Option<PolicyScope>,
    /// What it waits for, with others.
    pub topic: Option<Topic>,
    /// What happens by itself, while the customer is silent, before the window is over.
    pub plan: Option<Box<FollowUp>>,
}

/// A paused conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paused {
    /// The fencing token of this pause's timer.
    pub id: PauseId,
    /// Whose it is.
    pub agent: AgentId,
    /// What that agent was when it paused.
    pub kind: AgentKind,
    /// The task that the pause ended.
    pub task: u32,
    /// When it began.
    pub at: Instant,
    /// When it goes back to the queue.
    pub reassign_at: Instant,
    /// The latest end that there was for it, where a calendar said so.
    pub latest: Option<Instant>,
    /// Why, in the agent's words.
    pub reason: Option<Reason>,
    /// What the agent wants the next one to know.
    pub note: Option<Reason>,
    /// What it waits for, with others.
    pub topic: Option<Topic>,
    /// The rule as it was when it was paused.
    pub at_capacity: AtCapacity,
    /// How long a task waits for one agent, as it was when it was paused.
    pub hold: Duration,
    /// How it comes back to the agent who paused, once the pause is over, where that one is preferred.
    pub returns: Option<ReturnRule>,
    /// What its agent asked for.
    pub terms: Terms,
    /// When its agent is reminded of it, where that is to be.
    pub reminders: Option<Box<Reminders>>,
    /// By what the policy matched whose rules these were; `None` where there was none.
    pub scope: Option<PolicyScope>,
}

/// A closed conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    /// When.
    pub at: Instant,
    /// When it stops being readable, and TTL may remove it.
    pub purge_at: Instant,
    /// Whether its leave window ran out, rather than somebody ending it.
    pub expired: bool,
}

impl ChannelState {
    /// The state's name.
    pub const fn name(&self) -> StateName {
        match self {
            Self::Active(_) => StateName::Active,
            Self::Inactive(_) => StateName::Inactive,
            Self::Pause(_) => StateName::Pause,
            Self::Closed(_) => StateName::Closed,
        }
    }
}

impl Paused {
    /// When its agent is reminded of it next, before it ends.
    pub fn next_reminder(&self) -> Option<Instant> {
        self.reminders.as_ref()?.next(self.reassign_at)
    }

    /// To whom it comes back when its time is up.
    pub fn goes_to(&self) -> BackTo {
        match &self.terms.wait {
            Some(wait) if wait.times_out => wait.on_timeout,
            _ => self.terms.then,
        }
    }
}

impl Task {
    /// A message of this side came.
    pub(crate) fn heard(&mut self, from: Side, now: Instant) {
        if from == Side::Agent {
            self.returns = 0;
        }
        if let Assignment::Assigned {
            answer, silence, ..
        } = &mut self.assignment
        {
            if let Some(clock) = answer {
                **clock = clock.heard(from, now);
            }
            *silence = silence.map(|clock| clock.heard(from, now));
        }
    }

    /// The agent who has it, if any.
    pub const fn agent(&self) -> Option<&AgentId> {
        match &self.assignment {
            Assignment::Assigned { agent, .. } => Some(agent),
            Assignment::Pending { .. } => None,
        }
    }

    /// Since when it has waited for an agent, or had waited when its agent got it.
    pub const fn queued_since(&self) -> Instant {
        match &self.assignment {
            Assignment::Pending { queued_since, .. }
            | Assignment::Assigned { queued_since, .. } => *queued_since,
        }
    }

    /// How long its customer may wait for its agent's answer, where there is a limit.
    pub fn answer_clock(&self) -> Option<&AnswerClock> {
        match &self.assignment {
            Assignment::Assigned { answer, .. } => answer.as_deref(),
            Assignment::Pending { .. } => None,
        }
    }

    /// How long its customer may be silent after its agent's answer, where there is a limit.
    pub const fn silence(&self) -> Option<&SilenceClock> {
        match &self.assignment {
            Assignment::Assigned { silence, .. } => silence.as_ref(),
            Assignment::Pending { .. } => None,
        }
    }

    /// When its agent loses it by itself, if that may happen: the customer waits for an answer, or is silent.
    pub fn due_at(&self) -> Option<Instant> {
        let answer = self.answer_clock().and_then(AnswerClock::due_at);
        answer.or_else(|| self.silence()?.due_at())
    }

    /// The agent who gave it back, while it waits.
    pub const fn passed_over(&self) -> Option<&PassedOver> {
        match &self.assignment {
            Assignment::Pending { passed_over, .. } => passed_over.as_ref(),
            Assignment::Assigned { .. } => None,
        }
    }

    /// Whether routing may give it to this agent: it waits in a queue that the agent serves, and neither
    /// for another agent alone nor for humans where the agent is none.
    pub fn is_for(&self, agent: &Agent) -> bool {
        if self.agent().is_some() || !agent.queues.contains(&self.queue) {
            return false;
        }
        match self.reservation() {
            Some(reserved) => reserved.agent == agent.id,
            None => agent.is_human() || !self.humans_only,
        }
    }

    /// Whether routing gives it to somebody else rather than to this agent, if it can.
    pub fn passes_over(&self, agent: &AgentId, now: Instant) -> bool {
        self.passed_over()
            .is_some_and(|passed| passed.agent == *agent && now < passed.until)
    }

    /// The reservation, if it waits for one agent only.
    pub const fn reservation(&self) -> Option<&Reservation> {
        match &self.assignment {
            Assignment::Pending { reserved_for, .. } => reserved_for.as_ref(),
            Assignment::Assigned { .. } => None,
        }
    }
}

impl Conversation {
    /// The key by which it is found while it is open.
    pub const fn addresses(&self) -> Addresses<'_> {
        Addresses {
            channel: &self.channel,
            ours: &self.business_address,
            theirs: &self.customer_address,
            thread: self.thread.as_ref(),
        }
    }

    /// All keys by which it is found: by the address that it was opened with, and by the customer's other one.
    pub fn all_addresses(&self) -> impl Iterator<Item = Addresses<'_>> {
        let own = self.addresses();
        let alias = self.customer_alias.as_ref();
        let alias = alias.map(|theirs| Addresses { theirs, ..own });
        std::iter::once(own).chain(alias)
    }

    /// The live task, if there is one.
    pub const fn live_task(&self) -> Option<&Task> {
        match &self.state {
            ChannelState::Active(Work::Task(task)) => Some(task),
            _ => None,
        }
    }

    /// The full id of its n-th task.
    pub fn task_id(&self, number: u32) -> TaskId {
        TaskId {
            conversation: self.id.clone(),
            number,
        }
    }

    /// Its owner: the agent who has its task or paused it. This agent is its participant.
    pub const fn owner(&self) -> Option<&AgentId> {
        match &self.state {
            ChannelState::Active(Work::Task(task)) => task.agent(),
            ChannelState::Pause(paused) => Some(&paused.agent),
            _ => None,
        }
    }

    /// The agent who left it, while it is left.
    pub const fn leaver(&self) -> Option<&AgentId> {
        match &self.state {
            ChannelState::Inactive(left) => left.agent.as_ref(),
            _ => None,
        }
    }

    /// What it waits for, with others, while it is left or paused.
    pub const fn topic(&self) -> Option<&Topic> {
        match &self.state {
            ChannelState::Inactive(left) => left.topic.as_ref(),
            ChannelState::Pause(paused) => paused.topic.as_ref(),
            ChannelState::Active(_) | ChannelState::Closed(_) => None,
        }
    }

    /// For whom its next task is first of all, by its rules: the agent who left it or paused it, if that was
    /// not too long ago. Not where the owner's routing makes the task.
    pub fn comes_back_to(&self, now: Instant) -> Option<Reservation> {
        let (rule, agent, since) = match &self.state {
            ChannelState::Inactive(left) if left.policy.on_reply == OnReply::NewTask => {
                (left.returns?, left.agent.as_ref()?, left.at)
            }
            // No timer gives an AI's work to an AI.
            ChannelState::Pause(paused)
                if paused.kind == AgentKind::Human && paused.terms.then == BackTo::Queue =>
            {
                (paused.returns?, &paused.agent, paused.at)
            }
            _ => return None,
        };
        (now - since <= rule.within).then(|| Reservation {
            agent: agent.clone(),
            until: now + rule.hold,
        })
    }

    /// The agent whose record says how it comes back: the one who asked for it, or the one for whom it is
    /// first of all.
    pub fn back_with(&self, now: Instant) -> Option<AgentId> {
        match &self.state {
            ChannelState::Pause(paused) if paused.goes_to() == BackTo::Agent => {
                Some(paused.agent.clone())
            }
            _ => self.comes_back_to(now).map(|reserved| reserved.agent),
        }
    }

    /// The same, for what comes back by a customer's message: what is paused does only on such terms.
    pub fn woken_with(&self, now: Instant) -> Option<AgentId> {
        match &self.state {
            ChannelState::Pause(paused) => match (paused.terms.on_reply, paused.terms.then) {
                (WhilePaused::Wake, BackTo::Agent) => Some(paused.agent.clone()),
                (WhilePaused::Wake, BackTo::Queue) => {
                    self.comes_back_to(now).map(|reserved| reserved.agent)
                }
                (WhilePaused::Stay | WhilePaused::Notify, _) => None,
            },
            _ => self.back_with(now),
        }
    }

    /// Whether this record of the owner is at least as new as the conversation. The live task and
    /// the owner's record of it are written in one transaction, so a record that does not hold the
    /// task is stale: a batch read is not a snapshot of the table.
    pub fn agrees_with(&self, agent: Option<&Agent>) -> bool {
        let Some((task, owner)) = self
            .live_task()
            .and_then(|task| Some((task, task.agent()?)))
        else {
            return true;
        };
        agent.is_some_and(|agent| {
            agent.id == *owner && agent.held(&self.task_id(task.number)).is_some()
        })
    }

    /// Whether it is gone for every reader, whether or not TTL has removed it yet.
    pub fn is_purged(&self, now: Instant) -> bool {
        // An erased one is gone even for a reader whose clock is behind.
        self.is_erased()
            || matches!(&self.state, ChannelState::Closed(closed) if now >= closed.purge_at)
    }

    /// Whether its customer was erased: what is left of it is about to be removed.
    pub fn is_erased(&self) -> bool {
        self.outbox.cause == Cause::Erase
    }

    /// The agent who held that task, if it is recent enough to be remembered.
    pub fn holder_of(&self, task: u32) -> Option<&AgentId> {
        self.holders
            .iter()
            .find(|holder| holder.task == task)
            .map(|holder| &holder.agent)
    }

    /// Whether a customer's message would still go into this conversation.
    pub fn is_open(&self, now: Instant) -> bool {
        match &self.state {
            ChannelState::Active(_) | ChannelState::Pause(_) => true,
            ChannelState::Inactive(left) => now < left.expires_at,
            ChannelState::Closed(_) => false,
        }
    }

    /// What it knows of a signal.
    pub fn signal(&self, name: &SignalName) -> Option<&Signal> {
        self.signals.iter().find(|known| known.name == *name)
    }

    pub(crate) fn remember_signal(&mut self, signal: Signal) {
        self.signals.retain(|known| known.name != signal.name);
        self.signals.push(signal);
        let surplus = self.signals.len().saturating_sub(REMEMBERED_SIGNALS);
        self.signals.drain(..surplus);
    }

    pub(crate) fn remember_holder(&mut self, task: u32, agent: &AgentId) {
        self.holders.push(Holder {
            task,
            agent: agent.clone(),
        });
        let surplus = self.holders.len().saturating_sub(REMEMBERED_HOLDERS);
        self.holders.drain(..surplus);
    }
}
