//! Drives the domain's placement of a customer's message: reads what it asks for and commits what
//! it decides. Idempotent: however often the webhook retries, and whatever happens concurrently,
//! the message is stored once.

use hiatus_domain::commands::Transition;
use hiatus_domain::commands::message::{Incoming, Outcome, open_after};
use hiatus_domain::commands::placement::{Before, Lookup, Placement, place};
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::message::{KnownId, Side};
use hiatus_domain::settings::Settings;
use hiatus_lambda::Deps;
use hiatus_lambda::http::{Problem, field};
use hiatus_store::{
    Attempt, Committed, Pointer, StoreError, Wanted, customers_content, until_committed,
};

/// A message that is in a history.
pub(crate) struct Received {
    /// The conversation, as it is now.
    pub(crate) conversation: Conversation,
    /// The message's number.
    pub(crate) seq: u64,
    /// What it did; `None` for a duplicate.
    pub(crate) outcome: Option<Outcome>,
}

/// Takes a message in.
pub(crate) async fn take_in(deps: &Deps, incoming: Incoming) -> Result<Received, Problem> {
    let incoming = &incoming;
    until_committed(|| async move {
        let incoming = Incoming {
            now: deps.clock.now(),
            ..incoming.clone()
        };
        attempt(deps, &incoming).await
    })
    .await
}

async fn attempt(deps: &Deps, incoming: &Incoming) -> Result<Attempt<Received>, Problem> {
    let pointer = deps.store.conversation_at(&incoming.addresses()).await?;
    let mut found = Found::read(deps, incoming, pointer).await?;
    loop {
        match place(incoming, &found.lookup())? {
            Placement::ReadBefore => found.read_before(deps).await?,
            Placement::ReadSettings => found.read_settings(deps).await?,
            Placement::Duplicate { conversation, seq } => {
                return Ok(Attempt::Done(Received {
                    conversation: conversation.clone(),
                    seq,
                    outcome: None,
                }));
            }
            Placement::Append(outcome, transition) => {
                let committed = deps.store.commit(&transition).await?;
                return Ok(committed.attempt(Received::by(*transition, outcome)));
            }
            Placement::CloseThenOpen(closing) => {
                return match deps.store.commit(&closing).await? {
                    Committed::Yes => commit_opening(deps, incoming, &found).await,
                    Committed::Conflict => Ok(Attempt::Lost),
                };
            }
            Placement::Open => return commit_opening(deps, incoming, &found).await,
        }
    }
}

/// Opens a conversation, if the addresses still lead to the last one that was found, or nowhere.
async fn commit_opening(
    deps: &Deps,
    incoming: &Incoming,
    found: &Found,
) -> Result<Attempt<Received>, Problem> {
    let id = ConversationId::parse(deps.ids.fresh(incoming.now));
    let id = field("conversation_id", id)?;
    let opening = open_after(found.conversation.as_ref(), id, incoming);
    let committed = deps
        .store
        .commit_opening(&opening, found.pointer.as_ref())
        .await?;
    Ok(committed.attempt(Received::by(opening, Outcome::Opened)))
}

impl Received {
    fn by(transition: Transition, outcome: Outcome) -> Self {
        Self {
            seq: transition.conversation.last_message.seq,
            conversation: transition.conversation,
            outcome: Some(outcome),
        }
    }
}

/// What has been read so far.
#[derive(Default)]
struct Found {
    pointer: Option<Pointer>,
    conversation: Option<Conversation>,
    known: KnownId,
    known_before: KnownId,
    before: Before<Conversation>,
    settings: Option<Settings>,
}

impl Found {
    async fn read(
        deps: &Deps,
        incoming: &Incoming,
        pointer: Option<Pointer>,
    ) -> Result<Self, StoreError> {
        let Some(pointer) = pointer else {
            return Ok(Self::default());
        };
        let (id, message) = (&pointer.conversation, &incoming.message_id);
        let mut wanted = Wanted::new().conversation(id).message_id(id, message);
        if let Some(previous) = &pointer.previous {
            wanted = wanted.message_id(previous, message);
        }
        let batch = deps.store.read(wanted).await?;
        let content = incoming.content;
        let content = content.unwrap_or_else(|| customers_content(&incoming.body, &[]));
        let known = async |id| {
            let (store, side) = (&deps.store, Side::Customer);
            store.known_id(&batch, id, message, side, content).await
        };
        let known_before = match &pointer.previous {
            Some(previous) => known(previous).await?,
            None => KnownId::Unknown,
        };
        Ok(Self {
            conversation: batch.conversation(id)?,
            known: known(id).await?,
            known_before,
            pointer: Some(pointer),
            ..Self::default()
        })
    }

    async fn read_before(&mut self, deps: &Deps) -> Result<(), StoreError> {
        self.before = Before::Gone;
        let pointer = self.pointer.as_ref();
        let Some(previous) = pointer.and_then(|pointer| pointer.previous.as_ref()) else {
            return Ok(());
        };
        let batch = deps
            .store
            .read(Wanted::new().conversation(previous))
            .await?;
        if let Some(before) = batch.conversation(previous)? {
            self.before = Before::There(before);
        }
        Ok(())
    }

    async fn read_settings(&mut self, deps: &Deps) -> Result<(), StoreError> {
        let batch = deps.store.read(Wanted::new().settings()).await?;
        self.settings = Some(batch.settings()?);
        Ok(())
    }

    fn lookup(&self) -> Lookup<'_> {
        Lookup {
            conversation: self.conversation.as_ref(),
            known: self.known,
            known_before: self.known_before,
            before: self.before.as_ref(),
            settings: self.settings.as_ref(),
        }
    }
}
