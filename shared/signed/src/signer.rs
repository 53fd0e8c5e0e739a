//! Signatures, as services of AWS have them.

use aws_credential_types::Credentials;
use aws_sigv4::http_request::{
    PayloadChecksumKind, PercentEncodingMode, SessionTokenMode, SignableBody, SignableRequest,
    SignatureLocation, SigningInstructions, SigningSettings, UriPathNormalizationMode, sign,
};
use aws_sigv4::sign::v4;
use hiatus_domain::Instant;
use std::time::Duration;

/// Why a request cannot be signed.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// The service that wants signatures unlike every other one.
const S3: &str = "s3";

/// What a request is signed with, and when.
#[derive(Debug, Clone, Copy)]
pub struct Signer<'a> {
    /// Whose request it is.
    pub credentials: &'a Credentials,
    /// Where the service is.
    pub region: &'a str,
    /// Its name in signatures.
    pub service: &'static str,
    /// When it is made.
    pub now: Instant,
}

/// A request that is to be signed.
#[derive(Debug)]
pub struct Unsigned<'a> {
    /// Its method.
    pub method: &'a str,
    /// Where it goes.
    pub url: &'a str,
    /// The headers that are signed, beside `host`.
    pub headers: Vec<(&'a str, &'a str)>,
}

impl Signer<'_> {
    /// What makes the request one that the service takes.
    pub fn request(
        self,
        request: &Unsigned<'_>,
        body: &[u8],
    ) -> Result<SigningInstructions, BoxError> {
        let mut settings = self.settings();
        if self.service == S3 {
            settings.payload_checksum_kind = PayloadChecksumKind::XAmzSha256;
        }
        self.sign(request, SignableBody::Bytes(body), settings)
    }

    /// What makes the address of a request one that anybody may follow for this time.
    pub fn link(
        self,
        request: &Unsigned<'_>,
        valid: Duration,
    ) -> Result<SigningInstructions, BoxError> {
        let mut settings = self.settings();
        settings.signature_location = SignatureLocation::QueryParams;
        settings.expires_in = Some(valid);
        self.sign(request, SignableBody::UnsignedPayload, settings)
    }

    fn sign(
        self,
        request: &Unsigned<'_>,
        body: SignableBody<'_>,
        settings: SigningSettings,
    ) -> Result<SigningInstructions, BoxError> {
        let identity = self.credentials.clone().into();
        let params = v4::SigningParams::builder()
            .identity(&identity)
            .region(self.region)
            .name(self.service)
            .time(self.now.into())
            .settings(settings)
            .build()?
            .into();
        let headers = request.headers.iter().copied();
        let signable = SignableRequest::new(request.method, request.url, headers, body)?;
        Ok(sign(signable, &params)?.into_parts().0)
    }

    /// As the service wants signatures.
    fn settings(&self) -> SigningSettings {
        let mut settings = SigningSettings::default();
        settings.session_token_mode = SessionTokenMode::Include;
        if self.service == S3 {
            settings.percent_encoding_mode = PercentEncodingMode::Single;
            settings.uri_path_normalization_mode = UriPathNormalizationMode::Disabled;
        }
        settings
    }
}
