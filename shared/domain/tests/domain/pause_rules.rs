//! What the rules ask of a pause: what has to be said, reasons to choose from, and how many an agent may have.

use crate::given::{id, pause_id, settings, vip};
use crate::policies::HOUR;
use crate::worlds::{Outcome, World};
use hiatus_domain::commands::custom_task::Target;
use hiatus_domain::commands::pause::{End, Pause, Wish};
use hiatus_domain::commands::transfer::{IfUnavailable, Transfer};
use hiatus_domain::conversation::ChannelState;
use hiatus_domain::ids::TaskId;
use hiatus_domain::pauses::{Counted, MAX_PAUSED, Pauses};
use hiatus_domain::pick_list::{BadPickList, MAX_REASONS, PickList};
use hiatus_domain::policy::{Match, Policy};
use hiatus_domain::refusal::Refusal;
use hiatus_domain::settings::{LeaveOverrides, PauseOverrides, PausePolicy, Required, Settings};
use hiatus_domain::terms::Until;
use hiatus_domain::text::Reason;
use std::collections::BTreeSet;

fn reason(text: &str) -> Reason {
    Reason::parse(text).unwrap()
}

fn list(reasons: &[&str]) -> PickList {
    PickList::new(reasons.iter().map(|text| reason(text)).collect()).unwrap()
}

fn under(change: impl FnOnce(&mut PausePolicy)) -> World {
    let mut settings = settings();
    change(&mut settings.pause);
    World::assigned(settings, 1)
}

fn everything() -> Wish {
    Wish {
        reason: Some(reason("parts")),
        note: Some(reason("Ask for the invoice.")),
        end: End::After(HOUR),
        ..Wish::default()
    }
}

fn pause(world: &World, wish: Wish) -> Outcome {
    world.pause_as(wish, &world.by("alice"))
}

#[test]
fn what_is_required_has_to_be_said_and_the_refusal_names_it() {
    for required in Required::ALL {
        let world = under(|pause| pause.require = [required].into());
        assert!(pause(&world, everything()).is_ok(), "{required}");
        let mut wish = everything();
        match required {
            Required::Reason => wish.reason = None,
            Required::Note => wish.note = None,
            Required::Until => wish.end = End::AtLimit,
        }
        assert_eq!(pause(&world, wish.clone()), Err(Refusal::Missing(required)));
        assert!(pause(&under(|_| ()), wish).is_ok(), "{required}");
        let by_a_supervisor = world.pause_as(Wish::default(), &world.by("sue"));
        assert_eq!(by_a_supervisor, Err(Refusal::Missing(required)));
    }
}

#[test]
fn the_same_once_more_says_what_the_pause_before_said() {
    let world = under(|pause| pause.require = [Required::Reason, Required::Until].into());
    let until = Until {
        at: world.now + HOUR,
        zone: None,
    };
    let wish = Wish {
        end: End::Until(until),
        ..everything()
    };
    let paused = world.after(pause(&world, wish));
    let back = paused.after(paused.resume(&paused.by("alice")));
    let again = || Wish {
        again: true,
        ..Wish::default()
    };
    assert!(pause(&back, again()).is_ok());
    // The time is past, and none is said.
    let late = back.later(HOUR);
    assert_eq!(
        pause(&late, again()),
        Err(Refusal::Missing(Required::Until))
    );
}

#[test]
fn a_reason_is_one_of_those_that_are_offered_if_any_are() {
    let offered = list(&["parts", "Callback\nat night"]);
    let world = under(|pause| pause.reasons = offered.clone());
    let because = |text: &str| Wish {
        reason: Some(reason(text)),
        ..Wish::default()
    };
    assert!(pause(&world, because("Callback\nat night")).is_ok());
    assert!(pause(&world, Wish::default()).is_ok(), "none is required");
    for other in ["Parts", "parts ", "lunch"] {
        let refused = Refusal::ReasonNotOffered {
            reasons: offered.clone(),
        };
        assert_eq!(pause(&world, because(other)), Err(refused), "{other}");
    }
    assert!(pause(&under(|_| ()), because("lunch")).is_ok());
    let before = under(|_| ());
    let paused = before.after(pause(&before, because("lunch")));
    let back = paused.after(paused.resume(&paused.by("alice")));
    let again = Wish {
        again: true,
        ..Wish::default()
    };
    assert!(matches!(
        pause(&back.with_settings(world.settings), again),
        Err(Refusal::ReasonNotOffered { .. })
    ));
}

#[test]
fn a_list_to_choose_from_has_so_many_short_reasons_once_each() {
    let many = |n: usize| (0..n).map(|n| reason(&n.to_string())).collect::<Vec<_>>();
    assert!(PickList::new(many(MAX_REASONS)).is_ok());
    assert_eq!(
        PickList::new(many(MAX_REASONS + 1)),
        Err(BadPickList::TooMany)
    );
    assert!(PickList::new(vec![reason(&"é".repeat(100))]).is_ok());
    let long = vec![reason(&"x".repeat(101))];
    assert_eq!(PickList::new(long), Err(BadPickList::TooLong));
    let twice = vec![reason("a"), reason("b"), reason("a")];
    assert_eq!(PickList::new(twice), Err(BadPickList::Twice));
}

#[test]
fn a_policy_asks_for_more_or_less_than_the_settings() {
    let mut settings = settings();
    settings.pause.require = [Required::Reason].into();
    settings.pause.reasons = list(&["parts"]);
    settings.pause.max_per_agent = 1;
    let world = World::assigned(settings.clone(), 1);
    settings.policies = vec![Policy {
        matches: Match::Queue(world.conversation.queue.clone()),
        leave: LeaveOverrides::default(),
        pause: PauseOverrides {
            require: Some(BTreeSet::new()),
            reasons: Some(PickList::default()),
            max_per_agent: Some(0),
            ..PauseOverrides::default()
        },
    }];
    let wish = Wish {
        reason: Some(reason("lunch")),
        ..Wish::default()
    };
    let missing = Err(Refusal::Missing(Required::Reason));
    assert_eq!(pause(&world, Wish::default()), missing);
    assert!(pause(&world, wish.clone()).is_err());
    let freed = world.with_settings(settings);
    assert!(pause(&freed, Wish::default()).is_ok());
    assert!(pause(&freed, wish).is_ok());
}

/// Whoever gets it next, by whichever way out.
#[test]
fn the_note_of_a_pause_is_the_note_of_the_task_that_it_leaves_behind() {
    let world = under(|_| ());
    let paused = world.after(pause(&world, everything()));
    let due = paused.later(HOUR);
    let own = Transfer {
        to: Target::Queue(vip()),
        note: Some(reason("His own.")),
        priority: None,
        wrap_up: false,
        if_unavailable: IfUnavailable::Queue,
    };
    let kept = Some(reason("Ask for the invoice."));
    for (way, outcome, expected) in [
        ("resume", paused.resume(&paused.by("alice")), kept.clone()),
        (
            "resume for",
            paused.resume_for("bob", &paused.by("sue")),
            kept.clone(),
        ),
        ("take", paused.take("bob", &paused.by("sue")), kept.clone()),
        (
            "transfer",
            paused.transfer(Target::Queue(vip()), false, &paused.by("alice")),
            kept.clone(),
        ),
        (
            "transfer with a note",
            paused.run(&own, &paused.by("alice")),
            own.note.clone(),
        ),
        ("wake", paused.wake(&paused.by("sue")), kept.clone()),
        ("expiry", due.reassign("p1"), kept),
    ] {
        let next = due.after(outcome);
        let task = next.conversation.live_task().unwrap();
        assert_eq!(task.note, expected, "{way}");
    }
}

fn limited(limit: u32) -> Settings {
    let mut settings = settings();
    settings.pause.max_per_agent = limit;
    settings
}

fn other(n: u32) -> TaskId {
    TaskId::parse(&format!("other-{n}.1")).unwrap()
}

fn others(n: u32) -> Vec<TaskId> {
    (1..=n).map(other).collect()
}

/// Alice has begun so many pauses, and her record knows all, or not.
fn with_pauses(limit: u32, begun: u32, whole: bool) -> World {
    let world = World::assigned(limited(limit), 1);
    world.with_agent("alice", |alice| {
        alice.pauses = Pauses {
            begun: others(begun),
            whole,
        };
    })
}

fn counted(looked_at: u32, in_force: u32) -> Counted {
    Counted {
        looked_at: others(looked_at).into_iter().collect(),
        in_force: others(in_force).into_iter().collect(),
    }
}

fn pause_counted(world: &World, counted: Option<Counted>) -> Outcome {
    let pause = Pause {
        id: pause_id("p1"),
        wish: Wish::default(),
        wrap_up: false,
        counted,
    };
    world.run(&pause, &world.by("alice"))
}

const TOO_MANY: Outcome = Err(Refusal::TooManyPaused { limit: 2 });

#[test]
fn an_agent_has_as_many_pauses_as_it_may_and_no_more() {
    for (begun, whole, allowed) in [
        (0, true, true),
        (1, true, true),
        (2, true, false),
        (3, true, false),
        // There may be others.
        (0, false, false),
    ] {
        let world = with_pauses(2, begun, whole);
        let outcome = pause_counted(&world, None);
        if allowed {
            let next = world.after(outcome);
            let own = next.conversation.task_id(1);
            let expected = others(begun).into_iter().chain([own]).collect();
            let pauses = &next.agent("alice").pauses;
            assert_eq!((&pauses.begun, pauses.whole), (&expected, true));
        } else {
            assert_eq!(outcome, TOO_MANY, "{begun} {whole}");
        }
    }
}

#[test]
fn what_was_counted_makes_room_only_where_there_is_some() {
    // Two begun, of which one is over.
    let world = with_pauses(2, 2, true);
    let next = world.after(pause_counted(&world, Some(counted(2, 1))));
    let own = next.conversation.task_id(1);
    assert_eq!(next.agent("alice").pauses.begun, [other(1), own]);
    assert_eq!(pause_counted(&world, Some(counted(2, 2))), TOO_MANY);
    // Another one was begun since.
    let world = with_pauses(2, 3, true);
    assert_eq!(pause_counted(&world, Some(counted(2, 1))), TOO_MANY);
    // Some were begun while there was no limit.
    let world = with_pauses(2, 0, false);
    let next = world.after(pause_counted(&world, Some(counted(1, 1))));
    assert!(next.agent("alice").pauses.whole);
    assert_eq!(pause_counted(&world, Some(counted(2, 2))), TOO_MANY);
}

#[test]
fn a_lower_limit_ends_no_pause() {
    let world = with_pauses(2, 1, true);
    let paused = world.after(pause_counted(&world, None));
    let lowered = paused.with_settings(limited(1));
    assert!(matches!(lowered.conversation.state, ChannelState::Pause(_)));
    assert!(lowered.resume(&lowered.by("alice")).is_ok());
}

#[test]
fn without_a_limit_anywhere_the_record_keeps_nothing() {
    let world = with_pauses(0, 2, true);
    let next = world.after(pause_counted(&world, None));
    assert_eq!(next.agent("alice").pauses, Pauses::default());
}

/// A limit in a queue that none of these conversations is in.
fn limited_for_vip() -> Settings {
    let mut settings = limited(0);
    settings.policies = vec![Policy {
        matches: Match::Queue(vip()),
        leave: LeaveOverrides::default(),
        pause: PauseOverrides {
            max_per_agent: Some(1),
            ..PauseOverrides::default()
        },
    }];
    settings
}

#[test]
fn a_pause_without_a_limit_of_its_own_counts_where_there_is_one_elsewhere() {
    let world = World::assigned(limited_for_vip(), 1);
    let next = world.after(pause_counted(&world, None));
    let pauses = &next.agent("alice").pauses;
    assert_eq!(pauses.begun, [next.conversation.task_id(1)]);
    assert!(!pauses.whole, "nobody has counted yet");
}

#[test]
fn a_record_keeps_as_many_as_a_limit_may_be_and_then_no_longer_all() {
    let world = with_pauses(0, MAX_PAUSED, true).with_settings(limited_for_vip());
    let next = world.after(pause_counted(&world, None));
    let pauses = &next.agent("alice").pauses;
    assert_eq!(pauses.begun.len(), MAX_PAUSED as usize);
    assert_eq!(pauses.begun.last(), Some(&next.conversation.task_id(1)));
    assert!(!pauses.whole);
}

#[test]
fn what_comes_back_into_its_agents_hands_is_paused_no_longer() {
    let world = with_pauses(3, 1, true);
    let paused = world.after(pause_counted(&world, None));
    let back = paused.after(paused.resume(&paused.by("alice")));
    assert_eq!(back.agent("alice").pauses.begun, [other(1)]);
    assert_eq!(back.agent("alice").id, id("alice"));
}
