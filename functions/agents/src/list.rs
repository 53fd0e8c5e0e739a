//! `GET /v1/agents`: every agent, by id, in pages.

use hiatus_api::documents::{Agents, ListedAgent};
use hiatus_lambda::http::{Problem, Request, Response, Room};
use hiatus_lambda::{Deps, rows};
use hiatus_store::Cursor;

/// Reads one page of the agents.
pub(crate) async fn read(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let paging = request.paging()?;
    let page = deps
        .store
        .agents_page(paging.after.as_ref(), paging.limit)
        .await?;
    let agents = deps.store.agents_of(&page.items).await?;
    let paused = deps.store.paused_counts(&agents).await?;
    let mut room = Room::default();
    let listed: Vec<_> = agents
        .iter()
        .zip(paused)
        .map(|(agent, paused)| ListedAgent::of(agent, paused))
        .take_while(|agent| room.takes(agent))
        .collect();
    let next = match listed.last() {
        // The next page goes on behind the last agent of this one.
        Some(last) if listed.len() < agents.len() => Some(Cursor::after(last.id.0.as_str())),
        _ => page.next,
    };
    // What an agent has paused is in no version of it.
    let versions = agents.iter().zip(&listed);
    let versions =
        versions.map(|(agent, row)| format!("{}.{}.{}", agent.id, agent.version, row.paused));
    let etag = rows::etag_of(versions, next.as_ref());
    let page = Response::page(Agents { agents: listed }, next.as_ref());
    Ok(page.etag(etag).unless_known(request))
}
