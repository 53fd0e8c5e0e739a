//! How far our messages to a customer have got, where the provider does not name them as we do.

use crate::Intake;
use hiatus_channels::fact::Seen;
use hiatus_channels::status::{Reference, Report, Status};
use hiatus_domain::address::Addresses;
use hiatus_domain::connection::Connection;
use hiatus_lambda::http::Problem;
use hiatus_store::Wanted;

/// How many of the newest messages of a conversation are looked at: what is further back was told of before.
const NEWEST: usize = 20;

impl Intake {
    /// Keeps what a provider tells of messages that it has, in the customer's last conversation. Providers carry messages in order:
    /// what came before one that got so far has got there, too.
    pub async fn keep_seen(&self, connection: &Connection, seen: &Seen) -> Result<(), Problem> {
        let store = &self.common.store;
        let addresses = Addresses {
            channel: &connection.described.channel,
            ours: &connection.described.business_address,
            theirs: &seen.by,
            thread: None,
        };
        let Some(pointer) = store.conversation_at(&addresses).await? else {
            return Ok(());
        };
        let id = &pointer.conversation;
        let batch = store.read(Wanted::new().conversation(id)).await?;
        let Some(conversation) = batch.conversation(id)? else {
            return Ok(());
        };
        let before = conversation.last_message.seq.saturating_sub(NEWEST as u64);
        let newest = store.history(id, before, NEWEST).await?;
        let known = newest.into_iter();
        let known = known.filter_map(|(message, delivery)| Some((message, delivery?)));
        let known: Vec<_> = known.collect();
        let covered = known
            .iter()
            .filter(|(message, it)| seen.covers(message.at, it));
        let Some(last) = covered.map(|(message, _)| message.seq).max() else {
            return Ok(());
        };
        for (message, delivery) in known {
            let seq = message.seq;
            let is_with_provider =
                delivery.status > Status::Sending && delivery.status != Status::Failed;
            if seq <= last && is_with_provider && delivery.status < seen.status {
                let report = Report {
                    reference: Reference {
                        conversation: id.to_string(),
                        seq,
                    },
                    status: seen.status,
                    error: None,
                    provider_id: None,
                };
                self.keep_report(connection, report).await?;
            }
        }
        Ok(())
    }
}
