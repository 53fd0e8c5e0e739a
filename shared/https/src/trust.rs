//! TLS, and which certificate authorities are trusted.

use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use std::io;
use std::path::Path;
use std::sync::Arc;
use thiserror::Error;

/// The certificate authorities that a server's certificate may come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust<'a> {
    /// Mozilla's list, which is compiled in: reading and parsing the system's costs a process most
    /// of its start.
    Mozilla,
    /// Those in this PEM file, and no others.
    Bundle(&'a Path),
}

/// Why TLS cannot be set up. Each case is a fault of the configuration: retrying does not help.
#[derive(Debug, Error)]
pub enum TrustError {
    /// The bundle cannot be read.
    #[error("the certificate bundle cannot be read")]
    Unreadable(#[source] io::Error),
    /// The bundle is not PEM.
    #[error("the certificate bundle is not PEM")]
    NotPem(#[source] rustls::pki_types::pem::Error),
    /// The bundle is empty.
    #[error("the certificate bundle has no certificate in it")]
    NoCertificate,
    /// A certificate is malformed, or TLS has no usable protocol version.
    #[error("TLS cannot be set up")]
    Tls(#[from] rustls::Error),
}

pub(super) fn tls(trust: Trust<'_>) -> Result<ClientConfig, TrustError> {
    let roots = match trust {
        Trust::Bundle(path) => bundle(path)?,
        Trust::Mozilla => RootCertStore {
            roots: webpki_roots::TLS_SERVER_ROOTS.to_vec(),
        },
    };
    // Named rather than found: what a process finds depends on what else is linked into it.
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder =
        ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
    Ok(builder.with_root_certificates(roots).with_no_client_auth())
}

fn bundle(path: &Path) -> Result<RootCertStore, TrustError> {
    let pem = std::fs::read(path).map_err(TrustError::Unreadable)?;
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_slice_iter(&pem) {
        roots.add(certificate.map_err(TrustError::NotPem)?)?;
    }
    if roots.is_empty() {
        return Err(TrustError::NoCertificate);
    }
    Ok(roots)
}
