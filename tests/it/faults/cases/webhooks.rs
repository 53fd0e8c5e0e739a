//! Endpoints of webhooks are made, described and removed, and hear of what happens.

use super::case;
use crate::faults::case::{Act, Case, Step, conversation};
use crate::faults::given::{ADMIN, ALICE, assigned, does, reads, then, then_unpublished};
use crate::faults::stage::api;
use serde_json::{Value, json};

/// Where nobody listens: what is sent there is kept.
const NOBODY: &str = "http://127.0.0.1:9/hiatus";

fn puts(events: &[&str]) -> Value {
    let body = json!({ "url": NOBODY, "events": events });
    api("PUT /v1/webhooks/{id}", "crm", ADMIN, &body)
}

fn removes() -> Value {
    api("DELETE /v1/webhooks/{id}", "crm", ADMIN, &json!({}))
}

/// Changes and reads of endpoints.
pub(crate) fn changes() -> Vec<Case> {
    let one = || vec![Step::Asks(puts(&["channel.left"]))];
    let command = |name, steps, command| case(name, steps, Act::Api(command));
    let read = |route| Act::Api(reads(route, "crm", ADMIN));
    let rotates = api("POST /v1/webhooks/{id}/rotate", "crm", ADMIN, &json!({}));
    let pings = api("POST /v1/webhooks/{id}/test", "crm", ADMIN, &json!({}));
    let mut retries = api(
        "POST /v1/webhooks/{id}/deliveries/{event}/retry",
        "crm",
        ADMIN,
        &json!({}),
    );
    retries["pathParameters"]["event"] = json!(format!("{}.3.0", conversation()));
    let mut missed = one();
    missed.extend(then(assigned(), does("/leave", ALICE)));
    vec![
        command("a webhook that is new", Vec::new(), puts(&["channel.*"])),
        command("a webhook of other events", one(), puts(&["channel.*"])),
        command("a webhook as it is", one(), puts(&["channel.left"])),
        command("a webhook gets another key", one(), rotates),
        command("a webhook gets a ping", one(), pings),
        command(
            "a webhook gets once more what it has missed",
            missed,
            retries,
        ),
        command("a webhook is removed", one(), removes()),
        case("a webhook", one(), read("GET /v1/webhooks/{id}")),
        case("the webhooks", one(), read("GET /v1/webhooks")),
        case(
            "what a webhook has not taken",
            one(),
            read("GET /v1/webhooks/{id}/deliveries"),
        ),
    ]
}

/// What endpoints are to hear of.
pub(crate) fn events() -> Vec<Case> {
    let subscribed = |event: &str| {
        let mut steps = vec![Step::Asks(puts(&[event]))];
        steps.extend(then_unpublished(assigned(), does("/leave", ALICE)));
        steps
    };
    vec![
        case(
            "an event that a webhook does not take",
            subscribed("channel.left"),
            Act::Bus("notify", "channel.left"),
        ),
        case(
            "an event that no webhook wants",
            subscribed("agent.removed"),
            Act::Bus("notify", "channel.left"),
        ),
    ]
}
