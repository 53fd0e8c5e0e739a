//! What can happen, and sequences of it.

use super::centre::RULES;
use proptest::prelude::*;
use proptest::strategy::Union;
use proptest_state_machine::ReferenceStateMachine;

/// How many customers there are.
pub(crate) const CUSTOMERS: usize = 2;
/// How many agents there are.
pub(crate) const AGENTS: usize = 3;
/// How many signals are waited for.
const SIGNALS: usize = 3;
/// A request is sent again within so many others: as long as its key is remembered.
const REMEMBERED: usize = 5;

/// Who asks: an agent, or, beyond them, the supervisor.
pub(crate) type Who = usize;

/// What an agent asks for when it pauses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asks {
    /// The last pause once more.
    Again,
    /// This.
    For {
        terms: Terms,
        ends: Ends,
        wait: Option<WaitFor>,
    },
}

/// When a pause is to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ends {
    AtLimit,
    /// So many seconds after it began.
    After(i64),
    /// At the time that is so many seconds after it was asked for first.
    Until(i64),
}

/// What a pause is to wait for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct WaitFor {
    pub(crate) signal: usize,
    /// For how many seconds.
    pub(crate) timeout: Option<i64>,
    /// Whether the agent wants the conversation back then.
    pub(crate) back: bool,
}

/// How a pause goes on and ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Terms {
    /// Whether it wants the conversation back.
    pub(crate) back: bool,
    /// Whether a reply ends the pause.
    pub(crate) wake: bool,
}

/// A client's command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Command {
    /// A customer writes.
    Write {
        customer: usize,
        /// Whether it is a message that wakes nobody.
        quiet: bool,
    },
    /// An agent writes first, and leaves or stays.
    First {
        agent: usize,
        customer: usize,
        leave: bool,
    },
    Say {
        who: Who,
        customer: usize,
    },
    /// The supervisor notes something.
    Note {
        customer: usize,
    },
    /// `stale` names a version that is not the present one.
    Leave {
        who: Who,
        customer: usize,
        wrap_up: bool,
        stale: bool,
    },
    Pause {
        who: Who,
        customer: usize,
        wrap_up: bool,
        asks: Asks,
    },
    /// Somebody outside says what came out.
    Signal {
        customer: usize,
        signal: usize,
        outcome: usize,
    },
    Resume {
        who: Who,
        customer: usize,
    },
    /// To an agent, or, beyond them, back to the queue.
    Transfer {
        who: Who,
        customer: usize,
        to: usize,
        wrap_up: bool,
    },
    /// An agent for itself, or the supervisor for this agent, beyond its capacity if need be.
    Take {
        who: Who,
        customer: usize,
        taker: usize,
        force: bool,
    },
    /// The pause ends later, by so many seconds.
    Extend {
        who: Who,
        customer: usize,
        by: i64,
    },
    Reactivate {
        who: Who,
        customer: usize,
    },
    /// A step of a plan is skipped, or all of it canceled.
    Plan {
        who: Who,
        customer: usize,
        cancel: bool,
    },
    End {
        who: Who,
        customer: usize,
        wrap_up: bool,
    },
    /// Custom routing gives the task to an agent, or, beyond them, to the queue.
    Route {
        customer: usize,
        to: usize,
    },
    /// The first task that the agent wraps up.
    Complete {
        agent: usize,
    },
    Present {
        agent: usize,
        /// Whether it is no human.
        ai: bool,
        available: bool,
        capacity: u32,
        /// How much of that for chats.
        chats: Option<u32>,
    },
    /// A supervisor's run, from its beginning to its end.
    Bulk {
        customer: usize,
        what: Bulk,
    },
}

/// What a bulk run does, with whatever is open on a customer's channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bulk {
    Wake,
    Resume,
    Transfer,
    Extend,
    End,
}

/// How far time leaps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Leap {
    Seconds(i64),
    /// To a millisecond before what is due next of this customer's conversation, or to it.
    Due {
        customer: usize,
        exactly: bool,
    },
    /// The same of an agent.
    DueOfAgent {
        agent: usize,
        exactly: bool,
    },
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Step {
    Command(Command),
    /// Two commands at once.
    AtOnce(Command, Command),
    /// The n-th request before the last one is sent again: its answer was lost.
    Again(usize),
    /// The timers of this customer's conversations, due or not.
    Timer {
        customer: usize,
    },
    /// The timer of an agent, due or not.
    AgentTimer {
        agent: usize,
    },
    /// The sweep of what is due.
    Sweep,
    /// The sweep of routing.
    RouteSweep,
    /// Routing gets an event of a customer's task: the first, a repeated or an outdated one.
    TaskDelivered {
        customer: usize,
    },
    /// Routing gets an event of an agent.
    AgentDelivered {
        agent: usize,
    },
    /// Everything that is not published yet is published.
    Settle,
    Leap(Leap),
    /// Other settings.
    Settings(usize),
}

/// What a sequence has to know of its steps so far: how many requests could be sent again.
#[derive(Debug, Clone, Default)]
pub(crate) struct Plan {
    requests: usize,
}

impl ReferenceStateMachine for Plan {
    type State = Self;
    type Transition = Step;

    fn init_state() -> BoxedStrategy<Self> {
        Just(Self::default()).boxed()
    }

    fn transitions(plan: &Self) -> BoxedStrategy<Step> {
        let command = command().prop_map(Step::Command).boxed();
        let customer = 0..CUSTOMERS;
        let mut all: Vec<(u32, BoxedStrategy<Step>)> = vec![
            (40, command),
            (
                5,
                (command_on_one(), command_on_one())
                    .prop_map(|(a, b)| Step::AtOnce(a, b))
                    .boxed(),
            ),
            (
                4,
                customer
                    .clone()
                    .prop_map(|customer| Step::Timer { customer })
                    .boxed(),
            ),
            (
                2,
                (0..AGENTS)
                    .prop_map(|agent| Step::AgentTimer { agent })
                    .boxed(),
            ),
            (3, bulk().prop_map(Step::Command).boxed()),
            (4, Just(Step::Sweep).boxed()),
            (3, Just(Step::RouteSweep).boxed()),
            (
                6,
                customer
                    .clone()
                    .prop_map(|customer| Step::TaskDelivered { customer })
                    .boxed(),
            ),
            (
                4,
                (0..AGENTS)
                    .prop_map(|agent| Step::AgentDelivered { agent })
                    .boxed(),
            ),
            (1, Just(Step::Settle).boxed()),
            (
                2,
                prop_oneof![Just(1), Just(60), Just(3_600), Just(100 * 86_400)]
                    .prop_map(|s| Step::Leap(Leap::Seconds(s)))
                    .boxed(),
            ),
            (
                6,
                (customer, any::<bool>())
                    .prop_map(|(customer, exactly)| Step::Leap(Leap::Due { customer, exactly }))
                    .boxed(),
            ),
            (
                2,
                (0..AGENTS, any::<bool>())
                    .prop_map(|(agent, exactly)| Step::Leap(Leap::DueOfAgent { agent, exactly }))
                    .boxed(),
            ),
            (3, (0..RULES.len()).prop_map(Step::Settings).boxed()),
        ];
        if plan.requests > 0 {
            all.push((
                6,
                (0..plan.requests.min(REMEMBERED))
                    .prop_map(Step::Again)
                    .boxed(),
            ));
        }
        Union::new_weighted(all).boxed()
    }

    fn apply(mut plan: Self, step: &Step) -> Self {
        plan.requests += match step {
            Step::Command(_) => 1,
            Step::AtOnce(..) => 2,
            _ => 0,
        };
        plan
    }

    fn preconditions(plan: &Self, step: &Step) -> bool {
        !matches!(step, Step::Again(n) if *n >= plan.requests.min(REMEMBERED))
    }
}

fn who() -> BoxedStrategy<Who> {
    // An agent who has nothing to do with it is refused: seldom worth a step.
    prop_oneof![5 => Just(0), 3 => 1..AGENTS, 3 => Just(AGENTS)].boxed()
}

fn command() -> BoxedStrategy<Command> {
    (0..CUSTOMERS).prop_flat_map(about).boxed()
}

/// Of two commands at once both are about the first customer: about different ones they do not
/// meet.
fn command_on_one() -> BoxedStrategy<Command> {
    about(0)
}

fn about(customer: usize) -> BoxedStrategy<Command> {
    let chats = prop::option::weighted(0.4, 0..3_u32);
    // The last agent is an AI more often than not, the others are seldom one.
    let whose = (0..AGENTS, prop::bool::weighted(0.8));
    let whose = whose.prop_map(|(agent, usual)| (agent, usual == (agent == AGENTS - 1)));
    let present = (whose, prop::bool::weighted(0.8), 0..4_u32, chats);
    prop_oneof![
        8 => prop::bool::weighted(0.25).prop_map(move |quiet| Command::Write { customer, quiet }),
        4 => (0..AGENTS, prop::bool::weighted(0.4))
            .prop_map(move |(agent, leave)| Command::First { agent, customer, leave }),
        3 => (0..AGENTS).prop_map(move |who| Command::Say { who, customer }),
        2 => Just(Command::Note { customer }),
        6 => (who(), any::<bool>(), prop::bool::weighted(0.15))
            .prop_map(move |(who, wrap_up, stale)| Command::Leave { who, customer, wrap_up, stale }),
        8 => (who(), any::<bool>(), asks())
            .prop_map(move |(who, wrap_up, asks)| Command::Pause { who, customer, wrap_up, asks }),
        3 => (0..SIGNALS, 0..2_usize)
            .prop_map(move |(signal, outcome)| Command::Signal { customer, signal, outcome }),
        5 => who().prop_map(move |who| Command::Resume { who, customer }),
        4 => (who(), 0..=AGENTS, any::<bool>())
            .prop_map(move |(who, to, wrap_up)| Command::Transfer { who, customer, to, wrap_up }),
        2 => (0..AGENTS).prop_map(move |taker| Command::Take { who: taker, customer, taker, force: false }),
        2 => (0..AGENTS, any::<bool>())
            .prop_map(move |(taker, force)| Command::Take { who: AGENTS, customer, taker, force }),
        2 => (who(), prop_oneof![Just(1), Just(60), Just(86_400)])
            .prop_map(move |(who, by)| Command::Extend { who, customer, by }),
        4 => who().prop_map(move |who| Command::Reactivate { who, customer }),
        2 => (who(), prop::bool::weighted(0.3))
            .prop_map(move |(who, cancel)| Command::Plan { who, customer, cancel }),
        2 => (who(), any::<bool>()).prop_map(move |(who, wrap_up)| Command::End { who, customer, wrap_up }),
        3 => (0..=AGENTS).prop_map(move |to| Command::Route { customer, to }),
        3 => (0..AGENTS).prop_map(|agent| Command::Complete { agent }),
        4 => present.prop_map(|((agent, ai), available, capacity, chats)| {
            Command::Present { agent, ai, available, capacity, chats }
        }),
    ]
    .boxed()
}

fn asks() -> BoxedStrategy<Asks> {
    let terms = (prop::bool::weighted(0.4), prop::bool::weighted(0.3));
    let terms = terms.prop_map(|(back, wake)| Terms { back, wake });
    let seconds = || prop_oneof![Just(30), Just(60), Just(3_600), Just(172_800)];
    let ends = prop_oneof![
        4 => Just(Ends::AtLimit),
        1 => seconds().prop_map(Ends::After),
        2 => seconds().prop_map(Ends::Until),
    ];
    let wait = (0..SIGNALS, prop::option::of(seconds()), any::<bool>());
    let wait = wait.prop_map(|(signal, timeout, back)| WaitFor {
        signal,
        timeout,
        back,
    });
    let new = (terms, ends, prop::option::weighted(0.4, wait));
    prop_oneof![
        1 => Just(Asks::Again),
        5 => new.prop_map(|(terms, ends, wait)| Asks::For { terms, ends, wait }),
    ]
    .boxed()
}

fn bulk() -> BoxedStrategy<Command> {
    let what = prop_oneof![
        3 => Just(Bulk::Wake),
        1 => Just(Bulk::Resume),
        1 => Just(Bulk::Transfer),
        1 => Just(Bulk::Extend),
        1 => Just(Bulk::End),
    ];
    (0..CUSTOMERS, what)
        .prop_map(|(customer, what)| Command::Bulk { customer, what })
        .boxed()
}
