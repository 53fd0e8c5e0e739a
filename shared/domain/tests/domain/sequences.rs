//! Short sequences of commands, all of them: capacities hold, and no task is lost.

use crate::matrix::{Attempt, Became, Command, State, assert_sound};
use crate::worlds::World;
use hiatus_domain::agent::{HeldStatus, HeldTask};
use hiatus_domain::conversation::ChannelState;
use hiatus_domain::message::Side;

/// At every moment, an agent holds, of this conversation, the live task that is its own and
/// wrap-ups, and no more than its capacity; and a customer who waits has somebody or something to
/// wait for.
fn assert_consistent(world: &World, path: &str) {
    let live = world
        .conversation
        .live_task()
        .and_then(|task| Some((task.number, task.agent()?)));
    for agent in world.agents.values() {
        assert!(
            agent.in_use() <= agent.capacity.total,
            "{path}: {} is over capacity",
            agent.id
        );
        let working = |held: &&HeldTask| {
            held.status == HeldStatus::Assigned && held.task.conversation.as_str() == "c1"
        };
        let working: Vec<u32> = agent
            .tasks
            .iter()
            .filter(working)
            .map(|held| held.task.number)
            .collect();
        let expected: Vec<u32> = live
            .filter(|(_, holder)| **holder == agent.id)
            .map(|(n, _)| n)
            .into_iter()
            .collect();
        assert_eq!(
            working, expected,
            "{path}: {} holds the live task exactly if it is its own",
            agent.id
        );
    }
    if let ChannelState::Inactive(left) = &world.conversation.state {
        let last = &world.conversation.last_message;
        assert!(
            last.quiet || last.from == Side::System || last.at <= left.at,
            "{path}: a reply would have reactivated it"
        );
    }
}

fn walk(world: &World, depth: u32, wrap_up: bool, path: &str) {
    for command in Command::all() {
        let attempt = Attempt {
            wrap_up,
            ..Attempt::default()
        };
        let Became::Committed(written) = command.run(world, &attempt) else {
            continue;
        };
        let path = format!("{path}, {}", command.name());
        assert_sound(world, &written, &path);
        let next = world.with(*written);
        assert_consistent(&next, &path);
        if depth > 1 {
            walk(&next, depth - 1, wrap_up, &path);
        }
    }
}

#[test]
fn no_sequence_of_four_commands_from_any_state_exceeds_a_capacity_or_loses_a_task() {
    for state in State::ALL {
        for wrap_up in [false, true] {
            assert_consistent(&state.world(), state.name());
            walk(&state.world(), 4, wrap_up, state.name());
        }
    }
}
