//! What leave, pause, resume, end and an agent's message have in common: read what the decision
//! needs in one call, decide, commit, and decide again where somebody else was first.

use crate::http::{Problem, Request, Response};
use crate::{Deps, view};
use hiatus_api::routes::Scope;
use hiatus_domain::Instant;
use hiatus_domain::agent::Agent;
use hiatus_domain::commands::{Decision, Transition};
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::refusal::Refusal;
use hiatus_domain::request::{Caller, Request as Asked};
use hiatus_domain::settings::Settings;
use hiatus_store::{Committed, Contention, Wanted};

/// What a decision is taken on.
#[derive(Debug)]
pub struct Scene {
    /// The conversation.
    pub conversation: Conversation,
    /// The record of the agent whose it is, if it is anybody's and the record is there.
    pub agent: Option<Agent>,
    /// The settings.
    pub settings: Settings,
    /// Who asks, when, and on which conditions.
    pub asked: Asked,
}

/// Carries a command out on the conversation that the path names; the conversation as it is then.
pub async fn command(
    deps: &Deps,
    request: &Request,
    decide: impl Fn(&Scene) -> Result<Decision<Transition>, Refusal> + Send + Sync,
) -> Result<Conversation, Problem> {
    let id = request.conversation_id()?;
    let (expected, key) = (request.expected()?, request.key()?);
    let caller = caller(request);
    let mut contention = Contention::default();
    loop {
        let asked = Asked {
            caller: caller.clone(),
            now: deps.clock.now(),
            expected: expected.clone(),
            key: key.clone(),
        };
        let scene = scene(deps, &id, asked).await?;
        let Some(transition) = decide(&scene)?.commit() else {
            return Ok(scene.conversation);
        };
        if deps.store.commit(&transition).await? == Committed::Yes {
            return Ok(transition.conversation);
        }
        contention.lost().await?;
    }
}

/// Whoever asks, as the domain sees it.
pub fn caller(request: &Request) -> Caller {
    Caller {
        id: request.identity.id.clone(),
        supervisor: request.identity.has(Scope::Supervisor),
    }
}

/// One read for an agent who acts for itself; one more for a supervisor, who has to learn for whom
/// first. The items of a batch are not read at one moment: an agent's record that is older than the
/// conversation is read again.
async fn scene(deps: &Deps, id: &ConversationId, asked: Asked) -> Result<Scene, Problem> {
    let wanted = Wanted::new()
        .conversation(id)
        .agent(&asked.caller.id)
        .settings();
    let batch = deps.store.read(wanted).await?;
    let conversation = batch
        .conversation(id)?
        .filter(|conversation| !conversation.is_purged(asked.now));
    let conversation = conversation.ok_or_else(|| Problem::not_found("conversation"))?;
    let own = batch.agent(&asked.caller.id)?;
    let agent = match conversation.owner() {
        Some(owner) if *owner == asked.caller.id && conversation.agrees_with(own.as_ref()) => own,
        Some(owner) if *owner == asked.caller.id || asked.caller.supervisor => deps
            .store
            .read(Wanted::new().agent(owner))
            .await?
            .agent(owner)?,
        _ => own,
    };
    Ok(Scene {
        conversation,
        agent,
        settings: batch.settings()?,
        asked,
    })
}

/// The answer of all of them: the conversation, with its version as ETag.
pub fn answer(conversation: &Conversation, now: Instant) -> Response {
    Response::json(200, &view::conversation(conversation, now)).etag(conversation.version)
}
