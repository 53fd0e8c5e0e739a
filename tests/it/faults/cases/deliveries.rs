//! What the stream and the bus deliver.

use super::case;
use crate::faults::case::{Act, Case, Step, of_it};
use crate::faults::given::{
    ALICE, EVE, absent, assigned, assigned_with_answers, assigned_with_limited_wrap_ups,
    assigned_with_returns, does, does_with_wrap_up, extends, for_bob, paused_and_full, pending,
    presence, removed, settings, task, then, then_unpublished, to_queue, with_bob, writes,
};
use crate::faults::stage::api;
use serde_json::{Value, json};

/// What the stream delivers.
pub(crate) fn stream() -> Vec<Case> {
    let left = || then(assigned(), does("/leave", ALICE));
    // Two versions of one conversation, another conversation, and an agent.
    let busy = || {
        let published = then_unpublished(then_unpublished(assigned(), writes(1, 2)), writes(2, 1));
        then_unpublished(
            then_unpublished(published, does_with_wrap_up("/leave", ALICE)),
            completes(),
        )
    };
    vec![
        case("relay", busy(), Act::Stream("relay")),
        case(
            "relay of an end by TTL",
            removed(left()),
            Act::Stream("relay"),
        ),
        case(
            "purge",
            removed(then(assigned(), does("/end", ALICE))),
            Act::Stream("purge"),
        ),
    ]
}

/// What the bus delivers.
pub(crate) fn bus() -> Vec<Case> {
    let paused = || then(assigned(), does("/pause", ALICE));
    let left = || then(assigned(), does("/leave", ALICE));
    let reserved = || then(paused_and_full("wait"), does("/resume", ALICE));
    vec![
        case(
            "a pause begins",
            then_unpublished(assigned(), does("/pause", ALICE)),
            Act::Bus("schedule", "channel.paused"),
        ),
        case(
            "a pause is extended",
            then_unpublished(paused(), extends()),
            Act::Bus("schedule", "pause.extended"),
        ),
        case(
            "a pause is resumed",
            then_unpublished(paused(), does("/resume", ALICE)),
            Act::Bus("schedule", "channel.resumed"),
        ),
        case(
            "a pause is ended",
            then_unpublished(paused(), does("/end", ALICE)),
            Act::Bus("schedule", "channel.closed"),
        ),
        case(
            "a pause is transferred",
            then_unpublished(paused(), to_queue("vip", ALICE)),
            Act::Bus("schedule", "task.transferred"),
        ),
        case(
            "a pause is taken",
            then_unpublished(with_bob(paused()), for_bob(false)),
            Act::Bus("schedule", "task.taken"),
        ),
        case(
            "a task is queued",
            then_unpublished(
                vec![
                    Step::Asks(settings("new_task", "queue")),
                    Step::Asks(presence(ALICE, "available", 1)),
                ],
                writes(1, 1),
            ),
            Act::Bus("route", "task.queued"),
        ),
        case(
            "an agent is new",
            then_unpublished(
                then(pending(), writes(2, 1)),
                presence(ALICE, "available", 3),
            ),
            Act::Bus("route", "agent.updated"),
        ),
        case(
            "an agent is free again",
            then_unpublished(assigned(), does("/leave", ALICE)),
            Act::Bus("route", "agent.updated"),
        ),
        case(
            "an agent has another queue",
            then_unpublished(
                left(),
                api(
                    "PUT /v1/agents/{id}",
                    "alice",
                    EVE,
                    &json!({ "queues": ["night", "vip"] }),
                ),
            ),
            Act::Bus("route", "agent.updated"),
        ),
        case(
            "an agent for whom a task waits is gone",
            then_unpublished(reserved(), presence(ALICE, "offline", 1)),
            Act::Bus("route", "agent.updated"),
        ),
    ]
}

/// What the bus delivers of what may be owed to providers. Who fails while sending is followed by another once the lease
/// has run out, which no retry waits for: of that, promise 25 has the tests.
pub(crate) fn owed() -> Vec<Case> {
    let said = json!({ "message_id": "a1", "body": "I will look." });
    vec![case(
        "something is said that is not to be delivered",
        then_unpublished(assigned(), of_it("/messages", ALICE, &said)),
        Act::Bus("deliver", "message.added"),
    )]
}

/// A ticket, and what is told to those who are connected; here, to nobody.
pub(crate) fn live() -> Vec<Case> {
    let said = json!({ "message_id": "a1", "body": "I will look." });
    vec![
        case(
            "a ticket of a live connection",
            assigned(),
            Act::Api(api("POST /v1/live/ticket", "", ALICE, &json!({}))),
        ),
        case(
            "something is told to nobody",
            then_unpublished(assigned(), of_it("/messages", ALICE, &said)),
            Act::Bus("live", "message.added"),
        ),
    ]
}

/// What the bus delivers of timers, beside those of pauses.
pub(crate) fn timers() -> Vec<Case> {
    vec![
        case(
            "an answer is waited for",
            then_unpublished(
                then(
                    assigned_with_answers(1),
                    of_it(
                        "/messages",
                        ALICE,
                        &json!({ "message_id": "a1", "body": "I will look." }),
                    ),
                ),
                writes(1, 2),
            ),
            Act::Bus("schedule", "message.added"),
        ),
        case(
            "a wrap-up with a limit begins",
            then_unpublished(
                assigned_with_limited_wrap_ups(),
                does_with_wrap_up("/leave", ALICE),
            ),
            Act::Bus("schedule", "agent.updated"),
        ),
        case(
            "an absence begins",
            then_unpublished(assigned(), absent()),
            Act::Bus("schedule", "agent.updated"),
        ),
        case(
            "what was left waits for who left",
            then_unpublished(
                then(
                    then(assigned_with_returns(), does("/leave", ALICE)),
                    writes(2, 1),
                ),
                writes(1, 2),
            ),
            Act::Bus("schedule", "channel.reactivated"),
        ),
        case(
            "who was absent is back",
            then_unpublished(then(assigned(), absent()), presence(ALICE, "available", 1)),
            Act::Bus("schedule", "agent.updated"),
        ),
    ]
}

fn completes() -> Value {
    api(
        "POST /v1/tasks/{task_id}/complete",
        &task(1),
        ALICE,
        &json!({}),
    )
}
