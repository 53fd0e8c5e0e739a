//! Processor time: what a machine that others use, too, gave of what was wanted.

use std::fs;

/// Seconds of all threads.
#[derive(Debug, Clone, Copy)]
pub(super) struct Processor {
    /// On a processor.
    pub(super) ran: f64,
    /// Ready to run, while others were on it.
    pub(super) waited: f64,
}

impl Processor {
    /// Of this process's threads until now.
    pub(super) fn now() -> Self {
        let mut sum = Self {
            ran: 0.0,
            waited: 0.0,
        };
        for thread in fs::read_dir("/proc/self/task").unwrap().flatten() {
            // A thread may have ended meanwhile.
            let text = fs::read_to_string(thread.path().join("schedstat")).unwrap_or_default();
            let mut nanoseconds = text.split(' ').map(|text| text.parse().unwrap_or(0.0));
            sum.ran += nanoseconds.next().unwrap_or(0.0) / 1e9;
            sum.waited += nanoseconds.next().unwrap_or(0.0) / 1e9;
        }
        sum
    }

    pub(super) fn since(self, before: Self) -> Self {
        Self {
            ran: self.ran - before.ran,
            waited: self.waited - before.waited,
        }
    }
}
