//! Meta's errors, in our words.

use crate::status::DeliveryFailure;

/// What an error is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trouble {
    /// It passes.
    Passing,
    /// The connection, whose fault no message is.
    Hold,
    /// More at once than is taken.
    TooMuch,
    /// The message.
    Final(DeliveryFailure),
}

/// What an error of this code is about.
pub(super) const fn trouble(code: i64) -> Trouble {
    match code {
        // The last: too many to this customer, and not to others.
        1 | 2 | 131_000 | 131_016 | 131_057 | 131_056 => Trouble::Passing,
        0 | 3 | 10 | 190 | 200..=299 | 368 | 131_031 | 131_042 | 131_045 => Trouble::Hold,
        4 | 80_007 | 130_429 | 131_048 => Trouble::TooMuch,
        _ => Trouble::Final(failure(code)),
    }
}

/// What an answer without an error of Meta's is about.
pub(super) const fn trouble_of_status(status: u16) -> Trouble {
    match status {
        401 | 403 => Trouble::Hold,
        429 => Trouble::TooMuch,
        408 => Trouble::Passing,
        _ => Trouble::Final(DeliveryFailure::Rejected),
    }
}

/// What a final error of this code means.
pub(super) const fn failure(code: i64) -> DeliveryFailure {
    match code {
        131_047 => DeliveryFailure::ReplyWindowClosed,
        131_026 | 131_021 | 131_030 | 131_062 => DeliveryFailure::BadAddress,
        131_050 => DeliveryFailure::OptedOut,
        132_000..=132_099 => DeliveryFailure::TemplateRefused,
        _ => DeliveryFailure::Rejected,
    }
}
