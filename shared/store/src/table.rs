//! What the table looks like: the same in `template.yaml`, in the local system and in the tests.

use crate::StoreError;
use crate::keys::{DUE, Index, PK, SK, TOPIC, WORK};
use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::error::BuildError;
use aws_sdk_dynamodb::operation::create_table::builders::CreateTableFluentBuilder;
use aws_sdk_dynamodb::types::{
    AttributeDefinition, BillingMode, GlobalSecondaryIndex, KeySchemaElement, KeyType, Projection,
    ProjectionType, ScalarAttributeType, StreamSpecification, StreamViewType,
    TimeToLiveSpecification,
};

pub use crate::keys::EXPIRES_AT as TTL_ATTRIBUTE;

/// The index of everything that has a time: paused, left, waiting for custom routing.
pub const DUE_INDEX: &str = DUE.name;
/// The index of an agent's and a queue's work.
pub const WORK_INDEX: &str = WORK.name;
/// The index of what is paused or left for a topic.
pub const TOPIC_INDEX: &str = TOPIC.name;

/// Creates the table, with its indexes, its stream and its TTL. Only for emulated DynamoDB: on AWS
/// the template does it.
pub async fn create(client: &Client, name: &str) -> Result<(), StoreError> {
    let request = definition(client, name).map_err(|e| StoreError::corrupt(name, e))?;
    request
        .send()
        .await
        .map_err(|e| StoreError::sdk("create the table", e))?;
    let ttl = TimeToLiveSpecification::builder()
        .enabled(true)
        .attribute_name(TTL_ATTRIBUTE)
        .build();
    client
        .update_time_to_live()
        .table_name(name)
        .time_to_live_specification(ttl.map_err(|e| StoreError::corrupt(name, e))?)
        .send()
        .await
        .map_err(|e| StoreError::sdk("turn TTL on", e))?;
    Ok(())
}

fn definition(client: &Client, name: &str) -> Result<CreateTableFluentBuilder, BuildError> {
    let stream = StreamSpecification::builder()
        .stream_enabled(true)
        .stream_view_type(StreamViewType::NewAndOldImages)
        .build()?;
    let mut request = client
        .create_table()
        .table_name(name)
        .billing_mode(BillingMode::PayPerRequest)
        .stream_specification(stream)
        .key_schema(key(PK, KeyType::Hash)?)
        .key_schema(key(SK, KeyType::Range)?)
        .global_secondary_indexes(index(DUE)?)
        .global_secondary_indexes(index(WORK)?)
        .global_secondary_indexes(index(TOPIC)?);
    let indexed = [DUE, WORK, TOPIC].map(|index| [index.pk, index.sk]);
    for attribute in [PK, SK].into_iter().chain(indexed.into_iter().flatten()) {
        let definition = AttributeDefinition::builder()
            .attribute_name(attribute)
            .attribute_type(ScalarAttributeType::S)
            .build()?;
        request = request.attribute_definitions(definition);
    }
    Ok(request)
}

fn key(name: &str, key_type: KeyType) -> Result<KeySchemaElement, BuildError> {
    KeySchemaElement::builder()
        .attribute_name(name)
        .key_type(key_type)
        .build()
}

/// Keys only: an index is eventually consistent, and what it points to is read anyway.
fn index(index: Index) -> Result<GlobalSecondaryIndex, BuildError> {
    GlobalSecondaryIndex::builder()
        .index_name(index.name)
        .key_schema(key(index.pk, KeyType::Hash)?)
        .key_schema(key(index.sk, KeyType::Range)?)
        .projection(
            Projection::builder()
                .projection_type(ProjectionType::KeysOnly)
                .build(),
        )
        .build()
}
