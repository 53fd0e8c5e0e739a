//! Pages of lists.

use super::{Problem, Request, Response};
use hiatus_api::documents::Page;
use hiatus_store::{BadCursor, Cursor, keys};
use serde::Serialize;

const DEFAULT_LIMIT: usize = 50;
const MAX_LIMIT: usize = 200;

/// The page of a list that a client asks for.
#[derive(Debug, Clone)]
pub struct Paging {
    /// How many items at most.
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
        let after = self
            .query("cursor")
            .as_deref()
            .map(Cursor::decode)
            .transpose();
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
            .is_some_and(|cursor| !is_due_place(cursor.place()))
        {
            return Err(Problem::invalid("cursor", BadCursor));
        }
        Ok(self)
    }
}

/// Going on after a place makes its sort key longer by one.
fn is_due_place(place: &str) -> bool {
    keys::is_due_sk(place) && place.len() < keys::MAX_SK_BYTES
}

impl Response {
    /// A page of a list, with the cursor of the next one; the last page has none.
    pub fn page(list: impl Serialize, next: Option<&Cursor>) -> Self {
        let next_cursor = next.map(Cursor::encode);
        Self::json(200, &Page { list, next_cursor })
    }
}
