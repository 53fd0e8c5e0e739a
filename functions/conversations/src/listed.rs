//! What a list has, as it is answered: with previews, and with an ETag.

use hiatus_api::documents;
use hiatus_domain::Instant;
use hiatus_domain::conversation::Conversation;
use hiatus_lambda::http::{Problem, Request, Response};
use hiatus_lambda::{Deps, rows};
use hiatus_store::Cursor;

/// One page of a list, as it is at this instant.
pub(crate) struct Listed {
    pub(crate) conversations: Vec<Conversation>,
    pub(crate) now: Instant,
    pub(crate) next: Option<Cursor>,
}

impl Listed {
    /// Answers with this page of it: 304 where the client has it already.
    pub(crate) async fn answer(
        &self,
        deps: &Deps,
        request: &Request,
        page: impl FnOnce(Vec<documents::Conversation<'_>>, Option<&Cursor>) -> Response,
    ) -> Result<Response, Problem> {
        let (listed, next) = (self.conversations.iter(), self.next.as_ref());
        let etag = rows::etag(listed.clone(), String::new(), next, self.now);
        if let Some(known) = rows::known(request, &etag) {
            return Ok(known);
        }
        let beside = rows::Beside::read(deps, listed.clone()).await?;
        let rows = listed.map(|conversation| beside.row(conversation, self.now));
        Ok(page(rows.collect(), next).etag(etag))
    }
}
