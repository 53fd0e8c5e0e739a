//! The table, how it is restored, and how a creation that fails is rolled back.

use super::document::Template;
use crate::repository::file;
use aws_sdk_dynamodb::types::{KeySchemaElement, ProjectionType};
use hiatus::{Options, System};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn a_creation_that_fails_can_roll_back() {
    let template = Template::read();
    // To delete a table that is protected is refused, and the rollback would end in
    // ROLLBACK_FAILED.
    assert_eq!(template.at("/Resources/Table/DeletionPolicy"), "Retain");
    assert_eq!(
        template.at("/Parameters/DeletionProtection/Default"),
        "true"
    );
}

#[test]
fn a_restored_table_can_take_the_place_of_the_stacks_own() {
    let text = file("template.yaml");
    let table = text.find("\n  Table:\n").unwrap();
    let named = text.find("\n  TableName:\n").unwrap();
    let after = named + text[named..].find("\n  TableKey:\n").unwrap();
    // But for the three that say which table it is, nothing names the stack's own.
    for part in [&text[..table], &text[after..]] {
        for own in [
            "!Ref Table\n",
            "!Ref Table ",
            "GetAtt Table.",
            "${Table}",
            "${Table.",
        ] {
            assert!(!part.contains(own), "{own} is not the restored table");
        }
    }
}

#[tokio::test]
async fn the_table_is_the_one_that_the_store_makes() {
    let template = Template::read();
    let system = System::start(Options::default()).await.unwrap();
    let (client, name) = (system.store().client(), system.store().table());
    let made = client
        .describe_table()
        .table_name(name)
        .send()
        .await
        .unwrap()
        .table
        .unwrap();
    let table = template.at("/Resources/Table/Properties");

    let keys = |schema: &Value| -> Vec<(String, String)> {
        let text = |key: &Value, name: &str| key[name].as_str().unwrap().to_owned();
        let keys = schema.as_array().unwrap().iter();
        keys.map(|key| (text(key, "AttributeName"), text(key, "KeyType")))
            .collect()
    };
    let made_keys = |schema: &[KeySchemaElement]| -> Vec<(String, String)> {
        schema
            .iter()
            .map(|key| (key.attribute_name.clone(), key.key_type.as_str().to_owned()))
            .collect()
    };
    assert_eq!(keys(&table["KeySchema"]), made_keys(made.key_schema()));
    let attributes = table["AttributeDefinitions"].as_array().unwrap().iter();
    let attributes: BTreeSet<_> = attributes
        .map(|a| {
            (
                a["AttributeName"].as_str().unwrap(),
                a["AttributeType"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        attributes,
        made.attribute_definitions()
            .iter()
            .map(|a| (a.attribute_name.as_str(), a.attribute_type.as_str()))
            .collect()
    );
    let indexes = table["GlobalSecondaryIndexes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|index| {
            assert_eq!(index["Projection"]["ProjectionType"], "KEYS_ONLY");
            (
                index["IndexName"].as_str().unwrap(),
                keys(&index["KeySchema"]),
            )
        });
    let made_indexes = made.global_secondary_indexes().iter().map(|index| {
        assert_eq!(
            index.projection().unwrap().projection_type(),
            Some(&ProjectionType::KeysOnly)
        );
        (index.index_name().unwrap(), made_keys(index.key_schema()))
    });
    assert_eq!(indexes.collect::<BTreeMap<_, _>>(), made_indexes.collect());

    assert_eq!(
        table["TimeToLiveSpecification"],
        json!({ "AttributeName": hiatus_store::table::TTL_ATTRIBUTE, "Enabled": true })
    );
    assert_eq!(
        table["StreamSpecification"]["StreamViewType"],
        "NEW_AND_OLD_IMAGES"
    );
    assert_eq!(table["BillingMode"], "PAY_PER_REQUEST");
    assert_eq!(
        table["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"],
        true
    );
}
