//! `/2010-04-01/Accounts/{AccountSid}/Messages.json`, and `/2010-04-01/Accounts/{AccountSid}.json`.

use super::{Answer, Asked, Carrier, Line, Misread, Request, Sending};
use crate::phones::Message;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap};

/// What the paths of Twilio's API begin with.
pub(crate) const ACCOUNTS: &str = "/2010-04-01/Accounts/";
/// How many messages a page has, if nobody says, and at most.
const PAGE: usize = 50;
const MOST: usize = 1000;

pub(super) fn read(request: &Request<'_>) -> Result<Asked, Misread> {
    let below = request.path.strip_prefix(ACCOUNTS).unwrap_or_default();
    let is_one = |account: &&str| account.starts_with("AC") && !account.contains('/');
    let itself = below.strip_suffix(".json").filter(is_one);
    if let Some(account) = itself.filter(|_| request.method == "GET") {
        return Ok(Asked::Account(account.to_owned()));
    }
    let account = below.strip_suffix("/Messages.json").filter(is_one);
    let account = account.ok_or(Misread::Address)?.to_owned();
    match request.method {
        "GET" => {
            let query = pairs(request.query.as_bytes());
            let most = query.get("PageSize").map_or(Ok(PAGE), |size| size.parse());
            Ok(Asked::List {
                account,
                from: query.get("From").cloned(),
                to: needed(&query, "To")?,
                most: most.map_err(|_| Misread::Field("PageSize"))?.min(MOST),
            })
        }
        "POST" => {
            let form = pairs(request.body);
            let template = form.get("ContentSid");
            let sender = needed(&form, "MessagingServiceSid").or_else(|_| needed(&form, "From"))?;
            Ok(Asked::Send(Sending {
                line: Line {
                    carrier: Carrier::Twilio,
                    account,
                    sender,
                },
                to: needed(&form, "To")?,
                body: match template {
                    Some(sid) => said(sid, form.get("ContentVariables"))?,
                    None => needed(&form, "Body")?,
                },
                is_template: template.is_some(),
                report: form.get("StatusCallback").cloned().unwrap_or_default(),
                authorization: request.authorization.to_owned(),
            }))
        }
        _ => Err(Misread::Address),
    }
}

/// A template, as it is shown: its name, and what stands in its places.
fn said(sid: &str, variables: Option<&String>) -> Result<String, Misread> {
    let variables = variables.map_or("{}", String::as_str);
    let places: BTreeMap<usize, String> =
        serde_json::from_str(variables).map_err(|_| Misread::Field("ContentVariables"))?;
    Ok(super::template(sid, places.values().map(String::as_str)))
}

fn pairs(form: &[u8]) -> HashMap<String, String> {
    form_urlencoded::parse(form).into_owned().collect()
}

fn needed(pairs: &HashMap<String, String>, name: &'static str) -> Result<String, Misread> {
    let value = pairs.get(name).filter(|value| !value.is_empty());
    value.cloned().ok_or(Misread::Field(name))
}

pub(super) fn taken(sending: &Sending, id: &str, at: DateTime<Utc>) -> Answer {
    let Line {
        account, sender, ..
    } = &sending.line;
    let (from, service) = if sender.starts_with("MG") {
        (None, Some(sender))
    } else {
        (Some(sender), None)
    };
    Answer {
        status: 201,
        retry_after: None,
        body: json!({
            "sid": id, "account_sid": account, "api_version": "2010-04-01", "direction": "outbound-api",
            "to": sending.to, "from": from, "messaging_service_sid": service, "body": sending.body,
            "status": "queued", "error_code": null, "error_message": null, "num_media": "0", "num_segments": "1",
            "date_created": at.to_rfc2822(), "date_updated": at.to_rfc2822(), "date_sent": null,
            "uri": format!("{ACCOUNTS}{account}/Messages/{id}.json"),
        }),
    }
}

pub(super) fn account_is_there(account: &str, state: &str) -> Answer {
    Answer {
        status: 200,
        retry_after: None,
        body: json!({
            "sid": account, "friendly_name": "The simulator", "status": state, "type": "Full",
            "uri": format!("{ACCOUNTS}{account}.json"),
        }),
    }
}

pub(super) fn refusal(status: u16, code: i64) -> Value {
    let more_info = format!("https://www.twilio.com/docs/errors/{code}");
    json!({"code": code, "message": "The simulator refuses this.", "more_info": more_info, "status": status})
}

/// A page of what was sent: the newest first.
pub(crate) fn listed<'a>(messages: impl Iterator<Item = &'a Message>) -> Answer {
    let messages: Vec<_> = messages
        .map(|it| {
            let at = it.at.to_rfc2822();
            json!({
                "sid": it.id, "account_sid": it.line.account, "to": it.to, "from": it.line.sender, "body": it.body,
                "direction": "outbound-api", "status": it.status.as_str(), "error_code": it.error,
                "date_created": at, "date_updated": at, "date_sent": at,
            })
        })
        .collect();
    Answer {
        status: 200,
        retry_after: None,
        body: json!({"messages": messages, "page": 0, "next_page_uri": null}),
    }
}
