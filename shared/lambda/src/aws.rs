//! The SDK clients' configuration, from what Lambda puts into the environment. The `aws-config`
//! provider chain is left out on purpose: credentials are always in the environment, and the chain
//! costs a cold start its time.

use crate::config::{BadConfig, Config};
use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_sdk_dynamodb::config::endpoint::{DefaultResolver, Params, ResolveEndpoint};
use aws_sdk_dynamodb::config::{BehaviorVersion, Region, SharedAsyncSleep};
use aws_sdk_dynamodb::error::BoxError;
use aws_smithy_async::rt::sleep::TokioSleep;
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;
use aws_types::SdkConfig;
use http::Uri;
use https_pool::{Connections, Outside, Reach, Trust};
use std::path::Path;
use std::time::{Duration, SystemTime};

/// Names a file of certificate authorities to trust in place of Mozilla's, as for every AWS SDK.
const BUNDLE: &str = "AWS_CA_BUNDLE";

/// One attempt of one call: longer than DynamoDB's slow tail, and than the second that it advises
/// for transactions.
const ATTEMPT: Duration = Duration::from_secs(3);
/// One call with all its retries: within API Gateway's 30 seconds for the few calls of a command.
const CALL: Duration = Duration::from_secs(9);
const ATTEMPTS: u32 = 4;

/// The credentials of the function's role.
pub fn credentials(config: &Config) -> Credentials {
    Credentials::new(
        config.optional("AWS_ACCESS_KEY_ID").unwrap_or_default(),
        config.optional("AWS_SECRET_ACCESS_KEY").unwrap_or_default(),
        config.optional("AWS_SESSION_TOKEN").map(str::to_owned),
        None,
        "environment",
    )
}

/// The region of the functions.
pub fn region(config: &Config) -> Region {
    Region::new(
        config
            .optional("AWS_REGION")
            .unwrap_or("us-east-1")
            .to_owned(),
    )
}

/// Another endpoint than AWS's, for one service or for all.
pub fn endpoint(config: &Config, service: &str) -> Option<String> {
    let own = config.optional(&format!("AWS_ENDPOINT_URL_{service}"));
    own.or_else(|| config.optional("AWS_ENDPOINT_URL"))
        .map(str::to_owned)
}

fn timeouts() -> TimeoutConfig {
    TimeoutConfig::builder()
        .operation_attempt_timeout(ATTEMPT)
        .operation_timeout(CALL)
        .build()
}

/// The configuration of an SDK client for this service:
/// `aws_sdk_dynamodb::Client::new(&aws::sdk(config, "DYNAMODB")?)`. The service's name is that in
/// `AWS_ENDPOINT_URL_<service>`.
pub fn sdk(config: &Config, service: &str) -> Result<SdkConfig, BadConfig> {
    Ok(over(connections(config)?, config, service))
}

fn trust(config: &Config) -> Trust<'_> {
    match config.optional(BUNDLE) {
        Some(path) => Trust::Bundle(Path::new(path)),
        None => Trust::Mozilla,
    }
}

/// A pool of connections of its own.
pub fn connections(config: &Config) -> Result<Connections, BadConfig> {
    Connections::new(trust(config), SystemTime::now).map_err(|source| BadConfig::Trust {
        name: BUNDLE,
        source,
    })
}

/// What requests to servers of others go out by.
pub fn outside(config: &Config, reach: Reach) -> Result<Outside, BadConfig> {
    Outside::new(trust(config), reach).map_err(|source| BadConfig::Trust {
        name: BUNDLE,
        source,
    })
}

/// The same over these connections.
pub(crate) fn over(connections: Connections, config: &Config, service: &str) -> SdkConfig {
    let mut builder = SdkConfig::builder()
        .behavior_version(BehaviorVersion::v2026_01_12())
        .http_client(connections)
        .credentials_provider(SharedCredentialsProvider::new(credentials(config)))
        .region(region(config))
        .retry_config(RetryConfig::standard().with_max_attempts(ATTEMPTS))
        .timeout_config(timeouts())
        .sleep_impl(SharedAsyncSleep::new(TokioSleep::new()));
    builder.set_endpoint_url(endpoint(config, service));
    builder.build()
}

/// Where DynamoDB's client of this configuration sends its requests.
pub(crate) async fn dynamodb_endpoint(sdk: &SdkConfig) -> Result<Uri, BoxError> {
    let params = Params::builder()
        .set_region(sdk.region().map(|region| region.as_ref().to_owned()))
        .set_endpoint(sdk.endpoint_url().map(str::to_owned))
        .build()?;
    let endpoint = DefaultResolver::new().resolve_endpoint(&params).await?;
    Ok(endpoint.url().parse()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(name: &str, value: &str) -> Config {
        [(name.to_owned(), value.to_owned())].into_iter().collect()
    }

    #[test]
    fn a_bundle_that_cannot_be_used_is_named_at_start() {
        let refused = sdk(&config(BUNDLE, "/no/such/file"), "DYNAMODB").unwrap_err();
        assert!(refused.to_string().contains("AWS_CA_BUNDLE"), "{refused}");
        assert!(matches!(refused, BadConfig::Trust { .. }));
    }

    #[tokio::test]
    async fn dynamodb_is_where_its_region_has_it() {
        for (region, url) in [
            (
                "eu-central-1",
                "https://dynamodb.eu-central-1.amazonaws.com/",
            ),
            (
                "cn-north-1",
                "https://dynamodb.cn-north-1.amazonaws.com.cn/",
            ),
        ] {
            let sdk = sdk(&config("AWS_REGION", region), "DYNAMODB").unwrap();
            assert_eq!(dynamodb_endpoint(&sdk).await.unwrap().to_string(), url);
        }
    }
}
