//! What is asked of a provider, and what it answers.

mod aws;
mod conversations;
mod meta;
mod pages;
mod ses;
mod twilio;

use crate::files::File;
use crate::phones::Message;
use chrono::{DateTime, Utc};
use serde_json::Value;
use std::collections::BTreeMap;
use thiserror::Error;

/// Whose API it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Carrier {
    /// Twilio's Programmable Messaging.
    Twilio,
    /// Twilio's Conversations.
    Conversations,
    /// Meta's WhatsApp Cloud API.
    Meta,
    /// Meta's Messenger, of a page.
    Messenger,
    /// Instagram, of a professional account.
    Instagram,
    /// SMS by AWS End User Messaging.
    AwsSms,
    /// WhatsApp by AWS End User Messaging.
    AwsWhatsApp,
    /// E-mail by Amazon SES.
    Ses,
}

/// An address of a business at a provider.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Line {
    /// Where.
    pub carrier: Carrier,
    /// Twilio's account, or [`ME`] where only what proves who calls says which; the number, the page or the account, as Meta
    /// numbers it; a number as AWS names it; the domain of a mailbox.
    pub account: String,
    /// What Twilio sends from; the service of Conversations; the address of a mailbox; the same number again.
    pub sender: String,
}

impl Line {
    /// The one of this mailbox, which SES knows by its domain.
    pub fn mailbox(address: &str) -> Self {
        ses::line(address)
    }
}

/// A request.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// Its method.
    pub method: &'a str,
    /// Its path.
    pub path: &'a str,
    /// Its query, without the question mark.
    pub query: &'a str,
    /// What proves who calls.
    pub authorization: &'a str,
    /// The operation that it names, in a header of AWS's.
    pub target: &'a str,
    /// Its body.
    pub body: &'a [u8],
}

/// What a request asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// That a message is sent.
    Send(Sending),
    /// The newest messages of an account.
    List(Listing),
    /// The files of a message.
    Files {
        /// Of which account.
        account: String,
        /// The message.
        message: String,
    },
    /// Messages of a thread.
    Thread(OfThread),
    /// Whether the number, the service, or the mailbox, is there.
    Number(Line),
    /// What a file is that came by AWS; or that it is put somewhere.
    File {
        /// By which line it came.
        line: Line,
        /// The file.
        id: String,
        /// Where to, with which headers.
        to: Option<(String, BTreeMap<String, String>)>,
    },
    /// Where SES publishes what becomes of mails.
    Destinations,
    /// Whether the account is there.
    Account(String),
}

/// Which messages are to be listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// The account's.
    pub account: String,
    /// From whom, if it matters.
    pub from: Option<String>,
    /// To whom, if it matters.
    pub to: Option<String>,
    /// From when on.
    pub since: Option<DateTime<Utc>>,
    /// Up to when.
    pub until: Option<DateTime<Utc>>,
    /// Only those that are listed after this one: a page.
    pub after: Option<String>,
    /// How many at most.
    pub most: usize,
    /// The query itself, for the next page.
    pub query: String,
}

/// A message that is to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sending {
    /// By which line.
    pub line: Line,
    /// The customer, as the provider is told.
    pub to: String,
    /// What is said; of a template, its name and what stands in its places.
    pub body: String,
    /// Whether it is a template, which goes at any time.
    pub is_template: bool,
    /// The files that go with it.
    pub links: Vec<Link>,
    /// The mails that a mail names as those that it answers, the last one last.
    pub answers: Vec<String>,
    /// What reports will say of it: the address that they go to, or the mark that they have.
    pub report: String,
    /// Who is said to have written it, where the provider is told.
    pub author: String,
    /// What proves who calls.
    pub authorization: String,
}

/// A file that somebody sends to a customer: the provider fetches it from there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where it is.
    pub url: String,
    /// What it is called, if the provider was told.
    pub name: Option<String>,
}

/// What becomes of a message that is to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It is taken, and answered so.
    Taken,
    /// It is taken, and the answer is lost.
    TakenInSilence,
    /// It is taken, answered so, and reported as failed with this code of the provider's.
    TakenInVain(i64),
    /// It is lost, as is the answer.
    Lost,
    /// It is refused with this status and the provider's own code.
    Refused(u16, i64),
    /// The same, and the provider says after how many seconds to come again.
    RefusedFor(u16, i64, u32),
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// After how many seconds to come again.
    pub retry_after: Option<u32>,
    /// What it says.
    pub body: Value,
}

/// Why a request is none that the provider takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Misread {
    /// It has nothing at this address.
    #[error("the address is none of the provider's")]
    Address,
    /// Nothing proves who calls.
    #[error("the authorization is missing")]
    Unauthorized,
    /// Something is missing, or is not what it should be.
    #[error("{0} is missing, or is not what it should be")]
    Field(&'static str),
    /// There are more files than one message has.
    #[error("there are too many files")]
    TooManyFiles,
}

impl Answer {
    /// What Meta answers of a number that is there, and is shown so.
    pub fn of_number(line: &Line, shown: &str) -> Self {
        meta::number_is_there(line, shown)
    }

    /// What Twilio answers of a service of Conversations that is there.
    pub fn of_service(line: &Line) -> Self {
        conversations::is_there(line)
    }

    /// What Meta answers of a page, or an account on Instagram, that is there.
    pub fn of_page(id: &str) -> Self {
        pages::is_there(id)
    }

    /// What AWS answers of a number that is there and shown so; texts come in by the topic, and Meta numbers it so.
    pub fn of_aws(line: &Line, shown: &str, topic: &str, meta: &str) -> Self {
        aws::number_is_there(line, shown, topic, meta)
    }

    /// What AWS says of a file that it has; none where it has not.
    pub fn of_file(file: Option<&File>) -> Self {
        aws::file(file)
    }

    /// Where SES publishes what becomes of mails: to this topic.
    pub fn of_destinations(topic: &str) -> Self {
        ses::destinations(topic)
    }

    /// What Twilio answers of an account that is there, in this state: `active`, `suspended` or `closed`.
    pub fn of_account(account: &str, state: &str) -> Self {
        twilio::account_is_there(account, state)
    }
}

impl Request<'_> {
    /// Whose API its path is of.
    pub fn carrier(&self) -> Option<Carrier> {
        if let Some(carrier) = aws::carrier(self) {
            return Some(carrier);
        }
        if self.path.starts_with(twilio::ACCOUNTS) {
            return Some(Carrier::Twilio);
        }
        if conversations::is_one(self.path) {
            return Some(Carrier::Conversations);
        }
        meta::number(self.path).map(|_| Carrier::Meta)
    }

    /// What it asks for.
    pub fn read(&self) -> Result<Asked, Misread> {
        let carrier = self.carrier().ok_or(Misread::Address)?;
        if self.authorization.is_empty() {
            return Err(Misread::Unauthorized);
        }
        match carrier {
            Carrier::Twilio => twilio::read(self),
            Carrier::Conversations => conversations::read(self),
            Carrier::Meta | Carrier::Messenger | Carrier::Instagram => meta::read(self),
            _ if !aws::is_signed(self, carrier) => Err(Misread::Unauthorized),
            Carrier::Ses => ses::read(self),
            Carrier::AwsSms | Carrier::AwsWhatsApp => aws::read(self),
        }
    }
}

/// What Messenger and Instagram refuse with, as everything that is outside of what a page may: in the simulator, because the
/// customer has not written for a day.
pub(crate) const WINDOW: i64 = 10;

impl Carrier {
    /// Whether it carries messages of a page or an account, which have no numbers.
    pub const fn is_page(self) -> bool {
        matches!(self, Self::Messenger | Self::Instagram)
    }

    /// What is answered to a message that is taken as this one.
    pub fn taken(self, sending: &Sending, message: &Message) -> Answer {
        let (id, at) = (&message.id, message.at);
        match self {
            Self::Twilio => twilio::taken(sending, id, at),
            Self::Conversations => conversations::taken(message),
            Self::Meta => meta::taken(sending, id),
            Self::Messenger | Self::Instagram => pages::taken(sending, id),
            Self::AwsSms | Self::AwsWhatsApp | Self::Ses => aws::taken(self, id),
        }
    }

    /// What is answered to what is refused.
    pub fn refused(self, status: u16, code: i64, retry_after: Option<u32>) -> Answer {
        let (status, body) = match self {
            Self::Twilio | Self::Conversations => (status, twilio::refusal(status, code)),
            Self::Meta => (status, meta::refusal(code, None)),
            Self::Messenger => {
                let subcode = (code == WINDOW).then_some(2_018_278);
                (status, meta::refusal(code, subcode))
            }
            Self::Instagram => {
                let subcode = (code == WINDOW).then_some(2_534_022);
                (status, meta::refusal(code, subcode))
            }
            Self::AwsSms | Self::AwsWhatsApp => aws::refusal(self, status, code),
            Self::Ses => ses::refusal(status, code),
        };
        Answer {
            status,
            retry_after,
            body,
        }
    }

    /// What is answered to what cannot be read.
    pub fn misread(self, why: Misread) -> Answer {
        let (status, code) = match (self, why) {
            (Self::Twilio | Self::Conversations, Misread::Unauthorized) => (401, 20_003),
            (Self::Twilio | Self::Conversations, Misread::Address) => (404, 20_404),
            (Self::Conversations, _) => (400, 20_001),
            (Self::Twilio, Misread::Field("To")) => (400, 21_211),
            (Self::Twilio, Misread::Field("MediaUrl")) => (400, 21_620),
            (Self::Twilio, Misread::TooManyFiles) => (400, 21_623),
            (Self::Twilio, Misread::Field(_)) => (400, 21_602),
            (_, Misread::Unauthorized) if self.is_aws() => (403, aws::DENIED),
            (_, _) if self.is_aws() => (400, aws::INVALID),
            (_, Misread::Unauthorized) => (401, 190),
            (_, _) => (400, 100),
        };
        let mut answer = self.refused(status, code, None);
        let place = match self {
            Self::Twilio | Self::Conversations | Self::AwsWhatsApp | Self::Ses => {
                answer.body.get_mut("message")
            }
            Self::AwsSms => answer.body.get_mut("Message"),
            _ => answer.body.pointer_mut("/error/message"),
        };
        if let Some(place) = place {
            *place = Value::String(why.to_string());
        }
        answer
    }

    /// Whether it is AWS: it publishes to a topic, and calls no hook.
    pub const fn is_aws(self) -> bool {
        matches!(self, Self::AwsSms | Self::AwsWhatsApp | Self::Ses)
    }

    /// The customer behind an address as a provider has it: `whatsapp:+15550001` and `15550001` are `+15550001`.
    pub fn customer(self, address: &str) -> String {
        match self {
            Self::Twilio => {
                let bare = address.split_once(':').map(|(_, bare)| bare);
                bare.unwrap_or(address).to_owned()
            }
            Self::AwsSms | Self::Conversations | Self::Ses => address.to_owned(),
            Self::Meta | Self::AwsWhatsApp | Self::Messenger | Self::Instagram => {
                let is_number = !address.is_empty() && address.bytes().all(|b| b.is_ascii_digit());
                format!("{}{address}", if is_number { "+" } else { "" })
            }
        }
    }
}

pub(crate) use aws::{DENIED, INTERNAL, OPTED_OUT, THROTTLED, UNREACHABLE};
pub use conversations::{DEFAULT_SERVICE, OfThread, Which};
pub(crate) use conversations::{listed as listed_of_thread, shown_alone};
pub use pages::ME;
pub(crate) use twilio::{ACCOUNTS, listed, listed_files};

/// A template, as phones show it.
fn template<'a>(name: &str, places: impl Iterator<Item = &'a str>) -> String {
    let places: Vec<_> = places.collect();
    if places.is_empty() {
        return name.to_owned();
    }
    format!("{name} ({})", places.join(", "))
}

#[cfg(test)]
mod tests;
