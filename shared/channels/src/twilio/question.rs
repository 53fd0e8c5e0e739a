//! Whether Twilio has a message that it may have: its answer was lost, and it would take a second one for another.

use super::Secret;
use super::outbound::{address, authorization, messages_url, trouble};
use crate::outbound::{Answer, Call, Found, Method, Outbound, Outcome};
use chrono::{DateTime, Duration, Utc};
use hiatus_domain::Instant;
use hiatus_domain::account::TwilioMessaging;
use serde::Deserialize;

/// How many of the newest messages to the customer are looked through.
const NEWEST: &str = "20";
/// How far Twilio's clock may be behind ours.
const BEHIND: Duration = Duration::seconds(5);
/// What Twilio puts in front of each message of an account that is on trial.
const ON_TRIAL: &str = "Sent from your Twilio trial account - ";

/// The request for the newest messages to the customer. It does not ask for those since a date: what Twilio has yet
/// to send has none.
pub fn question(
    outbound: &Outbound<'_>,
    account: &TwilioMessaging,
    secret: &Secret,
    api: &str,
) -> Option<Call> {
    let authorization = authorization(&account.account_sid, secret)?;
    let sender = account.sender.as_str();
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("To", &address(outbound.to, sender));
    // A service sends from any of its numbers.
    if !account.sender.is_service() {
        query.append_pair("From", sender);
    }
    query.append_pair("PageSize", NEWEST);
    Some(Call {
        method: Method::Get,
        url: format!("{}?{}", messages_url(api, account), query.finish()),
        headers: vec![("authorization", authorization)],
        body: Vec::new(),
    })
}

#[derive(Deserialize)]
struct Page {
    messages: Vec<Message>,
}

#[derive(Deserialize)]
struct Message {
    sid: String,
    body: Option<String>,
    direction: Option<String>,
    date_created: Option<String>,
}

impl Message {
    /// Without words of which it is known that Twilio has the same, whatever went to the customer since then.
    fn is(&self, words: Option<&str>, since: Instant) -> bool {
        let own = self.body.as_deref().unwrap_or_default();
        let own = own.strip_prefix(ON_TRIAL).unwrap_or(own);
        let created = self.date_created.as_deref();
        let created = created.and_then(|date| DateTime::parse_from_rfc2822(date).ok());
        let is_outbound = self.direction.as_deref() != Some("inbound");
        is_outbound
            && words.is_none_or(|words| own.trim() == words.trim())
            && created.is_some_and(|at| at.with_timezone(&Utc) >= since - BEHIND)
    }
}

/// What Twilio's answer says of a message that was handed over at this time, or later. Those with these ids are others. What
/// Twilio makes of a template has other words than the history, maybe.
pub fn found(
    answer: Answer<'_>,
    outbound: &Outbound<'_>,
    since: Instant,
    others: &[String],
) -> Found {
    if !(200..300).contains(&answer.status) {
        return found_in_trouble(answer);
    }
    let Ok(page) = serde_json::from_slice::<Page>(answer.body) else {
        return Found::CannotSay;
    };
    let words = outbound.template.is_none().then_some(outbound.body);
    let mut newest = page.messages.into_iter();
    let one = newest.find(|one| one.is(words, since) && !others.contains(&one.sid));
    match one {
        Some(one) => Found::There {
            provider_id: Some(one.sid),
        },
        None => Found::Missing,
    }
}

/// What an answer says that is no list.
pub(super) fn found_in_trouble(answer: Answer<'_>) -> Found {
    match trouble(answer) {
        Outcome::Passing { after, code } => Found::Passing { after, code },
        Outcome::Hold { after, code } | Outcome::TooMuch { after, code } => {
            Found::Hold { after, code }
        }
        _ => Found::CannotSay,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::Reference;
    use crate::twilio::tests::{ACCOUNT, connection};
    use hiatus_domain::account::Account;
    use hiatus_domain::template::Template;
    use serde_json::{Value, json};

    fn reference() -> Reference {
        Reference {
            conversation: "01J".to_owned(),
            seq: 7,
        }
    }

    fn outbound<'a>(reference: &'a Reference, template: Option<&'a Template>) -> Outbound<'a> {
        Outbound {
            reference,
            channel: "sms",
            to: "+15550001",
            from: "+15559999",
            thread: None,
            body: "On its way ",
            template,
            media: &[],
        }
    }

    fn asked(sender: &str, secret: &str) -> Option<Call> {
        let Account::TwilioMessaging(account) = connection(sender).account else {
            panic!("another provider");
        };
        let secret: Secret = serde_json::from_str(secret).unwrap();
        question(
            &outbound(&reference(), None),
            &account,
            &secret,
            "https://api.twilio.com",
        )
    }

    #[test]
    fn what_went_to_the_customer_is_asked_for() {
        let url = |sender| asked(sender, r#"{"auth_tokens":"t"}"#).unwrap().url;
        let list = format!("https://api.twilio.com/2010-04-01/Accounts/{ACCOUNT}/Messages.json");
        let by_number = format!("{list}?To=%2B15550001&From=%2B15559999&PageSize=20");
        assert_eq!(url("+15559999"), by_number);
        let by_service = format!("{list}?To=%2B15550001&PageSize=20");
        assert_eq!(url("MG0123456789abcdef0123456789abcdef"), by_service);
        assert_eq!(asked("+15559999", "{}"), None);
    }

    fn said(status: u16, body: &Value) -> Found {
        said_of(None, status, body)
    }

    fn said_of(template: Option<&Template>, status: u16, body: &Value) -> Found {
        let since = "2026-11-26T10:00:00.500Z".parse().unwrap();
        let body = body.to_string();
        let answer = Answer {
            status,
            retry_after: Some("7"),
            body: body.as_bytes(),
        };
        let others = ["SM9".to_owned()];
        found(answer, &outbound(&reference(), template), since, &others)
    }

    fn one(sid: &str, body: &str, direction: &str, date: &str) -> Value {
        json!({"messages": [{"sid": sid, "body": body, "direction": direction, "date_created": date, "more": 1}]})
    }

    #[test]
    fn only_the_same_words_to_the_customer_since_then_are_the_message() {
        let (out, at) = ("outbound-api", "Thu, 26 Nov 2026 10:00:00 +0000");
        let there = Found::There {
            provider_id: Some("SM1".to_owned()),
        };
        assert_eq!(said(200, &one("SM1", "On its way", out, at)), there);
        let trial = "Sent from your Twilio trial account - On its way";
        assert_eq!(said(200, &one("SM1", trial, out, at)), there);
        for other in [
            one("SM9", "On its way", out, at),
            one("SM1", "On its way!", out, at),
            one("SM1", "On its way", "inbound", at),
            one("SM1", "On its way", out, "Thu, 26 Nov 2026 09:59:50 +0000"),
            one("SM1", "On its way", out, "never"),
            json!({"messages": []}),
        ] {
            assert_eq!(said(200, &other), Found::Missing, "{other}");
        }
    }

    #[test]
    fn of_a_template_the_words_are_the_providers() {
        let template = crate::twilio::tests::template(&["Ann"]);
        let said = |sid, date| {
            let one = one(sid, "Hello Ann, it is on its way", "outbound-api", date);
            said_of(Some(&template), 200, &one)
        };
        let there = Found::There {
            provider_id: Some("SM1".to_owned()),
        };
        let at = "Thu, 26 Nov 2026 10:00:00 +0000";
        assert_eq!(said("SM1", at), there);
        assert_eq!(said("SM9", at), Found::Missing);
        assert_eq!(
            said("SM1", "Thu, 26 Nov 2026 09:59:50 +0000"),
            Found::Missing
        );
    }

    #[test]
    fn an_answer_that_is_no_list_says_nothing() {
        for (status, body) in [(200, json!({})), (404, json!({"code": 20_404}))] {
            assert_eq!(said(status, &body), Found::CannotSay);
        }
        let (after, code) = (Some(7), "503".to_owned());
        assert_eq!(said(503, &json!({})), Found::Passing { after, code });
        let code = "20003".to_owned();
        assert_eq!(
            said(401, &json!({"code": 20_003})),
            Found::Hold { after, code }
        );
    }
}
