//! Promise 25 where one request in four meets trouble: many conversations at once, by each provider.

use super::p25_delivery::{answers, customers, delivering, until_shown};
use crate::support::carriers::{Asking, Fate};
use crate::support::sending::{Sending, US};
use crate::support::{Program, Reply, World, items};
use chrono::TimeDelta;
use serde_json::Value;
use std::collections::BTreeMap;

/// How many conversations each simulation has; 1,000 is the whole, some minutes without optimization.
const CONVERSATIONS: &str = "HIATUS_DELIVERED_CONVERSATIONS";
/// So many customers as was asked for, or these few.
fn asked_for(few: usize) -> Vec<String> {
    let named = std::env::var(CONVERSATIONS).ok();
    customers(named.and_then(|named| named.parse().ok()).unwrap_or(few))
}

/// What happens to the n-th request with this text: a number below twenty, of which five are trouble.
fn lot(n: usize, text: &str) -> u32 {
    let bytes = format!("{text}{n}").into_bytes().into_iter();
    bytes.fold(7_u32, |sum, b| sum.wrapping_mul(31).wrapping_add(b.into())) % 20
}

/// Asserts that nobody owes anything any more, and that nobody is sent anything again.
async fn is_at_rest(world: &World, requests: impl Fn() -> usize) {
    // What was taken in silence is sent once more.
    world.pass(TimeDelta::hours(2)).await;
    let rows = items(world).await;
    assert!(rows.iter().all(|item| item["sk"]["S"] != "D"));
    let before = requests();
    world.pass(TimeDelta::hours(2)).await;
    assert_eq!(requests(), before);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn promise_25_every_answer_arrives_in_order_whatever_the_provider_and_the_bus_do() {
    let program = Program::start().await;
    let world = delivering(&program).await;
    program.behaves(
        |n, data: &Value| match lot(n, &data["reference"].to_string()) {
            _ if n >= 4 => Reply::Take,
            0 => Reply::TakeInSilence,
            1 => Reply::Refuse(429),
            2 => Reply::Refuse(503),
            3 => Reply::Break,
            4 => Reply::RefuseFor(503, 90),
            _ => Reply::Take,
        },
    );
    let expected = answers(&world, "chat", "us", &asked_for(10)).await;
    until_shown(&world, || program.shown(), &expected, 240).await;
    is_at_rest(&world, || program.requests()).await;
}

/// Trouble of Twilio's: it is asked before anything is repeated, so that each request may be lost, or only its answer.
fn at_twilio(n: usize, message: &Asking) -> Fate {
    match lot(n, &message.body) {
        _ if n >= 3 => Fate::Taken,
        0 => Fate::TakenInSilence,
        1 => Fate::Refused(429, 20_429),
        2 => Fate::Refused(503, 20_503),
        3 => Fate::Lost,
        4 => Fate::RefusedFor(503, 20_503, 90),
        _ => Fate::Taken,
    }
}

/// Trouble of Meta's, whom nobody can ask: what was not answered is repeated once.
fn at_meta(n: usize, message: &Asking) -> Fate {
    match lot(n, &message.body) {
        _ if n >= 3 => Fate::Taken,
        0 if n == 0 => Fate::TakenInSilence,
        1 => Fate::Refused(429, 130_429),
        2 => Fate::Refused(503, 131_016),
        3 if n == 0 => Fate::Lost,
        4 => Fate::RefusedFor(503, 131_016, 90),
        _ => Fate::Taken,
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn promise_25_by_twilio_every_answer_arrives_once_and_in_order_whatever_it_does() {
    let sending = Sending::by("twilio_messaging").await;
    sending.carriers.behave(at_twilio);
    let expected = answers(&sending.world, "sms", US, &asked_for(4)).await;
    let shown = || sending.carriers.shown();
    until_shown(&sending.world, shown, &expected, 240).await;
    is_at_rest(&sending.world, || sending.carriers.requests()).await;
    assert_eq!(shown(), expected);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn promise_25_by_whatsapp_every_answer_arrives_in_order_and_twice_where_its_answer_was_lost()
{
    let sending = Sending::by("whatsapp_cloud").await;
    sending.carriers.behave(at_meta);
    let expected = answers(&sending.world, "sms", US, &asked_for(4)).await;
    // WhatsApp's numbers have no plus sign.
    let each = |(customer, said): (String, Vec<String>)| (customer[1..].to_owned(), twice(said));
    let expected: BTreeMap<_, _> = expected.into_iter().map(each).collect();
    let shown = || sending.carriers.shown();
    until_shown(&sending.world, shown, &expected, 240).await;
    is_at_rest(&sending.world, || sending.carriers.requests()).await;
    assert_eq!(shown(), expected);
}

/// What is on a phone when the answers that got lost were.
fn twice(said: Vec<String>) -> Vec<String> {
    let is_silent = |text: &String| lot(0, text) == 0;
    let each = said.into_iter();
    each.flat_map(|text| std::iter::repeat_n(text.clone(), if is_silent(&text) { 2 } else { 1 }))
        .collect()
}
