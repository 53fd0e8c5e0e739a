//! Files of messages.

use super::case;
use crate::faults::case::{Act, Case, conversation};
use crate::faults::given::{ALICE, assigned, then_unpublished, writes};
use crate::faults::stage::api;
use serde_json::{Value, json};

/// A message that has none: what a bucket does, no case looks at.
pub(crate) fn files() -> Vec<Case> {
    let route = "GET /v1/conversations/{id}/messages/{seq}/media/{n}";
    let mut read = api(route, &conversation(), ALICE, &Value::Null);
    read["pathParameters"]["seq"] = json!("1");
    read["pathParameters"]["n"] = json!("0");
    vec![
        case("a file that is not there", assigned(), Act::Api(read)),
        case(
            "a message without files",
            then_unpublished(assigned(), writes(1, 2)),
            Act::Bus("media", "message.added"),
        ),
    ]
}
