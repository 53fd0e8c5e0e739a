//! The project's documents in YAML, as the same data in JSON.

use serde_json::{Value, json};
use yaml_rust2::{Yaml, YamlLoader};

/// The one document in this text. Whatever JSON has no word for is refused: it is for quotes, or a
/// mistake.
pub(crate) fn document(text: &str) -> Value {
    let documents = YamlLoader::load_from_str(text).unwrap();
    assert_eq!(documents.len(), 1);
    value(&documents[0])
}

fn value(yaml: &Yaml) -> Value {
    match yaml {
        Yaml::String(text) | Yaml::Real(text) => json!(text),
        Yaml::Integer(number) => json!(number),
        Yaml::Boolean(truth) => json!(truth),
        Yaml::Array(values) => values.iter().map(value).collect(),
        Yaml::Hash(fields) => {
            let name = |name: &Yaml| {
                name.as_str()
                    .unwrap_or_else(|| panic!("{name:?}: quote it"))
                    .to_owned()
            };
            Value::Object(
                fields
                    .iter()
                    .map(|(key, field)| (name(key), value(field)))
                    .collect(),
            )
        }
        Yaml::Null => Value::Null,
        Yaml::Alias(_) | Yaml::BadValue => panic!("{yaml:?}"),
    }
}
