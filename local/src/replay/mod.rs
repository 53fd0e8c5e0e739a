//! Runs a file of real conversations through a whole system in memory, over its public HTTP API and
//! at their own times on the test clock, and compares the histories with the file.

mod client;
mod file;
mod script;
mod stage;
mod verdict;

use crate::options::Options;
use crate::system::{StartError, System};
use chrono::{DateTime, Utc};
use client::{Api, CallError};
use file::{FileError, Session};
use indicatif::{ProgressBar, ProgressStyle};
use stage::{Stage, StageError};
use std::path::Path;
use std::sync::atomic::Ordering;
use thiserror::Error;

pub use verdict::Verdict;

/// Why a replay came to no verdict.
#[derive(Debug, Error)]
pub enum ReplayError {
    /// The file cannot be replayed.
    #[error(transparent)]
    File(#[from] FileError),
    /// The system does not start.
    #[error(transparent)]
    Start(#[from] StartError),
    /// Something did not go as the script says.
    #[error(transparent)]
    Stage(#[from] StageError),
    /// The histories cannot be read back.
    #[error(transparent)]
    Call(#[from] CallError),
}

/// Replays the first conversations of a file, all of them where no number is given.
pub async fn replay(path: &Path, first: Option<usize>) -> Result<Verdict, ReplayError> {
    let sessions = file::read(path, first)?;
    let script = script::write(&sessions);
    let start = begin(&sessions);
    let system = System::start(Options::default().frozen_at(start)).await?;
    // The sweeps back up the schedules and the bus: here it is these that have to do it all. (And
    // two years of sweeps take longer than everything else.)
    system.switches().sweeps.store(false, Ordering::Relaxed);
    let mut api = Api::new(system.url());

    let stage = Stage::prepare(&mut api, &sessions, &script, start).await?;
    let bar = progress(script.expected.messages, "messages replayed");
    let played = stage.play(|| bar.inc(1)).await?;
    bar.finish_and_clear();

    let bar = progress(
        u64::try_from(sessions.len()).unwrap_or(0),
        "histories compared",
    );
    let verdict = verdict::judge(&mut api, &sessions, &script, &played, || bar.inc(1)).await?;
    bar.finish_and_clear();
    Ok(verdict)
}

/// When the first message was said.
fn begin(sessions: &[Session]) -> DateTime<Utc> {
    sessions
        .iter()
        .flat_map(|session| &session.messages)
        .map(|message| message.at)
        .min()
        .unwrap_or_default()
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
