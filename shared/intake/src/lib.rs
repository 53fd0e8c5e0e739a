//! What providers deliver, taken in, whoever brings it: what proves that it is theirs, messages of customers, reports on
//! messages of ours, and what nobody can read, which is kept for an operator.

mod facts;
mod message;
mod noted;
mod proof;
mod seen;
mod status;
mod unreadable;

pub use facts::Facts;
pub use hiatus_channels::fact::Unreadable;
pub use message::attributes_with;
pub use noted::Noted;
pub use proof::{Proof, enabled};

use hiatus_lambda::Deps;

/// What it needs.
#[derive(Clone)]
pub struct Intake {
    /// The table, the time, and fresh identifiers.
    pub common: Deps,
    /// When what came in was written down.
    pub noted: Noted,
}
