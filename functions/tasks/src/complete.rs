//! `POST /v1/tasks/{task_id}/complete`: the wrap-up is done, the capacity is free.

use hiatus_domain::agent::Agent;
use hiatus_domain::commands::complete::complete;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::{AgentId, TaskId};
use hiatus_domain::refusal::Refusal;
use hiatus_domain::request::Request as Asked;
use hiatus_lambda::http::{Problem, Request, Response};
use hiatus_lambda::{Deps, desk};
use hiatus_store::{Committed, Contention, Wanted};
use serde::Deserialize;
use serde_json::json;

/// Nothing to say, yet it has to be an object.
#[derive(Debug, Deserialize)]
struct Body {}

/// Completes the wrap-up of the task that the path names.
pub(crate) async fn complete_wrap_up(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let task = request.id("task_id", TaskId::parse, "task")?;
    let Body {} = request.json()?;
    let (expected, key, caller) = (request.expected()?, request.key()?, desk::caller(request));
    let mut contention = Contention::default();
    loop {
        let asked = Asked {
            caller: caller.clone(),
            now: deps.clock.now(),
            expected: expected.clone(),
            key: key.clone(),
        };
        let (conversation, holder) = holder(deps, &task, &asked).await?;
        let version = conversation
            .as_ref()
            .map_or(0, |conversation| conversation.version);
        let Some(changed) = complete(&holder, &task, version, &asked)?.commit() else {
            return Ok(answer(&task, &holder, conversation.as_ref()));
        };
        if deps.store.commit_agent(&changed).await? == Committed::Yes {
            return Ok(answer(&task, &changed, conversation.as_ref()));
        }
        contention.lost().await?;
    }
}

/// The task's conversation and the agent in whose hands the task is or last was. One read for an
/// agent that completes its own; one more for a supervisor, who has to learn first whose it is.
async fn holder(
    deps: &Deps,
    task: &TaskId,
    asked: &Asked,
) -> Result<(Option<Conversation>, Agent), Problem> {
    let caller = &asked.caller;
    let batch = deps
        .store
        .read(
            Wanted::new()
                .conversation(&task.conversation)
                .agent(&caller.id),
        )
        .await?;
    let conversation = batch.conversation(&task.conversation)?;
    let own = batch
        .agent(&caller.id)?
        .filter(|agent| agent.held(task).is_some());
    if let Some(own) = own {
        return Ok((conversation, own));
    }
    let known = conversation.filter(|c| !c.is_purged(asked.now) && task.number <= c.tasks);
    let known = known.ok_or_else(|| Problem::not_found("task"))?;
    let holder = holder_of(&known, task, asked)?;
    if *holder != caller.id {
        caller.must_own(holder)?;
    }
    let record = deps
        .store
        .read(Wanted::new().agent(holder))
        .await?
        .agent(holder)?;
    let record = record.ok_or(Refusal::NoLiveTask)?;
    Ok((Some(known), record))
}

fn holder_of<'a>(
    conversation: &'a Conversation,
    task: &TaskId,
    asked: &Asked,
) -> Result<&'a AgentId, Refusal> {
    let live = conversation
        .live_task()
        .filter(|live| live.number == task.number);
    if let Some(live) = live {
        return live.agent().ok_or(Refusal::NotWrapping);
    }
    // Longer ago than is remembered: done, if it was the caller's; if it was not, it is not the
    // caller's to know.
    let unknown = if asked.caller.supervisor {
        Refusal::NoLiveTask
    } else {
        Refusal::NotYourTask
    };
    conversation.holder_of(task.number).ok_or(unknown)
}

fn answer(task: &TaskId, holder: &Agent, conversation: Option<&Conversation>) -> Response {
    // A retry may meet the task in whatever state it is in by now.
    let status = holder
        .held(task)
        .map_or("completed", |held| held.status.as_str());
    let document = json!({
        "id": task.to_string(),
        "conversation_id": task.conversation.as_str(),
        "status": status,
        "agent_id": holder.id.as_str(),
        "queue": conversation.map(|conversation| conversation.queue.as_str()),
    });
    Response::json(200, &document).etag(holder.version)
}
