//! Whom the clients trust. AWS's services have certificates of Amazon's own roots: five certificates in the binary take the
//! place of the system's hundred and fifty, whose reading and parsing is most of a function's start.

use crate::config::{BadConfig, Config};
use aws_smithy_http_client::tls::TrustStore;

/// Amazon Root CA 1 to 4 and Starfield Services Root G2, as in Mozilla's list; the first of them expires in December 2037.
/// <https://www.amazontrust.com/repository/>
const AMAZON: &[u8] = include_bytes!("amazon_roots.pem");
/// Regions of AWS's public and of its American government's partition begin like this. Others may have roots of their own.
const AMAZONS: [&str; 9] = ["us-", "eu-", "ap-", "sa-", "ca-", "me-", "af-", "il-", "mx-"];

const BUNDLE: &str = "AWS_CA_BUNDLE";

/// Whose roots are trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Roots<'a> {
    /// Those in this file.
    File(&'a str),
    Amazons,
    Systems,
}

/// The roots for this configuration: those in `AWS_CA_BUNDLE`, which every AWS SDK reads; otherwise Amazon's, and the
/// system's where the region is none that is known to have them.
pub(crate) fn trusted(config: &Config) -> Result<TrustStore, BadConfig> {
    Ok(match roots(config) {
        Roots::File(path) => {
            let bundle = std::fs::read(path).map_err(|source| BadConfig::Unreadable { name: BUNDLE, source })?;
            TrustStore::empty().with_pem_certificate(bundle)
        }
        Roots::Amazons => TrustStore::empty().with_pem_certificate(AMAZON),
        Roots::Systems => TrustStore::default(),
    })
}

fn roots(config: &Config) -> Roots<'_> {
    let region = config.optional("AWS_REGION").unwrap_or_default();
    let has_amazons = AMAZONS.iter().any(|prefix| region.starts_with(prefix)) && !region.contains("-iso");
    match config.optional(BUNDLE) {
        Some(path) => Roots::File(path),
        None if has_amazons => Roots::Amazons,
        None => Roots::Systems,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(settings: &[(&str, &str)]) -> Config {
        settings.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn amazons_roots_are_for_regions_that_are_known_to_have_them() {
        for region in ["us-east-1", "eu-central-2", "us-gov-west-1", "mx-central-1"] {
            assert_eq!(roots(&config(&[("AWS_REGION", region)])), Roots::Amazons, "{region}");
        }
        for region in ["cn-north-1", "us-iso-east-1", "us-isob-east-1", "eu-isoe-west-1", "eusc-de-east-1", ""] {
            assert_eq!(roots(&config(&[("AWS_REGION", region)])), Roots::Systems, "{region}");
        }
    }

    #[test]
    fn a_bundle_comes_before_all_and_must_be_readable() {
        let given = config(&[("AWS_REGION", "us-east-1"), (BUNDLE, "/no/such/bundle.pem")]);
        assert_eq!(roots(&given), Roots::File("/no/such/bundle.pem"));
        assert!(matches!(trusted(&given), Err(BadConfig::Unreadable { name: BUNDLE, .. })));
    }

    #[test]
    fn amazons_roots_are_certificates_that_a_client_takes() {
        assert_eq!(AMAZON.split(|&byte| byte == b'\n').filter(|line| line.starts_with(b"-----BEGIN ")).count(), 5);
        // The client reads them as it is made.
        let sdk = crate::aws::sdk(&config(&[("AWS_REGION", "us-east-1")]), "DYNAMODB").unwrap();
        drop(aws_sdk_dynamodb::Client::new(&sdk));
    }
}
