//! Problems in the form that Twilio's clients read: with a number for a code, of
//! [Twilio's](https://www.twilio.com/docs/api/errors) where Twilio has one for it.

use crate::problems::{Code, More};
use crate::wire::Wire;
use serde::Serialize;

/// Where Twilio says what a number means.
const WHAT_IT_MEANS: &str = "https://www.twilio.com/docs/errors";
/// "Authenticate".
const UNAUTHORIZED: u32 = 20003;
/// "Invalid parameter".
const INVALID: u32 = 20001;
/// A channel's status cannot become what it should.
const INVALID_STATUS: u32 = 45359;
/// For all others: this, and the HTTP status.
const BY_STATUS: u32 = 20000;

/// Why something was not done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TwilioProblem {
    /// For programs: Twilio's number for it.
    pub code: u32,
    /// For people; it may change.
    pub message: String,
    /// Where Twilio says what the number means.
    #[cfg_attr(feature = "schema", schemars(url))]
    pub more_info: String,
    /// The HTTP status.
    #[cfg_attr(feature = "schema", schemars(range(min = 400, max = 599)))]
    pub status: u16,
    /// What Hiatus says of it.
    pub details: Details,
}

/// What Hiatus says of a problem, which Twilio's clients pass on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TwilioProblemDetails"))]
pub struct Details {
    /// The code that it has in the rest of the API.
    pub code: Wire<Code>,
    /// Further members for clients.
    #[serde(flatten)]
    pub more: More,
}

impl TwilioProblem {
    /// A problem with this code, in these words.
    pub fn new(code: Code, message: impl Into<String>, more: More) -> Self {
        let status = status(code);
        let number = number(code, status);
        Self {
            code: number,
            message: message.into(),
            more_info: format!("{WHAT_IT_MEANS}/{number}"),
            status,
            details: Details {
                code: Wire(code),
                more,
            },
        }
    }
}

/// The HTTP status, which is Hiatus's, but where Twilio has another one.
const fn status(code: Code) -> u16 {
    match code {
        Code::LeaveDisabled | Code::PauseDisabled => 403,
        _ => match code.status() {
            422 => 400,
            status => status,
        },
    }
}

fn number(code: Code, status: u16) -> u32 {
    match code {
        Code::NotActive | Code::NotPaused | Code::ConversationClosed => INVALID_STATUS,
        _ => match status {
            400 => INVALID,
            401 => UNAUTHORIZED,
            status => BY_STATUS + u32::from(status),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_twilio_has_a_number_for_has_that_number() {
        for (code, status, number) in [
            (Code::Unauthorized, 401, 20003),
            (Code::NotFound, 404, 20404),
            (Code::NotActive, 409, 45359),
            (Code::NotPaused, 409, 45359),
            (Code::ConversationClosed, 409, 45359),
            (Code::LeaveDisabled, 403, 20403),
            (Code::PauseDisabled, 403, 20403),
            (Code::Invalid, 400, 20001),
            (Code::Malformed, 400, 20001),
            (Code::IdempotencyKeyReused, 400, 20001),
            (Code::AgentAtCapacity, 409, 20409),
            (Code::AgentUnavailable, 409, 20409),
            (Code::TaskExists, 409, 20409),
            (Code::VersionMismatch, 412, 20412),
            (Code::TooLarge, 413, 20413),
            (Code::Internal, 500, 20500),
            (Code::Contended, 503, 20503),
        ] {
            let problem = TwilioProblem::new(code, "why", More::default());
            assert_eq!((problem.status, problem.code), (status, number), "{code}");
            assert_eq!(
                problem.more_info,
                format!("https://www.twilio.com/docs/errors/{number}")
            );
        }
    }

    #[test]
    fn every_code_has_a_status_of_a_refusal_and_says_itself_in_the_details() {
        for code in Code::ALL {
            let problem = TwilioProblem::new(code, "why", More::default());
            assert!((400..600).contains(&problem.status), "{code}");
            let written = serde_json::to_value(&problem).unwrap();
            assert_eq!(written["details"]["code"], code.as_str(), "{code}");
            assert!(written["code"].is_u64(), "{code}");
        }
    }
}
