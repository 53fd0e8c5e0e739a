//! The last dam against machines that write to each other: those that say so are told by their headers, and this is for the
//! others.

use crate::{Deps, Trouble};
use hiatus_domain::conversation::Conversation;
use hiatus_domain::message::Author;
use hiatus_domain::{Duration, Instant};

/// How many mails of one conversation are taken in...
pub(crate) const MOST: usize = 20;
/// ...within this time.
pub(crate) const WITHIN: Duration = Duration::hours(1);
/// How many of the last messages are looked at: what is answered comes between.
const LOOKED_AT: u64 = 2 * MOST as u64;

/// Whether so many mails have come into this conversation that one more is not taken in.
pub(crate) async fn is_full(deps: &Deps, conversation: &Conversation) -> Result<bool, Trouble> {
    let last = conversation.last_message.seq;
    if last < MOST as u64 {
        return Ok(false);
    }
    let before = last.saturating_sub(LOOKED_AT);
    let most = usize::try_from(LOOKED_AT).unwrap_or(MOST);
    let store = &deps.intake.common.store;
    let messages = store.messages(&conversation.id, before, most).await?;
    let since: Instant = deps.intake.common.clock.now() - WITHIN;
    let lately = messages
        .iter()
        .filter(|it| matches!(it.from, Author::Customer(_)) && it.at > since);
    Ok(lately.count() >= MOST)
}
