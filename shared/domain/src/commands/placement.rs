//! Where a customer's message belongs: into the open conversation of its addresses, into a new one,
//! or nowhere, since it is in a history already. A pure function from what has been read so far to
//! what is to be done next; whoever drives it reads, commits, and asks again.

use super::Transition;
use super::expire::expire;
use super::message::{Incoming, Outcome, append};
use crate::conversation::{ChannelState, Conversation};
use crate::idempotency::Admission;
use crate::message::KnownId;
use crate::refusal::Refusal;
use crate::settings::Settings;

/// What has been read of where the message's addresses lead. Where they lead nowhere, nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Lookup<'a> {
    /// Their last conversation; `None` also where it is gone from the table.
    pub conversation: Option<&'a Conversation>,
    /// What that one has under the message's id.
    pub known: KnownId,
    /// What the conversation before it has under the message's id.
    pub known_before: KnownId,
    /// The conversation before it.
    pub before: Before<&'a Conversation>,
    /// The settings, once they are asked for.
    pub settings: Option<&'a Settings>,
}

/// The conversation before the last one of an address. It is asked for only where it knows the
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

/// What is to be done next with a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Placement<'a> {
    /// Read the conversation before, and ask again.
    ReadBefore,
    /// Read the settings, and ask again.
    ReadSettings,
    /// Nothing: this conversation has it in its history, under this number.
    Duplicate {
        /// The conversation.
        conversation: &'a Conversation,
        /// The message's number there.
        seq: u64,
    },
    /// Commit this: the message goes into the conversation.
    Append(Outcome, Box<Transition>),
    /// Commit this, then open another conversation: the end of the old one is on record before the
    /// new one opens, so that there are never two open ones, even where two clocks disagree about
    /// the instant.
    CloseThenOpen(Box<Transition>),
    /// Open a conversation in the place of the last one, if there was one.
    Open,
}

/// Says where a message belongs, or what else has to be read to say so.
pub fn place<'a>(incoming: &Incoming, lookup: &Lookup<'a>) -> Result<Placement<'a>, Refusal> {
    // A webhook that comes again after the next conversation has opened is a duplicate in the one
    // before, as long as that can be read.
    if let KnownId::Same { seq } = lookup.known_before {
        match lookup.before {
            Before::NotRead => return Ok(Placement::ReadBefore),
            Before::There(before) if !before.is_purged(incoming.now) => {
                return Ok(duplicate(before, seq));
            }
            Before::There(_) | Before::Gone => {}
        }
    }
    let last = lookup
        .conversation
        .filter(|conversation| !conversation.is_purged(incoming.now));
    let Some(conversation) = last else {
        return opening(incoming);
    };
    let admission = conversation.recent_keys.admit(incoming.key.as_ref())?;
    // A message that is known is a duplicate even where the conversation is over: a webhook that
    // comes again must not open another.
    if let KnownId::Same { seq } = lookup.known {
        return Ok(duplicate(conversation, seq));
    }
    if admission == Admission::Replay {
        return Ok(duplicate(conversation, conversation.last_message.seq));
    }
    if conversation.is_open(incoming.now) {
        incoming.expected.check(conversation.version)?;
        let (outcome, transition) = append(conversation, incoming, lookup.known);
        return Ok(Placement::Append(outcome, Box::new(transition)));
    }
    over(conversation, incoming, lookup.settings)
}

/// The conversation is over. Where only its window is, its end is put on record first.
fn over<'a>(
    conversation: &Conversation,
    incoming: &Incoming,
    settings: Option<&Settings>,
) -> Result<Placement<'a>, Refusal> {
    let open = opening(incoming)?;
    if matches!(conversation.state, ChannelState::Closed(_)) {
        return Ok(open);
    }
    let Some(settings) = settings else {
        return Ok(Placement::ReadSettings);
    };
    let closing = expire(conversation, settings, incoming.now).into_change();
    Ok(closing.map_or(open, |closing| Placement::CloseThenOpen(Box::new(closing))))
}

/// There is no version yet that a channel could have seen.
fn opening<'a>(incoming: &Incoming) -> Result<Placement<'a>, Refusal> {
    incoming.expected.check(0)?;
    Ok(Placement::Open)
}

const fn duplicate(conversation: &Conversation, seq: u64) -> Placement<'_> {
    Placement::Duplicate { conversation, seq }
}
