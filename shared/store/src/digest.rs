//! Fixed-length digests of user-supplied texts, so that no key outgrows DynamoDB's limits and none
//! contains an address.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hiatus_domain::commands::MessageKey;
use hiatus_domain::idempotency::DIGEST_BYTES;
use hiatus_domain::ids::{AgentId, MessageId};
use hiatus_domain::media::{Media, MediaName, MediaReference};
use hiatus_domain::message::{Author, ContentDigest, Message};
use hiatus_domain::template::Template;
use hiatus_domain::text::{Body, NoteText};
use sha2::{Digest as _, Sha256};

/// The SHA-256 of the parts, in base64url, cut to `chars` characters of 6 bits each. Each part is
/// preceded by its length, so that moving a character from one part to the next makes another
/// digest.
pub fn digest(parts: &[&[u8]], chars: usize) -> String {
    let mut text = URL_SAFE_NO_PAD.encode(sha256(parts));
    text.truncate(chars);
    text
}

/// The first bytes of the same, for digests that are part of every later write.
pub fn short_digest(parts: &[&[u8]]) -> [u8; DIGEST_BYTES] {
    let mut short = [0; DIGEST_BYTES];
    short
        .iter_mut()
        .zip(sha256(parts))
        .for_each(|(to, from)| *to = from);
    short
}

/// The digest by which a redelivered message of a customer is recognised: the same id, the same text
/// and the same of whatever else it brought.
pub fn customers_content(body: &Body, more: &[&[u8]]) -> ContentDigest {
    let mut parts = vec![body.as_str().as_bytes()];
    parts.extend(more);
    ContentDigest(short_digest(&parts))
}

/// The same, of a message that a provider has under this id: whatever else a second delivery says, such as a link that is
/// new each time, it is the same one.
pub fn providers_content(id: &MessageId) -> ContentDigest {
    ContentDigest(short_digest(&[id.as_str().as_bytes()]))
}

/// The same, of an agent's message: two agents may number their messages alike.
pub fn agents_content(agent: &AgentId, message: MessageKey<'_>) -> ContentDigest {
    let body = message.body.as_str();
    let mut parts = vec![agent.as_str().as_bytes(), body.as_bytes()];
    let texts = message.template.map_or(&[][..], Template::texts);
    parts.extend(texts.iter().map(String::as_bytes));
    let files: Vec<_> = message.media.iter().map(file).collect();
    for file in &files {
        parts.extend([FILE, file]);
    }
    ContentDigest(short_digest(&parts))
}

/// What stands before each file: no text is this.
const FILE: &[u8] = b"\xff";

/// A file, as bytes that no other file has.
fn file(file: &Media) -> [u8; 32] {
    let size = file.size.map_or_else(String::new, |size| size.to_string());
    let texts = [
        file.reference.as_ref().map(MediaReference::as_str),
        file.content_type.as_ref().map(MediaName::as_str),
        file.name.as_ref().map(MediaName::as_str),
        Some(size.as_str()),
    ];
    sha256(&texts.map(|text| text.unwrap_or_default().as_bytes()))
}

/// The same, of a note: two authors may number their notes alike.
pub fn notes_content(author: &AgentId, text: &NoteText) -> ContentDigest {
    let parts = [author.as_str(), text.as_str()];
    ContentDigest(short_digest(&parts.map(str::as_bytes)))
}

/// The digest of a message of which no more is known than what is in the history.
pub(crate) fn content_of(message: &Message) -> ContentDigest {
    match &message.from {
        Author::Customer(_) => customers_content(&message.body, &[]),
        Author::Agent(agent) => {
            let key = MessageKey {
                id: &message.id,
                body: &message.body,
                template: message.template.as_ref(),
                media: &message.media,
            };
            agents_content(agent, key)
        }
        Author::System => ContentDigest(short_digest(&[message.body.as_str().as_bytes()])),
    }
}

fn sha256(parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::{digest, short_digest};

    #[test]
    fn parts_do_not_run_into_each_other() {
        assert_ne!(digest(&[b"ab", b"c"], 43), digest(&[b"a", b"bc"], 43));
        assert_ne!(digest(&[b"a#b", b"c"], 43), digest(&[b"a", b"b#c"], 43));
    }

    #[test]
    fn a_digest_is_as_long_as_asked_and_never_longer_than_the_hash() {
        assert_eq!(digest(&[b"x"], 12).len(), 12);
        assert_eq!(digest(&[b"x"], 99).len(), 43);
    }

    #[test]
    fn the_short_digest_is_the_beginning_of_the_long_one() {
        use base64::Engine as _;
        let text =
            base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(short_digest(&[b"x", b"y"]));
        assert_eq!(text, digest(&[b"x", b"y"], 12));
    }
}
