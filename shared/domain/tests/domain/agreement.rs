//! Whether an agent's record can be as new as the conversation that it was read with.

use crate::matrix::State;
use crate::worlds::World;

#[test]
fn a_record_agrees_with_a_conversation_whose_task_it_holds_and_no_other_does() {
    let world = State::Assigned.world();
    let conversation = &world.conversation;
    assert!(conversation.agrees_with(Some(world.agent("alice"))));
    assert!(
        !conversation.agrees_with(Some(world.agent("bob"))),
        "it is not bob's"
    );
    assert!(!conversation.agrees_with(None));
    let before = world.with_agent("alice", |agent| agent.tasks.clear());
    assert!(
        !conversation.agrees_with(Some(before.agent("alice"))),
        "a record from before the task was given"
    );
    let bobs = world.with_agent("bob", |agent| {
        agent.tasks.clone_from(&world.agent("alice").tasks);
    });
    assert!(
        !conversation.agrees_with(Some(bobs.agent("bob"))),
        "the conversation names alice"
    );
}

#[test]
fn every_record_agrees_with_a_conversation_that_is_in_nobodys_hands() {
    let in_nobodys = State::ALL
        .into_iter()
        .filter(|state| ![State::Assigned, State::Unanswered, State::Silent].contains(state));
    for world in in_nobodys.map(State::world) {
        let agrees = |world: &World| {
            ["alice", "bob"].map(|name| world.conversation.agrees_with(Some(world.agent(name))))
        };
        assert_eq!(agrees(&world), [true, true]);
        assert!(world.conversation.agrees_with(None));
    }
}
