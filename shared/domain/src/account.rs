//! What an administrator says of an account at a provider of channels. Nothing in it is secret.

use crate::connection::Provider;
use crate::text::BadText;
use thiserror::Error;

/// The most characters of what a provider names.
pub const MAX_NAME_CHARS: usize = 256;

/// The account that a connection's messages go through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Account {
    /// Any program that speaks Standard Webhooks.
    Webhook(Program),
    /// Twilio's Programmable Messaging.
    TwilioMessaging(TwilioMessaging),
    /// Twilio's Conversations, which Twilio calls classic.
    TwilioConversations(TwilioConversations),
    /// Meta's WhatsApp Cloud API.
    WhatsAppCloud(WhatsAppCloud),
    /// A page on Messenger.
    Messenger(Page),
    /// A professional account on Instagram.
    Instagram(Page),
    /// SMS by AWS End User Messaging.
    AwsSms(AwsSms),
    /// WhatsApp by AWS End User Messaging.
    AwsWhatsApp(AwsWhatsApp),
    /// E-mail by Amazon SES.
    Ses(Ses),
}

impl Account {
    /// Whose it is.
    pub const fn provider(&self) -> Provider {
        match self {
            Self::Webhook(_) => Provider::Webhook,
            Self::TwilioMessaging(_) => Provider::TwilioMessaging,
            Self::TwilioConversations(_) => Provider::TwilioConversations,
            Self::WhatsAppCloud(_) => Provider::WhatsAppCloud,
            Self::Messenger(_) => Provider::Messenger,
            Self::Instagram(_) => Provider::Instagram,
            Self::AwsSms(_) => Provider::AwsSms,
            Self::AwsWhatsApp(_) => Provider::AwsWhatsApp,
            Self::Ses(_) => Provider::Ses,
        }
    }

    /// The account at Twilio, if it is one.
    pub const fn at_twilio(&self) -> Option<&AccountSid> {
        match self {
            Self::TwilioMessaging(account) => Some(&account.account_sid),
            Self::TwilioConversations(account) => Some(&account.account_sid),
            Self::Webhook(_)
            | Self::WhatsAppCloud(_)
            | Self::Messenger(_)
            | Self::Instagram(_)
            | Self::AwsSms(_)
            | Self::AwsWhatsApp(_)
            | Self::Ses(_) => None,
        }
    }
}

/// A program that speaks Standard Webhooks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Program {
    /// Where it takes what goes out; none where it asks for that.
    pub url: Option<ProgramUrl>,
}

/// An account of Programmable Messaging.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TwilioMessaging {
    /// The account.
    pub account_sid: AccountSid,
    /// Who sends.
    pub sender: TwilioSender,
}

/// A service of Twilio's Conversations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TwilioConversations {
    /// The account.
    pub account_sid: AccountSid,
    /// The service; none for the account's default one.
    pub chat_service_sid: Option<ChatServiceSid>,
    /// Whose name is on what is said: what it has written is never a customer's.
    pub agent_author: AgentAuthor,
}

/// A number of the WhatsApp Cloud API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatsAppCloud {
    /// The number, as Meta numbers it.
    pub phone_number_id: PhoneNumberId,
    /// The version of the Graph API that is spoken.
    pub graph_version: GraphVersion,
}

/// A page on Messenger, or a professional account on Instagram.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its id, as Meta's webhooks name it.
    pub page_id: PageId,
    /// The version of the Graph API that is spoken.
    pub graph_version: GraphVersion,
    /// Whether what is said goes as a person's answer, for which Meta gives an app a week instead of a day once it has allowed
    /// that.
    pub human_agent: bool,
}

/// A number of AWS End User Messaging's, in the stack's own account and region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AwsSms {
    /// The number.
    pub phone_number_arn: PhoneNumberArn,
    /// Whose events report on messages.
    pub configuration_set: ConfigurationSet,
    /// Whether `STOP` and the like are the business's to obey, and not AWS's.
    pub self_managed_opt_outs: bool,
}

/// A number of WhatsApp's that is linked to the stack's own account at AWS.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AwsWhatsApp {
    /// The number, as AWS names it.
    pub origination_phone_number_id: OriginationPhoneNumberId,
    /// The number, as Meta numbers it.
    pub phone_number_id: PhoneNumberId,
    /// The version of the Graph API that is spoken.
    pub graph_version: GraphVersion,
}

/// A mailbox by Amazon SES, in the stack's own account at AWS.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ses {
    /// What SES knows our address by; its domain where nothing is said.
    pub identity: Option<MailIdentity>,
    /// By which SES reports what becomes of mails; where there is none, nobody says.
    pub configuration_set: Option<ConfigurationSet>,
    /// The name beside our address, as customers see who writes.
    pub from_name: Option<FromName>,
}

/// Why a name of a provider's was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum BadName {
    /// It cannot be a name at all.
    #[error(transparent)]
    Text(#[from] BadText),
    /// Not one of Twilio's accounts.
    #[error("must be AC and 32 hexadecimal digits, as Twilio's console shows it")]
    NoAccountSid,
    /// Not a service of Conversations.
    #[error(
        "must be IS and 32 hexadecimal digits, as Twilio's console shows a Conversations service"
    )]
    NoChatServiceSid,
    /// Nothing that Twilio sends from.
    #[error(
        "must be a number (+15550001), an address such as whatsapp:+15550001, messenger:… or rcs:…, or a messaging service (MG and 32 hexadecimal digits)"
    )]
    NoSender,
    /// Not where a program can be.
    #[error(
        "must be https:// and a name, perhaps with a port and a path; on a local system also http:// and localhost"
    )]
    NoUrl,
    /// Not a number of Meta's.
    #[error("must be the digits by which Meta numbers the phone number, not the number itself")]
    NoPhoneNumberId,
    /// Not a page, nor an account.
    #[error(
        "must be the digits by which Meta's webhooks name the page, or the account on Instagram"
    )]
    NoPageId,
    /// Not a version.
    #[error("must be a version such as v25.0")]
    NoVersion,
    /// Not a number of AWS's.
    #[error(
        "must be the ARN of a phone number, as AWS End User Messaging shows it: arn:aws:sms-voice:…:phone-number/…"
    )]
    NoPhoneNumberArn,
    /// Not a configuration set.
    #[error(
        "must be the name of a configuration set: up to 64 letters, digits, hyphens and underscores"
    )]
    NoConfigurationSet,
    /// Not what SES knows an address by.
    #[error("must be a domain or an address, as SES has it among its identities: shop.example")]
    NoMailIdentity,
    /// Not a number of WhatsApp's at AWS.
    #[error("must be what AWS names the number: phone-number-id- and letters and digits")]
    NoOriginationPhoneNumberId,
}

/// Makes a newtype over a name of a provider's, with what it has to look like.
macro_rules! named_by_provider {
    ($(#[$doc:meta])* $name:ident, $is_one:expr, $why:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name(String);

        impl $name {
            /// Parses a name.
            pub fn parse(text: impl Into<String>) -> Result<Self, BadName> {
                let text = text.into();
                crate::text::check(&text, MAX_NAME_CHARS)?;
                let is_one: fn(&str) -> bool = $is_one;
                if is_one(&text) { Ok(Self(text)) } else { Err($why) }
            }

            /// The text itself.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
    };
}

named_by_provider!(
    /// An account at Twilio: `AC…`.
    AccountSid,
    |text| is_sid("AC", text),
    BadName::NoAccountSid
);
named_by_provider!(
    /// A service of Conversations at Twilio: `IS…`.
    ChatServiceSid,
    |text| is_sid("IS", text),
    BadName::NoChatServiceSid
);
named_by_provider!(
    /// Whose name is on what is said, at Twilio's Conversations.
    AgentAuthor,
    |_| true,
    BadName::Text(BadText::Empty)
);
named_by_provider!(
    /// What Twilio sends from: a number, an address on a channel, or a messaging service.
    TwilioSender,
    |text| is_sid("MG", text) || is_number(text) || is_on_channel(text),
    BadName::NoSender
);
named_by_provider!(
    /// Where a program takes what goes out. Whether anything is sent there is decided when it is: a name may lead
    /// anywhere.
    ProgramUrl,
    is_url,
    BadName::NoUrl
);
named_by_provider!(
    /// A phone number, as Meta numbers it.
    PhoneNumberId,
    is_numbered_by_meta,
    BadName::NoPhoneNumberId
);
named_by_provider!(
    /// A page on Messenger, or a professional account on Instagram, as Meta numbers it.
    PageId,
    is_numbered_by_meta,
    BadName::NoPageId
);
named_by_provider!(
    /// A version of Meta's Graph API.
    GraphVersion,
    is_version,
    BadName::NoVersion
);

named_by_provider!(
    /// What a mailbox is called.
    FromName,
    |_| true,
    BadName::Text(BadText::Empty)
);
named_by_provider!(
    /// A phone number of AWS End User Messaging's.
    PhoneNumberArn,
    is_phone_number_arn,
    BadName::NoPhoneNumberArn
);
named_by_provider!(
    /// A configuration set, of AWS End User Messaging or of SES.
    ConfigurationSet,
    |text| {
        let is_in = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
        text.len() <= 64 && text.bytes().all(is_in)
    },
    BadName::NoConfigurationSet
);
named_by_provider!(
    /// A domain, or an address, that SES has found to be its account's.
    /// <https://docs.aws.amazon.com/ses/latest/dg/creating-identities.html>
    MailIdentity,
    |text| {
        let is_in = |b: u8| b.is_ascii_alphanumeric() || b".-_+@".contains(&b);
        text.contains('.') && text.bytes().all(is_in)
    },
    BadName::NoMailIdentity
);
named_by_provider!(
    /// A number of WhatsApp's, as AWS names it.
    OriginationPhoneNumberId,
    |text| text
        .strip_prefix("phone-number-id-")
        .is_some_and(is_short_id),
    BadName::NoOriginationPhoneNumberId
);

/// `arn:aws:sms-voice:eu-central-1:123456789012:phone-number/phone-0123`.
fn is_phone_number_arn(text: &str) -> bool {
    let parts: Vec<_> = text.split(':').collect();
    let [arn, partition, service, region, account, resource] = parts.as_slice() else {
        return false;
    };
    let id = resource.strip_prefix("phone-number/");
    (*arn, *service) == ("arn", "sms-voice")
        && [*partition, *region].into_iter().all(is_short_id)
        && account.len() == 12
        && account.bytes().all(|b| b.is_ascii_digit())
        && id.is_some_and(is_short_id)
}

/// Letters, digits and hyphens, and not many.
fn is_short_id(text: &str) -> bool {
    (1..=80).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

impl TwilioSender {
    /// Whether it is a messaging service, which has several numbers.
    pub fn is_service(&self) -> bool {
        is_sid("MG", &self.0)
    }

    /// Whether it is a number on WhatsApp.
    pub fn is_whatsapp(&self) -> bool {
        self.0.starts_with("whatsapp:")
    }
}

impl Default for AgentAuthor {
    fn default() -> Self {
        Self("hiatus".to_owned())
    }
}

/// Whether a text is an id of this kind at Twilio: two letters and 32 hexadecimal digits.
pub fn is_sid(kind: &str, text: &str) -> bool {
    text.strip_prefix(kind)
        .is_some_and(|rest| rest.len() == 32 && rest.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// E.164, or a short code.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('+').unwrap_or(text);
    (3..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
}

fn is_on_channel(text: &str) -> bool {
    let address = |scheme: &str| text.strip_prefix(scheme)?.strip_prefix(':');
    if let Some(number) = address("whatsapp") {
        return number.starts_with('+') && is_number(number);
    }
    let name = address("messenger").or_else(|| address("rcs"));
    name.is_some_and(|name| !name.is_empty() && !name.contains(char::is_whitespace))
}

/// The hosts that need no TLS.
const OWN_HOSTS: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

pub(crate) fn is_url(text: &str) -> bool {
    let (rest, is_tls) = match (text.strip_prefix("https://"), text.strip_prefix("http://")) {
        (Some(rest), _) => (rest, true),
        (None, Some(rest)) => (rest, false),
        (None, None) => return false,
    };
    let (authority, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    let of_path = |b: u8| b.is_ascii_alphanumeric() || b"/?:@!$&'()*+,;=._~%-".contains(&b);
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => (host, Some(port)),
        _ => (authority, None),
    };
    let is_port = |port: &str| {
        let is_short = port.len() < 5 || (port.len() == 5 && !port.starts_with('0'));
        let has_digits = is_short && port.bytes().all(|b| b.is_ascii_digit());
        has_digits && port.parse::<u16>().is_ok()
    };
    path.bytes().all(of_path)
        && port.is_none_or(is_port)
        && if is_tls {
            is_host(host)
        } else {
            OWN_HOSTS.contains(&host)
        }
}

/// A name, whose last part is no number: no address of the network layer.
fn is_host(host: &str) -> bool {
    let mut labels = host.rsplit('.');
    let is_label = |label: &str| {
        !label.is_empty()
            && label
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    let last = labels.next().unwrap_or_default();
    last.starts_with(|c: char| c.is_ascii_alphabetic()) && is_label(last) && labels.all(is_label)
}

fn is_numbered_by_meta(text: &str) -> bool {
    text.len() <= 32 && text.bytes().all(|b| b.is_ascii_digit())
}

fn is_version(text: &str) -> bool {
    let number =
        |text: &str| (1..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    let parts = text.strip_prefix('v').and_then(|rest| rest.split_once('.'));
    parts.is_some_and(|(major, minor)| number(major) && number(minor))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEX: &str = "0123456789abcdef0123456789abcdef";

    #[test]
    fn an_account_of_twilio_is_ac_and_32_digits() {
        assert!(AccountSid::parse(format!("AC{HEX}")).is_ok());
        for bad in ["AC", "AC0", &format!("SK{HEX}"), &format!("AC{HEX}0"), HEX] {
            assert_eq!(AccountSid::parse(bad), Err(BadName::NoAccountSid), "{bad}");
        }
        assert_eq!(AccountSid::parse(""), Err(BadText::Empty.into()));
        assert!(ChatServiceSid::parse(format!("IS{HEX}")).is_ok());
        let other = ChatServiceSid::parse(format!("MG{HEX}"));
        assert_eq!(other, Err(BadName::NoChatServiceSid));
    }

    #[test]
    fn twilio_sends_from_numbers_addresses_and_services() {
        for good in [
            "+15550001",
            "12345",
            "whatsapp:+15550001",
            "messenger:1234567",
            "rcs:brand_agent",
            &format!("MG{HEX}"),
        ] {
            let sender = TwilioSender::parse(good).unwrap();
            assert_eq!(sender.is_service(), good.starts_with("MG"), "{good}");
        }
        for bad in [
            "shop",
            "whatsapp:15550001",
            "whatsapp:",
            "messenger:",
            "rcs:a b",
            "sms:+15550001",
            "MG1",
            "+1",
        ] {
            assert_eq!(TwilioSender::parse(bad), Err(BadName::NoSender), "{bad}");
        }
    }

    #[test]
    fn a_program_is_behind_tls_at_a_name_or_on_this_host() {
        for good in [
            "https://shop.example/in",
            "https://shop.example:8443?to=us",
            "https://localhost/",
            "http://localhost:3000/in",
            "http://127.0.0.1:1",
            "http://[::1]:8080/",
        ] {
            assert!(ProgramUrl::parse(good).is_ok(), "{good}");
        }
        for bad in [
            "shop.example",
            "https://",
            "https:///in",
            "http://shop.example/in",
            "ftp://shop.example/in",
            "https://user@shop.example/",
            "https://10.0.0.1/",
            "https://[::1]/",
            "https://shop.example:/in",
            "https://shop.example:+1/in",
            "https://shop.example:99999/in",
            "https://shop..example/in",
            "https://shop.example/in#there",
            "https://shop.example/a b",
        ] {
            assert_eq!(ProgramUrl::parse(bad), Err(BadName::NoUrl), "{bad}");
        }
    }

    #[test]
    fn aws_names_numbers_and_sets_in_its_own_ways() {
        let arn = "arn:aws:sms-voice:eu-central-1:123456789012:phone-number/phone-0a1b";
        for good in [arn, &arn.replace("arn:aws:", "arn:aws-us-gov:")] {
            assert!(PhoneNumberArn::parse(good).is_ok(), "{good}");
        }
        for bad in [
            "+15550001",
            "phone-0a1b",
            &arn.replace("sms-voice", "sns"),
            &arn.replace("123456789012", "1234"),
            &arn.replace("phone-number/", "pool/"),
            &arn.replace("phone-0a1b", ""),
            &format!("{arn}:more"),
        ] {
            let refused = PhoneNumberArn::parse(bad);
            assert_eq!(refused, Err(BadName::NoPhoneNumberArn), "{bad}");
        }
        assert!(ConfigurationSet::parse("hiatus_1-a").is_ok());
        for bad in ["a b", "a/b", &"a".repeat(65)] {
            let refused = ConfigurationSet::parse(bad);
            assert_eq!(refused, Err(BadName::NoConfigurationSet), "{bad}");
        }
        for good in ["shop.example", "help+de@mail.shop.example"] {
            assert!(MailIdentity::parse(good).is_ok(), "{good}");
        }
        for bad in ["shop", "a b.example", "shop.example/../x", "a.b\r\n"] {
            assert!(MailIdentity::parse(bad).is_err(), "{bad}");
        }
        assert!(OriginationPhoneNumberId::parse("phone-number-id-0a1b").is_ok());
        for bad in ["phone-number-id-", "106", "phone-number-id-a/b&c"] {
            let refused = OriginationPhoneNumberId::parse(bad);
            assert_eq!(refused, Err(BadName::NoOriginationPhoneNumberId), "{bad}");
        }
    }

    #[test]
    fn meta_numbers_phone_numbers_by_digits_and_versions_by_two_numbers() {
        assert!(PhoneNumberId::parse("106540352242922").is_ok());
        for bad in ["+15550001", "10654 0352", &"1".repeat(33)] {
            assert_eq!(
                PhoneNumberId::parse(bad),
                Err(BadName::NoPhoneNumberId),
                "{bad}"
            );
        }
        assert!(PageId::parse("17841405822304914").is_ok());
        assert_eq!(PageId::parse("shop"), Err(BadName::NoPageId));
        assert!(GraphVersion::parse("v25.0").is_ok());
        for bad in [
            "25.0",
            "v25",
            "v25.",
            "v.0",
            "v25.0.1",
            "v25.0/../me",
            "latest",
        ] {
            assert_eq!(GraphVersion::parse(bad), Err(BadName::NoVersion), "{bad}");
        }
    }
}
