//! What the operator has from the providers of the connections: one JSON object, by the connections' ids.
//! It is theirs to fill.

use crate::SecretError;
use crate::client::Client;
use crate::kept::Secret;
use hiatus_domain::Instant;
use hiatus_domain::ids::ConnectionId;
use hiatus_lambda::config::{BadConfig, Config};
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The providers' secrets. Cheap to clone; clones share what is kept.
#[derive(Debug, Clone)]
pub struct ProviderSecrets(Secret);

impl ProviderSecrets {
    /// The secret of this name, or with this ARN.
    pub fn new(client: Client, name: impl Into<Arc<str>>) -> Self {
        Self(Secret::new(client, name))
    }

    /// Those of the stack (`HIATUS_CONNECTIONS_SECRET`).
    pub fn from_config(config: &Config) -> Result<Self, BadConfig> {
        let client = Client::from_config(config)?;
        Ok(Self::new(
            client,
            config.required("HIATUS_CONNECTIONS_SECRET")?,
        ))
    }

    /// The same secrets, by another client.
    #[must_use]
    pub fn by(&self, client: Client) -> Self {
        Self(self.0.by(client))
    }

    /// The secrets of a connection, read at most five minutes ago. Where the operator has given none, or
    /// none that can be read, they are empty: nothing is signed by them.
    pub async fn of<T: DeserializeOwned + Default>(
        &self,
        id: &ConnectionId,
        now: Instant,
    ) -> Result<T, SecretError> {
        let all = self.0.value(now).await?;
        Ok(entry(&all, id)?.unwrap_or_default())
    }

    /// Whether the secrets of a connection prove something: as they are kept, or else as they can be read anew.
    pub async fn prove<T: DeserializeOwned + Default>(
        &self,
        id: &ConnectionId,
        now: Instant,
        proves: &(dyn Fn(&T) -> bool + Sync),
    ) -> Result<bool, SecretError> {
        if proves(&self.of(id, now).await?) {
            return Ok(true);
        }
        let anew = self.anew_of(id, now).await?;
        Ok(anew.is_some_and(|secret| proves(&secret)))
    }

    /// The secrets of a connection; where the provider has refused them, they are read anew, as far as that can be: they
    /// may have been replaced.
    pub async fn current_of<T: DeserializeOwned + Default>(
        &self,
        id: &ConnectionId,
        is_refused: bool,
        now: Instant,
    ) -> Result<T, SecretError> {
        if is_refused && let Some(secret) = self.anew_of(id, now).await? {
            return Ok(secret);
        }
        self.of(id, now).await
    }

    /// The secrets of a connection, if they could be read anew, which they are once a minute at most: for what is not signed by
    /// those that are kept.
    pub async fn anew_of<T: DeserializeOwned + Default>(
        &self,
        id: &ConnectionId,
        now: Instant,
    ) -> Result<Option<T>, SecretError> {
        let Some(all) = self.0.value_anew(now).await? else {
            return Ok(None);
        };
        entry(&all, id)
    }
}

/// A connection's entry, each read for itself: one that is damaged is missing, and spoils no other.
fn entry<T: DeserializeOwned>(all: &str, id: &ConnectionId) -> Result<Option<T>, SecretError> {
    let entries: BTreeMap<String, Box<RawValue>> =
        serde_json::from_str(all).map_err(|_| SecretError::NoObject)?;
    let Some(entry) = entries.get(id.as_str()) else {
        return Ok(None);
    };
    let read = serde_json::from_str(entry.get());
    if read.is_err() {
        // Why would show what it says.
        tracing::error!(connection = id.as_str(), "its secrets cannot be read");
    }
    Ok(read.ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(all: &str) -> Result<Option<Vec<u8>>, SecretError> {
        entry(all, &ConnectionId::parse("tw-main").unwrap())
    }

    #[test]
    fn each_connection_has_its_own_entry_and_a_damaged_one_spoils_no_other() {
        assert_eq!(read(r#"{"tw-main":[1],"wa":"x"}"#).unwrap(), Some(vec![1]));
        assert_eq!(read(r#"{"tw-main":"x","wa":[1]}"#).unwrap(), None);
        assert_eq!(read("{}").unwrap(), None);
    }

    #[test]
    fn what_is_no_object_is_not_taken_for_an_empty_one() {
        for all in ["", "[]", "{", "null"] {
            assert!(matches!(read(all), Err(SecretError::NoObject)), "{all}");
        }
    }
}
