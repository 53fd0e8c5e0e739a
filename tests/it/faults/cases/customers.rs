//! A customer is listed, exported and erased.

use super::case;
use crate::faults::case::{Act, Case, Step};
use crate::faults::given::{
    ADMIN, ALICE, EVE, assigned, does, does_with_wrap_up, pending, reads, then, writes,
};
use crate::faults::stage::api;
use hiatus_store::{digest, short_digest};
use serde_json::{Value, json};

/// A customer is erased, whatever there is.
pub(crate) fn erasures() -> Vec<Case> {
    let wrapping = then(assigned(), does_with_wrap_up("/leave", ALICE));
    let paused = then(assigned(), does("/pause", ALICE));
    let case = |name, steps| case(name, steps, Act::Api(erasure()));
    vec![
        case("a customer whom an agent serves is erased", assigned()),
        case("a customer whom an agent has paused is erased", paused),
        case("a customer who was left is erased", wrapping),
        case(
            "a customer whose conversation is over is erased",
            then(assigned(), does("/end", ALICE)),
        ),
        case("a customer who waits is erased", pending()),
    ]
}

/// A customer with a conversation that is over, and one that is not.
pub(super) fn ended_and_more() -> Vec<Step> {
    then(then(assigned(), does("/end", ALICE)), writes(1, 2))
}

pub(super) fn of_a_customer(steps: Vec<Step>) -> Case {
    let mut event = reads("GET /v1/customers", "", EVE);
    event["rawQueryString"] = json!("limit=2&channel=sms&address=%2B15550001");
    case("a customer", steps, Act::Api(event))
}

pub(super) fn export(steps: Vec<Step>) -> Case {
    let customer = json!({ "channel": "sms", "address": "+15550001" });
    let event = api("POST /v1/customers/export", "", ADMIN, &customer);
    case("all of a customer", steps, Act::Api(event))
}

/// The id of the erasure that [`erasure`] asks for.
pub(super) fn erasure_id() -> String {
    let event = erasure();
    let key = event["headers"]["idempotency-key"].as_str().unwrap();
    let key = short_digest(&[ADMIN.0.as_bytes(), key.as_bytes()]);
    digest(&[b"erasure", &key], 26)
}

pub(super) fn erasure() -> Value {
    let customer = json!({ "channel": "sms", "address": "+15550001" });
    api("POST /v1/customers/erase", "", ADMIN, &customer)
}
