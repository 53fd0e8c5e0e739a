//! The webhook's body.

use hiatus_domain::commands::message::Incoming;
use hiatus_domain::ids::MessageId;
use hiatus_domain::priority::Priority;
use hiatus_domain::text::{Address, Body, ChannelName, QueueName};
use hiatus_domain::{Instant, instant};
use hiatus_lambda::http::{Problem, Request, attributes, field};
use serde::Deserialize;
use serde_json::{Map, Value};

#[derive(Debug, Deserialize)]
struct Wire {
    channel: String,
    from: String,
    to: String,
    message_id: String,
    body: String,
    queue: Option<String>,
    priority: Option<u32>,
    attributes: Option<Map<String, Value>>,
    sent_at: Option<String>,
}

/// Reads a customer's message.
pub(crate) fn incoming(request: &Request, now: Instant) -> Result<Incoming, Problem> {
    let wire: Wire = request.json()?;
    let queue = wire.queue.map_or_else(
        || Ok(QueueName::fallback()),
        |queue| field("queue", QueueName::parse(queue)),
    );
    Ok(Incoming {
        channel: field("channel", ChannelName::parse(wire.channel))?,
        from: field("from", Address::parse(wire.from))?,
        to: field("to", Address::parse(wire.to))?,
        message_id: field("message_id", MessageId::parse(wire.message_id))?,
        body: field("body", Body::parse(wire.body))?,
        sent_at: wire
            .sent_at
            .map(|at| field("sent_at", instant::parse(&at)))
            .transpose()?,
        queue: queue?,
        priority: field("priority", Priority::new(wire.priority.unwrap_or(0)))?,
        attributes: wire.attributes.map(attributes).transpose()?,
        now,
        expected: request.expected()?,
        key: request.key()?,
    })
}
