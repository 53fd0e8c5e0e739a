//! The agents' and supervisors' commands on a conversation.

use super::case;
use crate::faults::case::{Act, Case, of_it};
use crate::faults::given::{
    ALICE, BOB, EVE, Who, assigned, does, does_with_wrap_up, extends, for_bob, gives_a_signal,
    paused_and_full, pending, presence, then, to_queue, waits_for_a_signal, with_bob,
};
use serde_json::{Value, json};

/// The agents' and supervisors' commands on a conversation.
pub(crate) fn commands() -> Vec<Case> {
    let paused = || then(assigned(), does("/pause", ALICE));
    let case = |name, steps, command| case(name, steps, Act::Api(command));
    let says = of_it(
        "/messages",
        ALICE,
        &json!({ "message_id": "a1", "body": "I will look." }),
    );
    vec![
        case("an agent's message", assigned(), says),
        case("a note", assigned(), notes("n1", ALICE)),
        case(
            "a note on what is left",
            then(assigned(), does("/leave", ALICE)),
            notes("n1", EVE),
        ),
        case("leave", assigned(), does("/leave", ALICE)),
        case(
            "leave into wrap-up",
            assigned(),
            does_with_wrap_up("/leave", ALICE),
        ),
        case("leave by a supervisor", assigned(), does("/leave", EVE)),
        case("pause", assigned(), does("/pause", ALICE)),
        case(
            "pause into wrap-up",
            assigned(),
            does_with_wrap_up("/pause", ALICE),
        ),
        case("resume", paused(), does("/resume", ALICE)),
        case("resume by a supervisor", paused(), does("/resume", EVE)),
        case(
            "resume within wrap-up",
            then(assigned(), does_with_wrap_up("/pause", ALICE)),
            does("/resume", ALICE),
        ),
        case(
            "resume at capacity into the queue",
            paused_and_full("queue"),
            does("/resume", ALICE),
        ),
        case(
            "resume at capacity and wait",
            paused_and_full("wait"),
            does("/resume", ALICE),
        ),
        case("transfer to a queue", assigned(), to_queue("vip", ALICE)),
        case("give back", assigned(), to_queue("default", ALICE)),
        case("transfer to an agent", with_bob(assigned()), to_bob(ALICE)),
        case(
            "transfer of what is paused by a supervisor",
            with_bob(paused()),
            to_bob(EVE),
        ),
        case("transfer of what waits", pending(), to_queue("vip", EVE)),
        case(
            "take of what waits",
            then(pending(), presence(BOB, "away", 1)),
            of_it("/take", BOB, &json!({})),
        ),
        case(
            "take out of other hands",
            with_bob(assigned()),
            for_bob(false),
        ),
        case("take out of a pause", with_bob(paused()), for_bob(true)),
        case("extend", paused(), extends()),
        case(
            "a signal that a pause waits for",
            then(assigned(), waits_for_a_signal()),
            gives_a_signal(),
        ),
        case("a signal that comes early", assigned(), gives_a_signal()),
        case(
            "reactivate",
            then(assigned(), does("/leave", ALICE)),
            of_it("/reactivate", ALICE, &json!({})),
        ),
        case(
            "reactivate by a supervisor within wrap-up",
            then(assigned(), does_with_wrap_up("/leave", ALICE)),
            of_it("/reactivate", EVE, &json!({})),
        ),
        case("end", assigned(), does("/end", ALICE)),
        case(
            "end into wrap-up",
            assigned(),
            does_with_wrap_up("/end", ALICE),
        ),
        case("end of what is paused", paused(), does("/end", ALICE)),
        case("end of what waits", pending(), does("/end", EVE)),
        case(
            "end of what is left",
            then(assigned(), does("/leave", ALICE)),
            does("/end", EVE),
        ),
    ]
}

/// A note of this id.
pub(super) fn notes(name: &str, who: (&str, &str)) -> Value {
    let note = json!({ "note_id": name, "text": "Wants to be called back." });
    of_it("/notes", who, &note)
}

fn to_bob(who: Who) -> Value {
    of_it(
        "/transfer",
        who,
        &json!({ "agent_id": "bob", "wrap_up": true }),
    )
}
