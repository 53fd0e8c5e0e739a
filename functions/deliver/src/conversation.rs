//! What is owed of one conversation, one message after the other.

use crate::attempt::{Became, Said, Trouble, failed, hand_over};
use crate::call::REQUEST;
use crate::carrier::Carrier;
use crate::{Deps, letter};
use hiatus_domain::delivery::DeliveryFailure;
use hiatus_domain::ids::{ConnectionId, ConversationId};
use hiatus_domain::{Duration as Span, Instant};
use hiatus_lambda::deadline::Deadline;
use hiatus_lambda::failure::chain;
use hiatus_store::{Lease, LeftOwed, Wanted};
use std::time::Duration;

/// How long one run has a conversation for each message: more than all tries of one take.
const LEASE: Span = Span::seconds(60);

/// What was done.
#[derive(Debug, Default)]
pub(crate) struct Done {
    /// How many messages have their last word.
    pub(crate) settled: u64,
    /// Since when the first of those that still wait has been waiting.
    pub(crate) waits_since: Option<Instant>,
    /// How many connections were held.
    pub(crate) held: u64,
}

/// Hands over what is owed of a conversation, in order, unless somebody else is at it or it waits. A message that meets
/// trouble is tried again after each of these pauses, and then waits; those behind it wait with it.
pub(crate) async fn deliver(
    deps: &Deps,
    id: &ConversationId,
    between: &[Duration],
    deadline: Deadline,
) -> Result<Done, Trouble> {
    let store = &deps.common.store;
    let now = deps.common.clock.now();
    let Some(mut lease) = store.take_owed(id, now, now + LEASE).await? else {
        return Ok(Done::default());
    };
    let done = deliver_all(deps, &mut lease, between, deadline).await;
    if done.is_err() {
        // Whoever tries again need not wait until the lease runs out.
        let given_back = store.postpone_owed(&lease, now).await;
        if let Err(error) = given_back {
            tracing::warn!(conversation_id = %id, error = chain(&error), "the lease has to run out");
        }
    }
    done
}

async fn deliver_all(
    deps: &Deps,
    lease: &mut Lease,
    between: &[Duration],
    deadline: Deadline,
) -> Result<Done, Trouble> {
    let (store, id) = (&deps.common.store, lease.conversation.clone());
    let (mut done, now) = (Done::default(), deps.common.clock.now());
    let batch = store.read(Wanted::new().conversation(&id)).await?;
    let conversation = batch.conversation(&id)?.filter(|it| !it.is_erased());
    let mut carrier = match &conversation {
        Some(conversation) => Carrier::of(deps, conversation, now).await?,
        None => Carrier::Inbox,
    };
    let (Some(conversation), false) = (conversation, matches!(carrier, Carrier::Inbox)) else {
        while store.settle_all_owed(lease, now + LEASE).await? == LeftOwed::More {}
        return Ok(done);
    };
    // A question, and all tries.
    let tries = between
        .iter()
        .fold(REQUEST * 2, |sum, pause| sum + *pause + REQUEST);
    loop {
        let messages = store.owed(lease).await?;
        if messages.is_empty()
            && store
                .settle_all_owed(lease, deps.common.clock.now() + LEASE)
                .await?
                != LeftOwed::More
        {
            return Ok(done);
        }
        for message in messages {
            // By mail, files are fetched first.
            let most = if message.media.is_empty() {
                tries
            } else {
                tries + letter::FILES
            };
            if deadline.remaining() < most {
                let now = deps.common.clock.now();
                store.postpone_owed(lease, now).await?;
                done.waits_since = Some(message.at);
                return Ok(done);
            }
            let said = Said {
                conversation: &conversation,
                message: &message,
            };
            let became = one(deps, &mut carrier, said, lease, between).await?;
            let by = carrier.connection();
            if !kept(deps, lease, (said, by), became, &mut done).await? {
                return Ok(done);
            }
        }
    }
}

async fn one(
    deps: &Deps,
    carrier: &mut Carrier,
    said: Said<'_>,
    lease: &mut Lease,
    between: &[Duration],
) -> Result<Became, Trouble> {
    match carrier {
        Carrier::Line(line) => {
            let became = hand_over(deps, line, said, lease, between).await?;
            letter::keep(deps, line, said, &became).await?;
            Ok(became)
        }
        Carrier::Nobody | Carrier::Inbox => {
            let now = deps.common.clock.now();
            Ok(failed(DeliveryFailure::NoConnection, now))
        }
    }
}

/// Keeps what became of a message; whether the next one's turn has come.
async fn kept(
    deps: &Deps,
    lease: &mut Lease,
    (said, by): (Said<'_>, Option<&ConnectionId>),
    became: Became,
    done: &mut Done,
) -> Result<bool, Trouble> {
    let store = &deps.common.store;
    let until = match became {
        Became::Settled(delivery) => {
            done.settled += 1;
            let until = deps.common.clock.now() + LEASE;
            let left = store
                .settle_owed(lease, &said.delivered(by), &delivery, until)
                .await?;
            return Ok(left == LeftOwed::More);
        }
        Became::Lost => return Ok(false),
        Became::Waits { until } => until,
        Became::Held { until } => {
            done.held += 1;
            until
        }
    };
    store.postpone_owed(lease, until).await?;
    done.waits_since = Some(said.message.at);
    Ok(false)
}
