//! The plan of a left conversation, changed while it goes on: its next step is skipped, or all of it is
//! canceled.

use super::leave::{going_on, pace_of};
use super::{Admitted, Command, Needs, Transition};
use crate::conversation::{ChannelState, Left};
use crate::event::{Cause, Event, EventKind};
use crate::plan::FollowUp;
use crate::refusal::Refusal;

/// Skips the next step; those behind it happen when they would. The agent who left, or a supervisor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SkipStep;

/// Cancels all that is left of the plan. The agent who left, or a supervisor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CancelPlan;

impl Command for SkipStep {
    const CAUSE: Cause = Cause::SkipStep;

    fn needs(&self) -> Needs<'_> {
        Needs {
            settings: true,
            ..Needs::default()
        }
    }

    fn decide(&self, scene: &Admitted<'_>) -> Result<Transition, Refusal> {
        let (left, plan) = in_force(scene)?;
        let behind = plan.behind(plan.at, &pace_of(left, scene.settings));
        Ok(changed::<Self>(scene, left, behind, EventKind::PlanSkipped))
    }
}

impl Command for CancelPlan {
    const CAUSE: Cause = Cause::CancelPlan;

    fn needs(&self) -> Needs<'_> {
        Needs::default()
    }

    fn decide(&self, scene: &Admitted<'_>) -> Result<Transition, Refusal> {
        let (left, _) = in_force(scene)?;
        Ok(changed::<Self>(scene, left, None, EventKind::PlanCanceled))
    }
}

/// The plan, for a caller who may change it.
fn in_force<'a>(scene: &Admitted<'a>) -> Result<(&'a Left, &'a FollowUp), Refusal> {
    let left = match &scene.conversation.state {
        ChannelState::Inactive(left) => left,
        ChannelState::Closed(_) => return Err(Refusal::ConversationClosed),
        state => return Err(Refusal::NotInactive(state.name())),
    };
    let caller = &scene.intent.caller;
    if left.agent.as_ref() != Some(&caller.id) && !caller.supervisor {
        return Err(Refusal::NotYourTask);
    }
    let plan = left.plan.as_deref().ok_or(Refusal::NoPlan)?;
    Ok((left, plan))
}

fn changed<C: Command>(
    scene: &Admitted<'_>,
    left: &Left,
    plan: Option<FollowUp>,
    event: EventKind,
) -> Transition {
    let actor = scene.intent.caller.acting_for_any(left.agent.as_ref());
    let left = going_on(left.clone(), plan);
    let event = Event {
        agent: left.agent.clone(),
        ..Event::of(event)
    };
    let next = scene
        .conversation
        .draft(&scene.provenance::<C>(actor))
        .state(ChannelState::Inactive(left))
        .event(event)
        .done();
    Transition::of(next)
}
