//! Falling back: what comes back to a queue that nobody serves.

use crate::given::{id, settings, vip};
use crate::worlds::{World, kinds};
use hiatus_domain::Duration;
use hiatus_domain::commands::custom_task::Target;
use hiatus_domain::commands::fall_back::fall_back;
use hiatus_domain::conversation::{Task, TaskReason};
use hiatus_domain::event::Cause;

fn task(world: &World) -> &Task {
    world.conversation.live_task().unwrap()
}

#[test]
fn what_came_back_goes_to_the_fallback_keeps_its_place_and_stays_there() {
    let given_back = World::assigned(settings(), 1);
    let own = Target::Queue(given_back.conversation.queue.clone());
    let waits = given_back.after(given_back.transfer(own, false, &given_back.by("alice")));
    let later = waits.later(Duration::minutes(1));
    let moved = later.after(later.fall_back());
    let (was, is) = (task(&waits), task(&moved));
    assert_eq!((is.number, &is.queue), (was.number, &vip()));
    assert_eq!(is.queued_since(), was.queued_since());
    assert_eq!(is.passed_over(), was.passed_over());
    assert_eq!(is.reason, TaskReason::Transfer);
    assert_eq!(moved.conversation.queue, vip(), "later tasks of it too");
    assert_eq!(kinds(&moved.conversation), ["task.queued"]);
    assert_eq!(moved.conversation.outbox.cause, Cause::FallbackQueue);
    // It is there: nothing more happens.
    let again = fall_back(
        &moved.conversation,
        (&later.conversation.queue, &vip()),
        moved.now,
    );
    assert!(again.into_change().is_none());
    let nowhere = fall_back(&moved.conversation, (&vip(), &vip()), moved.now);
    assert!(nowhere.into_change().is_none());
}

#[test]
fn what_opened_the_conversation_or_own_routing_placed_stays_where_it_was_put() {
    let opened = World::opened(settings(), 1);
    assert_eq!(task(&opened).reason, TaskReason::New);
    assert!(opened.fall_back().unwrap().into_change().is_none());
    let taken = opened.after(opened.take("bob", &opened.by("bob")));
    assert_eq!(taken.conversation.owner(), Some(&id("bob")));
    assert!(taken.fall_back().unwrap().into_change().is_none());
    assert!(
        opened
            .returned()
            .fall_back()
            .unwrap()
            .into_change()
            .is_some()
    );
}
