//! `GET /v1/conversations`: whatever is asked for, each conversation once.

use crate::support::{EVE, Who, World, agent};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Everything that a query lists, page by page; each conversation is on one page.
async fn all(world: &World, who: Who<'_>, query: &str, limit: usize) -> Vec<String> {
    let (mut ids, mut cursor) = (Vec::new(), String::new());
    for _ in 0..200 {
        let path = format!("/v1/conversations?limit={limit}&{query}{cursor}");
        let page = world.read(&path, who).await;
        let listed = page["conversations"].as_array().unwrap();
        assert!(listed.len() <= limit, "{query}");
        ids.extend(listed.iter().map(|c| c["id"].as_str().unwrap().to_owned()));
        let Some(next) = page["next_cursor"].as_str() else {
            let once: BTreeSet<_> = ids.iter().collect();
            assert_eq!(once.len(), ids.len(), "{query}: {ids:?}");
            return ids;
        };
        cursor = format!("&cursor={next}");
    }
    panic!("{query} has no end");
}

async fn opens(world: &World, from: &str, channel: &str, queue: &str) -> String {
    let message = json!({"channel": channel, "from": from, "to": "us", "queue": queue, "message_id": "1", "body": "Hello."});
    let answer = world.message(&message).await.is(201);
    world.settle().await;
    answer["conversation_id"].as_str().unwrap().to_owned()
}

/// A centre with something in every state.
struct Centre {
    world: World,
    assigned: [String; 2],
    of_bob: String,
    paused: String,
    left: String,
    wrapping: String,
    closed: String,
    waiting: [String; 3],
}

impl Centre {
    async fn open() -> Self {
        let world = World::on().await;
        for (name, queue) in [("alice", "default"), ("bob", "bobs")] {
            let body = json!({"availability": "available", "capacity": 9, "queues": [queue]});
            let put = world.call("PUT", &format!("/v1/agents/{name}"), EVE);
            put.json(&body).send().await.is(200);
        }
        world.settle().await;
        let mut of_alice = Vec::new();
        for n in 0..6 {
            of_alice.push(opens(&world, &format!("a{n}"), "chat", "default").await);
        }
        let [a, b, paused, left, wrapping, closed] = of_alice.try_into().unwrap();
        for (id, what, wrap_up) in [
            (&paused, "pause", false),
            (&left, "leave", false),
            (&wrapping, "leave", true),
            (&closed, "end", false),
        ] {
            let body = match what {
                "leave" => json!({"unanswered": true, "wrap_up": wrap_up}),
                _ => json!({"wrap_up": wrap_up}),
            };
            let command = world.command(agent("alice"), id, what);
            command.json(&body).send().await.is(200);
        }
        let of_bob = opens(&world, "b", "sms", "bobs").await;
        let waiting = [
            opens(&world, "w1", "chat", "nobodys").await,
            opens(&world, "w2", "sms", "nobodys").await,
            opens(&world, "w3", "chat", "elsewhere").await,
        ];
        world.settle().await;
        Self {
            world,
            assigned: [a, b],
            of_bob,
            paused,
            left,
            wrapping,
            closed,
            waiting,
        }
    }

    /// What a supervisor's query lists, whatever the size of the pages.
    async fn lists(&self, query: &str, expected: &[&String]) {
        let expected: BTreeSet<_> = expected.iter().map(|id| (*id).clone()).collect();
        for limit in [1, 2, 50] {
            let listed = all(&self.world, EVE, query, limit).await;
            let listed: BTreeSet<_> = listed.into_iter().collect();
            assert_eq!(listed, expected, "{query} in pages of {limit}");
        }
    }
}

#[tokio::test]
async fn every_filter_lists_what_it_says_and_each_conversation_once() {
    let centre = Centre::open().await;
    let [a, b] = &centre.assigned;
    let [w1, w2, w3] = &centre.waiting;
    let (of_bob, paused, left) = (&centre.of_bob, &centre.paused, &centre.left);
    let (wrapping, closed) = (&centre.wrapping, &centre.closed);
    let active = [a, b, of_bob, w1, w2, w3];
    let open: Vec<_> = active.into_iter().chain([paused, left, wrapping]).collect();
    centre.lists("", &open).await;
    centre.lists("state=active", &active).await;
    centre.lists("state=pause", &[paused]).await;
    centre.lists("state=inactive", &[left, wrapping]).await;
    centre.lists("status=pending", &[w1, w2, w3]).await;
    centre.lists("status=assigned", &[a, b, of_bob]).await;
    centre.lists("status=wrapping", &[wrapping]).await;
    centre.lists("status=pending&state=pause", &[]).await;
    centre.lists("queue=nobodys", &[w1, w2]).await;
    centre
        .lists("queue=nobodys&channel=sms&status=pending", &[w2])
        .await;
    centre.lists("channel=sms", &[of_bob, w2]).await;
    centre
        .lists("agent_id=alice", &[a, b, paused, left, wrapping])
        .await;
    centre
        .lists("agent_id=alice&state=inactive", &[left, wrapping])
        .await;
    centre
        .lists("agent_id=alice&status=wrapping", &[wrapping])
        .await;
    centre
        .lists("agent_id=bob&status=assigned", &[of_bob])
        .await;
    centre.lists("sort=waiting", &[w1, w2, w3]).await;
    centre.lists("sort=due", &[paused, left, wrapping]).await;
    centre.lists("channel=chat&address=a5", &[closed]).await;
    centre
        .lists("channel=chat&address=a5&state=closed", &[closed])
        .await;
    centre
        .lists("channel=chat&address=a0&sort=recent&status=assigned", &[a])
        .await;
    centre
        .lists("channel=chat&address=a4&status=wrapping", &[wrapping])
        .await;
    centre.lists("channel=sms&address=a0", &[]).await;
    let mut page = centre
        .world
        .read("/v1/conversations?state=pause", EVE)
        .await;
    // Only lists have previews, and only what is read alone its reply window.
    let row = page["conversations"][0].as_object_mut().unwrap();
    assert_eq!(row.remove("preview"), Some(json!("Hello.")));
    row.insert("reply_window".to_owned(), Value::Null);
    assert_eq!(page["conversations"][0], centre.world.get(paused).await);
}

#[tokio::test]
async fn what_does_not_change_is_listed_once_whatever_moves_between_two_pages() {
    for query in [
        "",
        "state=active",
        "status=pending",
        "sort=due",
        "agent_id=alice",
    ] {
        let centre = Centre::open().await;
        let (world, moving) = (&centre.world, &centre.assigned[0]);
        let mut stays = all(world, EVE, query, 50).await;
        stays.retain(|id| id != moving);
        let (mut listed, mut cursor, mut pages) = (Vec::new(), String::new(), 0);
        loop {
            let path = format!("/v1/conversations?limit=1&{query}{cursor}");
            let page = world.read(&path, EVE).await;
            let ids = page["conversations"].as_array().unwrap().iter();
            listed.extend(ids.map(|c| c["id"].as_str().unwrap().to_owned()));
            let Some(next) = page["next_cursor"].as_str() else {
                break;
            };
            cursor = format!("&cursor={next}");
            pages += 1;
            // One goes to and fro between two lists, and others get in before and behind the place.
            let (what, body) = match pages % 2 {
                1 => ("pause", json!({"wrap_up": false})),
                _ => ("resume", json!({})),
            };
            let to_and_fro = world.command(agent("alice"), moving, what);
            to_and_fro.json(&body).send().await.is(200);
            if pages < 4 {
                opens(world, &format!("n{pages}"), "chat", "nobodys").await;
            }
            world.settle().await;
        }
        for id in &stays {
            let times = listed.iter().filter(|listed| *listed == id).count();
            assert_eq!(times, 1, "{query}: {id} in {listed:?}");
        }
    }
}

#[tokio::test]
async fn what_waits_is_listed_in_the_order_in_which_routing_takes_it() {
    let world = World::off().await;
    let mut expected = Vec::new();
    for (n, priority) in [0, 5, 0, 9].into_iter().enumerate() {
        let message = json!({"channel": "chat", "from": format!("u{n}"), "to": "us", "queue": "q", "message_id": "1", "body": "x", "priority": priority});
        let answer = world.message(&message).await.is(201);
        let id = answer["conversation_id"].as_str().unwrap().to_owned();
        expected.push((9 - priority, n, id));
        world.pass_unnoticed(chrono::TimeDelta::milliseconds(5));
    }
    world.settle().await;
    expected.sort();
    let expected: Vec<_> = expected.into_iter().map(|(_, _, id)| id).collect();
    for limit in [1, 3, 50] {
        assert_eq!(
            all(&world, EVE, "queue=q&sort=waiting", limit).await,
            expected
        );
    }
}

#[tokio::test]
async fn an_agent_lists_its_own_and_those_that_it_has_left() {
    let centre = Centre::open().await;
    let world = &centre.world;
    for query in ["agent_id=me", "agent_id=alice"] {
        let own = all(world, agent("alice"), query, 2).await;
        assert_eq!(own.len(), 5, "{own:?}");
    }
    let waits_for_customer = all(world, agent("alice"), "agent_id=me&state=inactive", 50).await;
    let expected = BTreeSet::from([centre.left.clone(), centre.wrapping.clone()]);
    assert_eq!(
        waits_for_customer.into_iter().collect::<BTreeSet<_>>(),
        expected
    );
    for query in ["", "agent_id=bob", "status=pending"] {
        let path = format!("/v1/conversations?{query}");
        let asked = world.call("GET", &path, agent("alice")).send().await;
        let refused = asked.refused(403, "forbidden");
        assert_eq!(refused["field"], "agent_id", "{query}");
    }
    // Another agent's conversation with this customer is not its own.
    let query = "agent_id=me&channel=sms&address=b";
    assert_eq!(all(world, agent("alice"), query, 50).await, [""; 0]);
}

#[tokio::test]
async fn what_no_list_has_is_refused_with_the_field() {
    let world = World::off().await;
    for (query, field) in [
        ("state=gone", "state"),
        ("state=closed", "state"),
        ("status=done", "status"),
        ("sort=name", "sort"),
        ("sort=recent", "sort"),
        ("sort=due&channel=chat&address=u", "sort"),
        ("address=u", "channel"),
        ("queue=%00", "queue"),
        ("limit=0", "limit"),
        ("cursor=AAAA", "cursor"),
        ("cursor=eA", "cursor"),
    ] {
        let path = format!("/v1/conversations?{query}");
        world.call("GET", &path, EVE).send().await.invalid(field);
    }
    let page: Value = world.read("/v1/conversations", EVE).await;
    assert_eq!(page, json!({"conversations": []}));
}
