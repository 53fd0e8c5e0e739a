//! Absence: how it begins, by itself where nobody has heard of an agent's desk for too long, and how it
//! ends.

use super::Decision;
use super::provenance::Provenance;
use crate::Instant;
use crate::agent::{Absence, Agent, Availability, GiveBackAt};
use crate::event::Cause;
use crate::settings::{AbsencePolicy, OnAbsence, RoutingPolicy};

/// The agent once its absence is over.
pub(crate) fn back(agent: &Agent, now: Instant) -> Agent {
    let provenance = Provenance::system(now, Cause::Presence);
    agent.next(&provenance, Vec::new(), |agent| {
        agent.availability = Availability::Available;
        agent.idle_since = now;
        agent.absence = None;
    })
}

/// The agent, once all of its work has gone back.
pub fn all_given_back(agent: &Agent, now: Instant) -> Decision<Agent> {
    let Some(absence) = agent.absence.as_ref() else {
        return Decision::Unchanged;
    };
    if absence.give_back.is_none() {
        return Decision::Unchanged;
    }
    let rest = Absence {
        give_back: None,
        ..absence.clone()
    };
    let provenance = Provenance::system(now, Cause::AgentAbsent);
    Decision::Commit(agent.next(&provenance, Vec::new(), |agent| {
        agent.absence = Some(rest).filter(|rest| rest.until.is_some());
    }))
}

/// Sets an available agent away whose desk gave its last sign too long ago.
pub fn lapse(
    agent: &Agent,
    last_sign: Instant,
    routing: &RoutingPolicy,
    now: Instant,
) -> Decision<Agent> {
    let is_present = now - last_sign < routing.presence;
    if !routing.has_leases() || is_present || !agent.is_available() {
        return Decision::Unchanged;
    }
    let provenance = Provenance::system(now, Cause::AgentAbsent);
    Decision::Commit(agent.next(&provenance, Vec::new(), |agent| {
        agent.availability = Availability::Away;
        agent.absence = begun(now, None, &routing.absence);
    }))
}

/// An absence that began then, under these rules; `None` where nothing is to happen.
pub(crate) fn begun(
    since: Instant,
    until: Option<Instant>,
    policy: &AbsencePolicy,
) -> Option<Absence> {
    let goes_back = [policy.paused, policy.assigned].contains(&OnAbsence::Queue);
    let give_back = goes_back.then(|| GiveBackAt {
        at: since + policy.grace,
        paused: policy.paused,
        assigned: policy.assigned,
    });
    let absence = Absence {
        since,
        until,
        give_back,
    };
    absence.due_at().is_some().then_some(absence)
}
