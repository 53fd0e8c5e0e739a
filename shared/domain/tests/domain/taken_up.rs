//! Reactivate and extend: what is left is taken up again, what is paused stays longer.

use crate::given::{MS, settings};
use crate::matrix::State;
use crate::worlds::{World, kinds};
use hiatus_domain::agent::Availability;
use hiatus_domain::commands::extend::NewEnd;
use hiatus_domain::conversation::{ChannelState, Conversation, Paused, TaskReason};
use hiatus_domain::refusal::Refusal;
use hiatus_domain::settings::{MAX_TIME_LIMIT, PausePolicy, Settings};
use hiatus_domain::{Duration, Instant};

fn paused(conversation: &Conversation) -> &Paused {
    match &conversation.state {
        ChannelState::Pause(paused) => paused,
        _ => panic!("{conversation:?}"),
    }
}

/// Paused for an hour, under a limit of a day.
fn world() -> World {
    let on = settings();
    let time_limit = Duration::days(1);
    let pause = PausePolicy {
        time_limit,
        ..on.pause
    };
    let world = World::assigned(Settings { pause, ..on }, 1);
    world.after(world.pause_for(Some(Duration::hours(1)), false, &world.by("alice")))
}

fn until(world: &World, after_the_beginning: Duration) -> NewEnd {
    let at: Instant = paused(&world.conversation).at;
    NewEnd::Until(at + after_the_beginning)
}

#[test]
fn an_extended_pause_is_the_same_one_with_a_later_end() {
    let before = world();
    let by = before.by("alice");
    for to in [
        NewEnd::By(Duration::hours(2)),
        until(&before, Duration::hours(3)),
    ] {
        let after = before.after(before.extend(to, &by));
        assert_eq!(kinds(&after.conversation), ["pause.extended"]);
        let was = paused(&before.conversation);
        let extended = Paused {
            reassign_at: was.at + Duration::hours(3),
            ..was.clone()
        };
        assert_eq!(*paused(&after.conversation), extended);
        // The timer of the earlier end finds nothing to do, the one of the later end does.
        let early = after.at(was.reassign_at);
        assert!(early.reassign("p1").unwrap().into_change().is_none());
        let due = after.at(extended.reassign_at);
        assert!(due.reassign("p1").unwrap().into_change().is_some());
    }
}

#[test]
fn its_agent_extends_it_to_the_limit_in_force_and_a_supervisor_to_14_days() {
    let world = world();
    let at = paused(&world.conversation).at;
    for (who, limit) in [("alice", Duration::days(1)), ("sue", MAX_TIME_LIMIT)] {
        let latest = at + limit;
        let extended = world.extend(until(&world, limit), &world.by(who));
        assert!(extended.is_ok());
        for beyond in [until(&world, limit + MS), NewEnd::By(limit)] {
            let refused = world.extend(beyond, &world.by(who));
            assert_eq!(refused, Err(Refusal::BeyondLimit { latest }), "{who}");
        }
    }
    let endless = NewEnd::By(Duration::MAX);
    assert!(matches!(
        world.extend(endless, &world.by("sue")),
        Err(Refusal::BeyondLimit { .. })
    ));
}

#[test]
fn an_end_that_is_no_later_or_past_is_refused() {
    let world = world();
    let by = world.by("sue");
    for no_later in [Duration::zero(), Duration::hours(1)] {
        let refused = world.extend(until(&world, no_later), &by);
        assert_eq!(refused, Err(Refusal::NotLater));
    }
    let overdue = world.later(Duration::hours(5));
    let past = overdue.extend(NewEnd::By(Duration::hours(1)), &overdue.by("sue"));
    assert_eq!(past, Err(Refusal::NotLater));
    let ahead = overdue.extend(NewEnd::By(Duration::hours(5)), &overdue.by("sue"));
    assert!(ahead.is_ok(), "it is due, and still paused");
}

#[test]
fn what_is_left_goes_back_to_whoever_left_even_away_and_to_another_only_by_a_supervisor() {
    let left = State::Inactive.world();
    let own = left.away("alice");
    for (world, agent, by) in [
        (&own, None, "alice"),
        (&own, Some("alice"), "alice"),
        (&own, None, "sue"),
        (&left, Some("bob"), "sue"),
    ] {
        let after = world.after(world.reactivate(agent, &world.by(by)));
        let task = after.conversation.live_task().unwrap();
        assert_eq!(task.agent().unwrap().as_str(), agent.unwrap_or("alice"));
        assert_eq!((task.reason, task.number), (TaskReason::Reactivated, 2));
    }
    let refused = |world: &World, agent, by| world.reactivate(agent, &world.by(by)).unwrap_err();
    assert_eq!(refused(&left, Some("bob"), "alice"), Refusal::NotYourTask);
    assert_eq!(refused(&left, Some("bob"), "bob"), Refusal::NotYourTask);
    let away = left.away("bob");
    assert_eq!(
        refused(&away, Some("bob"), "sue"),
        Refusal::AgentUnavailable
    );
    let gone = left.with_agent("alice", |agent| {
        agent.availability = Availability::Offline;
    });
    assert_eq!(refused(&gone, None, "alice"), Refusal::AgentUnavailable);
}

#[test]
fn whoever_is_full_is_refused_but_for_the_wrap_up_of_this_very_conversation() {
    let assigned = World::assigned(settings(), 1);
    let left = assigned.after(assigned.leave(true, &assigned.by("alice")));
    let back = left.after(left.reactivate(None, &left.by("alice")));
    assert_eq!(
        kinds(&back.conversation),
        ["task.completed", "channel.reactivated", "task.assigned"]
    );
    assert_eq!(back.agent("alice").in_use(), 1);
    let full = left.with_agent("alice", |agent| agent.capacity = 0.into());
    let refused = full.reactivate(None, &full.by("alice"));
    assert_eq!(refused, Err(Refusal::AgentAtCapacity));
}
