//! The envelope of what Meta delivers, as facts: an app has one URL for each of its products, and a batch has entries of several
//! numbers, pages or accounts.

use crate::fact::{Fact, Ignored, Unreadable};
use crate::{messenger, whatsapp};
use hiatus_domain::connection::Provider;
use serde_json::Value;

/// One fact, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Whose product it is of.
    pub provider: Provider,
    /// Our number, page or account, as Meta numbers it; empty where it does not say.
    pub account: String,
    /// What is said.
    pub fact: Fact,
}

/// What a delivery says. One that is no JSON cannot be read at all; one of another product is none of ours.
pub fn read(body: &[u8]) -> Result<Vec<Item>, Unreadable> {
    let Ok(document) = serde_json::from_slice::<Value>(body) else {
        return Err(Unreadable::new("", "must be JSON"));
    };
    let object = document.get("object").and_then(Value::as_str);
    let of = Provider::ALL.into_iter();
    let mut of = of.filter(|provider| self::object(*provider).is_some_and(|it| object == Some(it)));
    Ok(match of.next() {
        Some(Provider::WhatsAppCloud) => whatsapp::items(&document),
        Some(provider) => messenger::items(&document, provider),
        None => vec![Item {
            provider: Provider::WhatsAppCloud,
            account: String::new(),
            fact: Fact::Ignored(Ignored::OtherField),
        }],
    })
}

/// Whether a provider is Meta, with one of its products that deliver at a hook.
pub const fn is_meta(provider: Provider) -> bool {
    object(provider).is_some()
}

/// What deliveries call this product; none of a provider that is not Meta.
pub(crate) const fn object(provider: Provider) -> Option<&'static str> {
    match provider {
        Provider::WhatsAppCloud => Some("whatsapp_business_account"),
        Provider::Messenger => Some("page"),
        Provider::Instagram => Some("instagram"),
        Provider::Webhook
        | Provider::TwilioMessaging
        | Provider::TwilioConversations
        | Provider::AwsSms
        | Provider::AwsWhatsApp
        | Provider::Ses => None,
    }
}

/// Each element of a list, with its place in the document.
pub(crate) fn each<'a>(
    within: &'a Value,
    list: &'a str,
    at: &str,
) -> impl Iterator<Item = (&'a Value, String)> {
    let place = if at.is_empty() {
        list.to_owned()
    } else {
        format!("{at}.{list}")
    };
    let elements = within[list].as_array().into_iter().flatten();
    elements
        .enumerate()
        .map(move |(n, element)| (element, format!("{place}[{n}]")))
}
