//! What the settings and the policies ask of a pause.

use super::{BadRecord, named, text};
use hiatus_domain::pick_list::PickList;
use hiatus_domain::settings::Required;
use hiatus_domain::text::Reason;
use std::collections::BTreeSet;

/// The names of what has to be said.
pub(super) fn required(required: &BTreeSet<Required>) -> Vec<String> {
    required.iter().map(ToString::to_string).collect()
}

/// Reads them back.
pub(super) fn read_required(
    field: &'static str,
    names: Vec<String>,
) -> Result<BTreeSet<Required>, BadRecord> {
    names.iter().map(|name| named(field, name)).collect()
}

/// The reasons to choose from.
pub(super) fn reasons(list: &PickList) -> Vec<String> {
    list.reasons().iter().map(ToString::to_string).collect()
}

/// Reads them back.
pub(super) fn read_reasons(
    field: &'static str,
    reasons: Vec<String>,
) -> Result<PickList, BadRecord> {
    let reasons = reasons.into_iter();
    let reasons = reasons.map(|reason| text(field, Reason::parse(reason)));
    PickList::new(reasons.collect::<Result<_, _>>()?).map_err(|_| BadRecord::OutOfRange { field })
}
