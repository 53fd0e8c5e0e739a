//! Tasks that wait for one agent, and when they open to their queue.

use crate::given::MS;
use crate::resume::{at_capacity, elsewhere, paused_and_busy};
use crate::worlds::{World, label};
use hiatus_domain::Duration;
use hiatus_domain::commands::Decision;
use hiatus_domain::conversation::Assignment;
use hiatus_domain::settings::AtCapacity;

#[test]
fn a_reserved_task_goes_to_the_queue_once_its_agent_takes_no_work_or_is_unknown() {
    let world = paused_and_busy(AtCapacity::Wait);
    let world = world.after(world.resume(&world.by("alice"))).later(MS);
    let since = |world: &World| match world.conversation.live_task().unwrap().assignment {
        Assignment::Pending { queued_since, .. } => queued_since,
        Assignment::Assigned { .. } => panic!("assigned"),
    };
    for released in [
        world.away("alice").release_reservation("alice"),
        world.release_reservation("nobody"),
    ] {
        let released = world.after(released);
        assert_eq!(label(&released.conversation), "pending");
        assert_eq!(
            released.conversation.task_count, world.conversation.task_count,
            "it is the same task"
        );
        assert_eq!(since(&released), since(&world), "it keeps its place");
    }
}

#[test]
fn a_reserved_task_opens_to_its_queue_once_waiting_is_in_vain_or_the_hold_is_over() {
    let held = |seconds| {
        let mut rules = at_capacity(AtCapacity::Wait);
        rules.pause.hold = Duration::seconds(seconds);
        let world = World::assigned(rules, 1);
        let world = world.after(world.pause(false, &world.by("alice")));
        let world = world.with_agent("alice", |agent| agent.tasks.push(elsewhere(1)));
        world.after(world.resume(&world.by("alice")))
    };
    let waits = held(900);
    assert_eq!(label(&waits.conversation), "reserved");
    let unchanged = Ok(Decision::Unchanged);
    let hold = Duration::seconds(900);
    assert_eq!(
        waits.later(hold - MS).release_reservation("alice"),
        unchanged
    );
    for over in [
        waits.later(hold),
        waits.with_agent("alice", |agent| agent.capacity = 0.into()),
        waits.with_agent("alice", |agent| agent.queues.clear()),
        waits.away("alice"),
    ] {
        let open = over.after(over.release_reservation("alice"));
        assert_eq!(label(&open.conversation), "pending");
    }
    assert_eq!(
        label(&held(0).conversation),
        "pending",
        "without a hold nothing waits"
    );
}

#[test]
fn the_hold_is_the_one_that_was_set_when_it_was_paused() {
    let world = World::assigned(at_capacity(AtCapacity::Wait), 1);
    let world = world.after(world.pause(false, &world.by("alice")));
    let mut other = world.settings.clone();
    other.pause.hold = Duration::zero();
    let world = world
        .with_settings(other)
        .with_agent("alice", |agent| agent.tasks.push(elsewhere(1)));
    let world = world.after(world.resume(&world.by("alice")));
    let reserved = world.conversation.live_task().unwrap().reservation();
    assert_eq!(
        reserved.map(|it| it.until),
        Some(world.now + Duration::seconds(900))
    );
}
