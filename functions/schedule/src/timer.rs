//! Timers, and what their schedules are called.

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use hiatus_domain::Instant;
use hiatus_lambda::consumer::TimerOf;
use hiatus_store::digest;

/// A timer.
#[derive(Debug)]
pub(crate) struct Timer<'a> {
    /// Whose.
    pub(crate) of: &'a TimerOf,
    /// When.
    pub(crate) at: Instant,
}

impl Timer<'_> {
    /// The name of its schedule.
    pub(crate) fn name(&self) -> String {
        let (kind, id) = match self.of {
            TimerOf::Conversation { conversation_id } => ("conversation", conversation_id.as_str()),
            TimerOf::Agent { agent_id } => ("agent", agent_id.as_str()),
        };
        let digest = digest(&[kind.as_bytes(), id.as_bytes()], DIGEST);
        format!("{kind}-{digest}-{}", self.at.timestamp_millis())
    }

    /// Scheduler takes whole seconds: rounded up, so that it never fires early.
    pub(crate) fn expression(&self) -> String {
        expression(self.at)
    }
}

/// A name has at most 64 characters.
const DIGEST: usize = 22;

fn expression(at: DateTime<Utc>) -> String {
    let whole = at.trunc_subsecs(0);
    let whole = if whole < at {
        whole + TimeDelta::seconds(1)
    } else {
        whole
    };
    format!("at({})", whole.format("%Y-%m-%dT%H:%M:%S"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use hiatus_domain::ids::{AgentId, ConversationId};

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn an_expression_is_in_whole_seconds_and_never_early() {
        let at = |text: &str| expression(at(text));
        assert_eq!(at("2026-01-01T00:00:00Z"), "at(2026-01-01T00:00:00)");
        assert_eq!(at("2026-01-01T00:00:00.001Z"), "at(2026-01-01T00:00:01)");
        assert_eq!(at("2026-12-31T23:59:59.999Z"), "at(2027-01-01T00:00:00)");
    }

    #[test]
    fn each_timer_has_a_name_of_its_own_that_scheduler_takes() {
        let long = "\u{1F980}".repeat(256);
        let agent = TimerOf::Agent {
            agent_id: AgentId::parse(long.clone()).unwrap(),
        };
        let conversation = TimerOf::Conversation {
            conversation_id: ConversationId::parse(long).unwrap(),
        };
        let mut names = std::collections::BTreeSet::new();
        for of in [&agent, &conversation] {
            for at in [at("2026-01-01T00:00:00Z"), at("9999-12-31T23:59:59.999Z")] {
                let name = Timer { of, at }.name();
                let allowed = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
                assert!(name.len() <= 64 && name.chars().all(allowed), "{name}");
                names.insert(name);
            }
        }
        assert_eq!(names.len(), 4);
    }
}
