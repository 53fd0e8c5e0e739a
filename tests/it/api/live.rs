//! Live connections: who opens one, what is told to whom, and for how long.

use crate::support::live::{Client, of, ticket};
use crate::support::{World, agent};
use chrono::TimeDelta;
use futures_util::future::join_all;
use hiatus_domain::ids::AgentId;
use hiatus_store::{Feed, Holder, LiveConnection};
use hiatus_tests::recorder::Recorded;
use serde_json::json;
use std::collections::BTreeSet;
use tokio_tungstenite::connect_async;
use tokio_tungstenite::tungstenite::Error;

/// The status with which a connection is refused; 101 where it is open.
async fn status(url: &str) -> u16 {
    match connect_async(url).await {
        Ok((_, answer)) => answer.status().as_u16(),
        Err(Error::Http(answer)) => answer.status().as_u16(),
        Err(error) => panic!("{error}"),
    }
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
