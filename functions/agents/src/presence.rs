//! `PUT /v1/agents/{id}`.

use hiatus_api::routes::Scope;
use hiatus_api::{Wire, documents, requests};
use hiatus_domain::agent::{Availability, MAX_QUEUES};
use hiatus_domain::capacity::{Capacity, MAX_CAPACITY};
use hiatus_domain::commands::presence::{AbsenceTerms, Presence, Reserved, SetPresence};
use hiatus_domain::commands::{Decision, decide_on_agent};
use hiatus_domain::ids::AgentId;
use hiatus_domain::settings::MAX_GRACE;
use hiatus_domain::text::QueueName;
use hiatus_domain::{Duration, Instant};
use hiatus_lambda::Deps;
use hiatus_lambda::http::{Problem, Request, Response};
use hiatus_store::{Attempt, Wanted, until_committed};

/// Sets an agent's presence.
pub(crate) async fn set(deps: &Deps, request: &Request, id: &AgentId) -> Result<Response, Problem> {
    let presence = &parse(request.json()?, deps.clock.now())?;
    let intent = &mut request.intent_without_key(deps.clock.now())?;
    // An administrator sets agents up as a supervisor does.
    intent.caller.supervisor |= request.identity.has(Scope::Admin);
    let (intent, is_trusted) = (&*intent, intent.caller.supervisor);
    until_committed(|| async move {
        let batch = deps.store.read(Wanted::new().agent(id).settings()).await?;
        let settings = batch.settings()?;
        let last = batch.last_agent(id)?;
        let agent = last.as_ref().filter(|agent| !agent.is_removed());
        let may_set_all = is_trusted || settings.agents.self_service;
        if let Some(reserved) = presence.reserved(agent).filter(|_| !may_set_all) {
            return Err(not_by_itself(reserved));
        }
        if presence.changes_kind(agent) && !request.identity.has(Scope::Admin) {
            let why = "kind is set by an administrator";
            return Err(Problem::forbidden(why).about("kind"));
        }
        let makes_itself = agent.is_none() && !may_set_all;
        let own = makes_itself.then(|| presence.clone().without_reserved());
        let presence = own.as_ref().unwrap_or(presence);
        let intent = intent.at(deps.clock.now());
        let (policy, routing) = (&settings.routing.absence, &settings.routing);
        let set = SetPresence { presence, policy };
        let decision = decide_on_agent(&set, id, last.as_ref(), &intent)?;
        // The lease of an agent who comes begins before anybody sees that it has come.
        if presence.availability == Some(Availability::Available) && routing.has_leases() {
            deps.store.put_heartbeat(id, intent.now).await?;
        }
        match (decision, agent) {
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

fn parse(body: requests::Presence, now: Instant) -> Result<Presence, Problem> {
    let absence = absence(&body, now)?;
    let capacity = body.capacity.map(|given| capacity(given.0));
    Ok(Presence {
        absence,
        availability: body.availability.map(|Wire(availability)| availability),
        capacity: capacity.transpose()?,
        queues: body.queues.map(queues).transpose()?,
        kind: body.kind.map(|Wire(kind)| kind),
    })
}

fn capacity(given: Capacity) -> Result<Capacity, Problem> {
    let numbers = given.channels.values().chain([&given.total]);
    if numbers.copied().max() > Some(MAX_CAPACITY) {
        return Err(Problem::invalid(
            "capacity",
            format!("must be from 0 to {MAX_CAPACITY}"),
        ));
    }
    Ok(given)
}

fn absence(body: &requests::Presence, now: Instant) -> Result<AbsenceTerms, Problem> {
    let until = body.until.as_ref().map(|Wire(until)| *until);
    if until.is_some_and(|until| until <= now) {
        return Err(Problem::invalid("until", "must lie ahead"));
    }
    let grace = |seconds: i64| {
        let grace = Duration::try_seconds(seconds);
        let grace = grace.filter(|grace| (Duration::zero()..=MAX_GRACE).contains(grace));
        let most = MAX_GRACE.num_seconds();
        grace.ok_or_else(|| Problem::invalid("grace_seconds", format!("must be from 0 to {most}")))
    };
    Ok(AbsenceTerms {
        until,
        paused: body.paused.as_ref().map(|Wire(paused)| *paused),
        assigned: body.assigned.as_ref().map(|Wire(assigned)| *assigned),
        grace: body.grace_seconds.map(grace).transpose()?,
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
