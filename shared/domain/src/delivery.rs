//! Deliveries: what became of a message that is handed to a provider, as far as is known.

use crate::Instant;
use crate::ids::{ConnectionId, ConversationId, MessageId};
use crate::names;

names! {
    /// How far a message has got. The values rise: whatever is reported, in whatever order and however often, the
    /// highest holds.
    pub enum DeliveryStatus {
        /// It is being handed to the provider.
        Sending = "sending",
        /// The provider has taken it.
        Accepted = "accepted",
        /// The provider has sent it on.
        Sent = "sent",
        /// It did not get there, and is not tried again. A provider that reports it as delivered after all is
        /// believed.
        Failed = "failed",
        /// It is on the customer's device.
        Delivered = "delivered",
        /// The customer has seen it. A provider may leave out what this implies.
        Read = "read",
    }
}

names! {
    /// Why a message did not get there.
    pub enum DeliveryFailure {
        /// The customer has not written for so long that the provider takes nothing but templates.
        ReplyWindowClosed = "reply_window_closed",
        /// The customer wants no messages.
        OptedOut = "opted_out",
        /// The customer's address is none that the provider can reach.
        BadAddress = "bad_address",
        /// The message is longer than the provider takes.
        TooLong = "too_long",
        /// The provider does not take the template, or not with these variables.
        TemplateRefused = "template_refused",
        /// The provider refused the message for another reason.
        Rejected = "rejected",
        /// It could not be handed over for as long as it was worth trying.
        Expired = "expired",
        /// No connection has the address that it was to come from.
        NoConnection = "no_connection",
        /// The provider does not say.
        Unknown = "unknown",
    }
}

impl DeliveryStatus {
    /// Its place in the order: the higher of two holds.
    pub const fn rank(self) -> u8 {
        match self {
            Self::Sending => 0,
            Self::Accepted => 1,
            Self::Sent => 2,
            Self::Failed => 3,
            Self::Delivered => 4,
            Self::Read => 5,
        }
    }

    /// What holds of the present status, if any, and a reported one; `None` where the report is no news.
    pub fn risen_to(present: Option<Self>, reported: Self) -> Option<Self> {
        (present < Some(reported)).then_some(reported)
    }

    /// Whether an event tells of it. What lies between Hiatus and the provider does not concern subscribers.
    pub const fn is_told(self) -> bool {
        !matches!(self, Self::Sending | Self::Accepted)
    }
}

/// Why a message did not get there, in our words and in the provider's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeliveryError {
    /// In ours.
    pub code: DeliveryFailure,
    /// In the provider's, if it has any.
    pub provider_code: Option<String>,
}

/// What is known of the delivery of one message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// How far it has got.
    pub status: DeliveryStatus,
    /// Since when.
    pub at: Instant,
    /// The provider's id of the message, once it has one.
    pub provider_id: Option<String>,
    /// Why it failed, if it did.
    pub error: Option<DeliveryError>,
}

/// The message that a delivery is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivered {
    /// Its conversation.
    pub conversation: ConversationId,
    /// The conversation's version when this was noted.
    pub version: u64,
    /// Its number.
    pub seq: u64,
    /// Its id.
    pub message: MessageId,
    /// The connection that it goes by; none where no connection has its address.
    pub connection: Option<ConnectionId>,
}

/// A message that has got further, or has failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Risen {
    /// Which one.
    pub of: Delivered,
    /// How far.
    pub delivery: Delivery,
}

#[cfg(test)]
mod tests {
    use super::DeliveryStatus::{Accepted, Delivered, Failed, Read, Sending, Sent};
    use super::*;

    #[test]
    fn the_ranks_are_in_the_order_of_the_values() {
        let ranks = DeliveryStatus::ALL.map(DeliveryStatus::rank);
        assert!(ranks.is_sorted_by(|a, b| a < b), "{ranks:?}");
    }

    #[test]
    fn a_report_is_news_only_where_it_rises() {
        for (present, reported, holds) in [
            (None, Sending, Some(Sending)),
            (None, Read, Some(Read)),
            (Some(Sending), Accepted, Some(Accepted)),
            (Some(Accepted), Accepted, None),
            (Some(Delivered), Accepted, None),
            (Some(Accepted), Failed, Some(Failed)),
            (Some(Sent), Failed, Some(Failed)),
            (Some(Delivered), Failed, None),
            (Some(Read), Failed, None),
            (Some(Failed), Sent, None),
            (Some(Failed), Delivered, Some(Delivered)),
            (Some(Failed), Read, Some(Read)),
            (Some(Read), Delivered, None),
        ] {
            let risen = DeliveryStatus::risen_to(present, reported);
            assert_eq!(risen, holds, "{present:?}, then {reported}");
        }
    }

    #[test]
    fn reports_end_at_the_highest_whatever_their_order_and_each_rise_is_news_once() {
        let reports = [Sent, Delivered, Read, Accepted, Delivered, Sent];
        for start in 0..reports.len() {
            let mut shuffled = reports;
            shuffled.rotate_left(start);
            let (mut present, mut news) = (None, Vec::new());
            for reported in shuffled.into_iter().chain(reports) {
                if let Some(risen) = DeliveryStatus::risen_to(present, reported) {
                    present = Some(risen);
                    news.push(risen);
                }
            }
            assert_eq!(present, Some(Read));
            assert!(news.is_sorted_by(|a, b| a < b), "{news:?}");
        }
    }
}
