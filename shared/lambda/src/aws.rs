//! The SDK clients' configuration, from what Lambda puts into the environment. The `aws-config` provider chain is left
//! out on purpose: credentials are always in the environment, and the chain costs a cold start its time.

use crate::config::{BadConfig, Config};
use crate::roots;
use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_sdk_dynamodb::config::{BehaviorVersion, Region, SharedAsyncSleep, SharedHttpClient};
use aws_smithy_async::rt::sleep::TokioSleep;
use aws_smithy_http_client::Builder;
use aws_smithy_http_client::tls::rustls_provider::CryptoMode;
use aws_smithy_http_client::tls::{Provider, TlsContext};
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;
use aws_types::SdkConfig;
use std::time::Duration;

/// One attempt of one call: longer than DynamoDB's slow tail, and than the second that it advises for transactions.
const ATTEMPT: Duration = Duration::from_secs(3);
/// One call with all its attempts: within API Gateway's 30 seconds for the few calls of a command.
const CALL: Duration = Duration::from_secs(9);
const CONNECT: Duration = Duration::from_secs(1);
const ATTEMPTS: u32 = 4;

/// The HTTP client below an SDK client.
fn http_client(config: &Config) -> Result<SharedHttpClient, BadConfig> {
    let tls = TlsContext::builder().with_trust_store(roots::trusted(config)?).build().unwrap_or_default();
    Ok(Builder::new().tls_provider(Provider::Rustls(CryptoMode::Ring)).tls_context(tls).build_https())
}

/// The credentials of the function's role.
fn credentials(config: &Config) -> Credentials {
    Credentials::new(
        config.optional("AWS_ACCESS_KEY_ID").unwrap_or_default(),
        config.optional("AWS_SECRET_ACCESS_KEY").unwrap_or_default(),
        config.optional("AWS_SESSION_TOKEN").map(str::to_owned),
        None,
        "environment",
    )
}

fn region(config: &Config) -> Region {
    Region::new(config.optional("AWS_REGION").unwrap_or("us-east-1").to_owned())
}

/// Another endpoint than AWS's, for one service or for all.
fn endpoint(config: &Config, service: &str) -> Option<String> {
    let own = config.optional(&format!("AWS_ENDPOINT_URL_{service}"));
    own.or_else(|| config.optional("AWS_ENDPOINT_URL")).map(str::to_owned)
}

fn timeouts() -> TimeoutConfig {
    TimeoutConfig::builder().connect_timeout(CONNECT).operation_attempt_timeout(ATTEMPT).operation_timeout(CALL).build()
}

/// What an SDK client of this service is built from: `aws_sdk_dynamodb::Client::new(&aws::sdk(config, "DYNAMODB")?)`. The
/// service's name is that in `AWS_ENDPOINT_URL_<service>`.
pub fn sdk(config: &Config, service: &str) -> Result<SdkConfig, BadConfig> {
    let mut builder = SdkConfig::builder()
        .behavior_version(BehaviorVersion::v2026_01_12())
        .http_client(http_client(config)?)
        .credentials_provider(SharedCredentialsProvider::new(credentials(config)))
        .region(region(config))
        .retry_config(RetryConfig::standard().with_max_attempts(ATTEMPTS))
        .timeout_config(timeouts())
        .sleep_impl(SharedAsyncSleep::new(TokioSleep::new()));
    builder.set_endpoint_url(endpoint(config, service));
    Ok(builder.build())
}
