//! Changing the settings.

use hiatus_api::documents;
use hiatus_domain::commands::change_settings::change_settings;
use hiatus_domain::refusal::Refusal;
use hiatus_domain::settings::Settings;
use hiatus_lambda::Deps;
use hiatus_lambda::http::{Problem, Request};
use hiatus_store::{Attempt, Wanted, until_committed};

/// Puts the document of the request into the place of the present one.
pub(crate) async fn change(deps: &Deps, request: &Request) -> Result<Settings, Problem> {
    let document = &Settings::try_from(request.json::<documents::Settings>()?)?;
    let intent = &request.intent_without_key(deps.clock.now())?;
    until_committed(|| async move {
        let batch = deps.store.read(Wanted::new().settings()).await?;
        let present = batch.settings()?;
        let decision = change_settings(&present, document.clone(), &intent.at(deps.clock.now()))
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

/// Whoever changes what somebody else has changed meanwhile is told who and when.
fn with_last_change(refusal: Refusal, present: &Settings) -> Problem {
    let problem = Problem::from(refusal);
    match &present.outbox {
        Some(last) => problem.after_change(last),
        None => problem,
    }
}
