//! What is said by mail: whole, with what it answers and the files that go with it.

use crate::Deps;
use crate::attempt::{Became, Said};
use crate::carrier::{FarEnd, Line};
use hiatus_channels::media::Source;
use hiatus_channels::outbound::Outcome;
use hiatus_domain::account::{FromName, Ses};
use hiatus_domain::delivery::DeliveryFailure;
use hiatus_domain::media::{Media, MediaName};
use hiatus_domain::message::{Author, Message};
use hiatus_domain::text::{Attributes, Thread};
use hiatus_fetch::{Fetched, fetch};
use hiatus_lambda::deadline::Deadline;
use hiatus_mail::{Enclosure, Letter, is_mailbox, is_named, sent_as, write};
use hiatus_store::StoreError;
use serde_json::Value;
use std::time::Duration;

/// How long all files of a mail may take to come.
pub(crate) const FILES: Duration = Duration::from_secs(10);
/// How many bytes all of them have at most: SES takes 40 MB, and they are a third larger in it.
/// <https://docs.aws.amazon.com/ses/latest/dg/quotas.html>
const MOST_BYTES: usize = 15 * 1024 * 1024;
/// How many of the messages before it are looked at for one that it answers.
const BEFORE: u64 = 20;

/// A mail that is ready, or what becomes of the message without it.
pub(crate) type Written = Result<Vec<u8>, Outcome>;

/// Writes a message as a mail.
pub(crate) async fn written(
    deps: &Deps,
    said: Said<'_>,
    account: &Ses,
) -> Result<Written, StoreError> {
    let conversation = said.conversation;
    let to = conversation.customer_address.as_str();
    if !is_mailbox(to) {
        return Ok(Err(refused(DeliveryFailure::BadAddress, "no_mailbox")));
    }
    let files = match enclosed(deps, &said.message.media).await {
        Ok(files) => files,
        Err(outcome) => return Ok(Err(outcome)),
    };
    let answers = answers(deps, said).await?;
    let about = about(conversation.attributes.as_ref());
    let reference = said.reference().to_string();
    Ok(Ok(write(&Letter {
        from: conversation.business_address.as_str(),
        from_name: account.from_name.as_ref().map(FromName::as_str),
        to,
        about: about.as_deref(),
        answers: &answers,
        body: said.message.body.as_str(),
        files: &files,
        reference: &reference,
        at: said.message.at,
    })))
}

fn refused(code: DeliveryFailure, why: &str) -> Outcome {
    Outcome::refused(code, why)
}

/// Keeps where a mail is that has gone, before anything else says that it has: whoever answers it finds its conversation.
pub(crate) async fn keep(
    deps: &Deps,
    line: &Line,
    said: Said<'_>,
    became: &Became,
) -> Result<(), StoreError> {
    let (FarEnd::Ses(_), Became::Settled(delivery)) = (&line.far_end, became) else {
        return Ok(());
    };
    let Some(id) = &delivery.provider_id else {
        return Ok(());
    };
    let (store, now) = (&deps.common.store, deps.common.clock.now());
    let id = sent_as(id, deps.messaging.mail.region());
    store
        .keep_mail(&line.connection.id, &id, said.id(), now)
        .await
}

/// What a conversation by mail is about.
fn about(attributes: Option<&Attributes>) -> Option<String> {
    let attributes: Value = serde_json::from_str(attributes?.as_str()).ok()?;
    let subject = attributes.pointer("/email/subject")?.as_str()?;
    Some(subject.to_owned())
}

/// The mails that a message answers: the first of its conversation, and the customer's last one; or, where the customer has
/// not written, our own last one.
async fn answers(deps: &Deps, said: Said<'_>) -> Result<Vec<String>, StoreError> {
    let thread = said.conversation.thread.as_ref().map(Thread::as_str);
    let last = match theirs(deps, said).await? {
        Some(last) => Some(last),
        None => ours(deps, said).await?,
    };
    let first = thread.filter(|thread| is_named(thread) && last.as_deref() != Some(thread));
    Ok(first.map(str::to_owned).into_iter().chain(last).collect())
}

async fn theirs(deps: &Deps, said: Said<'_>) -> Result<Option<String>, StoreError> {
    let seq = said.message.seq;
    let after = seq.saturating_sub(BEFORE + 1);
    let most = usize::try_from(seq - after - 1).unwrap_or_default();
    if most == 0 {
        return Ok(None);
    }
    let store = &deps.common.store;
    let before = store.messages(said.id(), after, most).await?;
    let theirs = |it: &&Message| matches!(it.from, Author::Customer(_)) && is_named(it.id.as_str());
    let last = before.iter().rev().find(theirs);
    Ok(last.map(|it| it.id.as_str().to_owned()))
}

async fn ours(deps: &Deps, said: Said<'_>) -> Result<Option<String>, StoreError> {
    let seq = said.message.seq;
    let before = seq.saturating_sub(BEFORE).max(1)..seq;
    if before.is_empty() {
        return Ok(None);
    }
    let known = deps.common.store.deliveries(said.id(), before).await?;
    let last = known.into_iter().rev().find_map(|(_, it)| it.provider_id);
    Ok(last.map(|id| sent_as(&id, deps.messaging.mail.region())))
}

/// The files of a message, from where their sender has them.
async fn enclosed(deps: &Deps, media: &[Media]) -> Result<Vec<Enclosure>, Outcome> {
    let over = Deadline::after(FILES);
    let (mut files, mut bytes) = (Vec::new(), 0);
    for (n, one) in media.iter().enumerate() {
        let asked = (&deps.outside, &deps.apis);
        let (content_type, content) = match fetch(asked, &Source::Anywhere, one, over).await {
            Fetched::File(content_type, content) => (content_type, content),
            Fetched::Never(why) => {
                return Err(refused(DeliveryFailure::Rejected, why.as_str()));
            }
            Fetched::Trouble(code) => return Err(Outcome::Passing { after: None, code }),
        };
        bytes += content.len();
        if bytes > MOST_BYTES {
            return Err(refused(DeliveryFailure::TooLong, "too_large"));
        }
        files.push(Enclosure {
            content_type: content_type.to_owned(),
            name: name(one, n, content_type),
            content,
        });
    }
    Ok(files)
}

/// What a file is called. One that has no name is called by what it is.
fn name(media: &Media, n: usize, content_type: &str) -> String {
    let said = media.name.as_ref().map(MediaName::as_str);
    said.map_or_else(
        || {
            let kind = content_type.split('/').next().unwrap_or("file");
            format!("{kind}-{}", n + 1)
        },
        str::to_owned,
    )
}
