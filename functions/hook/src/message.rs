//! A customer's message, taken in as a provider has delivered it.

use crate::{Deps, inbound};
use hiatus_channels::fact::Arrived;
use hiatus_domain::Instant;
use hiatus_domain::commands::message::Incoming;
use hiatus_domain::connection::{Connection, Described, Provider};
use hiatus_domain::intent::Expected;
use hiatus_domain::message::{ContentDigest, Nature};
use hiatus_domain::text::Attributes;
use hiatus_lambda::arrivals::{self, Received};
use hiatus_lambda::http::{self, Problem};
use hiatus_store::short_digest;
use serde_json::{Map, Value};

/// Takes a message in, as one of the connection's channel and address.
pub(crate) async fn take_in(
    deps: &Deps,
    connection: &Connection,
    arrived: Arrived,
) -> Result<Received, Problem> {
    let common = &deps.keys.common;
    let incoming = incoming(arrived, &connection.described, common.clock.now());
    let received = arrivals::take_in(common, &incoming).await?;
    inbound::note(deps, &connection.id).await;
    Ok(received)
}

/// The connection's attributes, with what the provider says of who wrote under the provider's name.
fn attributes(connection: &Described, about: Vec<(&str, String)>) -> Option<Attributes> {
    let provider = match connection.account.provider() {
        Provider::Webhook => return None,
        Provider::TwilioMessaging => "twilio",
        Provider::WhatsAppCloud => "whatsapp",
    };
    let owners = connection.attributes.as_ref();
    let owners = owners.and_then(|owners| serde_json::from_str(owners.as_str()).ok());
    let mut all: Map<String, Value> = owners.unwrap_or_default();
    if about.is_empty() || all.contains_key(provider) {
        return None;
    }
    let about = about
        .into_iter()
        .map(|(name, text)| (name.to_owned(), text.into()));
    all.insert(provider.to_owned(), Value::Object(about.collect()));
    http::attributes(all).ok()
}

fn incoming(arrived: Arrived, connection: &Described, now: Instant) -> Incoming {
    // The provider's id is the message: whatever else a second delivery says, such as a link that is new
    // each time, it is the same one.
    let content = ContentDigest(short_digest(&[arrived.message_id.as_str().as_bytes()]));
    Incoming {
        channel: connection.channel.clone(),
        from: arrived.from,
        also: arrived.also,
        to: connection.business_address.clone(),
        message_id: arrived.message_id,
        body: arrived.body,
        content: Some(content),
        sent_at: arrived.sent_at,
        thread: None,
        queue: connection.queue.clone(),
        priority: connection.priority,
        attributes: connection.attributes.clone(),
        opens_with: attributes(connection, arrived.about),
        customer_name: arrived.name,
        nature: Nature::default(),
        media: arrived.media,
        now,
        expected: Expected::Any,
    }
}
