//! Pauses under rules of the settings.

use super::case;
use crate::faults::case::{Act, Case, Step, conversation, of_it};
use crate::faults::given::{
    ADMIN, ALICE, EVE, LIMIT, assigned, does, extends, presence, then, then_due, then_unpublished,
    writes,
};
use crate::faults::stage::{api, given};
use serde_json::{Value, json};

/// Pauses of an agent who may have only so many.
pub(crate) fn limited_pauses() -> Vec<Case> {
    let pauses = || Act::Api(does("/pause", ALICE));
    vec![
        case(
            "pause under a limit that nobody has counted for",
            then(assigned(), limit(1)),
            pauses(),
        ),
        case(
            "pause under a limit, with one that is over",
            with_one_over(),
            pauses(),
        ),
    ]
}

/// Reminders of a pause that alice begins, and that is twice as long as the time before its end.
pub(crate) fn reminders() -> Vec<Case> {
    let due = || then_due(then(with_reminders(), pauses_for_long()));
    let fires = || Act::Fires(json!({ "conversation_id": conversation() }));
    vec![
        case(
            "a pause with a reminder",
            with_reminders(),
            Act::Api(pauses_for_long()),
        ),
        case(
            "a pause with a reminder is extended",
            then(then(with_reminders(), pauses_for_long()), extends()),
            Act::Api(extends()),
        ),
        case(
            "the schedule of a pause with a reminder is made",
            then_unpublished(with_reminders(), pauses_for_long()),
            Act::Bus("schedule", "channel.paused"),
        ),
        case("a reminder is due", due(), fires()),
        case("the sweep finds a reminder", due(), Act::Sweep("reassign")),
        case(
            "the sweep finds a reminder of a pause that is over",
            then(due(), does("/resume", ALICE)),
            Act::Sweep("reassign"),
        ),
    ]
}

fn with_reminders() -> Vec<Step> {
    let pause = json!({ "reminders_seconds": [2 * LIMIT, LIMIT], "time_limit_seconds": 4 * LIMIT });
    let patch = api("PATCH /v1/settings", "", ADMIN, &json!({ "pause": pause }));
    then(assigned(), patch)
}

/// The first reminder is due after as long as other timers are.
fn pauses_for_long() -> Value {
    let body = json!({ "wrap_up": false, "reassign_after_seconds": 3 * LIMIT });
    of_it("/pause", ALICE, &body)
}

/// An agent may have so many pauses.
fn limit(most: u32) -> Value {
    let patch = json!({ "pause": { "max_per_agent": most } });
    api("PATCH /v1/settings", "", ADMIN, &patch)
}

/// Alice's one pause is over, and her record does not know.
fn with_one_over() -> Vec<Step> {
    let other = |what: &str, who| {
        let route = format!("POST /v1/conversations/{{id}}{what}");
        api(&route, &given(2), who, &json!({ "wrap_up": false }))
    };
    let steps = [
        limit(1),
        presence(ALICE, "available", 2),
        writes(2, 1),
        other("/pause", ALICE),
        other("/end", EVE),
    ];
    steps.into_iter().fold(assigned(), then)
}
