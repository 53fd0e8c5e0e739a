//! The sample events of `events/`, each with what it is answered when the samples are carried out
//! in the order of `answers.json`, on a table that was just seeded.

use serde::Deserialize;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// One sample.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sample {
    /// The event's file.
    pub event: String,
    /// The function that it is for.
    pub function: String,
    /// The HTTP status of the answer, where the function is behind the API.
    pub status: Option<u16>,
    /// What the answer (its body, behind the API) contains.
    pub answer: Value,
    /// What can be read afterwards.
    #[serde(default)]
    pub then: Vec<Then>,
}

/// An effect that the API shows.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Then {
    /// What is read, as a supervisor.
    pub get: String,
    /// What the answer contains.
    pub answer: Value,
}

/// The folder of the sample events.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../events")
}

/// All samples, in order.
pub fn all() -> std::io::Result<Vec<Sample>> {
    let text = std::fs::read(folder().join("answers.json"))?;
    Ok(serde_json::from_slice(&text)?)
}

impl Sample {
    /// The event, as its raw bytes.
    pub fn bytes(&self) -> std::io::Result<Vec<u8>> {
        std::fs::read(folder().join(&self.event))
    }
}

/// Where `value` is not what `wanted` says; nothing where it is. An object may have more fields
/// than are wanted; a list has exactly those elements.
pub fn difference(value: &Value, wanted: &Value) -> Option<String> {
    match (value, wanted) {
        (Value::Object(value), Value::Object(wanted)) => {
            wanted.iter().find_map(|(name, wanted)| {
                let value = value.get(name).unwrap_or(&Value::Null);
                difference(value, wanted).map(|rest| format!("{name}: {rest}"))
            })
        }
        (Value::Array(values), Value::Array(wanted)) if values.len() == wanted.len() => {
            let mut pairs = values.iter().zip(wanted).enumerate();
            pairs.find_map(|(n, (value, wanted))| {
                difference(value, wanted).map(|rest| format!("{n}: {rest}"))
            })
        }
        _ if value == wanted => None,
        _ => Some(format!("{value} instead of {wanted}")),
    }
}
