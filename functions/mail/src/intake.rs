//! A mail, taken in by a mailbox as a message of its channel.

use crate::{Deps, Trouble, flood, mailbox, thread, unreadable};
use hiatus_domain::Instant;
use hiatus_domain::address::CanonicalAddress;
use hiatus_domain::commands::message::Incoming;
use hiatus_domain::connection::Connection;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::intent::Expected;
use hiatus_domain::media::Media;
use hiatus_domain::message::Nature;
use hiatus_domain::text::{Address, Thread};
use hiatus_files::part;
use hiatus_intake::attributes_with;
use hiatus_mail::Mail;
use hiatus_store::providers_content;
use serde_json::json;

/// What the attributes of a conversation have of its mails.
const ATTRIBUTE: &str = "email";

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
        let now = deps.intake.common.clock.now();
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
        let (mail, now) = (self.mail, deps.intake.common.clock.now());
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
        let received = match deps.intake.take_in_read(mailbox, &incoming).await {
            Ok(received) => received,
            Err(problem) if problem.status() >= 500 => return Err(problem.into()),
            // It is kept, for an operator: SES tells of it once, and no repetition mends it.
            Err(problem) => {
                unreadable(deps, self.id, problem.code.as_str());
                return Ok(false);
            }
        };
        let store = &deps.intake.common.store;
        let conversation = &received.conversation.id;
        // Again where it was: what failed before this is done then.
        store
            .keep_mail(&mailbox.id, mail.message_id.as_str(), conversation, now)
            .await?;
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
        opens_with: mail.subject.as_ref().and_then(|subject| {
            attributes_with(described, ATTRIBUTE, json!({ "subject": subject }))
        }),
        customer_name: mail.name.clone(),
        nature: Nature::default(),
        media: media.to_vec(),
        now,
        expected: Expected::Any,
    }
}
