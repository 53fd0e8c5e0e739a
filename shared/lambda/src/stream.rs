//! DynamoDB stream events. Records are parsed one by one, so that an unreadable one does not hide
//! the others.

use crate::Failure;
use crate::customers::Customers;
use hiatus_api::events::{self, Event, TimerChange};
use hiatus_domain::agent::Agent;
use hiatus_domain::connection::{HealthChange, Known};
use hiatus_domain::conversation::Conversation;
use hiatus_domain::delivery::Risen;
use hiatus_domain::endpoint::Endpoint;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::note::Note;
use hiatus_domain::settings::Settings;
use hiatus_store::keys::{self, AggregateKey, Key};
use hiatus_store::record::{
    AgentRecord, ConversationRecord, DeliveryRecord, EndpointRecord, HoldRecord, NoteRecord,
    SettingsRecord,
};
use hiatus_store::{StoreError, note_cursor};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_dynamo::AttributeValue;
use serde_json::{Value, json};

/// A batch of the table's stream, as Lambda delivers it.
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
    /// It was created.
    Insert,
    /// It was changed.
    Modify,
    /// It was removed.
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

/// An item that publishes events: one with a version and an outbox, a note, or what became of what goes out.
#[derive(Debug, Clone)]
pub enum Aggregate {
    /// A conversation.
    Conversation(Box<Conversation>),
    /// A note.
    Note(Box<Note>),
    /// An agent.
    Agent(Box<Agent>),
    /// The settings.
    Settings(Box<Settings>),
    /// A message of ours that has got further.
    Delivery(Box<Risen>),
    /// A connection's health.
    Health(Box<HealthChange>),
    /// An endpoint of outgoing webhooks; one that was removed is none.
    Endpoint(Box<Endpoint>),
}

impl Aggregate {
    /// The item's version; of what has none the conversation's, or the connection's, when it was written.
    pub fn version(&self) -> u64 {
        match self {
            Self::Conversation(conversation) => conversation.version,
            Self::Note(note) => note.version,
            Self::Agent(agent) => agent.version,
            Self::Settings(settings) => settings.version,
            Self::Delivery(risen) => risen.of.version,
            Self::Health(change) => change.version,
            Self::Endpoint(endpoint) => endpoint.version,
        }
    }

    /// What its events call the customer; empty where it has none.
    pub fn customer(&self, customers: &Customers) -> String {
        match self {
            Self::Conversation(conversation) => customers.name(conversation),
            _ => String::new(),
        }
    }

    /// The events of this version, in order, with this name for the customer.
    pub fn events<'a>(&'a self, customer: &'a str) -> Vec<Event<'a>> {
        match self {
            Self::Conversation(conversation) => events::of_conversation(conversation, customer),
            Self::Note(note) => vec![events::of_note(note, note_cursor(note).place())],
            Self::Agent(agent) => events::of_agent(agent),
            Self::Settings(settings) => events::of_settings(settings),
            Self::Delivery(risen) => events::of_delivery(risen).into_iter().collect(),
            Self::Health(change) => vec![events::of_health(change)],
            Self::Endpoint(endpoint) => events::of_endpoint(endpoint).into_iter().collect(),
        }
    }
}

impl StreamEvent {
    /// Parses the batch, not yet its records.
    pub fn parse(event: Value) -> Result<Self, Failure> {
        serde_json::from_value(event).map_err(|source| Failure::BadEvent { source })
    }
}

impl Record {
    /// Parses one record.
    pub fn parse(record: &Value) -> Result<Self, serde_json::Error> {
        Self::deserialize(record)
    }

    /// The item's key.
    pub fn key(&self) -> Key {
        let KeyImage { pk, sk } = &self.dynamodb.keys;
        Key {
            pk: pk.s.clone(),
            sk: sk.s.clone(),
        }
    }

    /// The conversation whose own item it is, rather than a message's or anything else's.
    pub fn conversation_id(&self) -> Option<ConversationId> {
        match self.key().aggregate()? {
            AggregateKey::Conversation(id) => Some(id),
            _ => None,
        }
    }

    /// The new image, if it is an aggregate's.
    pub fn after(&self) -> Result<Option<Aggregate>, StoreError> {
        self.aggregate(self.dynamodb.new.as_ref())
    }

    /// The old image, if it is an aggregate's.
    pub fn before(&self) -> Result<Option<Aggregate>, StoreError> {
        self.aggregate(self.dynamodb.old.as_ref())
    }

    /// The version before, if there was one. Nothing else of the old image is decoded.
    pub fn version_before(&self) -> Option<u64> {
        match self.dynamodb.old.as_ref()?.get("version")? {
            AttributeValue::N(version) => version.parse().ok(),
            _ => None,
        }
    }

    /// What becomes of the item's timer; none where it stays as it is. Nothing else is decoded.
    pub fn timer(&self) -> Option<TimerChange> {
        let of = |image: Option<&serde_dynamo::Item>| {
            let image = image?;
            keys::timer(|name| match image.get(name)? {
                AttributeValue::S(text) => Some(text),
                _ => None,
            })
        };
        let (was, is) = (
            of(self.dynamodb.old.as_ref()),
            of(self.dynamodb.new.as_ref()),
        );
        (was != is).then_some(TimerChange { was, is })
    }

    fn aggregate(
        &self,
        image: Option<&serde_dynamo::Item>,
    ) -> Result<Option<Aggregate>, StoreError> {
        let Some((image, key)) = image.zip(self.key().aggregate()) else {
            return Ok(None);
        };
        Ok(Some(match key {
            AggregateKey::Conversation(_) => {
                Aggregate::Conversation(Box::new(self.decode::<ConversationRecord, _>(image)?))
            }
            AggregateKey::Note(_) => {
                Aggregate::Note(Box::new(self.decode::<NoteRecord, _>(image)?))
            }
            AggregateKey::Agent(_) => {
                Aggregate::Agent(Box::new(self.decode::<AgentRecord, _>(image)?))
            }
            AggregateKey::Settings => {
                Aggregate::Settings(Box::new(self.decode::<SettingsRecord, _>(image)?))
            }
            AggregateKey::Delivery => {
                Aggregate::Delivery(Box::new(self.decode::<DeliveryRecord, _>(image)?))
            }
            AggregateKey::Hold => Aggregate::Health(Box::new(self.decode::<HoldRecord, _>(image)?)),
            AggregateKey::Endpoint => {
                let known: Known<Endpoint> = self.decode::<EndpointRecord, _>(image)?;
                let Known::There(endpoint) = known else {
                    return Ok(None);
                };
                Aggregate::Endpoint(endpoint)
            }
        }))
    }

    fn decode<R, T>(&self, image: &serde_dynamo::Item) -> Result<T, StoreError>
    where
        R: DeserializeOwned,
        T: TryFrom<R>,
        T::Error: std::error::Error + Send + Sync + 'static,
    {
        let corrupt = |source: Box<dyn std::error::Error + Send + Sync>| StoreError::Corrupt {
            key: self.key().to_string(),
            source,
        };
        let record: R = serde_dynamo::from_item(image.clone()).map_err(|e| corrupt(Box::new(e)))?;
        T::try_from(record).map_err(|e| corrupt(Box::new(e)))
    }
}

/// The sequence number by which Lambda identifies a record.
pub fn sequence_number(record: &Value) -> &str {
    record
        .pointer("/dynamodb/SequenceNumber")
        .and_then(Value::as_str)
        .unwrap_or_default()
}

/// The answer to Lambda, which retries the batch from the failed record on. With none, all of it is
/// done.
pub fn batch_answer(failed: Option<&Value>) -> Value {
    let failures: Vec<Value> = failed
        .into_iter()
        .map(|record| json!({ "itemIdentifier": sequence_number(record) }))
        .collect();
    json!({ "batchItemFailures": failures })
}
