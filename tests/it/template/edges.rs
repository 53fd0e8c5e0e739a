//! What calls what, and where events go that are given up.

use super::document::Template;
use hiatus::rules;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn every_asynchronous_edge_has_a_dead_letter_queue() {
    let template = Template::read();
    let queues: BTreeSet<_> = template
        .resources("AWS::SQS::Queue")
        .map(|(name, _)| format!("{name}.Arn"))
        .collect();
    let is_queue = |arn: &Value| queues.contains(arn.as_str().unwrap_or_default());
    for function in template.functions() {
        let edges = ["EventBridgeRule", "Schedule"]
            .map(|kind| function.events(kind))
            .concat();
        for (name, event) in &edges {
            assert!(
                is_queue(&event["DeadLetterConfig"]["Arn"]),
                "{} {name}",
                function.logical
            );
        }
        for (name, mapping) in function.events("DynamoDB") {
            assert!(
                is_queue(&mapping["DestinationConfig"]["OnFailure"]["Destination"]),
                "{} {name}",
                function.logical
            );
            assert_eq!(
                mapping["FunctionResponseTypes"],
                json!(["ReportBatchItemFailures"])
            );
            assert_eq!(mapping["BisectBatchOnFunctionError"], true);
            assert!(
                mapping["MaximumRecordAgeInSeconds"].as_i64().unwrap() < 86_400,
                "the stream keeps a day"
            );
        }
        if !edges.is_empty() {
            let failure =
                &function.properties["EventInvokeConfig"]["DestinationConfig"]["OnFailure"];
            assert!(
                is_queue(&failure["Destination"]),
                "{}: Lambda's own retries end nowhere",
                function.logical
            );
        }
    }
    assert!(
        is_queue(&json!("ScheduleDeadLetters.Arn")),
        "each one-time schedule names it"
    );
}

#[test]
fn what_calls_what_is_the_same_as_in_the_local_system() {
    let template = Template::read();
    let (mut mappings, mut rules, mut sweeps) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for function in template.functions() {
        for (_, mapping) in function.events("DynamoDB") {
            let filters = mapping["FilterCriteria"]["Filters"].as_array().unwrap();
            let filter = |filter: &Value| parsed(filter["Pattern"].as_str().unwrap());
            mappings.insert(
                function.binary,
                (
                    filters.iter().map(filter).collect(),
                    mapping["BatchSize"].clone(),
                ),
            );
        }
        for (_, rule) in function.events("EventBridgeRule") {
            assert_eq!(rule["EventBusName"], "Bus");
            rules.insert(function.binary, rule["Pattern"].clone());
        }
        for (_, sweep) in function.events("Schedule") {
            assert_eq!(sweep["Schedule"], "rate(1 minute)");
            sweeps.insert(function.binary, parsed(sweep["Input"].as_str().unwrap()));
        }
    }
    let local = rules::mappings()
        .into_iter()
        .map(|m| (m.function, (vec![m.filter], json!(m.batch))));
    assert_eq!(
        mappings,
        local.collect::<BTreeMap<_, (Vec<Value>, Value)>>()
    );
    assert_eq!(
        rules,
        rules::rules()
            .into_iter()
            .map(|rule| (rule.function, rule.pattern))
            .collect()
    );
    assert_eq!(
        sweeps,
        rules::sweeps()
            .into_iter()
            .map(|sweep| (sweep.function, sweep.input))
            .collect()
    );
}

fn parsed(json: &str) -> Value {
    serde_json::from_str(json).unwrap()
}
