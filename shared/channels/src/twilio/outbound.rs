//! What goes out by Twilio: one request for a message, and what its answer means. Twilio has no key by which
//! it would recognise a second one; the address that its reports go to has our reference in its path.

use super::{Parameters, Secret, errors};
use crate::outbound::{Answer, Call, Method, Outbound, Outcome, link};
use crate::status::{DeliveryError, DeliveryFailure, Reference, Report, Status};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hiatus_domain::account::{AccountSid, TwilioMessaging};
use hiatus_domain::template::Template;
use serde_json::{Value, json};

/// Where Twilio's API is.
pub const API: &str = "https://api.twilio.com";

/// The request that hands a message over; reports on it come to `<hook_url>/status/<reference>`, where that is known.
/// None where the operator has given nothing to call Twilio with.
pub fn call(
    outbound: &Outbound<'_>,
    account: &TwilioMessaging,
    secret: &Secret,
    (api, hook_url): (&str, Option<&str>),
) -> Option<Call> {
    let authorization = authorization(&account.account_sid, secret)?;
    let sender = account.sender.as_str();
    let from = if account.sender.is_service() {
        "MessagingServiceSid"
    } else {
        "From"
    };
    let mut body = form_urlencoded::Serializer::new(String::new());
    body.append_pair("To", &address(outbound.to, sender))
        .append_pair(from, sender);
    match outbound.template {
        // Twilio takes files without a text, and no empty one.
        None if outbound.body.is_empty() && !outbound.media.is_empty() => {}
        None => {
            body.append_pair("Body", outbound.body);
        }
        Some(template) => {
            body.append_pair("ContentSid", template.name())
                .append_pair("ContentVariables", &content_variables(template));
        }
    }
    let links = outbound.media.iter().filter_map(link);
    body.extend_pairs(links.map(|link| ("MediaUrl", link)));
    if let Some(hook_url) = hook_url {
        let callback = format!("{hook_url}/status/{}", outbound.reference);
        body.append_pair("StatusCallback", &callback);
    }
    Some(Call {
        method: Method::Post,
        url: messages_url(api, account),
        headers: vec![
            ("authorization", authorization),
            (
                "content-type",
                "application/x-www-form-urlencoded".to_owned(),
            ),
        ],
        body: body.finish().into_bytes(),
    })
}

/// What stands in a template's places, each by its number as text:
/// <https://www.twilio.com/docs/content/send-templates-created-with-the-content-template-builder>.
fn content_variables(template: &Template) -> String {
    let numbered = template.variables().iter().zip(1_usize..);
    let numbered = numbered.map(|(variable, n)| (n.to_string(), json!(variable)));
    Value::Object(numbered.collect()).to_string()
}

/// Where the messages of an account are.
pub(super) fn messages_url(api: &str, account: &TwilioMessaging) -> String {
    let sid = account.account_sid.as_str();
    format!("{api}/2010-04-01/Accounts/{sid}/Messages.json")
}

/// The cheapest request, which shows whether Twilio knows the account. None where the operator has given nothing to call
/// Twilio with.
pub fn account_question(account: &AccountSid, secret: &Secret, api: &str) -> Option<Call> {
    let sid = account.as_str();
    Some(Call {
        method: Method::Get,
        url: format!("{api}/2010-04-01/Accounts/{sid}.json"),
        headers: vec![("authorization", authorization(account, secret)?)],
        body: Vec::new(),
    })
}

/// What proves to Twilio who calls; none where the operator has given nothing.
pub(crate) fn authorization(account: &AccountSid, secret: &Secret) -> Option<String> {
    let (user, password) = credentials(account, secret)?;
    let basic = STANDARD.encode(format!("{user}:{password}"));
    Some(format!("Basic {basic}"))
}

/// A key of the API where there is one; else the account's token.
fn credentials<'a>(account: &'a AccountSid, secret: &'a Secret) -> Option<(&'a str, &'a str)> {
    match (&secret.api_key_sid, &secret.api_key_secret) {
        (Some(sid), Some(secret)) => Some((sid, secret)),
        _ => Some((account.as_str(), secret.auth_tokens.first()?)),
    }
}

/// The customer's address as Twilio wants it beside this sender.
pub(super) fn address(to: &str, sender: &str) -> String {
    let scheme = sender.split_once(':').map(|(scheme, _)| scheme);
    match scheme {
        Some(scheme) if !to.starts_with(scheme) => format!("{scheme}:{to}"),
        _ => to.to_owned(),
    }
}

/// What Twilio's answer means.
pub fn outcome(answer: Answer<'_>) -> Outcome {
    if !(200..300).contains(&answer.status) {
        return trouble(answer);
    }
    let body: Value = serde_json::from_slice(answer.body).unwrap_or_default();
    Outcome::Accepted {
        provider_id: body.get("sid").and_then(Value::as_str).map(str::to_owned),
    }
}

/// What an answer means that is no good one.
pub(super) fn trouble(answer: Answer<'_>) -> Outcome {
    let body: Value = serde_json::from_slice(answer.body).unwrap_or_default();
    let own = body.get("code").and_then(Value::as_i64);
    let after = answer.retry_after_seconds();
    let code = own.map_or_else(|| answer.status.to_string(), |code| code.to_string());
    match answer.status {
        408 | 500..=599 => Outcome::Passing { after, code },
        // What is wrong with the message itself is not the connection's.
        401 | 403 if own.is_none_or(|code| errors::known(code).is_none()) => {
            Outcome::Hold { after, code }
        }
        429 => Outcome::TooMuch { after, code },
        _ => {
            let failure = own.and_then(errors::known);
            Outcome::refused(failure.unwrap_or(DeliveryFailure::Rejected), code)
        }
    }
}

/// What Twilio reports of a message; `None` where it says nothing that is known.
pub fn report(parameters: &Parameters, reference: Reference) -> Option<Report> {
    let said = parameters.get("MessageStatus")?;
    let (status, error) = reported(said, parameters.get("ErrorCode"))?;
    Some(Report {
        reference,
        status,
        error,
        provider_id: parameters.get("MessageSid").map(str::to_owned),
    })
}

/// What one of Twilio's words says of how far a message has got, and why it failed, by this code.
pub(super) fn reported(
    status: &str,
    code: Option<&str>,
) -> Option<(Status, Option<DeliveryError>)> {
    let status = match status {
        "accepted" | "queued" | "sending" | "scheduled" => Status::Accepted,
        "sent" => Status::Sent,
        "delivered" => Status::Delivered,
        "read" => Status::Read,
        "failed" | "undelivered" => Status::Failed,
        _ => return None,
    };
    let error = || {
        let code = code.filter(|code| !code.is_empty());
        let known = code.and_then(|code| errors::known(code.parse().ok()?));
        let otherwise = match code {
            Some(_) => DeliveryFailure::Rejected,
            None => DeliveryFailure::Unknown,
        };
        DeliveryError {
            code: known.unwrap_or(otherwise),
            provider_code: code.map(str::to_owned),
        }
    };
    Some((status, (status == Status::Failed).then(error)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::twilio::tests::{ACCOUNT, connection, file, template};
    use hiatus_domain::account::Account;
    use hiatus_domain::media::Media;

    fn reference() -> Reference {
        Reference {
            conversation: "01J".to_owned(),
            seq: 7,
        }
    }

    fn made(sender: &str, secret: &str) -> Option<Call> {
        made_of(None, sender, secret)
    }

    fn made_of(template: Option<&Template>, sender: &str, secret: &str) -> Option<Call> {
        made_with(
            (template, "It is on its way & \u{1F69A}", &[]),
            sender,
            secret,
        )
    }

    fn made_with(
        (template, body, media): (Option<&Template>, &str, &[Media]),
        sender: &str,
        secret: &str,
    ) -> Option<Call> {
        let Account::TwilioMessaging(account) = connection(sender).account else {
            panic!("another provider");
        };
        let outbound = Outbound {
            reference: &reference(),
            channel: "sms",
            to: "+15550001",
            from: "+15559999",
            thread: None,
            body,
            template,
            media,
        };
        let secret: Secret = serde_json::from_str(secret).unwrap();
        call(
            &outbound,
            &account,
            &secret,
            (API, Some("https://a.example/v1/hooks/tw-main")),
        )
    }

    fn parameters(form: &str) -> Parameters {
        let kind = Some("application/x-www-form-urlencoded");
        Parameters::read(kind, form.as_bytes()).unwrap()
    }

    #[test]
    fn a_message_is_one_form_by_a_key_or_else_the_token() {
        let call = made("+15559999", r#"{"auth_tokens":["t1","t2"]}"#).unwrap();
        assert_eq!(
            call.url,
            format!("{API}/2010-04-01/Accounts/{ACCOUNT}/Messages.json")
        );
        let basic = |text: String| format!("Basic {}", STANDARD.encode(text));
        assert_eq!(call.headers[0].1, basic(format!("{ACCOUNT}:t1")));
        let form = parameters(std::str::from_utf8(&call.body).unwrap());
        for (name, value) in [
            ("To", "+15550001"),
            ("From", "+15559999"),
            ("Body", "It is on its way & \u{1F69A}"),
            (
                "StatusCallback",
                "https://a.example/v1/hooks/tw-main/status/01J-7",
            ),
        ] {
            assert_eq!(form.get(name), Some(value));
        }
        let key = r#"{"auth_tokens":"t1","api_key_sid":"SK1","api_key_secret":"s"}"#;
        let call = made("+15559999", key).unwrap();
        assert_eq!(call.headers[0].1, basic("SK1:s".to_owned()));
        assert_eq!(made("+15559999", "{}"), None);
    }

    #[test]
    fn a_template_goes_by_its_name_and_what_stands_in_its_places() {
        for (variables, wanted) in [
            (&["Ann", "4\"2"][..], json!({"1": "Ann", "2": "4\"2"})),
            (&[][..], json!({})),
        ] {
            let template = template(variables);
            let call = made_of(Some(&template), "+15559999", r#"{"auth_tokens":"t"}"#).unwrap();
            let form = parameters(std::str::from_utf8(&call.body).unwrap());
            assert_eq!(form.get("Body"), None);
            assert_eq!(form.get("ContentSid"), Some("order_update"));
            let given: Value = serde_json::from_str(form.get("ContentVariables").unwrap()).unwrap();
            assert_eq!(given, wanted);
        }
    }

    #[test]
    fn files_go_by_their_links_and_without_a_text_alone() {
        let media = [
            "https://a.example/1.jpg?s=a%2Bb&t=1",
            "https://a.example/2.pdf",
        ]
        .map(file);
        let sent = |body: &str, media: &[Media]| {
            let call = made_with((None, body, media), "+15559999", r#"{"auth_tokens":"t"}"#);
            let form = call.unwrap().body;
            let pairs = form_urlencoded::parse(&form).into_owned();
            let said = pairs.filter(|(name, _)| ["Body", "MediaUrl"].contains(&name.as_str()));
            said.map(|(_, value)| value).collect::<Vec<_>>()
        };
        let [one, two] = [
            "https://a.example/1.jpg?s=a%2Bb&t=1",
            "https://a.example/2.pdf",
        ];
        assert_eq!(sent("Here", &media), ["Here", one, two]);
        assert_eq!(sent("", &media[..1]), [one]);
        assert_eq!(sent("", &[]), [""]);
    }

    #[test]
    fn the_customers_address_is_on_the_senders_channel() {
        for (sender, name, to) in [
            ("+15559999", "From", "+15550001"),
            ("whatsapp:+15559999", "From", "whatsapp:+15550001"),
            ("messenger:1", "From", "messenger:+15550001"),
            (
                "MG0123456789abcdef0123456789abcdef",
                "MessagingServiceSid",
                "+15550001",
            ),
        ] {
            let call = made(sender, r#"{"auth_tokens":"t"}"#).unwrap();
            let form = parameters(std::str::from_utf8(&call.body).unwrap());
            assert_eq!((form.get("To"), form.get(name)), (Some(to), Some(sender)));
        }
    }

    #[test]
    fn every_answer_means_something() {
        let outcome = |status, body: &str| {
            outcome(Answer {
                status,
                retry_after: Some("7"),
                body: body.as_bytes(),
            })
        };
        let id = Some("SM1".to_owned());
        assert_eq!(
            outcome(201, r#"{"sid":"SM1"}"#),
            Outcome::Accepted { provider_id: id }
        );
        for (status, body, code) in [
            (500, "", "500"),
            (503, r#"{"code":20500}"#, "20500"),
            (408, "x", "408"),
        ] {
            let passing = Outcome::Passing {
                after: Some(7),
                code: code.to_owned(),
            };
            assert_eq!(outcome(status, body), passing);
        }
        for (status, body, code) in [(401, r#"{"code":20003}"#, "20003"), (403, "", "403")] {
            let hold = Outcome::Hold {
                after: Some(7),
                code: code.to_owned(),
            };
            assert_eq!(outcome(status, body), hold);
        }
        let too_much = Outcome::TooMuch {
            after: Some(7),
            code: "20429".to_owned(),
        };
        assert_eq!(outcome(429, r#"{"code":20429}"#), too_much);
        for (status, number, failure) in [
            (400, 21_211, DeliveryFailure::BadAddress),
            (400, 21_610, DeliveryFailure::OptedOut),
            (403, 21_610, DeliveryFailure::OptedOut),
            (400, 21_617, DeliveryFailure::TooLong),
            (400, 63_016, DeliveryFailure::ReplyWindowClosed),
            (400, 21_408, DeliveryFailure::Rejected),
            (404, 20_404, DeliveryFailure::Rejected),
        ] {
            let refused = Outcome::refused(failure, number.to_string());
            assert_eq!(outcome(status, &format!("{{\"code\":{number}}}")), refused);
        }
        assert_eq!(
            outcome(302, ""),
            Outcome::refused(DeliveryFailure::Rejected, "302")
        );
    }

    #[test]
    fn what_is_reported_is_a_status_of_ours() {
        for (name, wanted) in [
            ("accepted", Some(Status::Accepted)),
            ("queued", Some(Status::Accepted)),
            ("sending", Some(Status::Accepted)),
            ("sent", Some(Status::Sent)),
            ("delivered", Some(Status::Delivered)),
            ("read", Some(Status::Read)),
            ("undelivered", Some(Status::Failed)),
            ("failed", Some(Status::Failed)),
            ("canceled", None),
            ("received", None),
        ] {
            let form = parameters(&format!(
                "MessageSid=SM1&MessageStatus={name}&ErrorCode=30003"
            ));
            let report = report(&form, reference());
            assert_eq!(
                report.as_ref().map(|report| report.status),
                wanted,
                "{name}"
            );
            let error = report.and_then(|report| report.error);
            assert_eq!(error.is_some(), wanted == Some(Status::Failed), "{name}");
        }
        let failed = |code: &str| {
            let form = parameters(&format!("MessageStatus=failed{code}"));
            report(&form, reference()).unwrap().error.unwrap().code
        };
        assert_eq!(
            failed("&ErrorCode=63016"),
            DeliveryFailure::ReplyWindowClosed
        );
        assert_eq!(failed("&ErrorCode=1"), DeliveryFailure::Rejected);
        assert_eq!(failed(""), DeliveryFailure::Unknown);
    }
}
