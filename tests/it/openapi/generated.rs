//! What is made from the types of the contract: of `openapi.yaml`, `components/schemas`, `webhooks` and
//! `x-events`, from the line `schemas:` to the end of the file; and the console's lists of values.

use crate::repository::{file, root};
use crate::yaml::emit;
use hiatus_api::problems::Code;
use hiatus_api::schema;
use hiatus_domain::agent::Availability;
use hiatus_domain::conversation::TaskReason;
use hiatus_domain::names::Named;
use hiatus_domain::settings::{AgentsRead, AtCapacity, OnReply, Unanswered};
use hiatus_domain::state_name::StateName;
use serde_json::{Map, Value, json};

const START: &str = "\n  schemas:\n";

/// Every schema by its component's name.
fn components() -> Map<String, Value> {
    let mut components = schema::documents();
    for (name, schema) in schema::requests().into_iter().chain(schema::by_kind()) {
        if let Some(known) = components.insert(name.clone(), schema) {
            assert_eq!(known, components[&name], "{name} has two schemas");
        }
    }
    for (name, mut schema) in hiatus_channels::interactions::schemas() {
        schema::without_width(&mut schema);
        assert_eq!(components.insert(name, schema), None);
    }
    components
}

/// Writes a generated file anew where `UPDATE` is set; otherwise compares it.
fn compare_or_update(path: &str, wanted: &str) {
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(root().join(path), wanted).unwrap();
    }
    assert!(
        file(path) == wanted,
        "{path} is not what the types say: run UPDATE=1 cargo test -p hiatus-tests openapi"
    );
}

#[test]
fn the_schemas_are_those_of_the_types() {
    let document = file("openapi.yaml");
    let by_hand = &document[..document.find(START).unwrap() + START.len()];
    let schemas = emit(&Value::Object(components()), 4);
    let mut webhooks = schema::webhooks();
    webhooks.extend(schema::to_programs(hiatus_channels::webhook::schemas()));
    let webhooks = emit(&json!({ "webhooks": webhooks }), 0);
    let events = emit(&json!({ "x-events": schema::x_events() }), 0);
    let whole = format!(
        "{by_hand}{schemas}\n# What endpoints of `/v1/webhooks` get, an event for each request, and what programs of connections get, signed as Standard Webhooks has it.\n{webhooks}\n# When each event is published, and the schema of its detail.\n{events}"
    );
    compare_or_update("openapi.yaml", &whole);
}

/// The values of an enum as a list of JavaScript.
fn list<E: Named>(name: &str) -> String {
    let values: Vec<_> = E::all().iter().map(|value| value.name()).collect();
    format!("export const {name} = {};\n", json!(values))
}

#[test]
fn the_console_s_lists_of_values_are_those_of_the_types() {
    let lists = [
        list::<StateName>("CHANNEL_STATES"),
        list::<TaskReason>("TASK_REASONS"),
        list::<Availability>("AVAILABILITIES"),
        list::<OnReply>("ON_REPLY"),
        list::<Unanswered>("UNANSWERED"),
        list::<AtCapacity>("AT_CAPACITY"),
        list::<AgentsRead>("AGENTS_READ"),
        list::<Code>("PROBLEM_CODES"),
    ];
    let module = format!(
        "// The values of the API's enums. Generated from shared/api: UPDATE=1 cargo test -p hiatus-tests openapi\n\n{}",
        lists.concat()
    );
    compare_or_update("console/core/contract.js", &module);
}
