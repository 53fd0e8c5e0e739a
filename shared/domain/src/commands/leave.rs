//! Leave: the agent has answered and steps out; the conversation waits for the customer, perhaps by a plan.

use super::work_in_hand::WorkInHand;
use super::{Admitted, Command, Needs, Transition};
use crate::Instant;
use crate::agent::AgentKind;
use crate::conversation::{ChannelState, Conversation, Left};
use crate::event::{Cause, Event, EventKind};
use crate::ids::AgentId;
use crate::message::LastMessage;
use crate::plan::{FollowUp, Pace, Plan, PlanName};
use crate::policy::InForce;
use crate::refusal::Refusal;
use crate::settings::{LeavePolicy, Settings, Unanswered};
use crate::text::Topic;
use std::borrow::Cow;

/// Leaves the conversation: inactive, without a task, open for `leave.window_seconds`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leave {
    /// Whether the capacity stays in use until the wrap-up is completed.
    pub wrap_up: bool,
    /// Whether the customer's last message needs no answer.
    pub unanswered: bool,
    /// What it waits for, with others.
    pub topic: Option<Topic>,
    /// What happens while the customer is silent.
    pub plan: PlanWish,
}

/// The plan that an agent wishes for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum PlanWish {
    /// The one that the settings say.
    #[default]
    AsSet,
    /// One of theirs.
    Named(PlanName),
    /// One of its own.
    Own(Plan),
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
        let open_question = conversation.last_message.is_unanswered() && !self.unanswered;
        if open_question && rules.leave.unanswered == Unanswered::Refuse {
            return Err(Refusal::Unanswered);
        }
        let plan = self.plan.of(settings, &rules.leave)?;
        let left = Left {
            topic: self.topic.clone(),
            ..left_by(Some(work.holder), work.provenance.now, settings, rules)
        };
        let left = planned(
            left,
            plan,
            work.kind(),
            &conversation.last_message,
            settings,
        );
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
        plan: None,
    }
}

/// The same, with this plan for what an agent of this kind has left. It does not speak to a customer who had
/// the last word.
pub(crate) fn planned(
    left: Left,
    plan: Option<&Plan>,
    kind: AgentKind,
    last_message: &LastMessage,
    settings: &Settings,
) -> Left {
    let plan = plan.map(|plan| {
        if last_message.is_unanswered() {
            Cow::Owned(plan.without_nudges())
        } else {
            Cow::Borrowed(plan)
        }
    });
    let pace = pace_of(&left, settings);
    let begun = plan.and_then(|plan| FollowUp::begun(&plan, kind, left.at, &pace));
    going_on(left, begun)
}

/// The same, with what is left of its plan: what would happen once the window is over does not.
pub(crate) fn going_on(left: Left, plan: Option<FollowUp>) -> Left {
    let in_time = plan.filter(|step| step.at < left.expires_at);
    Left {
        plan: in_time.map(Box::new),
        ..left
    }
}

/// How the times of its plan are counted.
pub(crate) fn pace_of<'a>(left: &Left, settings: &'a Settings) -> Pace<'a> {
    Pace(settings.hours_of(left.policy.calendar.as_ref()))
}

impl PlanWish {
    fn of<'a>(
        &'a self,
        settings: &'a Settings,
        rules: &LeavePolicy,
    ) -> Result<Option<&'a Plan>, Refusal> {
        match self {
            Self::AsSet => Ok(settings.plan_of(rules)),
            Self::Named(name) => match settings.plans.get(name) {
                Some(plan) => Ok(Some(plan)),
                None => Err(Refusal::NoSuchPlan),
            },
            Self::Own(plan) => Ok(Some(plan)),
        }
    }
}
