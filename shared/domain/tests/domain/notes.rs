//! Notes: in every state, and without any change of the conversation.

use crate::given::{digest, key, request};
use crate::matrix::State;
use crate::worlds::World;
use hiatus_domain::commands::Decision;
use hiatus_domain::commands::note::AddNote;
use hiatus_domain::event::ActorKind;
use hiatus_domain::idempotency::RecentKeys;
use hiatus_domain::ids::NoteId;
use hiatus_domain::intent::{Expected, Intent};
use hiatus_domain::message::ContentDigest;
use hiatus_domain::note::{KnownNote, Note};
use hiatus_domain::refusal::Refusal;
use hiatus_domain::text::NoteText;

fn note(text: &str) -> AddNote {
    AddNote {
        id: NoteId::parse("n1").unwrap(),
        text: NoteText::parse(text).unwrap(),
        content: ContentDigest(digest(text)),
    }
}

fn no_keys() -> RecentKeys {
    RecentKeys::default()
}

fn added(world: &World, by: &str) -> Note {
    let decision = note("call back").decide(&world.conversation, None, &no_keys(), &world.by(by));
    decision.unwrap().into_change().unwrap()
}

#[test]
fn a_note_is_added_in_every_state_at_the_conversations_version() {
    for state in State::ALL {
        let world = state.world();
        let note = added(&world, "alice");
        let (conversation, version) = (&world.conversation.id, world.conversation.version);
        assert_eq!((&note.conversation, note.version), (conversation, version));
        assert_eq!((note.at, note.text.as_str()), (world.now, "call back"));
    }
}

#[test]
fn its_author_is_an_agent_or_a_supervisor_and_a_supervisor_is_an_agent_on_its_own_work() {
    let world = State::Assigned.world();
    assert_eq!(added(&world, "alice").author.kind, ActorKind::Agent);
    assert_eq!(added(&world, "bob").author.kind, ActorKind::Agent);
    assert_eq!(added(&world, "sue").author.kind, ActorKind::Supervisor);
    let mut sue = request("sue", world.now);
    sue.caller.id = world.conversation.owner().unwrap().clone();
    let own = note("x").decide(&world.conversation, None, &no_keys(), &sue);
    let own = own.unwrap().into_change().unwrap();
    assert_eq!(own.author.kind, ActorKind::Agent);
}

#[test]
fn the_same_note_again_is_a_retry_whatever_the_version_and_another_under_its_id_is_refused() {
    let world = State::Pause.world();
    let stale = Intent {
        expected: Expected::OneOf(vec![0]),
        ..world.by("alice")
    };
    let present = world.conversation.version;
    assert_eq!(
        note("a").decide(&world.conversation, None, &no_keys(), &stale),
        Err(Refusal::VersionMismatch { present })
    );
    let known = Some(KnownNote {
        at: world.now,
        content: note("a").content,
    });
    assert_eq!(
        note("a").decide(&world.conversation, known, &no_keys(), &stale),
        Ok(Decision::Unchanged)
    );
    assert_eq!(
        note("b").decide(&world.conversation, known, &no_keys(), &stale),
        Err(Refusal::NoteIdReused)
    );
}

#[test]
fn a_key_that_came_with_another_note_is_refused_and_its_own_is_not() {
    let world = State::Closed.world();
    let keyed = Intent {
        key: Some(key("k", "f")),
        ..world.by("sue")
    };
    let added = |keys: &RecentKeys| note("a").decide(&world.conversation, None, keys, &keyed);
    assert!(added(&no_keys()).is_ok());
    assert!(added(&no_keys().with(Some(&key("k", "f")))).is_ok());
    let others = no_keys().with(Some(&key("k", "g")));
    assert_eq!(added(&others), Err(Refusal::IdempotencyKeyReused));
}
