//! A customer's message, taken in as a provider has delivered it.

use crate::{Deps, inbound};
use hiatus_channels::fact::Arrived;
use hiatus_domain::commands::message::Incoming;
use hiatus_domain::connection::{Connection, Described, Provider};
use hiatus_domain::text::Attributes;
use hiatus_lambda::arrivals::{self, Received};
use hiatus_lambda::http::{self, Problem};
use hiatus_store::providers_content;
use serde_json::{Map, Value};

/// Takes a message in, as one of the connection's channel and address.
pub(crate) async fn take_in(
    deps: &Deps,
    connection: &Connection,
    mut arrived: Arrived,
) -> Result<Received, Problem> {
    let common = &deps.keys.common;
    let described = &connection.described;
    let about = std::mem::take(&mut arrived.about);
    let content = providers_content(&arrived.message_id);
    let incoming = arrived.into_incoming(described, content, common.clock.now());
    let incoming = Incoming {
        opens_with: attributes(described, about),
        ..incoming
    };
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
