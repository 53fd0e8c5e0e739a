//! The file of conversations: one JSON object per line.

use chrono::{DateTime, Utc};
use serde::Deserialize;
use std::collections::HashSet;
use std::fs::File;
use std::io::{self, BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// A conversation as it happened.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct Session {
    /// Its name in the file.
    #[serde(rename = "session")]
    pub name: String,
    /// Whom the customer wrote to.
    pub company: String,
    /// Who wrote.
    pub customer: String,
    /// What was said, oldest first.
    pub messages: Vec<Line>,
}

/// A message of it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct Line {
    /// Whose it is.
    pub from: Side,
    /// When it was said.
    pub at: DateTime<Utc>,
    /// Its id, unique in its conversation.
    pub id: String,
    /// Its text.
    pub text: String,
}

/// Which side said something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Side {
    /// The customer.
    Customer,
    /// An agent.
    Agent,
}

impl Side {
    /// As the API names it.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Agent => "agent",
        }
    }
}

/// Why a file cannot be replayed.
#[derive(Debug, Error)]
pub enum FileError {
    /// It cannot be read.
    #[error("{} cannot be read: {source}", file.display())]
    Unreadable {
        /// Which.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A line is not a conversation.
    #[error("{}, line {line}: {reason}", file.display())]
    BadLine {
        /// Which file.
        file: PathBuf,
        /// Which line, from 1.
        line: usize,
        /// Why.
        reason: String,
    },
    /// There is nothing in it.
    #[error("{} has no conversation in it", file.display())]
    Empty {
        /// Which.
        file: PathBuf,
    },
}

/// Reads the first conversations of a file, all of them where no number is given.
pub(super) fn read(file: &Path, first: Option<usize>) -> Result<Vec<Session>, FileError> {
    let unreadable = |source| FileError::Unreadable {
        file: file.to_owned(),
        source,
    };
    let lines = BufReader::new(File::open(file).map_err(unreadable)?).lines();
    let mut sessions = Vec::new();
    let mut names = HashSet::new();
    for (number, line) in (1..).zip(lines) {
        if first.is_some_and(|first| sessions.len() >= first) {
            break;
        }
        let line = line.map_err(unreadable)?;
        if line.trim().is_empty() {
            continue;
        }
        let session = parse(&line).and_then(|session| {
            if names.insert(session.name.clone()) {
                Ok(session)
            } else {
                Err(format!("the session {} occurs twice", session.name))
            }
        });
        let bad = |reason| FileError::BadLine {
            file: file.to_owned(),
            line: number,
            reason,
        };
        sessions.push(session.map_err(bad)?);
    }
    if sessions.is_empty() {
        Err(FileError::Empty {
            file: file.to_owned(),
        })
    } else {
        Ok(sessions)
    }
}

/// Reads a line and checks what the replay builds on.
fn parse(line: &str) -> Result<Session, String> {
    let session: Session =
        serde_json::from_str(line).map_err(|error| format!("not a conversation: {error}"))?;
    match session.messages.first() {
        None => return Err("a conversation without a message".to_owned()),
        Some(first) if first.from != Side::Customer => {
            return Err("a conversation must begin with its customer's message".to_owned());
        }
        Some(_) => {}
    }
    let mut ids = HashSet::new();
    for message in &session.messages {
        if !ids.insert(&message.id) {
            return Err(format!("the message {} occurs twice", message.id));
        }
    }
    for (earlier, later) in session.messages.iter().zip(session.messages.iter().skip(1)) {
        if later.at < earlier.at {
            return Err(format!(
                "the message {} is older than the one before it",
                later.id
            ));
        }
    }
    Ok(session)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"{"session":"s","company":"c","customer":"u","messages":[{"from":"customer","at":"2018-05-02T16:14:43.000Z","id":"1","text":"?"},{"from":"agent","at":"2018-05-02T16:14:44Z","id":"2","text":"!"}]}"#;

    fn of(content: &str, first: Option<usize>) -> Result<Vec<Session>, FileError> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("f.jsonl");
        std::fs::write(&file, content).unwrap();
        read(&file, first)
    }

    #[test]
    fn a_good_file_is_read() {
        let sessions = of(
            &format!("{GOOD}\n\n{}\n", GOOD.replace(r#""s""#, r#""t""#)),
            None,
        )
        .unwrap();
        assert_eq!(sessions.len(), 2);
        assert_eq!(sessions[0].messages[1].from, Side::Agent);
        assert_eq!(of(&format!("{GOOD}\nnonsense"), Some(1)).unwrap().len(), 1);
    }

    #[test]
    fn a_bad_line_is_named_by_its_number() {
        for (bad, reason) in [
            ("nonsense".to_owned(), "not a conversation"),
            ("{}".to_owned(), "missing field"),
            (GOOD.replace("customer\",\"at", "robot\",\"at"), "robot"),
            (
                GOOD.replace("2018-05-02T16:14:43.000Z", "yesterday"),
                "not a conversation",
            ),
            (GOOD.replace("16:14:44Z", "16:14:42Z"), "older than"),
            (GOOD.replace(r#""id":"2""#, r#""id":"1""#), "occurs twice"),
            (
                GOOD.replace(r#""from":"customer""#, r#""from":"agent""#),
                "begin with its customer",
            ),
            (GOOD.to_owned(), "session s occurs twice"),
        ] {
            let error = of(&format!("{GOOD}\n\n{bad}\n"), None)
                .unwrap_err()
                .to_string();
            assert!(
                error.contains("line 3") && error.contains(reason),
                "{error}"
            );
        }
    }

    #[test]
    fn nothing_to_replay_is_an_error() {
        assert!(matches!(of("\n", None), Err(FileError::Empty { .. })));
        assert!(matches!(
            read(Path::new("does/not/exist"), None),
            Err(FileError::Unreadable { .. })
        ));
    }
}
