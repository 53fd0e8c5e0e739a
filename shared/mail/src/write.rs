//! A mail that goes out, as MIME.

use crate::automatic::OURS;
use hiatus_domain::Instant;
use mail_builder::MessageBuilder;
use mail_builder::headers::address::Address;
use mail_builder::headers::raw::Raw;

/// The most characters of a subject: longer ones are cut, as no reader shows them.
const MAX_SUBJECT_CHARS: usize = 200;
/// What stands before the subject of an answer, as every reader knows it.
const ANSWER: &str = "Re: ";

/// What is said by mail.
#[derive(Debug, Clone, Copy)]
pub struct Letter<'a> {
    /// Our address.
    pub from: &'a str,
    /// What we are called beside it.
    pub from_name: Option<&'a str>,
    /// The customer's address.
    pub to: &'a str,
    /// What it is about, as its conversation has it.
    pub about: Option<&'a str>,
    /// Whether it answers a mail, or a mail of ours.
    pub is_answer: bool,
    /// Whether nobody has written it: a plan's words.
    pub is_automatic: bool,
    /// The Message-IDs of the mails that it answers, without brackets: the first of the conversation, and the last.
    pub answers: &'a [String],
    /// What is said.
    pub body: &'a str,
    /// What goes with it.
    pub files: &'a [Enclosure],
    /// What we call it, which is how it is told from a customer's if it ever comes back.
    pub reference: &'a str,
    /// When it was said.
    pub at: Instant,
}

/// A file that goes with a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enclosure {
    /// What it is.
    pub content_type: String,
    /// What it is called.
    pub name: String,
    /// What is in it.
    pub content: Vec<u8>,
}

/// The mail, whole. What a person wrote does not say that it was made by a program; all of it asks programs not to answer.
pub fn write(letter: &Letter<'_>) -> Vec<u8> {
    let domain = letter
        .from
        .rsplit_once('@')
        .map_or("", |(_, domain)| domain);
    let mut mail = MessageBuilder::new()
        .from(Address::new_address(letter.from_name, letter.from))
        .to(Address::new_address(None::<&str>, letter.to))
        .subject(subject(letter))
        .date(letter.at.timestamp())
        // SES puts one of its own in its place; where another server sends, this is as good as any.
        .message_id(format!("{}@{domain}", letter.reference))
        .header(OURS, Raw::new(letter.reference))
        .header("X-Auto-Response-Suppress", Raw::new("All"))
        .text_body(lines(letter.body));
    if letter.is_automatic {
        // <https://www.rfc-editor.org/rfc/rfc3834#section-5>
        mail = mail.header("Auto-Submitted", Raw::new("auto-generated"));
    }
    if let Some(last) = letter.answers.last() {
        mail = mail.in_reply_to(last.as_str()).references(letter.answers);
    }
    for file in letter.files {
        mail = mail.attachment(
            file.content_type.as_str(),
            file.name.as_str(),
            file.content.as_slice(),
        );
    }
    // Nothing fails that is written into memory.
    mail.write_to_vec().unwrap_or_default()
}

/// What a mail says that it is about: an answer, what it answers; anything else, what the conversation is about, or its own
/// first line.
fn subject(letter: &Letter<'_>) -> String {
    let about = letter.about.map(line).filter(|about| !about.is_empty());
    let first = || line(letter.body.lines().next().unwrap_or_default());
    let about = about.unwrap_or_else(first);
    let is_marked = about
        .get(..ANSWER.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(ANSWER));
    let is_answer = letter.is_answer || !letter.answers.is_empty();
    if !is_answer || is_marked {
        about
    } else {
        format!("{ANSWER}{about}")
    }
}

/// A text with one kind of line break, and without what no text has: a mail that has a bare carriage return, or a zero, is
/// refused by some.
fn lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let is_in = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    text.chars().filter(is_in).collect()
}

/// A text on one line. What would end a header ends a word.
fn line(text: &str) -> String {
    let plain = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let plain: String = plain.take(MAX_SUBJECT_CHARS).collect();
    plain.trim().to_owned()
}

/// Whether a Message-ID can be named in a header as it is: one that is known by its digest cannot.
pub fn is_named(id: &str) -> bool {
    let is_in = |c: char| c.is_ascii_graphic() && !"<>".contains(c);
    id.contains('@') && id.len() <= 900 && id.chars().all(is_in)
}

/// What customers and their programs know a mail by that SES has taken under this id, in this region.
/// <https://docs.aws.amazon.com/ses/latest/dg/header-fields.html>
pub fn sent_as(id: &str, region: &str) -> String {
    // What stands in for SES may say the whole.
    if id.contains('@') {
        return id.to_owned();
    }
    let host = if region == "us-east-1" {
        "email"
    } else {
        region
    };
    format!("{id}@{host}.amazonses.com")
}

#[cfg(test)]
#[path = "write/tests.rs"]
mod tests;
