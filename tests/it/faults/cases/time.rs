//! Timers and sweeps.

use super::case;
use super::customers::erasure;
use crate::faults::case::{Act, Case, Step, conversation, of_it};
use crate::faults::given::{
    ALICE, BOB, EVE, absent, answers, assigned, assigned_with_answers,
    assigned_with_limited_wrap_ups, assigned_with_returns, awaiting, does, does_with_wrap_up,
    extends, leaves_by_itself, leaves_with, paused_and_full, pauses_for_herself, pending, presence,
    settings, then, then_due, then_unpublished, writes,
};
use serde_json::json;

/// Timers and sweeps of what comes back to the agent who had it.
pub(crate) fn returns() -> Vec<Case> {
    let back = || then(assigned_with_returns(), does("/pause", ALICE));
    // Alice has left it, got another, and the customer replies.
    let held = || {
        let left = then(assigned_with_returns(), does("/leave", ALICE));
        then_due(then(then(left, writes(2, 1)), writes(1, 2)))
    };
    let due = || Act::Fires(json!({ "conversation_id": conversation() }));
    vec![
        case(
            "a pause is over and comes back to who paused",
            then_due(back()),
            due(),
        ),
        case(
            "a pause is over and its agent is gone",
            then_due(then(back(), presence(ALICE, "away", 1))),
            due(),
        ),
        case("nobody waits any longer for who had it", held(), due()),
        case(
            "the sweep opens to all what waited for who had it",
            held(),
            Act::Sweep("route"),
        ),
    ]
}

/// Plans, and what time brings by them.
pub(crate) fn plans() -> Vec<Case> {
    let after = |seconds, then_does: &str| {
        let answered = then(assigned_with_returns(), answers());
        let mut steps = then(answered, leaves_with(then_does));
        steps.push(Step::Pass(seconds));
        steps
    };
    let due = || Act::Fires(json!({ "conversation_id": conversation() }));
    let silent = || {
        let mut steps = vec![
            Step::Asks(settings("new_task", "queue")),
            Step::Asks(leaves_by_itself()),
            Step::Asks(presence(ALICE, "available", 1)),
            Step::Asks(writes(1, 1)),
            Step::Asks(answers()),
        ];
        steps.push(Step::Pass(20));
        steps
    };
    // By then both steps are due, and the window is not over.
    vec![
        case(
            "leave with a plan",
            assigned(),
            Act::Api(leaves_with("close")),
        ),
        case(
            "a step is skipped",
            then(assigned(), leaves_with("close")),
            Act::Api(of_it("/plan/skip", ALICE, &json!({}))),
        ),
        case(
            "a plan is canceled",
            then(assigned(), leaves_with("close")),
            Act::Api(of_it("/plan/cancel", EVE, &json!({}))),
        ),
        case("a silence has lasted for too long", silent(), due()),
        case(
            "the sweep finds a silence that has lasted for too long",
            silent(),
            Act::Sweep("reassign"),
        ),
        case("a plan nudges", after(20, "close"), due()),
        case(
            "the sweep finds a nudge",
            after(20, "close"),
            Act::Sweep("reassign"),
        ),
        case("a plan closes", after(50, "close"), due()),
        case("a plan brings back", after(50, "return"), due()),
        case(
            "the sweep finds what a plan brings back",
            after(50, "return"),
            Act::Sweep("reassign"),
        ),
    ]
}

/// Timers and sweeps.
pub(crate) fn time() -> Vec<Case> {
    let paused = || then_due(then(assigned(), does("/pause", ALICE)));
    let due = json!({ "conversation_id": conversation() });
    // Free and full, and one for whom a task waits who is gone, before anybody has heard of it.
    let unheard = || {
        then_unpublished(
            then(paused_and_full("wait"), does("/resume", ALICE)),
            presence(ALICE, "offline", 1),
        )
    };
    vec![
        case(
            "a schedule fires before the end of a pause that was extended",
            then_due(then(then(assigned(), does("/pause", ALICE)), extends())),
            Act::Fires(due.clone()),
        ),
        case("a schedule fires", paused(), Act::Fires(due.clone())),
        case(
            "a schedule fires for who wants it back",
            then_due(then(assigned(), pauses_for_herself("stay"))),
            Act::Fires(due),
        ),
        case(
            "the sweep finds a pause whose agent wants it back, and has another",
            then_due(then(
                then(assigned(), pauses_for_herself("stay")),
                writes(2, 1),
            )),
            Act::Sweep("reassign"),
        ),
        case(
            "an absence has lasted for too long",
            then_due(then(assigned(), absent())),
            Act::Fires(json!({ "agent_id": "alice" })),
        ),
        case(
            "an answer does not come in time",
            then_due(assigned_with_answers(1)),
            Act::Fires(json!({ "conversation_id": conversation() })),
        ),
        case(
            "the sweep finds a customer who waits in vain",
            then_due(assigned_with_answers(0)),
            Act::Sweep("reassign"),
        ),
        case(
            "a wrap-up has lasted for too long",
            then_due(then(
                assigned_with_limited_wrap_ups(),
                does_with_wrap_up("/leave", ALICE),
            )),
            Act::Fires(json!({ "agent_id": "alice" })),
        ),
        case("the sweep finds a pause", paused(), Act::Sweep("reassign")),
        case(
            "the sweep ends an erasure",
            {
                let mut steps = then(assigned(), erasure());
                steps.push(Step::Pass(120));
                steps
            },
            Act::Sweep("reassign"),
        ),
        case(
            "the sweep finds the end of a window",
            then_due(then(assigned(), does("/leave", ALICE))),
            Act::Sweep("reassign"),
        ),
        case(
            "the sweep finds a deadline of custom routing",
            then_due(awaiting()),
            Act::Sweep("reassign"),
        ),
        case(
            "routing's sweep finds a task",
            then_unpublished(then(assigned(), does("/leave", ALICE)), writes(1, 2)),
            Act::Sweep("route"),
        ),
        case(
            "routing's sweep finds an agent whose event was not published",
            then_unpublished(pending(), presence(ALICE, "available", 1)),
            Act::Sweep("route"),
        ),
        case(
            "routing's sweep finds a task that waits for nobody",
            then(unheard(), presence(BOB, "available", 2)),
            Act::Sweep("route"),
        ),
    ]
}
