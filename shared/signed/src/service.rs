//! A service, and what proves to it who asks.

use crate::signer::{BoxError, Signer, Unsigned};
use aws_credential_types::Credentials;
use hiatus_domain::Instant;
use hiatus_lambda::aws;
use hiatus_lambda::config::{BadConfig, Config};
use http::Request;
use https_pool::{Answer, NoAnswer, Outside, Reach};
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// A service of AWS. Cheap to clone.
#[derive(Clone)]
pub struct Service(Arc<Parts>);

struct Parts {
    credentials: Credentials,
    region: String,
    name: &'static str,
    url: String,
    outside: Outside,
}

/// What a service is called.
#[derive(Debug, Clone, Copy)]
pub struct ServiceName {
    /// In signatures.
    pub signing: &'static str,
    /// In its address, before the region.
    pub host: &'static str,
    /// In `AWS_ENDPOINT_URL_…`.
    pub endpoint: &'static str,
}

/// Without the credentials.
impl fmt::Debug for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Service({} {})", self.0.name, self.0.url)
    }
}

impl Service {
    /// What services are asked by.
    pub fn connections(config: &Config) -> Result<Outside, BadConfig> {
        aws::outside(config, Reach::Services)
    }

    /// The service of this name, where its region has it, unless something stands in for it.
    pub fn named(config: &Config, name: ServiceName, outside: &Outside) -> Self {
        let region = aws::region(config).to_string();
        let url = aws::endpoint(config, name.endpoint);
        let url = url.unwrap_or_else(|| address(name.host, &region));
        Self(Arc::new(Parts {
            credentials: aws::credentials(config),
            url: url.trim_end_matches('/').to_owned(),
            region,
            name: name.signing,
            outside: outside.clone(),
        }))
    }

    /// Where it is.
    pub fn url(&self) -> &str {
        &self.0.url
    }

    /// Its region.
    pub fn region(&self) -> &str {
        &self.0.region
    }

    /// Asks it, once.
    pub async fn ask(
        &self,
        request: Request<Vec<u8>>,
        now: Instant,
        within: Duration,
        most_bytes: usize,
    ) -> Result<Answer, NoAnswer> {
        // What cannot be signed is no request at all.
        let signed = self.signed(request, now);
        let signed = signed.map_err(|_| NoAnswer::Forbidden)?;
        self.0.outside.send(signed, within, most_bytes).await
    }

    /// The same request, with what proves who makes it at this time.
    fn signed(
        &self,
        mut request: Request<Vec<u8>>,
        now: Instant,
    ) -> Result<Request<Vec<u8>>, BoxError> {
        let signer = Signer {
            credentials: &self.0.credentials,
            region: &self.0.region,
            service: self.0.name,
            now,
        };
        let url = request.uri().to_string();
        let headers = request.headers().iter();
        let headers = headers.map(|(name, value)| value.to_str().map(|it| (name.as_str(), it)));
        let unsigned = Unsigned {
            method: request.method().as_str(),
            url: &url,
            headers: headers.collect::<Result<_, _>>()?,
        };
        let instructions = signer.request(&unsigned, request.body())?;
        instructions.apply_to_request_http1x(&mut request);
        Ok(request)
    }
}

/// Where a region has a service.
fn address(name: &str, region: &str) -> String {
    let suffix = if region.starts_with("cn-") {
        "amazonaws.com.cn"
    } else {
        "amazonaws.com"
    };
    format!("https://{name}.{region}.{suffix}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn service(settings: &[(&str, &str)]) -> Service {
        let settings = settings.iter();
        let config: Config = settings
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        let outside = Service::connections(&config).unwrap();
        let name = ServiceName {
            signing: "sms-voice",
            host: "sms-voice",
            endpoint: "PINPOINT_SMS_VOICE_V2",
        };
        Service::named(&config, name, &outside)
    }

    #[test]
    fn a_service_is_where_its_region_has_it_unless_something_stands_in_for_it() {
        for (settings, url) in [
            (
                ("AWS_REGION", "eu-central-1"),
                "https://sms-voice.eu-central-1.amazonaws.com",
            ),
            (
                ("AWS_REGION", "cn-north-1"),
                "https://sms-voice.cn-north-1.amazonaws.com.cn",
            ),
            (
                (
                    "AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2",
                    "http://127.0.0.1:1/",
                ),
                "http://127.0.0.1:1",
            ),
        ] {
            assert_eq!(service(&[settings]).url(), url);
        }
    }

    /// The signature is that of botocore 1.44.
    #[test]
    fn a_request_is_signed_as_amazons_own_client_signs_it() {
        let service = service(&[
            ("AWS_REGION", "eu-central-1"),
            ("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE"),
            ("AWS_SECRET_ACCESS_KEY", "secret"),
            ("AWS_SESSION_TOKEN", "a+b/c="),
        ]);
        let request = Request::post(format!("{}/", service.url()));
        let request = request.header("content-type", "application/x-amz-json-1.0");
        let request = request.header("x-amz-target", "PinpointSMSVoiceV2.SendTextMessage");
        let request = request.body(b"{\"a\":1}".to_vec()).unwrap();
        let now = "2026-11-27T10:00:00Z".parse().unwrap();
        let signed = service.signed(request, now).unwrap();
        let header = |name: &str| signed.headers()[name].to_str().unwrap();
        assert_eq!(header("x-amz-date"), "20261127T100000Z");
        assert_eq!(header("x-amz-security-token"), "a+b/c=");
        assert_eq!(
            header("authorization"),
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261127/eu-central-1/sms-voice/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;x-amz-target, Signature=dc685967448866e3417f9208cd75ee41b8272ae2423fb40782f17ce938bf4c55"
        );
        assert_eq!(signed.body(), b"{\"a\":1}");
    }
}
