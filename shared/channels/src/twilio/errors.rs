//! Twilio's errors, in our words.

use crate::status::DeliveryFailure;

/// What an error about a message means; `None` where it is about something else, or nobody knows.
pub(super) const fn known(code: i64) -> Option<DeliveryFailure> {
    match code {
        63_016 => Some(DeliveryFailure::ReplyWindowClosed),
        21_610 | 63_032 | 63_033 => Some(DeliveryFailure::OptedOut),
        21_211 | 21_614 | 21_612 | 30_003 | 30_005 | 30_006 | 63_003 | 63_024 => {
            Some(DeliveryFailure::BadAddress)
        }
        21_617 | 21_605 => Some(DeliveryFailure::TooLong),
        63_027 | 63_028 | 63_040 | 63_041 | 63_042 => Some(DeliveryFailure::TemplateRefused),
        21_408 => Some(DeliveryFailure::Rejected),
        _ => None,
    }
}
