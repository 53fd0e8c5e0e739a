//! The sequential model of a customer's conversations: what each request may do and be answered.

use super::history::{Look, Op, Saw, Took, What};

/// The supervisor, who may end anything.
pub(crate) const EVE: &str = "eve";
/// Who can be given a task.
pub(crate) const AGENTS: [&str; 3] = ["alice", "bob", "carol"];

/// One customer's conversations: those that are over, and the last one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(crate) struct Line {
    over: Vec<Conversation>,
    last: Option<Conversation>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Conversation {
    id: String,
    version: u64,
    seq: u64,
    state: State,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum State {
    Pending,
    Assigned(String),
    Left,
    Paused { by: String, short: bool },
    Closed,
}

impl Line {
    /// The last conversation, and the version that it is in.
    pub(crate) fn at(&self) -> Option<(&str, u64)> {
        self.last
            .as_ref()
            .map(|last| (last.id.as_str(), last.version))
    }

    /// Whether this can be the answer, as things are, to a request that changes nothing.
    pub(crate) fn answers(&self, op: &Op, saw: &Saw) -> bool {
        match (op, saw) {
            (
                Op::Commands {
                    what,
                    by,
                    on,
                    expected,
                },
                Saw::Refused { code, version },
            ) => {
                let Some(there) = self.find(on) else {
                    return false;
                };
                match expected.filter(|expected| *expected != there.version) {
                    Some(_) => code == "version_mismatch" && *version == Some(there.version),
                    None => match there.refusal(*what, by) {
                        Some(refused) => code == refused,
                        // How full an agent is, is not of this line.
                        None => code == "agent_at_capacity" && there.gives(*what),
                    },
                }
            }
            (Op::Reads { on }, Saw::Is(look)) => {
                self.find(on).is_some_and(|there| there.look() == *look)
            }
            _ => false,
        }
    }

    /// How things can be after a request that took this effect; nothing where it cannot have.
    pub(crate) fn after(&self, op: &Op, took: &Took) -> Vec<Self> {
        match op {
            Op::Writes => self.with_message(took).into_iter().collect(),
            Op::Commands {
                what, by, expected, ..
            } => {
                let is_seen =
                    |last: &&Conversation| expected.is_none_or(|expected| expected == last.version);
                let last = self
                    .last
                    .as_ref()
                    .filter(|last| last.id == took.on)
                    .filter(is_seen);
                let all = last
                    .into_iter()
                    .flat_map(|last| last.commanded(*what, by, took));
                all.filter_map(|next| self.replaced(next, took)).collect()
            }
            Op::Reads { .. } => Vec::new(),
        }
    }

    /// What can happen by itself: routing gives the task to somebody, a short pause ends.
    pub(crate) fn by_itself(&self) -> Vec<Self> {
        let Some(last) = &self.last else {
            return Vec::new();
        };
        let states = match &last.state {
            State::Pending => AGENTS.map(|agent| State::Assigned(agent.to_owned())).into(),
            State::Paused { short: true, .. } => vec![State::Pending],
            _ => Vec::new(),
        };
        let next = |state| Self {
            last: Some(last.next(state)),
            ..self.clone()
        };
        states.into_iter().map(next).collect()
    }

    fn find(&self, id: &str) -> Option<&Conversation> {
        self.last
            .iter()
            .chain(&self.over)
            .find(|conversation| conversation.id == id)
    }

    fn with_message(&self, took: &Took) -> Option<Self> {
        let open = self
            .last
            .as_ref()
            .filter(|last| last.state != State::Closed);
        let Some(last) = open else {
            let is_new = self.find(&took.on).is_none()
                && took.became.as_deref().is_none_or(|word| word == "opened");
            let opened = Conversation {
                id: took.on.clone(),
                version: 1,
                seq: 1,
                state: State::Pending,
            };
            let over = self.over.iter().chain(&self.last).cloned().collect();
            return (is_new && opened.fits(took)).then_some(Self {
                over,
                last: Some(opened),
            });
        };
        let (state, became) = match &last.state {
            State::Left => (State::Pending, "reactivated"),
            State::Paused { .. } => (last.state.clone(), "appended_while_paused"),
            state => (state.clone(), "appended"),
        };
        let next = Conversation {
            seq: last.seq + 1,
            ..last.next(state)
        };
        let is_right = took.became.as_deref().is_none_or(|word| word == became);
        (is_right && last.id == took.on).then_some(())?;
        self.replaced(next, took)
    }

    fn replaced(&self, next: Conversation, took: &Took) -> Option<Self> {
        next.fits(took).then(|| Self {
            last: Some(next),
            ..self.clone()
        })
    }
}

impl Conversation {
    fn next(&self, state: State) -> Self {
        Self {
            version: self.version + 1,
            state,
            ..self.clone()
        }
    }

    fn fits(&self, took: &Took) -> bool {
        took.version.is_none_or(|version| version == self.version)
            && took.seq.is_none_or(|seq| seq == self.seq)
    }

    /// After a command that is carried out; nothing where it cannot be.
    fn commanded(&self, what: What, by: &str, took: &Took) -> Vec<Self> {
        if self.refusal(what, by).is_some() {
            return Vec::new();
        }
        let next = match what {
            What::Say => Self {
                seq: self.seq + 1,
                ..self.next(self.state.clone())
            },
            What::Leave => self.next(State::Left),
            What::Pause { short } => self.next(State::Paused {
                by: by.to_owned(),
                short,
            }),
            What::End => self.next(State::Closed),
            What::Resume => return self.given_or_queued(by, took),
            What::Transfer { to: Some(agent) } => return self.given_or_queued(agent, took),
            What::Transfer { to: None } => self.next(State::Pending),
            What::Take { taker } if self.gives(what) => {
                self.next(State::Assigned(taker.to_owned()))
            }
            What::Take { .. } => self.clone(),
        };
        vec![next]
    }

    /// An agent who is full finds its conversation in the queue; its capacity is not of this line.
    fn given_or_queued(&self, agent: &str, took: &Took) -> Vec<Self> {
        let assigned = self.next(State::Assigned(agent.to_owned()));
        let pending = self.next(State::Pending);
        match took.became.as_deref() {
            Some("assigned") => vec![assigned],
            Some(_) => vec![pending],
            None => vec![assigned, pending],
        }
    }

    /// Whether this take puts it into other hands.
    fn gives(&self, what: What) -> bool {
        let owner = match &self.state {
            State::Assigned(owner) => Some(owner.as_str()),
            _ => None,
        };
        matches!(what, What::Take { taker } if owner != Some(taker))
    }

    /// Why a command is refused, if it is.
    fn refusal(&self, what: What, by: &str) -> Option<&'static str> {
        match (&self.state, what) {
            (State::Closed, _) => Some("conversation_closed"),
            (_, What::End) if by == EVE => None,
            (State::Left, What::Take { .. }) => Some("not_active"),
            (State::Assigned(owner), What::Take { taker }) if owner == taker => None,
            (State::Assigned(_) | State::Paused { .. }, What::Take { .. }) if by != EVE => {
                Some("already_taken")
            }
            (_, What::Take { .. }) => None,
            (State::Assigned(owner), What::Transfer { to: Some(to) })
                if owner == by && to == by =>
            {
                Some("already_taken")
            }
            (State::Assigned(_) | State::Pending | State::Left, What::Resume) => Some("not_paused"),
            (State::Pending, _) => Some("not_your_task"),
            (State::Assigned(owner), _)
            | (State::Paused { by: owner, .. }, What::Resume | What::End | What::Transfer { .. }) => {
                (owner != by).then_some("not_your_task")
            }
            (State::Left | State::Paused { .. }, _) => Some("not_active"),
        }
    }

    fn look(&self) -> Look {
        let (state, agent) = match &self.state {
            State::Pending => ("active", None),
            State::Assigned(agent) => ("active", Some(agent.clone())),
            State::Left => ("inactive", None),
            State::Paused { by, .. } => ("pause", Some(by.clone())),
            State::Closed => ("closed", None),
        };
        Look {
            on: self.id.clone(),
            version: self.version,
            seq: self.seq,
            state: state.to_owned(),
            agent,
        }
    }
}
