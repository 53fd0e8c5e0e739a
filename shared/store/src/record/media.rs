//! What a message has beside its text.

use super::{BadRecord, text};
use hiatus_domain::media::{Media, MediaName, MediaReference};
use serde::{Deserialize, Serialize};

/// One picture, voice or file as it is stored.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct MediaRecord {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    content_type: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    size: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reference: Option<String>,
}

impl From<&Media> for MediaRecord {
    fn from(media: &Media) -> Self {
        let name = |name: &Option<MediaName>| name.as_ref().map(ToString::to_string);
        Self {
            content_type: name(&media.content_type),
            name: name(&media.name),
            size: media.size,
            reference: media.reference.as_ref().map(ToString::to_string),
        }
    }
}

impl TryFrom<MediaRecord> for Media {
    type Error = BadRecord;

    fn try_from(record: MediaRecord) -> Result<Self, BadRecord> {
        let name = |name: Option<String>| name.map(MediaName::parse).transpose();
        let reference = record.reference.map(MediaReference::parse).transpose();
        Ok(Self {
            content_type: text("content_type", name(record.content_type))?,
            name: text("name", name(record.name))?,
            size: record.size,
            reference: text("reference", reference)?,
        })
    }
}
