//! Healthy items of every kind, made by the rules themselves: what the fuzzer begins with.

use chrono::DateTime;
use hiatus_domain::agent::Agent;
use hiatus_domain::commands::assign::assign;
use hiatus_domain::commands::change_settings::change_settings;
use hiatus_domain::commands::end::End;
use hiatus_domain::commands::leave::{Leave, PlanWish};
use hiatus_domain::commands::message::{Incoming, open};
use hiatus_domain::commands::pause::{Pause, Wish};
use hiatus_domain::commands::presence::{Presence, SetPresence};
use hiatus_domain::commands::{Decision, Scene, Transition, decide, decide_on_agent};
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::{AgentId, ConversationId, MessageId, PauseId};
use hiatus_domain::intent::{Caller, Expected, Intent};
use hiatus_domain::message::KnownId;
use hiatus_domain::message::Nature;
use hiatus_domain::settings::Settings;
use hiatus_domain::text::{Address, Attributes, Body, ChannelName};
use hiatus_domain::{Instant, agent::Availability};
use hiatus_store::record::{AgentRecord, ConversationRecord, MessageRecord, SettingsRecord};
use serde_json::{Map, Value};

/// The instant of the scene: 2027-01-01T00:00:00Z.
pub(crate) fn now() -> Instant {
    DateTime::from_timestamp_millis(1_798_761_600_000).unwrap_or_default()
}

/// Names that are good ones; a bad one would end the program at its first run.
macro_rules! name {
    ($type:ident, $text:expr) => {
        match $type::parse($text) {
            Ok(name) => name,
            Err(_) => unreachable!("a good name"),
        }
    };
}

/// The `n`-th message of a customer.
pub(crate) fn incoming(n: u8) -> Incoming {
    Incoming {
        channel: name!(ChannelName, "sms"),
        from: name!(Address, "+15550001"),
        also: None,
        to: name!(Address, "+15559999"),
        message_id: name!(MessageId, format!("m{n}")),
        body: name!(Body, "Any news?"),
        content: None,
        sent_at: Some(now()),
        thread: None,
        queue: None,
        priority: None,
        attributes: Some(Attributes::from_checked_json(r#"{"lang":"en"}"#)),
        opens_with: None,
        customer_name: None,
        nature: Nature::default(),
        media: Vec::new(),
        now: now(),
        expected: Expected::Any,
    }
}

fn alice() -> Intent {
    let caller = Caller {
        id: name!(AgentId, "alice"),
        supervisor: false,
    };
    Intent {
        caller,
        now: now(),
        expected: Expected::Any,
        key: None,
        in_bulk: false,
    }
}

/// Items of every kind, by the name of their kind: a conversation in each state, an agent, the
/// settings, a message.
pub(crate) fn items() -> Vec<(&'static str, Value)> {
    let settings = Settings {
        leave: on_leave(),
        pause: on_pause(),
        ..Settings::default()
    };
    let Ok(Decision::Commit(settings)) = change_settings(&Settings::default(), settings, &alice())
    else {
        return vec![];
    };
    let opening = open(
        name!(ConversationId, "01FUZZ00000000000000000000"),
        &incoming(1),
        &Settings::default(),
    );
    let mut items = vec![("C", conversation(&opening.conversation))];
    if let Some(message) = &opening.message {
        items.push((
            "M",
            json(&MessageRecord::of(&opening.conversation.id, message)),
        ));
    }
    items.extend(SettingsRecord::of(&settings).map(|record| ("S", json(&record))));
    let wanted = Presence {
        availability: Some(Availability::Available),
        capacity: Some(3.into()),
        ..Presence::default()
    };
    let set = SetPresence {
        presence: &wanted,
        policy: &settings.routing.absence,
    };
    let Ok(Decision::Commit(agent)) = decide_on_agent(&set, &alice().caller.id, None, &alice())
    else {
        return items;
    };
    let Some(assigned) =
        assign(&opening.conversation, &agent, &Settings::default(), now()).into_change()
    else {
        return items;
    };
    let Some(agent) = assigned.taker.clone() else {
        return items;
    };
    items.push(("C", conversation(&assigned.conversation)));
    items.push(("G", json(&AgentRecord::from(&agent))));
    items.extend(
        moved_on(&assigned.conversation, &agent, &settings)
            .iter()
            .map(|c| ("C", conversation(c))),
    );
    items
}

/// The conversation left, paused and ended.
fn moved_on(assigned: &Conversation, agent: &Agent, settings: &Settings) -> Vec<Conversation> {
    let id = name!(PauseId, "01PAUSE0000000000000000000");
    let paused = Pause {
        id,
        wish: Wish::default(),
        wrap_up: true,
        counted: None,
    };
    let intent = alice();
    let scene = Scene {
        conversation: assigned,
        owner: Some(agent),
        agent: None,
        settings,
        known: KnownId::Unknown,
        intent: &intent,
    };
    let leave = Leave {
        wrap_up: true,
        unanswered: true,
        topic: None,
        plan: PlanWish::AsSet,
    };
    let decisions = [
        decide(&leave, scene),
        decide(&paused, scene),
        decide(&End { wrap_up: false }, scene),
    ];
    let committed = decisions
        .into_iter()
        .filter_map(|decision| decision.ok()?.into_change());
    committed
        .map(|transition: Transition| transition.conversation)
        .collect()
}

fn on_leave() -> hiatus_domain::settings::LeavePolicy {
    hiatus_domain::settings::LeavePolicy {
        enabled: true,
        ..Settings::default().leave
    }
}

fn on_pause() -> hiatus_domain::settings::PausePolicy {
    hiatus_domain::settings::PausePolicy {
        enabled: true,
        ..Settings::default().pause
    }
}

fn conversation(conversation: &Conversation) -> Value {
    json(&ConversationRecord::from(conversation))
}

/// A record in DynamoDB's JSON.
fn json<R: serde::Serialize>(record: &R) -> Value {
    let item: Result<serde_dynamo::Item, _> = serde_dynamo::to_item(record);
    item.ok()
        .and_then(|item| serde_json::to_value(item).ok())
        .unwrap_or_else(|| Value::Object(Map::new()))
}
