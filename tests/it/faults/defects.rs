//! Regressions: past defects, each in its smallest form.

use super::case::{Case, Outcome};
use super::fault::{Call, Fault};
use super::stage::Stage;
use super::transport::Plan;
use super::{cases, same};

/// Runs one case with this fault in its first call of this operation; the outcome of the first
/// attempt. The final state must be as if nothing had failed.
async fn fails(
    cases: Vec<Case>,
    name: &str,
    operation: &str,
    fault: Fault,
    lasting: bool,
) -> Outcome {
    let mut stage = Stage::empty().await;
    let case = cases.into_iter().find(|case| case.name == name).unwrap();
    let ready = case.set(&mut stage).await;
    let once = ready.run(&mut stage, &[], None).await;
    let call = Call::Table(operation.to_owned());
    let from = once
        .seen
        .calls
        .iter()
        .position(|(made, _)| *made == call)
        .unwrap();
    let run = ready
        .run(
            &mut stage,
            &[Plan {
                from,
                fault,
                lasting,
            }],
            Some(&once),
        )
        .await;
    same(&once, &run, name);
    run.first
}

#[tokio::test(start_paused = true)]
async fn a_transaction_that_is_throttled_for_a_moment_is_not_the_clients_to_repeat() {
    let first = fails(
        cases::messages(),
        "opens",
        "TransactWriteItems",
        Fault::CanceledByThrottle,
        false,
    )
    .await;
    assert_eq!(first, Outcome::Done);
}

#[tokio::test(start_paused = true)]
async fn the_queues_of_a_new_agent_are_known_to_the_sweep_though_naming_them_failed_at_first() {
    let first = fails(
        cases::bus(),
        "an agent is new",
        "PutItem",
        Fault::Unreachable,
        true,
    )
    .await;
    assert_ne!(first, Outcome::Done);
}

#[tokio::test(start_paused = true)]
async fn routing_does_not_try_for_ever_to_show_an_agent_whom_others_write_again_and_again() {
    let first = fails(
        cases::bus(),
        "an agent is new",
        "TransactWriteItems",
        Fault::Conflict,
        true,
    )
    .await;
    assert_ne!(first, Outcome::Done);
}

#[tokio::test(start_paused = true)]
async fn settings_whose_answer_was_lost_are_published_once() {
    let cases = cases::tasks_agents_and_settings();
    let first = fails(
        cases,
        "other settings",
        "PutItem",
        Fault::DoneThenBroken,
        true,
    )
    .await;
    assert_eq!(first, Outcome::Again("unavailable".to_owned()));
}

#[tokio::test(start_paused = true)]
async fn a_purge_waits_for_the_conversation_that_is_being_opened_at_the_same_addresses() {
    let first = fails(
        cases::stream(),
        "purge",
        "DeleteItem",
        Fault::Conflict,
        false,
    )
    .await;
    assert_eq!(first, Outcome::Done);
}
