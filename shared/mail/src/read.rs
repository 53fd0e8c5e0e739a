//! A mail, read.

use crate::automatic::{self, Automatic};
use crate::files::Attached;
use crate::{body, files, ids};
use chrono::DateTime;
use hiatus_domain::Instant;
use hiatus_domain::ids::MessageId;
use hiatus_domain::text::{Address, Body, CustomerName, MAX_ID_CHARS, Thread};
use mail_parser::{Addr, Message, MessageParser};
use std::fmt;
use std::panic::catch_unwind;

/// The most bytes of a mail: SES takes no more,
/// <https://docs.aws.amazon.com/ses/latest/dg/quotas.html>.
pub const MAX_MAIL_BYTES: usize = 40 * 1024 * 1024;
/// The most characters of a subject that are kept.
const MAX_SUBJECT_CHARS: usize = 256;

/// What whoever took a mail in knows of it, beside the mail.
#[derive(Debug, Clone, Copy)]
pub struct Envelope<'a> {
    /// What a mail is known by that has no id of its own.
    pub id: &'a str,
    /// Where it would be returned to; empty where nobody wants it back.
    pub return_path: Option<&'a str>,
    /// What the scan of it found, if that is against it.
    pub found: Option<Automatic>,
    /// When it came in.
    pub at: Instant,
}

/// A customer's mail.
#[derive(Clone, PartialEq, Eq)]
pub struct Mail {
    /// Its Message-ID.
    pub message_id: MessageId,
    /// Who wrote.
    pub from: Address,
    /// What they are called.
    pub name: Option<CustomerName>,
    /// What it is about; none where it does not say.
    pub subject: Option<String>,
    /// What it says, quotations included.
    pub body: Body,
    /// When it was written, by its own account.
    pub sent_at: Option<Instant>,
    /// The mails that it may answer, the likeliest first, by what they are known as.
    pub answers: Vec<String>,
    /// The mail that this all began with, which may be this one: what its conversation is named after where none of
    /// those is known.
    pub root: Thread,
    /// Its files.
    pub files: Vec<Attached>,
}

/// Without what somebody wrote.
impl fmt::Debug for Mail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Mail({} files)", self.files.len())
    }
}

/// What a mail is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Read {
    /// A customer's message.
    Mail(Box<Mail>),
    /// What nobody has written.
    Automatic(Automatic),
    /// What nobody can read, and why.
    Unreadable(&'static str),
}

/// Reads a mail. The parser is another's, and mail is hostile: where it would fail, the mail cannot be read.
pub fn read(raw: &[u8], envelope: &Envelope<'_>) -> Read {
    if let Some(why) = envelope.found {
        return Read::Automatic(why);
    }
    if raw.len() > MAX_MAIL_BYTES {
        return Read::Unreadable("it has more bytes than a mail may have");
    }
    catch_unwind(|| parse(raw, envelope)).unwrap_or(Read::Unreadable("its parts are damaged"))
}

fn parse(raw: &[u8], envelope: &Envelope<'_>) -> Read {
    let Some(message) = MessageParser::default().parse(raw) else {
        return Read::Unreadable("it is no mail");
    };
    let returned = envelope
        .return_path
        .map(|path| path.trim_matches(['<', '>', ' ']));
    if returned.is_some_and(|path| path.is_empty() || automatic::is_daemon(path)) {
        return Read::Automatic(Automatic::Bounce);
    }
    let author = author(&message);
    let from = author.and_then(|author| author.address()).map(lower_domain);
    if let Some(why) = automatic::why(&message, from.as_deref().unwrap_or_default()) {
        return Read::Automatic(why);
    }
    let Some(from) = from.and_then(|from| Address::parse(from).ok()) else {
        return Read::Unreadable("it does not say who wrote it");
    };
    let own = message.message_id().and_then(ids::known_as);
    let own = own.unwrap_or_else(|| envelope.id.to_owned());
    let named = ids::named(&message);
    let root = named.root.unwrap_or_else(|| own.clone());
    let (Ok(message_id), Ok(root)) = (MessageId::parse(own), Thread::parse(root)) else {
        return Read::Unreadable("it has no id");
    };
    let Ok(text) = Body::parse(body::text(&message)) else {
        return Read::Unreadable("its text cannot be kept");
    };
    Read::Mail(Box::new(Mail {
        message_id,
        from,
        name: author.and_then(|author| author.name()).and_then(name),
        subject: message.subject().and_then(subject),
        body: text,
        sent_at: sent_at(&message, envelope.at),
        answers: named.answers,
        root,
        files: files::of(&message),
    }))
}

/// The first who is named as its author.
fn author<'x>(message: &'x Message<'_>) -> Option<&'x Addr<'x>> {
    message.from()?.iter().find(|it| it.address().is_some())
}

/// An address as it is compared: its domain is the same in any case.
fn lower_domain(address: &str) -> String {
    let address = address.trim();
    match address.rsplit_once('@') {
        Some((name, domain)) => format!("{name}@{}", domain.to_ascii_lowercase()),
        None => address.to_owned(),
    }
}

fn name(text: &str) -> Option<CustomerName> {
    CustomerName::parse(line(text, MAX_ID_CHARS)).ok()
}

fn subject(text: &str) -> Option<String> {
    let subject = line(text, MAX_SUBJECT_CHARS);
    (!subject.is_empty()).then_some(subject)
}

/// A text of one line, no longer than this.
fn line(text: &str, most_chars: usize) -> String {
    let line = text.trim().chars().filter(|c| !c.is_control());
    line.take(most_chars).collect()
}

/// Nothing is written after it has come in.
fn sent_at(message: &Message<'_>, came_in: Instant) -> Option<Instant> {
    let date = message.date().filter(|date| date.is_valid())?;
    let at = DateTime::from_timestamp(date.to_timestamp(), 0)?;
    Some(at).filter(|at| *at <= came_in)
}

#[cfg(test)]
mod tests;
