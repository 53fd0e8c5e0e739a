//! The copies of a message's files. Where each is follows from the message; beside it stands an object without content
//! where there will never be one, whose name says why.

use crate::bucket::{Files, Request};
use crate::error::FileError;
use hiatus_domain::Instant;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::media::{MediaName, MediaRefusal};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// A file, as it is kept.
#[derive(Debug)]
pub struct File<'a> {
    /// What it is.
    pub content_type: &'static str,
    /// What it is called, if it has a name.
    pub name: Option<&'a MediaName>,
    /// What is in it.
    pub content: Vec<u8>,
}

/// What there is of one file of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copied {
    /// A copy.
    There,
    /// No copy, and never one.
    Never(MediaRefusal),
}

/// What there is of the files of a message.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Copies(Vec<(usize, Copied)>);

impl Copies {
    /// What there is of the n-th; none where it was not tried yet. A copy counts more than that there would be none.
    pub fn of(&self, n: usize) -> Option<Copied> {
        let own = self.0.iter().filter(|(other, _)| *other == n);
        let own = own.map(|(_, copied)| *copied);
        own.min_by_key(|copied| *copied != Copied::There)
    }
}

impl Files {
    /// What there is of the files of this message.
    pub async fn copies(
        &self,
        conversation: &ConversationId,
        seq: u64,
        now: Instant,
    ) -> Result<Copies, FileError> {
        let prefix = message_prefix(conversation, seq);
        let keys = self.keys(&prefix, now).await?;
        let read = |key: &String| {
            let name = key.strip_prefix(&prefix)?;
            let (n, copied) = match name.split_once('.') {
                Some((n, why)) => (n, Copied::Never(MediaRefusal::parse(why)?)),
                None => (name, Copied::There),
            };
            Some((n.parse().ok()?, copied))
        };
        Ok(Copies(keys.iter().filter_map(read).collect()))
    }

    /// Keeps the copy of the n-th file of a message, in the place of what is there.
    pub async fn keep(
        &self,
        (conversation, seq, n): (&ConversationId, u64, usize),
        file: File<'_>,
        now: Instant,
    ) -> Result<(), FileError> {
        let request = Request {
            method: "PUT",
            path: format!("/{}", key(conversation, seq, n)),
            headers: vec![
                ("content-type", file.content_type.to_owned()),
                ("content-disposition", disposition(file.name)),
            ],
            body: file.content,
        };
        self.ask(&request, now).await.map(drop)
    }

    /// Notes that there will never be a copy of it, and why.
    pub async fn never(
        &self,
        (conversation, seq, n): (&ConversationId, u64, usize),
        why: MediaRefusal,
        now: Instant,
    ) -> Result<(), FileError> {
        let path = format!("/{}.{}", key(conversation, seq, n), why.as_str());
        let request = Request::bare("PUT", path);
        self.ask(&request, now).await.map(drop)
    }

    /// Removes all copies of a conversation; how many there were.
    pub async fn forget(
        &self,
        conversation: &ConversationId,
        now: Instant,
    ) -> Result<usize, FileError> {
        let prefix = conversation_prefix(conversation);
        let mut removed = 0;
        loop {
            let keys = self.keys(&prefix, now).await?;
            if keys.is_empty() {
                return Ok(removed);
            }
            for key in keys {
                let request = Request::bare("DELETE", format!("/{key}"));
                self.ask(&request, now).await?;
                removed += 1;
            }
        }
    }

    /// The first thousand keys that begin so, which is more than a message has.
    async fn keys(&self, prefix: &str, now: Instant) -> Result<Vec<String>, FileError> {
        let encoded = utf8_percent_encode(prefix, NON_ALPHANUMERIC);
        let request = Request::bare("GET", format!("/?list-type=2&prefix={encoded}"));
        let listed = self.ask(&request, now).await?;
        let listed = String::from_utf8_lossy(&listed);
        // Our keys have letters, digits, slashes, underscores and dots: nothing that XML would write otherwise.
        let keys = listed.split("<Key>").skip(1);
        let keys = keys.filter_map(|rest| Some(rest.split_once("</Key>")?.0.to_owned()));
        Ok(keys.filter(|key| key.starts_with(prefix)).collect())
    }
}

fn conversation_prefix(conversation: &ConversationId) -> String {
    format!("media/{conversation}/")
}

fn message_prefix(conversation: &ConversationId, seq: u64) -> String {
    format!("{}{seq}/", conversation_prefix(conversation))
}

/// Where the copy of the n-th file of a message is.
pub(crate) fn key(conversation: &ConversationId, seq: u64, n: usize) -> String {
    format!("{}{n}", message_prefix(conversation, seq))
}

/// A browser that is led to a copy keeps it, and does not show it as a page.
pub(crate) fn disposition(name: Option<&MediaName>) -> String {
    let Some(name) = name else {
        return "attachment".to_owned();
    };
    let encoded = utf8_percent_encode(name.as_str(), NON_ALPHANUMERIC);
    format!("attachment; filename*=UTF-8''{encoded}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_where_its_message_says() {
        let id = ConversationId::parse("01J").unwrap();
        assert_eq!(key(&id, 7, 0), "media/01J/7/0");
    }

    #[test]
    fn a_name_is_no_header_of_its_own() {
        for (name, expected) in [
            (None, "attachment"),
            (Some("a b.pdf"), "attachment; filename*=UTF-8''a%20b%2Epdf"),
            (
                Some("\u{e9}\"; x=1"),
                "attachment; filename*=UTF-8''%C3%A9%22%3B%20x%3D1",
            ),
        ] {
            let name = name.map(|name| MediaName::parse(name).unwrap());
            assert_eq!(disposition(name.as_ref()), expected);
        }
    }

    #[test]
    fn a_copy_counts_more_than_that_there_would_be_none() {
        let copies = Copies(vec![
            (0, Copied::Never(MediaRefusal::Gone)),
            (0, Copied::There),
            (1, Copied::Never(MediaRefusal::TooLarge)),
        ]);
        assert_eq!(copies.of(0), Some(Copied::There));
        assert_eq!(copies.of(1), Some(Copied::Never(MediaRefusal::TooLarge)));
        assert_eq!(copies.of(2), None);
    }
}
