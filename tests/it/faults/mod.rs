//! Fault injection: every call that a function makes to AWS fails in every way in which AWS can
//! fail it, once or for as long as the function runs; then the caller retries, as it does on AWS.
//! Everything is idempotent: in the end the table, the audit trail, the schedules, the published
//! events and their consequences are as if nothing had failed and the call had been made once; and
//! so they are if nothing fails but the caller calls twice. The clock of the functions' waits
//! advances by itself; nothing here sleeps.
//!
//! Of the faults that look alike to the caller one is tried, and of the calls that read the same,
//! or a shard of the same list, one fails. With `HIATUS_FAULTS=all` all of them fail in all ways,
//! and after a write that fails for good, the writes of the second attempt fail, too, in all ways.

mod case;
mod cases;
mod defects;
mod fault;
mod functions;
mod given;
mod picture;
mod stage;
mod transport;

use crate::repository;
use case::{Case, Outcome, Ready, Run};
use fault::{Call, Fault};
use hiatus_api::routes::ROUTES;
use serde_json::Value;
use stage::Stage;
use std::collections::{BTreeSet, HashSet};
use transport::{Plan, Seen};

/// Runs each case with every fault; how many runs that were.
async fn try_all(cases: Vec<Case>) -> usize {
    let mut stage = Stage::empty().await;
    let mut runs = 0;
    for case in cases {
        let ready = case.set(&mut stage).await;
        let once = ready.run(&mut stage, &[], None).await;
        assert_eq!(once.first, Outcome::Done, "{} without a fault", case.name);
        same(&once, &ready.run_twice(&mut stage, &once).await, case.name);
        for plan in plans(&once.seen) {
            let run = ready.run(&mut stage, &[plan], Some(&once)).await;
            check(&case, &ready, plan, &once, &run);
            runs += 1;
            if is_whole() && run.first != Outcome::Done && is_of_a_write(plan, &once.seen) {
                for second in plans(&once.seen)
                    .into_iter()
                    .filter(|plan| is_of_a_write(*plan, &once.seen))
                {
                    let run = ready.run(&mut stage, &[plan, second], Some(&once)).await;
                    same(
                        &once,
                        &run,
                        &format!("{}: {plan:?}, then {second:?}", case.name),
                    );
                    runs += 1;
                }
            }
        }
    }
    println!("{runs} runs with a fault");
    runs
}

/// Whether to try everything, however long it takes.
fn is_whole() -> bool {
    std::env::var("HIATUS_FAULTS").is_ok_and(|which| which == "all")
}

/// The faults to inject, one plan for each run.
fn plans(seen: &Seen) -> Vec<Plan> {
    let mut plans = Vec::new();
    let mut readings = HashSet::new();
    for (from, (call, request)) in seen.calls.iter().enumerate() {
        let is_another = call.writes() || readings.insert(reading(request));
        if !is_whole() && !is_another {
            continue;
        }
        for fault in Fault::ALL
            .into_iter()
            .filter(|fault| fault.can_happen_to(call, request))
        {
            let is_tried = |lasting| is_whole() || fault.is_one_of_a_kind(call, lasting);
            let lasting = [false, true]
                .into_iter()
                .filter(|lasting| is_tried(*lasting));
            plans.extend(lasting.map(|lasting| Plan {
                from,
                fault,
                lasting,
            }));
        }
    }
    plans
}

fn is_of_a_write(plan: Plan, seen: &Seen) -> bool {
    seen.calls[plan.from].0.writes()
}

/// What is read: the list itself, where it is a shard of one.
fn reading(request: &Value) -> String {
    let values = &request["ExpressionAttributeValues"];
    let shard = values[":pk"]["S"]
        .as_str()
        .filter(|_| request["IndexName"].is_string());
    match shard.and_then(|pk| pk.rsplit_once('#')) {
        Some((list, _)) => list.to_owned(),
        None => request.to_string(),
    }
}

fn check(case: &Case, ready: &Ready, plan: Plan, once: &Run, run: &Run) {
    let call = &once.seen.calls[plan.from].0;
    let about = format!("{}: {plan:?}, of {call:?}", case.name);
    assert!(run.seen.struck > 0, "{about}: nothing went wrong");
    same(once, run, &about);
    if ready.is_reading() {
        assert_eq!(body(&run.last), body(&once.last), "{about}");
    }
    // If a schedule cannot be deleted, the bus redelivers the event; the pause is over either way.
    let is_the_callers = matches!((call, plan.fault), (Call::Delete(_), Fault::Conflict));
    if plan.fault.is_harmless() || !plan.lasting && !is_the_callers {
        assert_eq!(
            run.first,
            Outcome::Done,
            "{about}: it passes, and the caller need not know"
        );
    }
}

fn same(once: &Run, run: &Run, about: &str) {
    if run.picture.is_some() {
        assert_eq!(run.picture, once.picture, "{about}");
    }
}

fn body(answer: &Value) -> Value {
    serde_json::from_str(answer["body"].as_str().unwrap()).unwrap()
}

#[tokio::test(start_paused = true)]
async fn a_message_is_taken_in_once_whichever_call_fails() {
    assert!(try_all(cases::messages()).await > 200);
}

#[tokio::test(start_paused = true)]
async fn a_first_word_is_written_once_whichever_call_fails() {
    assert!(try_all(cases::first_words()).await > 200);
}

#[tokio::test(start_paused = true)]
async fn a_command_takes_effect_once_whichever_call_fails() {
    let all = cases::commands().into_iter().chain(cases::limited_pauses());
    assert!(try_all(all.collect()).await > 300);
}

#[tokio::test(start_paused = true)]
async fn what_twilio_s_clients_do_takes_effect_once_whichever_call_fails() {
    assert!(try_all(cases::interactions()).await > 50);
}

#[tokio::test(start_paused = true)]
async fn tasks_agents_and_settings_change_once_whichever_call_fails() {
    assert!(try_all(cases::tasks_agents_and_settings()).await > 150);
}

#[tokio::test(start_paused = true)]
async fn an_agent_is_removed_once_whichever_call_fails() {
    assert!(try_all(cases::removals()).await > 100);
}

#[tokio::test(start_paused = true)]
async fn a_connection_changes_once_whichever_call_fails() {
    assert!(try_all(cases::connections()).await > 50);
}

#[tokio::test(start_paused = true)]
async fn a_webhook_changes_once_and_misses_nothing_whichever_call_fails() {
    let all = cases::webhooks().into_iter();
    let all = all.chain(cases::events_for_webhooks());
    let all = all.chain(cases::files());
    assert!(try_all(all.collect()).await > 50);
}

#[tokio::test(start_paused = true)]
async fn a_delivery_is_taken_in_once_whichever_call_fails() {
    let all = cases::deliveries().into_iter().chain(cases::backfills());
    assert!(try_all(all.collect()).await > 50);
}

#[tokio::test(start_paused = true)]
async fn what_aws_publishes_is_taken_in_once_whichever_call_fails() {
    assert!(try_all(cases::notifications()).await > 50);
}

#[tokio::test(start_paused = true)]
async fn a_mail_is_taken_in_once_whichever_call_fails() {
    assert!(try_all(cases::mails()).await > 50);
}

#[tokio::test(start_paused = true)]
async fn a_customer_is_erased_once_whichever_call_fails() {
    assert!(try_all(cases::erasures()).await > 100);
}

#[tokio::test(start_paused = true)]
async fn what_is_read_is_whole_whichever_call_fails() {
    let all = cases::readings().into_iter();
    let all = all.chain(cases::readings_of_connections());
    let all = all.chain(cases::readings_of_interactions());
    assert!(try_all(all.collect()).await > 50);
}

#[tokio::test(start_paused = true)]
async fn what_is_searched_is_whole_whichever_call_fails() {
    assert!(try_all(cases::searches()).await > 50);
}

#[tokio::test(start_paused = true)]
async fn what_the_stream_delivers_takes_effect_once_whichever_call_fails() {
    assert!(try_all(cases::stream()).await > 100);
}

#[tokio::test(start_paused = true)]
async fn what_the_bus_delivers_takes_effect_once_whichever_call_fails() {
    let all = cases::bus()
        .into_iter()
        .chain(cases::timers())
        .chain(cases::owed())
        .chain(cases::live());
    assert!(try_all(all.collect()).await > 200);
}

#[tokio::test(start_paused = true)]
async fn what_time_brings_comes_once_whichever_call_fails() {
    let all = cases::time()
        .into_iter()
        .chain(cases::returns())
        .chain(cases::plans());
    assert!(try_all(all.collect()).await > 200);
}

#[tokio::test(start_paused = true)]
async fn an_agent_is_reminded_once_whichever_call_fails() {
    assert!(try_all(cases::reminders()).await > 50);
}

#[tokio::test(start_paused = true)]
async fn a_bulk_run_does_each_thing_once_whichever_call_fails() {
    assert!(try_all(cases::bulk()).await > 100);
}

#[tokio::test(start_paused = true)]
async fn every_route_and_every_function_fails_in_some_case() {
    let mut stage = Stage::empty().await;
    let (mut routes, mut functions) = (BTreeSet::new(), BTreeSet::new());
    for case in cases::all() {
        let ready = case.set(&mut stage).await;
        functions.insert(ready.function.to_owned());
        routes.extend(ready.route);
    }
    let keys = ROUTES.iter().map(|route| route.key.to_owned());
    assert_eq!(routes, keys.collect());
    assert_eq!(functions, repository::functions());
}
