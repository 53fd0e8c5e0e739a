//! Files that customers send, at their providers: what is asked for one, step by step, and what each answer means. What
//! proves who calls is shown to the provider alone, never to an address that it leads to.

use crate::event::agent;
use crate::outbound::{self, Call, Found, Method, NO_SECRETS};
use crate::{Apis, meta, twilio, whatsapp};
use hiatus_domain::account::{TwilioMessaging, WhatsAppCloud};
use hiatus_domain::media::{
    MAX_COPY_BYTES, Media, MediaName, MediaReference, MediaRefusal, copied_type,
};
use http::Uri;
use serde::Deserialize;

/// How much is read of an answer that says where a file is.
const PLACE_BYTES: usize = 16 * 1024;
/// How often a provider leads on before it is taken to lead in a circle.
const MOST_STEPS: u8 = 5;
/// Where Twilio is, in any region.
const TWILIO: &[&str] = &["twilio.com"];
/// Where Meta has files, for which it wants the same proof again.
const META: &[&str] = &["facebook.com", "fbcdn.net", "fbsbx.com", "whatsapp.net"];
/// The header with what proves who calls.
const PROOF: &str = "authorization";

/// Where a connection's provider has files, and what proves to it who calls.
#[derive(Debug)]
pub enum Source {
    /// At Twilio.
    Twilio(TwilioMessaging, twilio::Secret),
    /// At Meta.
    WhatsApp(WhatsAppCloud, meta::Secret),
    /// Wherever the program that sent the message says, without proof.
    Anywhere,
    /// Nowhere: of files at Twilio's Conversations the history has what they are.
    Kept,
}

/// One request on the way to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The request.
    pub call: Call,
    /// How much of the answer is to be read: one byte more than may be there, so that more shows.
    pub most_bytes: usize,
    asks_where: bool,
    /// Whether it shows what proves who calls.
    is_proven: bool,
    number: u8,
}

/// What there is of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer<'a> {
    /// The HTTP status.
    pub status: u16,
    /// The header `location`.
    pub location: Option<&'a str>,
    /// The header `content-type`.
    pub content_type: Option<&'a str>,
    /// The body, as far as it was read.
    pub body: &'a [u8],
}

/// What an answer means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// The file is further on.
    Then(Step),
    /// The body is the file, and of this type.
    File(&'static str),
    /// There will never be a copy.
    Never(MediaRefusal),
    /// Trouble that passes, or that an operator can end: it is tried again.
    Trouble(String),
}

#[derive(Deserialize)]
struct Place {
    url: String,
}

impl Source {
    /// The first request for a file.
    pub fn first(&self, media: &Media, apis: &Apis) -> Next {
        let Some(reference) = media.reference.as_ref().map(MediaReference::as_str) else {
            return Next::Never(MediaRefusal::Gone);
        };
        match self {
            Self::Kept => Next::Never(MediaRefusal::Refused),
            Self::WhatsApp(account, _) => {
                // It becomes a part of a path.
                if !reference.bytes().all(|b| b.is_ascii_alphanumeric()) {
                    return Next::Never(MediaRefusal::Gone);
                }
                let version = account.graph_version.as_str();
                let url = format!("{}/{version}/{reference}", apis.graph);
                self.step(&url, true, 0, apis)
            }
            Self::Twilio(..) | Self::Anywhere => self.step(reference, false, 0, apis),
        }
    }

    /// What the answer to a step means.
    pub fn next(&self, step: &Step, answer: Answer<'_>, media: &Media, apis: &Apis) -> Next {
        match answer.status {
            200..=299 if step.asks_where => match serde_json::from_slice::<Place>(answer.body) {
                Ok(place) => self.step(&place.url, false, step.number + 1, apis),
                Err(_) => Next::Trouble("no_place".to_owned()),
            },
            200..=299 if answer.body.len() > MAX_COPY_BYTES => Next::Never(MediaRefusal::TooLarge),
            200..=299 => {
                let said = media.content_type.as_ref().map(MediaName::as_str);
                copied_type(answer.content_type, said)
                    .map_or(Next::Never(MediaRefusal::TypeNotAllowed), Next::File)
            }
            301 | 302 | 303 | 307 | 308 => match answer.location {
                Some(to) if step.number < MOST_STEPS => self.led(step, to, apis),
                _ => Next::Never(MediaRefusal::Refused),
            },
            400.. if step.asks_where => no_place(answer),
            404 | 410 => Next::Never(MediaRefusal::Gone),
            408 | 425 | 429 | 500..=599 => Next::Trouble(answer.status.to_string()),
            // Another token may open it; where none was shown, none will.
            401 | 403 if step.is_proven => Next::Trouble(answer.status.to_string()),
            _ => Next::Never(MediaRefusal::Refused),
        }
    }

    /// The step to where an answer leads: whoever leads on has said with the address who may ask there, so that nothing
    /// else is shown.
    fn led(&self, step: &Step, to: &str, apis: &Apis) -> Next {
        let number = step.number + 1;
        let Some(url) = absolute(&step.call.url, to) else {
            return Next::Never(MediaRefusal::Refused);
        };
        match self.step(&url, step.asks_where, number, apis) {
            Next::Then(mut step) => {
                step.call.headers.retain(|(name, _)| *name != PROOF);
                step.is_proven = false;
                Next::Then(step)
            }
            other => other,
        }
    }

    fn step(&self, url: &str, asks_where: bool, number: u8, apis: &Apis) -> Next {
        let Ok(uri) = url.parse::<Uri>() else {
            return Next::Never(MediaRefusal::AddressNotAllowed);
        };
        let proof = match self {
            Self::Twilio(account, secret) if is_own(&uri, &apis.twilio, TWILIO) => {
                Some(twilio::authorization(&account.account_sid, secret))
            }
            Self::WhatsApp(_, secret) if is_own(&uri, &apis.graph, META) => {
                Some(meta::authorization(secret))
            }
            _ => None,
        };
        // Meta's documents ask for it.
        let mut headers = vec![("user-agent", agent())];
        let is_proven = proof.is_some();
        match proof {
            Some(Some(proof)) => headers.push((PROOF, proof)),
            Some(None) => return Next::Trouble(NO_SECRETS.to_owned()),
            None => {}
        }
        Next::Then(Step {
            call: Call {
                method: Method::Get,
                url: url.to_owned(),
                headers,
                body: Vec::new(),
            },
            most_bytes: if asks_where {
                PLACE_BYTES
            } else {
                MAX_COPY_BYTES + 1
            },
            asks_where,
            is_proven,
            number,
        })
    }
}

/// What it means that Meta does not say where a file is: of what passes or an operator can end it has codes, whatever the
/// status; a file that it does not have, or no more, has no more than a parameter that is wrong.
fn no_place(answer: Answer<'_>) -> Next {
    let answer = outbound::Answer {
        status: answer.status,
        retry_after: None,
        body: answer.body,
    };
    match whatsapp::found(answer) {
        Found::Passing { code, .. } | Found::Hold { code, .. } => Next::Trouble(code),
        _ => Next::Never(MediaRefusal::Gone),
    }
}

/// Whether an address is the provider's own: that of its API, or one below its domains, over TLS.
fn is_own(uri: &Uri, api: &str, domains: &[&str]) -> bool {
    let Ok(api) = api.parse::<Uri>() else {
        return false;
    };
    let is_api = uri.scheme() == api.scheme() && uri.authority() == api.authority();
    let host = uri.host().unwrap_or_default().to_ascii_lowercase();
    let below = |domain: &&str| {
        let rest = host.strip_suffix(*domain);
        rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    is_api || (uri.scheme_str() == Some("https") && domains.iter().any(below))
}

/// The address that `to` is, as seen from this one.
fn absolute(from: &str, to: &str) -> Option<String> {
    if to.contains("://") {
        return Some(to.to_owned());
    }
    let from: Uri = from.parse().ok()?;
    let path = to.strip_prefix('/').filter(|path| !path.starts_with('/'))?;
    Some(format!(
        "{}://{}/{path}",
        from.scheme_str()?,
        from.authority()?
    ))
}

#[cfg(test)]
#[path = "media/tests.rs"]
mod tests;
