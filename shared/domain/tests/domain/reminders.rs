//! Reminders: so long before the end of a pause, once each, and none once it is over.

use crate::given::{MS, settings, start};
use crate::policies::HOUR;
use crate::worlds::{Outcome, World, kinds};
use hiatus_domain::commands::Decision;
use hiatus_domain::commands::extend::NewEnd;
use hiatus_domain::conversation::{ChannelState, Paused};
use hiatus_domain::event::Cause;
use hiatus_domain::{Duration, Instant};

const UNCHANGED: Outcome = Ok(Decision::Unchanged);
const MINUTE: Duration = Duration::minutes(1);

/// A pause of so long, with reminders so long before its end.
fn paused_for<const N: usize>(lasts: Duration, before: [Duration; N]) -> World {
    let mut settings = settings();
    settings.pause.reminders = before.into();
    let world = World::assigned(settings, 1);
    world.after(world.pause_for(Some(lasts), false, &world.by("alice")))
}

fn paused(world: &World) -> &Paused {
    match &world.conversation.state {
        ChannelState::Pause(paused) => paused,
        state => panic!("{state:?}"),
    }
}

fn next(world: &World) -> Option<Instant> {
    paused(world).next_reminder()
}

fn last(world: &World) -> Option<Instant> {
    paused(world).reminders.as_ref()?.last
}

fn is_due(world: &World) -> bool {
    world.remind("p1") != UNCHANGED
}

#[test]
fn each_reminder_comes_once_at_its_time_and_the_pause_goes_on() {
    let world = paused_for(HOUR * 24, [HOUR, HOUR * 3]);
    let mut world = world;
    for (before, then) in [(HOUR * 3, Some(HOUR)), (HOUR, None)] {
        let at = start() + HOUR * 24 - before;
        assert_eq!(next(&world), Some(at));
        assert!(!is_due(&world.at(at - MS)));
        let due = world.at(at);
        let after = due.after(due.remind("p1"));
        assert_eq!(kinds(&after.conversation), ["pause.reminder"]);
        assert_eq!(after.conversation.outbox.cause, Cause::Reminder);
        assert_eq!(last(&after), Some(at));
        assert_eq!(
            next(&after),
            then.map(|before| start() + HOUR * 24 - before)
        );
        assert!(!is_due(&after), "once");
        assert_eq!(paused(&after).reassign_at, paused(&world).reassign_at);
        world = after;
    }
}

#[test]
fn what_is_past_when_the_pause_begins_is_left_out() {
    for (lasts, expected) in [
        (MINUTE * 30, None),
        // At its very beginning.
        (HOUR, None),
        (HOUR + MS, Some(start() + MS)),
        (HOUR * 2, Some(start() + HOUR)),
    ] {
        let world = paused_for(lasts, [HOUR * 24, HOUR]);
        assert_eq!(next(&world), expected, "{lasts}");
    }
    assert_eq!(paused(&paused_for(HOUR, [])).reminders, None);
}

#[test]
fn after_an_outage_there_is_one_reminder_however_many_were_missed() {
    let world = paused_for(HOUR * 24, [HOUR, HOUR * 2, HOUR * 3]);
    let late = world.later(HOUR * 24 - MINUTE * 90);
    let after = late.after(late.remind("p1"));
    assert!(!is_due(&after));
    assert_eq!(next(&after), Some(start() + HOUR * 23));
    let later = world.later(HOUR * 24 - MINUTE);
    assert_eq!(next(&later.after(later.remind("p1"))), None);
}

#[test]
fn nobody_is_reminded_of_a_pause_that_is_over_or_of_another_one() {
    let world = paused_for(HOUR * 2, [HOUR]);
    let due = world.later(HOUR);
    assert!(is_due(&due));
    assert_eq!(due.remind("p0"), UNCHANGED);
    // Its end goes first.
    let over = world.later(HOUR * 2);
    assert!(!is_due(&over));
    let resumed = due.after(due.resume(&due.by("alice")));
    assert!(!is_due(&resumed));
}

#[test]
fn an_extension_moves_them_and_those_that_were_given_may_come_again() {
    let world = paused_for(HOUR * 2, [HOUR]);
    let due = world.later(HOUR);
    let given = due.after(due.remind("p1"));
    let sue = given.by("sue");
    let extended = given.after(given.extend(NewEnd::By(HOUR), &sue));
    assert_eq!(next(&extended), Some(start() + HOUR * 2));
    assert_eq!(last(&extended), Some(start() + HOUR));
    // Before its time comes: only the new one.
    let extended = world.after(world.extend(NewEnd::By(HOUR), &world.by("sue")));
    assert_eq!(next(&extended), Some(start() + HOUR * 2));
    assert!(!is_due(&extended.later(HOUR)));
    // It would be past.
    let short = paused_for(MINUTE * 30, [HOUR]);
    let extended = short.after(short.extend(NewEnd::By(MINUTE * 10), &short.by("sue")));
    assert_eq!(next(&extended), None);
}

#[test]
fn what_is_set_since_changes_nothing_of_a_pause() {
    let world = paused_for(HOUR * 2, [HOUR]);
    let others = world.with_settings(settings());
    assert_eq!(next(&others), Some(start() + HOUR));
    let sue = others.by("sue");
    let extended = others.after(others.extend(NewEnd::By(HOUR), &sue));
    assert_eq!(next(&extended), Some(start() + HOUR * 2));
}
