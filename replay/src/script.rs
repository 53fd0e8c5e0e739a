//! The script of a replay: the file's messages at their own times, and around them the actions of
//! an agent with leave and pause. Deterministic: the same file always makes the same script.
//!
//! * A customer who has to wait an hour or more is paused for two times out of three: half of these
//!   pauses are given half the time, so that they expire and whoever gets the conversation answers; of
//!   the other half every other one is resumed to answer, and every other one waits for a signal, which
//!   is given then. A wait that is longer than the pause limit expires in any case.
//! * After an answer that the customer comes back to, the agent leaves three times out of four;
//!   every other time with a wrap-up. Once in a while it takes up again what it has just left, and
//!   leaves once more.
//! * Whatever is left has a plan: a nudge after an hour of silence, and another one an hour later.
//! * Once in a while, before an answer, the agent hands the conversation to a colleague, or a supervisor
//!   puts it into a colleague's hands, who then answers.
//! * In the end, the agent ends the conversation two times out of three; otherwise leaves it, and a
//!   supervisor ends it the next day.

use super::file::{Session, Side};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::HashMap;

/// The shortest wait for which an agent pauses.
const LONG_WAIT: TimeDelta = TimeDelta::hours(1);
/// The longest pause that the settings allow.
pub(super) const PAUSE_LIMIT: TimeDelta = TimeDelta::days(14);
/// When a supervisor ends conversations that were left for good.
const NEXT_DAY: TimeDelta = TimeDelta::days(1);
/// After how long a customer who is silent is nudged, and after how long once more.
pub(super) const NUDGE_AFTER: TimeDelta = TimeDelta::hours(1);
/// How often.
pub(super) const NUDGES: i64 = 2;

/// Something that somebody does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    /// When.
    pub at: DateTime<Utc>,
    /// In which conversation of the file, from 0.
    pub session: usize,
    /// What.
    pub deed: Deed,
}

/// What somebody does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Deed {
    /// The customer writes this message.
    CustomerWrites(usize),
    /// The agent answers with this message.
    AgentWrites(usize),
    /// The agent pauses, for so many seconds if not for as long as the settings say.
    Pause(Option<i64>),
    /// The agent pauses until the signal of this message comes.
    Wait(usize),
    /// The agent comes back to it.
    Resume,
    /// The signal of this message is given.
    Signal(usize),
    /// The agent leaves, with or without a wrap-up.
    Leave(bool),
    /// The agent takes up again what it left.
    Reactivate,
    /// The agent hands it to a colleague.
    Transfer,
    /// A supervisor puts it into a colleague's hands.
    Take,
    /// The agent ends it, with or without a wrap-up.
    EndByAgent(bool),
    /// A supervisor ends what was left.
    EndBySupervisor,
}

/// The whole script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Script {
    /// Every step, in order.
    pub steps: Vec<Step>,
    /// The address that the customer of each conversation writes from.
    pub addresses: Vec<String>,
    /// What the steps add up to.
    pub expected: Expected,
}

/// What a script adds up to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Expected {
    /// Messages.
    pub messages: u64,
    /// Conversations left.
    pub left: u64,
    /// Customers who came back to a left conversation.
    pub reactivated: u64,
    /// Left conversations that their agent took up again.
    pub taken_up: u64,
    /// Conversations that their agent handed to a colleague.
    pub transferred: u64,
    /// Conversations that a supervisor put into a colleague's hands.
    pub taken: u64,
    /// Conversations paused.
    pub paused: u64,
    /// Pauses that were resumed.
    pub resumed: u64,
    /// Pauses that a signal ended.
    pub signaled: u64,
    /// Pauses that expired.
    pub reassigned: u64,
    /// Nudges of customers who were silent after a leave.
    pub nudged: u64,
}

impl Expected {
    /// What is left now is over so much later.
    fn silent_for(&mut self, silence: TimeDelta) {
        let nudges = (silence.num_seconds() / NUDGE_AFTER.num_seconds()).min(NUDGES);
        self.nudged += u64::try_from(nudges).unwrap_or_default();
    }
}

/// Writes the script for these conversations.
pub(super) fn write(sessions: &[Session]) -> Script {
    let mut expected = Expected::default();
    let plans: Vec<Vec<Step>> = sessions
        .iter()
        .enumerate()
        .map(|(number, session)| plan(number, session, &mut expected))
        .collect();
    let addresses = addresses(sessions, &plans);
    let mut steps: Vec<Step> = plans.into_iter().flatten().collect();
    // Stable: the steps of one conversation at one instant stay in order.
    steps.sort_by_key(|step| (step.at, step.session));
    Script {
        steps,
        addresses,
        expected,
    }
}

fn plan(number: usize, session: &Session, expected: &mut Expected) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut paused = None;
    let mut left = None;
    for (index, message) in session.messages.iter().enumerate() {
        let mut step = |deed| {
            steps.push(Step {
                at: message.at,
                session: number,
                deed,
            });
        };
        let turn = number.wrapping_add(index);
        expected.messages += 1;
        match message.from {
            Side::Customer => {
                step(Deed::CustomerWrites(index));
                if let Some(since) = left.take() {
                    expected.reactivated += 1;
                    expected.silent_for(message.at - since);
                }
                let answer = session
                    .messages
                    .iter()
                    .skip(index)
                    .find(|later| later.from == Side::Agent);
                let wait = answer.map_or(TimeDelta::zero(), |answer| answer.at - message.at);
                if paused.is_none() && wait >= LONG_WAIT && turn % 3 != 2 {
                    let seconds =
                        (turn % 3 == 0).then(|| (wait / 2).min(PAUSE_LIMIT).num_seconds());
                    let waits_for = (turn % 6 == 4).then_some(index);
                    step(waits_for.map_or(Deed::Pause(seconds), Deed::Wait));
                    expected.paused += 1;
                    let until = message.at + seconds.map_or(PAUSE_LIMIT, TimeDelta::seconds);
                    paused = Some((until, waits_for));
                }
            }
            Side::Agent => {
                if let Some((until, waits_for)) = paused.take() {
                    // At the very instant of the limit the timer has been there first.
                    if until <= message.at {
                        expected.reassigned += 1;
                    } else if let Some(signal) = waits_for {
                        step(Deed::Signal(signal));
                        expected.signaled += 1;
                    } else {
                        step(Deed::Resume);
                        expected.resumed += 1;
                    }
                }
                match turn % 11 {
                    7 => {
                        step(Deed::Transfer);
                        expected.transferred += 1;
                    }
                    9 => {
                        step(Deed::Take);
                        expected.taken += 1;
                    }
                    _ => {}
                }
                step(Deed::AgentWrites(index));
                let comes_back = session
                    .messages
                    .get(index + 1)
                    .is_some_and(|next| next.from == Side::Customer);
                if comes_back && turn % 4 != 3 {
                    step(Deed::Leave(turn % 2 == 0));
                    expected.left += 1;
                    left = Some(message.at);
                    if turn % 5 == 0 {
                        step(Deed::Reactivate);
                        step(Deed::Leave(false));
                        expected.taken_up += 1;
                        expected.left += 1;
                    }
                }
            }
        }
    }
    if let Some(last) = session.messages.last() {
        let mut step = |at, deed| {
            steps.push(Step {
                at,
                session: number,
                deed,
            });
        };
        match (last.from, number % 3) {
            (Side::Agent, 1) => {
                step(last.at, Deed::Leave(number.is_multiple_of(2)));
                expected.left += 1;
                expected.silent_for(NEXT_DAY);
                step(last.at + NEXT_DAY, Deed::EndBySupervisor);
            }
            (Side::Agent, turn) => step(last.at, Deed::EndByAgent(turn == 0)),
            (Side::Customer, turn) => step(last.at + NEXT_DAY, Deed::EndByAgent(turn == 0)),
        }
    }
    steps
}

/// A customer keeps its address from one conversation with a company to the next, unless they
/// overlap: one pair of addresses has one open conversation.
fn addresses(sessions: &[Session], plans: &[Vec<Step>]) -> Vec<String> {
    let mut order: Vec<usize> = (0..sessions.len()).collect();
    let begin = |number: &usize| {
        plans
            .get(*number)
            .and_then(|plan| plan.first())
            .map(|step| step.at)
    };
    order.sort_by_key(|number| (begin(number), *number));
    let mut busy_until: HashMap<(&str, &str), DateTime<Utc>> = HashMap::new();
    let mut addresses = vec![String::new(); sessions.len()];
    for number in order {
        let (Some(session), Some(plan)) = (sessions.get(number), plans.get(number)) else {
            continue;
        };
        let (Some(first), Some(last)) = (plan.first(), plan.last()) else {
            continue;
        };
        let pair = (session.company.as_str(), session.customer.as_str());
        let address = if busy_until
            .get(&pair)
            .is_some_and(|until| *until >= first.at)
        {
            format!("{}/{}", session.customer, session.name)
        } else {
            busy_until.insert(pair, last.at);
            session.customer.clone()
        };
        if let Some(place) = addresses.get_mut(number) {
            *place = address;
        }
    }
    addresses
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::Line;

    /// A conversation of these sides, each message so many seconds after the one before.
    fn session(name: &str, start: i64, sides: &[(Side, i64)]) -> Session {
        let mut at = DateTime::from_timestamp(start, 0).unwrap();
        let messages = sides
            .iter()
            .enumerate()
            .map(|(index, (from, after))| {
                at += TimeDelta::seconds(*after);
                Line {
                    from: *from,
                    at,
                    id: format!("{name}{index}"),
                    text: String::new(),
                }
            })
            .collect();
        Session {
            name: name.into(),
            company: "c".into(),
            customer: "u".into(),
            messages,
        }
    }

    fn deeds(script: &Script, session: usize) -> Vec<Deed> {
        script
            .steps
            .iter()
            .filter(|step| step.session == session)
            .map(|step| step.deed.clone())
            .collect()
    }

    use Side::{Agent as A, Customer as C};

    #[test]
    fn a_short_conversation_is_answered_and_ended() {
        let script = write(&[session("a", 0, &[(C, 0), (A, 60)])]);
        assert_eq!(
            deeds(&script, 0),
            [
                Deed::CustomerWrites(0),
                Deed::AgentWrites(1),
                Deed::EndByAgent(true)
            ]
        );
    }

    #[test]
    fn long_waits_are_paused_resumed_or_expire() {
        let long = [(C, 0), (A, 7200)];
        let script = write(&[
            session("a", 0, &long),
            session("b", 0, &long),
            session("c", 0, &long),
        ]);
        assert_eq!(deeds(&script, 0)[1], Deed::Pause(Some(3600)));
        assert_eq!(
            deeds(&script, 0)[2],
            Deed::AgentWrites(1),
            "it has expired by then"
        );
        assert_eq!(
            deeds(&script, 1)[1..4],
            [Deed::Pause(None), Deed::Resume, Deed::AgentWrites(1)]
        );
        assert_eq!(deeds(&script, 2)[1], Deed::AgentWrites(1));
        assert_eq!(
            (
                script.expected.paused,
                script.expected.resumed,
                script.expected.reassigned
            ),
            (2, 1, 1)
        );
    }

    #[test]
    fn every_other_pause_that_would_be_resumed_waits_for_a_signal() {
        let long = [(C, 0), (A, 7200)];
        let sessions: Vec<_> = (0..5)
            .map(|n| session(&n.to_string(), n * 10, &long))
            .collect();
        let script = write(&sessions);
        assert_eq!(
            deeds(&script, 4)[1..4],
            [Deed::Wait(0), Deed::Signal(0), Deed::AgentWrites(1)]
        );
        let expected = script.expected;
        assert_eq!((expected.resumed, expected.signaled), (1, 1));
    }

    #[test]
    fn a_wait_beyond_the_limit_expires_and_one_pause_covers_several_messages() {
        let day = 86_400;
        let script = write(&[
            session("x", 0, &[(C, 0)]),
            session("a", 0, &[(C, 0), (C, day), (A, 14 * day)]),
        ]);
        assert_eq!(
            deeds(&script, 1)[..4],
            [
                Deed::CustomerWrites(0),
                Deed::Pause(None),
                Deed::CustomerWrites(1),
                Deed::AgentWrites(2)
            ]
        );
        assert_eq!(script.expected.reassigned, 1);
    }

    #[test]
    fn who_comes_back_was_left_and_what_was_left_for_good_is_ended_the_next_day() {
        let script = write(&[
            session("a", 0, &[(C, 0), (A, 60), (C, 60), (A, 60)]),
            session("b", 0, &[(C, 0), (A, 60), (C, 60), (A, 60)]),
        ]);
        assert_eq!(deeds(&script, 0)[2], Deed::Leave(false));
        assert_eq!((script.expected.left, script.expected.reactivated), (3, 2));
        let last = script.steps.last().unwrap();
        assert_eq!((last.session, &last.deed), (1, &Deed::EndBySupervisor));
    }

    #[test]
    fn what_was_left_is_taken_up_again_once_in_a_while() {
        let there_and_back = [(C, 0), (A, 60), (C, 60)];
        let sessions: Vec<_> = (0..5)
            .map(|n| session(&n.to_string(), n * 10, &there_and_back))
            .collect();
        let script = write(&sessions);
        assert_eq!(
            deeds(&script, 4)[2..6],
            [
                Deed::Leave(false),
                Deed::Reactivate,
                Deed::Leave(false),
                Deed::CustomerWrites(2)
            ]
        );
        assert_eq!((script.expected.left, script.expected.taken_up), (5, 1));
    }

    #[test]
    fn once_in_a_while_a_colleague_answers() {
        let sessions: Vec<_> = (0..9)
            .map(|n| session(&n.to_string(), n * 10, &[(C, 0), (A, 60)]))
            .collect();
        let script = write(&sessions);
        let answer = Deed::AgentWrites(1);
        assert_eq!(deeds(&script, 6)[1..3], [Deed::Transfer, answer.clone()]);
        assert_eq!(deeds(&script, 8)[1..3], [Deed::Take, answer]);
        let expected = script.expected;
        assert_eq!((expected.transferred, expected.taken), (1, 1));
    }

    #[test]
    fn overlapping_conversations_of_a_customer_get_addresses_of_their_own() {
        let long = [(C, 0), (A, 7200)];
        let sessions = [
            session("a", 100, &long),
            session("b", 0, &long),
            session("c", 86_400 * 9, &long),
        ];
        assert_eq!(write(&sessions).addresses, ["u/a", "u", "u"]);
    }
}
