//! Batch reads: everything that a command needs in one strongly consistent call. Each item is
//! current, but a batch is not a snapshot: its items are not read at one instant.

use crate::commit::Damage;
use crate::keys::{self, Key};
use crate::record::{AgentRecord, ConversationRecord, SettingsRecord, id_of_message};
use crate::sdk::{self, key_item, key_of};
use crate::{Backoff, Item, Store, StoreError};
use aws_sdk_dynamodb::types::KeysAndAttributes;
use hiatus_domain::agent::Agent;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::{AgentId, ConversationId, MessageId};
use hiatus_domain::settings::Settings;
use serde::de::DeserializeOwned;
use std::collections::HashMap;

/// The most keys that one `BatchGetItem` takes.
const MAX_KEYS: usize = 100;

/// The keys to read.
#[derive(Debug, Clone, Default)]
pub struct Wanted(Vec<Key>);

impl Wanted {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// This conversation too.
    #[must_use]
    pub fn conversation(self, id: &ConversationId) -> Self {
        self.key(keys::conversation(id))
    }

    /// This agent too.
    #[must_use]
    pub fn agent(self, id: &AgentId) -> Self {
        self.key(keys::agent(id))
    }

    /// The settings too.
    #[must_use]
    pub fn settings(self) -> Self {
        self.key(keys::settings())
    }

    /// A message of a conversation too.
    #[must_use]
    pub fn message(self, conversation: &ConversationId, seq: u64) -> Self {
        self.key(keys::message(conversation, seq))
    }

    /// The item with this key too.
    #[must_use]
    pub fn key(mut self, key: Key) -> Self {
        // DynamoDB refuses a batch that names a key twice.
        if !self.0.contains(&key) {
            self.0.push(key);
        }
        self
    }
}

/// The items that were read.
#[derive(Debug, Default)]
pub struct Batch(HashMap<Key, Item>);

impl Batch {
    /// The conversation, if there is one.
    pub fn conversation(&self, id: &ConversationId) -> Result<Option<Conversation>, StoreError> {
        self.read::<ConversationRecord, _>(&keys::conversation(id))
    }

    /// The id of the message with this number, if there is one.
    pub fn message_id(&self, conversation: &ConversationId, seq: u64) -> Option<MessageId> {
        id_of_message(self.item(&keys::message(conversation, seq))?)
    }

    /// The agent, if there is one.
    pub fn agent(&self, id: &AgentId) -> Result<Option<Agent>, StoreError> {
        let agent = self.last_agent(id)?;
        Ok(agent.filter(|agent| !agent.is_removed()))
    }

    /// The same, or the last version of one that was removed.
    pub fn last_agent(&self, id: &AgentId) -> Result<Option<Agent>, StoreError> {
        self.read::<AgentRecord, _>(&keys::agent(id))
    }

    /// The settings: the defaults where nobody has changed them.
    pub fn settings(&self) -> Result<Settings, StoreError> {
        Ok(self
            .read::<SettingsRecord, _>(&keys::settings())?
            .unwrap_or_default())
    }

    /// For settings that cannot be read: the raw value of their version attribute, and the version
    /// if it is a number.
    pub fn damaged_settings(&self) -> Option<(Damage, u64)> {
        let item = self.item(&keys::settings())?;
        if !matches!(self.settings(), Err(StoreError::Corrupt { .. })) {
            return None;
        }
        let stored = item.get("version");
        let number = stored.and_then(|version| version.as_n().ok()?.parse().ok());
        Some((Damage(stored.cloned()), number.unwrap_or_default()))
    }

    /// The item with this key, as it is.
    pub fn item(&self, key: &Key) -> Option<&Item> {
        self.0.get(key)
    }

    fn read<R, T>(&self, key: &Key) -> Result<Option<T>, StoreError>
    where
        R: DeserializeOwned,
        T: TryFrom<R>,
        T::Error: std::error::Error + Send + Sync + 'static,
    {
        self.0
            .get(key)
            .map(|item| decode::<R, T>(key, item.clone()))
            .transpose()
    }
}

/// The domain's value in an item.
pub(crate) fn decode<R, T>(key: &Key, item: Item) -> Result<T, StoreError>
where
    R: DeserializeOwned,
    T: TryFrom<R>,
    T::Error: std::error::Error + Send + Sync + 'static,
{
    let record: R = sdk::record(item).map_err(|e| StoreError::corrupt(key.to_string(), e))?;
    T::try_from(record).map_err(|e| StoreError::corrupt(key.to_string(), e))
}

impl Store {
    /// Reads all of this, strongly consistent; what is not there is not in the answer.
    pub async fn read(&self, wanted: Wanted) -> Result<Batch, StoreError> {
        let mut batch = Batch::default();
        for keys in wanted.0.chunks(MAX_KEYS) {
            self.read_chunk(keys, &mut batch).await?;
        }
        Ok(batch)
    }

    /// The conversations with these ids, in their order. One that cannot be read does not keep the
    /// others from being read: it is logged and left out, like one that is gone.
    pub async fn conversations(
        &self,
        ids: &[ConversationId],
    ) -> Result<Vec<Conversation>, StoreError> {
        let wanted = ids.iter().fold(Wanted::new(), Wanted::conversation);
        let batch = self.read(wanted).await?;
        let mut found = Vec::with_capacity(ids.len());
        for id in ids {
            match batch.conversation(id) {
                Ok(conversation) => found.extend(conversation),
                Err(error) => {
                    tracing::error!(conversation_id = %id, error = &error as &dyn std::error::Error, "unreadable item");
                }
            }
        }
        Ok(found)
    }

    /// `BatchGetItem` may answer a part, where it is throttled, and leave the rest unprocessed.
    async fn read_chunk(&self, keys: &[Key], batch: &mut Batch) -> Result<(), StoreError> {
        let mut backoff = Backoff::throttled();
        let mut left = Some(self.keys_and_attributes(keys)?);
        while let Some(request) = left.take() {
            let answer = self
                .client()
                .batch_get_item()
                .request_items(self.table(), request)
                .send()
                .await
                .map_err(|e| StoreError::sdk("read a batch", e))?;
            for item in answer
                .responses
                .into_iter()
                .flat_map(HashMap::into_values)
                .flatten()
            {
                if let Some(key) = key_of(&item) {
                    batch.0.insert(key, item);
                }
            }
            left = answer
                .unprocessed_keys
                .and_then(|tables| tables.into_values().next());
            if left.is_some() && !backoff.retry().await {
                return Err(StoreError::unprocessed("read a batch"));
            }
        }
        Ok(())
    }

    fn keys_and_attributes(&self, keys: &[Key]) -> Result<KeysAndAttributes, StoreError> {
        KeysAndAttributes::builder()
            .consistent_read(true)
            .set_keys(Some(keys.iter().map(key_item).collect()))
            .build()
            .map_err(|e| StoreError::corrupt(self.table(), e))
    }
}
