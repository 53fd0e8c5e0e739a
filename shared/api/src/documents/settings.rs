//! The settings: one document, for reading, replacing and patching, and in the event of a change.

use super::calendar::{self, Calendar};
use super::pick_list;
use super::plan::{self, Step};
use super::policy::{self, Policy};
use super::reminders;
use crate::wire::Wire;
use hiatus_domain::Duration;
use hiatus_domain::calendar::CalendarName;
use hiatus_domain::capacity::Weights;
use hiatus_domain::plan::{Plan, PlanName};
use hiatus_domain::settings::{
    self as domain, AbsencePolicy, AgentsPolicy, AgentsRead, AnswerPolicy, AtCapacity, Channels,
    Idle, LeavePolicy, MAX_CHANNELS, OnAbsence, OnReply, OutOfRange, OutboundPolicy, PausePolicy,
    Prefer, Required, ReturnPolicy, ReturnRule, RoutingPolicy, Unanswered, WrapUpPolicy,
};
use hiatus_domain::terms::WhilePaused;
use hiatus_domain::text::{BadText, ChannelName, QueueName, Reason};
use serde::{Deserialize, Deserializer, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

/// The settings, in the form in which they can be sent back. An unknown field is refused: a
/// misspelled setting must not look as if it were set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Leave.
    pub leave: LeaveSettings,
    /// Pause.
    pub pause: PauseSettings,
    /// Wrap-up.
    pub wrap_up: WrapUpSettings,
    /// The channels that leave and pause are on for; `*` is every one. At most 100 names.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::ChannelList"))]
    pub channels: Vec<String>,
    /// How long history is kept.
    pub history: HistorySettings,
    /// What agents may see and set.
    pub agents: AgentsSettings,
    /// Routing.
    pub routing: RoutingSettings,
    /// What holds instead for channels and queues. At most 100.
    #[cfg_attr(feature = "schema", schemars(length(max = 100)))]
    pub policies: Vec<Policy>,
    /// When it is open, by name. At most 20. A replacement that has them replaces all.
    #[cfg_attr(feature = "schema", schemars(extend("maxProperties" = 20)))]
    pub calendars: BTreeMap<String, Calendar>,
    /// What holds for what goes out, by channel. At most 100 names. A replacement that has it replaces all.
    #[cfg_attr(
        feature = "schema",
        schemars(extend("maxProperties" = 100, "propertyNames" = crate::schema::channel_name()))
    )]
    pub outbound: BTreeMap<String, OutboundSettings>,
}

/// What holds for what goes out on a channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
// A client may leave out what it does not know of.
#[cfg_attr(feature = "schema", schemars(extend("required" = ["deliver"])))]
#[serde(deny_unknown_fields)]
pub struct OutboundSettings {
    /// Whether what is said to a customer is handed to the provider of the connection that has the
    /// conversation's address. false: whoever carries the messages fetches them from the inbox, or by events.
    pub deliver: bool,
    /// For how many seconds after the customer's last message the channel carries free answers; 0: for ever. Where
    /// it is absent: a day for `whatsapp`, `messenger` and `instagram`, otherwise 0.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "i64", range(min = 0, max = 2_592_000))
    )]
    pub reply_window_seconds: Option<i64>,
    /// How many characters an answer has at most; 0: as many as a message may. Where it is absent: 4096 for `whatsapp`, 2000
    /// for `messenger`, 1000 for `instagram`, 1600 for `sms`, otherwise 0.
    #[cfg_attr(feature = "schema", schemars(with = "u32", range(max = 262_144)))]
    pub max_characters: Option<u32>,
}

/// Declares a section of the document, and beside it the same with each field optional, for a policy, which
/// lacks what the section has alone.
macro_rules! overridable {
    (
        $(#[$doc:meta])* pub struct $section:ident;
        $(#[$overrides_doc:meta])* pub struct $overrides:ident;
        { $($(#[$field_doc:meta])* $field:ident: $type:ty,)+ }
        nullable { $($(#[$nullable_doc:meta])* $nullable:ident: $nullable_type:ty,)+ }
        $(alone { $($(#[$alone_doc:meta])* $alone:ident: $alone_type:ty,)+ })?
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct $section {
            $($(#[$field_doc])* pub $field: $type,)+
            $($(#[$nullable_doc])* pub $nullable: $nullable_type,)+
            $($($(#[$alone_doc])* pub $alone: $alone_type,)+)?
        }

        $(#[$overrides_doc])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct $overrides {
            $(
                $(#[$field_doc])*
                #[serde(default, skip_serializing_if = "Option::is_none")]
                pub $field: Option<$type>,
            )+
            $(
                $(#[$nullable_doc])*
                #[serde(
                    default,
                    skip_serializing_if = "Option::is_none",
                    deserialize_with = "given"
                )]
                pub $nullable: Option<$nullable_type>,
            )+
        }

        impl $overrides {
            /// Whether it sets nothing.
            pub fn is_empty(&self) -> bool {
                *self == Self::default()
            }
        }

        impl From<$section> for $overrides {
            fn from(section: $section) -> Self {
                Self {
                    $($field: Some(section.$field),)+
                    $($nullable: Some(section.$nullable),)+
                }
            }
        }
    };
}

overridable! {
    /// Leave.
    pub struct LeaveSettings;
    /// The rules of leave that a policy sets.
    pub struct LeaveOverrides;
    {
        /// Whether agents can leave.
        enabled: bool,
        /// Who creates the task when the customer replies: Hiatus (`new_task`), or the owner's own
        /// routing (`custom_routing`).
        on_reply: Wire<OnReply>,
        /// How long a left conversation stays open; at most 90 days.
        #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 7_776_000)))]
        window_seconds: i64,
        /// How long custom routing has before the default task is created; at most a day.
        #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 86_400)))]
        custom_routing_timeout_seconds: i64,
        /// Whether a conversation whose customer wrote last can be left: not without
        /// `"unanswered": true` (`refuse`), or always (`allow`).
        unanswered: Wire<Unanswered>,
        /// After how long without a reply to its agent's last word a conversation is left by itself, without a
        /// wrap-up, and with the plan of `plan`. 0: never; at most 14 days. It holds from the next agent who gets
        /// a conversation.
        #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1_209_600)))]
        auto_after_seconds: i64,
    }
    nullable {
        /// The plan, one of `plans`, of what is left, where its agent does not say. null: none.
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::PlanOrNone"))]
        plan: Option<Wire<PlanName>>,
        /// The calendar, one of `calendars`, in whose open time a plan's times count; what would happen while
        /// it is closed happens when it opens next. null: all time counts.
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CalendarOrNone"))]
        calendar: Option<Wire<CalendarName>>,
    }
    alone {
        /// The plans that leave can name: at most 10, of at most five steps each. A replacement that has them
        /// replaces all.
        #[cfg_attr(feature = "schema", schemars(extend("maxProperties" = 10)))]
        plans: BTreeMap<String, Vec<Step>>,
    }
}

overridable! {
    /// Pause.
    pub struct PauseSettings;
    /// The rules of pause that a policy sets.
    pub struct PauseOverrides;
    {
        /// Whether agents can pause.
        enabled: bool,
        /// How long a pause lasts at most; a minute to 14 days.
        #[cfg_attr(feature = "schema", schemars(range(min = 60, max = 1_209_600)))]
        time_limit_seconds: i64,
        /// What resume does when the agent has no free capacity: the task goes to any agent of the
        /// `queue`; or it waits (`wait`) for this agent's next free slot, and for the whole queue once
        /// that agent can have none or `hold_seconds` have passed; or resume is refused (`refuse`).
        at_capacity: Wire<AtCapacity>,
        /// How long a resumed task waits for its agent (at capacity: `wait`) before it waits for the
        /// whole queue; at most a day.
        #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 86_400)))]
        hold_seconds: i64,
        /// What a customer's message does to a pause, where its agent does not say: nothing (`stay`), the
        /// event `pause.reply` (`notify`), or the pause is over (`wake`).
        on_reply: Wire<WhilePaused>,
        /// What every pause has to say: `reason`, `note`, or `until`, which is any of the ways to say when it
        /// ends. Without it the pause is 422.
        require: Vec<Wire<Required>>,
        /// The reasons to choose from, at most 50 of at most 100 characters, and at most 200 in the settings
        /// and all policies; another one is 422. Empty: any reason will do.
        #[cfg_attr(
            feature = "schema",
            schemars(length(max = 50), extend("items" = crate::schema::choice(), "uniqueItems" = true))
        )]
        reasons: Vec<Wire<Reason>>,
        /// How many conversations an agent may have paused at once, in whatever channels and queues; one
        /// more is 409 `too_many_paused`. 0: as many as it likes. What is paused already stays so.
        #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 100)))]
        max_per_agent: u32,
        /// How long before the end of a pause its agent is reminded (event `pause.reminder`), once each; at
        /// most 5, of a minute to 14 days. It holds for what is paused from then on.
        #[cfg_attr(feature = "schema", schemars(length(max = 5), inner(range(min = 60, max = 1_209_600))))]
        reminders_seconds: Vec<i64>,
    }
    nullable {
        /// The calendar, one of `calendars`, in whose open time the limit counts; an end that falls into
        /// closed time moves to the next opening. null: the limit counts all time. A pause never lasts
        /// longer than 14 days.
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CalendarOrNone"))]
        calendar: Option<Wire<CalendarName>>,
    }
}

/// A field that is there, be it null: a policy can say that there is none.
fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// Wrap-up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WrapUpSettings {
    /// How long a wrap-up lasts at most; then it ends by itself, and its capacity is free. 0: until it is
    /// completed; at most a day. It holds for what goes into wrap-up from then on.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 86_400)))]
    pub limit_seconds: i64,
}

/// How long history is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HistorySettings {
    /// How long a closed conversation can still be read; at most ten years.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 315_360_000)))]
    pub retention_seconds: i64,
}

/// What agents may see and set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AgentsSettings {
    /// Which conversations an agent may read: its own, those that were its own until they are
    /// closed, and what waits in its queues (`own`); or every one (`all`).
    pub read: Wire<AgentsRead>,
    /// Whether an agent sets its own capacity and queues; otherwise a supervisor or an
    /// administrator does.
    pub self_service: bool,
}

/// Routing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RoutingSettings {
    /// For how long routing passes over the agent who gave a conversation back to its queue, while
    /// another one is free; at most a day.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 86_400)))]
    pub give_back_seconds: i64,
    /// What happens to the work of an agent who is away or offline.
    pub absence: AbsenceSettings,
    /// How long an available agent counts as present after its desk's last heartbeat; then it is set
    /// away. 0: for ever; at most a day. The sweep looks once a minute.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 86_400)))]
    pub presence_seconds: i64,
    /// How long the agent who has a conversation may let its customer wait for an answer; then the
    /// conversation goes back to its queue, for another agent. 0: for ever; at most 14 days. It holds
    /// from the next agent who gets a conversation.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1_209_600)))]
    pub answer_within_seconds: i64,
    /// How often a conversation goes back without an answer before it stays with its agent, and the event
    /// `task.escalated` says so.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 100)))]
    pub max_returns: u32,
    /// How much of an agent's capacity a task uses, by its channel, 1 to 100; 1 where the channel is not
    /// named. It holds for a task from when an agent gets it.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::ChannelWeights"))]
    pub weights: BTreeMap<String, u32>,
    /// From when an agent counts as idle, the longest idle of whom gets the next task: from when it was
    /// last given a task (`since_assigned`), or also from when one last left its hands (`since_free`).
    pub idle: Wire<Idle>,
    /// Where what comes back goes instead of waiting in a queue that nobody serves: replies, returned
    /// pauses, and what is transferred or given back. null: nowhere. The sweep looks once a minute.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::QueueOrNone"))]
    pub fallback_queue: Option<Wire<QueueName>>,
    /// To whom what was left or paused comes back.
    #[serde(rename = "return")]
    pub returning: ReturnSettings,
}

/// To whom what was left comes back when the customer replies, and what was paused when its time is over.
/// What is left or paused keeps its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReturnSettings {
    /// Any agent of the queue (`nobody`), or first the agent who left or paused (`last_agent`), if that one
    /// may get a free slot.
    pub prefer: Wire<Prefer>,
    /// For how long after leave or pause that agent is preferred; at most 90 days.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 7_776_000)))]
    pub within_seconds: i64,
    /// How long the new task waits for that agent alone; at most a day.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 86_400)))]
    pub hold_seconds: i64,
}

/// What happens to the work of an agent who is away or offline; an agent's own request may say
/// otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AbsenceSettings {
    /// What it has paused: it keeps it (`keep`), or it goes back to its queue (`queue`).
    pub paused: Wire<OnAbsence>,
    /// What is assigned to it.
    pub assigned: Wire<OnAbsence>,
    /// How long its work waits for it before it goes back; at most 14 days.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1_209_600)))]
    pub grace_seconds: i64,
}

/// A field of the settings with an invalid value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadSetting {
    /// The field's path in the document, `pause.time_limit_seconds`.
    pub field: Cow<'static, str>,
    /// What is wrong with it; a predicate to follow the field's name.
    pub why: String,
}

impl From<&domain::Settings> for Settings {
    fn from(settings: &domain::Settings) -> Self {
        let weights = settings.routing.weights.iter();
        let weights = weights.map(|(channel, weight)| (channel.as_str().to_owned(), weight));
        Self {
            leave: LeaveSettings::of(&settings.leave, &settings.plans),
            pause: PauseSettings::from(&settings.pause),
            wrap_up: WrapUpSettings {
                limit_seconds: settings.wrap_up.limit.num_seconds(),
            },
            channels: match &settings.channels {
                Channels::All => vec![EVERY_CHANNEL.to_owned()],
                Channels::Only(channels) => channels
                    .iter()
                    .map(|channel| channel.as_str().to_owned())
                    .collect(),
            },
            history: HistorySettings {
                retention_seconds: settings.retention.num_seconds(),
            },
            agents: AgentsSettings {
                read: Wire(settings.agents.read),
                self_service: settings.agents.self_service,
            },
            routing: RoutingSettings {
                give_back_seconds: settings.routing.give_back.num_seconds(),
                absence: AbsenceSettings {
                    paused: Wire(settings.routing.absence.paused),
                    assigned: Wire(settings.routing.absence.assigned),
                    grace_seconds: settings.routing.absence.grace.num_seconds(),
                },
                presence_seconds: settings.routing.presence.num_seconds(),
                answer_within_seconds: settings.routing.answer.within.num_seconds(),
                max_returns: settings.routing.answer.max_returns,
                weights: weights.collect(),
                idle: Wire(settings.routing.idle),
                fallback_queue: settings.routing.fallback_queue.clone().map(Wire),
                returning: ReturnSettings {
                    prefer: Wire(settings.routing.returning.prefer),
                    within_seconds: settings.routing.returning.rule.within.num_seconds(),
                    hold_seconds: settings.routing.returning.rule.hold.num_seconds(),
                },
            },
            policies: settings.policies.iter().map(Policy::from).collect(),
            calendars: calendar::documents(&settings.calendars),
            outbound: settings
                .outbound
                .iter()
                .map(|(channel, policy)| {
                    let document = OutboundSettings {
                        deliver: policy.deliver,
                        reply_window_seconds: Some(policy.reply_window.num_seconds()),
                        max_characters: Some(policy.max_characters),
                    };
                    (channel.as_str().to_owned(), document)
                })
                .collect(),
        }
    }
}

impl TryFrom<Settings> for domain::Settings {
    type Error = BadSetting;

    /// The document as settings of version 0, every value checked against its range.
    fn try_from(mut document: Settings) -> Result<Self, BadSetting> {
        let default = Self::default();
        let plans = plan::parse_all(std::mem::take(&mut document.leave.plans))?;
        let leave = domain::LeaveOverrides::try_from(LeaveOverrides::from(document.leave))?;
        let pause = domain::PauseOverrides::try_from(PauseOverrides::from(document.pause))?;
        let settings = Self {
            version: 0,
            leave: leave.over(default.leave),
            pause: pause.over(default.pause),
            wrap_up: WrapUpPolicy {
                limit: seconds("wrap_up.limit_seconds", document.wrap_up.limit_seconds)?,
            },
            channels: channels(document.channels)?,
            retention: seconds(
                "history.retention_seconds",
                document.history.retention_seconds,
            )?,
            agents: AgentsPolicy {
                read: document.agents.read.0,
                self_service: document.agents.self_service,
            },
            routing: RoutingPolicy {
                give_back: seconds(
                    "routing.give_back_seconds",
                    document.routing.give_back_seconds,
                )?,
                absence: AbsencePolicy {
                    paused: document.routing.absence.paused.0,
                    assigned: document.routing.absence.assigned.0,
                    grace: seconds(
                        "routing.absence.grace_seconds",
                        document.routing.absence.grace_seconds,
                    )?,
                },
                presence: seconds(
                    "routing.presence_seconds",
                    document.routing.presence_seconds,
                )?,
                answer: AnswerPolicy {
                    within: seconds(
                        "routing.answer_within_seconds",
                        document.routing.answer_within_seconds,
                    )?,
                    max_returns: document.routing.max_returns,
                },
                weights: weights(document.routing.weights)?,
                idle: document.routing.idle.0,
                fallback_queue: document.routing.fallback_queue.map(|Wire(queue)| queue),
                returning: returning(&document.routing.returning)?,
            },
            policies: policy::parse(document.policies)?,
            calendars: calendar::parse(document.calendars)?,
            plans,
            outbound: outbound(document.outbound)?,
            outbox: None,
        };
        settings.check()?;
        calendar::must_exist(&settings)?;
        pick_list::must_be_few(&settings)?;
        plan::must_exist(&settings)?;
        Ok(settings)
    }
}

impl LeaveSettings {
    /// These rules, and the plans that leave can name.
    pub(super) fn of(policy: &LeavePolicy, plans: &BTreeMap<PlanName, Plan>) -> Self {
        Self {
            enabled: policy.enabled,
            on_reply: Wire(policy.on_reply),
            window_seconds: policy.window.num_seconds(),
            custom_routing_timeout_seconds: policy.custom_routing_timeout.num_seconds(),
            unanswered: Wire(policy.unanswered),
            auto_after_seconds: policy.auto_after.num_seconds(),
            plan: policy.plan.clone().map(Wire),
            calendar: policy.calendar.clone().map(Wire),
            plans: plan::documents(plans),
        }
    }
}

impl From<&domain::LeaveOverrides> for LeaveOverrides {
    fn from(set: &domain::LeaveOverrides) -> Self {
        let timeout = set.custom_routing_timeout;
        Self {
            enabled: set.enabled,
            on_reply: set.on_reply.map(Wire),
            window_seconds: set.window.map(|window| window.num_seconds()),
            custom_routing_timeout_seconds: timeout.map(|timeout| timeout.num_seconds()),
            unanswered: set.unanswered.map(Wire),
            auto_after_seconds: set.auto_after.map(|after| after.num_seconds()),
            plan: set.plan.clone().map(|plan| plan.map(Wire)),
            calendar: set.calendar.clone().map(|calendar| calendar.map(Wire)),
        }
    }
}

impl TryFrom<LeaveOverrides> for domain::LeaveOverrides {
    type Error = BadSetting;

    fn try_from(set: LeaveOverrides) -> Result<Self, BadSetting> {
        let timeout = set.custom_routing_timeout_seconds;
        Ok(Self {
            enabled: set.enabled,
            on_reply: set.on_reply.map(|Wire(on_reply)| on_reply),
            window: some_seconds("leave.window_seconds", set.window_seconds)?,
            custom_routing_timeout: some_seconds("leave.custom_routing_timeout_seconds", timeout)?,
            unanswered: set.unanswered.map(|Wire(unanswered)| unanswered),
            auto_after: some_seconds("leave.auto_after_seconds", set.auto_after_seconds)?,
            plan: set.plan.map(|named| named.map(|Wire(plan)| plan)),
            calendar: set
                .calendar
                .map(|named| named.map(|Wire(calendar)| calendar)),
        })
    }
}

impl From<&PausePolicy> for PauseSettings {
    fn from(policy: &PausePolicy) -> Self {
        Self {
            enabled: policy.enabled,
            time_limit_seconds: policy.time_limit.num_seconds(),
            at_capacity: Wire(policy.at_capacity),
            hold_seconds: policy.hold.num_seconds(),
            on_reply: Wire(policy.on_reply),
            calendar: policy.calendar.clone().map(Wire),
            require: policy.require.iter().copied().map(Wire).collect(),
            reasons: pick_list::reasons(&policy.reasons),
            max_per_agent: policy.max_per_agent,
            reminders_seconds: reminders::document(&policy.reminders),
        }
    }
}

impl From<&domain::PauseOverrides> for PauseOverrides {
    fn from(set: &domain::PauseOverrides) -> Self {
        Self {
            enabled: set.enabled,
            time_limit_seconds: set.time_limit.map(|limit| limit.num_seconds()),
            at_capacity: set.at_capacity.map(Wire),
            hold_seconds: set.hold.map(|hold| hold.num_seconds()),
            on_reply: set.on_reply.map(Wire),
            calendar: set.calendar.clone().map(|calendar| calendar.map(Wire)),
            require: set
                .require
                .as_ref()
                .map(|require| require.iter().copied().map(Wire).collect()),
            reasons: set.reasons.as_ref().map(pick_list::reasons),
            max_per_agent: set.max_per_agent,
            reminders_seconds: set.reminders.as_ref().map(reminders::document),
        }
    }
}

impl TryFrom<PauseOverrides> for domain::PauseOverrides {
    type Error = BadSetting;

    fn try_from(set: PauseOverrides) -> Result<Self, BadSetting> {
        Ok(Self {
            enabled: set.enabled,
            time_limit: some_seconds("pause.time_limit_seconds", set.time_limit_seconds)?,
            at_capacity: set.at_capacity.map(|Wire(at_capacity)| at_capacity),
            hold: some_seconds("pause.hold_seconds", set.hold_seconds)?,
            on_reply: set.on_reply.map(|Wire(on_reply)| on_reply),
            calendar: set
                .calendar
                .map(|named| named.map(|Wire(calendar)| calendar)),
            require: set
                .require
                .map(|require| require.into_iter().map(|Wire(it)| it).collect()),
            reasons: set.reasons.map(pick_list::parse).transpose()?,
            max_per_agent: set.max_per_agent,
            reminders: set.reminders_seconds.map(reminders::parse).transpose()?,
        })
    }
}

fn returning(document: &ReturnSettings) -> Result<ReturnPolicy, BadSetting> {
    let within = "routing.return.within_seconds";
    let hold = "routing.return.hold_seconds";
    Ok(ReturnPolicy {
        prefer: document.prefer.0,
        rule: ReturnRule {
            within: seconds(within, document.within_seconds)?,
            hold: seconds(hold, document.hold_seconds)?,
        },
    })
}

const EVERY_CHANNEL: &str = "*";

fn channels(names: Vec<String>) -> Result<Channels, BadSetting> {
    if names.iter().any(|name| name == EVERY_CHANNEL) {
        return Ok(Channels::All);
    }
    if names.len() > MAX_CHANNELS {
        return Err(BadSetting::new(
            "channels",
            format!("may name at most {MAX_CHANNELS}"),
        ));
    }
    let parsed = names.into_iter().map(ChannelName::parse);
    let parsed: Result<_, BadText> = parsed.collect();
    parsed
        .map(Channels::Only)
        .map_err(|why| BadSetting::new("channels", why))
}

fn outbound(
    by_channel: BTreeMap<String, OutboundSettings>,
) -> Result<BTreeMap<ChannelName, OutboundPolicy>, BadSetting> {
    const FIELD: &str = "outbound";
    if by_channel.len() > MAX_CHANNELS {
        return Err(BadSetting::new(
            FIELD,
            format!("may name at most {MAX_CHANNELS}"),
        ));
    }
    let parsed = by_channel.into_iter().map(|(name, said)| {
        let channel = ChannelName::parse(name).map_err(|why| BadSetting::new(FIELD, why))?;
        let known = OutboundPolicy::known_of(&channel);
        let reply_window = match said.reply_window_seconds {
            Some(lasts) => seconds(FIELD, lasts)?,
            None => known.reply_window,
        };
        let policy = OutboundPolicy {
            deliver: said.deliver,
            reply_window,
            max_characters: said.max_characters.unwrap_or(known.max_characters),
        };
        Ok((channel, policy))
    });
    parsed.collect()
}

fn weights(by_channel: BTreeMap<String, u32>) -> Result<Weights, BadSetting> {
    const FIELD: &str = "routing.weights";
    if by_channel.len() > MAX_CHANNELS {
        return Err(BadSetting::new(
            FIELD,
            format!("may name at most {MAX_CHANNELS}"),
        ));
    }
    let parsed = by_channel
        .into_iter()
        .map(|(name, weight)| Ok((ChannelName::parse(name)?, weight)));
    let parsed: Result<_, BadText> = parsed.collect();
    parsed
        .map(Weights::new)
        .map_err(|why| BadSetting::new(FIELD, why))
}

/// A number of seconds. A number too large for a duration is out of every range anyway.
pub(super) fn seconds(field: &'static str, seconds: i64) -> Result<Duration, BadSetting> {
    Duration::try_seconds(seconds).ok_or_else(|| BadSetting::new(field, "is out of range"))
}

/// The same, where one is given.
fn some_seconds(field: &'static str, given: Option<i64>) -> Result<Option<Duration>, BadSetting> {
    given.map(|number| seconds(field, number)).transpose()
}

impl BadSetting {
    /// The same of a field within another one.
    pub(super) fn within(self, outer: &str) -> Self {
        Self {
            field: format!("{outer}.{}", self.field).into(),
            ..self
        }
    }

    pub(super) fn new(field: impl Into<Cow<'static, str>>, why: impl fmt::Display) -> Self {
        Self {
            field: field.into(),
            why: why.to_string(),
        }
    }
}

impl From<OutOfRange> for BadSetting {
    fn from(bad: OutOfRange) -> Self {
        Self::new(
            bad.field,
            format!("must be from {} to {}", bad.min, bad.max),
        )
    }
}
