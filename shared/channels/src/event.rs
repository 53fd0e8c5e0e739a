//! Outgoing webhooks: an event for an endpoint, in the form that it asked for: as
//! [Standard Webhooks](https://www.standardwebhooks.com) has it, or as Twilio has it for Interactions.

use crate::outbound::{Answer, Call};
use crate::webhook::Now;
use crate::{SigningKey, interactions, standard_webhooks};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hiatus_domain::Duration;
use hiatus_domain::endpoint::{Described, Form};
use ring::digest::{SHA256, digest};
use serde::Serialize;
use serde_json::Value;

/// What `POST /v1/webhooks/{id}/test` sends; no event is of this type.
pub const PING: &str = "ping";

#[derive(Serialize)]
struct Payload<'a> {
    #[serde(rename = "type")]
    kind: &'a str,
    timestamp: &'a str,
    data: &'a Value,
}

/// An event that goes out.
#[derive(Debug, Clone, Copy)]
pub struct Event<'a> {
    /// Its id, which is the same however often it is sent.
    pub id: &'a str,
    /// Its type.
    pub kind: &'a str,
    /// When it happened, as RFC 3339 has it.
    pub time: &'a str,
    /// All that there is to it.
    pub data: &'a Value,
}

/// The requests that take an event to an endpoint, one after the other, signed by its keys: while one is being replaced,
/// by both, where the form has a place for that. None where its form has no words for what happened.
pub fn calls(
    event: Event<'_>,
    endpoint: &Described,
    keys: &[SigningKey],
    now: Now<'_>,
) -> Vec<Call> {
    let url = endpoint.url.as_str();
    match &endpoint.form {
        Form::Standard => vec![call(event, url, keys, now)],
        Form::TwilioInteractions { account_sid } => keys
            .first()
            .map(|present| interactions::calls(event, url, account_sid.as_ref(), present))
            .unwrap_or_default(),
    }
}

fn call(event: Event<'_>, url: &str, keys: &[SigningKey], now: Now<'_>) -> Call {
    let payload = Payload {
        kind: event.kind,
        timestamp: event.time,
        data: event.data,
    };
    // What was read from JSON has a form in JSON.
    let body = serde_json::to_vec(&payload).unwrap_or_default();
    let id = webhook_id(event.id);
    let mut call = standard_webhooks::call(url, &id, keys, now.seconds, body);
    call.headers.push(("user-agent", agent()));
    call
}

/// What requests say who sends them.
pub(crate) fn agent() -> String {
    concat!("Hiatus/", env!("CARGO_PKG_VERSION")).to_owned()
}

/// The standard wants no full stop in an id, since it separates the parts of what is signed, and a header takes no
/// other characters than these. Where more than full stops have to go, a digest keeps two ids apart.
pub(crate) fn webhook_id(event: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let safe = |c: char| if is_plain(c) { c } else { '_' };
    let text: String = event.chars().map(safe).collect();
    if event.chars().all(|c| is_plain(c) || c == '.') {
        return format!("evt_{text}");
    }
    let digest = digest(&SHA256, event.as_bytes());
    let digest = URL_SAFE_NO_PAD.encode(digest.as_ref());
    format!("evt_{text}_{digest}")
}

/// What an endpoint's answer means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// It has the event.
    Yes,
    /// It has not, and may have it later: after so long, if it says so.
    No {
        /// What it asks for.
        after: Option<Duration>,
        /// What it said, for a person.
        code: String,
    },
    /// It wants no more events at all.
    Gone,
}

/// What an endpoint's answer means. Nothing but 2xx is good: redirects are not followed.
pub fn taken(answer: Answer<'_>) -> Taken {
    let asked = answer.retry_after_seconds();
    let after = match answer.status {
        429 | 503 => asked.map(|seconds| Duration::seconds(seconds.into())),
        _ => None,
    };
    match answer.status {
        200..=299 => Taken::Yes,
        410 => Taken::Gone,
        status => Taken::No {
            after,
            code: status.to_string(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Purpose;
    use crate::standard_webhooks::{ID, SIGNATURE};

    fn keys() -> [SigningKey; 2] {
        [2, 1]
            .map(|generation| SigningKey::derived(b"master", Purpose::Endpoint, "crm", generation))
    }

    fn made(id: &str) -> Call {
        let data = serde_json::json!({"id": id, "type": "channel.left", "version": 3});
        let event = Event {
            id,
            kind: "channel.left",
            time: "2023-01-19T00:13:51.000Z",
            data: &data,
        };
        let now = Now {
            seconds: 1_674_087_231,
            text: "",
        };
        call(event, "https://crm.example/hiatus", &keys(), now)
    }

    fn header<'a>(call: &'a Call, name: &str) -> &'a str {
        let found = call.headers.iter().find(|(own, _)| *own == name);
        found.map(|(_, value)| value.as_str()).unwrap()
    }

    #[test]
    fn an_event_is_what_it_is_on_the_bus_and_the_standards_own_library_takes_it_by_either_key() {
        let call = made("01J.3.1");
        let body: Value = serde_json::from_slice(&call.body).unwrap();
        let expected = serde_json::json!({
            "type": "channel.left",
            "timestamp": "2023-01-19T00:13:51.000Z",
            "data": {"id": "01J.3.1", "type": "channel.left", "version": 3},
        });
        assert_eq!(body, expected);
        assert_eq!(header(&call, ID), "evt_01J_3_1");
        for key in keys() {
            let theirs = standardwebhooks::Webhook::new(&key.to_text()).unwrap();
            let own = theirs.sign(header(&call, ID), 1_674_087_231, &call.body);
            let given = header(&call, SIGNATURE);
            assert!(
                given.split(' ').any(|one| one == own.as_ref().unwrap()),
                "{given}"
            );
        }
    }

    #[test]
    fn an_id_of_any_characters_can_be_a_header_and_stays_another_than_the_next() {
        let call = made("\u{1F980} a.b\n1");
        assert!(header(&call, ID).starts_with("evt___a_b_1_"));
        assert!(call.into_request().is_ok());
        let ids = ["a.b.1", "a_b.1", "a b.1", "a\u{e9}b.1"].map(webhook_id);
        let different: std::collections::BTreeSet<_> = ids.iter().collect();
        assert_eq!(different.len(), ids.len(), "{ids:?}");
    }

    #[test]
    fn each_answer_means_one_thing() {
        let no = |seconds: Option<i64>, code: &str| Taken::No {
            after: seconds.map(Duration::seconds),
            code: code.to_owned(),
        };
        for (status, retry_after, expected) in [
            (200, None, Taken::Yes),
            (204, None, Taken::Yes),
            (301, None, no(None, "301")),
            (400, Some("30"), no(None, "400")),
            (410, None, Taken::Gone),
            (429, Some("30"), no(Some(30), "429")),
            (500, None, no(None, "500")),
            (503, Some("7"), no(Some(7), "503")),
            (503, Some("Wed, 21 Oct 2026 07:28:00 GMT"), no(None, "503")),
        ] {
            let answer = Answer {
                status,
                retry_after,
                body: b"",
            };
            assert_eq!(taken(answer), expected, "{status} {retry_after:?}");
        }
    }
}
