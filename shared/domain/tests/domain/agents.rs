//! Capacity: what an agent holds, and what is given back.

use crate::matrix::{Attempt, Became, Command, State, assert_sound, awaiting};
use crate::worlds::{MS, World, agent, complete, id, kinds, label, presence, request, settings};
use hiatus_domain::Duration;
use hiatus_domain::agent::{Agent, Availability, HeldStatus, HeldTask};
use hiatus_domain::commands::custom_task::Target;
use hiatus_domain::commands::presence::Presence;
use hiatus_domain::commands::{Decision, Transition};
use hiatus_domain::conversation::{Assignment, ChannelState, TaskReason};
use hiatus_domain::event::About;
use hiatus_domain::ids::{ConversationId, TaskId};
use hiatus_domain::refusal::Refusal;
use hiatus_domain::settings::{AtCapacity, MAX_TIME_LIMIT, PausePolicy, Settings};
use hiatus_domain::text::QueueName;

/// What an agent does with a conversation's tasks: their numbers, with whether they are in wrap-up.
fn hands(world: &World, name: &str) -> Vec<(u32, HeldStatus)> {
    world
        .agent(name)
        .tasks
        .iter()
        .map(|held| (held.task.number, held.status))
        .collect()
}

fn at_capacity(policy: AtCapacity) -> Settings {
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
fn elsewhere(number: u32) -> HeldTask {
    let task = TaskId {
        conversation: ConversationId::parse("other").unwrap(),
        number,
    };
    HeldTask {
        task,
        status: HeldStatus::Assigned,
        since: crate::worlds::start(),
    }
}

/// A conversation that `alice`, with a capacity of one, paused under this policy; she took another
/// task since.
fn paused_and_busy(policy: AtCapacity) -> World {
    let world = World::assigned(at_capacity(policy), 1);
    let world = world.after(world.pause(false, &world.by("alice")));
    world.with_agent("alice", |agent| agent.tasks.push(elsewhere(1)))
}

fn agent_events(agent: &Agent) -> Vec<&'static str> {
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
        assert_eq!(world.agent("alice").free_slots(), 0, "{name}");
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
                decision.into_change().unwrap().agent,
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
        assert_eq!(written.agent, None, "{name}");
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
        agent.capacity = 1;
    });
    assert_eq!(
        (
            over.agent("alice").free_slots(),
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
fn who_is_away_resumes_what_is_its_own_and_is_given_nothing_by_others() {
    let away = State::Pause.world().away("alice");
    let resumed = away.after(away.resume(&away.by("alice")));
    assert_eq!(hands(&resumed, "alice"), [(2, HeldStatus::Assigned)]);
    assert_eq!(
        away.resume(&away.by("sue")),
        Err(Refusal::AgentUnavailable),
        "nor does a supervisor for her"
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
        waits.with_agent("alice", |agent| agent.capacity = 0),
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
        capacity: Some(0),
        queues: Some(vec![QueueName::parse("vip").unwrap()]),
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
        capacity: Some(2),
        queues: None,
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

/// At every moment, an agent holds, of this conversation, the live task that is its own and
/// wrap-ups, and no more than its capacity; and a customer who waits has somebody or something to
/// wait for.
fn assert_consistent(world: &World, path: &str) {
    let live = world
        .conversation
        .live_task()
        .and_then(|task| Some((task.number, task.agent()?)));
    for agent in world.agents.values() {
        assert!(
            agent.in_use() <= agent.capacity as usize,
            "{path}: {} is over capacity",
            agent.id
        );
        let working = |held: &&HeldTask| {
            held.status == HeldStatus::Assigned && held.task.conversation.as_str() == "c1"
        };
        let working: Vec<u32> = agent
            .tasks
            .iter()
            .filter(working)
            .map(|held| held.task.number)
            .collect();
        let expected: Vec<u32> = live
            .filter(|(_, holder)| **holder == agent.id)
            .map(|(n, _)| n)
            .into_iter()
            .collect();
        assert_eq!(
            working, expected,
            "{path}: {} holds the live task exactly if it is its own",
            agent.id
        );
    }
    if let ChannelState::Inactive(left) = &world.conversation.state {
        assert!(
            world.conversation.last_message.at <= left.at,
            "{path}: a reply would have reactivated it"
        );
    }
}

fn walk(world: &World, depth: u32, wrap_up: bool, path: &str) {
    for command in Command::all() {
        let attempt = Attempt {
            wrap_up,
            ..Attempt::default()
        };
        let Became::Committed(written) = command.run(world, &attempt) else {
            continue;
        };
        let path = format!("{path}, {}", command.name());
        assert_sound(world, &written, &path);
        let next = world.with(*written);
        assert_consistent(&next, &path);
        if depth > 1 {
            walk(&next, depth - 1, wrap_up, &path);
        }
    }
}

#[test]
fn no_sequence_of_four_commands_from_any_state_exceeds_a_capacity_or_loses_a_task() {
    for state in State::ALL {
        for wrap_up in [false, true] {
            assert_consistent(&state.world(), state.name());
            walk(&state.world(), 4, wrap_up, state.name());
        }
    }
}
