//! Whose turn it was, and since when the customer waits.

use crate::given::{request, settings};
use crate::worlds::World;
use hiatus_domain::Duration;
use hiatus_domain::commands::custom_task::Target;
use hiatus_domain::turn::{Clock, Turn};

const SECOND: Duration = Duration::seconds(1);

fn clock(world: &World) -> [u64; 4] {
    let Clock {
        queue,
        agent,
        customer,
        pause,
    } = world.conversation.clock(world.now).unwrap();
    [queue, agent, customer, pause]
}

/// How long the customer has waited, if it waits.
fn waits(world: &World) -> Option<i64> {
    let since = world.conversation.last_message.unanswered_since?;
    Some((world.now - since).num_seconds())
}

#[test]
fn each_second_is_somebodys_and_together_they_are_the_age() {
    let waiting = World::opened(settings(), 3);
    assert_eq!(clock(&waiting), [0, 0, 0, 0]);
    let later = waiting.later(SECOND * 10);
    assert_eq!(later.conversation.turn(), Some(Turn::Queue));
    let with_agent = later.after(later.assign("alice")).later(SECOND * 20);
    assert_eq!(with_agent.conversation.turn(), Some(Turn::Agent));
    assert_eq!(clock(&with_agent), [10, 20, 0, 0]);
    let write = with_agent.write(&request("alice", with_agent.now));
    let answered = with_agent.after(write).later(SECOND * 40);
    assert_eq!(answered.conversation.turn(), Some(Turn::Customer));
    assert_eq!(clock(&answered), [10, 20, 40, 0]);
    let paused = answered.after(answered.pause(false, &answered.by("alice")));
    let paused = paused.later(SECOND * 80);
    assert_eq!(paused.conversation.turn(), Some(Turn::Pause));
    assert_eq!(clock(&paused), [10, 20, 40, 80]);
    let (_, written) = paused.reply("m2");
    let resumed = written.later(SECOND * 160);
    let resumed = resumed.after(resumed.resume(&resumed.by("alice")));
    let resumed = resumed.later(SECOND * 320);
    assert_eq!(clock(&resumed), [10, 20 + 320, 40, 80 + 160]);
    let to = Target::Queue(resumed.conversation.queue.clone());
    let given = resumed.after(resumed.transfer(to, false, &resumed.by("alice")));
    let given = given.later(SECOND * 640);
    assert_eq!(clock(&given), [10 + 640, 340, 40, 240]);
}

#[test]
fn parts_of_a_second_are_neither_lost_nor_counted_twice() {
    let step = Duration::milliseconds(700);
    let mut world = World::opened(settings(), 3);
    world = world.after(world.assign("alice"));
    for n in 0..10 {
        world = world.later(step);
        world = world.after(world.write(&request("alice", world.now)));
        world = world.later(step).reply(&format!("again {n}")).1;
    }
    let sum: u64 = clock(&world).iter().sum();
    assert_eq!(sum, 14, "ten times 1.4 s");
}

#[test]
fn what_is_closed_is_as_old_as_it_was() {
    let world = World::assigned(settings(), 3).later(SECOND * 5);
    let ended = world.after(world.end(false, &world.by("alice")));
    assert_eq!(ended.conversation.turn(), None);
    let at_its_end = clock(&ended);
    assert_eq!(clock(&ended.later(SECOND * 100)), at_its_end);
    let left = world.after(world.leave(false, &world.by("alice")));
    let window = settings().leave.window;
    let over = left.later(window + SECOND * 100);
    let expected = u64::try_from(window.num_seconds()).unwrap();
    assert_eq!(clock(&over)[2], expected);
    assert_eq!(clock(&over.after(over.expire())), clock(&over));
}

#[test]
fn a_conversation_of_an_earlier_release_has_no_clock_and_gets_none() {
    let mut world = World::assigned(settings(), 3);
    world.conversation.turns = None;
    let (_, next) = world.later(SECOND).reply("m2");
    assert_eq!(next.conversation.clock(next.now), None);
}

#[test]
fn no_part_is_more_than_there_is_where_clocks_differ() {
    let mut world = World::assigned(settings(), 3).later(SECOND * 7);
    world.conversation.turns.as_mut().unwrap().queue = 1_000;
    assert_eq!(clock(&world), [7, 0, 0, 0]);
}

#[test]
fn a_customer_waits_since_the_first_message_that_nobody_answered() {
    let world = World::assigned(settings(), 3).later(SECOND * 10);
    assert_eq!(waits(&world), Some(10));
    let (_, more) = world.reply("m2");
    assert_eq!(
        waits(&more.later(SECOND)),
        Some(11),
        "a further message begins no other wait"
    );
    let said = more.after(more.write(&request("alice", more.now)));
    assert_eq!(waits(&said), None);
    let (_, asked) = said.later(SECOND * 3).reply("m3");
    assert_eq!(waits(&asked.later(SECOND)), Some(1));
}

#[test]
fn what_was_left_unanswered_waits_since_the_reply_to_it() {
    let world = World::assigned(settings(), 3);
    let left = world.after(world.leave(false, &world.by("alice")));
    assert!(left.conversation.last_message.is_unanswered());
    let (_, back) = left.later(SECOND * 60).reply("m2");
    assert_eq!(waits(&back.later(SECOND)), Some(1));
}
