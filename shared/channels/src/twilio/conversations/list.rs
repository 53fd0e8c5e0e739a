//! A thread as Twilio lists it, for what its webhooks did not bring. The newest is asked for first: what is missing is
//! behind the last number that is known, however long the thread is.

use super::inbound::instant;
use super::message::{File, Numbered};
use crate::outbound::{Answer, Call, Method};
use crate::status::Reference;
use crate::twilio::{Secret, authorization, refusal};
use hiatus_domain::account::{TwilioConversations, is_sid};
use hiatus_domain::text::Thread;
use serde::Deserialize;
use serde_json::Value;

/// How many messages a page has.
const PAGE: &str = "50";

/// What is asked: which service, and what proves who asks.
#[derive(Debug, Clone, Copy)]
pub struct Asks<'a> {
    /// The account, and its service.
    pub account: &'a TwilioConversations,
    /// What proves who asks.
    pub secret: &'a Secret,
    /// Where the API of Conversations is.
    pub api: &'a str,
}

/// A page of a thread, the newest first.
#[derive(Debug, PartialEq, Eq)]
pub struct Page {
    /// Its messages, as far as they can be read.
    pub messages: Vec<Numbered>,
    /// How many cannot.
    pub unreadable: usize,
    /// Where the next page is.
    next: Option<String>,
}

impl Asks<'_> {
    /// The request for the newest messages of a thread, a page of them.
    pub fn newest(&self, thread: &Thread) -> Option<Call> {
        self.newest_of(thread, PAGE)
    }

    /// The same, no more than so many.
    pub(super) fn newest_of(&self, thread: &Thread, most: &str) -> Option<Call> {
        let path = self.path(thread);
        self.get(&format!("{path}?Order=desc&PageSize={most}"))
    }

    /// The request for what is listed after this page; none where nothing is. Who asks shows it to the API alone.
    pub fn after(&self, thread: &Thread, page: &Page) -> Result<Option<Call>, String> {
        let Some(next) = &page.next else {
            return Ok(None);
        };
        let (_, rest) = next.split_once("://").unwrap_or_default();
        let path = rest.find('/').map(|start| &rest[start..]);
        let own = format!("{}?", self.path(thread));
        match path.filter(|path| path.starts_with(&own)) {
            Some(path) => Ok(self.get(path)),
            None => Err("next_page_elsewhere".to_owned()),
        }
    }

    /// The request for one message of a thread.
    pub fn one(&self, thread: &Thread, sid: &str) -> Option<Call> {
        self.get(&format!("{}/{sid}", self.path(thread)))
    }

    /// The cheapest request, which shows whether Twilio knows the account, and has the service.
    pub fn itself(&self) -> Option<Call> {
        match &self.account.chat_service_sid {
            Some(service) => self.get(&format!("/v1/Services/{}", service.as_str())),
            None => self.get("/v1/Configuration"),
        }
    }

    /// Where the messages of a thread are.
    pub(super) fn path(&self, thread: &Thread) -> String {
        let service = self.account.chat_service_sid.as_ref();
        let service = service.map(|sid| format!("/Services/{}", sid.as_str()));
        let (service, thread) = (service.unwrap_or_default(), thread.as_str());
        format!("/v1{service}/Conversations/{thread}/Messages")
    }

    fn get(&self, path: &str) -> Option<Call> {
        let authorization = authorization(&self.account.account_sid, self.secret)?;
        Some(Call {
            method: Method::Get,
            url: format!("{}{path}", self.api),
            headers: vec![("authorization", authorization)],
            body: Vec::new(),
        })
    }
}

/// Whether a thread is one of Conversations.
pub fn is_thread(thread: &Thread) -> bool {
    is_sid("CH", thread.as_str())
}

/// The thread of this id, if it is one.
pub(super) fn thread(sid: &str) -> Option<Thread> {
    Thread::parse(sid).ok().filter(is_thread)
}

#[derive(Deserialize)]
struct RawPage {
    messages: Vec<Value>,
    meta: RawMeta,
}

#[derive(Deserialize)]
struct RawMeta {
    next_page_url: Option<String>,
}

#[derive(Deserialize)]
struct RawMessage {
    sid: String,
    conversation_sid: String,
    index: u64,
    author: Option<String>,
    participant_sid: Option<String>,
    body: Option<String>,
    media: Option<Vec<File>>,
    attributes: Option<String>,
    date_created: Option<String>,
}

impl RawMessage {
    fn numbered(self) -> Option<Numbered> {
        Some(Numbered {
            thread: thread(&self.conversation_sid)?,
            index: self.index,
            at: self.date_created.as_deref().and_then(instant),
            sid: self.sid,
            author: self.author.unwrap_or_default(),
            participant: self.participant_sid,
            body: self.body.unwrap_or_default(),
            media: self.media.unwrap_or_default(),
            attributes: self.attributes.unwrap_or_default(),
            is_by_api: false,
        })
    }
}

/// The page that an answer is; none where the thread is not there any more. An error is what Twilio says, for a person.
pub fn page(answer: Answer<'_>) -> Result<Option<Page>, String> {
    let Some(raw) = read::<RawPage>(answer)? else {
        return Ok(None);
    };
    let count = raw.messages.len();
    let messages = raw.messages.into_iter();
    let messages: Vec<_> = messages
        .filter_map(|message| serde_json::from_value::<RawMessage>(message).ok())
        .filter_map(RawMessage::numbered)
        .collect();
    Ok(Some(Page {
        unreadable: count - messages.len(),
        messages,
        next: raw.meta.next_page_url,
    }))
}

/// Which message of ours an answer is about; none where it is about somebody else's. A mark that a customer has put on a
/// message is none of ours.
pub fn reference(
    answer: Answer<'_>,
    account: &TwilioConversations,
) -> Result<Option<Reference>, String> {
    let message = read::<RawMessage>(answer)?.and_then(RawMessage::numbered);
    let ours = message.filter(|message| !message.is_of_a_customer(account));
    Ok(ours.and_then(|ours| Reference::parse(&ours.mark()?)))
}

fn read<T: for<'de> Deserialize<'de>>(answer: Answer<'_>) -> Result<Option<T>, String> {
    match answer.status {
        404 => Ok(None),
        200..=299 => {
            let read = serde_json::from_slice(answer.body);
            read.map(Some).map_err(|_| "no_list".to_owned())
        }
        _ => Err(refusal(answer)),
    }
}
