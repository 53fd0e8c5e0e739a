//! Retries and races: the same request twice, and requests that saw another version.

use crate::given::key;
use crate::matrix::{Attempt, Became, Command, State};
use crate::worlds::{World, complete};
use hiatus_domain::commands::Decision;
use hiatus_domain::intent::{Expected, Intent};
use hiatus_domain::refusal::Refusal;

fn attempt(fingerprint: &str, expected: Expected) -> Attempt {
    Attempt {
        key: Some(key("k", fingerprint)),
        expected,
        wrap_up: false,
    }
}

/// Every pair that commits, with the world before and the world after it; the command came with the
/// key `k`.
fn committed() -> Vec<(Command, World, World)> {
    let mut all = Vec::new();
    for command in Command::all()
        .into_iter()
        .filter(|command| command.is_clients())
    {
        for state in State::ALL {
            let world = state.world();
            if let Became::Committed(written) = command.run(&world, &attempt("f", Expected::Any)) {
                all.push((command, world.clone(), world.with(*written)));
            }
        }
    }
    assert!(all.len() > 20, "{}", all.len());
    all
}

#[test]
fn a_replayed_key_changes_nothing_even_where_the_version_has_moved_on_and_the_task_is_no_longer_the_callers()
 {
    let keyed = committed();
    let keyed = keyed.into_iter().filter(|(command, ..)| command.has_key());
    for (command, before, after) in keyed {
        let seen_before = Expected::OneOf(vec![before.conversation.version]);
        let again = command.run(&after, &attempt("f", seen_before));
        assert!(
            matches!(again, Became::Unchanged),
            "{}: {again:?}",
            command.name()
        );
    }
    let world = State::Assigned.world();
    let by = |name: &str| Intent {
        key: Some(key("k", "f")),
        ..world.by(name)
    };
    let left = world.after(world.leave(false, &by("alice")));
    let (_, back) = left.reply("m2");
    let bobs = back.after(back.assign("bob"));
    assert_eq!(
        bobs.leave(false, &by("alice")),
        Ok(Decision::Unchanged),
        "it is bob's by now"
    );
}

#[test]
fn a_key_that_came_with_another_request_is_refused() {
    let keyed = committed();
    let keyed = keyed.into_iter().filter(|(command, ..)| command.has_key());
    for (command, _, after) in keyed {
        for other in Command::all()
            .into_iter()
            .filter(|command| command.has_key())
        {
            let became = other.run(&after, &attempt("other", Expected::OneOf(vec![0])));
            let refused = matches!(became, Became::Refused(Refusal::IdempotencyKeyReused));
            assert!(
                refused,
                "{} after {}: {became:?}",
                other.name(),
                command.name()
            );
        }
    }
}

#[test]
fn a_command_that_saw_another_version_is_refused_and_one_that_saw_this_one_is_carried_out() {
    for (command, before, _) in committed() {
        let present = before.conversation.version;
        let stale = command.run(
            &before,
            &attempt("f", Expected::OneOf(vec![present - 1, present + 1])),
        );
        let refused = matches!(stale, Became::Refused(Refusal::VersionMismatch { present: reported }) if reported == present);
        assert!(refused, "{}: {stale:?}", command.name());
        let fresh = command.run(
            &before,
            &attempt("f", Expected::OneOf(vec![present - 1, present])),
        );
        assert!(
            matches!(fresh, Became::Committed(_)),
            "{}: {fresh:?}",
            command.name()
        );
    }
}

#[test]
fn a_command_without_a_key_leaves_the_remembered_keys_as_they_are() {
    let (_, _, after) = committed().into_iter().next().unwrap();
    let keys = after.conversation.recent_keys.clone();
    let (_, next) = after.reply("m9");
    assert_eq!(next.conversation.recent_keys, keys);
}

#[test]
fn a_leave_that_saw_the_conversation_before_the_reply_is_refused_and_the_reply_stays_in_hand() {
    let world = State::Assigned.world();
    let saw = Intent {
        expected: Expected::OneOf(vec![world.conversation.version]),
        ..world.by("alice")
    };
    let (_, replied) = world.reply("m2");
    let present = replied.conversation.version;
    assert_eq!(
        replied.leave(false, &saw),
        Err(Refusal::VersionMismatch { present })
    );
    assert!(replied.conversation.live_task().unwrap().agent().is_some());
}

#[test]
fn a_reply_after_a_leave_opens_exactly_one_task() {
    let (_, replied) = State::Inactive.world().reply("m2");
    assert_eq!(
        (
            replied.conversation.task_count,
            replied.conversation.last_message.seq
        ),
        (2, 2)
    );
}

#[test]
fn completing_with_a_replayed_key_changes_nothing_before_the_version_is_looked_at() {
    let world = State::Assigned.world();
    let world = world.after(world.leave(true, &world.by("alice")));
    let task = world.conversation.task_id(1);
    let alice = world.agent("alice");
    let saw = Expected::OneOf(vec![alice.version]);
    let by = Intent {
        key: Some(key("k", "f")),
        expected: saw.clone(),
        ..world.by("alice")
    };
    let done = complete(alice, &task, 3, &by)
        .unwrap()
        .into_change()
        .unwrap();
    assert_eq!(complete(&done, &task, 3, &by), Ok(Decision::Unchanged));
    let reused = Intent {
        key: Some(key("k", "g")),
        ..by.clone()
    };
    assert_eq!(
        complete(&done, &task, 3, &reused),
        Err(Refusal::IdempotencyKeyReused)
    );
    let stale = Intent { key: None, ..by };
    assert_eq!(
        complete(&done, &task, 3, &stale),
        Err(Refusal::VersionMismatch {
            present: done.version
        })
    );
}
