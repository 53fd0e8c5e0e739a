//! Transfer: where the work goes, what it keeps, and whose it was.

use crate::given::{MS, id, settings, vip};
use crate::resume::elsewhere;
use crate::worlds::{Outcome, World, kinds};
use hiatus_domain::Duration;
use hiatus_domain::agent::HeldStatus;
use hiatus_domain::commands::custom_task::Target;
use hiatus_domain::commands::transfer::{IfUnavailable, Transfer};
use hiatus_domain::conversation::{Task, TaskReason};
use hiatus_domain::event::{Actor, ActorKind, Event, EventKind, Origin};
use hiatus_domain::priority::Priority;
use hiatus_domain::refusal::Refusal;
use hiatus_domain::text::{QueueName, Reason};

fn to(target: Target) -> Transfer {
    Transfer {
        to: target,
        note: None,
        priority: None,
        wrap_up: false,
        if_unavailable: IfUnavailable::Queue,
    }
}

fn to_bob() -> Target {
    Target::Agent(id("bob"))
}

fn back() -> Target {
    Target::Queue(QueueName::fallback())
}

fn task(world: &World) -> &Task {
    world.conversation.live_task().unwrap()
}

fn moved(world: &World) -> &Event {
    let mut events = world.conversation.outbox.events.iter();
    let moved = events.find(|event| event.kind == EventKind::TaskTransferred);
    moved.unwrap()
}

fn by_alice(world: &World, target: Target) -> Outcome {
    world.transfer(target, false, &world.by("alice"))
}

fn refused(outcome: Outcome) -> Refusal {
    outcome.unwrap_err()
}

#[test]
fn a_transfer_to_an_agent_changes_both_agents_and_the_conversation_at_once() {
    let world = World::assigned(settings(), 1).later(MS);
    let after = world.after(by_alice(&world, to_bob()));
    assert!(after.agent("alice").tasks.is_empty());
    let held = &after.agent("bob").tasks[0];
    assert_eq!((held.task.number, held.status), (2, HeldStatus::Assigned));
    assert_eq!(task(&after).agent(), Some(&id("bob")));
    assert_eq!(task(&after).reason, TaskReason::Transfer);
    assert_eq!(after.conversation.holder_of(1), Some(&id("alice")));
    let origin = Origin {
        agent: Some(id("alice")),
        queue: QueueName::fallback(),
    };
    assert_eq!(moved(&after).agent, Some(id("bob")));
    assert_eq!(moved(&after).origin, Some(origin));
    assert_eq!(moved(&after).task, Some(1));
}

#[test]
fn a_transfer_into_wrap_up_keeps_the_givers_slot() {
    let world = World::assigned(settings(), 1);
    let after = world.after(world.transfer(to_bob(), true, &world.by("alice")));
    assert_eq!(after.agent("alice").tasks[0].status, HeldStatus::Wrapping);
    assert_eq!(after.agent("bob").in_use(), 1);
    let events = ["task.transferred", "task.wrapping", "task.assigned"];
    assert_eq!(kinds(&after.conversation), events);
}

#[test]
fn what_the_next_agent_should_know_goes_with_the_task_and_no_further() {
    let world = World::assigned(settings(), 1);
    let note = Reason::parse("paid twice").unwrap();
    let transfer = Transfer {
        note: Some(note.clone()),
        priority: Some(Priority::new(9).unwrap()),
        ..to(Target::Queue(vip()))
    };
    let after = world.after(world.run(&transfer, &world.by("alice")));
    assert_eq!(task(&after).note, Some(note.clone()));
    assert_eq!(
        (&task(&after).queue, task(&after).priority.get()),
        (&vip(), 9)
    );
    assert_eq!(after.conversation.queue, vip());
    let taken = after.with_agent("bob", |bob| bob.queues.push(vip()));
    let taken = taken.after(taken.assign("bob"));
    assert_eq!(task(&taken).note, Some(note));
    let next = taken.after(taken.transfer(back(), false, &taken.by("bob")));
    assert_eq!(task(&next).note, None);
}

#[test]
fn what_is_given_back_keeps_its_place_however_often() {
    let start = World::opened(settings(), 1);
    let since = task(&start).queued_since();
    let mut world = start.after(start.assign("alice"));
    for giver in ["alice", "bob", "alice"] {
        world = world.later(Duration::minutes(10));
        let given_back = world.after(world.transfer(back(), false, &world.by(giver)));
        assert_eq!(task(&given_back).queued_since(), since);
        assert_eq!(task(&given_back).created_at, given_back.now);
        let other = if giver == "alice" { "bob" } else { "alice" };
        world = given_back.after(given_back.assign(other));
    }
}

#[test]
fn in_another_queue_it_waits_from_now_on_and_nobody_is_passed_over() {
    let world = World::assigned(settings(), 1).later(Duration::minutes(10));
    let after = world.after(by_alice(&world, Target::Queue(vip())));
    assert_eq!(task(&after).queued_since(), world.now);
    assert_eq!(task(&after).passed_over(), None);
}

#[test]
fn the_giver_is_passed_over_for_as_long_as_the_settings_say() {
    let world = World::assigned(settings(), 1);
    let after = world.after(by_alice(&world, back()));
    let until = world.now + Duration::minutes(5);
    assert!(task(&after).passes_over(&id("alice"), until - MS));
    assert!(!task(&after).passes_over(&id("alice"), until));
    assert!(!task(&after).passes_over(&id("bob"), world.now));
    let mut now = settings();
    now.routing.give_back = Duration::zero();
    let world = world.with_settings(now);
    let after = world.after(by_alice(&world, back()));
    assert!(!task(&after).passes_over(&id("alice"), world.now));
}

#[test]
fn from_a_pause_it_ends_the_pause_and_waits_from_now_on() {
    let world = World::assigned(settings(), 1);
    let paused = world.after(world.pause(false, &world.by("alice")));
    let paused = paused.later(Duration::hours(1));
    let after = paused.after(by_alice(&paused, back()));
    assert_eq!(task(&after).queued_since(), paused.now);
    assert!(task(&after).passes_over(&id("alice"), paused.now));
    assert!(moved(&after).pause.is_some());
    let into_hands = paused.after(by_alice(&paused, to_bob()));
    assert_eq!(into_hands.agent("bob").in_use(), 1);
    assert_eq!(into_hands.reassign("p1").unwrap().into_change(), None);
}

#[test]
fn whoever_cannot_take_it_leaves_it_to_the_queue_or_it_is_refused() {
    let world = World::assigned(settings(), 1);
    let full = world.with_agent("bob", |bob| bob.tasks.push(elsewhere(1)));
    let gone = world.away("bob");
    for (world, refusal) in [
        (&full, Refusal::AgentAtCapacity),
        (&gone, Refusal::AgentUnavailable),
    ] {
        let after = world.after(by_alice(world, to_bob()));
        assert_eq!(task(&after).agent(), None);
        assert!(task(&after).passes_over(&id("alice"), world.now));
        assert_eq!(after.agent("bob"), world.agent("bob"));
        let strictly = Transfer {
            if_unavailable: IfUnavailable::Refuse,
            ..to(to_bob())
        };
        assert_eq!(refused(world.run(&strictly, &world.by("alice"))), refusal);
    }
    let nobody = to(Target::Agent(id("nobody")));
    let after = world.after(world.run(&nobody, &world.by("alice")));
    assert_eq!(task(&after).agent(), None);
}

#[test]
fn who_has_it_already_is_not_given_it_again() {
    let world = World::assigned(settings(), 3);
    for caller in ["alice", "sue"] {
        let to_alice = Target::Agent(id("alice"));
        let outcome = world.transfer(to_alice, false, &world.by(caller));
        let by = id("alice");
        assert_eq!(refused(outcome), Refusal::AlreadyTaken { by });
    }
}

#[test]
fn a_supervisor_moves_what_waits_and_the_one_passed_over_stays_so() {
    let world = World::assigned(settings(), 1);
    let waiting = world
        .after(by_alice(&world, back()))
        .later(Duration::minutes(1));
    let since = task(&waiting).queued_since();
    let raised = Transfer {
        priority: Some(Priority::new(5).unwrap()),
        ..to(back())
    };
    let after = waiting.after(waiting.run(&raised, &waiting.by("sue")));
    assert_eq!(
        (task(&after).queued_since(), task(&after).priority.get()),
        (since, 5)
    );
    assert!(task(&after).passes_over(&id("alice"), waiting.now));
    let supervisor = Actor::new(ActorKind::Supervisor, "sue");
    assert_eq!(after.conversation.outbox.actor, supervisor);
    assert_eq!(moved(&after).origin.as_ref().unwrap().agent, None);
}

#[test]
fn routing_gives_it_even_to_the_giver_if_it_is_asked_to() {
    let world = World::assigned(settings(), 1);
    let waiting = world.after(by_alice(&world, back()));
    let again = waiting.after(waiting.assign("alice"));
    assert_eq!(task(&again).agent(), Some(&id("alice")));
}
