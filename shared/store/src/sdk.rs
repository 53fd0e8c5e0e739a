//! Attribute values, keys and records of the SDK's items, as every call needs them.

use crate::keys::{Key, PK, SK};
use crate::{Item, StoreError};
use aws_sdk_dynamodb::types::{AttributeValue, PutRequest, WriteRequest};
use serde::de::DeserializeOwned;
use serde_dynamo::aws_sdk_dynamodb_1::from_item;
use std::error::Error;
use std::fmt::Display;

/// A string attribute.
pub(crate) fn s(text: impl Into<String>) -> AttributeValue {
    AttributeValue::S(text.into())
}

/// A number attribute.
pub(crate) fn n(number: u64) -> AttributeValue {
    AttributeValue::N(number.to_string())
}

/// A key as the SDK takes it.
pub(crate) fn key_item(key: &Key) -> Item {
    Item::from([(PK.to_owned(), s(&key.pk)), (SK.to_owned(), s(&key.sk))])
}

/// The request of a batch that writes this item, which is called so where it cannot.
pub(crate) fn put_request(what: impl Display, item: Item) -> Result<WriteRequest, StoreError> {
    let put = PutRequest::builder().set_item(Some(item)).build();
    let put = put.map_err(|e| StoreError::corrupt(what.to_string(), e))?;
    Ok(WriteRequest::builder().put_request(put).build())
}

/// The string in this attribute.
pub(crate) fn text<'a>(item: &'a Item, attribute: &str) -> Option<&'a str> {
    item.get(attribute)
        .and_then(|value| value.as_s().ok())
        .map(String::as_str)
}

/// The key of an item.
pub(crate) fn key_of(item: &Item) -> Option<Key> {
    Some(Key {
        pk: text(item, PK)?.to_owned(),
        sk: text(item, SK)?.to_owned(),
    })
}

/// The record in an item. A type of attribute that came to DynamoDB after this SDK was made is an
/// error like any other; `serde_dynamo` would panic over it.
pub(crate) fn record<R: DeserializeOwned>(item: Item) -> Result<R, Box<dyn Error + Send + Sync>> {
    if !item.values().all(is_known) {
        return Err("an attribute is of an unknown type".into());
    }
    Ok(from_item(item)?)
}

fn is_known(value: &AttributeValue) -> bool {
    match value {
        AttributeValue::M(fields) => fields.values().all(is_known),
        AttributeValue::L(elements) => elements.iter().all(is_known),
        other => !other.is_unknown(),
    }
}
