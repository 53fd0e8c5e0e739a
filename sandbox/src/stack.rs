//! An application's resources, as its template declares them.

use serde_json::Value;

/// The resources of one application. It has one table, one bus and one group of schedules.
#[derive(Debug, Clone, PartialEq)]
pub struct Stack {
    /// The table's name.
    pub table: &'static str,
    /// The attribute of the table that holds an item's time to live, in epoch seconds.
    pub ttl_attribute: &'static str,
    /// How many shards the table's stream has: only what changes one item is in order.
    pub shards: usize,
    /// The consumers of the table's stream.
    pub mappings: Vec<Mapping>,
    /// The event bus's name.
    pub bus: &'static str,
    /// The bus's rules.
    pub rules: Vec<Rule>,
    /// The name of the schedules' group.
    pub schedule_group: &'static str,
    /// The functions that a schedule may call.
    pub schedule_targets: Vec<&'static str>,
    /// What runs once a minute or less often, in this order.
    pub sweeps: Vec<Sweep>,
    /// The bucket's name.
    pub bucket: &'static str,
    /// The issuer of the tokens.
    pub issuer: &'static str,
    /// The audience of the tokens.
    pub audience: &'static str,
}

/// A function that consumes the table's stream.
#[derive(Debug, Clone, PartialEq)]
pub struct Mapping {
    /// The function's name.
    pub function: &'static str,
    /// The records that it gets: those that one of these event patterns matches.
    pub filters: Vec<Value>,
    /// How many records it gets at most in one batch.
    pub batch: usize,
}

/// A rule of the bus.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// The function that is its target.
    pub function: &'static str,
    /// The events that it matches.
    pub pattern: Value,
    /// How often the function is tried before an event is given up; for ever, where nothing is said.
    pub attempts: Option<u32>,
}

/// A function that is called regularly.
#[derive(Debug, Clone, PartialEq)]
pub struct Sweep {
    /// The function's name.
    pub function: &'static str,
    /// The constant event that it gets.
    pub input: Value,
    /// After how many minutes it is called again.
    pub minutes: u32,
}
