//! Plans of what is left: what happens by itself while the customer is silent, and what stops it.

use crate::given::{
    MS, custom_routing, first_word, in_hours, incoming, nudge, request, settings, start, with_plan,
};
use crate::matrix::State;
use crate::policies::HOUR;
use crate::worlds::{A_DAY, Outcome, Received, World, kinds, label};
use hiatus_domain::agent::AgentKind;
use hiatus_domain::calendar::{Calendar, CalendarName, OpeningHours, Span};
use hiatus_domain::commands::Decision;
use hiatus_domain::commands::come_back::Back;
use hiatus_domain::commands::first_word::Then;
use hiatus_domain::commands::follow_up::follow_up;
use hiatus_domain::commands::leave::PlanWish;
use hiatus_domain::commands::message::{Incoming, Outcome as Became, open};
use hiatus_domain::commands::plan::{CancelPlan, SkipStep};
use hiatus_domain::conversation::{ChannelState, Closed, TaskReason};
use hiatus_domain::ids::ConversationId;
use hiatus_domain::message::{Author, MessageKind, Nature, Side};
use hiatus_domain::plan::{Act, FollowUp, Plan, PlanName, Step};
use hiatus_domain::refusal::Refusal;
use hiatus_domain::settings::{
    LeavePolicy, OutboundPolicy, Prefer, ReturnPolicy, RoutingPolicy, Settings,
};
use hiatus_domain::zone::ZoneName;
use hiatus_domain::{Duration, Instant, instant};
use std::collections::BTreeMap;

fn own(steps: Vec<Step>) -> PlanWish {
    PlanWish::Own(Plan::new(steps).unwrap())
}

fn plan(world: &World) -> Option<&FollowUp> {
    match &world.conversation.state {
        ChannelState::Inactive(left) => left.plan.as_deref(),
        _ => None,
    }
}

/// The next step, and in how many hours it is due.
fn next(world: &World) -> Option<(u32, i64)> {
    plan(world).map(|plan| (plan.step, (plan.at - start()).num_hours()))
}

/// `alice` has answered.
fn answered(settings: Settings) -> World {
    let world = World::assigned(settings, 1);
    world.after(world.write(&world.by("alice")))
}

/// She has left with these steps.
fn left_with(settings: Settings, steps: Vec<Step>) -> World {
    let world = answered(settings);
    world.after(world.leave_with(own(steps), &world.by("alice")))
}

/// Whatever is due is done; the customer is told this.
fn told(world: &World) -> (World, String) {
    let Ok(Decision::Commit(written)) = world.follow_up() else {
        panic!("nothing is due")
    };
    let message = written.message.clone().unwrap();
    assert_eq!(message.from, Author::System);
    (world.with(written), message.body.as_str().to_owned())
}

fn nothing(outcome: &Outcome) -> bool {
    *outcome == Ok(Decision::Unchanged)
}

#[test]
fn a_nudge_is_hiatuss_own_message_and_the_conversation_stays_left() {
    let world = State::Planned.world();
    assert_eq!(next(&world), Some((1, 24)));
    assert!(nothing(&world.at(start() + A_DAY - MS).follow_up()));
    let (nudged, text) = told(&world.later(A_DAY));
    assert_eq!(text, "Still there?");
    assert_eq!(label(&nudged.conversation), "inactive");
    assert_eq!(kinds(&nudged.conversation), ["message.added"]);
    assert_eq!(nudged.conversation.last_message.from, Side::System);
    assert!(
        !nudged.conversation.last_message.is_unanswered(),
        "it is no answer, and asks for none"
    );
    assert_eq!(next(&nudged), Some((2, 48)));
    assert!(nothing(&nudged.follow_up()), "once");
    let closed = nudged.later(A_DAY);
    let closed = closed.after(closed.follow_up());
    let ChannelState::Closed(Closed { expired, .. }) = closed.conversation.state else {
        panic!()
    };
    assert!(!expired);
    assert_eq!(kinds(&closed.conversation), ["channel.closed"]);
    assert_eq!(closed.conversation.outbox.cause.as_str(), "follow_up");
    assert_eq!(closed.conversation.outbox.actor.kind.as_str(), "system");
}

#[test]
fn a_reply_ends_a_plan_and_a_quiet_one_does_not() {
    let due = State::StepDue.world();
    let (outcome, replied) = due.reply("m2");
    assert_eq!(outcome, Became::Reactivated);
    assert!(nothing(&replied.follow_up()), "in the same millisecond");
    let auto_reply = Incoming {
        nature: Nature::of(MessageKind::AutoReply, true),
        ..incoming("m3", due.now)
    };
    let Ok(Received::Here(Became::AppendedQuietly, written)) = due.receive(&auto_reply) else {
        panic!()
    };
    let quiet = due.with(*written);
    assert_eq!(plan(&quiet), plan(&due));
    assert_eq!(told(&quiet).1, "Still there?");
}

#[test]
fn a_plan_does_not_speak_to_a_customer_who_had_the_last_word() {
    let world = World::assigned(with_plan(), 1);
    let left = world.after(world.leave(false, &world.by("alice")));
    assert!(left.conversation.last_message.is_unanswered());
    assert_eq!(
        next(&left),
        Some((1, 48)),
        "it only closes, when it would have"
    );
    assert_eq!(plan(&left).map(|plan| &plan.act), Some(&Act::Close));
}

#[test]
fn what_the_channel_would_not_carry_is_not_said_and_the_plan_goes_on() {
    let carries = |hours, max_characters| {
        let channel = World::assigned(settings(), 1).conversation.channel;
        let policy = OutboundPolicy {
            deliver: true,
            reply_window: Duration::hours(hours),
            max_characters,
        };
        Settings {
            outbound: BTreeMap::from([(channel, policy)]),
            ..settings()
        }
    };
    let steps = || {
        vec![
            in_hours(24, nudge("a")),
            in_hours(24, nudge("longer")),
            in_hours(1, Act::Close),
        ]
    };
    // After the window, and longer than the channel carries.
    for rules in [carries(30, 0), carries(0, 5)] {
        let (told, text) = told(&left_with(rules, steps()).later(A_DAY));
        assert_eq!(text, "a");
        let due = told.later(A_DAY);
        let skipped = due.after(due.follow_up());
        assert_eq!(kinds(&skipped.conversation), ["plan.skipped"]);
        assert_eq!(skipped.conversation.outbox.cause.as_str(), "follow_up");
        let last = |world: &World| world.conversation.last_message.clone();
        assert_eq!(last(&skipped), last(&told), "without a word");
        assert_eq!(next(&skipped), Some((3, 49)));
        assert!(nothing(&skipped.follow_up()), "once");
        let closed = skipped.at(start() + HOUR * 49);
        let closed = closed.after(closed.follow_up());
        assert_eq!(label(&closed.conversation), "closed");
    }
}

#[test]
fn of_the_steps_that_an_outage_missed_one_happens_and_the_next_is_as_far_off_as_planned() {
    let steps = vec![
        in_hours(1, nudge("1")),
        in_hours(1, nudge("2")),
        in_hours(48, nudge("3")),
        in_hours(1, Act::Close),
    ];
    let world = left_with(settings(), steps).later(HOUR * 30);
    let (nudged, text) = told(&world);
    assert_eq!(text, "2");
    assert_eq!(next(&nudged), Some((3, 78)));
    assert!(nothing(&nudged.follow_up()));
    let all = world.later(A_DAY * 3);
    let closed = all.after(all.follow_up());
    assert_eq!(label(&closed.conversation), "closed");
    assert_eq!(
        closed.conversation.last_message.seq, world.conversation.last_message.seq,
        "without a word"
    );
}

#[test]
fn what_comes_back_by_its_plan_comes_back_by_the_rules_that_were_frozen() {
    let back = || vec![in_hours(1, Act::Return)];
    let prefers = Settings {
        routing: RoutingPolicy {
            returning: ReturnPolicy {
                prefer: Prefer::LastAgent,
                ..ReturnPolicy::default()
            },
            ..settings().routing
        },
        ..settings()
    };
    for (rules, expected) in [
        (settings(), "pending"),
        (prefers, "reserved"),
        (custom_routing(), "awaiting"),
    ] {
        let world = left_with(rules, back()).later(HOUR);
        let returned = world.after(world.follow_up());
        assert_eq!(label(&returned.conversation), expected);
        let reason = returned.conversation.live_task().map(|task| task.reason);
        if expected != "awaiting" {
            assert_eq!(reason, Some(TaskReason::FollowUp));
        }
        assert_eq!(kinds(&returned.conversation)[0], "channel.reactivated");
    }
}

#[test]
fn what_an_ai_left_comes_back_for_humans() {
    let ai = |world: &World| world.with_agent("alice", |alice| alice.kind = AgentKind::Ai);
    let world = ai(&answered(settings()));
    let steps = vec![in_hours(1, Act::Return)];
    let left = world.after(world.leave_with(own(steps), &world.by("alice")));
    let due = left.later(HOUR);
    let returned = due.after(due.follow_up());
    assert!(returned.conversation.live_task().unwrap().humans_only);
}

#[test]
fn a_step_is_skipped_or_all_of_it_is_canceled_by_who_left_or_a_supervisor() {
    let world = State::Planned.world();
    for name in ["alice", "sue"] {
        let by = request(name, world.now);
        let skipped = world.after(world.run(&SkipStep, &by));
        assert_eq!(next(&skipped), Some((2, 48)), "as it would have been");
        let all = skipped.after(skipped.run(&SkipStep, &by));
        assert_eq!(plan(&all), None);
        assert_eq!(all.run(&SkipStep, &by), Err(Refusal::NoPlan));
        let canceled = world.after(world.run(&CancelPlan, &by));
        assert_eq!(plan(&canceled), None);
        assert!(nothing(&canceled.later(A_DAY * 3).follow_up()));
        assert_eq!(canceled.run(&CancelPlan, &by), Err(Refusal::NoPlan));
    }
    let by = request("bob", world.now);
    assert_eq!(world.run(&SkipStep, &by), Err(Refusal::NotYourTask));
    assert_eq!(world.run(&CancelPlan, &by), Err(Refusal::NotYourTask));
}

#[test]
fn an_agent_names_a_plan_or_makes_one_or_wants_none() {
    let world = answered(with_plan());
    let by = world.by("alice");
    let left = |wish: PlanWish| world.after(world.leave_with(wish, &by));
    let named = |name: &str| PlanWish::Named(PlanName::parse(name).unwrap());
    assert_eq!(next(&left(PlanWish::AsSet)), Some((1, 24)));
    assert_eq!(next(&left(named("chase"))), Some((1, 24)));
    assert_eq!(
        next(&left(own(vec![in_hours(5, Act::Return)]))),
        Some((1, 5))
    );
    assert_eq!(next(&left(own(Vec::new()))), None);
    assert_eq!(
        world.leave_with(named("other"), &by),
        Err(Refusal::NoSuchPlan)
    );
}

#[test]
fn a_plan_that_is_switched_on_changes_nothing_that_was_left_before() {
    let world = answered(settings());
    let left = world.after(world.leave(false, &world.by("alice")));
    let later = left.with_settings(with_plan()).later(A_DAY * 80);
    assert_eq!(plan(&later), None);
    assert!(nothing(&later.follow_up()));
}

#[test]
fn nothing_of_a_plan_happens_once_the_window_is_over() {
    let short = Settings {
        leave: LeavePolicy {
            window: HOUR * 30,
            ..with_plan().leave
        },
        ..with_plan()
    };
    let world = answered(short);
    let left = world.after(world.leave(false, &world.by("alice")));
    let (nudged, _) = told(&left.later(A_DAY));
    assert_eq!(plan(&nudged), None, "it would be closed after its end");
    let over = left.later(HOUR * 30);
    assert!(nothing(&over.follow_up()));
    let expired = over.after(over.expire());
    assert_eq!(kinds(&expired.conversation), ["channel.expired"]);
}

#[test]
fn who_writes_first_and_leaves_leaves_with_the_plan_and_what_a_quiet_message_opened_has_none() {
    let world = State::Planned.world().later(HOUR);
    let word = first_word("a2", request("alice", world.now), Then::Leave);
    let Ok(Received::Here(_, written)) = world.first_word(&word) else {
        panic!()
    };
    assert_eq!(next(&world.with(*written)), Some((1, 25)), "anew");
    let quiet = Incoming {
        nature: Nature::of(MessageKind::AutoReply, true),
        ..incoming("m9", start())
    };
    let opened = open(ConversationId::parse("c9").unwrap(), &quiet, &with_plan());
    let world = World {
        conversation: opened.conversation,
        ..world
    };
    assert_eq!(plan(&world), None);
}

#[test]
fn without_the_settings_nothing_is_done_and_the_step_stays_due() {
    let world = State::StepDue.world();
    let done = follow_up(&world.conversation, Back::default(), world.now);
    assert_eq!(done, Decision::Unchanged);
    assert!(!nothing(&world.follow_up()));
}

/// Monday to Friday from eight to six in Berlin.
fn office() -> Settings {
    let hours = || OpeningHours::new(vec![Span::parse("08:00-18:00").unwrap()]).unwrap();
    let closed = OpeningHours::default;
    let (mon, tue, wed, thu, fri) = (hours(), hours(), hours(), hours(), hours());
    let calendar = Calendar {
        zone: ZoneName::parse("Europe/Berlin").unwrap(),
        week: [mon, tue, wed, thu, fri, closed(), closed()],
        exceptions: BTreeMap::new(),
    };
    let name = CalendarName::parse("office").unwrap();
    Settings {
        leave: LeavePolicy {
            calendar: Some(name.clone()),
            ..settings().leave
        },
        calendars: [(name, calendar)].into(),
        ..settings()
    }
}

fn at(text: &str) -> Instant {
    instant::parse(text).unwrap()
}

#[test]
fn the_times_of_a_plan_are_open_time_where_a_calendar_says_so() {
    // A Friday, half past five, over the change of clocks.
    let friday = answered(office()).at(at("2026-03-27T16:30:00Z"));
    let wish = own(vec![in_hours(1, nudge("?")), in_hours(20, Act::Close)]);
    let left = friday.after(friday.leave_with(wish, &friday.by("alice")));
    let due = |world: &World| plan(world).map(|plan| plan.at);
    assert_eq!(due(&left), Some(at("2026-03-30T06:30:00Z")));
    // The nudge comes late in the evening: the next opening counts, and the calendar that holds then.
    let (late, _) = told(&left.at(at("2026-03-30T18:00:00Z")));
    assert_eq!(due(&late), Some(at("2026-04-02T06:00:00Z")));
    let without = left.with_settings(settings());
    let (nudged, _) = told(&without.at(at("2026-03-30T18:00:00Z")));
    assert_eq!(due(&nudged), Some(at("2026-03-31T14:00:00Z")));
    let skipped = left.after(left.run(&SkipStep, &left.by("alice")));
    assert_eq!(due(&skipped), Some(at("2026-04-01T06:30:00Z")));
}

#[test]
fn where_it_never_opens_nothing_of_a_plan_happens() {
    let mut never = office();
    for calendar in never.calendars.values_mut() {
        calendar.week = [(); 7].map(|()| OpeningHours::default());
    }
    let left = left_with(never, vec![in_hours(1, nudge("?"))]);
    assert_eq!(plan(&left), None);
}

#[test]
fn what_is_left_by_itself_is_left_by_its_agent_with_the_plan_and_not_twice() {
    let rules = Settings {
        leave: LeavePolicy {
            auto_after: HOUR,
            ..with_plan().leave
        },
        ..with_plan()
    };
    let silent = answered(rules).later(HOUR);
    assert!(nothing(&silent.at(start() + HOUR - MS).auto_leave()));
    let left = silent.after(silent.auto_leave());
    assert_eq!(next(&left), Some((1, 25)));
    assert_eq!(
        left.conversation.leaver(),
        Some(&silent.by("alice").caller.id)
    );
    assert_eq!(left.agent("alice").in_use(), 0);
    assert!(nothing(&left.auto_leave()));
    let (_, replied) = silent.reply("m2");
    assert!(nothing(&replied.auto_leave()), "in the same millisecond");
}

#[test]
fn where_leave_is_off_by_then_its_agent_keeps_it_and_that_is_told_once() {
    let rules = Settings {
        leave: LeavePolicy {
            auto_after: HOUR,
            ..settings().leave
        },
        ..settings()
    };
    let mut off = rules.clone();
    off.leave.enabled = false;
    let silent = answered(rules).later(HOUR).with_settings(off);
    let kept = silent.after(silent.auto_leave());
    assert_eq!(kinds(&kept.conversation), ["leave.skipped"]);
    assert_eq!(kept.conversation.owner(), silent.conversation.owner());
    assert!(nothing(&kept.later(A_DAY).auto_leave()));
}

#[test]
fn who_gets_what_came_back_by_a_plan_is_not_left_again_before_it_has_spoken() {
    let rules = Settings {
        leave: LeavePolicy {
            auto_after: HOUR,
            ..settings().leave
        },
        ..settings()
    };
    let left = left_with(rules, vec![in_hours(1, Act::Return)]).later(HOUR);
    let back = left.after(left.follow_up());
    let back = back.after(back.assign("alice"));
    assert!(nothing(&back.later(A_DAY).auto_leave()));
    let spoken = back.after(back.write(&back.by("alice"))).later(HOUR);
    assert!(!nothing(&spoken.auto_leave()));
}
