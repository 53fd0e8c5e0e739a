//! An agent writes first.

use crate::given::{first_word, id, settings};
use crate::matrix::State;
use crate::worlds::{Received, World, kinds};
use hiatus_domain::agent::Availability;
use hiatus_domain::commands::Transition;
use hiatus_domain::commands::first_word::{FirstWord, Then};
use hiatus_domain::commands::placement::{Arrival as _, Lookup, Placement, place};
use hiatus_domain::conversation::{ChannelState, TaskReason};
use hiatus_domain::ids::ConversationId;
use hiatus_domain::message::{KnownId, Side};
use hiatus_domain::refusal::Refusal;
use hiatus_domain::settings::Settings;
use hiatus_domain::text::{Attributes, CustomerName, QueueName};

fn word(world: &World, then: Then) -> FirstWord {
    first_word("a1", world.by("alice"), then)
}

/// The opening of a conversation where there is none.
fn opened(world: &World, word: &FirstWord) -> Result<Transition, Refusal> {
    let desk = world.desk(word);
    let nowhere = place(word, &Lookup::default(), &desk);
    assert_eq!(nowhere, Ok(Placement::Open));
    word.open(ConversationId::parse("c2").unwrap(), &desk, None)
}

fn taken_up(world: &World, word: &FirstWord) -> Transition {
    match world.first_word(word) {
        Ok(Received::Here(_, written)) => *written,
        other => panic!("{other:?}"),
    }
}

#[test]
fn it_opens_a_conversation_in_the_agents_hands() {
    let world = State::Closed.world();
    let word = FirstWord {
        queue: QueueName::parse("sales").ok(),
        attributes: Some(Attributes::from_checked_json("{}")),
        customer_name: CustomerName::parse("Jo").ok(),
        ..word(&world, Then::Stay)
    };
    let written = opened(&world, &word).unwrap();
    let conversation = &written.conversation;
    assert_eq!(
        kinds(conversation),
        ["conversation.opened", "message.added", "task.assigned"]
    );
    let task = conversation.live_task().unwrap();
    assert_eq!((task.agent(), task.number), (Some(&id("alice")), 1));
    assert_eq!(
        (task.reason, task.queue.as_str()),
        (TaskReason::Outbound, "sales")
    );
    assert_eq!(conversation.last_message.from, Side::Agent);
    assert_eq!(
        (conversation.version, conversation.outbox.previous),
        (1, None)
    );
    assert_eq!(conversation.customer_name, word.customer_name);
    assert_eq!(conversation.customer_address, word.to);
    assert_eq!(written.taker.unwrap().in_use(), 1);
}

#[test]
fn or_one_that_is_left_already_without_a_task_or_any_capacity() {
    let world = State::Assigned.world();
    let written = opened(&world, &word(&world, Then::Leave)).unwrap();
    let conversation = &written.conversation;
    assert_eq!(
        kinds(conversation),
        ["conversation.opened", "message.added", "channel.left"]
    );
    assert_eq!(conversation.task_count, 0);
    assert!(written.taker.is_none() && written.giver.is_none());
    let ChannelState::Inactive(left) = &conversation.state else {
        panic!("{conversation:?}")
    };
    assert_eq!((&left.agent, left.at), (&Some(id("alice")), world.now));
    assert_eq!(left.expires_at, world.now + world.settings.leave.window);
}

#[test]
fn leave_that_is_off_is_refused_with_a_first_word_too_and_nothing_is_written() {
    for state in [State::Assigned, State::Inactive, State::Pause] {
        let world = state.world().with_settings(Settings::default());
        let then_leave = word(&world, Then::Leave);
        assert_eq!(world.first_word(&then_leave), Err(Refusal::LeaveDisabled));
        assert_eq!(opened(&world, &then_leave), Err(Refusal::LeaveDisabled));
    }
}

#[test]
fn whoever_has_no_room_or_is_not_there_is_refused() {
    let full = World::assigned(settings(), 1);
    assert_eq!(
        opened(&full, &word(&full, Then::Stay)),
        Err(Refusal::AgentAtCapacity)
    );
    let there = State::Closed.world();
    for (availability, refusal) in [
        (Availability::Available, None),
        // An agent who writes by itself may be away.
        (Availability::Away, None),
        (Availability::Offline, Some(Refusal::AgentUnavailable)),
    ] {
        let world = there.with_agent("alice", |agent| agent.availability = availability);
        assert_eq!(opened(&world, &word(&world, Then::Stay)).err(), refusal);
    }
    let nobody = first_word("a1", there.by("sue"), Then::Stay);
    assert_eq!(opened(&there, &nobody), Err(Refusal::AgentUnavailable));
}

#[test]
fn taking_up_what_is_still_wrapped_up_ends_the_wrap_up() {
    let assigned = World::assigned(settings(), 1);
    let by = assigned.by("alice");
    for outcome in [assigned.leave(true, &by), assigned.pause(true, &by)] {
        let world = assigned.after(outcome);
        let written = taken_up(&world, &word(&world, Then::Stay));
        let events = kinds(&written.conversation);
        assert_eq!(events.first(), Some(&"task.completed"), "{events:?}");
        let held = &written.taker.unwrap().tasks;
        assert_eq!(held.len(), 1, "the new one");
        assert_eq!(held[0].task.number, 2);
    }
}

#[test]
fn what_was_left_takes_queue_and_attributes_and_what_is_in_hand_keeps_its_own() {
    for (state, queue) in [
        (State::Inactive, "sales"),
        (State::Assigned, "default"),
        (State::Pause, "default"),
    ] {
        let world = state.world();
        let word = FirstWord {
            queue: QueueName::parse("sales").ok(),
            customer_name: CustomerName::parse("Jo").ok(),
            ..word(&world, Then::Stay)
        };
        let after = taken_up(&world, &word).conversation;
        assert_eq!(after.queue.as_str(), queue, "{}", state.name());
        assert_eq!(after.live_task().unwrap().queue.as_str(), queue);
        assert_eq!(after.customer_name, word.customer_name);
    }
}

#[test]
fn an_id_that_another_message_of_an_agent_has_is_refused_where_the_agent_may_write() {
    let reused = |state: State, by: &str| {
        let world = state.world();
        let word = first_word("a1", world.by(by), Then::Stay);
        let lookup = Lookup {
            conversation: Some(&world.conversation),
            known: KnownId::Reused,
            ..Lookup::default()
        };
        place(&word, &lookup, &world.desk(&word)).unwrap_err()
    };
    for state in [State::Assigned, State::Inactive, State::Pause] {
        assert_eq!(reused(state, "alice"), Refusal::MessageIdReused);
    }
    let conversation = ConversationId::parse("c1").unwrap();
    assert_eq!(
        reused(State::Assigned, "bob"),
        Refusal::OpenWithAnotherAgent { conversation }
    );
}
