//! Where a customer's message belongs after the conversation that has its id is over.

use crate::given::{MS, incoming, settings};
use crate::worlds::World;
use hiatus_domain::commands::message::Surroundings;
use hiatus_domain::commands::message::{Incoming, open};
use hiatus_domain::commands::placement::{Before, Lookup, Placement, place};
use hiatus_domain::idempotency::DIGEST_BYTES;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::message::{ContentDigest, KnownId};

#[test]
fn a_message_of_the_conversation_before_is_a_duplicate_for_as_long_as_that_can_be_read() {
    let world = World::assigned(settings(), 1);
    let ended = world.after(world.end(false, &world.by("alice")));
    let at = |now| {
        let message = incoming("m1", now);
        let known = Lookup {
            known_before: KnownId::Same { seq: 1 },
            ..Lookup::default()
        };
        assert_eq!(
            place(&message, &known, &Surroundings::default()),
            Ok(Placement::ReadBefore)
        );
        let there = Lookup {
            before: Before::There(&ended.conversation),
            ..known
        };
        place(&message, &there, &Surroundings::default()).unwrap()
    };
    let duplicate = Placement::Duplicate {
        conversation: &ended.conversation,
        seq: 1,
    };
    assert_eq!(at(ended.now), duplicate);
    let over = ended.now + ended.settings.retention + MS;
    assert_eq!(at(over), Placement::Open);
}

#[test]
fn what_was_sent_beside_the_text_counts_for_the_message_of_an_open_and_of_a_new_conversation() {
    let world = World::assigned(settings(), 1);
    let content = Some(ContentDigest([7; DIGEST_BYTES]));
    let message = Incoming {
        content,
        ..incoming("m2", world.now)
    };
    let lookup = Lookup {
        conversation: Some(&world.conversation),
        ..Lookup::default()
    };
    let Placement::Append(_, appended) =
        place(&message, &lookup, &Surroundings::default()).unwrap()
    else {
        panic!("the conversation is open")
    };
    assert_eq!(appended.content, content);
    let id = ConversationId::parse("c2").unwrap();
    assert_eq!(open(id, &message, &settings()).content, content);
}
