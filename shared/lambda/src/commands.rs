//! The driver of commands (optimistic concurrency): read what the decision needs, let the domain
//! decide, commit conditionally, and start again if a concurrent write came first.

use crate::Deps;
use crate::http::{Problem, Request, Response};
use hiatus_api::documents;
use hiatus_domain::Instant;
use hiatus_domain::agent::Agent;
use hiatus_domain::commands::{Command, Decision, Needs, Scene, Transition, Whose, decide};
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_domain::intent::Intent;
use hiatus_domain::message::{KnownId, Side};
use hiatus_domain::settings::Settings;
use hiatus_store::{Attempt, Batch, StoreError, Wanted, agents_content, until_committed};

/// The result of a client's command.
#[derive(Debug)]
pub struct Done {
    /// The conversation as it is now.
    pub conversation: Conversation,
    /// Whether this request changed it; an idempotent retry does not.
    pub changed: bool,
    /// The number of the message that the command added, now or the first time.
    pub message: Option<u64>,
}

impl Done {
    /// The answer of most commands: the conversation, with its version as ETag.
    pub fn response(&self, now: Instant) -> Response {
        conversation(&self.conversation, now)
    }
}

/// A conversation as an answer, with its version as ETag.
pub fn conversation(conversation: &Conversation, now: Instant) -> Response {
    Response::json(200, &documents::Conversation::at(conversation, now)).etag(conversation.version)
}

/// Carries out a client's command on the conversation that the path names.
pub async fn on_conversation<C: Command + Sync>(
    deps: &Deps,
    request: &Request,
    command: &C,
) -> Result<Done, Problem> {
    let id = &request.conversation_id()?;
    let intent = &request.intent(deps.clock.now())?;
    by_client(deps, id, intent, command).await
}

/// Carries out a client's command on this conversation.
pub async fn by_client<C: Command + Sync>(
    deps: &Deps,
    id: &ConversationId,
    intent: &Intent,
    command: &C,
) -> Result<Done, Problem> {
    carry_out(deps, id, intent, command, &|_, _| Ok(Go::Ahead)).await
}

/// Carries out a client's command on the conversation that the path names, and answers with it.
pub async fn answer<C: Command + Sync>(
    deps: &Deps,
    request: &Request,
    command: &C,
) -> Result<Response, Problem> {
    let done = on_conversation(deps, request, command).await?;
    Ok(done.response(deps.clock.now()))
}

/// Whether a change that was decided is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Go {
    /// It is made.
    Ahead,
    /// It is not: somebody only wants to know what would happen.
    NoFurther,
}

/// Carries out a command on this conversation, if `gate` lets it pass: it is asked for each change that
/// was decided, with the conversation that it was decided on and the instant.
pub async fn carry_out<C: Command + Sync>(
    deps: &Deps,
    id: &ConversationId,
    intent: &Intent,
    command: &C,
    gate: &(impl Fn(&Conversation, Instant) -> Result<Go, Problem> + Sync),
) -> Result<Done, Problem> {
    until_committed(|| async move {
        let intent = intent.at(deps.clock.now());
        let facts = Facts::read(deps, id, &intent, command.needs()).await?;
        let Some(transition) = decide(command, facts.scene(&intent))?.into_change() else {
            return Ok(Attempt::Done(facts.unchanged()));
        };
        match gate(&facts.conversation, intent.now)? {
            Go::Ahead => {
                let committed = deps.store.commit(&transition).await?;
                Ok(committed.attempt(Done::by(transition)))
            }
            Go::NoFurther => Ok(Attempt::Done(Done::by(transition))),
        }
    })
    .await
}

/// Carries out a transition that Hiatus makes by itself, such as a timer's; whether anything
/// changed. Does nothing to a conversation that is gone.
pub async fn by_system(
    deps: &Deps,
    id: &ConversationId,
    decide: impl Fn(&Conversation, Instant) -> Decision<Transition> + Send + Sync,
) -> Result<bool, StoreError> {
    let decide = |conversation: &Conversation, _: &Beside, now| decide(conversation, now);
    by_system_with(deps, id, |_, _| Concern::default(), decide).await
}

/// What a transition that Hiatus makes by itself takes, beside the conversation.
#[derive(Debug, Clone, Default)]
pub struct Concern {
    /// This agent's record.
    pub agent: Option<AgentId>,
    /// The settings.
    pub settings: bool,
}

/// What was read for it.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// The agent's record, if there is one, at least as new as the conversation.
    pub agent: Option<Agent>,
    /// The settings, if they can be read.
    pub settings: Option<Settings>,
}

/// The same, with what it takes beside the conversation.
pub async fn by_system_with(
    deps: &Deps,
    id: &ConversationId,
    concerned: impl Fn(&Conversation, Instant) -> Concern + Send + Sync,
    decide: impl Fn(&Conversation, &Beside, Instant) -> Decision<Transition> + Send + Sync,
) -> Result<bool, StoreError> {
    let (concerned, decide) = (&concerned, &decide);
    until_committed(|| async move {
        let batch = deps.store.read(Wanted::new().conversation(id)).await?;
        let Some(conversation) = batch.conversation(id)? else {
            return Ok(Attempt::Done(false));
        };
        let now = deps.clock.now();
        let beside = Beside::read(deps, concerned(&conversation, now)).await?;
        match decide(&conversation, &beside, now).into_change() {
            Some(transition) => Ok(deps.store.commit(&transition).await?.attempt(true)),
            None => Ok(Attempt::Done(false)),
        }
    })
    .await
}

impl Beside {
    async fn read(deps: &Deps, concern: Concern) -> Result<Self, StoreError> {
        let Concern { agent, settings } = concern;
        if agent.is_none() && !settings {
            return Ok(Self::default());
        }
        let mut wanted = Wanted::new();
        if let Some(agent) = &agent {
            wanted = wanted.agent(agent);
        }
        if settings {
            wanted = wanted.settings();
        }
        let batch = deps.store.read(wanted).await?;
        let agent = agent.map(|agent| batch.agent(&agent)).transpose()?;
        Ok(Self {
            agent: agent.flatten(),
            settings: batch.settings().ok().filter(|_| settings),
        })
    }
}

impl Done {
    fn by(transition: Transition) -> Self {
        Self {
            conversation: transition.conversation,
            changed: true,
            message: transition.message.map(|message| message.seq),
        }
    }
}

/// The snapshot that was read for a command.
struct Facts {
    conversation: Conversation,
    owner: Option<Agent>,
    agent: Option<Agent>,
    settings: Settings,
    known: KnownId,
}

impl Facts {
    async fn read(
        deps: &Deps,
        id: &ConversationId,
        intent: &Intent,
        needs: Needs<'_>,
    ) -> Result<Self, Problem> {
        let batch = deps.store.read(wanted(id, intent, needs)).await?;
        let conversation = batch
            .conversation(id)?
            .filter(|conversation| !conversation.is_purged(intent.now))
            .ok_or_else(|| Problem::not_found("conversation"))?;
        let owner = if needs.owner {
            owner(deps, &conversation, &batch, intent, needs).await?
        } else {
            None
        };
        let agent = match needs.agent {
            Some(Whose::Named(named)) => batch.agent(named)?,
            Some(Whose::Leaver) => {
                let leaver = conversation.leaver();
                record_of(deps, leaver, &batch, intent).await?
            }
            None => None,
        };
        let known = match needs.message {
            Some(key) => {
                let content = agents_content(&intent.caller.id, key);
                let known = deps
                    .store
                    .known_id(&batch, id, key.id, Side::Agent, content);
                known.await?
            }
            None => KnownId::Unknown,
        };
        Ok(Self {
            owner,
            agent,
            // The defaults where they are not needed.
            settings: batch.settings()?,
            known,
            conversation,
        })
    }

    const fn scene<'a>(&'a self, intent: &'a Intent) -> Scene<'a> {
        Scene {
            conversation: &self.conversation,
            owner: self.owner.as_ref(),
            agent: self.agent.as_ref(),
            settings: &self.settings,
            known: self.known,
            intent,
        }
    }

    fn unchanged(self) -> Done {
        Done {
            message: self.known.seq(),
            conversation: self.conversation,
            changed: false,
        }
    }
}

/// Everything that can be read in one call, guessing that it is the caller's own.
fn wanted(id: &ConversationId, intent: &Intent, needs: Needs<'_>) -> Wanted {
    let mut wanted = Wanted::new().conversation(id);
    if needs.owner || needs.agent == Some(Whose::Leaver) {
        wanted = wanted.agent(&intent.caller.id);
    }
    if needs.settings {
        wanted = wanted.settings();
    }
    if let Some(Whose::Named(agent)) = needs.agent {
        wanted = wanted.agent(agent);
    }
    match needs.message {
        Some(message) => wanted.message_id(id, message.id),
        None => wanted,
    }
}

/// The owner's record: in the batch if the owner asks; one more read for anybody else, for whom the
/// conversation has to be read first. A batch read is not a snapshot of the table: a record older
/// than the conversation is read again.
async fn owner(
    deps: &Deps,
    conversation: &Conversation,
    batch: &Batch,
    intent: &Intent,
    needs: Needs<'_>,
) -> Result<Option<Agent>, StoreError> {
    let caller = &intent.caller;
    let own = batch.agent(&caller.id)?;
    match conversation.owner() {
        Some(owner) if *owner == caller.id && conversation.agrees_with(own.as_ref()) => Ok(own),
        Some(owner) if *owner == caller.id || caller.supervisor || needs.owner_for_anybody => {
            let batch = deps.store.read(Wanted::new().agent(owner)).await?;
            batch.agent(owner)
        }
        _ => Ok(None),
    }
}

/// The record of the agent who left: in the batch if that agent asks; one more read for a supervisor.
async fn record_of(
    deps: &Deps,
    leaver: Option<&AgentId>,
    batch: &Batch,
    intent: &Intent,
) -> Result<Option<Agent>, StoreError> {
    let caller = &intent.caller;
    match leaver {
        Some(leaver) if *leaver == caller.id => batch.agent(leaver),
        Some(leaver) if caller.supervisor => {
            let batch = deps.store.read(Wanted::new().agent(leaver)).await?;
            batch.agent(leaver)
        }
        _ => Ok(None),
    }
}
