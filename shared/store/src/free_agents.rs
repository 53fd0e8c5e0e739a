//! The next available agent of a queue, in one query: rows that `route` keeps, one for each queue of an agent that is
//! available and has a free slot. A row is a hint; the agent itself says what is true.

use crate::commit::encode;
use crate::keys::{self, Key};
use crate::sdk::{key_item, n, s, text};
use crate::{Batch, Committed, Contention, Item, Store, StoreError, Wanted};
use aws_sdk_dynamodb::types::{Delete, Put, TransactWriteItem};
use hiatus_domain::Instant;
use hiatus_domain::agent::Agent;
use hiatus_domain::ids::AgentId;
use hiatus_domain::text::QueueName;
use serde::{Deserialize, Serialize};
use serde_dynamo::aws_sdk_dynamodb_1::from_item;

/// Where an agent is shown, as of which version of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Shown {
    pk: String,
    sk: String,
    version: u64,
    idle_since: i64,
    queues: Vec<String>,
}

impl Store {
    /// Shows the agent as free in its queues, or takes it out of them, as its present version demands. An older version
    /// than the one that is shown changes nothing.
    pub async fn show(&self, id: &AgentId) -> Result<Option<Agent>, StoreError> {
        let mut contention = Contention::default();
        loop {
            let wanted = Wanted::new().agent(id).key(keys::shown(id));
            let batch = self.read(wanted).await?;
            let Some(agent) = batch.agent(id)? else { return Ok(None) };
            let shown = shown(&batch, id)?;
            if is_shown_rightly(shown.as_ref(), &agent) {
                return Ok(Some(agent));
            }
            // The queues first: once the agent is shown rightly, nobody would come back to name them.
            self.name_queues(&agent).await?;
            if self.change_rows(shown, &agent).await? == Committed::Yes {
                return Ok(Some(agent));
            }
            contention.lost().await?;
        }
    }

    /// Those of these agents that are not shown as their present version demands. One that cannot be read does not keep
    /// the others from being looked at: it is logged and left out.
    pub async fn shown_wrongly(&self, ids: &[AgentId]) -> Result<Vec<AgentId>, StoreError> {
        let wanted = ids.iter().fold(Wanted::new(), |wanted, id| wanted.agent(id).key(keys::shown(id)));
        let batch = self.read(wanted).await?;
        let mut wrong = Vec::new();
        for id in ids {
            match batch.agent(id).and_then(|agent| Ok((agent, shown(&batch, id)?))) {
                Ok((Some(agent), shown)) if !is_shown_rightly(shown.as_ref(), &agent) => wrong.push(id.clone()),
                Ok(_) => {}
                Err(error) => {
                    tracing::error!(agent_id = %id, error = &error as &dyn std::error::Error, "unreadable item");
                }
            }
        }
        Ok(wrong)
    }

    /// Up to `limit` agents that are shown as free in this queue, the longest idle first; strongly consistent.
    pub async fn free_agents(&self, queue: &QueueName, limit: usize) -> Result<Vec<AgentId>, StoreError> {
        let answer = self
            .client()
            .query()
            .table_name(self.table())
            .consistent_read(true)
            .key_condition_expression("pk = :pk AND begins_with(sk, :free)")
            .expression_attribute_values(":pk", s(keys::queue_pk(queue)))
            .expression_attribute_values(":free", s("F#"))
            .limit(i32::try_from(limit).unwrap_or(i32::MAX))
            .send()
            .await
            .map_err(|e| StoreError::sdk("look for a free agent", e))?;
        let agents = answer.items.unwrap_or_default();
        Ok(agents.iter().filter_map(|item| AgentId::parse(text(item, "agent")?).ok()).collect())
    }

    async fn change_rows(&self, before: Option<Shown>, agent: &Agent) -> Result<Committed, StoreError> {
        let after = Shown::of(agent);
        let gone = before.as_ref().map_or_else(Vec::new, |before| before.rows(&agent.id));
        let wanted = after.rows(&agent.id);
        let corrupt = |e| StoreError::corrupt(self.table(), e);
        let mut items = vec![self.put_shown(before, &after)?];
        for key in gone.iter().filter(|key| !wanted.contains(key)) {
            let delete = Delete::builder().table_name(self.table()).set_key(Some(key_item(key)));
            let delete = delete.build().map_err(corrupt)?;
            items.push(TransactWriteItem::builder().delete(delete).build());
        }
        for key in wanted.iter().filter(|key| !gone.contains(key)) {
            let mut item = key_item(key);
            item.insert("agent".to_owned(), s(agent.id.as_str()));
            let put = Put::builder().table_name(self.table()).set_item(Some(item)).build().map_err(corrupt)?;
            items.push(TransactWriteItem::builder().put(put).build());
        }
        self.transact("show an agent as free", items).await
    }

    fn put_shown(&self, before: Option<Shown>, after: &Shown) -> Result<TransactWriteItem, StoreError> {
        let key = Key { pk: after.pk.clone(), sk: after.sk.clone() };
        let put = Put::builder().table_name(self.table()).set_item(Some(encode(&key, after)?));
        let put = match before {
            None => put.condition_expression("attribute_not_exists(pk)"),
            Some(before) => {
                put.condition_expression("version = :before").expression_attribute_values(":before", n(before.version))
            }
        };
        let put = put.build().map_err(|e| StoreError::corrupt(self.table(), e))?;
        Ok(TransactWriteItem::builder().put(put).build())
    }

    /// Adds the agent's queues to the list of those that the sweep looks after. Putting one again changes nothing.
    async fn name_queues(&self, agent: &Agent) -> Result<(), StoreError> {
        for queue in &agent.queues {
            self.client()
                .put_item()
                .table_name(self.table())
                .set_item(Some(key_item(&keys::queue(queue))))
                .send()
                .await
                .map_err(|e| StoreError::sdk("name a queue", e))?;
        }
        Ok(())
    }
}

fn shown(batch: &Batch, id: &AgentId) -> Result<Option<Shown>, StoreError> {
    let key = keys::shown(id);
    let parse = |item: &Item| from_item(item.clone()).map_err(|e| StoreError::corrupt(key.to_string(), e));
    batch.item(&key).map(parse).transpose()
}

impl Shown {
    fn of(agent: &Agent) -> Self {
        let key = keys::shown(&agent.id);
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
        let queues = self.queues.iter().filter_map(|queue| QueueName::parse(queue.clone()).ok());
        queues.map(|queue| keys::free_agent(&queue, idle_since, agent)).collect()
    }
}

/// Rows are rewritten only when the agent becomes free or stops being so, or changes its queues: not for every task of
/// an agent that has room for more. Among agents with room, routing compares how long they have been idle itself.
fn is_shown_rightly(shown: Option<&Shown>, agent: &Agent) -> bool {
    let Some(shown) = shown else { return !agent.can_take() };
    shown.version >= agent.version || shown.queues == Shown::of(agent).queues
}
