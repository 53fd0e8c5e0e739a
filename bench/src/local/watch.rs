//! Follows the bus's log: what came back, and what is with an agent.

use hiatus::System;
use serde_json::Value;
use std::collections::{HashMap, HashSet};

/// How many events are read at once: what reads them takes no memory worth measuring.
const PAGE: u32 = 100;

/// The returns and the assignments of what is due.
pub(super) struct Watch<'a> {
    system: &'a System,
    /// When each conversation is due, in epoch milliseconds.
    due: &'a HashMap<String, i64>,
    position: i64,
    seen: HashSet<String>,
    /// Milliseconds that each return was late, by its conversation.
    pub(super) returned: HashMap<String, i64>,
    /// The conversations that an agent has after that.
    pub(super) assigned: HashSet<String>,
}

impl<'a> Watch<'a> {
    pub(super) fn of(system: &'a System, due: &'a HashMap<String, i64>) -> Self {
        Self {
            system,
            due,
            position: 0,
            seen: HashSet::new(),
            returned: HashMap::new(),
            assigned: HashSet::new(),
        }
    }

    /// Reads what is new.
    pub(super) fn read(&mut self) {
        loop {
            let events = self.system.some_events(self.position, PAGE).unwrap();
            let Some(last) = events.last() else { break };
            self.position = last.position;
            for event in &events {
                self.note(&event.envelope);
            }
        }
    }

    fn note(&mut self, envelope: &Value) {
        let detail = &envelope["detail"];
        let Some(id) = detail["conversation_id"].as_str() else {
            return;
        };
        let (Some(due), Some(at)) = (self.due.get(id), milliseconds(&detail["time"])) else {
            return;
        };
        if at < *due {
            return;
        }
        match envelope["detail-type"].as_str() {
            // At least once: a repetition has the same id.
            Some("channel.reassigned") if self.seen.insert(detail["id"].to_string()) => {
                let twice = self.returned.insert(id.to_owned(), at - due);
                assert_eq!(twice, None, "a pause comes back once");
            }
            Some("task.assigned") => {
                self.assigned.insert(id.to_owned());
            }
            _ => {}
        }
    }
}

/// An instant of the API in epoch milliseconds.
pub(super) fn milliseconds(instant: &Value) -> Option<i64> {
    let instant = hiatus_domain::instant::parse(instant.as_str()?).ok()?;
    Some(instant.timestamp_millis())
}
