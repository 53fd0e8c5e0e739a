//! One request, and what came of it.

use crate::Deps;
use hiatus_channels::outbound::{self, Call};
use hiatus_channels::probe::Said;
use hiatus_lambda::failure::chain;
use https_pool::{Answer, NoAnswer};
use std::time::Duration;

/// How long one may take: whoever waits for a check waits for two at once.
pub(super) const REQUEST: Duration = Duration::from_secs(10);
/// How much of an answer is read.
pub(super) const MOST_BYTES: usize = 16 * 1024;

pub(super) async fn answered(deps: &Deps, call: Call) -> Result<Answer, NoAnswer> {
    let request = call.into_request().map_err(|_| NoAnswer::Forbidden)?;
    let answer = deps.outside.send(request, REQUEST, MOST_BYTES).await;
    if let Err(error) = &answer {
        tracing::warn!(error = chain(error), "no answer");
    }
    answer
}

/// What an answer, or that there is none, says of the account.
pub(super) fn said(
    answer: &Result<Answer, NoAnswer>,
    means: impl FnOnce(outbound::Answer<'_>) -> Said,
) -> Said {
    match answer {
        Ok(answer) => means(parts(answer)),
        Err(no_answer) => Said::Nothing {
            code: no_answer.code().to_owned(),
        },
    }
}

/// The answer, as it is translated.
pub(super) fn parts(answer: &Answer) -> outbound::Answer<'_> {
    outbound::Answer {
        status: answer.status,
        retry_after: answer.retry_after.as_deref(),
        body: &answer.body,
    }
}
