//! Transactions that come again under their client token are not carried out again.
//!
//! dynoxide remembers tokens, too, but walks through all of the last ten minutes' at every
//! transaction: under load each one takes longer than the one before.

use super::endpoint::Failure;
use axum::http::StatusCode;
use dynoxide::DynoxideError;
use std::collections::{HashMap, VecDeque};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// How long DynamoDB remembers a token.
const REMEMBERED: Duration = Duration::from_mins(10);
/// How many are remembered at most: those of some seconds under load, in which a lost answer is asked
/// for again.
const MOST: usize = 2_000;
/// How long a token is at most; dynoxide refuses a longer one.
const MAX_BYTES: usize = 36;

/// The tokens of the last transactions.
#[derive(Default)]
pub(super) struct Tokens(Mutex<Slots>);

#[derive(Default)]
struct Slots {
    by_token: HashMap<String, Slot>,
    /// The oldest first.
    order: VecDeque<(Instant, String)>,
}

struct Slot {
    request: u64,
    /// `None` while it is being carried out.
    answer: Option<String>,
}

/// Whether this can be a token.
pub(super) fn is_token(text: &str) -> bool {
    (1..=MAX_BYTES).contains(&text.len())
}

impl Tokens {
    /// Carries a transaction out, or answers what it answered before. One that failed may be tried
    /// again.
    pub(super) fn once(
        &self,
        token: String,
        request: &str,
        write: impl FnOnce() -> Result<String, Failure>,
    ) -> Result<String, Failure> {
        if let Some(answer) = self.claim(&token, digest(request))? {
            return Ok(answer);
        }
        let outcome = write();
        let mut slots = self.lock();
        match &outcome {
            Ok(answer) => {
                if let Some(slot) = slots.by_token.get_mut(&token) {
                    slot.answer = Some(answer.clone());
                }
            }
            Err(_) => {
                slots.by_token.remove(&token);
            }
        }
        outcome
    }

    /// The answer that there is; without one the token is the caller's.
    fn claim(&self, token: &str, request: u64) -> Result<Option<String>, Failure> {
        let now = Instant::now();
        let mut slots = self.lock();
        slots.forget(now);
        match slots.by_token.get(token) {
            Some(slot) if slot.request != request => {
                let reason = "the token is another transaction's".to_owned();
                Err(DynoxideError::IdempotentParameterMismatchException(reason).into())
            }
            Some(Slot { answer: None, .. }) => Err(Failure::new(
                StatusCode::BAD_REQUEST,
                "TransactionInProgressException",
                "the transaction with this token is under way",
            )),
            Some(Slot { answer, .. }) => Ok(answer.clone()),
            None => {
                slots.order.push_back((now, token.to_owned()));
                let answer = None;
                slots
                    .by_token
                    .insert(token.to_owned(), Slot { request, answer });
                Ok(None)
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, Slots> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Slots {
    /// Forgets what is too old, and what is too much.
    fn forget(&mut self, now: Instant) {
        while let Some((at, token)) = self.order.front()
            && (now.duration_since(*at) >= REMEMBERED || self.order.len() > MOST)
        {
            self.by_token.remove(token);
            self.order.pop_front();
        }
    }
}

fn digest(request: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    request.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn once(tokens: &Tokens, token: &str, request: &str, answer: &str) -> Result<String, String> {
        tokens
            .once(token.to_owned(), request, || Ok(answer.to_owned()))
            .map_err(|failure| failure.body)
    }

    #[tokio::test(start_paused = true)]
    async fn a_token_is_good_for_one_transaction_for_ten_minutes() {
        let tokens = Tokens::default();
        assert_eq!(once(&tokens, "t", "r", "first"), Ok("first".to_owned()));
        assert_eq!(once(&tokens, "t", "r", "second"), Ok("first".to_owned()));
        let other = once(&tokens, "t", "other", "second").unwrap_err();
        assert!(
            other.contains("#IdempotentParameterMismatchException"),
            "{other}"
        );
        tokio::time::advance(REMEMBERED).await;
        assert_eq!(once(&tokens, "t", "r", "second"), Ok("second".to_owned()));
    }

    #[test]
    fn what_failed_is_tried_again_and_what_is_under_way_is_not_begun_again() {
        let tokens = Tokens::default();
        let failed = tokens.once("t".into(), "r", || {
            let again = once(&tokens, "t", "r", "again").unwrap_err();
            assert!(again.contains("#TransactionInProgressException"), "{again}");
            Err(Failure::new(StatusCode::BAD_REQUEST, "Failed", ""))
        });
        assert!(failed.is_err());
        assert_eq!(once(&tokens, "t", "r", "done"), Ok("done".to_owned()));
    }

    #[test]
    fn no_more_are_remembered_than_a_bound() {
        let tokens = Tokens::default();
        for n in 0..MOST * 3 {
            once(&tokens, &n.to_string(), "r", "done").unwrap();
        }
        let slots = tokens.lock();
        assert!(slots.order.len() <= MOST + 1);
        assert_eq!(slots.order.len(), slots.by_token.len());
    }
}
