//! `POST /v1/conversations/{id}/tasks`: the owner's own routing gives a reactivated conversation
//! its task.

use hiatus_api::documents::{PastTask, Task};
use hiatus_api::{Wire, requests};
use hiatus_domain::commands::custom_task::CustomTask;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::priority::Priority;
use hiatus_lambda::http::{Problem, Request, Response, attributes, field, queue_or_agent};
use hiatus_lambda::{Deps, commands, past_task};

/// Gives the conversation that the path names its task.
pub(crate) async fn create(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let command = parse(request.json()?)?;
    let done = commands::on_conversation(deps, request, &command).await?;
    let status = if done.changed { 201 } else { 200 };
    // A retry may find a conversation without a live task by now: answer with its last one, and
    // what became of it.
    let response = match Task::live(&done.conversation) {
        Some(task) => Response::json(status, &task),
        None => Response::json(status, &past(deps, &done.conversation).await?),
    };
    Ok(response.etag(done.conversation.version))
}

/// The last task of a conversation that has no live one.
async fn past<'a>(deps: &Deps, conversation: &'a Conversation) -> Result<PastTask<'a>, Problem> {
    Ok(PastTask {
        id: Wire(conversation.task_id(conversation.task_count)),
        conversation_id: Wire(&conversation.id),
        status: Wire(past_task::status(deps, conversation).await?),
    })
}

fn parse(body: requests::CustomTask) -> Result<CustomTask, Problem> {
    let priority = body.priority.map(Priority::new);
    Ok(CustomTask {
        target: queue_or_agent(body.queue, body.agent_id)?,
        priority: priority
            .map(|priority| field("priority", priority))
            .transpose()?,
        attributes: body.attributes.map(attributes).transpose()?,
    })
}
