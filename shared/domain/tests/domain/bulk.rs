//! Bulk runs: what they are about, how far they are, and what a woken conversation becomes.

use crate::given::{MS, custom_routing, id, key, settings, vip};
use crate::matrix::State;
use crate::worlds::{World, kinds, label};
use hiatus_domain::Duration;
use hiatus_domain::bulk::{
    Action, BadOrder, Item, Order, PAGE_ITEMS, Run, RunState, Tally, WakeUp,
};
use hiatus_domain::commands::end::End;
use hiatus_domain::commands::extend::NewEnd;
use hiatus_domain::commands::resume::Resume;
use hiatus_domain::conversation::TaskReason;
use hiatus_domain::event::{ActorKind, Cause};
use hiatus_domain::filter::Filter;
use hiatus_domain::ids::BulkId;
use hiatus_domain::intent::Intent;
use hiatus_domain::state_name::StateName;
use hiatus_domain::text::Topic;

fn order(filter: Filter, action: Action) -> Result<Order, BadOrder> {
    Order::new(filter, action, false)
}

fn of_vip() -> Filter {
    Filter {
        queue: Some(vip()),
        ..Filter::default()
    }
}

fn run(matched: usize) -> Run {
    let order = order(of_vip(), Action::Wake(WakeUp::default())).unwrap();
    let at = settings_at();
    Run::of(BulkId::parse("r1").unwrap(), order, matched, id("sue"), at)
}

fn settings_at() -> hiatus_domain::Instant {
    World::opened(settings(), 1).now
}

#[test]
fn what_is_left_or_paused_is_woken_by_the_rules_in_force_when_it_was_left_or_paused() {
    for state in [State::Inactive, State::Pause, State::Due] {
        let world = state.world();
        let woken = world.after(world.wake(&world.by("sue")));
        let task = woken.conversation.live_task().unwrap();
        assert_eq!((task.reason, task.number), (TaskReason::Woken, 2));
        let outbox = &woken.conversation.outbox;
        assert_eq!(
            (outbox.cause, outbox.actor.kind),
            (Cause::Bulk, ActorKind::Supervisor)
        );
        assert_eq!(outbox.actor.id, "sue");
    }
    let world = World::assigned(custom_routing(), 1);
    let left = world.after(world.leave(false, &world.by("alice")));
    let woken = left.after(left.wake(&left.by("sue")));
    assert_eq!(label(&woken.conversation), "awaiting");
    assert_eq!(kinds(&woken.conversation), ["channel.reactivated"]);
}

#[test]
fn an_item_of_a_bulk_run_is_the_same_command_with_another_cause() {
    let world = State::Pause.world();
    let by = world.by("sue");
    let alone = world.after(world.end(false, &by)).conversation;
    let in_bulk = Intent {
        in_bulk: true,
        ..by
    };
    let mut item = world.after(world.end(false, &in_bulk)).conversation;
    assert_eq!(
        (alone.outbox.cause, item.outbox.cause),
        (Cause::End, Cause::Bulk)
    );
    item.outbox.cause = Cause::End;
    assert_eq!(item, alone);
}

#[test]
fn an_order_is_refused_that_is_about_everything_or_that_nothing_can_match() {
    let everything = order(Filter::default(), Action::Wake(WakeUp::default()));
    assert_eq!(everything, Err(BadOrder::Everything));
    let of = |state| Filter {
        state: Some(state),
        ..Filter::default()
    };
    let resume = || Action::Resume(Resume::default());
    for state in [StateName::Active, StateName::Inactive, StateName::Closed] {
        let refused = order(of(state), resume());
        assert!(matches!(refused, Err(BadOrder::State { .. })), "{state}");
    }
    assert!(order(of(StateName::Pause), resume()).is_ok());
    let due = Filter {
        due_before: Some(settings_at()),
        ..of(StateName::Active)
    };
    let end = Action::End(End { wrap_up: false });
    let field = "due_before";
    let not_at_rest = Err(BadOrder::NeitherPausedNorLeft { field });
    assert_eq!(order(due, end), not_at_rest);
    let of_topic = Filter {
        topic: Topic::parse("outage").ok(),
        ..Filter::default()
    };
    let waking = order(of_topic.clone(), Action::Wake(WakeUp::default())).unwrap();
    assert_eq!(waking.states(), [StateName::Inactive, StateName::Pause]);
    let active = Filter {
        state: Some(StateName::Active),
        ..of_topic
    };
    let end = Action::End(End { wrap_up: false });
    let not_at_rest = Err(BadOrder::NeitherPausedNorLeft { field: "topic" });
    assert_eq!(order(active, end), not_at_rest);
}

#[test]
fn an_order_is_about_the_states_of_its_action_that_its_filter_lets_through() {
    let end = || Action::End(End { wrap_up: false });
    let all = order(of_vip(), end()).unwrap().states();
    assert_eq!(
        all,
        [StateName::Active, StateName::Inactive, StateName::Pause]
    );
    let due = Filter {
        due_before: Some(settings_at()),
        ..of_vip()
    };
    let timed = order(due, end()).unwrap().states();
    assert_eq!(timed, [StateName::Inactive, StateName::Pause]);
}

#[test]
fn a_filter_wants_what_has_all_of_what_it_names() {
    let world = State::Pause.world();
    let conversation = &world.conversation;
    let wants = |filter: &Filter| filter.wants(conversation, world.now);
    let mine = Filter {
        state: Some(StateName::Pause),
        queue: Some(conversation.queue.clone()),
        agent: Some(id("alice")),
        channel: Some(conversation.channel.clone()),
        due_before: Some(world.now + Duration::days(365)),
        topic: None,
    };
    assert!(wants(&mine));
    let other = |change: fn(&mut Filter)| {
        let mut filter = mine.clone();
        change(&mut filter);
        wants(&filter)
    };
    assert!(!other(|filter| filter.state = Some(StateName::Active)));
    assert!(!other(|filter| filter.queue = Some(vip())));
    assert!(!other(|filter| filter.agent = Some(id("bob"))));
    assert!(!other(|filter| filter.due_before = Some(settings_at())));
    let left = State::Inactive.world();
    let by_leaver = Filter {
        agent: Some(id("alice")),
        state: Some(StateName::Inactive),
        ..Filter::default()
    };
    assert!(by_leaver.wants(&left.conversation, left.now));
    let over = State::Over.world();
    assert!(!by_leaver.wants(&over.conversation, over.now));
}

#[test]
fn a_run_goes_from_page_to_page_and_is_done_after_the_last() {
    let now = settings_at() + MS;
    let fresh = run(PAGE_ITEMS + 1);
    assert_eq!((fresh.state(), fresh.version), (RunState::Running, 1));
    let page = Tally {
        done: PAGE_ITEMS - 1,
        skipped: 1,
    };
    let taken = fresh.taken(now);
    assert!(taken.open().unwrap().begun);
    let halfway = taken.failed(now).after_page(page, now);
    let open = halfway.open().unwrap();
    assert_eq!((open.page, open.tries, open.touched), (1, 0, now));
    let last = Tally {
        done: 1,
        skipped: 0,
    };
    let done = halfway.after_page(last, now);
    assert_eq!((done.state(), done.version), (RunState::Done, 5));
    let all = Tally {
        done: PAGE_ITEMS,
        skipped: 1,
    };
    assert_eq!(done.tally, all);
    assert_eq!(done.stopped(now), None);
    assert_eq!(run(0).state(), RunState::Done);
}

#[test]
fn a_run_that_nobody_works_on_is_stopped_at_once_and_any_other_records_first_what_is_done() {
    let now = settings_at() + MS;
    let stopped = run(1).stopped(now).unwrap();
    assert_eq!(stopped.state(), RunState::Canceled);
    let canceling = run(5).taken(now).stopped(now).unwrap();
    assert_eq!(canceling.state(), RunState::Canceling);
    assert_eq!(canceling.clone().stopped(now), None);
    let page = Tally {
        done: 2,
        skipped: 0,
    };
    let canceled = canceling.canceled(page, now);
    assert_eq!(
        (canceled.state(), canceled.tally),
        (RunState::Canceled, page)
    );
    assert_eq!(
        run(1)
            .taken(now)
            .laid_down(now)
            .stopped(now)
            .unwrap()
            .state(),
        RunState::Canceled
    );
}

#[test]
fn what_fails_is_skipped_at_the_third_try() {
    let now = settings_at() + MS;
    let first = run(1).taken(now);
    assert!(!first.gives_up());
    let second = first.failed(now);
    assert!(!second.gives_up());
    assert!(second.failed(now).gives_up());
}

#[test]
fn an_item_is_in_doubt_only_where_its_key_could_be_forgotten() {
    let mut world = State::Pause.world().shortened();
    let item = Item {
        conversation: world.conversation.id.clone(),
        version: world.conversation.version,
    };
    let mine = key("run", "item");
    let by = Intent {
        key: Some(mine.clone()),
        ..world.by("sue")
    };
    world = world.after(world.extend(NewEnd::By(MS), &by));
    for n in 0..8 {
        let remembered = world.conversation.recent_keys.as_slice().contains(&mine);
        assert!(remembered || item.is_in_doubt(&world.conversation), "{n}");
        assert_eq!(item.is_in_doubt(&world.conversation), !remembered, "{n}");
        let other = Intent {
            key: Some(key(&n.to_string(), "other")),
            ..world.by("sue")
        };
        world = world.after(world.extend(NewEnd::By(MS), &other));
    }
    assert!(!world.conversation.recent_keys.as_slice().contains(&mine));
    assert!(item.is_in_doubt(&world.conversation));
}
