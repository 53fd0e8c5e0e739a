//! Live connections: who opens one, what is told to whom, and for how long.

use crate::support::{EVE, Who, World, agent};
use chrono::TimeDelta;
use futures_util::future::join_all;
use futures_util::{SinkExt as _, StreamExt as _};
use hiatus_domain::ids::AgentId;
use hiatus_store::{Feed, Holder, LiveConnection};
use hiatus_tests::recorder::Recorded;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::time::{Duration, Instant};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

/// A client with a live connection.
struct Client {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    follow: Value,
}

impl Client {
    async fn of(world: &World, who: Who<'_>, follow: &[&str]) -> Self {
        let ticket = ticket(world, who).await;
        let (socket, _) = connect_async(ticket["url"].as_str().unwrap())
            .await
            .unwrap();
        let follow = json!({ "follow": follow });
        let mut client = Self { socket, follow };
        let (heard, following) = client.asks().await;
        assert!(heard.is_empty(), "nothing is told before: {heard:?}");
        assert_eq!(following["refused"], json!([]), "{following}");
        client
    }

    async fn says(&mut self, text: String) {
        self.socket.send(Message::text(text)).await.unwrap();
    }

    /// The next message; none where the connection is closed.
    async fn next(&mut self) -> Option<Value> {
        let next = timeout(Duration::from_secs(20), self.socket.next()).await;
        match next.expect("something is told")? {
            Ok(Message::Text(text)) => Some(serde_json::from_str(&text).unwrap()),
            _ => None,
        }
    }

    /// Asks for the same again; what was told before the answer, and the answer.
    async fn asks(&mut self) -> (Vec<Value>, Value) {
        self.says(self.follow.to_string()).await;
        let mut heard = Vec::new();
        loop {
            let next = self.next().await.expect("it is open");
            if next["type"] == "following" {
                return (heard, next);
            }
            heard.push(next);
        }
    }

    /// What was told: the kind and the id of each change, once.
    async fn heard(&mut self) -> BTreeSet<(String, String)> {
        let (heard, _) = self.asks().await;
        let changed = |message: &Value| {
            let mut fields: Vec<_> = message.as_object().unwrap().keys().collect();
            fields.sort_unstable();
            assert_eq!(fields, ["id", "type", "version", "what"], "nothing else");
            assert_eq!(message["type"], "changed");
            let text = |field: &str| message[field].as_str().unwrap().to_owned();
            (text("what"), text("id"))
        };
        heard.iter().map(changed).collect()
    }
}

async fn ticket(world: &World, who: Who<'_>) -> Value {
    let made = world.call("POST", "/v1/live/ticket", who).send().await;
    let ticket = made.is(201);
    let url = format!("?ticket={}", ticket["ticket"].as_str().unwrap());
    assert!(ticket["url"].as_str().unwrap().ends_with(&url), "{ticket}");
    ticket
}

/// The status with which a connection is refused; 101 where it is open.
async fn status(url: &str) -> u16 {
    match connect_async(url).await {
        Ok((_, answer)) => answer.status().as_u16(),
        Err(Error::Http(answer)) => answer.status().as_u16(),
        Err(error) => panic!("{error}"),
    }
}

fn of(what: &str, id: &str) -> (String, String) {
    (what.to_owned(), id.to_owned())
}

#[tokio::test]
async fn a_change_is_told_to_those_whom_it_concerns_and_to_nobody_else() {
    let world = World::on().await;
    let id = world.assigned("alice", "c1").await;
    world.presence("bob", "away", 1).await;
    world.settle().await;
    let mut alice = Client::of(&world, agent("alice"), &["desk"]).await;
    let mut reader = Client::of(&world, agent("alice"), &[&format!("conversation:{id}")]).await;
    let mut bob = Client::of(&world, agent("bob"), &["desk"]).await;
    let mut eve = Client::of(&world, EVE, &["supervisor"]).await;

    world.writes("c1", "m2").await.is(201);
    world.settle().await;
    let conversation = BTreeSet::from([of("conversation", &id)]);
    assert_eq!(alice.heard().await, conversation);
    assert_eq!(reader.heard().await, conversation);
    assert_eq!(eve.heard().await, conversation);
    assert_eq!(bob.heard().await, BTreeSet::new());

    world.act("alice", &id, "pause").await;
    world.settle().await;
    let task = of("task", &format!("{id}.1"));
    let paused = BTreeSet::from([of("conversation", &id), task]);
    assert_eq!(alice.heard().await, paused);
    assert_eq!(eve.heard().await, paused);
    assert_eq!(reader.heard().await, conversation);
    assert_eq!(bob.heard().await, BTreeSet::new());

    world
        .settings(|settings| settings["pause"]["hold_seconds"] = json!(60))
        .await;
    world.settle().await;
    let settings = BTreeSet::from([of("settings", "settings")]);
    for client in [&mut alice, &mut bob, &mut eve] {
        assert_eq!(client.heard().await, settings);
    }
    assert_eq!(reader.heard().await, BTreeSet::new());
}

#[tokio::test]
async fn what_changes_is_told_within_a_second_of_the_commit() {
    let world = World::on().await;
    let id = world.assigned("alice", "c1").await;
    let mut alice = Client::of(&world, agent("alice"), &["desk"]).await;
    let mut took = Vec::new();
    // The best of a few: a machine that does other things, too, is not what is measured.
    for n in 0..5 {
        world.writes("c1", &format!("more-{n}")).await.is(201);
        let committed = Instant::now();
        let changed = alice.next().await.unwrap();
        took.push(committed.elapsed());
        assert_eq!(
            (&changed["what"], &changed["id"]),
            (&json!("conversation"), &json!(id))
        );
    }
    let best = took.iter().min().unwrap();
    assert!(*best < Duration::from_secs(1), "{took:?}");
}

#[tokio::test]
async fn what_waits_in_a_queue_is_told_to_the_desks_that_serve_it_now() {
    let world = World::on().await;
    world.presence("bob", "away", 1).await;
    let mut bob = Client::of(&world, agent("bob"), &["desk"]).await;
    let id = world.opened("c1").await;
    let task = of("task", &format!("{id}.1"));
    assert!(bob.heard().await.contains(&task));

    let elsewhere = json!({"availability": "away", "capacity": 1, "queues": ["billing"]});
    let set = world.call("PUT", "/v1/agents/bob", EVE).json(&elsewhere);
    set.send().await.is(200);
    world.settle().await;
    assert_eq!(bob.heard().await, BTreeSet::from([of("agent", "bob")]));
    // As if it had not asked again: what it follows was put right by the event.
    world.opened("c2").await;
    let billing = json!({"channel": "chat", "from": "c3", "to": "us", "message_id": "m", "body": "Hello.", "queue": "billing"});
    let opened = world.message(&billing).await.is(201);
    let third = opened["conversation_id"].as_str().unwrap();
    world.settle().await;
    let task = of("task", &format!("{third}.1"));
    assert_eq!(bob.heard().await, BTreeSet::from([task]));
}

#[tokio::test]
async fn a_ticket_opens_one_connection_for_half_a_minute() {
    let world = World::on().await;
    let made = ticket(&world, agent("alice")).await;
    let url = made["url"].as_str().unwrap();
    let mut came: Vec<_> = join_all((0..8).map(|_| status(url))).await;
    came.sort_unstable();
    assert_eq!(came, [101, 401, 401, 401, 401, 401, 401, 401]);
    assert_eq!(status(url).await, 401, "again");

    let late = ticket(&world, agent("alice")).await;
    world.pass(TimeDelta::seconds(30)).await;
    assert_eq!(status(late["url"].as_str().unwrap()).await, 401, "late");

    let (plain, _) = url.split_once('?').unwrap();
    for stranger in ["", "?ticket=", "?ticket=made-up", "?other=1"] {
        assert_eq!(
            status(&format!("{plain}{stranger}")).await,
            401,
            "{stranger}"
        );
    }
}

#[tokio::test]
async fn nobody_follows_what_they_may_not_read() {
    let world = World::on().await;
    let id = world.assigned("bob", "c1").await;
    let bobs = format!("conversation:{id}");
    let mut alice = Client::of(&world, agent("alice"), &[]).await;
    alice.follow = json!({ "follow": [bobs, "conversation:nothing", "supervisor", "desk", "all"] });
    let (_, following) = alice.asks().await;
    assert_eq!(following["follow"], json!(["desk"]));
    let mut codes: Vec<_> = following["refused"]
        .as_array()
        .unwrap()
        .iter()
        .map(|refused| {
            (
                refused["follow"].as_str().unwrap(),
                refused["code"].as_str().unwrap(),
            )
        })
        .collect();
    codes.sort_unstable();
    let wanted = [
        ("all", "invalid"),
        (bobs.as_str(), "not_found"),
        ("conversation:nothing", "not_found"),
        ("supervisor", "forbidden"),
    ];
    assert_eq!(codes, wanted);
    world.says("bob", &id, "a1").await.is(201);
    world.settle().await;
    assert_eq!(alice.heard().await, BTreeSet::new());

    let mut eve = Client::of(&world, EVE, &[]).await;
    eve.follow = json!({ "follow": [bobs, "desk"] });
    let (_, following) = eve.asks().await;
    assert_eq!(following["follow"], json!([bobs]));
    assert_eq!(following["refused"][0]["code"], "forbidden");
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_and_changes_nothing() {
    let world = World::on().await;
    let id = world.assigned("alice", "c1").await;
    let mut alice = Client::of(&world, agent("alice"), &["desk"]).await;
    let too_many: Vec<_> = (0..21).map(|n| format!("conversation:{n}")).collect();
    for said in [
        String::new(),
        "ping".to_owned(),
        "{}".to_owned(),
        json!({"follow": "desk"}).to_string(),
        json!({"follow": [], "unfollow": []}).to_string(),
        json!({ "follow": too_many }).to_string(),
    ] {
        alice.says(said.clone()).await;
        let answer = alice.next().await.unwrap();
        assert_eq!(
            (&answer["type"], &answer["code"]),
            (&json!("refused"), &json!("invalid")),
            "{said}"
        );
    }
    world.writes("c1", "m2").await.is(201);
    world.settle().await;
    assert!(alice.heard().await.contains(&of("conversation", &id)));
}

#[tokio::test]
async fn a_client_that_was_killed_is_forgotten() {
    let world = World::on().await;
    world.assigned("alice", "c1").await;
    let alice = Client::of(&world, agent("alice"), &["desk"]).await;
    let desk = Feed::Agent(AgentId::parse("alice").unwrap());
    let store = world.system.store();
    assert_eq!(store.followers(&desk).await.unwrap().len(), 1);
    // Without a word.
    drop(alice);
    // One whose end nobody was told of, either.
    let gone = connection("gone=", "alice");
    store
        .put_live_connection(&gone, &BTreeSet::new())
        .await
        .unwrap();
    for n in 0.. {
        world.writes("c1", &format!("more-{n}")).await.is(201);
        world.settle().await;
        if store.followers(&desk).await.unwrap().is_empty() {
            break;
        }
    }
    assert_eq!(store.live_connection("gone=").await.unwrap(), None);
    assert!(!store.anybody_is_live().await.unwrap());
}

#[tokio::test]
async fn a_connection_ends_after_two_hours() {
    let world = World::on().await;
    world.assigned("alice", "c1").await;
    let mut alice = Client::of(&world, agent("alice"), &["desk"]).await;
    world.pass(TimeDelta::hours(2)).await;
    world.writes("c1", "m2").await.is(201);
    world.settle().await;
    while let Some(told) = alice.next().await {
        assert_eq!(told["type"], "changed", "by what happened before");
    }
    assert!(!world.system.store().anybody_is_live().await.unwrap());
}

/// A connection of somebody's desk, which no gateway has.
fn connection(id: &str, name: &str) -> LiveConnection {
    let caller = AgentId::parse(name).unwrap();
    LiveConnection {
        id: id.to_owned(),
        holder: Holder {
            caller: caller.clone(),
            scopes: vec!["agent".to_owned()],
            until: "2026-01-01T02:00:00Z".parse().unwrap(),
        },
        feeds: BTreeSet::from([Feed::Nothing, Feed::Settings, Feed::Agent(caller)]),
        is_desk: true,
    }
}

#[tokio::test]
async fn an_event_costs_what_those_cost_whom_it_concerns_however_many_are_connected() {
    let world = World::on().await;
    let id = world.assigned("alice", "c1").await;
    world.settle().await;
    world.system.go_quiet().await;
    let functions = Recorded::on(&world.system).await;
    let event = json!({"source": "hiatus", "detail-type": "message.added", "detail": {
        "id": format!("{id}.9.0"), "type": "message.added", "version": 9,
        "conversation_id": id, "agent_id": null, "queue": "default",
    }});
    let store = world.system.store();
    let mut calls = Vec::new();
    for connected in [1, 1_000] {
        for n in 1..connected {
            let other = connection(&format!("other-{n}="), &format!("agent-{n}"));
            store
                .put_live_connection(&other, &BTreeSet::new())
                .await
                .unwrap();
        }
        let alices = connection("alice=", "alice");
        store
            .put_live_connection(&alices, &BTreeSet::new())
            .await
            .unwrap();
        let (answer, asked) = functions.invoke("live", event.to_string().as_bytes()).await;
        assert_eq!(answer.unwrap(), json!({"told": 1}));
        let reads = asked.calls.iter().filter(|call| call.reads > 0.0);
        calls.push(
            reads
                .map(|call| (call.operation.clone(), call.reads))
                .collect::<Vec<_>>(),
        );
    }
    assert_eq!(calls[0], calls[1]);
    assert!(calls[0].len() <= 8, "{calls:?}");
}

#[tokio::test]
async fn where_nobody_is_connected_an_event_costs_one_read() {
    let world = World::on().await;
    world.settle().await;
    world.system.go_quiet().await;
    let functions = Recorded::on(&world.system).await;
    let event = json!({"source": "hiatus", "detail-type": "agent.updated", "detail": {
        "id": "agent.alice.9.0", "version": 9, "agent_id": "alice", "queues": [],
    }});
    let (answer, asked) = functions.invoke("live", event.to_string().as_bytes()).await;
    assert_eq!(answer.unwrap(), json!({"told": 0}));
    let calls: Vec<_> = asked
        .calls
        .iter()
        .map(|call| call.operation.as_str())
        .collect();
    assert_eq!(calls, ["Query"]);
}
