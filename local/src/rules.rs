//! What calls what: the stream's mappings, the bus's rules and the sweeps, in one table, as in
//! `template.yaml`.

use crate::pattern::{Pattern, PatternError};
use serde_json::Value;

/// A function that reads the table's stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mapping {
    /// The function's name.
    pub function: &'static str,
    /// Which records it gets, as an event pattern.
    pub filter: &'static str,
    /// How many records it gets at most at once.
    pub batch: usize,
}

/// A rule of the bus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Its target.
    pub function: &'static str,
    /// Which events it gets.
    pub pattern: &'static str,
}

/// What happens once a minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sweep {
    /// The function's name.
    pub function: &'static str,
    /// The constant event that it gets.
    pub input: &'static str,
}

/// The stream's consumers.
pub const MAPPINGS: [Mapping; 2] = [
    Mapping {
        function: "relay",
        // What has a version and tells events: conversations, agents, settings.
        filter: r#"{"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"C#"},{"prefix":"G#"},"S"]},"sk":{"S":["C","G","S"]}}}}"#,
        batch: 100,
    },
    Mapping {
        function: "purge",
        filter: r#"{"eventName":["REMOVE"],"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"C#"}]},"sk":{"S":["C"]}}}}"#,
        batch: 100,
    },
];

/// The bus's rules.
pub const RULES: [Rule; 2] = [
    Rule {
        function: "schedule",
        pattern: r#"{"source":["hiatus"],"detail-type":["channel.paused","channel.resumed","channel.closed"],"detail":{"pause_id":[{"exists":true}]}}"#,
    },
    Rule {
        function: "route",
        pattern: r#"{"source":["hiatus"],"detail-type":["task.queued","agent.updated"]}"#,
    },
];

/// What backs up the schedules and the bus, in this order: what comes back is routed in the same
/// minute.
pub const SWEEPS: [Sweep; 2] = [
    Sweep {
        function: "reassign",
        input: r#"{"sweep":true}"#,
    },
    Sweep {
        function: "route",
        input: r#"{"sweep":true}"#,
    },
];

/// A pattern of these tables, ready to compare.
pub(crate) fn compile(pattern: &str) -> Result<Pattern, PatternError> {
    // Text that is no JSON is no pattern either.
    Pattern::parse(&serde_json::from_str(pattern).unwrap_or(Value::Null))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_pattern_and_input_of_the_tables_can_be_read() {
        for rule in RULES {
            compile(rule.pattern).unwrap();
        }
        for mapping in MAPPINGS {
            compile(mapping.filter).unwrap();
        }
        for sweep in SWEEPS {
            serde_json::from_str::<Value>(sweep.input).unwrap();
        }
    }

    #[test]
    fn the_right_function_gets_the_right_event() {
        let targets = |event: &Value| -> Vec<&str> {
            RULES
                .iter()
                .filter(|rule| compile(rule.pattern).unwrap().matches(event))
                .map(|rule| rule.function)
                .collect()
        };
        let event = |kind: &str, detail: Value| json!({"source": "hiatus", "detail-type": kind, "detail": detail});
        assert_eq!(
            targets(&event("channel.paused", json!({"pause_id": "p"}))),
            ["schedule"]
        );
        assert_eq!(
            targets(&event("channel.closed", json!({"pause_id": "p"}))),
            ["schedule"]
        );
        assert_eq!(targets(&event("channel.closed", json!({}))), [""; 0]);
        assert_eq!(targets(&event("task.queued", json!({}))), ["route"]);
        assert_eq!(targets(&event("agent.updated", json!({}))), ["route"]);
        assert_eq!(
            targets(&event("message.added", json!({"pause_id": "p"}))),
            [""; 0]
        );
    }
}
