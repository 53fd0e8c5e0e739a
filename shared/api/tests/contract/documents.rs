//! What the API answers.

use crate::given;
use hiatus_api::Capacity;
use hiatus_api::documents::{
    Agent, AgentDesk, CompletedStatus, CompletedTask, Conversation, HeldTask, Message, Messages,
    Page, PastStatus, PastTask, PausedConversations, ReceivedMessage, SentMessage, Settings,
};
use hiatus_api::problems::{Code, How, More, Problem};
use hiatus_api::wire::Wire;
use hiatus_domain::commands::message::Outcome;
use hiatus_domain::delivery::{Delivery, DeliveryError, DeliveryFailure, DeliveryStatus};
use hiatus_domain::ids::{ConversationId, MessageId, TaskId};
use hiatus_domain::message::{self, Author};
use hiatus_domain::refusal::Refusal;
use hiatus_domain::settings;
use hiatus_domain::signal::{SignalOutcome, WaitEnd};
use hiatus_domain::text::{Address, Body, Reason};
use insta::assert_json_snapshot;

#[test]
fn a_conversation_in_each_of_its_states() {
    for (name, state) in [
        ("pending", given::pending()),
        ("assigned", given::assigned()),
        ("awaiting_routing", given::awaiting_routing()),
        ("left", given::left()),
        ("paused", given::paused()),
        ("closed", given::closed()),
    ] {
        let conversation = given::conversation(state);
        let document = Conversation::at(&conversation, given::at("10:30:00"));
        assert_json_snapshot!(format!("conversation_{name}"), document);
    }
}

#[test]
fn a_left_conversation_is_closed_from_the_end_of_its_window_on() {
    let conversation = given::conversation(given::left());
    let document = Conversation::at(&conversation, given::at("12:00:00"));
    assert_json_snapshot!("conversation_window_over", document);
}

#[test]
fn an_agent_and_its_desk() {
    let (agent, now) = (given::agent(), given::at("10:30:00"));
    let (held, paused) = (
        given::conversation(given::assigned()),
        given::conversation(given::paused()),
    );
    assert_json_snapshot!("agent", Agent::from(&agent));
    let tasks = agent.tasks.iter();
    let desk = AgentDesk {
        capacity: Capacity(agent.capacity.clone()),
        in_use: agent.in_use(),
        tasks: tasks
            .map(|task| HeldTask::of(task, Some(Conversation::at(&held, now))))
            .collect(),
        paused: vec![Conversation::at(&paused, now)],
    };
    let page = Page {
        list: desk,
        next_cursor: Some("MQ".to_owned()),
    };
    assert_json_snapshot!("agent_desk", page);
}

#[test]
fn a_page_has_a_cursor_unless_it_is_the_last_one() {
    let page = |next_cursor| Page {
        list: PausedConversations { paused: Vec::new() },
        next_cursor,
    };
    assert_json_snapshot!("page_last", page(None));
    assert_json_snapshot!("page", page(Some("MQ".to_owned())));
}

#[test]
fn messages() {
    let message = |from, sent_at| message::Message {
        seq: 1,
        id: MessageId::parse("SM123").unwrap(),
        from,
        body: Body::parse("Any \"news\"?").unwrap(),
        at: given::at("08:00:01"),
        sent_at,
        nature: message::Nature::default(),
        media: Vec::new(),
        template: None,
    };
    let customer = Author::Customer(Address::parse("+15550001").unwrap());
    let failed = Delivery {
        status: DeliveryStatus::Failed,
        at: given::at("08:00:02"),
        provider_id: Some("SM456".to_owned()),
        error: Some(DeliveryError {
            code: DeliveryFailure::OptedOut,
            provider_code: Some("21610".to_owned()),
        }),
    };
    let messages = [
        (message(customer, Some(given::at("08:00:00"))), None),
        (message(Author::Agent(given::alice()), None), Some(failed)),
    ];
    let list = Messages {
        messages: messages.iter().map(Message::from).collect(),
    };
    assert_json_snapshot!("messages", list);
}

#[test]
fn what_became_of_a_message() {
    let conversation = given::conversation(given::pending());
    let received = |outcome| ReceivedMessage::at(&conversation, 7, outcome, given::at("09:00:00"));
    assert_json_snapshot!("received", received(Some(Outcome::Reactivated)));
    assert_json_snapshot!("received_before", received(None));
    assert_json_snapshot!("sent", SentMessage { seq: 2 });
}

#[test]
fn tasks_that_are_no_longer_live() {
    let conversation = given::conversation(given::left());
    let (id, alice) = (TaskId::parse("c1.2").unwrap(), given::alice());
    let completed = CompletedTask {
        id: Wire(&id),
        conversation_id: Wire(&id.conversation),
        status: Wire(CompletedStatus::from(None)),
        agent_id: Wire(&alice),
        queue: Some(Wire(&conversation.queue)),
    };
    assert_json_snapshot!("completed_task", completed);
    let past = PastTask {
        id: Wire(id.clone()),
        conversation_id: Wire(&id.conversation),
        status: Wire(PastStatus::Canceled),
    };
    assert_json_snapshot!("past_task", past);
}

#[test]
fn the_settings_before_and_after_the_first_change() {
    assert_json_snapshot!(
        "settings_default",
        Settings::from(&settings::Settings::default())
    );
    assert_json_snapshot!("settings", Settings::from(&given::settings()));
}

#[test]
fn a_problem_says_only_what_there_is_to_say() {
    let bare = Problem::new(Code::NotFound, "there is no such agent", More::default());
    assert_json_snapshot!("problem", bare);
    let refusal = Refusal::VersionMismatch { present: 3 };
    let more = More {
        by: Some(Wire(given::alice())),
        conversation_id: Some(Wire(ConversationId::parse("c1").unwrap())),
        closed_at: Some(Some(Wire(given::at("08:00:00")))),
        latest: Some(Wire(given::at("09:00:00"))),
        how: Some(How::Ended(Wire(WaitEnd::Timeout))),
        outcome: Some(Wire(SignalOutcome::parse("approved").unwrap())),
        limit: Some(5),
        reasons: Some(vec![Wire(Reason::parse("parts on order").unwrap())]),
        field: Some("leave".to_owned()),
        current_version: Some(3),
        updated_by: Some("carol".to_owned()),
        updated_at: Some(Wire(given::at("10:00:00"))),
    };
    let full = Problem::new(Code::from(&refusal), "changed", more);
    assert_json_snapshot!("problem_with_everything", full);
}
