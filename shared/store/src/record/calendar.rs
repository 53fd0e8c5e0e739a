//! The calendars within the settings item.

use super::{BadRecord, text};
use hiatus_domain::calendar::{Calendar, MAX_EXCEPTIONS, OpeningHours, Span};
use hiatus_domain::zone::ZoneName;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// When it is open, spans as texts.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct CalendarRecord {
    zone: String,
    week: Vec<Vec<String>>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    exceptions: BTreeMap<String, Vec<String>>,
}

const UNREADABLE: BadRecord = BadRecord::Unknown { field: "calendars" };

impl From<&Calendar> for CalendarRecord {
    fn from(calendar: &Calendar) -> Self {
        let exceptions = calendar.exceptions.iter();
        Self {
            zone: calendar.zone.to_string(),
            week: calendar.week.iter().map(texts).collect(),
            exceptions: exceptions
                .map(|(date, open)| (date.to_string(), texts(open)))
                .collect(),
        }
    }
}

impl TryFrom<CalendarRecord> for Calendar {
    type Error = BadRecord;

    fn try_from(record: CalendarRecord) -> Result<Self, BadRecord> {
        let week: Vec<_> = record
            .week
            .iter()
            .map(|day| hours(day))
            .collect::<Result<_, _>>()?;
        let exceptions = record.exceptions.iter().take(MAX_EXCEPTIONS);
        let exceptions = exceptions.map(|(date, open)| {
            let date = date.parse().map_err(|_| UNREADABLE)?;
            Ok((date, hours(open)?))
        });
        Ok(Self {
            zone: text("calendars.zone", ZoneName::parse(record.zone))?,
            week: week.try_into().map_err(|_| UNREADABLE)?,
            exceptions: exceptions.collect::<Result<_, BadRecord>>()?,
        })
    }
}

fn texts(hours: &OpeningHours) -> Vec<String> {
    hours.spans().iter().map(ToString::to_string).collect()
}

fn hours(spans: &[String]) -> Result<OpeningHours, BadRecord> {
    let spans = spans.iter().map(|span| Span::parse(span));
    let hours = spans.collect::<Result<_, _>>().and_then(OpeningHours::new);
    hours.map_err(|_| UNREADABLE)
}
