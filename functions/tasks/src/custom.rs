//! `POST /v1/conversations/{id}/tasks`: the owner's own routing gives a reactivated conversation
//! its task.

use hiatus_domain::agent::HeldStatus;
use hiatus_domain::commands::custom_task::{CustomTask, Target, custom_task};
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::AgentId;
use hiatus_domain::request::Request as Asked;
use hiatus_domain::text::{Attributes, QueueName};
use hiatus_lambda::http::{Problem, Request, Response, attributes, field};
use hiatus_lambda::{Deps, desk, view};
use hiatus_store::{Committed, Contention, Wanted};
use serde::Deserialize;
use serde_json::{Map, Value, json};

const MAX_PRIORITY: u32 = i32::MAX as u32;

#[derive(Debug, Deserialize)]
struct Body {
    queue: Option<String>,
    agent_id: Option<String>,
    priority: Option<u32>,
    attributes: Option<Map<String, Value>>,
}

enum To {
    Queue(QueueName),
    Agent(AgentId),
}

struct Wish {
    to: To,
    priority: Option<u32>,
    attributes: Option<Attributes>,
}

/// Gives the conversation that the path names its task.
pub(crate) async fn give(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let id = request.conversation_id()?;
    let wish = parse(request.json()?)?;
    let (expected, key, caller) = (request.expected()?, request.key()?, desk::caller(request));
    let mut contention = Contention::default();
    loop {
        let asked = Asked {
            caller: caller.clone(),
            now: deps.clock.now(),
            expected: expected.clone(),
            key: key.clone(),
        };
        let mut wanted = Wanted::new().conversation(&id);
        if let To::Agent(agent) = &wish.to {
            wanted = wanted.agent(agent);
        }
        let batch = deps.store.read(wanted).await?;
        let conversation = batch
            .conversation(&id)?
            .filter(|conversation| !conversation.is_purged(asked.now));
        let conversation = conversation.ok_or_else(|| Problem::not_found("conversation"))?;
        let agent = match &wish.to {
            To::Agent(agent) => batch.agent(agent)?,
            To::Queue(_) => None,
        };
        let target = match &wish.to {
            To::Queue(queue) => Target::Queue(queue.clone()),
            To::Agent(_) => Target::Agent(agent.as_ref()),
        };
        let task = CustomTask {
            target,
            priority: wish.priority,
            attributes: wish.attributes.clone(),
        };
        let Some(transition) = custom_task(&conversation, task, &asked)?.commit() else {
            return retried(deps, &conversation).await;
        };
        if deps.store.commit(&transition).await? == Committed::Yes {
            let made = transition.conversation;
            let task = made
                .live_task()
                .map(|task| view::task(&made, task))
                .unwrap_or_default();
            return Ok(Response::json(201, &task).etag(made.version));
        }
        contention.lost().await?;
    }
}

/// The live task; where a retry meets a conversation that has none by now, its last one, with what
/// became of it.
async fn retried(deps: &Deps, conversation: &Conversation) -> Result<Response, Problem> {
    let document = match conversation.live_task() {
        Some(task) => view::task(conversation, task),
        None => past(deps, conversation).await?,
    };
    Ok(Response::json(200, &document).etag(conversation.version))
}

/// The last task of a conversation that has no live one. Every task that an agent had is remembered
/// as that agent's; one that nobody ever had was canceled.
async fn past(deps: &Deps, conversation: &Conversation) -> Result<Value, Problem> {
    let id = conversation.task_id(conversation.tasks);
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

fn parse(body: Body) -> Result<Wish, Problem> {
    if body
        .priority
        .is_some_and(|priority| priority > MAX_PRIORITY)
    {
        return Err(Problem::invalid(
            "priority",
            format!("must be from 0 to {MAX_PRIORITY}"),
        ));
    }
    let to = match (body.queue, body.agent_id) {
        (Some(queue), None) => To::Queue(field("queue", QueueName::parse(queue))?),
        (None, Some(agent)) => To::Agent(field("agent_id", AgentId::parse(agent))?),
        _ => {
            return Err(Problem::invalid(
                "queue",
                "or agent_id must be given, and not both",
            ));
        }
    };
    Ok(Wish {
        to,
        priority: body.priority,
        attributes: body.attributes.map(attributes).transpose()?,
    })
}
