//! Time and policy: what is frozen when a conversation is left or paused, to the millisecond.

use crate::given::{MS, custom_routing, incoming, request, settings, start};
use crate::matrix::State;
use crate::windows::left;
use crate::worlds::{Received, World, kinds, label};
use hiatus_domain::Duration;
use hiatus_domain::commands::Decision;
use hiatus_domain::commands::change_settings::{change_settings, repair_settings};
use hiatus_domain::commands::leave::{Leave, PlanWish};
use hiatus_domain::commands::message::Outcome;
use hiatus_domain::conversation::{ChannelState, TaskReason, Work};
use hiatus_domain::intent::{Expected, Intent};
use hiatus_domain::pick_list::PickList;
use hiatus_domain::refusal::Refusal;
use hiatus_domain::settings::{
    AtCapacity, Channels, LeavePolicy, MAX_TIME_LIMIT, MAX_WINDOW, OnReply, PausePolicy, Required,
    Settings, Unanswered,
};
use hiatus_domain::terms::WhilePaused;
use hiatus_domain::text::ChannelName;
use std::collections::BTreeSet;

pub(crate) const HOUR: Duration = Duration::hours(1);

/// Everything about leave and pause otherwise than it was.
fn otherwise() -> Settings {
    let leave = LeavePolicy {
        enabled: false,
        on_reply: OnReply::CustomRouting,
        window: HOUR,
        custom_routing_timeout: Duration::seconds(1),
        unanswered: Unanswered::Refuse,
        auto_after: Duration::zero(),
        plan: None,
        calendar: None,
    };
    let pause = PausePolicy {
        enabled: false,
        time_limit: HOUR,
        at_capacity: AtCapacity::Refuse,
        hold: HOUR,
        calendar: None,
        on_reply: WhilePaused::Wake,
        require: Required::ALL.into(),
        reasons: PickList::default(),
        max_per_agent: 1,
        reminders: BTreeSet::new(),
    };
    Settings {
        leave,
        pause,
        channels: Channels::Only(Vec::new()),
        ..settings()
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
        topic: None,
        plan: PlanWish::AsSet,
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
fn settings_that_cannot_be_read_are_replaced_under_the_version_that_they_have() {
    let root = request("root", start());
    let repaired = repair_settings(6, otherwise(), &root).unwrap();
    assert_eq!(repaired.version, 7);
    let document = Settings {
        version: otherwise().version,
        outbox: otherwise().outbox,
        ..repaired.clone()
    };
    assert_eq!(document, otherwise());
    assert_eq!(repaired.outbox.unwrap().events.len(), 1);
    let stale = Intent {
        expected: Expected::OneOf(vec![5]),
        ..root
    };
    let refused = repair_settings(6, otherwise(), &stale);
    assert_eq!(refused, Err(Refusal::VersionMismatch { present: 6 }));
}
