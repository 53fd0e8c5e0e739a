//! Endpoints of outgoing webhooks: where somebody outside takes events, each in a request that is signed.

use crate::account::{AccountSid, ProgramUrl};
use crate::connection::{Keys, Versioned};
use crate::event::EventKind;
use crate::ids::{AgentId, EndpointId};
use crate::names;
use crate::{Duration, Instant};
use thiserror::Error;

names! {
    /// In which form an endpoint gets events.
    pub enum Format {
        /// As Standard Webhooks has it: JSON, with the event as it is on the bus.
        Standard = "standard",
        /// As Twilio has it for Interactions: a form for each change of a channel, which code that was written for
        /// Flex's webhooks reads.
        TwilioInteractions = "twilio_interactions",
    }
}

/// In which form an endpoint gets events, with what belongs to that form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// As Standard Webhooks has it.
    Standard,
    /// As Twilio has it.
    TwilioInteractions {
        /// The account that the events name, where the code at the endpoint looks for its own.
        account_sid: Option<AccountSid>,
    },
}

impl Form {
    /// Its name.
    pub const fn format(&self) -> Format {
        match self {
            Self::Standard => Format::Standard,
            Self::TwilioInteractions { .. } => Format::TwilioInteractions,
        }
    }

    /// The account that the events name.
    pub const fn account_sid(&self) -> Option<&AccountSid> {
        match self {
            Self::Standard => None,
            Self::TwilioInteractions { account_sid } => account_sid.as_ref(),
        }
    }
}

/// The most patterns of events that an endpoint may have.
pub const MOST_PATTERNS: usize = 50;

/// What an administrator says of an endpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Described {
    /// Where it takes events.
    pub url: ProgramUrl,
    /// Which ones.
    pub events: Vec<EventPattern>,
    /// Whether it takes any.
    pub enabled: bool,
    /// In which form.
    pub form: Form,
    /// Whether `message.added` has the message's text, which is not on the bus.
    pub include_text: bool,
}

impl Described {
    /// Whether it takes events of this kind.
    pub fn takes(&self, kind: EventKind) -> bool {
        self.enabled && self.events.iter().any(|pattern| pattern.matches(kind))
    }
}

/// Which kinds of events: one, all of a group (`channel.*`), or all (`*`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventPattern(String);

/// Why a text is no pattern of events.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error(
    "must be the type of an event, such as channel.left, or a group of them, such as channel.*, or *"
)]
pub struct BadPattern;

impl EventPattern {
    /// Parses a pattern. One that no event matches is a slip.
    pub fn parse(text: impl Into<String>) -> Result<Self, BadPattern> {
        let pattern = Self(text.into());
        if EventKind::ALL.into_iter().any(|kind| pattern.matches(kind)) {
            Ok(pattern)
        } else {
            Err(BadPattern)
        }
    }

    /// The pattern itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn matches(&self, kind: EventKind) -> bool {
        match self.0.strip_suffix('*') {
            None => self.0 == kind.as_str(),
            Some("") => true,
            Some(group) => group.ends_with('.') && kind.as_str().starts_with(group),
        }
    }
}

/// An endpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    /// Its id, which an administrator chose.
    pub id: EndpointId,
    /// Counts its writes; what it fails at is none.
    pub version: u64,
    /// What it is.
    pub described: Described,
    /// Which of its keys hold.
    pub keys: Keys,
    /// Since when everything that was sent has failed; none where the last that was known has not.
    pub failing: Option<Failing>,
    /// Whether it was disabled because of that, or because it said so.
    pub is_given_up: bool,
    /// Who changed it last; nobody where it was given up.
    pub updated_by: Option<AgentId>,
    /// When.
    pub updated_at: Instant,
}

impl Versioned for Endpoint {
    fn version(&self) -> u64 {
        self.version
    }
}

/// What an endpoint fails at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failing {
    /// Since when.
    pub since: Instant,
    /// When last.
    pub last: Instant,
    /// What came last: an HTTP status, or why there was none.
    pub code: String,
}

/// An endpoint that takes nothing for so long is given up.
pub const GIVEN_UP_AFTER: Duration = Duration::days(5);

impl Failing {
    /// Whether an endpoint that fails once more now is to be given up.
    pub fn is_hopeless(&self, now: Instant) -> bool {
        now - self.since >= GIVEN_UP_AFTER
    }
}

/// After how many minutes an event that was not taken is sent again: from the first retry to the last.
const MINUTES: [i64; 8] = [5, 30, 120, 300, 600, 840, 1200, 1440];
/// The longest that an endpoint's wish is obeyed.
const MOST_ASKED: Duration = Duration::hours(24);
/// The share of a wait by which it is longer or shorter, so that what failed together does not come back together.
const JITTER_PERCENT: i64 = 10;

/// How long an event waits that was not taken `attempts` times, the attempts of one take being one; none where it is
/// given up. `asked` is what the endpoint said, `spread` any number that differs from event to event.
pub fn wait(attempts: u32, asked: Option<Duration>, spread: u8) -> Option<Duration> {
    let place = usize::try_from(attempts.saturating_sub(1)).ok()?;
    let minutes = MINUTES.get(place)?;
    let seconds = minutes * 60;
    let percent = i64::from(spread) * 2 * JITTER_PERCENT / 255 - JITTER_PERCENT;
    let usual = Duration::seconds(seconds + seconds * percent / 100);
    Some(asked.map_or(usual, |asked| asked.clamp(Duration::zero(), MOST_ASKED)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_is_an_event_a_group_or_all() {
        let takes = |pattern: &str, kind| EventPattern::parse(pattern).unwrap().matches(kind);
        assert!(takes("channel.left", EventKind::ChannelLeft));
        assert!(!takes("channel.left", EventKind::ChannelPaused));
        assert!(takes("channel.*", EventKind::ChannelPaused));
        assert!(!takes("channel.*", EventKind::TaskQueued));
        assert!(EventKind::ALL.into_iter().all(|kind| takes("*", kind)));
        for none in [
            "",
            "channel",
            "channel*",
            "chan*",
            "channel.",
            "channel.gone",
            "**",
            ".*",
            "message.added ",
        ] {
            assert_eq!(EventPattern::parse(none), Err(BadPattern), "{none}");
        }
    }

    #[test]
    fn an_event_is_tried_over_75_hours_and_then_given_up() {
        let waits: Vec<_> = (1..=8).filter_map(|n| wait(n, None, 128)).collect();
        let minutes: Vec<_> = waits.iter().map(Duration::num_minutes).collect();
        assert_eq!(minutes, MINUTES);
        assert_eq!(waits.iter().sum::<Duration>().num_hours(), 75);
        assert_eq!(wait(9, None, 128), None);
        assert_eq!(wait(u32::MAX, Some(Duration::seconds(1)), 0), None);
    }

    #[test]
    fn what_failed_together_comes_back_apart_by_a_tenth_at_most() {
        let seconds = |spread| wait(3, None, spread).unwrap().num_seconds();
        assert_eq!((seconds(0), seconds(255)), (6480, 7920));
        assert!((0..=255).map(seconds).all(|it| (6480..=7920).contains(&it)));
    }

    #[test]
    fn an_endpoint_that_says_how_long_is_obeyed_for_up_to_a_day() {
        let asked = |seconds| wait(1, Some(Duration::seconds(seconds)), 0).unwrap();
        assert_eq!(asked(7), Duration::seconds(7));
        assert_eq!(asked(i64::from(u32::MAX)), Duration::hours(24));
    }

    #[test]
    fn an_endpoint_is_given_up_after_five_days_of_nothing_else() {
        let since = Instant::UNIX_EPOCH;
        let failing = Failing {
            since,
            last: since,
            code: "500".to_owned(),
        };
        assert!(!failing.is_hopeless(since + Duration::days(5) - Duration::milliseconds(1)));
        assert!(failing.is_hopeless(since + Duration::days(5)));
    }
}
