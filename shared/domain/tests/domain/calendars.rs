//! Pauses by a calendar: their limit counts open time, and they end while it is open.

use crate::given::{settings, start};
use crate::worlds::World;
use hiatus_domain::calendar::{Calendar, CalendarName, OpeningHours, Span};
use hiatus_domain::commands::extend::NewEnd;
use hiatus_domain::commands::pause::{End, Wish};
use hiatus_domain::conversation::{ChannelState, Paused};
use hiatus_domain::refusal::Refusal;
use hiatus_domain::settings::{MAX_TIME_LIMIT, Settings};
use hiatus_domain::terms::Until;
use hiatus_domain::zone::ZoneName;
use hiatus_domain::{Duration, Instant};
use std::collections::BTreeMap;

const H: fn(i64) -> Duration = Duration::hours;

/// Midnight of the day on which everything begins, in UTC.
fn midnight() -> Instant {
    let since = start().timestamp().rem_euclid(86_400);
    start() - Duration::seconds(since)
}

/// It is open from eight to six, every day; a pause lasts ten hours of it.
fn by_calendar() -> Settings {
    let name = CalendarName::parse("office").unwrap();
    let day = OpeningHours::new(vec![Span::parse("08:00-18:00").unwrap()]).unwrap();
    let calendar = Calendar {
        zone: ZoneName::parse("UTC").unwrap(),
        week: [(); 7].map(|()| day.clone()),
        exceptions: BTreeMap::new(),
    };
    let mut settings = settings();
    settings.pause.time_limit = H(10);
    settings.pause.calendar = Some(name.clone());
    settings.calendars = [(name, calendar)].into();
    settings
}

/// At three in the afternoon.
fn world(settings: Settings) -> World {
    World::assigned(settings, 1).at(midnight() + H(24 + 15))
}

fn pause(world: &World, end: End) -> Result<Paused, Refusal> {
    let wish = Wish {
        end,
        ..Wish::default()
    };
    let outcome = world.pause_as(wish, &world.by("alice"))?;
    let paused = world.after(Ok(outcome));
    match paused.conversation.state {
        ChannelState::Pause(paused) => Ok(paused),
        state => panic!("{state:?}"),
    }
}

#[test]
fn a_limit_counts_open_time_and_an_end_while_closed_moves_to_the_next_opening() {
    let world = world(by_calendar());
    let at = |hours: i64| midnight() + H(24 + hours);
    let until = |at| End::Until(Until { at, zone: None });
    // Three hours today and seven tomorrow.
    let latest = at(24 + 15);
    for (end, expected) in [
        (End::AtLimit, latest),
        (End::After(H(2)), at(17)),
        (End::After(H(3)), at(24 + 8)),
        (End::After(H(9)), at(24 + 8)),
        (End::After(H(23)), at(24 + 14)),
        (until(at(16)), at(16)),
        (until(at(20)), at(24 + 8)),
        (until(latest), latest),
        (End::NextOpening, at(24 + 8)),
    ] {
        let paused = pause(&world, end.clone()).unwrap();
        assert_eq!(paused.reassign_at, expected, "{end:?}");
        assert_eq!(paused.latest, Some(latest));
    }
    for end in [End::After(H(25)), until(latest + Duration::seconds(1))] {
        assert_eq!(pause(&world, end), Err(Refusal::BeyondLimit { latest }));
    }
}

#[test]
fn whatever_is_closed_a_pause_lasts_14_days_at_most() {
    let mut settings = by_calendar();
    settings.pause.time_limit = MAX_TIME_LIMIT;
    let world_of_days = world(settings.clone());
    let paused = pause(&world_of_days, End::AtLimit).unwrap();
    assert_eq!(paused.reassign_at, paused.at + MAX_TIME_LIMIT);
    // It never opens.
    let calendar = settings.calendars.values_mut().next().unwrap();
    calendar.week = [(); 7].map(|()| OpeningHours::default());
    let closed = world(settings);
    let paused = pause(&closed, End::After(H(1))).unwrap();
    assert_eq!(
        paused.reassign_at,
        paused.at + H(1),
        "there is nothing to move to"
    );
    assert_eq!(pause(&closed, End::NextOpening), Err(Refusal::NoOpening));
}

#[test]
fn where_no_calendar_holds_there_is_no_next_opening() {
    let world = world(settings());
    assert_eq!(pause(&world, End::NextOpening), Err(Refusal::NoOpening));
    assert_eq!(pause(&world, End::AtLimit).unwrap().latest, None);
}

#[test]
fn its_agent_extends_a_pause_up_to_the_end_that_the_calendar_allowed() {
    let world = world(by_calendar());
    let alice = world.by("alice");
    let wish = Wish {
        end: End::After(H(1)),
        ..Wish::default()
    };
    let paused = world.after(world.pause_as(wish, &alice));
    let latest = midnight() + H(24 + 24 + 15);
    let extended = paused.after(paused.extend(NewEnd::Until(latest), &alice));
    let ChannelState::Pause(pause) = &extended.conversation.state else {
        panic!("paused");
    };
    assert_eq!(pause.reassign_at, latest);
    let beyond = paused.extend(NewEnd::Until(latest + H(1)), &alice);
    assert_eq!(beyond, Err(Refusal::BeyondLimit { latest }));
}
