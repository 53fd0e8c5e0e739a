//! EventBridge's event patterns: exact values, `exists`, `prefix` and `anything-but` (a list of values), at any
//! depth. A pattern with any other operator is refused.

use serde_json::{Map, Value};
use thiserror::Error;

/// A pattern that events can be compared with.
#[derive(Debug, Clone, PartialEq)]
pub struct Pattern {
    fields: Vec<(String, Field)>,
}

#[derive(Debug, Clone, PartialEq)]
enum Field {
    Nested(Pattern),
    AnyOf(Vec<Matcher>),
}

#[derive(Debug, Clone, PartialEq)]
enum Matcher {
    Exactly(Value),
    Exists(bool),
    Prefix(String),
    AnythingBut(Vec<Value>),
}

/// Why something is not a pattern.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("not an event pattern at {path:?}: {reason}")]
pub struct PatternError {
    path: String,
    reason: &'static str,
}

impl Pattern {
    /// Reads a pattern in EventBridge's JSON form.
    pub fn parse(pattern: &Value) -> Result<Self, PatternError> {
        match pattern {
            Value::Object(fields) => Self::parse_object(fields, ""),
            _ => Err(PatternError {
                path: String::new(),
                reason: "must be an object",
            }),
        }
    }

    fn parse_object(object: &Map<String, Value>, path: &str) -> Result<Self, PatternError> {
        if object.is_empty() {
            return Err(PatternError {
                path: path.to_owned(),
                reason: "must not be empty",
            });
        }
        let mut fields = Vec::with_capacity(object.len());
        for (name, value) in object {
            let path = format!("{path}/{name}");
            let field = match value {
                Value::Object(nested) => Field::Nested(Self::parse_object(nested, &path)?),
                Value::Array(matchers) if !matchers.is_empty() => Field::AnyOf(
                    matchers
                        .iter()
                        .map(|matcher| Matcher::parse(matcher, &path))
                        .collect::<Result<_, _>>()?,
                ),
                _ => {
                    return Err(PatternError {
                        path,
                        reason: "must be an object or an array that is not empty",
                    });
                }
            };
            fields.push((name.clone(), field));
        }
        Ok(Self { fields })
    }

    /// Whether an event matches: every field of the pattern must, and fields that it does not name
    /// do not matter.
    pub fn matches(&self, event: &Value) -> bool {
        self.fields
            .iter()
            .all(|(name, field)| match (field, event.get(name)) {
                (Field::Nested(pattern), Some(value @ Value::Object(_))) => pattern.matches(value),
                (Field::Nested(pattern), _) => pattern.matches(&Value::Null),
                (Field::AnyOf(matchers), value) => {
                    matchers.iter().any(|matcher| matcher.matches(value))
                }
            })
    }
}

impl Matcher {
    fn parse(matcher: &Value, path: &str) -> Result<Self, PatternError> {
        let refuse = |reason| PatternError {
            path: path.to_owned(),
            reason,
        };
        let Value::Object(operator) = matcher else {
            return match matcher {
                Value::Array(_) => Err(refuse("an array cannot be compared with")),
                value => Ok(Self::Exactly(value.clone())),
            };
        };
        let mut operators = operator.iter();
        match (operators.next(), operators.next()) {
            (Some((name, operand)), None) => match (name.as_str(), operand) {
                ("exists", Value::Bool(wanted)) => Ok(Self::Exists(*wanted)),
                ("prefix", Value::String(prefix)) => Ok(Self::Prefix(prefix.clone())),
                ("anything-but", Value::Array(values)) if !values.is_empty() => {
                    Ok(Self::AnythingBut(values.clone()))
                }
                _ => Err(refuse("this operator is not supported")),
            },
            _ => Err(refuse("an operator has exactly one name")),
        }
    }

    /// As in EventBridge, a list in the event fits where any of its values does, and only a leaf
    /// `exists`.
    fn matches(&self, value: Option<&Value>) -> bool {
        match (self, value) {
            (Self::Exists(wanted), Some(Value::Object(_)) | None) => !wanted,
            (Self::Exists(wanted), Some(_)) => *wanted,
            (_, None) => false,
            (_, Some(Value::Array(values))) => values.iter().any(|value| self.matches_one(value)),
            (_, Some(value)) => self.matches_one(value),
        }
    }

    fn matches_one(&self, value: &Value) -> bool {
        match self {
            Self::Exactly(wanted) => same(wanted, value),
            Self::Exists(wanted) => *wanted,
            Self::Prefix(prefix) => value.as_str().is_some_and(|text| text.starts_with(prefix)),
            Self::AnythingBut(values) => !values.iter().any(|other| same(other, value)),
        }
    }
}

/// Numbers are compared by their value: `300`, `300.0` and `3.0e2` are one number.
fn same(left: &Value, right: &Value) -> bool {
    match (left.as_f64(), right.as_f64()) {
        (Some(left), Some(right)) => left.total_cmp(&right).is_eq(),
        _ => left == right,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn fits(pattern: &Value, event: &Value) -> bool {
        Pattern::parse(pattern).unwrap().matches(event)
    }

    #[test]
    fn every_named_field_must_fit_and_others_do_not_matter() {
        let pattern = json!({"source": ["shop"], "detail-type": ["order.placed", "order.closed"]});
        assert!(fits(
            &pattern,
            &json!({"source": "shop", "detail-type": "order.closed", "id": 1})
        ));
        assert!(!fits(
            &pattern,
            &json!({"source": "shop", "detail-type": "order.sent"})
        ));
        assert!(!fits(
            &pattern,
            &json!({"source": "other", "detail-type": "order.placed"})
        ));
        assert!(!fits(&pattern, &json!({"detail-type": "order.placed"})));
    }

    #[test]
    fn exists_looks_at_leaves_only() {
        let there = json!({"detail": {"order_id": [{"exists": true}]}});
        assert!(fits(&there, &json!({"detail": {"order_id": "p"}})));
        assert!(fits(&there, &json!({"detail": {"order_id": null}})));
        assert!(!fits(&there, &json!({"detail": {"order_id": {"a": 1}}})));
        assert!(!fits(&there, &json!({"detail": {}})));
        assert!(!fits(&there, &json!({})));
        let absent = json!({"detail": {"order_id": [{"exists": false}]}});
        assert!(fits(&absent, &json!({"detail": {}})));
        assert!(fits(&absent, &json!({})));
        assert!(!fits(&absent, &json!({"detail": {"order_id": "p"}})));
    }

    #[test]
    fn values_are_compared_by_type_and_numbers_by_value() {
        assert!(fits(&json!({"n": [300]}), &json!({"n": 300.0})));
        assert!(!fits(&json!({"n": [300]}), &json!({"n": "300"})));
        assert!(fits(&json!({"n": [null, true]}), &json!({"n": null})));
        assert!(!fits(&json!({"n": [null]}), &json!({})));
        assert!(!fits(&json!({"n": ["a"]}), &json!({"n": {"a": 1}})));
    }

    #[test]
    fn a_list_fits_where_one_of_its_values_does() {
        assert!(fits(
            &json!({"resources": ["b"]}),
            &json!({"resources": ["a", "b"]})
        ));
        assert!(!fits(
            &json!({"resources": ["c"]}),
            &json!({"resources": ["a", "b"]})
        ));
        assert!(!fits(
            &json!({"resources": ["c"]}),
            &json!({"resources": []})
        ));
    }

    #[test]
    fn a_prefix_fits_what_begins_with_it() {
        let pattern = json!({"k": [{"prefix": "C#"}, "S"]});
        assert!(fits(&pattern, &json!({"k": "C#1"})));
        assert!(fits(&pattern, &json!({"k": "S"})));
        assert!(!fits(&pattern, &json!({"k": "S#"})));
        assert!(!fits(&pattern, &json!({"k": 1})));
    }

    #[test]
    fn anything_but_fits_a_value_that_is_there_and_not_among_these() {
        let pattern = json!({"k": [{"anything-but": ["a", 1]}]});
        assert!(fits(&pattern, &json!({"k": "b"})));
        assert!(!fits(&pattern, &json!({"k": "a"})));
        assert!(!fits(&pattern, &json!({"k": 1.0})));
        assert!(!fits(&pattern, &json!({})));
    }

    #[test]
    fn nonsense_is_refused() {
        for pattern in [
            json!([]),
            json!({}),
            json!({"a": "b"}),
            json!({"a": []}),
            json!({"a": {}}),
            json!({"a": [["b"]]}),
            json!({"a": [{"exists": 1}]}),
            json!({"a": [{"exists": true, "prefix": "b"}]}),
            json!({"a": [{"prefix": 1}]}),
            json!({"a": [{"anything-but": []}]}),
            json!({"a": [{"suffix": "b"}]}),
        ] {
            assert!(Pattern::parse(&pattern).is_err(), "{pattern}");
        }
    }
}
