//! The small world: what is stored, what time it is, which commands are under way, and everything
//! that can happen next.

use super::deed::{About, Deed, Who, pause_name};
use super::process::{Next, Phase, Process};
use super::stored::{Stored, conversation_place, place_of, policies};
use crate::given::{MS, start};
use crate::worlds::label;
use hiatus_domain::Instant;
use hiatus_domain::agent::{Availability, HeldStatus};
use hiatus_domain::commands::wake::Then;
use hiatus_domain::conversation::{Assignment, ChannelState, Conversation, Work};
use hiatus_domain::refusal::Refusal;
use hiatus_domain::settings::{OnReply, Settings};
use std::rc::Rc;

/// More steps than any command takes that nothing interrupts.
const MOST_STEPS: usize = 20;

/// Something that can happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Action {
    /// A command, from its first read to its answer, with nothing in between.
    Whole(Deed),
    /// The same, and the answer is lost: the client sends it again, sooner or later.
    WholeUnheard(Deed),
    /// The first read of a command: the conversation before the agent.
    Begin(Deed),
    /// The first read of a command: the agent before the conversation.
    BeginWithAgent(Deed),
    /// The next step of a command that is under way.
    Step(usize),
    /// The same, and what it answers is lost: the client sends it again.
    StepUnheard(usize),
    /// All the other steps of a command, with nothing in between.
    Finish(usize),
    /// The client does not wait for the answer and sends it again.
    SendAgain(usize),
    /// Time goes on to a millisecond before what is due next, or to it.
    Clock { to_the_moment: bool },
    /// An administrator changes the settings.
    Settings(usize),
}

/// One state.
#[derive(Clone)]
pub(crate) struct World {
    pub(crate) stored: Stored,
    pub(crate) now: Instant,
    pub(crate) processes: Vec<Process>,
    /// The requests under way that have been carried out.
    pub(crate) effects: Vec<u32>,
    /// The next name.
    fresh: u32,
    about: About,
}

impl World {
    pub(crate) fn empty(about: About) -> Self {
        let stored = Stored::empty(Rc::clone(&policies(about)[0]));
        Self {
            stored,
            now: start(),
            processes: Vec::new(),
            effects: Vec::new(),
            fresh: 1,
            about,
        }
    }

    /// Everything that can happen next, with at most so many commands under way.
    pub(crate) fn actions(&self, under_way: usize, policies: &[Rc<Settings>]) -> Vec<Action> {
        let mut actions = Vec::with_capacity(64);
        for (n, process) in self.processes.iter().enumerate() {
            actions.extend([Action::Step(n), Action::Finish(n)]);
            let writes = matches!(
                process.phase,
                Phase::Decided {
                    then_opens: None,
                    ..
                } | Phase::Opening { .. }
            );
            if writes && process.deed.is_sent() {
                actions.push(Action::StepUnheard(n));
            }
            let alone = self
                .processes
                .iter()
                .filter(|other| other.name == process.name)
                .count()
                == 1;
            if process.deed.is_sent() && alone && self.processes.len() < under_way {
                actions.push(Action::SendAgain(n));
            }
        }
        let room = self.processes.len() < under_way;
        for deed in self.deeds() {
            actions.push(Action::Whole(deed));
            if room {
                actions.push(Action::Begin(deed));
                if deed.is_sent() {
                    actions.push(Action::WholeUnheard(deed));
                }
                if deed.reads_twice() && deed.own_agent().is_some() {
                    actions.push(Action::BeginWithAgent(deed));
                }
            }
        }
        if self.next_due().is_some() {
            actions.push(Action::Clock {
                to_the_moment: false,
            });
            actions.push(Action::Clock {
                to_the_moment: true,
            });
        }
        let others = policies
            .iter()
            .enumerate()
            .filter(|(_, policy)| **policy != self.stored.settings);
        actions.extend(others.map(|(n, _)| Action::Settings(n)));
        actions
    }

    /// The worlds that it leads to; none where nothing comes of it.
    pub(crate) fn after(
        &self,
        action: Action,
        policies: &[Rc<Settings>],
    ) -> Result<Option<Self>, String> {
        let mut next = self.clone();
        let changed = match action {
            Action::Whole(deed) => next.whole(deed, true)?,
            Action::WholeUnheard(deed) => next.whole(deed, false)?,
            Action::Begin(deed) => next.begin(deed),
            Action::BeginWithAgent(deed) => next.begin_with_agent(deed),
            Action::Step(n) => next.step(n, true).map(|()| true)?,
            Action::StepUnheard(n) => next.step(n, false).map(|()| true)?,
            Action::Finish(n) => next.finish(n, true).map(|()| true)?,
            Action::SendAgain(n) => {
                let again = Process {
                    phase: Phase::Again,
                    ..next.processes[n].clone()
                };
                next.processes.push(again);
                true
            }
            Action::Clock { to_the_moment } => next.pass(to_the_moment),
            Action::Settings(n) => {
                next.stored.settings = Rc::clone(&policies[n]);
                true
            }
        };
        Ok(changed.then_some(next))
    }

    /// What a state at rest has in common with others of its kind.
    pub(crate) fn kind(&self) -> (&'static str, bool, [bool; 2], [bool; 2]) {
        let conversation = self.stored.present();
        let due = self.next_due().is_some();
        let rules = [
            self.stored.settings.leave.enabled,
            self.stored.settings.leave.on_reply == OnReply::NewTask,
        ];
        let free = [0, 1].map(|place| self.stored.agents[place].can_take());
        (
            conversation.map_or("nothing", |conversation| label(conversation)),
            due,
            rules,
            free,
        )
    }

    /// Whether a commit lost its race in this step.
    pub(crate) fn has_lost(&self, before: &Self, action: Action) -> bool {
        let (Action::Step(n) | Action::StepUnheard(n)) = action else {
            return false;
        };
        let decided = before
            .processes
            .get(n)
            .map(|process| matches!(process.phase, Phase::Decided { .. }));
        decided == Some(true) && before.stored.is_same(&self.stored)
    }

    fn process(&mut self, deed: Deed) -> Process {
        let name = self.fresh;
        self.fresh += 1;
        let place = self.stored.address.unwrap_or(0);
        Process {
            deed,
            name,
            place,
            phase: Phase::Again,
        }
    }

    fn whole(&mut self, deed: Deed, heard: bool) -> Result<bool, String> {
        let process = self.process(deed);
        self.processes.push(process);
        let (n, before) = (self.processes.len() - 1, self.stored.clone());
        self.finish(n, heard)?;
        Ok(!before.is_same(&self.stored))
    }

    fn finish(&mut self, n: usize, heard: bool) -> Result<(), String> {
        let under_way = self.processes.len();
        for _ in 0..MOST_STEPS {
            self.step(n, heard)?;
            let begins_again = |process: &Process| matches!(process.phase, Phase::Again);
            if self.processes.len() < under_way || (!heard && begins_again(&self.processes[n])) {
                return Ok(());
            }
        }
        Err("a command that nothing interrupts does not end".to_owned())
    }

    fn begin(&mut self, deed: Deed) -> bool {
        let process = self.process(deed);
        if self.is_pointless(&process) {
            return false;
        }
        match process.begin(&self.stored, self.now) {
            Next::On(phase) => self.processes.push(Process { phase, ..process }),
            Next::Done | Next::Committed => return false,
        }
        true
    }

    /// Whether the conversation alone refuses it, whatever is read next.
    fn is_pointless(&self, process: &Process) -> bool {
        if !process.deed.reads_twice() {
            return false;
        }
        let decided = process.decide(
            &self.stored,
            self.stored.conversations.get(process.place),
            None,
            &self.stored.settings,
            self.now,
        );
        let open = matches!(
            decided,
            Ok(_)
                | Err(Refusal::AgentUnavailable
                    | Refusal::AgentAtCapacity
                    | Refusal::LeaveDisabled
                    | Refusal::PauseDisabled)
        );
        !open
    }

    fn begin_with_agent(&mut self, deed: Deed) -> bool {
        let process = self.process(deed);
        let Some(agent) = deed.own_agent() else {
            return false;
        };
        let phase = Process::agent_first(&self.stored, self.now, agent);
        self.processes.push(Process { phase, ..process });
        true
    }

    fn step(&mut self, n: usize, heard: bool) -> Result<(), String> {
        let process = self.processes[n].clone();
        match process.step(&mut self.stored, self.now)? {
            Next::On(phase) => self.processes[n].phase = phase,
            Next::Done => self.answered(n)?,
            Next::Committed => {
                self.count(&process)?;
                if heard {
                    self.answered(n)?;
                } else {
                    self.processes[n].phase = Phase::Again;
                }
            }
        }
        Ok(())
    }

    /// Promise 10: what is sent twice under one name is carried out once.
    fn count(&mut self, process: &Process) -> Result<(), String> {
        if !process.deed.is_sent() {
            return Ok(());
        }
        if self.effects.contains(&process.name) && self.must_be_known(process) {
            return Err(format!(
                "promise 10: {:?} was carried out twice",
                process.deed
            ));
        }
        self.effects.push(process.name);
        Ok(())
    }

    /// A message's id is known as long as its conversation can be read, and no more than one more
    /// has been opened since.
    fn must_be_known(&self, process: &Process) -> bool {
        let mut places = self
            .stored
            .messages
            .iter()
            .filter(|row| row.name == process.name)
            .map(|row| row.place);
        let (Some(first), Some(last)) = (places.next(), places.next_back()) else {
            return true;
        };
        !self.stored.conversations[first].is_purged(self.now) && last <= first + 1
    }

    /// Promise 1: a message that is answered is in the history.
    fn answered(&mut self, n: usize) -> Result<(), String> {
        let process = self.processes.remove(n);
        if matches!(process.deed, Deed::Message | Deed::QuietMessage)
            && !self
                .stored
                .messages
                .iter()
                .any(|row| row.name == process.name)
        {
            return Err("promise 1: a message was answered and is in no history".to_owned());
        }
        if !self
            .processes
            .iter()
            .any(|other| other.name == process.name)
        {
            self.effects.retain(|name| *name != process.name);
        }
        Ok(())
    }

    fn pass(&mut self, to_the_moment: bool) -> bool {
        let Some(due) = self.next_due() else {
            return false;
        };
        let to = if to_the_moment { due } else { due - MS };
        let on = to > self.now;
        self.now = self.now.max(to);
        on
    }

    /// When something falls due that has not yet.
    fn next_due(&self) -> Option<Instant> {
        let due = match &self.stored.present()?.state {
            ChannelState::Active(Work::AwaitingRouting { deadline }) => *deadline,
            ChannelState::Active(Work::Task(task)) => match task.reservation() {
                Some(reserved) => reserved.until,
                None => task.due_at()?,
            },
            ChannelState::Inactive(left) => {
                let step = left.plan.as_ref().map(|step| step.at);
                step.unwrap_or(left.expires_at)
            }
            ChannelState::Pause(paused) => paused.reassign_at,
            ChannelState::Closed(closed) => closed.purge_at,
        };
        Some(due).filter(|due| *due > self.now)
    }

    /// What anybody might do; what is refused comes to nothing.
    fn deeds(&self) -> Vec<Deed> {
        let mut deeds = vec![Deed::Message, Deed::QuietMessage];
        for place in [0, 1] {
            deeds.extend([false, true].map(|leave| Deed::WriteFirst { place, leave }));
            for (availability, capacity) in [
                (Availability::Available, 1),
                (Availability::Available, 0),
                (Availability::Away, 1),
            ] {
                deeds.push(Deed::Present(place, availability, capacity));
            }
            let wrapping = self.stored.agents[place]
                .tasks
                .iter()
                .filter(|held| held.status == HeldStatus::Wrapping);
            deeds.extend(wrapping.map(|held| {
                Deed::Complete(
                    place,
                    conversation_place(&held.task.conversation),
                    held.task.number,
                )
            }));
        }
        if let Some(conversation) = self.stored.present() {
            in_hand(conversation, &mut deeds);
        }
        deeds.retain(|deed| deed.is_of(self.about));
        deeds
    }
}

fn in_hand(conversation: &Conversation, deeds: &mut Vec<Deed>) {
    for who in [Who::Agent(0), Who::Agent(1), Who::Sue] {
        deeds.extend([
            Deed::Resume(who),
            Deed::Extend(who),
            Deed::Reactivate(who),
            Deed::Say(who),
            Deed::SkipStep(who),
            Deed::CancelPlan(who),
        ]);
        for wrap_up in [false, true] {
            deeds.push(Deed::Leave {
                who,
                wrap_up,
                saw: None,
            });
            deeds.extend([false, true].map(|waits| Deed::Pause {
                who,
                wrap_up,
                waits,
            }));
            deeds.push(Deed::End { who, wrap_up });
        }
        for (to, wrap_up) in [(None, true), (Some(0), false), (Some(1), false)] {
            deeds.push(Deed::Transfer { who, to, wrap_up });
        }
        deeds.push(Deed::Leave {
            who,
            wrap_up: false,
            saw: Some(conversation.version),
        });
    }
    for taker in [0, 1] {
        deeds.extend([Who::Agent(taker), Who::Sue].map(|who| Deed::Take { who, taker }));
    }
    deeds.extend([
        Deed::ResumeInto(0),
        Deed::ResumeInto(1),
        Deed::ReactivateInto(0),
        Deed::ReactivateInto(1),
        Deed::Signal { approved: true },
        Deed::Signal { approved: false },
        Deed::Wake(Then::Return),
        Deed::Wake(Then::Close),
        Deed::RouteToQueue,
        Deed::RouteTo(0),
        Deed::RouteTo(1),
        Deed::Sweep,
        Deed::Assign(0),
        Deed::Assign(1),
    ]);
    if let ChannelState::Pause(paused) = &conversation.state {
        deeds.push(Deed::Timer(pause_name(&paused.id)));
    }
    let reserved = conversation.live_task().map(|task| &task.assignment);
    if let Some(Assignment::Pending {
        reserved_for: Some(reservation),
        ..
    }) = reserved
    {
        deeds.push(Deed::Release(place_of(&reservation.agent)));
    }
}
