//! Bounds for a channel, and weights: every path that gives a task asks for room.

use crate::given::{first_word, id, settings};
use crate::matrix::State;
use crate::resume::elsewhere;
use crate::worlds::{Received, World};
use hiatus_domain::agent::HeldTask;
use hiatus_domain::capacity::{Capacity, Load, Weights};
use hiatus_domain::commands::custom_task::Target;
use hiatus_domain::commands::first_word::Then;
use hiatus_domain::commands::take::Take;
use hiatus_domain::conversation::ChannelState;
use hiatus_domain::refusal::Refusal;
use hiatus_domain::settings::{AtCapacity, PausePolicy, Settings};
use hiatus_domain::text::ChannelName;

fn channel(name: &str) -> ChannelName {
    ChannelName::parse(name).unwrap()
}

fn on(name: &str, number: u32, weight: u32) -> HeldTask {
    HeldTask {
        channel: Some(channel(name)),
        weight,
        ..elsewhere(number)
    }
}

/// So much in all, and so much of it for sms, the channel of every conversation here.
fn bounds(total: u32, sms: u32) -> Capacity {
    Capacity {
        total,
        channels: [(channel("sms"), sms)].into(),
    }
}

fn weighing(sms: u32) -> Settings {
    let mut settings = settings();
    settings.routing.weights = Weights::new([(channel("sms"), sms)].into());
    settings.pause = PausePolicy {
        at_capacity: AtCapacity::Refuse,
        ..settings.pause
    };
    settings
}

/// What an agent holds of a capacity, the weight of the task that is to come, and whether it fits.
type Case = (Capacity, Vec<HeldTask>, u32, bool);

fn cases() -> Vec<Case> {
    vec![
        (3.into(), vec![on("sms", 1, 1), on("chat", 2, 1)], 1, true),
        (2.into(), vec![on("sms", 1, 1), on("chat", 2, 1)], 1, false),
        (3.into(), vec![on("chat", 1, 2)], 1, true),
        (3.into(), vec![on("chat", 1, 2)], 2, false),
        (bounds(5, 1), vec![on("chat", 1, 2)], 1, true),
        (bounds(5, 1), vec![on("sms", 1, 1)], 1, false),
        (bounds(5, 3), vec![on("sms", 1, 2)], 2, false),
        (bounds(5, 0), vec![], 1, false),
        // What was taken before channels were counted counts in all.
        (
            bounds(2, 1),
            vec![HeldTask {
                channel: None,
                ..elsewhere(1)
            }],
            1,
            true,
        ),
        (
            bounds(1, 1),
            vec![HeldTask {
                channel: None,
                ..elsewhere(1)
            }],
            1,
            false,
        ),
        // Heavier than everything: whoever holds nothing there takes it.
        (2.into(), vec![], 9, true),
        (2.into(), vec![on("chat", 1, 1)], 9, false),
        (bounds(5, 2), vec![on("chat", 1, 3)], 9, true),
        (bounds(5, 2), vec![on("chat", 1, 4)], 9, false),
        (0.into(), vec![], 1, false),
    ]
}

/// Each path that gives bob a task: whether it did, or was refused for want of room.
type Path = fn(&World) -> Option<World>;

fn unless_full(outcome: Result<World, Refusal>) -> Option<World> {
    match outcome {
        Ok(after) => Some(after),
        Err(refusal) => {
            assert_eq!(refusal, Refusal::AgentAtCapacity);
            None
        }
    }
}

const PATHS: [(&str, State, Path); 8] = [
    ("assign", State::Pending, |world| {
        let given = world.assign("bob").unwrap().into_change()?;
        Some(world.with(given))
    }),
    ("take", State::Pending, |world| {
        let outcome = world.take("bob", &world.by("bob"));
        unless_full(outcome.map(|taken| world.with(taken.into_change().unwrap())))
    }),
    ("take over", State::Assigned, |world| {
        let outcome = world.take("bob", &world.by("sue"));
        unless_full(outcome.map(|taken| world.with(taken.into_change().unwrap())))
    }),
    ("transfer", State::Assigned, |world| {
        let to = Target::Agent(id("bob"));
        let after = world.after(world.transfer(to, false, &world.by("alice")));
        (after.conversation.owner() == Some(&id("bob"))).then_some(after)
    }),
    ("resume", State::Pause, |world| {
        let outcome = world.resume_for("bob", &world.by("sue"));
        unless_full(outcome.map(|taken| world.with(taken.into_change().unwrap())))
    }),
    ("reactivate", State::Inactive, |world| {
        let outcome = world.reactivate(Some("bob"), &world.by("sue"));
        unless_full(outcome.map(|taken| world.with(taken.into_change().unwrap())))
    }),
    ("first word", State::Inactive, |world| {
        let word = first_word("first", world.by("bob"), Then::Stay);
        let outcome = world.first_word(&word);
        unless_full(outcome.map(|written| match written {
            Received::Here(_, written) => world.with(*written),
            other => panic!("{other:?}"),
        }))
    }),
    ("custom routing", State::Awaiting, |world| {
        let outcome = world.custom(Target::Agent(id("bob")), &world.by("router"));
        unless_full(outcome.map(|taken| world.with(taken.into_change().unwrap())))
    }),
];

#[test]
fn every_path_that_gives_a_task_asks_for_room_in_all_and_on_the_channel() {
    for (capacity, tasks, weight, fits) in cases() {
        for (name, state, path) in PATHS {
            let before = state.world().with_settings(weighing(weight));
            let before = before.with_pause_refusing();
            let before = before.with_agent("bob", |bob| {
                bob.capacity = capacity.clone();
                bob.tasks = tasks.clone();
            });
            let what = format!("{name}: {tasks:?} of {capacity:?}, and {weight}");
            let after = path(&before);
            assert_eq!(after.is_some(), fits, "{what}");
            if let Some(after) = after {
                let bob = after.agent("bob");
                let all: u32 = bob.tasks.iter().map(|held| held.weight).sum();
                let sms = bob
                    .tasks
                    .iter()
                    .filter(|held| held.channel == Some(channel("sms")));
                let sms: u32 = sms.map(|held| held.weight).sum();
                assert!(
                    all <= capacity.total && sms <= capacity.on(&channel("sms")),
                    "{what}"
                );
            }
        }
    }
}

impl World {
    /// What is paused is refused where there is no room, instead of being queued.
    fn with_pause_refusing(mut self) -> Self {
        if let ChannelState::Pause(paused) = &mut self.conversation.state {
            paused.at_capacity = AtCapacity::Refuse;
        }
        self
    }
}

#[test]
fn a_supervisor_forces_beyond_both_bounds_and_the_task_uses_what_it_weighs() {
    let world = World::opened(weighing(4), 1).with_agent("bob", |bob| {
        bob.capacity = bounds(3, 2);
        bob.tasks = vec![on("sms", 1, 2)];
    });
    let taker = id("bob");
    let forced = world.after(world.run(&Take { taker, force: true }, &world.by("sue")));
    assert_eq!(
        forced.agent("bob").in_use(),
        4,
        "as heavy as there is at most"
    );
}

#[test]
fn a_wrap_up_of_the_same_conversation_makes_room_where_freeing_it_does() {
    // The wrap-up's weight, the new task's, that of something else, and the capacity.
    for (before, now, other, total, fits) in [
        (1, 1, 0, 1, true),
        (1, 2, 1, 3, true),
        (1, 2, 1, 2, false),
        (2, 1, 1, 2, true),
    ] {
        let world = World::assigned(weighing(before), 10);
        let paused = world.after(world.pause(true, &world.by("alice")));
        let world = paused.with_settings(weighing(now));
        let world = world.with_agent("alice", |alice| {
            alice.capacity = total.into();
            alice
                .tasks
                .extend((other > 0).then(|| on("chat", 1, other)));
        });
        let resumed = world.resume(&world.by("alice"));
        match resumed {
            Ok(resumed) => {
                let after = world.with(resumed.into_change().unwrap());
                assert!(fits);
                assert_eq!(after.agent("alice").in_use(), now + other);
            }
            Err(refusal) => assert_eq!((refusal, fits), (Refusal::AgentAtCapacity, false)),
        }
    }
}

#[test]
fn a_reservation_for_who_takes_nothing_of_the_channel_is_released() {
    let world = World::opened(settings(), 1);
    let held = world.with_agent("bob", |bob| bob.capacity = bounds(5, 0));
    assert!(held.agent("bob").takes_work());
    assert!(!held.agent("bob").takes_work_on(&channel("sms")));
    assert!(held.agent("bob").takes_work_on(&channel("chat")));
}

#[test]
fn a_channel_that_is_not_named_has_the_total_and_a_weight_of_one() {
    let weights = Weights::new([(channel("chat"), 3)].into());
    let load = |name: &str| weights.load(&channel(name));
    assert_eq!(load("chat").weight, 3);
    assert_eq!(
        load("sms"),
        Load {
            channel: channel("sms"),
            weight: 1
        }
    );
    assert_eq!(bounds(5, 9).on(&channel("sms")), 5, "no more than in all");
    assert_eq!(bounds(5, 2).on(&channel("chat")), 5);
}
