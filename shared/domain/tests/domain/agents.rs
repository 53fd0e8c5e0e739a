//! Agents: who is given a task, presence, and idleness.

use crate::capacity::agent_events;
use crate::given::{MS, agent, id, presence, request, settings};
use crate::matrix::awaiting;
use crate::resume::elsewhere;
use crate::worlds::World;
use hiatus_domain::Instant;
use hiatus_domain::agent::{Agent, Availability};
use hiatus_domain::commands::Decision;
use hiatus_domain::commands::custom_task::Target;
use hiatus_domain::commands::presence::Presence;
use hiatus_domain::refusal::Refusal;
use hiatus_domain::settings::Idle;
use hiatus_domain::text::QueueName;

#[test]
fn an_agent_is_idle_from_its_last_task_or_from_when_it_was_done_with_one() {
    let given = World::assigned(settings(), 1);
    let alice = given.agent("alice").clone();
    assert_eq!(
        alice.idle(Idle::SinceFree),
        alice.idle_since,
        "nothing was given up yet"
    );
    for wrap_up in [false, true] {
        let later = given.later(MS);
        let left = later.after(later.leave(wrap_up, &later.by("alice")));
        let free = left.agent("alice");
        let since = if wrap_up { alice.idle_since } else { later.now };
        assert_eq!(free.idle(Idle::SinceFree), since, "{wrap_up}");
        assert_eq!(free.idle(Idle::SinceAssigned), alice.idle_since);
    }
    assert_eq!(
        Idle::SinceFree.of(later(2), Some(later(1))),
        later(2),
        "given one since"
    );
}

fn later(ms: i32) -> Instant {
    crate::given::start() + MS * ms
}

#[test]
fn routing_gives_a_task_only_to_an_available_agent_of_its_queue_with_a_free_slot() {
    let world = World::opened(settings(), 1);
    assert_eq!(world.away("alice").assign("alice"), Ok(Decision::Unchanged));
    let other_queue = world.with_agent("alice", |agent| agent.queues.clear());
    assert_eq!(other_queue.assign("alice"), Ok(Decision::Unchanged));
    let given = world.after(world.assign("alice"));
    assert_eq!(agent_events(given.agent("alice")), ["agent.updated"]);
    assert_eq!(
        given.assign("bob"),
        Ok(Decision::Unchanged),
        "what is assigned is not given away"
    );
}

#[test]
fn custom_routing_gives_no_task_to_an_agent_who_cannot_take_it() {
    let world = awaiting();
    let full = world.with_agent("bob", |agent| agent.tasks.push(elsewhere(1)));
    let away = world.away("bob");
    let to = |world: &World| world.custom(Target::Agent(id("bob")), &world.by("router"));
    assert_eq!(to(&full), Err(Refusal::AgentAtCapacity));
    assert_eq!(to(&away), Err(Refusal::AgentUnavailable));
    assert_eq!(
        world.custom(Target::Agent(id("nobody")), &world.by("router")),
        Err(Refusal::AgentUnavailable)
    );
}

#[test]
fn presence_leaves_the_tasks_in_hand_where_they_are_and_saying_it_again_changes_nothing() {
    let world = World::assigned(settings(), 2);
    let set = Presence {
        availability: Some(Availability::Offline),
        capacity: Some(0.into()),
        queues: Some(vec![QueueName::parse("vip").unwrap()]),
        ..Presence::default()
    };
    let by = world.by("alice");
    let after = presence(&id("alice"), Some(world.agent("alice")), &set, &by)
        .unwrap()
        .into_change()
        .unwrap();
    assert_eq!(after.tasks, world.agent("alice").tasks);
    assert_eq!(agent_events(&after), ["agent.updated"]);
    assert_eq!(
        presence(&id("alice"), Some(&after), &set, &by),
        Ok(Decision::Unchanged)
    );
    assert_eq!(
        presence(&id("alice"), Some(&after), &set, &world.by("bob")),
        Err(Refusal::NotYourTask)
    );
    assert!(presence(&id("alice"), Some(&after), &set, &world.by("sue")).is_ok());
}

#[test]
fn becoming_available_or_taking_a_task_is_the_end_of_idleness_and_nothing_else_is() {
    let alice = agent("alice", 1);
    let later = alice.idle_since + MS;
    let set = |availability| Presence {
        availability: Some(availability),
        capacity: Some(2.into()),
        ..Presence::default()
    };
    let step = |agent: &Agent, availability| {
        presence(
            &agent.id,
            Some(agent),
            &set(availability),
            &request("alice", later),
        )
        .unwrap()
        .into_change()
        .unwrap()
    };
    assert_eq!(
        step(&alice, Availability::Available).idle_since,
        alice.idle_since,
        "a new capacity is no new work"
    );
    let away = step(&alice, Availability::Away);
    assert_eq!(away.idle_since, alice.idle_since);
    assert_eq!(step(&away, Availability::Available).idle_since, later);
    let world = World::opened(settings(), 1).later(MS);
    assert_eq!(
        world.after(world.assign("alice")).agent("alice").idle_since,
        later
    );
}
