//! The settings that an administrator controls: whether leave and pause are on, for which channels,
//! and their limits.

use crate::answer::AnswerRule;
use crate::calendar::{Calendar, CalendarName};
use crate::capacity::{MAX_CAPACITY, Weights};
use crate::names;
use crate::pauses::MAX_PAUSED;
use crate::pick_list::PickList;
use crate::plan::{Plan, PlanName};
use crate::policy::Policy;
use crate::reminders::MIN_REMINDER;
use crate::terms::WhilePaused;
use crate::text::{ChannelName, QueueName};
use crate::{Duration, Instant, event::Outbox, overridable};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;

/// 90 days: the longest that a left conversation stays open, as in Flex.
pub const MAX_WINDOW: Duration = Duration::days(90);
/// 14 days: the longest that a pause lasts, as in Flex.
pub const MAX_TIME_LIMIT: Duration = Duration::days(14);
/// One minute: EventBridge Scheduler is precise to the minute, so a shorter limit would promise too
/// much.
pub const MIN_TIME_LIMIT: Duration = Duration::seconds(60);
/// A day: the longest that custom routing may leave a conversation without a task.
pub const MAX_CUSTOM_ROUTING_TIMEOUT: Duration = Duration::days(1);
/// The most channels that a list may name: the document has to fit into one item, and into one
/// event.
pub const MAX_CHANNELS: usize = 100;
/// The default for how long a task waits for one agent: 15 minutes.
pub const DEFAULT_HOLD: Duration = Duration::minutes(15);
/// A day: the longest that a task may wait for one agent.
pub const MAX_HOLD: Duration = Duration::days(1);
/// A day: the longest that a limit lets a wrap-up last.
pub const MAX_WRAP_UP: Duration = Duration::days(1);
/// The default for how long who gave a conversation back is passed over: 5 minutes.
pub const DEFAULT_GIVE_BACK: Duration = Duration::minutes(5);
/// A day: the longest that who gave a conversation back may be passed over.
pub const MAX_GIVE_BACK: Duration = Duration::days(1);
/// The default for how long an absent agent's work waits for it: 15 minutes.
pub const DEFAULT_GRACE: Duration = Duration::minutes(15);
/// 14 days: the longest that an absent agent's work may wait for it, as long as a pause.
pub const MAX_GRACE: Duration = Duration::days(14);
/// A day: the longest that an agent may count as present without a sign of its desk.
pub const MAX_PRESENCE: Duration = Duration::days(1);
/// 14 days: the longest that a customer may wait for an answer before the conversation goes back.
pub const MAX_ANSWER_WITHIN: Duration = Duration::days(14);
/// 14 days: the longest that a customer may be silent before a conversation is left by itself.
pub const MAX_AUTO_AFTER: Duration = Duration::days(14);
/// The default for how often a conversation goes back because there is no answer.
pub const DEFAULT_MAX_RETURNS: u32 = 2;
/// The most often that it may.
pub const MAX_RETURNS: u32 = 100;
/// 30 days: the longest that a channel may carry free answers after the customer's last message.
pub const MAX_REPLY_WINDOW: Duration = Duration::days(30);
/// The longest that an answer may be by the settings: a message has no more bytes.
pub const MAX_CHARACTERS: u32 = 262_144;
/// Ten years: the longest that a closed conversation is kept for reading.
pub const MAX_RETENTION: Duration = Duration::days(3650);

/// What holds for what goes out on one channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutboundPolicy {
    /// Whether what is said to a customer is owed to a provider.
    pub deliver: bool,
    /// For how long after the customer's last message it carries free answers; zero: for ever.
    pub reply_window: Duration,
    /// How many characters an answer has at most; zero: as many as a message may.
    pub max_characters: u32,
}

/// The whole document, with the version that its last change made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// 0 until the first change.
    pub version: u64,
    /// Leave.
    pub leave: LeavePolicy,
    /// Pause.
    pub pause: PausePolicy,
    /// Wrap-up.
    pub wrap_up: WrapUpPolicy,
    /// Which channels leave and pause are on for.
    pub channels: Channels,
    /// How long a closed conversation can still be read before TTL removes it.
    pub retention: Duration,
    /// What agents may see and set.
    pub agents: AgentsPolicy,
    /// Routing.
    pub routing: RoutingPolicy,
    /// What holds instead for channels and queues; at most one for each match.
    pub policies: Vec<Policy>,
    /// When it is open.
    pub calendars: BTreeMap<CalendarName, Calendar>,
    /// The plans that leave can name.
    pub plans: BTreeMap<PlanName, Plan>,
    /// What holds for what goes out, by channel. At most [`MAX_CHANNELS`].
    pub outbound: BTreeMap<ChannelName, OutboundPolicy>,
    /// Who changed it last, and when; `None` before the first change.
    pub outbox: Option<Outbox>,
}

overridable! {
    /// The rules of leave, frozen into a conversation when it is left.
    pub struct LeavePolicy;
    /// What a [policy](crate::policy) sets of the rules of leave.
    pub struct LeaveOverrides;
    {
        /// Off by default.
        enabled: bool,
        /// Who creates the task when the customer replies.
        on_reply: OnReply,
        /// How long a left conversation stays open.
        window: Duration,
        /// How long custom routing has before the default task is created.
        custom_routing_timeout: Duration,
        /// Whether a conversation can be left while the customer's last message is unanswered.
        unanswered: Unanswered,
        /// After how long without a reply to its agent a conversation is left by itself; zero: never.
        auto_after: Duration,
        /// The plan of what is left, where the agent does not say.
        plan: Option<PlanName>,
        /// The calendar in whose open time a plan's times count.
        calendar: Option<CalendarName>,
    }
}

overridable! {
    /// The rules of pause, frozen into a conversation when it is paused.
    pub struct PausePolicy;
    /// What a [policy](crate::policy) sets of the rules of pause.
    pub struct PauseOverrides;
    {
        /// Off by default.
        enabled: bool,
        /// How long a pause lasts at most.
        time_limit: Duration,
        /// What resume does when the agent has no free capacity.
        at_capacity: AtCapacity,
        /// How long a task waits for one agent (at capacity: `wait`) before it is for the whole queue.
        hold: Duration,
        /// What a message of the customer does, where the agent does not say.
        on_reply: WhilePaused,
        /// The calendar in whose open time the limit counts, and while which a pause ends.
        calendar: Option<CalendarName>,
        /// What has to be said.
        require: BTreeSet<Required>,
        /// The reasons to choose from.
        reasons: PickList,
        /// How many conversations an agent may have paused at once; zero: as many as it likes.
        max_per_agent: u32,
        /// How long before its end an agent is reminded of a pause, once each.
        reminders: BTreeSet<Duration>,
    }
}

names! {
    /// What a pause may have to say.
    pub enum Required {
        /// Why.
        Reason = "reason",
        /// What the next agent should know.
        Note = "note",
        /// When it ends.
        Until = "until",
    }
}

names! {
    /// Who creates the task when the customer of a left conversation replies.
    pub enum OnReply {
        /// Hiatus does, at once, for any agent of the queue.
        NewTask = "new_task",
        /// The owner's routing does, on the event; the default task follows if it does not.
        CustomRouting = "custom_routing",
    }
}

names! {
    /// What leave does while the customer wrote last.
    pub enum Unanswered {
        /// Leave is refused, unless the agent says that no answer is needed.
        Refuse = "refuse",
        /// Leave does not ask.
        Allow = "allow",
    }
}

names! {
    /// What resume does when the agent has no free capacity.
    pub enum AtCapacity {
        /// The new task goes to any agent of the queue.
        Queue = "queue",
        /// The new task waits for this agent's next free slot; for the queue, once the agent cannot
        /// have one, or the hold is over.
        Wait = "wait",
        /// Resume is refused.
        Refuse = "refuse",
    }
}

/// The rules of wrap-up. One that has begun keeps those that held then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrapUpPolicy {
    /// How long one lasts at most; zero: until it is completed.
    pub limit: Duration,
}

impl WrapUpPolicy {
    /// How long a wrap-up lasts at most, where there is a limit.
    pub fn limit(self) -> Option<Duration> {
        Some(self.limit).filter(|limit| *limit > Duration::zero())
    }
}

/// What agents may see and set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgentsPolicy {
    /// Which conversations an agent may read.
    pub read: AgentsRead,
    /// Whether an agent sets its own capacity and queues.
    pub self_service: bool,
}

names! {
    /// Which conversations an agent may read.
    pub enum AgentsRead {
        /// Its own, those that were its own until they are closed, and what waits in its queues.
        Own = "own",
        /// Every one.
        All = "all",
    }
}

/// The rules of routing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoutingPolicy {
    /// For how long routing passes over the agent who gave a conversation back, while somebody else
    /// is free.
    pub give_back: Duration,
    /// What happens to the work of an agent who is away or offline.
    pub absence: AbsencePolicy,
    /// How long an available agent counts as present after its desk's last heartbeat; zero: for ever.
    pub presence: Duration,
    /// How long a customer may wait for the answer of the agent who has the conversation.
    pub answer: AnswerPolicy,
    /// How much of an agent's capacity a task uses, by its channel.
    pub weights: Weights,
    /// From when an agent counts as idle.
    pub idle: Idle,
    /// Where what comes back goes instead of to a queue that nobody serves.
    pub fallback_queue: Option<QueueName>,
    /// To whom what was left or paused comes back.
    pub returning: ReturnPolicy,
}

/// To whom what was left or paused comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReturnPolicy {
    /// Who is preferred.
    pub prefer: Prefer,
    /// The rule for the agent who had it, where that one is preferred.
    pub rule: ReturnRule,
}

/// How what was left or paused comes back to the agent who had it. Frozen with the leave or the pause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReturnRule {
    /// For how long after that.
    pub within: Duration,
    /// How long it then waits for that agent alone.
    pub hold: Duration,
}

names! {
    /// Who gets first what was left or paused.
    pub enum Prefer {
        /// Any agent of the queue.
        Nobody = "nobody",
        /// The agent who left it or paused it.
        LastAgent = "last_agent",
    }
}

impl ReturnPolicy {
    /// What is frozen into what is left or paused now.
    pub fn frozen(self) -> Option<ReturnRule> {
        (self.prefer == Prefer::LastAgent).then_some(self.rule)
    }
}

impl Default for ReturnPolicy {
    /// For any agent of the queue.
    fn default() -> Self {
        Self {
            prefer: Prefer::Nobody,
            rule: ReturnRule {
                within: Duration::days(1),
                hold: Duration::minutes(5),
            },
        }
    }
}

/// How long a customer may wait for the answer of the agent who has the conversation. An agent who gets
/// a task keeps the rules that hold then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnswerPolicy {
    /// How long; zero: for ever.
    pub within: Duration,
    /// How often the task then goes back to its queue before somebody is told instead.
    pub max_returns: u32,
}

impl RoutingPolicy {
    /// Whether an agent's presence is a lease that its desk has to renew.
    pub fn has_leases(&self) -> bool {
        self.presence > Duration::zero()
    }

    /// The time for an answer of an agent who gets a task now, where there is a limit.
    pub fn answer_rule(&self) -> Option<AnswerRule> {
        let AnswerPolicy {
            within,
            max_returns,
        } = self.answer;
        (within > Duration::zero()).then_some(AnswerRule {
            within,
            max_returns,
            pass_over: self.give_back,
        })
    }
}

names! {
    /// From when an agent counts as idle: the longest idle gets the next task.
    pub enum Idle {
        /// From when it was last given a task.
        SinceAssigned = "since_assigned",
        /// From when a task last left its hands, if it was given none since.
        SinceFree = "since_free",
    }
}

impl Idle {
    /// The instant, of one who was last given a task, and gave up one, then.
    pub fn of(self, assigned: Instant, freed: Option<Instant>) -> Instant {
        match self {
            Self::SinceAssigned => assigned,
            Self::SinceFree => freed.map_or(assigned, |freed| freed.max(assigned)),
        }
    }
}

/// What happens to the work of an agent who is away or offline. It holds for an absence from its
/// beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AbsencePolicy {
    /// What it has paused.
    pub paused: OnAbsence,
    /// What is assigned to it.
    pub assigned: OnAbsence,
    /// How long its work waits for it before it goes back.
    pub grace: Duration,
}

names! {
    /// What happens to work whose agent is absent.
    pub enum OnAbsence {
        /// The agent keeps it.
        Keep = "keep",
        /// It goes back to its queue.
        Queue = "queue",
    }
}

/// Which channels leave and pause are on for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Channels {
    /// Every one.
    All,
    /// These.
    Only(Vec<ChannelName>),
}

impl Channels {
    /// Whether this channel is among them.
    pub fn include(&self, channel: &ChannelName) -> bool {
        match self {
            Self::All => true,
            Self::Only(channels) => channels.contains(channel),
        }
    }
}

/// A value outside its range; the field is named as in the API.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{field} must be from {min} to {max}")]
pub struct OutOfRange {
    /// The field's name in the API's document.
    pub field: Cow<'static, str>,
    /// The smallest value; of a duration, in seconds.
    pub min: i64,
    /// The largest value; of a duration, in seconds.
    pub max: i64,
}

impl Default for AbsencePolicy {
    /// An absent agent keeps its work.
    fn default() -> Self {
        Self {
            paused: OnAbsence::Keep,
            assigned: OnAbsence::Keep,
            grace: DEFAULT_GRACE,
        }
    }
}

impl Default for Settings {
    /// Off, with Flex's limits: what holds until somebody changes it.
    fn default() -> Self {
        Self {
            version: 0,
            leave: LeavePolicy {
                enabled: false,
                on_reply: OnReply::NewTask,
                window: MAX_WINDOW,
                custom_routing_timeout: Duration::seconds(300),
                unanswered: Unanswered::Refuse,
                auto_after: Duration::zero(),
                plan: None,
                calendar: None,
            },
            pause: PausePolicy {
                enabled: false,
                time_limit: MAX_TIME_LIMIT,
                at_capacity: AtCapacity::Queue,
                hold: DEFAULT_HOLD,
                on_reply: WhilePaused::Stay,
                calendar: None,
                require: BTreeSet::new(),
                reasons: PickList::default(),
                max_per_agent: 0,
                reminders: BTreeSet::new(),
            },
            wrap_up: WrapUpPolicy {
                limit: Duration::zero(),
            },
            channels: Channels::All,
            retention: MAX_WINDOW,
            agents: AgentsPolicy {
                read: AgentsRead::Own,
                self_service: false,
            },
            routing: RoutingPolicy {
                give_back: DEFAULT_GIVE_BACK,
                absence: AbsencePolicy::default(),
                presence: Duration::zero(),
                answer: AnswerPolicy {
                    within: Duration::zero(),
                    max_returns: DEFAULT_MAX_RETURNS,
                },
                weights: Weights::default(),
                idle: Idle::SinceAssigned,
                fallback_queue: None,
                returning: ReturnPolicy::default(),
            },
            policies: Vec::new(),
            calendars: BTreeMap::new(),
            plans: BTreeMap::new(),
            outbound: BTreeMap::new(),
            outbox: None,
        }
    }
}

impl Settings {
    /// Checks that every duration, and every weight, is within its range.
    pub fn check(&self) -> Result<(), OutOfRange> {
        self.leave.check()?;
        self.pause.check()?;
        for (n, policy) in self.policies.iter().enumerate() {
            let rules = policy.over(self.without_policies());
            let checked = rules.leave.check().and_then(|()| rules.pause.check());
            checked.map_err(|bad| bad.within(&format!("policies[{n}]")))?;
        }
        in_range(
            "wrap_up.limit_seconds",
            self.wrap_up.limit,
            Duration::zero(),
            MAX_WRAP_UP,
        )?;
        in_range(
            "routing.give_back_seconds",
            self.routing.give_back,
            Duration::zero(),
            MAX_GIVE_BACK,
        )?;
        in_range(
            "routing.absence.grace_seconds",
            self.routing.absence.grace,
            Duration::zero(),
            MAX_GRACE,
        )?;
        in_range(
            "routing.presence_seconds",
            self.routing.presence,
            Duration::zero(),
            MAX_PRESENCE,
        )?;
        weights_in_range(&self.routing.weights)?;
        for (channel, policy) in &self.outbound {
            let checked = policy.check();
            checked.map_err(|bad| bad.within(&format!("outbound.{}", channel.as_str())))?;
        }
        in_range(
            "routing.answer_within_seconds",
            self.routing.answer.within,
            Duration::zero(),
            MAX_ANSWER_WITHIN,
        )?;
        in_range(
            "routing.return.within_seconds",
            self.routing.returning.rule.within,
            Duration::zero(),
            MAX_WINDOW,
        )?;
        in_range(
            "routing.return.hold_seconds",
            self.routing.returning.rule.hold,
            Duration::zero(),
            MAX_HOLD,
        )?;
        let returns = self.routing.answer.max_returns;
        at_most("routing.max_returns", returns, MAX_RETURNS)?;
        in_range(
            "history.retention_seconds",
            self.retention,
            Duration::zero(),
            MAX_RETENTION,
        )
    }

    /// Whether what is said to a customer on this channel is owed to a provider.
    pub fn delivers(&self, channel: &ChannelName) -> bool {
        self.outbound
            .get(channel)
            .is_some_and(|policy| policy.deliver)
    }

    /// When TTL may remove a conversation that closes now.
    pub fn purge_at(&self, now: Instant) -> Instant {
        now + self.retention
    }
}

impl Plan {
    /// Checks that every step's time is within its range; else the place of the step is said.
    pub fn check(&self) -> Result<(), (usize, OutOfRange)> {
        for (n, step) in self.steps().iter().enumerate() {
            let second = Duration::seconds(1);
            let checked = in_range("after_seconds", step.after, second, MAX_WINDOW);
            checked.map_err(|bad| (n, bad))?;
        }
        Ok(())
    }
}

impl OutboundPolicy {
    fn check(self) -> Result<(), OutOfRange> {
        in_range(
            "reply_window_seconds",
            self.reply_window,
            Duration::zero(),
            MAX_REPLY_WINDOW,
        )?;
        at_most("max_characters", self.max_characters, MAX_CHARACTERS)
    }
}

impl LeavePolicy {
    fn check(&self) -> Result<(), OutOfRange> {
        let second = Duration::seconds(1);
        in_range("leave.window_seconds", self.window, second, MAX_WINDOW)?;
        in_range(
            "leave.custom_routing_timeout_seconds",
            self.custom_routing_timeout,
            second,
            MAX_CUSTOM_ROUTING_TIMEOUT,
        )?;
        in_range(
            "leave.auto_after_seconds",
            self.auto_after,
            Duration::zero(),
            MAX_AUTO_AFTER,
        )
    }
}

impl PausePolicy {
    fn check(&self) -> Result<(), OutOfRange> {
        in_range(
            "pause.time_limit_seconds",
            self.time_limit,
            MIN_TIME_LIMIT,
            MAX_TIME_LIMIT,
        )?;
        in_range("pause.hold_seconds", self.hold, Duration::zero(), MAX_HOLD)?;
        at_most("pause.max_per_agent", self.max_per_agent, MAX_PAUSED)?;
        let field = "pause.reminders_seconds";
        for before in &self.reminders {
            in_range(field, *before, MIN_REMINDER, MAX_TIME_LIMIT)?;
        }
        Ok(())
    }
}

impl OutOfRange {
    /// The same of a field within another one.
    fn within(self, outer: &str) -> Self {
        Self {
            field: format!("{outer}.{}", self.field).into(),
            ..self
        }
    }
}

fn weights_in_range(weights: &Weights) -> Result<(), OutOfRange> {
    let mut weights = weights.iter().map(|(_, weight)| weight);
    if weights.all(|weight| (1..=MAX_CAPACITY).contains(&weight)) {
        return Ok(());
    }
    Err(OutOfRange {
        field: "routing.weights".into(),
        min: 1,
        max: MAX_CAPACITY.into(),
    })
}

fn at_most(field: &'static str, value: u32, max: u32) -> Result<(), OutOfRange> {
    if value > max {
        return Err(OutOfRange {
            field: field.into(),
            min: 0,
            max: max.into(),
        });
    }
    Ok(())
}

fn in_range(
    field: &'static str,
    value: Duration,
    min: Duration,
    max: Duration,
) -> Result<(), OutOfRange> {
    if value < min || value > max {
        return Err(OutOfRange {
            field: field.into(),
            min: min.num_seconds(),
            max: max.num_seconds(),
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    type Field = fn(&mut Settings) -> &mut Duration;

    #[test]
    fn both_are_off_until_somebody_turns_them_on() {
        let settings = Settings::default();
        assert!(!settings.leave.enabled && !settings.pause.enabled);
        assert_eq!(settings.check(), Ok(()));
    }

    #[test]
    fn each_limit_is_checked_at_both_ends() {
        let field_refused = |change: &dyn Fn(&mut Settings)| {
            let mut settings = Settings::default();
            change(&mut settings);
            settings.check().err().map(|e| e.field.into_owned())
        };
        let s = Duration::seconds;
        let cases: [(&str, Field, i64, i64); 13] = [
            (
                "leave.auto_after_seconds",
                |x| &mut x.leave.auto_after,
                0,
                1_209_600,
            ),
            (
                "leave.window_seconds",
                |x| &mut x.leave.window,
                1,
                7_776_000,
            ),
            (
                "leave.custom_routing_timeout_seconds",
                |x| &mut x.leave.custom_routing_timeout,
                1,
                86_400,
            ),
            (
                "pause.time_limit_seconds",
                |x| &mut x.pause.time_limit,
                60,
                1_209_600,
            ),
            ("pause.hold_seconds", |x| &mut x.pause.hold, 0, 86_400),
            ("wrap_up.limit_seconds", |x| &mut x.wrap_up.limit, 0, 86_400),
            (
                "routing.give_back_seconds",
                |x| &mut x.routing.give_back,
                0,
                86_400,
            ),
            (
                "routing.absence.grace_seconds",
                |x| &mut x.routing.absence.grace,
                0,
                1_209_600,
            ),
            (
                "routing.presence_seconds",
                |x| &mut x.routing.presence,
                0,
                86_400,
            ),
            (
                "routing.return.within_seconds",
                |x| &mut x.routing.returning.rule.within,
                0,
                7_776_000,
            ),
            (
                "routing.return.hold_seconds",
                |x| &mut x.routing.returning.rule.hold,
                0,
                86_400,
            ),
            (
                "routing.answer_within_seconds",
                |x| &mut x.routing.answer.within,
                0,
                1_209_600,
            ),
            (
                "history.retention_seconds",
                |x| &mut x.retention,
                0,
                315_360_000,
            ),
        ];
        for (field, at, min, max) in cases {
            assert_eq!(field_refused(&|x| *at(x) = s(min)), None, "{field}");
            assert_eq!(field_refused(&|x| *at(x) = s(max)), None, "{field}");
            let refused = Some(field.to_owned());
            assert_eq!(field_refused(&|x| *at(x) = s(min - 1)), refused);
            assert_eq!(field_refused(&|x| *at(x) = s(max + 1)), refused);
        }
        let returns = |n| field_refused(&|x| x.routing.answer.max_returns = n);
        assert_eq!(
            (returns(0), returns(100), returns(101)),
            (None, None, Some("routing.max_returns".to_owned()))
        );
        let paused = |n| field_refused(&|x| x.pause.max_per_agent = n);
        assert_eq!(
            (paused(0), paused(100), paused(101)),
            (None, None, Some("pause.max_per_agent".to_owned()))
        );
    }

    #[test]
    fn a_list_of_channels_includes_only_these() {
        let sms = ChannelName::parse("sms").unwrap();
        let chat = ChannelName::parse("chat").unwrap();
        assert!(Channels::All.include(&sms));
        let only = Channels::Only(vec![sms.clone()]);
        assert!(only.include(&sms) && !only.include(&chat));
    }
}
