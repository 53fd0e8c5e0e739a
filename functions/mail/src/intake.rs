//! A mail, taken in by a mailbox as a message of its channel.

use crate::{Deps, Trouble, flood, mailbox, thread, unreadable};
use hiatus_domain::address::CanonicalAddress;
use hiatus_domain::commands::message::Incoming;
use hiatus_domain::connection::{Connection, Described};
use hiatus_domain::conversation::Conversation;
use hiatus_domain::intent::Expected;
use hiatus_domain::media::Media;
use hiatus_domain::message::Nature;
use hiatus_domain::text::{Address, Attributes, Thread};
use hiatus_domain::{Duration, Instant};
use hiatus_files::part;
use hiatus_lambda::{arrivals, http};
use hiatus_mail::Mail;
use hiatus_store::providers_content;
use serde_json::{Map, Value, json};

/// What the attributes of a conversation have of its mails.
const ATTRIBUTE: &str = "email";
/// How often it is noted at most that something came in.
const NOTED: Duration = Duration::minutes(1);

/// A mail that has come in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Came<'a> {
    /// What SES calls it.
    pub(crate) id: &'a str,
    /// What it is.
    pub(crate) mail: &'a Mail,
}

impl Came<'_> {
    /// Puts its files beside it, where the copies are made from.
    pub(crate) async fn keep_files(&self, deps: &Deps) -> Result<Vec<Media>, Trouble> {
        let now = deps.common.clock.now();
        let mut media = Vec::new();
        for (n, file) in self.mail.files.iter().enumerate() {
            let reference = part(self.id, n);
            if let Some(reference) = &reference {
                let content = file.content.clone();
                deps.files.keep_part(reference, content, now).await?;
            }
            media.push(Media {
                reference,
                ..file.media.clone()
            });
        }
        Ok(media)
    }

    /// Takes it in; whether it was new.
    pub(crate) async fn take_in(
        &self,
        deps: &Deps,
        mailbox: &Connection,
        media: &[Media],
    ) -> Result<bool, Trouble> {
        let (mail, now) = (self.mail, deps.common.clock.now());
        let belongs = thread::of(deps, mailbox, mail).await?;
        if let Some(conversation) = belongs.to.as_ref().filter(|_| !belongs.is_known)
            && flood::is_full(deps, conversation).await?
        {
            let why = "too many mails in one conversation within an hour";
            let text = format!("From: {}\n\n{}", mail.from, mail.body.as_str());
            mailbox::keep_unreadable(deps, mailbox, why, text.as_bytes()).await?;
            unreadable(deps, self.id, why);
            return Ok(false);
        }
        let incoming = incoming(mailbox, mail, (belongs.to.as_ref(), media), now);
        let received = arrivals::take_in(&deps.common, &incoming).await?;
        let store = &deps.common.store;
        let conversation = &received.conversation.id;
        // Again where it was: what failed before this is done then.
        store
            .keep_mail(&mailbox.id, mail.message_id.as_str(), conversation, now)
            .await?;
        store.note_inbound(&mailbox.id, now, now - NOTED).await?;
        Ok(received.outcome.is_some())
    }
}

/// The message, in the thread of what it answers. From another mailbox of its customer's, it comes in under both.
fn incoming(
    mailbox: &Connection,
    mail: &Mail,
    (answers, media): (Option<&Conversation>, &[Media]),
    now: Instant,
) -> Incoming {
    let described = &mailbox.described;
    let channel = &described.channel;
    let theirs = answers.map(|conversation| &conversation.customer_address);
    let is_other = |address: &&Address| {
        CanonicalAddress::of(channel, address) != CanonicalAddress::of(channel, &mail.from)
    };
    let thread: Option<Thread> = match answers {
        Some(conversation) => conversation.thread.clone(),
        None => Some(mail.root.clone()),
    };
    Incoming {
        channel: channel.clone(),
        from: mail.from.clone(),
        also: theirs.filter(is_other).cloned(),
        to: described.business_address.clone(),
        message_id: mail.message_id.clone(),
        body: mail.body.clone(),
        content: Some(providers_content(&mail.message_id)),
        sent_at: mail.sent_at,
        thread,
        queue: described.queue.clone(),
        priority: described.priority,
        attributes: described.attributes.clone(),
        opens_with: attributes(described, mail),
        customer_name: mail.name.clone(),
        nature: Nature::default(),
        media: media.to_vec(),
        now,
        expected: Expected::Any,
    }
}

/// The mailbox's attributes, with what the conversation is about, unless the owner has something else there.
fn attributes(described: &Described, mail: &Mail) -> Option<Attributes> {
    let subject = mail.subject.as_ref()?;
    let owners = described.attributes.as_ref();
    let owners = owners.and_then(|owners| serde_json::from_str(owners.as_str()).ok());
    let mut all: Map<String, Value> = owners.unwrap_or_default();
    if all.contains_key(ATTRIBUTE) {
        return None;
    }
    all.insert(ATTRIBUTE.to_owned(), json!({ "subject": subject }));
    http::attributes(all).ok()
}
