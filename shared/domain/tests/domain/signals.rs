//! A pause that waits for a signal: whatever comes first ends it, and everybody else is told what it was.

use crate::given::{MS, request, settings};
use crate::policies::HOUR;
use crate::worlds::{Outcome, World, kinds, label};
use hiatus_domain::Duration;
use hiatus_domain::agent::Availability;
use hiatus_domain::commands::Decision;
use hiatus_domain::commands::custom_task::Target;
use hiatus_domain::commands::pause::{End, WaitFor, Wish};
use hiatus_domain::commands::signal::GiveSignal;
use hiatus_domain::conversation::TaskReason;
use hiatus_domain::ids::AgentId;
use hiatus_domain::refusal::Refusal;
use hiatus_domain::signal::{EARLY, Fate, REMEMBERED_SIGNALS, SignalName, SignalOutcome, WaitEnd};
use hiatus_domain::terms::{BackTo, WhilePaused};

fn name(text: &str) -> SignalName {
    SignalName::parse(text).unwrap()
}

fn outcome(text: &str) -> SignalOutcome {
    SignalOutcome::parse(text).unwrap()
}

/// Waits for `refund` for an hour, in a pause that lasts for two.
fn waits(on_timeout: BackTo) -> Wish {
    Wish {
        end: End::After(HOUR * 2),
        on_reply: Some(WhilePaused::Wake),
        wait: Some(WaitFor {
            signal: name("refund"),
            timeout: Some(HOUR),
            on_timeout,
            ask: None,
        }),
        ..Wish::default()
    }
}

fn waiting(on_timeout: BackTo) -> World {
    let world = World::assigned(settings(), 1);
    world.after(world.pause_as(waits(on_timeout), &world.by("alice")))
}

fn give(world: &World, signal: &str, said: &str) -> Outcome {
    let give = GiveSignal {
        signal: name(signal),
        outcome: outcome(said),
        data: None,
    };
    world.run(&give, &request("approvals", world.now))
}

fn known(world: &World) -> Option<&Fate> {
    let known = world.conversation.signal(&name("refund"));
    known.map(|signal| &signal.fate)
}

#[test]
fn a_signal_brings_the_conversation_back_to_the_agent_who_waits_for_it() {
    let world = waiting(BackTo::Queue).later(MS);
    let back = world.after(give(&world, "refund", "approved"));
    let task = back.conversation.live_task().unwrap();
    assert_eq!(task.agent().map(AgentId::as_str), Some("alice"));
    assert_eq!(task.reason, TaskReason::Signal);
    assert_eq!(
        kinds(&back.conversation),
        ["signal.received", "channel.resumed", "task.assigned"]
    );
    let absent = world.with_agent("alice", |agent| agent.availability = Availability::Away);
    let back = absent.after(give(&absent, "refund", "approved"));
    assert_eq!(label(&back.conversation), "pending");
}

#[test]
fn the_same_signal_again_changes_nothing_and_another_outcome_is_refused() {
    let world = waiting(BackTo::Queue).later(MS);
    let given = world.after(give(&world, "refund", "approved"));
    assert_eq!(give(&given, "refund", "approved"), Ok(Decision::Unchanged));
    let first = outcome("approved");
    assert_eq!(
        give(&given, "refund", "declined"),
        Err(Refusal::SignalAlreadyGiven { outcome: first })
    );
}

#[test]
fn another_signal_ends_no_wait_and_is_kept() {
    let world = waiting(BackTo::Queue).later(MS);
    let other = world.after(give(&world, "stock", "arrived"));
    assert_eq!(other.conversation.state, world.conversation.state);
    assert_eq!(kinds(&other.conversation), ["signal.received"]);
    let back = other.after(give(&other, "refund", "approved"));
    assert_eq!(label(&back.conversation), "assigned");
}

#[test]
fn a_signal_that_is_early_by_a_day_at_most_is_not_waited_for() {
    let world = World::assigned(settings(), 1);
    let early = world.after(give(&world, "refund", "approved"));
    assert_eq!(label(&early.conversation), "assigned");
    let alice = early.by("alice");
    let pause = |world: &World, who| world.pause_as(waits(BackTo::Queue), &world.by(who));
    assert_eq!(pause(&early, "alice"), Ok(Decision::Unchanged));
    assert_eq!(pause(&early, "bob"), Err(Refusal::NotYourTask));
    assert_eq!(pause(&early.later(EARLY), "alice"), Ok(Decision::Unchanged));
    let late = early.later(EARLY + MS);
    let paused = late.after(pause(&late, "alice"));
    assert_eq!(label(&paused.conversation), "pause");
    // It is a new question: either answer counts.
    let back = paused.after(give(&paused, "refund", "declined"));
    assert_eq!(label(&back.conversation), "assigned");
    assert!(early.pause_as(Wish::default(), &alice).is_ok());
}

#[test]
fn the_last_four_signals_are_known() {
    let mut world = World::assigned(settings(), 1);
    for n in 0..=REMEMBERED_SIGNALS {
        world = world.after(give(&world, &format!("s{n}"), "done"));
    }
    let names = world.conversation.signals.iter();
    let names: Vec<_> = names.map(|signal| signal.name.as_str()).collect();
    assert_eq!(names, ["s1", "s2", "s3", "s4"]);
}

#[test]
fn whatever_else_comes_first_a_later_signal_is_told_what_it_was() {
    let world = waiting(BackTo::Agent).later(MS);
    let alice = world.by("alice");
    let timed_out = world.later(HOUR);
    let ended = [
        (world.after(world.resume(&alice)), WaitEnd::Resume),
        (
            world.after(world.take("bob", &request("sue", world.now))),
            WaitEnd::Take,
        ),
        (
            world.after(world.transfer(Target::Agent(crate::given::id("bob")), false, &alice)),
            WaitEnd::Transfer,
        ),
        (world.reply("m2").1, WaitEnd::Reply),
        (timed_out.after(timed_out.reassign("p1")), WaitEnd::Timeout),
        (
            world.after(world.wake(&request("sue", world.now))),
            WaitEnd::Other,
        ),
    ];
    for (world, how) in ended {
        assert_eq!(known(&world), Some(&Fate::Over(how)), "{how}");
        assert_eq!(
            give(&world, "refund", "approved"),
            Err(Refusal::WaitOver { how })
        );
    }
}

#[test]
fn a_wait_times_out_to_whom_its_agent_said_and_a_limit_that_comes_first_is_the_pauses_own() {
    for (on_timeout, reason) in [
        (BackTo::Queue, TaskReason::PauseExpired),
        (BackTo::Agent, TaskReason::PauseOver),
    ] {
        let world = waiting(on_timeout);
        let early = world.later(HOUR - MS);
        assert_eq!(early.reassign("p1"), Ok(Decision::Unchanged));
        let due = world.later(HOUR);
        let back = due.after(due.reassign("p1"));
        let task = back.conversation.live_task().unwrap();
        assert_eq!(task.reason, reason);
        assert_eq!(task.agent().is_some(), on_timeout == BackTo::Agent);
    }
    let world = World::assigned(settings(), 1);
    let wish = Wish {
        end: End::After(HOUR - Duration::minutes(1)),
        ..waits(BackTo::Agent)
    };
    let world = world.after(world.pause_as(wish, &world.by("alice")));
    let due = world.later(HOUR - Duration::minutes(1));
    let back = due.after(due.reassign("p1"));
    assert_eq!(known(&back), Some(&Fate::Over(WaitEnd::Limit)));
    assert_eq!(label(&back.conversation), "pending");
}

#[test]
fn what_was_waited_for_in_vain_can_be_waited_for_again() {
    let world = waiting(BackTo::Queue).later(MS);
    let resumed = world.after(world.resume(&world.by("alice")));
    let again = resumed.after(resumed.pause_as(waits(BackTo::Queue), &resumed.by("alice")));
    let back = again.after(give(&again, "refund", "approved"));
    assert_eq!(
        back.conversation.live_task().unwrap().reason,
        TaskReason::Signal
    );
}

#[test]
fn an_ended_conversation_waits_for_nothing() {
    let world = waiting(BackTo::Queue).later(MS);
    let ended = world.after(world.end(false, &world.by("alice")));
    assert_eq!(
        give(&ended, "refund", "approved"),
        Err(Refusal::ConversationClosed)
    );
}
