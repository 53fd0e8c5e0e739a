//! What a provider says of itself when nothing is the matter: the cheapest question that there is, and a delivery that
//! changes nothing, signed as the provider would sign it.

use crate::outbound::{Answer, Call, Method};
use crate::webhook::Now;
use crate::{SigningKey, meta, standard_webhooks, twilio};
use hiatus_domain::account::AccountSid;
use hiatus_domain::connection::Provider;
use serde_json::{Value, json};

/// The type of a delivery that is nothing to Hiatus.
const NOTHING: &str = "hiatus.check";
/// The type of a request that is nothing to a program.
const CHECK: &str = "connection.check";

/// A delivery of a `webhook` connection's program.
pub fn of_program(hook_url: &str, keys: &[SigningKey], now: i64) -> Call {
    let body = json!({ "type": NOTHING }).to_string().into_bytes();
    standard_webhooks::call(hook_url, NOTHING, keys, now, body)
}

/// A request to the program at this URL, as its messages are, that says nothing to any customer.
pub fn to_program(url: &str, connection: &str, keys: &[SigningKey], now: Now<'_>) -> Call {
    let body = json!({
        "type": CHECK, "timestamp": now.text, "data": { "connection_id": connection },
    });
    // The same id would be the same request, which a program may take for known.
    let id = format!("check_{connection}_{}", now.seconds);
    let body = body.to_string().into_bytes();
    standard_webhooks::call(url, &id, keys, now.seconds, body)
}

/// What the program's answer to that says.
pub fn said_by_program(answer: Answer<'_>) -> Said {
    match answer.status {
        200..=299 => Said::Known(None),
        410 => Said::Closed("410".to_owned()),
        status => not_said(status, None),
    }
}

/// A delivery of Twilio's that is nothing to Hiatus: of a word that it has obeyed, and of no event of a thread; none where there is no token to sign by.
pub fn of_twilio(hook_url: &str, account: &AccountSid, secret: &twilio::Secret) -> Option<Call> {
    let form = twilio::Parameters::of(vec![
        ("AccountSid", account.as_str().to_owned()),
        ("OptOutType", "HELP".to_owned()),
    ]);
    let token = secret.auth_tokens.first()?;
    Some(twilio::signed_form(token, hook_url, &form))
}

/// A batch of this product of Meta's in which there is nothing; none where there is no secret to sign by.
pub fn of_meta(hook_url: &str, provider: Provider, secret: &meta::Secret) -> Option<Call> {
    let object = meta::object(provider)?;
    let body = json!({ "object": object, "entry": [] });
    let body = body.to_string().into_bytes();
    let signature = meta::sign(secret.app_secret.first()?, &body);
    Some(Call {
        method: Method::Post,
        url: hook_url.to_owned(),
        headers: vec![
            ("content-type", "application/json".to_owned()),
            (meta::SIGNATURE, signature),
        ],
        body,
    })
}

/// What a provider says of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// It knows us, and has this under the address that was asked for, if it says so.
    Known(Option<String>),
    /// It refuses what proves who calls, or has no such account or number.
    Refused {
        /// Its own code, or the HTTP status.
        code: String,
    },
    /// It has this state there, in which nothing can be sent.
    Closed(String),
    /// It does not say.
    Nothing {
        /// Its own code, or the HTTP status.
        code: String,
    },
}

/// What Twilio says of an account.
pub fn said_by_twilio(answer: Answer<'_>) -> Said {
    let body: Value = serde_json::from_slice(answer.body).unwrap_or_default();
    if (200..300).contains(&answer.status) {
        return match body.get("status").and_then(Value::as_str) {
            None | Some("active") => Said::Known(None),
            Some(state) => Said::Closed(state.to_owned()),
        };
    }
    not_said(answer.status, body.get("code"))
}

/// What Meta says of a number.
pub fn said_by_meta(answer: Answer<'_>) -> Said {
    let body: Value = serde_json::from_slice(answer.body).unwrap_or_default();
    if (200..300).contains(&answer.status) {
        let number = body.get("display_phone_number").and_then(Value::as_str);
        return Said::Known(number.map(str::to_owned));
    }
    not_said(answer.status, body.pointer("/error/code"))
}

fn not_said(status: u16, own: Option<&Value>) -> Said {
    let own = own.and_then(Value::as_i64);
    let code = own.map_or_else(|| status.to_string(), |code| code.to_string());
    match status {
        408 | 429 | 500..=599 => Said::Nothing { code },
        _ => Said::Refused { code },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, body: &str) -> Answer<'_> {
        Answer {
            status,
            retry_after: None,
            body: body.as_bytes(),
        }
    }

    #[test]
    fn every_answer_means_something() {
        let refused = |code: &str| Said::Refused {
            code: code.to_owned(),
        };
        let nothing = |code: &str| Said::Nothing {
            code: code.to_owned(),
        };
        for (status, body, means) in [
            (200, r#"{"status":"active"}"#, Said::Known(None)),
            (
                200,
                r#"{"status":"suspended"}"#,
                Said::Closed("suspended".to_owned()),
            ),
            (401, r#"{"code":20003}"#, refused("20003")),
            (404, "", refused("404")),
            (429, r#"{"code":20429}"#, nothing("20429")),
            (503, "x", nothing("503")),
        ] {
            assert_eq!(said_by_twilio(answer(status, body)), means, "{body}");
        }
        let number = r#"{"display_phone_number":"+1 555-9999"}"#;
        assert_eq!(
            said_by_meta(answer(200, number)),
            Said::Known(Some("+1 555-9999".to_owned()))
        );
        let expired = r#"{"error":{"code":190}}"#;
        assert_eq!(said_by_meta(answer(401, expired)), refused("190"));
        assert_eq!(said_by_meta(answer(500, expired)), nothing("190"));
    }

    #[test]
    fn a_probe_is_signed_as_the_provider_signs() {
        let url = "https://a.example/v1/hooks/main";
        let header = |call: &Call, name: &str| {
            let found = call.headers.iter().find(|(own, _)| *own == name);
            found.unwrap().1.clone()
        };
        let secret: meta::Secret = serde_json::from_str(r#"{"app_secret":"s"}"#).unwrap();
        let call = of_meta(url, Provider::WhatsAppCloud, &secret).unwrap();
        let signature = header(&call, meta::SIGNATURE);
        let signed = meta::Signed {
            signature: &signature,
            body: &call.body,
        };
        assert!(signed.is_by(&secret));
        assert_eq!(
            of_meta(url, Provider::Messenger, &meta::Secret::default()),
            None
        );
    }
}
