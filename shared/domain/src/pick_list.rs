//! A list of reasons to choose from.

use crate::text::Reason;
use thiserror::Error;

/// The most reasons that a list may have.
pub const MAX_REASONS: usize = 50;
/// The most that all lists of the settings may have together: the document has to fit into one item.
pub const MAX_REASONS_IN_ALL: usize = 200;
/// The most characters that a reason in a list may have.
pub const MAX_CHOICE_CHARS: usize = 100;

/// Reasons to choose from, in the order in which they are offered; where there are none, any will do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PickList(Vec<Reason>);

/// Why reasons are no such list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum BadPickList {
    /// Too many.
    #[error("may have at most {MAX_REASONS} entries")]
    TooMany,
    /// One is too long.
    #[error("may have entries of at most {MAX_CHOICE_CHARS} characters")]
    TooLong,
    /// One is there twice.
    #[error("must not have an entry twice")]
    Twice,
}

impl PickList {
    /// The list of these reasons.
    pub fn new(reasons: Vec<Reason>) -> Result<Self, BadPickList> {
        if reasons.len() > MAX_REASONS {
            return Err(BadPickList::TooMany);
        }
        let is_long = |reason: &Reason| reason.as_str().chars().count() > MAX_CHOICE_CHARS;
        if reasons.iter().any(is_long) {
            return Err(BadPickList::TooLong);
        }
        let twice = |(n, reason)| reasons.iter().take(n).any(|before| before == reason);
        if reasons.iter().enumerate().any(twice) {
            return Err(BadPickList::Twice);
        }
        Ok(Self(reasons))
    }

    /// The reasons.
    pub fn reasons(&self) -> &[Reason] {
        &self.0
    }

    /// Whether this reason will do.
    pub fn offers(&self, reason: &Reason) -> bool {
        self.0.is_empty() || self.0.contains(reason)
    }
}
