//! Who may read a conversation.

use crate::given::{MS, id, settings, vip};
use crate::worlds::World;
use hiatus_domain::settings::AgentsRead;

/// Whether an agent of this world may read its conversation.
fn reads(world: &World, name: &str, read: AgentsRead) -> bool {
    let agent = world.agents.get(&id(name));
    world
        .conversation
        .is_readable_by(&id(name), agent, read, world.now)
}

/// Who of alice and bob may, where an agent reads its own.
fn readers(world: &World) -> Vec<&'static str> {
    let all = ["alice", "bob", "nobody"].into_iter();
    all.filter(|name| reads(world, name, AgentsRead::Own))
        .collect()
}

#[test]
fn what_waits_is_read_by_those_who_serve_its_queue() {
    let world = World::opened(settings(), 1);
    assert_eq!(readers(&world), ["alice", "bob"]);
    let elsewhere = world.with_agent("bob", |bob| bob.queues = vec![vip()]);
    assert_eq!(readers(&elsewhere), ["alice"]);
}

#[test]
fn what_is_in_somebodys_hands_or_paused_is_read_by_nobody_else() {
    let assigned = World::assigned(settings(), 1);
    assert_eq!(readers(&assigned), ["alice"]);
    let paused = assigned.after(assigned.pause(false, &assigned.by("alice")));
    assert_eq!(readers(&paused), ["alice"]);
}

#[test]
fn what_was_somebodys_is_read_until_it_is_closed() {
    let world = World::assigned(settings(), 1);
    let left = world.after(world.leave(false, &world.by("alice")));
    assert_eq!(readers(&left), ["alice"]);
    let (_, reactivated) = left.later(MS).reply("m2");
    let with_bob = reactivated.after(reactivated.assign("bob"));
    assert_eq!(readers(&with_bob), ["alice", "bob"], "alice had it before");
    let ended = with_bob.after(with_bob.end(false, &with_bob.by("bob")));
    assert_eq!(readers(&ended), [""; 0]);
    let expired = left.later(left.settings.leave.window + MS);
    assert_eq!(readers(&expired), [""; 0], "its window is over");
}

#[test]
fn what_is_still_wrapped_up_is_read_by_who_does_that() {
    let world = World::assigned(settings(), 1);
    let ended = world.after(world.end(true, &world.by("alice")));
    assert_eq!(readers(&ended), ["alice"]);
    let other = ended.with_agent("alice", |alice| {
        for held in &mut alice.tasks {
            held.task.conversation = hiatus_domain::ids::ConversationId::parse("c2").unwrap();
        }
    });
    assert_eq!(readers(&other), [""; 0]);
}

#[test]
fn where_agents_read_all_everybody_reads_everything() {
    let world = World::assigned(settings(), 1);
    let ended = world.after(world.end(false, &world.by("alice")));
    for name in ["alice", "bob", "nobody"] {
        assert!(reads(&ended, name, AgentsRead::All), "{name}");
        assert!(!reads(&ended, name, AgentsRead::Own), "{name}");
    }
}
