//! What an agent asked for when it paused: nothing, of most pauses.

use super::signal::WaitRecord;
use super::{BadRecord, instant, named, text};
use hiatus_domain::names::Named;
use hiatus_domain::terms::{BackTo, LastPause, Terms, Until, WhilePaused};
use hiatus_domain::text::Reason;
use hiatus_domain::zone::ZoneName;
use serde::{Deserialize, Serialize};

/// The terms of a pause as they are stored.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct TermsRecord {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    zone: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    then: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    on_reply: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    wait: Option<WaitRecord>,
}

/// The pause before, as it is stored.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct LastPauseRecord {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    terms: Option<TermsRecord>,
}

impl LastPauseRecord {
    /// The record of it.
    pub(crate) fn of(last: &LastPause) -> Self {
        Self {
            reason: last.reason.as_ref().map(ToString::to_string),
            terms: TermsRecord::of(&last.terms),
        }
    }

    /// Reads it back.
    pub(crate) fn read(self) -> Result<LastPause, BadRecord> {
        let reason = self
            .reason
            .map(|reason| text("last_pause.reason", Reason::parse(reason)));
        Ok(LastPause {
            reason: reason.transpose()?,
            terms: self.terms.unwrap_or_default().read()?,
        })
    }
}

impl TermsRecord {
    /// The record of these terms; none of the usual ones.
    pub(crate) fn of(terms: &Terms) -> Option<Self> {
        let until = terms.until.as_ref();
        let zone = until.and_then(|until| until.zone.as_ref());
        let record = Self {
            until: until.map(|until| until.at.timestamp_millis()),
            zone: zone.map(ToString::to_string),
            then: elided(terms.then, BackTo::Queue),
            on_reply: elided(terms.on_reply, WhilePaused::Stay),
            wait: terms.wait.as_deref().map(WaitRecord::of),
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
            then: or("state.terms.then", self.then, BackTo::Queue)?,
            on_reply: or("state.terms.on_reply", self.on_reply, WhilePaused::Stay)?,
            wait: self.wait.map(WaitRecord::read).transpose()?.map(Box::new),
        })
    }
}

/// A value's name, where it is not the usual one.
fn elided<E: Named + PartialEq>(value: E, usual: E) -> Option<String> {
    (value != usual).then(|| value.name().to_owned())
}

fn or<E: Named>(field: &'static str, name: Option<String>, usual: E) -> Result<E, BadRecord> {
    name.map_or(Ok(usual), |name| named(field, &name))
}
