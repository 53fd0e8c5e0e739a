//! Calendars: when it is open.

use super::settings::BadSetting;
use crate::wire::Wire;
use chrono::NaiveDate;
use hiatus_domain::calendar::{
    self as domain, CalendarName, MAX_CALENDARS, MAX_EXCEPTIONS, OpeningHours, Span,
};
use hiatus_domain::policy::Policy;
use hiatus_domain::settings as rules;
use hiatus_domain::zone::ZoneName;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// When it is open: a week on the clock of a zone, and the days that are otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// On whose clock.
    pub zone: Wire<ZoneName>,
    /// The days of a week; one that is not named is closed.
    pub week: Week,
    /// Dates on which it is open otherwise. At most 100, each once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = 100)))]
    pub exceptions: Vec<CalendarException>,
}

/// When it is open on each day of a week: spans such as `08:00-18:00`, up to `24:00`, in order, with time
/// between them. At most 8 a day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Week {
    /// Monday.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mon: Vec<String>,
    /// Tuesday.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tue: Vec<String>,
    /// Wednesday.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wed: Vec<String>,
    /// Thursday.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub thu: Vec<String>,
    /// Friday.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fri: Vec<String>,
    /// Saturday.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sat: Vec<String>,
    /// Sunday.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sun: Vec<String>,
}

/// A date on which it is open otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CalendarException {
    /// The date.
    #[cfg_attr(
        feature = "schema",
        schemars(regex(pattern = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))
    )]
    pub date: String,
    /// When it is open then; empty: not at all.
    pub open: Vec<String>,
}

/// The documents of the settings' calendars.
pub(super) fn documents(
    calendars: &BTreeMap<CalendarName, domain::Calendar>,
) -> BTreeMap<String, Calendar> {
    let calendars = calendars.iter();
    calendars
        .map(|(name, calendar)| (name.as_str().to_owned(), Calendar::from(calendar)))
        .collect()
}

/// The calendars of a document.
pub(super) fn parse(
    documents: BTreeMap<String, Calendar>,
) -> Result<BTreeMap<CalendarName, domain::Calendar>, BadSetting> {
    if documents.len() > MAX_CALENDARS {
        let why = format!("may name at most {MAX_CALENDARS}");
        return Err(BadSetting::new("calendars", why));
    }
    let parsed = documents.into_iter().map(|(name, document)| {
        let at = format!("calendars.{name}");
        let name = CalendarName::parse(name).map_err(|why| BadSetting::new("calendars", why))?;
        let calendar = document.parse().map_err(|bad| bad.within(&at))?;
        Ok((name, calendar))
    });
    parsed.collect()
}

/// Refuses settings that name a calendar which they have not.
pub(super) fn must_exist(settings: &rules::Settings) -> Result<(), BadSetting> {
    let of_policies = settings
        .policies
        .iter()
        .enumerate()
        .flat_map(|(n, policy)| {
            let Policy { leave, pause, .. } = policy;
            [("leave", &leave.calendar), ("pause", &pause.calendar)].map(|(section, named)| {
                let named = named.as_ref().and_then(Option::as_ref);
                (format!("policies[{n}].{section}.calendar"), named)
            })
        });
    let of_all = [
        (
            "leave.calendar".to_owned(),
            settings.leave.calendar.as_ref(),
        ),
        (
            "pause.calendar".to_owned(),
            settings.pause.calendar.as_ref(),
        ),
    ];
    let mut named = of_policies.chain(of_all);
    let missing =
        named.find(|(_, name)| name.is_some_and(|name| !settings.calendars.contains_key(name)));
    missing.map_or(Ok(()), |(field, _)| {
        Err(BadSetting::new(field, "must be one of calendars"))
    })
}

impl Calendar {
    fn parse(self) -> Result<domain::Calendar, BadSetting> {
        let Week {
            mon,
            tue,
            wed,
            thu,
            fri,
            sat,
            sun,
        } = self.week;
        let calendar = domain::Calendar {
            zone: self.zone.0,
            week: [
                hours("week.mon", &mon)?,
                hours("week.tue", &tue)?,
                hours("week.wed", &wed)?,
                hours("week.thu", &thu)?,
                hours("week.fri", &fri)?,
                hours("week.sat", &sat)?,
                hours("week.sun", &sun)?,
            ],
            exceptions: exceptions(self.exceptions)?,
        };
        if calendar.hours().is_none() {
            let why = "must be a time zone of the IANA database, such as Europe/Berlin";
            return Err(BadSetting::new("zone", why));
        }
        Ok(calendar)
    }
}

fn exceptions(
    listed: Vec<CalendarException>,
) -> Result<BTreeMap<NaiveDate, OpeningHours>, BadSetting> {
    const FIELD: &str = "exceptions";
    if listed.len() > MAX_EXCEPTIONS {
        let why = format!("may have at most {MAX_EXCEPTIONS}");
        return Err(BadSetting::new(FIELD, why));
    }
    let mut exceptions = BTreeMap::new();
    for (n, exception) in listed.into_iter().enumerate() {
        let at = format!("{FIELD}[{n}]");
        let date = date(&exception.date).map_err(|bad| bad.within(&at))?;
        let open = hours("open", &exception.open).map_err(|bad| bad.within(&at))?;
        if exceptions.insert(date, open).is_some() {
            return Err(BadSetting::new("date", "is there twice").within(&at));
        }
    }
    Ok(exceptions)
}

/// A date in its one form: chrono takes others, too.
fn date(text: &str) -> Result<NaiveDate, BadSetting> {
    let date = text.parse::<NaiveDate>().ok();
    let date = date.filter(|date| date.to_string() == text);
    date.ok_or_else(|| BadSetting::new("date", "must be a date, such as 2026-12-24"))
}

fn hours(field: &'static str, spans: &[String]) -> Result<OpeningHours, BadSetting> {
    let spans = spans.iter().map(|span| Span::parse(span));
    let hours = spans.collect::<Result<_, _>>().and_then(OpeningHours::new);
    hours.map_err(|why| BadSetting::new(field, why))
}

impl From<&domain::Calendar> for Calendar {
    fn from(calendar: &domain::Calendar) -> Self {
        let [mon, tue, wed, thu, fri, sat, sun] = calendar.week.each_ref().map(texts);
        let exceptions = calendar.exceptions.iter();
        Self {
            zone: Wire(calendar.zone.clone()),
            week: Week {
                mon,
                tue,
                wed,
                thu,
                fri,
                sat,
                sun,
            },
            exceptions: exceptions
                .map(|(date, open)| CalendarException {
                    date: date.to_string(),
                    open: texts(open),
                })
                .collect(),
        }
    }
}

fn texts(hours: &OpeningHours) -> Vec<String> {
    hours.spans().iter().map(ToString::to_string).collect()
}
