//! The connections, each with all that it follows.

use super::followers::put_follower;
use super::tickets::{holder, put_holder};
use super::{DESK, FEEDS, Feed, LiveConnection};
use crate::keys::{self, Key};
use crate::sdk::{key_item, put_request, s};
use crate::{Item, Store, StoreError, Wanted};
use aws_sdk_dynamodb::types::{AttributeValue, DeleteRequest, WriteRequest};
use std::collections::BTreeSet;

impl Store {
    /// A live connection, if there is one of this name.
    pub async fn live_connection(&self, id: &str) -> Result<Option<LiveConnection>, StoreError> {
        let key = keys::live_connection(id);
        let batch = self.read(Wanted::new().key(key.clone())).await?;
        let Some(item) = batch.item(&key) else {
            return Ok(None);
        };
        let feeds = item.get(FEEDS).and_then(|feeds| feeds.as_l().ok());
        let feeds = feeds.into_iter().flatten();
        Ok(Some(LiveConnection {
            id: id.to_owned(),
            holder: holder(&key, item)?,
            feeds: feeds
                .filter_map(|feed| Feed::parse(feed.as_s().ok()?))
                .collect(),
            is_desk: item.get(DESK).and_then(|desk| desk.as_bool().ok()) == Some(&true),
        }))
    }

    /// Keeps a connection as it is now, and lets it follow its feeds and, of what it followed before, nothing else.
    /// It says what it follows before it does: whoever forgets it finds every row.
    pub async fn put_live_connection(
        &self,
        connection: &LiveConnection,
        before: &BTreeSet<Feed>,
    ) -> Result<(), StoreError> {
        let both = connection.feeds.union(before).collect();
        self.put_item("keep a live connection", item(connection, both))
            .await?;
        let mut requests = Vec::new();
        for feed in &connection.feeds {
            requests.push(put_request(
                "a live connection",
                put_follower(feed, connection),
            )?);
        }
        for feed in before.difference(&connection.feeds) {
            requests.push(deletion(&keys::follower(feed, &connection.id))?);
        }
        if requests.is_empty() {
            return Ok(());
        }
        self.write_all("follow", requests).await?;
        if before.is_subset(&connection.feeds) {
            return Ok(());
        }
        let feeds = connection.feeds.iter().collect();
        self.put_item("keep a live connection", item(connection, feeds))
            .await
    }

    /// Forgets a connection, and what it follows; with this feed where the connection itself is gone already.
    pub async fn forget_live_connection(
        &self,
        id: &str,
        feed: Option<&Feed>,
    ) -> Result<(), StoreError> {
        let found = self.live_connection(id).await?;
        let mut feeds = found.map(|found| found.feeds).unwrap_or_default();
        feeds.extend(feed.cloned());
        let rows = feeds.iter().map(|feed| keys::follower(feed, id));
        let rows = rows.chain([keys::live_connection(id)]);
        let requests = rows.map(|key| deletion(&key)).collect::<Result<_, _>>()?;
        self.write_all("forget a live connection", requests).await
    }
}

fn item(connection: &LiveConnection, feeds: Vec<&Feed>) -> Item {
    let mut item = key_item(&keys::live_connection(&connection.id));
    put_holder(&mut item, &connection.holder);
    let feeds = feeds.into_iter().map(|feed| s(feed.to_text())).collect();
    item.insert(FEEDS.to_owned(), AttributeValue::L(feeds));
    let is_desk = AttributeValue::Bool(connection.is_desk);
    item.insert(DESK.to_owned(), is_desk);
    item
}

fn deletion(key: &Key) -> Result<WriteRequest, StoreError> {
    let deletion = DeleteRequest::builder()
        .set_key(Some(key_item(key)))
        .build();
    let deletion = deletion.map_err(|why| StoreError::corrupt(key.to_string(), why))?;
    Ok(WriteRequest::builder().delete_request(deletion).build())
}
