//! What a pause waits for, and the signals that a conversation knows.

use super::{BadRecord, instant, named, text};
use hiatus_domain::signal::{Fate, Signal, SignalData, SignalName, SignalOutcome, Wait};
use hiatus_domain::terms::BackTo;
use hiatus_domain::text::Reason;
use serde::{Deserialize, Serialize};

/// What a pause waits for, as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct WaitRecord {
    signal: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    to_agent: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    times_out: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ask: Option<String>,
}

/// A known signal, as it is stored: given, with an outcome, or over.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct SignalRecord {
    name: String,
    at: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    outcome: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    data: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    over: Option<String>,
}

impl WaitRecord {
    /// The record of it.
    pub(crate) fn of(wait: &Wait) -> Self {
        Self {
            signal: wait.signal.to_string(),
            to_agent: wait.on_timeout == BackTo::Agent,
            times_out: wait.times_out,
            ask: wait.ask.as_ref().map(ToString::to_string),
        }
    }

    /// Reads it back.
    pub(crate) fn read(self) -> Result<Wait, BadRecord> {
        let ask = self.ask.map(|ask| text("wait.ask", Reason::parse(ask)));
        Ok(Wait {
            signal: text("wait.signal", SignalName::parse(self.signal))?,
            on_timeout: if self.to_agent {
                BackTo::Agent
            } else {
                BackTo::Queue
            },
            times_out: self.times_out,
            ask: ask.transpose()?,
        })
    }
}

impl SignalRecord {
    /// The record of it.
    pub(crate) fn of(signal: &Signal) -> Self {
        let (outcome, data, over) = match &signal.fate {
            Fate::Given { outcome, data } => (Some(outcome), data.as_ref(), None),
            Fate::Over(how) => (None, None, Some(how)),
        };
        Self {
            name: signal.name.to_string(),
            at: signal.at.timestamp_millis(),
            outcome: outcome.map(ToString::to_string),
            data: data.map(|data| data.as_str().to_owned()),
            over: over.map(ToString::to_string),
        }
    }

    /// Reads it back.
    pub(crate) fn read(self) -> Result<Signal, BadRecord> {
        let fate = match (self.outcome, self.over) {
            (Some(outcome), _) => Fate::Given {
                outcome: text("signals.outcome", SignalOutcome::parse(outcome))?,
                data: self.data.map(SignalData::from_checked_json),
            },
            (None, Some(how)) => Fate::Over(named("signals.over", &how)?),
            (None, None) => {
                return Err(BadRecord::Unknown {
                    field: "signals.outcome",
                });
            }
        };
        Ok(Signal {
            name: text("signals.name", SignalName::parse(self.name))?,
            at: instant("signals.at", self.at)?,
            fate,
        })
    }
}
