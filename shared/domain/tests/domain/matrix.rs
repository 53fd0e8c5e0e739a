//! Every state that a conversation can be in, and everything that can happen to it.

use crate::given::{
    answers_within, custom_routing, first_word, id, incoming, settings, silent_for, vip, with_plan,
};
use crate::worlds::{A_DAY, Outcome, Received, World};
use hiatus_domain::Duration;
use hiatus_domain::commands::custom_task::Target;
use hiatus_domain::commands::extend::NewEnd;
use hiatus_domain::commands::first_word::Then;
use hiatus_domain::commands::plan::{CancelPlan, SkipStep};
use hiatus_domain::commands::{Decision, Transition, message};
use hiatus_domain::conversation::Conversation;
use hiatus_domain::idempotency::RequestKey;
use hiatus_domain::intent::{Expected, Intent};
use hiatus_domain::message::{MessageKind, Nature};
use hiatus_domain::refusal::Refusal;
use hiatus_domain::settings::{AtCapacity, MAX_TIME_LIMIT, MAX_WINDOW, PausePolicy, Settings};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum State {
    Assigned,
    Unanswered,
    Pending,
    Reserved,
    Awaiting,
    AwaitingLate,
    Inactive,
    Planned,
    StepDue,
    Silent,
    Over,
    Pause,
    Due,
    Closed,
}

impl State {
    pub(crate) const ALL: [Self; 14] = [
        Self::Assigned,
        Self::Unanswered,
        Self::Pending,
        Self::Reserved,
        Self::Awaiting,
        Self::AwaitingLate,
        Self::Inactive,
        Self::Planned,
        Self::StepDue,
        Self::Silent,
        Self::Over,
        Self::Pause,
        Self::Due,
        Self::Closed,
    ];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Assigned => "assigned",
            Self::Unanswered => "unanswered",
            Self::Pending => "pending",
            Self::Reserved => "reserved",
            Self::Awaiting => "awaiting",
            Self::AwaitingLate => "awaiting-late",
            Self::Inactive => "inactive",
            Self::Planned => "planned",
            Self::StepDue => "step-due",
            Self::Silent => "silent",
            Self::Over => "over",
            Self::Pause => "pause",
            Self::Due => "due",
            Self::Closed => "closed",
        }
    }

    /// A world in this state; where the conversation is somebody's or was, it is `alice`'s.
    pub(crate) fn world(self) -> World {
        let assigned = World::assigned(settings(), 1);
        let left = assigned.after(assigned.leave(false, &assigned.by("alice")));
        let paused = assigned.after(assigned.pause(false, &assigned.by("alice")));
        match self {
            Self::Assigned => assigned,
            Self::Unanswered => unanswered(),
            Self::Pending => World::opened(settings(), 1),
            Self::Reserved => reserved(),
            Self::Awaiting => awaiting(),
            Self::AwaitingLate => awaiting().later(Duration::seconds(300)),
            Self::Inactive => left,
            Self::Planned => planned(),
            Self::StepDue => planned().later(A_DAY),
            Self::Silent => silent(),
            Self::Over => left.later(MAX_WINDOW),
            Self::Pause => paused,
            Self::Due => paused.later(MAX_TIME_LIMIT),
            Self::Closed => assigned.after(assigned.end(false, &assigned.by("alice"))),
        }
    }
}

/// A conversation that has been left, and whose customer has replied, under custom routing.
pub(crate) fn awaiting() -> World {
    let world = World::assigned(custom_routing(), 1);
    world
        .after(world.leave(false, &world.by("alice")))
        .reply("m2")
        .1
}

/// What `alice` has answered and left, to be nudged in a day, and closed in another.
fn planned() -> World {
    let world = World::assigned(with_plan(), 1);
    let world = world.after(world.write(&world.by("alice")));
    world.after(world.leave(false, &world.by("alice")))
}

/// What `alice` has answered, and whose customer has been silent for too long.
fn silent() -> World {
    let world = World::assigned(silent_for(60), 1);
    let world = world.after(world.write(&world.by("alice")));
    world.later(Duration::seconds(60))
}

/// What `alice` has let wait for too long.
fn unanswered() -> World {
    World::assigned(answers_within(60, 1), 1).later(Duration::seconds(60))
}

/// A task that waits for `alice`, who was at capacity when she resumed, and has a free slot by now.
fn reserved() -> World {
    let on = settings();
    let wait = PausePolicy {
        at_capacity: AtCapacity::Wait,
        ..on.pause
    };
    let world = World::assigned(Settings { pause: wait, ..on }, 1);
    let busy = world.agent("alice").tasks.clone();
    let world = world.after(world.pause(false, &world.by("alice")));
    let world = world.with_agent("alice", |agent| agent.tasks = busy);
    world
        .after(world.resume(&world.by("alice")))
        .with_agent("alice", |agent| agent.tasks.clear())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Who {
    Owner,
    Other,
    Supervisor,
}

impl Who {
    const fn id(self) -> &'static str {
        match self {
            Self::Owner => "alice",
            Self::Other => "bob",
            Self::Supervisor => "sue",
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Other => "other",
            Self::Supervisor => "supervisor",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Command {
    Message,
    QuietMessage,
    FirstWord(Who),
    FirstWordThenLeave(Who),
    AgentMessage(Who),
    Leave(Who),
    Pause(Who),
    Resume(Who),
    Extend(Who),
    Reactivate(Who),
    Wake(Who),
    WakeAndClose(Who),
    End(Who),
    TransferToQueue(Who),
    GiveBack(Who),
    TransferToAgent(Who),
    Take(Who),
    TakeForBob,
    ReassignThisPause,
    ReassignOtherPause,
    RemindThisPause,
    Expire,
    Assign,
    ReleaseReservation,
    FallBack,
    CustomTaskQueue,
    CustomTaskAgent,
    RoutingTimeout,
    Unanswered,
    SkipStep(Who),
    CancelPlan(Who),
    FollowUp,
    AutoLeave,
}

/// What became of a command.
#[derive(Debug)]
pub(crate) enum Became {
    Committed(Box<Transition>),
    Unchanged,
    Refused(Refusal),
    Elsewhere,
}

/// What a client says with a command beyond the command itself.
#[derive(Debug, Clone, Default)]
pub(crate) struct Attempt {
    pub(crate) key: Option<RequestKey>,
    pub(crate) expected: Expected,
    pub(crate) wrap_up: bool,
}

impl Command {
    pub(crate) fn all() -> Vec<Self> {
        let mut all = vec![Self::Message, Self::QuietMessage];
        for by in [
            Self::FirstWord,
            Self::FirstWordThenLeave,
            Self::AgentMessage,
            Self::Leave,
            Self::Pause,
            Self::Resume,
            Self::Extend,
            Self::Reactivate,
            Self::Wake,
            Self::WakeAndClose,
            Self::End,
            Self::TransferToQueue,
            Self::GiveBack,
            Self::TransferToAgent,
            Self::SkipStep,
            Self::CancelPlan,
        ] {
            all.extend([Who::Owner, Who::Other, Who::Supervisor].map(by));
        }
        all.extend([Who::Owner, Who::Other].map(Self::Take));
        all.push(Self::TakeForBob);
        all.extend([
            Self::ReassignThisPause,
            Self::ReassignOtherPause,
            Self::RemindThisPause,
            Self::Expire,
            Self::Assign,
        ]);
        all.extend([
            Self::ReleaseReservation,
            Self::FallBack,
            Self::CustomTaskQueue,
            Self::CustomTaskAgent,
            Self::RoutingTimeout,
            Self::Unanswered,
            Self::FollowUp,
            Self::AutoLeave,
        ]);
        all
    }

    pub(crate) fn name(self) -> String {
        let (command, by) = match self {
            Self::Message => ("message", None),
            Self::QuietMessage => ("quiet message", None),
            Self::FirstWord(who) => ("first_word", Some(who)),
            Self::FirstWordThenLeave(who) => ("first_word then leave", Some(who)),
            Self::AgentMessage(who) => ("agent_message", Some(who)),
            Self::Leave(who) => ("leave", Some(who)),
            Self::Pause(who) => ("pause", Some(who)),
            Self::Resume(who) => ("resume", Some(who)),
            Self::Extend(who) => ("extend", Some(who)),
            Self::Reactivate(who) => ("reactivate", Some(who)),
            Self::Wake(who) => ("wake", Some(who)),
            Self::WakeAndClose(who) => ("wake and close", Some(who)),
            Self::End(who) => ("end", Some(who)),
            Self::TransferToQueue(who) => ("transfer to a queue", Some(who)),
            Self::GiveBack(who) => ("give back", Some(who)),
            Self::TransferToAgent(who) => ("transfer to an agent", Some(who)),
            Self::Take(who) => ("take", Some(who)),
            Self::TakeForBob => ("take for bob", Some(Who::Supervisor)),
            Self::ReassignThisPause => ("reassign this pause", None),
            Self::ReassignOtherPause => ("reassign another pause", None),
            Self::RemindThisPause => ("remind this pause", None),
            Self::Expire => ("expire", None),
            Self::Assign => ("assign", None),
            Self::ReleaseReservation => ("release_reservation", None),
            Self::FallBack => ("fall_back", None),
            Self::CustomTaskQueue => ("custom_task to a queue", None),
            Self::CustomTaskAgent => ("custom_task to an agent", None),
            Self::RoutingTimeout => ("routing_timeout", None),
            Self::Unanswered => ("unanswered", None),
            Self::SkipStep(who) => ("skip step", Some(who)),
            Self::CancelPlan(who) => ("cancel plan", Some(who)),
            Self::FollowUp => ("follow_up", None),
            Self::AutoLeave => ("auto_leave", None),
        };
        by.map_or_else(
            || command.to_owned(),
            |who| format!("{command} by {}", who.name()),
        )
    }

    /// Whether it comes with an idempotency key: a message has its id.
    pub(crate) const fn has_key(self) -> bool {
        self.is_clients() && !matches!(self, Self::Message | Self::QuietMessage)
    }

    /// Whether a client gives it, with a version; the others are the system's own.
    pub(crate) const fn is_clients(self) -> bool {
        matches!(
            self,
            Self::Message
                | Self::QuietMessage
                | Self::FirstWord(_)
                | Self::FirstWordThenLeave(_)
                | Self::AgentMessage(_)
                | Self::Leave(_)
                | Self::Pause(_)
                | Self::Resume(_)
                | Self::Extend(_)
                | Self::Reactivate(_)
                | Self::Wake(_)
                | Self::WakeAndClose(_)
                | Self::End(_)
                | Self::TransferToQueue(_)
                | Self::GiveBack(_)
                | Self::TransferToAgent(_)
                | Self::Take(_)
                | Self::TakeForBob
                | Self::CustomTaskQueue
                | Self::CustomTaskAgent
                | Self::SkipStep(_)
                | Self::CancelPlan(_)
        )
    }

    pub(crate) fn run(self, world: &World, attempt: &Attempt) -> Became {
        let by = |who: Who| Intent {
            expected: attempt.expected.clone(),
            key: attempt.key.clone(),
            ..world.by(who.id())
        };
        let router = by(Who::Other);
        let outcome = match self {
            Self::Message => return receive(world, Nature::default(), attempt),
            Self::QuietMessage => return receive(world, quiet(), attempt),
            Self::FirstWord(who) => return write_first(world, by(who), Then::Stay),
            Self::FirstWordThenLeave(who) => return write_first(world, by(who), Then::Leave),
            Self::AgentMessage(who) => world.write(&by(who)),
            Self::Leave(who) => world.leave(attempt.wrap_up, &by(who)),
            Self::Pause(who) => world.pause(attempt.wrap_up, &by(who)),
            Self::Resume(who) => world.resume(&by(who)),
            // A pause that could be longer by a day.
            Self::Extend(who) => world.shortened().extend(NewEnd::By(A_DAY), &by(who)),
            Self::Reactivate(who) => world.reactivate(None, &by(who)),
            Self::Wake(who) => world.wake(&by(who)),
            Self::WakeAndClose(who) => world.wake_and_close(&next_message(world), &by(who)),
            Self::End(who) => world.end(attempt.wrap_up, &by(who)),
            Self::TransferToQueue(who) => {
                world.transfer(Target::Queue(vip()), attempt.wrap_up, &by(who))
            }
            Self::GiveBack(who) => {
                let own = Target::Queue(world.conversation.queue.clone());
                world.transfer(own, attempt.wrap_up, &by(who))
            }
            Self::TransferToAgent(who) => {
                world.transfer(Target::Agent(id("bob")), attempt.wrap_up, &by(who))
            }
            Self::Take(who) => world.take(who.id(), &by(who)),
            Self::TakeForBob => world.take("bob", &by(Who::Supervisor)),
            Self::ReassignThisPause => world.reassign("p1"),
            // A pause with a reminder at this moment.
            Self::RemindThisPause => world.with_reminder().remind("p1"),
            Self::ReassignOtherPause => world.reassign("p0"),
            Self::Expire => world.expire(),
            Self::Assign => world.assign("alice"),
            Self::ReleaseReservation => world.away("alice").release_reservation("alice"),
            Self::FallBack => world.returned().fall_back(),
            Self::CustomTaskQueue => world.custom(Target::Queue(vip()), &router),
            Self::CustomTaskAgent => world.custom(Target::Agent(id("bob")), &router),
            Self::RoutingTimeout => world.routing_timeout(),
            Self::Unanswered => world.unanswered(),
            Self::SkipStep(who) => world.run(&SkipStep, &by(who)),
            Self::CancelPlan(who) => world.run(&CancelPlan, &by(who)),
            Self::FollowUp => world.follow_up(),
            Self::AutoLeave => world.auto_leave(),
        };
        Became::from(outcome)
    }
}

fn quiet() -> Nature {
    Nature::of(MessageKind::AutoReply, true)
}

fn receive(world: &World, nature: Nature, attempt: &Attempt) -> Became {
    let expected = attempt.expected.clone();
    let received = world.receive(&message::Incoming {
        expected,
        nature,
        ..incoming(&next_message(world), world.now)
    });
    received.into()
}

fn write_first(world: &World, by: Intent, then: Then) -> Became {
    let word = first_word(&next_message(world), by, then);
    world.first_word(&word).into()
}

fn next_message(world: &World) -> String {
    format!("m{}", world.conversation.last_message.seq + 1)
}

impl From<Result<Received, Refusal>> for Became {
    fn from(received: Result<Received, Refusal>) -> Self {
        match received {
            Ok(Received::Here(_, written)) => Self::Committed(written),
            Ok(Received::Replay) => Self::Unchanged,
            Ok(Received::Elsewhere) => Self::Elsewhere,
            Err(refusal) => Self::Refused(refusal),
        }
    }
}

impl From<Outcome> for Became {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Ok(Decision::Commit(written)) => Self::Committed(Box::new(written)),
            Ok(Decision::Unchanged) => Self::Unchanged,
            Err(refusal) => Self::Refused(refusal),
        }
    }
}

/// What is true of every transition, whatever made it.
pub(crate) fn assert_sound(before: &World, written: &Transition, what: &str) {
    let (old, new) = (&before.conversation, &written.conversation);
    assert_eq!(new.version, old.version + 1, "{what}: one version on");
    assert!(
        !new.outbox.events.is_empty(),
        "{what}: something is published"
    );
    assert_eq!(
        new.outbox.previous,
        Some(old.state.name()),
        "{what}: the outbox has the state before"
    );
    assert_eq!(
        new.outbox.at, before.now,
        "{what}: the outbox has the instant"
    );
    assert_eq!(
        identity(new),
        identity(old),
        "{what}: it stays the same conversation"
    );
    let news = u64::from(written.message.is_some());
    assert_eq!(
        new.last_message.seq,
        old.last_message.seq + news,
        "{what}: the history has no gap"
    );
    if let Some(message) = &written.message {
        assert_eq!(
            (message.seq, message.at),
            (new.last_message.seq, before.now),
            "{what}"
        );
        assert_eq!(new.last_message.from, message.from.side(), "{what}");
    }
    let made = new.task_count - old.task_count;
    assert!(made <= 1, "{what}: at most one task is made");
    if let Some(task) = new.live_task() {
        assert_eq!(
            task.number, new.task_count,
            "{what}: the newest task is the live one"
        );
    }
    let givers = written.giver.iter().map(|giver| &giver.id);
    let takers = written.taker.iter().map(|taker| &taker.id);
    assert!(
        givers.ne(takers) || written.giver.is_none(),
        "{what}: the two are two"
    );
    for agent in written.agents() {
        assert_eq!(
            agent.version,
            before.agents[&agent.id].version + 1,
            "{what}: the agent is one version on"
        );
    }
}

fn identity(c: &Conversation) -> (&str, &str, &str, &str, hiatus_domain::Instant) {
    (
        c.id.as_str(),
        c.channel.as_str(),
        c.customer_address.as_str(),
        c.business_address.as_str(),
        c.opened_at,
    )
}
