//! Policies: what holds for a channel, a queue, or both, instead of the settings.

use super::settings::{BadSetting, LeaveOverrides, LeaveSettings, PauseOverrides, PauseSettings};
use crate::wire::Wire;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::policy::{self as domain, MAX_POLICIES, Match, PolicyScope};
use hiatus_domain::settings as rules;
use hiatus_domain::text::{ChannelName, QueueName};
use serde::{Deserialize, Serialize};

/// Rules of leave and pause that hold for a channel, a queue, or both, instead of those of the settings. Each
/// field may be absent. Where several match, the one for queue and channel goes first, field by field, then
/// the one for the queue, then the one for the channel. Each match may be there once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// Where it holds.
    #[serde(rename = "match")]
    pub matches: PolicyMatch,
    /// The rules of leave that it sets.
    #[serde(default, skip_serializing_if = "LeaveOverrides::is_empty")]
    pub leave: LeaveOverrides,
    /// The rules of pause that it sets.
    #[serde(default, skip_serializing_if = "PauseOverrides::is_empty")]
    pub pause: PauseOverrides,
}

/// Where a policy holds: at least one of the two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = crate::schema::a_channel_or_a_queue))]
#[serde(deny_unknown_fields)]
pub struct PolicyMatch {
    /// The channel; absent: every one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Wire<ChannelName>>,
    /// The queue; absent: every one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub queue: Option<Wire<QueueName>>,
}

/// What holds for a channel in a queue.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PolicyInForce {
    /// The most specific policy that matches, `<queue>/<channel>` with `*` for every one; null where the
    /// settings alone hold.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::PolicyNameOrNone"))]
    pub policy: Option<String>,
    /// The rules of leave, with the plans that it can name.
    pub leave: LeaveSettings,
    /// The rules of pause.
    pub pause: PauseSettings,
}

impl PolicyInForce {
    /// What these settings say for this channel in this queue. One that is not given is one that no policy
    /// names.
    pub fn of(
        settings: &rules::Settings,
        queue: Option<&QueueName>,
        channel: Option<&ChannelName>,
    ) -> Self {
        let held = settings.in_force(queue, channel);
        Self {
            policy: name(held.scope, queue, channel),
            leave: LeaveSettings::of(&held.leave, &settings.plans),
            pause: PauseSettings::from(&held.pause),
        }
    }
}

/// The name of the policy under which a conversation is left or paused.
pub(super) fn name_of(scope: Option<PolicyScope>, conversation: &Conversation) -> Option<String> {
    name(
        scope,
        Some(&conversation.queue),
        Some(&conversation.channel),
    )
}

fn name(
    scope: Option<PolicyScope>,
    queue: Option<&QueueName>,
    channel: Option<&ChannelName>,
) -> Option<String> {
    Some(scope?.of(queue, channel)?.name())
}

impl From<&domain::Policy> for Policy {
    fn from(policy: &domain::Policy) -> Self {
        Self {
            matches: PolicyMatch::from(&policy.matches),
            leave: LeaveOverrides::from(&policy.leave),
            pause: PauseOverrides::from(&policy.pause),
        }
    }
}

impl From<&Match> for PolicyMatch {
    fn from(matches: &Match) -> Self {
        let (queue, channel) = match matches {
            Match::Channel(channel) => (None, Some(channel)),
            Match::Queue(queue) => (Some(queue), None),
            Match::Both(queue, channel) => (Some(queue), Some(channel)),
        };
        Self {
            channel: channel.cloned().map(Wire),
            queue: queue.cloned().map(Wire),
        }
    }
}

/// The policies of a document.
pub(super) fn parse(policies: Vec<Policy>) -> Result<Vec<domain::Policy>, BadSetting> {
    if policies.len() > MAX_POLICIES {
        let why = format!("may have at most {MAX_POLICIES}");
        return Err(BadSetting::new("policies", why));
    }
    let mut parsed: Vec<domain::Policy> = Vec::with_capacity(policies.len());
    for (n, policy) in policies.into_iter().enumerate() {
        let at = format!("policies[{n}]");
        let policy = policy.parse().map_err(|bad| bad.within(&at))?;
        if parsed.iter().any(|other| other.matches == policy.matches) {
            let why = format!("is there twice: {}", policy.matches.name());
            return Err(BadSetting::new("match", why).within(&at));
        }
        parsed.push(policy);
    }
    Ok(parsed)
}

impl Policy {
    fn parse(self) -> Result<domain::Policy, BadSetting> {
        let PolicyMatch { channel, queue } = self.matches;
        let matches = match (queue, channel) {
            (Some(Wire(queue)), Some(Wire(channel))) => Match::Both(queue, channel),
            (Some(Wire(queue)), None) => Match::Queue(queue),
            (None, Some(Wire(channel))) => Match::Channel(channel),
            (None, None) => return Err(BadSetting::new("match", "needs a queue or a channel")),
        };
        Ok(domain::Policy {
            matches,
            leave: self.leave.try_into()?,
            pause: self.pause.try_into()?,
        })
    }
}
