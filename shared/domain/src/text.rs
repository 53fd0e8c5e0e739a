//! Texts from outside, parsed once at the edge into types that cannot hold an invalid one.

use thiserror::Error;

/// The most characters that an id or a name may have.
pub const MAX_ID_CHARS: usize = 256;
/// The most characters that a channel's own names may have: addresses, message ids and threads.
pub const MAX_CHANNEL_ID_CHARS: usize = 1_024;
/// The most characters that the reason of a pause may have.
pub const MAX_REASON_CHARS: usize = 1_000;
/// The most characters that a topic may have.
pub const MAX_TOPIC_CHARS: usize = 64;
/// The most bytes (of UTF-8) that an agent's text may have: 64 KiB.
pub const MAX_BODY_BYTES: usize = 64 * 1024;
/// The most bytes that a customer's text may have: as many as a request, 256 KiB.
pub const MAX_CUSTOMER_BODY_BYTES: usize = 256 * 1024;
/// The most bytes (of UTF-8) that a note may have: 16 KiB.
pub const MAX_NOTE_BYTES: usize = 16 * 1024;
/// The most bytes (of UTF-8) that a nudge may have: 1 KiB. A left conversation holds all that its plan will
/// say.
pub const MAX_NUDGE_BYTES: usize = 1_024;
/// The most characters that an idempotency key may have.
pub const MAX_KEY_CHARS: usize = 64;

/// Why a text was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum BadText {
    /// Nothing in it.
    #[error("must not be empty")]
    Empty,
    /// Too long; the number is the limit in characters.
    #[error("must have at most {0} characters")]
    TooLong(usize),
    /// Too long; the number is the limit in bytes.
    #[error("must have at most {0} bytes")]
    TooManyBytes(usize),
    /// Control characters (line breaks, tabs) are not allowed in an id, an address or a name.
    #[error("must not contain control characters")]
    ControlCharacter,
    /// Channels are named in lower case.
    #[error("must be a lower-case name of letters, digits, '-', '_' or '.'")]
    NotLowerCase,
    /// No dot, where a name is a part of a path.
    #[error("must be a lower-case name of letters, digits, '-' or '_'")]
    Dotted,
}

/// The rule for every id, address and name: 1 to `max` characters, none of them a control
/// character.
pub(crate) fn check(text: &str, max: usize) -> Result<(), BadText> {
    check_length(text, max)?;
    if text.chars().any(char::is_control) {
        return Err(BadText::ControlCharacter);
    }
    Ok(())
}

fn check_length(text: &str, max: usize) -> Result<(), BadText> {
    if text.is_empty() {
        return Err(BadText::Empty);
    }
    if text.chars().count() > max {
        return Err(BadText::TooLong(max));
    }
    Ok(())
}

fn check_bytes(text: &str, max: usize) -> Result<(), BadText> {
    if text.len() > max {
        return Err(BadText::TooManyBytes(max));
    }
    Ok(())
}

/// Makes a newtype over a checked text.
macro_rules! checked_text {
    ($(#[$doc:meta])* $name:ident, $max:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Parses and checks a text.
            pub fn parse(text: impl Into<String>) -> Result<Self, $crate::text::BadText> {
                let text = text.into();
                $crate::text::check(&text, $max)?;
                Ok(Self(text))
            }

            /// The text itself.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}
pub(crate) use checked_text;

checked_text!(
    /// An address on a channel: a telephone number, a mail address, a chat handle.
    Address,
    MAX_CHANNEL_ID_CHARS
);
checked_text!(
    /// A thread, on channels that have several for one customer: each is a conversation of its own.
    Thread,
    MAX_CHANNEL_ID_CHARS
);
checked_text!(
    /// What a customer is called.
    CustomerName,
    MAX_ID_CHARS
);
checked_text!(
    /// A queue's name.
    QueueName,
    MAX_ID_CHARS
);

/// Why an agent paused, in the agent's words; it may have several lines.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reason(String);

impl Reason {
    /// Parses and checks a text: 1 to 1,000 characters, no control characters but line breaks and
    /// tabs.
    pub fn parse(text: impl Into<String>) -> Result<Self, BadText> {
        let text = text.into();
        check_length(&text, MAX_REASON_CHARS)?;
        let forbidden = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
        if text.chars().any(forbidden) {
            return Err(BadText::ControlCharacter);
        }
        Ok(Self(text))
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Reason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl QueueName {
    /// The queue of a message that names none.
    pub fn fallback() -> Self {
        Self("default".to_owned())
    }
}

/// A channel: `chat`, `sms`, `whatsapp`, `messenger`, `email`, `web`, or any other lower-case name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChannelName(String);

impl ChannelName {
    /// Parses a channel's name.
    pub fn parse(text: impl Into<String>) -> Result<Self, BadText> {
        slug(text.into(), MAX_ID_CHARS).map(Self)
    }

    /// The name itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What several conversations wait for: an incident, a delivery.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Topic(String);

impl Topic {
    /// Parses a topic: 1 to 64 lower-case letters, digits, `-`, `_` and `.`.
    pub fn parse(text: impl Into<String>) -> Result<Self, BadText> {
        slug(text.into(), MAX_TOPIC_CHARS).map(Self)
    }

    /// The topic itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Topic {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A name of lower-case letters, digits, `-`, `_` and `.`, of so many characters at most.
pub(crate) fn slug(text: String, max: usize) -> Result<String, BadText> {
    let is_of_slug =
        |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_' | '.');
    check(&text, max)?;
    if text.chars().all(is_of_slug) {
        Ok(text)
    } else {
        Err(BadText::NotLowerCase)
    }
}

/// A message's text: anything, and empty where the message was only a picture.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Body(String);

impl Body {
    /// Parses an agent's text: at most 64 KiB.
    pub fn parse(text: impl Into<String>) -> Result<Self, BadText> {
        Self::of_at_most(MAX_BODY_BYTES, text.into())
    }

    /// Parses a customer's text: whatever fits into a request.
    pub fn of_customer(text: impl Into<String>) -> Result<Self, BadText> {
        Self::of_at_most(MAX_CUSTOMER_BODY_BYTES, text.into())
    }

    fn of_at_most(max: usize, text: String) -> Result<Self, BadText> {
        check_bytes(&text, max)?;
        Ok(Self(text))
    }

    /// Whether it has more characters than so many.
    pub(crate) fn is_longer_than(&self, chars: usize) -> bool {
        self.0.chars().nth(chars).is_some()
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a plan says to a customer: anything but nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NudgeText(Body);

impl NudgeText {
    /// Parses a nudge's text: 1 byte to 1 KiB.
    pub fn parse(text: impl Into<String>) -> Result<Self, BadText> {
        let text = text.into();
        if text.is_empty() {
            return Err(BadText::Empty);
        }
        Body::of_at_most(MAX_NUDGE_BYTES, text).map(Self)
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The text as a message's.
    pub const fn body(&self) -> &Body {
        &self.0
    }
}

/// The text of a note: anything but nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteText(String);

impl NoteText {
    /// Parses a note's text: 1 byte to 16 KiB.
    pub fn parse(text: impl Into<String>) -> Result<Self, BadText> {
        let text = text.into();
        if text.is_empty() {
            return Err(BadText::Empty);
        }
        check_bytes(&text, MAX_NOTE_BYTES)?;
        Ok(Self(text))
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The most bytes that attributes may have: 16 KiB.
pub const MAX_ATTRIBUTES_BYTES: usize = 16 * 1024;

/// A JSON object for the owner's routing, kept as text, which Hiatus does not interpret. The edge
/// checks that it is an object of at most 16 KiB and 8 levels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attributes(String);

impl Attributes {
    /// Wraps a text that the edge has checked.
    pub fn from_checked_json(json: impl Into<String>) -> Self {
        Self(json.into())
    }

    /// The JSON text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_has_1_to_256_characters_and_none_is_a_control_character() {
        assert_eq!(QueueName::parse(""), Err(BadText::Empty));
        assert!(
            QueueName::parse("é".repeat(256)).is_ok(),
            "characters are counted, not bytes"
        );
        assert_eq!(
            QueueName::parse("x".repeat(257)),
            Err(BadText::TooLong(256))
        );
        assert_eq!(QueueName::parse("a\nb"), Err(BadText::ControlCharacter));
        assert_eq!(QueueName::parse("a\u{7f}"), Err(BadText::ControlCharacter));
    }

    #[test]
    fn what_a_channel_names_has_up_to_1024_characters() {
        assert!(Address::parse("x".repeat(1_024)).is_ok());
        assert_eq!(
            Thread::parse("x".repeat(1_025)),
            Err(BadText::TooLong(1_024))
        );
    }

    #[test]
    fn a_reason_has_up_to_1000_characters_in_several_lines() {
        assert!(Reason::parse("é".repeat(1_000)).is_ok());
        assert!(Reason::parse("parts on order\r\n\t- two").is_ok());
        assert_eq!(
            Reason::parse("x".repeat(1_001)),
            Err(BadText::TooLong(1_000))
        );
        assert_eq!(Reason::parse(""), Err(BadText::Empty));
        for bad in ["a\u{0}", "a\u{1b}[2J", "a\u{7f}", "a\u{85}"] {
            assert_eq!(Reason::parse(bad), Err(BadText::ControlCharacter));
        }
    }

    #[test]
    fn a_channel_is_a_lower_case_name() {
        assert_eq!(ChannelName::parse("WhatsApp"), Err(BadText::NotLowerCase));
        assert_eq!(ChannelName::parse("web chat"), Err(BadText::NotLowerCase));
        assert_eq!(
            ChannelName::parse("rcs-2.0_beta").map(|c| c.as_str().to_owned()),
            Ok("rcs-2.0_beta".to_owned())
        );
    }

    #[test]
    fn a_body_may_be_empty_and_holds_64_kib_of_an_agents_and_256_of_a_customers() {
        assert!(Body::parse("").is_ok());
        assert!(Body::parse("x".repeat(64 * 1024)).is_ok());
        assert_eq!(
            Body::parse("x".repeat(64 * 1024 + 1)),
            Err(BadText::TooManyBytes(64 * 1024))
        );
        assert!(Body::of_customer("x".repeat(256 * 1024)).is_ok());
        assert!(Body::of_customer("x".repeat(256 * 1024 + 1)).is_err());
    }

    #[test]
    fn a_note_is_not_empty_and_has_up_to_16_kib() {
        assert_eq!(NoteText::parse(""), Err(BadText::Empty));
        assert!(NoteText::parse("x\n".repeat(8 * 1024)).is_ok());
        assert_eq!(
            NoteText::parse("x".repeat(16 * 1024 + 1)),
            Err(BadText::TooManyBytes(16 * 1024))
        );
    }

    #[test]
    fn a_nudge_is_not_empty_and_has_up_to_1_kib() {
        assert_eq!(NudgeText::parse(""), Err(BadText::Empty));
        assert!(NudgeText::parse("x\n".repeat(512)).is_ok());
        assert_eq!(
            NudgeText::parse("x".repeat(1_025)),
            Err(BadText::TooManyBytes(1_024))
        );
    }

    #[test]
    fn a_reason_is_kept_as_it_was_written() {
        let text = "parts on order\n\tsince Monday";
        let reason = Reason::parse(text).unwrap();
        assert_eq!((reason.as_str(), reason.to_string().as_str()), (text, text));
    }
}
