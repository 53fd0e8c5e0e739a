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
        for (name, event) in function.events("EventBridgeRule") {
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
        // What is called neither by the API nor by the stream is called asynchronously. What is swept alone has no event to
        // lose.
        if function.properties.get("Events").is_some()
            && ["HttpApi", "DynamoDB"]
                .iter()
                .all(|kind| function.events(kind).is_empty())
        {
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

/// The rules that call something regularly, with the name of the alias that each calls.
fn sweeps(template: &Template) -> Vec<(&Value, &str)> {
    let rules = template.resources("AWS::Events::Rule");
    let regular = rules.filter(|(_, rule)| rule.get("ScheduleExpression").is_some());
    regular
        .map(|(_, rule)| (rule, rule["Targets"][0]["Arn"].as_str().unwrap()))
        .collect()
}

#[test]
fn a_sweep_is_not_retried_so_that_it_never_runs_three_times_at_once() {
    let template = Template::read();
    let sweeps = sweeps(&template);
    assert_eq!(sweeps.len(), rules::sweeps().len());
    for (rule, alias) in sweeps {
        let retries = &rule["Targets"][0]["RetryPolicy"];
        assert_eq!(retries["MaximumRetryAttempts"], 0);
        assert_eq!(retries["MaximumEventAgeInSeconds"], 60);
        let properties = template.at(&format!("/Resources/{alias}/Properties"));
        let (function, name) = (&properties["FunctionName"], &properties["Name"]);
        let version = format!("{}.Version.Version", function.as_str().unwrap());
        assert_eq!(properties["FunctionVersion"], version);
        let invocations = template.resources("AWS::Lambda::EventInvokeConfig");
        let own: Vec<_> = invocations
            .filter(|(_, own)| own["FunctionName"] == *function && own["Qualifier"] == *name)
            .collect();
        let [(_, own)] = own.as_slice() else {
            panic!("{own:?}");
        };
        assert_eq!(own["MaximumRetryAttempts"], 0);
        assert_eq!(own["MaximumEventAgeInSeconds"], 60);
        // The next sweep does what this one did not: there is nothing to replay.
        assert_eq!(own.get("DestinationConfig"), None);
        assert_eq!(rule["Targets"][0].get("DeadLetterConfig"), None);
        let permissions = template.resources("AWS::Lambda::Permission");
        let mut may = permissions.filter(|(_, permission)| permission["FunctionName"] == alias);
        assert!(may.any(|(_, permission)| permission["Principal"] == "events.amazonaws.com"));
    }
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
        for (rule, alias) in self::sweeps(&template) {
            if template.at(&format!("/Resources/{alias}/Properties/FunctionName"))
                == function.logical
            {
                let input = rule["Targets"][0]["Input"].as_str().unwrap();
                let every = rule["ScheduleExpression"].as_str().unwrap().to_owned();
                sweeps.insert(function.binary, (parsed(input), every));
            }
        }
    }
    let local = rules::mappings()
        .into_iter()
        .map(|m| (m.function, (m.filters, json!(m.batch))));
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
            .map(|sweep| (sweep.function, (sweep.input, every(sweep.minutes))))
            .collect()
    );
}

fn every(minutes: u32) -> String {
    match minutes {
        1 => "rate(1 minute)".to_owned(),
        more => format!("rate({more} minutes)"),
    }
}

fn parsed(json: &str) -> Value {
    serde_json::from_str(json).unwrap()
}
