//! Who follows a feed.

use super::{Feed, LiveConnection, times, until};
use crate::keys::{self, SK};
use crate::sdk::{key_item, s, text};
use crate::{Item, Store, StoreError};
use aws_sdk_dynamodb::types::AttributeValue;
use hiatus_domain::Instant;
use hiatus_domain::text::QueueName;
use std::collections::BTreeSet;

/// The queues of a desk, in its row among those who follow its agent.
const QUEUES: &str = "queues";

/// A connection that follows a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Follower {
    /// The gateway's name of the connection.
    pub connection: String,
    /// Until when it may be used.
    pub until: Instant,
    /// The queues that it follows, if it is its agent's desk.
    pub queues: Option<BTreeSet<QueueName>>,
}

impl Store {
    /// All who follow a feed; strongly consistent, so that nothing is missed after a connection was told that it
    /// follows.
    pub async fn followers(&self, feed: &Feed) -> Result<Vec<Follower>, StoreError> {
        let query = self.client().query().table_name(self.table());
        let mut pages = query
            .consistent_read(true)
            .key_condition_expression("pk = :pk")
            .expression_attribute_values(":pk", s(keys::followers_pk(feed)))
            .into_paginator()
            .send();
        let mut followers = Vec::new();
        while let Some(page) = pages.next().await {
            let page = page.map_err(|e| StoreError::sdk("read who follows a feed", e))?;
            followers.extend(page.items().iter().filter_map(follower));
        }
        Ok(followers)
    }
}

impl Store {
    /// Whether there is any connection.
    pub async fn anybody_is_live(&self) -> Result<bool, StoreError> {
        let query = self.client().query().table_name(self.table());
        let query = query
            .consistent_read(true)
            .key_condition_expression("pk = :pk")
            .expression_attribute_values(":pk", s(keys::followers_pk(&Feed::Nothing)))
            .limit(1);
        let answer = query.send().await;
        let answer = answer.map_err(|e| StoreError::sdk("look for a live connection", e))?;
        Ok(answer.count() > 0)
    }
}

/// The row of a connection among those who follow a feed.
pub(super) fn put_follower(feed: &Feed, connection: &LiveConnection) -> Item {
    let mut item = key_item(&keys::follower(feed, &connection.id));
    times(&mut item, connection.holder.until);
    let own =
        |feed: &Feed| matches!(feed, Feed::Agent(agent) if *agent == connection.holder.caller);
    if connection.is_desk && own(feed) {
        let queues = connection.feeds.iter().filter_map(|feed| match feed {
            Feed::Queue(queue) => Some(s(queue.as_str())),
            _ => None,
        });
        item.insert(QUEUES.to_owned(), AttributeValue::L(queues.collect()));
    }
    item
}

fn follower(item: &Item) -> Option<Follower> {
    let queues = item.get(QUEUES).and_then(|queues| queues.as_l().ok());
    let queue = |queue: &AttributeValue| QueueName::parse(queue.as_s().ok()?.clone()).ok();
    Some(Follower {
        connection: text(item, SK)?.to_owned(),
        until: until(item)?,
        queues: queues.map(|queues| queues.iter().filter_map(queue).collect()),
    })
}
