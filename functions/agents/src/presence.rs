//! `PUT /v1/agents/{id}`.

use hiatus_api::routes::Scope;
use hiatus_api::{Wire, documents, requests};
use hiatus_domain::agent::{MAX_CAPACITY, MAX_QUEUES};
use hiatus_domain::commands::presence::{Presence, Reserved};
use hiatus_domain::commands::{Decision, decide_on_agent};
use hiatus_domain::ids::AgentId;
use hiatus_domain::text::QueueName;
use hiatus_lambda::Deps;
use hiatus_lambda::http::{Problem, Request, Response};
use hiatus_store::{Attempt, Wanted, until_committed};

/// Sets an agent's presence.
pub(crate) async fn set(deps: &Deps, request: &Request, id: &AgentId) -> Result<Response, Problem> {
    let presence = &parse(request.json()?)?;
    let intent = &mut request.intent_without_key(deps.clock.now())?;
    // An administrator sets agents up as a supervisor does.
    intent.caller.supervisor |= request.identity.has(Scope::Admin);
    let (intent, is_trusted) = (&*intent, intent.caller.supervisor);
    until_committed(|| async move {
        let mut wanted = Wanted::new().agent(id);
        if !is_trusted {
            wanted = wanted.settings();
        }
        let batch = deps.store.read(wanted).await?;
        let last = batch.last_agent(id)?;
        let agent = last.as_ref().filter(|agent| !agent.is_removed());
        let may_set_all = is_trusted || batch.settings()?.agents.self_service;
        if let Some(reserved) = presence.reserved(agent).filter(|_| !may_set_all) {
            return Err(not_by_itself(reserved));
        }
        let makes_itself = agent.is_none() && !may_set_all;
        let own = makes_itself.then(|| presence.clone().without_reserved());
        let presence = own.as_ref().unwrap_or(presence);
        let intent = intent.at(deps.clock.now());
        match (
            decide_on_agent(presence, id, last.as_ref(), &intent)?,
            agent,
        ) {
            (Decision::Commit(changed), Some(_)) => {
                let committed = deps.store.commit_agent(&changed).await?;
                Ok(committed.attempt(answer(&changed)))
            }
            (Decision::Commit(new), None) => {
                let committed = deps.store.commit_new_agent(&new).await?;
                Ok(committed.attempt(answer(&new)))
            }
            (Decision::Unchanged, Some(agent)) => Ok(Attempt::Done(answer(agent))),
            // The first change of an agent always is one.
            (Decision::Unchanged, None) => Err(Problem::not_found("agent")),
        }
    })
    .await
}

fn not_by_itself(reserved: Reserved) -> Problem {
    let field = match reserved {
        Reserved::Capacity => "capacity",
        Reserved::Queues => "queues",
    };
    Problem::forbidden(format!(
        "{field} is set by a supervisor or an administrator; agents.self_service in the settings lets agents set it"
    ))
    .about(field)
}

fn answer(agent: &hiatus_domain::agent::Agent) -> Response {
    Response::json(200, &documents::Agent::from(agent)).etag(agent.version)
}

fn parse(body: requests::Presence) -> Result<Presence, Problem> {
    if body
        .capacity
        .is_some_and(|capacity| capacity > MAX_CAPACITY)
    {
        return Err(Problem::invalid(
            "capacity",
            format!("must be from 0 to {MAX_CAPACITY}"),
        ));
    }
    Ok(Presence {
        availability: body.availability.map(|Wire(availability)| availability),
        capacity: body.capacity,
        queues: body.queues.map(queues).transpose()?,
    })
}

/// Each queue once, in the order given.
fn queues(names: Vec<Wire<QueueName>>) -> Result<Vec<QueueName>, Problem> {
    let mut queues = Vec::with_capacity(names.len().min(MAX_QUEUES));
    for Wire(queue) in names {
        if !queues.contains(&queue) {
            queues.push(queue);
        }
        if queues.len() > MAX_QUEUES {
            return Err(Problem::invalid(
                "queues",
                format!("may name at most {MAX_QUEUES}"),
            ));
        }
    }
    Ok(queues)
}
