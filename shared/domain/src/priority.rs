//! Priorities of tasks.

use thiserror::Error;

/// How urgent a task is; higher goes first, 0 is the least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Priority(u32);

/// A number outside the range of priorities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("must be from 0 to {}", Priority::MAX.0)]
pub struct BadPriority;

impl Priority {
    /// The highest priority: the largest signed 32-bit integer.
    pub const MAX: Self = Self(i32::MAX as u32);

    /// The priority of this number.
    pub const fn new(number: u32) -> Result<Self, BadPriority> {
        if number <= Self::MAX.0 {
            Ok(Self(number))
        } else {
            Err(BadPriority)
        }
    }

    /// Its number.
    pub const fn get(self) -> u32 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_priority_is_from_0_to_the_largest_signed_number_of_32_bits() {
        assert_eq!(Priority::new(0), Ok(Priority::default()));
        assert_eq!(
            Priority::new(2_147_483_647).map(Priority::get),
            Ok(2_147_483_647)
        );
        assert_eq!(Priority::new(2_147_483_648), Err(BadPriority));
    }
}
