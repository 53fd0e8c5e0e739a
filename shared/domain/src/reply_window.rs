//! Until when a channel carries free answers, and how long they may be: some providers take one only for
//! so long after the customer's last message, and say so late, or not at all.

use crate::conversation::Conversation;
use crate::enclosed::Enclosed;
use crate::refusal::Refusal;
use crate::settings::{OutboundPolicy, Settings};
use crate::template::Template;
use crate::text::{Body, ChannelName};
use crate::{Duration, Instant};

impl OutboundPolicy {
    /// What holds for a channel where the settings name it and say no more: what its provider is known to
    /// carry.
    pub fn known_of(channel: &ChannelName) -> Self {
        let (reply_window, max_characters) = match channel.as_str() {
            "whatsapp" => (Duration::days(1), 4_096),
            "messenger" => (Duration::days(1), 2_000),
            "instagram" => (Duration::days(1), 1_000),
            "sms" => (Duration::zero(), 1_600),
            _ => (Duration::zero(), 0),
        };
        Self {
            deliver: false,
            reply_window,
            max_characters,
        }
    }
}

/// The window of a conversation whose channel has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReplyWindow {
    /// From this instant on it is closed; `None` where the customer has never written.
    pub closes_at: Option<Instant>,
}

impl ReplyWindow {
    /// Whether the channel carries a free answer now.
    pub fn is_open(self, now: Instant) -> bool {
        self.closes_at.is_some_and(|closes_at| now < closes_at)
    }
}

/// What somebody is about to say.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Said<'a> {
    /// The text.
    pub(crate) body: &'a Body,
    /// The template that it goes out as.
    pub(crate) template: Option<&'a Template>,
    /// The files that go with it, if there can be any.
    pub(crate) enclosed: Option<&'a Enclosed>,
}

impl Settings {
    /// The reply window of a customer on this channel who wrote last then; `None` where the channel has none.
    pub fn reply_window(
        &self,
        channel: &ChannelName,
        last_customer_at: Option<Instant>,
    ) -> Option<ReplyWindow> {
        let lasts = self.outbound.get(channel)?.reply_window;
        (lasts > Duration::zero()).then(|| ReplyWindow {
            closes_at: last_customer_at.map(|at| at + lasts),
        })
    }

    /// Refuses what an agent says where this conversation's channel would not carry it, or its connection not in one message. A
    /// template goes at any time, and has its length from whoever approved it.
    pub(crate) fn carries(
        &self,
        conversation: &Conversation,
        said: Said<'_>,
        now: Instant,
    ) -> Result<(), Refusal> {
        let body = said.body;
        if said.template.is_some() {
            return Ok(());
        }
        if let Some(Enclosed { media, rules }) = said.enclosed {
            rules.carry(media, body)?;
        }
        let channel = &conversation.channel;
        let most = self.outbound.get(channel).map_or(0, |it| it.max_characters);
        if most > 0 && body.is_longer_than(most as usize) {
            return Err(Refusal::TooLong { most });
        }
        match self.reply_window(channel, conversation.last_customer_at) {
            Some(window) if !window.is_open(now) => Err(Refusal::ReplyWindowClosed {
                at: window.closes_at,
            }),
            _ => Ok(()),
        }
    }
}
