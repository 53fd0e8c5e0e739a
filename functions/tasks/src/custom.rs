//! `POST /v1/conversations/{id}/tasks`: the owner's own routing gives a reactivated conversation
//! its task.

use hiatus_domain::agent::HeldStatus;
use hiatus_domain::commands::custom_task::{CustomTask, Target};
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::AgentId;
use hiatus_domain::priority::Priority;
use hiatus_domain::text::QueueName;
use hiatus_lambda::http::{Problem, Request, Response, attributes, field};
use hiatus_lambda::{Deps, commands, view};
use hiatus_store::Wanted;
use serde::Deserialize;
use serde_json::{Map, Value, json};

#[derive(Debug, Deserialize)]
struct Body {
    queue: Option<String>,
    agent_id: Option<String>,
    priority: Option<u32>,
    attributes: Option<Map<String, Value>>,
}

/// Gives the conversation that the path names its task.
pub(crate) async fn create(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let command = parse(request.json()?)?;
    let done = commands::on_conversation(deps, request, &command).await?;
    let status = if done.changed { 201 } else { 200 };
    let task = present(deps, &done.conversation).await?;
    Ok(Response::json(status, &task).etag(done.conversation.version))
}

/// The live task; where a retry meets a conversation that has none by now, its last one, with what
/// became of it.
async fn present(deps: &Deps, conversation: &Conversation) -> Result<Value, Problem> {
    match conversation.live_task() {
        Some(task) => Ok(view::task(conversation, task)),
        None => past(deps, conversation).await,
    }
}

/// The last task of a conversation that has no live one. Every task that an agent had is remembered
/// as that agent's; one that nobody ever had was canceled.
async fn past(deps: &Deps, conversation: &Conversation) -> Result<Value, Problem> {
    let id = conversation.task_id(conversation.task_count);
    let status = match conversation.holder_of(id.number) {
        None => "canceled",
        Some(holder) => {
            let holder = deps
                .store
                .read(Wanted::new().agent(holder))
                .await?
                .agent(holder)?;
            holder
                .and_then(|holder| Some(holder.held(&id)?.status))
                .map_or("completed", HeldStatus::as_str)
        }
    };
    Ok(
        json!({ "id": id.to_string(), "conversation_id": conversation.id.as_str(), "status": status }),
    )
}

fn parse(body: Body) -> Result<CustomTask, Problem> {
    let target = match (body.queue, body.agent_id) {
        (Some(queue), None) => Target::Queue(field("queue", QueueName::parse(queue))?),
        (None, Some(agent)) => Target::Agent(field("agent_id", AgentId::parse(agent))?),
        _ => {
            return Err(Problem::invalid(
                "queue",
                "or agent_id must be given, and not both",
            ));
        }
    };
    let priority = body.priority.map(Priority::new);
    Ok(CustomTask {
        target,
        priority: priority
            .map(|priority| field("priority", priority))
            .transpose()?,
        attributes: body.attributes.map(attributes).transpose()?,
    })
}
