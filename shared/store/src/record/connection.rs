//! A connection's item. One that was removed keeps its version, and nothing else.

use super::account::AccountRecord;
use super::recent_keys::RecentKeysRecord;
use super::settings::seconds;
use super::{BadRecord, attributes, count, instant, named, priority, text};
use crate::keys;
use hiatus_domain::connection::{Connection, DEFAULT_GIVE_UP, Described, Keys, Known, PreviousKey};
use hiatus_domain::ids::{AgentId, ConnectionId};
use hiatus_domain::priority::Priority;
use hiatus_domain::template::TemplateMenu;
use hiatus_domain::text::{Address, ChannelName, QueueName};
use serde::{Deserialize, Serialize};

/// A connection as it is stored.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct ConnectionRecord {
    pk: String,
    sk: String,
    version: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    there: Option<ThereRecord>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct ThereRecord {
    provider: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    account: Option<AccountRecord>,
    channel: String,
    address: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    disabled: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    queue: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    priority: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    attributes: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    give_up_seconds: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    templates: Option<String>,
    key: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    previous_key: Option<PreviousKeyRecord>,
    #[serde(default, skip_serializing_if = "RecentKeysRecord::is_empty")]
    requests: RecentKeysRecord,
    by: String,
    at: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct PreviousKeyRecord {
    key: u64,
    until: i64,
}

impl From<PreviousKey> for PreviousKeyRecord {
    fn from(previous: PreviousKey) -> Self {
        Self {
            key: previous.generation,
            until: previous.until.timestamp_millis(),
        }
    }
}

impl ConnectionRecord {
    /// One that was removed in this version.
    pub(crate) fn removed(id: &ConnectionId, version: u64) -> Self {
        let (pk, sk) = keys::connection(id).into_parts();
        Self {
            pk,
            sk,
            version,
            there: None,
        }
    }
}

impl From<&Connection> for ConnectionRecord {
    fn from(connection: &Connection) -> Self {
        let described = &connection.described;
        let there = ThereRecord {
            provider: described.account.provider().as_str().to_owned(),
            account: AccountRecord::of(&described.account),
            channel: described.channel.as_str().to_owned(),
            address: described.business_address.as_str().to_owned(),
            disabled: !described.enabled,
            queue: described.queue.as_ref().map(ToString::to_string),
            priority: described.priority.map(Priority::get),
            attributes: described
                .attributes
                .as_ref()
                .map(|attributes| attributes.as_str().to_owned()),
            give_up_seconds: Some(described.give_up_after.num_seconds())
                .filter(|seconds| *seconds != DEFAULT_GIVE_UP.num_seconds()),
            templates: described
                .templates
                .as_ref()
                .map(|it| it.as_str().to_owned()),
            key: connection.keys.generation,
            previous_key: connection.keys.previous.map(PreviousKeyRecord::from),
            requests: RecentKeysRecord::from(&connection.keys.requests),
            by: connection.updated_by.to_string(),
            at: connection.updated_at.timestamp_millis(),
        };
        Self {
            there: Some(there),
            ..Self::removed(&connection.id, connection.version)
        }
    }
}

impl TryFrom<ConnectionRecord> for Known {
    type Error = BadRecord;

    fn try_from(record: ConnectionRecord) -> Result<Self, BadRecord> {
        let id = text("sk", ConnectionId::parse(record.sk))?;
        let version = count("version", record.version)?;
        let Some(there) = record.there else {
            return Ok(Self::Removed { version });
        };
        let queue = there.queue.map(QueueName::parse).transpose();
        let provider = named("provider", &there.provider)?;
        let account = there.account.unwrap_or_default();
        let of_number = |number| priority("priority", number);
        Ok(Self::There(Box::new(Connection {
            id,
            version,
            described: Described {
                account: account.at(provider)?,
                channel: text("channel", ChannelName::parse(there.channel))?,
                business_address: text("address", Address::parse(there.address))?,
                enabled: !there.disabled,
                queue: text("queue", queue)?,
                priority: there.priority.map(of_number).transpose()?,
                attributes: attributes("attributes", there.attributes)?,
                give_up_after: match there.give_up_seconds {
                    Some(number) => seconds("give_up_seconds", number)?,
                    None => DEFAULT_GIVE_UP,
                },
                templates: there.templates.map(TemplateMenu::from_checked_json),
            },
            keys: Keys {
                generation: count("key", there.key)?,
                previous: there.previous_key.map(previous).transpose()?,
                requests: there.requests.into(),
            },
            updated_by: text("by", AgentId::parse(there.by))?,
            updated_at: instant("at", there.at)?,
        })))
    }
}

/// The key before, as it was stored.
pub(super) fn previous(record: PreviousKeyRecord) -> Result<PreviousKey, BadRecord> {
    Ok(PreviousKey {
        generation: count("previous_key", record.key)?,
        until: instant("previous_key", record.until)?,
    })
}
