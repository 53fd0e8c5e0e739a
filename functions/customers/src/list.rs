//! `GET /v1/customers?channel=&address=`: a customer's conversations, the last opened first, in
//! pages.

use crate::customer_of_query;
use hiatus_api::documents::{self, CustomersConversations};
use hiatus_lambda::http::{Problem, Request, Response, Room};
use hiatus_lambda::{Deps, rows};
use hiatus_store::Cursor;

/// Reads one page of a customer's conversations.
pub(crate) async fn read(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let (paging, customer) = (request.paging()?, customer_of_query(request)?);
    let page = deps
        .store
        .conversations_of(&customer, paging.after.as_ref(), paging.limit)
        .await?;
    let found = deps.store.conversations(&page.items).await?;
    let now = deps.clock.now();
    let readable = found.iter().filter(|found| !found.is_purged(now));
    let all = readable.clone().count();
    let etag = rows::etag(readable.clone(), String::new(), page.next.as_ref(), now);
    if let Some(known) = rows::known(request, &etag) {
        return Ok(known);
    }
    let previews = deps.store.previews(readable.clone()).await?;
    let mut room = Room::default();
    let conversations: Vec<_> = readable
        .map(|row| documents::Conversation::at(row, now).with_preview(previews.of(&row.id)))
        .take_while(|conversation| room.takes(conversation))
        .collect();
    let next = match conversations.last() {
        // The next page goes on behind the last conversation of this one.
        Some(last) if conversations.len() < all => Some(Cursor::after(last.id.0.as_str())),
        _ => page.next,
    };
    let page = CustomersConversations { conversations };
    Ok(Response::page(page, next.as_ref()).etag(etag))
}
