//! TLS, and whom the clients trust: Mozilla's list of roots, which is in the binary. Reading and
//! parsing the system's was most of a function's start.

use crate::config::{BadConfig, Config};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use std::sync::Arc;

const BUNDLE: &str = "AWS_CA_BUNDLE";

/// TLS with the roots in the file that `AWS_CA_BUNDLE` names, as with every AWS SDK; otherwise with
/// Mozilla's.
pub(super) fn tls(config: &Config) -> Result<ClientConfig, BadConfig> {
    let roots = match config.optional(BUNDLE) {
        Some(path) => bundle(path)?,
        None => RootCertStore {
            roots: webpki_roots::TLS_SERVER_ROOTS.to_vec(),
        },
    };
    // Named rather than found: what a process finds depends on what else is in it.
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|source| BadConfig::Tls { source })?;
    Ok(builder.with_root_certificates(roots).with_no_client_auth())
}

fn bundle(path: &str) -> Result<RootCertStore, BadConfig> {
    let pem = std::fs::read(path).map_err(|source| BadConfig::Unreadable {
        name: BUNDLE,
        source,
    })?;
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_slice_iter(&pem) {
        let certificate = certificate.map_err(|source| BadConfig::NotPem {
            name: BUNDLE,
            source,
        })?;
        roots
            .add(certificate)
            .map_err(|source| BadConfig::Tls { source })?;
    }
    if roots.is_empty() {
        return Err(BadConfig::NoCertificate { name: BUNDLE });
    }
    Ok(roots)
}
