//! Changing the settings.

use crate::document::Document;
use hiatus_domain::commands::change_settings::change_settings;
use hiatus_domain::refusal::Refusal;
use hiatus_domain::request::Request as Asked;
use hiatus_domain::settings::Settings;
use hiatus_lambda::http::{Problem, Request};
use hiatus_lambda::{Deps, desk, view};
use hiatus_store::{Committed, Contention, Wanted};

/// Puts the document of the request into the place of the present one.
pub(crate) async fn change(deps: &Deps, request: &Request) -> Result<Settings, Problem> {
    let document = request.json::<Document>()?.parse()?;
    let (expected, caller) = (request.expected()?, desk::caller(request));
    let mut contention = Contention::default();
    loop {
        let present = deps
            .store
            .read(Wanted::new().settings())
            .await?
            .settings()?;
        let asked = Asked {
            caller: caller.clone(),
            now: deps.clock.now(),
            expected: expected.clone(),
            key: None,
        };
        let changed = change_settings(&present, document.clone(), &asked);
        let changed = changed.map_err(|refusal| with_last_change(refusal, &present))?;
        let Some(changed) = changed.commit() else {
            return Ok(present);
        };
        if deps.store.commit_settings(&changed).await? == Committed::Yes {
            return Ok(changed);
        }
        contention.lost().await?;
    }
}

/// Whoever changes what somebody else has changed meanwhile is told who and when.
fn with_last_change(refusal: Refusal, present: &Settings) -> Problem {
    let problem = Problem::from(refusal);
    match &present.outbox {
        Some(last) => problem
            .with("updated_by", last.actor.id.as_str())
            .with("updated_at", view::rfc3339(last.at)),
        None => problem,
    }
}
