//! `POST /v1/tasks/{task_id}/complete`: the wrap-up is done, the capacity is free.

use hiatus_api::Wire;
use hiatus_api::documents::{CompletedStatus, CompletedTask};
use hiatus_api::requests::Nothing;
use hiatus_domain::agent::Agent;
use hiatus_domain::commands::complete::Complete;
use hiatus_domain::commands::decide_on_agent;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::idempotency::Admission;
use hiatus_domain::ids::{AgentId, TaskId};
use hiatus_domain::intent::Intent;
use hiatus_domain::refusal::Refusal;
use hiatus_lambda::Deps;
use hiatus_lambda::http::{Problem, Request, Response};
use hiatus_store::{Attempt, Wanted, until_committed};

/// Completes the wrap-up of the task that the path names.
pub(crate) async fn complete(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let task = &request.id("task_id", TaskId::parse, "task")?;
    let Nothing {} = request.json()?;
    let intent = &request.intent(deps.clock.now())?;
    until_committed(|| async move {
        let intent = intent.at(deps.clock.now());
        let (conversation, holder) = holder(deps, task, &intent).await?;
        let command = Complete {
            task,
            conversation_version: conversation.as_ref().map_or(0, |c| c.version),
        };
        let decision = decide_on_agent(&command, &holder.id, Some(&holder), &intent)?;
        match decision.into_change() {
            Some(changed) => {
                let committed = deps.store.commit_agent(&changed).await?;
                Ok(committed.attempt(answer(task, &changed, conversation.as_ref())))
            }
            None => Ok(Attempt::Done(answer(task, &holder, conversation.as_ref()))),
        }
    })
    .await
}

/// The task's conversation and the agent in whose hands the task is or last was. One read for an
/// agent that completes its own; one more for a supervisor, who has to learn first whose it is.
async fn holder(
    deps: &Deps,
    task: &TaskId,
    intent: &Intent,
) -> Result<(Option<Conversation>, Agent), Problem> {
    let caller = &intent.caller;
    let batch = deps
        .store
        .read(
            Wanted::new()
                .conversation(&task.conversation)
                .agent(&caller.id),
        )
        .await?;
    let conversation = batch.conversation(&task.conversation)?;
    let conversation = conversation.filter(|conversation| !conversation.is_erased());
    let own = batch.agent(&caller.id)?;
    let holds = own.as_ref().is_some_and(|own| own.held(task).is_some());
    if let Some(own) = own.as_ref().filter(|_| holds) {
        return Ok((conversation, own.clone()));
    }
    let known = conversation.filter(|c| !c.is_purged(intent.now) && task.number <= c.task_count);
    let known = known.ok_or_else(|| Problem::not_found("task"))?;
    // A retry whose conversation has moved on so far that it does not remember the agent.
    let key = intent.key.as_ref();
    if let Some(own) = own.filter(|own| own.recent_keys.admit(key) == Ok(Admission::Replay)) {
        return Ok((Some(known), own));
    }
    let holder = holder_of(&known, task, intent)?;
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
    intent: &Intent,
) -> Result<&'a AgentId, Refusal> {
    let live = conversation
        .live_task()
        .filter(|live| live.number == task.number);
    if let Some(live) = live {
        return live.agent().ok_or(Refusal::NotWrapping);
    }
    // Older than the conversation remembers: completed, if it was the caller's; if it was not, the
    // caller has no right to know.
    let unknown = if intent.caller.supervisor {
        Refusal::NoLiveTask
    } else {
        Refusal::NotYourTask
    };
    conversation.holder_of(task.number).ok_or(unknown)
}

fn answer(task: &TaskId, holder: &Agent, conversation: Option<&Conversation>) -> Response {
    // A retry may find the task in another status by now.
    let status = holder.held(task).map(|held| held.status);
    let document = CompletedTask {
        id: Wire(task),
        conversation_id: Wire(&task.conversation),
        status: Wire(CompletedStatus::from(status)),
        agent_id: Wire(&holder.id),
        queue: conversation.map(|conversation| Wire(&conversation.queue)),
    };
    Response::json(200, &document).etag(holder.version)
}
