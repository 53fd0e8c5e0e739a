//! The delivery of a message, as far as it is known.

use super::{BadRecord, instant, named};
use hiatus_domain::delivery::{Delivery, DeliveryError};
use serde::{Deserialize, Serialize};

/// A delivery as it is stored.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct DeliveryRecord {
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

impl From<&Delivery> for DeliveryRecord {
    fn from(delivery: &Delivery) -> Self {
        let error = delivery.error.as_ref();
        Self {
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
