//! Connections are made, described and removed.

use super::case;
use crate::faults::case::{Act, Case, Step};
use crate::faults::given::{ADMIN, reads};
use crate::faults::stage::api;
use serde_json::{Value, json};

fn puts(id: &str, address: &str) -> Value {
    let body = json!({ "provider": "webhook", "channel": "web", "business_address": address });
    api("PUT /v1/connections/{id}", id, ADMIN, &body)
}

fn removes(id: &str) -> Value {
    api("DELETE /v1/connections/{id}", id, ADMIN, &json!({}))
}

/// Changes of connections.
pub(crate) fn connections() -> Vec<Case> {
    let one = || vec![Step::Asks(puts("web-1", "us"))];
    let case = |name, steps, command| case(name, steps, Act::Api(command));
    vec![
        case("a connection that is new", Vec::new(), puts("web-1", "us")),
        case(
            "a connection at another address",
            one(),
            puts("web-1", "them"),
        ),
        case("a connection as it is", one(), puts("web-1", "us")),
        case("a connection is removed", one(), removes("web-1")),
        case(
            "a connection that was removed comes back",
            vec![
                Step::Asks(puts("web-1", "us")),
                Step::Asks(removes("web-1")),
            ],
            puts("web-1", "us"),
        ),
    ]
}

/// Reads of connections.
pub(crate) fn readings() -> Vec<Case> {
    let three = || {
        let ids = ["web-1", "web-2", "web-3"];
        ids.map(|id| Step::Asks(puts(id, id))).into_iter().collect()
    };
    let read = |route, id| Act::Api(reads(route, id, ADMIN));
    vec![
        case(
            "a connection",
            three(),
            read("GET /v1/connections/{id}", "web-2"),
        ),
        case("the connections", three(), read("GET /v1/connections", "")),
    ]
}
