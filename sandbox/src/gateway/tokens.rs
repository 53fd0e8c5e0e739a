//! Issues tokens, and checks them as API Gateway's JWT authorizer checks an issuer's. Their times are
//! real time, whatever the test clock says.

use crate::clock::real_now;
use jsonwebtoken::crypto::{CryptoProvider, JwtSigner, JwtVerifier, KeyUtils};
use jsonwebtoken::errors::{Error as JwtError, ErrorKind};
use jsonwebtoken::{Algorithm, AlgorithmFamily, DecodingKey, EncodingKey, Header, Validation};
use ring::hmac;
use serde_json::{Map, Value, json};
use thiserror::Error;

/// A day: how long a token is valid.
const LIFETIME_SECONDS: i64 = 86_400;

/// Issues and checks tokens with one secret.
pub(crate) struct Tokens {
    signing: EncodingKey,
    checking: DecodingKey,
    validation: Validation,
    issuer: &'static str,
    audience: &'static str,
}

/// Why a token is refused. The text goes to the caller, and says nothing of the secret.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TokenError {
    /// The request has none.
    #[error("a bearer token is needed in the authorization header")]
    Missing,
    /// It was not issued here, or is not valid now.
    #[error("the token is not valid: {0}")]
    Invalid(String),
}

/// The claims of a token that was checked.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Claims(Map<String, Value>);

impl Claims {
    /// The scopes, as the token lists them: in `scope`, or in `scp` where there is none; a text with
    /// blanks, or an array.
    pub(crate) fn scopes(&self) -> Vec<&str> {
        match self.0.get("scope").or_else(|| self.0.get("scp")) {
            Some(Value::String(names)) => names.split_ascii_whitespace().collect(),
            Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        }
    }

    /// The claims as API Gateway hands them on: every value a string.
    pub(crate) fn as_strings(&self) -> Map<String, Value> {
        self.0
            .iter()
            .map(|(name, value)| (name.clone(), Value::String(claim_text(value))))
            .collect()
    }
}

/// API Gateway writes lists in brackets without commas, and everything else as in the token.
fn claim_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(values) => {
            format!(
                "[{}]",
                values.iter().map(claim_text).collect::<Vec<_>>().join(" ")
            )
        }
        other => other.to_string(),
    }
}

impl Tokens {
    /// Tokens that are signed with this secret, from this issuer and for this audience.
    pub(crate) fn new(secret: &[u8], issuer: &'static str, audience: &'static str) -> Self {
        // A second installation is refused and changes nothing: it is the same provider.
        let _ = HMAC.install_default();
        let mut validation = Validation::new(Algorithm::HS256);
        validation.set_audience(&[audience]);
        validation.set_issuer(&[issuer]);
        validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
        validation.validate_nbf = true;
        validation.leeway = 0;
        Self {
            signing: EncodingKey::from_secret(secret),
            checking: DecodingKey::from_secret(secret),
            validation,
            issuer,
            audience,
        }
    }

    /// A token for this subject with these scopes. `extra` claims are added to the usual ones, or
    /// replace them; one that is null leaves that claim out.
    pub(crate) fn issue(
        &self,
        sub: &str,
        scope: &str,
        extra: Map<String, Value>,
    ) -> Result<String, TokenError> {
        let now = real_now().timestamp();
        let mut claims = Map::new();
        for (name, value) in [
            ("iss", json!(self.issuer)),
            ("aud", json!(self.audience)),
            ("sub", json!(sub)),
            ("scope", json!(scope)),
            ("iat", json!(now)),
            ("exp", json!(now.saturating_add(LIFETIME_SECONDS))),
        ] {
            claims.insert(name.to_owned(), value);
        }
        claims.extend(extra);
        claims.retain(|_, value| !value.is_null());
        jsonwebtoken::encode(&Header::new(Algorithm::HS256), &claims, &self.signing)
            .map_err(|e| invalid(&e))
    }

    /// Checks the value of an authorization header.
    pub(crate) fn check(&self, authorization: Option<&str>) -> Result<Claims, TokenError> {
        let (scheme, token) = authorization
            .and_then(|value| value.trim().split_once(' '))
            .ok_or(TokenError::Missing)?;
        if !scheme.eq_ignore_ascii_case("bearer") {
            return Err(TokenError::Missing);
        }
        let token = jsonwebtoken::decode::<Map<String, Value>>(
            token.trim(),
            &self.checking,
            &self.validation,
        )
        .map_err(|e| invalid(&e))?;
        if token
            .claims
            .get("sub")
            .and_then(Value::as_str)
            .is_none_or(str::is_empty)
        {
            return Err(TokenError::Invalid("sub is empty".to_owned()));
        }
        Ok(Claims(token.claims))
    }
}

fn invalid(error: &JwtError) -> TokenError {
    TokenError::Invalid(match error.kind() {
        ErrorKind::ExpiredSignature => "it has expired".to_owned(),
        ErrorKind::ImmatureSignature => "it is not valid yet".to_owned(),
        ErrorKind::InvalidAudience => "it is for another audience".to_owned(),
        ErrorKind::InvalidIssuer => "it is from another issuer".to_owned(),
        ErrorKind::MissingRequiredClaim(name) => format!("it has no {name}"),
        ErrorKind::InvalidClaimFormat(name) => format!("its {name} cannot be read"),
        ErrorKind::InvalidSignature => "its signature does not match".to_owned(),
        _ => "it cannot be read".to_owned(),
    })
}

/// The one algorithm of these tokens, HMAC with SHA-256; every other is refused.
static HMAC: CryptoProvider = CryptoProvider {
    signer_factory: |algorithm, key| match (algorithm, key.family()) {
        (Algorithm::HS256, AlgorithmFamily::Hmac) => Ok(Box::new(Hs256::new(key.as_bytes()))),
        _ => Err(ErrorKind::UnsupportedAlgorithm.into()),
    },
    verifier_factory: |algorithm, key| match (algorithm, key.family()) {
        (Algorithm::HS256, AlgorithmFamily::Hmac) => {
            Ok(Box::new(Hs256::new(key.try_get_as_bytes()?)))
        }
        _ => Err(ErrorKind::UnsupportedAlgorithm.into()),
    },
    key_utils: KeyUtils::new_unimplemented(),
};

struct Hs256(hmac::Key);

impl Hs256 {
    fn new(secret: &[u8]) -> Self {
        Self(hmac::Key::new(hmac::HMAC_SHA256, secret))
    }
}

impl signature::Signer<Vec<u8>> for Hs256 {
    fn try_sign(&self, message: &[u8]) -> Result<Vec<u8>, signature::Error> {
        Ok(hmac::sign(&self.0, message).as_ref().to_vec())
    }
}

impl signature::Verifier<Vec<u8>> for Hs256 {
    fn verify(&self, message: &[u8], signature: &Vec<u8>) -> Result<(), signature::Error> {
        hmac::verify(&self.0, message, signature).map_err(|_| signature::Error::new())
    }
}

impl JwtSigner for Hs256 {
    fn algorithm(&self) -> Algorithm {
        Algorithm::HS256
    }
}

impl JwtVerifier for Hs256 {
    fn algorithm(&self) -> Algorithm {
        Algorithm::HS256
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;

    fn tokens() -> Tokens {
        Tokens::new(
            b"a secret of at least thirty-two bytes",
            "issuer",
            "audience",
        )
    }

    fn bearer(token: &str) -> String {
        format!("Bearer {token}")
    }

    fn with(extra: Value) -> String {
        let Value::Object(extra) = extra else {
            panic!("claims are an object")
        };
        bearer(&tokens().issue("alice", "agent supervisor", extra).unwrap())
    }

    fn refusal(authorization: &str) -> String {
        tokens().check(Some(authorization)).unwrap_err().to_string()
    }

    #[test]
    fn scopes_are_read_as_api_gateway_reads_them() {
        let scopes = |claims: Value| {
            let claims = Claims(claims.as_object().unwrap().clone());
            claims
                .scopes()
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
        };
        for claims in [
            json!({"scope": "agent supervisor"}),
            json!({"scope": ["agent", "supervisor"]}),
            json!({"scp": "agent supervisor"}),
            json!({"scp": ["agent", "supervisor"]}),
            json!({"scope": "agent supervisor", "scp": ["admin"]}),
        ] {
            assert_eq!(scopes(claims.clone()), ["agent", "supervisor"], "{claims}");
        }
        for claims in [
            json!({}),
            json!({"scope": 1}),
            json!({"scope": null, "scp": "admin"}),
        ] {
            assert!(scopes(claims.clone()).is_empty(), "{claims}");
        }
    }

    #[test]
    fn a_good_token_gives_its_subject_and_scopes() {
        let claims = tokens().check(Some(&with(json!({})))).unwrap();
        assert_eq!(claims.scopes(), ["agent", "supervisor"]);
        let strings = claims.as_strings();
        assert_eq!(strings.get("sub"), Some(&json!("alice")));
        assert!(strings.values().all(Value::is_string));
    }

    #[test]
    fn claims_are_handed_on_as_api_gateway_writes_them() {
        let claims = tokens()
            .check(Some(&with(
                json!({"groups": ["a", "b"], "n": 5, "t": true}),
            )))
            .unwrap()
            .as_strings();
        assert_eq!(claims.get("groups"), Some(&json!("[a b]")));
        assert_eq!(claims.get("n"), Some(&json!("5")));
        assert_eq!(claims.get("t"), Some(&json!("true")));
    }

    #[test]
    fn what_is_over_or_not_begun_or_for_others_is_refused() {
        let now = real_now().timestamp();
        assert!(refusal(&with(json!({"exp": now - 1}))).contains("expired"));
        assert!(refusal(&with(json!({"nbf": now + 600}))).contains("not valid yet"));
        assert!(refusal(&with(json!({"aud": "others"}))).contains("audience"));
        assert!(refusal(&with(json!({"iss": "others"}))).contains("issuer"));
        for claim in ["exp", "aud", "iss", "sub"] {
            assert!(
                refusal(&with(json!({claim: null}))).contains(claim),
                "{claim}"
            );
        }
        assert!(refusal(&with(json!({"sub": ""}))).contains("sub"));
        assert!(refusal(&with(json!({"exp": "tomorrow"}))).contains("exp"));
        assert!(refusal(&with(json!({"nbf": "tomorrow"}))).contains("nbf"));
    }

    #[test]
    fn another_key_another_algorithm_and_none_at_all_are_refused() {
        let other = Tokens::new(b"another secret of thirty-two bytes", "issuer", "audience")
            .issue("alice", "agent", Map::new())
            .unwrap();
        assert!(refusal(&bearer(&other)).contains("signature"));

        let good = with(json!({}));
        let claims = good.split('.').nth(1).unwrap();
        for header in [
            r#"{"alg":"none"}"#,
            r#"{"alg":"HS512"}"#,
            r#"{"alg":"RS256"}"#,
            "{}",
            "x",
        ] {
            let header = URL_SAFE_NO_PAD.encode(header);
            for signature in ["", "AAAA"] {
                let forged = bearer(&format!("{header}.{claims}.{signature}"));
                assert!(tokens().check(Some(&forged)).is_err(), "{forged}");
            }
        }
    }

    #[test]
    fn no_token_is_another_refusal_than_a_bad_one() {
        for header in [None, Some(""), Some("Bearer"), Some("Basic YTpi")] {
            assert_eq!(
                tokens().check(header),
                Err(TokenError::Missing),
                "{header:?}"
            );
        }
        for header in ["Bearer x", "Bearer a.b.c", "bearer a.b"] {
            assert!(
                matches!(tokens().check(Some(header)), Err(TokenError::Invalid(_))),
                "{header}"
            );
        }
    }
}
