//! Bodies: JSON into a handler's types, each error naming its field.

use super::{Problem, Request};
use hiatus_api::problems::Code;
use hiatus_api::{Wire, requests};
use hiatus_domain::Duration;
use hiatus_domain::commands::custom_task::Target;
use hiatus_domain::ids::AgentId;
use hiatus_domain::signal::{MAX_SIGNAL_BYTES, SignalData};
use hiatus_domain::template::{MAX_TEMPLATE_BYTES, Template};
use hiatus_domain::text::{Attributes, MAX_ATTRIBUTES_BYTES, QueueName};
use serde::de::DeserializeOwned;
use serde_json::error::Category;
use serde_json::{Map, Value};

/// The most levels of objects and arrays in attributes, their own object included.
const MAX_ATTRIBUTES_DEPTH: usize = 8;

impl Request {
    /// The body, of this shape. A missing body is an empty object: many commands have no mandatory
    /// field.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Problem> {
        let body: &[u8] = if self.body.is_empty() {
            b"{}"
        } else {
            &self.body
        };
        // Syntax first: with a bad value before a missing brace, the client should hear of the
        // brace.
        let mut document: Value =
            serde_json::from_slice(body).map_err(|error| malformed(&error))?;
        let Some(fields) = document.as_object_mut() else {
            return Err(Problem::not_an_object());
        };
        // Data for the owner's routing stays as it was written.
        fields
            .iter_mut()
            .filter(|(name, _)| !["attributes", "data"].contains(&name.as_str()))
            .for_each(|(_, value)| make_whole(value));
        read(document)
    }
}

/// A body in canonical form: the same text for all spellings of the same JSON.
pub(super) fn canonical(body: &[u8]) -> Vec<u8> {
    let document: Result<Value, _> = serde_json::from_slice(body);
    document.map_or_else(
        |_| body.to_vec(),
        |document| document.to_string().into_bytes(),
    )
}

/// A JSON document as a handler's type, each error naming its field.
pub fn read<T: DeserializeOwned>(document: Value) -> Result<T, Problem> {
    let parsed: Result<T, _> = serde_path_to_error::deserialize(document);
    parsed.map_err(|error| {
        let whole = error.path().to_string();
        // An entry of a list is named by the list, a field of an entry by its whole path.
        let path = match whole.rsplit_once('[') {
            Some((list, entry)) if entry.ends_with(']') => list.to_owned(),
            _ => whole.clone(),
        };
        // At the top the path is a dot; serde's own sentence names the field that is missing or
        // unknown.
        let why = error.inner().to_string();
        let field = match (path.as_str(), named_field(&why)) {
            (".", named) => named,
            // Of an object within, serde names the missing field without its path.
            (_, Some(missing)) if why.starts_with("missing field") => {
                Some(format!("{whole}.{missing}"))
            }
            _ => Some(path.clone()),
        };
        let detail = match &field {
            Some(field) if path != "." && why.starts_with("missing field") => {
                format!("{field} is missing")
            }
            _ if path == "." => plain(&why),
            _ => format!("{path}: {}", plain(&why)),
        };
        let problem = Problem::new(Code::Invalid, detail);
        match field {
            Some(field) => problem.about(field),
            None => problem,
        }
    })
}

/// What serde says of a value, without Rust's names of types.
fn plain(why: &str) -> String {
    let Some((found, expected)) = why.rsplit_once(", expected ") else {
        return why.to_owned();
    };
    let expected = match expected {
        "a map" => "an object",
        "a sequence" => "a list",
        "u32" | "u64" | "usize" | "i32" | "i64" => "a whole number in range",
        named if named.starts_with("struct ") => "an object",
        other => other,
    };
    format!("{found}, expected {expected}")
}

/// More than any number of the API; floats are exact up to here.
const LARGEST_WHOLE: f64 = 4_294_967_295.0;

/// Turns floats without a fraction into integers: for JSON Schema, and for many clients, 60.0 is an
/// integer.
fn make_whole(value: &mut Value) {
    match value {
        Value::Number(number) => {
            let whole = number
                .as_f64()
                .filter(|n| number.is_f64() && n.fract() == 0.0 && n.abs() <= LARGEST_WHOLE);
            if let Some(whole) = whole {
                #[expect(clippy::cast_possible_truncation, reason = "whole and bounded")]
                let whole = whole as i64;
                *number = whole.into();
            }
        }
        Value::Array(values) => values.iter_mut().for_each(make_whole),
        Value::Object(fields) => fields.values_mut().for_each(make_whole),
        _ => {}
    }
}

pub(super) fn malformed(error: &serde_json::Error) -> Problem {
    let what = match error.classify() {
        Category::Eof => "ends too early",
        _ => "is not JSON",
    };
    Problem::malformed(format!(
        "the body {what} (line {}, column {})",
        error.line(),
        error.column()
    ))
}

/// The field that serde names between backticks.
fn named_field(sentence: &str) -> Option<String> {
    sentence.split('`').nth(1).map(str::to_owned)
}

/// Parses a field into one of the domain's types.
pub fn field<T>(name: &str, parsed: Result<T, impl std::fmt::Display>) -> Result<T, Problem> {
    parsed.map_err(|why| Problem::invalid(name, why))
}

/// Where a task goes: the queue, or the agent, and not both.
pub fn queue_or_agent(
    queue: Option<Wire<QueueName>>,
    agent: Option<Wire<AgentId>>,
) -> Result<Target, Problem> {
    match (queue, agent) {
        (Some(Wire(queue)), None) => Ok(Target::Queue(queue)),
        (None, Some(Wire(agent))) => Ok(Target::Agent(agent)),
        _ => {
            let why = "either queue or agent_id must be given, and not both";
            Err(Problem::new(Code::Invalid, why).about("queue"))
        }
    }
}

/// A number of seconds. A number too large for a duration is out of every range anyway.
pub fn seconds(name: &str, seconds: i64) -> Result<Duration, Problem> {
    Duration::try_seconds(seconds).ok_or_else(|| Problem::invalid(name, "is out of range"))
}

/// Attributes: a JSON object of at most 16 KiB and 8 levels.
pub fn attributes(object: Map<String, Value>) -> Result<Attributes, Problem> {
    let text = uninterpreted("attributes", object, MAX_ATTRIBUTES_BYTES)?;
    Ok(Attributes::from_checked_json(text))
}

/// A signal's data: a JSON object of at most 4 KiB and 8 levels.
pub fn signal_data(object: Map<String, Value>) -> Result<SignalData, Problem> {
    let text = uninterpreted("data", object, MAX_SIGNAL_BYTES)?;
    Ok(SignalData::from_checked_json(text))
}

/// A template of at most 4 KiB.
pub fn template(wished: requests::Template) -> Result<Template, Problem> {
    let language = wished.language.as_ref().map(|Wire(language)| language);
    let template = Template::new(&wished.name.0, language, wished.variables);
    template.ok_or_else(|| {
        Problem::invalid(
            "template",
            format!("may have at most {MAX_TEMPLATE_BYTES} bytes"),
        )
    })
}

/// An object that Hiatus does not interpret, as text.
fn uninterpreted(field: &str, object: Map<String, Value>, max: usize) -> Result<String, Problem> {
    let value = Value::Object(object);
    if depth(&value) > MAX_ATTRIBUTES_DEPTH {
        return Err(Problem::invalid(
            field,
            format!("may have at most {MAX_ATTRIBUTES_DEPTH} levels"),
        ));
    }
    let text = value.to_string();
    if text.len() > max {
        return Err(Problem::invalid(
            field,
            format!("may have at most {max} bytes"),
        ));
    }
    Ok(text)
}

/// The levels of objects and arrays. `serde_json` refuses more than 127, so the recursion is
/// bounded.
fn depth(value: &Value) -> usize {
    match value {
        Value::Object(object) => 1 + object.values().map(depth).max().unwrap_or(0),
        Value::Array(array) => 1 + array.iter().map(depth).max().unwrap_or(0),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn nested(levels: usize) -> Map<String, Value> {
        let inner = (1..levels).fold(json!(1), |value, _| json!([value]));
        Map::from_iter([("a".to_owned(), inner)])
    }

    #[test]
    fn a_number_is_whole_however_it_is_written() {
        let made = |text: &str| {
            let mut value = serde_json::from_str(text).unwrap();
            make_whole(&mut value);
            value.to_string()
        };
        assert_eq!(
            made(r#"{"a":[60.0,-0.0,6e1,0.5]}"#),
            r#"{"a":[60,0,60,0.5]}"#
        );
        assert_eq!(made("4294967295.0"), "4294967295");
        assert_eq!(made("4294967296.0"), "4294967296.0");
        assert_eq!(made("18446744073709551615"), "18446744073709551615");
    }

    #[test]
    fn attributes_have_at_most_8_levels() {
        assert!(attributes(nested(8)).is_ok());
        assert_eq!(attributes(nested(9)).unwrap_err().code, Code::Invalid);
    }

    #[test]
    fn attributes_have_at_most_16_kib() {
        let of = |len: usize| Map::from_iter([("a".to_owned(), json!("x".repeat(len)))]);
        let around = r#"{"a":""}"#.len();
        assert!(attributes(of(16 * 1024 - around)).is_ok());
        assert!(attributes(of(16 * 1024 - around + 1)).is_err());
    }
}
