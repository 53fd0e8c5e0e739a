//! An administrator changes the settings. Nothing that is already paused or left changes with them:
//! its rules were frozen into it.

use super::Decision;
use crate::event::{Actor, ActorKind, Cause, Event, EventKind, Outbox};
use crate::refusal::Refusal;
use crate::request::Request;
use crate::settings::Settings;

/// Puts a whole new document, already checked, in the place of the present one. The same document
/// again is no change: an administrator who has had no answer asks again.
pub fn change_settings(
    present: &Settings,
    document: Settings,
    request: &Request,
) -> Result<Decision<Settings>, Refusal> {
    request.expected.check(present.version)?;
    if document
        == (Settings {
            version: document.version,
            outbox: document.outbox.clone(),
            ..present.clone()
        })
    {
        return Ok(Decision::Unchanged);
    }
    let outbox = Outbox {
        at: request.now,
        actor: Actor::new(ActorKind::Admin, request.caller.id.as_str()),
        cause: Cause::Settings,
        previous: None,
        events: vec![Event::of(EventKind::SettingsUpdated)],
    };
    Ok(Decision::Commit(Settings {
        version: present.version + 1,
        outbox: Some(outbox),
        ..document
    }))
}
