//! The files of a mail.

use hiatus_domain::media::{MAX_MEDIA, MAX_MEDIA_NAME_CHARS, Media, MediaName};
use mail_parser::{Message, MessagePart, MimeHeaders as _};

/// A file that came with a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attached {
    /// What is said of it. Nobody but the mail has it: there is no reference.
    pub media: Media,
    /// What is in it.
    pub content: Vec<u8>,
}

/// The files of a mail, no more than a message has.
pub(crate) fn of(message: &Message<'_>) -> Vec<Attached> {
    message.attachments().take(MAX_MEDIA).map(file).collect()
}

fn file(part: &MessagePart<'_>) -> Attached {
    let content = part.contents().to_vec();
    let kind = part.content_type().map(|kind| match kind.subtype() {
        Some(subtype) => format!("{}/{subtype}", kind.ctype()),
        None => kind.ctype().to_owned(),
    });
    Attached {
        media: Media {
            content_type: kind.as_deref().and_then(named),
            name: part.attachment_name().and_then(named),
            size: u64::try_from(content.len()).ok(),
            reference: None,
        },
        content,
    }
}

/// A name without what a name cannot have.
fn named(text: &str) -> Option<MediaName> {
    let name = text.trim().chars().filter(|c| !c.is_control());
    MediaName::parse(name.take(MAX_MEDIA_NAME_CHARS).collect::<String>()).ok()
}
