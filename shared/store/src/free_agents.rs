//! The next available agent of a queue, in one query: rows that `route` keeps, one for each queue
//! of an agent that is available and has a free slot. A row is a hint; the agent itself says what
//! is true.

use crate::commit::encode;
use crate::keys::{self, Key};
use crate::sdk::{self, key_item, key_of, s, text};
use crate::{Committed, Contention, Item, Store, StoreError, Wanted};
use aws_sdk_dynamodb::types::{AttributeValue, Delete, Put, TransactWriteItem};
use hiatus_domain::Instant;
use hiatus_domain::agent::{Agent, MAX_QUEUES};
use hiatus_domain::ids::AgentId;
use hiatus_domain::text::QueueName;
use serde::{Deserialize, Serialize};

/// Where an agent is shown, as of which version of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Shown {
    pk: String,
    sk: String,
    version: u64,
    idle_since: i64,
    queues: Vec<String>,
}

/// A row that shows an agent as free in a queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FreeAgent {
    /// The agent.
    pub agent: AgentId,
    row: Key,
}

/// Where an agent is shown now.
struct Before {
    /// What it must still be when it is changed.
    version: Option<AttributeValue>,
    /// What it says, where it can be read: where it cannot, it is made anew.
    shown: Option<Shown>,
}

impl Store {
    /// Shows the agent as free in its queues, or takes it out of them, as its present version
    /// demands. An older version than the one that is shown changes nothing.
    pub async fn show(&self, id: &AgentId) -> Result<Option<Agent>, StoreError> {
        let mut contention = Contention::default();
        loop {
            let (agent, before) = self.agent_and_shown(id).await?;
            let Some(agent) = agent else { return Ok(None) };
            if is_shown_rightly(before.as_ref(), &agent) {
                return Ok(Some(agent));
            }
            // The queues first: once the agent is shown rightly, nobody would come back to name
            // them.
            self.name_queues(&agent).await?;
            if self.change_rows(before, &agent, None).await? == Committed::Yes {
                return Ok(Some(agent));
            }
            contention.lost().await?;
        }
    }

    /// Those of these agents that are not shown as their present version demands. One that cannot
    /// be read does not keep the others from being looked at: it is logged and left out.
    pub async fn shown_wrongly(&self, ids: &[AgentId]) -> Result<Vec<AgentId>, StoreError> {
        let wanted = ids.iter().fold(Wanted::new(), |wanted, id| {
            wanted.agent(id).key(keys::free_rows(id))
        });
        let batch = self.read(wanted).await?;
        let mut wrong = Vec::new();
        for id in ids {
            let before = batch.item(&keys::free_rows(id)).map(Before::of);
            match batch.agent(id) {
                Ok(Some(agent)) if !is_shown_rightly(before.as_ref(), &agent) => {
                    wrong.push(id.clone());
                }
                Ok(_) => {}
                Err(error) => {
                    tracing::error!(agent_id = %id, error = &error as &dyn std::error::Error, "unreadable item");
                }
            }
        }
        Ok(wrong)
    }

    /// Takes away a row that shows an agent as free who is not, or not there, with all others of
    /// the agent that are wrong; even where nothing else knows of the row.
    pub async fn hide(&self, free: &FreeAgent) -> Result<(), StoreError> {
        let mut contention = Contention::default();
        loop {
            let (agent, before) = self.agent_and_shown(&free.agent).await?;
            let Some(agent) = agent else {
                return self.delete_row(&free.row).await;
            };
            if self.change_rows(before, &agent, Some(&free.row)).await? == Committed::Yes {
                return Ok(());
            }
            contention.lost().await?;
        }
    }

    /// Up to `limit` rows that show an agent as free in this queue, the longest idle first;
    /// strongly consistent. A row that names no agent is none.
    pub async fn free_agents(
        &self,
        queue: &QueueName,
        limit: usize,
    ) -> Result<Vec<FreeAgent>, StoreError> {
        let mut pages = self
            .client()
            .query()
            .table_name(self.table())
            .consistent_read(true)
            .key_condition_expression("pk = :pk AND begins_with(sk, :free)")
            .expression_attribute_values(":pk", s(keys::queue_pk(queue)))
            .expression_attribute_values(":free", s(keys::FREE_AGENTS))
            .limit(i32::try_from(limit).unwrap_or(i32::MAX))
            .into_paginator()
            .send();
        let mut free = Vec::new();
        while let Some(page) = pages.next().await {
            let rows = page
                .map_err(|e| StoreError::sdk("look for a free agent", e))?
                .items
                .unwrap_or_default();
            free.extend(rows.iter().filter_map(free_agent));
            if free.len() >= limit {
                free.truncate(limit);
                break;
            }
        }
        Ok(free)
    }

    async fn agent_and_shown(
        &self,
        id: &AgentId,
    ) -> Result<(Option<Agent>, Option<Before>), StoreError> {
        let (agent, before) = self.read_agent_and_shown(id).await?;
        if !is_from_the_future(agent.as_ref(), before.as_ref()) {
            return Ok((agent, before));
        }
        // The two are not read at one instant: the agent may have changed in between. It has not
        // where this remains.
        let (agent, before) = self.read_agent_and_shown(id).await?;
        let is_wrong = is_from_the_future(agent.as_ref(), before.as_ref());
        Ok((
            agent,
            before.map(|before| {
                if is_wrong {
                    Before {
                        shown: None,
                        ..before
                    }
                } else {
                    before
                }
            }),
        ))
    }

    async fn read_agent_and_shown(
        &self,
        id: &AgentId,
    ) -> Result<(Option<Agent>, Option<Before>), StoreError> {
        let key = keys::free_rows(id);
        let batch = self.read(Wanted::new().agent(id).key(key.clone())).await?;
        Ok((batch.agent(id)?, batch.item(&key).map(Before::of)))
    }

    async fn delete_row(&self, row: &Key) -> Result<(), StoreError> {
        let deletion = self
            .client()
            .delete_item()
            .table_name(self.table())
            .set_key(Some(key_item(row)));
        deletion
            .send()
            .await
            .map(drop)
            .map_err(|e| StoreError::sdk("take a row of a free agent away", e))
    }

    async fn change_rows(
        &self,
        before: Option<Before>,
        agent: &Agent,
        stray: Option<&Key>,
    ) -> Result<Committed, StoreError> {
        let after = Shown::of(agent);
        let shown = before.as_ref().and_then(|before| before.shown.as_ref());
        let mut gone = shown.map_or_else(Vec::new, |shown| shown.rows(&agent.id));
        let wanted = after.rows(&agent.id);
        if let Some(stray) = stray.filter(|stray| !gone.contains(stray)) {
            gone.push(stray.clone());
        }
        let corrupt = |e| StoreError::corrupt(self.table(), e);
        let mut items = vec![self.put_shown(before, &after)?];
        for key in gone.iter().filter(|key| !wanted.contains(key)) {
            let delete = Delete::builder()
                .table_name(self.table())
                .set_key(Some(key_item(key)));
            let delete = delete.build().map_err(corrupt)?;
            items.push(TransactWriteItem::builder().delete(delete).build());
        }
        for key in wanted
            .iter()
            .filter(|key| !gone.contains(key) || stray == Some(*key))
        {
            let mut item = key_item(key);
            item.insert("agent".to_owned(), s(agent.id.as_str()));
            let put = Put::builder()
                .table_name(self.table())
                .set_item(Some(item))
                .build()
                .map_err(corrupt)?;
            items.push(TransactWriteItem::builder().put(put).build());
        }
        self.transact("show an agent as free", items).await
    }

    fn put_shown(
        &self,
        before: Option<Before>,
        after: &Shown,
    ) -> Result<TransactWriteItem, StoreError> {
        let key = Key {
            pk: after.pk.clone(),
            sk: after.sk.clone(),
        };
        let put = Put::builder()
            .table_name(self.table())
            .set_item(Some(encode(&key, after)?));
        let put = match before.map(|before| before.version) {
            None => put.condition_expression("attribute_not_exists(pk)"),
            Some(None) => put.condition_expression("attribute_not_exists(version)"),
            Some(Some(version)) => put
                .condition_expression("version = :before")
                .expression_attribute_values(":before", version),
        };
        let put = put
            .build()
            .map_err(|e| StoreError::corrupt(self.table(), e))?;
        Ok(TransactWriteItem::builder().put(put).build())
    }

    /// Adds the agent's queues to the list of those that the sweep looks after. Putting one again
    /// changes nothing.
    async fn name_queues(&self, agent: &Agent) -> Result<(), StoreError> {
        for queue in &agent.queues {
            self.client()
                .put_item()
                .table_name(self.table())
                .set_item(Some(key_item(&keys::known_queue(queue))))
                .send()
                .await
                .map_err(|e| StoreError::sdk("name a queue", e))?;
        }
        Ok(())
    }
}

/// Whether a later version is shown than there is.
fn is_from_the_future(agent: Option<&Agent>, before: Option<&Before>) -> bool {
    let shown = before.and_then(|before| before.shown.as_ref());
    agent
        .zip(shown)
        .is_some_and(|(agent, shown)| shown.version > agent.version)
}

fn free_agent(item: &Item) -> Option<FreeAgent> {
    Some(FreeAgent {
        agent: AgentId::parse(text(item, "agent")?).ok()?,
        row: key_of(item)?,
    })
}

impl Before {
    fn of(item: &Item) -> Self {
        let shown: Option<Shown> = sdk::record(item.clone()).ok();
        // More rows than an agent has queues are none that it was shown in, and too many for one
        // transaction.
        let shown = shown.filter(|shown| shown.queues.len() <= MAX_QUEUES);
        if shown.is_none() {
            tracing::error!(
                pk = text(item, "pk"),
                "where this agent is shown cannot be read, and is made anew"
            );
        }
        Self {
            version: item.get("version").cloned(),
            shown,
        }
    }
}

impl Shown {
    fn of(agent: &Agent) -> Self {
        let key = keys::free_rows(&agent.id);
        let free: &[QueueName] = if agent.can_take() { &agent.queues } else { &[] };
        Self {
            pk: key.pk,
            sk: key.sk,
            version: agent.version,
            idle_since: agent.idle_since.timestamp_millis(),
            queues: free.iter().map(ToString::to_string).collect(),
        }
    }

    fn rows(&self, agent: &AgentId) -> Vec<Key> {
        let idle_since = Instant::from_timestamp_millis(self.idle_since).unwrap_or_default();
        let queues = self
            .queues
            .iter()
            .filter_map(|queue| QueueName::parse(queue.clone()).ok());
        queues
            .map(|queue| keys::free_agent(&queue, idle_since, agent))
            .collect()
    }
}

/// Rows are rewritten only when the agent becomes free or stops being so, or changes its queues:
/// not for every task of an agent that has room for more. Among agents with room, routing compares
/// how long they have been idle itself.
fn is_shown_rightly(before: Option<&Before>, agent: &Agent) -> bool {
    let Some(before) = before else {
        return !agent.can_take();
    };
    let Some(shown) = &before.shown else {
        return false;
    };
    shown.version >= agent.version || shown.queues == Shown::of(agent).queues
}
