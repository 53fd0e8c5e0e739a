//! The names that the API, the events and the table use: changing one breaks whoever reads it.

use hiatus_domain::agent::{Availability, HeldStatus};
use hiatus_domain::commands::message::Outcome;
use hiatus_domain::conversation::TaskReason;
use hiatus_domain::event::{ActorKind, Cause};
use hiatus_domain::idempotency::RecentKeys;
use hiatus_domain::ids::{AgentId, MessageId};
use hiatus_domain::message::{Author, Side};
use hiatus_domain::names::Named as _;
use hiatus_domain::text::{Address, Attributes, Body, MAX_ATTRIBUTES_BYTES};

#[test]
fn what_an_agent_is_and_does_has_its_name() {
    assert_eq!(
        Availability::ALL.map(Availability::as_str),
        ["available", "away", "offline"]
    );
    assert_eq!(
        [HeldStatus::Assigned, HeldStatus::Wrapping].map(HeldStatus::as_str),
        ["assigned", "wrapping"]
    );
}

#[test]
fn a_name_is_its_value_and_no_other_text_is() {
    for value in Availability::ALL {
        assert_eq!(Availability::named(value.as_str()), Some(value));
    }
    assert_eq!(Availability::named("Available"), None);
}

#[test]
fn why_there_is_a_task_has_its_name() {
    let all = [
        TaskReason::New,
        TaskReason::Reply,
        TaskReason::Resume,
        TaskReason::PauseExpired,
        TaskReason::Custom,
        TaskReason::AgentRemoved,
        TaskReason::AgentAbsent,
        TaskReason::Unanswered,
        TaskReason::Transfer,
        TaskReason::Take,
    ];
    assert_eq!(
        all.map(TaskReason::as_str),
        [
            "new",
            "reply",
            "resume",
            "pause_expired",
            "custom",
            "agent_removed",
            "agent_absent",
            "unanswered",
            "transfer",
            "take",
        ]
    );
}

#[test]
fn who_did_it_and_by_which_command_has_its_name() {
    let actors = [
        "customer",
        "agent",
        "supervisor",
        "admin",
        "router",
        "integration",
        "system",
    ];
    assert_eq!(ActorKind::ALL.map(ActorKind::as_str), actors);
    let causes = [
        "message",
        "agent_message",
        "outbound",
        "note",
        "leave",
        "pause",
        "resume",
        "signal",
        "extend",
        "reactivate",
        "end",
        "transfer",
        "take",
        "bulk",
        "wrap_up",
        "wrap_up_over",
        "pause_expired",
        "auto_leave",
        "follow_up",
        "plan_skip",
        "plan_cancel",
        "reminder",
        "window_over",
        "route",
        "reservation_released",
        "fallback_queue",
        "custom_routing",
        "custom_routing_timeout",
        "presence",
        "agent_removed",
        "erase",
        "agent_absent",
        "unanswered",
        "settings",
        "delivery",
    ];
    assert_eq!(Cause::ALL.map(Cause::as_str), causes);
}

#[test]
fn what_became_of_a_message_and_who_wrote_it_has_its_name() {
    let outcomes = [
        Outcome::Opened,
        Outcome::Appended,
        Outcome::Reactivated,
        Outcome::AppendedWhilePaused,
        Outcome::AppendedQuietly,
    ];
    assert_eq!(
        outcomes.map(Outcome::as_str),
        [
            "opened",
            "appended",
            "reactivated",
            "appended_while_paused",
            "appended_quietly"
        ]
    );
    assert_eq!(Side::ALL.map(Side::as_str), ["customer", "agent", "system"]);
    assert_eq!(Author::System.id(), "hiatus");
    assert_eq!(Author::Customer(Address::parse("+49").unwrap()).id(), "+49");
    assert_eq!(
        Author::Agent(AgentId::parse("alice").unwrap()).id(),
        "alice"
    );
}

#[test]
fn a_text_that_is_parsed_is_the_text_that_came() {
    assert_eq!(Body::parse("hello").unwrap().as_str(), "hello");
    assert_eq!(
        Attributes::from_checked_json("{\"a\":1}").as_str(),
        "{\"a\":1}"
    );
    assert_eq!(MessageId::parse("m1").unwrap().as_str(), "m1");
}

#[test]
fn keys_that_were_stored_are_the_ones_that_are_known() {
    let stored = vec![crate::given::key("k", "f")];
    assert_eq!(RecentKeys::from_stored(stored.clone()).as_slice(), stored);
}

#[test]
fn attributes_may_have_what_the_api_says() {
    assert_eq!(MAX_ATTRIBUTES_BYTES, 16_384);
}
