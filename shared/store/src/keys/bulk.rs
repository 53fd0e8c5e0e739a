//! Keys of bulk runs and of their pages.

use super::{Key, due_sk};
use hiatus_domain::Instant;
use hiatus_domain::ids::BulkId;

/// The sort key of a run, how the partition key begins, and the partition in the index of what is due.
pub(crate) const BULK: &str = "Y";

/// A bulk run.
pub fn bulk(id: &BulkId) -> Key {
    Key::new(bulk_pk(id), BULK)
}

/// The n-th page of a bulk run.
pub(crate) fn bulk_page(id: &BulkId, page: usize) -> Key {
    Key::new(bulk_pk(id), bulk_page_sk(page))
}

/// The partition of a run and its pages.
pub(crate) fn bulk_pk(id: &BulkId) -> String {
    format!("{BULK}#{id}")
}

/// The sort key of a page.
pub(crate) fn bulk_page_sk(page: usize) -> String {
    format!("{BULK}#{page:05}")
}

/// The run whose partition this is.
pub(crate) fn bulk_of_pk(pk: &str) -> Option<BulkId> {
    BulkId::parse(pk.strip_prefix(BULK)?.strip_prefix('#')?).ok()
}

/// The place in the index of a run that is open, and was last worked on then.
pub(crate) fn bulk_place(touched: Instant, id: &BulkId) -> Key {
    Key::new(BULK, due_sk(touched, id))
}
