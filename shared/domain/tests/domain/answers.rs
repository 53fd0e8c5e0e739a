//! The time for an answer.

use crate::given::{answers_within, request};
use crate::worlds::{World, kinds, label};
use hiatus_domain::Duration;
use hiatus_domain::agent::AgentKind;
use hiatus_domain::answer::{AnswerClock, Awaited};
use hiatus_domain::commands::Decision;
use hiatus_domain::conversation::{Task, TaskReason};

const MINUTE: Duration = Duration::minutes(1);

/// Alice has a conversation, and a minute for each answer.
fn assigned(max_returns: u32) -> World {
    World::assigned(answers_within(60, max_returns), 1)
}

fn task(world: &World) -> &Task {
    world.conversation.live_task().unwrap()
}

fn awaited(world: &World) -> Option<Awaited> {
    task(world).answer_clock().map(|clock| clock.awaited)
}

/// The agent writes, by itself.
fn answered(world: &World, name: &str) -> World {
    world.after(world.write(&request(name, world.now)))
}

#[test]
fn the_clock_begins_when_an_agent_gets_what_is_unanswered_and_further_messages_give_no_more_time() {
    let world = assigned(2);
    let by = Awaited::AnswerBy(world.now + MINUTE);
    assert_eq!(awaited(&world), Some(by));
    let (_, more) = world.later(Duration::seconds(59)).reply("m2");
    assert_eq!(awaited(&more), Some(by));
    let said = answered(&more, "alice");
    assert_eq!(awaited(&said), Some(Awaited::Nothing));
    assert_eq!(
        said.later(MINUTE * 100).unanswered(),
        Ok(Decision::Unchanged)
    );
    let (_, asked) = said.later(MINUTE).reply("m3");
    assert_eq!(awaited(&asked), Some(Awaited::AnswerBy(asked.now + MINUTE)));
}

#[test]
fn a_millisecond_before_it_is_due_nothing_happens_and_then_it_waits_in_its_place_for_another() {
    let world = assigned(2);
    let early = world.later(MINUTE - Duration::milliseconds(1));
    assert_eq!(early.unanswered(), Ok(Decision::Unchanged));
    let due = world.later(MINUTE);
    let back = due.after(due.unanswered());
    let waits = task(&back);
    assert_eq!(
        (waits.reason, waits.queued_since(), waits.returns),
        (TaskReason::Unanswered, world.conversation.opened_at, 1)
    );
    let passed = waits.passed_over().unwrap();
    assert_eq!(passed.agent.as_str(), "alice");
    assert_eq!(passed.until, due.now + due.settings.routing.give_back);
    assert_eq!(back.agent("alice").in_use(), 0);
    assert_eq!(
        kinds(&back.conversation),
        ["task.returned", "task.completed", "task.queued"]
    );
    assert_eq!(back.unanswered(), Ok(Decision::Unchanged), "once");
}

#[test]
fn after_so_many_returns_it_stays_and_that_is_told_once_until_somebody_answers() {
    let mut world = assigned(2);
    for agent in ["bob", "alice"] {
        world = world.later(MINUTE);
        world = world.after(world.unanswered());
        world = world.after(world.assign(agent));
    }
    world = world.later(MINUTE);
    let told = world.after(world.unanswered());
    assert_eq!(
        (label(&told.conversation), kinds(&told.conversation)),
        ("assigned", vec!["task.escalated"])
    );
    let (_, again) = told.later(MINUTE).reply("m2");
    let later = again.later(MINUTE * 100);
    assert_eq!(later.unanswered(), Ok(Decision::Unchanged), "once");
    let said = answered(&later, "alice");
    assert_eq!(
        (awaited(&said), task(&said).returns),
        (Some(Awaited::Nothing), 0)
    );
    let (_, asked) = said.reply("m3");
    let due = asked.later(MINUTE);
    assert_eq!(
        kinds(&due.after(due.unanswered()).conversation)[0],
        "task.returned",
        "the count begins anew"
    );
}

#[test]
fn without_returns_it_is_told_at_once() {
    let due = assigned(0).later(MINUTE);
    let told = due.after(due.unanswered());
    assert_eq!(kinds(&told.conversation), ["task.escalated"]);
}

#[test]
fn what_an_ai_does_not_answer_is_for_humans() {
    let world = assigned(2).with_agent("alice", |agent| agent.kind = AgentKind::Ai);
    let due = world.later(MINUTE);
    let back = due.after(due.unanswered());
    assert!(task(&back).humans_only);
    assert_eq!(back.assign("alice"), Ok(Decision::Unchanged));
    assert_eq!(
        label(&back.after(back.assign("bob")).conversation),
        "assigned"
    );
}

#[test]
fn whatever_takes_it_out_of_the_agents_hands_ends_the_clock() {
    let world = assigned(2);
    let by = world.by("alice");
    for outcome in [
        world.leave(false, &by),
        world.pause(false, &by),
        world.end(false, &by),
    ] {
        let after = world.after(outcome);
        assert!(after.conversation.live_task().is_none());
        assert_eq!(after.later(MINUTE).unanswered(), Ok(Decision::Unchanged));
    }
}

#[test]
fn who_has_it_keeps_the_rules_that_held_when_it_got_it() {
    let off = World::assigned(answers_within(0, 2), 1);
    assert_eq!(awaited(&off), None);
    let on = off.with_settings(answers_within(60, 2)).reply("m2").1;
    assert_eq!(awaited(&on), None);
    let still = assigned(2)
        .with_settings(answers_within(0, 2))
        .later(MINUTE);
    assert_eq!(
        label(&still.after(still.unanswered()).conversation),
        "pending"
    );
    let clock = task(&still).answer_clock().map(AnswerClock::due_at);
    assert_eq!(clock, Some(Some(still.now)));
}
