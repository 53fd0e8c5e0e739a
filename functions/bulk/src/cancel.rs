//! `POST /v1/bulk/{id}/cancel`: no further conversation is begun.

use crate::{view, work};
use hiatus_api::requests::Nothing;
use hiatus_domain::bulk::RunState;
use hiatus_lambda::Deps;
use hiatus_lambda::http::{Problem, Request, Response};
use hiatus_store::{Attempt, until_committed};

/// Cancels the run that the path names. Idempotent; one that is over stays as it is.
pub(crate) async fn cancel(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let (id, paging) = (&view::id(request)?, request.paging()?);
    let Nothing {} = request.json()?;
    let state = until_committed(|| async move {
        let run = view::run(deps, id).await?;
        let state = run.state();
        let Some(stopped) = run.stopped(deps.clock.now()) else {
            return Ok::<_, Problem>(Attempt::Done(state));
        };
        let committed = deps.store.commit_bulk_run(&stopped).await?;
        Ok(committed.attempt(stopped.state()))
    });
    if state.await? == RunState::Canceling {
        // Where nobody works on it any more, what was done is recorded at once.
        work::first_page(deps, id).await;
    }
    view::answer(deps, 200, id, &paging).await
}
