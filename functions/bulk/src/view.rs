//! `GET /v1/bulk/{id}`, and how every answer shows a run.

use hiatus_api::Wire;
use hiatus_api::documents::{BulkRun, Page, SkippedItem};
use hiatus_api::problems::Code;
use hiatus_domain::bulk::Run;
use hiatus_domain::ids::BulkId;
use hiatus_lambda::Deps;
use hiatus_lambda::http::{Paging, Problem, Request, Response};
use hiatus_store::{BadCursor, BulkPage, Cursor, StoreError};

/// How many pages of a run are read at once.
const READ: usize = 10;

/// Reads a run.
pub(crate) async fn read(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let (id, paging) = (id(request)?, request.paging()?);
    answer(deps, 200, &id, &paging).await
}

/// The run that the path names.
pub(crate) fn id(request: &Request) -> Result<BulkId, Problem> {
    request.id("id", |id| BulkId::parse(id), "bulk run")
}

/// The run with this id, as long as it can be read.
pub(crate) async fn run(deps: &Deps, id: &BulkId) -> Result<Run, Problem> {
    let run = deps.store.bulk_run(id).await?;
    run.filter(|run| deps.clock.now() < run.kept_until())
        .ok_or_else(|| Problem::not_found("bulk run"))
}

/// A run as it is now, with one page of what it has skipped.
pub(crate) async fn answer(
    deps: &Deps,
    status: u16,
    id: &BulkId,
    paging: &Paging,
) -> Result<Response, Problem> {
    let start = paging.after.as_ref().map(Place::parse).transpose()?;
    let run = run(deps, id).await?;
    let (skipped, next) = skipped(deps, &run, start.unwrap_or_default(), paging.limit).await?;
    let list = BulkRun {
        bulk_id: Wire(&run.id),
        state: Wire(run.state()),
        action: Wire(run.order.action.name()),
        dry_run: run.order.dry_run,
        matched: run.matched,
        done: run.tally.done,
        skipped_count: run.tally.skipped,
        skipped,
        asked_by: Wire(&run.by),
        asked_at: Wire(run.at),
    };
    let next_cursor = next.map(|next| next.cursor().encode());
    Ok(Response::json(status, &Page { list, next_cursor }))
}

/// What was skipped from this place on, up to so many, and the place behind it.
async fn skipped(
    deps: &Deps,
    run: &Run,
    mut place: Place,
    limit: usize,
) -> Result<(Vec<SkippedItem>, Option<Place>), StoreError> {
    let mut listed = Vec::new();
    // Nothing of a page is known before it was worked on.
    let end = run.open().map_or_else(|| run.pages(), |open| open.page);
    while place.page < end {
        let pages = deps.store.bulk_pages(&run.id, place.page, READ).await?;
        if pages.is_empty() {
            break;
        }
        for page in pages {
            let left = limit - listed.len();
            let all = page.skipped.len();
            listed.extend(entries(&page, place.skipped).take(left));
            if all > place.skipped + left {
                place.skipped += left;
                return Ok((listed, Some(place)));
            }
            place = Place {
                page: page.number + 1,
                skipped: 0,
            };
        }
    }
    Ok((listed, None))
}

fn entries(page: &BulkPage, from: usize) -> impl Iterator<Item = SkippedItem> {
    page.skipped()
        .skip(from)
        .map(|(conversation, code)| SkippedItem {
            conversation_id: Wire(conversation.clone()),
            // A code of a later release that was taken back.
            code: Wire(Code::parse(code).unwrap_or(Code::Internal)),
        })
}

/// A place among what was skipped: the page, and how many of it are before.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    page: usize,
    skipped: usize,
}

impl Place {
    fn parse(cursor: &Cursor) -> Result<Self, Problem> {
        let bad = || Problem::invalid("cursor", BadCursor);
        let (page, skipped) = cursor.place().split_once('|').ok_or_else(bad)?;
        let number = |text: &str| text.parse::<u32>().map(|number| number as usize).ok();
        Ok(Self {
            page: number(page).ok_or_else(bad)?,
            skipped: number(skipped).ok_or_else(bad)?,
        })
    }

    fn cursor(self) -> Cursor {
        Cursor::after(format!("{}|{}", self.page, self.skipped))
    }
}
