//! The sandbox's clock, as the functions read it.

use chrono::{DateTime, Utc};
use hiatus_lambda::clock::Clock;
use sandbox::TestClock;
use std::ops::Deref;
use std::sync::Arc;

/// The test clock of one system.
#[derive(Debug, Clone)]
pub struct LocalClock(Arc<TestClock>);

impl LocalClock {
    pub(crate) const fn new(clock: Arc<TestClock>) -> Self {
        Self(clock)
    }
}

impl Clock for LocalClock {
    fn now(&self) -> DateTime<Utc> {
        self.0.now()
    }
}

impl Deref for LocalClock {
    type Target = TestClock;

    fn deref(&self) -> &TestClock {
        &self.0
    }
}
