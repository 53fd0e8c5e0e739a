//! Absence: the agent comes back by itself, or its work goes back to the queues.

use crate::given::{MS, agent, request};
use crate::worlds::{World, kinds, label};
use hiatus_domain::agent::{Agent, Availability};
use hiatus_domain::commands::absence::{all_given_back, lapse};
use hiatus_domain::commands::due_of_agent::{Due, due};
use hiatus_domain::commands::give_back::{GiveBack, Gone};
use hiatus_domain::commands::presence::{AbsenceTerms, Presence, SetPresence};
use hiatus_domain::commands::{Decision, decide_on_agent};
use hiatus_domain::conversation::TaskReason;
use hiatus_domain::refusal::Refusal;
use hiatus_domain::settings::{AbsencePolicy, OnAbsence, Settings};
use hiatus_domain::{Duration, Instant};

const GRACE: Duration = Duration::minutes(15);

/// What is assigned goes back after a quarter of an hour.
fn policy() -> AbsencePolicy {
    AbsencePolicy {
        assigned: OnAbsence::Queue,
        ..AbsencePolicy::default()
    }
}

fn set(
    agent: &Agent,
    availability: Availability,
    absence: AbsenceTerms,
    now: Instant,
) -> Result<Decision<Agent>, Refusal> {
    let presence = &Presence {
        availability: Some(availability),
        absence,
        ..Presence::default()
    };
    let policy = &policy();
    let set = SetPresence { presence, policy };
    decide_on_agent(&set, &agent.id, Some(agent), &request("alice", now))
}

fn changed(outcome: Result<Decision<Agent>, Refusal>) -> Agent {
    outcome.unwrap().into_change().unwrap()
}

fn away(agent: &Agent, terms: AbsenceTerms, now: Instant) -> Agent {
    changed(set(agent, Availability::Away, terms, now))
}

#[test]
fn work_goes_back_at_the_end_of_the_grace_and_not_before() {
    let alice = agent("alice", 1);
    let now = alice.idle_since;
    let gone = away(&alice, AbsenceTerms::default(), now);
    let end = now + GRACE;
    assert_eq!(gone.absence.as_ref().unwrap().due_at(), Some(end));
    assert_eq!(due(&gone, end - MS), None);
    let Some(Due::GiveBack(what)) = due(&gone, end) else {
        panic!()
    };
    assert_eq!(
        (what.assigned, what.paused),
        (OnAbsence::Queue, OnAbsence::Keep)
    );
    let done = all_given_back(&gone, end).into_change().unwrap();
    assert_eq!((due(&done, end), &done.absence), (None, &None));
    assert_eq!(all_given_back(&done, end), Decision::Unchanged);
}

#[test]
fn who_is_back_in_the_last_millisecond_of_the_grace_keeps_its_work() {
    let alice = agent("alice", 1);
    let now = alice.idle_since;
    let gone = away(&alice, AbsenceTerms::default(), now);
    let back = set(
        &gone,
        Availability::Available,
        AbsenceTerms::default(),
        now + GRACE - MS,
    );
    let back = changed(back);
    assert_eq!((&back.absence, due(&back, now + GRACE)), (&None, None));
}

#[test]
fn an_absence_that_goes_on_keeps_its_beginning_and_saying_it_again_changes_nothing() {
    let alice = agent("alice", 1);
    let now = alice.idle_since;
    let terms = AbsenceTerms {
        grace: Some(Duration::minutes(30)),
        ..AbsenceTerms::default()
    };
    let gone = away(&alice, terms, now);
    let later = now + Duration::minutes(5);
    for availability in [Availability::Away, Availability::Offline] {
        let again = set(&gone, availability, terms, later);
        let absence = again.unwrap().into_change().map(|agent| agent.absence);
        assert!(absence.is_none_or(|absence| absence == gone.absence));
    }
    let same = set(&gone, Availability::Away, AbsenceTerms::default(), later);
    assert_eq!(same, Ok(Decision::Unchanged));
    let shorter = AbsenceTerms {
        grace: Some(Duration::minutes(10)),
        ..AbsenceTerms::default()
    };
    let absence = away(&gone, shorter, later).absence.unwrap();
    assert_eq!(absence.due_at(), Some(now + Duration::minutes(10)));
}

#[test]
fn who_said_until_when_is_available_then_even_where_the_timer_is_late() {
    let alice = agent("alice", 1);
    let now = alice.idle_since;
    let until = now + Duration::hours(1);
    let terms = AbsenceTerms {
        until: Some(until),
        grace: Some(Duration::hours(2)),
        ..AbsenceTerms::default()
    };
    let gone = away(&alice, terms, now);
    assert_eq!(due(&gone, until - MS), None);
    for now in [until, until + Duration::days(1)] {
        let Some(Due::Back(back)) = due(&gone, now) else {
            panic!()
        };
        assert!(back.is_available() && back.absence.is_none());
        assert_eq!(back.idle_since, now);
    }
}

#[test]
fn terms_of_an_absence_are_refused_for_who_is_available() {
    let alice = agent("alice", 1);
    let terms = AbsenceTerms {
        assigned: Some(OnAbsence::Keep),
        ..AbsenceTerms::default()
    };
    let refused = set(&alice, Availability::Available, terms, alice.idle_since);
    assert_eq!(refused, Err(Refusal::NotAbsent));
}

#[test]
fn where_all_work_is_kept_nothing_is_due() {
    let alice = agent("alice", 1);
    let terms = AbsenceTerms {
        assigned: Some(OnAbsence::Keep),
        ..AbsenceTerms::default()
    };
    assert_eq!(away(&alice, terms, alice.idle_since).absence, None);
}

#[test]
fn what_an_absent_agent_has_goes_back_and_the_agent_stays_as_it_is() {
    let world = World::assigned(Settings::default(), 2);
    let give_back = GiveBack::by_system(Gone::Absent, world.now);
    let alice = world.agent("alice");
    let given = give_back.conversation(&world.conversation, &alice.id, Some(alice));
    let after = world.with(given.into_change().unwrap());
    let events = ["task.returned", "task.completed", "task.queued"];
    assert_eq!(kinds(&after.conversation), events);
    assert_eq!(label(&after.conversation), "pending");
    let reason = after.conversation.live_task().unwrap().reason;
    assert_eq!(reason, TaskReason::AgentAbsent);
    let after = after.agent("alice");
    assert_eq!(
        (after.in_use(), after.availability),
        (0, alice.availability)
    );
}

#[test]
fn an_available_agent_is_set_away_once_its_lease_is_over() {
    let alice = agent("alice", 1);
    let mut routing = Settings::default().routing;
    routing.absence = policy();
    let last = alice.idle_since;
    let at = |seconds| last + Duration::seconds(seconds);
    assert_eq!(
        lapse(&alice, last, &routing, at(9_999)),
        Decision::Unchanged
    );
    routing.presence = Duration::seconds(60);
    assert_eq!(
        lapse(&alice, last, &routing, at(60) - MS),
        Decision::Unchanged
    );
    let gone = lapse(&alice, last, &routing, at(60)).into_change().unwrap();
    assert_eq!(gone.availability, Availability::Away);
    assert_eq!(
        gone.absence.as_ref().unwrap().due_at(),
        Some(at(60) + GRACE)
    );
    assert_eq!(lapse(&gone, last, &routing, at(999)), Decision::Unchanged);
}
