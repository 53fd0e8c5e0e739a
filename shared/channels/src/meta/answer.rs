//! What the answers of Meta's Graph API mean, whatever was asked: errors have a code of Meta's own, and many a subcode.

use crate::outbound::{Answer, Found, Outcome};
use crate::status::DeliveryFailure;
use serde_json::Value;

/// What an error is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// It passes.
    Passing,
    /// The connection, whose fault no message is.
    Hold,
    /// More at once than is taken.
    TooMuch,
    /// The message.
    Final(DeliveryFailure),
}

/// What an error is about whose code says the same of every product; none where that is the product's to say.
pub(crate) const fn trouble_of_code(code: i64) -> Option<Trouble> {
    match code {
        1 | 2 => Some(Trouble::Passing),
        0 | 3 | 10 | 190 | 200..=299 | 368 => Some(Trouble::Hold),
        4 => Some(Trouble::TooMuch),
        _ => None,
    }
}

/// What an answer without an error of Meta's is about.
const fn trouble_of_status(status: u16) -> Trouble {
    match status {
        401 | 403 => Trouble::Hold,
        429 => Trouble::TooMuch,
        408 => Trouble::Passing,
        _ => Trouble::Final(DeliveryFailure::Rejected),
    }
}

/// What the answer to a message means, whose id stands at this place, by what the product says of a code and its subcode.
pub(crate) fn outcome(
    answer: Answer<'_>,
    id: &str,
    trouble: fn(i64, Option<i64>) -> Trouble,
) -> Outcome {
    let body: Value = serde_json::from_slice(answer.body).unwrap_or_default();
    let after = answer.retry_after_seconds();
    if (200..300).contains(&answer.status) {
        let provider_id = body.pointer(id).and_then(Value::as_str).map(str::to_owned);
        return Outcome::Accepted { provider_id };
    }
    let number = |at: &str| body.pointer(at).and_then(Value::as_i64);
    let own = number("/error/code");
    let passes = body.pointer("/error/is_transient") == Some(&Value::Bool(true));
    let code = own.map_or_else(|| answer.status.to_string(), |code| code.to_string());
    let trouble = match own {
        Some(_) if passes => Trouble::Passing,
        Some(code) => trouble(code, number("/error/error_subcode")),
        None => trouble_of_status(answer.status),
    };
    match trouble {
        _ if answer.status >= 500 => Outcome::Passing { after, code },
        Trouble::Passing => Outcome::Passing { after, code },
        Trouble::Hold => Outcome::Hold { after, code },
        Trouble::TooMuch => Outcome::TooMuch { after, code },
        Trouble::Final(failure) => Outcome::refused(failure, code),
    }
}

/// What such an answer says of a message that Meta may have, which it cannot be asked for: whether it is worth trying again.
pub(crate) fn found(outcome: Outcome) -> Found {
    match outcome {
        Outcome::Passing { after, code } => Found::Passing { after, code },
        Outcome::Hold { after, code } | Outcome::TooMuch { after, code } => {
            Found::Hold { after, code }
        }
        _ => Found::CannotSay,
    }
}
