//! Secrets Manager, as far as a secret's value is asked of it. Its SDK is larger than what is left of a function that takes
//! in what providers deliver: one operation is asked for here, signed by the SDK's signer.
//! <https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html>

use crate::{BoxError, SecretError};
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
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;
use std::time::Duration;
use thiserror::Error;
use tokio::time::timeout;

/// As the SDKs have it in `AWS_ENDPOINT_URL_…`.
const SERVICE: &str = "SECRETS_MANAGER";
/// Its name in signatures, and in its address.
const NAME: &str = "secretsmanager";
/// How long a request may take.
const REQUEST: Duration = Duration::from_secs(5);
/// How often a request is made that is not answered.
const ATTEMPTS: u32 = 3;

/// Secrets Manager. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Client(Arc<Parts>);

#[derive(Debug)]
struct Parts {
    sdk: SdkConfig,
    connector: SharedHttpConnector,
    url: String,
}

/// What it refuses with.
#[derive(Debug, Error)]
enum Refused {
    /// It took too long.
    #[error("no answer in time")]
    TimedOut,
    /// With this status.
    #[error("it answered {0}")]
    Status(u16),
    /// There are no credentials to ask with.
    #[error("no credentials")]
    NoCredentials,
}

#[derive(Deserialize)]
struct Answer {
    #[serde(rename = "SecretString", default)]
    value: String,
}

impl Client {
    /// As the region has it, unless something stands in for it.
    pub fn from_config(config: &Config) -> Result<Self, BadConfig> {
        let connector = SharedHttpConnector::new(aws::connections(config)?);
        Ok(Self::new(aws::sdk(config, SERVICE)?, connector))
    }

    /// With these credentials and in this region, asked by this connector.
    pub fn new(sdk: SdkConfig, connector: SharedHttpConnector) -> Self {
        let url = url(&sdk);
        Self(Arc::new(Parts {
            sdk,
            connector,
            url,
        }))
    }

    /// The value of a secret, by its name or its ARN.
    pub(crate) async fn value(&self, secret: &str, now: Instant) -> Result<String, SecretError> {
        let body = json!({ "SecretId": secret }).to_string();
        let mut attempt = 1;
        loop {
            let answer = timeout(REQUEST, self.once(&body, now)).await;
            let answer = answer.unwrap_or(Err(Refused::TimedOut.into()));
            match answer {
                Err(error) if attempt < ATTEMPTS && passes(&error) => attempt += 1,
                answer => {
                    return answer.map_err(|source| SecretError::Unreadable { source });
                }
            }
        }
    }

    async fn once(&self, body: &str, now: Instant) -> Result<String, BoxError> {
        let Parts {
            sdk,
            connector,
            url,
        } = &*self.0;
        let provider = sdk.credentials_provider().ok_or(Refused::NoCredentials)?;
        let credentials = provider.provide_credentials().await?;
        let signer = Signer {
            credentials: &credentials,
            region: region(sdk),
            service: NAME,
            now,
        };
        let headers = [
            ("content-type", "application/x-amz-json-1.1"),
            ("x-amz-target", "secretsmanager.GetSecretValue"),
        ];
        let unsigned = Unsigned {
            method: "POST",
            url,
            headers: headers.to_vec(),
        };
        let signed = signer.request(&unsigned, body.as_bytes())?;
        let mut request = http::Request::post(url);
        for (name, value) in headers {
            request = request.header(name, value);
        }
        let mut request = request.body(SdkBody::from(body))?;
        signed.apply_to_request_http1x(&mut request);
        let answer = connector.call(HttpRequest::try_from(request)?).await?;
        let status = answer.status().as_u16();
        let body = answer.into_body().collect().await?.to_bytes();
        if (200..300).contains(&status) {
            let answer: Answer = serde_json::from_slice(&body)?;
            Ok(answer.value)
        } else {
            Err(Refused::Status(status).into())
        }
    }
}

/// Whether a request is worth another try: what is not answered is, and what fails on its side.
fn passes(error: &BoxError) -> bool {
    match error.downcast_ref() {
        Some(Refused::Status(status)) => *status >= 500 || *status == 429,
        Some(Refused::NoCredentials) => false,
        Some(Refused::TimedOut) | None => true,
    }
}

fn region(sdk: &SdkConfig) -> &str {
    sdk.region().map_or("us-east-1", AsRef::as_ref)
}

/// Where a region has it.
fn url(sdk: &SdkConfig) -> String {
    if let Some(url) = sdk.endpoint_url() {
        return format!("{}/", url.trim_end_matches('/'));
    }
    let region = region(sdk);
    let suffix = if region.starts_with("cn-") {
        "amazonaws.com.cn"
    } else {
        "amazonaws.com"
    };
    format!("https://{NAME}.{region}.{suffix}/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(settings: &[(&str, &str)]) -> Client {
        let settings = settings.iter();
        let config: Config = settings
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        Client::from_config(&config).unwrap()
    }

    #[test]
    fn it_is_where_its_region_has_it_unless_something_stands_in_for_it() {
        for (setting, expected) in [
            (
                ("AWS_REGION", "eu-central-1"),
                "https://secretsmanager.eu-central-1.amazonaws.com/",
            ),
            (
                ("AWS_REGION", "cn-north-1"),
                "https://secretsmanager.cn-north-1.amazonaws.com.cn/",
            ),
            (
                ("AWS_ENDPOINT_URL_SECRETS_MANAGER", "http://127.0.0.1:1"),
                "http://127.0.0.1:1/",
            ),
        ] {
            assert_eq!(of(&[setting]).0.url, expected);
        }
    }

    #[test]
    fn what_fails_on_its_side_is_asked_again_and_what_it_refuses_is_not() {
        for (error, expected) in [
            (Refused::TimedOut, true),
            (Refused::Status(503), true),
            (Refused::Status(429), true),
            (Refused::Status(400), false),
            (Refused::NoCredentials, false),
        ] {
            assert_eq!(passes(&error.into()), expected);
        }
        assert!(passes(&"the connection broke".into()));
    }
}
