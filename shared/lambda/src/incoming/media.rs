//! What a message has beside its text, as a channel lists it: `[{"url","content_type","name","size"}]`, or with
//! `reference`, as histories show it. What is unusable of a file is left out, and the file stays: its customer has sent it.

use crate::http::Fields;
use hiatus_domain::MAX_COUNT;
use hiatus_domain::media::{MAX_MEDIA, MAX_MEDIA_BYTES, Media, MediaName, MediaReference};
use hiatus_domain::text::BadText;
use serde_json::Value;

/// The files of a message, with warnings about what was left out.
pub(super) fn listed(fields: &mut Fields) -> Vec<Media> {
    let listed = fields.optional("media", |value| match value {
        Value::Array(listed) => Ok(listed),
        _ => Err("must be a list"),
    });
    let mut listed = listed.unwrap_or_default();
    if listed.len() > MAX_MEDIA {
        listed.truncate(MAX_MEDIA);
        fields.warn(format!("media was cut to {MAX_MEDIA} files"));
    }
    let mut room = MAX_MEDIA_BYTES;
    let files = listed.iter().enumerate();
    files
        .map(|(n, file)| File { n, file }.read_within(&mut room, fields))
        .collect()
}

/// A number that every reader of JSON takes.
fn count(value: &Value) -> Option<u64> {
    value.as_u64().filter(|count| *count <= MAX_COUNT)
}

/// One file, and its number in the list.
struct File<'a> {
    n: usize,
    file: &'a Value,
}

impl File<'_> {
    /// The file, without what would be more than this room.
    fn read_within(&self, room: &mut usize, fields: &mut Fields) -> Media {
        let media = self.read(fields);
        let Some(left) = room.checked_sub(media.bytes()) else {
            let why = format!(
                "is more than the {} KiB of all files together",
                MAX_MEDIA_BYTES / 1024
            );
            self.left_out("url", &why, fields);
            return Media {
                size: media.size,
                ..Media::default()
            };
        };
        *room = left;
        media
    }

    fn read(&self, fields: &mut Fields) -> Media {
        let url = self.text("url", MediaReference::parse, fields);
        Media {
            content_type: self.text("content_type", MediaName::parse, fields),
            name: self.text("name", MediaName::parse, fields),
            size: self.part("size", count, "must be a whole number", fields),
            reference: url.or_else(|| self.text("reference", MediaReference::parse, fields)),
        }
    }

    fn text<T>(
        &self,
        name: &str,
        parse: impl FnOnce(String) -> Result<T, BadText>,
        fields: &mut Fields,
    ) -> Option<T> {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let text = self.part(name, text, "must be a string", fields)?;
        parse(text)
            .map_err(|why| self.left_out(name, &why.to_string(), fields))
            .ok()
    }

    fn part<T>(
        &self,
        name: &str,
        read: impl FnOnce(&Value) -> Option<T>,
        must: &str,
        fields: &mut Fields,
    ) -> Option<T> {
        let value = self.file.get(name).filter(|value| !value.is_null())?;
        let part = read(value);
        if part.is_none() {
            self.left_out(name, must, fields);
        }
        part
    }

    fn left_out(&self, name: &str, why: &str, fields: &mut Fields) {
        fields.warn(format!("media[{}].{name} {why}; it was left out", self.n));
    }
}
