//! What a message has beside its text: pictures, voices, files. The history keeps what is said of them, and not
//! the things themselves.

use crate::account::{BadName, is_url};
use crate::names;
use crate::text::checked_text;

/// The most characters of a name or a type.
pub const MAX_MEDIA_NAME_CHARS: usize = 256;
/// The most characters of what a provider finds the thing by: a link that is signed has a thousand and a half.
pub const MAX_MEDIA_REFERENCE_CHARS: usize = 2_048;
/// The most that one message has.
pub const MAX_MEDIA: usize = 30;
/// The most bytes that all of them together are described with: what a message is stored in has room for a text of 256 KiB
/// beside that.
pub const MAX_MEDIA_BYTES: usize = 96 * 1024;

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

/// Where somebody has a file of ours: behind TLS at a name, or on this host. Whether anything is asked for there is decided
/// when it is: a name may lead anywhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileUrl(MediaReference);

impl FileUrl {
    /// Parses a URL.
    pub fn parse(text: impl Into<String>) -> Result<Self, BadName> {
        let reference = MediaReference::parse(text)?;
        if is_url(reference.as_str()) {
            Ok(Self(reference))
        } else {
            Err(BadName::NoUrl)
        }
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl From<FileUrl> for MediaReference {
    fn from(url: FileUrl) -> Self {
        url.0
    }
}

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

impl Media {
    /// How many bytes it is described with.
    pub fn bytes(&self) -> usize {
        let names = [&self.content_type, &self.name].into_iter().flatten();
        let names: usize = names.map(|name| name.as_str().len()).sum();
        let reference = self.reference.as_ref();
        names + reference.map_or(0, |reference| reference.as_str().len())
    }
}

names! {
    /// What a thing is, as far as a row of a list says it.
    pub enum MediaKind {
        /// A picture.
        Picture = "picture",
        /// A voice, or another sound.
        Audio = "audio",
        /// A film.
        Video = "video",
        /// Anything else.
        File = "file",
    }
}

impl MediaKind {
    /// What a thing of this content type is.
    pub fn of(content_type: Option<&str>) -> Self {
        let (kind, _) = content_type
            .and_then(|of| of.split_once('/'))
            .unwrap_or_default();
        match kind.trim().to_ascii_lowercase().as_str() {
            "image" => Self::Picture,
            "audio" => Self::Audio,
            "video" => Self::Video,
            _ => Self::File,
        }
    }

    /// What WhatsApp sends a thing of this content type as. What it would not show as a picture, a film or a voice goes as a
    /// document.
    pub fn at_whatsapp(content_type: Option<&str>) -> Self {
        match bare(content_type.unwrap_or_default()).as_str() {
            "image/jpeg" | "image/png" => Self::Picture,
            "video/mp4" | "video/3gpp" => Self::Video,
            "audio/aac" | "audio/amr" | "audio/mpeg" | "audio/mp4" | "audio/ogg" => Self::Audio,
            _ => Self::File,
        }
    }
}

/// A content type without its parameters.
fn bare(content_type: &str) -> String {
    let bare = content_type.split(';').next().unwrap_or_default();
    bare.trim().to_ascii_lowercase()
}

/// The most bytes of a file that is copied.
pub const MAX_COPY_BYTES: usize = 25 * 1024 * 1024;

names! {
    /// Why there will never be a copy of a file.
    pub enum MediaRefusal {
        /// Its provider has it no more, or never had it.
        Gone = "gone",
        /// It has too many bytes.
        TooLarge = "too_large",
        /// It is of a type that is not copied.
        TypeNotAllowed = "type_not_allowed",
        /// It is at an address that may not be asked.
        AddressNotAllowed = "address_not_allowed",
        /// Its provider will not give it.
        Refused = "refused",
    }
}

/// The types that are copied: what phones send, and what offices do. Nothing that a browser would run: no page, no
/// script, and no drawing with scripts in it.
const COPIED: [&str; 37] = [
    "image/jpeg",
    "image/png",
    "image/gif",
    "image/webp",
    "image/heic",
    "image/heif",
    "image/bmp",
    "image/tiff",
    "audio/aac",
    "audio/amr",
    "audio/mp4",
    "audio/mpeg",
    "audio/ogg",
    "audio/opus",
    "audio/wav",
    "audio/x-wav",
    "audio/webm",
    "audio/3gpp",
    "video/mp4",
    "video/mpeg",
    "video/quicktime",
    "video/webm",
    "video/3gpp",
    "application/pdf",
    "application/rtf",
    "application/msword",
    "application/vnd.ms-excel",
    "application/vnd.ms-powerpoint",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "text/plain",
    "text/csv",
    "text/calendar",
    "text/rtf",
    "text/vcard",
    "text/x-vcard",
];

/// The type that a copy is kept with: what the sender of the file says now, or else what was said of it, without
/// parameters; none where such a file is not copied.
pub fn copied_type(says: Option<&str>, said: Option<&str>) -> Option<&'static str> {
    // Where a store of files has no type, it says this.
    let nothing = ["", "application/octet-stream", "binary/octet-stream"];
    let says = says
        .map(bare)
        .filter(|says| !nothing.contains(&says.as_str()));
    let named = says.or_else(|| said.map(bare))?;
    COPIED.into_iter().find(|copied| *copied == named)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_what_the_type_begins_with() {
        for (of, kind) in [
            (Some("image/jpeg"), MediaKind::Picture),
            (Some("Audio/ogg; codecs=opus"), MediaKind::Audio),
            (Some("video/mp4"), MediaKind::Video),
            (Some("application/pdf"), MediaKind::File),
            (Some("image"), MediaKind::File),
            (None, MediaKind::File),
        ] {
            assert_eq!(MediaKind::of(of), kind, "{of:?}");
        }
    }

    #[test]
    fn whatsapp_shows_what_it_knows_and_sends_the_rest_as_documents() {
        for (of, kind) in [
            ("image/jpeg", MediaKind::Picture),
            ("Image/PNG ", MediaKind::Picture),
            ("image/webp", MediaKind::File),
            ("audio/ogg; codecs=opus", MediaKind::Audio),
            ("audio/wav", MediaKind::File),
            ("video/mp4", MediaKind::Video),
            ("video/quicktime", MediaKind::File),
            ("application/pdf", MediaKind::File),
            ("", MediaKind::File),
        ] {
            assert_eq!(MediaKind::at_whatsapp(Some(of)), kind, "{of}");
        }
    }

    #[test]
    fn a_file_of_ours_is_behind_tls_at_a_name() {
        let signed = format!(
            "https://files.example/a%20b.pdf?X-Amz-Signature={}",
            "0".repeat(1_500)
        );
        for good in [
            "https://files.example/a.pdf",
            "http://localhost:3000/a",
            &signed,
        ] {
            assert_eq!(
                FileUrl::parse(good).map(|it| it.as_str().to_owned()),
                Ok(good.to_owned())
            );
        }
        for bad in [
            "http://files.example/a.pdf",
            "https://10.0.0.1/a",
            "https://[fd00::1]/a",
            "https://user:word@files.example/a",
            "ftp://files.example/a",
            "file:///etc/passwd",
            "https://files.example/a b",
            "a.pdf",
            &format!("https://files.example/{}", "0".repeat(2_048)),
        ] {
            assert!(FileUrl::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_type_is_what_the_file_says_or_else_what_was_said_of_it() {
        for (says, said, expected) in [
            (Some("image/jpeg"), None, Some("image/jpeg")),
            (
                Some("Text/Plain; charset=utf-8"),
                Some("image/png"),
                Some("text/plain"),
            ),
            (
                Some("application/octet-stream"),
                Some("image/png"),
                Some("image/png"),
            ),
            (Some(""), Some("audio/ogg; codecs=opus"), Some("audio/ogg")),
            (None, Some("application/pdf"), Some("application/pdf")),
            (None, None, None),
            // Whoever says picture and sends a page has sent a page.
            (Some("text/html"), Some("image/png"), None),
            (Some("image/svg+xml"), Some("image/png"), None),
            (Some("application/x-msdownload"), None, None),
            (Some("application/octet-stream"), None, None),
        ] {
            assert_eq!(copied_type(says, said), expected, "{says:?} {said:?}");
        }
    }
}
