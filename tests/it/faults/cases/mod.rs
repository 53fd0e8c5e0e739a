//! Every entry point: each route of the API, and each trigger of each function.

mod agents;
mod bulk;
mod commands;
mod connections;
mod customers;
mod deliveries;
mod files;
mod interactions;
mod mail;
mod messages;
mod pauses;
mod reads;
mod time;
mod webhooks;

use super::case::{Act, Case, Step};
pub(crate) use agents::{removals, tasks_agents_and_settings};
pub(crate) use bulk::bulk;
pub(crate) use commands::commands;
pub(crate) use connections::{
    backfills, connections, deliveries, notifications, readings as readings_of_connections,
};
pub(crate) use customers::erasures;
pub(crate) use deliveries::{bus, live, owed, stream, timers};
pub(crate) use files::files;
pub(crate) use interactions::{interactions, readings as readings_of_interactions};
pub(crate) use mail::mails;
pub(crate) use messages::{first_words, messages};
pub(crate) use pauses::{limited_pauses, reminders};
pub(crate) use reads::{readings, searches};
pub(crate) use time::{plans, returns, time};
pub(crate) use webhooks::{changes as webhooks, events as events_for_webhooks};

fn case(name: &'static str, steps: Vec<Step>, act: Act) -> Case {
    Case { name, steps, act }
}

/// All of them.
pub(crate) fn all() -> Vec<Case> {
    [
        messages(),
        first_words(),
        commands(),
        limited_pauses(),
        reminders(),
        tasks_agents_and_settings(),
        removals(),
        connections(),
        deliveries(),
        notifications(),
        mails(),
        backfills(),
        readings_of_connections(),
        interactions(),
        readings_of_interactions(),
        webhooks(),
        events_for_webhooks(),
        files(),
        erasures(),
        readings(),
        searches(),
        stream(),
        bus(),
        timers(),
        owed(),
        live(),
        time(),
        returns(),
        plans(),
        bulk(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
