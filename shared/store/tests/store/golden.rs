//! Items as earlier releases wrote them, in `golden/<release>/`: every later release reads them as
//! what they were. A field that a record gets later needs a serde default, or these fail.
//!
//! The files of a release are never changed. `HIATUS_WRITE_GOLDEN=<release>` adds those that a new
//! release has and that are not there yet.

use crate::fixture::{everything, put_items, store};
use crate::given::{
    self, agent, agent_id, alone, append_trail, at, commit, id, in_state, incoming, key, minutes,
    opening, queue, sms, stored, stored_agent, task,
};
use crate::wire;
use hiatus_domain::agent::{Agent, AgentKind, Availability, HeldStatus, HeldTask};
use hiatus_domain::conversation::{
    Assignment, ChannelState, Closed, Conversation, Holder, Left, Paused, Reservation, Task,
    TaskReason, Work,
};
use hiatus_domain::event::{About, Actor, ActorKind, Cause, Event, EventKind, Outbox};
use hiatus_domain::idempotency::{REMEMBERED_KEYS, RecentKeys};
use hiatus_domain::ids::{PauseId, TaskId};
use hiatus_domain::message::KnownId;
use hiatus_domain::message::{Author, Message, Nature};
use hiatus_domain::pick_list::PickList;
use hiatus_domain::priority::Priority;
use hiatus_domain::settings::{
    AtCapacity, Channels, DEFAULT_HOLD, LeavePolicy, OnReply, PausePolicy, Settings, Unanswered,
};
use hiatus_domain::state_name::StateName;
use hiatus_domain::terms::Terms;
use hiatus_domain::terms::WhilePaused;
use hiatus_domain::text::{Attributes, Reason};
use hiatus_store::{Committed, Item, Store, Wanted, keys};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What an item is when it is read.
#[derive(Debug)]
enum Kind {
    Conversation(Box<Conversation>),
    Agent(Box<Agent>),
    Settings(Box<Settings>),
    /// A message of conversation `1`.
    Message(Box<Message>),
    /// The row of the message id of conversation `1`'s first message.
    MessageId,
    /// The pointer to conversation `2`, with `1` before it.
    Pointer,
    /// The row of conversation `1`'s trail for version 3.
    Trail,
    /// The row of agent `a` in the list of agents.
    ListedAgent,
    /// A row that was not read by its own: it only has to do no harm.
    Harmless,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/store/golden")
}

fn conversation(name: &str, state: ChannelState) -> Kind {
    Kind::Conversation(Box::new(Conversation {
        turns: None,
        ..in_state(name, state)
    }))
}

/// With everything that an item can hold.
fn full(state: ChannelState) -> Kind {
    let holders = (1..=4).map(|task| Holder {
        task,
        agent: agent_id(&task.to_string()),
    });
    let pause = PauseId::parse("01TESTPAUSE000000000000001").unwrap();
    let paused = Event::of_task(EventKind::ChannelPaused, 3)
        .with_agent(&agent_id("4"))
        .with_pause(&pause);
    Kind::Conversation(Box::new(Conversation {
        turns: None,
        priority: Priority::new(9).unwrap(),
        attributes: Some(Attributes::from_checked_json(r#"{"tier":"gold"}"#)),
        holders: holders.collect(),
        recent_keys: RecentKeys::from_stored((0..REMEMBERED_KEYS).map(key).collect()),
        outbox: Outbox {
            at: at(1),
            actor: Actor::new(ActorKind::Supervisor, "eve"),
            cause: Cause::Pause,
            previous: Some(StateName::Active),
            events: vec![paused, Event::of_task(EventKind::TaskWrapping, 3)],
        },
        ..in_state("1", state)
    }))
}

fn pause(reason: Option<&str>) -> ChannelState {
    ChannelState::Pause(Paused {
        id: PauseId::parse("01TESTPAUSE000000000000001").unwrap(),
        agent: agent_id("4"),
        kind: AgentKind::Human,
        task: 3,
        at: at(3),
        reassign_at: at(60_003),
        latest: None,
        reason: reason.map(|reason| Reason::parse(reason).unwrap()),
        note: None,
        reminders: None,
        at_capacity: AtCapacity::Wait,
        hold: DEFAULT_HOLD,
        returns: None,
        topic: None,
        terms: Terms::default(),
        scope: None,
    })
}

fn states() -> Vec<(&'static str, Kind)> {
    let pending = |reserved_for| Assignment::Pending {
        queued_since: at(7),
        reserved_for,
        passed_over: None,
    };
    let other = Task {
        number: 4,
        queue: queue("billing"),
        priority: Priority::new(3).unwrap(),
        reason: TaskReason::Custom,
        attributes: Some(Attributes::from_checked_json(r#"{"é":1}"#)),
        ..task(Assignment::Assigned {
            agent: agent_id("b"),
            since: at(9),
            queued_since: at(0),
            answer: None,
            silence: None,
        })
    };
    let active = |task| ChannelState::Active(Work::Task(task));
    let left = Left {
        agent: Some(agent_id("a")),
        at: at(1),
        expires_at: at(5_400_001),
        kept_until: at(5_400_001),
        returns: None,
        scope: None,
        topic: None,
        plan: None,
        policy: LeavePolicy {
            enabled: true,
            on_reply: OnReply::CustomRouting,
            window: minutes(90),
            custom_routing_timeout: minutes(2),
            unanswered: Unanswered::Refuse,
            auto_after: minutes(0),
            plan: None,
            calendar: None,
        },
    };
    let over = |expired| {
        ChannelState::Closed(Closed {
            at: at(8),
            purge_at: at(86_400_008),
            expired,
        })
    };
    let awaiting = Work::AwaitingRouting {
        deadline: at(300_000),
    };
    vec![
        (
            "conversation-pending",
            conversation("1", active(task(pending(None)))),
        ),
        (
            "conversation-reserved",
            conversation(
                "1",
                active(task(pending(Some(Reservation {
                    agent: agent_id("a"),
                    until: at(7) + DEFAULT_HOLD,
                })))),
            ),
        ),
        (
            "conversation-assigned",
            conversation("1", active(other.clone())),
        ),
        (
            "conversation-awaiting-routing",
            conversation("1", ChannelState::Active(awaiting)),
        ),
        (
            "conversation-left",
            conversation("1", ChannelState::Inactive(left)),
        ),
        ("conversation-paused", conversation("1", pause(None))),
        (
            "conversation-paused-with-reason",
            conversation("1", pause(Some("Bank 🏦"))),
        ),
        ("conversation-ended", conversation("1", over(false))),
        ("conversation-expired", conversation("1", over(true))),
        ("conversation-full", full(pause(Some("Waits for the bank")))),
        ("conversation-full-assigned", full(active(other))),
    ]
}

fn agents() -> Vec<(&'static str, Kind)> {
    let held = |number, status| HeldTask {
        task: TaskId {
            conversation: id("1"),
            number,
        },
        status,
        since: at(number.into()),
        until: None,
        channel: None,
        weight: 1,
    };
    let wrapped = Event {
        about: Some(About {
            conversation: id("1"),
            version: 12,
        }),
        ..Event::of_task(EventKind::TaskCompleted, 1).with_agent(&agent_id("b"))
    };
    let busy = Agent {
        availability: Availability::Away,
        queues: vec![queue("support"), queue("billing")],
        tasks: vec![held(1, HeldStatus::Assigned), held(2, HeldStatus::Wrapping)],
        idle_since: at(5),
        freed_at: None,
        absence: None,
        recent_keys: RecentKeys::from_stored((0..REMEMBERED_KEYS).map(key).collect()),
        outbox: Outbox {
            at: at(6),
            actor: Actor::new(ActorKind::Supervisor, "eve"),
            cause: Cause::WrapUp,
            previous: None,
            events: vec![
                wrapped,
                Event::of(EventKind::AgentUpdated).with_agent(&agent_id("b")),
            ],
        },
        ..agent("b")
    };
    vec![
        ("agent", Kind::Agent(Box::new(agent("a")))),
        ("agent-full", Kind::Agent(Box::new(busy))),
    ]
}

fn settings() -> Vec<(&'static str, Kind)> {
    let outbox = Outbox {
        at: at(1),
        actor: Actor::new(ActorKind::Admin, "ada"),
        cause: Cause::Settings,
        previous: None,
        events: vec![Event::of(EventKind::SettingsUpdated)],
    };
    let all = Settings {
        version: 1,
        outbox: Some(outbox.clone()),
        ..Settings::default()
    };
    let some = Settings {
        leave: LeavePolicy {
            enabled: true,
            on_reply: OnReply::CustomRouting,
            window: minutes(90),
            custom_routing_timeout: minutes(2),
            unanswered: Unanswered::Refuse,
            auto_after: minutes(0),
            plan: None,
            calendar: None,
        },
        pause: PausePolicy {
            enabled: true,
            time_limit: minutes(60),
            at_capacity: AtCapacity::Refuse,
            hold: DEFAULT_HOLD,
            on_reply: WhilePaused::Stay,
            calendar: None,
            require: BTreeSet::new(),
            reasons: PickList::default(),
            max_per_agent: 0,
            reminders: BTreeSet::new(),
        },
        channels: Channels::Only(vec![sms()]),
        retention: minutes(1),
        ..all.clone()
    };
    vec![
        ("settings", Kind::Settings(Box::new(all))),
        ("settings-changed", Kind::Settings(Box::new(some))),
    ]
}

fn messages() -> Vec<(&'static str, Kind)> {
    let customers = opening("1").message.unwrap();
    let agents = Message {
        from: Author::Agent(agent_id("a")),
        sent_at: None,
        nature: Nature::default(),
        media: Vec::new(),
        template: None,
        ..customers.clone()
    };
    vec![
        ("message", Kind::Message(Box::new(customers))),
        ("message-of-agent", Kind::Message(Box::new(agents))),
    ]
}

/// Every kind of item that is stored.
fn kinds() -> BTreeMap<&'static str, Kind> {
    let rows = vec![
        ("message-id", Kind::MessageId),
        ("pointer", Kind::Pointer),
        ("trail", Kind::Trail),
        ("listed-agent", Kind::ListedAgent),
        ("listed-queue", Kind::Harmless),
        ("free-agent", Kind::Harmless),
        ("free-agent-rows", Kind::Harmless),
    ];
    [states(), agents(), settings(), messages(), rows]
        .into_iter()
        .flatten()
        .collect()
}

/// The item of this kind, as the store writes it today.
async fn written(name: &str, kind: &Kind) -> Item {
    let store = store().await;
    let first = opening("1");
    let wanted = match kind {
        Kind::Conversation(conversation) => {
            commit(&store, &alone((**conversation).clone())).await;
            keys::conversation(&conversation.id)
        }
        Kind::Agent(agent) => {
            assert_eq!(store.commit_agent(agent).await.unwrap(), Committed::Yes);
            keys::agent(&agent.id)
        }
        Kind::Settings(settings) => {
            let committed = store.commit_settings(settings).await.unwrap();
            assert_eq!(committed, Committed::Yes);
            keys::settings()
        }
        Kind::Message(message) => {
            let transition = hiatus_domain::commands::Transition {
                message: Some((**message).clone()),
                ..first
            };
            commit(&store, &transition).await;
            keys::message(&id("1"), message.seq)
        }
        Kind::MessageId => {
            commit(&store, &first).await;
            keys::message_id(&id("1"), &incoming(1).message_id)
        }
        Kind::Pointer => {
            let committed = store.commit_opening(&first, None, None).await.unwrap();
            assert_eq!(committed, Committed::Yes);
            let next = store
                .commit_opening(&opening("2"), Some(&given::pointer("1", None)), None)
                .await;
            assert_eq!(next.unwrap(), Committed::Yes);
            let to = incoming(1);
            keys::address(&to.addresses())
        }
        Kind::Trail => {
            let events = vec![r#"{"id":"1.3.0"}"#.to_owned()];
            append_trail(&store, &id("1"), 3, None, &events).await;
            keys::trail(&id("1"), 3, None)
        }
        Kind::ListedAgent | Kind::Harmless => {
            let free = agent("a");
            assert_eq!(store.commit_agent(&free).await.unwrap(), Committed::Yes);
            store.list_free(&free.id).await.unwrap();
            match name {
                "listed-agent" => keys::known_agent(&free.id),
                "listed-queue" => {
                    store.mark_waiting(&queue("support"), at(0)).await.unwrap();
                    keys::waiting_queue(&queue("support"))
                }
                "free-agent" => keys::free_agent(&queue("support"), &free.id),
                _ => keys::free_rows(&free.id),
            }
        }
    };
    let is_wanted =
        |item: &Item| item["pk"].as_s() == Ok(&wanted.pk) && item["sk"].as_s() == Ok(&wanted.sk);
    everything(&store)
        .await
        .into_iter()
        .find(is_wanted)
        .unwrap()
}

async fn reads_as(store: &Store, name: &str, kind: Kind) {
    match kind {
        Kind::Conversation(was) => assert_eq!(stored(store, &was.id).await, Some(*was), "{name}"),
        Kind::Agent(was) => assert_eq!(stored_agent(store, &was.id).await, Some(*was), "{name}"),
        Kind::Settings(was) => {
            let batch = store.read(Wanted::new().settings()).await.unwrap();
            assert_eq!(batch.settings().unwrap(), *was, "{name}");
        }
        Kind::Message(was) => {
            let history = store.messages(&id("1"), 0, 10).await.unwrap();
            assert_eq!(history, [*was], "{name}");
        }
        Kind::MessageId => {
            let known = given::known(store, "1", &incoming(1)).await;
            assert_eq!(known, KnownId::Same { seq: 1 });
        }
        Kind::Pointer => {
            let to = incoming(1);
            let pointer = store.conversation_at(&to.addresses()).await;
            assert_eq!(pointer.unwrap(), Some(given::pointer("2", Some("1"))));
        }
        Kind::Trail => {
            let trail = store.trail(&id("1"), None, 10).await.unwrap();
            assert_eq!(trail[0].events, [r#"{"id":"1.3.0"}"#]);
        }
        Kind::ListedAgent => assert_eq!(store.agents().await.unwrap(), [agent_id("a")]),
        Kind::Harmless => {}
    }
}

fn releases() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder()).unwrap();
    entries.map(|entry| entry.unwrap().path()).collect()
}

#[tokio::test]
async fn every_item_of_every_release_is_read_as_what_it_was() {
    if let Ok(release) = std::env::var("HIATUS_WRITE_GOLDEN") {
        write_missing(&folder().join(release)).await;
    }
    let mut read = 0;
    for release in releases() {
        for file in std::fs::read_dir(&release).unwrap() {
            let path = file.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap();
            let kind = kinds().remove(name);
            let kind = kind.unwrap_or_else(|| panic!("{}: of no kind", path.display()));
            let item = wire::item(&std::fs::read_to_string(&path).unwrap());
            let store = store().await;
            put_items(&store, vec![item]).await;
            reads_as(&store, name, kind).await;
            read += 1;
        }
    }
    assert!(read >= kinds().len(), "{read} of {}", kinds().len());
}

async fn write_missing(release: &Path) {
    std::fs::create_dir_all(release).unwrap();
    for (name, kind) in kinds() {
        let path = release.join(format!("{name}.json"));
        if !path.exists() {
            std::fs::write(path, wire::json(&written(name, &kind).await)).unwrap();
        }
    }
}
