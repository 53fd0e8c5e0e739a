//! `POST /v1/conversations/{id}/messages`: an agent's message.

use hiatus_domain::commands::agent_message::agent_message;
use hiatus_domain::ids::MessageId;
use hiatus_domain::request::{Admission, Request as Asked};
use hiatus_domain::text::Body as Text;
use hiatus_lambda::http::{Problem, Request, Response, field};
use hiatus_lambda::{Deps, desk};
use hiatus_store::{Committed, Contention, Wanted};
use serde::Deserialize;
use serde_json::json;

#[derive(Debug, Deserialize)]
struct Body {
    message_id: String,
    body: String,
}

/// Adds an agent's message to the history; once, however often it is sent.
pub(crate) async fn say(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let id = request.conversation_id()?;
    let body: Body = request.json()?;
    let message_id = field("message_id", MessageId::parse(body.message_id))?;
    let text = field("body", Text::parse(body.body))?;
    let (expected, key, caller) = (request.expected()?, request.key()?, desk::caller(request));
    let mut contention = Contention::default();
    loop {
        let asked = Asked {
            caller: caller.clone(),
            now: deps.clock.now(),
            expected: expected.clone(),
            key: key.clone(),
        };
        let batch = deps
            .store
            .read(Wanted::new().conversation(&id).message_id(&id, &message_id))
            .await?;
        let conversation = batch
            .conversation(&id)?
            .filter(|conversation| !conversation.is_purged(asked.now));
        let conversation = conversation.ok_or_else(|| Problem::not_found("conversation"))?;
        let admission = conversation.recent_keys.admit(asked.key.as_ref())?;
        if let Some(known) = batch.message_id(&id, &message_id)? {
            return Ok(answer(200, known.seq, conversation.version));
        }
        if admission == Admission::Replay {
            return Ok(answer(
                200,
                conversation.last_message.seq,
                conversation.version,
            ));
        }
        let decision = agent_message(&conversation, message_id.clone(), text.clone(), &asked)?;
        let Some(transition) = decision.commit() else {
            return Ok(answer(
                200,
                conversation.last_message.seq,
                conversation.version,
            ));
        };
        if deps.store.commit(&transition).await? == Committed::Yes {
            let said = &transition.conversation;
            return Ok(answer(201, said.last_message.seq, said.version));
        }
        contention.lost().await?;
    }
}

fn answer(status: u16, seq: u64, version: u64) -> Response {
    Response::json(status, &json!({ "seq": seq })).etag(version)
}
