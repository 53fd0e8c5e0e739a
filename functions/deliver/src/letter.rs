//! What is said by mail: whole, with what it answers and the files that go with it.

use crate::Deps;
use crate::attempt::{Became, Said};
use crate::carrier::{FarEnd, Line};
use hiatus_channels::media::Source;
use hiatus_domain::account::{FromName, Ses};
use hiatus_domain::delivery::{DeliveryError, DeliveryFailure};
use hiatus_domain::media::{Media, MediaName};
use hiatus_domain::message::{Author, Message};
use hiatus_domain::text::{Attributes, Thread};
use hiatus_fetch::{Fetched, fetch};
use hiatus_lambda::deadline::Deadline;
use hiatus_mail::{Enclosure, Letter, is_named, sent_as, write};
use hiatus_store::StoreError;
use serde_json::Value;
use std::time::Duration;
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::timeout;

/// How long all files of a mail may take to come, and how long it may wait for its turn before that.
pub(crate) const FILES: Duration = Duration::from_secs(12);
const FETCH: Duration = Duration::from_secs(8);
const TURN: Duration = Duration::from_secs(4);
/// How many bytes all of them have at most: SES takes 40 MB, and they are a third larger in it.
/// <https://docs.aws.amazon.com/ses/latest/dg/quotas.html>
const MOST_BYTES: usize = 15 * 1024 * 1024;
/// One mail with files at a time: in memory are its files, itself, and what is sent of it.
static LARGE: Semaphore = Semaphore::const_new(1);
/// How many of the messages before it are looked at for one that it answers.
const BEFORE: u64 = 20;

/// A mail that is ready.
#[derive(Debug)]
pub(crate) struct Mail {
    raw: Vec<u8>,
    /// Until it is gone, no other one with files is made.
    _turn: Option<SemaphorePermit<'static>>,
}

impl Mail {
    /// All of it.
    pub(crate) fn whole(&self) -> &[u8] {
        &self.raw
    }
}

/// Why there is no mail of a message.
#[derive(Debug)]
pub(crate) enum Unwritten {
    /// There will never be one.
    Refused(DeliveryError),
    /// Its files cannot be had now.
    Passing(String),
    /// Other mails with files are not gone yet.
    Busy,
}

fn never(code: DeliveryFailure, why: &str) -> Unwritten {
    Unwritten::Refused(DeliveryError {
        code,
        provider_code: Some(why.to_owned()),
    })
}

/// The mail that a message is; none where it goes as none.
pub(crate) async fn of(
    deps: &Deps,
    line: &Line,
    said: Said<'_>,
) -> Result<Result<Option<Mail>, Unwritten>, StoreError> {
    let FarEnd::Ses(account) = &line.far_end else {
        return Ok(Ok(None));
    };
    if !said.conversation.customer_address.is_mailbox() {
        return Ok(Err(never(DeliveryFailure::BadAddress, "no_mailbox")));
    }
    let (files, turn) = match enclosed(deps, &said.message.media).await {
        Ok(enclosed) => enclosed,
        Err(why) => return Ok(Err(why)),
    };
    let answers = answers(deps, said).await?;
    let from = line.connection.described.business_address.as_str();
    let raw = written(said, (from, account), &answers, &files);
    Ok(Ok(Some(Mail { raw, _turn: turn })))
}

fn written(
    said: Said<'_>,
    (from, account): (&str, &Ses),
    answers: &[String],
    files: &[Enclosure],
) -> Vec<u8> {
    let (conversation, message) = (said.conversation, said.message);
    let about = about(conversation.attributes.as_ref());
    let reference = said.reference().to_string();
    write(&Letter {
        from,
        from_name: account.from_name.as_ref().map(FromName::as_str),
        to: conversation.customer_address.as_str(),
        about: about.as_deref(),
        is_answer: conversation.last_customer_at.is_some(),
        is_automatic: message.from == Author::System,
        answers,
        body: message.body.as_str(),
        files,
        reference: &reference,
        at: message.at,
    })
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
    let region = deps.messaging.mail.region();
    let ids = known.into_iter().rev().filter_map(|(_, it)| it.provider_id);
    let mut mails = ids.map(|id| sent_as(&id, region));
    Ok(mails.find(|id| is_named(id)))
}

/// The files of a message, from where their sender has them, with the turn that this takes.
async fn enclosed(
    deps: &Deps,
    media: &[Media],
) -> Result<(Vec<Enclosure>, Option<SemaphorePermit<'static>>), Unwritten> {
    if media.is_empty() {
        return Ok((Vec::new(), None));
    }
    let turn = timeout(TURN, LARGE.acquire()).await;
    let turn = turn.map_err(|_| Unwritten::Busy)?;
    let over = Deadline::after(FETCH);
    let (mut files, mut bytes) = (Vec::new(), 0);
    for (n, one) in media.iter().enumerate() {
        let asked = (&deps.outside, &deps.apis);
        let (content_type, content) = match fetch(asked, &Source::Anywhere, one, over).await {
            Fetched::File(content_type, content) => (content_type, content),
            Fetched::Never(why) => return Err(never(DeliveryFailure::Rejected, why.as_str())),
            Fetched::Trouble(code) => return Err(Unwritten::Passing(code)),
        };
        bytes += content.len();
        if bytes > MOST_BYTES {
            return Err(never(DeliveryFailure::TooLong, "too_large"));
        }
        files.push(Enclosure {
            content_type: content_type.to_owned(),
            name: name(one, n, content_type),
            content,
        });
    }
    // It is never closed.
    Ok((files, turn.ok()))
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
