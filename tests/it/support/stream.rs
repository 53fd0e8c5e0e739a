//! The table as it is underneath, and its stream's records.

use super::{Feed, World};
use serde_json::{Value, json};

/// An item, as DynamoDB writes it down.
pub(crate) async fn item(world: &World, pk: &str, sk: &str) -> Option<Value> {
    let key = json!({"pk": {"S": pk}, "sk": {"S": sk}});
    let response = reqwest::Client::new()
        .post(world.system.dynamodb_url())
        .header("x-amz-target", "DynamoDB_20120810.GetItem")
        .header("content-type", "application/x-amz-json-1.0")
        .header("authorization", "AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0")
        .header("x-amz-date", "20260101T000000Z")
        .body(json!({"TableName": "hiatus", "Key": key, "ConsistentRead": true}).to_string())
        .send()
        .await
        .unwrap();
    let status = response.status();
    let mut answer: Value = response.json().await.unwrap();
    assert!(status.is_success(), "{answer}");
    answer.get_mut("Item").map(Value::take)
}

/// Every item of the table, as DynamoDB writes it down.
pub(crate) async fn items(world: &World) -> Vec<Value> {
    let mut scan = json!({"TableName": world.system.store().table(), "ConsistentRead": true});
    let feed = Feed::of(&world.system);
    let mut items = Vec::new();
    loop {
        let mut page = feed.dynamodb("DynamoDB_20120810.Scan", &scan).await;
        items.extend(
            page["Items"]
                .as_array_mut()
                .map(std::mem::take)
                .unwrap_or_default(),
        );
        scan["ExclusiveStartKey"] = page["LastEvaluatedKey"].take();
        if scan["ExclusiveStartKey"].is_null() {
            return items;
        }
    }
}

/// A conversation's present state as a record of the stream.
pub(crate) async fn record(world: &World, id: &str) -> Value {
    let image = item(world, &format!("C#{id}"), "C").await.unwrap();
    json!({"eventName": "MODIFY", "eventSource": "aws:dynamodb", "dynamodb": {
        "Keys": {"pk": image["pk"], "sk": image["sk"]},
        "NewImage": image,
        "SequenceNumber": "1",
    }})
}

/// Every event that the bus has had, once more to this function.
pub(crate) async fn resent(world: &World, function: &str, kinds: &[&str]) {
    for event in world.system.events(0).unwrap() {
        if kinds.contains(&event.envelope["detail-type"].as_str().unwrap()) {
            world.invoke(function, event.envelope).await;
        }
    }
}
