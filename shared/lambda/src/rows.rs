//! Lists: which version of one a client has, and what their rows show.

use crate::Deps;
use crate::http::{Request, Response};
use hiatus_api::documents::{self, Highlight};
use hiatus_domain::Instant;
use hiatus_domain::conversation::{ChannelState, Conversation};
use hiatus_domain::settings::Settings;
use hiatus_store::{Cursor, Previews, StoreError, Wanted, digest};

/// How many characters the ETag of a page has: `PageTag` in `openapi.yaml`.
pub(crate) const PAGE_TAG: usize = 22;

/// The ETag of a page of conversations. It changes whenever somebody would want to see the page again: with a
/// conversation, a highlight, or the end of a leave window; not with every second that `remaining_seconds` and
/// `clock` count. `also` is what the page has beside them.
pub fn etag<'a>(
    conversations: impl IntoIterator<Item = &'a Conversation>,
    also: String,
    next: Option<&Cursor>,
    now: Instant,
) -> String {
    let versions = conversations.into_iter().map(|row| version_of(row, now));
    etag_of([also].into_iter().chain(versions), next)
}

/// The ETag of a page on which there is this.
pub fn etag_of(parts: impl IntoIterator<Item = String>, next: Option<&Cursor>) -> String {
    let next = next.map(Cursor::encode).unwrap_or_default();
    let parts: Vec<String> = [next].into_iter().chain(parts).collect();
    let parts: Vec<&[u8]> = parts.iter().map(String::as_bytes).collect();
    digest(&parts, PAGE_TAG)
}

fn version_of(conversation: &Conversation, now: Instant) -> String {
    let highlight = match &conversation.state {
        ChannelState::Pause(paused) => Highlight::at(paused, now).as_str(),
        _ if conversation.is_open(now) => "",
        _ => "closed",
    };
    format!("{}.{}.{highlight}", conversation.id, conversation.version)
}

/// The answer to a client that has this version of a list already, so that no more is read for it.
pub fn known(request: &Request, etag: &str) -> Option<Response> {
    let answer = Response::no_content().etag(etag).unless_known(request);
    (answer.status() == 304).then_some(answer)
}

/// What rows show that is not in their conversations.
#[derive(Debug)]
pub struct Beside {
    previews: Previews,
    settings: Settings,
}

impl Beside {
    /// What these rows show, read only for a page that is answered. No ETag tells of a change in the settings: it shows with
    /// the next change of the page. Damaged ones do not make lists unreadable.
    pub async fn read<'a>(
        deps: &Deps,
        rows: impl Iterator<Item = &'a Conversation> + Clone,
    ) -> Result<Self, StoreError> {
        let settings = Wanted::new().settings();
        let (previews, batch) = deps.store.previews_with(rows, settings).await?;
        let settings = batch.settings().unwrap_or_default();
        Ok(Self { previews, settings })
    }

    /// One of them, as it is at this instant.
    pub fn row<'a>(
        &'a self,
        conversation: &'a Conversation,
        now: Instant,
    ) -> documents::Conversation<'a> {
        documents::Conversation::at(conversation, now)
            .with_reply_window(conversation, &self.settings, now)
            .with_preview(self.previews.of(&conversation.id))
    }
}
