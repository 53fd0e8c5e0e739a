//! What an agent asked for when it paused: nothing, of most pauses.

use super::{BadRecord, instant, text};
use hiatus_domain::terms::{Terms, Until};
use hiatus_domain::zone::ZoneName;
use serde::{Deserialize, Serialize};

/// The terms of a pause as they are stored.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct TermsRecord {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    zone: Option<String>,
}

impl TermsRecord {
    /// The record of these terms; none of the usual ones.
    pub(crate) fn of(terms: &Terms) -> Option<Self> {
        let until = terms.until.as_ref();
        let zone = until.and_then(|until| until.zone.as_ref());
        let record = Self {
            until: until.map(|until| until.at.timestamp_millis()),
            zone: zone.map(ToString::to_string),
        };
        (record != Self::default()).then_some(record)
    }

    /// Reads them back.
    pub(crate) fn read(self) -> Result<Terms, BadRecord> {
        let zone = self
            .zone
            .map(|zone| text("state.terms.zone", ZoneName::parse(zone)))
            .transpose()?;
        let until = self
            .until
            .map(|until| instant("state.terms.until", until))
            .transpose()?;
        Ok(Terms {
            until: until.map(|at| Until { at, zone }),
        })
    }
}
