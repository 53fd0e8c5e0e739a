//! What a client asks for, as the domain's commands: where several functions take the same body.

use super::{Problem, field, queue_or_agent, seconds};
use hiatus_api::Wire;
use hiatus_api::problems::Code;
use hiatus_api::requests::{EndRequest, ExtendRequest, ResumeRequest, TransferRequest};
use hiatus_domain::commands::end::End;
use hiatus_domain::commands::extend::{Extend, NewEnd};
use hiatus_domain::commands::resume::Resume;
use hiatus_domain::commands::transfer::{IfUnavailable, Transfer};
use hiatus_domain::priority::Priority;

/// Resume.
pub fn resume(body: ResumeRequest) -> Resume {
    Resume {
        agent: body.agent_id.map(|Wire(agent)| agent),
    }
}

/// End.
pub const fn end(body: &EndRequest) -> End {
    End {
        wrap_up: body.wrap_up,
    }
}

/// Transfer.
pub fn transfer(body: TransferRequest) -> Result<Transfer, Problem> {
    let priority = body.priority.map(Priority::new);
    Ok(Transfer {
        to: queue_or_agent(body.queue, body.agent_id)?,
        note: body.note.map(|Wire(note)| note),
        priority: priority
            .map(|priority| field("priority", priority))
            .transpose()?,
        wrap_up: body.wrap_up,
        if_unavailable: body
            .if_unavailable
            .map_or(IfUnavailable::Queue, |Wire(choice)| choice),
    })
}

/// Extend.
pub fn extend(body: &ExtendRequest) -> Result<Extend, Problem> {
    let to = match (body.until, body.by_seconds) {
        (Some(Wire(until)), None) => NewEnd::Until(until),
        (None, Some(by)) if by < 1 => {
            return Err(Problem::invalid("by_seconds", "must be at least 1"));
        }
        (None, Some(by)) => NewEnd::By(seconds("by_seconds", by)?),
        _ => {
            let why = "either until or by_seconds must be given, and not both";
            return Err(Problem::new(Code::Invalid, why).about("until"));
        }
    };
    Ok(Extend { to })
}
