//! An endpoint's item. One that was removed keeps its version, and nothing else. What it fails at is noted beside its
//! versions.

use super::account::name;
use super::connection::{PreviousKeyRecord, previous};
use super::recent_keys::RecentKeysRecord;
use super::{BadRecord, count, instant, named, text};
use crate::keys;
use hiatus_domain::account::{AccountSid, ProgramUrl};
use hiatus_domain::connection::{Keys, Known};
use hiatus_domain::endpoint::{Described, Endpoint, EventPattern, Failing, Form, Format};
use hiatus_domain::ids::{AgentId, EndpointId};
use serde::{Deserialize, Serialize};

/// An endpoint as it is stored.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct EndpointRecord {
    pk: String,
    sk: String,
    version: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    there: Option<ThereRecord>,
    /// Since when it fails, when it did last, and at what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    failing_ms: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    failed_ms: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    failed_code: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct ThereRecord {
    url: String,
    events: Vec<String>,
    format: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    account: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    disabled: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    text: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    given_up: bool,
    key: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    previous_key: Option<PreviousKeyRecord>,
    #[serde(default, skip_serializing_if = "RecentKeysRecord::is_empty")]
    requests: RecentKeysRecord,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    by: Option<String>,
    at: i64,
}

impl EndpointRecord {
    /// One that was removed in this version.
    pub(crate) fn removed(id: &EndpointId, version: u64) -> Self {
        let (pk, sk) = keys::endpoint(id).into_parts();
        Self {
            pk,
            sk,
            version,
            there: None,
            failing_ms: None,
            failed_ms: None,
            failed_code: None,
        }
    }
}

impl From<&Endpoint> for EndpointRecord {
    fn from(endpoint: &Endpoint) -> Self {
        let described = &endpoint.described;
        let events = described.events.iter();
        let there = ThereRecord {
            url: described.url.as_str().to_owned(),
            events: events.map(|it| it.as_str().to_owned()).collect(),
            format: described.form.format().as_str().to_owned(),
            account: described
                .form
                .account_sid()
                .map(|it| it.as_str().to_owned()),
            disabled: !described.enabled,
            text: described.include_text,
            given_up: endpoint.is_given_up,
            key: endpoint.keys.generation,
            previous_key: endpoint.keys.previous.map(PreviousKeyRecord::from),
            requests: RecentKeysRecord::from(&endpoint.keys.requests),
            by: endpoint.updated_by.as_ref().map(ToString::to_string),
            at: endpoint.updated_at.timestamp_millis(),
        };
        let failing = endpoint.failing.as_ref();
        Self {
            there: Some(there),
            failing_ms: failing.map(|it| it.since.timestamp_millis()),
            failed_ms: failing.map(|it| it.last.timestamp_millis()),
            failed_code: failing.map(|it| it.code.clone()),
            ..Self::removed(&endpoint.id, endpoint.version)
        }
    }
}

fn form(format: &str, account: Option<String>) -> Result<Form, BadRecord> {
    Ok(match named("format", format)? {
        Format::Standard => Form::Standard,
        Format::TwilioInteractions => {
            let account = account.map(|sid| name("account", Some(sid), AccountSid::parse));
            Form::TwilioInteractions {
                account_sid: account.transpose()?,
            }
        }
    })
}

impl TryFrom<EndpointRecord> for Known<Endpoint> {
    type Error = BadRecord;

    fn try_from(record: EndpointRecord) -> Result<Self, BadRecord> {
        let id = text("sk", EndpointId::parse(record.sk))?;
        let version = count("version", record.version)?;
        let Some(there) = record.there else {
            return Ok(Self::Removed { version });
        };
        let events = there.events.into_iter().map(EventPattern::parse);
        let events = events.collect::<Result<Vec<_>, _>>();
        let failing = match (record.failing_ms, record.failed_ms, record.failed_code) {
            (Some(since), Some(last), Some(code)) => Some(Failing {
                since: instant("failing_ms", since)?,
                last: instant("failed_ms", last)?,
                code,
            }),
            _ => None,
        };
        let by = there.by.map(AgentId::parse).transpose();
        Ok(Self::There(Box::new(Endpoint {
            id,
            version,
            described: Described {
                url: name("url", Some(there.url), ProgramUrl::parse)?,
                events: events.map_err(|_| BadRecord::Unknown { field: "events" })?,
                enabled: !there.disabled,
                form: form(&there.format, there.account)?,
                include_text: there.text,
            },
            keys: Keys {
                generation: count("key", there.key)?,
                previous: there.previous_key.map(previous).transpose()?,
                requests: there.requests.into(),
            },
            failing,
            is_given_up: there.given_up,
            updated_by: text("by", by)?,
            updated_at: instant("at", there.at)?,
        })))
    }
}
