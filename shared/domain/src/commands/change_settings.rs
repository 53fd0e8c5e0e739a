//! An administrator changes the settings. Nothing that is already paused or left changes with them:
//! its rules were frozen into it.

use super::Decision;
use super::provenance::Provenance;
use crate::event::{Actor, ActorKind, Cause, Event, EventKind};
use crate::intent::Intent;
use crate::refusal::Refusal;
use crate::settings::Settings;

/// Puts a whole new document, already checked, in the place of the present one. The same document
/// again is no change: an administrator who has had no answer asks again.
pub fn change_settings(
    present: &Settings,
    document: Settings,
    intent: &Intent,
) -> Result<Decision<Settings>, Refusal> {
    intent.expected.check(present.version)?;
    let same = Settings {
        version: document.version,
        outbox: document.outbox.clone(),
        ..present.clone()
    };
    if document == same {
        return Ok(Decision::Unchanged);
    }
    Ok(Decision::Commit(replaced(
        present.version,
        document,
        intent,
    )))
}

/// Puts a whole new document, already checked, in the place of one that cannot be read, of which only
/// the version is known.
pub fn repair_settings(
    version: u64,
    document: Settings,
    intent: &Intent,
) -> Result<Settings, Refusal> {
    intent.expected.check(version)?;
    Ok(replaced(version, document, intent))
}

fn replaced(version: u64, document: Settings, intent: &Intent) -> Settings {
    let admin = Actor::new(ActorKind::Admin, intent.caller.id.as_str());
    let events = vec![Event::of(EventKind::SettingsUpdated)];
    let outbox = Provenance::of(intent, admin, Cause::Settings).outbox(None, events);
    Settings {
        version: version.saturating_add(1),
        outbox: Some(outbox),
        ..document
    }
}
