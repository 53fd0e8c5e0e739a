//! What Twilio lists.

use crate::{Deps, Trouble};
use hiatus_channels::outbound::{Answer, Call};
use hiatus_channels::twilio::{self, Asks, Listed, ListedFile};
use hiatus_domain::Instant;
use hiatus_lambda::failure::chain;
use hiatus_lambda::sweep::Budget;
use https_pool::NoAnswer;
use std::time::Duration;

/// How long one request may take.
const REQUEST: Duration = Duration::from_secs(10);
/// How much is read of a page: several times what one has.
const PAGE_BYTES: usize = 4 * 1024 * 1024;
/// How many pages are read at most.
const PAGES: usize = 50;

/// What came in from then on, up to the other time if there is one; the oldest first.
pub(crate) async fn all(
    deps: &Deps,
    asks: Asks<'_>,
    (from, until): (Instant, Option<Instant>),
    time: Budget,
) -> Result<Vec<Listed>, Trouble> {
    let mut call = asks.since(from, until).ok_or(Trouble::NoSecrets)?;
    let mut all = Vec::new();
    for _ in 0..PAGES {
        if time.is_spent() {
            return Err(Trouble::NoTime);
        }
        let answer = answered(deps, call).await?;
        let page = twilio::page(parts(&answer)).map_err(Trouble::Provider)?;
        if page.unreadable > 0 {
            let count = page.unreadable;
            tracing::error!(count, "messages of Twilio's list cannot be read");
        }
        // The newest are first, whatever was asked for.
        let is_last = page.messages.last().is_some_and(|it| it.is_before(from));
        let next = asks.after(&page).map_err(Trouble::Provider)?;
        let wanted = page.messages.into_iter();
        all.extend(wanted.filter(|it| asks.is_own(it) && !it.is_before(from)));
        match next {
            Some(next) if !is_last => call = next,
            _ => {
                all.reverse();
                all.sort_by_key(Listed::sent_at);
                return Ok(all);
            }
        }
    }
    Err(Trouble::TooMany)
}

/// The files of a message.
pub(crate) async fn files(
    deps: &Deps,
    asks: Asks<'_>,
    message: &Listed,
) -> Result<Vec<ListedFile>, Trouble> {
    let Some(call) = asks.files_of(message) else {
        return Ok(Vec::new());
    };
    let answer = answered(deps, call).await?;
    twilio::files(parts(&answer)).map_err(Trouble::Provider)
}

/// What a provider answers to a request.
pub(crate) async fn answered(deps: &Deps, call: Call) -> Result<https_pool::Answer, Trouble> {
    let code = |no_answer: NoAnswer| {
        tracing::warn!(error = chain(&no_answer), "no answer");
        Trouble::Provider(no_answer.code().to_owned())
    };
    let request = call.into_request().map_err(|_| code(NoAnswer::Forbidden))?;
    let answer = deps.outside.send(request, REQUEST, PAGE_BYTES).await;
    answer.map_err(code)
}

/// The same, as the provider's contract reads it.
pub(crate) fn parts(answer: &https_pool::Answer) -> Answer<'_> {
    Answer {
        status: answer.status,
        retry_after: answer.retry_after.as_deref(),
        body: &answer.body,
    }
}
