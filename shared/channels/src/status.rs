//! What providers report of messages that they were given.

pub use hiatus_domain::delivery::{DeliveryError, DeliveryFailure, DeliveryStatus as Status};

/// A provider's report on one message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Which message.
    pub reference: Reference,
    /// How far it has got.
    pub status: Status,
    /// Why it failed, if it did.
    pub error: Option<DeliveryError>,
    /// The provider's id of it, where the report has one.
    pub provider_id: Option<String>,
}

/// What we call a message at a provider, which echoes it: `<conversation id>-<seq>`. It has letters, digits and
/// hyphens only, so that it fits into any provider's field and into a path; and it leads to the message without an
/// index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The conversation.
    pub conversation: String,
    /// The message's number in it.
    pub seq: u64,
}

impl Reference {
    /// Reads one back; `None` where it is none of ours.
    pub fn parse(text: &str) -> Option<Self> {
        let (conversation, seq) = text.rsplit_once('-')?;
        let is_number = !seq.is_empty() && seq.bytes().all(|b| b.is_ascii_digit());
        if conversation.is_empty() || !is_number {
            return None;
        }
        Some(Self {
            conversation: conversation.to_owned(),
            seq: seq.parse().ok().filter(|seq| *seq > 0)?,
        })
    }
}

impl std::fmt::Display for Reference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.conversation, self.seq)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_read_back_and_nothing_else_is_one() {
        let reference = Reference {
            conversation: "01J9-X".to_owned(),
            seq: 12,
        };
        assert_eq!(Reference::parse(&reference.to_string()), Some(reference));
        for other in ["", "-", "-1", "01J", "01J-", "01J-0", "01J-+1", "01J-1x"] {
            assert_eq!(Reference::parse(other), None, "{other}");
        }
    }
}
