//! A customer's message as a channel delivers it. Only a body that cannot be a message is refused; otherwise unusable parts
//! are left out, and named in warnings.

mod media;

use crate::http::{Fields, Problem, Request, attributes};
use hiatus_domain::Instant;
use hiatus_domain::address::CanonicalAddress;
use hiatus_domain::commands::message::Incoming;
use hiatus_domain::connection::Described;
use hiatus_domain::ids::MessageId;
use hiatus_domain::instant::{self, BadInstant};
use hiatus_domain::intent::Expected;
use hiatus_domain::message::{MessageKind, Nature};
use hiatus_domain::priority::Priority;
use hiatus_domain::text::{
    Address, Attributes, BadText, Body, ChannelName, CustomerName, MAX_CUSTOMER_BODY_BYTES,
    QueueName, Thread,
};
use hiatus_store::customers_content;
use serde_json::Value;
use std::fmt::Display;

/// Where a message came in: the channel, and our address on it.
struct Place {
    channel: ChannelName,
    to: Address,
}

/// Reads the message in a request that says where it came in; with warnings about what was corrected
/// or left out.
pub fn by_request(request: &Request, now: Instant) -> Result<(Incoming, Vec<String>), Problem> {
    let mut fields = request.fields()?;
    for name in ["from", "to", "message_id", "thread"] {
        fields.mend_control_characters(name);
    }
    let channel = fields.required("channel", text(ChannelName::parse))?;
    let from = from(&mut fields, &channel)?;
    let to = fields.required("to", text_or_number(|text| address(&channel, text)))?;
    let expected = |fields: &mut Fields| expected(request, fields);
    incoming(fields, Place { channel, to }, from, expected, now)
}

/// Reads a message that came in by a connection, which gives it what it has none of.
pub fn by_connection(
    mut fields: Fields,
    connection: &Described,
    now: Instant,
) -> Result<(Incoming, Vec<String>), Problem> {
    for name in ["from", "message_id", "thread"] {
        fields.mend_control_characters(name);
    }
    let place = Place {
        channel: connection.channel.clone(),
        to: connection.business_address.clone(),
    };
    let from = from(&mut fields, &place.channel)?;
    let (message, warnings) = incoming(fields, place, from, |_| Expected::Any, now)?;
    let message = Incoming {
        queue: message.queue.or_else(|| connection.queue.clone()),
        priority: message.priority.or(connection.priority),
        attributes: message.attributes.or_else(|| connection.attributes.clone()),
        ..message
    };
    Ok((message, warnings))
}

fn from(fields: &mut Fields, channel: &ChannelName) -> Result<Address, Problem> {
    fields.required("from", text_or_number(|text| address(channel, text)))
}

fn incoming(
    mut fields: Fields,
    Place { channel, to }: Place,
    from: Address,
    expected: impl FnOnce(&mut Fields) -> Expected,
    now: Instant,
) -> Result<(Incoming, Vec<String>), Problem> {
    let more = [canonical(fields.raw("media")), kind_in_digest(&fields)];
    let body = body(&mut fields)?;
    let expected = expected(&mut fields);
    let has_more = more.iter().any(|part| !part.is_empty());
    let incoming = Incoming {
        from,
        also: None,
        to,
        message_id: fields.required("message_id", text_or_number(message_id))?,
        content: has_more.then(|| customers_content(&body, &more.each_ref().map(String::as_bytes))),
        body,
        sent_at: fields.optional("sent_at", sent_at),
        thread: fields.optional("thread", text_or_number(Thread::parse)),
        queue: fields.optional("queue", text(QueueName::parse)),
        priority: fields.optional("priority", priority),
        attributes: fields.optional("attributes", object),
        opens_with: None,
        customer_name: fields.optional("customer_name", text(CustomerName::parse)),
        nature: nature(&mut fields),
        media: media::listed(&mut fields),
        now,
        expected,
        channel,
    };
    Ok((incoming, fields.into_warnings()))
}

/// A condition that cannot be read keeps no message out.
fn expected(request: &Request, fields: &mut Fields) -> Expected {
    request.expected().unwrap_or_else(|problem| {
        fields.warn(format!("If-Match was left out: {}", problem.detail));
        Expected::Any
    })
}

/// An address that somebody can be meant by.
fn address(channel: &ChannelName, text: String) -> Result<Address, String> {
    let address = Address::parse(text).map_err(|why| why.to_string())?;
    if CanonicalAddress::of(channel, &address).is_usable() {
        Ok(address)
    } else {
        Err("must name somebody".to_owned())
    }
}

fn message_id(text: String) -> Result<MessageId, BadText> {
    if text.trim().is_empty() {
        return Err(BadText::Empty);
    }
    MessageId::parse(text)
}

/// A field's JSON, the same for all its spellings; empty where there is none.
fn canonical(raw: Option<&str>) -> String {
    let value = raw.and_then(|raw| serde_json::from_str::<Value>(raw).ok());
    let value = value.filter(|value| !value.is_null());
    value.map_or_else(String::new, |value| value.to_string())
}

/// What a message's kind adds to its digest: nothing, where it says what holds without it.
fn kind_in_digest(fields: &Fields) -> String {
    let kind = canonical(fields.raw("kind"));
    if kind == format!("\"{}\"", MessageKind::Message.as_str()) {
        String::new()
    } else {
        kind
    }
}

/// What the message is. A kind that nobody knows is taken for a message, which somebody reads.
fn nature(fields: &mut Fields) -> Nature {
    let kind = fields.optional("kind", text(kind));
    let wakes = fields.optional("wake", flag);
    Nature::of(kind.unwrap_or(MessageKind::Message), wakes.unwrap_or(true))
}

fn kind(text: String) -> Result<MessageKind, String> {
    MessageKind::parse(text.trim()).ok_or_else(|| {
        let known = MessageKind::ALL.map(MessageKind::as_str).join(", ");
        format!("must be one of {known}")
    })
}

fn flag(value: Value) -> Result<bool, &'static str> {
    match value {
        Value::Bool(flag) => Ok(flag),
        Value::String(text) if text == "true" || text == "false" => Ok(text == "true"),
        _ => Err("must be true or false"),
    }
}

/// The text; it may be missing where there is something else to see.
fn body(fields: &mut Fields) -> Result<Body, Problem> {
    let has_media = fields.has_list("media");
    let text = if has_media {
        fields.optional("body", text_or_number(Ok::<_, BadText>))
    } else {
        Some(fields.required("body", text_or_number(not_empty))?)
    };
    let mut text = text.unwrap_or_default();
    // Only what was not Unicode can have grown beyond what a request holds.
    if text.len() > MAX_CUSTOMER_BODY_BYTES {
        text.truncate(text.floor_char_boundary(MAX_CUSTOMER_BODY_BYTES));
        fields.warn("body was cut to 256 KiB");
    }
    Body::of_customer(text).map_err(|why| Problem::invalid("body", why))
}

fn not_empty(text: String) -> Result<String, BadText> {
    if text.is_empty() {
        Err(BadText::Empty)
    } else {
        Ok(text)
    }
}

fn text<T, E: Display>(
    parse: impl FnOnce(String) -> Result<T, E>,
) -> impl FnOnce(Value) -> Result<T, String> {
    |value| match value {
        Value::String(text) => parse(text).map_err(|why| why.to_string()),
        _ => Err("must be a string".to_owned()),
    }
}

/// Some channels number their messages and customers.
fn text_or_number<T, E: Display>(
    parse: impl FnOnce(String) -> Result<T, E>,
) -> impl FnOnce(Value) -> Result<T, String> {
    |value| {
        text(parse)(match value {
            Value::Number(number) => Value::String(number.to_string()),
            value => value,
        })
    }
}

fn sent_at(value: Value) -> Result<Instant, String> {
    text_or_number(|text| instant::parse_any(&text))(value).map_err(|_| BadInstant.to_string())
}

fn priority(value: Value) -> Result<Priority, String> {
    let out_of_range = Priority::new(u32::MAX).map_err(|why| why.to_string());
    let value = match &value {
        Value::String(digits) => digits.trim().parse::<u64>().map_or(value, Value::from),
        Value::Number(number) if number.is_f64() => whole(number).map_or(value, Value::from),
        _ => value,
    };
    match value.as_u64().and_then(|number| u32::try_from(number).ok()) {
        Some(number) => Priority::new(number).map_err(|why| why.to_string()),
        None => out_of_range,
    }
}

/// `5` of `5.0`.
fn whole(number: &serde_json::Number) -> Option<u64> {
    let text = number.to_string();
    text.strip_suffix(".0")?.parse().ok()
}

fn object(value: Value) -> Result<Attributes, String> {
    match value {
        Value::Object(object) => attributes(object).map_err(|problem| problem.detail),
        _ => Err("must be an object".to_owned()),
    }
}
