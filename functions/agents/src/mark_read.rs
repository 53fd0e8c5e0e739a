//! `POST /v1/conversations/{id}/read`: how far the calling agent has read a conversation.

use hiatus_api::routes::Scope;
use hiatus_api::{documents, requests};
use hiatus_domain::MAX_COUNT;
use hiatus_domain::agent::HeldStatus;
use hiatus_domain::read_mark::ReadMark;
use hiatus_lambda::http::{Problem, Request, Response};
use hiatus_lambda::{Deps, reading};
use hiatus_store::{Attempt, Wanted, until_committed};

/// Keeps how far the caller has read, where that is further than it had. It changes nothing of the conversation or the
/// agent, and tells nobody.
pub(crate) async fn mark(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let requests::ReadUpTo { seq } = request.json()?;
    if !(1..=MAX_COUNT).contains(&seq) {
        let must = format!("must be from 1 to {MAX_COUNT}");
        return Err(Problem::invalid("seq", must));
    }
    let mark = until_committed(|| further(deps, request, seq)).await?;
    Ok(Response::json(200, &documents::ReadMark::from(mark)))
}

async fn further(deps: &Deps, request: &Request, seq: u64) -> Result<Attempt<ReadMark>, Problem> {
    let (me, now) = (&request.identity.id, deps.clock.now());
    let wanted = Wanted::new().agent(me).read_marks(me);
    let read = reading::readable_with(deps, request, &[Scope::Supervisor], now, wanted);
    let (conversation, batch) = read.await?;
    let agent = batch.agent(me)?;
    let agent = agent.ok_or_else(|| Problem::not_found("agent"))?;
    let newest = conversation.last_message.seq;
    if seq > newest {
        let must = format!("must be at most {newest}, the number of the last message");
        return Err(Problem::invalid("seq", must));
    }
    let marks = batch.read_marks(me);
    let last = marks.of(&conversation.id);
    let mut held = agent.tasks.iter();
    let held = held.find(|held| {
        held.status == HeldStatus::Assigned && held.task.conversation == conversation.id
    });
    let since = held.map(|held| held.since);
    match (ReadMark::further(last, seq, now, since), last) {
        (Some(mark), _) => {
            let marks = marks.with(&conversation.id, mark);
            let committed = deps.store.commit_read_marks(me, &marks, now).await?;
            Ok(committed.attempt(mark))
        }
        (None, Some(last)) => Ok(Attempt::Done(last)),
        // The first mark of a conversation always is one.
        (None, None) => Err(Problem::not_found("conversation")),
    }
}
