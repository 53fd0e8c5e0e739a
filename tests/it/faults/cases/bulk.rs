//! Bulk runs over one conversation: of several at once, calls would come in any order.

use super::case;
use crate::faults::case::{Act, Case, Step, of_it};
use crate::faults::given::{ALICE, EVE, LIMIT, assigned, does, then};
use crate::faults::stage::api;
use hiatus_store::{digest, short_digest};
use serde_json::{Value, json};

pub(crate) fn bulk() -> Vec<Case> {
    let paused = || then(assigned(), does("/pause", ALICE));
    let begun = |order: Value| {
        let mut steps = paused();
        steps.extend([Step::Held("bulk"), Step::Asks(order), Step::Free("bulk")]);
        steps
    };
    let of_run = |route: &str, order: &Value| {
        let id = run_of(order);
        api(route, &id, EVE, &json!({}))
    };
    let extend = || bulk_run(json!({ "by_seconds": LIMIT }), "extend", false);
    let wake = || bulk_run(json!({}), "wake", false);
    let tried = || bulk_run(json!({}), "wake", true);
    vec![
        case(
            "a bulk run begins",
            {
                let mut steps = paused();
                steps.push(Step::Held("bulk"));
                steps
            },
            Act::Api(extend()),
        ),
        case(
            "the sweep extends many",
            begun(extend()),
            Act::Sweep("bulk"),
        ),
        case("the sweep wakes many", begun(wake()), Act::Sweep("bulk")),
        case("the sweep tries many", begun(tried()), Act::Sweep("bulk")),
        case(
            "the wake of a topic begins",
            {
                let mut steps = parked();
                steps.push(Step::Held("bulk"));
                steps
            },
            Act::Api(wake_topic()),
        ),
        case(
            "the sweep wakes a topic",
            {
                let mut steps = parked();
                steps.extend([
                    Step::Held("bulk"),
                    Step::Asks(wake_topic()),
                    Step::Free("bulk"),
                ]);
                steps
            },
            Act::Sweep("bulk"),
        ),
        case(
            "a bulk run is read",
            begun(wake()),
            Act::Api(of_run("GET /v1/bulk/{id}", &wake())),
        ),
        case(
            "a bulk run is cancelled",
            begun(wake()),
            Act::Api(of_run("POST /v1/bulk/{id}/cancel", &wake())),
        ),
    ]
}

/// What is left for a topic.
fn parked() -> Vec<Step> {
    let topic = json!({ "wrap_up": false, "topic": "outage" });
    then(assigned(), of_it("/leave", ALICE, &topic))
}

fn wake_topic() -> Value {
    let order = json!({ "then": "close", "message": { "body": "It is mended." } });
    api("POST /v1/topics/{topic}/wake", "outage", EVE, &order)
}

fn bulk_run(with: Value, what: &str, dry_run: bool) -> Value {
    let order = json!({
        "filter": { "state": "pause", "agent_id": "alice" }, "do": what, "with": with, "dry_run": dry_run,
    });
    api("POST /v1/bulk", "", EVE, &order)
}

/// The run that a request begins.
fn run_of(order: &Value) -> String {
    let key = order["headers"]["idempotency-key"].as_str().unwrap();
    let key = short_digest(&[EVE.0.as_bytes(), key.as_bytes()]);
    digest(&[b"bulk", &key], 26)
}
