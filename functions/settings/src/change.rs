//! Changing the settings.

use hiatus_api::{SettingsChange, documents};
use hiatus_domain::commands::change_settings::{change_settings, repair_settings};
use hiatus_domain::refusal::Refusal;
use hiatus_domain::settings::Settings;
use hiatus_lambda::Deps;
use hiatus_lambda::http::{Problem, Request, read};
use hiatus_store::{Attempt, Wanted, until_committed};

/// Carries a change out; returns the settings then in force. Unreadable settings can be replaced,
/// but not patched.
pub(crate) async fn carry_out(
    deps: &Deps,
    request: &Request,
    change: &SettingsChange,
) -> Result<Settings, Problem> {
    let intent = &request.intent_without_key(deps.clock.now())?;
    until_committed(|| async move {
        let batch = deps.store.read(Wanted::new().settings()).await?;
        let intent = intent.at(deps.clock.now());
        if let (Some((damage, version)), SettingsChange::Replace(_)) =
            (batch.damaged_settings(), change)
        {
            let document = applied(change, &Settings::default())?;
            let repaired = repair_settings(version, document, &intent)?;
            let committed = deps.store.repair_settings(&repaired, damage).await?;
            return Ok(committed.attempt(repaired));
        }
        let present = batch.settings()?;
        let document = applied(change, &present)?;
        let decision = change_settings(&present, document, &intent)
            .map_err(|refusal| with_last_change(refusal, &present))?;
        match decision.into_change() {
            Some(changed) => {
                let committed = deps.store.commit_settings(&changed).await?;
                Ok(committed.attempt(changed))
            }
            None => Ok(Attempt::Done(present)),
        }
    })
    .await
}

/// The settings after a change of the present ones, every value checked against its range.
fn applied(change: &SettingsChange, present: &Settings) -> Result<Settings, Problem> {
    let document = change.applied_to(&documents::Settings::from(present))?;
    Ok(read::<documents::Settings>(document)?.try_into()?)
}

/// Adds to a refusal who has changed the settings meanwhile, and when.
fn with_last_change(refusal: Refusal, present: &Settings) -> Problem {
    let problem = Problem::from(refusal);
    match &present.outbox {
        Some(last) => problem.after_change(last),
        None => problem,
    }
}
