//! Conversations, agents and messages as the tests need them; ids are as long as the ones that
//! Hiatus makes.

use hiatus_domain::agent::{Agent, AgentKind, Availability};
use hiatus_domain::commands::message::Surroundings;
use hiatus_domain::commands::message::{Incoming, open};
use hiatus_domain::commands::placement::{Lookup, Placement, place};
use hiatus_domain::commands::{Command, Scene, Transition, decide};
use hiatus_domain::conversation::{
    Assignment, ChannelState, Closed, Conversation, Left, Paused, Reservation, Task, TaskReason,
    Work,
};
use hiatus_domain::event::{Actor, ActorKind, Cause, Event, EventKind, Outbox};
use hiatus_domain::idempotency::{RecentKeys, RequestKey};
use hiatus_domain::ids::{AgentId, ConversationId, MessageId, PauseId};
use hiatus_domain::intent::{Caller, Expected, Intent};
use hiatus_domain::message::Nature;
use hiatus_domain::message::{KnownId, Side};
use hiatus_domain::pauses::Pauses;
use hiatus_domain::priority::Priority;
use hiatus_domain::settings::{AtCapacity, DEFAULT_HOLD, LeavePolicy, Settings, Unanswered};
use hiatus_domain::terms::Terms;
use hiatus_domain::text::{Address, Body, ChannelName, QueueName, Topic};
use hiatus_domain::{Duration, Instant};
use hiatus_store::{Committed, NewTrailRow, Pointer, Store, Wanted};

/// So many milliseconds after the beginning of the tests' time.
pub(crate) fn at(ms: i64) -> Instant {
    Instant::from_timestamp_millis(1_767_225_600_000 + ms).unwrap()
}

pub(crate) fn id(name: &str) -> ConversationId {
    ConversationId::parse(format!("01TEST{name:0>20}")).unwrap()
}

/// Named by a UUID, as Cognito does.
pub(crate) fn agent_id(name: &str) -> AgentId {
    AgentId::parse(format!("0f8fad5b-d9cb-469f-a165-{name:0>12}")).unwrap()
}

pub(crate) fn queue(name: &str) -> QueueName {
    QueueName::parse(name).unwrap()
}

pub(crate) fn address(text: &str) -> Address {
    Address::parse(text).unwrap()
}

pub(crate) fn sms() -> ChannelName {
    ChannelName::parse("sms").unwrap()
}

/// The `n`-th message of a channel, from a customer to us.
pub(crate) fn incoming(n: u64) -> Incoming {
    Incoming {
        channel: sms(),
        from: address("+41791234567"),
        also: None,
        to: address("+41441234567"),
        message_id: MessageId::parse(format!("SM{n:032}")).unwrap(),
        body: Body::parse(format!("This is message {n}.")).unwrap(),
        content: None,
        sent_at: Some(at(i64::try_from(n).unwrap())),
        thread: None,
        queue: Some(queue("support")),
        priority: None,
        attributes: None,
        opens_with: None,
        customer_name: None,
        nature: Nature::default(),
        media: Vec::new(),
        now: at(i64::try_from(n).unwrap()),
        expected: Expected::Any,
    }
}

/// The transition that opens a conversation.
pub(crate) fn opening(name: &str) -> Transition {
    open(id(name), &incoming(1), &Settings::default())
}

/// The transition that adds this message to an open conversation.
pub(crate) fn appending(conversation: &Conversation, incoming: &Incoming) -> Transition {
    let lookup = Lookup {
        conversation: Some(conversation),
        ..Lookup::default()
    };
    match place(incoming, &lookup, &Surroundings::default()).unwrap() {
        Placement::Append(_, transition) => *transition,
        other => panic!("{other:?}"),
    }
}

/// The transition of a client's command.
pub(crate) fn transition<C: Command>(
    command: &C,
    conversation: &Conversation,
    owner: Option<&Agent>,
    settings: &Settings,
    intent: &Intent,
) -> Transition {
    let scene = Scene {
        conversation,
        owner,
        agent: None,
        settings,
        known: KnownId::Unknown,
        intent,
    };
    decide(command, scene).unwrap().into_change().unwrap()
}

/// A conversation's first version, in this state.
pub(crate) fn in_state(name: &str, state: ChannelState) -> Conversation {
    Conversation {
        state,
        ..opening(name).conversation
    }
}

pub(crate) fn paused(name: &str, by: &str, due: Instant) -> Conversation {
    let paused = Paused {
        hold: DEFAULT_HOLD,
        returns: None,
        topic: None,
        terms: Terms::default(),
        scope: None,
        id: PauseId::parse(id(name).as_str()).unwrap(),
        agent: agent_id(by),
        kind: AgentKind::Human,
        task: 1,
        at: at(0),
        reassign_at: due,
        latest: None,
        reason: None,
        note: None,
        reminders: None,
        at_capacity: AtCapacity::Queue,
    };
    in_state(name, ChannelState::Pause(paused))
}

pub(crate) fn left(name: &str, until: Instant) -> Conversation {
    let policy = LeavePolicy {
        enabled: true,
        ..Settings::default().leave
    };
    in_state(
        name,
        ChannelState::Inactive(Left {
            agent: Some(agent_id("a")),
            at: at(0),
            expires_at: until,
            kept_until: until + minutes(10),
            returns: None,
            scope: None,
            topic: None,
            plan: None,
            policy,
        }),
    )
}

pub(crate) fn awaiting_routing(name: &str, deadline: Instant) -> Conversation {
    in_state(
        name,
        ChannelState::Active(Work::AwaitingRouting { deadline }),
    )
}

pub(crate) fn closed(name: &str, purge_at: Instant) -> Conversation {
    in_state(
        name,
        ChannelState::Closed(Closed {
            at: at(0),
            purge_at,
            expired: false,
        }),
    )
}

/// Active, with a task that waits for any agent of the queue, or for this one.
pub(crate) fn waiting(
    name: &str,
    priority: u32,
    since: Instant,
    reserved_for: Option<AgentId>,
) -> Conversation {
    let task = task(Assignment::Pending {
        queued_since: since,
        reserved_for: reserved_for.map(|agent| Reservation {
            agent,
            until: since + DEFAULT_HOLD,
        }),
        passed_over: None,
    });
    in_state(
        name,
        ChannelState::Active(Work::Task(Task {
            priority: Priority::new(priority).unwrap(),
            ..task
        })),
    )
}

pub(crate) fn assigned(name: &str, agent: &str) -> Conversation {
    let task = task(Assignment::Assigned {
        agent: agent_id(agent),
        since: at(0),
        queued_since: at(0),
        answer: None,
        silence: None,
    });
    in_state(name, ChannelState::Active(Work::Task(task)))
}

pub(crate) fn task(assignment: Assignment) -> Task {
    Task {
        number: 1,
        queue: queue("support"),
        priority: Priority::default(),
        reason: TaskReason::New,
        attributes: None,
        humans_only: false,
        note: None,
        returns: 0,
        created_at: at(0),
        assignment,
    }
}

/// An agent's first version: available for three tasks of the queue `support`, idle since the
/// beginning.
pub(crate) fn agent(name: &str) -> Agent {
    Agent {
        id: agent_id(name),
        version: 1,
        kind: AgentKind::Human,
        availability: Availability::Available,
        capacity: 3.into(),
        queues: vec![queue("support")],
        tasks: Vec::new(),
        idle_since: at(0),
        freed_at: None,
        absence: None,
        pauses: Pauses::default(),
        recent_keys: RecentKeys::default(),
        outbox: Outbox {
            at: at(0),
            actor: Actor::new(ActorKind::Agent, agent_id(name).as_str()),
            cause: Cause::Presence,
            previous: None,
            events: vec![Event::of(EventKind::AgentUpdated).with_agent(&agent_id(name))],
        },
    }
}

/// The agent's next version, changed.
pub(crate) fn next_agent(agent: &Agent, change: impl FnOnce(&mut Agent)) -> Agent {
    let mut next = Agent {
        version: agent.version + 1,
        ..agent.clone()
    };
    change(&mut next);
    next
}

/// The conversation's next version, as it is.
pub(crate) fn next(conversation: &Conversation) -> Conversation {
    Conversation {
        version: conversation.version + 1,
        ..conversation.clone()
    }
}

/// A write of this conversation alone.
pub(crate) fn alone(conversation: Conversation) -> Transition {
    Transition {
        conversation,
        giver: None,
        taker: None,
        message: None,
        id_is_taken: false,
        is_owed: false,
        content: None,
    }
}

/// Where the addresses lead once this conversation is their last one.
pub(crate) fn pointer(to: &str, previous: Option<&str>) -> Pointer {
    Pointer {
        conversation: id(to),
        previous: previous.map(id),
        canonical: true,
    }
}

/// A request by this agent, with the `n`-th key.
pub(crate) fn request(agent: &str, n: usize) -> Intent {
    Intent {
        caller: Caller {
            id: agent_id(agent),
            supervisor: false,
        },
        now: at(1_000),
        expected: Expected::Any,
        key: Some(key(n)),
        in_bulk: false,
    }
}

pub(crate) fn key(n: usize) -> RequestKey {
    let digest = |first| {
        std::array::from_fn(|at| {
            if at == 0 {
                first
            } else {
                n.to_be_bytes()[at - 1]
            }
        })
    };
    RequestKey {
        key: digest(b'k'),
        fingerprint: digest(b'f'),
    }
}

/// Both on, with Flex's limits, and leave whoever wrote last.
pub(crate) fn settings() -> Settings {
    let mut settings = Settings::default();
    settings.leave.enabled = true;
    settings.leave.unanswered = Unanswered::Allow;
    settings.pause.enabled = true;
    settings
}

pub(crate) fn minutes(n: i64) -> Duration {
    Duration::minutes(n)
}

/// Commits what must be committed.
pub(crate) async fn commit(store: &Store, transition: &Transition) {
    assert_eq!(store.commit(transition).await.unwrap(), Committed::Yes);
}

/// The conversation as it is stored.
pub(crate) async fn stored(store: &Store, id: &ConversationId) -> Option<Conversation> {
    store
        .read(Wanted::new().conversation(id))
        .await
        .unwrap()
        .conversation(id)
        .unwrap()
}

/// The agent as it is stored.
pub(crate) async fn stored_agent(store: &Store, id: &AgentId) -> Option<Agent> {
    store
        .read(Wanted::new().agent(id))
        .await
        .unwrap()
        .agent(id)
        .unwrap()
}

/// What the history of a conversation has under the id of this message of a customer's.
pub(crate) async fn known(store: &Store, name: &str, message: &Incoming) -> KnownId {
    let wanted = Wanted::new().message_id(&id(name), &message.message_id);
    let batch = store.read(wanted).await.unwrap();
    let (message_id, side) = (&message.message_id, Side::Customer);
    store
        .known_id(
            &batch,
            &id(name),
            message_id,
            side,
            hiatus_store::customers_content(&message.body, &[]),
        )
        .await
        .unwrap()
}

/// Appends one row to a trail.
pub(crate) async fn append_trail(
    store: &Store,
    conversation: &ConversationId,
    version: u64,
    part: Option<&str>,
    events: &[String],
) {
    let row = NewTrailRow {
        conversation,
        version,
        part,
        events,
    };
    store.append_trail([row], []).await.unwrap();
}

/// The same, for a topic.
pub(crate) fn with_topic(mut conversation: Conversation, name: &str) -> Conversation {
    match &mut conversation.state {
        ChannelState::Pause(paused) => paused.topic = Topic::parse(name).ok(),
        ChannelState::Inactive(left) => left.topic = Topic::parse(name).ok(),
        ChannelState::Active(_) | ChannelState::Closed(_) => {}
    }
    conversation
}
