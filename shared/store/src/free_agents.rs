//! The free-agent index: who of a queue is available and has room, the longest idle first, in one
//! query. An agent has one row in each of its queues while it is free. A row is eventually
//! consistent; whoever acts on one reads the agent itself.
//!
//! A row says since when its agent has been idle, and may be out of date in one direction only: the
//! agent has been given something since, and is *less* idle than it says. Reading a queue's rows in
//! their order, and correcting each whose agent turns out to be less idle, therefore finds the
//! longest idle agent, and a task that an agent is given costs one write, not one in each queue.
//!
//! An agent that becomes full leaves the queue of the task that filled it, and keeps its rows in the
//! others until somebody who looks for a free agent there meets them: an agent of 40 queues that is
//! full and free again costs what changed, not 40 rows each time.
//!
//! An agent that has room, but not for a task like the one that somebody looked for an agent for,
//! keeps its row, which says so from then on (`no_room`): whoever looks for the same passes over it
//! without reading the agent, and whoever looks for something else finds it. The mark goes as soon as
//! the agent has room again.
//!
//! Which rows an agent has, and what they say, stands in one item ([`FreeRows`]). It never names a row
//! that is not there: a row is put before it is named, and named no longer before it is deleted. And
//! no row has a mark that it does not name: a mark is named before it is put, and named no longer after
//! it is removed. Every write of a row is fenced by the agent's version, and every write of the item by
//! its revision, so that an older view never undoes a later one.

mod rows;

use crate::commit::encode;
use crate::keys::{self, FREE_AGENTS, Key};
use crate::sdk::{self, key_item, key_of, n, s, text};
use crate::{Attempt, Item, Store, StoreError, Wanted, until_committed};
use aws_sdk_dynamodb::error::SdkError;
use aws_sdk_dynamodb::operation::delete_item::DeleteItemError;
use aws_sdk_dynamodb::operation::put_item::PutItemError;
use futures_util::future::try_join_all;
use hiatus_domain::Instant;
use hiatus_domain::agent::Agent;
use hiatus_domain::capacity::Load;
use hiatus_domain::ids::AgentId;
use hiatus_domain::settings::Idle;
use hiatus_domain::text::QueueName;
use rows::{FreeRows, Listed, Met, NoRoom, is_ahead_of_agent, is_out_of_date};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A row that lists an agent as free in a queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FreeAgent {
    /// The agent.
    pub agent: AgentId,
    /// When it was last given a task, or earlier.
    pub idle_since: Instant,
    /// When a task last left its hands, or earlier.
    pub freed_at: Option<Instant>,
    row: Key,
    version: u64,
    no_room: NoRoom,
}

/// The row as it is stored.
#[derive(Debug, Serialize, Deserialize)]
struct FreeAgentRecord {
    pk: String,
    sk: String,
    agent: String,
    version: u64,
    idle_since: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    freed_at: Option<i64>,
    #[serde(default, skip_serializing_if = "NoRoom::is_empty")]
    no_room: NoRoom,
}

/// What a look at an agent and its rows came to.
enum Look {
    /// They match. The agent, if there is one.
    Settled(Option<Box<Agent>>),
    /// They did not.
    Changed,
}

/// What a write of a row must find.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fence {
    /// No row of this version of the agent, or of a later one.
    Older(u64),
    /// A row, of an older version.
    OlderRow(u64),
    /// A row, of no later version.
    NotLaterRow(u64),
    /// A row, whatever its version: what is put says less than it did.
    AnyRow,
    /// Whatever there is: it was made by a version that there is not.
    None,
}

impl Store {
    /// Lists the agent as free in its queues, or unlists it, as its present version demands; nothing
    /// stays of one that was removed. One that is merely full keeps the rows that it has. The agent,
    /// if there is one.
    pub async fn list_free(&self, id: &AgentId) -> Result<Option<Agent>, StoreError> {
        self.correct_rows(id, None).await
    }

    /// The same, but an agent that is full leaves this queue.
    pub async fn unlist_full(
        &self,
        id: &AgentId,
        queue: &QueueName,
    ) -> Result<Option<Agent>, StoreError> {
        self.correct_rows(id, Some(Met { queue, load: None })).await
    }

    /// The same; and the row of one that has room, but not for this, says so.
    pub async fn unlist_for(
        &self,
        id: &AgentId,
        queue: &QueueName,
        load: &Load,
    ) -> Result<(), StoreError> {
        let met = Met {
            queue,
            load: Some(load),
        };
        let (agent, listed) = self.agent_and_rows(id).await?;
        let rows = listed.as_ref().and_then(|listed| listed.rows.as_ref());
        let wanted = agent
            .as_ref()
            .map(|agent| FreeRows::of(agent, rows, Some(met)));
        if let (Some(agent), Some(wanted)) = (&agent, &wanted)
            && wanted.no_room_in(queue).is_for(load)
            && !is_out_of_date(listed.as_ref(), agent, wanted)
        {
            // It was said before, and the row was put again since.
            let fence = Fence::NotLaterRow(agent.version);
            return self
                .say(agent, wanted, std::slice::from_ref(queue), fence)
                .await;
        }
        self.correct_rows(id, Some(met)).await.map(drop)
    }

    async fn correct_rows(
        &self,
        id: &AgentId,
        met: Option<Met<'_>>,
    ) -> Result<Option<Agent>, StoreError> {
        // Whoever read the agent's next version before a change was written has changed nothing
        // itself: each change is followed by another look.
        loop {
            if let Look::Settled(agent) = until_committed(|| self.look(id, met)).await? {
                return Ok(agent.map(|agent| *agent));
            }
        }
    }

    async fn look(&self, id: &AgentId, met: Option<Met<'_>>) -> Result<Attempt<Look>, StoreError> {
        let (agent, listed) = self.agent_and_rows(id).await?;
        let Some(agent) = agent else {
            return Ok(Attempt::Done(Look::Settled(None)));
        };
        let rows = listed.as_ref().and_then(|listed| listed.rows.as_ref());
        let wanted = FreeRows::of(&agent, rows, met);
        if !is_out_of_date(listed.as_ref(), &agent, &wanted) {
            let agent = Some(agent).filter(|agent| !agent.is_removed());
            return Ok(Attempt::Done(Look::Settled(agent.map(Box::new))));
        }
        let before = rows.map_or_else(Vec::new, FreeRows::queues);
        let fence = if rows.is_some() || listed.is_none() {
            Fence::Older(agent.version)
        } else {
            Fence::None
        };
        let added = wanted.queues();
        let added = added.iter().filter(|queue| !before.contains(queue));
        let no_marks = NoRoom::default();
        try_join_all(added.map(|queue| self.put_row(queue, &agent, &no_marks, fence))).await?;
        let unmarked = wanted.unmarked_since(rows);
        self.say(&agent, &wanted, &unmarked, Fence::AnyRow).await?;
        let legacy = rows.map_or_else(Vec::new, |rows| rows.legacy_rows(id));
        let removed = before.iter().filter(|queue| !wanted.has(queue));
        let removed = removed.map(|queue| keys::free_agent(queue, id));
        let removed: Vec<_> = removed.chain(legacy).collect();
        let marked = wanted.marked_since(rows);
        let written = match listed {
            Some(listed) if agent.is_removed() => self.forget_rows(id, listed).await?,
            listed => self.put_rows(listed, &wanted).await?,
        };
        if !written {
            return Ok(Attempt::Lost);
        }
        let fence = Fence::NotLaterRow(agent.version);
        self.say(&agent, &wanted, &marked, fence).await?;
        try_join_all(
            removed
                .iter()
                .map(|row| self.delete_row(row, agent.version)),
        )
        .await?;
        Ok(Attempt::Done(Look::Changed))
    }

    /// Those of these agents whose rows in the free-agent index do not match their present version,
    /// and those that are available. One that cannot be read is logged and left out.
    pub async fn out_of_date(&self, ids: &[AgentId]) -> Result<OutOfDate, StoreError> {
        let wanted = ids.iter().fold(Wanted::new(), |wanted, id| {
            wanted.agent(id).key(keys::free_rows(id))
        });
        let batch = self.read(wanted).await?;
        let mut found = OutOfDate::default();
        for id in ids {
            let listed = batch.item(&keys::free_rows(id)).map(Listed::of);
            match batch.agent(id) {
                Ok(Some(agent)) => {
                    let rows = listed.as_ref().and_then(|listed| listed.rows.as_ref());
                    let wanted = FreeRows::of(&agent, rows, None);
                    if is_out_of_date(listed.as_ref(), &agent, &wanted) {
                        found.agents.push(id.clone());
                    }
                    found.queues.extend(agent.queues.iter().cloned());
                    if agent.is_available() {
                        found.available.push(agent);
                    }
                }
                Ok(None) => {}
                Err(error) => {
                    found.unreadable += 1;
                    tracing::error!(agent_id = %id, error = &error as &dyn std::error::Error, "unreadable item");
                }
            }
        }
        Ok(found)
    }

    /// Corrects the row of an agent that is still free, after it was given something: since when it
    /// has been idle. Where it has no row in this queue, it gets none. What the row said of its room is
    /// said again once somebody meets it.
    pub async fn correct_free(&self, queue: &QueueName, agent: &Agent) -> Result<(), StoreError> {
        let fence = Fence::OlderRow(agent.version);
        self.put_row(queue, agent, &NoRoom::default(), fence).await
    }

    /// Removes an orphan: a row that lists in this queue an agent who is not free, or not there,
    /// whether or not anything else knows of the row.
    pub async fn remove_orphan(
        &self,
        queue: &QueueName,
        free: &FreeAgent,
    ) -> Result<(), StoreError> {
        match self.unlist_full(&free.agent, queue).await? {
            // Free again meanwhile.
            Some(agent) if free.is_of(&agent, queue) => Ok(()),
            Some(agent) => self.delete_row(&free.row, agent.version).await,
            // One that is made under the same id meanwhile has rows of later versions.
            None => self.delete_row(&free.row, free.version).await,
        }
    }

    /// The rows that list an agent as free in this queue, who was given a task longest ago first; strongly
    /// consistent.
    pub async fn free_agents(&self, queue: &QueueName) -> Result<Vec<FreeAgent>, StoreError> {
        let mut pages = self
            .client()
            .query()
            .table_name(self.table())
            .consistent_read(true)
            .key_condition_expression("pk = :pk AND begins_with(sk, :free)")
            .expression_attribute_values(":pk", s(keys::queue_pk(queue)))
            .expression_attribute_values(":free", s(FREE_AGENTS))
            .into_paginator()
            .send();
        let mut free = Vec::new();
        while let Some(page) = pages.next().await {
            let rows = page
                .map_err(|e| StoreError::sdk("look for a free agent", e))?
                .items
                .unwrap_or_default();
            free.extend(rows.into_iter().filter_map(free_agent));
        }
        free.sort_by(|a: &FreeAgent, b| (a.idle_since, &a.row.sk).cmp(&(b.idle_since, &b.row.sk)));
        Ok(free)
    }

    async fn agent_and_rows(
        &self,
        id: &AgentId,
    ) -> Result<(Option<Agent>, Option<Listed>), StoreError> {
        let (agent, listed) = self.read_agent_and_rows(id).await?;
        if !is_ahead_of_agent(agent.as_ref(), listed.as_ref()) {
            return Ok((agent, listed));
        }
        // The two are not read at one instant: the agent may have changed in between. It has not
        // where this remains, as after a restore.
        let (agent, listed) = self.read_agent_and_rows(id).await?;
        let is_wrong = is_ahead_of_agent(agent.as_ref(), listed.as_ref());
        let listed = listed.map(|listed| Listed {
            rows: listed.rows.filter(|_| !is_wrong),
            ..listed
        });
        Ok((agent, listed))
    }

    async fn read_agent_and_rows(
        &self,
        id: &AgentId,
    ) -> Result<(Option<Agent>, Option<Listed>), StoreError> {
        let key = keys::free_rows(id);
        let batch = self.read(Wanted::new().agent(id).key(key.clone())).await?;
        Ok((batch.last_agent(id)?, batch.item(&key).map(Listed::of)))
    }

    async fn put_row(
        &self,
        queue: &QueueName,
        agent: &Agent,
        no_room: &NoRoom,
        fence: Fence,
    ) -> Result<(), StoreError> {
        let key = keys::free_agent(queue, &agent.id);
        let record = FreeAgentRecord {
            pk: key.pk.clone(),
            sk: key.sk.clone(),
            agent: agent.id.to_string(),
            version: agent.version,
            idle_since: agent.idle_since.timestamp_millis(),
            freed_at: agent.freed_at.map(|at| at.timestamp_millis()),
            no_room: no_room.clone(),
        };
        let put = self
            .client()
            .put_item()
            .table_name(self.table())
            .set_item(Some(encode(&key, record)?));
        let put = match fence {
            Fence::None => put,
            Fence::Older(version) => put
                .condition_expression("attribute_not_exists(version) OR version < :version")
                .expression_attribute_values(":version", n(version)),
            Fence::OlderRow(version) => put
                .condition_expression("version < :version")
                .expression_attribute_values(":version", n(version)),
            Fence::AnyRow => put.condition_expression("attribute_exists(pk)"),
            Fence::NotLaterRow(version) => put
                .condition_expression("version <= :version")
                .expression_attribute_values(":version", n(version)),
        };
        is_fenced_off(put.send().await, |error| {
            matches!(error, PutItemError::ConditionalCheckFailedException(_))
        })
        .map_err(|e| StoreError::sdk("list an agent as free", e))
        .map(drop)
    }

    async fn delete_row(&self, row: &Key, version: u64) -> Result<(), StoreError> {
        let deletion = self
            .client()
            .delete_item()
            .table_name(self.table())
            .set_key(Some(key_item(row)))
            .condition_expression("attribute_not_exists(version) OR version <= :version")
            .expression_attribute_values(":version", n(version));
        is_fenced_off(deletion.send().await, |error| {
            matches!(error, DeleteItemError::ConditionalCheckFailedException(_))
        })
        .map_err(|e| StoreError::sdk("unlist an agent", e))
        .map(drop)
    }

    /// Removes the item with an agent's free rows, if it is still what it was; whether it was.
    async fn forget_rows(&self, id: &AgentId, before: Listed) -> Result<bool, StoreError> {
        let deletion = self
            .client()
            .delete_item()
            .table_name(self.table())
            .set_key(Some(key_item(&keys::free_rows(id))));
        let (condition, values) = before.condition();
        let deletion = deletion
            .condition_expression(condition)
            .set_expression_attribute_values(values);
        is_fenced_off(deletion.send().await, |error| {
            matches!(error, DeleteItemError::ConditionalCheckFailedException(_))
        })
        .map_err(|e| StoreError::sdk("forget where an agent is listed", e))
        .map(|fenced_off| !fenced_off)
    }

    /// Puts the rows in these queues with what they are to say.
    async fn say(
        &self,
        agent: &Agent,
        wanted: &FreeRows,
        queues: &[QueueName],
        fence: Fence,
    ) -> Result<(), StoreError> {
        let rows = queues.iter();
        let rows = rows.map(|queue| self.put_row(queue, agent, wanted.no_room_in(queue), fence));
        try_join_all(rows).await.map(drop)
    }

    /// Replaces the item with an agent's free rows, if it is still what it was; whether it was.
    async fn put_rows(&self, before: Option<Listed>, after: &FreeRows) -> Result<bool, StoreError> {
        let key = Key {
            pk: after.pk.clone(),
            sk: after.sk.clone(),
        };
        let put = self
            .client()
            .put_item()
            .table_name(self.table())
            .set_item(Some(encode(&key, after)?));
        let (condition, values) = before.map_or(("attribute_not_exists(pk)", None), |before| {
            before.condition()
        });
        let put = put
            .condition_expression(condition)
            .set_expression_attribute_values(values);
        is_fenced_off(put.send().await, |error| {
            matches!(error, PutItemError::ConditionalCheckFailedException(_))
        })
        .map_err(|e| StoreError::sdk("note where an agent is listed", e))
        .map(|fenced_off| !fenced_off)
    }
}

/// What a look at some agents found.
#[derive(Debug, Clone, Default)]
pub struct OutOfDate {
    /// Those whose rows in the free-agent index do not match their present version.
    pub agents: Vec<AgentId>,
    /// Those that are available, whether or not they have room at the moment.
    pub available: Vec<Agent>,
    /// The queues that any of them serves, whether or not it is there.
    pub queues: BTreeSet<QueueName>,
    /// How many cannot be read.
    pub unreadable: usize,
}

/// Whether a conditional write found that its condition does not hold, which is no error here.
fn is_fenced_off<T, E, R>(
    sent: Result<T, SdkError<E, R>>,
    is_condition: impl Fn(&E) -> bool,
) -> Result<bool, SdkError<E, R>> {
    match sent {
        Ok(_) => Ok(false),
        Err(error) if error.as_service_error().is_some_and(is_condition) => Ok(true),
        Err(error) => Err(error),
    }
}

fn free_agent(item: Item) -> Option<FreeAgent> {
    let row = key_of(&item)?;
    let agent = AgentId::parse(text(&item, "agent")?).ok()?;
    // A row of release 0.1.0, or a damaged one, comes first, and is corrected at once.
    let record: Option<FreeAgentRecord> = sdk::record(item).ok();
    let idle_since = |record: &FreeAgentRecord| Instant::from_timestamp_millis(record.idle_since);
    let freed_at = |record: &FreeAgentRecord| Instant::from_timestamp_millis(record.freed_at?);
    Some(FreeAgent {
        agent,
        idle_since: record.as_ref().and_then(idle_since).unwrap_or_default(),
        freed_at: record.as_ref().and_then(freed_at),
        row,
        version: record.as_ref().map_or(u64::MAX, |record| record.version),
        no_room: record.map(|record| record.no_room).unwrap_or_default(),
    })
}

impl FreeAgent {
    /// Since when it counts as idle, or longer ago.
    pub fn idle(&self, from: Idle) -> Instant {
        from.of(self.idle_since, self.freed_at)
    }

    /// Whether the row says that there is no room for something.
    pub fn is_marked(&self) -> bool {
        !self.no_room.is_empty()
    }

    /// Whether the agent may have room for this, as far as the row knows.
    pub fn may_have_room_for(&self, load: &Load) -> bool {
        !self.no_room.is_for(load)
    }

    /// Whether this is the row of a free agent in this queue, and neither an orphan nor one of
    /// another format.
    pub fn is_of(&self, agent: &Agent, queue: &QueueName) -> bool {
        agent.can_take()
            && agent.queues.contains(queue)
            && self.row == keys::free_agent(queue, &agent.id)
    }
}
