//! Queues that mix channels, agents who have bounds for some of them, and tasks that weigh more than
//! others: nobody is found in vain for ever, and nothing hides what waits behind it.

use crate::world::{World, agent_id, id, queue, queued_on, updated};
use hiatus_domain::Duration;
use hiatus_domain::agent::{Agent, HeldStatus, HeldTask};
use hiatus_domain::capacity::Capacity;
use hiatus_domain::event::Cause;
use hiatus_domain::text::ChannelName;
use hiatus_lambda::deadline::Deadline;
use serde_json::json;

const FIRST_ELSEWHERE: usize = 900_000;

fn channel(name: &str) -> ChannelName {
    ChannelName::parse(name).unwrap()
}

/// So much in all, and so much of it for chats.
fn capacity(total: u32, chats: u32) -> Capacity {
    Capacity {
        total,
        channels: [(channel("chat"), chats)].into(),
    }
}

/// With chats of other conversations in its hands.
fn busy_with_chats(agent: Agent, capacity: Capacity, chats: usize) -> Agent {
    let since = agent.idle_since;
    let held = |n| HeldTask {
        task: hiatus_domain::ids::TaskId {
            conversation: id(FIRST_ELSEWHERE + n),
            number: 1,
        },
        status: HeldStatus::Assigned,
        since,
        until: None,
        channel: Some(channel("chat")),
        weight: 1,
    };
    Agent {
        capacity,
        tasks: (0..chats).map(held).collect(),
        ..agent
    }
}

impl World {
    /// Listed as free as far as it is; the first is the longest idle.
    async fn with(&self, n: usize, capacity: Capacity, chats: usize) {
        let idle = 60_000 - i64::try_from(n).unwrap();
        let agent = self.agent(n, 0, &["support"], idle);
        self.commit_agent(&busy_with_chats(agent, capacity, chats))
            .await;
        self.store().list_free(&agent_id(n)).await.unwrap();
    }

    async fn comes(&self, n: usize, channel: &str) -> u64 {
        self.put([self.waiting_on(n, channel, "support")]).await;
        self.route(queued_on(n, channel, "support")).await
    }

    async fn owner(&self, n: usize) -> Option<usize> {
        let owner = self.owners(&[id(n)]).await.remove(0)?;
        (0..1_000).find(|n| agent_id(*n) == owner)
    }

    async fn ends_everything(&self, n: usize) {
        let held = self.stored_agent(n).await;
        let ended = Agent {
            version: held.version + 1,
            tasks: Vec::new(),
            ..held
        };
        self.commit_agent(&ended).await;
    }

    async fn sweep(&self) -> u64 {
        let swept = route::handle(&self.deps, json!({"sweep": true}), Deadline::default());
        swept.await.unwrap()["assigned"].as_u64().unwrap()
    }
}

#[tokio::test(start_paused = true)]
async fn promise_15_the_longest_idle_agent_who_has_room_for_this_task_gets_it() {
    let world = World::empty().await;
    world.with(0, capacity(3, 1), 1).await;
    world.with(1, capacity(3, 1), 0).await;
    world.with(2, capacity(3, 1), 0).await;
    assert_eq!(world.comes(0, "chat").await, 1);
    assert_eq!(world.owner(0).await, Some(1));
    assert_eq!(world.comes(1, "email").await, 1);
    assert_eq!(world.owner(1).await, Some(0));
    assert_eq!(world.comes(2, "chat").await, 1);
    assert_eq!(world.owner(2).await, Some(2));
    // Nobody has room for a chat any more; for a mail, everybody.
    assert_eq!(world.comes(3, "chat").await, 0);
    assert_eq!(world.comes(4, "email").await, 1);
}

#[tokio::test(start_paused = true)]
async fn promise_15_chats_that_nobody_has_room_for_hide_no_mail_behind_them() {
    const CHATS: usize = 600;
    let world = World::empty().await;
    world.with(0, capacity(3, 1), 1).await;
    let chats = (1..=CHATS).map(|n| world.waiting_on(n, "chat", "support"));
    world.put(chats).await;
    world.pass(Duration::seconds(10));
    assert_eq!(world.comes(0, "chat").await, 0);
    // The mail comes while the agent has room for it.
    let mail = CHATS + 1;
    world.wire.take();
    assert_eq!(world.comes(mail, "email").await, 1);
    let calls = world.wire.take();
    assert!(calls.of("BatchGetItem") <= 6, "{calls:?}");
    assert_eq!(world.owner(mail).await, Some(0));
    // The agent comes while a mail waits that nobody was told of.
    let mails = [CHATS + 2, CHATS + 3];
    world
        .put([world.waiting_on(mails[0], "email", "support")])
        .await;
    world.wire.take();
    assert_eq!(world.route(updated(&agent_id(0), Cause::Presence)).await, 1);
    let calls = world.wire.take();
    assert!(calls.of("BatchGetItem") <= 10, "{calls:?}");
    assert_eq!(world.owner(mails[0]).await, Some(0));
    // And neither was told of the other.
    world.with(1, capacity(3, 1), 1).await;
    world
        .put([world.waiting_on(mails[1], "email", "support")])
        .await;
    assert_eq!(world.sweep().await, 1);
    assert_eq!(world.owner(mails[1]).await, Some(1));
}

#[tokio::test(start_paused = true)]
async fn who_is_full_for_chats_is_met_by_one_of_them_and_found_again_once_there_is_room() {
    const AGENTS: usize = 20;
    let world = World::empty().await;
    for n in 0..AGENTS {
        world.with(n, capacity(3, 1), 1).await;
    }
    world.pass(Duration::seconds(10));
    assert_eq!(world.comes(0, "chat").await, 0);
    let met = world.wire.take();
    assert!(met.of("PutItem") >= 2 * AGENTS, "{met:?}");
    // From then on their rows say so, and none of them is read or written.
    world.pass(Duration::seconds(10));
    world.put([world.waiting_on(1, "chat", "support")]).await;
    world.wire.take();
    assert_eq!(world.route(queued_on(1, "chat", "support")).await, 0);
    let calls = world.wire.take();
    assert!(calls.of("BatchGetItem") <= 3, "{calls:?}");
    assert_eq!(calls.of("PutItem"), 0, "{calls:?}");
    let rows = world.store().free_agents(&queue("support")).await.unwrap();
    assert_eq!(rows.len(), AGENTS, "all of them have room for mail");
    // One has room again: it gets the oldest chat, the other one the next.
    for n in [3, 7] {
        world.ends_everything(n).await;
        assert_eq!(world.route(updated(&agent_id(n), Cause::End)).await, 1);
    }
    assert_eq!(
        [world.owner(0).await, world.owner(1).await],
        [Some(3), Some(7)]
    );
    // One has room again while nothing waits: the next chat finds it.
    world.ends_everything(5).await;
    assert_eq!(world.route(updated(&agent_id(5), Cause::End)).await, 0);
    assert_eq!(world.comes(2, "chat").await, 1);
    assert_eq!(world.owner(2).await, Some(5));
}

#[tokio::test(start_paused = true)]
async fn mail_in_between_costs_a_full_agents_row_no_more_than_one_look_each() {
    let world = World::empty().await;
    world.with(0, capacity(50, 1), 1).await;
    for n in 0..10 {
        world.pass(Duration::seconds(10));
        assert_eq!(world.comes(2 * n, "email").await, 1);
        world.pass(Duration::seconds(10));
        world.comes(2 * n + 1, "chat").await;
        world
            .put([world.waiting_on(100 + n, "chat", "support")])
            .await;
        world.wire.take();
        assert_eq!(world.route(queued_on(100 + n, "chat", "support")).await, 0);
        let calls = world.wire.take();
        assert!(
            calls.of("PutItem") == 0 && calls.of("BatchGetItem") <= 3,
            "{n}: {calls:?}"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn promise_15_a_burst_of_two_channels_fills_everybody_for_both() {
    const AGENTS: usize = 40;
    let world = World::empty().await;
    for n in 0..AGENTS {
        let mut capacity = capacity(2, 1);
        capacity.channels.insert(channel("email"), 1);
        world.with(n, capacity, 0).await;
    }
    let kind = |n: usize| if n.is_multiple_of(2) { "chat" } else { "email" };
    let tasks = (0..2 * AGENTS).map(|n| world.waiting_on(n, kind(n), "support"));
    world.put(tasks).await;
    world.wire.take();
    let events = (0..2 * AGENTS).map(|n| queued_on(n, kind(n), "support"));
    let assigned = world.route_at_once(events.collect()).await;
    let calls = world.wire.take();
    println!("{assigned} of {} at once: {calls:?}", 2 * AGENTS);
    world.pass(Duration::seconds(60));
    let swept = world.sweep().await;
    assert_eq!(assigned + swept, 2 * AGENTS as u64, "{calls:?}");
    for n in 0..AGENTS {
        let agent = world.stored_agent(n).await;
        let chats = agent
            .tasks
            .iter()
            .filter(|held| held.channel == Some(channel("chat")));
        assert_eq!((agent.in_use(), chats.count()), (2, 1));
    }
}

#[tokio::test(start_paused = true)]
async fn a_heavy_task_waits_for_enough_room_and_lighter_ones_behind_it_do_not() {
    let world = World::empty().await;
    world.weights(&[("chat", 2)]).await;
    world.with(0, 2.into(), 1).await;
    assert_eq!(world.comes(0, "chat").await, 0);
    assert_eq!(world.comes(1, "email").await, 1);
    assert_eq!(world.stored_agent(0).await.in_use(), 2);
    world.ends_everything(0).await;
    assert_eq!(world.route(updated(&agent_id(0), Cause::End)).await, 1);
    assert_eq!(world.owner(0).await, Some(0));
    assert_eq!(world.stored_agent(0).await.in_use(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_task_too_heavy_for_everybody_goes_to_who_holds_nothing_and_fills_it() {
    let world = World::empty().await;
    world.weights(&[("chat", 5)]).await;
    world.with(0, 3.into(), 1).await;
    world.with(1, 3.into(), 0).await;
    assert_eq!(world.comes(0, "chat").await, 1);
    assert_eq!(world.owner(0).await, Some(1));
    assert_eq!(world.stored_agent(1).await.in_use(), 3);
    assert_eq!(world.comes(1, "chat").await, 0);
    world.ends_everything(0).await;
    assert_eq!(world.route(updated(&agent_id(0), Cause::End)).await, 1);
}

#[tokio::test(start_paused = true)]
async fn a_lighter_weight_gives_what_waits_to_who_has_room_now_within_two_sweeps() {
    let world = World::empty().await;
    world.weights(&[("chat", 2)]).await;
    world.with(0, 2.into(), 1).await;
    world.pass(Duration::seconds(10));
    assert_eq!(world.comes(0, "chat").await, 0);
    world.weights(&[]).await;
    world.pass(Duration::seconds(60));
    let first = world.sweep().await;
    world.pass(Duration::seconds(60));
    assert_eq!(first + world.sweep().await, 1);
}
