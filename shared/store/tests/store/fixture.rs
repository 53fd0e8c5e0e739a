//! A fresh table for each test.

use aws_credential_types::Credentials;
use aws_sdk_dynamodb::config::retry::RetryConfig;
use aws_sdk_dynamodb::config::{BehaviorVersion, Intercept, Region};
use aws_sdk_dynamodb::types::{PutRequest, WriteRequest};
use aws_sdk_dynamodb::{Client, Config};
use hiatus_domain::conversation::Conversation;
use hiatus_store::record::ConversationRecord;
use hiatus_store::{Item, Store, table};
use serde_dynamo::aws_sdk_dynamodb_1::to_item;
use std::time::Duration;
use tokio::net::TcpListener;

/// Another DynamoDB than the embedded one: AWS's own DynamoDB Local.
const ELSEWHERE: &str = "HIATUS_TEST_DYNAMODB";

/// Where another DynamoDB than the embedded one is, if the tests are to run there.
pub(crate) fn elsewhere() -> Option<String> {
    std::env::var(ELSEWHERE)
        .ok()
        .filter(|endpoint| !endpoint.is_empty())
}

/// A table, and where it is.
pub(crate) struct Table {
    endpoint: String,
    name: String,
}

impl Table {
    /// A table that nothing is in.
    pub(crate) async fn fresh() -> Self {
        let endpoint = match elsewhere() {
            Some(endpoint) => endpoint,
            None => embedded().await,
        };
        let table = Self {
            endpoint,
            name: format!("hiatus-{:016x}", getrandom::u64().unwrap()),
        };
        table::create(table.store().client(), &table.name)
            .await
            .unwrap();
        table
    }

    /// A store on it.
    pub(crate) fn store(&self) -> Store {
        Store::new(Client::from_conf(self.config().build()), self.name.as_str())
    }

    /// A store on it whose every call passes through this.
    pub(crate) fn store_through(&self, interceptor: impl Intercept + 'static) -> Store {
        let config = self.config().interceptor(interceptor).build();
        Store::new(Client::from_conf(config), self.name.as_str())
    }

    fn config(&self) -> aws_sdk_dynamodb::config::Builder {
        Config::builder()
            .behavior_version(BehaviorVersion::v2026_01_12())
            .http_client(aws_smithy_http_client::Builder::new().build_http())
            .credentials_provider(Credentials::new("test", "test", None, None, "test"))
            .region(Region::new("us-east-1"))
            .retry_config(RetryConfig::standard().with_initial_backoff(Duration::from_millis(1)))
            .endpoint_url(&self.endpoint)
    }
}

/// The embedded DynamoDB, in memory; gone with the test that started it.
async fn embedded() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(dynoxide::server::serve_on(
        listener,
        dynoxide::Database::memory().unwrap(),
    ));
    format!("http://{address}")
}

/// A store on a fresh table.
pub(crate) async fn store() -> Store {
    Table::fresh().await.store()
}

/// Puts items as they are, whatever is there.
pub(crate) async fn put_items(store: &Store, items: Vec<Item>) {
    for chunk in items.chunks(25) {
        let put = |item: &Item| {
            PutRequest::builder()
                .set_item(Some(item.clone()))
                .build()
                .unwrap()
        };
        let writes = chunk
            .iter()
            .map(|item| WriteRequest::builder().put_request(put(item)).build())
            .collect();
        let answer = store
            .client()
            .batch_write_item()
            .request_items(store.table(), writes)
            .send()
            .await
            .unwrap();
        assert!(answer.unprocessed_items.unwrap_or_default().is_empty());
    }
}

/// Puts conversations as they are, whatever is there.
pub(crate) async fn put_conversations(store: &Store, conversations: &[Conversation]) {
    let items = conversations
        .iter()
        .map(|c| to_item(ConversationRecord::from(c)).unwrap());
    put_items(store, items.collect()).await;
}

/// Everything that is in the table.
pub(crate) async fn everything(store: &Store) -> Vec<Item> {
    let pages = store
        .client()
        .scan()
        .table_name(store.table())
        .consistent_read(true)
        .into_paginator();
    pages
        .items()
        .send()
        .collect::<Result<Vec<_>, _>>()
        .await
        .unwrap()
}
