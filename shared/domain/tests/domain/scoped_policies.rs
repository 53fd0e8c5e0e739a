//! Policies of channels and queues: which of them holds, field by field, and that it is frozen.

use crate::given::{settings, start};
use crate::worlds::World;
use hiatus_domain::Duration;
use hiatus_domain::conversation::ChannelState;
use hiatus_domain::policy::{Match, Policy, PolicyScope};
use hiatus_domain::refusal::Refusal;
use hiatus_domain::settings::{AtCapacity, LeaveOverrides, PauseOverrides, Settings};
use hiatus_domain::text::{ChannelName, QueueName};

fn queue(name: &str) -> QueueName {
    QueueName::parse(name).unwrap()
}

fn channel(name: &str) -> ChannelName {
    ChannelName::parse(name).unwrap()
}

fn minutes(minutes: i64) -> PauseOverrides {
    PauseOverrides {
        time_limit: Some(Duration::minutes(minutes)),
        ..PauseOverrides::default()
    }
}

fn policy(matches: Match, pause: PauseOverrides) -> Policy {
    Policy {
        matches,
        leave: LeaveOverrides::default(),
        pause,
    }
}

/// The settings (60 minutes) with a policy for e-mail (10), for billing (20, at capacity: wait), and for
/// e-mail in billing (at capacity: refuse).
fn layered() -> Settings {
    let mut settings = settings();
    settings.pause.time_limit = Duration::minutes(60);
    settings.pause.hold = Duration::seconds(7);
    let wait = PauseOverrides {
        at_capacity: Some(AtCapacity::Wait),
        ..minutes(20)
    };
    let refuse = PauseOverrides {
        at_capacity: Some(AtCapacity::Refuse),
        ..PauseOverrides::default()
    };
    settings.policies = vec![
        policy(Match::Both(queue("billing"), channel("email")), refuse),
        policy(Match::Channel(channel("email")), minutes(10)),
        policy(Match::Queue(queue("billing")), wait),
    ];
    settings
}

#[test]
fn the_most_specific_policy_holds_field_by_field() {
    use AtCapacity::{Queue, Refuse, Wait};
    let settings = layered();
    for (queue_name, channel_name, scope, limit, at_capacity) in [
        (None, None, None, 60, Queue),
        (Some("sales"), Some("sms"), None, 60, Queue),
        (
            Some("sales"),
            Some("email"),
            Some(PolicyScope::Channel),
            10,
            Queue,
        ),
        (None, Some("email"), Some(PolicyScope::Channel), 10, Queue),
        (
            Some("billing"),
            Some("sms"),
            Some(PolicyScope::Queue),
            20,
            Wait,
        ),
        (Some("billing"), None, Some(PolicyScope::Queue), 20, Wait),
        (
            Some("billing"),
            Some("email"),
            Some(PolicyScope::Both),
            20,
            Refuse,
        ),
    ] {
        let (queue, channel) = (queue_name.map(queue), channel_name.map(channel));
        let held = settings.in_force(queue.as_ref(), channel.as_ref());
        assert_eq!(
            (
                held.scope,
                held.pause.time_limit.num_minutes(),
                held.pause.at_capacity
            ),
            (scope, limit, at_capacity),
            "{queue_name:?} {channel_name:?}"
        );
        assert_eq!(
            held.pause.hold,
            Duration::seconds(7),
            "nobody sets it otherwise"
        );
        assert_eq!(held.leave, settings.leave, "nobody sets anything of leave");
    }
}

#[test]
fn a_policy_out_of_range_is_refused_by_its_place_whatever_the_settings_say() {
    let mut settings = layered();
    assert_eq!(settings.check(), Ok(()));
    settings.policies[1].pause.time_limit = Some(Duration::seconds(59));
    let field = settings.check().unwrap_err().field;
    assert_eq!(field, "policies[1].pause.time_limit_seconds");
}

#[test]
fn what_is_paused_or_left_keeps_the_policy_that_held_then() {
    let world = World::assigned(settings(), 1);
    let alice = world.by("alice");
    let conversation = world.conversation.clone();
    let mut settings = settings();
    settings.policies = vec![Policy {
        matches: Match::Queue(conversation.queue.clone()),
        leave: LeaveOverrides {
            window: Some(Duration::hours(5)),
            ..LeaveOverrides::default()
        },
        pause: minutes(30),
    }];
    let world = world.with_settings(settings);
    let left = world.after(world.leave(false, &alice));
    let ChannelState::Inactive(left) = &left.conversation.state else {
        panic!("left");
    };
    assert_eq!(left.expires_at, start() + Duration::hours(5));
    assert_eq!(left.scope, Some(PolicyScope::Queue));
    let paused = world.after(world.pause(false, &alice));
    let ChannelState::Pause(paused) = &paused.conversation.state else {
        panic!("paused");
    };
    assert_eq!(paused.reassign_at, start() + Duration::minutes(30));
    assert_eq!(paused.scope, Some(PolicyScope::Queue));
}

#[test]
fn a_policy_turns_leave_off_where_it_is_on_and_on_where_it_is_off() {
    let world = World::assigned(settings(), 1);
    let here = Match::Channel(world.conversation.channel.clone());
    for on in [true, false] {
        let mut settings = settings();
        settings.leave.enabled = !on;
        settings.policies = vec![Policy {
            matches: here.clone(),
            leave: LeaveOverrides {
                enabled: Some(on),
                ..LeaveOverrides::default()
            },
            pause: PauseOverrides::default(),
        }];
        let world = world.with_settings(settings);
        let refused = world.leave(false, &world.by("alice")).err();
        assert_eq!(refused, (!on).then_some(Refusal::LeaveDisabled));
    }
}
