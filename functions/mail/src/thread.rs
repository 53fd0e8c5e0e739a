//! Which conversation a mail belongs to. Mails name each other: whatever names one that we know is in its conversation,
//! whoever wrote it and whatever it is about by now. What names none that we know begins one of its own.

use crate::{Deps, Trouble};
use hiatus_domain::connection::Connection;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::ConversationId;
use hiatus_mail::Mail;
use hiatus_store::Wanted;

/// What is known of where a mail belongs.
#[derive(Debug, Default)]
pub(crate) struct Belongs {
    /// The conversation of a mail that it answers, or its own, if it was here before.
    pub(crate) to: Option<Conversation>,
    /// Whether it was.
    pub(crate) is_known: bool,
}

/// Where a mail belongs. Its own row comes first: what comes again goes where it went, whatever is known by now.
pub(crate) async fn of(deps: &Deps, mailbox: &Connection, mail: &Mail) -> Result<Belongs, Trouble> {
    let now = deps.intake.common.clock.now();
    let mut ids = vec![mail.message_id.as_str()];
    ids.extend(mail.answers.iter().map(String::as_str));
    let store = &deps.intake.common.store;
    let found = store.conversations_of_mails(&mailbox.id, &ids, now).await?;
    let is_known = found.first().is_some_and(Option::is_some);
    let mut tried: Vec<&ConversationId> = Vec::new();
    for id in found.iter().flatten() {
        if tried.contains(&id) {
            continue;
        }
        tried.push(id);
        if let Some(to) = conversation(deps, mailbox, id).await? {
            let to = Some(to);
            return Ok(Belongs { to, is_known });
        }
    }
    Ok(Belongs::default())
}

/// The conversation, if it may still be read, and is with this mailbox.
async fn conversation(
    deps: &Deps,
    mailbox: &Connection,
    id: &ConversationId,
) -> Result<Option<Conversation>, Trouble> {
    let store = &deps.intake.common.store;
    let found = store.read(Wanted::new().conversation(id)).await?;
    let now = deps.intake.common.clock.now();
    let found = found.conversation(id)?;
    Ok(found.filter(|conversation| {
        let addresses = conversation.addresses();
        let [ours, _] = addresses.canonical();
        (addresses.channel, ours) == mailbox.described.address() && !conversation.is_purged(now)
    }))
}
