//! The contract of the HTTP API and of the events, once, as types: code that serves, calls,
//! documents or tests the API takes its names and shapes from here.

mod capacity;
pub mod documents;
pub mod events;
pub mod problems;
pub mod requests;
pub mod routes;
#[cfg(feature = "schema")]
pub mod schema;
mod settings_change;
pub mod templates;
mod twilio_problem;
pub mod wire;
mod wished_plan;

pub use capacity::Capacity;
pub use settings_change::SettingsChange;
pub use twilio_problem::TwilioProblem;
pub use wire::{Wire, rfc3339};
pub use wished_plan::WishedPlan;
