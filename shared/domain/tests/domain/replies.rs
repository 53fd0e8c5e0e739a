//! Replies to a left conversation: which queue their task gets, and custom routing.

use crate::given::{MS, custom_routing, digest, id, incoming, key, settings, vip};
use crate::matrix::{State, awaiting};
use crate::worlds::{Received, World, kinds, label};
use hiatus_domain::commands::custom_task::Target;
use hiatus_domain::commands::message::Outcome;
use hiatus_domain::commands::{Decision, message};
use hiatus_domain::conversation::TaskReason;
use hiatus_domain::intent::Intent;
use hiatus_domain::priority::Priority;
use hiatus_domain::settings::MAX_TIME_LIMIT;
use hiatus_domain::text::{Attributes, QueueName};
use hiatus_domain::{Duration, Instant};

#[test]
fn custom_routing_to_an_agent_makes_and_assigns_the_task_in_one_transition() {
    let world = awaiting();
    let by = Intent {
        key: Some(key("k", "f")),
        ..world.by("router")
    };
    let given = world.after(world.custom(Target::Agent(id("bob")), &by));
    assert_eq!(given.conversation.version, world.conversation.version + 1);
    let task = given.conversation.live_task().unwrap();
    assert_eq!(
        (task.number, task.reason, task.priority),
        (2, TaskReason::Custom, Priority::new(7).unwrap())
    );
    assert_eq!(given.conversation.owner(), Some(&id("bob")));
    assert_eq!(
        given.agent("bob").tasks[0].task,
        given.conversation.task_id(2)
    );
    let keys: Vec<_> = given
        .conversation
        .recent_keys
        .as_slice()
        .iter()
        .filter(|it| it.key == digest("k"))
        .collect();
    assert_eq!(keys.len(), 1, "the key is remembered once");
    assert_eq!(
        given.custom(Target::Queue(vip()), &by),
        Ok(Decision::Unchanged)
    );
}

#[test]
fn custom_routing_to_a_queue_moves_the_conversation_and_its_later_tasks_there() {
    let world = awaiting();
    assert_eq!(world.conversation.queue, QueueName::fallback());
    let moved = world.after(world.custom(Target::Queue(vip()), &world.by("router")));
    let task = moved.conversation.live_task().unwrap();
    assert_eq!(
        (&task.queue, &moved.conversation.queue, task.priority),
        (&vip(), &vip(), Priority::new(7).unwrap())
    );
    assert_eq!(
        moved.assign("alice"),
        Ok(Decision::Unchanged),
        "she does not serve it"
    );
    let moved = moved.with_agent("alice", |agent| agent.queues.push(vip()));
    let moved = moved.after(moved.assign("alice"));
    let moved = moved
        .after(moved.pause(false, &moved.by("alice")))
        .later(MAX_TIME_LIMIT);
    let back = moved.after(moved.reassign("p1"));
    assert_eq!(back.conversation.live_task().unwrap().queue, vip());
}

/// A message that says where it belongs.
fn redirecting(name: &str, now: Instant) -> message::Incoming {
    message::Incoming {
        queue: Some(vip()),
        priority: Priority::new(9).ok(),
        attributes: Some(Attributes::from_checked_json("{\"lang\":\"de\"}")),
        ..incoming(name, now)
    }
}

#[test]
fn a_reply_that_reactivates_may_name_another_queue_priority_and_attributes() {
    for rules in [settings(), custom_routing()] {
        let world = World::assigned(rules, 1);
        let world = world.after(world.leave(false, &world.by("alice")));
        let reply = redirecting("m2", world.now);
        let Ok(Received::Here(Outcome::Reactivated, written)) = world.receive(&reply) else {
            panic!()
        };
        let conversation = &written.conversation;
        assert_eq!(conversation.queue, vip());
        assert_eq!(Some(conversation.priority), reply.priority);
        assert_eq!(conversation.attributes, reply.attributes);
        if let Some(task) = conversation.live_task() {
            assert_eq!((&task.queue, Some(task.priority)), (&vip(), reply.priority));
        }
        let (_, plain) = world.reply("m2");
        assert_eq!(plain.conversation.queue, QueueName::fallback());
    }
}

#[test]
fn what_somebody_works_on_keeps_its_queue_and_priority_whatever_a_message_names() {
    for state in [
        State::Assigned,
        State::Pending,
        State::Awaiting,
        State::Pause,
    ] {
        let world = state.world();
        let Ok(Received::Here(_, written)) = world.receive(&redirecting("m9", world.now)) else {
            panic!()
        };
        let (before, after) = (&world.conversation, &written.conversation);
        assert_eq!(
            (&after.queue, after.priority),
            (&before.queue, before.priority)
        );
        assert_eq!(after.attributes, before.attributes);
    }
}

#[test]
fn a_burst_of_twenty_replies_to_a_left_conversation_opens_exactly_one_task() {
    for settings in [settings(), custom_routing()] {
        let world = World::assigned(settings, 1);
        let mut world = world.after(world.leave(false, &world.by("alice")));
        let mut outcomes = Vec::new();
        let mut queued = 0;
        for n in 2..22 {
            let (outcome, next) = world.later(MS).reply(&format!("m{n}"));
            queued += kinds(&next.conversation)
                .iter()
                .filter(|kind| **kind == "task.queued")
                .count();
            outcomes.push(outcome);
            world = next;
        }
        assert_eq!(outcomes[0], Outcome::Reactivated);
        assert!(
            outcomes[1..]
                .iter()
                .all(|outcome| *outcome == Outcome::Appended)
        );
        assert_eq!(
            world.conversation.last_message.seq, 21,
            "every reply is in the history"
        );
        let awaiting = label(&world.conversation) == "awaiting";
        assert_eq!(
            (queued, world.conversation.task_count),
            if awaiting { (0, 1) } else { (1, 2) }
        );
        let world = world.later(Duration::seconds(300));
        if awaiting {
            assert_eq!(
                world.after(world.routing_timeout()).conversation.task_count,
                2
            );
        }
    }
}
