//! `openapi.yaml` against the code: its endpoints, scopes, codes and events are exactly those of
//! the code.

mod compatible;
mod forms;
mod generated;

use crate::repository::file;
use crate::yaml;
use hiatus_api::TwilioProblem;
use hiatus_api::problems::{Code, More};
use hiatus_api::routes::{ROUTES, Route};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

const METHODS: [&str; 8] = [
    "get", "put", "post", "patch", "delete", "head", "options", "trace",
];

/// What only the local server answers, without a token.
const LOCAL: [&str; 17] = [
    "POST /local/token",
    "GET /local/clock",
    "POST /local/clock",
    "POST /local/settle",
    "GET /local/events",
    "GET /local/environment",
    "PUT /local/connections/{id}/secret",
    "PUT /local/connections/{id}",
    "GET /local/phones",
    "GET /local/phones/{id}",
    "POST /local/phones/{id}/deletions",
    "POST /local/phones/{id}/edits",
    "POST /local/phones/{id}/messages",
    "POST /local/phones/{id}/repeat",
    "POST /local/phones/{id}/reactions",
    "POST /local/phones/{id}/read",
    "PUT /local/phones/{id}/faults",
];

fn document() -> Value {
    yaml::document(&file("openapi.yaml"))
}

/// Every operation by its method and path.
fn operations(document: &Value) -> BTreeMap<String, &Map<String, Value>> {
    let mut operations = BTreeMap::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            if METHODS.contains(&method.as_str()) {
                operations.insert(
                    format!("{} {path}", method.to_uppercase()),
                    operation.as_object().unwrap(),
                );
            }
        }
    }
    operations
}

fn is_local(operation: &Map<String, Value>) -> bool {
    operation["tags"] == json!(["local"])
}

/// Whether it answers as Twilio does.
fn is_twilios(key: &str) -> bool {
    Route::find(key).is_some_and(Route::is_twilios)
}

fn texts(value: &Value) -> BTreeSet<String> {
    let texts = value
        .as_array()
        .unwrap_or_else(|| panic!("no list: {value}"));
    let set: BTreeSet<_> = texts
        .iter()
        .filter_map(|text| text.as_str().map(str::to_owned))
        .collect();
    let named = texts.iter().filter(|text| !text.is_null()).count();
    assert_eq!(set.len(), named, "something twice: {value}");
    set
}

fn names<'a>(names: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    names.into_iter().map(str::to_owned).collect()
}

/// What a reference leads to; anything else is itself.
fn resolved<'a>(document: &'a Value, value: &'a Value) -> &'a Value {
    let Some(reference) = value["$ref"].as_str() else {
        return value;
    };
    let pointer = reference
        .strip_prefix('#')
        .unwrap_or_else(|| panic!("{reference} is in another file"));
    document
        .pointer(pointer)
        .unwrap_or_else(|| panic!("{reference} leads nowhere"))
}

fn visit<'a>(value: &'a Value, see: &mut impl FnMut(&'a Map<String, Value>)) {
    match value {
        Value::Object(fields) => {
            see(fields);
            fields.values().for_each(|value| visit(value, see));
        }
        Value::Array(values) => values.iter().for_each(|value| visit(value, see)),
        _ => {}
    }
}

#[test]
fn the_endpoints_and_their_scopes_are_those_of_the_code() {
    let document = document();
    let mut documented = BTreeMap::new();
    let mut local = BTreeSet::new();
    for (key, operation) in operations(&document) {
        if is_local(operation) {
            assert_eq!(operation["security"], json!([]), "{key} needs no token");
            local.insert(key);
        } else {
            let scopes = texts(&operation["x-scopes"]);
            // Without a scope no token is asked for; all others need what all of them need.
            let otherwise = if is_twilios(&key) {
                json!([{"basic": []}])
            } else {
                json!([])
            };
            let otherwise = scopes.is_empty().then_some(otherwise);
            assert_eq!(operation.get("security"), otherwise.as_ref(), "{key}");
            documented.insert(key, scopes);
        }
    }
    let scopes =
        |route: &hiatus_api::routes::Route| names(route.scopes.iter().map(|scope| scope.as_str()));
    let coded: BTreeMap<_, _> = ROUTES
        .iter()
        .map(|route| (route.key.to_owned(), scopes(route)))
        .collect();
    assert_eq!(documented, coded);
    assert_eq!(local, names(LOCAL));
    assert_eq!(document["security"], json!([{"bearer": []}]));
}

#[test]
fn every_operation_has_a_name_of_its_own_and_its_path_s_parameters() {
    let document = document();
    let mut ids = BTreeSet::new();
    for (key, operation) in operations(&document) {
        assert!(
            ids.insert(operation["operationId"].as_str().unwrap()),
            "{key}"
        );
        let (_, path) = key.split_once(' ').unwrap();
        let of_path = document["paths"][path]["parameters"]
            .as_array()
            .into_iter()
            .flatten();
        let of_operation = operation
            .get("parameters")
            .and_then(Value::as_array)
            .into_iter()
            .flatten();
        let parameters = of_path
            .chain(of_operation)
            .map(|parameter| resolved(&document, parameter));
        let in_path = parameters.filter(|parameter| parameter["in"] == "path");
        let documented = names(in_path.map(|parameter| parameter["name"].as_str().unwrap()));
        let parts = path
            .split('/')
            .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
        assert_eq!(documented, names(parts), "{key}");
    }
}

/// Commands honour `If-Match`, POSTs of the API an `Idempotency-Key`.
#[test]
fn conditions_are_documented_where_the_code_reads_them() {
    let document = document();
    for (key, operation) in operations(&document)
        .into_iter()
        .filter(|(_, operation)| !is_local(operation))
    {
        let parameters = operation
            .get("parameters")
            .and_then(Value::as_array)
            .into_iter()
            .flatten();
        let headers: BTreeSet<_> = parameters
            .map(|parameter| resolved(&document, parameter))
            .filter(|parameter| parameter["in"] == "header")
            .map(|parameter| parameter["name"].as_str().unwrap())
            .collect();
        let responses = operation["responses"].as_object().unwrap();
        // Neither a customer nor a bulk run has a version that a client sees, and a provider sees none. A ticket that is
        // made again is another one.
        let is_delivery = [
            "/v1/hooks/",
            "/v1/live/",
            // A ping is one more each time; so is what an endpoint is to get once more.
            "/v1/webhooks/{id}/test",
            "/deliveries/",
            // A check changes nothing.
            "/v1/connections/{id}/check",
            // How far one has read only goes up.
            "/v1/conversations/{id}/read",
        ]
        .iter()
        .any(|path| key.contains(path));
        let has_version = [
            "/v1/customers/",
            "/v1/bulk",
            "/v1/topics/",
            "/v1/hooks/",
            "/v1/live/",
            // What an endpoint has not taken has none either, nor has a ping.
            "/deliveries/",
            "/v1/webhooks/{id}/test",
            "/v1/connections/{id}/check",
            "/v1/conversations/{id}/read",
        ]
        .iter()
        .all(|path| !key.contains(path));
        assert_eq!(
            headers.contains("If-Match"),
            !key.starts_with("GET ") && has_version,
            "{key}"
        );
        assert_eq!(
            headers.contains("Idempotency-Key"),
            key.starts_with("POST ") && !is_delivery,
            "{key}"
        );
        assert_eq!(
            headers.contains("If-None-Match"),
            responses.contains_key("304"),
            "{key}"
        );
        assert_eq!(
            headers.contains("If-Match"),
            responses.contains_key("412"),
            "{key}"
        );
        for status in ["400", "401", "403", "413", "500", "503"] {
            assert!(responses.contains_key(status), "{key} can answer {status}");
        }
    }
}

/// Every status with each of its codes, but one: no answer is refused with the code of what a bulk run
/// skips.
fn problems() -> BTreeSet<(u16, String)> {
    let problems = Code::ALL.into_iter();
    let problems = problems.filter(|code| *code != Code::NoLongerMatches);
    problems
        .map(|code| (code.status(), code.to_string()))
        .collect()
}

/// What a response's schema says of its codes: `const` or `enum`.
fn codes(schema: &Value) -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    visit(schema, &mut |fields| {
        let Some(code) = fields
            .get("properties")
            .map(|properties| &properties["code"])
        else {
            return;
        };
        codes.extend(code["const"].as_str().map(str::to_owned));
        codes.extend(
            code["enum"]
                .as_array()
                .map(|_| texts(&code["enum"]))
                .unwrap_or_default(),
        );
    });
    codes
}

#[test]
fn each_status_is_documented_with_codes_that_go_with_it_and_each_code_with_a_status() {
    let document = document();
    let (problems, mut documented) = (problems(), BTreeSet::new());
    let operations = operations(&document).into_iter();
    let of_operations = operations
        .filter(|(key, _)| !is_twilios(key))
        .map(|(_, operation)| &operation["responses"]);
    // No operation of its own can answer 405: it is the answer to the methods that are not there.
    let other_methods = json!({"405": {"$ref": "#/components/responses/MethodNotAllowed"}});
    for responses in of_operations.chain([&other_methods]) {
        for (status, response) in responses.as_object().unwrap() {
            let content = &resolved(&document, response)["content"];
            let number: u16 = status.parse().unwrap();
            let Some(problem) = content.get("application/problem+json") else {
                assert!(number < 400, "{status} is no problem: {response}");
                continue;
            };
            assert_eq!(
                problem["schema"]["allOf"][0]["$ref"],
                "#/components/schemas/Problem"
            );
            for code in codes(&problem["schema"]) {
                assert!(
                    problems.contains(&(number, code.clone())),
                    "{status} never comes with {code}"
                );
                documented.insert((number, code));
            }
            for example in problem["examples"]
                .as_object()
                .into_iter()
                .flat_map(Map::values)
            {
                let (status, code) = (
                    &example["value"]["status"],
                    example["value"]["code"].as_str().unwrap(),
                );
                assert_eq!(status, number, "{example}");
                assert!(codes(&problem["schema"]).contains(code), "{example}");
            }
        }
    }
    assert_eq!(documented, problems);
}

#[test]
fn twilio_s_clients_are_refused_as_twilio_refuses() {
    let document = document();
    let twilios = operations(&document).into_iter();
    let twilios: Vec<_> = twilios.filter(|(key, _)| is_twilios(key)).collect();
    assert!(!twilios.is_empty());
    for (key, operation) in twilios {
        for (status, response) in operation["responses"].as_object().unwrap() {
            let content = &resolved(&document, response)["content"]["application/json"];
            let is_problem = content["schema"]["$ref"] == "#/components/schemas/TwilioProblem";
            assert_eq!(is_problem, status != "200", "{key} {status}");
            for example in content["examples"].as_object().into_iter().flatten() {
                let value = &example.1["value"];
                let code = Code::parse(value["details"]["code"].as_str().unwrap());
                let message = value["message"].as_str().unwrap();
                let problem = TwilioProblem::new(code.unwrap(), message, More::default());
                assert_eq!(*value, serde_json::to_value(problem).unwrap(), "{key}");
            }
        }
    }
}

#[test]
fn every_reference_leads_somewhere_and_every_component_is_used() {
    let document = document();
    let mut used = BTreeSet::new();
    visit(&document, &mut |fields| {
        // A name in `example` or `enum` is never `$ref`, so that each of these is a reference.
        if let Some(reference) = fields.get("$ref") {
            let reference = reference.as_str().unwrap();
            let pointer = reference
                .strip_prefix('#')
                .unwrap_or_else(|| panic!("{reference} is in another file"));
            assert!(
                document.pointer(pointer).is_some(),
                "{reference} leads nowhere"
            );
            used.insert(pointer.to_owned());
        }
    });
    for (kind, components) in document["components"].as_object().unwrap() {
        for name in components.as_object().unwrap().keys() {
            let special =
                kind == "securitySchemes" || name == "MethodNotAllowed" || name == "Event";
            assert!(
                special || used.contains(&format!("/components/{kind}/{name}")),
                "nothing uses {kind} {name}"
            );
        }
    }
    let required =
        |fields: &Map<String, Value>| fields.get("required").and_then(Value::as_array).cloned();
    visit(&document["components"]["schemas"], &mut |fields| {
        let Some(properties) = fields.get("properties").and_then(Value::as_object) else {
            return;
        };
        for name in required(fields).into_iter().flatten() {
            let name = name.as_str().unwrap();
            // A narrower schema of an event may require what the common part describes.
            assert!(
                properties.contains_key(name) || name == "pause_id",
                "{name} is required and not described"
            );
        }
    });
}
