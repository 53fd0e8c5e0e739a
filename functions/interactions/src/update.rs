//! `POST …/Channels/{channel}`: leave, pause, resume and end, by the status that the channel is to have.

use crate::asked::Asked;
use hiatus_channels::twilio::Parameters;
use hiatus_domain::commands::end::End;
use hiatus_domain::commands::leave::{Leave, PlanWish};
use hiatus_domain::commands::pause::{self, Pause};
use hiatus_domain::commands::resume::Resume;
use hiatus_domain::ids::PauseId;
use hiatus_lambda::commands;
use hiatus_lambda::http::{Problem, Response, field};
use hiatus_lambda::pausing;
use serde::Deserialize;

/// What is to become of the channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wish {
    /// It is left.
    Leave {
        /// Whether its agent wraps up.
        wrap_up: bool,
    },
    /// It is paused.
    Pause {
        /// Whether its agent wraps up.
        wrap_up: bool,
    },
    /// The agent who paused it takes it up again.
    Resume,
    /// It is ended.
    End {
        /// Whether its agent wraps up.
        wrap_up: bool,
    },
}

/// What is to become of the agent's task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum TaskStatus {
    /// It is done.
    Closed,
    /// Its agent wraps it up.
    Wrapup,
}

/// `Routing`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Routing {
    status: Option<TaskStatus>,
}

/// Leaves, pauses, resumes or ends the conversation; answers with its channel.
pub(crate) async fn channel(asked: &Asked<'_>) -> Result<Response, Problem> {
    let wish = Wish::of(&asked.form()?)?;
    let (deps, id, intent) = (asked.deps, &asked.id, &asked.intent()?);
    let done = match wish {
        Wish::Leave { wrap_up } => commands::by_client(deps, id, intent, &leave(wrap_up)).await,
        Wish::Pause { wrap_up } => {
            let fresh = deps.ids.fresh(intent.now);
            let pause = paused(field("pause_id", PauseId::parse(fresh))?, wrap_up);
            pausing::pause(deps, id, intent, pause).await
        }
        Wish::Resume => commands::by_client(deps, id, intent, &Resume::default()).await,
        Wish::End { wrap_up } => commands::by_client(deps, id, intent, &End { wrap_up }).await,
    };
    let conversation = done.map_err(|why| asked.in_its_words(why))?.conversation;
    let document = asked.view(&conversation).channel();
    Ok(Response::json(200, &document).etag(conversation.version))
}

/// Leave, as the settings have it.
pub(crate) fn leave(wrap_up: bool) -> Leave {
    Leave {
        wrap_up,
        unanswered: false,
        topic: None,
        plan: PlanWish::AsSet,
    }
}

/// Pause, as the settings have it.
fn paused(id: PauseId, wrap_up: bool) -> Pause {
    Pause {
        id,
        wish: pause::Wish::default(),
        wrap_up,
        counted: None,
    }
}

impl Wish {
    fn of(form: &Parameters) -> Result<Self, Problem> {
        let status = form.get("Status").unwrap_or_default();
        let routing = routing(form)?.status;
        // Without a word a task is wrapped up, but where it must be said.
        let wrap_up = routing != Some(TaskStatus::Closed);
        match status {
            "inactive" if routing.is_none() => {
                let why = "must have a status (closed or wrapup) with the status inactive";
                Err(Problem::invalid("Routing", why))
            }
            "inactive" => Ok(Self::Leave { wrap_up }),
            "pause" => Ok(Self::Pause { wrap_up }),
            "active" => Ok(Self::Resume),
            "closed" => Ok(Self::End { wrap_up }),
            _ => Err(Problem::invalid(
                "Status",
                "must be inactive, pause, active or closed",
            )),
        }
    }
}

fn routing(form: &Parameters) -> Result<Routing, Problem> {
    let Some(text) = form.get("Routing").filter(|text| !text.is_empty()) else {
        return Ok(Routing::default());
    };
    serde_json::from_str(text).map_err(|_| {
        let why = "must be an object in JSON, whose status is closed or wrapup";
        Problem::invalid("Routing", why)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(status: &str, routing: &str) -> Result<Wish, String> {
        let body = serde_json::json!({"Status": status, "Routing": routing}).to_string();
        let form = Parameters::read(Some("application/json"), body.as_bytes()).unwrap();
        Wish::of(&form).map_err(|problem| problem.more.field.unwrap_or_default())
    }

    #[test]
    fn a_status_is_a_command_and_the_routing_says_whether_the_task_is_wrapped_up() {
        let (closed, wrapup) = (r#"{"status":"closed"}"#, r#"{"status":"wrapup"}"#);
        for (status, routing, wanted) in [
            ("inactive", closed, Wish::Leave { wrap_up: false }),
            ("inactive", wrapup, Wish::Leave { wrap_up: true }),
            ("pause", closed, Wish::Pause { wrap_up: false }),
            ("pause", wrapup, Wish::Pause { wrap_up: true }),
            ("pause", "", Wish::Pause { wrap_up: true }),
            ("closed", closed, Wish::End { wrap_up: false }),
            ("closed", wrapup, Wish::End { wrap_up: true }),
            ("closed", "{}", Wish::End { wrap_up: true }),
            ("active", "", Wish::Resume),
            ("active", closed, Wish::Resume),
        ] {
            assert_eq!(wish(status, routing), Ok(wanted), "{status} {routing}");
        }
    }

    #[test]
    fn what_twilio_does_not_have_is_refused_by_its_name() {
        for (status, routing, field) in [
            ("inactive", "", "Routing"),
            ("inactive", "{}", "Routing"),
            ("inactive", r#"{"status":"CLOSED"}"#, "Routing"),
            ("pause", r#"{"status":"open"}"#, "Routing"),
            ("pause", "closed", "Routing"),
            ("pause", "[1]", "Routing"),
            ("", "", "Status"),
            ("setup", "", "Status"),
            ("Closed", "", "Status"),
        ] {
            assert_eq!(
                wish(status, routing),
                Err(field.to_owned()),
                "{status} {routing}"
            );
        }
    }
}
