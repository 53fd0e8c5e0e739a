//! The project's documents in YAML, as the same data in JSON.

use serde_json::{Value, json};
use yaml_rust2::{Yaml, YamlEmitter, YamlLoader};

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

/// How wide a description may be, indented or not.
const WIDTH: usize = 100;

/// A document as YAML, indented by so many blanks; descriptions in lines of a readable length.
pub(crate) fn emit(document: &Value, indent: usize) -> String {
    let mut text = String::new();
    let mut emitter = YamlEmitter::new(&mut text);
    emitter.multiline_strings(true);
    emitter.dump(&yaml(document)).unwrap();
    let blanks = " ".repeat(indent);
    // The emitter begins with a line of its own, `---`.
    let lines: Vec<_> = text
        .lines()
        .skip(1)
        .map(|line| blanks.clone() + line)
        .collect();
    lines.join("\n") + "\n"
}

fn yaml(value: &Value) -> Yaml {
    match value {
        Value::Null => Yaml::Null,
        Value::Bool(truth) => Yaml::Boolean(*truth),
        Value::Number(number) => Yaml::Integer(number.as_i64().unwrap()),
        Value::String(text) => Yaml::String(text.clone()),
        Value::Array(values) => Yaml::Array(values.iter().map(yaml).collect()),
        Value::Object(fields) => {
            let field = |(name, value): (&String, &Value)| {
                let value = match (name.as_str(), value) {
                    ("description", Value::String(text)) => Yaml::String(wrapped(text)),
                    _ => yaml(value),
                };
                (Yaml::String(name.clone()), value)
            };
            Yaml::Hash(fields.iter().map(field).collect())
        }
    }
}

/// The same words in lines: a line break within a paragraph is a blank.
fn wrapped(text: &str) -> String {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let line = lines.last_mut().unwrap();
        if line.is_empty() {
            line.push_str(word);
        } else if line.len() + 1 + word.len() <= WIDTH {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines.join("\n")
}
