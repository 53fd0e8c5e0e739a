//! `GET /v1/conversations/{id}/events`: the audit trail, oldest first, in pages of events.

use hiatus_api::documents::Events;
use hiatus_api::routes::Scope;
use hiatus_domain::MAX_COUNT;
use hiatus_lambda::http::{Problem, Request, Response, Room};
use hiatus_lambda::{Deps, reading, trail};
use hiatus_store::{BadCursor, Cursor, TrailRow};
use serde_json::{Map, Value};

/// A place in the trail: so many events of this row, and all before it, have been read.
struct Place {
    row: String,
    read: usize,
}

/// Reads one page of a trail.
pub(crate) async fn read(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let id = request.conversation_id()?;
    let paging = request.paging()?;
    let place = match (&paging.after, request.query("after_version")) {
        (Some(cursor), _) => Some(Place::parse(cursor)?),
        (None, Some(version)) => Some(Place::after_version(&version)?),
        (None, None) => None,
    };
    let conversation =
        reading::readable(deps, request, &[Scope::Supervisor], deps.clock.now()).await?;
    let from = place.as_ref().map(|place| place.row.as_str());
    // A row has at least one event, so that one row more than the limit is enough to know of a next
    // page; the row that the last page ended in is read again, and may have nothing left.
    let enough = paging.limit + 1 + usize::from(place.is_some());
    let mut rows = deps.store.trail(&id, from, enough).await?;
    if rows.len() < enough {
        rows.extend(trail::not_yet_published(deps, &conversation, &rows, from));
    }
    let events: Vec<(Place, Map<String, Value>)> = rows
        .iter()
        .flat_map(|row| of_row(row, place.as_ref()))
        .collect();
    let (all, mut room) = (events.len(), Room::default());
    let page: Vec<(Place, Map<String, Value>)> = events
        .into_iter()
        .take(paging.limit)
        .take_while(|(_, event)| room.takes(event))
        .collect();
    let more = page.len() < all;
    let next = page
        .last()
        .filter(|_| more)
        .map(|(place, _)| place.cursor());
    let events = page.into_iter().map(|(_, event)| event).collect();
    Ok(Response::page(Events { events }, next.as_ref()))
}

/// The events of a row that have not been read, each with the place behind it.
fn of_row(row: &TrailRow, read: Option<&Place>) -> Vec<(Place, Map<String, Value>)> {
    let skip = read
        .filter(|place| place.row == row.position)
        .map_or(0, |place| place.read);
    // A text that is not an event is left out, like a row that cannot be read.
    let event = |(n, text): (usize, &String)| {
        let event = serde_json::from_str(text).ok()?;
        Some((
            Place {
                row: row.position.clone(),
                read: n + 1,
            },
            event,
        ))
    };
    row.events
        .iter()
        .enumerate()
        .skip(skip)
        .filter_map(event)
        .collect()
}

impl Place {
    fn parse(cursor: &Cursor) -> Result<Self, Problem> {
        let bad = || Problem::invalid("cursor", BadCursor);
        let (row, read) = cursor.place().rsplit_once('|').ok_or_else(bad)?;
        let is_row = trail::is_position(row);
        let read = read.parse().ok().filter(|_| is_row).ok_or_else(bad)?;
        Ok(Self {
            row: row.to_owned(),
            read,
        })
    }

    /// Behind the transition that made this version.
    fn after_version(version: &str) -> Result<Self, Problem> {
        let version: Option<u64> = version.parse().ok().filter(|version| *version <= MAX_COUNT);
        let version = version.ok_or_else(|| {
            let must = format!("must be a whole number up to {MAX_COUNT}");
            Problem::invalid("after_version", must)
        })?;
        Ok(Self {
            row: trail::position(version),
            read: usize::MAX,
        })
    }

    fn cursor(&self) -> Cursor {
        Cursor::after(format!("{}|{}", self.row, self.read))
    }
}
