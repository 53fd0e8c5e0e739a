//! Reports: what a transition counts as, and the sums of that. A number of a report is the trail's: counting the
//! events of all trails by hand gives the same.

mod tally;

pub use tally::{Ended, Numbers, Tally, Total};

use crate::conversation::{Assignment, ChannelState, Conversation, Left, Paused, TaskReason};
use crate::event::{Cause, Event, EventKind};
use crate::ids::AgentId;
use crate::text::{ChannelName, QueueName};
use crate::{Duration, Instant, names};

/// One transition, as far as a report counts it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// When it happened.
    pub at: Instant,
    /// The conversation's channel.
    pub channel: ChannelName,
    /// What is counted; never nothing.
    pub facts: Vec<Fact>,
}

/// One thing that is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What.
    pub what: What,
    /// The agent it is counted for, if there is one.
    pub agent: Option<AgentId>,
    /// The queue it is counted for.
    pub queue: QueueName,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// `channel.left`.
    Left,
    /// `channel.reactivated`.
    Reactivated {
        /// How long it had been left, if an agent had left it.
        after: Option<Duration>,
        /// Whether its customer's reply did it.
        by_reply: bool,
    },
    /// What was left was closed.
    LeaveOver {
        /// How long it had been left.
        after: Duration,
    },
    /// `channel.paused`.
    Paused,
    /// A pause is over.
    PauseOver {
        /// How.
        how: PauseEnd,
        /// How long it lasted.
        after: Duration,
    },
    /// `task.assigned`.
    Assigned {
        /// Why there was a task.
        reason: TaskReason,
        /// How long it had waited in a queue, if it had.
        after: Option<Duration>,
        /// Whether it came back from a leave or a pause to the agent who had had the conversation's task before.
        same_agent: bool,
    },
    /// `task.transferred`.
    Transferred,
    /// `task.returned`, since there was no answer.
    Unanswered,
}

names! {
    /// How a pause ended, as a report counts it.
    pub enum PauseEnd {
        /// `channel.resumed`, before its time.
        Resumed = "resumed",
        /// Its time was over.
        Expired = "expired",
        /// Neither: it was transferred, taken, woken or ended, or its agent was gone.
        Otherwise = "otherwise",
    }
}

names! {
    /// What the rows of a report are.
    pub enum ReportBy {
        /// Days, in UTC.
        Day = "day",
        /// Queues.
        Queue = "queue",
        /// Agents.
        Agent = "agent",
        /// Channels.
        Channel = "channel",
    }
}

/// The reasons of tasks that are what came back from a leave or a pause.
const COMES_BACK: [TaskReason; 9] = [
    TaskReason::Reply,
    TaskReason::Reactivated,
    TaskReason::Resume,
    TaskReason::PauseExpired,
    TaskReason::PauseOver,
    TaskReason::Custom,
    TaskReason::Signal,
    TaskReason::FollowUp,
    TaskReason::Woken,
];

/// What the transition from one version of a conversation to the next counts as, if it is counted. What is erased
/// has no trail, and counts for nothing from then on.
pub fn counted(before: Option<&Conversation>, after: &Conversation) -> Option<Counted> {
    if after.is_erased() {
        return None;
    }
    let ended = before.and_then(|before| ended(before, after));
    let told = after.outbox.events.iter();
    let facts: Vec<_> = ended
        .into_iter()
        .chain(told.filter_map(|event| told_by(event, before, after)))
        .collect();
    (!facts.is_empty()).then(|| Counted {
        at: after.outbox.at,
        channel: after.channel.clone(),
        facts,
    })
}

/// The leave or the pause that this transition ends.
fn ended(before: &Conversation, after: &Conversation) -> Option<Fact> {
    match &before.state {
        ChannelState::Inactive(left) => leave_ended(left, after),
        ChannelState::Pause(paused) => pause_ended(paused, after),
        ChannelState::Active(_) | ChannelState::Closed(_) => None,
    }
}

fn leave_ended(left: &Left, after: &Conversation) -> Option<Fact> {
    let lasted = after.outbox.at - left.at;
    let what = if tells(after, EventKind::ChannelReactivated) {
        What::Reactivated {
            // A conversation that a quiet message opened was nobody's.
            after: left.agent.is_some().then_some(lasted),
            by_reply: after.outbox.cause == Cause::Message,
        }
    } else if left.agent.is_some() && !matches!(after.state, ChannelState::Inactive(_)) {
        What::LeaveOver { after: lasted }
    } else {
        return None;
    };
    Some(Fact {
        what,
        agent: left.agent.clone(),
        queue: after.queue.clone(),
    })
}

fn pause_ended(paused: &Paused, after: &Conversation) -> Option<Fact> {
    if matches!(&after.state, ChannelState::Pause(now) if now.id == paused.id) {
        return None;
    }
    let how = if after.outbox.cause == Cause::PauseExpired {
        PauseEnd::Expired
    } else if tells(after, EventKind::ChannelResumed) {
        PauseEnd::Resumed
    } else {
        PauseEnd::Otherwise
    };
    Some(Fact {
        what: What::PauseOver {
            how,
            after: after.outbox.at - paused.at,
        },
        agent: Some(paused.agent.clone()),
        queue: after.queue.clone(),
    })
}

fn tells(conversation: &Conversation, kind: EventKind) -> bool {
    let mut events = conversation.outbox.events.iter();
    events.any(|event| event.kind == kind)
}

/// What an event counts as by itself.
fn told_by(event: &Event, before: Option<&Conversation>, after: &Conversation) -> Option<Fact> {
    let origin = event.origin.as_ref();
    let what = match event.kind {
        EventKind::ChannelLeft => What::Left,
        EventKind::ChannelPaused => What::Paused,
        EventKind::TaskAssigned => assigned(event, before, after)?,
        EventKind::TaskTransferred => What::Transferred,
        EventKind::TaskReturned if after.outbox.cause == Cause::Unanswered => What::Unanswered,
        _ => return None,
    };
    // A transfer is counted for whom and where the work was before.
    let (agent, queue) = match (what, origin) {
        (What::Transferred, Some(origin)) => (origin.agent.clone(), &origin.queue),
        _ => (event.agent.clone(), &after.queue),
    };
    Some(Fact {
        what,
        agent,
        queue: queue.clone(),
    })
}

fn assigned(event: &Event, before: Option<&Conversation>, after: &Conversation) -> Option<What> {
    let task = after.live_task()?;
    let waited = before
        .and_then(Conversation::live_task)
        .filter(|waiting| waiting.number == task.number)
        .filter(|waiting| matches!(waiting.assignment, Assignment::Pending { .. }));
    let had = before.and_then(|before| before.holders.last());
    let is_back = COMES_BACK.contains(&task.reason);
    Some(What::Assigned {
        reason: task.reason,
        after: waited.map(|waiting| after.outbox.at - waiting.created_at),
        same_agent: is_back && had.is_some_and(|had| Some(&had.agent) == event.agent.as_ref()),
    })
}
