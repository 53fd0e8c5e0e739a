//! The terms of a pause: what its agent asked for, beyond the rules of the settings. They are inside it.

use crate::Instant;
use crate::zone::ZoneName;

/// The terms of a pause. By default it lasts until the limit in force.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Terms {
    /// The time that was asked for, if one was: an instant, not a length.
    pub until: Option<Until>,
}

/// A time that an agent asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Until {
    /// The instant.
    pub at: Instant,
    /// On whose clock it was meant, where the agent said so.
    pub zone: Option<ZoneName>,
}

impl Terms {
    /// The same, for a pause that was extended to this end.
    #[must_use]
    pub(crate) fn extended(&self, end: Instant) -> Self {
        let until = self.until.as_ref().map(|until| Until {
            at: end,
            zone: until.zone.clone(),
        });
        Self { until }
    }
}
