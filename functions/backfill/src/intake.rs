//! What was listed, taken in as the hook takes it in: the messages of one customer in their order, those of several at
//! once.

use crate::{Deps, Trouble, list};
use futures_util::stream::{self, StreamExt as _};
use hiatus_channels::fact::{Arrived, Fact};
use hiatus_channels::twilio::{Asks, Listed, ListedFile};
use hiatus_domain::address::Customer;
use hiatus_domain::connection::Connection;
use hiatus_lambda::arrivals;
use hiatus_lambda::sweep::Budget;
use hiatus_store::providers_content;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};

/// How many customers' messages are taken in at once.
const AT_ONCE: usize = 16;

/// Takes in those that are in no history, and counts them.
pub(crate) async fn take_in(
    deps: &Deps,
    by: (&Connection, Asks<'_>),
    listed: Vec<Listed>,
    time: Budget,
    taken: &AtomicU64,
) -> Result<(), Trouble> {
    let mut of_each: BTreeMap<String, Vec<Listed>> = BTreeMap::new();
    for message in listed {
        let of_one = of_each.entry(message.from().to_owned()).or_default();
        of_one.push(message);
    }
    let work: Vec<_> = of_each
        .into_values()
        .map(|messages| of_one(deps, by, messages, time, taken))
        .collect();
    let mut work = stream::iter(work).buffer_unordered(AT_ONCE);
    let mut trouble = None;
    // Trouble with one keeps no other waiting.
    while let Some(one) = work.next().await {
        trouble = one.err().or(trouble);
    }
    trouble.map_or(Ok(()), Err)
}

async fn of_one(
    deps: &Deps,
    by: (&Connection, Asks<'_>),
    messages: Vec<Listed>,
    time: Budget,
    taken: &AtomicU64,
) -> Result<(), Trouble> {
    for message in messages {
        if time.is_spent() {
            return Err(Trouble::NoTime);
        }
        if one(deps, by, &message).await? {
            taken.fetch_add(1, Ordering::Relaxed);
        }
    }
    Ok(())
}

/// Whether a message was in no history until now.
async fn one(
    deps: &Deps,
    (connection, asks): (&Connection, Asks<'_>),
    message: &Listed,
) -> Result<bool, Trouble> {
    let Some(arrived) = read((connection, asks), message, &[]) else {
        return Ok(false);
    };
    let described = &connection.described;
    let customer = Customer::of(&described.channel, &arrived.from);
    let store = &deps.common.store;
    let may_come_in = store.may_come_in(&customer, &arrived.message_id, arrived.sent_at);
    if !may_come_in.await? {
        return Ok(false);
    }
    let files = list::files(deps, asks, message).await?;
    let arrived = read((connection, asks), message, &files).unwrap_or(arrived);
    let content = providers_content(&arrived.message_id);
    let incoming = arrived.into_incoming(described, content, deps.common.clock.now());
    match arrivals::take_in(&deps.common, &incoming).await {
        Ok(received) => {
            if received.outcome.is_some() {
                let (connection, conversation) = (&connection.id, &received.conversation.id);
                tracing::warn!(%connection, %conversation, seq = received.seq, sid = message.sid(), "a message that the hook has missed");
            }
            Ok(received.outcome.is_some())
        }
        Err(problem) if problem.status() >= 500 => Err(Trouble::Intake(problem.code.as_str())),
        Err(problem) => {
            let code = problem.code.as_str();
            tracing::error!(code, sid = message.sid(), "a message is not taken in");
            Ok(false)
        }
    }
}

fn read(
    (connection, asks): (&Connection, Asks<'_>),
    message: &Listed,
    files: &[ListedFile],
) -> Option<Arrived> {
    match asks.fact(message, files, &connection.described) {
        Fact::Message(arrived) => Some(*arrived),
        Fact::Unreadable(why) => {
            let (field, why) = (why.field, why.why);
            tracing::error!(field, why, sid = message.sid(), "a message cannot be read");
            None
        }
        Fact::Status(_) | Fact::Seen(_) | Fact::Ignored(_) => None,
    }
}
