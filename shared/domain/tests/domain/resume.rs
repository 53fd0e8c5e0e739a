//! Resume, with a free slot, at capacity, and into another agent's hands.

use crate::capacity::hands;
use crate::given::{id, settings};
use crate::matrix::State;
use crate::worlds::{World, kinds, label};
use hiatus_domain::agent::{Availability, HeldStatus, HeldTask};
use hiatus_domain::commands::Decision;
use hiatus_domain::conversation::TaskReason;
use hiatus_domain::ids::{ConversationId, TaskId};
use hiatus_domain::refusal::Refusal;
use hiatus_domain::settings::{AtCapacity, MAX_TIME_LIMIT, PausePolicy, Settings};
use hiatus_domain::text::ChannelName;

pub(crate) fn at_capacity(policy: AtCapacity) -> Settings {
    let on = settings();
    Settings {
        pause: PausePolicy {
            at_capacity: policy,
            ..on.pause
        },
        ..on
    }
}

/// A task of another conversation, in the agent's hands.
pub(crate) fn elsewhere(number: u32) -> HeldTask {
    let task = TaskId {
        conversation: ConversationId::parse("other").unwrap(),
        number,
    };
    HeldTask {
        task,
        status: HeldStatus::Assigned,
        since: crate::given::start(),
        until: None,
        channel: ChannelName::parse("sms").ok(),
        weight: 1,
    }
}

/// A conversation that `alice`, with a capacity of one, paused under this policy; she took another
/// task since.
pub(crate) fn paused_and_busy(policy: AtCapacity) -> World {
    let world = World::assigned(at_capacity(policy), 1);
    let world = world.after(world.pause(false, &world.by("alice")));
    world.with_agent("alice", |agent| agent.tasks.push(elsewhere(1)))
}

#[test]
fn resume_with_a_free_slot_gives_the_task_to_the_agent() {
    for policy in [AtCapacity::Queue, AtCapacity::Wait, AtCapacity::Refuse] {
        let world = World::assigned(at_capacity(policy), 1);
        let world = world.after(world.pause(false, &world.by("alice")));
        let world = world.after(world.resume(&world.by("alice")));
        let task = world.conversation.live_task().unwrap();
        assert_eq!(
            (task.number, task.reason, task.agent()),
            (2, TaskReason::Resume, Some(&id("alice")))
        );
        assert_eq!(hands(&world, "alice"), [(2, HeldStatus::Assigned)]);
    }
}

#[test]
fn at_capacity_queue_gives_the_resumed_task_to_any_agent_of_the_queue() {
    let world = paused_and_busy(AtCapacity::Queue);
    let world = world.after(world.resume(&world.by("alice")));
    assert_eq!(
        kinds(&world.conversation),
        ["channel.resumed", "task.queued"]
    );
    assert_eq!(label(&world.conversation), "pending");
    assert_eq!(
        label(&world.after(world.assign("bob")).conversation),
        "assigned"
    );
}

#[test]
fn at_capacity_wait_keeps_the_resumed_task_for_the_agents_next_free_slot() {
    let world = paused_and_busy(AtCapacity::Wait);
    let world = world.after(world.resume(&world.by("alice")));
    assert_eq!(
        kinds(&world.conversation),
        ["channel.resumed", "task.queued"]
    );
    assert_eq!(label(&world.conversation), "reserved");
    assert_eq!(
        world.assign("bob"),
        Ok(Decision::Unchanged),
        "nobody else is given it"
    );
    assert_eq!(
        world.assign("alice"),
        Ok(Decision::Unchanged),
        "she has no free slot yet"
    );
    assert_eq!(
        world.release_reservation("alice"),
        Ok(Decision::Unchanged),
        "she is still available"
    );
    let free = world.with_agent("alice", |agent| agent.tasks.clear());
    assert_eq!(
        hands(&free.after(free.assign("alice")), "alice"),
        [(2, HeldStatus::Assigned)]
    );
}

#[test]
fn at_capacity_refuse_refuses_resume_and_the_pause_goes_on() {
    let world = paused_and_busy(AtCapacity::Refuse);
    assert_eq!(
        world.resume(&world.by("alice")),
        Err(Refusal::AgentAtCapacity)
    );
    let due = world.later(MAX_TIME_LIMIT);
    assert_eq!(
        label(&due.after(due.reassign("p1")).conversation),
        "pending",
        "its limit still holds"
    );
}

#[test]
fn resume_ends_the_paused_tasks_own_wrap_up_and_takes_its_slot() {
    for policy in [AtCapacity::Queue, AtCapacity::Wait, AtCapacity::Refuse] {
        for capacity in [1, 2] {
            let world = World::assigned(at_capacity(policy), capacity);
            let world = world.after(world.pause(true, &world.by("alice")));
            let world = world.after(world.resume(&world.by("alice")));
            assert_eq!(
                kinds(&world.conversation),
                ["task.completed", "channel.resumed", "task.assigned"]
            );
            assert_eq!(
                world.conversation.outbox.events[0].task,
                Some(1),
                "it is the paused task that is completed"
            );
            assert_eq!(hands(&world, "alice"), [(2, HeldStatus::Assigned)]);
        }
    }
}

#[test]
fn the_wrap_up_of_another_conversation_makes_no_room_for_resume() {
    let wrapping = HeldTask {
        status: HeldStatus::Wrapping,
        ..elsewhere(1)
    };
    let world = paused_and_busy(AtCapacity::Refuse)
        .with_agent("alice", |agent| agent.tasks = vec![wrapping]);
    assert_eq!(
        world.resume(&world.by("alice")),
        Err(Refusal::AgentAtCapacity)
    );
}

#[test]
fn an_agent_over_its_capacity_is_given_nothing_even_by_ending_its_own_wrap_up() {
    let world = World::assigned(at_capacity(AtCapacity::Refuse), 2);
    let world = world.after(world.pause(true, &world.by("alice")));
    let over = world.with_agent("alice", |agent| {
        agent.tasks.push(elsewhere(1));
        agent.capacity = 1.into();
    });
    assert_eq!(
        (
            over.agent("alice").free_capacity(),
            over.agent("alice").can_take()
        ),
        (0, false)
    );
    assert_eq!(
        over.resume(&over.by("alice")),
        Err(Refusal::AgentAtCapacity)
    );
    let pending = World::opened(settings(), 0);
    assert_eq!(pending.assign("alice"), Ok(Decision::Unchanged));
}

#[test]
fn what_was_paused_goes_back_to_who_is_away_and_to_nobody_who_is_offline() {
    let away = State::Pause.world().away("alice");
    let resumed = away.after(away.resume(&away.by("alice")));
    assert_eq!(hands(&resumed, "alice"), [(2, HeldStatus::Assigned)]);
    let resumed = away.after(away.resume(&away.by("sue")));
    assert_eq!(hands(&resumed, "alice"), [(2, HeldStatus::Assigned)]);
    let bob_too = away.away("bob");
    assert_eq!(
        bob_too.resume_for("bob", &away.by("sue")),
        Err(Refusal::AgentUnavailable),
        "bob has not paused it"
    );
    let offline = State::Pause
        .world()
        .with_agent("alice", |a| a.availability = Availability::Offline);
    for name in ["alice", "sue"] {
        let by = offline.by(name);
        assert_eq!(offline.resume(&by), Err(Refusal::AgentUnavailable));
    }
}

#[test]
fn who_is_away_and_at_capacity_waits_for_no_slot() {
    let world = paused_and_busy(AtCapacity::Wait).away("alice");
    let world = world.after(world.resume(&world.by("alice")));
    assert_eq!(label(&world.conversation), "pending");
}

#[test]
fn a_supervisor_resumes_into_another_agents_hands_by_the_same_rules() {
    let world = State::Pause.world();
    let bobs = world.after(world.resume_for("bob", &world.by("sue")));
    assert_eq!(bobs.conversation.owner(), Some(&id("bob")));
    assert_eq!(hands(&bobs, "bob"), [(2, HeldStatus::Assigned)]);
    let unavailable = [world.away("bob"), world.clone()];
    let named = ["bob", "nobody"];
    for (world, name) in unavailable.iter().zip(named) {
        let refused = world.resume_for(name, &world.by("sue"));
        assert_eq!(refused, Err(Refusal::AgentUnavailable), "{name}");
    }
    for name in ["alice", "bob"] {
        let refused = world.resume_for("bob", &world.by(name));
        assert_eq!(refused, Err(Refusal::NotYourTask), "by {name}");
    }
    let own = world.after(world.resume_for("alice", &world.by("alice")));
    assert_eq!(own.conversation.owner(), Some(&id("alice")));
    let full =
        |policy| paused_and_busy(policy).with_agent("bob", |agent| agent.tasks.push(elsewhere(2)));
    let refused = full(AtCapacity::Refuse);
    assert_eq!(
        refused.resume_for("bob", &refused.by("sue")),
        Err(Refusal::AgentAtCapacity)
    );
    let waits = full(AtCapacity::Wait);
    let waits = waits.after(waits.resume_for("bob", &waits.by("sue")));
    let reserved = waits.conversation.live_task().unwrap().reservation();
    assert_eq!(reserved.map(|it| &it.agent), Some(&id("bob")));
}

#[test]
fn a_wrap_up_of_the_agent_who_paused_stays_where_another_one_resumes() {
    let world = World::assigned(settings(), 1);
    let world = world.after(world.pause(true, &world.by("alice")));
    let world = world.after(world.resume_for("bob", &world.by("sue")));
    assert_eq!(hands(&world, "alice"), [(1, HeldStatus::Wrapping)]);
    assert_eq!(hands(&world, "bob"), [(2, HeldStatus::Assigned)]);
}
