//! An administrator changes the settings. Nothing that is already paused or left changes with them:
//! its rules were frozen into it.

use super::Decision;
use super::provenance::Provenance;
use crate::event::{Actor, ActorKind, Cause, Event, EventKind};
use crate::intent::Intent;
use crate::refusal::Refusal;
use crate::settings::Settings;

/// Replaces the settings with a whole new document, already checked. Idempotent: the same document
/// again is no change, so that an administrator who got no answer can retry.
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

/// Replaces settings that cannot be read, and of which only the version is known, with a whole new
/// document, already checked.
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
