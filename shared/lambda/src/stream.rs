//! DynamoDB stream events. Each record is read for itself, so that one that cannot be read does not
//! keep the others from being read.

use crate::Failure;
use hiatus_domain::agent::Agent;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::settings::Settings;
use hiatus_store::record::{AgentRecord, ConversationRecord, SettingsRecord};
use hiatus_store::{StoreError, keys};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// A batch of the table's stream, as Lambda hands it over.
#[derive(Debug, Deserialize)]
pub struct StreamEvent {
    /// The records, in order for each item.
    #[serde(rename = "Records")]
    pub records: Vec<Value>,
}

/// What happened to an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Happened {
    /// It is new.
    Insert,
    /// It is changed.
    Modify,
    /// It is gone.
    Remove,
}

/// One record.
#[derive(Debug, Deserialize)]
pub struct Record {
    /// What happened.
    #[serde(rename = "eventName")]
    pub happened: Happened,
    dynamodb: Images,
}

#[derive(Debug, Deserialize)]
struct Images {
    #[serde(rename = "Keys")]
    keys: KeyImage,
    #[serde(rename = "NewImage")]
    new: Option<serde_dynamo::Item>,
    #[serde(rename = "OldImage")]
    old: Option<serde_dynamo::Item>,
}

#[derive(Debug, Deserialize)]
struct KeyImage {
    pk: Text,
    sk: Text,
}

#[derive(Debug, Deserialize)]
struct Text {
    #[serde(rename = "S")]
    s: String,
}

/// An item of the kinds whose changes are told.
#[derive(Debug, Clone)]
pub enum Told {
    /// A conversation.
    Conversation(Box<Conversation>),
    /// An agent.
    Agent(Box<Agent>),
    /// The settings.
    Settings(Box<Settings>),
}

impl Told {
    /// The item's version.
    pub fn version(&self) -> u64 {
        match self {
            Self::Conversation(conversation) => conversation.version,
            Self::Agent(agent) => agent.version,
            Self::Settings(settings) => settings.version,
        }
    }
}

impl StreamEvent {
    /// Reads the batch, not yet its records.
    pub fn parse(event: Value) -> Result<Self, Failure> {
        serde_json::from_value(event).map_err(|source| Failure::BadEvent { source })
    }
}

impl Record {
    /// Reads one record.
    pub fn parse(record: &Value) -> Result<Self, serde_json::Error> {
        Self::deserialize(record)
    }

    /// The item's key, for a log line.
    pub fn key(&self) -> String {
        format!("{}/{}", self.dynamodb.keys.pk.s, self.dynamodb.keys.sk.s)
    }

    /// Whether it is about a conversation itself, rather than a message or anything else.
    pub fn is_conversation(&self) -> bool {
        self.dynamodb.keys.sk.s == keys::CONVERSATION_SK
    }

    /// The conversation whose item it is.
    pub fn conversation_id(&self) -> Option<ConversationId> {
        keys::conversation_of_pk(&self.dynamodb.keys.pk.s).filter(|_| self.is_conversation())
    }

    /// The item as it is now, where it is of a kind that is told.
    pub fn after(&self) -> Result<Option<Told>, StoreError> {
        self.told(self.dynamodb.new.as_ref())
    }

    /// The item as it was before, where it is of a kind that is told.
    pub fn before(&self) -> Result<Option<Told>, StoreError> {
        self.told(self.dynamodb.old.as_ref())
    }

    fn told(&self, image: Option<&serde_dynamo::Item>) -> Result<Option<Told>, StoreError> {
        let Some(image) = image else { return Ok(None) };
        Ok(match self.dynamodb.keys.sk.s.as_str() {
            keys::CONVERSATION_SK => Some(Told::Conversation(Box::new(
                self.decode::<ConversationRecord, _>(image)?,
            ))),
            keys::AGENT_SK => Some(Told::Agent(Box::new(self.decode::<AgentRecord, _>(image)?))),
            keys::SETTINGS if self.dynamodb.keys.pk.s == keys::SETTINGS => Some(Told::Settings(
                Box::new(self.decode::<SettingsRecord, _>(image)?),
            )),
            _ => None,
        })
    }

    fn decode<R, T>(&self, image: &serde_dynamo::Item) -> Result<T, StoreError>
    where
        R: DeserializeOwned,
        T: TryFrom<R>,
        T::Error: std::error::Error + Send + Sync + 'static,
    {
        let corrupt = |source: Box<dyn std::error::Error + Send + Sync>| StoreError::Corrupt {
            key: self.key(),
            source,
        };
        let record: R = serde_dynamo::from_item(image.clone()).map_err(|e| corrupt(Box::new(e)))?;
        T::try_from(record).map_err(|e| corrupt(Box::new(e)))
    }
}

/// The sequence number under which Lambda knows a record.
pub fn sequence_number(record: &Value) -> &str {
    record
        .pointer("/dynamodb/SequenceNumber")
        .and_then(Value::as_str)
        .unwrap_or_default()
}

/// The answer to Lambda: everything before this record is done, this one and what follows is to be
/// tried again. With none, all is done.
pub fn batch_answer(failed: Option<&Value>) -> Value {
    let failures: Vec<Value> = failed
        .into_iter()
        .map(|record| json!({ "itemIdentifier": sequence_number(record) }))
        .collect();
    json!({ "batchItemFailures": failures })
}
