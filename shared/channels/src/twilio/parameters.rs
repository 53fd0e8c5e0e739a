//! The parameters of a delivery: a form, or a flat JSON object.

use serde_json::Value;
use thiserror::Error;

const FORM: &str = "application/x-www-form-urlencoded";
const JSON: &str = "application/json";

/// Why a body has no parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NoParameters {
    /// The body is of no type that Twilio sends.
    #[error("the content type must be application/x-www-form-urlencoded or application/json")]
    OtherType,
    /// It says that it is JSON, and is not, or no object.
    #[error("the body must be a JSON object")]
    NoObject,
}

/// The parameters of a delivery, in their order. Twilio adds new ones at any time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameters(Vec<(String, String)>);

impl Parameters {
    /// Reads a body of this content type.
    pub fn read(content_type: Option<&str>, body: &[u8]) -> Result<Self, NoParameters> {
        if let Some(form) = Self::of_form(content_type, body) {
            return Ok(form);
        }
        match content_type {
            Some(content_type) if is(content_type, JSON) => Self::of_json(body),
            _ => Err(NoParameters::OtherType),
        }
    }

    /// These, to be sent.
    pub(crate) fn of(pairs: Vec<(impl Into<String>, String)>) -> Self {
        let pairs = pairs.into_iter();
        Self(pairs.map(|(name, value)| (name.into(), value)).collect())
    }

    /// As the body of a form.
    pub(crate) fn encoded(&self) -> String {
        form_urlencoded::Serializer::new(String::new())
            .extend_pairs(&self.0)
            .finish()
    }

    /// Reads a body of this content type, if it is a form.
    pub(super) fn of_form(content_type: Option<&str>, body: &[u8]) -> Option<Self> {
        content_type.filter(|given| is(given, FORM))?;
        let pairs = form_urlencoded::parse(body);
        Some(Self(pairs.into_owned().collect()))
    }

    fn of_json(body: &[u8]) -> Result<Self, NoParameters> {
        let Ok(Value::Object(fields)) = serde_json::from_slice(body) else {
            return Err(NoParameters::NoObject);
        };
        let text = |value| match value {
            Value::String(text) => Some(text),
            Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
            _ => None,
        };
        let pairs = fields.into_iter();
        Ok(Self(
            pairs
                .filter_map(|(name, value)| Some((name, text(value)?)))
                .collect(),
        ))
    }

    /// The first value of this name.
    pub fn get(&self, name: &str) -> Option<&str> {
        let (_, value) = self.0.iter().find(|(own, _)| own == name)?;
        Some(value)
    }

    /// What Twilio signs of them: each name with each of its distinct values, both sorted, and nothing
    /// between.
    pub(super) fn signed(&self) -> String {
        let mut pairs: Vec<_> = self.0.iter().collect();
        pairs.sort();
        pairs.dedup();
        pairs
            .iter()
            .flat_map(|(name, value)| [name.as_str(), value.as_str()])
            .collect()
    }
}

/// Whether a content type is this one, whatever its parameters.
fn is(content_type: &str, wanted: &str) -> bool {
    let essence = content_type.split(';').next().unwrap_or_default();
    essence.trim().eq_ignore_ascii_case(wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WITH_CHARSET: Option<&str> = Some("application/x-www-form-urlencoded; charset=UTF-8");

    #[test]
    fn a_form_and_an_object_say_the_same() {
        let form = Parameters::read(WITH_CHARSET, b"From=%2B1555&Body=a+b&NumMedia=0").unwrap();
        let json = br#"{"From":"+1555","Body":"a b","NumMedia":0,"List":[1]}"#;
        let json = Parameters::read(Some("application/json"), json).unwrap();
        for parameters in [form, json] {
            for (name, value) in [("From", "+1555"), ("Body", "a b"), ("NumMedia", "0")] {
                assert_eq!(parameters.get(name), Some(value), "{name}");
            }
            assert_eq!(parameters.get("List"), None);
        }
    }

    #[test]
    fn whatever_else_comes_has_no_parameters() {
        for (content_type, body) in [
            (None, "a=b"),
            (Some("text/plain"), "a=b"),
            (Some("multipart/form-data"), ""),
        ] {
            let read = Parameters::read(content_type, body.as_bytes());
            assert_eq!(read, Err(NoParameters::OtherType), "{content_type:?}");
        }
        for body in ["", "[]", "{", "\"a\""] {
            let read = Parameters::read(Some("application/json"), body.as_bytes());
            assert_eq!(read, Err(NoParameters::NoObject), "{body}");
        }
    }

    #[test]
    fn names_are_sorted_with_each_distinct_value_once_and_untrimmed() {
        let form = b"b=2&a=+x+&b=1&b=2&c=&%C3%A9=%F0%9F%98%80";
        let form = Parameters::of_form(WITH_CHARSET, form).unwrap();
        assert_eq!(form.signed(), "a x b1b2c\u{e9}\u{1f600}");
    }
}
