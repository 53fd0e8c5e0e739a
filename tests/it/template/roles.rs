//! The functions' roles: they grant exactly what the code was observed doing, and what AWS's
//! services do on its behalf.

use super::document::{Template, strings};
use crate::samples::{carry_all_out, carry_signed_out, seeded};
use hiatus_tests::recorder::Grant;
use std::collections::{BTreeMap, BTreeSet};

/// Lambda reads a stream, writes logs and dead letters with the function's own role.
const READS_STREAM: [&str; 4] = [
    "dynamodb:DescribeStream",
    "dynamodb:GetRecords",
    "dynamodb:GetShardIterator",
    "dynamodb:ListStreams",
];
const WRITES_LOG: [&str; 2] = ["logs:CreateLogStream", "logs:PutLogEvents"];

/// What the template's roles grant, by function.
fn granted(template: &Template) -> BTreeMap<String, BTreeSet<Grant>> {
    let mut grants: BTreeMap<String, BTreeSet<Grant>> = BTreeMap::new();
    for function in template.functions() {
        let grants = grants.entry(function.binary.to_owned()).or_default();
        for statement in template.statements(&format!("{}Role", function.logical)) {
            assert_eq!(statement["Effect"], "Allow");
            for resource in strings(&statement["Resource"]) {
                let actions = strings(&statement["Action"]);
                grants.extend(
                    actions
                        .into_iter()
                        .map(|action| (action.to_owned(), kind(resource))),
                );
            }
        }
    }
    grants
}

/// A resource as the recorder names it.
fn kind(resource: &str) -> String {
    if resource.ends_with(":schedule/${ScheduleGroup}/*") {
        return "schedule".to_owned();
    }
    if resource.ends_with(":phone-number/*") || resource.ends_with(":phone-number-id/*") {
        return "number".to_owned();
    }
    for of_ses in ["identity", "configuration-set"] {
        if resource.ends_with(&format!(":{of_ses}/*")) {
            return of_ses.to_owned();
        }
    }
    if resource.ends_with(":${LiveApi}/live/*/@connections/*") {
        return "connections".to_owned();
    }
    resource
        .replace("${", "")
        .replace('}', "")
        .replace("TableArn.Value", "Table.Arn")
        .replace("TableStream.Value", "Table.StreamArn")
}

/// What the events that the template gives a function need of its role, beyond what its code does.
fn of_services(template: &Template) -> BTreeMap<String, BTreeSet<Grant>> {
    let mut needs: BTreeMap<String, BTreeSet<Grant>> = BTreeMap::new();
    for function in template.functions() {
        let needs = needs.entry(function.binary.to_owned()).or_default();
        let mut need = |action: &str, resource: String| needs.insert((action.to_owned(), resource));
        for action in WRITES_LOG {
            need(action, format!("{}Log.Arn", function.logical));
        }
        // Whoever follows a link to a copy reads it by the role of the function that made the link.
        if function.binary == "media" {
            need("s3:GetObject", "MediaBucket.Arn/media/*".to_owned());
        }
        let mut failures =
            vec![&function.properties["EventInvokeConfig"]["DestinationConfig"]["OnFailure"]];
        for (_, mapping) in function.events("DynamoDB") {
            failures.push(&mapping["DestinationConfig"]["OnFailure"]);
            for action in READS_STREAM {
                need(action, "Table.StreamArn".to_owned());
            }
        }
        for queue in failures
            .iter()
            .filter_map(|failure| failure["Destination"].as_str())
        {
            need("sqs:SendMessage", queue.to_owned());
        }
    }
    needs
}

#[tokio::test]
async fn every_role_grants_exactly_what_its_function_does() {
    let template = Template::read();
    let (system, functions) = seeded().await;
    let mut used = carry_all_out(&functions).await;
    for (function, asked_for) in carry_signed_out(&system, &functions).await {
        used.entry(function.to_owned())
            .or_default()
            .extend(asked_for);
    }
    for (function, needs) in of_services(&template) {
        used.entry(function).or_default().extend(needs);
    }
    let granted = granted(&template);
    for (function, grants) in &granted {
        let used = &used[function];
        let (missing, unused): (Vec<_>, Vec<_>) = (
            used.difference(grants).collect(),
            grants.difference(used).collect(),
        );
        assert!(
            missing.is_empty() && unused.is_empty(),
            "{function} lacks {missing:?} and does not use {unused:?}"
        );
    }
    assert_eq!(granted.len(), used.len());
}
