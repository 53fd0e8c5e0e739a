//! A file that came with a mail: it is in the bucket already, beside the mail, for as long as that is.

use hiatus_domain::Instant;
use hiatus_domain::media::{MAX_COPY_BYTES, Media, MediaName, MediaRefusal, copied_type};
use hiatus_fetch::Fetched;
use hiatus_files::{FileError, Files};

/// The file, if it may be copied and is still there.
pub(crate) async fn fetch(
    files: &Files,
    media: &Media,
    now: Instant,
) -> Result<Fetched, FileError> {
    let said = media.content_type.as_ref().map(MediaName::as_str);
    let Some(content_type) = copied_type(said, None) else {
        return Ok(Fetched::Never(MediaRefusal::TypeNotAllowed));
    };
    let content = match &media.reference {
        Some(reference) => files.part(reference, now).await?,
        None => None,
    };
    Ok(match content {
        Some(content) if content.len() > MAX_COPY_BYTES => Fetched::Never(MediaRefusal::TooLarge),
        Some(content) => Fetched::File(content_type, content),
        None => Fetched::Never(MediaRefusal::Gone),
    })
}
