//! Runs a file of real conversations through a system, over its public HTTP API and at their own
//! times on its test clock, and compares the histories with the file.
//!
//! The system must be a fresh local one, its clock frozen at [`Recording::begins_at`]. Only HTTP is
//! used: the API under `/v1/`, and tokens, clock and events under `/local/`.

mod client;
mod file;
mod script;
mod stage;
mod verdict;

pub use client::CallError;
pub use file::FileError;
pub use stage::StageError;
pub use verdict::Verdict;

use chrono::{DateTime, Utc};
use client::Api;
use file::Session;
use indicatif::{ProgressBar, ProgressStyle};
use stage::Stage;
use std::path::Path;
use thiserror::Error;

/// Why a replay came to no verdict.
#[derive(Debug, Error)]
pub enum ReplayError {
    /// A step did not go as the script says.
    #[error(transparent)]
    Stage(#[from] StageError),
    /// The histories cannot be read back.
    #[error(transparent)]
    Call(#[from] CallError),
}

/// Conversations as they happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recording {
    sessions: Vec<Session>,
}

impl Recording {
    /// Reads the first conversations of a file, all of them where no number is given.
    pub fn read(file: &Path, first: Option<usize>) -> Result<Self, FileError> {
        Ok(Self {
            sessions: file::read(file, first)?,
        })
    }

    /// When the first message was written.
    pub fn begins_at(&self) -> DateTime<Utc> {
        self.sessions
            .iter()
            .flat_map(|session| &session.messages)
            .map(|message| message.at)
            .min()
            .unwrap_or_default()
    }
}

/// Replays a recording through the system at this address.
pub async fn replay(url: String, recording: &Recording) -> Result<Verdict, ReplayError> {
    let sessions = &recording.sessions;
    let script = script::write(sessions);
    let mut api = Api::new(url);

    let stage = Stage::prepare(&mut api, sessions, &script, recording.begins_at()).await?;
    let bar = progress(script.expected.messages, "messages replayed");
    let played = stage.play(|| bar.inc(1)).await?;
    bar.finish_and_clear();

    let total = u64::try_from(sessions.len()).unwrap_or(0);
    let bar = progress(total, "histories compared");
    let verdict = verdict::judge(&mut api, sessions, &script, &played, || bar.inc(1)).await?;
    bar.finish_and_clear();
    Ok(verdict)
}

/// A bar on the terminal; nothing where there is none.
fn progress(length: u64, what: &'static str) -> ProgressBar {
    let style =
        ProgressStyle::with_template("{bar:40} {pos}/{len} {msg}, {elapsed} gone, {eta} to go");
    let bar = ProgressBar::new(length).with_message(what);
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
