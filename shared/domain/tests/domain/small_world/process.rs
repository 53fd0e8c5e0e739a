//! A command under way: what it has read, what it has decided, and its next step. Between two steps
//! anything can happen.

use super::deed::{Deed, Scene, Who, first_word, message};
use super::stored::{Opens, Stored, Write, conversation_id, place_of};
use hiatus_domain::Instant;
use hiatus_domain::agent::Agent;
use hiatus_domain::commands::Transition;
use hiatus_domain::commands::first_word::Desk;
use hiatus_domain::commands::message::Surroundings;
use hiatus_domain::commands::placement::{Arrival, Before, Lookup, Placement, place};
use hiatus_domain::conversation::Conversation;
use hiatus_domain::message::{KnownId, Side};
use hiatus_domain::refusal::Refusal;
use hiatus_domain::settings::Settings;
use std::rc::Rc;

#[derive(Clone)]
pub(crate) struct Process {
    pub(crate) deed: Deed,
    /// What is sent again has the same name: it is the idempotency key, or the message's id.
    pub(crate) name: u32,
    /// The conversation that it is about.
    pub(crate) place: usize,
    pub(crate) phase: Phase,
}

#[derive(Clone)]
pub(crate) enum Phase {
    /// Nothing is read yet: it lost a race, or its answer was lost and it was sent again.
    Again,
    /// The conversation is read, the agent is not.
    Conversation {
        now: Instant,
        conversation: Rc<Conversation>,
    },
    /// The agent and the settings are read, the conversation is not.
    Agent {
        now: Instant,
        agent: Rc<Agent>,
        settings: Rc<Settings>,
    },
    /// A message knows where its address leads to.
    Pointed {
        now: Instant,
        address: Option<usize>,
        previous: Option<usize>,
    },
    /// To be committed; then, where it only closes what is over, to be opened anew.
    Decided {
        write: Rc<Write>,
        then_opens: Option<Then>,
    },
    /// A message opens a conversation; `desk` is what was read for an agent's.
    Opening {
        now: Instant,
        follows: Option<usize>,
        desk: Option<Rc<Desk>>,
    },
}

/// What comes after the closing of what is over: the opening of another conversation.
#[derive(Clone)]
pub(crate) struct Then {
    pub(crate) now: Instant,
    pub(crate) follows: usize,
    pub(crate) desk: Option<Rc<Desk>>,
}

/// What came of a step.
pub(crate) enum Next {
    /// It goes on.
    On(Phase),
    /// It is answered, and has changed nothing in this step.
    Done,
    /// It has committed, and is answered.
    Committed,
}

/// What came of a decision.
pub(crate) type Decided = Result<Option<Write>, Refusal>;

impl Process {
    /// The first step: what is read first.
    pub(crate) fn begin(&self, stored: &Stored, now: Instant) -> Next {
        if self.deed.arrives() {
            return Next::On(Phase::Pointed {
                now,
                address: stored.address,
                previous: stored.previous,
            });
        }
        if self.deed.reads_twice() {
            let conversation = Rc::clone(&stored.conversations[self.place]);
            return Next::On(Phase::Conversation { now, conversation });
        }
        if let Deed::Release(place) = self.deed {
            return Next::On(Self::agent_first(stored, now, place));
        }
        let conversation = stored.conversations.get(self.place);
        let leaver = conversation.and_then(|conversation| conversation.leaver());
        let leaver = leaver.filter(|_| self.deed == Deed::Reactivate(Who::Sue));
        let place = self.deed.own_agent().or(leaver.map(place_of));
        let agent = place.map(|place| &stored.agents[place]);
        let known = stored.known(self.place, Side::Agent, self.name);
        next(self.deed.decide(&Scene {
            known,
            ..self.scene(
                stored.conversations.get(self.place),
                agent,
                &stored.settings,
                now,
            )
        }))
    }

    /// The first step of one whose agent happens to be read before the conversation.
    pub(crate) fn agent_first(stored: &Stored, now: Instant, place: usize) -> Phase {
        Phase::Agent {
            now,
            agent: Rc::clone(&stored.agents[place]),
            settings: Rc::clone(&stored.settings),
        }
    }

    /// Whoever is to get it is read last.
    pub(crate) fn decide(
        &self,
        stored: &Stored,
        conversation: Option<&Rc<Conversation>>,
        agent: Option<&Rc<Agent>>,
        settings: &Rc<Settings>,
        now: Instant,
    ) -> Decided {
        let taker = self.deed.taker().map(|place| &stored.agents[place]);
        self.deed.decide(&Scene {
            taker,
            ..self.scene(conversation, agent, settings, now)
        })
    }

    fn scene<'a>(
        &self,
        conversation: Option<&'a Rc<Conversation>>,
        agent: Option<&'a Rc<Agent>>,
        settings: &'a Rc<Settings>,
        now: Instant,
    ) -> Scene<'a> {
        Scene {
            now,
            place: self.place,
            conversation,
            agent,
            taker: None,
            settings,
            known: KnownId::Unknown,
            name: self.name,
        }
    }

    /// The next step.
    pub(crate) fn step(&self, stored: &mut Stored, now: Instant) -> Result<Next, String> {
        Ok(match &self.phase {
            Phase::Again => self.begin(stored, now),
            Phase::Conversation { now, conversation } => {
                let agent = self.whose(conversation).map(|place| &stored.agents[place]);
                next(self.decide(stored, Some(conversation), agent, &stored.settings, *now))
            }
            Phase::Agent {
                now: then,
                agent,
                settings,
            } => self.decide_late(stored, (*then, now), agent, settings),
            Phase::Pointed {
                now,
                address,
                previous,
            } => self.take_in(stored, *now, *address, *previous),
            Phase::Decided { write, then_opens } => match (stored.commit(write)?, then_opens) {
                (true, None) => Next::Committed,
                (true, Some(then)) => Next::On(Phase::Opening {
                    now: then.now,
                    follows: Some(then.follows),
                    desk: then.desk.clone(),
                }),
                (false, _) => Next::On(self.lost(stored)),
            },
            Phase::Opening { now, follows, desk } => {
                let place = stored.conversations.len();
                let Ok(opening) = self.open(place, *now, desk.as_deref(), &stored.settings) else {
                    return Ok(Next::Done);
                };
                let write = Write::of(place, Some(self.name), opening, &stored.settings);
                let write = Write {
                    opens: Some(Opens { follows: *follows }),
                    ..write
                };
                if stored.commit(&write)? {
                    Next::Committed
                } else {
                    Next::On(Phase::Again)
                }
            }
        })
    }

    /// The agent was read before the conversation: where it cannot be as new as the conversation it
    /// is read again.
    fn decide_late(
        &self,
        stored: &Stored,
        (then, now): (Instant, Instant),
        agent: &Rc<Agent>,
        settings: &Rc<Settings>,
    ) -> Next {
        let conversation = &stored.conversations[self.place];
        if matches!(self.deed, Deed::Release(_)) {
            return next(self.decide(stored, Some(conversation), Some(agent), settings, now));
        }
        if conversation.owner() == Some(&agent.id) && !conversation.agrees_with(Some(agent)) {
            return Next::On(Phase::Conversation {
                now: then,
                conversation: Rc::clone(conversation),
            });
        }
        next(self.decide(stored, Some(conversation), Some(agent), settings, then))
    }

    /// What routing releases is decided again on the record that it has; everything else is read
    /// anew.
    fn lost(&self, stored: &Stored) -> Phase {
        match self.deed {
            Deed::Release(place) => {
                Self::agent_first(stored, stored.agents[place].outbox.at, place)
            }
            _ => Phase::Again,
        }
    }

    /// Whose record a command reads: the caller's own, or, for the supervisor, the owner's.
    fn whose(&self, conversation: &Conversation) -> Option<usize> {
        match self.deed {
            Deed::Leave { who: Who::Sue, .. }
            | Deed::Pause { who: Who::Sue, .. }
            | Deed::End { who: Who::Sue, .. }
            | Deed::Transfer { who: Who::Sue, .. }
            | Deed::Take { .. }
            | Deed::Signal { .. }
            | Deed::Timer(_)
            | Deed::Resume(Who::Sue) => conversation.owner().map(place_of),
            Deed::Sweep => {
                let back = conversation.owner().or(conversation.leaver());
                back.map(place_of)
            }
            deed => deed.own_agent(),
        }
    }

    fn open(
        &self,
        place: usize,
        now: Instant,
        desk: Option<&Desk>,
        settings: &Settings,
    ) -> Result<Transition, Refusal> {
        let id = conversation_id(place);
        match (self.deed, desk) {
            (Deed::WriteFirst { place, leave }, Some(desk)) => {
                first_word(self.name, place, leave, now).open(id, desk, None)
            }
            (deed, _) => {
                let quiet = deed == Deed::QuietMessage;
                message(self.name, quiet, now).open(id, &around(settings), None)
            }
        }
    }

    /// A message that finds its conversation itself.
    fn take_in(
        &self,
        stored: &Stored,
        now: Instant,
        address: Option<usize>,
        previous: Option<usize>,
    ) -> Next {
        if let Deed::WriteFirst { place, leave } = self.deed {
            let desk = Rc::new(Desk {
                agent: Some(stored.agents[place].as_ref().clone()),
                settings: stored.settings.as_ref().clone(),
            });
            let word = first_word(self.name, place, leave, now);
            let facts = (desk.as_ref(), Some(&desk));
            self.arrive(stored, &word, facts, (address, previous), Side::Agent)
        } else {
            let quiet = self.deed == Deed::QuietMessage;
            let incoming = message(self.name, quiet, now);
            let conversation = address.map(|address| &stored.conversations[address]);
            let woken = conversation.and_then(|conversation| conversation.woken_with(now));
            let around = Surroundings {
                last_agent: woken.map(|agent| stored.agents[place_of(&agent)].as_ref().clone()),
                ..around(&stored.settings)
            };
            let facts = (&around, None);
            self.arrive(
                stored,
                &incoming,
                facts,
                (address, previous),
                Side::Customer,
            )
        }
    }

    /// What the rule asks for is read, what it decides is the next step.
    fn arrive<A: Arrival>(
        &self,
        stored: &Stored,
        arrival: &A,
        (facts, desk): (&A::Facts, Option<&Rc<Desk>>),
        (address, previous): (Option<usize>, Option<usize>),
        side: Side,
    ) -> Next {
        let now = arrival.now();
        let mut lookup = self.look_up(stored, address, previous, side);
        let decided = loop {
            match place(arrival, &lookup, facts) {
                Ok(Placement::ReadBefore) => {
                    let before = previous.map(|before| stored.conversations[before].as_ref());
                    lookup.before = before.map_or(Before::Gone, Before::There);
                }
                Ok(Placement::ReadSettings) => lookup.settings = Some(&stored.settings),
                decided => break decided,
            }
        };
        let write = |transition, name, then_opens| {
            let place = address.unwrap_or_default();
            let write = Write::of(place, name, transition, &stored.settings);
            Next::On(Phase::Decided {
                write: Rc::new(write),
                then_opens,
            })
        };
        match decided {
            Ok(Placement::Append(_, added)) => write(*added, Some(self.name), None),
            Ok(Placement::CloseThenOpen(closing)) => {
                let then = address.map(|follows| Then {
                    now,
                    follows,
                    desk: desk.cloned(),
                });
                write(*closing, None, then)
            }
            Ok(Placement::Open) => Next::On(Phase::Opening {
                now,
                follows: address,
                desk: desk.cloned(),
            }),
            Ok(_) | Err(_) => Next::Done,
        }
    }

    fn look_up<'a>(
        &self,
        stored: &'a Stored,
        address: Option<usize>,
        previous: Option<usize>,
        side: Side,
    ) -> Lookup<'a> {
        let known = |place: Option<usize>| {
            place.map_or(KnownId::Unknown, |place| {
                stored.known(place, side, self.name)
            })
        };
        Lookup {
            conversation: address.map(|place| stored.conversations[place].as_ref()),
            known: known(address),
            known_before: known(previous),
            ..Lookup::default()
        }
    }
}

fn next(decided: Decided) -> Next {
    match decided {
        Ok(Some(write)) => Next::On(Phase::Decided {
            write: Rc::new(write),
            then_opens: None,
        }),
        Ok(None) | Err(_) => Next::Done,
    }
}

/// What is read for a customer's message.
fn around(settings: &Settings) -> Surroundings {
    Surroundings {
        last_agent: None,
        settings: settings.clone(),
    }
}
