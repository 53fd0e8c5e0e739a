//! The parsers by themselves: no function, no table.

use crate::scene;
use hiatus_api::routes::Operation;
use hiatus_api::{documents, events, rfc3339};
use hiatus_domain::commands::come_back::Back;
use hiatus_domain::commands::expire::expire;
use hiatus_domain::commands::message::Surroundings;
use hiatus_domain::commands::placement::{Lookup, Placement, place};
use hiatus_domain::commands::reassign::reassign;
use hiatus_domain::commands::routing_timeout::routing_timeout;
use hiatus_domain::conversation::{ChannelState, Conversation};
use hiatus_domain::ids::{AgentId, ConversationId, IdempotencyKey, MessageId, PauseId, TaskId};
use hiatus_domain::settings::Settings;
use hiatus_domain::text::{Address, Body, ChannelName, QueueName, Reason};
use hiatus_domain::{agent::Agent, instant, message::Message};
use hiatus_lambda::http::Request;
use hiatus_lambda::stream::{Aggregate, Record, StreamEvent, batch_answer, sequence_number};
use hiatus_mail::Envelope;
use hiatus_store::record::{AgentRecord, ConversationRecord, MessageRecord, SettingsRecord};
use hiatus_store::{Cursor, keys};
use serde_json::{Value, json};

/// API Gateway's event, and everything that a handler reads of it.
pub(crate) fn request(bytes: &[u8]) {
    let Ok(event) = serde_json::from_slice::<Value>(bytes) else {
        return;
    };
    let Ok((_, request)) = Request::read::<Operation>(event, "") else {
        return;
    };
    let _ = (
        request.expected(),
        request.key(),
        request.conversation_id(),
        request.agent_id(),
    );
    let _ = request.id("task_id", TaskId::parse, "task");
    let _ = (
        request
            .paging()
            .and_then(hiatus_lambda::http::Paging::of_due_list),
        request.json::<Value>(),
    );
    let _ = (
        request.query("due_before").map(|at| instant::parse(&at)),
        request.header("if-none-match"),
    );
}

/// A mail, as it stands in the bucket.
pub(crate) fn mail(bytes: &[u8]) {
    let envelope = Envelope {
        id: "m1",
        return_path: None,
        found: None,
        at: scene::now(),
    };
    let _ = hiatus_mail::read(bytes, &envelope);
}

/// A batch of the stream, or a record of it.
pub(crate) fn record(bytes: &[u8]) {
    let Ok(event) = serde_json::from_slice::<Value>(bytes) else {
        return;
    };
    let records =
        StreamEvent::parse(event.clone()).map_or_else(|_| vec![event], |batch| batch.records);
    for raw in records {
        let _ = (sequence_number(&raw), batch_answer(Some(&raw)));
        let Ok(record) = Record::parse(&raw) else {
            continue;
        };
        let _ = (record.key(), record.conversation_id());
        let _ = record.version_before();
        for aggregate in [record.before(), record.after()]
            .into_iter()
            .flatten()
            .flatten()
        {
            publishable(&aggregate);
        }
    }
}

fn publishable(aggregate: &Aggregate) {
    let details: Vec<Value> = aggregate
        .events("customer")
        .iter()
        .map(|event| json!(event))
        .collect();
    // The events of one version must fit into one call of the bus: 10 entries, 256 KB.
    let size: usize = details.iter().map(|detail| detail.to_string().len()).sum();
    assert!(
        details.len() <= 10 && size < 256 * 1024,
        "{} events of {size} bytes",
        details.len()
    );
}

/// An item of the table, in DynamoDB's JSON: as any kind of record, into the domain, through what
/// time and a message do to it, into views, and back into an item.
pub(crate) fn item(bytes: &[u8]) {
    let Ok(item) = serde_json::from_slice::<serde_dynamo::Item>(bytes) else {
        return;
    };
    if let Some(read) = read::<ConversationRecord, Conversation>(&item) {
        conversation(&read);
    }
    if let Some(agent) = read::<AgentRecord, Agent>(&item) {
        let _ = json!(documents::Agent::from(&agent));
        let again = written::<AgentRecord>(&AgentRecord::from(&agent));
        assert_eq!(
            read::<AgentRecord, Agent>(&again).as_ref(),
            Some(&agent),
            "an agent does not read back"
        );
    }
    if let Some(settings) = read::<SettingsRecord, Settings>(&item) {
        let _ = json!(documents::Settings::from(&settings));
        let again = SettingsRecord::of(&settings).map(|record| written(&record));
        let again = again.and_then(|again| read::<SettingsRecord, Settings>(&again));
        assert_eq!(again.as_ref(), Some(&settings), "settings do not read back");
    }
    if let Some(message) = read::<MessageRecord, Message>(&item) {
        let _ = json!(documents::Message::from(&(message, None)));
    }
}

fn conversation(conversation: &Conversation) {
    let now = scene::now();
    let _ = (
        json!(documents::Conversation::at(conversation, now)),
        json!(events::of_conversation(conversation, "customer")),
    );
    let again = written(&ConversationRecord::from(conversation));
    let again = read::<ConversationRecord, Conversation>(&again);
    assert_eq!(
        again.as_ref(),
        Some(conversation),
        "a conversation does not read back"
    );
    if let ChannelState::Pause(paused) = &conversation.state {
        writable(
            reassign(conversation, &paused.id, Back::default(), now)
                .into_change()
                .map(|next| next.conversation),
        );
    }
    writable(
        expire(conversation, &Settings::default(), now)
            .into_change()
            .map(|next| next.conversation),
    );
    writable(
        routing_timeout(conversation, now)
            .into_change()
            .map(|next| next.conversation),
    );
    let lookup = Lookup {
        conversation: Some(conversation),
        ..Lookup::default()
    };
    if let Ok(Placement::Append(_, next)) =
        place(&scene::incoming(2), &lookup, &Surroundings::default())
    {
        writable(Some(next.conversation));
    }
}

/// What was decided on a readable item can be written, and be read again.
fn writable(next: Option<Conversation>) {
    let Some(next) = next else { return };
    let again =
        read::<ConversationRecord, Conversation>(&written(&ConversationRecord::from(&next)));
    assert_eq!(
        again.as_ref(),
        Some(&next),
        "the next version does not read back"
    );
}

fn read<R, T>(item: &serde_dynamo::Item) -> Option<T>
where
    R: serde::de::DeserializeOwned,
    T: TryFrom<R>,
{
    T::try_from(serde_dynamo::from_item::<_, R>(item.clone()).ok()?).ok()
}

fn written<R: serde::Serialize>(record: &R) -> serde_dynamo::Item {
    serde_dynamo::to_item(record)
        .unwrap_or_else(|error| panic!("a record cannot be written: {error}"))
}

/// A list's cursor, and the places that it may lead to.
pub(crate) fn cursor(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let _ = (
        keys::is_due_sk(text),
        keys::is_waiting_sk(text),
        keys::conversation_of_pk(text),
    );
    if let Ok(cursor) = Cursor::decode(text) {
        assert_eq!(
            Cursor::decode(&cursor.encode()).as_ref(),
            Ok(&cursor),
            "a cursor does not read back"
        );
    }
}

/// The texts of the API: ids, names, times, bodies.
pub(crate) fn text(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let _ = (
        ConversationId::parse(text),
        AgentId::parse(text),
        MessageId::parse(text),
        PauseId::parse(text),
    );
    let _ = (
        IdempotencyKey::parse(text),
        Address::parse(text),
        QueueName::parse(text),
        Reason::parse(text),
    );
    let _ = (ChannelName::parse(text), Body::parse(text));
    if let Ok(task) = TaskId::parse(text) {
        assert_eq!(task.to_string(), text, "a task's id has two spellings");
    }
    if let Ok(at) = instant::parse(text) {
        assert_eq!(
            instant::parse(&rfc3339(at)),
            Ok(at),
            "an instant does not read back"
        );
    }
}
