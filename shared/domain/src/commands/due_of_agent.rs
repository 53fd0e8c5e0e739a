//! What is due of an agent: a wrap-up has lasted for long enough, an absence is over, or its grace is.

use super::absence::back;
use crate::Instant;
use crate::agent::{Agent, GiveBackAt};
use crate::ids::TaskId;

/// What is due of an agent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Due {
    /// The wrap-up of this task is over: [`wrap_up_over`](super::complete::wrap_up_over).
    WrapUpOver(TaskId),
    /// The absence is over: the agent is available again. Commit this.
    Back(Box<Agent>),
    /// The grace is over: this work goes back, then
    /// [`all_given_back`](super::absence::all_given_back).
    GiveBack(GiveBackAt),
}

/// What is due of this agent now, if anything is. An agent who is back in time keeps its work, even
/// where the timer is late.
pub fn due(agent: &Agent, now: Instant) -> Option<Due> {
    let is_over = |until: Instant| until <= now;
    let mut tasks = agent.tasks.iter();
    if let Some(held) = tasks.find(|held| held.until.is_some_and(is_over)) {
        return Some(Due::WrapUpOver(held.task.clone()));
    }
    let absence = agent.absence.as_ref()?;
    if absence.until.is_some_and(is_over) {
        return Some(Due::Back(Box::new(back(agent, now))));
    }
    let give_back = absence.give_back?;
    is_over(give_back.at).then_some(Due::GiveBack(give_back))
}
