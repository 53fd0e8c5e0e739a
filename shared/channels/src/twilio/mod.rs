//! Twilio's Programmable Messaging: SMS, WhatsApp, Messenger and RCS.

pub mod conversations;
mod errors;
mod inbound;
mod list;
mod outbound;
mod parameters;
mod question;
mod secret;
mod signature;

pub use inbound::read;
use list::refusal;
pub use list::{Asks, Listed, ListedFile, Page, files, page};
pub(crate) use outbound::authorization;
use outbound::reported;
pub use outbound::{API, account_question, call, outcome, report};
pub use parameters::{NoParameters, Parameters};
use question::found_in_trouble;
pub use question::{found, question};
pub use secret::Secret;
pub(crate) use signature::signed_form;
pub use signature::{SETTINGS, SIGNATURE, Signed};

#[cfg(test)]
pub(crate) mod tests {
    use hiatus_domain::account::{Account, AccountSid, TwilioMessaging, TwilioSender};
    use hiatus_domain::connection::Described;
    use hiatus_domain::media::{Media, MediaReference};
    use hiatus_domain::template::{Template, TemplateName};
    use hiatus_domain::text::{Address, ChannelName};

    pub(crate) const ACCOUNT: &str = "AC0123456789abcdef0123456789abcdef";

    /// A template with this in its places.
    pub(super) fn template(variables: &[&str]) -> Template {
        let name = TemplateName::parse("order_update").unwrap();
        let variables = variables.iter().map(ToString::to_string).collect();
        Template::new(&name, None, variables).unwrap()
    }

    /// A file that is there.
    pub(super) fn file(url: &str) -> Media {
        Media {
            reference: MediaReference::parse(url).ok(),
            ..Media::default()
        }
    }

    /// A connection that sends from here.
    pub(crate) fn connection(sender: &str) -> Described {
        Described {
            account: Account::TwilioMessaging(TwilioMessaging {
                account_sid: AccountSid::parse(ACCOUNT).unwrap(),
                sender: TwilioSender::parse(sender).unwrap(),
            }),
            channel: ChannelName::parse("sms").unwrap(),
            business_address: Address::parse("+15559999").unwrap(),
            enabled: true,
            queue: None,
            priority: None,
            attributes: None,
            give_up_after: hiatus_domain::connection::DEFAULT_GIVE_UP,
            templates: None,
        }
    }
}
