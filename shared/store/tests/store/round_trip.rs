//! What is committed is read back as it was.

use crate::fixture::store;
use crate::given::{
    self, agent, agent_id, alone, appending, at, commit, id, incoming, key, minutes, opening,
    queue, sms, stored, stored_agent, task,
};
use hiatus_domain::agent::{AgentKind, Availability, HeldStatus, HeldTask};
use hiatus_domain::calendar::{Calendar, CalendarName, OpeningHours, Span};
use hiatus_domain::commands::agent_message::AgentMessage;
use hiatus_domain::commands::change_settings::change_settings;
use hiatus_domain::commands::message::{Incoming, open};
use hiatus_domain::conversation::{
    Assignment, ChannelState, Closed, Conversation, Holder, Left, PassedOver, Paused, Reservation,
    Task, TaskReason, Work,
};
use hiatus_domain::enclosed::Enclosed;
use hiatus_domain::event::{About, Actor, ActorKind, Cause, Event, EventKind, MAX_EVENTS, Outbox};
use hiatus_domain::idempotency::{REMEMBERED_KEYS, RecentKeys};
use hiatus_domain::ids::{MessageId, PauseId, TaskId};
use hiatus_domain::media::{Media, MediaName, MediaReference};
use hiatus_domain::message::{MessageKind, Nature, Side};
use hiatus_domain::pauses::Pauses;
use hiatus_domain::pick_list::PickList;
use hiatus_domain::plan::{Act, FollowUp, Plan, Step};
use hiatus_domain::policy::{Match, Policy, PolicyScope};
use hiatus_domain::priority::Priority;
use hiatus_domain::reminders::Reminders;
use hiatus_domain::settings::{
    AtCapacity, Channels, DEFAULT_HOLD, LeaveOverrides, LeavePolicy, OnReply, PauseOverrides,
    Required, Settings, Unanswered,
};
use hiatus_domain::signal::{SignalName, Wait};
use hiatus_domain::silence::SilenceClock;
use hiatus_domain::state_name::StateName;
use hiatus_domain::template::{Template, TemplateLanguage, TemplateName};
use hiatus_domain::terms::{BackTo, Terms, Until, WhilePaused};
use hiatus_domain::text::{
    Address, Attributes, Body, ChannelName, CustomerName, MAX_BODY_BYTES, NudgeText, QueueName,
    Reason, Topic,
};
use hiatus_domain::turn::Turns;
use hiatus_domain::zone::ZoneName;
use hiatus_store::{Committed, Wanted};
use std::collections::BTreeMap;

fn every_work() -> Vec<Work> {
    let reasons = [
        TaskReason::New,
        TaskReason::Reply,
        TaskReason::Resume,
        TaskReason::PauseExpired,
        TaskReason::Custom,
        TaskReason::AgentRemoved,
        TaskReason::Transfer,
        TaskReason::Take,
    ];
    let pending = reasons.map(|reason| {
        let assignment = Assignment::Pending {
            queued_since: at(7),
            reserved_for: None,
            passed_over: None,
        };
        Work::Task(Task {
            reason,
            ..task(assignment)
        })
    });
    let reserved = Assignment::Pending {
        queued_since: at(7),
        reserved_for: Some(Reservation {
            agent: agent_id("a"),
            until: at(77),
        }),
        passed_over: None,
    };
    let given_back = Assignment::Pending {
        queued_since: at(5),
        reserved_for: None,
        passed_over: Some(PassedOver {
            agent: agent_id("a"),
            until: at(77),
        }),
    };
    let given_back = Task {
        humans_only: true,
        note: Some(Reason::parse("é: paid twice\nsince Monday").unwrap()),
        ..task(given_back)
    };
    let reserved = Task {
        attributes: Some(Attributes::from_checked_json(r#"{"é":1}"#)),
        ..task(reserved)
    };
    let assigned = Task {
        number: 4,
        priority: Priority::MAX,
        ..task(Assignment::Assigned {
            agent: agent_id("a"),
            since: at(9),
            queued_since: at(5),
            answer: None,
            silence: Some(SilenceClock {
                lasts: minutes(3),
                since: Some(at(9)),
            }),
        })
    };
    pending
        .into_iter()
        .chain([
            Work::Task(reserved),
            Work::Task(given_back),
            Work::Task(assigned),
            Work::AwaitingRouting {
                deadline: at(300_000),
            },
        ])
        .collect()
}

/// One with every act, and one of nothing.
fn plans() -> BTreeMap<ChannelName, Plan> {
    let steps = plan_going_on().later;
    let chase = Plan::new(steps).unwrap();
    let back = Step {
        after: minutes(1),
        act: Act::Return,
    };
    let back = Plan::new(vec![back]).unwrap();
    let plans = [("chase", chase), ("back", back), ("none", Plan::default())];
    plans.map(|(name, plan)| (named(name), plan)).into()
}

fn named(name: &str) -> ChannelName {
    ChannelName::parse(name).unwrap()
}

/// With every act, and of an AI.
fn plan_going_on() -> FollowUp {
    let step = |act| Step {
        after: minutes(7),
        act,
    };
    let nudge = || Act::Nudge(NudgeText::parse("Still there?\n🏦").unwrap());
    FollowUp {
        step: 2,
        at: at(60_003),
        act: nudge(),
        later: vec![step(nudge()), step(Act::Close)],
        kind: AgentKind::Ai,
    }
}

fn every_state() -> Vec<ChannelState> {
    let active = every_work().into_iter();
    let answered = [
        (OnReply::NewTask, Unanswered::Refuse),
        (OnReply::CustomRouting, Unanswered::Allow),
    ];
    let left = answered.map(|(on_reply, unanswered)| {
        let policy = LeavePolicy {
            enabled: true,
            on_reply,
            window: minutes(90),
            custom_routing_timeout: minutes(2),
            unanswered,
            auto_after: minutes(3),
            plan: (on_reply == OnReply::NewTask).then(|| named("chase")),
            calendar: (on_reply == OnReply::NewTask).then(|| named("office")),
        };
        ChannelState::Inactive(Left {
            agent: Some(agent_id("a")),
            at: at(1),
            expires_at: at(5_400_001),
            kept_until: at(9_000_001),
            returns: None,
            scope: Some(PolicyScope::Queue),
            topic: Topic::parse("outage").ok(),
            plan: (on_reply == OnReply::NewTask).then(|| Box::new(plan_going_on())),
            policy,
        })
    });
    let rules = [
        (AtCapacity::Queue, DEFAULT_HOLD),
        (AtCapacity::Wait, minutes(1)),
        (AtCapacity::Refuse, minutes(0)),
    ];
    let paused = rules.map(|(at_capacity, hold)| {
        let reason = (at_capacity == AtCapacity::Wait)
            .then(|| Reason::parse("Waits for the bank 🏦").unwrap());
        let id = PauseId::parse("01TESTPAUSE000000000000001").unwrap();
        let (at, reassign_at) = (at(3), at(60_003));
        ChannelState::Pause(Paused {
            id,
            agent: agent_id("a"),
            kind: AgentKind::Ai,
            task: 2,
            at,
            reassign_at,
            latest: (at_capacity == AtCapacity::Wait).then_some(reassign_at),
            note: reason.clone(),
            reminders: (at_capacity != AtCapacity::Queue).then(|| Box::new(reminders(at_capacity))),
            reason,
            at_capacity,
            hold,
            returns: None,
            topic: None,
            terms: terms(at_capacity),
            scope: (at_capacity == AtCapacity::Wait).then_some(PolicyScope::Both),
        })
    });
    let closed = [true, false].map(|expired| {
        ChannelState::Closed(Closed {
            at: at(8),
            purge_at: at(86_400_008),
            expired,
        })
    });
    active
        .map(ChannelState::Active)
        .chain(left)
        .chain(paused)
        .chain(closed)
        .collect()
}

fn reminders(at_capacity: AtCapacity) -> Reminders {
    Reminders {
        before: [minutes(60), minutes(1)].into(),
        since: at(3),
        last: (at_capacity == AtCapacity::Wait).then(|| at(3)),
    }
}

/// With everything that a conversation may have.
fn full(state: ChannelState) -> Conversation {
    let mut conversation = given::in_state("1", state);
    conversation.priority = Priority::new(9).unwrap();
    conversation.attributes = Some(Attributes::from_checked_json(r#"{"tier":"gold"}"#));
    conversation.holders = (1..=4)
        .map(|task| Holder {
            task,
            agent: agent_id(&task.to_string()),
        })
        .collect();
    conversation.task_count = 4;
    conversation.recent_keys = RecentKeys::from_stored((0..REMEMBERED_KEYS).map(key).collect());
    conversation.outbox = full_outbox();
    conversation
}

/// As many events as there may be, one of them with everything that an event may have.
fn full_outbox() -> Outbox {
    let mut events: Vec<Event> = EventKind::ALL
        .into_iter()
        .map(Event::of)
        .take(MAX_EVENTS - 1)
        .collect();
    let pause = PauseId::parse("01TESTPAUSE000000000000001").unwrap();
    let about = About {
        conversation: id("2"),
        version: 12,
    };
    let base = Event::of_task(EventKind::ChannelPaused, 3)
        .with_agent(&agent_id("a"))
        .with_pause(&pause);
    events.push(Event {
        about: Some(about),
        ..base
    });
    Outbox {
        at: at(1),
        actor: Actor::new(ActorKind::Supervisor, "eve"),
        cause: Cause::Pause,
        previous: Some(StateName::Pause),
        events,
    }
}

#[tokio::test]
async fn a_conversation_in_every_state() {
    let store = store().await;
    let mut version = 0;
    for state in every_state() {
        for conversation in [given::in_state("1", state.clone()), full(state)] {
            version += 1;
            let conversation = Conversation {
                version,
                ..conversation
            };
            commit(&store, &alone(conversation.clone())).await;
            assert_eq!(stored(&store, &conversation.id).await, Some(conversation));
        }
    }
}

#[tokio::test]
async fn since_when_its_customer_waits_and_whose_turn_it_was() {
    let store = store().await;
    let state = ChannelState::Active(every_work().remove(0));
    let turns = [None, Some((0, 0, 0)), Some((300, 1_800, 1_209_600))];
    let waits = [None, Some(0), Some(1), Some(7_000)];
    for (n, (turns, ms)) in turns
        .into_iter()
        .flat_map(|turns| waits.map(|ms| (turns, ms)))
        .enumerate()
    {
        let mut conversation = given::in_state(&n.to_string(), state.clone());
        conversation.last_message.at = at(9_000);
        conversation.last_message.unanswered_since = ms.map(|ms| at(9_000 - ms));
        conversation.last_customer_at = ms.map(|ms| at(9_000 - ms));
        conversation.last_message.from = match ms {
            None => Side::Agent,
            Some(_) => Side::Customer,
        };
        conversation.turns = turns.map(|(queue, agent, pause)| Turns {
            queue,
            agent,
            pause,
        });
        commit(&store, &alone(conversation.clone())).await;
        assert_eq!(stored(&store, &conversation.id).await, Some(conversation));
    }
}

#[tokio::test]
async fn every_actor_cause_and_event_of_an_outbox() {
    let store = store().await;
    let states = [
        StateName::Active,
        StateName::Inactive,
        StateName::Pause,
        StateName::Closed,
    ];
    let mut conversation = opening("1").conversation;
    for (n, cause) in Cause::ALL.into_iter().enumerate() {
        conversation.outbox.cause = cause;
        conversation.outbox.actor.kind = ActorKind::ALL[n % ActorKind::ALL.len()];
        conversation.outbox.previous = states.get(n % 5).copied();
        conversation.outbox.events = EventKind::ALL
            .into_iter()
            .cycle()
            .skip(n)
            .map(Event::of)
            .take(3)
            .collect();
        commit(&store, &alone(conversation.clone())).await;
        assert_eq!(
            stored(&store, &conversation.id).await.as_ref(),
            Some(&conversation)
        );
        conversation = given::next(&conversation);
    }
}

#[tokio::test]
async fn an_agent() {
    let store = store().await;
    let mut agent = agent("a");
    for availability in Availability::ALL {
        agent.availability = availability;
        assert_eq!(store.commit_agent(&agent).await.unwrap(), Committed::Yes);
        assert_eq!(stored_agent(&store, &agent.id).await.as_ref(), Some(&agent));
        agent.version += 1;
    }
    let held = |n, status| HeldTask {
        task: TaskId {
            conversation: id("1"),
            number: n,
        },
        status,
        since: at(5),
        until: None,
        channel: ChannelName::parse("chat").ok(),
        weight: n,
    };
    agent.tasks = vec![
        held(1, HeldStatus::Wrapping),
        held(12, HeldStatus::Assigned),
    ];
    agent.freed_at = Some(at(77));
    agent.pauses = Pauses {
        begun: vec![
            TaskId::parse("2.1").unwrap(),
            TaskId::parse("3.12").unwrap(),
        ],
        whole: true,
    };
    agent.queues = vec![queue("b"), queue("a"), queue("größer")];
    agent.recent_keys = RecentKeys::from_stored((0..REMEMBERED_KEYS).map(key).collect());
    agent.outbox = full_outbox();
    assert_eq!(store.commit_agent(&agent).await.unwrap(), Committed::Yes);
    assert_eq!(stored_agent(&store, &agent.id).await, Some(agent.clone()));
    // Nothing at all is as much a list as something.
    let idle = given::next_agent(&agent, |agent| {
        (agent.queues, agent.tasks) = (vec![], vec![]);
    });
    assert_eq!(store.commit_agent(&idle).await.unwrap(), Committed::Yes);
    assert_eq!(stored_agent(&store, &agent.id).await, Some(idle));
}

#[tokio::test]
async fn the_settings() {
    let store = store().await;
    let read = async || {
        store
            .read(Wanted::new().settings())
            .await
            .unwrap()
            .settings()
            .unwrap()
    };
    assert_eq!(
        read().await,
        Settings::default(),
        "what nobody has changed is not stored"
    );
    let mut present = Settings::default();
    for (channels, at_capacity, on_reply) in [
        (Channels::All, AtCapacity::Queue, OnReply::NewTask),
        (
            Channels::Only(vec![sms()]),
            AtCapacity::Wait,
            OnReply::CustomRouting,
        ),
        (Channels::Only(vec![]), AtCapacity::Refuse, OnReply::NewTask),
    ] {
        let mut document = Settings {
            channels,
            retention: minutes(0),
            ..given::settings()
        };
        document.pause.at_capacity = at_capacity;
        document.leave.on_reply = on_reply;
        document.pause.hold = minutes(3);
        document.pause.require = Required::ALL.into();
        document.pause.reasons = PickList::new(vec![Reason::parse("é\nb").unwrap()]).unwrap();
        document.pause.max_per_agent = 7;
        document.pause.reminders = [minutes(60), minutes(1)].into();
        document.policies = policies();
        document.calendars = calendars();
        document.plans = plans();
        document.leave.plan = Some(named("chase"));
        document.leave.calendar = Some(named("always"));
        document.pause.calendar = document.calendars.keys().next().cloned();
        present = change_settings(&present, document, &given::request("a", 1))
            .unwrap()
            .into_change()
            .unwrap();
        assert_eq!(
            store.commit_settings(&present).await.unwrap(),
            Committed::Yes
        );
        assert_eq!(read().await, present);
    }
}

#[tokio::test]
async fn messages_of_both_sides_and_of_every_size() {
    let store = store().await;
    let opening = opening("1");
    commit(&store, &opening).await;
    let mut empty = incoming(2);
    (empty.body, empty.sent_at) = (Body::parse("").unwrap(), None);
    let second = appending(&opening.conversation, &empty);
    commit(&store, &second).await;
    let mut conversation = second.conversation.clone();
    conversation.state = given::assigned("1", "a").state;
    let body = Body::parse("é".repeat(MAX_BODY_BYTES / 2)).unwrap();
    let message = AgentMessage {
        enclosed: Enclosed::default(),
        template: None,
        id: MessageId::parse("desk-1").unwrap(),
        body,
    };
    let intent = given::request("a", 1);
    let third = given::transition(&message, &conversation, None, &Settings::default(), &intent);
    commit(&store, &third).await;

    let sent: Vec<_> = [opening, second, third]
        .into_iter()
        .filter_map(|transition| transition.message)
        .collect();
    assert_eq!(store.messages(&id("1"), 0, 10).await.unwrap(), sent);
}

#[tokio::test]
async fn the_files_that_an_agent_sends() {
    let store = store().await;
    let opening = open(id("1"), &incoming(1), &Settings::default());
    commit(&store, &opening).await;
    let mut conversation = opening.conversation.clone();
    conversation.state = given::assigned("1", "a").state;
    let name = |text: &str| MediaName::parse(text).ok();
    let bare = Media {
        content_type: name("image/png"),
        reference: MediaReference::parse("https://files.example/1").ok(),
        ..Media::default()
    };
    let full = Media {
        name: name("1.png"),
        size: Some(7),
        ..bare.clone()
    };
    let message = AgentMessage {
        enclosed: Enclosed {
            media: vec![bare, full],
            ..Enclosed::default()
        },
        template: None,
        id: MessageId::parse("desk-1").unwrap(),
        body: Body::default(),
    };
    let intent = given::request("a", 1);
    let said = given::transition(&message, &conversation, None, &Settings::default(), &intent);
    commit(&store, &said).await;
    let kept = store.messages(&id("1"), 1, 1).await.unwrap();
    assert_eq!(kept[0].media, message.enclosed.media);
}

#[tokio::test]
async fn the_template_that_a_message_is() {
    let store = store().await;
    let opening = open(id("1"), &incoming(1), &Settings::default());
    commit(&store, &opening).await;
    let mut conversation = opening.conversation.clone();
    conversation.state = given::assigned("1", "a").state;
    let german = || TemplateLanguage::parse("de").unwrap();
    let mut sent = Vec::from_iter(opening.message);
    for (n, language, variables) in [
        (1, Some(german()), vec!["Ann".to_owned(), String::new()]),
        (2, Some(german()), Vec::new()),
        (3, None, vec![String::new()]),
        (4, None, Vec::new()),
    ] {
        let name = TemplateName::parse("order_update").unwrap();
        let message = AgentMessage {
            enclosed: Enclosed::default(),
            template: Template::new(&name, language.as_ref(), variables),
            id: MessageId::parse(format!("desk-{n}")).unwrap(),
            body: Body::parse("Hello Ann").unwrap(),
        };
        let intent = given::request("a", n);
        let said = given::transition(&message, &conversation, None, &Settings::default(), &intent);
        commit(&store, &said).await;
        conversation = said.conversation;
        sent.extend(said.message);
    }
    assert!(sent[1..].iter().all(|message| message.template.is_some()));
    assert_eq!(store.messages(&id("1"), 0, 10).await.unwrap(), sent);
}

#[tokio::test]
async fn quiet_messages_of_every_kind_and_the_conversations_that_they_open_or_go_into() {
    let store = store().await;
    let kinds = MessageKind::ALL.map(|kind| Nature::of(kind, false));
    for (n, nature) in (1..).zip(kinds) {
        let quiet = Incoming {
            nature,
            ..incoming(n)
        };
        let name = n.to_string();
        let opened = open(id(&name), &quiet, &Settings::default());
        commit(&store, &opened).await;
        let appended = appending(&opened.conversation, &incoming(n + 10));
        commit(&store, &appended).await;
        let again = Incoming {
            message_id: incoming(n + 20).message_id,
            ..quiet
        };
        let again = appending(&appended.conversation, &again);
        commit(&store, &again).await;
        assert_eq!(
            given::stored(&store, &id(&name)).await,
            Some(again.conversation.clone())
        );
        let sent = [opened, appended, again].map(|transition| transition.message.unwrap());
        assert_eq!(store.messages(&id(&name), 0, 10).await.unwrap(), sent);
    }
}

#[tokio::test]
async fn what_a_channel_says_of_a_customer_when_it_opens_and_when_it_goes_on() {
    let store = store().await;
    let said = Incoming {
        also: Some(Address::parse("US.1").unwrap()),
        customer_name: Some(CustomerName::parse("Ann").unwrap()),
        opens_with: Some(Attributes::from_checked_json(r#"{"whatsapp":{}}"#)),
        ..incoming(1)
    };
    let opened = open(id("1"), &said, &Settings::default());
    let unsaid = open(id("2"), &incoming(2), &Settings::default());
    let later = Incoming {
        message_id: incoming(3).message_id,
        ..said
    };
    for (opened, name) in [(opened, "1"), (unsaid, "2")] {
        commit(&store, &opened).await;
        let appended = appending(&opened.conversation, &later);
        commit(&store, &appended).await;
        let there = given::stored(&store, &id(name)).await.unwrap();
        assert_eq!(there, appended.conversation);
        assert!(there.customer_alias.is_some() && there.customer_name.is_some());
        assert_eq!(there.attributes.is_some(), name == "1");
    }
}

/// Nobody has left what a quiet message has opened.
#[tokio::test]
async fn a_conversation_that_nobody_has_left() {
    let store = store().await;
    let quiet = Incoming {
        nature: Nature::of(MessageKind::AutoReply, true),
        ..incoming(1)
    };
    let opened = open(id("1"), &quiet, &Settings::default());
    commit(&store, &opened).await;
    assert_eq!(opened.conversation.leaver(), None);
    assert_eq!(
        given::stored(&store, &id("1")).await,
        Some(opened.conversation)
    );
}

#[tokio::test]
async fn many_items_at_once_in_the_order_that_was_asked_for() {
    let store = store().await;
    // More than one batch takes.
    let conversations: Vec<_> = (0..230)
        .map(|n| given::paused(&n.to_string(), "a", at(n)))
        .collect();
    crate::fixture::put_conversations(&store, &conversations).await;
    let mut ids: Vec<_> = conversations.iter().rev().map(|c| c.id.clone()).collect();
    ids.insert(100, id("unheard-of"));
    // The same one twice is asked for once, and answered twice.
    ids.push(ids[0].clone());
    let read: Vec<_> = store
        .conversations(&ids)
        .await
        .unwrap()
        .into_iter()
        .map(|c| c.id)
        .collect();
    ids.remove(100);
    assert_eq!(read, ids);
}

#[tokio::test]
async fn what_is_not_there_is_none() {
    let store = store().await;
    let wanted = Wanted::new()
        .conversation(&id("1"))
        .agent(&agent_id("a"))
        .settings()
        .settings();
    let batch = store.read(wanted).await.unwrap();
    assert_eq!(batch.conversation(&id("1")).unwrap(), None);
    assert_eq!(batch.agent(&agent_id("a")).unwrap(), None);
    assert!(
        store
            .read(Wanted::new())
            .await
            .unwrap()
            .conversation(&id("1"))
            .unwrap()
            .is_none()
    );
    assert_eq!(store.conversations(&[]).await.unwrap(), []);
}

/// The usual ones; a time on somebody's clock; a time, and all that can be different.
fn terms(at_capacity: AtCapacity) -> Terms {
    let zone = ZoneName::parse("Europe/Berlin").unwrap();
    let until = |zone| {
        Some(Until {
            at: at(60_003),
            zone,
        })
    };
    match at_capacity {
        AtCapacity::Queue => Terms::default(),
        AtCapacity::Wait => Terms {
            until: until(Some(zone)),
            on_reply: WhilePaused::Notify,
            ..Terms::default()
        },
        AtCapacity::Refuse => Terms {
            until: until(None),
            then: BackTo::Agent,
            on_reply: WhilePaused::Wake,
            wait: Some(Box::new(Wait {
                signal: SignalName::parse("refund-8842").unwrap(),
                on_timeout: BackTo::Agent,
                times_out: true,
                ask: Some(Reason::parse("Refund 120 EUR?").unwrap()),
            })),
        },
    }
}

/// One with everything, and one that never opens.
fn calendars() -> BTreeMap<CalendarName, Calendar> {
    let hours = |spans: &[&str]| {
        let spans = spans.iter().map(|span| Span::parse(span).unwrap());
        OpeningHours::new(spans.collect()).unwrap()
    };
    let never = Calendar {
        zone: ZoneName::parse("UTC").unwrap(),
        week: [(); 7].map(|()| OpeningHours::default()),
        exceptions: BTreeMap::new(),
    };
    let always = Calendar {
        zone: ZoneName::parse("Europe/Berlin").unwrap(),
        week: [(); 7].map(|()| hours(&["00:00-12:00", "13:00-24:00"])),
        exceptions: [("2026-12-25".parse().unwrap(), hours(&[]))].into(),
    };
    let name = |text| CalendarName::parse(text).unwrap();
    [(name("always"), always), (name("never"), never)].into()
}

/// One for each kind of match; one sets nothing, one everything.
fn policies() -> Vec<Policy> {
    let queue = QueueName::parse("billing").unwrap();
    let everything = Policy {
        matches: Match::Both(queue.clone(), sms()),
        leave: LeaveOverrides::from(given::settings().leave),
        pause: PauseOverrides {
            require: Some([Required::Note].into()),
            reasons: Some(PickList::new(vec![Reason::parse("lunch").unwrap()]).unwrap()),
            max_per_agent: Some(3),
            reminders: Some([minutes(5)].into()),
            ..PauseOverrides::from(given::settings().pause)
        },
    };
    let of = |matches| Policy {
        matches,
        leave: LeaveOverrides::default(),
        pause: PauseOverrides::default(),
    };
    vec![
        everything,
        of(Match::Queue(queue)),
        of(Match::Channel(sms())),
    ]
}
