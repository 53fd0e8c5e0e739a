//! One message, handed over or not.

use crate::call::Ready;
use crate::carrier::Line;
use crate::letter::{Mail, Unwritten};
use crate::{Deps, call, letter, unsure, wait};
use hiatus_channels::outbound::{Outbound, Outcome};
use hiatus_channels::status::Reference;
use hiatus_domain::Instant;
use hiatus_domain::commands::connection::disable;
use hiatus_domain::connection::{Connection, HealthChange, Hold, Known};
use hiatus_domain::conversation::Conversation;
use hiatus_domain::delivery::{
    Delivered, Delivery, DeliveryError, DeliveryFailure, DeliveryStatus,
};
use hiatus_domain::ids::{ConnectionId, ConversationId};
use hiatus_domain::message::Message;
use hiatus_domain::text::Thread;
use hiatus_lambda::Failure;
use hiatus_secrets::SecretError;
use hiatus_store::{Attempt, Lease, StoreError, until_committed};
use std::time::Duration;
use tokio::time::sleep;

/// How long a connection that takes nothing any more is left alone.
const DISABLED: hiatus_domain::Duration = hiatus_domain::Duration::minutes(15);

/// Why nothing can be said of a message.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// The table failed.
    Store(StoreError),
    /// There are no keys to sign by.
    Secret(SecretError),
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<SecretError> for Trouble {
    fn from(error: SecretError) -> Self {
        Self::Secret(error)
    }
}

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Store(source) => Self::Store { source },
            Trouble::Secret(error) => error.into(),
        }
    }
}

/// What became of a message.
#[derive(Debug)]
pub(crate) enum Became {
    /// The last word on it, as far as it is ours.
    Settled(Delivery),
    /// It waits until then.
    Waits { until: Instant },
    /// It waits until then with all others of its connection, which has been held for its sake.
    Held { until: Instant },
    /// Somebody else has taken the conversation over.
    Lost,
}

/// Fails a message for a reason of ours.
pub(crate) fn failed(code: DeliveryFailure, now: Instant) -> Became {
    refused(
        DeliveryError {
            code,
            provider_code: None,
        },
        now,
    )
}

fn refused(error: DeliveryError, now: Instant) -> Became {
    Became::Settled(Delivery {
        status: DeliveryStatus::Failed,
        at: now,
        provider_id: None,
        error: Some(error),
    })
}

/// The provider has the message.
pub(crate) fn accepted(provider_id: Option<String>, now: Instant) -> Became {
    Became::Settled(Delivery {
        status: DeliveryStatus::Accepted,
        at: now,
        provider_id,
        error: None,
    })
}

/// It is tried no more. Of one that its provider may have, nobody knows what became.
pub(crate) fn given_up(lease: &Lease, now: Instant) -> Became {
    if lease.unsure > 0 {
        failed(DeliveryFailure::Unknown, now)
    } else {
        failed(DeliveryFailure::Expired, now)
    }
}

/// What was said, and where.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Said<'a> {
    /// The conversation.
    pub(crate) conversation: &'a Conversation,
    /// The message.
    pub(crate) message: &'a Message,
}

impl Said<'_> {
    pub(crate) const fn id(&self) -> &ConversationId {
        &self.conversation.id
    }

    /// What it is called at its provider.
    pub(crate) fn reference(&self) -> Reference {
        Reference {
            conversation: self.conversation.id.to_string(),
            seq: self.message.seq,
        }
    }

    /// What its delivery is of, by this connection.
    pub(crate) fn delivered(&self, by: Option<&ConnectionId>) -> Delivered {
        Delivered {
            conversation: self.conversation.id.clone(),
            version: self.conversation.version,
            seq: self.message.seq,
            message: self.message.id.clone(),
            connection: by.cloned(),
        }
    }

    /// As it goes out.
    pub(crate) fn outbound<'b>(&'b self, reference: &'b Reference) -> Outbound<'b> {
        let conversation = self.conversation;
        Outbound {
            reference,
            channel: conversation.channel.as_str(),
            to: conversation.customer_address.as_str(),
            from: conversation.business_address.as_str(),
            thread: conversation.thread.as_ref().map(Thread::as_str),
            body: self.message.body.as_str(),
            template: self.message.template.as_ref(),
            media: &self.message.media,
        }
    }

    /// Whether its provider carries the files in one message: the connection may be another one than when it was said.
    fn fits(&self, line: &Line) -> bool {
        let rules = line.connection.described.account.file_rules();
        rules.carry(&self.message.media, &self.message.body).is_ok()
    }

    /// Until when it is worth trying.
    fn expires(&self, line: &Line) -> Instant {
        self.message.at + line.connection.described.give_up_after
    }

    /// It waits until then, but not for longer than it is worth.
    pub(crate) fn waits(&self, line: &Line, lease: &Lease, until: Instant, now: Instant) -> Became {
        let expires = self.expires(line);
        if now >= expires {
            return given_up(lease, now);
        }
        let until = until.min(expires);
        Became::Waits { until }
    }

    /// The same, with all others of its connection.
    pub(crate) fn held(&self, line: &Line, until: Instant, now: Instant) -> Became {
        let until = until.min(self.expires(line).max(now));
        Became::Held { until }
    }
}

/// Hands a message over, in at most so many tries.
pub(crate) async fn hand_over(
    deps: &Deps,
    line: &mut Line,
    said: Said<'_>,
    lease: &mut Lease,
    between: &[Duration],
) -> Result<Became, Trouble> {
    let now = deps.common.clock.now();
    if let Some(until) = blocked(line, now) {
        return Ok(said.waits(line, lease, until, now));
    }
    if let Some(begun) = lease.begun {
        let settled = unsure::settled(deps, line, said, lease, begun).await?;
        if let Some(became) = settled {
            return Ok(became);
        }
    } else if now >= said.expires(line) && lease.attempt > 0 {
        // One that has waited behind another has its try, however late it is.
        return Ok(given_up(lease, now));
    }
    if !said.fits(line) {
        return Ok(failed(DeliveryFailure::Rejected, now));
    }
    let mail = match letter::of(deps, line, said).await? {
        Ok(mail) => mail,
        Err(why) => return unwritten(deps, line, said, lease, why).await,
    };
    let is_noted = !line.far_end.knows_repetitions();
    // To fetch files takes its time.
    let begins = deps.common.clock.now();
    if is_noted && !deps.common.store.begin_owed(lease, begins).await? {
        return Ok(Became::Lost);
    }
    let reference = said.reference();
    let ready = Ready {
        outbound: said.outbound(&reference),
        mail: mail.as_ref().map_or(&[], Mail::whole),
    };
    let outcome = tried(deps, line, ready, between).await;
    // What it may have, or has, is not sent again, whatever fails before that is written down.
    if !matches!(outcome, Outcome::Unknown { .. } | Outcome::Accepted { .. }) {
        lease.ended_in_vain();
    }
    came_to(deps, line, said, lease, outcome).await
}

/// What becomes of a message that there is no mail of. Nobody was asked: whatever holds the connection is not over.
async fn unwritten(
    deps: &Deps,
    line: &mut Line,
    said: Said<'_>,
    lease: &mut Lease,
    why: Unwritten,
) -> Result<Became, Trouble> {
    let now = deps.common.clock.now();
    match why {
        Unwritten::Refused(error) => Ok(refused(error, now)),
        Unwritten::Busy => Ok(said.waits(line, lease, now, now)),
        Unwritten::Passing(code) => {
            let outcome = Outcome::Passing { after: None, code };
            came_to(deps, line, said, lease, outcome).await
        }
    }
}

/// What becomes of a message after this outcome.
async fn came_to(
    deps: &Deps,
    line: &mut Line,
    said: Said<'_>,
    lease: &mut Lease,
    outcome: Outcome,
) -> Result<Became, Trouble> {
    let now = deps.common.clock.now();
    Ok(match outcome {
        Outcome::Accepted { provider_id } => {
            goes_again(deps, line).await?;
            accepted(provider_id, now)
        }
        Outcome::Final(error) => {
            goes_again(deps, line).await?;
            refused(error, now)
        }
        Outcome::Passing { after, code } => {
            let connection = line.connection.id.as_str();
            tracing::warn!(connection, code, "a message is tried again");
            lease.attempt = lease.attempt.saturating_add(1);
            let until = now + wait::after_attempt(lease.attempt, after);
            said.waits(line, lease, until, now)
        }
        Outcome::Unknown { code } => {
            let connection = line.connection.id.as_str();
            tracing::warn!(connection, code, "a provider may have a message, or not");
            let until = now + wait::after_attempt(1, None);
            Became::Waits { until }
        }
        Outcome::Hold { after, code } => {
            let until = held(deps, line, (true, code), after, now).await?;
            said.held(line, until, now)
        }
        Outcome::TooMuch { after, code } => {
            let until = held(deps, line, (false, code), after, now).await?;
            said.held(line, until, now)
        }
        Outcome::Disabled => {
            disabled(deps, line, now).await?;
            said.held(line, now + DISABLED, now)
        }
    })
}

/// Until when nothing goes by this connection, whatever it is.
fn blocked(line: &Line, now: Instant) -> Option<Instant> {
    if !line.connection.described.enabled {
        return Some(now + DISABLED);
    }
    let until = line.hold.as_ref().map(|hold| hold.until);
    until.filter(|until| now < *until)
}

/// Its provider takes messages again.
async fn goes_again(deps: &Deps, line: &mut Line) -> Result<(), StoreError> {
    if let Some(hold) = line.hold.take() {
        let change = HealthChange {
            is_over: true,
            ..change(&line.connection, hold, deps.common.clock.now())
        };
        deps.common.store.note_health(&change).await?;
    }
    Ok(())
}

fn change(connection: &Connection, hold: Hold, at: Instant) -> HealthChange {
    HealthChange {
        connection: connection.id.clone(),
        version: connection.version,
        at,
        hold,
        is_over: false,
    }
}

/// Holds the connection, since it is refused or takes no more for now; until when.
pub(crate) async fn held(
    deps: &Deps,
    line: &mut Line,
    (is_refused, code): (bool, String),
    after: Option<u32>,
    now: Instant,
) -> Result<Instant, StoreError> {
    let id = &line.connection.id;
    tracing::error!(
        connection = id.as_str(),
        code,
        "a connection's messages wait"
    );
    let since = line.hold.as_ref().map_or(now, |hold| hold.since);
    let until = now + wait::hold(now - since, after);
    let hold = Hold {
        until,
        since,
        is_refused,
        code,
    };
    let change = change(&line.connection, hold.clone(), now);
    deps.common.store.note_health(&change).await?;
    line.hold = Some(hold);
    Ok(until)
}

/// A program said that it wants no more. Whoever has changed the connection since it was read comes first: then the next
/// attempt is answered as this one was.
async fn disabled(deps: &Deps, line: &mut Line, now: Instant) -> Result<(), StoreError> {
    let (store, read) = (&deps.common.store, &line.connection);
    tracing::error!(
        connection = read.id.as_str(),
        "its program wants no more messages"
    );
    let next = until_committed(|| async move {
        let known = store.connection(&read.id).await?;
        let present = match &known {
            Known::There(present) if present.version == read.version => present,
            Known::There(_) | Known::Removed { .. } | Known::Never => {
                return Ok::<_, StoreError>(Attempt::Done(None));
            }
        };
        let next = disable(present, now);
        let committed = store.commit_connection(&known, &next).await?;
        Ok(committed.attempt(Some(next)))
    })
    .await?;
    if let Some(next) = next {
        line.connection = next;
    }
    Ok(())
}

/// What came of at most so many tries, one after the other.
async fn tried(deps: &Deps, line: &Line, ready: Ready<'_>, between: &[Duration]) -> Outcome {
    let mut outcome = call::hand_over(deps, line, ready).await;
    for pause in between {
        if !matches!(outcome, Outcome::Passing { after: None, .. }) {
            break;
        }
        sleep(*pause).await;
        outcome = call::hand_over(deps, line, ready).await;
    }
    outcome
}
