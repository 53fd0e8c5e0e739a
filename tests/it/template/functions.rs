//! The functions: their logs, aliases, executions and settings.

use super::document::{Template, strings};
use super::logical;
use crate::repository::{self, file};
use hiatus::names::environment;
use hiatus_files::Files;
use hiatus_lambda::Deps;
use hiatus_lambda::config::Config;
use hiatus_secrets::{Master, ProviderSecrets};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Empty where the API's gateway knows where it is.
const WHERE_ASKED: [&str; 3] = [
    "HIATUS_PUBLIC_URL",
    "HIATUS_LIVE_URL",
    "HIATUS_PROVIDERS_TOPIC",
];

#[test]
fn every_function_is_deployed_under_its_own_role_and_into_its_own_log() {
    let template = Template::read();
    let functions = template.functions();
    let deployed: BTreeSet<_> = functions
        .iter()
        .map(|function| function.binary.to_owned())
        .collect();
    assert_eq!(deployed, repository::functions());
    for function in functions {
        assert_eq!(function.logical, logical(function.binary));
        let metadata = template.at(&format!("/Resources/{}/Metadata", function.logical));
        assert_eq!(metadata["BuildMethod"], "rust-cargolambda");
        // Built from its own folder, so that no other member of the workspace adds features to its
        // dependencies.
        assert_eq!(
            function.properties["CodeUri"],
            format!("functions/{}", function.binary)
        );
        assert_eq!(
            function.properties["Role"],
            format!("{}Role.Arn", function.logical)
        );
        assert_eq!(
            function.properties["LoggingConfig"]["LogGroup"],
            format!("{}Log", function.logical)
        );
    }
    let globals = template.at("/Globals/Function");
    assert_eq!(
        (&globals["Runtime"], &globals["Handler"]),
        (&json!("provided.al2023"), &json!("bootstrap"))
    );
    assert_eq!(template.at("/Parameters/Architecture/Default"), "arm64");
}

#[test]
fn every_log_expires() {
    let template = Template::read();
    for (name, log) in template.resources("AWS::Logs::LogGroup") {
        assert_eq!(log["RetentionInDays"], "LogRetentionDays", "{name}");
        // Elsewhere each stack would take room in the account's resource policy of 5,120
        // characters.
        let group = log["LogGroupName"].as_str().unwrap();
        assert!(group.starts_with("/aws/vendedlogs/"), "{name}: {group}");
    }
}

#[test]
fn everything_calls_the_alias_that_a_deployment_moves() {
    let template = Template::read();
    let globals = template.at("/Globals/Function");
    assert_eq!(globals["AutoPublishAlias"], "live");
    assert_eq!(
        globals["DeploymentPreference"]["Enabled"],
        "GradualDeployment"
    );
    for function in template.functions() {
        // A new configuration is a new version too, and `Release` makes one where only parameters
        // change.
        let properties = function.properties;
        assert_eq!(properties["AutoPublishAliasAllProperties"], true);
        assert_eq!(properties["AutoPublishCodeSha256"], "Release");
    }
    let schedules = template.at("/Resources/Schedule/Properties/Environment/Variables");
    assert_eq!(schedules["HIATUS_REASSIGN_ARN"], "Reassign.Alias");
    let fired = &template.statements("SchedulerRole")[0]["Resource"];
    // Schedules of release 0.1.0 are under way for 14 days, and name no version.
    assert_eq!(strings(fired), ["Reassign.Alias", "Reassign.Arn"]);
}

#[test]
fn what_no_token_opens_and_what_is_not_behind_the_api_cannot_take_the_apis_executions() {
    let template = Template::read();
    for function in template.functions() {
        let routes = function.events("HttpApi");
        let asks_for_tokens = routes
            .iter()
            .any(|(_, route)| route["Auth"]["Authorizer"] != "NONE");
        let reserved = function.properties.get("ReservedConcurrentExecutions");
        assert_eq!(reserved.is_none(), asks_for_tokens, "{}", function.logical);
    }
}

#[test]
fn the_functions_get_the_settings_that_they_cannot_start_without() {
    let template = Template::read();
    let common = template
        .at("/Globals/Function/Environment/Variables")
        .as_object()
        .unwrap();
    for function in template.functions() {
        let names: BTreeSet<String> = common
            .keys()
            .cloned()
            .chain(function.variables().keys().cloned())
            .collect();
        let starts = |names: &BTreeSet<String>| {
            let config: Config = names
                .iter()
                .map(|name| (name.clone(), "value".to_owned()))
                .collect();
            match function.binary {
                "relay" => relay::Deps::from_config(&config).is_ok(),
                "schedule" => schedule::Deps::from_config(&config).is_ok(),
                "endpoints" | "notify" => {
                    Deps::from_config(&config).is_ok() && Master::from_config(&config).is_ok()
                }
                "connections" | "hook" | "deliver" => {
                    Deps::from_config(&config).is_ok()
                        && Master::from_config(&config).is_ok()
                        && ProviderSecrets::from_config(&config).is_ok()
                }
                "backfill" | "interactions" => {
                    Deps::from_config(&config).is_ok()
                        && ProviderSecrets::from_config(&config).is_ok()
                }
                "mail" => Deps::from_config(&config).is_ok() && Files::required(&config).is_ok(),
                "media" => {
                    Deps::from_config(&config).is_ok()
                        && ProviderSecrets::from_config(&config).is_ok()
                        && Files::required(&config).is_ok()
                }
                _ => Deps::from_config(&config).is_ok(),
            }
        };
        assert!(starts(&names), "{}", function.binary);
        let own: Vec<_> = function
            .variables()
            .into_iter()
            .map(|(name, _)| name)
            .collect();
        // Where no copies are made, purge has none to remove.
        let is_optional = |name: &str| {
            WHERE_ASKED.contains(&name)
                || (function.binary == "purge" && name == "HIATUS_MEDIA_BUCKET")
        };
        let needed = |name: &&String| name.starts_with("HIATUS") && !is_optional(name);
        for name in own.iter().filter(needed) {
            let without = names
                .iter()
                .filter(|other| *other != name)
                .cloned()
                .collect();
            assert!(
                !starts(&without),
                "{} does not need {name}",
                function.binary
            );
        }
    }
}

#[test]
fn the_samples_environment_is_the_local_systems() {
    let template = Template::read();
    let local = environment(
        "http://host.docker.internal:8081",
        "http://host.docker.internal:8082",
    );
    let local = local.into_iter().filter(|(name, _)| {
        !["AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"].contains(name)
    });
    let local: BTreeMap<_, _> = local
        .map(|(name, value)| (name.to_owned(), value))
        .collect();
    let sam: Value = serde_json::from_str(&file("events/env.json")).unwrap();
    assert_eq!(sam["Parameters"], json!(local));
    // SAM passes on what the template declares, and nothing else.
    let mut declared: BTreeSet<String> = template
        .functions()
        .iter()
        .flat_map(|f| f.variables().into_iter().map(|(name, _)| name))
        .collect();
    declared.extend(
        template
            .at("/Globals/Function/Environment/Variables")
            .as_object()
            .unwrap()
            .keys()
            .cloned(),
    );
    assert_eq!(declared, local.into_keys().collect());

    let lines: BTreeSet<String> = file("events/local.env")
        .lines()
        .map(str::to_owned)
        .collect();
    let here = environment("http://127.0.0.1:8081", "http://127.0.0.1:8082").into_iter();
    assert_eq!(
        lines,
        here.map(|(name, value)| format!("{name}={value}"))
            .collect()
    );
}
