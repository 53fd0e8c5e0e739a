//! Commands under way, in the normal form.

use super::{Form, as_number};
use crate::small_world::deed::Deed;
use crate::small_world::process::{Phase, Process, Then};
use crate::small_world::stored::Write;
use hiatus_domain::agent::Availability;
use hiatus_domain::commands::first_word::Desk;
use hiatus_domain::commands::wake::Then as AfterWake;

impl Form<'_> {
    pub(super) fn process(&mut self, process: &Process) {
        let name = self
            .names
            .iter()
            .position(|name| *name == process.name)
            .map_or(-1, as_number);
        let place = if process.deed.arrives() {
            -2
        } else {
            self.rank(process.place)
        };
        self.out.extend([-9, name, place]);
        self.deed(process);
        match &process.phase {
            Phase::Again => self.put(0),
            Phase::Conversation { now, conversation } => {
                let since = self.since(*now);
                self.out.extend([1, since]);
                self.conversation(process.place, conversation);
            }
            Phase::Agent {
                now,
                agent,
                settings,
            } => {
                let since = self.since(*now);
                self.out.extend([2, since]);
                self.agent(agent);
                self.settings(settings);
            }
            Phase::Pointed {
                now,
                address,
                previous,
            } => {
                let [address, previous] =
                    [address, previous].map(|place| place.map_or(-1, |place| self.rank(place)));
                let since = self.since(*now);
                self.out.extend([3, since, address, previous]);
            }
            Phase::Decided { write, then_opens } => self.decided(write, then_opens.as_ref()),
            Phase::Opening { now, follows, desk } => {
                let (since, follows) = (
                    self.since(*now),
                    follows.map_or(-1, |place| self.rank(place)),
                );
                self.out.extend([5, since, follows]);
                self.desk(desk.as_deref());
            }
        }
    }

    /// What was read for an agent's first word.
    fn desk(&mut self, desk: Option<&Desk>) {
        if let Some(desk) = desk {
            self.settings(&desk.settings);
            if let Some(agent) = &desk.agent {
                self.agent(agent);
            }
        }
    }

    fn decided(&mut self, write: &Write, then_opens: Option<&Then>) {
        let stored = &self.world.stored;
        // A write whose time has passed can only be lost.
        let late = |there: u64, next: u64| there + 1 != next;
        let lost = write.conversation.as_ref().is_some_and(|(place, next)| {
            late(
                stored
                    .conversations
                    .get(*place)
                    .map_or(0, |there| there.version),
                next.version,
            )
        }) || write
            .agents
            .iter()
            .any(|(place, next)| late(stored.agents[*place].version, next.version));
        self.out.extend([4, i64::from(lost)]);
        if lost {
            return;
        }
        if let Some((place, conversation)) = &write.conversation {
            self.conversation(*place, conversation);
        }
        for (_, agent) in &write.agents {
            self.agent(agent);
        }
        // What is checked when it is committed.
        self.settings(&write.settings);
        let opens = then_opens.map_or(-1, |then| self.since(then.now));
        self.put(opens);
        self.desk(then_opens.and_then(|then| then.desk.as_deref()));
    }

    fn deed(&mut self, process: &Process) {
        let [kind, who, more] = match process.deed {
            Deed::Message => [0, 0, 0],
            Deed::QuietMessage => [0, 1, 0],
            Deed::WriteFirst { place, leave } => [20, self.agent_of(place), i64::from(leave)],
            Deed::Say(who) => [1, self.who(who), 0],
            Deed::Leave { who, wrap_up, saw } => {
                let there = self.world.stored.conversations[process.place].version;
                // A version that has passed stays so.
                let saw = saw.map_or(0, |saw| if saw == there { 1 } else { 2 });
                [2, self.who(who), saw * 2 + i64::from(wrap_up)]
            }
            Deed::Pause {
                who,
                wrap_up,
                waits,
            } => [3, self.who(who), i64::from(wrap_up) + 2 * i64::from(waits)],
            Deed::Resume(who) => [4, self.who(who), 0],
            Deed::Extend(who) => [21, self.who(who), 0],
            Deed::Reactivate(who) => [17, self.who(who), 0],
            Deed::ReactivateInto(place) => [18, self.agent_of(place), 0],
            Deed::SkipStep(who) => [30, self.who(who), 0],
            Deed::CancelPlan(who) => [31, self.who(who), 0],
            Deed::Wake(then) => [19, i64::from(then == AfterWake::Close), 0],
            Deed::Signal { approved } => [32, i64::from(approved), 0],
            Deed::ResumeInto(place) => [14, self.agent_of(place), 0],
            Deed::End { who, wrap_up } => [5, self.who(who), i64::from(wrap_up)],
            Deed::Transfer { who, to, wrap_up } => {
                let to = to.map_or(2, |place| self.agent_of(place));
                [15, self.who(who), to * 2 + i64::from(wrap_up)]
            }
            Deed::Take { who, taker } => [16, self.who(who), self.agent_of(taker)],
            Deed::RouteToQueue => [6, 0, 0],
            Deed::RouteTo(place) => [7, self.agent_of(place), 0],
            Deed::Timer(pause) => [8, 0, self.pause(pause)],
            Deed::Sweep => [9, 0, 0],
            Deed::Assign(place) => [10, self.agent_of(place), 0],
            Deed::Release(place) => [11, self.agent_of(place), 0],
            Deed::Complete(agent, of, number) => [
                12,
                self.agent_of(agent),
                self.number(of, number) + 100 * self.rank(of),
            ],
            Deed::Present(place, availability, capacity) => [
                13,
                self.agent_of(place),
                i64::from(capacity) + 2 * i64::from(availability == Availability::Away),
            ],
        };
        self.out.extend([kind, who, more]);
    }
}
