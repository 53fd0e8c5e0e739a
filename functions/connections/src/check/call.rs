//! One request, and what came of it.

use crate::Deps;
use hiatus_channels::outbound::Call;
use hiatus_lambda::failure::chain;
use https_pool::{Answer, NoAnswer};
use std::time::Duration;

/// How long one may take: whoever waits for a check waits for two at once.
const REQUEST: Duration = Duration::from_secs(10);
/// How much of an answer is read.
const MOST_BYTES: usize = 16 * 1024;

pub(super) async fn answered(deps: &Deps, call: Call) -> Result<Answer, NoAnswer> {
    let request = call.into_request().map_err(|_| NoAnswer::Forbidden)?;
    let answer = deps.outside.send(request, REQUEST, MOST_BYTES).await;
    if let Err(error) = &answer {
        tracing::warn!(error = chain(error), "no answer");
    }
    answer
}
