//! Files that customers send: where each provider has them, and what has to prove there who asks. What leads to a file
//! leads there for five minutes.

use crate::api::{ACCOUNTS, Carrier, Line};
use crate::hex::hex;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, TimeDelta, Utc};
use ring::{digest, hmac};
use serde_json::{Value, json};

/// For how long what leads to a file leads there.
const VALID: TimeDelta = TimeDelta::minutes(5);
/// Where Twilio's storage is, and Meta's.
const STORAGE: &str = "/mediatwiliocdn/";
const ATTACHMENTS: &str = "/whatsapp_business/attachments/";
/// Where the files of pages are.
const PAGES: &str = "/messenger_media/";

/// A file that a customer sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// What it is.
    pub content_type: String,
    /// What it is called.
    pub name: Option<String>,
    /// What is in it.
    pub content: Vec<u8>,
}

/// A file, as a provider has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// The provider's id.
    pub id: String,
    /// By which line it came.
    pub line: Line,
    /// What it is.
    pub file: NewFile,
}

/// A place where a provider has files, or says where they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Twilio's API, which leads on.
    Twilio,
    /// Twilio's storage, for whoever has a link.
    TwilioStorage,
    /// Meta's API, which says where a file is.
    Meta,
    /// Meta's storage.
    MetaStorage,
    /// Meta's storage for pages, which is open to whoever knows the address.
    Page,
}

/// A question for a file.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// Where.
    pub place: Place,
    /// Its query.
    pub query: &'a str,
    /// The host that is asked, with its port.
    pub host: &'a str,
    /// Whether anything is said to prove who asks.
    pub says_who: bool,
    /// Whether that proves it.
    pub is_proven: bool,
    /// When.
    pub now: DateTime<Utc>,
}

/// What is answered to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given<'a> {
    /// It is at this address.
    Elsewhere(String),
    /// A document that says where it is.
    Says(Value),
    /// What is in it, and what it is.
    Content(&'a NewFile),
    /// It is not given, with this status and the provider's own code.
    Refused(u16, i64),
}

/// What a path and its query ask for, if files can be there: a place, and a file's id.
pub fn asked_for(path: &str, query: &str) -> Option<(Place, String)> {
    if let Some(id) = path.strip_prefix(STORAGE) {
        return Some((Place::TwilioStorage, id.to_owned()));
    }
    if let Some(id) = path.strip_prefix(PAGES) {
        return Some((Place::Page, id.to_owned()));
    }
    if path == ATTACHMENTS {
        return Some((Place::MetaStorage, parameter(query, "mid")?));
    }
    let (before, id) = path.rsplit_once('/')?;
    if path.starts_with(ACCOUNTS) && before.ends_with("/Media") {
        return Some((Place::Twilio, id.to_owned()));
    }
    // As a number's, which a path of the same form is about: whoever has files tells them apart.
    let version = before.strip_prefix("/v")?;
    let is_version = version.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    is_version.then(|| (Place::Meta, id.to_owned()))
}

impl File {
    /// Where Twilio says that it is, below its API's address.
    pub(crate) fn twilio_path(&self, message: &str) -> String {
        let (account, id) = (&self.line.account, &self.id);
        format!("{ACCOUNTS}{account}/Messages/{message}/Media/{id}")
    }

    /// Where the file of a page is, below its API's address.
    pub(crate) fn page_path(&self) -> String {
        format!("{PAGES}{}", self.id)
    }

    /// What Meta says of it with the message that it came with: the message's kind, and its part.
    pub(crate) fn for_meta(&self, caption: &str) -> (&'static str, Value) {
        let kind = match self.file.content_type.split('/').next() {
            Some("image") => "image",
            Some("audio") => "audio",
            Some("video") => "video",
            _ => "document",
        };
        let sha256 = STANDARD.encode(self.sha256());
        let said = [
            Some(("id", self.id.as_str())),
            Some(("mime_type", self.file.content_type.as_str())),
            Some(("sha256", sha256.as_str())),
            Some(("caption", caption)).filter(|_| !caption.is_empty() && kind != "audio"),
            Some("filename")
                .filter(|_| kind == "document")
                .zip(self.file.name.as_deref()),
        ];
        let part = said.into_iter().flatten();
        (
            kind,
            part.map(|(name, text)| (name.to_owned(), json!(text)))
                .collect(),
        )
    }

    fn sha256(&self) -> digest::Digest {
        digest::digest(&digest::SHA256, &self.file.content)
    }

    /// What its provider answers to who asks for it.
    pub fn given(&self, question: &Question<'_>) -> Given<'_> {
        let until = (question.now + VALID).timestamp();
        let (id, host) = (&self.id, question.host);
        match question.place {
            Place::Twilio | Place::Meta | Place::MetaStorage if !question.is_proven => {
                match self.line.carrier {
                    Carrier::Twilio => Given::Refused(401, 20_003),
                    _ => Given::Refused(401, 190),
                }
            }
            Place::Twilio => {
                let storage = elsewhere(host);
                let signature = self.signature(until);
                Given::Elsewhere(format!(
                    "http://{storage}{STORAGE}{id}?Expires={until}&Signature={signature}"
                ))
            }
            // As S3, which takes one proof and no second.
            Place::TwilioStorage if question.says_who => Given::Refused(400, 0),
            Place::TwilioStorage if !self.is_valid(question, "Expires", "Signature") => {
                Given::Refused(403, 0)
            }
            Place::Meta => {
                let hash = self.signature(until);
                let url = format!("http://{host}{ATTACHMENTS}?mid={id}&ext={until}&hash={hash}");
                Given::Says(json!({
                    "messaging_product": "whatsapp", "url": url, "mime_type": self.file.content_type,
                    "file_size": self.file.content.len(), "id": id, "sha256": hex(self.sha256().as_ref()),
                }))
            }
            Place::MetaStorage if !self.is_valid(question, "ext", "hash") => {
                Given::Refused(404, 100)
            }
            Place::TwilioStorage | Place::MetaStorage | Place::Page => Given::Content(&self.file),
        }
    }

    fn is_valid(&self, question: &Question<'_>, until: &str, signature: &str) -> bool {
        let until = parameter(question.query, until).and_then(|until| until.parse().ok());
        let signature = parameter(question.query, signature);
        until.is_some_and(|until: i64| {
            question.now.timestamp() <= until && signature == Some(self.signature(until))
        })
    }

    /// Says that this provider has given out the link.
    fn signature(&self, until: i64) -> String {
        let key = hmac::Key::new(hmac::HMAC_SHA256, self.line.account.as_bytes());
        hex(hmac::sign(&key, format!("{} {until}", self.id).as_bytes()).as_ref())
    }
}

/// This very machine under its other name: another host to whoever compares names.
fn elsewhere(host: &str) -> String {
    let (name, port) = host.rsplit_once(':').unwrap_or((host, "80"));
    let other = if name == "localhost" {
        "127.0.0.1"
    } else {
        "localhost"
    };
    format!("{other}:{port}")
}

fn parameter(query: &str, name: &str) -> Option<String> {
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    pairs
        .find(|(other, _)| other == name)
        .map(|(_, value)| value.into_owned())
}

#[cfg(test)]
#[path = "files/tests.rs"]
mod tests;
