//! A customer's message and an agent's first word, wherever they go.

use super::case;
use crate::faults::case::{Act, Case, Step};
use crate::faults::given::{
    ALICE, assigned, assigned_under, assigned_with_returns, does, does_with_wrap_up,
    pauses_for_herself, presence, removed, settings, then, then_due, writes, writes_quietly,
};
use crate::faults::stage::api;
use serde_json::{Value, json};

/// A customer's message, wherever it goes.
pub(crate) fn messages() -> Vec<Case> {
    let left = || then(assigned(), does("/leave", ALICE));
    let case = |name, steps, message| case(name, steps, Act::Api(message));
    vec![
        case(
            "opens",
            vec![Step::Asks(settings("new_task", "queue"))],
            writes(1, 1),
        ),
        case("into an active one", assigned(), writes(1, 2)),
        case(
            "into a paused one",
            then(assigned(), does("/pause", ALICE)),
            writes(1, 2),
        ),
        case(
            "into a paused one whose agent is told",
            then(assigned(), pauses_for_herself("notify")),
            writes(1, 2),
        ),
        case(
            "wakes a paused one for who wants it back",
            then(assigned(), pauses_for_herself("wake")),
            writes(1, 2),
        ),
        case(
            "wakes a paused one for who wants it back, and has another",
            then(then(assigned(), pauses_for_herself("wake")), writes(2, 1)),
            writes(1, 2),
        ),
        case("reactivates", left(), writes(1, 2)),
        case(
            "reactivates for who left, who has another",
            then(
                then(assigned_with_returns(), does("/leave", ALICE)),
                writes(2, 1),
            ),
            writes(1, 2),
        ),
        case(
            "reactivates under custom routing",
            then(
                assigned_under("custom_routing", "queue"),
                does("/leave", ALICE),
            ),
            writes(1, 2),
        ),
        case("after the window", then_due(left()), writes(1, 2)),
        case(
            "after the end",
            then(assigned(), does("/end", ALICE)),
            writes(1, 2),
        ),
        case(
            "of which TTL has removed the conversation",
            removed(left()),
            writes(1, 2),
        ),
        case(
            "opens quietly",
            vec![Step::Asks(settings("new_task", "queue"))],
            writes_quietly(1, 1),
        ),
        case("quietly into what is left", left(), writes_quietly(1, 2)),
        case(
            "quietly after the end",
            then(assigned(), does("/end", ALICE)),
            writes_quietly(1, 2),
        ),
        case(
            "into what was opened quietly",
            vec![
                Step::Asks(settings("new_task", "queue")),
                Step::Asks(writes_quietly(1, 1)),
            ],
            writes(1, 2),
        ),
    ]
}

/// An agent writes first, wherever it goes.
pub(crate) fn first_words() -> Vec<Case> {
    let there = || {
        let first = [
            settings("new_task", "queue"),
            presence(ALICE, "available", 1),
        ];
        first.map(Step::Asks).into()
    };
    let left = || then(assigned(), does("/leave", ALICE));
    let case = |name, steps, then| case(name, steps, Act::Api(first_word(then)));
    vec![
        case("a first word opens", there(), "stay"),
        case("a first word opens what is left", there(), "leave"),
        case("a first word into what is in hand", assigned(), "stay"),
        case(
            "a first word that leaves what is in hand",
            assigned(),
            "leave",
        ),
        case("a first word into what is left", left(), "stay"),
        case(
            "a first word that leaves what is left again",
            left(),
            "leave",
        ),
        case(
            "a first word into what is paused",
            then(assigned(), does_with_wrap_up("/pause", ALICE)),
            "stay",
        ),
        case(
            "a first word that leaves what is paused",
            then(assigned(), does("/pause", ALICE)),
            "leave",
        ),
        case("a first word after the window", then_due(left()), "stay"),
        case(
            "a first word of which TTL has removed the conversation",
            removed(left()),
            "leave",
        ),
    ]
}

fn first_word(then: &str) -> Value {
    let body = json!({
        "channel": "sms", "to": "+15550001", "from": "+15559999", "message_id": "a1",
        "body": "Your part is here.", "attributes": { "lang": "en" }, "then": then,
    });
    api("POST /v1/conversations", "", ALICE, &body)
}
