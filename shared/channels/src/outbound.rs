//! What goes out. Each provider has two pure functions: one makes the HTTP request that hands a message over, one
//! says what the provider's answer means. Whoever sends knows no provider's contract.

use crate::status::{DeliveryError, DeliveryFailure, Reference};
use hiatus_domain::media::{Media, MediaReference};
use hiatus_domain::template::Template;

/// What a connection waits for that has nothing to call its provider with.
pub const NO_SECRETS: &str = "no_secrets";

/// A message that is to be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outbound<'a> {
    /// What we call it at the provider.
    pub reference: &'a Reference,
    /// The conversation's channel.
    pub channel: &'a str,
    /// The customer's address.
    pub to: &'a str,
    /// Our address.
    pub from: &'a str,
    /// The thread, where there is more than one with the customer.
    pub thread: Option<&'a str>,
    /// The text.
    pub body: &'a str,
    /// The template that it goes as, instead of its text.
    pub template: Option<&'a Template>,
    /// The files that go with it, no more than one request carries.
    pub media: &'a [Media],
}

/// A file as a provider finds it: where its sender has it. Our own copy is not pointed to: it may not be there yet, or never,
/// and a link to it ends after minutes, where a message may be tried for a day.
pub(crate) fn link(media: &Media) -> Option<&str> {
    media.reference.as_ref().map(MediaReference::as_str)
}

/// One HTTP request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// How.
    pub method: Method,
    /// Where to.
    pub url: String,
    /// With these headers, beside `host` and `content-length`.
    pub headers: Vec<(&'static str, String)>,
    /// With this body.
    pub body: Vec<u8>,
}

impl Call {
    /// The same for an HTTP client. An error where the URL is none.
    pub fn into_request(self) -> Result<http::Request<Vec<u8>>, http::Error> {
        let method = match self.method {
            Method::Get => http::Method::GET,
            Method::Post => http::Method::POST,
        };
        let mut request = http::Request::builder().method(method).uri(self.url);
        for (name, value) in self.headers {
            request = request.header(name, value);
        }
        request.body(self.body)
    }
}

/// The methods of such requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// `GET`.
    Get,
    /// `POST`.
    Post,
}

/// A provider's answer to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer<'a> {
    /// The HTTP status.
    pub status: u16,
    /// The header `retry-after`, if there is one.
    pub retry_after: Option<&'a str>,
    /// The body, as far as it was read.
    pub body: &'a [u8],
}

impl Answer<'_> {
    /// The seconds after which the provider wants to be asked again. One that says a date instead is asked again
    /// when we think best.
    pub fn retry_after_seconds(&self) -> Option<u32> {
        self.retry_after?.trim().parse().ok()
    }
}

/// What became of one attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The provider has the message.
    Accepted {
        /// Its id there, if the provider says so.
        provider_id: Option<String>,
    },
    /// Trouble that passes: the message is tried again.
    Passing {
        /// After so many seconds, if the provider says so.
        after: Option<u32>,
        /// What the provider said, for a person.
        code: String,
    },
    /// The provider refuses the connection, whose fault no message is: all of its messages wait.
    Hold {
        /// For so many seconds, if the provider says so.
        after: Option<u32>,
        /// What the provider said, for a person.
        code: String,
    },
    /// It takes no more for now: all messages of the connection wait, too.
    TooMuch {
        /// For so many seconds, if the provider says so.
        after: Option<u32>,
        /// What the provider said, for a person.
        code: String,
    },
    /// The provider will never take this message.
    Final(DeliveryError),
    /// The receiver wants no more messages at all.
    Disabled,
    /// There was no answer: the provider may have the message.
    Unknown {
        /// Why, for a person.
        code: String,
    },
}

/// What a provider says when it is asked for a message that it may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// It has it.
    There {
        /// Its id there, if the provider says so.
        provider_id: Option<String>,
    },
    /// It has not.
    Missing,
    /// It answers, but has no list of messages to look through.
    CannotSay,
    /// It cannot answer now: it is asked again.
    Passing {
        /// After so many seconds, if the provider says so.
        after: Option<u32>,
        /// What the provider said, for a person.
        code: String,
    },
    /// Trouble with the connection.
    Hold {
        /// For so many seconds, if the provider says so.
        after: Option<u32>,
        /// What the provider said, for a person.
        code: String,
    },
}

impl Outcome {
    /// A final refusal for this reason, and the provider's word for it.
    pub fn refused(code: DeliveryFailure, provider_code: impl Into<String>) -> Self {
        Self::Final(DeliveryError {
            code,
            provider_code: Some(provider_code.into()),
        })
    }
}
