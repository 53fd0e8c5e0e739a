//! Take: who may, what becomes of whoever had it, and what an AI leaves behind.

use crate::given::{id, settings, vip};
use crate::resume::elsewhere;
use crate::worlds::{Outcome, World};
use hiatus_domain::agent::AgentKind;
use hiatus_domain::capacity::MAX_CAPACITY;
use hiatus_domain::commands::Decision;
use hiatus_domain::commands::custom_task::Target;
use hiatus_domain::commands::take::Take;
use hiatus_domain::conversation::{Task, TaskReason};
use hiatus_domain::event::ActorKind;
use hiatus_domain::refusal::Refusal;
use hiatus_domain::settings::MAX_TIME_LIMIT;

fn task(world: &World) -> &Task {
    world.conversation.live_task().unwrap()
}

fn refused(outcome: Outcome) -> Refusal {
    outcome.unwrap_err()
}

fn with_ai(world: &World, name: &str) -> World {
    world.with_agent(name, |agent| agent.kind = AgentKind::Ai)
}

/// For bob, beyond his capacity.
fn forced(world: &World, by: &str) -> Outcome {
    let taker = id("bob");
    world.run(&Take { taker, force: true }, &world.by(by))
}

#[test]
fn what_waits_keeps_its_task_and_what_somebody_has_gets_a_new_one() {
    let waiting = World::opened(settings(), 1);
    let taken = waiting.after(waiting.take("bob", &waiting.by("bob")));
    assert_eq!(
        (task(&taken).number, task(&taken).reason),
        (1, TaskReason::New)
    );
    assert_eq!(taken.conversation.outbox.actor.kind, ActorKind::Agent);
    let had = World::assigned(settings(), 1);
    let taken = had.after(had.take("bob", &had.by("sue")));
    assert_eq!(
        (task(&taken).number, task(&taken).reason),
        (2, TaskReason::Take)
    );
    assert_eq!(taken.conversation.outbox.actor.kind, ActorKind::Supervisor);
    assert!(taken.agent("alice").tasks.is_empty());
    assert_eq!(taken.conversation.holder_of(1), Some(&id("alice")));
}

#[test]
fn whoever_has_it_already_need_not_take_it() {
    let world = World::assigned(settings(), 1);
    for caller in ["alice", "sue"] {
        let outcome = world.take("alice", &world.by(caller));
        assert_eq!(outcome, Ok(Decision::Unchanged));
    }
    let outcome = world.take("alice", &world.by("bob"));
    assert_eq!(refused(outcome), Refusal::NotYourTask);
}

#[test]
fn an_agent_takes_while_it_is_away_and_from_its_own_queues_alone() {
    let world = World::opened(settings(), 1).away("bob");
    assert!(world.take("bob", &world.by("bob")).is_ok());
    let given = world.take("bob", &world.by("sue"));
    assert_eq!(refused(given), Refusal::AgentUnavailable);
    let elsewhere = world.with_agent("bob", |bob| bob.queues = vec![vip()]);
    let taken = elsewhere.take("bob", &elsewhere.by("bob"));
    assert_eq!(refused(taken), Refusal::NotYourTask);
}

#[test]
fn only_a_supervisor_goes_beyond_the_capacity_and_not_without_end() {
    let full = World::opened(settings(), 1).with_agent("bob", |bob| bob.tasks.push(elsewhere(1)));
    assert_eq!(refused(forced(&full, "bob")), Refusal::AgentAtCapacity);
    assert_eq!(full.after(forced(&full, "sue")).agent("bob").in_use(), 2);
    let most = full.with_agent("bob", |bob| {
        bob.tasks = (0..MAX_CAPACITY).map(elsewhere).collect();
    });
    assert_eq!(refused(forced(&most, "sue")), Refusal::AgentAtCapacity);
}

#[test]
fn a_human_takes_over_from_an_ai_and_an_ai_from_nobody() {
    let had = with_ai(&World::assigned(settings(), 1), "alice");
    let taken = had.after(had.take("bob", &had.by("bob")));
    assert_eq!(task(&taken).agent(), Some(&id("bob")));
    let paused = had.after(had.pause(false, &had.by("alice")));
    let taken = paused.after(paused.take("bob", &paused.by("bob")));
    assert_eq!(task(&taken).agent(), Some(&id("bob")));
    for both in [with_ai(&had, "bob"), with_ai(&paused, "bob")] {
        let by = id("alice");
        let taken = both.take("bob", &both.by("bob"));
        assert_eq!(refused(taken), Refusal::AlreadyTaken { by });
    }
}

#[test]
fn what_an_ai_paused_goes_to_humans_until_somebody_moves_it() {
    let had = with_ai(&World::assigned(settings(), 1), "alice");
    let paused = had.after(had.pause(false, &had.by("alice")));
    let due = paused.later(MAX_TIME_LIMIT);
    let back = due.after(due.reassign("p1"));
    assert_eq!(back.assign("alice").unwrap(), Decision::Unchanged);
    assert_eq!(
        refused(back.take("alice", &back.by("alice"))),
        Refusal::NotYourTask
    );
    let given = back.after(back.assign("bob"));
    assert_eq!(task(&given).agent(), Some(&id("bob")));
    let own = Target::Queue(given.conversation.queue.clone());
    let again = given.after(given.transfer(own, false, &given.by("bob")));
    assert_eq!(again.assign("alice").unwrap(), Decision::Unchanged);
    let elsewhere = again.after(again.transfer(Target::Queue(vip()), false, &again.by("sue")));
    let elsewhere = elsewhere.with_agent("alice", |alice| alice.queues.push(vip()));
    assert!(elsewhere.assign("alice").unwrap().into_change().is_some());
}

#[test]
fn what_a_human_paused_is_for_anybody_whatever_its_agent_is_by_then() {
    let had = World::assigned(settings(), 1);
    let paused = had.after(had.pause(false, &had.by("alice")));
    let due = with_ai(&paused, "alice").later(MAX_TIME_LIMIT);
    let back = due.after(due.reassign("p1"));
    assert!(back.assign("alice").unwrap().into_change().is_some());
}
