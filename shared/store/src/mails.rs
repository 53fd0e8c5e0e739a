//! Which conversation each mail is in, so that what answers it finds it: mails know each other by their Message-IDs, and
//! by nothing of ours. A row has no text and no address; it outlives its conversation, and then leads nowhere.

use crate::sdk::{key_item, n, s, text};
use crate::{Item, Store, StoreError, Wanted, keys};
use hiatus_domain::ids::{ConnectionId, ConversationId};
use hiatus_domain::{Duration, Instant};

/// How long a mail is known: somebody answers an old one.
const KNOWN: Duration = Duration::days(400);

impl Store {
    /// Notes that a mail which came in, or went out, by this connection is in this conversation.
    pub async fn keep_mail(
        &self,
        by: &ConnectionId,
        message_id: &str,
        conversation: &ConversationId,
        now: Instant,
    ) -> Result<(), StoreError> {
        let gone = u64::try_from((now + KNOWN).timestamp()).unwrap_or_default();
        let mut item = key_item(&keys::mail(by, message_id));
        item.extend([
            ("conversation".to_owned(), s(conversation.as_str())),
            (keys::EXPIRES_AT.to_owned(), n(gone)),
        ]);
        self.put_item("keep where a mail is", item).await
    }

    /// The conversations of these mails, in their order; none of one that is not known.
    pub async fn conversations_of_mails(
        &self,
        by: &ConnectionId,
        message_ids: &[&str],
        now: Instant,
    ) -> Result<Vec<Option<ConversationId>>, StoreError> {
        let keys: Vec<_> = message_ids.iter().map(|id| keys::mail(by, id)).collect();
        let wanted = keys.iter().cloned().fold(Wanted::new(), Wanted::key);
        let batch = self.read(wanted).await?;
        let known = keys.iter().map(|key| conversation(batch.item(key)?, now));
        Ok(known.collect())
    }
}

/// TTL takes its time: a row that is over is none.
fn conversation(row: &Item, now: Instant) -> Option<ConversationId> {
    let gone: i64 = row.get(keys::EXPIRES_AT)?.as_n().ok()?.parse().ok()?;
    let id = text(row, "conversation").filter(|_| now.timestamp() < gone)?;
    ConversationId::parse(id).ok()
}
