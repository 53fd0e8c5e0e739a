//! The people of the cases, and their requests.

use super::case::{Step, conversation, of_it};
use super::stage::api;
use serde_json::{Value, json};

pub(crate) type Who = (&'static str, &'static str);
pub(crate) const ADMIN: Who = ("root", "admin");
pub(crate) const ALICE: Who = ("alice", "agent");
pub(crate) const BOB: Who = ("bob", "agent");
pub(crate) const EVE: Who = ("eve", "supervisor");
pub(crate) const ROUTER: Who = ("routing", "router");
const CHANNEL: Who = ("webhook", "channel");

/// The leave window, the pause's limit and custom routing's time, all as short as they may be.
pub(crate) const LIMIT: i64 = 60;

/// The settings, with leave and pause on.
pub(crate) fn settings(on_reply: &str, at_capacity: &str) -> Value {
    let document = json!({
        "leave": { "enabled": true, "on_reply": on_reply, "window_seconds": LIMIT, "custom_routing_timeout_seconds": LIMIT, "unanswered": "allow" },
        "pause": { "enabled": true, "time_limit_seconds": LIMIT, "at_capacity": at_capacity, "hold_seconds": 900 },
        "channels": ["*"],
        "history": { "retention_seconds": 3600 },
    });
    api("PUT /v1/settings", "", ADMIN, &document)
}

/// Presence as a lease.
pub(crate) fn leases() -> Value {
    let patch = json!({ "routing": { "presence_seconds": 180 } });
    api("PATCH /v1/settings", "", ADMIN, &patch)
}

/// A customer's n-th message.
pub(crate) fn writes(customer: u32, n: u32) -> Value {
    let body = json!({
        "channel": "sms", "from": format!("+1555{customer:04}"), "to": "+15559999", "message_id": format!("{customer}-{n}"),
        "body": "My order is late.", "attributes": { "lang": "en" },
    });
    api("POST /v1/messages", "", CHANNEL, &body)
}

/// A machine of the customer writes.
pub(crate) fn writes_quietly(customer: u32, n: u32) -> Value {
    let body = json!({
        "channel": "sms", "from": format!("+1555{customer:04}"), "to": "+15559999", "message_id": format!("{customer}-{n}"),
        "body": "I am out of the office.", "kind": "auto_reply",
    });
    api("POST /v1/messages", "", CHANNEL, &body)
}

/// An agent's presence.
pub(crate) fn presence(who: Who, availability: &str, capacity: u32) -> Value {
    let body =
        json!({ "availability": availability, "capacity": capacity, "queues": ["default", "vip"] });
    api("PUT /v1/agents/{id}", who.0, EVE, &body)
}

/// A command on the conversation.
pub(crate) fn does(what: &str, who: Who) -> Value {
    // Resume has no wrap-up.
    let body = match what {
        "/resume" => json!({}),
        _ => json!({ "wrap_up": false }),
    };
    of_it(what, who, &body)
}

/// Alice pauses, wants it back, and this is what a reply does.
pub(crate) fn pauses_for_herself(on_reply: &str) -> Value {
    let body = json!({ "wrap_up": false, "then": "agent", "on_reply": on_reply });
    of_it("/pause", ALICE, &body)
}

/// Alice leaves with a plan: a nudge, and so on.
pub(crate) fn leaves_with(then: &str) -> Value {
    let plan = json!([
        { "after_seconds": 20, "do": "nudge", "text": "Still there?" },
        { "after_seconds": 20, "do": then },
    ]);
    of_it("/leave", ALICE, &json!({ "wrap_up": false, "plan": plan }))
}

/// Left by itself after so long a silence.
pub(crate) fn leaves_by_itself() -> Value {
    let plan = json!([{ "after_seconds": 20, "do": "close" }]);
    let leave = json!({ "auto_after_seconds": 20, "plan": "chase", "plans": { "chase": plan } });
    api("PATCH /v1/settings", "", ADMIN, &json!({ "leave": leave }))
}

/// Alice answers.
pub(crate) fn answers() -> Value {
    let body = json!({ "message_id": "answer", "body": "Is it this one?" });
    of_it("/messages", ALICE, &body)
}

/// Alice pauses, and waits for a signal.
pub(crate) fn waits_for_a_signal() -> Value {
    let wait = json!({ "signal": "refund", "timeout_seconds": LIMIT, "on_timeout": "agent" });
    of_it("/pause", ALICE, &json!({ "wrap_up": false, "wait": wait }))
}

/// The signal is given.
pub(crate) fn gives_a_signal() -> Value {
    let body = json!({ "signal": "refund", "outcome": "approved", "data": { "by": "finance" } });
    of_it("/signals", EVE, &body)
}

/// The same, into wrap-up.
pub(crate) fn does_with_wrap_up(what: &str, who: Who) -> Value {
    of_it(what, who, &json!({ "wrap_up": true }))
}

/// A read of the API.
pub(crate) fn reads(route: &str, id: &str, who: Who) -> Value {
    let mut event = api(route, id, who, &Value::Null);
    event["rawQueryString"] = json!("limit=2");
    event
}

/// Leave and pause are on, alice has room for one, and a customer writes: alice has the
/// conversation.
pub(crate) fn assigned() -> Vec<Step> {
    assigned_under("new_task", "queue")
}

/// The same under these rules.
pub(crate) fn assigned_under(on_reply: &str, at_capacity: &str) -> Vec<Step> {
    let first = [
        settings(on_reply, at_capacity),
        presence(ALICE, "available", 1),
        writes(1, 1),
    ];
    first.map(Step::Asks).into()
}

/// The customer of a left conversation has replied, and the owner's routing has made no task yet.
pub(crate) fn awaiting() -> Vec<Step> {
    let assigned = assigned_under("custom_routing", "queue");
    then(then(assigned, does("/leave", ALICE)), writes(1, 2))
}

/// The same with a time for answers, and so many returns.
pub(crate) fn assigned_with_answers(max_returns: u32) -> Vec<Step> {
    let patch =
        json!({ "routing": { "answer_within_seconds": LIMIT, "max_returns": max_returns } });
    let first = [
        settings("new_task", "queue"),
        api("PATCH /v1/settings", "", ADMIN, &patch),
        presence(ALICE, "available", 1),
        writes(1, 1),
    ];
    first.map(Step::Asks).into()
}

/// Alice has the conversation, and a wrap-up has a limit.
pub(crate) fn assigned_with_limited_wrap_ups() -> Vec<Step> {
    let mut steps = assigned();
    let patch = json!({ "wrap_up": { "limit_seconds": LIMIT } });
    steps.push(Step::Asks(api("PATCH /v1/settings", "", ADMIN, &patch)));
    steps
}

/// Nobody is there yet, and a customer writes.
pub(crate) fn pending() -> Vec<Step> {
    [settings("new_task", "queue"), writes(1, 1)]
        .map(Step::Asks)
        .into()
}

/// These steps, and then a request.
pub(crate) fn then(mut steps: Vec<Step>, event: Value) -> Vec<Step> {
    steps.push(Step::Asks(event));
    steps
}

/// These steps, and then a request whose events are not published yet.
pub(crate) fn then_unpublished(mut steps: Vec<Step>, event: Value) -> Vec<Step> {
    steps.push(Step::AsksUnpublished(event));
    steps
}

/// These steps, and then enough time that every timer they set is due.
pub(crate) fn then_due(mut steps: Vec<Step>) -> Vec<Step> {
    steps.push(Step::Pass(LIMIT));
    steps
}

/// The conversation's n-th task.
pub(crate) fn task(n: u32) -> String {
    format!("{}.{n}", conversation())
}

/// Paused by alice, who then got another conversation: she is full.
pub(crate) fn paused_and_full(at_capacity: &str) -> Vec<Step> {
    let paused = then(
        assigned_under("new_task", at_capacity),
        does("/pause", ALICE),
    );
    then(paused, writes(2, 1))
}

/// These steps, and then TTL removes the conversation.
pub(crate) fn removed(mut steps: Vec<Step>) -> Vec<Step> {
    steps.push(Step::Removed(conversation()));
    steps
}

/// These steps, and bob is there, with room for one.
pub(crate) fn with_bob(steps: Vec<Step>) -> Vec<Step> {
    then(steps, presence(BOB, "available", 1))
}

/// A supervisor lets the pause last longer.
pub(crate) fn extends() -> Value {
    of_it("/extend", EVE, &json!({ "by_seconds": LIMIT }))
}

/// A supervisor takes it for bob.
pub(crate) fn for_bob(force: bool) -> Value {
    of_it("/take", EVE, &json!({ "agent_id": "bob", "force": force }))
}

/// It is handed on to this queue.
pub(crate) fn to_queue(queue: &str, who: Who) -> Value {
    let body = json!({ "queue": queue, "note": "Paid twice." });
    of_it("/transfer", who, &body)
}

/// Alice is away, and what she has in hand goes back after a while.
pub(crate) fn absent() -> Value {
    api(
        "PUT /v1/agents/{id}",
        "alice",
        ALICE,
        &json!({ "availability": "away", "assigned": "queue", "grace_seconds": 60 }),
    )
}

/// Alice has the conversation; what is left or paused comes back to whom it was.
pub(crate) fn assigned_with_returns() -> Vec<Step> {
    let returns = json!({ "prefer": "last_agent", "hold_seconds": LIMIT });
    let patch = json!({ "routing": { "return": returns } });
    let first = [
        settings("new_task", "queue"),
        api("PATCH /v1/settings", "", ADMIN, &patch),
        presence(ALICE, "available", 1),
        writes(1, 1),
    ];
    first.map(Step::Asks).into()
}
