//! The window of a left conversation, and how long its history is kept.

use crate::given::{MS, incoming, settings, start, vip};
use crate::matrix::State;
use crate::policies::HOUR;
use crate::worlds::{Received, World, kinds};
use hiatus_domain::Duration;
use hiatus_domain::commands::Decision;
use hiatus_domain::commands::custom_task::Target;
use hiatus_domain::commands::message::{Outcome, open};
use hiatus_domain::conversation::{ChannelState, Closed, TaskReason};
use hiatus_domain::ids::ConversationId;
use hiatus_domain::refusal::Refusal;
use hiatus_domain::settings::{MAX_WINDOW, Settings};

pub(crate) fn left() -> World {
    State::Inactive.world()
}

fn closed(world: &World) -> &Closed {
    match &world.conversation.state {
        ChannelState::Closed(closed) => closed,
        state => panic!("{state:?}"),
    }
}

#[test]
fn up_to_the_last_millisecond_of_the_window_a_reply_reactivates_with_the_history() {
    let world = left().at(start() + MAX_WINDOW - MS);
    let (outcome, after) = world.reply("m2");
    assert_eq!(outcome, Outcome::Reactivated);
    assert_eq!(after.conversation.id, world.conversation.id);
    assert_eq!(
        after.conversation.last_message.seq, 2,
        "the history goes on"
    );
    assert_eq!(
        after.conversation.live_task().unwrap().reason,
        TaskReason::Reply
    );
}

#[test]
fn from_the_end_of_the_window_on_a_reply_opens_another_conversation_without_history() {
    let world = left().at(start() + MAX_WINDOW);
    let late = incoming("m2", world.now);
    assert_eq!(world.receive(&late), Ok(Received::Elsewhere));
    let opened = open(ConversationId::parse("c2").unwrap(), &late, &settings()).conversation;
    assert_eq!(
        (opened.version, opened.last_message.seq, opened.task_count),
        (1, 1, 1)
    );
    assert_eq!(opened.outbox.previous, None, "there is no state before it");
    assert_eq!(
        kinds(&opened),
        ["conversation.opened", "message.added", "task.queued"]
    );
}

#[test]
fn a_conversation_whose_window_is_over_is_closed_for_every_command_before_it_is_expired() {
    let world = State::Over.world();
    for name in ["alice", "bob", "sue"] {
        let by = world.by(name);
        let refused = [
            world.write(&by),
            world.leave(false, &by),
            world.pause(false, &by),
            world.resume(&by),
            world.end(false, &by),
            world.custom(Target::Queue(vip()), &by),
        ];
        assert!(
            refused
                .iter()
                .all(|it| *it == Err(Refusal::ConversationClosed)),
            "{name}: {refused:?}"
        );
    }
}

#[test]
fn expire_waits_for_the_very_end_of_the_window() {
    assert_eq!(
        left().at(start() + MAX_WINDOW - MS).expire(),
        Ok(Decision::Unchanged)
    );
    let over = left().at(start() + MAX_WINDOW);
    let over = over.after(over.expire());
    assert!(closed(&over).expired);
    assert_eq!(over.expire(), Ok(Decision::Unchanged), "once");
}

#[test]
fn retention_is_counted_from_the_end_of_the_window_however_late_it_is_expired() {
    let keep = Settings {
        retention: Duration::days(30),
        ..settings()
    };
    let world = left()
        .with_settings(keep)
        .at(start() + MAX_WINDOW + Duration::days(10));
    let after = world.after(world.expire());
    assert_eq!(closed(&after).at, start() + MAX_WINDOW);
    assert_eq!(
        closed(&after).purge_at,
        start() + MAX_WINDOW + Duration::days(30)
    );
    assert_eq!(
        after.conversation.outbox.at, world.now,
        "the event says when it was carried out"
    );
    assert!(!after.conversation.is_purged(closed(&after).purge_at - MS));
    assert!(after.conversation.is_purged(closed(&after).purge_at));
}

#[test]
fn retention_of_an_ended_conversation_is_counted_from_its_end() {
    let world = State::Assigned.world().later(HOUR);
    let ended = world.after(world.end(false, &world.by("alice")));
    let (at, purge_at) = (start() + HOUR, start() + HOUR + ended.settings.retention);
    assert_eq!(
        *closed(&ended),
        Closed {
            at,
            purge_at,
            expired: false
        }
    );
}
