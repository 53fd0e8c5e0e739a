//! Poisoned records of the stream: reported to the operator and left out, while the others of their
//! batch are published.

use super::damage::{can_be_stored, damaged, damages};
use super::gallery::{Gallery, text};
use aws_sdk_dynamodb::types::AttributeValue;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hiatus_store::Item;
use proptest::prelude::*;
use serde_json::{Value, json};

/// An item as a stream's record has it.
pub(crate) fn image(item: &Item) -> Value {
    item.iter()
        .map(|(name, value)| (name.clone(), attribute(value)))
        .collect()
}

fn attribute(value: &AttributeValue) -> Value {
    match value {
        AttributeValue::S(text) => json!({"S": text}),
        AttributeValue::N(number) => json!({"N": number}),
        AttributeValue::Bool(truth) => json!({"BOOL": truth}),
        AttributeValue::Null(_) => json!({"NULL": true}),
        AttributeValue::B(bytes) => json!({"B": STANDARD.encode(bytes)}),
        AttributeValue::Ss(texts) => json!({"SS": texts}),
        AttributeValue::L(elements) => {
            json!({"L": elements.iter().map(attribute).collect::<Vec<_>>()})
        }
        AttributeValue::M(fields) => json!({"M": image(fields)}),
        other => panic!("no test makes {other:?}"),
    }
}

/// A record of this item.
pub(crate) fn record(happened: &str, item: &Item, number: usize) -> Value {
    let name = if happened == "REMOVE" {
        "OldImage"
    } else {
        "NewImage"
    };
    json!({"eventName": happened, "eventSource": "aws:dynamodb", "dynamodb": {
        "Keys": {"pk": attribute(&item["pk"]), "sk": attribute(&item["sk"])},
        name: image(item),
        "SequenceNumber": number.to_string(),
    }})
}

impl Gallery {
    /// A batch with every conversation and agent in it, as they are: all of hal's are published,
    /// and none is reported as failed.
    pub(crate) async fn streams(&self) -> Result<(), String> {
        let items = super::gallery::everything(self.world.system.store()).await;
        let published: Vec<&Item> = items
            .iter()
            .filter(|item| matches!(text(item, "sk").as_str(), "C" | "G" | "S"))
            .collect();
        for happened in ["INSERT", "REMOVE"] {
            let records: Vec<Value> = published
                .iter()
                .enumerate()
                .map(|(n, item)| record(happened, item, n))
                .collect();
            self.batch("relay", records).await?;
        }
        let removed: Vec<Value> = published
            .iter()
            .enumerate()
            .map(|(n, item)| record("REMOVE", item, n))
            .collect();
        self.batch("purge", removed).await
    }

    /// A batch that needs no retry.
    pub(crate) async fn batch(&self, function: &str, records: Vec<Value>) -> Result<(), String> {
        let before = self.world.system.events(0).unwrap().len();
        let ids: Vec<String> = self.hal.values().cloned().collect();
        let of_hal = |record: &&Value| {
            let pk = record["dynamodb"]["Keys"]["pk"]["S"]
                .as_str()
                .unwrap_or_default();
            record["eventName"] != "REMOVE" && ids.iter().any(|id| pk == format!("C#{id}"))
        };
        let healthy: Vec<String> = records
            .iter()
            .filter(of_hal)
            .map(|record| record["dynamodb"]["Keys"]["pk"]["S"].as_str().unwrap()[2..].to_owned())
            .collect();
        let answer = self.call(function, json!({"Records": records})).await?;
        if answer != json!({"batchItemFailures": []}) {
            return Err(format!(
                "{function} is to be called again and again: {answer}"
            ));
        }
        if function == "relay" {
            let published = self.world.system.events(0).unwrap().split_off(before);
            for id in healthy {
                if !published
                    .iter()
                    .any(|event| event.envelope["detail"]["conversation_id"] == id.as_str())
                {
                    return Err(format!("hal's {id} was not published"));
                }
            }
        }
        Ok(())
    }
}

/// Unreadable records.
fn poison() -> Vec<Value> {
    let keys = json!({"pk": {"S": "C#x"}, "sk": {"S": "C"}});
    vec![
        json!(null),
        json!(1),
        json!("x"),
        json!([]),
        json!({}),
        json!({"eventName": "INSERT"}),
        json!({"eventName": "EXPLODE", "dynamodb": {"Keys": keys}}),
        json!({"eventName": "INSERT", "dynamodb": {}}),
        json!({"eventName": "INSERT", "dynamodb": {"Keys": {"pk": {"N": "1"}, "sk": {"S": "C"}}}}),
        json!({"eventName": "INSERT", "dynamodb": {"Keys": keys}}),
        json!({"eventName": "INSERT", "dynamodb": {"Keys": keys, "NewImage": null}}),
        json!({"eventName": "INSERT", "dynamodb": {"Keys": keys, "NewImage": {}}}),
        json!({"eventName": "INSERT", "dynamodb": {"Keys": keys, "NewImage": {"pk": {"N": "abc"}}}}),
        json!({"eventName": "INSERT", "dynamodb": {"Keys": keys, "NewImage": {"pk": {"S": "C#x"}, "state": {"M": 1}}}}),
        json!({"eventName": "REMOVE", "dynamodb": {"Keys": keys, "OldImage": {"pk": {"S": "C#x"}}}}),
        json!({"eventName": "REMOVE", "dynamodb": {"Keys": {"pk": {"S": "C#"}, "sk": {"S": "C"}}}}),
    ]
}

#[tokio::test]
async fn a_poisoned_record_keeps_none_of_its_batch_waiting() {
    let gallery = Gallery::open().await;
    let healthy = gallery.item(&format!("C#{}", gallery.hal["assigned"]), "C");
    for function in ["relay", "purge"] {
        for (n, poison) in poison().into_iter().enumerate() {
            let batch = vec![poison.clone(), record("MODIFY", &healthy, 2), poison];
            gallery
                .batch(function, batch)
                .await
                .unwrap_or_else(|wrong| panic!("{n}: {wrong}"));
        }
        let before = gallery.world.system.events(0).unwrap().len();
        gallery.batch(function, poison()).await.unwrap();
        assert_eq!(gallery.world.system.events(0).unwrap().len(), before);
    }
}

#[tokio::test]
async fn what_is_no_batch_fails_as_a_whole_and_never_panics() {
    let gallery = Gallery::open().await;
    for event in [
        json!(null),
        json!([]),
        json!({}),
        json!({"Records": 1}),
        json!({"Records": {"a": 1}}),
    ] {
        for function in ["relay", "purge"] {
            let failure = gallery.call(function, event.clone()).await.unwrap_err();
            assert!(
                failure.contains("not what this function takes"),
                "{failure}"
            );
        }
    }
}

#[tokio::test]
async fn an_item_with_more_events_than_the_bus_takes_at_once_is_left_out() {
    let gallery = Gallery::open().await;
    let mut item = gallery.item(&format!("C#{}", gallery.vic["assigned"]), "C");
    super::damage::change(
        &mut item,
        &["outbox".to_owned(), "events".to_owned()],
        |events| {
            let first = events.as_l().unwrap()[0].clone();
            Some(AttributeValue::L(vec![first; 11]))
        },
    );
    let healthy = gallery.item(&format!("C#{}", gallery.hal["assigned"]), "C");
    gallery
        .batch(
            "relay",
            vec![record("MODIFY", &item, 1), record("MODIFY", &healthy, 2)],
        )
        .await
        .unwrap();
}

#[tokio::test]
async fn damaged_images_of_every_entity_are_published_or_left_out() {
    let gallery = Gallery::open().await;
    let items = gallery.of_vic();
    let settings = gallery.item("S", "S");
    let healthy = gallery.item(&format!("C#{}", gallery.hal["assigned"]), "C");
    let strategy = (
        any::<proptest::sample::Index>(),
        damages(),
        any::<bool>(),
        proptest::sample::select(vec!["INSERT", "MODIFY", "REMOVE"]),
    );
    super::items::check(
        4,
        &strategy,
        async |(at, damages, of_settings, happened)| {
            let item = if of_settings {
                &settings
            } else {
                at.get(&items)
            };
            let spoilt = damaged(item, &damages);
            if !can_be_stored(&spoilt) {
                return Ok(());
            }
            let healthy = record("MODIFY", &healthy, 2);
            gallery
                .batch("relay", vec![record(happened, &spoilt, 1), healthy.clone()])
                .await?;
            gallery
                .batch("purge", vec![record(happened, &spoilt, 1), healthy])
                .await
        },
    )
    .await;
}
