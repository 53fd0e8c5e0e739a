//! Where a message belongs that has addresses and no conversation's id: in the open conversation of
//! its addresses, in a new one, or nowhere, if it is a duplicate of one that is in a history already. A
//! pure function from what has been read so far to the next step; its driver reads, commits, and calls
//! it again.

use super::Transition;
use super::expire::expire;
use super::message::Outcome;
use crate::Instant;
use crate::conversation::{ChannelState, Conversation};
use crate::idempotency::{Admission, RequestKey};
use crate::ids::ConversationId;
use crate::intent::Expected;
use crate::message::KnownId;
use crate::refusal::Refusal;
use crate::settings::Settings;

/// A message that finds its conversation by its addresses: a customer's, or the first word of an agent.
pub trait Arrival {
    /// What has to be read for it, beside the conversations.
    type Facts;

    /// When it is taken in.
    fn now(&self) -> Instant;

    /// The idempotency key, beyond the message's id.
    fn key(&self) -> Option<&RequestKey>;

    /// The versions that it is meant for (`If-Match`).
    fn expected(&self) -> &Expected;

    /// Whether it goes into the last conversation of its addresses even if that is over.
    fn is_quiet(&self) -> bool;

    /// Adds it to a conversation that is open, unless it is quiet, with all that follows from it. `known` is what the
    /// conversation has under its id: not this very message.
    fn append(
        &self,
        conversation: &Conversation,
        known: KnownId,
        facts: &Self::Facts,
    ) -> Result<Transition, Refusal>;

    /// Opens a conversation with it; its customer, as far as that can still be read, wrote last then.
    fn open(
        &self,
        id: ConversationId,
        facts: &Self::Facts,
        last_customer_at: Option<Instant>,
    ) -> Result<Transition, Refusal>;
}
/// What has been read of the conversations that the message's addresses lead to; nothing if they
/// lead nowhere.
#[derive(Debug, Clone, Copy, Default)]
pub struct Lookup<'a> {
    /// Their last conversation; `None` also if TTL has removed it from the table.
    pub conversation: Option<&'a Conversation>,
    /// What that one has under the message's id.
    pub known: KnownId,
    /// What the conversation before it has under the message's id.
    pub known_before: KnownId,
    /// The conversation before it.
    pub before: Before<&'a Conversation>,
    /// The settings, once [`Placement`] has asked for them.
    pub settings: Option<&'a Settings>,
}

/// The conversation before the last one of an address. It is read only if its history has the
/// message's id.
#[derive(Debug, Clone, Copy, Default)]
pub enum Before<T> {
    /// It has not been read.
    #[default]
    NotRead,
    /// It is gone from the table.
    Gone,
    /// It is there.
    There(T),
}

impl<T> Before<T> {
    /// The same, borrowed.
    pub const fn as_ref(&self) -> Before<&T> {
        match self {
            Self::NotRead => Before::NotRead,
            Self::Gone => Before::Gone,
            Self::There(conversation) => Before::There(conversation),
        }
    }
}

/// The next step with a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Placement<'a> {
    /// Read the conversation before, and call again.
    ReadBefore,
    /// Read the settings, and call again.
    ReadSettings,
    /// Nothing: it is a duplicate, and in this conversation's history under this number.
    Duplicate {
        /// The conversation.
        conversation: &'a Conversation,
        /// The message's number there.
        seq: u64,
    },
    /// Commit this: the message goes into the conversation.
    Append(Outcome, Box<Transition>),
    /// Commit this, then open another conversation: the old one is closed on record before the new
    /// one opens, so that there are never two open ones, even if two clocks disagree.
    CloseThenOpen(Box<Transition>),
    /// Open a conversation in the place of the last one, if there was one.
    Open,
}

/// Decides where a message belongs, or what else has to be read first.
pub fn place<'a, A: Arrival>(
    arrival: &A,
    lookup: &Lookup<'a>,
    facts: &A::Facts,
) -> Result<Placement<'a>, Refusal> {
    // A webhook redelivered after the next conversation has opened is a duplicate in the one
    // before, as long as that one can be read.
    if let KnownId::Same { seq } = lookup.known_before {
        match lookup.before {
            Before::NotRead => return Ok(Placement::ReadBefore),
            Before::There(before) if !before.is_purged(arrival.now()) => {
                return Ok(duplicate(before, seq));
            }
            Before::There(_) | Before::Gone => {}
        }
    }
    let last = lookup
        .conversation
        .filter(|conversation| !conversation.is_purged(arrival.now()));
    let Some(conversation) = last else {
        return opening(arrival);
    };
    let admission = conversation.recent_keys.admit(arrival.key())?;
    // A known message is a duplicate even if the conversation is over: a redelivered webhook must
    // not open another one.
    if let KnownId::Same { seq } = lookup.known {
        return Ok(duplicate(conversation, seq));
    }
    if admission == Admission::Replay {
        return Ok(duplicate(conversation, conversation.last_message.seq));
    }
    if arrival.is_quiet() || conversation.is_open(arrival.now()) {
        arrival.expected().check(conversation.version)?;
        let outcome = Outcome::of(arrival.is_quiet(), &conversation.state);
        let transition = arrival.append(conversation, lookup.known, facts)?;
        return Ok(Placement::Append(outcome, Box::new(transition)));
    }
    over(conversation, arrival, lookup.settings)
}

/// Opens a conversation with this message, after the last one of its addresses, if there was one.
pub fn open_after<A: Arrival>(
    before: Option<&Conversation>,
    id: ConversationId,
    arrival: &A,
    facts: &A::Facts,
) -> Result<Transition, Refusal> {
    let before = before.filter(|before| !before.is_purged(arrival.now()));
    let last_customer_at = before.and_then(|before| before.last_customer_at);
    let mut opening = arrival.open(id, facts, last_customer_at)?;
    let opened = &mut opening.conversation;
    opened.previous = before.map(|before| before.id.clone());
    opened.last_customer_at = opened.last_customer_at.max(last_customer_at);
    Ok(opening)
}

/// The conversation is over. If its window ran out and nobody has closed it yet, it is closed
/// first.
fn over<'a, A: Arrival>(
    conversation: &Conversation,
    arrival: &A,
    settings: Option<&Settings>,
) -> Result<Placement<'a>, Refusal> {
    let open = opening(arrival)?;
    if matches!(conversation.state, ChannelState::Closed(_)) {
        return Ok(open);
    }
    let Some(settings) = settings else {
        return Ok(Placement::ReadSettings);
    };
    let closing = expire(conversation, settings, arrival.now()).into_change();
    Ok(closing.map_or(open, |closing| Placement::CloseThenOpen(Box::new(closing))))
}

/// A new conversation has no version yet that anybody could have seen (`If-Match`).
fn opening<'a, A: Arrival>(arrival: &A) -> Result<Placement<'a>, Refusal> {
    arrival.expected().check(0)?;
    Ok(Placement::Open)
}

const fn duplicate(conversation: &Conversation, seq: u64) -> Placement<'_> {
    Placement::Duplicate { conversation, seq }
}
