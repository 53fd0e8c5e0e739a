//! Taking a message in: into the open conversation of its addresses, or into a new one; once,
//! whatever is retried and whatever else happens at the same moment.

use hiatus_domain::commands::expire::expire;
use hiatus_domain::commands::message::{Incoming, Outcome, Received, open, receive};
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::request::Admission;
use hiatus_lambda::Deps;
use hiatus_lambda::http::{Problem, field};
use hiatus_store::{Batch, Committed, Contention, Pointer, Wanted};

/// A message that is in a history.
pub(crate) struct Taken {
    /// The conversation, as it is now.
    pub(crate) conversation: Conversation,
    /// The message's number.
    pub(crate) seq: u64,
    /// What it did; none where it was there before.
    pub(crate) outcome: Option<Outcome>,
}

/// One attempt's end.
enum Attempt {
    Done(Box<Taken>),
    /// Something that was decided on has changed.
    Lost,
}

/// Takes a message in.
pub(crate) async fn take_in(deps: &Deps, mut incoming: Incoming) -> Result<Taken, Problem> {
    let mut contention = Contention::default();
    loop {
        incoming.now = deps.clock.now();
        let pointed = deps
            .store
            .conversation_at(&incoming.channel, &incoming.to, &incoming.from)
            .await?;
        let attempt = match &pointed {
            Some(pointer) => into_existing(deps, &incoming, pointer).await?,
            None => into_new(deps, &incoming, None).await?,
        };
        match attempt {
            Attempt::Done(taken) => return Ok(*taken),
            Attempt::Lost => contention.lost().await?,
        }
    }
}

/// The addresses lead to this conversation: it may be open, over, or gone.
async fn into_existing(
    deps: &Deps,
    incoming: &Incoming,
    pointer: &Pointer,
) -> Result<Attempt, Problem> {
    let id = &pointer.conversation;
    let mut wanted = Wanted::new()
        .conversation(id)
        .message_id(id, &incoming.message_id);
    if let Some(previous) = &pointer.previous {
        wanted = wanted.message_id(previous, &incoming.message_id);
    }
    let batch = deps.store.read(wanted).await?;
    if let Some((previous, seq)) = known_before(deps, incoming, pointer, &batch).await? {
        return Ok(done(previous, seq, None));
    }
    let Some(conversation) = batch
        .conversation(id)?
        .filter(|conversation| !conversation.is_purged(incoming.now))
    else {
        return into_new(deps, incoming, Some(id)).await;
    };
    let admission = conversation.recent_keys.admit(incoming.key.as_ref())?;
    // A message that is known is a duplicate even where the conversation is over: a webhook that
    // comes again must not open another.
    if let Some(known) = batch.message_id(id, &incoming.message_id)? {
        return Ok(done(conversation, known.seq, None));
    }
    if admission == Admission::Replay {
        let seq = conversation.last_message.seq;
        return Ok(done(conversation, seq, None));
    }
    match receive(&conversation, incoming)? {
        Received::Here(outcome, transition) => Ok(match deps.store.commit(&transition).await? {
            Committed::Yes => {
                let seq = transition.conversation.last_message.seq;
                done(transition.conversation, seq, Some(outcome))
            }
            Committed::Conflict => Attempt::Lost,
        }),
        Received::Replay => {
            let seq = conversation.last_message.seq;
            Ok(done(conversation, seq, None))
        }
        Received::Elsewhere => {
            // The end of the old one is on record before the new one opens: never two open ones,
            // even where two clocks disagree about the instant.
            if close(deps, &conversation, incoming).await? == Committed::Conflict {
                return Ok(Attempt::Lost);
            }
            into_new(deps, incoming, Some(id)).await
        }
    }
}

/// A webhook that comes again after the next conversation has opened is a duplicate in the one
/// before: that one, and the message's number in it.
async fn known_before(
    deps: &Deps,
    incoming: &Incoming,
    pointer: &Pointer,
    batch: &Batch,
) -> Result<Option<(Conversation, u64)>, Problem> {
    let Some(previous) = &pointer.previous else {
        return Ok(None);
    };
    let Some(known) = batch.message_id(previous, &incoming.message_id)? else {
        return Ok(None);
    };
    let found = deps
        .store
        .read(Wanted::new().conversation(previous))
        .await?
        .conversation(previous)?;
    let readable = found.filter(|previous| !previous.is_purged(incoming.now));
    Ok(readable.map(|previous| (previous, known.seq)))
}

/// Records that a left conversation's window is over; nothing where it is closed already.
async fn close(
    deps: &Deps,
    conversation: &Conversation,
    incoming: &Incoming,
) -> Result<Committed, Problem> {
    let settings = deps
        .store
        .read(Wanted::new().settings())
        .await?
        .settings()?;
    match expire(conversation, &settings, incoming.now).commit() {
        Some(transition) => Ok(deps.store.commit(&transition).await?),
        None => Ok(Committed::Yes),
    }
}

async fn into_new(
    deps: &Deps,
    incoming: &Incoming,
    previous: Option<&ConversationId>,
) -> Result<Attempt, Problem> {
    // There is no version yet for the channel to have seen.
    incoming.expected.check(0)?;
    let id = field(
        "conversation_id",
        ConversationId::parse(deps.ids.fresh(incoming.now)),
    )?;
    let opening = open(id, incoming);
    Ok(match deps.store.commit_opening(&opening, previous).await? {
        Committed::Yes => done(opening.conversation, 1, Some(Outcome::Opened)),
        Committed::Conflict => Attempt::Lost,
    })
}

fn done(conversation: Conversation, seq: u64, outcome: Option<Outcome>) -> Attempt {
    Attempt::Done(Box::new(Taken {
        conversation,
        seq,
        outcome,
    }))
}
