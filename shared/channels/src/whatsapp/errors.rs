//! Meta's errors, in our words.

use crate::meta::{Trouble, trouble_of_code};
use crate::status::DeliveryFailure;

/// What an error of this code is about.
pub(super) fn trouble(code: i64, _: Option<i64>) -> Trouble {
    match code {
        // The last: too many to this customer, and not to others.
        131_000 | 131_016 | 131_057 | 131_056 => Trouble::Passing,
        131_031 | 131_042 | 131_045 => Trouble::Hold,
        80_007 | 130_429 | 131_048 => Trouble::TooMuch,
        _ => trouble_of_code(code).unwrap_or(Trouble::Final(failure(code))),
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
