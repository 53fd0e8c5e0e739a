//! Each kind of event.

use crate::given;
use hiatus_api::events::{of_agent, of_conversation, of_delivery, of_health, of_note, of_settings};
use hiatus_domain::connection::{HealthChange, Hold};
use hiatus_domain::conversation::{ChannelState, Conversation};
use hiatus_domain::delivery::{
    Delivered, Delivery, DeliveryError, DeliveryFailure, DeliveryStatus, Risen,
};
use hiatus_domain::event::{About, Actor, ActorKind, Cause, Event, EventKind, Origin};
use hiatus_domain::ids::{ConnectionId, ConversationId, MessageId};
use insta::assert_json_snapshot;

/// The state of a conversation that publishes an event of this kind.
fn state(kind: EventKind) -> ChannelState {
    match kind {
        EventKind::ChannelLeft | EventKind::TaskWrapping => given::left(),
        EventKind::ChannelPaused | EventKind::PauseExtended => given::paused(),
        EventKind::ChannelExpired | EventKind::ChannelClosed | EventKind::TaskCanceled => {
            given::closed()
        }
        EventKind::ConversationOpened | EventKind::TaskQueued => given::pending(),
        _ => given::assigned(),
    }
}

fn publishing(event: Event) -> Conversation {
    let mut conversation = given::conversation(state(event.kind));
    conversation.outbox = given::outbox(vec![event]);
    conversation
}

#[test]
fn each_kind_of_event_of_a_conversation() {
    for kind in EventKind::ALL {
        if matches!(
            kind,
            EventKind::AgentUpdated
                | EventKind::AgentRemoved
                | EventKind::SettingsUpdated
                | EventKind::NoteAdded
                | EventKind::MessageDeliveryUpdated
                | EventKind::ConnectionFailing
                | EventKind::ConnectionRecovered
                | EventKind::WebhookDisabled
        ) {
            continue;
        }
        let event = Event::of_task(kind, 2)
            .with_agent(&given::alice())
            .with_pause(&given::pause_id());
        let origin = Origin {
            agent: None,
            queue: given::queue("first-line"),
        };
        let event = Event {
            origin: [EventKind::TaskTransferred, EventKind::TaskTaken]
                .contains(&kind)
                .then_some(origin),
            ..event
        };
        assert_json_snapshot!(
            kind.as_str(),
            of_conversation(&publishing(event), "customer-digest")
        );
    }
}

#[test]
fn an_event_without_task_agent_and_pause() {
    let mut conversation = publishing(Event::of(EventKind::ConversationOpened));
    conversation.outbox.previous = None;
    conversation.attributes = None;
    conversation.outbox.actor = Actor::new(ActorKind::Customer, "+15550001");
    conversation.outbox.cause = Cause::Message;
    assert_json_snapshot!("bare", of_conversation(&conversation, "customer-digest"));
}

#[test]
fn a_reactivation_that_waits_for_custom_routing() {
    let mut conversation = given::conversation(given::awaiting_routing());
    conversation.outbox = given::outbox(vec![Event::of(EventKind::ChannelReactivated)]);
    assert_json_snapshot!(
        "channel.reactivated_custom",
        of_conversation(&conversation, "customer-digest")
    );
}

#[test]
fn an_agent_s_change_and_the_end_of_its_wrap_up() {
    let mut agent = given::agent();
    let mut completed = Event::of_task(EventKind::TaskCompleted, 2).with_agent(&given::alice());
    completed.about = Some(About {
        conversation: ConversationId::parse("c1").unwrap(),
        version: 9,
    });
    let updated = Event::of(EventKind::AgentUpdated).with_agent(&given::alice());
    agent.outbox = given::outbox(vec![completed, updated]);
    agent.outbox.previous = None;
    assert_json_snapshot!("agent.updated", of_agent(&agent));
}

#[test]
fn a_note_without_its_text() {
    assert_json_snapshot!("note.added", of_note(&given::note(), "place"));
}

#[test]
fn how_a_message_fares() {
    let mut risen = Risen {
        of: Delivered {
            conversation: ConversationId::parse("c1").unwrap(),
            version: 4,
            seq: 2,
            message: MessageId::parse("m2").unwrap(),
            connection: Some(ConnectionId::parse("main").unwrap()),
        },
        delivery: Delivery {
            status: DeliveryStatus::Failed,
            at: given::outbox(Vec::new()).at,
            provider_id: Some("SM1".to_owned()),
            error: Some(DeliveryError {
                code: DeliveryFailure::BadAddress,
                provider_code: Some("30003".to_owned()),
            }),
        },
    };
    assert_json_snapshot!("message.delivery_updated", of_delivery(&risen));
    for status in [DeliveryStatus::Sending, DeliveryStatus::Accepted] {
        risen.delivery.status = status;
        assert!(of_delivery(&risen).is_none());
    }
}

#[test]
fn the_health_of_a_connection() {
    let at = given::outbox(Vec::new()).at;
    let mut change = HealthChange {
        connection: ConnectionId::parse("main").unwrap(),
        version: 3,
        at,
        hold: Hold {
            until: at,
            since: at,
            is_refused: true,
            code: "190".to_owned(),
        },
        is_over: false,
    };
    assert_json_snapshot!("connection.failing", of_health(&change));
    change.is_over = true;
    assert_json_snapshot!("connection.recovered", of_health(&change));
}

#[test]
fn a_change_of_the_settings() {
    let mut settings = given::settings();
    assert!(of_settings(&settings).is_empty());
    let mut outbox = given::outbox(vec![Event::of(EventKind::SettingsUpdated)]);
    outbox.previous = None;
    settings.outbox = Some(outbox);
    assert_json_snapshot!("settings.updated", of_settings(&settings));
}
