//! `template.yaml` against the code: what is deployed is what is built, and neither drifts from the
//! other.

mod alarms;
mod document;
mod roles;

pub(crate) use alarms::metrics_of_alarms;

use crate::repository::{self, file};
use aws_sdk_dynamodb::types::{KeySchemaElement, ProjectionType};
use document::{Template, strings};
use hiatus::names::environment;
use hiatus::rules;
use hiatus::{Options, System};
use hiatus_api::routes::ROUTES;
use hiatus_lambda::Deps;
use hiatus_lambda::config::Config;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Where a function's name is its folder's, and its resource has the same in CloudFormation's
/// spelling.
fn logical(folder: &str) -> String {
    let capitalised = |word: &str| word[..1].to_uppercase() + &word[1..];
    folder.split('-').map(capitalised).collect()
}

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
fn the_routes_their_functions_and_their_scopes_are_those_of_the_code() {
    let template = Template::read();
    let mut deployed = BTreeMap::new();
    for function in template.functions() {
        for (name, event) in function.events("HttpApi") {
            let key = format!(
                "{} {}",
                event["Method"].as_str().unwrap(),
                event["Path"].as_str().unwrap()
            );
            let scopes = strings(&event["Auth"]["AuthorizationScopes"]);
            let scopes: Vec<_> = scopes
                .iter()
                .map(|scope| scope.strip_prefix("${ScopePrefix}").expect(&key))
                .collect();
            assert_eq!(event["ApiId"], "Api", "{name}");
            assert!(
                deployed
                    .insert(key.clone(), (function.binary, scopes))
                    .is_none(),
                "{key} twice"
            );
        }
    }
    let mut coded = BTreeMap::new();
    for route in ROUTES {
        let mut scopes: Vec<_> = route.scopes.iter().map(|scope| scope.as_str()).collect();
        scopes.sort_unstable();
        coded.insert(route.key.to_owned(), (route.function, scopes));
    }
    assert_eq!(deployed, coded);
    let auth = template.at("/Resources/Api/Properties/Auth");
    assert_eq!(
        auth["DefaultAuthorizer"], "Jwt",
        "a route without its own authorizer must not be open"
    );
}

#[test]
fn the_routes_are_those_of_the_api_document() {
    let document = file("docs/API.md");
    let methods = ["GET ", "PUT ", "POST ", "PATCH ", "DELETE "];
    let quoted = document.split('`').skip(1).step_by(2);
    let routes = quoted.filter(|text| {
        methods.iter().any(|method| text.starts_with(method)) && text.contains(" /v1/")
    });
    let documented: BTreeSet<_> = routes
        .map(|route| route.split('?').next().unwrap().to_owned())
        .collect();
    let coded: BTreeSet<_> = ROUTES.iter().map(|route| route.key.to_owned()).collect();
    assert_eq!(documented, coded);
}

#[test]
fn no_statement_has_a_wildcard() {
    let template = Template::read();
    // In a key's own policy the resource '*' is that key, and its administrator is the account.
    for kind in ["AWS::IAM::Role", "AWS::SQS::QueuePolicy"] {
        for (name, properties) in template.resources(kind) {
            if name != "DeploymentRole" {
                let own = format!("{:?}", properties.get("ManagedPolicyArns"));
                assert!(
                    !own.contains("policy/"),
                    "{name}: AWS's own policies have wildcards"
                );
            }
            for policy in properties["Policies"]
                .as_array()
                .into_iter()
                .flatten()
                .chain([properties])
            {
                for statement in policy["PolicyDocument"]["Statement"]
                    .as_array()
                    .into_iter()
                    .flatten()
                {
                    for resource in strings(&statement["Resource"]) {
                        assert!(
                            resource != "*" && !resource.starts_with("arn:aws:*"),
                            "{name}: {resource}"
                        );
                    }
                    for action in strings(&statement["Action"]) {
                        assert!(!action.contains('*'), "{name}: {action}");
                    }
                }
            }
        }
    }
    for function in template.functions() {
        assert_eq!(
            function.properties.get("Policies"),
            None,
            "{}: SAM adds a managed policy to these",
            function.logical
        );
    }
}

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
fn the_console_is_served_with_the_policy_that_its_page_says() {
    let template = Template::read();
    let headers =
        "/Resources/ConsoleHeaders/Properties/ResponseHeadersPolicyConfig/SecurityHeadersConfig";
    let policy = template.at(&format!(
        "{headers}/ContentSecurityPolicy/ContentSecurityPolicy/0"
    ));
    let served = policy
        .as_str()
        .unwrap()
        .replace("${ApiUrl}", "https://api.example.com")
        .replace("${Issuer}", "https://id.example.com")
        .replace(" ${ConsoleConnectsTo}", "");
    assert!(
        file("console/README.md").contains(&format!("Content-Security-Policy: {served}\n")),
        "{served}"
    );
}

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
fn what_is_not_behind_the_api_cannot_take_the_apis_executions() {
    let template = Template::read();
    for function in template.functions() {
        let behind_api = !function.events("HttpApi").is_empty();
        let reserved = function.properties.get("ReservedConcurrentExecutions");
        assert_eq!(reserved.is_none(), behind_api, "{}", function.logical);
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
                _ => Deps::from_config(&config).is_ok(),
            }
        };
        assert!(starts(&names), "{}", function.binary);
        let own: Vec<_> = function
            .variables()
            .into_iter()
            .map(|(name, _)| name)
            .collect();
        for name in own.iter().filter(|name| name.starts_with("HIATUS")) {
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
