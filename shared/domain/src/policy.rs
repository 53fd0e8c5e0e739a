//! Policies: rules of leave and pause that hold for a channel, for a queue, or for a channel in a queue,
//! instead of those of the settings. What holds for a conversation is put together field by field, and
//! frozen when it is left or paused.

use crate::calendar::{CalendarName, Hours};
use crate::conversation::Conversation;
use crate::names;
use crate::plan::Plan;
use crate::settings::{LeaveOverrides, LeavePolicy, PauseOverrides, PausePolicy, Settings};
use crate::text::{ChannelName, QueueName};
use crate::{Duration, Instant};

/// The most policies that the settings may have: the document has to fit into one item.
pub const MAX_POLICIES: usize = 100;

/// Rules that hold where it matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Where it holds.
    pub matches: Match,
    /// The rules of leave that it sets.
    pub leave: LeaveOverrides,
    /// The rules of pause that it sets.
    pub pause: PauseOverrides,
}

/// Where a policy holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Match {
    /// On this channel, in every queue.
    Channel(ChannelName),
    /// In this queue, on every channel.
    Queue(QueueName),
    /// On this channel in this queue.
    Both(QueueName, ChannelName),
}

names! {
    /// By what the most specific policy in force matches a conversation.
    pub enum PolicyScope {
        /// Its channel.
        Channel = "channel",
        /// Its queue, whatever there is for its channel.
        Queue = "queue",
        /// Its queue and its channel.
        Both = "both",
    }
}

/// What holds for a conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InForce {
    /// The most specific policy that matches; `None` where the settings alone hold.
    pub scope: Option<PolicyScope>,
    /// The rules of leave.
    pub leave: LeavePolicy,
    /// The rules of pause.
    pub pause: PausePolicy,
}

impl Match {
    /// How specific it is.
    pub const fn scope(&self) -> PolicyScope {
        match self {
            Self::Channel(_) => PolicyScope::Channel,
            Self::Queue(_) => PolicyScope::Queue,
            Self::Both(..) => PolicyScope::Both,
        }
    }

    /// Whether it holds for this channel in this queue; one that is not given is one that no policy names.
    pub fn holds(&self, queue: Option<&QueueName>, channel: Option<&ChannelName>) -> bool {
        match self {
            Self::Channel(own) => channel == Some(own),
            Self::Queue(own) => queue == Some(own),
            Self::Both(own_queue, own_channel) => {
                queue == Some(own_queue) && channel == Some(own_channel)
            }
        }
    }

    /// Its name: `billing/email`, `billing/*`, or `*/email`.
    pub fn name(&self) -> String {
        match self {
            Self::Channel(channel) => format!("*/{}", channel.as_str()),
            Self::Queue(queue) => format!("{queue}/*"),
            Self::Both(queue, channel) => format!("{queue}/{}", channel.as_str()),
        }
    }
}

impl PolicyScope {
    /// The match by which a policy of this scope holds for this channel in this queue; none where it needs one
    /// that is not given.
    pub fn of(self, queue: Option<&QueueName>, channel: Option<&ChannelName>) -> Option<Match> {
        Some(match self {
            Self::Channel => Match::Channel(channel?.clone()),
            Self::Queue => Match::Queue(queue?.clone()),
            Self::Both => Match::Both(queue?.clone(), channel?.clone()),
        })
    }
}

impl Policy {
    /// These rules, with what this one sets in their place.
    pub fn over(&self, below: InForce) -> InForce {
        InForce {
            scope: below.scope.max(Some(self.matches.scope())),
            leave: self.leave.over(below.leave),
            pause: self.pause.over(below.pause),
        }
    }
}

impl Settings {
    /// What holds for this channel in this queue: field by field, the policy for both before the one for
    /// the queue, that before the one for the channel, and that before the settings. One that is not given
    /// is one that no policy names.
    pub fn in_force(&self, queue: Option<&QueueName>, channel: Option<&ChannelName>) -> InForce {
        let holding = |scope| {
            let mut policies = self.policies.iter();
            policies.find(move |policy| {
                policy.matches.scope() == scope && policy.matches.holds(queue, channel)
            })
        };
        let policies = PolicyScope::ALL.into_iter().filter_map(holding);
        policies.fold(self.without_policies(), |below, policy| policy.over(below))
    }

    /// When the calendar opens next by which pauses end there, if one does and it opens again.
    pub fn next_opening(
        &self,
        queue: Option<&QueueName>,
        channel: Option<&ChannelName>,
        now: Instant,
    ) -> Option<Instant> {
        let rules = self.in_force(queue, channel).pause;
        self.hours_of(rules.calendar.as_ref())?.next_opening(now)
    }

    /// The hours of the calendar that rules name, if they name one.
    pub(crate) fn hours_of(&self, named: Option<&CalendarName>) -> Option<Hours<'_>> {
        self.calendars.get(named?)?.hours()
    }

    /// How long the customer of a task that an agent gets now may be silent before it is left by itself, where
    /// that happens.
    pub(crate) fn silence_of(&self, conversation: &Conversation) -> Option<Duration> {
        let rules = self.in_force_for(conversation).leave;
        let is_on = rules.enabled && self.channels.include(&conversation.channel);
        Some(rules.auto_after).filter(|after| is_on && *after > Duration::zero())
    }

    /// The plan that these rules name, if they name one.
    pub(crate) fn plan_of(&self, rules: &LeavePolicy) -> Option<&Plan> {
        self.plans.get(rules.plan.as_ref()?)
    }

    /// What holds for a conversation as it is.
    pub fn in_force_for(&self, conversation: &Conversation) -> InForce {
        self.in_force(Some(&conversation.queue), Some(&conversation.channel))
    }

    /// What holds where no policy does.
    pub fn without_policies(&self) -> InForce {
        InForce {
            scope: None,
            leave: self.leave.clone(),
            pause: self.pause.clone(),
        }
    }
}

/// Declares the rules of a policy, and beside them the same with each one optional: what sets some of them
/// in place of others.
#[macro_export]
macro_rules! overridable {
    (
        $(#[$doc:meta])* pub struct $rules:ident;
        $(#[$overrides_doc:meta])* pub struct $overrides:ident;
        { $($(#[$field_doc:meta])* $field:ident: $type:ty,)+ }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $rules {
            $($(#[$field_doc])* pub $field: $type,)+
        }

        $(#[$overrides_doc])*
        #[derive(Debug, Clone, Default, PartialEq, Eq)]
        pub struct $overrides {
            $($(#[$field_doc])* pub $field: Option<$type>,)+
        }

        impl $overrides {
            /// These rules, with what is set here in their place.
            pub fn over(&self, below: $rules) -> $rules {
                $rules {
                    $($field: self.$field.clone().unwrap_or(below.$field),)+
                }
            }
        }

        impl From<$rules> for $overrides {
            /// Each of these rules is set.
            fn from(rules: $rules) -> Self {
                Self {
                    $($field: Some(rules.$field),)+
                }
            }
        }
    };
}
