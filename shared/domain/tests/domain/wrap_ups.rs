//! Wrap-ups that end by themselves.

use crate::given::settings;
use crate::worlds::{World, complete};
use hiatus_domain::Duration;
use hiatus_domain::agent::HeldStatus;
use hiatus_domain::commands::Decision;
use hiatus_domain::commands::complete::wrap_up_over;
use hiatus_domain::commands::due_of_agent::{Due, due};
use hiatus_domain::event::{Cause, EventKind};
use hiatus_domain::settings::{Settings, WrapUpPolicy};

const MINUTE: Duration = Duration::minutes(1);

fn limited(limit: Duration) -> Settings {
    Settings {
        wrap_up: WrapUpPolicy { limit },
        ..settings()
    }
}

/// Alice has left into wrap-up.
fn wrapping(limit: Duration) -> World {
    let world = World::assigned(limited(limit), 1);
    world.after(world.leave(true, &world.by("alice")))
}

#[test]
fn without_a_limit_a_wrap_up_lasts_until_it_is_completed() {
    let world = wrapping(Duration::zero());
    assert_eq!(world.agent("alice").due_at(), None);
    assert_eq!(due(world.agent("alice"), world.now + MINUTE * 10_000), None);
}

#[test]
fn with_one_it_ends_by_itself_and_its_slot_is_free() {
    let world = wrapping(MINUTE);
    let alice = world.agent("alice");
    let end = world.now + MINUTE;
    assert_eq!(alice.due_at(), Some(end));
    assert_eq!(
        alice.outbox.events.last().map(|event| event.kind),
        Some(EventKind::AgentUpdated),
        "its timer is told"
    );
    assert_eq!(due(alice, end - Duration::milliseconds(1)), None);
    let task = alice.tasks[0].task.clone();
    assert_eq!(due(alice, end), Some(Due::WrapUpOver(task.clone())));
    let over = wrap_up_over(alice, &task, world.conversation.version, end);
    assert_eq!(
        (over.in_use(), over.due_at(), due(&over, end)),
        (0, None, None)
    );
    assert_eq!(over.outbox.cause, Cause::WrapUpOver);
    let kinds: Vec<_> = over.outbox.events.iter().map(|event| event.kind).collect();
    assert_eq!(kinds, [EventKind::TaskCompleted, EventKind::AgentUpdated]);
    let late = complete(&over, &task, 1, &world.by("alice"));
    assert_eq!(
        late,
        Ok(Decision::Unchanged),
        "its completion changes nothing more"
    );
}

#[test]
fn what_goes_into_wrap_up_keeps_its_limit_and_what_is_taken_up_again_has_none() {
    let world = wrapping(MINUTE).with_settings(limited(MINUTE * 60));
    assert_eq!(world.agent("alice").due_at(), Some(world.now + MINUTE));
    let back = world.after(world.reactivate(None, &world.by("alice")));
    let held = &back.agent("alice").tasks;
    assert_eq!(held.len(), 1);
    assert_eq!(
        (held[0].status, held[0].until),
        (HeldStatus::Assigned, None)
    );
}
