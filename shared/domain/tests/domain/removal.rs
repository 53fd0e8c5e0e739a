//! Removal of an agent: what it has goes back to its queue, then the agent goes.

use crate::capacity::agent_events;
use crate::given::{id, presence, settings};
use crate::resume::elsewhere;
use crate::worlds::{World, kinds, label};
use hiatus_domain::agent::Agent;
use hiatus_domain::commands::Decision;
use hiatus_domain::commands::give_back::{GiveBack, Gone};
use hiatus_domain::commands::presence::Presence;
use hiatus_domain::conversation::TaskReason;
use hiatus_domain::event::{Actor, ActorKind};
use hiatus_domain::intent::{Expected, Intent};
use hiatus_domain::text::QueueName;

fn removal(world: &World) -> GiveBack {
    GiveBack {
        actor: Actor::new(ActorKind::Supervisor, "sue"),
        now: world.now,
        gone: Gone::Removed,
    }
}

/// The agent as it is when the removal is through with it.
fn removed(world: &World, name: &str) -> Agent {
    removal(world).remove(world.agent(name)).unwrap()
}

#[test]
fn what_a_removed_agent_has_in_its_hands_goes_back_to_its_queue_and_the_agent_takes_nothing_new() {
    let world = World::assigned(settings(), 2);
    let alice = world.agent("alice");
    assert_eq!(removal(&world).remove(alice), None);
    let given = removal(&world).conversation(&world.conversation, &alice.id, Some(alice));
    let after = world.with(given.into_change().unwrap());
    assert_eq!(
        kinds(&after.conversation),
        ["task.returned", "task.completed", "task.queued"]
    );
    let task = after.conversation.live_task().unwrap();
    assert_eq!((task.number, task.reason), (2, TaskReason::AgentRemoved));
    assert_eq!(label(&after.conversation), "pending");
    assert_eq!(after.conversation.holder_of(1), Some(&id("alice")));
    let alice = after.agent("alice");
    assert_eq!((alice.in_use(), alice.can_take()), (0, false));
    let again = removal(&after).conversation(&after.conversation, &id("alice"), Some(alice));
    assert_eq!(again, Decision::Unchanged);
    let others = removal(&world).conversation(&world.conversation, &id("bob"), None);
    assert_eq!(others, Decision::Unchanged);
}

#[test]
fn what_a_removed_agent_has_paused_goes_back_to_its_queue() {
    let world = World::assigned(settings(), 1);
    let world = world.after(world.pause(false, &world.by("alice")));
    let given = removal(&world).conversation(&world.conversation, &id("alice"), None);
    let after = world.with(given.into_change().unwrap());
    assert_eq!(
        kinds(&after.conversation),
        ["channel.reassigned", "task.queued"]
    );
    assert_eq!(label(&after.conversation), "pending");
    let reason = after.conversation.live_task().unwrap().reason;
    assert_eq!(reason, TaskReason::AgentRemoved);
}

#[test]
fn whatever_else_a_removed_agent_holds_is_done() {
    let world = World::assigned(settings(), 1);
    let busy = world.with_agent("alice", |agent| agent.tasks = vec![elsewhere(7)]);
    let alice = busy.agent("alice");
    let after = removal(&busy).drop_held(alice, &elsewhere(7).task, 3);
    assert_eq!((after.in_use(), after.is_available()), (0, false));
    assert_eq!(agent_events(&after), ["task.completed", "agent.updated"]);
    assert_eq!(after.version, alice.version + 1);
    let about = after.outbox.events[0].about.as_ref().unwrap();
    assert_eq!(about.conversation, elsewhere(7).task.conversation);
    assert_eq!(about.version, 3);
}

#[test]
fn an_agent_that_is_made_anew_goes_on_from_the_version_that_removed_the_one_before() {
    let world = World::opened(settings(), 3);
    let gone = removed(&world, "alice");
    assert!(gone.is_removed() && gone.queues.is_empty() && !gone.can_take());
    assert_eq!(agent_events(&gone), ["agent.removed"]);
    assert_eq!(gone.version, world.agent("alice").version + 1);
    let set = Presence::default();
    let alice = id("alice");
    let new = presence(&alice, Some(&gone), &set, &world.by("alice"));
    let new = new.unwrap().into_change().unwrap();
    assert_eq!(new.version, gone.version + 1);
    assert!(!new.is_removed());
    assert_eq!(
        (new.capacity.clone(), new.queues.as_slice()),
        (1.into(), [QueueName::fallback()].as_slice())
    );
    assert_eq!(agent_events(&new), ["agent.updated"]);
    for (seen, expected) in [
        (gone.version, false),
        (world.agent("alice").version, false),
        (0, true),
    ] {
        let intent = Intent {
            expected: Expected::OneOf(vec![seen]),
            ..world.by("alice")
        };
        let decided = presence(&alice, Some(&gone), &set, &intent);
        assert_eq!(decided.is_ok(), expected, "version {seen}");
    }
}
