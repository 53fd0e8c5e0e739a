//! Signatures, as S3 has them.

use crate::error::{BoxError, FileError};
use aws_credential_types::Credentials;
use aws_sigv4::http_request::{
    PayloadChecksumKind, PercentEncodingMode, SessionTokenMode, SignableBody, SignableRequest,
    SignatureLocation, SigningInstructions, SigningSettings, UriPathNormalizationMode, sign,
};
use aws_sigv4::sign::v4;
use hiatus_domain::Instant;
use std::time::Duration;

/// What a request is signed with, and when.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Signer<'a> {
    pub(crate) credentials: &'a Credentials,
    pub(crate) region: &'a str,
    pub(crate) now: Instant,
}

/// A request that is to be signed.
#[derive(Debug)]
pub(crate) struct Unsigned<'a> {
    pub(crate) method: &'static str,
    pub(crate) url: &'a str,
    pub(crate) headers: &'a [(&'static str, String)],
}

impl Signer<'_> {
    /// What makes the request one that S3 takes.
    pub(crate) fn request(
        self,
        request: &Unsigned<'_>,
        body: &[u8],
    ) -> Result<SigningInstructions, FileError> {
        let mut settings = settings();
        settings.payload_checksum_kind = PayloadChecksumKind::XAmzSha256;
        self.sign(request, SignableBody::Bytes(body), settings)
    }

    /// What makes the address of a request one that anybody may follow for this time.
    pub(crate) fn link(
        self,
        request: &Unsigned<'_>,
        valid: Duration,
    ) -> Result<SigningInstructions, FileError> {
        let mut settings = settings();
        settings.signature_location = SignatureLocation::QueryParams;
        settings.expires_in = Some(valid);
        self.sign(request, SignableBody::UnsignedPayload, settings)
    }

    fn sign(
        self,
        request: &Unsigned<'_>,
        body: SignableBody<'_>,
        settings: SigningSettings,
    ) -> Result<SigningInstructions, FileError> {
        self.try_sign(request, body, settings)
            .map_err(|source| FileError::Unsigned { source })
    }

    fn try_sign(
        self,
        request: &Unsigned<'_>,
        body: SignableBody<'_>,
        settings: SigningSettings,
    ) -> Result<SigningInstructions, BoxError> {
        let identity = self.credentials.clone().into();
        let params = v4::SigningParams::builder()
            .identity(&identity)
            .region(self.region)
            .name("s3")
            .time(self.now.into())
            .settings(settings)
            .build()?
            .into();
        let headers = request.headers.iter();
        let headers = headers.map(|(name, value)| (*name, value.as_str()));
        let signable = SignableRequest::new(request.method, request.url, headers, body)?;
        Ok(sign(signable, &params)?.into_parts().0)
    }
}

/// As S3 wants signatures, unlike every other service.
fn settings() -> SigningSettings {
    let mut settings = SigningSettings::default();
    settings.percent_encoding_mode = PercentEncodingMode::Single;
    settings.uri_path_normalization_mode = UriPathNormalizationMode::Disabled;
    settings.session_token_mode = SessionTokenMode::Include;
    settings
}
