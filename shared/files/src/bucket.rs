//! The bucket, and what is asked of it.

use crate::error::FileError;
use aws_credential_types::Credentials;
use aws_credential_types::provider::ProvideCredentials as _;
use aws_smithy_runtime_api::client::http::{HttpConnector as _, SharedHttpConnector};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_types::body::SdkBody;
use aws_types::SdkConfig;
use hiatus_domain::Instant;
use hiatus_lambda::aws;
use hiatus_lambda::config::{BadConfig, Config};
use hiatus_signed::{Signer, Unsigned};
use http_body_util::BodyExt as _;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::timeout;

/// The variable that names the bucket.
const BUCKET: &str = "HIATUS_MEDIA_BUCKET";
/// As the SDKs have it in `AWS_ENDPOINT_URL_…`.
const SERVICE: &str = "S3";
/// How long a request may take: a copy of the largest file goes up in it.
const REQUEST: Duration = Duration::from_secs(10);
/// How often a request is made that is not answered.
const ATTEMPTS: u32 = 3;

/// The bucket. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Files {
    sdk: SdkConfig,
    connector: SharedHttpConnector,
    /// Where the bucket is for this process...
    pub(crate) bucket_url: Arc<str>,
    /// ...and for those who follow links.
    pub(crate) links_url: Arc<str>,
}

/// A request of the bucket.
pub(crate) struct Request {
    pub(crate) method: &'static str,
    /// What follows the bucket's address.
    pub(crate) path: String,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: Vec<u8>,
}

impl Request {
    /// One without headers of its own, and without a body.
    pub(crate) const fn bare(method: &'static str, path: String) -> Self {
        Self {
            method,
            path,
            headers: Vec::new(),
            body: Vec::new(),
        }
    }
}

impl Files {
    /// The stack's bucket (`HIATUS_MEDIA_BUCKET`); none where copies are not made.
    pub fn from_config(config: &Config) -> Result<Option<Self>, BadConfig> {
        let Some(bucket) = config.optional(BUCKET) else {
            return Ok(None);
        };
        let connector = SharedHttpConnector::new(aws::connections(config)?);
        let sdk = aws::sdk(config, SERVICE)?;
        let bucket_url: Arc<str> = bucket_url(&sdk, bucket).into();
        Ok(Some(Self {
            sdk,
            connector,
            links_url: Arc::clone(&bucket_url),
            bucket_url,
        }))
    }

    /// The same, where nothing works without it.
    pub fn required(config: &Config) -> Result<Self, BadConfig> {
        Self::from_config(config)?.ok_or(BadConfig::Missing { name: BUCKET })
    }

    /// The same bucket, asked by another connector.
    #[must_use]
    pub fn by(mut self, connector: SharedHttpConnector) -> Self {
        self.connector = connector;
        self
    }

    /// The same bucket, with links that lead to this server.
    #[must_use]
    pub fn linking_to(mut self, server: &str, bucket: &str) -> Self {
        self.links_url = format!("{server}/{bucket}").into();
        self
    }

    pub(crate) async fn credentials(&self) -> Result<Credentials, FileError> {
        let provider = self.sdk.credentials_provider();
        let provider = provider.ok_or_else(|| FileError::Unsigned {
            source: "no credentials".into(),
        })?;
        let given = provider.provide_credentials().await;
        given.map_err(|error| FileError::Unsigned {
            source: error.into(),
        })
    }

    /// What signs with these credentials.
    pub(crate) fn signer<'a>(&'a self, credentials: &'a Credentials, now: Instant) -> Signer<'a> {
        Signer {
            credentials,
            region: region(&self.sdk),
            service: "s3",
            now,
        }
    }

    /// Makes a request until it is answered; the body of the answer. All of them may be made twice.
    pub(crate) async fn ask(&self, request: &Request, now: Instant) -> Result<Vec<u8>, FileError> {
        let mut attempt = 1;
        loop {
            let answer = timeout(REQUEST, self.ask_once(request, now)).await;
            let answer = answer.unwrap_or(Err(FileError::TimedOut));
            match answer {
                Err(error) if attempt < ATTEMPTS && passes(&error) => attempt += 1,
                answer => return answer,
            }
        }
    }

    async fn ask_once(&self, request: &Request, now: Instant) -> Result<Vec<u8>, FileError> {
        let url = format!("{}{}", self.bucket_url, request.path);
        let credentials = self.credentials().await?;
        let signer = self.signer(&credentials, now);
        let headers = request.headers.iter();
        let unsigned = Unsigned {
            method: request.method,
            url: &url,
            headers: headers
                .map(|(name, value)| (*name, value.as_str()))
                .collect(),
        };
        let signed = signer.request(&unsigned, &request.body);
        let signed = signed.map_err(|source| FileError::Unsigned { source })?;
        let mut made = http::Request::builder().method(request.method).uri(&url);
        for (name, value) in &request.headers {
            made = made.header(*name, value);
        }
        let made = made.body(SdkBody::from(request.body.clone()));
        let mut made = made.map_err(|error| FileError::Unsigned {
            source: error.into(),
        })?;
        signed.apply_to_request_http1x(&mut made);
        let made = HttpRequest::try_from(made).map_err(|error| FileError::Unsigned {
            source: error.into(),
        })?;
        let answer = self.connector.call(made).await;
        let answer = answer.map_err(|error| FileError::NoAnswer {
            source: error.into(),
        })?;
        let status = answer.status().as_u16();
        let body = answer.into_body().collect().await;
        let body = body.map_err(|source| FileError::NoAnswer { source })?;
        if (200..300).contains(&status) {
            Ok(body.to_bytes().to_vec())
        } else {
            Err(FileError::Refused { status })
        }
    }
}

/// Whether a request is worth another try.
const fn passes(error: &FileError) -> bool {
    match error {
        FileError::NoAnswer { .. } | FileError::TimedOut => true,
        FileError::Refused { status } => *status >= 500 || *status == 429,
        FileError::Unsigned { .. } => false,
    }
}

fn region(sdk: &SdkConfig) -> &str {
    sdk.region().map_or("us-east-1", AsRef::as_ref)
}

/// Where S3 has a bucket in a region, unless something else stands in for S3.
fn bucket_url(sdk: &SdkConfig, bucket: &str) -> String {
    if let Some(url) = sdk.endpoint_url() {
        return format!("{}/{bucket}", url.trim_end_matches('/'));
    }
    let region = region(sdk);
    let suffix = if region.starts_with("cn-") {
        "amazonaws.com.cn"
    } else {
        "amazonaws.com"
    };
    format!("https://{bucket}.s3.{region}.{suffix}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use hiatus_domain::ids::ConversationId;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;

    fn url(settings: &[(&str, &str)]) -> String {
        let settings = settings.iter();
        let config: Config = settings
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .chain([(BUCKET.to_owned(), "files".to_owned())])
            .collect();
        Files::required(&config).unwrap().bucket_url.to_string()
    }

    #[test]
    fn a_bucket_is_where_its_region_has_it() {
        for (region, expected) in [
            (
                "eu-central-1",
                "https://files.s3.eu-central-1.amazonaws.com",
            ),
            ("cn-north-1", "https://files.s3.cn-north-1.amazonaws.com.cn"),
        ] {
            assert_eq!(url(&[("AWS_REGION", region)]), expected);
        }
        let local = [("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:1/")];
        assert_eq!(url(&local), "http://127.0.0.1:1/files");
    }

    /// A bucket that gives these answers, one after the other, and how many it has given.
    async fn answering(statuses: &'static [u16]) -> (Files, Arc<AtomicUsize>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server = format!("http://{}", listener.local_addr().unwrap());
        let given = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&given);
        tokio::spawn(async move {
            for status in statuses {
                let (mut stream, _) = listener.accept().await.unwrap();
                let mut read = [0; 4096];
                assert!(stream.read(&mut read).await.unwrap() > 0);
                counter.fetch_add(1, Ordering::SeqCst);
                let answer = format!(
                    "HTTP/1.1 {status} So\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
                );
                stream.write_all(answer.as_bytes()).await.unwrap();
            }
        });
        let config: Config = [
            (BUCKET, "files"),
            ("AWS_ENDPOINT_URL_S3", &server),
            ("AWS_ACCESS_KEY_ID", "AKID"),
            ("AWS_SECRET_ACCESS_KEY", "secret"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into_iter()
        .collect();
        (Files::required(&config).unwrap(), given)
    }

    #[tokio::test]
    async fn what_passes_is_asked_again_and_what_is_refused_is_not() {
        let id = ConversationId::parse("01J").unwrap();
        let now = "2026-11-27T10:00:00Z".parse().unwrap();
        for (statuses, refused, asked) in [
            (&[200][..], None, 1),
            (&[503, 500, 200], None, 3),
            (&[429, 200], None, 2),
            (&[503, 503, 503, 200], Some(503), 3),
            (&[403, 200], Some(403), 1),
            (&[404, 200], Some(404), 1),
        ] {
            let (files, given) = answering(statuses).await;
            let answer = files.copies(&id, 1, now).await;
            let status = match answer {
                Ok(_) => None,
                Err(FileError::Refused { status }) => Some(status),
                Err(other) => panic!("{statuses:?}: {other}"),
            };
            assert_eq!(status, refused, "{statuses:?}");
            assert_eq!(given.load(Ordering::SeqCst), asked, "{statuses:?}");
        }
    }

    #[test]
    fn without_a_bucket_there_are_no_copies() {
        assert!(Files::from_config(&Config::default()).unwrap().is_none());
        assert!(Files::required(&Config::default()).is_err());
    }
}
