//! What is due of agents: wrap-ups end, who was absent is back, or its work goes back to the queues.

use super::sweep::Done;
use futures_util::{StreamExt as _, stream};
use hiatus_domain::agent::{Agent, GiveBackAt, HeldStatus};
use hiatus_domain::commands::absence::all_given_back;
use hiatus_domain::commands::complete::wrap_up_over;
use hiatus_domain::commands::due_of_agent::{Due, due};
use hiatus_domain::commands::give_back::{GiveBack, Gone};
use hiatus_domain::ids::{AgentId, TaskId};
use hiatus_domain::settings::OnAbsence;
use hiatus_lambda::Deps;
use hiatus_lambda::failure::chain;
use hiatus_lambda::give_back::{Step, held_task, paused_of, step_by_step, version_of};
use hiatus_lambda::sweep::Budget;
use hiatus_store::{Attempt, Committed, StoreError, Wanted};
use std::collections::HashSet;

/// How many agents of a shard are read at once.
const PAGE: usize = 100;
/// How many agents are worked on at once.
const AT_ONCE: usize = 8;

/// Takes what is due of agents, as far as there is time. What is left is due in the next sweep.
pub(crate) async fn sweep(deps: &Deps, budget: Budget) -> Result<Done, StoreError> {
    let (mut done, mut seen) = (Done::default(), HashSet::new());
    while !budget.is_spent() {
        let due = deps
            .store
            .due_agents(deps.clock.now(), PAGE + seen.len())
            .await?;
        let agents: Vec<_> = due
            .into_iter()
            .filter(|id| seen.insert(id.clone()))
            .collect();
        if agents.is_empty() {
            break;
        }
        let mut work = stream::iter(agents)
            .map(|id| async move {
                let taken = take(deps, &id).await;
                (taken, id)
            })
            .buffer_unordered(AT_ONCE);
        while let Some((taken, id)) = work.next().await {
            match taken {
                Ok(changed) => done.changed += u64::from(changed),
                Err(error) => {
                    tracing::error!(agent_id = %id, error = chain(&error), "the sweep failed on an agent");
                    done.failed += 1;
                }
            }
        }
    }
    Ok(done)
}

/// Takes all that is due of one agent; whether anything was.
pub(crate) async fn take(deps: &Deps, id: &AgentId) -> Result<bool, StoreError> {
    Ok(step_by_step(|| step(deps, id)).await? > 0)
}

async fn step(deps: &Deps, id: &AgentId) -> Result<Attempt<Step>, StoreError> {
    let agent = deps.store.read(Wanted::new().agent(id)).await?.agent(id)?;
    let now = deps.clock.now();
    let Some((agent, due)) = agent.and_then(|agent| due(&agent, now).map(|due| (agent, due)))
    else {
        return Ok(Attempt::Done(Step::Last));
    };
    let committed = match due {
        Due::WrapUpOver(task) => end_wrap_up(deps, &agent, &task).await?,
        Due::Back(back) => deps.store.commit_agent(&back).await?,
        Due::GiveBack(what) => give_back(deps, &agent, what).await?,
    };
    Ok(committed.attempt(Step::Made))
}

async fn end_wrap_up(deps: &Deps, agent: &Agent, task: &TaskId) -> Result<Committed, StoreError> {
    let version = version_of(deps, &task.conversation).await?;
    let over = wrap_up_over(agent, task, version, deps.clock.now());
    deps.store.commit_agent(&over).await
}

async fn give_back(deps: &Deps, agent: &Agent, what: GiveBackAt) -> Result<Committed, StoreError> {
    let give_back = GiveBack::by_system(Gone::Absent, deps.clock.now());
    let mut assigned = agent.tasks.iter();
    let assigned = assigned.find(|held| held.status == HeldStatus::Assigned);
    if let Some(held) = assigned.filter(|_| what.assigned == OnAbsence::Queue) {
        return held_task(deps, &give_back, agent, held).await;
    }
    // The list of what is paused may lag behind: the agent is done with once it shows nothing more.
    if what.paused == OnAbsence::Queue && paused_of(deps, &agent.id, &give_back).await? > 0 {
        return Ok(Committed::Yes);
    }
    match all_given_back(agent, deps.clock.now()).into_change() {
        Some(done) => deps.store.commit_agent(&done).await,
        None => Ok(Committed::Yes),
    }
}
