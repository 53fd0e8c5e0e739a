//! `GET /v1/conversations/{id}/messages`: the history, in order, in pages.

use hiatus_api::documents::{Message, Messages};
use hiatus_api::routes::Scope;
use hiatus_domain::MAX_COUNT;
use hiatus_lambda::http::{Problem, Request, Response, Room};
use hiatus_lambda::{Deps, reading};
use hiatus_store::Cursor;

/// Reads one page of a history.
pub(crate) async fn read(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let id = request.conversation_id()?;
    let paging = request.paging()?;
    let after = match (&paging.after, request.query("after_seq")) {
        (Some(cursor), _) => place(cursor)?,
        (None, Some(seq)) => {
            let seq = seq.parse().ok().filter(|seq| *seq <= MAX_COUNT);
            seq.ok_or_else(|| {
                let must = format!("must be a whole number up to {MAX_COUNT}");
                Problem::invalid("after_seq", must)
            })?
        }
        (None, None) => 0,
    };
    let conversation =
        reading::readable(deps, request, &[Scope::Supervisor], deps.clock.now()).await?;
    let messages = deps.store.history(&id, after, paging.limit).await?;
    let mut room = Room::default();
    let messages: Vec<_> = messages
        .iter()
        .map(Message::from)
        .take_while(|message| room.takes(message))
        .collect();
    let last = messages.last().map_or(after, |message| message.seq);
    // The history has no gap, so that its length says whether there is more.
    let more = !messages.is_empty() && last < conversation.last_message.seq;
    let next = more.then(|| Cursor::after(last.to_string()));
    Ok(Response::page(Messages { messages }, next.as_ref()))
}

fn place(cursor: &Cursor) -> Result<u64, Problem> {
    cursor
        .place()
        .parse()
        .map_err(|_| Problem::invalid("cursor", hiatus_store::BadCursor))
}
