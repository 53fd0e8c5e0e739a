//! Pauses: how long they last, and what ends them.

use crate::given::{MS, settings, start};
use crate::matrix::State;
use crate::policies::HOUR;
use crate::worlds::{World, label};
use hiatus_domain::Duration;
use hiatus_domain::commands::Decision;
use hiatus_domain::commands::extend::NewEnd;
use hiatus_domain::commands::message::Outcome;
use hiatus_domain::commands::pause::End;
use hiatus_domain::conversation::{ChannelState, Paused, TaskReason};
use hiatus_domain::refusal::Refusal;
use hiatus_domain::settings::MAX_TIME_LIMIT;
use hiatus_domain::terms::Until;
use hiatus_domain::zone::ZoneName;

fn paused(world: &World) -> &Paused {
    match &world.conversation.state {
        ChannelState::Pause(paused) => paused,
        state => panic!("{state:?}"),
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
fn a_pause_until_a_time_ends_then_and_neither_in_the_past_nor_beyond_the_limit() {
    let world = World::assigned(settings(), 1);
    let alice = world.by("alice");
    let zone = ZoneName::parse("Europe/Berlin").unwrap();
    let until = |at| {
        let zone = Some(zone.clone());
        world.pause_until(End::Until(Until { at, zone }), false, &alice)
    };
    let latest = start() + MAX_TIME_LIMIT;
    for at in [start() + MS, start() + HOUR, latest] {
        let paused_until = world.after(until(at));
        let paused = paused(&paused_until);
        assert_eq!(paused.reassign_at, at);
        let zone = Some(zone.clone());
        assert_eq!(paused.terms.until, Some(Until { at, zone }));
    }
    for at in [start(), start() - HOUR] {
        assert_eq!(until(at), Err(Refusal::NotAhead));
    }
    assert_eq!(until(latest + MS), Err(Refusal::BeyondLimit { latest }));
}

#[test]
fn the_time_that_was_asked_for_moves_with_an_extension_and_keeps_its_zone() {
    let world = World::assigned(settings(), 1);
    let alice = world.by("alice");
    let zone = Some(ZoneName::parse("Europe/Berlin").unwrap());
    let at = start() + HOUR;
    let first = End::Until(Until {
        at,
        zone: zone.clone(),
    });
    let world = world.after(world.pause_until(first, false, &alice));
    let extended = world.after(world.extend(NewEnd::By(HOUR), &alice));
    let at = at + HOUR;
    assert_eq!(paused(&extended).terms.until, Some(Until { at, zone }));
    let to_the_limit = State::Pause.world().shortened();
    let extended = to_the_limit.after(to_the_limit.extend(NewEnd::By(HOUR), &alice));
    assert_eq!(paused(&extended).terms.until, None);
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
