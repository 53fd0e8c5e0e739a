//! A customer's message, taken in as a provider has delivered it.

use crate::Intake;
use hiatus_channels::fact::{Arrived, Unreadable};
use hiatus_domain::commands::message::Incoming;
use hiatus_domain::connection::{Connection, Described, Provider};
use hiatus_domain::media::MediaReference;
use hiatus_domain::text::Attributes;
use hiatus_lambda::arrivals::{self, Received};
use hiatus_lambda::http::{self, Problem};
use hiatus_store::providers_content;
use serde_json::{Map, Value, json};

impl Intake {
    /// Takes a message in, as one of the connection's channel and address.
    pub async fn take_in(
        &self,
        connection: &Connection,
        mut arrived: Arrived,
    ) -> Result<Received, Problem> {
        let described = &connection.described;
        let about = std::mem::take(&mut arrived.about);
        let content = providers_content(&arrived.message_id);
        let incoming = arrived.into_incoming(described, content, self.common.clock.now());
        let incoming = Incoming {
            opens_with: attributes(described, about),
            ..incoming
        };
        self.take_in_read(connection, &incoming).await
    }

    /// The same, of one that is as the domain has it already.
    pub async fn take_in_read(
        &self,
        connection: &Connection,
        incoming: &Incoming,
    ) -> Result<Received, Problem> {
        match arrivals::take_in(&self.common, incoming).await {
            Ok(received) => {
                self.note(&connection.id).await;
                Ok(received)
            }
            Err(problem) if problem.status() >= 500 => Err(problem),
            Err(problem) => {
                self.keep_unreadable(connection, &refused(incoming, &problem))
                    .await?;
                Err(problem)
            }
        }
    }
}

/// What no rule of ours refuses today: its provider does not deliver it again, so that it is kept, as it was read.
fn refused(incoming: &Incoming, problem: &Problem) -> Unreadable {
    let references = incoming.media.iter().map(|media| {
        let reference = media.reference.as_ref();
        reference.map(MediaReference::as_str)
    });
    let content = json!({
        "from": incoming.from.as_str(),
        "message_id": incoming.message_id.as_str(),
        "body": incoming.body.as_str(),
        "media": references.collect::<Vec<_>>(),
    });
    Unreadable {
        field: String::new(),
        why: problem.code.as_str().to_owned(),
        content: content.to_string(),
    }
}

/// The connection's attributes, with what the provider says of who wrote under the provider's name.
fn attributes(connection: &Described, about: Vec<(&str, String)>) -> Option<Attributes> {
    let provider = match connection.account.provider() {
        // Of who writes to a page, Meta says nothing but a number; no text says more than its own; and mail says itself what it has.
        Provider::Webhook
        | Provider::Messenger
        | Provider::Instagram
        | Provider::AwsSms
        | Provider::Ses => {
            return None;
        }
        Provider::TwilioMessaging | Provider::TwilioConversations => "twilio",
        Provider::WhatsAppCloud | Provider::AwsWhatsApp => "whatsapp",
    };
    if about.is_empty() {
        return None;
    }
    let about = about
        .into_iter()
        .map(|(name, text)| (name.to_owned(), text.into()));
    attributes_with(connection, provider, Value::Object(about.collect()))
}

/// The connection's attributes, with this under this name; none where the owner has something else there.
pub fn attributes_with(connection: &Described, name: &str, about: Value) -> Option<Attributes> {
    let owners = connection.attributes.as_ref();
    let owners = owners.and_then(|owners| serde_json::from_str(owners.as_str()).ok());
    let mut all: Map<String, Value> = owners.unwrap_or_default();
    if all.contains_key(name) {
        return None;
    }
    all.insert(name.to_owned(), about);
    http::attributes(all).ok()
}
