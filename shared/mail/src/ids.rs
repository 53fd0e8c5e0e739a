//! Message-IDs, by which mails name each other: <https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4>.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use hiatus_domain::text::MAX_ID_CHARS;
use mail_parser::{HeaderValue, Message};
use ring::digest::{SHA256, digest};

/// How many of the mails that a mail names are looked for.
pub const MOST_REFERENCES: usize = 20;

/// What a mail is known by: its Message-ID without the brackets, or the digest of one that is longer than an id, or
/// has what no id has. None of nothing.
pub fn known_as(id: &str) -> Option<String> {
    let id = id.trim().trim_start_matches('<').trim_end_matches('>');
    if id.is_empty() {
        return None;
    }
    let is_plain = id.chars().count() <= MAX_ID_CHARS && !id.chars().any(char::is_control);
    if is_plain {
        return Some(id.to_owned());
    }
    let digest = digest(&SHA256, id.as_bytes());
    Some(format!("sha256:{}", BASE64_URL_SAFE_NO_PAD.encode(digest)))
}

/// The mails that a mail names.
#[derive(Debug, Default)]
pub(crate) struct Named {
    /// Those that it may answer, the likeliest first.
    pub(crate) answers: Vec<String>,
    /// The one that all of this began with, as far as the mail says so.
    pub(crate) root: Option<String>,
}

/// What a mail names in `In-Reply-To` and `References`. Programs cut `References` in the middle, where it is long: the
/// root is kept, and so are the last.
pub(crate) fn named(message: &Message<'_>) -> Named {
    let in_reply_to = all(message.in_reply_to());
    let references = all(message.references());
    let root = references.first().or(in_reply_to.first()).cloned();
    let mut answers: Vec<String> = Vec::new();
    for id in in_reply_to.into_iter().chain(references.into_iter().rev()) {
        if answers.len() == MOST_REFERENCES {
            break;
        }
        if !answers.contains(&id) {
            answers.push(id);
        }
    }
    Named { answers, root }
}

fn all(value: &HeaderValue<'_>) -> Vec<String> {
    let ids = value.as_text_list().unwrap_or_default();
    ids.iter().filter_map(|id| known_as(id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_has_no_brackets_and_a_long_one_is_its_digest() {
        for (id, expected) in [
            ("<a@b.example>", Some("a@b.example")),
            (" a@b.example ", Some("a@b.example")),
            ("<>", None),
            ("", None),
        ] {
            assert_eq!(known_as(id).as_deref(), expected, "{id}");
        }
        let long = "x".repeat(MAX_ID_CHARS + 1);
        let digest = known_as(&long).unwrap();
        assert!(
            digest.starts_with("sha256:") && digest.len() == 50,
            "{digest}"
        );
        assert_eq!(known_as(&format!("<{long}>")), Some(digest));
        assert!(known_as("a\u{7}b").unwrap().starts_with("sha256:"));
    }
}
