//! Pages of lists.

use super::{Problem, Request};
use hiatus_store::{BadCursor, Cursor, keys};
use serde_json::Value;

const DEFAULT_LIMIT: usize = 50;
const MAX_LIMIT: usize = 200;

/// Which page of a list is wanted.
#[derive(Debug, Clone)]
pub struct Paging {
    /// How many items.
    pub limit: usize,
    /// After which place.
    pub after: Option<Cursor>,
}

impl Request {
    /// `limit` and `cursor`.
    pub fn paging(&self) -> Result<Paging, Problem> {
        let limit = match self.query("limit") {
            None => DEFAULT_LIMIT,
            Some(limit) => limit
                .parse()
                .ok()
                .filter(|limit| (1..=MAX_LIMIT).contains(limit))
                .ok_or_else(|| {
                    Problem::invalid("limit", format!("must be a number from 1 to {MAX_LIMIT}"))
                })?,
        };
        let after = self.query("cursor").map(Cursor::decode).transpose();
        Ok(Paging {
            limit,
            after: after.map_err(|why| Problem::invalid("cursor", why))?,
        })
    }
}

impl Paging {
    /// The same, for a list that is ordered by an instant: its places begin with one.
    pub fn of_due_list(self) -> Result<Self, Problem> {
        if self
            .after
            .as_ref()
            .is_some_and(|cursor| !keys::is_due_sk(cursor.place()))
        {
            return Err(Problem::invalid("cursor", BadCursor));
        }
        Ok(self)
    }
}

/// A page with the cursor of the next one; the last page has none.
pub fn with_next(mut page: Value, next: Option<&Cursor>) -> Value {
    if let (Some(page), Some(next)) = (page.as_object_mut(), next) {
        page.insert("next_cursor".to_owned(), Value::String(next.encode()));
    }
    page
}
