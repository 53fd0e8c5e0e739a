//! Capacity: what frees it, and what wrap-up holds.

use crate::given::{id, settings};
use crate::resume::elsewhere;
use crate::worlds::{World, complete, kinds};
use hiatus_domain::agent::{Agent, HeldStatus};
use hiatus_domain::commands::{Decision, Transition};
use hiatus_domain::event::About;
use hiatus_domain::refusal::Refusal;

/// What an agent does with a conversation's tasks: their numbers, with whether they are in wrap-up.
pub(crate) fn hands(world: &World, name: &str) -> Vec<(u32, HeldStatus)> {
    world
        .agent(name)
        .tasks
        .iter()
        .map(|held| (held.task.number, held.status))
        .collect()
}

pub(crate) fn agent_events(agent: &Agent) -> Vec<&'static str> {
    agent
        .outbox
        .events
        .iter()
        .map(|event| event.kind.as_str())
        .collect()
}

type GiveBack = fn(&World, bool) -> Transition;

const GIVE_BACKS: [(&str, GiveBack); 3] = [
    ("leave", |world, wrap_up| {
        world
            .leave(wrap_up, &world.by("alice"))
            .unwrap()
            .into_change()
            .unwrap()
    }),
    ("pause", |world, wrap_up| {
        world
            .pause(wrap_up, &world.by("alice"))
            .unwrap()
            .into_change()
            .unwrap()
    }),
    ("end", |world, wrap_up| {
        world
            .end(wrap_up, &world.by("alice"))
            .unwrap()
            .into_change()
            .unwrap()
    }),
];

#[test]
fn leave_pause_and_end_free_the_capacity_at_once_and_say_so() {
    for (name, give_back) in GIVE_BACKS {
        let world = World::assigned(settings(), 1);
        assert_eq!(world.agent("alice").free_capacity(), 0, "{name}");
        let after = world.with(give_back(&world, false));
        assert_eq!(hands(&after, "alice"), [], "{name}");
        assert_eq!(
            agent_events(after.agent("alice")),
            ["agent.updated"],
            "{name}: routing has to know"
        );
        assert_eq!(
            kinds(&after.conversation).last(),
            Some(&"task.completed"),
            "{name}"
        );
        assert_eq!(
            after.conversation.holder_of(1),
            Some(&id("alice")),
            "{name}: whose task it was is remembered"
        );
    }
}

#[test]
fn wrap_up_holds_the_capacity_until_it_is_completed_and_releases_it_exactly_once() {
    for (name, give_back) in GIVE_BACKS {
        let world = World::assigned(settings(), 1);
        let after = world.with(give_back(&world, true));
        assert_eq!(
            hands(&after, "alice"),
            [(1, HeldStatus::Wrapping)],
            "{name}"
        );
        assert!(
            !after.agent("alice").can_take(),
            "{name}: the slot is still in use"
        );
        assert_eq!(
            agent_events(after.agent("alice")),
            Vec::<&str>::new(),
            "{name}: routing has nothing to know"
        );
        assert_eq!(
            kinds(&after.conversation).last(),
            Some(&"task.wrapping"),
            "{name}"
        );

        let task = after.conversation.task_id(1);
        let version = after.conversation.version;
        let done = complete(after.agent("alice"), &task, version, &after.by("alice"))
            .unwrap()
            .into_change()
            .unwrap();
        assert_eq!(
            (done.in_use(), done.version),
            (0, after.agent("alice").version + 1),
            "{name}"
        );
        assert_eq!(
            agent_events(&done),
            ["task.completed", "agent.updated"],
            "{name}"
        );
        let about = About {
            conversation: after.conversation.id.clone(),
            version,
        };
        assert_eq!(
            done.outbox.events[0].about,
            Some(about),
            "{name}: the event names the conversation"
        );
        let again = complete(&done, &task, version, &after.by("alice"));
        assert_eq!(again, Ok(Decision::Unchanged), "{name}: released once");
    }
}

#[test]
fn a_second_leave_pause_or_end_releases_nothing_more() {
    for (name, give_back) in GIVE_BACKS {
        let world = World::assigned(settings(), 2)
            .with_agent("alice", |agent| agent.tasks.push(elsewhere(9)));
        let after = world.with(give_back(&world, false));
        let alice = after.by("alice");
        let again = [after.leave(false, &alice), after.pause(false, &alice)];
        assert!(again.iter().all(Result::is_err), "{name}");
        if let Ok(decision) = after.end(false, &alice) {
            assert_eq!(
                decision.into_change().unwrap().agents().next(),
                None,
                "{name}: a pause has no task to release"
            );
        }
        assert_eq!(
            after.agent("alice").tasks,
            [elsewhere(9)],
            "{name}: her other task stays"
        );
    }
}

#[test]
fn a_record_that_does_not_hold_the_task_is_not_touched_and_gets_no_wrap_up() {
    for (name, give_back) in GIVE_BACKS {
        let world = World::assigned(settings(), 1).with_agent("alice", |agent| agent.tasks.clear());
        let written = give_back(&world, true);
        assert_eq!(written.agents().next(), None, "{name}");
        assert_eq!(
            kinds(&written.conversation).last(),
            Some(&"task.completed"),
            "{name}: nobody could complete it"
        );
    }
}

#[test]
fn a_task_that_is_still_worked_on_cannot_be_completed() {
    let world = World::assigned(settings(), 1);
    let task = world.conversation.task_id(1);
    assert_eq!(
        complete(world.agent("alice"), &task, 2, &world.by("alice")),
        Err(Refusal::NotWrapping)
    );
    assert_eq!(
        complete(world.agent("alice"), &task, 2, &world.by("bob")),
        Err(Refusal::NotYourTask)
    );
    assert_eq!(
        complete(world.agent("alice"), &task, 2, &world.by("sue")),
        Err(Refusal::NotWrapping)
    );
}
