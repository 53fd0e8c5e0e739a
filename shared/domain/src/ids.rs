//! Identifiers. Those that Hiatus generates sort by the time of their creation; those from outside
//! are opaque.

use crate::text::{BadText, MAX_CHANNEL_ID_CHARS, MAX_ID_CHARS, MAX_KEY_CHARS, checked_text, slug};
use std::fmt;

checked_text!(
    /// A conversation.
    ConversationId,
    MAX_ID_CHARS
);
checked_text!(
    /// An agent: the `sub` of its token.
    AgentId,
    MAX_ID_CHARS
);
checked_text!(
    /// A message, as the channel or the desk named it. Each side has an id space of its own.
    MessageId,
    MAX_CHANNEL_ID_CHARS
);
checked_text!(
    /// A note, as the desk named it. Notes have an id space of their own.
    NoteId,
    MAX_CHANNEL_ID_CHARS
);
checked_text!(
    /// One pause of one conversation: the fencing token of its timer. Also the name of its
    /// schedule, so it obeys EventBridge Scheduler's rule for names (at most 64 of
    /// `[0-9a-zA-Z-_.]`); ids are generated that way.
    PauseId,
    64
);
checked_text!(
    /// A bulk run.
    BulkId,
    MAX_ID_CHARS
);
checked_text!(
    /// A client's name for a request, by which its retry is recognised.
    IdempotencyKey,
    MAX_KEY_CHARS
);

/// The most characters that a connection's or an endpoint's id may have.
pub const MAX_CONNECTION_ID_CHARS: usize = 32;

/// Makes the id of something that an administrator names, and that is a part of paths.
macro_rules! named_by_administrator {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Parses an id: 1 to 32 lower-case letters, digits, `-` and `_`.
            pub fn parse(text: impl Into<String>) -> Result<Self, BadText> {
                let text = slug(text.into(), MAX_CONNECTION_ID_CHARS)?;
                // A path that ends with a dot, or with two, is another path.
                if text.contains('.') {
                    return Err(BadText::Dotted);
                }
                Ok(Self(text))
            }

            /// The text itself.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

named_by_administrator!(
    /// A connection, as an administrator named it. It is a part of addresses that providers are given.
    ConnectionId
);
named_by_administrator!(
    /// An endpoint of outgoing webhooks, as an administrator named it.
    EndpointId
);

impl ConnectionId {
    /// Under which the tokens of the Interactions API are kept, among what providers' connections have. No connection
    /// may be made that has them.
    pub fn of_interactions() -> Self {
        Self("interactions".to_owned())
    }
}

impl From<&BulkId> for MessageId {
    /// The message that a bulk run writes into a conversation: one, however often it is tried.
    fn from(run: &BulkId) -> Self {
        Self(format!("bulk-{run}"))
    }
}

impl MessageId {
    /// The message of a plan that is its conversation's n-th.
    pub(crate) fn of_nudge(seq: u64) -> Self {
        Self(format!("nudge-{seq}"))
    }
}

/// The n-th task of a conversation. Its text names the conversation, so that finding a task needs
/// no index.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TaskId {
    /// The conversation that it is a task of.
    pub conversation: ConversationId,
    /// 1 for the conversation's first task.
    pub number: u32,
}

impl TaskId {
    /// Parses `<conversation>.<n>`, in canonical form only.
    pub fn parse(text: &str) -> Result<Self, BadText> {
        let (conversation, number) = text.rsplit_once('.').ok_or(BadText::Empty)?;
        let canonical = number.bytes().all(|b| b.is_ascii_digit()) && !number.starts_with('0');
        let number = number
            .parse()
            .ok()
            .filter(|_| canonical)
            .ok_or(BadText::Empty)?;
        Ok(Self {
            conversation: ConversationId::parse(conversation)?,
            number,
        })
    }
}

impl fmt::Display for TaskId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.conversation, self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_task_id_names_its_conversation_and_reads_back() {
        let id = TaskId::parse("01J.a.12").unwrap();
        assert_eq!((id.conversation.as_str(), id.number), ("01J.a", 12));
        assert_eq!(id.to_string(), "01J.a.12");
    }

    #[test]
    fn a_connection_id_is_a_part_of_a_path_as_it_is() {
        for good in ["wa-main", "web_2", "1", &"x".repeat(32)] {
            assert_eq!(
                ConnectionId::parse(good).map(|id| id.0).as_deref(),
                Ok(good)
            );
        }
        for bad in [
            "",
            "..",
            "wa.main",
            "WA",
            "a b",
            "a/b",
            "é",
            &"x".repeat(33),
        ] {
            assert!(ConnectionId::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn what_is_not_canonical_is_no_task_id() {
        for text in [
            "",
            "x",
            "x.",
            ".1",
            "x.0",
            "x.01",
            "x.+1",
            "x.-1",
            "x.1e3",
            "x.99999999999",
        ] {
            assert!(TaskId::parse(text).is_err(), "{text}");
        }
    }
}
