//! How a local system is started.

use crate::ports::Port;
use chrono::{DateTime, Utc};
use sandbox::{ClockMode, Disorder};
use std::path::PathBuf;

/// Where the data is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Data {
    /// In memory: gone when the system stops.
    Memory,
    /// In this folder, which is made if it is not there.
    Folder(PathBuf),
}

/// How a local system is started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The port of the API. DynamoDB is on the next one that is free, EventBridge and its scheduler
    /// on the one after.
    pub port: Port,
    /// Where the data is.
    pub data: Data,
    /// How the clock starts.
    pub clock: ClockMode,
    /// How the AWS services misbehave.
    pub disorder: Disorder,
    /// What the functions are told of the world outside, by the names of [`OUTSIDE`].
    pub outside: Vec<(&'static str, String)>,
}

/// Where the API is for those outside.
pub(crate) const PUBLIC_URL: &str = "HIATUS_PUBLIC_URL";

/// What functions can be told of the world outside: where the API is for those who are there, and where what stands in for
/// Twilio's APIs and Meta's is. Without, these are simulated.
pub const OUTSIDE: [&str; 4] = [
    PUBLIC_URL,
    "HIATUS_TWILIO_URL",
    "HIATUS_TWILIO_CONVERSATIONS_URL",
    "HIATUS_GRAPH_URL",
];

impl Default for Options {
    /// For tests: in memory, on free ports, on a ticking clock, in disorder.
    fn default() -> Self {
        Self {
            disorder: of_the_environment(),
            ..Self::ordered()
        }
    }
}

/// Names the seed of the disorder of tests, or says `off`.
const DISORDER: &str = "HIATUS_DISORDER";

/// Disorder under the seed that the environment names, otherwise under a new one. It is printed, for
/// a test that fails.
fn of_the_environment() -> Disorder {
    let named = std::env::var(DISORDER).ok();
    if named.as_deref() == Some("off") {
        return Disorder::None;
    }
    let seed = named
        .and_then(|seed| seed.parse().ok())
        .unwrap_or_else(|| fastrand::u64(..));
    println!("{DISORDER}={seed}");
    Disorder::Everything(seed)
}

impl Options {
    /// In memory, on free ports, on a ticking clock, delivering everything once and in order, and
    /// printing nothing: for programs whose output is read by others.
    pub fn ordered() -> Self {
        Self {
            port: Port::Any,
            data: Data::Memory,
            clock: ClockMode::Ticking,
            disorder: Disorder::None,
            outside: Vec::new(),
        }
    }

    /// The same, with a clock that stands at this instant until it is advanced.
    #[must_use]
    pub fn frozen_at(mut self, instant: DateTime<Utc>) -> Self {
        self.clock = ClockMode::Frozen(instant);
        self
    }

    /// The same, with a table that does not misbehave: for tests that count its calls, or let each
    /// fail in turn.
    #[must_use]
    pub fn with_steady_table(mut self) -> Self {
        if let Disorder::Everything(seed) = self.disorder {
            self.disorder = Disorder::Bus(seed);
        }
        self
    }

    /// The same, with this for one of [`OUTSIDE`].
    #[must_use]
    pub fn told(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.outside.push((name, value.into()));
        self
    }

    /// The same, with its data in this folder.
    #[must_use]
    pub fn in_folder(mut self, folder: impl Into<PathBuf>) -> Self {
        self.data = Data::Folder(folder.into());
        self
    }

    /// The same, with the API on this port, or on any for 0.
    #[must_use]
    pub fn on_port(mut self, port: u16) -> Self {
        self.port = match port {
            0 => Port::Any,
            port => Port::Exactly(port),
        };
        self
    }
}
