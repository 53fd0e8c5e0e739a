//! The settings that hold, and those that an administrator changes between.

/// The settings that hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Rules {
    pub(crate) leave: bool,
    pub(crate) pause: bool,
    pub(crate) custom_routing: bool,
    pub(crate) at_capacity: &'static str,
    /// How heavy a chat is.
    pub(crate) chat: u32,
    pub(crate) window: i64,
    pub(crate) limit: i64,
    /// How long before its end an agent is reminded of a pause.
    pub(crate) reminder: Option<i64>,
    /// How long a wrap-up lasts at most.
    pub(crate) wrap_up: Option<i64>,
    pub(crate) answers: Option<Answers>,
    pub(crate) returns: Option<Returns>,
    /// After how long a silence it is left by itself.
    pub(crate) auto: Option<i64>,
    /// The plan of whatever is left.
    pub(crate) plan: Option<Plan>,
    /// How long after the customer's last message a chat carries answers.
    pub(crate) reply: Option<i64>,
}

/// A nudge after so long, and this after as long again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Plan {
    pub(crate) after: i64,
    pub(crate) then: Act,
}

/// What a step of a plan does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    Nudge,
    Return,
    Close,
}

/// How long a customer may wait for an answer, and how often the task then goes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Answers {
    pub(crate) within: i64,
    pub(crate) most: u32,
}

/// For how long what is left or paused comes back to its agent, and how long it then waits for that one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Returns {
    pub(crate) within: i64,
    pub(crate) hold: i64,
}

/// The settings that an administrator changes between; at first both are off.
pub(crate) const RULES: [Rules; 5] = [
    Rules {
        leave: true,
        pause: true,
        custom_routing: false,
        at_capacity: "queue",
        chat: 1,
        window: 7_776_000,
        limit: 1_209_600,
        reminder: Some(3_600),
        wrap_up: None,
        answers: None,
        returns: None,
        auto: None,
        plan: None,
        reply: None,
    },
    Rules {
        leave: true,
        pause: true,
        custom_routing: true,
        at_capacity: "wait",
        chat: 2,
        window: 86_400,
        limit: 3_600,
        reminder: Some(60),
        wrap_up: Some(60),
        answers: Some(Answers {
            within: 60,
            most: 1,
        }),
        returns: Some(Returns {
            within: 86_400,
            hold: 60,
        }),
        auto: Some(120),
        plan: Some(Plan {
            after: 60,
            then: Act::Return,
        }),
        reply: Some(300),
    },
    Rules {
        leave: true,
        pause: true,
        custom_routing: false,
        at_capacity: "refuse",
        chat: 3,
        window: 3_600,
        limit: 60,
        reminder: None,
        wrap_up: Some(300),
        answers: Some(Answers {
            within: 3_600,
            most: 0,
        }),
        returns: None,
        auto: None,
        plan: Some(Plan {
            after: 1_200,
            then: Act::Close,
        }),
        reply: Some(3_600),
    },
    Rules {
        leave: false,
        pause: false,
        custom_routing: true,
        at_capacity: "wait",
        chat: 1,
        window: 1,
        limit: 60,
        reminder: None,
        wrap_up: None,
        answers: None,
        returns: None,
        auto: None,
        plan: None,
        reply: None,
    },
    Rules {
        leave: true,
        pause: true,
        custom_routing: false,
        at_capacity: "wait",
        chat: 1,
        window: 7_776_000,
        limit: 3_600,
        reminder: Some(600),
        wrap_up: None,
        answers: Some(Answers {
            within: 300,
            most: 2,
        }),
        returns: Some(Returns {
            within: 3_600,
            hold: 300,
        }),
        auto: Some(600),
        plan: Some(Plan {
            after: 3_600,
            then: Act::Return,
        }),
        reply: Some(600),
    },
];
/// What a plan says.
pub(crate) const NUDGE: &str = "Still there?";
/// How long custom routing has, in seconds.
pub(crate) const ROUTING: i64 = 300;
/// How long a task waits for one agent, in seconds.
pub(crate) const HOLD: i64 = 900;
