//! Tasks, agents and settings.

use super::case;
use crate::faults::case::{Act, Case, Step, of_it};
use crate::faults::given::{
    ADMIN, ALICE, EVE, ROUTER, assigned, awaiting, does, does_with_wrap_up, leases,
    paused_and_full, pending, presence, settings, task, then, writes,
};
use crate::faults::stage::api;
use serde_json::{Value, json};

/// Tasks, agents and settings.
pub(crate) fn tasks_agents_and_settings() -> Vec<Case> {
    const COMPLETE: &str = "POST /v1/tasks/{task_id}/complete";
    let wrapping = || then(assigned(), does_with_wrap_up("/leave", ALICE));
    let reserved = || then(paused_and_full("wait"), does("/resume", ALICE));
    let custom = |body: Value| of_it("/tasks", ROUTER, &body);
    let case = |name, steps, command| case(name, steps, Act::Api(command));
    let leased = || then(pending(), leases());
    vec![
        case(
            "a desk is open",
            then(leased(), presence(ALICE, "available", 1)),
            api("POST /v1/agents/{id}/heartbeat", ALICE.0, ALICE, &json!({})),
        ),
        case(
            "an agent has read",
            assigned(),
            of_it("/read", ALICE, &json!({ "seq": 1 })),
        ),
        case(
            "an agent has read more",
            then(
                then(assigned(), writes(1, 2)),
                of_it("/read", ALICE, &json!({ "seq": 1 })),
            ),
            of_it("/read", ALICE, &json!({ "seq": 2 })),
        ),
        case(
            "completion",
            wrapping(),
            api(COMPLETE, &task(1), ALICE, &json!({})),
        ),
        case(
            "completion by a supervisor",
            wrapping(),
            api(COMPLETE, &task(1), EVE, &json!({})),
        ),
        case(
            "a custom task in a queue",
            awaiting(),
            custom(json!({ "queue": "vip", "priority": 3 })),
        ),
        case(
            "a custom task for an agent",
            awaiting(),
            custom(json!({ "agent_id": "alice" })),
        ),
        case(
            "an agent who is new",
            pending(),
            presence(ALICE, "available", 1),
        ),
        case(
            "an agent who goes away",
            assigned(),
            presence(ALICE, "away", 1),
        ),
        case(
            "an agent for whom a task waits goes away",
            reserved(),
            presence(ALICE, "offline", 1),
        ),
        case(
            "an agent who takes more",
            then(assigned(), writes(2, 1)),
            presence(ALICE, "available", 2),
        ),
        case(
            "the first settings",
            Vec::new(),
            settings("new_task", "queue"),
        ),
        case(
            "other settings",
            vec![Step::Asks(settings("new_task", "queue"))],
            settings("custom_routing", "wait"),
        ),
        case(
            "one of the settings",
            vec![Step::Asks(settings("new_task", "queue"))],
            api(
                "PATCH /v1/settings",
                "",
                ADMIN,
                &json!({ "pause": { "at_capacity": "wait" } }),
            ),
        ),
    ]
}

/// An agent is removed, whatever it has; and comes back.
pub(crate) fn removals() -> Vec<Case> {
    let wrapping = then(assigned(), does_with_wrap_up("/leave", ALICE));
    let reserved = then(paused_and_full("wait"), does("/resume", ALICE));
    let case = |name, steps, command| case(name, steps, Act::Api(command));
    vec![
        case(
            "an agent who is idle is removed",
            then(
                vec![Step::Asks(presence(ALICE, "available", 1))],
                writes(1, 1),
            ),
            removal(),
        ),
        case("an agent who works is removed", assigned(), removal()),
        case("an agent who wraps up is removed", wrapping, removal()),
        case(
            "an agent who has paused is removed",
            then(assigned(), does("/pause", ALICE)),
            removal(),
        ),
        case(
            "an agent for whom a task waits is removed",
            reserved,
            removal(),
        ),
        case(
            "an agent who was removed comes back",
            vec![
                Step::Asks(presence(ALICE, "available", 1)),
                Step::Asks(removal()),
            ],
            presence(ALICE, "available", 1),
        ),
    ]
}

fn removal() -> Value {
    api("DELETE /v1/agents/{id}", "alice", EVE, &json!({}))
}
