//! What Twilio's clients ask for, of the API that is made for them.

use super::case;
use crate::faults::case::{Act, Case, conversation};
use crate::faults::given::{ALICE, assigned, awaiting, does, then};
use hiatus_store::digest;
use hiatus_tests::flex::event;
use serde_json::{Value, json};

const CHANNEL: &str = "/twilio/v1/Interactions/{interaction}/Channels/{channel}";
const CLOSED: (&str, &str) = ("Routing", r#"{"status":"closed"}"#);
const WRAPUP: (&str, &str) = ("Routing", r#"{"status":"wrapup"}"#);

/// A form about the conversation, with a key of its own.
fn posts(below: &str, fields: &[(&str, &str)]) -> Value {
    let route = format!("POST {CHANNEL}{below}");
    let mut event = event(&route, &conversation(), "alice", fields);
    let asked = format!("{route} {fields:?}");
    event["headers"]["idempotency-key"] = json!(digest(&[asked.as_bytes()], 22));
    event
}

fn reads(path: &str) -> Value {
    event(&format!("GET {path}"), &conversation(), "alice", &[])
}

/// What is done.
pub(crate) fn interactions() -> Vec<Case> {
    let paused = || then(assigned(), does("/pause", ALICE));
    let vip = r#"{"properties":{"queue_name":"vip"}}"#;
    let alice = r#"{"properties":{"worker_sid":"alice"}}"#;
    let case = |name, steps, event| case(name, steps, Act::Api(event));
    vec![
        case(
            "an interaction is left",
            assigned(),
            posts("", &[("Status", "inactive"), CLOSED]),
        ),
        case(
            "an interaction is paused",
            assigned(),
            posts("", &[("Status", "pause"), WRAPUP]),
        ),
        case(
            "an interaction is resumed",
            paused(),
            posts("", &[("Status", "active")]),
        ),
        case(
            "an interaction is ended",
            paused(),
            posts("", &[("Status", "closed"), CLOSED]),
        ),
        case(
            "a participant leaves",
            assigned(),
            posts("/Participants/{participant}", &[("Status", "closed")]),
        ),
        case(
            "an invite to a queue",
            awaiting(),
            posts("/Invites", &[("Routing", vip)]),
        ),
        case(
            "an invite to nowhere in particular",
            awaiting(),
            posts("/Invites", &[("Routing", r#"{"properties":{}}"#)]),
        ),
        case(
            "an invite to an agent",
            awaiting(),
            posts("/Invites", &[("Routing", alice)]),
        ),
    ]
}

/// What is read.
pub(crate) fn readings() -> Vec<Case> {
    let interaction = "/twilio/v1/Interactions/{interaction}";
    let case = |name, path: String| case(name, assigned(), Act::Api(reads(&path)));
    vec![
        case("an interaction", interaction.to_owned()),
        case("its channels", format!("{interaction}/Channels")),
        case("its channel", CHANNEL.to_owned()),
        case("its invites", format!("{CHANNEL}/Invites")),
        case("its participants", format!("{CHANNEL}/Participants")),
    ]
}
