//! `POST /v1/conversations/{id}/end`.

use hiatus_domain::commands::end::end;
use hiatus_lambda::http::{Problem, Request, Response};
use hiatus_lambda::{Deps, desk};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
struct Body {
    #[serde(default = "wrap_up")]
    wrap_up: bool,
}

/// A task goes through wrap-up unless the agent says otherwise.
const fn wrap_up() -> bool {
    true
}

/// Ends the conversation that the path names.
pub(crate) async fn end_conversation(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let body: Body = request.json()?;
    let conversation = desk::command(deps, request, |scene| {
        end(
            &scene.conversation,
            scene.agent.as_ref(),
            &scene.settings,
            body.wrap_up,
            &scene.asked,
        )
    })
    .await?;
    Ok(desk::answer(&conversation, deps.clock.now()))
}
