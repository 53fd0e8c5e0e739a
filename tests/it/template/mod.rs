//! `template.yaml` against the code: what is deployed is what is built, and neither drifts from the
//! other.

mod alarms;
mod document;
mod edges;
mod functions;
mod roles;
mod routes;
mod table;

pub(crate) use alarms::metrics_of_alarms;
use document::{Template, strings};

/// Where a function's name is its folder's, and its resource has the same in CloudFormation's
/// spelling.
pub(crate) fn logical(folder: &str) -> String {
    let capitalised = |word: &str| word[..1].to_uppercase() + &word[1..];
    folder.split('-').map(capitalised).collect()
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
                    // Under a condition it stands behind the name of that.
                    let statement = statement.get(1).unwrap_or(statement);
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

/// Whoever has switched nothing on has the stack without it: what it is made of is there under its condition alone.
#[test]
fn what_is_off_is_not_in_the_stack() {
    let template = Template::read();
    let parts = [
        (
            "Channels",
            "HasChannels",
            &["Hook", "Connection", "Deliver", "Backfill"][..],
        ),
        (
            "Webhooks",
            "HasWebhooks",
            &["Endpoints", "Notify", "Webhook"],
        ),
        ("MediaCopies", "HasMedia", &["Media"]),
        ("EndUserMessaging", "HasTopic", &["Topic"]),
        ("Email", "HasMail", &["Mail"]),
        ("Push", "HasLive", &["Live"]),
        ("InteractionsApi", "HasInteractions", &["Interactions"]),
    ];
    // Two have what is secret in one place: it is there with either.
    let shared = template.at("/Conditions/HasProviderSecrets").to_string();
    for condition in ["HasChannels", "HasInteractions"] {
        assert!(shared.contains(condition), "{shared}");
    }
    let shared = template.at("/Conditions/HasTopic").to_string();
    for condition in ["HasMessaging", "HasMail"] {
        assert!(shared.contains(condition), "{shared}");
    }
    let condition_of = |name: &str, of_part| {
        if name == "ConnectionsSecret" {
            "HasProviderSecrets"
        } else {
            of_part
        }
    };
    let resources = template.at("/Resources").as_object().unwrap();
    for (parameter, condition, beginnings) in parts {
        let default = template.at(&format!("/Parameters/{parameter}/Default"));
        assert_eq!(default, "DISABLED", "{parameter}");
        if condition != "HasTopic" {
            let is_on = template.at(&format!("/Conditions/{condition}"));
            assert!(is_on.to_string().contains(parameter), "{is_on}");
        }
        let is_part = |name: &str| beginnings.iter().any(|it| name.starts_with(it));
        let of_part = resources.iter().filter(|(name, _)| is_part(name));
        let conditions: Vec<_> = of_part.map(|(name, it)| (name, &it["Condition"])).collect();
        assert!(conditions.len() > 2, "{parameter}");
        for (name, its) in conditions {
            assert_eq!(its, condition_of(name, condition), "{name}");
        }
    }
}
