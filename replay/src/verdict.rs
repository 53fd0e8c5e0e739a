//! Reads every history back over HTTP and compares it with the file, message by message.

use super::client::{Api, CallError};
use super::file::{Line, Session};
use super::script::{Expected, Script};
use super::stage::{Played, SUPERVISOR, escape};
use chrono::{DateTime, Utc};
use serde_json::Value;
use std::fmt;

/// The verdict of a replay.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verdict {
    rows: Vec<(&'static str, u64)>,
    /// Everything that is not as in the file, in words.
    pub differences: Vec<String>,
}

/// How many differences are written out; the others are only counted.
const SHOWN: usize = 20;

/// Compares the histories with the file.
pub(super) async fn judge(
    api: &mut Api,
    sessions: &[Session],
    script: &Script,
    played: &Played,
    compared: impl Fn(),
) -> Result<Verdict, CallError> {
    let mut differences = Differences::default();
    let (mut messages, mut nudged) = (0, 0);
    for (session, id) in sessions.iter().zip(&played.conversations) {
        let conversation = api
            .get(
                SUPERVISOR,
                "supervisor",
                &format!("/v1/conversations/{}", escape(id)),
            )
            .await?;
        if conversation.get("channel_state").and_then(Value::as_str) != Some("closed") {
            differences.other(format!(
                "session {}: not closed at the end: {conversation}",
                session.name
            ));
        }
        let history = history(api, id).await?;
        let nudges = count(history.iter().filter(|message| is_nudge(message)));
        messages += count(history.iter()) - nudges;
        nudged += nudges;
        differences.compare(session, &history);
        compared();
    }
    let answered = |answer: &str| played.answers.get(answer).copied().unwrap_or(0);
    let rows = vec![
        ("conversations", answered("opened")),
        ("messages", messages),
        ("left", answered("left")),
        ("reactivated", answered("reactivated")),
        ("taken up again", answered("taken_up")),
        ("transferred", answered("transferred")),
        ("taken", answered("taken")),
        ("paused", answered("paused")),
        ("resumed", answered("resumed")),
        ("signaled", answered("signaled")),
        (
            "reassigned",
            played
                .events
                .get("channel.reassigned")
                .copied()
                .unwrap_or(0),
        ),
        ("ended", answered("ended")),
        ("nudged", nudged),
        ("lost", differences.lost),
        ("out of order", differences.out_of_order),
    ];
    differences.totals(&rows, sessions, &script.expected, played);
    Ok(Verdict {
        rows,
        differences: differences.words,
    })
}

/// A history, page by page.
async fn history(api: &mut Api, id: &str) -> Result<Vec<Value>, CallError> {
    let path = format!("/v1/conversations/{}/messages?limit=50", escape(id));
    let mut messages = Vec::new();
    let mut next = path.clone();
    loop {
        let mut page = api.get(SUPERVISOR, "supervisor", &next).await?;
        if let Some(Value::Array(more)) = page.get_mut("messages").map(Value::take) {
            messages.extend(more);
        }
        match page.get("next_cursor").and_then(Value::as_str) {
            Some(cursor) => next = format!("{path}&cursor={}", escape(cursor)),
            None => return Ok(messages),
        }
    }
}

#[derive(Debug, Default)]
struct Differences {
    lost: u64,
    out_of_order: u64,
    words: Vec<String>,
}

impl Differences {
    fn other(&mut self, words: String) {
        self.words.push(words);
    }

    fn compare(&mut self, session: &Session, history: &[Value]) {
        let name = &session.name;
        let mut position = 0;
        for (index, line) in session.messages.iter().enumerate() {
            let Some(found) = history
                .iter()
                .position(|message| id(message) == Some(&line.id))
            else {
                self.lost += 1;
                self.other(format!("session {name}: message {} is lost", line.id));
                continue;
            };
            if found < position {
                self.out_of_order += 1;
                self.other(format!(
                    "session {name}: message {} is out of order",
                    line.id
                ));
            }
            position = position.max(found);
            if let Some(message) = history.get(found) {
                for field in wrong_fields(line, message) {
                    self.other(format!(
                        "session {name}: message {}: {field} is another: {message}",
                        line.id
                    ));
                }
                let seq = message.get("seq").and_then(Value::as_u64);
                if seq != u64::try_from(found + 1).ok() {
                    self.other(format!(
                        "session {name}: message {} (the {}.) has seq {seq:?}",
                        line.id,
                        index + 1
                    ));
                }
            }
        }
        let own = history.iter().filter(|message| !is_nudge(message)).count();
        if own > session.messages.len() {
            let more = own - session.messages.len();
            self.other(format!("session {name}: {more} more than the file has"));
        }
        for (before, nudge) in history.iter().zip(history.iter().skip(1)) {
            if is_nudge(nudge) && author(before) == Some("customer") {
                self.other(format!(
                    "session {name}: nudged after the customer: {nudge}"
                ));
            }
        }
    }

    /// Answers, events and script must add up to the same.
    fn totals(
        &mut self,
        rows: &[(&'static str, u64)],
        sessions: &[Session],
        expected: &Expected,
        played: &Played,
    ) {
        let conversations = u64::try_from(sessions.len()).unwrap_or(u64::MAX);
        let events = |kind: &str| played.events.get(kind).copied().unwrap_or(0);
        let wanted = [
            ("conversations", conversations, Some("conversation.opened")),
            ("messages", expected.messages, None),
            ("nudged", expected.nudged, None),
            ("left", expected.left, Some("channel.left")),
            ("reactivated", expected.reactivated, None),
            ("taken up again", expected.taken_up, None),
            (
                "transferred",
                expected.transferred,
                Some("task.transferred"),
            ),
            ("taken", expected.taken, Some("task.taken")),
            ("paused", expected.paused, Some("channel.paused")),
            ("resumed", expected.resumed, None),
            ("signaled", expected.signaled, Some("signal.received")),
            ("reassigned", expected.reassigned, None),
            ("ended", conversations, Some("channel.closed")),
        ];
        let others = [
            (
                "channel.reactivated",
                expected.reactivated + expected.taken_up,
            ),
            ("channel.resumed", expected.resumed + expected.signaled),
            ("message.added", expected.messages + expected.nudged),
        ];
        for (event, wanted) in others {
            let was = events(event);
            if was != wanted {
                self.other(format!(
                    "{event} was {was} times on the bus instead of {wanted}"
                ));
            }
        }
        for (name, wanted, event) in wanted {
            let got = rows
                .iter()
                .find(|(row, _)| *row == name)
                .map_or(0, |(_, count)| *count);
            if got != wanted {
                self.other(format!("{name}: {got} instead of {wanted}"));
            }
            if let Some(event) = event.filter(|event| events(event) != wanted) {
                self.other(format!(
                    "{event} was {} times on the bus instead of {wanted}",
                    events(event)
                ));
            }
        }
    }
}

fn author(message: &Value) -> Option<&str> {
    message.pointer("/from/type").and_then(Value::as_str)
}

/// Whether it is Hiatus's own, by a plan.
fn is_nudge(message: &Value) -> bool {
    author(message) == Some("system")
}

fn count<T>(of: impl Iterator<Item = T>) -> u64 {
    u64::try_from(of.count()).unwrap_or(u64::MAX)
}

fn id(message: &Value) -> Option<&str> {
    message.get("message_id").and_then(Value::as_str)
}

/// What of a message is not as in the file.
fn wrong_fields(line: &Line, message: &Value) -> Vec<&'static str> {
    let text = |pointer: &str| message.pointer(pointer).and_then(Value::as_str);
    let at = text("/at").and_then(|at| at.parse::<DateTime<Utc>>().ok());
    [
        ("its author", text("/from/type") == Some(line.from.as_str())),
        ("its text", text("/body") == Some(&line.text)),
        ("its time", at == Some(line.at)),
    ]
    .into_iter()
    .filter_map(|(field, right)| (!right).then_some(field))
    .collect()
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self
            .rows
            .iter()
            .map(|(name, _)| name.len())
            .max()
            .unwrap_or(0);
        for (name, count) in &self.rows {
            writeln!(f, "{name:<width$}  {count:>7}")?;
        }
        for difference in self.differences.iter().take(SHOWN) {
            writeln!(f, "{difference}")?;
        }
        if let Some(more) = self
            .differences
            .len()
            .checked_sub(SHOWN)
            .filter(|more| *more > 0)
        {
            writeln!(f, "and {more} differences more")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::Side;
    use serde_json::json;

    fn line(id: &str, from: Side) -> Line {
        Line {
            from,
            at: "2018-05-02T16:14:43Z".parse().unwrap(),
            id: id.into(),
            text: format!("text {id}"),
        }
    }

    fn session() -> Session {
        let messages = vec![
            line("1", Side::Customer),
            line("2", Side::Agent),
            line("3", Side::Customer),
        ];
        Session {
            name: "s".into(),
            company: "c".into(),
            customer: "u".into(),
            messages,
        }
    }

    fn message(seq: u64, id: &str, from: &str) -> Value {
        json!({"seq": seq, "message_id": id, "from": {"type": from}, "body": format!("text {id}"),
            "at": "2018-05-02T16:14:43.000Z"})
    }

    fn history() -> Vec<Value> {
        vec![
            message(1, "1", "customer"),
            message(2, "2", "agent"),
            message(3, "3", "customer"),
        ]
    }

    fn differences(history: &[Value]) -> Differences {
        let mut differences = Differences::default();
        differences.compare(&session(), history);
        differences
    }

    #[test]
    fn the_same_history_has_no_difference() {
        assert_eq!(differences(&history()).words, [""; 0]);
    }

    #[test]
    fn a_nudge_is_none_of_the_file_s_and_never_comes_after_the_customer() {
        let nudge = |seq| message(seq, "nudge", "system");
        let [first, second, third] = [
            history()[0].clone(),
            history()[1].clone(),
            message(4, "3", "customer"),
        ];
        let right = [first.clone(), second.clone(), nudge(3), third.clone()];
        assert_eq!(differences(&right).words, [""; 0]);
        let wrong = [first, nudge(2), message(3, "2", "agent"), third];
        assert_eq!(differences(&wrong).words.len(), 1);
    }

    #[test]
    fn what_is_lost_moved_added_or_changed_is_found() {
        let mut lost = history();
        lost.remove(2);
        assert_eq!(
            (differences(&lost).lost, differences(&lost).words.len()),
            (1, 1)
        );

        let moved = vec![
            message(1, "2", "agent"),
            message(2, "1", "customer"),
            message(3, "3", "customer"),
        ];
        assert_eq!(differences(&moved).out_of_order, 1);

        let mut twice = history();
        twice.push(message(4, "3", "customer"));
        assert_eq!(differences(&twice).words.len(), 1);

        for (pointer, value) in [
            ("/from/type", json!("agent")),
            ("/body", json!("other")),
            ("/at", json!("2018-05-02T16:14:43.001Z")),
            ("/seq", json!(2)),
        ] {
            let mut changed = history();
            *changed[0].pointer_mut(pointer).unwrap() = value;
            let found = differences(&changed);
            assert_eq!(
                (found.words.len(), found.lost, found.out_of_order),
                (1, 0, 0),
                "{pointer}"
            );
        }
    }
}
