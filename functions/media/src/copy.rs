//! Copies what a message has. What is there already is not fetched again, so that an event may come twice.

use crate::Deps;
use crate::aws::{self, Placed};
use crate::mail;
use hiatus_channels::media::Source;
use hiatus_domain::MAX_COUNT;
use hiatus_domain::account::{Account, AwsWhatsApp};
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::message::{Author, Message};
use hiatus_fetch::{FILE, Fetched, fetch};
use hiatus_files::File;
use hiatus_lambda::Failure;
use hiatus_lambda::consumer::{self, BusEvent};
use hiatus_lambda::deadline::Deadline;
use hiatus_store::{StoreError, Wanted};
use serde::Deserialize;
use serde_json::{Value, json};
use std::time::Duration;

/// How much time there has to be for a file to be begun: it has to come, and to be kept; or AWS is asked twice.
const ENOUGH: Duration = FILE.saturating_mul(2);

/// Where a message is.
#[derive(Debug, Deserialize)]
struct Place {
    #[serde(deserialize_with = "consumer::conversation_id")]
    conversation_id: ConversationId,
    seq: u64,
}

/// What is still to be done, for the retry that follows.
#[derive(Debug, thiserror::Error)]
#[error("{left} files are not there yet ({code})")]
struct NotYet {
    left: usize,
    code: String,
}

/// Copies the files of the message that an event is about.
pub(crate) async fn copy(
    deps: &Deps,
    event: BusEvent,
    deadline: Deadline,
) -> Result<Value, Failure> {
    let place: Place =
        serde_json::from_value(event.detail).map_err(|source| Failure::BadEvent { source })?;
    let Some(message) = message(deps, &place).await? else {
        return Ok(json!({ "copied": 0 }));
    };
    let id = &place.conversation_id;
    let copied = match conversation(deps, id).await? {
        Some(conversation) => copy_all(deps, &conversation, &message, deadline).await,
        None => Ok(0),
    };
    // What is erased, or was meanwhile, stays erased.
    if conversation(deps, id).await?.is_none() {
        deps.files.forget(id, deps.common.clock.now()).await?;
    }
    Ok(json!({ "copied": copied? }))
}

/// The message, if it has files.
async fn message(deps: &Deps, place: &Place) -> Result<Option<Message>, StoreError> {
    if !(1..=MAX_COUNT).contains(&place.seq) {
        return Ok(None);
    }
    let store = &deps.common.store;
    let found = store.messages(&place.conversation_id, place.seq - 1, 1);
    let mut found = found.await?.into_iter();
    Ok(found.find(|it| it.seq == place.seq && !it.media.is_empty()))
}

/// The conversation, while it may be read.
async fn conversation(
    deps: &Deps,
    id: &ConversationId,
) -> Result<Option<Conversation>, StoreError> {
    let batch = deps
        .common
        .store
        .read(Wanted::new().conversation(id))
        .await?;
    let now = deps.common.clock.now();
    let found = batch.conversation(id)?;
    Ok(found.filter(|it| !it.is_purged(now) && !it.is_erased()))
}

async fn copy_all(
    deps: &Deps,
    conversation: &Conversation,
    message: &Message,
    deadline: Deadline,
) -> Result<usize, Failure> {
    let now = deps.common.clock.now();
    let copies = deps
        .files
        .copies(&conversation.id, message.seq, now)
        .await?;
    let missing = message.media.iter().enumerate();
    let missing: Vec<_> = missing.filter(|(n, _)| copies.of(*n).is_none()).collect();
    if missing.is_empty() {
        return Ok(0);
    }
    // What an agent sends is where the agent says: nothing proves to a provider that it may be had there.
    let source = match message.from {
        Author::Customer(_) => source(deps, conversation).await?,
        Author::Agent(_) | Author::System => Whence::Provider(Source::Anywhere),
    };
    let (mut done, mut trouble) = (0, None);
    for (n, media) in &missing {
        // What is begun has to end.
        if deadline.remaining() < ENOUGH {
            trouble = Some("no_time".to_owned());
            break;
        }
        let place = (&conversation.id, message.seq, *n);
        let fetched = match &source {
            Whence::Provider(source) => {
                let asked = (&deps.outside, &deps.apis);
                fetch(asked, source, media, Deadline::after(FILE)).await
            }
            Whence::Bucket => mail::fetch(&deps.files, media, now).await?,
            Whence::Aws(account) => match aws::place(deps, account, media, place).await? {
                Placed::There => {
                    done += 1;
                    continue;
                }
                Placed::Never(why) => Fetched::Never(why),
                Placed::Trouble(code) => Fetched::Trouble(code),
            },
        };
        match fetched {
            Fetched::File(content_type, content) => {
                let file = File {
                    content_type,
                    name: media.name.as_ref(),
                    content,
                };
                deps.files.keep(place, file, now).await?;
                done += 1;
            }
            Fetched::Never(why) => {
                let (seq, why_not) = (message.seq, why.as_str());
                tracing::info!(conversation_id = %conversation.id, seq, n, why_not, "no copy");
                deps.files.never(place, why, now).await?;
                done += 1;
            }
            Fetched::Trouble(code) => trouble = Some(code),
        }
    }
    match trouble {
        None => Ok(done),
        // The bus tries again, and keeps what fails for somebody to look at.
        Some(code) => {
            let left = missing.len() - done;
            Err(Failure::Service {
                service: "the provider",
                doing: "copy a file",
                source: Box::new(NotYet { left, code }),
            })
        }
    }
}

/// Where files are.
enum Whence {
    /// With a provider, or wherever it says.
    Provider(Source),
    /// Beside the mail that they came with, in the same bucket.
    Bucket,
    /// With AWS, which puts them into the bucket.
    Aws(AwsWhatsApp),
}

/// Where the files of a conversation's customer are.
async fn source(deps: &Deps, conversation: &Conversation) -> Result<Whence, Failure> {
    let addresses = conversation.addresses();
    let Some((connection, hold)) = deps.common.store.connection_of(&addresses).await? else {
        return Ok(Whence::Provider(Source::Anywhere));
    };
    let (id, now) = (&connection.id, deps.common.clock.now());
    Ok(Whence::Provider(match connection.described.account {
        Account::Ses(_) => return Ok(Whence::Bucket),
        Account::AwsWhatsApp(account) => return Ok(Whence::Aws(account)),
        // Meta's pages have files at addresses that open to whoever knows them; a text has none.
        Account::Webhook(_)
        | Account::Messenger(_)
        | Account::Instagram(_)
        | Account::AwsSms(_) => Source::Anywhere,
        Account::TwilioConversations(_) => Source::Kept,
        Account::TwilioMessaging(account) => {
            let secret = deps.providers.current_of(id, hold.is_some(), now).await?;
            Source::Twilio(account, secret)
        }
        Account::WhatsAppCloud(account) => {
            let secret = deps.providers.current_of(id, hold.is_some(), now).await?;
            Source::WhatsApp(account, secret)
        }
    }))
}
