//! `{"follow":["desk","conversation:<id>","supervisor"]}`: what a connection is told of from now on. Who may not
//! read something does not follow it either.

use crate::Deps;
use hiatus_api::Wire;
use hiatus_api::documents::{Follow, Following, NotFollowed, Refused};
use hiatus_api::problems::Code;
use hiatus_api::routes::Scope;
use hiatus_domain::ids::ConversationId;
use hiatus_lambda::Failure;
use hiatus_store::{Feed, LiveConnection, Wanted};
use serde::Serialize;
use std::collections::BTreeSet;

/// How much one connection follows.
const MOST: usize = 20;

/// Lets a connection follow what it asks for, and tells it what it follows.
pub(crate) async fn follow(deps: &Deps, id: &str, said: &str) -> Result<(), Failure> {
    let store = &deps.common.store;
    let Some(present) = store.live_connection(id).await? else {
        // It was forgotten: it has to come with another ticket.
        deps.posts.close(id).await;
        return Ok(());
    };
    if deps.common.clock.now() >= present.holder.until {
        return over(deps, id).await;
    }
    let wished = match parse(said) {
        Ok(wished) => wished,
        Err(detail) => {
            let code = Wire(Code::Invalid);
            return tell(deps, id, &Refused { code, detail }).await;
        }
    };
    let mut next = LiveConnection {
        feeds: BTreeSet::from([Feed::Nothing]),
        is_desk: false,
        ..present.clone()
    };
    let (mut followed, mut refused) = (Vec::new(), Vec::new());
    for follow in wished {
        match add(deps, &mut next, &follow).await? {
            Ok(()) => followed.push(follow),
            Err(code) => refused.push(NotFollowed {
                follow,
                code: Wire(code),
            }),
        }
    }
    store.put_live_connection(&next, &present.feeds).await?;
    let following = Following {
        follow: followed,
        refused,
    };
    tell(deps, id, &following).await
}

fn parse(said: &str) -> Result<Vec<String>, String> {
    let Follow { mut follow } =
        serde_json::from_str(said).map_err(|why| format!("this is nothing to follow: {why}"))?;
    follow.sort_unstable();
    follow.dedup();
    if follow.len() > MOST {
        return Err(format!("follow may have at most {MOST} entries"));
    }
    Ok(follow)
}

/// Adds the feeds of one thing, if its follower may read it.
async fn add(
    deps: &Deps,
    next: &mut LiveConnection,
    follow: &str,
) -> Result<Result<(), Code>, Failure> {
    let has = |scope: Scope| next.holder.scopes.iter().any(|own| own == scope.as_str());
    match follow.split_once(':') {
        None if follow == "desk" && has(Scope::Agent) => add_desk(deps, next).await?,
        None if follow == "supervisor" && has(Scope::Supervisor) => {
            next.feeds.extend([Feed::Everything, Feed::Settings]);
        }
        None if ["desk", "supervisor"].contains(&follow) => return Ok(Err(Code::Forbidden)),
        Some(("conversation", id)) => {
            let Ok(id) = ConversationId::parse(id) else {
                return Ok(Err(Code::NotFound));
            };
            if !may_read(deps, next, &id, has(Scope::Supervisor)).await? {
                return Ok(Err(Code::NotFound));
            }
            next.feeds.insert(Feed::Conversation(id));
        }
        _ => return Ok(Err(Code::Invalid)),
    }
    Ok(Ok(()))
}

/// Adds what concerns an agent: its own work, and its queues.
pub(crate) async fn add_desk(deps: &Deps, next: &mut LiveConnection) -> Result<(), Failure> {
    let caller = &next.holder.caller;
    let batch = deps.common.store.read(Wanted::new().agent(caller)).await?;
    // One that cannot be read, or is not there yet, serves no queue; once that changes, the desk follows.
    let agent = batch.agent(caller).unwrap_or_default();
    let queues = agent.into_iter().flat_map(|agent| agent.queues);
    next.feeds.extend(queues.map(Feed::Queue));
    next.feeds
        .extend([Feed::Agent(caller.clone()), Feed::Settings]);
    next.is_desk = true;
    Ok(())
}

/// Whether the connection's holder may read a conversation, as for `GET /v1/conversations/{id}`.
async fn may_read(
    deps: &Deps,
    connection: &LiveConnection,
    id: &ConversationId,
    reads_all: bool,
) -> Result<bool, Failure> {
    let (caller, now) = (&connection.holder.caller, deps.common.clock.now());
    let wanted = Wanted::new().conversation(id).agent(caller).settings();
    let batch = deps.common.store.read(wanted).await?;
    let conversation = batch
        .conversation(id)?
        .filter(|found| !found.is_purged(now));
    let agent = batch.agent(caller).unwrap_or_default();
    let read = batch.settings().unwrap_or_default().agents.read;
    Ok(conversation
        .is_some_and(|found| reads_all || found.is_readable_by(caller, agent.as_ref(), read, now)))
}

/// Ends a connection whose time is over.
pub(crate) async fn over(deps: &Deps, id: &str) -> Result<(), Failure> {
    deps.posts.close(id).await;
    let store = &deps.common.store;
    Ok(store.forget_live_connection(id, None).await?)
}

async fn tell(deps: &Deps, id: &str, message: &impl Serialize) -> Result<(), Failure> {
    let text = serde_json::to_string(message).map_err(|source| Failure::BadAnswer { source })?;
    // Whoever was not answered asks again.
    let _ = deps.posts.post(id, &text).await;
    Ok(())
}
