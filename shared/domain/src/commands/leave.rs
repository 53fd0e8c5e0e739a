//! Leave: the agent has answered and steps out; the conversation waits for the customer.

use super::work_in_hand::WorkInHand;
use super::{Admitted, Command, Needs, Transition};
use crate::Instant;
use crate::conversation::{ChannelState, Conversation, Left};
use crate::event::{Cause, Event, EventKind};
use crate::ids::AgentId;
use crate::policy::InForce;
use crate::refusal::Refusal;
use crate::settings::{Settings, Unanswered};
use crate::text::Topic;

/// Leaves the conversation: inactive, without a task, open for `leave.window_seconds`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leave {
    /// Whether the capacity stays in use until the wrap-up is completed.
    pub wrap_up: bool,
    /// Whether the customer's last message needs no answer.
    pub unanswered: bool,
    /// What it waits for, with others.
    pub topic: Option<Topic>,
}

impl Command for Leave {
    const CAUSE: Cause = Cause::Leave;

    fn needs(&self) -> Needs<'_> {
        Needs::OWNER_AND_SETTINGS
    }

    fn decide(&self, scene: &Admitted<'_>) -> Result<Transition, Refusal> {
        let (conversation, settings) = (scene.conversation, scene.settings);
        let work = WorkInHand::of::<Self>(scene)?;
        let rules = in_force(settings, conversation)?;
        let open_question = conversation.last_message.unanswered && !self.unanswered;
        if open_question && rules.leave.unanswered == Unanswered::Refuse {
            return Err(Refusal::Unanswered);
        }
        let left = Left {
            topic: self.topic.clone(),
            ..left_by(Some(work.holder), work.provenance.now, settings, rules)
        };
        let event = Event::of_task(EventKind::ChannelLeft, work.task).with_agent(work.holder);
        Ok(work.release_into(ChannelState::Inactive(left), event, self.wrap_up))
    }
}

/// What holds for a conversation that is to be left; refuses where leave is off.
pub(crate) fn in_force(
    settings: &Settings,
    conversation: &Conversation,
) -> Result<InForce, Refusal> {
    let rules = settings.in_force_for(conversation);
    if rules.leave.enabled && settings.channels.include(&conversation.channel) {
        Ok(rules)
    } else {
        Err(Refusal::LeaveDisabled)
    }
}

/// Left by this agent, or by nobody, under these rules.
pub(crate) fn left_by(
    agent: Option<&AgentId>,
    at: Instant,
    settings: &Settings,
    rules: InForce,
) -> Left {
    let expires_at = at + rules.leave.window;
    Left {
        agent: agent.cloned(),
        at,
        expires_at,
        kept_until: settings.purge_at(expires_at),
        policy: rules.leave,
        returns: settings.routing.returning.frozen(),
        scope: rules.scope,
        topic: None,
    }
}
