//! Conditional writes: a command's decision is written atomically, and only if nothing that it was
//! based on has changed.

use crate::keys::{self, Key};
use crate::messages::id_row;
use crate::owed::debt_of;
use crate::record::{AgentRecord, ConversationRecord, MessageRecord, SettingsRecord};
use crate::reminders::row_of;
use crate::sdk::{key_item, n, s, text};
use crate::{Item, Store, StoreError};
use aws_sdk_dynamodb::operation::put_item::PutItemError;
use aws_sdk_dynamodb::types::{
    AttributeValue, Delete, Put, ReturnValuesOnConditionCheckFailure, TransactWriteItem,
};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hiatus_domain::agent::Agent;
use hiatus_domain::commands::Transition;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::message::Author;
use hiatus_domain::settings::Settings;
use serde::Serialize;
use serde_dynamo::aws_sdk_dynamodb_1::to_item;

/// Marks the write that made an item, so that the retry of a write whose answer was lost recognises
/// its own work (idempotent).
const WRITE: &str = "write";

/// The outcome of a commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Committed {
    /// It is written.
    Yes,
    /// A lost race: nothing is written, because something that was read has changed since. Read and
    /// decide again.
    Conflict,
}

/// One item of a commit, with the condition on what is there before.
pub(crate) struct Write {
    item: Item,
    condition: Condition,
}

pub(crate) enum Condition {
    /// None.
    Any,
    /// There must be no item.
    New,
    /// The item must have this version.
    Version(u64),
    /// The pointer must lead to this conversation.
    PointsTo(ConversationId),
    /// The item must still have this place in the index `due`.
    Placed(String),
    /// The item must still have the same damage.
    Damaged(Damage),
}

/// The raw version attribute of an unreadable item, so that a repair replaces this damage and
/// nothing else.
#[derive(Debug, Clone, PartialEq)]
pub struct Damage(pub(crate) Option<AttributeValue>);

impl Condition {
    /// The condition for writing this version: the one before it must be there; before the first,
    /// no item at all.
    pub(crate) fn replaces(version: u64) -> Self {
        if version <= 1 {
            Self::New
        } else {
            Self::Version(version - 1)
        }
    }

    pub(crate) fn expression(&self) -> Option<&'static str> {
        match self {
            Self::Any => None,
            Self::New => Some("attribute_not_exists(pk)"),
            Self::Version(_) | Self::Damaged(Damage(Some(_))) => Some("version = :expected"),
            Self::PointsTo(_) => Some("conversation_id = :expected"),
            Self::Placed(_) => Some("due_sk = :expected"),
            Self::Damaged(Damage(None)) => Some("attribute_not_exists(version)"),
        }
    }

    /// The values that the expression refers to.
    pub(crate) fn values(&self) -> Option<Item> {
        let expected = match self {
            Self::Any | Self::New => None,
            Self::Version(version) => Some(n(*version)),
            Self::PointsTo(conversation) => Some(s(conversation.as_str())),
            Self::Placed(place) => Some(s(place)),
            Self::Damaged(Damage(version)) => version.clone(),
        };
        expected.map(|value| Item::from([(":expected".to_owned(), value)]))
    }
}

impl Write {
    pub(crate) fn new(item: Item, condition: Condition) -> Self {
        Self { item, condition }
    }

    fn conversation(conversation: &Conversation) -> Result<Self, StoreError> {
        let item = encode(
            &keys::conversation(&conversation.id),
            ConversationRecord::from(conversation),
        )?;
        Ok(Self::new(item, Condition::replaces(conversation.version)))
    }

    fn agent(agent: &Agent) -> Result<Self, StoreError> {
        let item = encode(&keys::agent(&agent.id), AgentRecord::from(agent))?;
        Ok(Self::new(item, Condition::replaces(agent.version)))
    }

    /// All items that a transition writes.
    pub(crate) fn all_of(transition: &Transition) -> Result<Vec<Self>, StoreError> {
        let conversation = &transition.conversation;
        let mut writes = vec![Self::conversation(conversation)?];
        for agent in transition.agents() {
            writes.push(Self::agent(agent)?);
        }
        writes.extend(row_of(conversation));
        writes.extend(debt_of(transition));
        if let Some(message) = &transition.message {
            let key = keys::message(&conversation.id, message.seq);
            writes.push(Self::new(
                encode(&key, MessageRecord::of_transition(transition, message))?,
                Condition::New,
            ));
            // Nobody sends one of Hiatus's own again.
            if message.from != Author::System {
                let row = id_row(&conversation.id, message, transition);
                writes.push(Self::new(row, Condition::New));
            }
        }
        Ok(writes)
    }
}

pub(crate) fn encode<R: Serialize>(key: &Key, record: R) -> Result<Item, StoreError> {
    to_item(record).map_err(|e| StoreError::corrupt(key.to_string(), e))
}

impl Store {
    /// Commits a transition of a conversation.
    pub async fn commit(&self, transition: &Transition) -> Result<Committed, StoreError> {
        self.write(Write::all_of(transition)?).await
    }

    /// Commits a change of an agent alone. The first one puts it into the directory.
    pub async fn commit_agent(&self, agent: &Agent) -> Result<Committed, StoreError> {
        if agent.version <= 1 {
            return self.commit_new_agent(agent).await;
        }
        self.write(vec![Write::agent(agent)?]).await
    }

    /// Commits an agent that is new, or made under the id of one that was removed.
    pub async fn commit_new_agent(&self, agent: &Agent) -> Result<Committed, StoreError> {
        let row = key_item(&keys::known_agent(&agent.id));
        // A row that is left of an agent whose item is gone must not keep it from coming back.
        let row = Write::new(row, Condition::Any);
        self.write(vec![Write::agent(agent)?, row]).await
    }

    /// Commits the last version of an agent, which removes it: it leaves the directory, and nothing
    /// is known of its desk, nor of what it has read.
    pub async fn commit_removed_agent(&self, removed: &Agent) -> Result<Committed, StoreError> {
        let items = vec![
            self.transact_item(Write::agent(removed)?)?,
            self.transact_deletion(&keys::known_agent(&removed.id))?,
            self.transact_deletion(&keys::heartbeat(&removed.id))?,
            self.transact_deletion(&keys::read_marks(&removed.id))?,
        ];
        self.transact("remove an agent", items).await
    }

    pub(crate) fn transact_deletion(&self, key: &Key) -> Result<TransactWriteItem, StoreError> {
        let deletion = Delete::builder()
            .table_name(self.table())
            .set_key(Some(key_item(key)))
            .build()
            .map_err(|e| StoreError::corrupt(self.table(), e))?;
        Ok(TransactWriteItem::builder().delete(deletion).build())
    }

    /// Commits a change of the settings.
    pub async fn commit_settings(&self, settings: &Settings) -> Result<Committed, StoreError> {
        let condition = Condition::replaces(settings.version);
        self.put_settings(settings, condition).await
    }

    /// Commits settings in the place of some that cannot be read.
    pub async fn repair_settings(
        &self,
        settings: &Settings,
        damage: Damage,
    ) -> Result<Committed, StoreError> {
        let condition = Condition::Damaged(damage);
        self.put_settings(settings, condition).await
    }

    async fn put_settings(
        &self,
        settings: &Settings,
        condition: Condition,
    ) -> Result<Committed, StoreError> {
        let Some(record) = SettingsRecord::of(settings) else {
            return Ok(Committed::Yes);
        };
        let item = encode(&keys::settings(), record)?;
        self.write(vec![Write::new(item, condition)]).await
    }

    /// One item is a plain write at half the price of a transaction; more are a transaction.
    pub(crate) async fn write(&self, mut writes: Vec<Write>) -> Result<Committed, StoreError> {
        match (writes.pop(), writes.is_empty()) {
            (None, _) => Ok(Committed::Yes),
            (Some(only), true) => self.put(only).await,
            (Some(last), false) => {
                writes.push(last);
                let items = writes
                    .into_iter()
                    .map(|write| self.transact_item(write))
                    .collect::<Result<_, _>>()?;
                self.transact("write a transaction", items).await
            }
        }
    }

    async fn put(&self, write: Write) -> Result<Committed, StoreError> {
        let mark = fresh_mark();
        let mut item = write.item;
        item.insert(WRITE.to_owned(), s(&mark));
        let sent = self
            .client()
            .put_item()
            .table_name(self.table())
            .set_item(Some(item))
            .set_condition_expression(write.condition.expression().map(str::to_owned))
            .set_expression_attribute_values(write.condition.values())
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld)
            .send()
            .await;
        match sent {
            Ok(_) => Ok(Committed::Yes),
            Err(error) => match error.as_service_error() {
                // The SDK retries a write whose answer was lost, and then meets its own work.
                Some(PutItemError::ConditionalCheckFailedException(failed)) => {
                    let there = failed.item().and_then(|item| text(item, WRITE));
                    Ok(if there == Some(&mark) {
                        Committed::Yes
                    } else {
                        Committed::Conflict
                    })
                }
                Some(PutItemError::TransactionConflictException(_)) => Ok(Committed::Conflict),
                _ => Err(StoreError::sdk("write an item", error)),
            },
        }
    }

    pub(crate) fn transact_item(&self, write: Write) -> Result<TransactWriteItem, StoreError> {
        let put = Put::builder()
            .table_name(self.table())
            .set_item(Some(write.item))
            .set_condition_expression(write.condition.expression().map(str::to_owned))
            .set_expression_attribute_values(write.condition.values())
            .build()
            .map_err(|e| StoreError::corrupt(self.table(), e))?;
        Ok(TransactWriteItem::builder().put(put).build())
    }
}

fn fresh_mark() -> String {
    // Without randomness the mark is not unique, and a lost answer looks like a conflict: safe,
    // since the command is decided again.
    URL_SAFE_NO_PAD.encode(getrandom::u64().unwrap_or_default().to_be_bytes())
}
