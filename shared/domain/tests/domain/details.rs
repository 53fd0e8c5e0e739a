//! What an event says beyond its kind: whom and what it is about.

use crate::given::{agent, id, incoming, pause_id, presence, request, settings, start, vip};
use crate::matrix::awaiting;
use crate::worlds::World;
use hiatus_domain::commands::Decision;
use hiatus_domain::commands::custom_task::{CustomTask, Target};
use hiatus_domain::commands::message::open;
use hiatus_domain::commands::presence::Presence;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::event::EventKind;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::settings::MAX_TIME_LIMIT;
use hiatus_domain::text::Attributes;

/// The pause and the agent that the event of this kind names.
fn names(conversation: &Conversation, kind: EventKind) -> (Option<String>, Option<String>) {
    let event = conversation
        .outbox
        .events
        .iter()
        .find(|event| event.kind == kind)
        .unwrap();
    (
        event.pause.as_ref().map(ToString::to_string),
        event.agent.as_ref().map(ToString::to_string),
    )
}

fn of(pause: &str, agent: &str) -> (Option<String>, Option<String>) {
    (
        Some(pause_id(pause).to_string()),
        Some(id(agent).to_string()),
    )
}

#[test]
fn a_pause_is_named_when_it_begins_and_however_it_ends() {
    let world = World::assigned(settings(), 1);
    let paused = world.after(world.pause(false, &world.by("alice")));
    assert_eq!(
        names(&paused.conversation, EventKind::ChannelPaused),
        of("p1", "alice")
    );
    let resumed = paused
        .after(paused.resume(&paused.by("alice")))
        .conversation;
    assert_eq!(
        names(&resumed, EventKind::ChannelResumed),
        of("p1", "alice")
    );
    let ended = paused
        .after(paused.end(false, &paused.by("alice")))
        .conversation;
    assert_eq!(names(&ended, EventKind::ChannelClosed), of("p1", "alice"));
    let due = paused.later(MAX_TIME_LIMIT);
    assert_eq!(
        names(
            &due.after(due.reassign("p1")).conversation,
            EventKind::ChannelReassigned
        ),
        of("p1", "alice")
    );
}

#[test]
fn the_task_that_custom_routing_makes_has_its_attributes() {
    let world = awaiting();
    let attributes = Some(Attributes::from_checked_json("{\"skill\":\"de\"}"));
    let task = CustomTask {
        target: Target::Queue(vip()),
        priority: None,
        attributes: attributes.clone(),
    };
    let Ok(Decision::Commit(written)) = world.run(&task, &world.by("router")) else {
        panic!()
    };
    assert_eq!(
        written.conversation.live_task().unwrap().attributes,
        attributes
    );
}

#[test]
fn the_message_that_opens_a_conversation_is_the_first_of_its_history() {
    let opened = open(
        ConversationId::parse("c1").unwrap(),
        &incoming("m1", start()),
        &settings(),
    );
    let message = opened.message.unwrap();
    assert_eq!(
        (message.seq, message.id.as_str(), message.body.as_str()),
        (1, "m1", "hello")
    );
}

#[test]
fn routing_hears_of_other_queues_and_of_a_new_agent() {
    let nothing = Presence::default();
    let new = presence(&id("carol"), None, &nothing, &request("carol", start()))
        .unwrap()
        .into_change()
        .unwrap();
    assert_eq!(
        (new.version, new.outbox.events[0].kind),
        (1, EventKind::AgentUpdated)
    );
    let alice = agent("alice", 1);
    let moved = Presence {
        queues: Some(vec![vip()]),
        ..nothing
    };
    let moved = presence(&alice.id, Some(&alice), &moved, &request("alice", start()))
        .unwrap()
        .into_change()
        .unwrap();
    assert_eq!(moved.outbox.events[0].kind, EventKind::AgentUpdated);
}
