//! `/v1/Conversations/{CH}/Messages` of Twilio's Conversations, of the default service or below another's, and what says that
//! a service is there.

use super::{Answer, Asked, Carrier, Line, ME, Misread, Request, Sending};
use crate::phones::Message;
use chrono::SecondsFormat;
use serde_json::{Value, json};
use std::collections::HashMap;

/// What the paths begin with.
const VERSION: &str = "/v1";
/// The service of an account that names none.
pub const DEFAULT_SERVICE: &str = "IS00000000000000000000000000000000";
/// How many messages a page has, if nobody says, and at most.
const PAGE: usize = 50;
const MOST: usize = 100;
/// The most characters of a message.
const MOST_CHARS: usize = 1600;

/// What is asked of a thread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfThread {
    /// Of which account's service.
    pub line: Line,
    /// The thread.
    pub thread: String,
    /// Which messages.
    pub which: Which,
}

/// Which messages of a thread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// The one with this id.
    One(String),
    /// A page.
    Page {
        /// Whether the newest are first.
        newest_first: bool,
        /// How many at most.
        most: usize,
        /// Behind this number.
        after: Option<u64>,
        /// Where they are, for the address of the next page.
        path: String,
    },
}

/// Whether a path is one of these.
pub(super) fn is_one(path: &str) -> bool {
    let Some(below) = path.strip_prefix(VERSION) else {
        return false;
    };
    let begins = ["/Conversations/", "/Services/"];
    below == "/Configuration" || begins.iter().any(|begin| below.starts_with(begin))
}

pub(super) fn read(request: &Request<'_>) -> Result<Asked, Misread> {
    let below = request.path.strip_prefix(VERSION).unwrap_or_default();
    let parts: Vec<_> = below.split('/').skip(1).collect();
    let (service, parts) = match parts.as_slice() {
        ["Services", service, rest @ ..] => ((*service).to_owned(), rest),
        all => (DEFAULT_SERVICE.to_owned(), all),
    };
    // What proves who calls says whose account it is.
    let line = Line {
        carrier: Carrier::Conversations,
        account: ME.to_owned(),
        sender: service,
    };
    match (request.method, parts) {
        ("GET", [] | ["Configuration"]) => Ok(Asked::Number(line)),
        ("GET", ["Conversations", thread, "Messages", sid]) => Ok(Asked::Thread(OfThread {
            line,
            thread: (*thread).to_owned(),
            which: Which::One((*sid).to_owned()),
        })),
        ("GET", ["Conversations", thread, "Messages"]) => Ok(Asked::Thread(OfThread {
            line,
            thread: (*thread).to_owned(),
            which: page(request)?,
        })),
        ("POST", ["Conversations", thread, "Messages"]) => sending(request, line, thread),
        _ => Err(Misread::Address),
    }
}

fn page(request: &Request<'_>) -> Result<Which, Misread> {
    let query = pairs(request.query.as_bytes());
    let number = |name: &'static str| {
        let text = query.get(name);
        let parsed = text.map(|text| text.parse::<u64>()).transpose();
        parsed.map_err(|_| Misread::Field(name))
    };
    let newest_first = match query.get("Order").map(|order| order.to_lowercase()) {
        None => false,
        Some(order) if order == "asc" => false,
        Some(order) if order == "desc" => true,
        Some(_) => return Err(Misread::Field("Order")),
    };
    let most = number("PageSize")?.and_then(|most| usize::try_from(most).ok());
    Ok(Which::Page {
        newest_first,
        most: most.unwrap_or(PAGE).clamp(1, MOST),
        after: number("PageToken")?,
        path: request.path.to_owned(),
    })
}

fn sending(request: &Request<'_>, line: Line, thread: &str) -> Result<Asked, Misread> {
    let form = pairs(request.body);
    let attributes = form.get("Attributes").map_or("{}", String::as_str);
    if serde_json::from_str::<Value>(attributes).is_err() {
        return Err(Misread::Field("Attributes"));
    }
    let body = form.get("Body").filter(|body| !body.is_empty());
    let body = body.filter(|body| body.chars().count() <= MOST_CHARS);
    let author = form.get("Author").map_or("system", String::as_str);
    Ok(Asked::Send(Sending {
        line,
        to: thread.to_owned(),
        body: body.ok_or(Misread::Field("Body"))?.clone(),
        is_template: false,
        answers: Vec::new(),
        links: Vec::new(),
        report: attributes.to_owned(),
        author: author.to_owned(),
        authorization: request.authorization.to_owned(),
    }))
}

fn pairs(form: &[u8]) -> HashMap<String, String> {
    form_urlencoded::parse(form).into_owned().collect()
}

/// What is answered of a service that is there.
pub(super) fn is_there(line: &Line) -> Answer {
    good(json!({
        "account_sid": line.account, "default_chat_service_sid": line.sender, "sid": line.sender,
        "friendly_name": "The simulator",
    }))
}

pub(super) fn taken(message: &Message) -> Answer {
    Answer {
        status: 201,
        ..good(shown(message))
    }
}

/// A page of a thread; the number behind which the next one begins, if there is one.
pub(crate) fn listed(messages: &[&Message], path: &str, next: Option<&str>) -> Answer {
    let url = |query: &str| format!("https://conversations.twilio.com{path}?{query}");
    let shown: Vec<_> = messages.iter().map(|message| shown(message)).collect();
    good(json!({
        "messages": shown,
        "meta": {
            "page": 0, "page_size": shown.len(), "key": "messages", "url": url("Page=0"),
            "first_page_url": url("Page=0"), "previous_page_url": null, "next_page_url": next.map(url),
        },
    }))
}

/// One message of a thread.
pub(crate) fn shown_alone(message: &Message) -> Answer {
    good(shown(message))
}

fn good(body: Value) -> Answer {
    Answer {
        status: 200,
        retry_after: None,
        body,
    }
}

fn shown(it: &Message) -> Value {
    let (thread, id) = (&it.place.thread, &it.id);
    let at = it.at.to_rfc3339_opts(SecondsFormat::Millis, true);
    let base = format!("https://conversations.twilio.com/v1/Conversations/{thread}/Messages/{id}");
    let file = it.file.as_ref().map(|file| {
        json!([{
            "sid": file.id, "category": "media", "content_type": file.file.content_type,
            "filename": file.file.name, "size": file.file.content.len(),
        }])
    });
    let attributes = if it.is_own { "{}" } else { &it.report };
    json!({
        "sid": id, "account_sid": it.line.account, "conversation_sid": thread, "index": it.place.index,
        "author": it.place.author, "participant_sid": it.place.participant, "body": it.body, "media": file,
        "attributes": attributes, "content_sid": null, "date_created": at, "date_updated": at, "delivery": null,
        "url": base, "links": {
            "delivery_receipts": format!("{base}/Receipts"), "channel_metadata": format!("{base}/ChannelMetadata"),
        },
    })
}
