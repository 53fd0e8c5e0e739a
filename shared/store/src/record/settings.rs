//! The settings item.

use super::agent::{by_channel, weight};
use super::calendar::CalendarRecord;
use super::outbox::OutboxRecord;
use super::plan::{self, StepRecord};
use super::policy::PolicyRecord;
use super::{BadRecord, at_most, count, named, pause_rules, reminders, text};
use crate::keys;
use hiatus_domain::Duration;
use hiatus_domain::calendar::CalendarName;
use hiatus_domain::capacity::Weights;
use hiatus_domain::plan::PlanName;
use hiatus_domain::policy::{MAX_POLICIES, Policy};
use hiatus_domain::settings::{
    AbsencePolicy, AgentsPolicy, AgentsRead, AnswerPolicy, Channels, DEFAULT_GIVE_BACK,
    DEFAULT_HOLD, DEFAULT_MAX_RETURNS, Idle, LeavePolicy, MAX_CHANNELS, OnReply, OutboundPolicy,
    PausePolicy, ReturnPolicy, ReturnRule, RoutingPolicy, Settings, Unanswered, WrapUpPolicy,
};
use hiatus_domain::terms::WhilePaused;
use hiatus_domain::text::{ChannelName, QueueName};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The settings as they are stored.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SettingsRecord {
    pk: String,
    sk: String,
    version: u64,
    leave: LeavePolicyRecord,
    pause_enabled: bool,
    time_limit_seconds: i64,
    at_capacity: String,
    #[serde(default = "default_hold")]
    hold_seconds: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pause_on_reply: Option<String>,
    #[serde(default, skip_serializing_if = "is_zero")]
    wrap_up_seconds: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    channels: Option<Vec<String>>,
    retention_seconds: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    agents_read: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    agents_self_service: bool,
    #[serde(
        default = "default_give_back",
        skip_serializing_if = "is_default_give_back"
    )]
    give_back_seconds: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    absence: Option<AbsencePolicyRecord>,
    #[serde(default, skip_serializing_if = "is_zero")]
    presence_seconds: i64,
    #[serde(default, skip_serializing_if = "is_zero")]
    answer_within_seconds: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    max_returns: Option<u32>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    weights: BTreeMap<String, u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    idle: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fallback_queue: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    returning: Option<ReturnPolicyRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    policies: Vec<PolicyRecord>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    calendars: BTreeMap<String, CalendarRecord>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pause_calendar: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pause_require: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pause_reasons: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pause_most: Option<u32>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    plans: BTreeMap<String, Vec<StepRecord>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pause_remind: Vec<i64>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    outbound: BTreeMap<String, OutboundRecord>,
    outbox: OutboxRecord,
}

/// What holds for what goes out on one channel.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct OutboundRecord {
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    deliver: bool,
    /// Elided where it is what is known of the channel, as in a release before this field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    window: Option<i64>,
    /// Likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    most: Option<u32>,
}

/// What happens to an absent agent's work.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct AbsencePolicyRecord {
    paused: String,
    assigned: String,
    grace: i64,
}

/// The rules of leave, in the settings and frozen into what is left.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct LeavePolicyRecord {
    enabled: bool,
    custom: bool,
    window: i64,
    timeout: i64,
    /// Whether the customer may be left without an answer.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    unanswered: bool,
    /// After how many seconds of silence it is left by itself.
    #[serde(default, skip_serializing_if = "is_zero")]
    auto: i64,
    /// The plan where the agent does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    plan: Option<String>,
    /// The calendar in whose open time a plan's times count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    calendar: Option<String>,
}

pub(crate) const fn default_hold() -> i64 {
    DEFAULT_HOLD.num_seconds()
}

const fn default_give_back() -> i64 {
    DEFAULT_GIVE_BACK.num_seconds()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
const fn is_zero(number: &i64) -> bool {
    *number == 0
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
const fn is_default_give_back(seconds: &i64) -> bool {
    *seconds == default_give_back()
}

impl SettingsRecord {
    /// The record of a changed document; none for the one that nobody has changed, which is not
    /// stored.
    pub fn of(settings: &Settings) -> Option<Self> {
        let outbox = settings.outbox.as_ref()?;
        let channels = match &settings.channels {
            Channels::All => None,
            Channels::Only(channels) => {
                Some(channels.iter().map(|c| c.as_str().to_owned()).collect())
            }
        };
        let idle = settings.routing.idle;
        let fallback = settings.routing.fallback_queue.as_ref();
        let weights = settings.routing.weights.iter();
        let weights = weights.map(|(channel, weight)| (channel.as_str().to_owned(), weight));
        let calendars = settings.calendars.iter();
        let calendars = calendars.map(|(name, it)| (name.as_str().to_owned(), it.into()));
        let pause_calendar = settings.pause.calendar.as_ref();
        let plans = settings.plans.iter();
        let plans = plans.map(|(name, plan)| (name.as_str().to_owned(), plan::steps(plan)));
        let outbound = settings.outbound.iter().map(|(channel, policy)| {
            let known = OutboundPolicy::known_of(channel);
            let record = OutboundRecord {
                deliver: policy.deliver,
                window: (policy.reply_window != known.reply_window)
                    .then(|| policy.reply_window.num_seconds()),
                most: Some(policy.max_characters).filter(|most| *most != known.max_characters),
            };
            (channel.as_str().to_owned(), record)
        });
        let key = keys::settings();
        Some(Self {
            pk: key.pk,
            sk: key.sk,
            version: settings.version,
            leave: LeavePolicyRecord::from(&settings.leave),
            pause_enabled: settings.pause.enabled,
            time_limit_seconds: settings.pause.time_limit.num_seconds(),
            at_capacity: settings.pause.at_capacity.as_str().to_owned(),
            hold_seconds: settings.pause.hold.num_seconds(),
            pause_on_reply: (settings.pause.on_reply != WhilePaused::Stay)
                .then(|| settings.pause.on_reply.as_str().to_owned()),
            wrap_up_seconds: settings.wrap_up.limit.num_seconds(),
            channels,
            retention_seconds: settings.retention.num_seconds(),
            agents_read: Some(settings.agents.read.as_str().to_owned()),
            agents_self_service: settings.agents.self_service,
            give_back_seconds: settings.routing.give_back.num_seconds(),
            absence: AbsencePolicyRecord::of(&settings.routing.absence),
            presence_seconds: settings.routing.presence.num_seconds(),
            answer_within_seconds: settings.routing.answer.within.num_seconds(),
            max_returns: Some(settings.routing.answer.max_returns)
                .filter(|most| *most != DEFAULT_MAX_RETURNS),
            weights: weights.collect(),
            fallback_queue: fallback.map(ToString::to_string),
            idle: (idle != Idle::SinceAssigned).then(|| idle.as_str().to_owned()),
            returning: ReturnPolicyRecord::of(settings.routing.returning),
            policies: settings.policies.iter().map(PolicyRecord::from).collect(),
            calendars: calendars.collect(),
            pause_calendar: pause_calendar.map(|name| name.as_str().to_owned()),
            pause_require: pause_rules::required(&settings.pause.require),
            pause_reasons: pause_rules::reasons(&settings.pause.reasons),
            pause_remind: reminders::lengths(&settings.pause.reminders),
            pause_most: Some(settings.pause.max_per_agent).filter(|most| *most > 0),
            plans: plans.collect(),
            outbound: outbound.collect(),
            outbox: OutboxRecord::of(outbox, None),
        })
    }
}

impl TryFrom<SettingsRecord> for Settings {
    type Error = BadRecord;

    fn try_from(record: SettingsRecord) -> Result<Self, BadRecord> {
        let only = |channels: Vec<String>| -> Result<Channels, BadRecord> {
            let parsed = at_most("channels", MAX_CHANNELS, channels)?
                .into_iter()
                .map(|channel| text("channels", ChannelName::parse(channel)));
            Ok(Channels::Only(parsed.collect::<Result<_, _>>()?))
        };
        let calendars = record.calendars.into_iter().map(|(name, calendar)| {
            let name = text("calendars", CalendarName::parse(name))?;
            Ok((name, calendar.try_into()?))
        });
        let pause_calendar = record.pause_calendar;
        let pause_calendar =
            pause_calendar.map(|name| text("pause_calendar", CalendarName::parse(name)));
        let plans = record.plans.into_iter().map(|(name, steps)| {
            let name = text("plans", PlanName::parse(name))?;
            Ok((name, plan::plan(steps)?))
        });
        let policies = at_most("policies", MAX_POLICIES, record.policies)?
            .into_iter()
            .map(Policy::try_from);
        let fallback_queue = record
            .fallback_queue
            .map(|queue| text("fallback_queue", QueueName::parse(queue)));
        Ok(Self {
            version: count("version", record.version)?,
            leave: record.leave.try_into()?,
            pause: PausePolicy {
                enabled: record.pause_enabled,
                time_limit: seconds("time_limit_seconds", record.time_limit_seconds)?,
                at_capacity: named("at_capacity", &record.at_capacity)?,
                hold: seconds("hold_seconds", record.hold_seconds)?,
                on_reply: record
                    .pause_on_reply
                    .map_or(Ok(WhilePaused::Stay), |name| named("pause_on_reply", &name))?,
                calendar: pause_calendar.transpose()?,
                require: pause_rules::read_required("pause_require", record.pause_require)?,
                reasons: pause_rules::read_reasons("pause_reasons", record.pause_reasons)?,
                max_per_agent: record.pause_most.unwrap_or_default(),
                reminders: reminders::read_lengths("pause_remind", record.pause_remind)?,
            },
            wrap_up: WrapUpPolicy {
                limit: seconds("wrap_up_seconds", record.wrap_up_seconds)?,
            },
            channels: record.channels.map_or(Ok(Channels::All), only)?,
            retention: seconds("retention_seconds", record.retention_seconds)?,
            agents: AgentsPolicy {
                read: record
                    .agents_read
                    .map_or(Ok(AgentsRead::Own), |read| named("agents_read", &read))?,
                self_service: record.agents_self_service,
            },
            routing: RoutingPolicy {
                give_back: seconds("give_back_seconds", record.give_back_seconds)?,
                absence: record
                    .absence
                    .map_or(Ok(AbsencePolicy::default()), TryInto::try_into)?,
                presence: seconds("presence_seconds", record.presence_seconds)?,
                answer: AnswerPolicy {
                    within: seconds("answer_within_seconds", record.answer_within_seconds)?,
                    max_returns: record.max_returns.unwrap_or(DEFAULT_MAX_RETURNS),
                },
                weights: weights(record.weights)?,
                fallback_queue: fallback_queue.transpose()?,
                idle: record
                    .idle
                    .map_or(Ok(Idle::SinceAssigned), |idle| named("idle", &idle))?,
                returning: record
                    .returning
                    .map_or(Ok(ReturnPolicy::default()), TryInto::try_into)?,
            },
            policies: policies.collect::<Result<_, _>>()?,
            calendars: calendars.collect::<Result<_, BadRecord>>()?,
            plans: plans.collect::<Result<_, BadRecord>>()?,
            outbound: outbound(record.outbound)?,
            outbox: Some(record.outbox.read(None)?),
        })
    }
}

fn outbound(
    stored: BTreeMap<String, OutboundRecord>,
) -> Result<BTreeMap<ChannelName, OutboundPolicy>, BadRecord> {
    let policies = stored.into_iter().map(|(channel, policy)| {
        let channel = text("outbound", ChannelName::parse(channel))?;
        let known = OutboundPolicy::known_of(&channel);
        let reply_window = match policy.window {
            Some(window) => seconds("outbound", window)?,
            None => known.reply_window,
        };
        let policy = OutboundPolicy {
            deliver: policy.deliver,
            reply_window,
            max_characters: policy.most.unwrap_or(known.max_characters),
        };
        Ok((channel, policy))
    });
    policies.collect()
}

fn weights(stored: BTreeMap<String, u32>) -> Result<Weights, BadRecord> {
    let weights = by_channel("weights", stored)?;
    for number in weights.values() {
        weight("weights", *number)?;
    }
    Ok(Weights::new(weights))
}

/// To whom what was left or paused comes back.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct ReturnPolicyRecord {
    prefer: String,
    within: i64,
    hold: i64,
}

impl ReturnPolicyRecord {
    /// None of the default, which is not stored.
    fn of(policy: ReturnPolicy) -> Option<Self> {
        (policy != ReturnPolicy::default()).then(|| Self {
            prefer: policy.prefer.as_str().to_owned(),
            within: policy.rule.within.num_seconds(),
            hold: policy.rule.hold.num_seconds(),
        })
    }
}

impl TryFrom<ReturnPolicyRecord> for ReturnPolicy {
    type Error = BadRecord;

    fn try_from(record: ReturnPolicyRecord) -> Result<Self, BadRecord> {
        Ok(Self {
            prefer: named("returning.prefer", &record.prefer)?,
            rule: ReturnRule {
                within: seconds("returning.within", record.within)?,
                hold: seconds("returning.hold", record.hold)?,
            },
        })
    }
}

impl AbsencePolicyRecord {
    /// None of the default, which is not stored.
    fn of(policy: &AbsencePolicy) -> Option<Self> {
        (*policy != AbsencePolicy::default()).then(|| Self {
            paused: policy.paused.as_str().to_owned(),
            assigned: policy.assigned.as_str().to_owned(),
            grace: policy.grace.num_seconds(),
        })
    }
}

impl TryFrom<AbsencePolicyRecord> for AbsencePolicy {
    type Error = BadRecord;

    fn try_from(record: AbsencePolicyRecord) -> Result<Self, BadRecord> {
        Ok(Self {
            paused: named("absence.paused", &record.paused)?,
            assigned: named("absence.assigned", &record.assigned)?,
            grace: seconds("absence.grace", record.grace)?,
        })
    }
}

impl From<&LeavePolicy> for LeavePolicyRecord {
    fn from(policy: &LeavePolicy) -> Self {
        Self {
            enabled: policy.enabled,
            custom: policy.on_reply == OnReply::CustomRouting,
            window: policy.window.num_seconds(),
            timeout: policy.custom_routing_timeout.num_seconds(),
            unanswered: policy.unanswered == Unanswered::Allow,
            auto: policy.auto_after.num_seconds(),
            plan: policy.plan.as_ref().map(|name| name.as_str().to_owned()),
            calendar: policy
                .calendar
                .as_ref()
                .map(|name| name.as_str().to_owned()),
        }
    }
}

impl TryFrom<LeavePolicyRecord> for LeavePolicy {
    type Error = BadRecord;

    fn try_from(record: LeavePolicyRecord) -> Result<Self, BadRecord> {
        Ok(Self {
            enabled: record.enabled,
            on_reply: if record.custom {
                OnReply::CustomRouting
            } else {
                OnReply::NewTask
            },
            window: seconds("window", record.window)?,
            custom_routing_timeout: seconds("timeout", record.timeout)?,
            unanswered: if record.unanswered {
                Unanswered::Allow
            } else {
                Unanswered::Refuse
            },
            auto_after: seconds("auto", record.auto)?,
            plan: slug("plan", record.plan)?,
            calendar: slug("calendar", record.calendar)?,
        })
    }
}

fn slug(field: &'static str, name: Option<String>) -> Result<Option<ChannelName>, BadRecord> {
    name.map(|name| text(field, ChannelName::parse(name)))
        .transpose()
}

/// Ten years and a day: more than any setting allows, little enough that no sum with an instant
/// overflows.
const MOST_SECONDS: i64 = 3651 * 86_400;

pub(crate) fn seconds(field: &'static str, seconds: i64) -> Result<Duration, BadRecord> {
    if !(0..=MOST_SECONDS).contains(&seconds) {
        return Err(BadRecord::Unknown { field });
    }
    Ok(Duration::seconds(seconds))
}
