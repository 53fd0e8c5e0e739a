//! Time and policy: what is frozen when a conversation is left or paused, to the millisecond.

use crate::matrix::{State, awaiting};
use crate::worlds::{
    MS, Received, World, custom_routing, digest, id, incoming, key, kinds, label, request,
    settings, start, vip,
};
use hiatus_domain::commands::change_settings::change_settings;
use hiatus_domain::commands::custom_task::Target;
use hiatus_domain::commands::leave::Leave;
use hiatus_domain::commands::message::{Outcome, open};
use hiatus_domain::commands::{Decision, message};
use hiatus_domain::conversation::{ChannelState, Closed, Paused, TaskReason, Work};
use hiatus_domain::ids::ConversationId;
use hiatus_domain::intent::{Expected, Intent};
use hiatus_domain::priority::Priority;
use hiatus_domain::refusal::Refusal;
use hiatus_domain::settings::{
    AtCapacity, Channels, LeavePolicy, MAX_TIME_LIMIT, MAX_WINDOW, OnReply, PausePolicy, Settings,
    Unanswered,
};
use hiatus_domain::text::{Attributes, ChannelName, QueueName};
use hiatus_domain::{Duration, Instant};

const HOUR: Duration = Duration::hours(1);

/// Everything about leave and pause otherwise than it was.
fn otherwise() -> Settings {
    let leave = LeavePolicy {
        enabled: false,
        on_reply: OnReply::CustomRouting,
        window: HOUR,
        custom_routing_timeout: Duration::seconds(1),
        unanswered: Unanswered::Refuse,
    };
    let pause = PausePolicy {
        enabled: false,
        time_limit: HOUR,
        at_capacity: AtCapacity::Refuse,
        hold: HOUR,
    };
    Settings {
        leave,
        pause,
        channels: Channels::Only(Vec::new()),
        ..settings()
    }
}

fn left() -> World {
    State::Inactive.world()
}

fn closed(world: &World) -> &Closed {
    match &world.conversation.state {
        ChannelState::Closed(closed) => closed,
        state => panic!("{state:?}"),
    }
}

fn paused(world: &World) -> &Paused {
    match &world.conversation.state {
        ChannelState::Pause(paused) => paused,
        state => panic!("{state:?}"),
    }
}

#[test]
fn a_left_conversation_keeps_its_window_and_who_makes_the_task_whatever_is_set_since() {
    let world = left()
        .with_settings(otherwise())
        .at(start() + MAX_WINDOW - MS);
    assert_eq!(world.expire(), Ok(Decision::Unchanged));
    let (outcome, world) = world.reply("m2");
    assert_eq!(
        (outcome, label(&world.conversation)),
        (Outcome::Reactivated, "pending")
    );
}

#[test]
fn a_left_conversation_keeps_its_custom_routing_and_its_timeout_whatever_is_set_since() {
    let world = World::assigned(custom_routing(), 1);
    let world = world
        .after(world.leave(false, &world.by("alice")))
        .with_settings(settings());
    let (_, world) = world.later(HOUR).reply("m2");
    let ChannelState::Active(Work::AwaitingRouting { deadline }) = &world.conversation.state else {
        panic!()
    };
    assert_eq!(*deadline, world.now + Duration::seconds(300));
    assert_eq!(
        kinds(&world.conversation),
        ["channel.reactivated", "message.added"]
    );
    assert_eq!(
        world.at(*deadline - MS).routing_timeout(),
        Ok(Decision::Unchanged)
    );
    let defaulted = world
        .at(*deadline)
        .after(world.at(*deadline).routing_timeout());
    assert_eq!(
        defaulted.conversation.live_task().unwrap().reason,
        TaskReason::Reply
    );
}

#[test]
fn a_pause_keeps_its_limit_and_what_happens_at_capacity_whatever_is_set_since() {
    let world = State::Pause.world().with_settings(otherwise());
    let busy = World::assigned(settings(), 1).agent("alice").tasks.clone();
    assert_eq!(
        world.later(MAX_TIME_LIMIT - MS).reassign("p1"),
        Ok(Decision::Unchanged)
    );
    let world = world.with_agent("alice", |agent| agent.tasks = busy);
    assert_eq!(
        label(&world.after(world.resume(&world.by("alice"))).conversation),
        "pending"
    );
}

#[test]
fn changing_the_settings_counts_a_version_and_a_stale_change_is_refused() {
    let present = settings();
    let changed = change_settings(&present, otherwise(), &request("root", start()))
        .unwrap()
        .into_change()
        .unwrap();
    assert_eq!(changed.version, present.version + 1);
    assert_eq!(
        changed.outbox.as_ref().unwrap().events[0].kind.as_str(),
        "settings.updated"
    );
    let stale = Intent {
        expected: Expected::OneOf(vec![0]),
        ..request("root", start())
    };
    assert_eq!(
        change_settings(&changed, otherwise(), &stale),
        Err(Refusal::VersionMismatch { present: 1 })
    );
}

#[test]
fn the_same_settings_again_are_no_change() {
    let root = request("root", start());
    let changed = change_settings(&settings(), otherwise(), &root)
        .unwrap()
        .into_change()
        .unwrap();
    assert_eq!(
        change_settings(&changed, otherwise(), &root),
        Ok(Decision::Unchanged)
    );
}

#[test]
fn with_leave_and_pause_off_or_off_for_the_channel_an_agent_can_only_end() {
    let other = Channels::Only(vec![ChannelName::parse("chat").unwrap()]);
    for off in [
        Settings::default(),
        Settings {
            channels: other,
            ..settings()
        },
    ] {
        let world = World::assigned(off, 1);
        let alice = world.by("alice");
        assert_eq!(world.leave(false, &alice), Err(Refusal::LeaveDisabled));
        assert_eq!(world.pause(false, &alice), Err(Refusal::PauseDisabled));
        let ended = world.after(world.end(false, &alice));
        assert_eq!(
            ended.receive(&incoming("m2", ended.now)),
            Ok(Received::Elsewhere)
        );
    }
}

#[test]
fn a_shorter_pause_is_the_agents_to_choose_and_a_longer_one_is_refused() {
    let world = World::assigned(settings(), 1);
    let alice = world.by("alice");
    let shorter = world.after(world.pause_for(Some(HOUR), false, &alice));
    assert_eq!(paused(&shorter).reassign_at, start() + HOUR);
    assert_eq!(
        label(
            &shorter
                .later(HOUR)
                .after(shorter.later(HOUR).reassign("p1"))
                .conversation
        ),
        "pending"
    );
    let whole = world.after(world.pause_for(Some(MAX_TIME_LIMIT), false, &alice));
    assert_eq!(paused(&whole).reassign_at, start() + MAX_TIME_LIMIT);
    let limit = MAX_TIME_LIMIT.num_seconds();
    let longer = world.pause_for(Some(MAX_TIME_LIMIT + MS), false, &alice);
    assert_eq!(longer, Err(Refusal::LongerThanLimit { limit }));
}

#[test]
fn up_to_the_last_millisecond_of_the_window_a_reply_reactivates_with_the_history() {
    let world = left().at(start() + MAX_WINDOW - MS);
    let (outcome, after) = world.reply("m2");
    assert_eq!(outcome, Outcome::Reactivated);
    assert_eq!(after.conversation.id, world.conversation.id);
    assert_eq!(
        after.conversation.last_message.seq, 2,
        "the history goes on"
    );
    assert_eq!(
        after.conversation.live_task().unwrap().reason,
        TaskReason::Reply
    );
}

#[test]
fn from_the_end_of_the_window_on_a_reply_opens_another_conversation_without_history() {
    let world = left().at(start() + MAX_WINDOW);
    let late = incoming("m2", world.now);
    assert_eq!(world.receive(&late), Ok(Received::Elsewhere));
    let opened = open(ConversationId::parse("c2").unwrap(), &late).conversation;
    assert_eq!(
        (opened.version, opened.last_message.seq, opened.task_count),
        (1, 1, 1)
    );
    assert_eq!(opened.outbox.previous, None, "there is no state before it");
    assert_eq!(
        kinds(&opened),
        ["conversation.opened", "message.added", "task.queued"]
    );
}

#[test]
fn a_conversation_whose_window_is_over_is_closed_for_every_command_before_it_is_expired() {
    let world = State::Over.world();
    for name in ["alice", "bob", "sue"] {
        let by = world.by(name);
        let refused = [
            world.write(&by),
            world.leave(false, &by),
            world.pause(false, &by),
            world.resume(&by),
            world.end(false, &by),
            world.custom(Target::Queue(vip()), &by),
        ];
        assert!(
            refused
                .iter()
                .all(|it| *it == Err(Refusal::ConversationClosed)),
            "{name}: {refused:?}"
        );
    }
}

#[test]
fn expire_waits_for_the_very_end_of_the_window() {
    assert_eq!(
        left().at(start() + MAX_WINDOW - MS).expire(),
        Ok(Decision::Unchanged)
    );
    let over = left().at(start() + MAX_WINDOW);
    let over = over.after(over.expire());
    assert!(closed(&over).expired);
    assert_eq!(over.expire(), Ok(Decision::Unchanged), "once");
}

#[test]
fn retention_is_counted_from_the_end_of_the_window_however_late_it_is_expired() {
    let keep = Settings {
        retention: Duration::days(30),
        ..settings()
    };
    let world = left()
        .with_settings(keep)
        .at(start() + MAX_WINDOW + Duration::days(10));
    let after = world.after(world.expire());
    assert_eq!(closed(&after).at, start() + MAX_WINDOW);
    assert_eq!(
        closed(&after).purge_at,
        start() + MAX_WINDOW + Duration::days(30)
    );
    assert_eq!(
        after.conversation.outbox.at, world.now,
        "the event says when it was carried out"
    );
    assert!(!after.conversation.is_purged(closed(&after).purge_at - MS));
    assert!(after.conversation.is_purged(closed(&after).purge_at));
}

#[test]
fn retention_of_an_ended_conversation_is_counted_from_its_end() {
    let world = State::Assigned.world().later(HOUR);
    let ended = world.after(world.end(false, &world.by("alice")));
    let (at, purge_at) = (start() + HOUR, start() + HOUR + ended.settings.retention);
    assert_eq!(
        *closed(&ended),
        Closed {
            at,
            purge_at,
            expired: false
        }
    );
}

#[test]
fn a_pause_does_not_return_a_millisecond_early_and_returns_once_however_late() {
    let world = State::Pause.world();
    assert_eq!(
        world.later(MAX_TIME_LIMIT - MS).reassign("p1"),
        Ok(Decision::Unchanged)
    );
    for late in [Duration::zero(), Duration::days(9)] {
        let due = world.later(MAX_TIME_LIMIT + late);
        let back = due.after(due.reassign("p1"));
        assert_eq!(
            back.conversation.live_task().unwrap().reason,
            TaskReason::PauseExpired
        );
        assert_eq!(back.reassign("p1"), Ok(Decision::Unchanged), "once");
    }
}

#[test]
fn resume_and_the_timer_of_a_due_pause_cannot_both_win() {
    let due = State::Due.world();
    let resumed = due.after(due.resume(&due.by("alice")));
    assert_eq!(resumed.reassign("p1"), Ok(Decision::Unchanged));
    let reassigned = due.after(due.reassign("p1"));
    assert!(matches!(
        reassigned.resume(&due.by("alice")),
        Err(Refusal::NotPaused(_))
    ));
}

#[test]
fn the_timer_of_an_earlier_pause_does_not_end_a_later_one() {
    let due = State::Due.world();
    assert_eq!(due.reassign("p0"), Ok(Decision::Unchanged));
}

#[test]
fn a_reply_neither_ends_nor_prolongs_a_pause() {
    let world = State::Pause.world().later(HOUR);
    let (outcome, after) = world.reply("m2");
    assert_eq!(outcome, Outcome::AppendedWhilePaused);
    assert_eq!(paused(&after), paused(&world));
}

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
fn leave_is_refused_while_the_customer_wrote_last_unless_no_answer_is_needed() {
    let rules = Settings {
        leave: LeavePolicy {
            unanswered: Unanswered::Refuse,
            ..settings().leave
        },
        ..settings()
    };
    let world = World::assigned(rules, 1);
    for name in ["alice", "sue"] {
        let refused = world.leave(false, &world.by(name));
        assert_eq!(refused, Err(Refusal::Unanswered), "{name}");
    }
    let unanswered = Leave {
        wrap_up: false,
        unanswered: true,
    };
    let left = world.after(world.run(&unanswered, &world.by("alice")));
    assert_eq!(label(&left.conversation), "inactive");
    let answered = world.after(world.write(&world.by("alice")));
    let left = answered.after(answered.leave(false, &answered.by("alice")));
    assert_eq!(label(&left.conversation), "inactive");
    let (_, asked) = answered.reply("m2");
    assert_eq!(
        asked.leave(false, &asked.by("alice")),
        Err(Refusal::Unanswered)
    );
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
