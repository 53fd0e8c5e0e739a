//! What calls what: the stream's consumers, the bus's rules and the sweeps, as in `template.yaml`.

use crate::names::{AUDIENCE, BUCKET, BUS, ISSUER, SCHEDULE_GROUP, TABLE};
use hiatus_domain::delivery::DeliveryStatus;
use hiatus_domain::event::{Cause, EventKind};
use hiatus_domain::message::Side;
use hiatus_store::keys::{AGENTS, CONVERSATIONS, DELIVERY, ENDPOINTS, HOLDS, NOTES, SETTINGS};
use hiatus_store::table::TTL_ATTRIBUTE;
use sandbox::{Mapping, Rule, Stack, Sweep};
use serde_json::json;

/// Everything that the sandbox runs.
pub fn stack() -> Stack {
    Stack {
        table: TABLE,
        ttl_attribute: TTL_ATTRIBUTE,
        shards: 4,
        mappings: mappings(),
        bus: BUS,
        rules: rules(),
        schedule_group: SCHEDULE_GROUP,
        schedule_targets: vec!["reassign"],
        sweeps: sweeps(),
        bucket: BUCKET,
        issuer: ISSUER,
        audience: AUDIENCE,
    }
}

/// The stream's consumers.
pub fn mappings() -> Vec<Mapping> {
    vec![
        Mapping {
            function: "relay",
            filters: vec![
                // The aggregates, which have a version and an outbox, and notes.
                json!({"dynamodb": {"Keys": {
                    "pk": {"S": [
                        {"prefix": CONVERSATIONS.pk_prefix}, {"prefix": AGENTS.pk_prefix}, SETTINGS,
                    ]},
                    "sk": {"S": [CONVERSATIONS.sk, AGENTS.sk, SETTINGS, {"prefix": NOTES}]},
                }}}),
                // Messages that have got further than to a provider.
                json!({"dynamodb": {
                    "Keys": {"sk": {"S": [{"prefix": DELIVERY}]}},
                    "NewImage": {"rank": {"N": told_ranks()}},
                }}),
                // What keeps connections' messages waiting, and that it is over.
                json!({
                    "eventName": ["INSERT", "MODIFY"],
                    "dynamodb": {"Keys": {
                        "pk": {"S": [{"prefix": HOLDS.pk_prefix}]}, "sk": {"S": [HOLDS.sk]},
                    }},
                }),
                // Endpoints that were given up.
                json!({"dynamodb": {
                    "Keys": {"pk": {"S": [ENDPOINTS]}},
                    "NewImage": {"there": {"M": {"given_up": {"BOOL": [true]}}}},
                }}),
            ],
            batch: 100,
        },
        Mapping {
            function: "purge",
            filters: vec![json!({
                "eventName": ["REMOVE"],
                "dynamodb": {"Keys": {
                    "pk": {"S": [{"prefix": CONVERSATIONS.pk_prefix}]},
                    "sk": {"S": [CONVERSATIONS.sk]},
                }},
            })],
            batch: 100,
        },
    ]
}

/// The ranks of the statuses that an event tells of, as the stream has numbers.
fn told_ranks() -> Vec<String> {
    let told = DeliveryStatus::ALL.into_iter().filter(|it| it.is_told());
    told.map(|status| status.rank().to_string()).collect()
}

/// The bus's rules.
pub fn rules() -> Vec<Rule> {
    let names =
        |kinds: &[EventKind]| -> Vec<&str> { kinds.iter().map(|kind| kind.as_str()).collect() };
    let work = [
        EventKind::TaskQueued,
        EventKind::AgentUpdated,
        EventKind::AgentRemoved,
    ];
    vec![
        Rule {
            function: "schedule",
            // Of every kind of event, those that change a timer.
            pattern: json!({"source": ["hiatus"], "detail": {"due_at": [{"exists": true}]}}),
            attempts: None,
        },
        Rule {
            function: "route",
            // What it gave out itself it has corrected already.
            pattern: json!({
                "source": ["hiatus"],
                "detail-type": names(&work),
                "detail": {"cause": [{"anything-but": [Cause::Route.as_str()]}]},
            }),
            attempts: None,
        },
        Rule {
            function: "deliver",
            // What is said to the customer.
            pattern: json!({
                "source": ["hiatus"],
                "detail-type": names(&[EventKind::MessageAdded]),
                "detail": {"from": [Side::Agent.as_str(), Side::System.as_str()]},
            }),
            attempts: None,
        },
        Rule {
            function: "media",
            // What people say: events do not tell whether a file comes with it.
            pattern: json!({
                "source": ["hiatus"],
                "detail-type": names(&[EventKind::MessageAdded]),
                "detail": {"from": [Side::Agent.as_str(), Side::Customer.as_str()]},
            }),
            // As Lambda does what is asynchronous: what then fails is the operator's to replay.
            attempts: Some(3),
        },
        Rule {
            function: "live",
            // Whatever changes.
            pattern: json!({"source": ["hiatus"]}),
            attempts: None,
        },
        Rule {
            function: "notify",
            // Everything: which endpoint takes what, the endpoints say.
            pattern: json!({"source": ["hiatus"]}),
            attempts: None,
        },
    ]
}

/// What backs up the schedules, the bus and the hooks, and goes on with bulk runs, in this order: what comes back is
/// routed in the same minute.
pub fn sweeps() -> Vec<Sweep> {
    [
        ("reassign", 1),
        ("bulk", 1),
        // What it takes in is routed in the same minute.
        ("backfill", 15),
        ("route", 1),
        ("deliver", 1),
        ("notify", 1),
    ]
    .map(|(function, minutes)| Sweep {
        function,
        input: json!({"sweep": true}),
        minutes,
    })
    .to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use sandbox::pattern::Pattern;
    use serde_json::Value;

    #[test]
    fn the_right_function_gets_the_right_event() {
        let targets = |event: &Value| -> Vec<&str> {
            rules()
                .iter()
                .filter(|rule| Pattern::parse(&rule.pattern).unwrap().matches(event))
                .map(|rule| rule.function)
                .collect()
        };
        let event = |kind: &str, detail: Value| json!({"source": "hiatus", "detail-type": kind, "detail": detail});
        let paused = event("channel.paused", json!({"due_at": "2026-01-01T00:00:00Z"}));
        assert_eq!(targets(&paused), ["schedule", "live", "notify"]);
        let closed = event("channel.closed", json!({"due_at": null}));
        assert_eq!(targets(&closed), ["schedule", "live", "notify"]);
        assert_eq!(
            targets(&event("channel.closed", json!({}))),
            ["live", "notify"]
        );
        let away = json!({"cause": "presence", "due_at": "2026-01-01T00:00:00Z"});
        assert_eq!(
            targets(&event("agent.updated", away)),
            ["schedule", "route", "live", "notify"]
        );
        let by = |cause: &str| json!({"cause": cause});
        let queued = event("task.queued", by("customer_message"));
        assert_eq!(targets(&queued), ["route", "live", "notify"]);
        assert_eq!(
            targets(&event("agent.updated", by("presence"))),
            ["route", "live", "notify"]
        );
        assert_eq!(
            targets(&event("agent.updated", by("leave"))),
            ["route", "live", "notify"]
        );
        assert_eq!(
            targets(&event("agent.updated", by("route"))),
            ["live", "notify"]
        );
        let removed = event("agent.removed", by("agent_removed"));
        assert_eq!(targets(&removed), ["route", "live", "notify"]);
        let message = event("message.added", json!({"pause_id": "p"}));
        assert_eq!(targets(&message), ["live", "notify"]);
        let said = |from: &str| targets(&event("message.added", json!({"from": from})));
        assert_eq!(
            (said("agent"), said("system"), said("customer")),
            (
                vec!["deliver", "media", "live", "notify"],
                vec!["deliver", "live", "notify"],
                vec!["media", "live", "notify"]
            )
        );
    }
}
