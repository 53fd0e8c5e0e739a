//! Items as DynamoDB's JSON.

use aws_sdk_dynamodb::primitives::Blob;
use aws_sdk_dynamodb::types::AttributeValue;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hiatus_store::Item;
use serde_json::{Map, Value, json};

/// An item's JSON, over several lines, its attributes in order.
pub(crate) fn json(item: &Item) -> String {
    let text = serde_json::to_string_pretty(&map(item)).unwrap();
    format!("{text}\n")
}

/// The item of this JSON.
pub(crate) fn item(json: &str) -> Item {
    unmap(&serde_json::from_str(json).unwrap())
}

fn map(item: &Item) -> Value {
    let mut names: Vec<_> = item.keys().collect();
    names.sort();
    let attributes = names.iter().map(|&name| (name.clone(), value(&item[name])));
    Value::Object(attributes.collect::<Map<_, _>>())
}

fn unmap(map: &Map<String, Value>) -> Item {
    map.iter()
        .map(|(name, value)| (name.clone(), unvalue(value)))
        .collect()
}

fn value(value: &AttributeValue) -> Value {
    match value {
        AttributeValue::S(text) => json!({ "S": text }),
        AttributeValue::N(number) => json!({ "N": number }),
        AttributeValue::B(bytes) => json!({ "B": STANDARD.encode(bytes.as_ref()) }),
        AttributeValue::Bool(is) => json!({ "BOOL": is }),
        AttributeValue::L(list) => {
            json!({ "L": list.iter().map(self::value).collect::<Vec<_>>() })
        }
        AttributeValue::M(fields) => json!({ "M": map(fields) }),
        other => panic!("{other:?}"),
    }
}

fn unvalue(value: &Value) -> AttributeValue {
    let (kind, value) = value.as_object().unwrap().iter().next().unwrap();
    match (kind.as_str(), value) {
        ("S", Value::String(text)) => AttributeValue::S(text.clone()),
        ("N", Value::String(number)) => AttributeValue::N(number.clone()),
        ("B", Value::String(bytes)) => {
            AttributeValue::B(Blob::new(STANDARD.decode(bytes).unwrap()))
        }
        ("BOOL", Value::Bool(is)) => AttributeValue::Bool(*is),
        ("L", Value::Array(list)) => AttributeValue::L(list.iter().map(unvalue).collect()),
        ("M", Value::Object(fields)) => AttributeValue::M(unmap(fields)),
        other => panic!("{other:?}"),
    }
}
