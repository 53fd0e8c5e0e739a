//! What a bulk run does, and with which conversations.

use crate::commands::end::End;
use crate::commands::extend::Extend;
use crate::commands::resume::Resume;
use crate::commands::transfer::Transfer;
use crate::commands::wake::Then;
use crate::filter::Filter;
use crate::names;
use crate::state_name::StateName;
use crate::text::Body;
use thiserror::Error;

/// What is done with which conversations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// Which.
    pub filter: Filter,
    /// What.
    pub action: Action,
    /// Whether it is only tried, and nothing changes.
    pub dry_run: bool,
}

/// What is done with each conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Resume.
    Resume(Resume),
    /// Transfer.
    Transfer(Transfer),
    /// End.
    End(End),
    /// Extend.
    Extend(Extend),
    /// Wake.
    Wake(WakeUp),
}

/// What becomes of what is woken.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WakeUp {
    /// What comes then.
    pub then: Then,
    /// What its customer is told before.
    pub message: Option<Body>,
}

names! {
    /// What a bulk run does with each conversation.
    pub enum ActionName {
        /// The agent who paused continues it, or the one whom `agent_id` names.
        Resume = "resume",
        /// It is handed on, to `queue` or `agent_id`.
        Transfer = "transfer",
        /// It is ended.
        End = "end",
        /// Its pause ends later.
        Extend = "extend",
        /// What is paused or left goes back to its queue, for the next available agent, or is closed.
        Wake = "wake",
    }
}

/// Why an order cannot be carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum BadOrder {
    /// It is about everything.
    #[error("must name at least one of state, queue, agent_id, channel, due_before and topic")]
    Everything,
    /// The action is for other states.
    #[error(
        "{action} is for conversations that are {states}; leave state out, or give one of these"
    )]
    State {
        /// The action.
        action: ActionName,
        /// The states that it is for.
        states: &'static str,
    },
    /// The field is about what is paused or left, and the state or the action is about something else.
    #[error("is about what is paused or left; give such a state, or leave {field} out")]
    NeitherPausedNorLeft {
        /// The field.
        field: &'static str,
    },
}

impl Action {
    /// Its name.
    pub const fn name(&self) -> ActionName {
        match self {
            Self::Resume(_) => ActionName::Resume,
            Self::Transfer(_) => ActionName::Transfer,
            Self::End(_) => ActionName::End,
            Self::Extend(_) => ActionName::Extend,
            Self::Wake(_) => ActionName::Wake,
        }
    }
}

impl ActionName {
    /// The states that it is for, and how they are called together.
    const fn states(self) -> (&'static [StateName], &'static str) {
        match self {
            Self::Resume | Self::Extend => (&[StateName::Pause], "pause"),
            Self::Transfer => (&[StateName::Active, StateName::Pause], "active or pause"),
            Self::Wake => (
                &[StateName::Inactive, StateName::Pause],
                "inactive or pause",
            ),
            Self::End => (
                &[StateName::Active, StateName::Inactive, StateName::Pause],
                "active, inactive or pause",
            ),
        }
    }
}

impl Order {
    /// An order, unless it is about everything, or no conversation can match it.
    pub fn new(filter: Filter, action: Action, dry_run: bool) -> Result<Self, BadOrder> {
        if filter == Filter::default() {
            return Err(BadOrder::Everything);
        }
        let name = action.name();
        let (its, states) = name.states();
        if filter.state.is_some_and(|state| !its.contains(&state)) {
            return Err(BadOrder::State {
                action: name,
                states,
            });
        }
        let order = Self {
            filter,
            action,
            dry_run,
        };
        if order.states().is_empty() {
            let field = if order.filter.topic.is_some() {
                "topic"
            } else {
                "due_before"
            };
            return Err(BadOrder::NeitherPausedNorLeft { field });
        }
        Ok(order)
    }

    /// The states of the conversations that it is about.
    pub fn states(&self) -> Vec<StateName> {
        let (its, _) = self.action.name().states();
        let is_meant = |state: &StateName| {
            let rests = matches!(state, StateName::Pause | StateName::Inactive);
            let is_plain = self.filter.due_before.is_none() && self.filter.topic.is_none();
            self.filter.state.is_none_or(|own| own == *state) && (rests || is_plain)
        };
        its.iter().copied().filter(is_meant).collect()
    }
}
