//! Every entry point: each route of the API, and each trigger of each function.

use super::case::{Act, Case, Step, conversation, of_it};
use super::given::{
    ADMIN, ALICE, BOB, EVE, LIMIT, ROUTER, Who, assigned, assigned_under, assigned_with_answers,
    assigned_with_limited_wrap_ups, does, does_with_wrap_up, leases, paused_and_full, pending,
    presence, reads, settings, task, then, then_due, then_unpublished, writes,
};
use super::stage::{api, given};
use hiatus_store::{digest, short_digest};
use serde_json::{Value, json};

fn case(name: &'static str, steps: Vec<Step>, act: Act) -> Case {
    Case { name, steps, act }
}

/// A customer's message, wherever it goes.
pub(crate) fn messages() -> Vec<Case> {
    let left = || then(assigned(), does("/leave", ALICE));
    let case = |name, steps, message| case(name, steps, Act::Api(message));
    vec![
        case(
            "opens",
            vec![Step::Asks(settings("new_task", "queue"))],
            writes(1, 1),
        ),
        case("into an active one", assigned(), writes(1, 2)),
        case(
            "into a paused one",
            then(assigned(), does("/pause", ALICE)),
            writes(1, 2),
        ),
        case("reactivates", left(), writes(1, 2)),
        case(
            "reactivates under custom routing",
            then(
                assigned_under("custom_routing", "queue"),
                does("/leave", ALICE),
            ),
            writes(1, 2),
        ),
        case("after the window", then_due(left()), writes(1, 2)),
        case(
            "after the end",
            then(assigned(), does("/end", ALICE)),
            writes(1, 2),
        ),
        case(
            "of which TTL has removed the conversation",
            removed(left()),
            writes(1, 2),
        ),
    ]
}

/// An agent writes first, wherever it goes.
pub(crate) fn first_words() -> Vec<Case> {
    let there = || {
        let first = [
            settings("new_task", "queue"),
            presence(ALICE, "available", 1),
        ];
        first.map(Step::Asks).into()
    };
    let left = || then(assigned(), does("/leave", ALICE));
    let case = |name, steps, then| case(name, steps, Act::Api(first_word(then)));
    vec![
        case("a first word opens", there(), "stay"),
        case("a first word opens what is left", there(), "leave"),
        case("a first word into what is in hand", assigned(), "stay"),
        case(
            "a first word that leaves what is in hand",
            assigned(),
            "leave",
        ),
        case("a first word into what is left", left(), "stay"),
        case(
            "a first word that leaves what is left again",
            left(),
            "leave",
        ),
        case(
            "a first word into what is paused",
            then(assigned(), does_with_wrap_up("/pause", ALICE)),
            "stay",
        ),
        case(
            "a first word that leaves what is paused",
            then(assigned(), does("/pause", ALICE)),
            "leave",
        ),
        case("a first word after the window", then_due(left()), "stay"),
        case(
            "a first word of which TTL has removed the conversation",
            removed(left()),
            "leave",
        ),
    ]
}

fn first_word(then: &str) -> Value {
    let body = json!({
        "channel": "sms", "to": "+15550001", "from": "+15559999", "message_id": "a1",
        "body": "Your part is here.", "attributes": { "lang": "en" }, "then": then,
    });
    api("POST /v1/conversations", "", ALICE, &body)
}

fn removed(mut steps: Vec<Step>) -> Vec<Step> {
    steps.push(Step::Removed(conversation()));
    steps
}

fn extends() -> Value {
    of_it("/extend", EVE, &json!({ "by_seconds": LIMIT }))
}

fn notes(name: &str, who: (&str, &str)) -> Value {
    let note = json!({ "note_id": name, "text": "Wants to be called back." });
    of_it("/notes", who, &note)
}

/// The agents' and supervisors' commands on a conversation.
pub(crate) fn commands() -> Vec<Case> {
    let paused = || then(assigned(), does("/pause", ALICE));
    let case = |name, steps, command| case(name, steps, Act::Api(command));
    let says = of_it(
        "/messages",
        ALICE,
        &json!({ "message_id": "a1", "body": "I will look." }),
    );
    vec![
        case("an agent's message", assigned(), says),
        case("a note", assigned(), notes("n1", ALICE)),
        case(
            "a note on what is left",
            then(assigned(), does("/leave", ALICE)),
            notes("n1", EVE),
        ),
        case("leave", assigned(), does("/leave", ALICE)),
        case(
            "leave into wrap-up",
            assigned(),
            does_with_wrap_up("/leave", ALICE),
        ),
        case("leave by a supervisor", assigned(), does("/leave", EVE)),
        case("pause", assigned(), does("/pause", ALICE)),
        case(
            "pause into wrap-up",
            assigned(),
            does_with_wrap_up("/pause", ALICE),
        ),
        case("resume", paused(), does("/resume", ALICE)),
        case("resume by a supervisor", paused(), does("/resume", EVE)),
        case(
            "resume within wrap-up",
            then(assigned(), does_with_wrap_up("/pause", ALICE)),
            does("/resume", ALICE),
        ),
        case(
            "resume at capacity into the queue",
            paused_and_full("queue"),
            does("/resume", ALICE),
        ),
        case(
            "resume at capacity and wait",
            paused_and_full("wait"),
            does("/resume", ALICE),
        ),
        case("transfer to a queue", assigned(), to_queue("vip", ALICE)),
        case("give back", assigned(), to_queue("default", ALICE)),
        case("transfer to an agent", with_bob(assigned()), to_bob(ALICE)),
        case(
            "transfer of what is paused by a supervisor",
            with_bob(paused()),
            to_bob(EVE),
        ),
        case("transfer of what waits", pending(), to_queue("vip", EVE)),
        case(
            "take of what waits",
            then(pending(), presence(BOB, "away", 1)),
            of_it("/take", BOB, &json!({})),
        ),
        case(
            "take out of other hands",
            with_bob(assigned()),
            for_bob(false),
        ),
        case("take out of a pause", with_bob(paused()), for_bob(true)),
        case("extend", paused(), extends()),
        case(
            "reactivate",
            then(assigned(), does("/leave", ALICE)),
            of_it("/reactivate", ALICE, &json!({})),
        ),
        case(
            "reactivate by a supervisor within wrap-up",
            then(assigned(), does_with_wrap_up("/leave", ALICE)),
            of_it("/reactivate", EVE, &json!({})),
        ),
        case("end", assigned(), does("/end", ALICE)),
        case(
            "end into wrap-up",
            assigned(),
            does_with_wrap_up("/end", ALICE),
        ),
        case("end of what is paused", paused(), does("/end", ALICE)),
        case("end of what waits", pending(), does("/end", EVE)),
        case(
            "end of what is left",
            then(assigned(), does("/leave", ALICE)),
            does("/end", EVE),
        ),
    ]
}

fn with_bob(steps: Vec<Step>) -> Vec<Step> {
    then(steps, presence(BOB, "available", 1))
}

fn for_bob(force: bool) -> Value {
    of_it("/take", EVE, &json!({ "agent_id": "bob", "force": force }))
}

fn to_queue(queue: &str, who: Who) -> Value {
    let body = json!({ "queue": queue, "note": "Paid twice." });
    of_it("/transfer", who, &body)
}

fn to_bob(who: Who) -> Value {
    of_it(
        "/transfer",
        who,
        &json!({ "agent_id": "bob", "wrap_up": true }),
    )
}

/// Tasks, agents and settings.
pub(crate) fn tasks_agents_and_settings() -> Vec<Case> {
    const COMPLETE: &str = "POST /v1/tasks/{task_id}/complete";
    let wrapping = || then(assigned(), does_with_wrap_up("/leave", ALICE));
    let awaiting = || {
        then(
            then(
                assigned_under("custom_routing", "queue"),
                does("/leave", ALICE),
            ),
            writes(1, 2),
        )
    };
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

fn erasure() -> Value {
    let customer = json!({ "channel": "sms", "address": "+15550001" });
    api("POST /v1/customers/erase", "", ADMIN, &customer)
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
        case("the settings", assigned(), "GET /v1/settings", "", ADMIN),
        case("the agents", many("pause"), "GET /v1/agents", "", EVE),
        case("the queues", pending(), "GET /v1/queues", "", EVE),
    ]
}

/// A customer with a conversation that is over, and one that is not.
fn ended_and_more() -> Vec<Step> {
    then(then(assigned(), does("/end", ALICE)), writes(1, 2))
}

/// Reads of a customer, and of all conversations.
pub(crate) fn searches() -> Vec<Case> {
    let erased = vec![
        Step::Asks(settings("new_task", "queue")),
        Step::Asks(erasure()),
    ];
    let read = |route, id: &str, who| Act::Api(reads(route, id, who));
    let paused = then(assigned(), does("/pause", ALICE));
    vec![
        of_a_customer(ended_and_more()),
        export(ended_and_more()),
        case(
            "conversations",
            then(paused, writes(2, 1)),
            read("GET /v1/conversations", "", EVE),
        ),
        case(
            "an erasure",
            erased,
            read("GET /v1/customers/erasures/{id}", &erasure_id(), ADMIN),
        ),
    ]
}

fn of_a_customer(steps: Vec<Step>) -> Case {
    let mut event = reads("GET /v1/customers", "", EVE);
    event["rawQueryString"] = json!("limit=2&channel=sms&address=%2B15550001");
    case("a customer", steps, Act::Api(event))
}

fn export(steps: Vec<Step>) -> Case {
    let customer = json!({ "channel": "sms", "address": "+15550001" });
    let event = api("POST /v1/customers/export", "", ADMIN, &customer);
    case("all of a customer", steps, Act::Api(event))
}

/// The id of the erasure that [`erasure`] asks for.
fn erasure_id() -> String {
    let event = erasure();
    let key = event["headers"]["idempotency-key"].as_str().unwrap();
    let key = short_digest(&[ADMIN.0.as_bytes(), key.as_bytes()]);
    digest(&[b"erasure", &key], 26)
}

/// What the stream delivers.
pub(crate) fn stream() -> Vec<Case> {
    let left = || then(assigned(), does("/leave", ALICE));
    // Two versions of one conversation, another conversation, and an agent.
    let busy = || {
        let published = then_unpublished(then_unpublished(assigned(), writes(1, 2)), writes(2, 1));
        then_unpublished(
            then_unpublished(published, does_with_wrap_up("/leave", ALICE)),
            completes(),
        )
    };
    vec![
        case("relay", busy(), Act::Stream("relay")),
        case(
            "relay of an end by TTL",
            removed(left()),
            Act::Stream("relay"),
        ),
        case(
            "purge",
            removed(then(assigned(), does("/end", ALICE))),
            Act::Stream("purge"),
        ),
    ]
}

/// What the bus delivers.
pub(crate) fn bus() -> Vec<Case> {
    let paused = || then(assigned(), does("/pause", ALICE));
    let left = || then(assigned(), does("/leave", ALICE));
    let reserved = || then(paused_and_full("wait"), does("/resume", ALICE));
    vec![
        case(
            "a pause begins",
            then_unpublished(assigned(), does("/pause", ALICE)),
            Act::Bus("schedule", "channel.paused"),
        ),
        case(
            "a pause is extended",
            then_unpublished(paused(), extends()),
            Act::Bus("schedule", "pause.extended"),
        ),
        case(
            "a pause is resumed",
            then_unpublished(paused(), does("/resume", ALICE)),
            Act::Bus("schedule", "channel.resumed"),
        ),
        case(
            "a pause is ended",
            then_unpublished(paused(), does("/end", ALICE)),
            Act::Bus("schedule", "channel.closed"),
        ),
        case(
            "a pause is transferred",
            then_unpublished(paused(), to_queue("vip", ALICE)),
            Act::Bus("schedule", "task.transferred"),
        ),
        case(
            "a pause is taken",
            then_unpublished(with_bob(paused()), for_bob(false)),
            Act::Bus("schedule", "task.taken"),
        ),
        case(
            "a task is queued",
            then_unpublished(
                vec![
                    Step::Asks(settings("new_task", "queue")),
                    Step::Asks(presence(ALICE, "available", 1)),
                ],
                writes(1, 1),
            ),
            Act::Bus("route", "task.queued"),
        ),
        case(
            "an agent is new",
            then_unpublished(
                then(pending(), writes(2, 1)),
                presence(ALICE, "available", 3),
            ),
            Act::Bus("route", "agent.updated"),
        ),
        case(
            "an agent is free again",
            then_unpublished(assigned(), does("/leave", ALICE)),
            Act::Bus("route", "agent.updated"),
        ),
        case(
            "an agent has another queue",
            then_unpublished(
                left(),
                api(
                    "PUT /v1/agents/{id}",
                    "alice",
                    EVE,
                    &json!({ "queues": ["night", "vip"] }),
                ),
            ),
            Act::Bus("route", "agent.updated"),
        ),
        case(
            "an agent for whom a task waits is gone",
            then_unpublished(reserved(), presence(ALICE, "offline", 1)),
            Act::Bus("route", "agent.updated"),
        ),
    ]
}

/// What the bus delivers of timers, beside those of pauses.
pub(crate) fn timers() -> Vec<Case> {
    vec![
        case(
            "an answer is waited for",
            then_unpublished(
                then(
                    assigned_with_answers(1),
                    of_it(
                        "/messages",
                        ALICE,
                        &json!({ "message_id": "a1", "body": "I will look." }),
                    ),
                ),
                writes(1, 2),
            ),
            Act::Bus("schedule", "message.added"),
        ),
        case(
            "a wrap-up with a limit begins",
            then_unpublished(
                assigned_with_limited_wrap_ups(),
                does_with_wrap_up("/leave", ALICE),
            ),
            Act::Bus("schedule", "agent.updated"),
        ),
        case(
            "an absence begins",
            then_unpublished(assigned(), absent()),
            Act::Bus("schedule", "agent.updated"),
        ),
        case(
            "who was absent is back",
            then_unpublished(then(assigned(), absent()), presence(ALICE, "available", 1)),
            Act::Bus("schedule", "agent.updated"),
        ),
    ]
}

/// Alice is away, and what she has in hand goes back after a while.
fn absent() -> Value {
    api(
        "PUT /v1/agents/{id}",
        "alice",
        ALICE,
        &json!({ "availability": "away", "assigned": "queue", "grace_seconds": 60 }),
    )
}

fn completes() -> Value {
    api(
        "POST /v1/tasks/{task_id}/complete",
        &task(1),
        ALICE,
        &json!({}),
    )
}

/// Timers and sweeps.
pub(crate) fn time() -> Vec<Case> {
    let paused = || then_due(then(assigned(), does("/pause", ALICE)));
    let due = json!({ "conversation_id": conversation() });
    let awaiting = || {
        then(
            then(
                assigned_under("custom_routing", "queue"),
                does("/leave", ALICE),
            ),
            writes(1, 2),
        )
    };
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
        case("a schedule fires", paused(), Act::Fires(due)),
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

/// Bulk runs over one conversation: of several at once, calls would come in any order.
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

/// All of them.
pub(crate) fn all() -> Vec<Case> {
    [
        messages(),
        first_words(),
        commands(),
        tasks_agents_and_settings(),
        removals(),
        erasures(),
        readings(),
        searches(),
        stream(),
        bus(),
        timers(),
        time(),
        bulk(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
