//! What a message has beside its text: pictures, voices, files. Hiatus keeps what is said of them, and not
//! the things themselves.

use crate::text::checked_text;

/// The most characters of a name or a type.
pub const MAX_MEDIA_NAME_CHARS: usize = 256;
/// The most characters of what a provider finds the thing by.
pub const MAX_MEDIA_REFERENCE_CHARS: usize = 1_024;
/// The most that one message has.
pub const MAX_MEDIA: usize = 30;

checked_text!(
    /// A type such as `image/jpeg`, or the name of a file.
    MediaName,
    MAX_MEDIA_NAME_CHARS
);
checked_text!(
    /// What the provider finds the thing by: its id there, or where it is.
    MediaReference,
    MAX_MEDIA_REFERENCE_CHARS
);

/// One picture, voice or file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Media {
    /// What it is.
    pub content_type: Option<MediaName>,
    /// What its file is called.
    pub name: Option<MediaName>,
    /// How many bytes it has.
    pub size: Option<u64>,
    /// What the provider finds it by.
    pub reference: Option<MediaReference>,
}
