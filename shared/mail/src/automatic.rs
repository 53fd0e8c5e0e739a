//! Mail that nobody has written: it is never a customer's message, and never answered, so that no two machines write
//! to each other for ever.

use hiatus_domain::names;
use mail_parser::{Message, MimeHeaders as _};

names! {
    /// Why a mail is no message of a customer's.
    pub enum Automatic {
        /// A machine answers: <https://www.rfc-editor.org/rfc/rfc3834>.
        AutoReply = "auto_reply",
        /// It went to many.
        Bulk = "bulk",
        /// It came by a list.
        List = "list",
        /// It says what became of another mail.
        Bounce = "bounce",
        /// We have sent it ourselves.
        Own = "own",
        /// It is taken for spam.
        Spam = "spam",
        /// It has a virus.
        Virus = "virus",
    }
}

/// The header that every mail of ours has.
pub(crate) const OURS: &str = "X-Hiatus-Reference";

/// Why nobody has written a mail, going by its headers; none where somebody may have. `from` is who seems to have.
pub(crate) fn why(message: &Message<'_>, from: &str) -> Option<Automatic> {
    let header = |name: &'static str| {
        let value = message.header_raw(name)?;
        Some(value.trim().to_ascii_lowercase())
    };
    let has = |name| header(name).is_some();
    let is_other_than = |name, value: &str| header(name).is_some_and(|said| first(&said) != value);
    if has(OURS) {
        return Some(Automatic::Own);
    }
    if message.root_part().is_content_type("multipart", "report") || is_daemon(from) {
        return Some(Automatic::Bounce);
    }
    if is_other_than("Auto-Submitted", "no") {
        return Some(Automatic::AutoReply);
    }
    // Exchange says so of what a machine has written; `None` is a person's.
    if is_other_than("X-Auto-Response-Suppress", "none")
        || header("X-Autoreply").is_some_and(|said| said == "yes")
    {
        return Some(Automatic::AutoReply);
    }
    if has("List-Id") || has("List-Unsubscribe") {
        return Some(Automatic::List);
    }
    match first(&header("Precedence")?) {
        "auto_reply" => Some(Automatic::AutoReply),
        "list" => Some(Automatic::List),
        "bulk" | "junk" => Some(Automatic::Bulk),
        _ => None,
    }
}

/// A value without its parameters and comments.
fn first(value: &str) -> &str {
    value.split([';', '(']).next().unwrap_or_default().trim()
}

/// Whether this is who returns what cannot be delivered.
pub(crate) fn is_daemon(address: &str) -> bool {
    let (name, _) = address.split_once('@').unwrap_or((address, ""));
    name.eq_ignore_ascii_case("mailer-daemon")
}
