//! Presence as a lease: an available agent whose desk has given no sign for too long is set away.

use super::Done;
use hiatus_domain::agent::Agent;
use hiatus_domain::commands::absence::lapse;
use hiatus_domain::ids::AgentId;
use hiatus_domain::settings::RoutingPolicy;
use hiatus_lambda::Deps;
use hiatus_store::{Attempt, StoreError, Wanted, until_committed};

/// The rules for leases, where there are any.
pub(super) struct Leases<'a>(Option<&'a RoutingPolicy>);

impl<'a> Leases<'a> {
    /// Where the rules are not known, no lease lapses.
    pub(super) fn of(rules: Option<&'a RoutingPolicy>) -> Self {
        Self(rules.filter(|rules| rules.has_leases()))
    }

    /// Those of these agents who are present, and what was done with the others. The lease of an agent
    /// who was available before there were leases begins now.
    pub(super) async fn renewed(
        &self,
        deps: &Deps,
        available: Vec<Agent>,
    ) -> Result<(Vec<Agent>, Done), StoreError> {
        let mut done = Done::default();
        let Some(routing) = self.0 else {
            return Ok((available, done));
        };
        let ids: Vec<_> = available.iter().map(|agent| agent.id.clone()).collect();
        let signs = deps.store.heartbeats(&ids).await?;
        let (now, mut present) = (deps.clock.now(), Vec::new());
        for agent in available {
            match signs.get(&agent.id) {
                None => deps.store.put_heartbeat(&agent.id, now).await?,
                Some(last) if lapse(&agent, *last, routing, now).into_change().is_some() => {
                    let lapsed = end_lease(deps, &agent.id, routing).await;
                    done.add(&Done::of(lapsed.map(|()| 0), agent.id.as_str()));
                    continue;
                }
                Some(_) => {}
            }
            present.push(agent);
        }
        Ok((present, done))
    }
}

/// Decided on what is there now: a heartbeat may have come meanwhile.
async fn end_lease(deps: &Deps, id: &AgentId, routing: &RoutingPolicy) -> Result<(), StoreError> {
    until_committed(|| async move {
        let signs = deps.store.heartbeats(std::slice::from_ref(id)).await?;
        let agent = deps.store.read(Wanted::new().agent(id)).await?.agent(id)?;
        let (Some(last), Some(agent)) = (signs.get(id), agent) else {
            return Ok(Attempt::Done(()));
        };
        match lapse(&agent, *last, routing, deps.clock.now()).into_change() {
            Some(away) => Ok(deps.store.commit_agent(&away).await?.attempt(())),
            None => Ok(Attempt::Done(())),
        }
    })
    .await
}
