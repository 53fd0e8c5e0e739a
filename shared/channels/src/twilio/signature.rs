//! Twilio's signatures: base64 of an HMAC over the URL as Twilio was given it and the parameters, by the
//! account's token and SHA-1, or by a key of the operator's own and what the settings name.

use super::{Parameters, Secret};
use crate::hex::hex;
use crate::outbound::{Call, Method};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::{digest, hmac};

/// The header with the signature.
pub const SIGNATURE: &str = "x-twilio-signature";
/// The header that says by which key and algorithm, where it is not the account's token.
pub const SETTINGS: &str = "x-twilio-webhooks-signature-settings";

/// The parameter of the URL with the digest of a body that is no form.
const BODY_DIGEST: &str = "bodySHA256";

/// What a delivery says of itself.
#[derive(Debug, Clone, Copy)]
pub struct Signed<'a> {
    /// Where it came: scheme, host, path and query, as Twilio was given them.
    pub url: &'a str,
    /// What its body is.
    pub content_type: Option<&'a str>,
    /// Its body, as it came.
    pub body: &'a [u8],
    /// Its signature.
    pub signature: &'a str,
    /// By which key and algorithm.
    pub settings: Option<&'a str>,
}

impl Signed<'_> {
    /// Whether it is signed by one of these secrets; compared in constant time.
    pub fn is_by(&self, secret: &Secret) -> bool {
        let (Ok(given), Some(parameters)) =
            (STANDARD.decode(self.signature), self.signed_parameters())
        else {
            return false;
        };
        // Twilio's own libraries try both: it is not consistent about the port.
        let signed = [self.url.to_owned(), with_the_other_port(self.url)];
        let signed = signed.map(|url| url + &parameters);
        let is_by = |key: &hmac::Key| {
            signed
                .iter()
                .any(|signed| hmac::verify(key, signed.as_bytes(), &given).is_ok())
        };
        self.keys(secret).iter().any(is_by)
    }

    /// What is signed beside the URL; `None` where the body is not the one that was signed.
    fn signed_parameters(&self) -> Option<String> {
        let (_, query) = self.url.split_once('?').unwrap_or_default();
        let mut query = form_urlencoded::parse(query.as_bytes());
        if let Some((_, digest)) = query.find(|(name, _)| name == BODY_DIGEST) {
            return (digest == hex_digest(self.body)).then(String::new);
        }
        let form = Parameters::of_form(self.content_type, self.body);
        form.map(|form| form.signed())
    }

    fn keys(&self, secret: &Secret) -> Vec<hmac::Key> {
        let Some(settings) = self.settings else {
            let tokens = secret.auth_tokens.iter();
            let key = |token: &String| {
                hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, token.as_bytes())
            };
            return tokens.map(key).collect();
        };
        let setting = |name: &str| {
            let mut settings = settings.split(',').filter_map(|one| one.split_once('='));
            let (_, value) = settings.find(|(own, _)| own.trim() == name)?;
            Some(value.trim())
        };
        let algorithm = match setting("algorithm") {
            Some("HMAC_SHA1") => hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY,
            Some("HMAC_SHA256") => hmac::HMAC_SHA256,
            _ => return Vec::new(),
        };
        let key = setting("key").and_then(|id| secret.shared_keys.get(id));
        let key = key.filter(|key| !key.is_empty());
        key.map(|key| hmac::Key::new(algorithm, key.as_bytes()))
            .into_iter()
            .collect()
    }
}

/// The request that takes a form to this URL, signed by this token.
pub(crate) fn signed_form(token: &str, url: &str, form: &Parameters) -> Call {
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, token.as_bytes());
    let signed = url.to_owned() + &form.signed();
    let signature = STANDARD.encode(hmac::sign(&key, signed.as_bytes()));
    let content_type = "application/x-www-form-urlencoded; charset=UTF-8".to_owned();
    Call {
        method: Method::Post,
        url: url.to_owned(),
        headers: vec![("content-type", content_type), (SIGNATURE, signature)],
        body: form.encoded().into_bytes(),
    }
}

/// The same URL without its port, or with the one that its scheme stands for.
fn with_the_other_port(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else {
        return url.to_owned();
    };
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    let (authority, rest) = rest.split_at(end);
    let port = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    match authority.rsplit_once(':') {
        Some((host, text)) if port(text) => format!("{scheme}://{host}{rest}"),
        _ if scheme == "https" => format!("{scheme}://{authority}:443{rest}"),
        _ => format!("{scheme}://{authority}:80{rest}"),
    }
}

fn hex_digest(body: &[u8]) -> String {
    hex(digest::digest(&digest::SHA256, body).as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    const FORM: Option<&str> = Some("application/x-www-form-urlencoded");
    const JSON: Option<&str> = Some("application/json");
    /// With the token 12345, as twilio-python 9.13 signs it.
    const URL: &str = "https://example.com/myapp.php?foo=1&bar=2";
    const BODY: &[u8] = b"CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212";

    fn secret(tokens: &[&str], shared: &[(&str, &str)]) -> Secret {
        let pairs = shared.iter();
        Secret {
            auth_tokens: tokens.iter().map(ToString::to_string).collect(),
            shared_keys: pairs
                .map(|(id, key)| ((*id).to_owned(), (*key).to_owned()))
                .collect::<BTreeMap<_, _>>(),
            ..Secret::default()
        }
    }

    fn sign(algorithm: hmac::Algorithm, key: &str, signed: &str) -> String {
        let key = hmac::Key::new(algorithm, key.as_bytes());
        STANDARD.encode(hmac::sign(&key, signed.as_bytes()))
    }

    fn sha1(key: &str, signed: &str) -> String {
        sign(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, key, signed)
    }

    fn form<'a>(url: &'a str, body: &'a [u8], signature: &'a str) -> Signed<'a> {
        Signed {
            url,
            content_type: FORM,
            body,
            signature,
            settings: None,
        }
    }

    #[test]
    fn what_twilios_own_library_signs_is_taken_and_nothing_else() {
        let good = form(URL, BODY, "9pyy2ZSJda9ihJ1NNXPXtY4oV2Y=");
        let token = secret(&["12345"], &[]);
        assert!(good.is_by(&token));
        for (url, body, signature) in [
            (
                "https://example.com/myapp.php?foo=1&bar=3",
                BODY,
                good.signature,
            ),
            (
                "http://example.com/myapp.php?foo=1&bar=2",
                BODY,
                good.signature,
            ),
            (URL, &b"CallSid=CA1234567890ABCDE"[..], good.signature),
            (URL, BODY, ""),
            (URL, BODY, "9pyy2ZSJda9ihJ1NNXPXtY4oV2Y"),
            (URL, BODY, "7fNPeNJw743o4w4nyZb6i1KILQ8="),
        ] {
            assert!(
                !form(url, body, signature).is_by(&token),
                "{url} {signature}"
            );
        }
        for other in [
            secret(&["12346"], &[]),
            secret(&[], &[]),
            secret(&[], &[("", "12345")]),
        ] {
            assert!(!good.is_by(&other));
        }
    }

    #[test]
    fn without_parameters_the_url_alone_is_signed() {
        let good = form(URL, b"", "7fNPeNJw743o4w4nyZb6i1KILQ8=");
        assert!(good.is_by(&secret(&["12345"], &[])));
    }

    #[test]
    fn a_port_more_or_less_makes_no_difference() {
        for (ours, theirs) in [
            ("https://a.example/v1?x=1", "https://a.example:443/v1?x=1"),
            ("https://a.example:8443/v1", "https://a.example/v1"),
            ("http://a.example", "http://a.example:80"),
            ("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080/v1"),
        ] {
            let signature = sha1("t", &format!("{theirs}a1"));
            assert!(
                form(ours, b"a=1", &signature).is_by(&secret(&["t"], &[])),
                "{ours}"
            );
        }
        let signature = sha1("t", "https://a.example:8443/v1a1");
        assert!(!form("https://a.example/v1", b"a=1", &signature).is_by(&secret(&["t"], &[])));
    }

    #[test]
    fn each_of_several_tokens_is_tried() {
        let signature = sha1("new", "https://a.example/a1");
        let good = form("https://a.example/", b"a=1", &signature);
        assert!(good.is_by(&secret(&["old", "new"], &[])));
    }

    #[test]
    fn of_a_body_that_is_no_form_the_url_has_the_digest() {
        let (body, token) = (br#"{"From":"+1555"}"#, secret(&["t"], &[]));
        let url = format!("https://a.example/?bodySHA256={}", hex_digest(body));
        let signature = sha1("t", &url);
        let good = Signed {
            content_type: JSON,
            ..form(&url, body, &signature)
        };
        assert!(good.is_by(&token));
        let other = Signed {
            body: b"{}",
            ..good
        };
        assert!(!other.is_by(&token), "another body");
        // Nothing of the body would be signed.
        let bare = sha1("t", "https://a.example/");
        let bare = Signed {
            content_type: Some("text/plain"),
            ..form("https://a.example/", body, &bare)
        };
        assert!(!bare.is_by(&token), "no digest");
    }

    #[test]
    fn a_key_of_ones_own_signs_by_the_algorithm_that_is_named_and_no_token_does() {
        let signed = "https://a.example/a1";
        let keys = secret(&["token"], &[("k1", "shared"), ("k2", "")]);
        let is_by = |settings: &'static str, signature: &str| {
            let claimed = Signed {
                settings: Some(settings),
                ..form("https://a.example/", b"a=1", signature)
            };
            claimed.is_by(&keys)
        };
        let sha256 = |key| sign(hmac::HMAC_SHA256, key, signed);
        assert!(is_by("key=k1,algorithm=HMAC_SHA256", &sha256("shared")));
        assert!(is_by(
            "algorithm=HMAC_SHA1, key=k1",
            &sha1("shared", signed)
        ));
        for (settings, signature) in [
            ("key=k1,algorithm=HMAC_SHA256", sha1("shared", signed)),
            ("key=k1,algorithm=HMAC_SHA256", sha256("token")),
            ("key=k1,algorithm=none", sha256("shared")),
            ("key=k1", sha1("shared", signed)),
            ("algorithm=HMAC_SHA256", sha256("token")),
            ("key=k3,algorithm=HMAC_SHA256", sha256("shared")),
            ("key=k2,algorithm=HMAC_SHA256", sha256("")),
            ("", sha1("token", signed)),
        ] {
            assert!(!is_by(settings, &signature), "{settings}");
        }
    }

    #[test]
    fn secrets_are_in_no_log() {
        let text = format!("{:?}", secret(&["token"], &[("k1", "shared")]));
        assert_eq!(text, "Secret");
    }
}
