//! The delivery of a message, as far as it is known.

use super::{BadRecord, count, instant, named, text};
use crate::keys;
use hiatus_domain::delivery::{Delivered, Delivery, DeliveryError, Risen};
use hiatus_domain::ids::{ConnectionId, MessageId};
use serde::{Deserialize, Serialize};

/// A delivery as it is stored.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DeliveryRecord {
    #[serde(default, skip_serializing)]
    pk: String,
    #[serde(default, skip_serializing)]
    sk: String,
    /// Empty in what was written before events told of it; what changes has it.
    #[serde(default)]
    message_id: String,
    /// The conversation's version when this was written.
    #[serde(default)]
    of_version: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    connection_id: Option<String>,
    status: String,
    /// The status's place in the order, which conditions compare.
    rank: u8,
    at: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    provider_id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    code: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    provider_code: Option<String>,
}

impl DeliveryRecord {
    pub(crate) fn of(of: &Delivered, delivery: &Delivery) -> Self {
        let error = delivery.error.as_ref();
        Self {
            pk: String::new(),
            sk: String::new(),
            message_id: of.message.to_string(),
            of_version: of.version,
            connection_id: of.connection.as_ref().map(ToString::to_string),
            status: delivery.status.as_str().to_owned(),
            rank: delivery.status.rank(),
            at: delivery.at.timestamp_millis(),
            provider_id: delivery.provider_id.clone(),
            code: error.map(|error| error.code.as_str().to_owned()),
            provider_code: error.and_then(|error| error.provider_code.clone()),
        }
    }
}

impl TryFrom<DeliveryRecord> for Delivery {
    type Error = BadRecord;

    fn try_from(record: DeliveryRecord) -> Result<Self, BadRecord> {
        let provider_code = record.provider_code;
        let error = record.code.map(|code| {
            Ok(DeliveryError {
                code: named("code", &code)?,
                provider_code,
            })
        });
        Ok(Self {
            status: named("status", &record.status)?,
            at: instant("at", record.at)?,
            provider_id: record.provider_id,
            error: error.transpose()?,
        })
    }
}

impl TryFrom<DeliveryRecord> for Risen {
    type Error = BadRecord;

    fn try_from(record: DeliveryRecord) -> Result<Self, BadRecord> {
        let place = keys::delivery_of(&record.pk, &record.sk);
        let (conversation, seq) = place.ok_or(BadRecord::Unknown { field: "sk" })?;
        let connection = record.connection_id.clone();
        let connection = connection.map(ConnectionId::parse).transpose();
        let of = Delivered {
            conversation,
            version: count("of_version", record.of_version)?,
            seq: count("seq", seq)?,
            message: text("message_id", MessageId::parse(record.message_id.clone()))?,
            connection: text("connection_id", connection)?,
        };
        let delivery = Delivery::try_from(record)?;
        Ok(Self { of, delivery })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_delivery_of_before_is_read() {
        let before = r#"{"status":"delivered","rank":3,"at":1000}"#;
        let record: DeliveryRecord = serde_json::from_str(before).unwrap();
        let delivery = Delivery::try_from(record).unwrap();
        assert_eq!(delivery.status.as_str(), "delivered");
    }
}
