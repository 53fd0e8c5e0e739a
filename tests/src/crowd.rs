//! Many conversations, written as they would be stored, without the commands that would make each
//! of them.

#![allow(
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    reason = "a test or a measurement that cannot go on fails"
)]

use aws_sdk_dynamodb::types::{PutRequest, WriteRequest};
use futures_util::{StreamExt as _, stream};
use hiatus_domain::agent::{Agent, AgentKind};
use hiatus_domain::conversation::{
    Assignment, ChannelState, Conversation, Left, Paused, Task, TaskReason, Work,
};
use hiatus_domain::ids::{AgentId, ConversationId, MessageId, PauseId};
use hiatus_domain::message::{Author, Message, Nature};
use hiatus_domain::priority::Priority;
use hiatus_domain::settings::{AtCapacity, DEFAULT_HOLD, LeavePolicy};
use hiatus_domain::terms::Terms;
use hiatus_domain::text::{Body, QueueName};
use hiatus_domain::{Duration, Instant};
use hiatus_store::record::{AgentRecord, ConversationRecord, MessageRecord};
use hiatus_store::{Item, Store};
use serde_dynamo::aws_sdk_dynamodb_1::to_item;

/// The most items that one `BatchWriteItem` takes.
const BATCH: usize = 25;
/// How many of them are under way at once.
const AT_ONCE: usize = 4;

/// Puts these items, whatever is there.
pub async fn put(store: &Store, items: impl IntoIterator<Item = Item>) {
    let requests = items.into_iter().map(|item| {
        let put = PutRequest::builder().set_item(Some(item)).build().unwrap();
        WriteRequest::builder().put_request(put).build()
    });
    let requests: Vec<_> = requests.collect();
    let batches =
        stream::iter(requests.chunks(BATCH).map(<[WriteRequest]>::to_vec)).map(|batch| async {
            let sent = store
                .client()
                .batch_write_item()
                .request_items(store.table(), batch)
                .send()
                .await
                .unwrap();
            assert!(sent.unprocessed_items.unwrap_or_default().is_empty());
        });
    batches.buffer_unordered(AT_ONCE).collect::<()>().await;
}

/// Puts these conversations, whatever is there.
pub async fn put_conversations(
    store: &Store,
    conversations: impl IntoIterator<Item = Conversation>,
) {
    put(
        store,
        conversations
            .into_iter()
            .map(|conversation| item(&conversation)),
    )
    .await;
}

/// The conversation's item.
pub fn item(conversation: &Conversation) -> Item {
    to_item(ConversationRecord::from(conversation)).unwrap()
}

/// The agent's item.
pub fn agent_item(agent: &Agent) -> Item {
    to_item(AgentRecord::from(agent)).unwrap()
}

/// The `n`-th like this one, in another state.
pub fn like(given: &Conversation, n: usize, state: ChannelState) -> Conversation {
    Conversation {
        id: ConversationId::parse(format!("01CROWD{n:0>19}")).unwrap(),
        state,
        ..given.clone()
    }
}

/// Paused by this agent until then.
pub fn paused(n: usize, agent: &AgentId, at: Instant, until: Instant) -> ChannelState {
    ChannelState::Pause(Paused {
        id: pause_id(n),
        agent: agent.clone(),
        kind: AgentKind::Human,
        task: 1,
        at,
        reassign_at: until,
        latest: None,
        reason: None,
        note: None,
        reminders: None,
        at_capacity: AtCapacity::Queue,
        hold: DEFAULT_HOLD,
        returns: None,
        topic: None,
        terms: Terms::default(),
        scope: None,
    })
}

/// The pause of the `n`-th.
pub fn pause_id(n: usize) -> PauseId {
    PauseId::parse(format!("01PAUSE{n:0>19}")).unwrap()
}

/// Left by this agent; its window is over then.
pub fn left(agent: &AgentId, at: Instant, until: Instant, policy: LeavePolicy) -> ChannelState {
    ChannelState::Inactive(Left {
        agent: Some(agent.clone()),
        at,
        expires_at: until,
        kept_until: until + Duration::days(90),
        returns: None,
        scope: None,
        topic: None,
        plan: None,
        policy,
    })
}

/// Waiting in this queue since then.
pub fn waiting(queue: &QueueName, priority: Priority, since: Instant) -> ChannelState {
    ChannelState::Active(Work::Task(Task {
        number: 1,
        queue: queue.clone(),
        priority,
        reason: TaskReason::New,
        attributes: None,
        humans_only: false,
        note: None,
        returns: 0,
        created_at: since,
        assignment: Assignment::Pending {
            queued_since: since,
            reserved_for: None,
            passed_over: None,
        },
    }))
}

/// Gives a conversation a history of so many messages; the conversation as it is then.
pub async fn lengthen(store: &Store, given: &Conversation, messages: u64) -> Conversation {
    let message = |seq: u64| Message {
        seq,
        id: MessageId::parse(format!("SM{seq:032}")).unwrap(),
        from: Author::Customer(given.customer_address.clone()),
        body: Body::parse("Is there any news?").unwrap(),
        at: given.opened_at + Duration::milliseconds(i64::try_from(seq).unwrap()),
        sent_at: None,
        nature: Nature::default(),
        media: Vec::new(),
        template: None,
    };
    put(
        store,
        (1..=messages).map(|seq| to_item(MessageRecord::of(&given.id, &message(seq))).unwrap()),
    )
    .await;
    let mut long = given.clone();
    long.last_message.seq = messages;
    put(store, [item(&long)]).await;
    long
}
