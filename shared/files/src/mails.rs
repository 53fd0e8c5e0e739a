//! Mails, as SES puts them into the bucket, and their files, which are put beside them until they are copied. The bucket
//! removes all of it after some days by itself.

use crate::bucket::{Files, Request};
use crate::error::FileError;
use hiatus_domain::Instant;
use hiatus_domain::media::MediaReference;

/// How the keys of mails begin.
pub const MAILS: &str = "mail/";

/// The key of a mail by the id that SES gave it; none of what is no such id.
fn key(id: &str) -> Option<String> {
    let is_one = (1..=128).contains(&id.len())
        && id
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    is_one.then(|| format!("{MAILS}{id}"))
}

/// What the n-th file of a mail is found by.
pub fn part(id: &str, n: usize) -> Option<MediaReference> {
    MediaReference::parse(format!("{}.{n}", key(id)?)).ok()
}

impl Files {
    /// A mail, as it came in; none that is not there, or not any more.
    pub async fn mail(&self, id: &str, now: Instant) -> Result<Option<Vec<u8>>, FileError> {
        match key(id) {
            Some(key) => self.read(&key, now).await,
            None => Ok(None),
        }
    }

    /// Keeps a file of a mail where this says, until it is copied.
    pub async fn keep_part(
        &self,
        part: &MediaReference,
        content: Vec<u8>,
        now: Instant,
    ) -> Result<(), FileError> {
        let request = Request {
            body: content,
            ..Request::bare("PUT", format!("/{}", part.as_str()))
        };
        self.ask(&request, now).await.map(drop)
    }

    /// A file of a mail; none that is not there any more, and nothing else that is in the bucket.
    pub async fn part(
        &self,
        part: &MediaReference,
        now: Instant,
    ) -> Result<Option<Vec<u8>>, FileError> {
        let place = part.as_str().strip_prefix(MAILS);
        let place = place.and_then(|rest| rest.split_once('.'));
        let is_part = place.is_some_and(|(id, n)| key(id).is_some() && n.parse::<usize>().is_ok());
        if is_part {
            self.read(part.as_str(), now).await
        } else {
            Ok(None)
        }
    }

    async fn read(&self, key: &str, now: Instant) -> Result<Option<Vec<u8>>, FileError> {
        let request = Request::bare("GET", format!("/{key}"));
        match self.ask(&request, now).await {
            Ok(content) => Ok(Some(content)),
            Err(FileError::Refused { status: 404 }) => Ok(None),
            Err(error) => Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_is_where_its_id_says_and_nothing_else_is_a_mail() {
        assert_eq!(
            key("o3vrnil0e2ic28tr").as_deref(),
            Some("mail/o3vrnil0e2ic28tr")
        );
        assert_eq!(part("m1", 2).unwrap().as_str(), "mail/m1.2");
        for bad in [
            "",
            "../media/01J/1/0",
            "a/b",
            "a b",
            "a?b",
            &"x".repeat(129),
        ] {
            assert_eq!(key(bad), None, "{bad}");
        }
    }
}
