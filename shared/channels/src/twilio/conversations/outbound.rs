//! What goes out into a thread: one request for a message, and what its answer means. Twilio has no key by which it would
//! recognise a second one; our reference is in the message's attributes, where the thread has it.

use super::list::Asks;
use super::{OURS, page};
use crate::outbound::{Answer, Call, Found, Method, Outbound, Outcome};
use crate::twilio::{self, authorization, found_in_trouble};
use hiatus_domain::account::TwilioConversations;
use hiatus_domain::text::Thread;
use serde_json::{Map, Value};

/// How many of the newest messages are looked through: nobody says more in a thread within a minute.
const NEWEST: &str = "20";

/// The request that hands a message over into this thread. None where the operator has given nothing to call Twilio with.
/// Twilio tells nobody of what a program has said, unless it is asked to.
pub fn call(outbound: &Outbound<'_>, thread: &Thread, asks: Asks<'_>) -> Option<Call> {
    let TwilioConversations {
        account_sid,
        agent_author,
        ..
    } = asks.account;
    let authorization = authorization(account_sid, asks.secret)?;
    let reference = Value::String(outbound.reference.to_string());
    let attributes: Map<_, _> = [(OURS.to_owned(), reference)].into_iter().collect();
    let mut body = form_urlencoded::Serializer::new(String::new());
    body.append_pair("Author", agent_author.as_str())
        .append_pair("Body", outbound.body)
        .append_pair("Attributes", &Value::Object(attributes).to_string());
    let content_type = "application/x-www-form-urlencoded".to_owned();
    Some(Call {
        method: Method::Post,
        url: format!("{}{}", asks.api, asks.path(thread)),
        headers: vec![
            ("authorization", authorization),
            ("content-type", content_type),
        ],
        body: body.finish().into_bytes(),
    })
}

/// What Twilio's answer means.
pub fn outcome(answer: Answer<'_>) -> Outcome {
    twilio::outcome(answer)
}

/// The request for the newest messages of a thread, one of which may be ours.
pub fn question(thread: &Thread, asks: Asks<'_>) -> Option<Call> {
    asks.newest_of(thread, NEWEST)
}

/// What Twilio's answer says of a message of ours that it may have: no other has its mark. One that is further back would
/// have been reported before.
pub fn found(answer: Answer<'_>, outbound: &Outbound<'_>, account: &TwilioConversations) -> Found {
    let page = match page(answer) {
        Ok(Some(page)) => page,
        Ok(None) => return Found::Missing,
        Err(_) => return found_in_trouble(answer),
    };
    let reference = outbound.reference.to_string();
    let mut ours = page.messages.into_iter().filter(|it| {
        !it.is_of_a_customer(account) && it.mark().as_deref() == Some(reference.as_str())
    });
    match ours.next() {
        Some(one) => Found::There {
            provider_id: Some(one.sid),
        },
        None => Found::Missing,
    }
}
