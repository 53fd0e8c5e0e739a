//! Lists of reasons to choose from, in the settings and in policies.

use super::settings::BadSetting;
use crate::wire::Wire;
use hiatus_domain::pick_list::{MAX_REASONS_IN_ALL, PickList};
use hiatus_domain::settings::Settings;
use hiatus_domain::text::Reason;

/// The list in a document.
pub fn reasons(list: &PickList) -> Vec<Wire<Reason>> {
    list.reasons().iter().cloned().map(Wire).collect()
}

/// The list of a document.
pub(super) fn parse(reasons: Vec<Wire<Reason>>) -> Result<PickList, BadSetting> {
    let reasons = reasons.into_iter().map(|Wire(reason)| reason).collect();
    PickList::new(reasons).map_err(|why| BadSetting::new("pause.reasons", why))
}

/// Refuses settings that have too many in all their lists.
pub(super) fn must_be_few(settings: &Settings) -> Result<(), BadSetting> {
    let policies = settings.policies.iter();
    let lists = policies.filter_map(|policy| policy.pause.reasons.as_ref());
    let lists = lists.chain([&settings.pause.reasons]);
    let in_all: usize = lists.map(|list| list.reasons().len()).sum();
    if in_all > MAX_REASONS_IN_ALL {
        let why =
            format!("may have at most {MAX_REASONS_IN_ALL} entries, those of policies included");
        return Err(BadSetting::new("pause.reasons", why));
    }
    Ok(())
}
