//! Errors of Messenger's and Instagram's, in our words.
//! <https://developers.facebook.com/docs/messenger-platform/error-codes>

use crate::meta::{Trouble, trouble_of_code};
use crate::status::DeliveryFailure;

/// What an error of this code and this subcode is about.
pub(super) fn trouble(code: i64, subcode: Option<i64>) -> Trouble {
    let of_message = match (code, subcode) {
        // Of Messenger two, and Instagram's.
        (10, Some(2_018_278 | 2_018_065 | 2_534_022)) => DeliveryFailure::ReplyWindowClosed,
        // Who has blocked the page, or has no account any more.
        (551, _) | (10, Some(2_018_108)) | (200, Some(1_545_041)) => DeliveryFailure::OptedOut,
        (100, Some(2_018_001 | 33)) => DeliveryFailure::BadAddress,
        (1_200, _) => return Trouble::Passing,
        (32 | 613 | 80_006, _) => return Trouble::TooMuch,
        _ => return trouble_of_code(code).unwrap_or(Trouble::Final(DeliveryFailure::Rejected)),
    };
    Trouble::Final(of_message)
}
