//! The driver of messages that find their conversation by their addresses: reads what the domain's
//! placement asks for and commits what it decides. Idempotent: however often a sender retries, and
//! whatever happens concurrently, the message is stored once, and in one open conversation.

use crate::Deps;
use crate::http::{Problem, field};
use hiatus_domain::Instant;
use hiatus_domain::address::Addresses;
use hiatus_domain::commands::Transition;
use hiatus_domain::commands::first_word::{Desk, FirstWord};
use hiatus_domain::commands::message::{Incoming, Outcome, Surroundings};
use hiatus_domain::commands::placement::{Arrival, Before, Lookup, Placement, open_after, place};
use hiatus_domain::conversation::{ChannelState, Conversation};
use hiatus_domain::ids::{ConversationId, MessageId};
use hiatus_domain::message::{ContentDigest, KnownId, Side};
use hiatus_domain::settings::Settings;
use hiatus_store::{
    Attempt, Batch, Committed, Pointer, StoreError, Wanted, Way, agents_content, customers_content,
    until_committed,
};

/// A message that is in a history.
#[derive(Debug)]
pub struct Received {
    /// The conversation, as it is now.
    pub conversation: Conversation,
    /// The message's number.
    pub seq: u64,
    /// What it did; `None` for a duplicate.
    pub outcome: Option<Outcome>,
}

/// What the driver has to know of a message.
pub trait Sent: Arrival<Facts: Send + Sync> + Send + Sync {
    /// Who wrote it.
    const SIDE: Side;

    /// The same, taken in at this instant: for another attempt.
    #[must_use]
    fn at(&self, now: Instant) -> Self;

    /// The key of the open conversation that it goes into.
    fn addresses(&self) -> Addresses<'_>;

    /// The key of the customer's other address, where the channel names one.
    fn alias(&self) -> Option<Addresses<'_>> {
        None
    }

    /// Its id.
    fn message_id(&self) -> &MessageId;

    /// The digest of what it says.
    fn content(&self) -> ContentDigest;

    /// What is read in the same call as its conversation.
    fn wanted(&self, wanted: Wanted) -> Wanted;

    /// What was read for it.
    fn facts(
        &self,
        deps: &Deps,
        batch: &Batch,
        conversation: Option<&Conversation>,
    ) -> impl Future<Output = Result<Self::Facts, StoreError>> + Send;
}

/// Takes a message in.
pub async fn take_in<S: Sent>(deps: &Deps, sent: &S) -> Result<Received, Problem> {
    until_committed(|| async move {
        let sent = sent.at(deps.clock.now());
        attempt(deps, &sent).await
    })
    .await
}

async fn attempt<S: Sent>(deps: &Deps, sent: &S) -> Result<Attempt<Received>, Problem> {
    let own = deps.store.conversation_at(&sent.addresses()).await?;
    let alias = alias(deps, sent).await?;
    let (mut found, mut facts) = Found::read(deps, sent, own.clone()).await?;
    if let Some(other) = found.elsewhere(alias.as_ref(), sent.now()) {
        let there = Found::read(deps, sent, Some(other.clone())).await?;
        if there.0.is_open(sent.now()) {
            (found, facts) = there;
        }
    }
    loop {
        match place(sent, &found.lookup(), &facts)? {
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
                let own = (sent.addresses(), own);
                let committed = append(deps, &transition, own, alias, sent.now()).await?;
                return Ok(committed.attempt(Received::by(*transition, outcome)));
            }
            Placement::CloseThenOpen(closing) => {
                return match deps.store.commit(&closing).await? {
                    Committed::Yes => commit_opening(deps, sent, (&facts, &found, alias)).await,
                    Committed::Conflict => Ok(Attempt::Lost),
                };
            }
            Placement::Open => {
                return commit_opening(deps, sent, (&facts, &found, alias)).await;
            }
        }
    }
}

/// Where the customer's other address leads.
async fn alias<'a, S: Sent>(deps: &Deps, sent: &'a S) -> Result<Option<Way<'a>>, StoreError> {
    let Some(addresses) = sent.alias() else {
        return Ok(None);
    };
    let pointer = deps.store.conversation_at(&addresses).await?;
    Ok(Some(Way { addresses, pointer }))
}

/// Commits a message that goes into an open conversation. Of a customer with two addresses, both lead there then, unless
/// the other one leads to a conversation that is open as well: nobody knew when that opened that these are one.
async fn append(
    deps: &Deps,
    transition: &Transition,
    (addresses, pointer): (Addresses<'_>, Option<Pointer>),
    alias: Option<Way<'_>>,
    now: Instant,
) -> Result<Committed, StoreError> {
    let Some(alias) = alias else {
        return deps.store.commit(transition).await;
    };
    let mut ways = vec![Way { addresses, pointer }];
    if !leads_elsewhere(deps, &alias, &transition.conversation, now).await? {
        ways.push(alias);
    }
    deps.store.commit_led_to(transition, &ways).await
}

async fn leads_elsewhere(
    deps: &Deps,
    way: &Way<'_>,
    conversation: &Conversation,
    now: Instant,
) -> Result<bool, StoreError> {
    let other = way.pointer.as_ref().map(|pointer| &pointer.conversation);
    let Some(other) = other.filter(|other| **other != conversation.id) else {
        return Ok(false);
    };
    let batch = deps.store.read(Wanted::new().conversation(other)).await?;
    let other = batch.conversation(other)?;
    Ok(other.is_some_and(|other| other.is_open(now)))
}

/// Opens a conversation, if the addresses still lead to the last one that was found, or nowhere.
async fn commit_opening<S: Sent>(
    deps: &Deps,
    sent: &S,
    (facts, found, alias): (&S::Facts, &Found, Option<Way<'_>>),
) -> Result<Attempt<Received>, Problem> {
    let id = ConversationId::parse(deps.ids.fresh(sent.now()));
    let id = field("conversation_id", id)?;
    let opening = open_after(found.conversation.as_ref(), id, sent, facts)?;
    let last = found.pointer.as_ref();
    let store = &deps.store;
    let committed = store.commit_opening(&opening, last, alias.as_ref());
    let committed = committed.await?;
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
    async fn read<S: Sent>(
        deps: &Deps,
        sent: &S,
        pointer: Option<Pointer>,
    ) -> Result<(Self, S::Facts), StoreError> {
        let Some(pointer) = pointer else {
            let batch = deps.store.read(sent.wanted(Wanted::new())).await?;
            return Ok((Self::default(), sent.facts(deps, &batch, None).await?));
        };
        let (id, message) = (&pointer.conversation, sent.message_id());
        let mut wanted = Wanted::new().conversation(id).message_id(id, message);
        if let Some(previous) = &pointer.previous {
            wanted = wanted.message_id(previous, message);
        }
        let batch = deps.store.read(sent.wanted(wanted)).await?;
        let known = async |id| {
            let (store, content) = (&deps.store, sent.content());
            store.known_id(&batch, id, message, S::SIDE, content).await
        };
        let known_before = match &pointer.previous {
            Some(previous) => known(previous).await?,
            None => KnownId::Unknown,
        };
        let conversation = batch.conversation(id)?;
        let facts = sent.facts(deps, &batch, conversation.as_ref()).await?;
        let found = Self {
            conversation,
            known: known(id).await?,
            known_before,
            pointer: Some(pointer),
            ..Self::default()
        };
        Ok((found, facts))
    }

    /// Where the customer's other address leads, if this is nothing to go into: nothing that is open, nor anything that has
    /// the message.
    fn elsewhere<'a>(&self, alias: Option<&'a Way<'_>>, now: Instant) -> Option<&'a Pointer> {
        let other = alias?.pointer.as_ref()?;
        let is_same = |own: &Pointer| own.conversation == other.conversation;
        let is_known = |known| matches!(known, KnownId::Same { .. });
        let stays = self.is_open(now)
            || is_known(self.known)
            || is_known(self.known_before)
            || self.pointer.as_ref().is_some_and(is_same);
        (!stays).then_some(other)
    }

    fn is_open(&self, now: Instant) -> bool {
        let found = self.conversation.as_ref();
        found.is_some_and(|found| found.is_open(now))
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

impl Sent for Incoming {
    const SIDE: Side = Side::Customer;

    fn at(&self, now: Instant) -> Self {
        Self {
            now,
            ..self.clone()
        }
    }

    fn addresses(&self) -> Addresses<'_> {
        self.addresses()
    }

    fn alias(&self) -> Option<Addresses<'_>> {
        self.alias()
    }

    fn message_id(&self) -> &MessageId {
        &self.message_id
    }

    fn content(&self) -> ContentDigest {
        let content = self.content;
        content.unwrap_or_else(|| customers_content(&self.body, &[]))
    }

    fn wanted(&self, wanted: Wanted) -> Wanted {
        if self.is_quiet() {
            wanted.settings()
        } else {
            wanted
        }
    }

    /// One more read, of a conversation that comes back to an agent. Settings that are damaged are as good as
    /// none: a reply is taken in all the same.
    async fn facts(
        &self,
        deps: &Deps,
        batch: &Batch,
        conversation: Option<&Conversation>,
    ) -> Result<Surroundings, StoreError> {
        if self.is_quiet() {
            return Ok(Surroundings {
                settings: batch.settings()?,
                last_agent: None,
            });
        }
        let back = conversation.and_then(|back| Some((back, back.woken_with(self.now)?)));
        let Some((back, agent)) = back else {
            return Ok(Surroundings::default());
        };
        let mut wanted = Wanted::new().agent(&agent);
        if matches!(back.state, ChannelState::Pause(_)) {
            wanted = wanted.settings();
        }
        let batch = deps.store.read(wanted).await?;
        Ok(Surroundings {
            settings: batch.settings().unwrap_or_default(),
            last_agent: batch.agent(&agent)?,
        })
    }
}

impl Sent for FirstWord {
    const SIDE: Side = Side::Agent;

    fn at(&self, now: Instant) -> Self {
        self.at(now)
    }

    fn addresses(&self) -> Addresses<'_> {
        self.addresses()
    }

    fn message_id(&self) -> &MessageId {
        &self.message_id
    }

    fn content(&self) -> ContentDigest {
        agents_content(&self.intent.caller.id, self.key())
    }

    fn wanted(&self, wanted: Wanted) -> Wanted {
        wanted.agent(&self.intent.caller.id).settings()
    }

    /// A batch read is not a snapshot of the table: a record older than the conversation is read
    /// again.
    async fn facts(
        &self,
        deps: &Deps,
        batch: &Batch,
        conversation: Option<&Conversation>,
    ) -> Result<Desk, StoreError> {
        let caller = &self.intent.caller.id;
        let settings = batch.settings()?;
        let agent = batch.agent(caller)?;
        let own = conversation.filter(|conversation| conversation.owner() == Some(caller));
        let stale = own.is_some_and(|own| !own.agrees_with(agent.as_ref()));
        let agent = if stale {
            let again = deps.store.read(Wanted::new().agent(caller)).await?;
            again.agent(caller)?
        } else {
            agent
        };
        Ok(Desk { agent, settings })
    }
}
