//! One conversation of a run: an ordinary command of the supervisor, under a key of its own, so that it
//! is carried out once, whoever tries it and however often.

use hiatus_api::problems::Code;
use hiatus_domain::Instant;
use hiatus_domain::bulk::{Action, Item, Run, WakeUp};
use hiatus_domain::commands::Command;
use hiatus_domain::commands::agent_message::AgentMessage;
use hiatus_domain::commands::wake::Wake;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::enclosed::Enclosed;
use hiatus_domain::idempotency::{Admission, RequestKey};
use hiatus_domain::ids::MessageId;
use hiatus_domain::intent::{Caller, Expected, Intent};
use hiatus_lambda::Deps;
use hiatus_lambda::commands::{self, Go};
use hiatus_lambda::http::Problem;
use hiatus_store::{StoreError, Wanted, short_digest};

/// What came of a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It was done, now or before; in a dry run: it would be.
    Done,
    /// It was refused, or does not match any more.
    Skipped(Code),
    /// A call failed: it has to be tried again.
    Failed(Code),
}

/// How an item is worked on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Terms {
    /// From this instant on somebody else may work on it.
    pub(crate) until: Instant,
    /// Whether it may have been done before.
    pub(crate) may_be_done: bool,
}

impl From<Problem> for Outcome {
    /// What passes is tried again.
    fn from(problem: Problem) -> Self {
        match problem.status() {
            503 => Self::Failed(problem.code),
            _ => Self::Skipped(problem.code),
        }
    }
}

/// Does what the run does with this conversation.
pub(crate) async fn carry_out(deps: &Deps, run: &Run, item: &Item, terms: Terms) -> Outcome {
    match &run.order.action {
        Action::Resume(resume) => command(deps, run, item, resume, terms).await,
        Action::Transfer(transfer) => command(deps, run, item, transfer, terms).await,
        Action::End(end) => command(deps, run, item, end, terms).await,
        Action::Extend(extend) => command(deps, run, item, extend, terms).await,
        Action::Wake(wake) => command(deps, run, item, &waking(run, wake), terms).await,
    }
}

/// Each conversation has one message of a run, which is named after it.
fn waking(run: &Run, wake: &WakeUp) -> Wake {
    let message = wake.message.as_ref().map(|body| AgentMessage {
        enclosed: Enclosed::default(),
        template: None,
        id: MessageId::from(&run.id),
        body: body.clone(),
    });
    Wake {
        then: wake.then,
        message,
    }
}

async fn command<C: Command + Sync>(
    deps: &Deps,
    run: &Run,
    item: &Item,
    command: &C,
    terms: Terms,
) -> Outcome {
    let intent = Intent {
        caller: Caller {
            id: run.by.clone(),
            supervisor: true,
        },
        now: deps.clock.now(),
        expected: Expected::Any,
        key: Some(key(run, item)),
        in_bulk: true,
    };
    let gate =
        |conversation: &Conversation, now: Instant| gate(run, item, terms, conversation, now);
    let done = commands::carry_out(deps, &item.conversation, &intent, command, &gate).await;
    done.map_or_else(Outcome::from, |_| Outcome::Done)
}

/// Lets a change pass only as long as nobody else may work on it, if it cannot have been made before, and
/// if the conversation still matches.
fn gate(
    run: &Run,
    item: &Item,
    terms: Terms,
    conversation: &Conversation,
    now: Instant,
) -> Result<Go, Problem> {
    if now >= terms.until {
        let why = "somebody else works on this run by now";
        return Err(Problem::new(Code::Contended, why));
    }
    if terms.may_be_done && item.is_in_doubt(conversation) {
        return Err(in_doubt());
    }
    if !run.order.filter.wants(conversation, now) {
        let why = "the conversation no longer matches the run's filter";
        return Err(Problem::new(Code::NoLongerMatches, why));
    }
    Ok(if run.order.dry_run {
        Go::NoFurther
    } else {
        Go::Ahead
    })
}

fn in_doubt() -> Problem {
    let why = "it may or may not have been done: too much has happened since";
    Problem::new(Code::Unavailable, why)
}

/// The key under which a run does this conversation.
fn key(run: &Run, item: &Item) -> RequestKey {
    let (run, conversation) = (run.id.as_str(), item.conversation.as_str());
    let key = short_digest(&[b"bulk", run.as_bytes(), conversation.as_bytes()]);
    RequestKey {
        key,
        fingerprint: key,
    }
}

/// What came of a conversation, if anything: without doing anything with it.
pub(crate) async fn recognize(deps: &Deps, run: &Run, item: &Item) -> Option<Outcome> {
    let recognized = async {
        let id = &item.conversation;
        let batch = deps.store.read(Wanted::new().conversation(id)).await?;
        let Some(conversation) = batch.conversation(id)? else {
            return Ok(None);
        };
        let admission = conversation.recent_keys.admit(Some(&key(run, item)));
        Ok(match admission {
            Ok(Admission::Replay) => Some(Outcome::Done),
            _ if item.is_in_doubt(&conversation) => Some(in_doubt().into()),
            _ => None,
        })
    };
    let recognized: Result<_, StoreError> = recognized.await;
    recognized.unwrap_or_else(|error| Some(Problem::from(error).into()))
}
