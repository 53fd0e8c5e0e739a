//! The longest idle agent gets the next task, however many are free.

use crate::world::{World, agent_id, id, queued, updated};
use hiatus_domain::Duration;
use hiatus_domain::agent::Agent;
use hiatus_domain::event::Cause;
use hiatus_domain::ids::AgentId;
use hiatus_domain::settings::Idle;

/// One conversation after the other, each over before the next one comes; how many each agent got.
async fn one_after_the_other(agents: usize, queues: &[&str], conversations: usize) -> Vec<usize> {
    let world = World::empty().await;
    world.agents(agents, 5, queues).await;
    let mut got = vec![0; agents];
    for n in 0..conversations {
        world.pass(Duration::seconds(1));
        let queue = queues[n % queues.len()];
        world.put([world.waiting(n, queue)]).await;
        assert_eq!(world.route(queued(n, queue)).await, 1, "{n}");
        let owner = world.owners(&[id(n)]).await.remove(0).unwrap();
        let place = (0..agents).find(|&n| agent_id(n) == owner).unwrap();
        got[place] += 1;
        let held = world.stored_agent(place).await;
        let ended = Agent {
            version: held.version + 1,
            tasks: Vec::new(),
            ..held
        };
        world.commit_agent(&ended).await;
        world.route(updated(&owner, Cause::End)).await;
    }
    got
}

/// One gets a task and keeps it for long, another one gets one later and is done with it at once; who
/// gets the next.
async fn after_a_long_and_a_short_one(idle: Idle) -> AgentId {
    let world = World::empty().await;
    world.idle(idle).await;
    world.agents(2, 5, &["support"]).await;
    let mut held = Vec::new();
    for n in 0..2 {
        world.pass(Duration::seconds(10));
        world.put([world.waiting(n, "support")]).await;
        assert_eq!(world.route(queued(n, "support")).await, 1);
        held.push(world.owners(&[id(n)]).await.remove(0).unwrap());
    }
    assert_eq!(held, [agent_id(0), agent_id(1)]);
    for n in [1, 0] {
        world.pass(Duration::seconds(60));
        let ended = world.stored_agent(n).await;
        let ended = Agent {
            version: ended.version + 1,
            tasks: Vec::new(),
            freed_at: Some(world.now()),
            ..ended
        };
        world.commit_agent(&ended).await;
        world.route(updated(&agent_id(n), Cause::End)).await;
    }
    world.pass(Duration::seconds(10));
    world.put([world.waiting(2, "support")]).await;
    assert_eq!(world.route(queued(2, "support")).await, 1);
    world.owners(&[id(2)]).await.remove(0).unwrap()
}

#[tokio::test(start_paused = true)]
async fn idle_counts_from_the_last_task_or_from_when_the_agent_was_done_with_one() {
    assert_eq!(
        after_a_long_and_a_short_one(Idle::SinceAssigned).await,
        agent_id(0)
    );
    assert_eq!(
        after_a_long_and_a_short_one(Idle::SinceFree).await,
        agent_id(1)
    );
}

fn spread(got: &[usize]) -> usize {
    got.iter().max().unwrap() - got.iter().min().unwrap()
}

#[tokio::test(start_paused = true)]
async fn promise_15_of_40_agents_with_room_for_5_each_gets_its_share_of_400_conversations() {
    let got = one_after_the_other(40, &["support"], 400).await;
    assert!(got.iter().all(|got| (9..=11).contains(got)), "{got:?}");
}

#[tokio::test(start_paused = true)]
async fn promise_15_of_200_agents_each_gets_its_share() {
    let got = one_after_the_other(200, &["support"], 400).await;
    assert_eq!(spread(&got), 0, "{got:?}");
}

#[tokio::test(start_paused = true)]
async fn promise_15_of_60_agents_in_two_queues_each_gets_its_share_of_both() {
    let got = one_after_the_other(60, &["support", "billing"], 240).await;
    assert_eq!(spread(&got), 0, "{got:?}");
}
