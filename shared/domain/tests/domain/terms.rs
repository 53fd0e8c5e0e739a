//! The terms of a pause: to whom it comes back, what a reply does, and the same once more.

use crate::given::{MS, pause_id, settings, start};
use crate::policies::HOUR;
use crate::worlds::{World, kinds, label};
use hiatus_domain::agent::{AgentKind, Availability, HeldTask};
use hiatus_domain::commands::message::Outcome;
use hiatus_domain::commands::pause::{End, Pause, Wish};
use hiatus_domain::conversation::{ChannelState, Paused, TaskReason};
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_domain::refusal::Refusal;
use hiatus_domain::settings::{AtCapacity, MAX_TIME_LIMIT, Prefer};
use hiatus_domain::terms::{BackTo, Until, WhilePaused};
use hiatus_domain::text::Reason;

fn back_to_agent() -> Wish {
    Wish {
        end: End::After(HOUR),
        then: Some(BackTo::Agent),
        ..Wish::default()
    }
}

fn on_reply(on_reply: WhilePaused) -> Wish {
    Wish {
        on_reply: Some(on_reply),
        ..back_to_agent()
    }
}

/// A conversation that alice, who has one slot, has paused like this for an hour.
fn paused_as(wish: Wish, at_capacity: AtCapacity) -> World {
    let mut settings = settings();
    settings.pause.at_capacity = at_capacity;
    settings.routing.returning.prefer = Prefer::LastAgent;
    let world = World::assigned(settings, 1);
    world.after(world.pause_as(wish, &world.by("alice")))
}

fn paused(world: &World) -> &Paused {
    match &world.conversation.state {
        ChannelState::Pause(paused) => paused,
        state => panic!("{state:?}"),
    }
}

/// What alice holds fills her one slot.
fn busy(world: &World) -> World {
    let held = World::assigned(settings(), 1).agent("alice").tasks.clone();
    let other = held.into_iter().map(|task| {
        let mut other = task.task.clone();
        other.conversation = ConversationId::parse("c9").unwrap();
        HeldTask {
            task: other,
            ..task
        }
    });
    let other: Vec<_> = other.collect();
    world.with_agent("alice", |agent| agent.tasks = other)
}

fn has_it(world: &World) -> Option<&AgentId> {
    world.conversation.live_task().unwrap().agent()
}

fn reason(world: &World) -> TaskReason {
    world.conversation.live_task().unwrap().reason
}

fn returned(world: &World) -> World {
    let due = world.later(HOUR);
    due.after(due.reassign("p1"))
}

#[test]
fn what_its_agent_wants_back_is_in_that_agents_hands_when_the_time_is_up() {
    for at_capacity in AtCapacity::ALL {
        let world = paused_as(back_to_agent(), at_capacity);
        let early = world.later(HOUR - MS);
        assert!(early.reassign("p1").unwrap().into_change().is_none());
        let back = returned(&world);
        assert_eq!(has_it(&back).map(AgentId::as_str), Some("alice"));
        assert_eq!(reason(&back), TaskReason::PauseOver);
        assert_eq!(
            kinds(&back.conversation),
            ["channel.resumed", "task.assigned"]
        );
        assert_eq!(back.agent("alice").in_use(), 1);
    }
}

#[test]
fn an_agent_at_capacity_gets_it_back_as_by_resuming_and_nobody_is_refused() {
    for (at_capacity, expected) in [
        (AtCapacity::Queue, "pending"),
        (AtCapacity::Refuse, "pending"),
        (AtCapacity::Wait, "reserved"),
    ] {
        let back = returned(&busy(&paused_as(back_to_agent(), at_capacity)));
        assert_eq!(label(&back.conversation), expected, "{at_capacity}");
        assert_eq!(reason(&back), TaskReason::PauseOver);
        assert_eq!(
            kinds(&back.conversation),
            ["channel.reassigned", "task.queued"]
        );
    }
}

#[test]
fn the_agents_own_wrap_up_of_it_is_no_obstacle() {
    let world = World::assigned(settings(), 1);
    let wish = back_to_agent();
    let pause = Pause {
        id: pause_id("p1"),
        wish,
        wrap_up: true,
        counted: None,
    };
    let world = world.after(world.run(&pause, &world.by("alice")));
    let back = returned(&world);
    assert_eq!(has_it(&back).map(AgentId::as_str), Some("alice"));
    assert_eq!(
        kinds(&back.conversation),
        ["task.completed", "channel.resumed", "task.assigned"]
    );
    assert_eq!(back.agent("alice").tasks.len(), 1);
}

#[test]
fn who_is_not_available_gets_nothing_back_and_the_queue_has_it_at_once() {
    for at_capacity in AtCapacity::ALL {
        let world = paused_as(back_to_agent(), at_capacity);
        for availability in [Availability::Away, Availability::Offline] {
            let gone = world.with_agent("alice", |agent| agent.availability = availability);
            let back = returned(&gone);
            assert_eq!(label(&back.conversation), "pending", "{availability}");
            assert_eq!(reason(&back), TaskReason::PauseOver);
        }
    }
}

#[test]
fn an_ai_gets_back_what_it_wants_back_and_else_humans_do() {
    let mut world = World::assigned(settings(), 1);
    world = world.with_agent("alice", |agent| agent.kind = AgentKind::Ai);
    let world = world.after(world.pause_as(back_to_agent(), &world.by("alice")));
    assert_eq!(
        has_it(&returned(&world)).map(AgentId::as_str),
        Some("alice")
    );
    let back = returned(&world.away("alice"));
    assert!(back.conversation.live_task().unwrap().humans_only);
}

#[test]
fn a_reply_does_what_the_terms_say() {
    let stays = paused_as(on_reply(WhilePaused::Stay), AtCapacity::Queue).later(MS);
    let (outcome, after) = stays.reply("m2");
    assert_eq!(outcome, Outcome::AppendedWhilePaused);
    assert_eq!(kinds(&after.conversation), ["message.added"]);

    let notified = paused_as(on_reply(WhilePaused::Notify), AtCapacity::Queue).later(MS);
    for reply in ["m2", "m3"] {
        let (outcome, after) = notified.reply(reply);
        assert_eq!(outcome, Outcome::AppendedWhilePaused);
        assert_eq!(kinds(&after.conversation), ["message.added", "pause.reply"]);
        let told = &after.conversation.outbox.events[1];
        assert_eq!(told.agent.as_ref(), Some(&paused(&notified).agent));
        assert_eq!(told.pause.as_ref(), Some(&paused(&notified).id));
        assert_eq!(paused(&after), paused(&notified));
    }

    let woken = paused_as(on_reply(WhilePaused::Wake), AtCapacity::Queue).later(MS);
    let (outcome, after) = woken.reply("m2");
    assert_eq!(outcome, Outcome::Woken);
    assert_eq!(has_it(&after).map(AgentId::as_str), Some("alice"));
    assert_eq!(reason(&after), TaskReason::Reply);
    assert_eq!(
        kinds(&after.conversation),
        ["message.added", "channel.resumed", "task.assigned"]
    );
    let (_, after) = busy(&woken).reply("m2");
    assert_eq!(label(&after.conversation), "pending");
    let to_the_queue = Wish {
        on_reply: Some(WhilePaused::Wake),
        ..Wish::default()
    };
    let (outcome, after) = paused_as(to_the_queue, AtCapacity::Queue)
        .later(MS)
        .reply("m2");
    assert_eq!(outcome, Outcome::Woken);
    assert_eq!(
        label(&after.conversation),
        "reserved",
        "as the settings bring back what was paused"
    );
}

#[test]
fn a_reply_after_the_end_of_a_pause_that_nobody_has_noticed_wakes_it_all_the_same() {
    let due = paused_as(on_reply(WhilePaused::Wake), AtCapacity::Queue).later(HOUR + HOUR);
    let (_, after) = due.reply("m2");
    assert_eq!(has_it(&after).map(AgentId::as_str), Some("alice"));
    assert!(after.reassign("p1").unwrap().into_change().is_none());
}

#[test]
fn the_settings_say_what_a_reply_does_where_the_agent_does_not_and_it_is_frozen() {
    let mut on = settings();
    on.pause.on_reply = WhilePaused::Notify;
    let world = World::assigned(on, 1);
    let usual = world.after(world.pause(false, &world.by("alice")));
    assert_eq!(paused(&usual).terms.on_reply, WhilePaused::Notify);
    let own = world.after(world.pause_as(on_reply(WhilePaused::Stay), &world.by("alice")));
    assert_eq!(paused(&own).terms.on_reply, WhilePaused::Stay);
    let changed = usual.with_settings(settings());
    let (_, after) = changed.reply("m2");
    assert_eq!(kinds(&after.conversation), ["message.added", "pause.reply"]);
}

fn again() -> Wish {
    Wish {
        again: true,
        ..Wish::default()
    }
}

#[test]
fn the_last_pause_is_had_again_with_its_time_and_its_terms() {
    let until = Until {
        at: start() + HOUR,
        zone: None,
    };
    let wish = Wish {
        reason: Some(Reason::parse("parts on order").unwrap()),
        end: End::Until(until),
        ..on_reply(WhilePaused::Wake)
    };
    let first = paused_as(wish, AtCapacity::Queue);
    let (_, woken) = first.later(MS).reply("m2");
    let once_more = woken.after(woken.pause_as(again(), &woken.by("alice")));
    let (was, is) = (paused(&first), paused(&once_more));
    assert_eq!(
        (&is.reason, &is.terms, is.reassign_at),
        (&was.reason, &was.terms, was.reassign_at)
    );
    // What is said beside goes first.
    let other = Wish {
        on_reply: Some(WhilePaused::Stay),
        end: End::After(MS),
        ..again()
    };
    let other = woken.after(woken.pause_as(other, &woken.by("alice")));
    assert_eq!(paused(&other).terms.on_reply, WhilePaused::Stay);
    assert_eq!(paused(&other).terms.then, BackTo::Agent);
    assert_eq!(paused(&other).terms.until, None);
    // A time that is past is none.
    let late = woken.later(HOUR);
    let late = late.after(late.pause_as(again(), &late.by("alice")));
    assert_eq!(paused(&late).terms.until, None);
    assert_eq!(paused(&late).reassign_at, late.now + MAX_TIME_LIMIT);
}

#[test]
fn there_is_nothing_to_have_again_before_a_pause_and_after_a_word_of_the_agent() {
    let world = World::assigned(settings(), 1);
    let alice = world.by("alice");
    assert_eq!(world.pause_as(again(), &alice), Err(Refusal::NoPauseBefore));
    let paused = world.after(world.pause(false, &alice));
    let resumed = paused.after(paused.resume(&alice));
    assert!(resumed.pause_as(again(), &alice).is_ok());
    let (_, asked) = resumed.reply("m2");
    assert!(asked.pause_as(again(), &alice).is_ok());
    let answered = asked.after(asked.write(&alice));
    assert_eq!(
        answered.pause_as(again(), &alice),
        Err(Refusal::NoPauseBefore)
    );
    assert_eq!(answered.conversation.last_pause, None);
    let left = resumed.after(resumed.leave(false, &alice));
    assert_eq!(left.conversation.last_pause, None);
}
