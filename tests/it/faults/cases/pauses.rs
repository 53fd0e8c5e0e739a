//! Pauses under rules of the settings.

use super::case;
use crate::faults::case::{Act, Case, Step};
use crate::faults::given::{ADMIN, ALICE, EVE, assigned, does, presence, then, writes};
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
