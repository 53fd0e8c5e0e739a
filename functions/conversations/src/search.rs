//! `GET /v1/conversations`: conversations by state, status, queue, agent and customer, in pages. Each
//! filter is served by the lists that there are anyway, one after the other; a request reads a bounded
//! number of their pages, so that a page may be short and still have a next one.

mod parse;

use crate::listed::Listed;
use hiatus_api::documents::{self, CustomersConversations};
use hiatus_domain::Instant;
use hiatus_domain::conversation::Conversation;
use hiatus_lambda::Deps;
use hiatus_lambda::http::{Problem, Request, Response, Room};
use hiatus_lambda::search::{Search, Source, is_place};
use hiatus_store::{BadCursor, Cursor};

/// How many pages of the lists one request reads.
const MOST_READS: usize = 10;

/// Separates a source from the place in it: no queue, id or place has it.
const SEPARATOR: char = '\u{1f}';

/// Reads one page.
pub(crate) async fn read(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let (paging, now) = (request.paging()?, deps.clock.now());
    let search = parse::search(request)?;
    let mut sources = search.sources(deps).await?;
    let start = paging.after.as_ref().map(start).transpose()?;
    if let Some((name, _)) = &start {
        sources.retain(|source| source.name() >= *name);
    }
    let mut page = Page {
        deps,
        search: &search,
        now,
        limit: paging.limit,
        reads: 0,
        room: Room::of_rows(),
        listed: Vec::new(),
    };
    let next = page.fill(&sources, start).await?;
    let listed = Listed {
        conversations: page.listed,
        now,
        next,
    };
    listed
        .answer(deps, request, |conversations, next| {
            Response::page(CustomersConversations { conversations }, next)
        })
        .await
}

/// The source in which a page begins, and the place in it.
fn start(cursor: &Cursor) -> Result<(String, Option<Cursor>), Problem> {
    let bad = || Problem::invalid("cursor", BadCursor);
    let (name, place) = cursor.place().split_once(SEPARATOR).ok_or_else(bad)?;
    if !is_place(name, place) {
        return Err(bad());
    }
    let place = Some(place).filter(|place| !place.is_empty());
    Ok((name.to_owned(), place.map(Cursor::after)))
}

fn cursor(source: &Source, place: Option<&Cursor>) -> Cursor {
    let place = place.map_or("", Cursor::place);
    Cursor::after(format!("{}{SEPARATOR}{place}", source.name()))
}

struct Page<'a> {
    deps: &'a Deps,
    search: &'a Search,
    now: Instant,
    limit: usize,
    reads: usize,
    room: Room,
    listed: Vec<Conversation>,
}

impl Page<'_> {
    /// Fills the page; where the next one begins.
    async fn fill(
        &mut self,
        sources: &[Source],
        start: Option<(String, Option<Cursor>)>,
    ) -> Result<Option<Cursor>, Problem> {
        for (n, source) in sources.iter().enumerate() {
            let start = start.as_ref().filter(|(name, _)| source.name() == *name);
            let mut after = start.and_then(|(_, place)| place.clone());
            loop {
                if self.reads == MOST_READS {
                    return Ok(Some(cursor(source, after.as_ref())));
                }
                self.reads += 1;
                let (stopped, next) = self.add(source, after.as_ref()).await?;
                let is_over = next.is_none() && n + 1 == sources.len();
                if let Some(stopped) = stopped {
                    return Ok(Some(cursor(source, stopped.as_ref())));
                }
                if self.listed.len() == self.limit && !is_over {
                    return Ok(match (&next, sources.get(n + 1)) {
                        (Some(next), _) => Some(cursor(source, Some(next))),
                        (None, Some(following)) => Some(cursor(following, None)),
                        (None, None) => None,
                    });
                }
                after = next;
                if after.is_none() {
                    break;
                }
            }
        }
        Ok(None)
    }

    /// Adds one page of a source. Where it had to stop, and where the source goes on.
    async fn add(
        &mut self,
        source: &Source,
        after: Option<&Cursor>,
    ) -> Result<(Option<Option<Cursor>>, Option<Cursor>), Problem> {
        let limit = self.limit - self.listed.len();
        let page = source.page(self.deps, after, limit).await?;
        let ids: Vec<_> = page.items.iter().map(|entry| entry.id.clone()).collect();
        let found = self.deps.store.conversations(&ids).await?;
        let mut consumed = after.cloned();
        for entry in page.items {
            let conversation = found.iter().find(|found| found.id == entry.id);
            let wanted = conversation.filter(|conversation| {
                source.has(conversation, self.now) && self.search.wants(conversation, self.now)
            });
            if let Some(conversation) = wanted {
                let document = documents::Conversation::at(conversation, self.now);
                if self.listed.len() == self.limit || !self.room.takes(&document) {
                    return Ok((Some(consumed), None));
                }
                self.listed.push(conversation.clone());
            }
            consumed = Some(entry.place);
        }
        Ok((None, page.next))
    }
}
