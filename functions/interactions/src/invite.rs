//! `POST …/Invites`: the owner's own routing gives a reactivated conversation its task.

use crate::asked::Asked;
use hiatus_channels::twilio::Parameters;
use hiatus_domain::commands::custom_task::{CustomTask, Target};
use hiatus_domain::ids::AgentId;
use hiatus_domain::priority::Priority;
use hiatus_domain::text::QueueName;
use hiatus_lambda::http::{Problem, Response, attributes, field};
use hiatus_lambda::{commands, past_task};
use serde::Deserialize;
use serde_json::{Map, Value};

/// `Routing`.
#[derive(Debug, Deserialize)]
struct Routing {
    properties: Properties,
}

/// Where the task is to go. What only `TaskRouter` has is not read: the workspace, the workflow, the task channel, the
/// timeout.
#[derive(Debug, Deserialize)]
struct Properties {
    worker_sid: Option<String>,
    queue_name: Option<String>,
    queue_sid: Option<String>,
    priority: Option<u32>,
    attributes: Option<AttributesGiven>,
}

/// Attributes, as an object or as the text of one: `TaskRouter` takes both.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum AttributesGiven {
    Object(Map<String, Value>),
    Text(String),
}

/// Makes the task; answers with the invite that it is.
pub(crate) async fn create(asked: &Asked<'_>) -> Result<Response, Problem> {
    let properties = properties(&asked.form()?)?;
    let intent = asked.intent()?;
    let command = command(asked, properties).await?;
    let done = commands::by_client(asked.deps, &asked.id, &intent, &command).await;
    let conversation = done.map_err(|why| asked.in_its_words(why))?.conversation;
    let view = asked.view(&conversation);
    let task = if let Some(task) = view.live_task() {
        task
    } else {
        // A retry may find a conversation without a live task by now.
        let status = past_task::status(asked.deps, &conversation).await?;
        view.past_task(status.as_str())
    };
    let response = Response::json(200, &view.invite(task));
    Ok(response.etag(conversation.version))
}

fn properties(form: &Parameters) -> Result<Properties, Problem> {
    let routing = form.get("Routing").unwrap_or_default();
    let routing: Result<Routing, _> = serde_json::from_str(routing);
    let routing = routing.map_err(|_| {
        let why = "must be an object in JSON, whose properties say where the task goes";
        Problem::invalid("Routing", why)
    })?;
    Ok(routing.properties)
}

async fn command(asked: &Asked<'_>, properties: Properties) -> Result<CustomTask, Problem> {
    let queue = properties.queue_name.or(properties.queue_sid);
    let target = match (properties.worker_sid, queue) {
        (Some(worker), _) => Target::Agent(field("worker_sid", AgentId::parse(worker))?),
        (None, Some(queue)) => Target::Queue(field("queue_name", QueueName::parse(queue))?),
        // A workflow would find the queue; here it is the one that the conversation has.
        (None, None) => Target::Queue(asked.conversation().await?.queue),
    };
    let priority = properties.priority.map(Priority::new);
    let given = properties.attributes.map(AttributesGiven::object);
    Ok(CustomTask {
        target,
        priority: priority
            .map(|priority| field("priority", priority))
            .transpose()?,
        attributes: given.transpose()?.map(attributes).transpose()?,
    })
}

impl AttributesGiven {
    fn object(self) -> Result<Map<String, Value>, Problem> {
        match self {
            Self::Object(object) => Ok(object),
            Self::Text(text) => serde_json::from_str(&text)
                .map_err(|_| Problem::invalid("attributes", "must be an object in JSON")),
        }
    }
}
