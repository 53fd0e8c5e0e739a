//! The moment before a conversation opens: version 0, which the first transition makes version 1.

use super::provenance::Provenance;
use crate::address::Addresses;
use crate::conversation::{ChannelState, Conversation, Work};
use crate::idempotency::RecentKeys;
use crate::ids::ConversationId;
use crate::message::{LastMessage, Side};
use crate::priority::Priority;
use crate::text::{Attributes, QueueName};
use crate::turn::Turns;

/// What is known of a conversation that is to open.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Opening<'a> {
    pub(crate) addresses: Addresses<'a>,
    pub(crate) queue: Option<&'a QueueName>,
    pub(crate) priority: Option<Priority>,
    pub(crate) attributes: Option<&'a Attributes>,
}

impl Opening<'_> {
    /// Version 0.
    pub(crate) fn before_the_first(
        self,
        id: ConversationId,
        provenance: &Provenance,
    ) -> Conversation {
        let now = provenance.now;
        Conversation {
            id,
            version: 0,
            channel: self.addresses.channel.clone(),
            customer_address: self.addresses.theirs.clone(),
            business_address: self.addresses.ours.clone(),
            thread: self.addresses.thread.cloned(),
            customer_alias: None,
            customer_name: None,
            queue: self.queue.cloned().unwrap_or_else(QueueName::fallback),
            priority: self.priority.unwrap_or_default(),
            attributes: self.attributes.cloned(),
            previous: None,
            opened_at: now,
            last_message: LastMessage {
                seq: 0,
                from: Side::Customer,
                at: now,
                quiet: false,
                unanswered_since: None,
            },
            last_customer_at: None,
            task_count: 0,
            holders: Vec::new(),
            last_pause: None,
            turns: Some(Turns::default()),
            signals: Vec::new(),
            state: ChannelState::Active(Work::AwaitingRouting { deadline: now }),
            recent_keys: RecentKeys::default(),
            outbox: provenance.outbox(None, Vec::new()),
        }
    }
}
