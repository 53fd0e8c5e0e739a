//! Links to copies, which anybody may follow who has one, for some minutes.

use crate::bucket::Files;
use crate::copies::{disposition, key};
use crate::error::FileError;
use hiatus_domain::Instant;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::media::MediaName;
use hiatus_signed::Unsigned;
use std::fmt;
use std::time::Duration;

/// How long a link leads there.
pub const LINK: Duration = Duration::from_mins(5);

/// Where a service that is given it may put one file, once or more often, for some minutes.
#[derive(Clone, PartialEq, Eq)]
pub struct Upload {
    /// Where to.
    pub url: String,
    /// With these headers, and with no others of their names.
    pub headers: [(&'static str, String); 2],
}

/// Without the address, which opens to whoever has it.
impl fmt::Debug for Upload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Upload").finish_non_exhaustive()
    }
}

impl Files {
    /// Where the copy of the n-th file of a message may be put, of this type and under this name. Nothing is asked for it.
    pub async fn upload(
        &self,
        (conversation, seq, n): (&ConversationId, u64, usize),
        (content_type, name): (&str, Option<&MediaName>),
        now: Instant,
    ) -> Result<Upload, FileError> {
        let url = format!("{}/{}", self.bucket_url, key(conversation, seq, n));
        let headers = [
            ("content-type", content_type.to_owned()),
            ("content-disposition", disposition(name)),
        ];
        let unsigned = Unsigned {
            method: "PUT",
            url: &url,
            headers: headers
                .iter()
                .map(|(name, value)| (*name, value.as_str()))
                .collect(),
        };
        let url = self.signed(&unsigned, now).await?;
        Ok(Upload { url, headers })
    }

    /// A link to the copy of the n-th file of a message. Nothing is asked for it.
    pub async fn link(
        &self,
        conversation: &ConversationId,
        seq: u64,
        n: usize,
        now: Instant,
    ) -> Result<String, FileError> {
        let url = format!("{}/{}", self.links_url, key(conversation, seq, n));
        let unsigned = Unsigned {
            method: "GET",
            url: &url,
            headers: Vec::new(),
        };
        self.signed(&unsigned, now).await
    }

    /// The address of a request, with what proves that it may be made.
    async fn signed(&self, unsigned: &Unsigned<'_>, now: Instant) -> Result<String, FileError> {
        let credentials = self.credentials().await?;
        let signer = self.signer(&credentials, now);
        let signed = signer.link(unsigned, LINK);
        let signed = signed.map_err(|source| FileError::Unsigned { source })?;
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in signed.params() {
            query.append_pair(name, value);
        }
        Ok(format!("{}?{}", unsigned.url, query.finish()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hiatus_lambda::config::Config;

    #[tokio::test]
    async fn a_link_says_when_it_ends_and_proves_it() {
        let config: Config = [
            ("HIATUS_MEDIA_BUCKET", "files"),
            ("AWS_REGION", "eu-central-1"),
            ("AWS_ACCESS_KEY_ID", "AKID"),
            ("AWS_SECRET_ACCESS_KEY", "secret"),
            ("AWS_SESSION_TOKEN", "a+b/c="),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into_iter()
        .collect();
        let files = Files::required(&config).unwrap();
        let id = ConversationId::parse("01J").unwrap();
        let now = "2026-11-27T10:00:00Z".parse().unwrap();
        let link = files.link(&id, 7, 0, now).await.unwrap();
        let (url, query) = link.split_once('?').unwrap();
        let bucket = "https://files.s3.eu-central-1.amazonaws.com";
        assert_eq!(url, format!("{bucket}/media/01J/7/0"));
        for part in [
            "X-Amz-Date=20261127T100000Z",
            "X-Amz-Expires=300",
            "X-Amz-Security-Token=a%2Bb%2Fc%3D",
            "X-Amz-Signature=",
        ] {
            assert!(query.contains(part), "{query}");
        }
        let later = now + chrono::TimeDelta::seconds(1);
        assert_ne!(files.link(&id, 7, 0, later).await.unwrap(), link);
        assert_ne!(files.link(&id, 8, 0, now).await.unwrap(), link);
    }
}
