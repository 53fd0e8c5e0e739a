//! A bulk run does each thing once, whatever is killed or repeated.

use crate::support::{Answer, EVE, World, agent};
use chrono::TimeDelta;
use futures_util::future::{join, poll_fn};
use hiatus_domain::conversation::{ChannelState, Conversation};
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_domain::text::Topic;
use hiatus_lambda::Deps;
use hiatus_lambda::deadline::Deadline;
use hiatus_store::{SweepLease, Wanted};
use hiatus_tests::crowd;
use serde_json::{Value, json};
use std::pin::{Pin, pin};
use std::task::Poll;

/// How much later each pause of a run ends.
const LATER: i64 = 60;

/// A crowd that alice has paused.
struct Crowd {
    world: World,
    ids: Vec<ConversationId>,
    due: chrono::DateTime<chrono::Utc>,
}

impl Crowd {
    async fn of(count: usize) -> Self {
        let world = World::on().await;
        let first = world.assigned("alice", "u").await;
        world.act_at_once("alice", &first, "pause").await;
        world.settle().await;
        let given = read(&world, &ConversationId::parse(first).unwrap()).await;
        let (now, alice) = (world.system.now(), AgentId::parse("alice").unwrap());
        let due = now + TimeDelta::days(3);
        let crowd: Vec<_> = (0..count)
            .map(|n| crowd::like(&given, n, crowd::paused(n, &alice, now, due)))
            .collect();
        let ids = crowd.iter().map(|one| one.id.clone()).collect();
        // The first one is not of the crowd.
        let end = world.command(EVE, given.id.as_str(), "end");
        end.json(&json!({})).send().await.is(200);
        crowd::put_conversations(world.system.store(), crowd).await;
        world.settle().await;
        Self { world, ids, due }
    }

    /// Begins a run that extends all of them; nobody works on it yet.
    async fn begun(&self) -> String {
        let lease = self.held().await;
        let run = self.start(&later()).await.is(202);
        assert_eq!(
            (&run["state"], &run["matched"], &run["done"]),
            (&json!("running"), &json!(self.ids.len()), &json!(0))
        );
        self.world.system.store().end_sweep(&lease).await.unwrap();
        self.world.settle().await;
        run["bulk_id"].as_str().unwrap().to_owned()
    }

    /// Somebody else works on runs.
    async fn held(&self) -> SweepLease {
        held(&self.world).await
    }

    async fn start(&self, body: &Value) -> Answer {
        start(&self.world, body).await
    }

    async fn run(&self, id: &str) -> Value {
        self.world.read(&format!("/v1/bulk/{id}"), EVE).await
    }

    async fn cancel(&self, id: &str) -> Value {
        let path = format!("/v1/bulk/{id}/cancel");
        self.world.call("POST", &path, EVE).send().await.is(200)
    }

    /// How often each of them was extended.
    async fn times(&self) -> Vec<i64> {
        let mut times = Vec::new();
        for id in &self.ids {
            let ChannelState::Pause(paused) = read(&self.world, id).await.state else {
                panic!("{id} is not paused");
            };
            let later = (paused.reassign_at - self.due).num_seconds();
            assert_eq!(later % LATER, 0);
            times.push(later / LATER);
        }
        times
    }

    /// Lets a worker do some of it.
    async fn in_the_middle(&self, mut worker: Pin<&mut impl Future<Output = Value>>) {
        while self.times().await.iter().all(|times| *times == 0) {
            assert_eq!(polled(worker.as_mut(), 1).await, None, "it is done already");
        }
        assert!(self.times().await.contains(&0), "it is done already");
    }

    /// A worker's dependencies, over the network: with many a moment at which it can be ended.
    fn deps(&self) -> Deps {
        let system = &self.world.system;
        let environment = system.environment().into_iter();
        let config = environment.map(|(name, value)| (name.to_owned(), value));
        Deps {
            clock: system.clock(),
            ..Deps::from_config(&config.collect()).unwrap()
        }
    }

    /// The lease of whoever was ended is over.
    fn a_minute_later(&self) {
        self.world.pass_unnoticed(TimeDelta::seconds(61));
    }
}

async fn read(world: &World, id: &ConversationId) -> Conversation {
    let batch = world.system.store().read(Wanted::new().conversation(id));
    batch.await.unwrap().conversation(id).unwrap().unwrap()
}

async fn held(world: &World) -> SweepLease {
    let (store, now) = (world.system.store(), world.system.now());
    let lease = store.begin_sweep("bulk", now, now + TimeDelta::days(1));
    lease.await.unwrap().unwrap()
}

/// A run that is over: where it did not begin at once, the sweep does it.
async fn done(world: &World, body: &Value) -> Value {
    let run = start(world, body).await.is(202);
    if run["state"] == "running" {
        world.invoke("bulk", json!({"sweep": true})).await;
    }
    world.settle().await;
    let path = format!("/v1/bulk/{}", run["bulk_id"].as_str().unwrap());
    world.read(&path, EVE).await
}

async fn start(world: &World, body: &Value) -> Answer {
    let answer = world.call("POST", "/v1/bulk", EVE).json(body).send().await;
    world.settle().await;
    answer
}

fn later() -> Value {
    json!({"filter": {"state": "pause", "agent_id": "alice"}, "do": "extend", "with": {"by_seconds": LATER}})
}

async fn sweep(deps: &Deps) -> Value {
    let sweep = bulk::handle(deps, json!({"sweep": true}), Deadline::default());
    Box::pin(sweep).await.unwrap()
}

/// Polls a future so often; what it says, if it is done by then.
async fn polled<F: Future>(mut future: Pin<&mut F>, mut times: usize) -> Option<F::Output> {
    poll_fn(move |context| {
        if times == 0 {
            return Poll::Ready(None);
        }
        times -= 1;
        future.as_mut().poll(context).map(Some)
    })
    .await
}

#[tokio::test]
async fn promise_21_each_conversation_is_done_once_and_its_trail_says_who_did_it_and_why() {
    let world = World::on().await;
    let left = world.assigned("alice", "left").await;
    let paused = world.opened("paused").await;
    world.act("alice", &left, "leave").await;
    world.act("alice", &paused, "pause").await;
    world.settle().await;
    world.presence("alice", "away", 5).await;
    world.settle().await;
    let all = json!({"filter": {"agent_id": "alice"}, "do": "wake"});
    let run = done(&world, &all).await;
    assert_eq!(
        (
            &run["state"],
            &run["matched"],
            &run["done"],
            &run["skipped"]
        ),
        (&json!("done"), &json!(2), &json!(2), &json!([]))
    );
    for (id, kind) in [
        (&left, "channel.reactivated"),
        (&paused, "channel.reassigned"),
    ] {
        let conversation = world.get(id).await;
        assert_eq!(conversation["task"]["status"], "pending");
        assert_eq!(conversation["task"]["reason"], "woken");
        let path = format!("/v1/conversations/{id}/events?limit=200");
        let trail = world.read(&path, EVE).await;
        let trail = trail["events"].as_array().unwrap();
        let woken: Vec<_> = trail.iter().filter(|event| event["type"] == kind).collect();
        let [woken] = woken.as_slice() else {
            panic!("{trail:?}");
        };
        assert_eq!(woken["cause"], "bulk");
        assert_eq!(woken["actor"], json!({"type": "supervisor", "id": "eve"}));
        assert_eq!(world.count(id, kind), 1);
    }
}

#[tokio::test]
async fn promise_21_what_is_handed_on_says_from_whom_and_where_it_was() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let order = json!({
        "filter": {"state": "active", "agent_id": "alice"}, "do": "transfer",
        "with": {"queue": "vip", "note": "Alice is off sick."},
    });
    let run = done(&world, &order).await;
    assert_eq!(run["done"], 1);
    let published = world.published(&id);
    let moved = published
        .iter()
        .find(|event| event["type"] == "task.transferred");
    let moved = moved.unwrap();
    assert_eq!(
        (
            &moved["cause"],
            &moved["from_agent_id"],
            &moved["from_queue"],
            &moved["queue"]
        ),
        (
            &json!("bulk"),
            &json!("alice"),
            &json!("default"),
            &json!("vip")
        )
    );
    assert_eq!(world.get(&id).await["task"]["note"], "Alice is off sick.");
}

#[tokio::test]
async fn promise_21_a_worker_that_is_ended_anywhere_leaves_nothing_undone_or_done_twice() {
    let crowd = Crowd::of(7).await;
    let deps = crowd.deps();
    let (mut rounds, mut ended) = (0, 0);
    for polls in (1..).step_by(2) {
        let id = crowd.begun().await;
        {
            let worker = pin!(sweep(&deps));
            ended += usize::from(polled(worker, polls).await.is_none());
        }
        crowd.a_minute_later();
        crowd.world.settle().await;
        sweep(&deps).await;
        rounds += 1;
        let run = crowd.run(&id).await;
        assert_eq!(
            (&run["state"], &run["done"], &run["skipped_count"]),
            (&json!("done"), &json!(7), &json!(0)),
            "after {polls} polls"
        );
        assert_eq!(crowd.times().await, vec![rounds; 7], "after {polls} polls");
        if ended < usize::try_from(rounds).unwrap() {
            break;
        }
    }
    assert!(ended > 5, "ended {ended} times");
}

/// What is said in a topic's run is said once, and the conversation comes back once.
#[tokio::test]
async fn promise_21_a_topics_customers_are_told_once_wherever_the_worker_is_ended() {
    const MEMBERS: usize = 4;
    let crowd = Crowd::of(0).await;
    let (world, deps) = (&crowd.world, crowd.deps());
    let given = world.assigned("alice", "v").await;
    let given = read(world, &ConversationId::parse(given).unwrap()).await;
    let alice = AgentId::parse("alice").unwrap();
    let mut ended = 0;
    for round in 0_usize.. {
        let topic = format!("outage-{round}");
        let members = (0..MEMBERS).map(|n| {
            let (n, now) = (MEMBERS * round + n, world.system.now());
            let mut paused = crowd::paused(n, &alice, now, now + TimeDelta::days(3));
            if let ChannelState::Pause(paused) = &mut paused {
                paused.topic = Topic::parse(topic.clone()).ok();
            }
            crowd::like(&given, n, paused)
        });
        let members: Vec<_> = members.collect();
        let ids: Vec<_> = members.iter().map(|one| one.id.clone()).collect();
        crowd::put_conversations(world.system.store(), members).await;
        world.settle().await;
        let lease = crowd.held().await;
        let path = format!("/v1/topics/{topic}/wake");
        let order = json!({"message": {"body": "It is mended."}});
        let run = world.call("POST", &path, EVE).json(&order);
        let run = run.send().await.is(202);
        assert_eq!(
            (&run["matched"], &run["done"]),
            (&json!(MEMBERS), &json!(0))
        );
        world.system.store().end_sweep(&lease).await.unwrap();
        world.settle().await;
        let was_ended = {
            let worker = pin!(sweep(&deps));
            polled(worker, 1 + 2 * round).await.is_none()
        };
        ended += usize::from(was_ended);
        crowd.a_minute_later();
        world.settle().await;
        sweep(&deps).await;
        world.settle().await;
        let id = run["bulk_id"].as_str().unwrap();
        assert_eq!(crowd.run(id).await["done"], MEMBERS, "round {round}");
        for member in &ids {
            let path = format!("/v1/conversations/{member}/messages");
            let told = world.read(&path, EVE).await;
            let told = told["messages"].as_array().unwrap().iter();
            let bulk = told.filter(|message| message["message_id"] == format!("bulk-{id}"));
            assert_eq!(bulk.count(), 1, "round {round}");
            let tasks = read(world, member).await.task_count;
            assert_eq!(tasks, given.task_count + 1, "round {round}");
        }
        if !was_ended {
            break;
        }
    }
    assert!(ended > 5, "ended {ended} times");
}

#[tokio::test]
async fn promise_21_two_workers_at_once_do_nothing_twice() {
    let crowd = Crowd::of(12).await;
    let deps = crowd.deps();
    let id = crowd.begun().await;
    let (one, other) = join(sweep(&deps), sweep(&deps)).await;
    let handled = [&one, &other].map(|answer| answer["handled"].as_u64().unwrap());
    assert_eq!(
        handled.iter().sum::<u64>(),
        1,
        "one works, the other does not"
    );
    assert_eq!(crowd.run(&id).await["state"], "done");
    assert_eq!(crowd.times().await, [1; 12]);
}

#[tokio::test]
async fn promise_21_a_worker_that_slept_through_its_lease_does_nothing_more() {
    let crowd = Crowd::of(12).await;
    let deps = crowd.deps();
    let id = crowd.begun().await;
    let mut sleeper = pin!(sweep(&deps));
    crowd.in_the_middle(sleeper.as_mut()).await;
    crowd.a_minute_later();
    crowd.world.settle().await;
    let second = sweep(&deps).await;
    assert_eq!(
        (&second["handled"], &second["failed"]),
        (&json!(1), &json!(0))
    );
    sleeper.await;
    let run = crowd.run(&id).await;
    assert_eq!((&run["state"], &run["done"]), (&json!("done"), &json!(12)));
    assert_eq!(crowd.times().await, [1; 12]);
}

#[tokio::test]
async fn promise_21_the_same_request_finds_the_same_run() {
    let crowd = Crowd::of(3).await;
    let ask = || async {
        let call = crowd.world.call("POST", "/v1/bulk", EVE).key("later");
        call.json(&later()).send().await.is(202)
    };
    let (one, other) = join(ask(), ask()).await;
    assert_eq!(one["bulk_id"], other["bulk_id"]);
    let again = ask().await;
    assert_eq!(
        (&again["bulk_id"], &again["done"]),
        (&one["bulk_id"], &json!(3))
    );
    assert_eq!(crowd.times().await, [1; 3]);
    let call = crowd.world.call("POST", "/v1/bulk", EVE).key("later");
    let another = json!({"filter": {"agent_id": "alice"}, "do": "wake"});
    let refused = call.json(&another).send().await.is(422);
    assert_eq!(refused["code"], "idempotency_key_reused");
    // TTL is late: the run is there, and nobody can read it any more.
    crowd.world.pass_unnoticed(TimeDelta::days(30));
    let call = crowd.world.call("POST", "/v1/bulk", EVE).key("later");
    let refused = call.json(&later()).send().await.is(422);
    assert_eq!(refused["code"], "idempotency_key_reused");
    assert_eq!(crowd.times().await, [1; 3]);
}

#[tokio::test]
async fn promise_21_cancelled_in_the_middle_it_counts_exactly_what_was_done() {
    let crowd = Crowd::of(40).await;
    let deps = crowd.deps();
    let id = crowd.begun().await;
    let mut worker = pin!(sweep(&deps));
    crowd.in_the_middle(worker.as_mut()).await;
    assert_eq!(crowd.cancel(&id).await["state"], "canceling");
    worker.await;
    let run = crowd.run(&id).await;
    let extended: i64 = crowd.times().await.iter().sum();
    assert_eq!(
        (&run["state"], &run["done"]),
        (&json!("canceled"), &json!(extended))
    );
    assert!((1..40).contains(&extended), "{extended}");
    // It stays so.
    crowd.a_minute_later();
    crowd.world.settle().await;
    sweep(&deps).await;
    assert_eq!(crowd.times().await.iter().sum::<i64>(), extended);
    assert_eq!(crowd.cancel(&id).await, run);
}

#[tokio::test]
async fn promise_21_cancelled_after_its_worker_was_ended_it_counts_exactly_what_was_done() {
    let crowd = Crowd::of(40).await;
    let deps = crowd.deps();
    let id = crowd.begun().await;
    crowd.in_the_middle(pin!(sweep(&deps))).await;
    assert_eq!(crowd.cancel(&id).await["state"], "canceling");
    crowd.a_minute_later();
    crowd.world.settle().await;
    sweep(&deps).await;
    let run = crowd.run(&id).await;
    let extended: i64 = crowd.times().await.iter().sum();
    assert_eq!(
        (&run["state"], &run["done"]),
        (&json!("canceled"), &json!(extended))
    );
}

#[tokio::test]
async fn promise_21_a_run_that_nobody_has_begun_is_cancelled_at_once() {
    let crowd = Crowd::of(3).await;
    let id = crowd.begun().await;
    let run = crowd.cancel(&id).await;
    assert_eq!(
        (&run["state"], &run["done"]),
        (&json!("canceled"), &json!(0))
    );
    sweep(&crowd.deps()).await;
    assert_eq!(crowd.times().await, [0; 3]);
}

#[tokio::test]
async fn promise_21_what_has_changed_in_between_is_skipped_and_says_why() {
    let world = World::on().await;
    world.available("alice", 9).await;
    let mut ids = Vec::new();
    for name in ["resumed", "ended", "elsewhere", "damaged", "same"] {
        let id = world.opened(name).await;
        let pause = world.command(agent("alice"), &id, "pause");
        let for_an_hour = json!({"wrap_up": false, "reassign_after_seconds": 3600});
        pause.json(&for_an_hour).send().await.is(200);
        world.settle().await;
        ids.push(id);
    }
    let [resumed, ended, elsewhere, damaged, same] = ids.as_slice() else {
        panic!("{ids:?}");
    };
    let lease = held(&world).await;
    let until = |until: &str| {
        json!({
            "filter": {"queue": "default", "state": "pause"}, "do": "extend", "with": {"until": until},
        })
    };
    // A pause may end 14 days after its beginning at the latest.
    let first = start(&world, &until("2026-01-20T00:00:00Z")).await.is(202);
    let second = start(&world, &until("2026-01-10T00:00:00Z")).await.is(202);
    assert_eq!(
        (&first["matched"], &second["matched"]),
        (&json!(5), &json!(5))
    );
    world.act("alice", resumed, "resume").await;
    world.act_at_once("alice", ended, "end").await;
    let to_bob = json!({"queue": "vip"});
    let moved = world.command(EVE, elsewhere, "transfer").json(&to_bob);
    moved.send().await.is(200);
    world.settle().await;
    damage(&world, damaged).await;
    world.system.store().end_sweep(&lease).await.unwrap();
    world.settle().await;
    world.invoke("bulk", json!({"sweep": true})).await;
    let id = second["bulk_id"].as_str().unwrap();
    let run = world.read(&format!("/v1/bulk/{id}"), EVE).await;
    let code = |run: &Value, id: &str| {
        let skipped = run["skipped"].as_array().unwrap();
        let found = skipped.iter().find(|item| item["conversation_id"] == id);
        found.map(|item| item["code"].as_str().unwrap().to_owned())
    };
    assert_eq!((&run["state"], &run["done"]), (&json!("done"), &json!(1)));
    assert_eq!(code(&run, resumed).as_deref(), Some("not_paused"));
    assert_eq!(code(&run, ended).as_deref(), Some("conversation_closed"));
    assert_eq!(code(&run, elsewhere).as_deref(), Some("not_paused"));
    assert_eq!(code(&run, damaged).as_deref(), Some("internal"));
    assert_eq!(code(&run, same), None);
    let id = first["bulk_id"].as_str().unwrap();
    let run = world.read(&format!("/v1/bulk/{id}"), EVE).await;
    assert_eq!(code(&run, same).as_deref(), Some("beyond_limit"));
}

/// Nobody can read it any more.
async fn damage(world: &World, id: &str) {
    use aws_sdk_dynamodb::types::AttributeValue::S;
    let store = world.system.store();
    let update = store.client().update_item().table_name(store.table());
    let update = update
        .key("pk", S(format!("C#{id}")))
        .key("sk", S("C".to_owned()))
        .update_expression("SET channel = :bad")
        .expression_attribute_values(":bad", S("Not A Channel".to_owned()));
    // As on AWS, somebody's transaction may be under way.
    let mut tries = 0..20;
    while let Err(error) = update.clone().send().await {
        assert!(tries.next().is_some(), "{error:?}");
    }
}

#[tokio::test]
async fn promise_21_what_no_longer_matches_is_skipped_though_the_command_would_do_it() {
    let world = World::on().await;
    world.available("alice", 9).await;
    let id = world.opened("u").await;
    world.act_at_once("alice", &id, "pause").await;
    world.settle().await;
    let lease = held(&world).await;
    let due_soon = json!({
        "filter": {"state": "pause", "due_before": "2026-06-01T00:00:00Z", "queue": "default"}, "do": "wake",
    });
    let run = start(&world, &due_soon).await.is(202);
    assert_eq!(run["matched"], 1);
    // It moves to another queue, and is paused there.
    let to = world
        .command(EVE, &id, "transfer")
        .json(&json!({"queue": "vip"}));
    to.send().await.is(200);
    let carol = json!({"availability": "available", "capacity": 3, "queues": ["vip"]});
    let call = world.call("PUT", "/v1/agents/carol", EVE).json(&carol);
    call.send().await.is(200);
    world.settle().await;
    let pause = world.command(agent("carol"), &id, "pause");
    pause.json(&json!({"wrap_up": false})).send().await.is(200);
    world.system.store().end_sweep(&lease).await.unwrap();
    world.settle().await;
    world.invoke("bulk", json!({"sweep": true})).await;
    let path = format!("/v1/bulk/{}", run["bulk_id"].as_str().unwrap());
    let run = world.read(&path, EVE).await;
    let skipped = json!([{"conversation_id": id, "code": "no_longer_matches"}]);
    assert_eq!((&run["done"], &run["skipped"]), (&json!(0), &skipped));
    assert_eq!(world.get(&id).await["channel_state"], "pause");
}

#[tokio::test]
async fn promise_21_a_dry_run_changes_nothing_and_says_what_would_be_done() {
    let crowd = Crowd::of(3).await;
    let ended = crowd.world.command(EVE, crowd.ids[0].as_str(), "end");
    let lease = crowd.held().await;
    let order = json!({
        "filter": {"agent_id": "alice", "state": "pause"}, "do": "end", "dry_run": true,
    });
    let run = crowd.start(&order).await.is(202);
    ended.json(&json!({})).send().await.is(200);
    crowd.world.system.store().end_sweep(&lease).await.unwrap();
    crowd.world.settle().await;
    let before = [
        read(&crowd.world, &crowd.ids[1]).await,
        read(&crowd.world, &crowd.ids[2]).await,
    ];
    sweep(&crowd.deps()).await;
    let run = crowd.run(run["bulk_id"].as_str().unwrap()).await;
    assert_eq!(
        (
            &run["state"],
            &run["dry_run"],
            &run["matched"],
            &run["done"]
        ),
        (&json!("done"), &json!(true), &json!(3), &json!(2))
    );
    assert_eq!(run["skipped"][0]["code"], "conversation_closed");
    let after = [
        read(&crowd.world, &crowd.ids[1]).await,
        read(&crowd.world, &crowd.ids[2]).await,
    ];
    assert_eq!(after, before);
}
