//! Reads.

use super::case;
use super::commands::notes;
use super::customers::{ended_and_more, erasure, erasure_id, export, of_a_customer};
use crate::faults::case::{Act, Case, Step, conversation, of_it};
use crate::faults::given::{
    ADMIN, ALICE, EVE, assigned, does, pending, presence, reads, settings, then, writes,
};
use crate::faults::stage::{api, given};
use serde_json::json;

/// Reads.
pub(crate) fn readings() -> Vec<Case> {
    let conversation = conversation();
    let three = || {
        then(
            then(
                then(then(assigned(), does("/pause", ALICE)), writes(1, 2)),
                writes(1, 3),
            ),
            writes(1, 4),
        )
    };
    // As many as fill more than one page, in more than one shard.
    let many = |what: &str| {
        let mut steps = vec![
            Step::Asks(settings("new_task", "queue")),
            Step::Asks(presence(ALICE, "available", 9)),
        ];
        for n in 1..=5_u32 {
            // A pause takes an id too.
            let id = given(if what == "pause" {
                u64::from(n) * 2 - 1
            } else {
                n.into()
            });
            steps.push(Step::Asks(writes(n, 1)));
            let route = format!("POST /v1/conversations/{{id}}/{what}");
            steps.push(Step::Asks(api(
                &route,
                &id,
                ALICE,
                &json!({ "wrap_up": n == 1 }),
            )));
        }
        steps
    };
    let case =
        |name, steps, route, id: &str, who| case(name, steps, Act::Api(reads(route, id, who)));
    vec![
        case(
            "a conversation",
            assigned(),
            "GET /v1/conversations/{id}",
            &conversation,
            ALICE,
        ),
        case(
            "a history",
            three(),
            "GET /v1/conversations/{id}/messages",
            &conversation,
            EVE,
        ),
        case(
            "notes",
            ["n1", "n2", "n3"]
                .into_iter()
                .fold(assigned(), |steps, name| then(steps, notes(name, ALICE))),
            "GET /v1/conversations/{id}/notes",
            &conversation,
            EVE,
        ),
        case(
            "an audit trail",
            three(),
            "GET /v1/conversations/{id}/events",
            &conversation,
            EVE,
        ),
        case(
            "an agent",
            assigned(),
            "GET /v1/agents/{id}",
            "alice",
            ALICE,
        ),
        case(
            "a desk",
            many("pause"),
            "GET /v1/agents/{id}/tasks",
            "alice",
            ALICE,
        ),
        case("what is paused", many("pause"), "GET /v1/paused", "", EVE),
        case("what is left", many("leave"), "GET /v1/left", "", EVE),
        case(
            "what is left for a topic",
            then(
                assigned(),
                of_it("/leave", ALICE, &json!({ "topic": "outage" })),
            ),
            "GET /v1/topics/{topic}",
            "outage",
            EVE,
        ),
        case("the settings", assigned(), "GET /v1/settings", "", ADMIN),
        case("what holds", assigned(), "GET /v1/policy", "", EVE),
        case("the agents", many("pause"), "GET /v1/agents", "", EVE),
        case("the queues", pending(), "GET /v1/queues", "", EVE),
    ]
}

/// Reads of a customer, and of all conversations.
pub(crate) fn searches() -> Vec<Case> {
    let erased = vec![
        Step::Asks(settings("new_task", "queue")),
        Step::Asks(erasure()),
    ];
    let read = |route, id: &str, who| Act::Api(reads(route, id, who));
    let paused = || then(assigned(), does("/pause", ALICE));
    let mut report = reads("GET /v1/reports", "", EVE);
    report["rawQueryString"] = json!("from=1970-01-01&to=1970-01-03");
    let mut presets = reads("GET /v1/presets", "", ALICE);
    presets["rawQueryString"] = json!("zone=UTC");
    vec![
        case("the presets", assigned(), Act::Api(presets)),
        case("a report", paused(), Act::Api(report)),
        case(
            "templates",
            assigned(),
            read(
                "GET /v1/conversations/{id}/templates",
                &conversation(),
                ALICE,
            ),
        ),
        case(
            "what is due to come back",
            paused(),
            read("GET /v1/reports/returns", "", EVE),
        ),
        of_a_customer(ended_and_more()),
        export(ended_and_more()),
        case(
            "conversations",
            then(paused(), writes(2, 1)),
            read("GET /v1/conversations", "", EVE),
        ),
        case(
            "an erasure",
            erased,
            read("GET /v1/customers/erasures/{id}", &erasure_id(), ADMIN),
        ),
    ]
}
