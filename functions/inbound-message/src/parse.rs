//! The webhook's body. Only a body that cannot be a message is refused; otherwise unusable parts
//! are left out, and named in warnings.

use hiatus_domain::Instant;
use hiatus_domain::commands::message::Incoming;
use hiatus_domain::ids::MessageId;
use hiatus_domain::instant::{self, BadInstant};
use hiatus_domain::priority::Priority;
use hiatus_domain::text::{
    Address, Attributes, BadText, Body, ChannelName, MAX_CUSTOMER_BODY_BYTES, QueueName, Thread,
};
use hiatus_lambda::http::{Fields, Problem, Request, attributes};
use serde_json::Value;
use std::fmt::Display;

/// Reads a customer's message, with warnings about what was corrected or left out.
pub(crate) fn incoming(
    request: &Request,
    now: Instant,
) -> Result<(Incoming, Vec<String>), Problem> {
    let mut fields = request.fields()?;
    let incoming = Incoming {
        channel: fields.required("channel", text(ChannelName::parse))?,
        from: fields.required("from", text_or_number(Address::parse))?,
        to: fields.required("to", text_or_number(Address::parse))?,
        message_id: fields.required("message_id", text_or_number(MessageId::parse))?,
        body: body(&mut fields)?,
        sent_at: fields.optional("sent_at", sent_at),
        thread: fields.optional("thread", text_or_number(Thread::parse)),
        queue: fields.optional("queue", text(QueueName::parse)),
        priority: fields.optional("priority", priority),
        attributes: fields.optional("attributes", object),
        now,
        expected: request.expected()?,
        key: request.key()?,
    };
    Ok((incoming, fields.into_warnings()))
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
    match value.as_u64().and_then(|number| u32::try_from(number).ok()) {
        Some(number) => Priority::new(number).map_err(|why| why.to_string()),
        None => out_of_range,
    }
}

fn object(value: Value) -> Result<Attributes, String> {
    match value {
        Value::Object(object) => attributes(object).map_err(|problem| problem.detail),
        _ => Err("must be an object".to_owned()),
    }
}
