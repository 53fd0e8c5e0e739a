//! A whole Hiatus in the process of a test, and somebody to call it.

mod answer;
mod call;
pub(crate) mod carriers;
mod checks;
mod feed;
pub(crate) mod flex;
pub(crate) mod live;
mod program;
mod receiver;
pub(crate) mod sending;
pub(crate) mod server;
pub(crate) mod shelf;
mod slow;
mod stream;
pub(crate) mod twilio;
pub(crate) mod whatsapp;
mod world;

pub(crate) use answer::Answer;
pub(crate) use call::Call;
pub(crate) use checks::{events_agree, not_orphaned};
pub(crate) use feed::{Feed, fits, patient, takes};
pub(crate) use program::{Program, Reply};
pub(crate) use receiver::{Receiver, put as put_webhook, status};
pub(crate) use slow::Slow;
pub(crate) use stream::{item, items, record, resent};
pub(crate) use world::{ADMIN, CHANNEL, EVE, ROUTER, Who, World, agent, full, secret, time};
