//! The directories of agents and of queues, from which the sweep of routing starts.

use crate::keys::{self, SK};
use crate::sdk::{s, text};
use crate::{Store, StoreError};
use hiatus_domain::ids::AgentId;
use hiatus_domain::text::QueueName;

impl Store {
    /// Every agent's id, in order.
    pub async fn agents(&self) -> Result<Vec<AgentId>, StoreError> {
        let names = self.names(keys::AGENTS_PK).await?;
        Ok(names
            .into_iter()
            .filter_map(|id| AgentId::parse(id).ok())
            .collect())
    }

    /// The queues that agents serve, or have served.
    pub async fn queues(&self) -> Result<Vec<QueueName>, StoreError> {
        let names = self.names(keys::QUEUES_PK).await?;
        Ok(names
            .into_iter()
            .filter_map(|queue| QueueName::parse(queue).ok())
            .collect())
    }

    async fn names(&self, pk: &str) -> Result<Vec<String>, StoreError> {
        let mut pages = self
            .client()
            .query()
            .table_name(self.table())
            .key_condition_expression("pk = :pk")
            .expression_attribute_values(":pk", s(pk))
            .into_paginator()
            .send();
        let mut names = Vec::new();
        while let Some(page) = pages.next().await {
            let items = page
                .map_err(|e| StoreError::sdk("read a list of names", e))?
                .items
                .unwrap_or_default();
            names.extend(
                items
                    .iter()
                    .filter_map(|item| text(item, SK).map(str::to_owned)),
            );
        }
        Ok(names)
    }
}
