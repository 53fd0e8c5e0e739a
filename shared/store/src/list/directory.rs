//! The directory of agents, from which the sweep of routing starts.

use super::{Cursor, Page};
use crate::keys::{self, SK, WORK};
use crate::sdk::{s, text};
use crate::{Store, StoreError, Wanted};
use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use hiatus_domain::agent::Agent;
use hiatus_domain::ids::AgentId;

/// How many counts are asked for at once.
const AT_ONCE: usize = 16;

impl Store {
    /// Every agent's id, in order.
    pub async fn agents(&self) -> Result<Vec<AgentId>, StoreError> {
        let mut pages = self
            .client()
            .query()
            .table_name(self.table())
            .key_condition_expression("pk = :pk")
            .expression_attribute_values(":pk", s(keys::AGENTS_PK))
            .into_paginator()
            .send();
        let mut agents = Vec::new();
        while let Some(page) = pages.next().await {
            let items = page
                .map_err(|e| StoreError::sdk("read the directory of agents", e))?
                .items
                .unwrap_or_default();
            let ids = items.iter().filter_map(|item| text(item, SK));
            agents.extend(ids.filter_map(|id| AgentId::parse(id).ok()));
        }
        Ok(agents)
    }

    /// One page of the agents' ids, in order.
    pub async fn agents_page(
        &self,
        after: Option<&Cursor>,
        limit: usize,
    ) -> Result<Page<AgentId>, StoreError> {
        let after = after.map_or("", Cursor::place);
        let answer = self
            .client()
            .query()
            .table_name(self.table())
            .key_condition_expression("pk = :pk AND sk > :after")
            .expression_attribute_values(":pk", s(keys::AGENTS_PK))
            // No sort key is empty, and a blank sorts before every character of an id but itself.
            .expression_attribute_values(
                ":after",
                s(if after.is_empty() { "\u{1}" } else { after }),
            )
            .limit(i32::try_from(limit + 1).unwrap_or(i32::MAX))
            .send()
            .await
            .map_err(|e| StoreError::sdk("read a page of the agents", e))?;
        let found = answer.items.unwrap_or_default();
        let names: Vec<_> = found.iter().filter_map(|item| text(item, SK)).collect();
        let next = (names.len() > limit)
            .then(|| names.get(limit - 1).map(|last| Cursor::after(*last)))
            .flatten();
        let ids = names.into_iter().take(limit);
        Ok(Page {
            items: ids.filter_map(|id| AgentId::parse(id).ok()).collect(),
            next,
        })
    }

    /// These agents, in this order. One that is not there, or cannot be read, is left out; the
    /// latter is logged.
    pub async fn agents_of(&self, ids: &[AgentId]) -> Result<Vec<Agent>, StoreError> {
        let batch = self
            .read(ids.iter().fold(Wanted::new(), Wanted::agent))
            .await?;
        let agent = |id: &AgentId| match batch.agent(id) {
            Ok(agent) => agent,
            Err(error) => {
                tracing::error!(agent_id = %id, error = &error as &dyn std::error::Error, "unreadable item");
                None
            }
        };
        Ok(ids.iter().filter_map(agent).collect())
    }

    /// How many conversations each of these agents has paused, eventually consistent.
    pub async fn paused_counts(&self, agents: &[Agent]) -> Result<Vec<usize>, StoreError> {
        let counts: Vec<_> = agents
            .iter()
            .map(|agent| self.count(WORK, keys::paused_by_pk(&agent.id)))
            .collect();
        stream::iter(counts).buffered(AT_ONCE).try_collect().await
    }
}
