//! Small things that every call needs.

use crate::Item;
use crate::keys::Key;
use aws_sdk_dynamodb::types::AttributeValue;

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
    Item::from([("pk".to_owned(), s(&key.pk)), ("sk".to_owned(), s(&key.sk))])
}

/// The string in this attribute.
pub(crate) fn text<'a>(item: &'a Item, attribute: &str) -> Option<&'a str> {
    item.get(attribute).and_then(|value| value.as_s().ok()).map(String::as_str)
}

/// The key of an item.
pub(crate) fn key_of(item: &Item) -> Option<Key> {
    Some(Key { pk: text(item, "pk")?.to_owned(), sk: text(item, "sk")?.to_owned() })
}
