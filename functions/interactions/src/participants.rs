//! `POST …/Participants/{participant}`: the agent leaves, and the conversation is left.

use crate::asked::{Asked, missing};
use crate::update::leave;
use hiatus_channels::interactions::is_its_agent;
use hiatus_channels::sids;
use hiatus_channels::twilio::Parameters;
use hiatus_lambda::commands::{self, Go};
use hiatus_lambda::http::{Problem, Response};

/// Leaves the conversation for the agent that the path names; answers with that participant.
pub(crate) async fn update(asked: &Asked<'_>) -> Result<Response, Problem> {
    let leave = leave(wrap_up(&asked.form()?)?);
    let sid = asked.delivery.path_parameter("participant");
    if sid == sids::customer_in(asked.id.as_str()) {
        let why = "is the customer; only an agent's participation ends";
        return Err(Problem::invalid("Participant", why));
    }
    let intent = asked.intent()?;
    // Whoever has the conversation by now is not left for another one.
    let gate = |conversation: &_, _| {
        if is_its_agent(conversation, sid) {
            Ok(Go::Ahead)
        } else {
            Err(missing(asked.delivery))
        }
    };
    let done = commands::carry_out(asked.deps, &asked.id, &intent, &leave, &gate).await;
    let conversation = done.map_err(|why| asked.in_its_words(why))?.conversation;
    let view = asked.view(&conversation);
    let participant = view.former_agent(sid);
    let participant = participant.ok_or_else(|| missing(asked.delivery))?;
    Ok(Response::json(200, &participant).etag(conversation.version))
}

/// Whether the agent wraps up.
fn wrap_up(form: &Parameters) -> Result<bool, Problem> {
    match form.get("Status") {
        Some("closed") => Ok(false),
        Some("wrapup") => Ok(true),
        _ => Err(Problem::invalid("Status", "must be closed or wrapup")),
    }
}
