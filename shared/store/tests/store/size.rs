//! How large an item is.

use aws_sdk_dynamodb::types::AttributeValue;
use hiatus_store::Item;

/// An item's size by DynamoDB's rules: names and texts by their UTF-8, numbers by two digits a byte
/// and one more, 3 bytes for a list or a map and 1 for each element.
pub(crate) fn size(item: &Item) -> usize {
    item.iter()
        .map(|(name, value)| name.len() + value_size(value))
        .sum()
}

fn value_size(value: &AttributeValue) -> usize {
    match value {
        AttributeValue::S(text) => text.len(),
        AttributeValue::N(number) => number.trim_start_matches('-').len().div_ceil(2) + 1,
        AttributeValue::B(bytes) => bytes.as_ref().len(),
        AttributeValue::Bool(_) | AttributeValue::Null(_) => 1,
        AttributeValue::L(list) => {
            3 + list
                .iter()
                .map(|value| 1 + value_size(value))
                .sum::<usize>()
        }
        AttributeValue::M(map) => 3 + map.len() + size(map),
        other => panic!("{other:?}"),
    }
}
