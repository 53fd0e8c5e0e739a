//! Meta's errors, in our words.

use crate::status::DeliveryFailure;

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
