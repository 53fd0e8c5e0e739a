//! What is due of one conversation, by the state that it is in now: whatever a schedule or an index
//! said, this decides.

use hiatus_domain::Instant;
use hiatus_domain::answer::AnswerClock;
use hiatus_domain::commands::auto_leave::auto_leave;
use hiatus_domain::commands::come_back::Back;
use hiatus_domain::commands::expire::expire;
use hiatus_domain::commands::follow_up::follow_up;
use hiatus_domain::commands::reassign::reassign;
use hiatus_domain::commands::release_reservation::release_reservation;
use hiatus_domain::commands::remind::remind;
use hiatus_domain::commands::routing_timeout::routing_timeout;
use hiatus_domain::commands::unanswered::unanswered;
use hiatus_domain::commands::{Decision, Transition};
use hiatus_domain::conversation::{ChannelState, Conversation, Left, Task, Work};
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_domain::settings::Settings;
use hiatus_domain::terms::BackTo;
use hiatus_lambda::commands::{Beside, Concern};
use hiatus_lambda::{Deps, commands};
use hiatus_store::StoreError;

/// Does what is due of this conversation; whether anything was. Without the settings, no window is
/// closed.
pub(crate) async fn take(
    deps: &Deps,
    id: &ConversationId,
    settings: Option<&Settings>,
) -> Result<bool, StoreError> {
    let due = |conversation: &Conversation, beside: &Beside, now| {
        due(conversation, beside, settings, now)
    };
    commands::by_system_with(deps, id, concerned, due).await
}

/// What is due takes an agent's record, and the settings where a pause gives it to the agent, or a step of a
/// plan is due.
fn concerned(conversation: &Conversation, now: Instant) -> Concern {
    match &conversation.state {
        ChannelState::Pause(paused) if paused.reassign_at <= now => Concern {
            agent: conversation.back_with(now),
            settings: paused.goes_to() == BackTo::Agent,
        },
        ChannelState::Inactive(left) if is_planned(left, now) => Concern {
            agent: conversation.back_with(now),
            settings: true,
        },
        ChannelState::Active(Work::Task(task)) => Concern {
            agent: late(task, now).cloned(),
            settings: task.answer_clock().and_then(AnswerClock::due_at).is_none()
                && late(task, now).is_some(),
        },
        _ => Concern::default(),
    }
}

/// Whether a step of its plan is due.
fn is_planned(left: &Left, now: Instant) -> bool {
    left.plan.as_ref().is_some_and(|step| step.at <= now)
}

/// The agent whose time is over: for an answer, or with a customer who is silent.
fn late(task: &Task, now: Instant) -> Option<&AgentId> {
    let due_at = task.due_at()?;
    task.agent().filter(|_| due_at <= now)
}

fn due(
    conversation: &Conversation,
    beside: &Beside,
    settings: Option<&Settings>,
    now: Instant,
) -> Decision<Transition> {
    let agent = beside.agent.as_ref();
    let back = Back {
        agent,
        settings: beside.settings.as_ref(),
    };
    match &conversation.state {
        ChannelState::Pause(paused) => match reassign(conversation, &paused.id, back, now) {
            Decision::Unchanged => remind(conversation, &paused.id, now),
            over @ Decision::Commit(_) => over,
        },
        ChannelState::Inactive(left) if now < left.expires_at => follow_up(conversation, back, now),
        ChannelState::Inactive(_) => settings.map_or(Decision::Unchanged, |settings| {
            expire(conversation, settings, now)
        }),
        ChannelState::Active(Work::AwaitingRouting { .. }) => routing_timeout(conversation, now),
        ChannelState::Active(Work::Task(task)) => match task.reservation() {
            // Whatever has become of its agent.
            Some(reserved) if reserved.until <= now => release_reservation(conversation, None, now),
            Some(_) => Decision::Unchanged,
            None if task.answer_clock().and_then(AnswerClock::due_at).is_some() => {
                unanswered(conversation, agent, now)
            }
            None => auto_leave(conversation, agent, back.settings, now),
        },
        ChannelState::Closed(_) => Decision::Unchanged,
    }
}
