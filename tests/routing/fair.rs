//! The longest idle agent gets the next task, however many are free.

use crate::world::{World, agent_id, id, queued, updated};
use hiatus_domain::Duration;
use hiatus_domain::agent::Agent;
use hiatus_domain::event::Cause;

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
        world.route(updated(&owner, Cause::Route)).await;
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
