//! Whether every message is told as an event, beside its place in the history.

use crate::config::Config;
use hiatus_domain::event::{Cause, Outbox};

/// The environment variable that says so.
const VARIABLE: &str = "HIATUS_MESSAGE_EVENTS";

/// Whether each `message.added` is published on the bus and kept in the audit trail. Events for which
/// nobody waits are a good part of what a conversation costs; an operator may leave them out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MessageEvents {
    /// Each of them is, as every other event.
    #[default]
    Enabled,
    /// Only those of agents, of which `deliver` has to hear.
    Answers,
    /// Only the history has it.
    Disabled,
}

impl MessageEvents {
    /// As the environment says: `ANSWERS`, `DISABLED`, or else enabled.
    pub fn from_config(config: &Config) -> Self {
        match config.optional(VARIABLE) {
            Some("ANSWERS") => Self::Answers,
            Some("DISABLED") => Self::Disabled,
            _ => Self::Enabled,
        }
    }

    /// Whether a version that tells this leaves it out: one that did nothing but add somebody's messages. Of
    /// a plan's, nobody else knows.
    pub fn leave_out(self, outbox: &Outbox) -> bool {
        let is_left_out = match self {
            Self::Enabled => false,
            Self::Answers => outbox.cause != Cause::AgentMessage,
            Self::Disabled => true,
        };
        is_left_out && outbox.cause != Cause::FollowUp && outbox.only_adds_messages()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_told_unless_the_environment_says_otherwise() {
        for (value, told) in [
            (None, MessageEvents::Enabled),
            (Some(""), MessageEvents::Enabled),
            (Some("ENABLED"), MessageEvents::Enabled),
            (Some("ANSWERS"), MessageEvents::Answers),
            (Some("DISABLED"), MessageEvents::Disabled),
        ] {
            let config: Config = value
                .map(|value| (VARIABLE.to_owned(), value.to_owned()))
                .into_iter()
                .collect();
            assert_eq!(MessageEvents::from_config(&config), told, "{value:?}");
        }
    }
}
