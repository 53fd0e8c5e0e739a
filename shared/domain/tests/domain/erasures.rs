//! Erase: in every state it closes, frees whoever had it, says so, and nobody reads it any more.

use crate::capacity::agent_events;
use crate::given::{id, settings, start};
use crate::matrix::State;
use crate::worlds::{World, kinds, label};
use hiatus_domain::commands::Decision;
use hiatus_domain::commands::erase::Erasure;
use hiatus_domain::event::{Actor, ActorKind, Cause, MAX_EVENTS};
use hiatus_domain::ids::TaskId;

fn erasure(world: &World) -> Erasure {
    Erasure {
        actor: Actor::new(ActorKind::Admin, "ada"),
        now: world.now,
    }
}

#[test]
fn whatever_the_state_it_is_closed_and_nobody_reads_it_whatever_the_clock_says() {
    for state in State::ALL {
        let world = state.world();
        let owner = world.conversation.owner().map(|_| world.agent("alice"));
        let erased = erasure(&world).erase(&world.conversation, owner);
        let after = world.with(erased.into_change().unwrap());
        let what = state.name();
        assert_eq!(label(&after.conversation), "closed", "{what}");
        let expected: &[&str] = match state {
            State::Assigned | State::Unanswered | State::Silent => {
                &["channel.closed", "task.completed"]
            }
            State::Pending | State::Reserved => &["channel.closed", "task.canceled"],
            _ => &["channel.closed"],
        };
        assert_eq!(kinds(&after.conversation), expected, "{what}");
        let paused = matches!(state, State::Pause | State::Due);
        let closed = &after.conversation.outbox.events[0];
        assert_eq!(closed.pause.is_some(), paused, "{what}");
        assert_eq!(after.conversation.outbox.cause, Cause::Erase);
        assert!(after.conversation.is_purged(start()), "{what}");
        assert_eq!(after.conversation.version, world.conversation.version + 1);
        assert_eq!(after.agent("alice").in_use(), 0, "{what}");
        let again = erasure(&after).erase(&after.conversation, None);
        assert_eq!(again, Decision::Unchanged, "{what}");
    }
}

#[test]
fn the_wrap_ups_of_an_erased_conversation_are_done_a_few_at_a_time() {
    let world = World::assigned(settings(), 1);
    let own = |number| TaskId {
        conversation: world.conversation.id.clone(),
        number,
    };
    let many = world.with_agent("alice", |agent| {
        let held = agent.tasks[0].clone();
        agent.tasks = (1..=12)
            .map(|number| hiatus_domain::agent::HeldTask {
                task: own(number),
                ..held.clone()
            })
            .collect();
    });
    let gone = &world.conversation.id;
    let first = erasure(&many).drop_held(many.agent("alice"), gone).unwrap();
    assert_eq!(first.tasks.len(), 12 - (MAX_EVENTS - 1));
    assert_eq!(agent_events(&first).len(), MAX_EVENTS);
    let about = first.outbox.events[0].about.as_ref().unwrap();
    assert_eq!((&about.conversation, about.version), (gone, 0));
    let second = erasure(&many).drop_held(&first, gone).unwrap();
    assert_eq!(second.in_use(), 0);
    assert_eq!(erasure(&many).drop_held(&second, gone), None);
    assert!(second.is_available(), "she goes on working");
    assert_eq!(second.id, id("alice"));
}
